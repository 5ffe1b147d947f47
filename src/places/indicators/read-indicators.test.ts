import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../test/support/boundaries.ts';
import { memoryText } from '../../../test/support/fixture-file.ts';
import { Fault } from '../../base/index.ts';
import { openReferenceGazetteer } from '../reference/reference-gazetteer.ts';
import { refusedIndicator } from './check-indicator.ts';
import { readIndicators } from './read-indicators.ts';
import { unitOfYear } from './unit-of-year.ts';

const GAZETTEER = openReferenceGazetteer();
/** SYNTHETIC. */
const CONSTANTS = {
  ...{ indicator: 'police-stations', title: 'Police stations', definition: 'Open at the end of the year' },
  ...{ measure: 'count', counts: 'police stations', source: 'Demo Bureau (SYNTHETIC)' },
};
const read = (table: string, constants = CONSTANTS) =>
  readIndicators(memoryText('demo.csv', table), GAZETTEER, constants);

describe('readIndicators()', () => {
  it('gives a series for each indicator and source; an empty value does not become 0', async () => {
    const table = [
      'indicator,unit,year,value,source,published_on',
      'police-stations,pk-swat,2020,12,Demo Bureau,2021',
      'police-stations,Swat District,2021,,Demo Bureau,2021',
      'police-stations,Swat,2020,۱۴٫۵,Demo Survey,2021-05',
    ].join('\n');
    const [bureau, survey, ...more] = await read(table);
    expect(more).toEqual([]);
    expect(bureau).toMatchObject({ source: { title: 'Demo Bureau', url: null, publishedOn: '2021' } });
    expect(bureau?.values).toEqual([
      { unit: 'pk-swat', writtenAs: 'pk-swat', year: 2020, value: 12 },
      { unit: 'pk-swat', writtenAs: 'Swat District', year: 2021, value: null },
    ]);
    expect(survey?.values).toEqual([{ unit: 'pk-swat', writtenAs: 'Swat', year: 2020, value: 14.5 }]);
  });

  it.each([
    ['pk-swat,2020,many', /no number/, 3],
    ['pk-swat,2020,-1', /from 0/, 3],
    ['pk-swat,2020,1e999', /no number/, 3],
    [`pk-swat,2020,${'9'.repeat(400)}`, /no number/, 3],
    ['pk-swat,MMXX,1', /year/, 2],
    ['pk-swat,2020.5,1', /year/, 2],
    ['pk-swat,,1', /no year/, 2],
    ['Atlantis,2020,1', /Atlantis.*Write the code/, 1],
    ['pk-upper-chitral,2017,1', /2018-11.*not of 2017/, 1],
    ['pk-chitral,2020,1', /not of 2020/, 1],
    ['Chitral,2020,1', /pk-upper-chitral, pk-lower-chitral/, 1],
    ['pk,2020,1', /neither a province nor a district/, 1],
  ])('refuses %s with file, line and column', async (row, because, column) => {
    const cause = await refusal(read(`unit,year,value\n${row}\n`));
    expect(cause).toMatchObject({ code: 'INPUT_MALFORMED', place: { file: 'demo.csv', line: 2, column } });
    expect(cause.message).toMatch(because);
  });

  it('refuses two values of one source for one unit and year, whatever the unit is called', async () => {
    const table = 'unit,year,value\npk-swat,2020,1\nSwat,2020,2\n';
    expect((await refusal(read(table))).message).toMatch(/line 3.*line 2 has a value of pk-swat in 2020/);
  });

  it('refuses what is no indicator, and columns that are missing', async () => {
    const row = 'unit,year,value\npk-swat,2020,1\n';
    for (const wrong of [
      { measure: 'many' },
      { indicator: 'Police Stations' },
      { title: ' ' },
      { title: 'Households by mother tongue' },
    ])
      expect(await refusal(read(row, { ...CONSTANTS, ...wrong }))).toMatchObject({
        code: 'INPUT_MALFORMED',
        place: { line: 2 },
      });
    expect(await refusal(read('unit,year\npk-swat,2020\n'))).toMatchObject({ code: 'INPUT_COLUMNS' });
    expect((await refusal(readIndicators(memoryText('t', row), GAZETTEER))).message).toMatch(
      /measure.*for the whole file/,
    );
  });

  it('gives back any values that were written, and refuses any other text with a coded fault', async () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 10 ** 9 }).map(String),
      fc.constantFrom('', 'n/a', '-', '٣', 'NaN', '1,5', '"'),
    );
    const year = fc.integer({ min: 2015, max: 2030 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(year, cell), { maxLength: 6, selector: ([at]) => at }),
        async (rows) => {
          const table = ['unit,year,value', ...rows.map(([at, text]) => `pk-swat,${at},${text}`)].join('\n');
          const found = await read(table).catch((cause: unknown) => cause);
          const expected = rows.map(([at, text]) => [at, numberOf(text)]);
          const isWhole = expected.every(([, value]) => !Number.isNaN(value));
          if (!isWhole) expect(found).toBeInstanceOf(Fault);
          else
            expect((found as Awaited<ReturnType<typeof read>>).flatMap((one) => one.values)).toMatchObject(
              expected.map(([at, value]) => ({ year: at, value })),
            );
        },
      ),
      { numRuns: 60 },
    );
  });
});

function numberOf(text: string): number | null {
  if (text === '') return null;
  return text === '٣' ? 3 : Number(text);
}

describe('unitOfYear()', () => {
  it.each([
    ['Chitral', 2018, 'pk-chitral'],
    ['Upper Chitral', 2018, 'pk-upper-chitral'],
    ['چترال', 2010, 'pk-chitral'],
  ])('finds %s in %d', (text, year, code) => {
    expect(unitOfYear(GAZETTEER, { text, year, country: 'pk' })).toMatchObject({ unit: { code } });
  });
});

describe('refusedIndicator()', () => {
  const of = (title: string) =>
    refusedIndicator({ code: 'x', title, definition: 'x', measure: 'percent', counts: 'x' });

  it.each(['Share of Shia households', 'tribal areas', 'ethnicGroup', 'speakers by language', 'زبان'])(
    'refuses %s',
    (title) => expect(of(title)).not.toBeNull(),
  );
  it.each(['Health facilities', 'Political violence', 'Public sector schools', 'Courts per district'])(
    'lets %s pass',
    (title) => expect(of(title)).toBeNull(),
  );
});
