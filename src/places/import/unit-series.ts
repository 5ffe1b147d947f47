/** A table of counts per unit and period, its units found in a layer. */

import { fault, type TextStream } from '../../base/index.ts';
import type { UnitSeries } from '../boundaries/rebase.ts';
import { placeKey } from '../gazetteer/unit-names.ts';
import type { BoundaryLayer } from '../model.ts';
import { type PlaceRow, readNumber, readPlaceRows } from './place-table.ts';

/** Series of one length: a place for each period. */
export interface SeriesTable {
  /** As written, in the order of their text. */
  readonly periods: readonly string[];
  readonly series: readonly UnitSeries[];
}

const COLUMNS = {
  unit: ['unit', 'district', 'adm2', 'name', 'ref'],
  period: ['period', 'month', 'year', 'week', 'date'],
  count: ['count', 'incidents', 'killed', 'value'],
} as const;
/** Most rows: 500 districts, by week, over a century. */
const ROWS_MAX = 3_000_000;

/**
 * Reads a table with the columns `unit`, `period` and `count`. A unit is named as the layer names it, or by its reference. An empty count, and a period
 * for which a unit has no row, is not known: it does not become 0.
 * @throws INPUT_COLUMNS; INPUT_MALFORMED with the line for a unit that the layer has not or has twice, a count that is none, a row that comes twice
 */
export async function readUnitSeries(text: TextStream, layer: BoundaryLayer): Promise<SeriesTable> {
  const unitOf = unitFinder(layer);
  const periods = new Set<string>();
  const byUnit = new Map<number, Map<string, number | null>>();
  let rows = 0;
  for await (const row of readPlaceRows(text, COLUMNS, ['unit', 'period', 'count'])) {
    rows += 1;
    if (rows > ROWS_MAX) throw refuse(row, `the table has more than ${ROWS_MAX} rows.`);
    const [unit, period] = [unitOf(row), row.cell('period')];
    if (period === null) throw refuse(row, 'it names no period.');
    const counts = byUnit.get(unit) ?? new Map<string, number | null>();
    if (counts.has(period)) throw refuse(row, `the unit has a row for ${period.slice(0, 40)} already.`);
    byUnit.set(unit, counts.set(period, countOf(row)));
    periods.add(period);
  }
  const ordered = [...periods].sort();
  const series = [...byUnit].map(([unit, counts]) => ({
    unit,
    counts: ordered.map((period) => counts.get(period) ?? null),
  }));
  return { periods: ordered, series };
}

type Row = PlaceRow<keyof typeof COLUMNS>;

function unitFinder({ boundaries, title }: BoundaryLayer): (row: Row) => number {
  const byRef = new Map(boundaries.map(({ ref }, at) => [ref, at]));
  const byKey = new Map<string, number[]>();
  for (const [at, { name }] of boundaries.entries())
    byKey.set(placeKey(name), [...(byKey.get(placeKey(name)) ?? []), at]);
  return (row) => {
    const unit = row.cell('unit') ?? '';
    const named = byRef.get(unit) ?? byKey.get(placeKey(unit)) ?? [];
    if (typeof named === 'number') return named;
    const [first, second] = named;
    const shown = unit.slice(0, 60);
    if (first === undefined || unit === '') throw refuse(row, `"${shown}" is no unit of "${title}".`);
    if (second !== undefined)
      throw refuse(row, `"${title}" has several units named "${shown}": give the reference.`);
    return first;
  };
}

function countOf(row: Row): number | null {
  const text = row.cell('count');
  const count = text === null ? null : readNumber(text);
  if (text !== null && (count === null || count < 0))
    throw refuse(row, `"${text.slice(0, 40)}" is no count.`);
  return count;
}

function refuse({ file, line }: Row, because: string) {
  return fault('INPUT_MALFORMED', `${file}, line ${line}: ${because}`, { place: { file, line } });
}
