import { describe, expect, it } from 'vitest';
import { box, layerOf, refusal, unit } from '../../../test/support/boundaries.ts';
import { memoryText } from '../../../test/support/fixture-file.ts';
import { readUnitSeries } from './unit-series.ts';

const LAYER = layerOf(
  unit('Nowa', [box(70, 30, 71, 31)]),
  { ...unit('Spin', [box(71, 30, 72, 31)]), ref: 'PK2' },
  { ...unit('Spin', [box(72, 30, 73, 31)]), ref: 'PK3' },
);
const read = (text: string) => readUnitSeries(memoryText('counts.csv', text), LAYER);

describe('readUnitSeries()', () => {
  it('finds units by name and reference, and keeps what is not known apart from 0', async () => {
    const found = await read(
      'unit,month,count\nNowa district,2020-02,3\nPK2,2020-01,0\nnowa,2020-01,\nPK2,2020-03,۷\n',
    );
    expect(found).toEqual({
      periods: ['2020-01', '2020-02', '2020-03'],
      series: [
        { unit: 0, counts: [null, 3, null] },
        { unit: 1, counts: [0, null, 7] },
      ],
    });
  });

  it.each([
    ['unit,count\nNowa,1', /no column period or month/],
    ['unit,month,count\nGhar,2020-01,1', /line 2: "Ghar" is no unit of "SYNTHETIC districts"/],
    ['unit,month,count\n,2020-01,1', /is no unit/],
    ['unit,month,count\nSpin,2020-01,1', /several units named "Spin": give the reference/],
    ['unit,month,count\nNowa,,1', /names no period/],
    ['unit,month,count\nNowa,2020-01,-1', /"-1" is no count/],
    ['unit,month,count\nNowa,2020-01,many', /"many" is no count/],
    [
      'unit,month,count\nNowa,2020-01,1\nNowa district,2020-01,2',
      /line 3: the unit has a row for 2020-01 already/,
    ],
  ])('refuses %j', async (text, because) => {
    expect((await refusal(read(text))).message).toMatch(because);
  });
});
