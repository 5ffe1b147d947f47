import { describe, expect, it } from 'vitest';
import {
  type IncidentColumns,
  PLACE_PRECISIONS,
  type PlacePrecision,
  TIME_PRECISIONS,
  type TimePrecision,
} from '../model.ts';
import { selectUnitTimes } from './hawkes-times.ts';
import { selectKnoxEvents } from './knox-events.ts';
import { tabulateScan } from './scan-counts.ts';
import { countUnitPeriods } from './unit-periods.ts';

interface Invented {
  readonly day: number;
  readonly unit?: number;
  readonly place?: PlacePrecision;
  readonly time?: TimePrecision;
  readonly span?: number;
  readonly lon?: number;
}

/** Invented incidents, in order of time. */
function columnsOf(rows: readonly Invented[]): IncidentColumns {
  const none = Int32Array.from(rows, () => -1);
  return {
    count: rows.length,
    day: Int32Array.from(rows, ({ day }) => day),
    dayTo: Int32Array.from(rows, ({ day, span = 0 }) => day + span),
    lon: Float64Array.from(rows, ({ lon = 67 }) => lon),
    lat: Float64Array.from(rows, () => 30),
    unit: Int32Array.from(rows, ({ unit = 0 }) => unit),
    units: ['Demo-east', 'Demo-west'],
    placePrecision: Uint8Array.from(rows, ({ place = 'exact' }) => PLACE_PRECISIONS.indexOf(place)),
    timePrecision: Uint8Array.from(rows, ({ time = 'day' }) => TIME_PRECISIONS.indexOf(time)),
    ...{ low: none, best: none, high: none, injured: none },
    refs: rows.map((_, row) => `SYNTHETIC-${row}`),
  };
}

describe('selectKnoxEvents()', () => {
  const columns = columnsOf([
    { day: 1 },
    { day: 2, place: 'near' },
    { day: 3, place: 'adm2' },
    { day: 4, lon: Number.NaN },
    { day: 5, time: 'month', span: 29 },
    { day: 6, time: 'days', span: 5 },
  ]);

  it('leaves out and counts what is known less closely than radius and window', () => {
    const fine = selectKnoxEvents(columns, { radiusKm: 10, windowDays: 3 });
    expect([...fine.events.timeDays]).toEqual([1]);
    expect(fine.leftOut).toEqual({ place: 3, time: 2 });
    const coarse = selectKnoxEvents(columns, { radiusKm: 25, windowDays: 7 });
    expect([...coarse.events.timeDays]).toEqual([1, 2, 6]);
    expect(coarse.leftOut).toEqual({ place: 2, time: 1 });
  });

  it('never takes a point that stands for a district, however wide the radius', () => {
    const { events } = selectKnoxEvents(columns, { radiusKm: 1000, windowDays: 1000 });
    expect([...events.timeDays]).toEqual([1, 2, 5, 6]);
  });
});

describe('countUnitPeriods()', () => {
  it('counts weeks from Monday on, and months', () => {
    // Day 18626 is 2020-12-30, a Wednesday; 18631 is Monday 2021-01-04.
    const columns = columnsOf([
      { day: 18626 },
      { day: 18630, unit: 1 },
      { day: 18631 },
      { day: 18650, place: 'adm1' },
    ]);
    const weeks = countUnitPeriods(columns, { length: 'week', placePrecision: 'adm2' });
    expect(weeks.periods).toEqual(['2020-12-28', '2021-01-04', '2021-01-11', '2021-01-18']);
    expect(weeks.counts.map((row) => [...row])).toEqual([
      [1, 1, 0, 0],
      [1, 0, 0, 0],
    ]);
    expect(weeks.leftOut).toEqual({ place: 1, time: 0 });
    const months = countUnitPeriods(columns, { length: 'month', placePrecision: 'adm2' });
    expect(months.periods).toEqual(['2020-12', '2021-01']);
    expect(months.counts.map((row) => [...row])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('leaves out times known less closely than the week, and answers no periods for no incidents', () => {
    const columns = columnsOf([
      { day: 18626 },
      { day: 18627, time: 'month', span: 30 },
      { day: 18628, unit: -1 },
    ]);
    const weeks = countUnitPeriods(columns, { length: 'week', placePrecision: 'adm2' });
    expect(weeks.leftOut).toEqual({ place: 1, time: 1 });
    expect(countUnitPeriods(columnsOf([]), { length: 'week', placePrecision: 'adm2' }).periods).toEqual([]);
  });
});

describe('tabulateScan()', () => {
  it('puts a unit at the mean of its incidents that are placed, and nowhere without one', () => {
    const columns = columnsOf([
      { day: 18626, lon: 66 },
      { day: 18626, lon: 68 },
      { day: 18627, lon: 90, place: 'adm1' },
      { day: 18660, unit: 1, lon: Number.NaN, place: 'adm2' },
    ]);
    const { input, leftOut } = tabulateScan(columns, { length: 'month', placePrecision: 'adm2' });
    expect(input.centres).toEqual({
      kind: 'globe',
      lon: Float64Array.of(67, Number.NaN),
      lat: Float64Array.of(30, Number.NaN),
    });
    expect([...input.counts]).toEqual([2, 0, 0, 0, 0, 1]);
    expect(leftOut).toEqual({ place: 1, time: 0 });
  });
});

describe('selectUnitTimes()', () => {
  it('counts days from the first of all, for incidents of one known day', () => {
    const columns = columnsOf([
      { day: 100 },
      { day: 110, unit: 1 },
      { day: 120, time: 'days', span: 3 },
      { day: 130, place: 'country' },
      { day: 140 },
    ]);
    const { units, leftOut, fromDay, toDay } = selectUnitTimes(columns, 'adm2');
    expect(units.map(({ unit, events }) => [unit, ...events.times, events.spanDays])).toEqual([
      ['Demo-east', 0, 40, 41],
      ['Demo-west', 10, 41],
    ]);
    expect({ leftOut, fromDay, toDay }).toEqual({ leftOut: { place: 1, time: 1 }, fromDay: 100, toDay: 140 });
  });
});
