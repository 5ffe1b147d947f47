/** Reading statements, each with what ended it. */

import { sql } from 'kysely';
import { type EntityId, fault, PAGE_ROWS_MAX, type SourceId, type StatementId } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import type { AsOf, Statement } from './model.ts';
import { parseStatementRow, type StatementRow } from './statement-row.ts';

/** Which statements to read: in order of appending, after one. Ended ones are among them. */
export interface StatementFilter {
  readonly sourceId?: SourceId;
  readonly entityId?: EntityId;
  readonly prop?: string;
  /** Equal to the stored value; for an identity number the text that `identityValue` gives. */
  readonly value?: string;
  readonly afterSeq?: number;
  /** At most PAGE_ROWS_MAX. */
  readonly limit: number;
}

/** The columns of a statement `s` with its ends as JSON: for every reading of statements. */
export const STATEMENT_COLUMNS =
  sql.raw(`s.*, (select json_agg(json_build_object('kind', e.kind, 'at', e.at, 'by', e.by,
  'reason', e.reason, 'ended_on', e.ended_on, 'superseded_by', e.superseded_by) order by e.id)
  from statement_end e where e.statement_id = s.id) as ends`);

/** One statement that the reader may see, or null: unknown and hidden are the same. */
export async function readStatement(tx: Transaction, id: StatementId): Promise<Statement | null> {
  const found =
    await sql<StatementRow>`select ${STATEMENT_COLUMNS} from statement s where s.id = ${id}`.execute(
      tx.tables(),
    );
  const row = found.rows[0];
  return row === undefined ? null : parseStatementRow(row);
}

/** The statements of these ids that the reader may see, in order of appending. */
export async function readStatements(
  tx: Transaction,
  ids: readonly StatementId[],
): Promise<readonly Statement[]> {
  const found = await sql<StatementRow>`select ${STATEMENT_COLUMNS} from statement s
    where s.id = any(${[...ids]}::text[]) order by s.seq`.execute(tx.tables());
  return found.rows.map(parseStatementRow);
}

/**
 * Searches the statements that the reader may see.
 * @throws REQUEST_INVALID when the limit is not from 1 to PAGE_ROWS_MAX.
 */
export async function searchStatements(
  tx: Transaction,
  filter: StatementFilter,
): Promise<readonly Statement[]> {
  const limit = checkLimit(filter.limit);
  const conditions = [
    sql`s.seq > ${filter.afterSeq ?? 0}`,
    ...(filter.sourceId === undefined ? [] : [sql`s.source_id = ${filter.sourceId}`]),
    ...(filter.entityId === undefined ? [] : [sql`s.entity_id = ${filter.entityId}`]),
    ...(filter.prop === undefined ? [] : [sql`s.prop = ${filter.prop}`]),
    ...(filter.value === undefined ? [] : [sql`s.value = ${filter.value}`]),
  ];
  const found = await sql<StatementRow>`select ${STATEMENT_COLUMNS} from statement s
    where ${sql.join(conditions, sql` and `)} order by s.seq limit ${limit}`.execute(tx.tables());
  return found.rows.map(parseStatementRow);
}

/** Every statement about these entities that the reader may see, in order of appending: at most `limit`, and one more where there are more. */
export async function readStatementsAbout(
  tx: Transaction,
  { entityIds, limit }: { readonly entityIds: readonly EntityId[]; readonly limit: number },
): Promise<readonly Statement[]> {
  const found = await sql<StatementRow>`select ${STATEMENT_COLUMNS} from statement s
    where s.entity_id = any(${[...entityIds]}::text[]) order by s.seq limit ${limit + 1}`.execute(
    tx.tables(),
  );
  return found.rows.map(parseStatementRow);
}

/**
 * The condition under which a statement `s` holds in both times: asserted and not retracted or superseded by the instant of the
 * system, valid and not ended on the day of the world.
 */
export function holdsAsOf(time: AsOf): ReturnType<typeof sql> {
  const day = sql`coalesce(${time.asOf ?? null}::date, (select reader_today()))`;
  const known = time.knownAt ?? null;
  return sql`(${known}::timestamptz is null or s.asserted_at <= ${known})
    and (s.valid_from is null or s.valid_from <= ${day}) and (s.valid_to is null or s.valid_to > ${day})
    and not exists (select 1 from statement_end e where e.statement_id = s.id
      and (${known}::timestamptz is null or e.at <= ${known}) and (e.kind <> 'ended' or e.ended_on <= ${day}))`;
}

/** Returns the limit when it is from 1 to PAGE_ROWS_MAX, and refuses it otherwise. */
export function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= PAGE_ROWS_MAX) return limit;
  throw fault('REQUEST_INVALID', `a page has 1 to ${PAGE_ROWS_MAX} rows`);
}
