/** The security index over the incidents of the store that a reader may see. */

import { sql } from 'kysely';
import type { Transaction } from '../../store/index.ts';
import type { IncidentColumns, PlacePrecision } from '../model.ts';
import { type ColumnsFilter, loadColumnsInAreas, type UnitChoice } from '../store/load-columns.ts';
import { computeIndex } from './compute-index.ts';
import type { SecurityIndex } from './model.ts';
import type { IndexProfile } from './profile.ts';

/** Whose index is asked for: districts or provinces as the sources code them, or the units of a layer of boundaries. */
export type IndexLevel = 'adm2' | 'adm1' | { readonly layer: string };

/** An index that is asked for. */
export interface IndexRequest {
  readonly year: number;
  readonly profile: IndexProfile;
  readonly level: IndexLevel;
  readonly change?: number;
  /** Which incidents; all that may be seen when left out. */
  readonly filter?: Omit<ColumnsFilter, 'unitBy' | 'from' | 'to'>;
}

/** An index with the incidents that it was computed from. */
export interface LoadedIndex {
  readonly index: SecurityIndex;
  readonly columns: IncidentColumns;
  readonly placePrecision: PlacePrecision;
  /** Invented incidents may be among those counted. */
  readonly synthetic: boolean;
}

/**
 * Loads the incidents and computes the index. Districts carry the province in which most of their incidents are coded; incidents that are
 * located to no district are told for the province.
 * @throws INPUT_TOO_LARGE for more incidents than are loaded at once
 */
export async function loadIndex(tx: Transaction, request: IndexRequest): Promise<LoadedIndex> {
  const { year, profile, level, change, filter = {} } = request;
  const { columns, areas } = await loadColumnsInAreas(tx, { ...filter, unitBy: unitBy(level) });
  const placePrecision = level === 'adm1' ? 'adm1' : 'adm2';
  const index = computeIndex(columns, {
    ...{ year, profile, placePrecision },
    ...(change === undefined ? {} : { change }),
    ...(level === 'adm1' ? {} : { areas }),
  });
  return { index, columns, placePrecision, synthetic: await countsInvented(tx, filter) };
}

/** Whether invented incidents may be among those that a filter finds. */
export async function countsInvented(
  tx: Transaction,
  { origins, synthetic }: NonNullable<IndexRequest['filter']>,
): Promise<boolean> {
  if (synthetic === false) return false;
  const found = await sql`select 1 from incident_release r join incident_release_end e on e.release = r.seq
    where r.synthetic and (${origins === undefined} or r.origin = any (${[...(origins ?? [])]}::text[])) limit 1`.execute(
    tx.tables(),
  );
  return found.rows.length > 0;
}

function unitBy(level: IndexLevel): UnitChoice {
  if (level === 'adm1') return 'coded-adm1';
  return level === 'adm2' ? 'coded-adm2' : level;
}
