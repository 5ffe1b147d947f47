import { describe, expect, it } from 'vitest';
import { type IncidentColumns, PLACE_PRECISIONS, TIME_PRECISIONS } from '../../model.ts';
import { countSeries } from './unit-series.ts';

interface Row {
  readonly day: string;
  readonly unit: number;
  readonly killed: number;
  readonly place?: (typeof PLACE_PRECISIONS)[number];
  readonly time?: (typeof TIME_PRECISIONS)[number];
}

function columnsOf(rows: readonly Row[]): IncidentColumns {
  const numbers = (read: (row: Row) => number) => Int32Array.from(rows, read);
  const day = numbers((row) => Date.parse(row.day) / 86_400_000);
  const killed = numbers((row) => row.killed);
  const none = new Float64Array(rows.length).fill(Number.NaN);
  return {
    count: rows.length,
    ...{
      day,
      dayTo: day,
      lon: none,
      lat: none,
      unit: numbers((row) => row.unit),
      units: ['Demo-a', 'Demo-b'],
    },
    placePrecision: Uint8Array.from(rows, (row) => PLACE_PRECISIONS.indexOf(row.place ?? 'exact')),
    timePrecision: Uint8Array.from(rows, (row) => TIME_PRECISIONS.indexOf(row.time ?? 'day')),
    ...{ low: killed, best: killed, high: killed, injured: killed, refs: rows.map((_, at) => String(at)) },
  };
}

const ROWS: readonly Row[] = [
  { day: '2020-01-05', unit: 0, killed: 2 },
  { day: '2020-01-31', unit: 0, killed: 3 },
  { day: '2020-02-01', unit: 1, killed: -1 },
  { day: '2020-02-09', unit: 1, killed: 4 },
  { day: '2020-03-01', unit: 0, killed: 1, place: 'adm1' },
  { day: '2020-03-02', unit: -1, killed: 1 },
  { day: '2020-03-03', unit: 0, killed: 9, time: 'year' },
  { day: '2020-03-04', unit: 1, killed: 0, time: 'month' },
];

describe('countSeries()', () => {
  it('sums the killed of a month and leaves a month unknown of which an incident does not say', () => {
    const series = countSeries(columnsOf(ROWS), { count: 'killed' });
    expect(series).toMatchObject({ firstMonth: 2020 * 12, months: 3, unsaid: 1 });
    expect(series.values.map((own) => [...own])).toEqual([
      [5, 0, 1],
      [0, Number.NaN, 0],
    ]);
    expect(series.leftOut).toEqual({ place: 1, time: 1 });
  });

  it('counts incidents, whatever they say of the killed', () => {
    const { values } = countSeries(columnsOf(ROWS), { count: 'incidents' });
    expect(values.map((own) => [...own])).toEqual([
      [2, 0, 1],
      [0, 2, 1],
    ]);
  });

  it('leaves places out that are not known closely enough, where it is told to', () => {
    const series = countSeries(columnsOf(ROWS), { count: 'incidents', placePrecision: 'adm2' });
    expect(series.leftOut).toEqual({ place: 2, time: 1 });
    expect(series.values[0]?.[2]).toBe(0);
  });

  it('refuses more areas than can be held', () => {
    const columns = columnsOf(
      [ROWS[0], { day: '2090-01-01', unit: 0, killed: 1 }].filter((row) => row !== undefined),
    );
    const units = Array.from({ length: 20_000 }, (_, at) => `Demo-${at}`);
    expect(() => countSeries({ ...columns, units }, { count: 'killed' })).toThrow(
      expect.objectContaining({ code: 'INPUT_TOO_LARGE' }),
    );
  });

  it('is empty without an incident', () => {
    expect(countSeries(columnsOf([]), { count: 'killed' })).toMatchObject({ months: 0, unsaid: 0 });
  });
});
