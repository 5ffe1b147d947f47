import { describe, expect, it } from 'vitest';
import type { IncidentColumns } from '../model.ts';
import { countUnitMonths, monthText } from './unit-months.ts';

/** Invented incidents: first day, unit, place precision, time precision. */
type Row = readonly [day: string, unit: number, place: number, time: number];

function columnsOf(rows: readonly Row[]): IncidentColumns {
  const day = Int32Array.from(rows, ([iso]) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
  const none = Int32Array.from(rows, () => -1);
  return {
    ...{ count: rows.length, day, dayTo: day, low: none, best: none, high: none, injured: none },
    lon: Float64Array.from(rows, () => 0),
    lat: Float64Array.from(rows, () => 0),
    unit: Int32Array.from(rows, ([, unit]) => unit),
    units: ['Demo-East', 'Demo-West'],
    placePrecision: Uint8Array.from(rows, ([, , place]) => place),
    timePrecision: Uint8Array.from(rows, ([, , , time]) => time),
    refs: rows.map((_, at) => `invented:${at}`),
  };
}

const columns = columnsOf([
  ['2019-12-31', 0, 0, 0],
  ['2020-02-01', 0, 2, 3],
  ['2020-02-29', 1, 0, 0],
  ['2020-02-29', 1, 3, 0],
  ['2020-02-29', 1, 0, 4],
  ['2020-02-29', -1, 0, 0],
]);

describe('countUnitMonths()', () => {
  it('counts by unit and month, from the first month to the last', () => {
    const found = countUnitMonths(columns);
    expect(monthText(found.firstMonth)).toBe('2019-12');
    expect(found.counts.map((counts) => [...counts])).toEqual([
      [1, 0, 1],
      [0, 0, 1],
    ]);
  });

  it('says what it left out: a province, a year, no unit', () => {
    expect(countUnitMonths(columns).leftOut).toEqual({ place: 2, time: 1 });
  });

  it('makes no noughts of months before the first record', () => {
    const found = countUnitMonths(columns, { from: 1990 * 12, to: 2019 * 12 + 11 });
    expect([monthText(found.firstMonth), found.months]).toEqual(['2019-12', 1]);
  });

  it('has no month where there is no incident', () => {
    expect(countUnitMonths(columns, { from: 2030 * 12 }).months).toBe(0);
  });
});
