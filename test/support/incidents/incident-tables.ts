/** Tables of invented incidents (SYNTHETIC) as UCDP GED, ACLED and GTD write them, and readers of texts held in memory. */

import { quietWork } from '../../../src/base/index.ts';
import {
  type Account,
  type AccountsOutcome,
  type ReadAccountsOptions,
  readAccounts,
} from '../../../src/incidents/index.ts';
import { memoryText } from '../fixture-file.ts';

/** A clock that stands at the beginning of 2026. */
export const NEW_YEAR_2026 = { now: () => new Date('2026-01-01T00:00:00Z') };

/** What one row of a table holds, by its column. */
export type RowCells = Readonly<Record<string, string>>;

/** The columns of UCDP GED from version 17 on. */
export const UCDP_COLUMNS: readonly string[] = [
  ...['id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence', 'conflict_name', 'dyad_name'],
  ...['side_a', 'side_b', 'number_of_sources', 'source_article', 'source_office', 'source_headline'],
  ...['where_prec', 'where_coordinates', 'where_description', 'adm_1', 'adm_2', 'latitude', 'longitude'],
  ...['geom_wkt', 'priogrid_gid', 'country', 'country_id', 'region', 'event_clarity', 'date_prec'],
  ...['date_start', 'date_end', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high'],
  ...['low', 'gwnoa', 'gwnob'],
];

/** An event as UCDP GED writes it. */
export function ucdpRow(cells: RowCells = {}): RowCells {
  return {
    id: '1',
    type_of_violence: '1',
    side_a: 'Government of Namuna',
    side_b: 'Invented Front',
    source_headline: 'SYNTHETIC',
    where_prec: '1',
    where_coordinates: 'Gulzar village',
    adm_1: 'Namuna province',
    adm_2: 'Gulzar district',
    latitude: '33.5',
    longitude: '71.25',
    country: 'Pakistan',
    date_prec: '1',
    date_start: '2015-03-01 00:00:00.000',
    date_end: '2015-03-01 00:00:00.000',
    deaths_civilians: '0',
    best: '1',
    high: '1',
    low: '1',
    ...cells,
  };
}

/** A table as comma-separated values, every cell quoted that needs it. */
export function csvTable(columns: readonly string[], rows: readonly RowCells[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((cells) => cells.map(quote).join(',')).join('\n')}\n`;
}

/** A table of UCDP GED events, numbered where they have no id of their own. */
export function ucdpTable(rows: readonly RowCells[]): string {
  return csvTable(
    UCDP_COLUMNS,
    rows.map((row, at) => ucdpRow({ id: String(at + 1), ...row })),
  );
}

/** Every account of a text, and what the reading came to. */
export async function readAll(
  content: string | Uint8Array,
  options: ReadAccountsOptions & { readonly file?: string; readonly chunkBytes?: number } = {},
): Promise<{ readonly accounts: readonly Account[]; readonly outcome: AccountsOutcome }> {
  const { file = 'events.csv', chunkBytes = 4_096, ...rest } = options;
  const reading = await readAccounts(
    memoryText(file, content, chunkBytes),
    { clock: NEW_YEAR_2026, ...rest },
    quietWork(),
  );
  const accounts: Account[] = [];
  for await (const block of reading.blocks) accounts.push(...block);
  return { accounts, outcome: reading.outcome() };
}

function quote(cell: string): string {
  return /[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
