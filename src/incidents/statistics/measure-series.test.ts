import { describe, expect, it } from 'vitest';
import type { UnitSeries } from './forecast/unit-series.ts';
import { type MeasureFacts, seriesAgainstOthers, seriesUnderMeasure } from './measure-series.ts';

const FIRST = 2020 * 12;
const SERIES: UnitSeries = {
  count: 'incidents',
  firstMonth: FIRST,
  months: 4,
  units: ['Demo-a', 'Demo-b', 'Demo-c', 'Demo-d'],
  values: [
    [1, 2, 3, 4],
    [10, 20, 30, 40],
    [5, 5, 5, Number.NaN],
    [7, 7, 7, 7],
  ].map((own) => Float64Array.from(own)),
  leftOut: { place: 0, time: 0 },
  unsaid: 1,
};
const BOTH: MeasureFacts = { units: ['Demo-a', 'Demo-b'], began: FIRST + 2 };

describe('seriesUnderMeasure()', () => {
  it('sums the units and knows when the measure began', () => {
    expect(seriesUnderMeasure(SERIES, BOTH)).toEqual({
      periods: ['2020-01', '2020-02', '2020-03', '2020-04'],
      counts: [11, 22, 33, 44],
      measureFrom: 2,
    });
    const cut = seriesUnderMeasure(SERIES, { ...BOTH, from: FIRST + 1, to: FIRST + 2 });
    expect(cut).toEqual({ periods: ['2020-02', '2020-03'], counts: [22, 33], measureFrom: 1 });
  });

  it('leaves a month unknown that is unknown in one of the units', () => {
    const { counts } = seriesUnderMeasure(SERIES, { ...BOTH, units: ['Demo-a', 'Demo-c'] });
    expect(counts).toEqual([6, 7, 8, null]);
  });

  it.each([
    ['a unit that is not there', { ...BOTH, units: ['Demo-z'] }, 'no unit is called Demo-z'],
    ['no unit', { ...BOTH, units: [] }, 'at least one unit'],
    ['a measure after all months', { ...BOTH, began: FIRST + 4 }, 'outside of what is read'],
    ['a measure from the first month on', { ...BOTH, began: FIRST }, 'outside of what is read'],
    ['months that are not known', { ...BOTH, to: FIRST + 9 }, '2020-01 to 2020-04 are known'],
  ])('refuses %s', (_, facts, message) => {
    expect(() => seriesUnderMeasure(SERIES, facts)).toThrow(message);
  });
});

describe('seriesAgainstOthers()', () => {
  it('compares with every other unit whose months are all known', () => {
    const { input, leftOut } = seriesAgainstOthers(SERIES, BOTH);
    expect(input.treated).toEqual({ area: 'Demo-a + Demo-b', values: [11, 22, 33, 44] });
    expect(input.donors).toEqual([{ area: 'Demo-d', values: [7, 7, 7, 7] }]);
    expect(leftOut).toEqual(['Demo-c']);
  });

  it('refuses a unit under the measure as one to compare with', () => {
    expect(() => seriesAgainstOthers(SERIES, BOTH, ['Demo-b'])).toThrow('Demo-b is under the measure');
  });
});
