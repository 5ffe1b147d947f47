import { describe, expect, it } from 'vitest';
import type { IncidentColumns } from '../model.ts';
import { comparePeriods } from './compare-periods.ts';

/** Invented incidents: day, unit, and how closely place and time are known. */
type Row = readonly [day: number, unit: number, place?: number, time?: number];

function columnsOf(rows: readonly Row[]): IncidentColumns {
  const none = Int32Array.from(rows, () => -1);
  return {
    count: rows.length,
    day: Int32Array.from(rows, ([day]) => day),
    dayTo: Int32Array.from(rows, ([day]) => day),
    lon: Float64Array.from(rows, () => 0),
    lat: Float64Array.from(rows, () => 0),
    unit: Int32Array.from(rows, ([, unit]) => unit),
    units: ['Demo-East', 'Demo-West'],
    placePrecision: Uint8Array.from(rows, ([, , place = 0]) => place),
    timePrecision: Uint8Array.from(rows, ([, , , time = 0]) => time),
    low: none,
    best: none,
    high: none,
    injured: none,
    refs: rows.map((_, at) => `invented:${at}`),
  };
}

const before = { fromDay: 0, toDay: 359 };
const after = { fromDay: 360, toDay: 539 };

/** One incident every so many days. */
function every(days: number, from: number, to: number): Row[] {
  return Array.from({ length: Math.floor((to - from) / days) + 1 }, (_, at): Row => [from + at * days, 0]);
}

describe('comparePeriods()', () => {
  it('compares rates a day, not counts', () => {
    const found = comparePeriods(columnsOf([...every(6, 0, 359), ...every(6, 360, 539)]), { before, after });
    expect(found.units[0]).toMatchObject({ before: 60, after: 30, ratio: 1, verdict: 'no-difference' });
  });

  it('finds a rate that has doubled, with bounds around it', () => {
    const [unit] = comparePeriods(columnsOf([...every(6, 0, 359), ...every(3, 360, 539)]), {
      before,
      after,
    }).units;
    expect(unit?.verdict).toBe('more');
    expect(unit?.ratio).toBeCloseTo(2, 10);
    // By hand: 60 of 120, Wilson 0.4119 to 0.5881, twice the odds.
    expect(unit?.ratioLow).toBeCloseTo((2 * 0.4119) / 0.5881, 2);
    expect(unit?.ratioHigh).toBeCloseTo((2 * 0.5881) / 0.4119, 2);
  });

  it('says nothing of fewer than five incidents', () => {
    const [unit, none] = comparePeriods(columnsOf(every(100, 0, 359)), { before, after }).units;
    expect(unit).toMatchObject({ before: 4, verdict: 'undetermined', ratioLow: null, ratioHigh: null });
    expect(none).toMatchObject({ before: 0, after: 0, verdict: 'undetermined', ratio: null });
  });

  it('leaves the upper bound open where nothing was before', () => {
    const [unit] = comparePeriods(columnsOf(every(10, 360, 539)), { before, after }).units;
    expect(unit).toMatchObject({ ratio: null, ratioHigh: null, verdict: 'more' });
  });

  it('widens the bounds where incidents come in series', () => {
    const inSeries = Array.from({ length: 60 }, (_, at): Row => [at < 30 ? 15 : 200, 0]);
    const rows = [...inSeries, ...every(3, 360, 539)];
    const found = comparePeriods(columnsOf(rows), { before, after });
    expect(found.dispersion).toBeGreaterThan(5);
    expect(found.units[0]?.verdict).toBe('no-difference');
  });

  it('counts what it leaves out: no unit, a province, a year', () => {
    const rows: Row[] = [
      [5, -1],
      [6, 0, 3],
      [7, 0, 0, 4],
      [900, 0],
    ];
    expect(comparePeriods(columnsOf(rows), { before, after }).leftOut).toEqual({ place: 2, time: 1 });
  });

  it.each([
    [{ fromDay: 10, toDay: 5 }, after],
    [before, { fromDay: 300, toDay: 500 }],
  ])('refuses periods that overlap or end before they begin', (first, second) => {
    expect(() => comparePeriods(columnsOf([]), { before: first, after: second })).toThrow(/do not overlap/);
  });
});
