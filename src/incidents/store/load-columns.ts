/** Incidents of the store as the statistics read them. */

import { sql } from 'kysely';
import { fault, parseEntityId } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { IncidentColumns } from '../model.ts';
import type { IncidentAreas } from '../security-index/sum-incidents.ts';
import type { AccountFilter } from './model.ts';
import { findIncidents } from './standing.ts';

/** What the units of the columns are: what the sources code, or where the points lie in a layer of boundaries. */
export type UnitChoice = 'coded-adm1' | 'coded-adm2' | { readonly layer: string };

/** Which incidents are loaded. */
export interface ColumnsFilter extends AccountFilter {
  /** `coded-adm2` where left out. */
  readonly unitBy?: UnitChoice;
}

/** Most incidents that are loaded at once. */
export const INCIDENTS_LOADED_MAX = 2_000_000;
const PAGE_ROWS = 50_000;
/** Before every day of a Gregorian calendar since the year 1. */
const DAY_MIN = -800_000;

/**
 * Loads the incidents that the transaction's role and session may see: one row an incident, in order of their first days. Where several
 * accounts were joined, one of them stands for the incident (`compareStanding`: closest place, closest time, most counts, first recorded); `origins` limits
 * the choice to those sources. Numbers are that account's own, never an average. `refs` are ids of incidents.
 * @throws INPUT_TOO_LARGE beyond INCIDENTS_LOADED_MAX
 */
export async function loadIncidentColumns(
  tx: Transaction,
  filter: ColumnsFilter = {},
): Promise<IncidentColumns> {
  return (await loadColumnsInAreas(tx, filter)).columns;
}

/** {@link loadIncidentColumns}, with the province that each incident is coded in. */
export async function loadColumnsInAreas(
  tx: Transaction,
  filter: ColumnsFilter,
): Promise<{ readonly columns: IncidentColumns; readonly areas: IncidentAreas }> {
  const { groups, isFound } = await findIncidents(tx, filter);
  const unit = unitOf(filter.unitBy ?? 'coded-adm2');
  const rows: ColumnRow[] = [];
  for (let after = { day: DAY_MIN, seq: 0 }; ; ) {
    const found = await sql<ColumnRow>`select a.seq, a.entity_id, a.day_from - date '1970-01-01' as day,
        a.day_to - date '1970-01-01' as day_to, a.lon, a.lat, a.place_precision, a.time_precision, a.killed_low, a.killed_best, a.killed_high,
        a.injured_low, a.injured_best, a.injured_high, a.hostages, a.property_band, a.coded_adm1 as area, ${unit} as unit
      from incident_account a
      where ${isFound} and (a.day_from, a.seq) > (date '1970-01-01' + ${after.day}::integer, ${after.seq}::integer)
      order by a.day_from, a.seq limit ${PAGE_ROWS}`.execute(tx.tables());
    for (const row of found.rows) rows.push(row);
    const last = found.rows.at(-1);
    if (last === undefined || found.rows.length < PAGE_ROWS) break;
    if (rows.length > INCIDENTS_LOADED_MAX)
      throw fault(
        'INPUT_TOO_LARGE',
        `there are more than ${INCIDENTS_LOADED_MAX} incidents: narrow the filter`,
      );
    after = { day: last.day, seq: last.seq };
  }
  const columns = toColumns(rows, (entity) => groups.incidentOf(parseEntityId(entity)));
  const areas = numberNames(rows.map(({ area }) => area));
  return { columns, areas };
}

interface ColumnRow {
  readonly seq: number;
  readonly entity_id: string;
  readonly day: number;
  readonly day_to: number;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly place_precision: number;
  readonly time_precision: number;
  readonly killed_low: number | null;
  readonly killed_best: number | null;
  readonly killed_high: number | null;
  readonly injured_low: number | null;
  readonly injured_best: number | null;
  readonly injured_high: number | null;
  readonly hostages: number | null;
  readonly property_band: number | null;
  readonly area: string | null;
  readonly unit: string | null;
}

function unitOf(choice: UnitChoice) {
  if (choice === 'coded-adm1') return sql`a.coded_adm1`;
  if (choice === 'coded-adm2') return sql`a.coded_adm2`;
  return sql`(select u.unit from incident_account_unit u where u.layer = ${choice.layer} and u.account = a.seq)`;
}

function toColumns(rows: readonly ColumnRow[], incidentOf: (entity: string) => string): IncidentColumns {
  const units = numberNames(rows.map(({ unit }) => unit));
  const whole = (read: (row: ColumnRow) => number | null): Int32Array =>
    Int32Array.from(rows, (row) => read(row) ?? -1);
  return {
    count: rows.length,
    day: whole((row) => row.day),
    dayTo: whole((row) => row.day_to),
    lon: Float64Array.from(rows, (row) => row.lon ?? Number.NaN),
    lat: Float64Array.from(rows, (row) => row.lat ?? Number.NaN),
    unit: units.of,
    units: units.names,
    placePrecision: Uint8Array.from(rows, (row) => row.place_precision),
    timePrecision: Uint8Array.from(rows, (row) => row.time_precision),
    low: whole((row) => row.killed_low),
    best: whole((row) => row.killed_best),
    high: whole((row) => row.killed_high),
    injured: whole((row) => row.injured_best),
    ...optionalColumns(rows),
    refs: rows.map((row) => incidentOf(row.entity_id)),
  };
}

/** Names by numbers, in the order in which they are met; -1 where there is none. */
function numberNames(given: readonly (string | null)[]): {
  readonly of: Int32Array;
  readonly names: readonly string[];
} {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(given, (name) => {
    if (name === null) return -1;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return { of, names: [...numbers.keys()] };
}

/** Columns that are left out where no account tells them. */
function optionalColumns(
  rows: readonly ColumnRow[],
): Pick<IncidentColumns, 'injuredLow' | 'injuredHigh' | 'hostages' | 'property'> {
  const told = (key: 'injured_low' | 'injured_high' | 'hostages' | 'property_band'): Int32Array | null =>
    rows.some((row) => row[key] !== null) ? Int32Array.from(rows, (row) => row[key] ?? -1) : null;
  const [injuredLow, injuredHigh] = [told('injured_low'), told('injured_high')];
  const [hostages, property] = [told('hostages'), told('property_band')];
  return {
    ...(injuredLow === null ? {} : { injuredLow }),
    ...(injuredHigh === null ? {} : { injuredHigh }),
    ...(hostages === null ? {} : { hostages }),
    ...(property === null ? {} : { property: Int8Array.from(property) }),
  };
}
