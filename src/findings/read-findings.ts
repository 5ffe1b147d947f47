/** Reading findings with their decisions; hidden ones are in no list, no count and no error. */

import { sql } from 'kysely';
import { fault, PAGE_ROWS_MAX } from '../base/index.ts';
import { type MarkingRow, parseMarkingRow } from '../evidence/index.ts';
import type { Transaction } from '../store/index.ts';
import {
  type ClearedMatch,
  type Decision,
  type Finding,
  type FindingId,
  type FindingState,
  type MatchKey,
  parseFindingId,
  type SubjectKind,
} from './model.ts';

/** In which order findings are listed. Matches without a score come last by score. */
export type FindingOrder = 'newest' | 'oldest' | 'score';

/** Which findings to list, and from where on. */
export interface FindingFilter {
  readonly state?: FindingState;
  /** Id of the person who works on it; null: nobody. */
  readonly assignee?: string | null;
  readonly ruleId?: string;
  readonly subjectKind?: SubjectKind;
  readonly subjectRef?: string;
  readonly entryRef?: string;
  /** Id of the list of the entry. */
  readonly listId?: string;
  /** `newest` when left out. */
  readonly order?: FindingOrder;
  /** The `next` of the page before: findings after that one in the order asked for. */
  readonly before?: number;
  /** At most PAGE_ROWS_MAX. */
  readonly limit: number;
}

/** A page of findings; `next` is the `before` of the following page, null at the end. */
export interface FindingPage {
  readonly findings: readonly Finding[];
  readonly next: number | null;
}

/** One finding that the reader may see, or null: unknown and hidden are the same. */
export async function readFinding(tx: Transaction, id: FindingId): Promise<Finding | null> {
  const found = await sql<FindingRow>`select ${COLUMNS} from finding_desk f where f.id = ${id}`.execute(
    tx.tables(),
  );
  const row = found.rows[0];
  return row === undefined ? null : parseFindingRow(row);
}

/**
 * Lists the findings that the reader may see.
 * @throws REQUEST_INVALID when the limit is not from 1 to PAGE_ROWS_MAX.
 */
export async function listFindings(tx: Transaction, filter: FindingFilter): Promise<FindingPage> {
  const { limit } = filter;
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_ROWS_MAX)
    throw fault('REQUEST_INVALID', `a page has 1 to ${PAGE_ROWS_MAX} rows`);
  const order = filter.order ?? 'newest';
  const found = await sql<FindingRow>`select ${COLUMNS} from finding_desk f
    where ${conditions(filter)} and ${afterPage(order, filter.before)}
    order by ${ORDERS[order]} limit ${limit + 1}`.execute(tx.tables());
  const rows = found.rows.slice(0, limit);
  return {
    findings: rows.map(parseFindingRow),
    next: found.rows.length > limit ? (rows.at(-1)?.seq ?? null) : null,
  };
}

/** Counts the findings that the reader may see, by state; a state without any is 0. */
export async function countFindings(
  tx: Transaction,
  filter: Omit<FindingConditions, 'state'> = {},
): Promise<Readonly<Record<FindingState, number>>> {
  const found = await sql<{
    state: FindingState;
    count: number;
  }>`select f.state, count(*) as count from finding_desk f
    where ${conditions(filter)} group by f.state`.execute(tx.tables());
  const counts = { open: 0, 'awaiting-second': 0, true: 0, false: 0, 'cannot-tell': 0 };
  for (const row of found.rows) counts[row.state] = row.count;
  return counts;
}

/** Counts the findings that the reader may see, by who works on them (null: nobody), the most first; at most PAGE_ROWS_MAX people. */
export async function countAssignees(
  tx: Transaction,
  filter: Omit<FindingConditions, 'assignee'> = {},
): Promise<readonly { readonly assignee: string | null; readonly count: number }[]> {
  const found = await sql<{
    assignee: string | null;
    count: number;
  }>`select f.assignee, count(*) as count from finding_desk f
    where ${conditions(filter)} group by f.assignee order by count(*) desc, f.assignee limit ${PAGE_ROWS_MAX}`.execute(
    tx.tables(),
  );
  return found.rows;
}

/** Counts the findings on list entries that the reader may see, by the id of the list, the most first; at most PAGE_ROWS_MAX lists. */
export async function countLists(
  tx: Transaction,
  filter: Omit<FindingConditions, 'listId'> = {},
): Promise<readonly { readonly list: string; readonly count: number }[]> {
  const found = await sql<{
    list: string;
    count: number;
  }>`select split_part(f.entry_ref, ':', 1) as list, count(*) as count from finding_desk f
    where ${conditions(filter)} and f.entry_ref is not null group by 1 order by count(*) desc, 1 limit ${PAGE_ROWS_MAX}`.execute(
    tx.tables(),
  );
  return found.rows;
}

/**
 * What is remembered of a party and a list entry: a match that a person found false stays cleared until the entry changes, and is
 * reopened then. An undone decision is no longer remembered. The latest standing verdict counts.
 * Source: rights requirement RR-16.
 */
export async function clearedMatch(tx: Transaction, match: MatchKey): Promise<ClearedMatch> {
  const [memory] = await clearedMatches(tx, match.personToken, [match]);
  return memory ?? { kind: 'none' };
}

/** As {@link clearedMatch}, for several entries that one party was matched with, in one query; the answers in their order. */
export async function clearedMatches(
  tx: Transaction,
  personToken: string,
  entries: readonly Pick<MatchKey, 'entryRef' | 'entryHash'>[],
): Promise<readonly ClearedMatch[]> {
  if (entries.length === 0) return [];
  const refs = entries.map((entry) => entry.entryRef);
  const found =
    await sql<ClearedRow>`select distinct on (f.entry_ref) f.id, f.entry_ref, f.state, f.entry_hash, f.last_by, f.last_at, f.last_reason
    from finding_state f
    where f.person_token = ${personToken} and f.entry_ref = any(${refs}::text[]) and f.state in ('true', 'false', 'cannot-tell')
    order by f.entry_ref, f.last_at desc, f.seq desc`.execute(tx.tables());
  const byRef = new Map(found.rows.map((row) => [row.entry_ref, row]));
  return entries.map((entry) => describeCleared(byRef.get(entry.entryRef), entry.entryHash));
}

/**
 * Which of these party tokens any finding names, of whichever agency and marking: a hint for the system whether to look at all, never
 * an answer. Give the role `system`.
 */
export async function tokensWithFindings(
  tx: Transaction,
  tokens: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await sql<{
    person_token: string;
  }>`select distinct f.person_token from finding f where f.person_token = any(${[...tokens]}::text[])`.execute(
    tx.tables(),
  );
  return new Set(found.rows.map((row) => row.person_token));
}

function describeCleared(row: ClearedRow | undefined, entryHash: string): ClearedMatch {
  if (row === undefined || row.state !== 'false') return { kind: 'none' };
  const findingId = parseFindingId(row.id);
  if (row.entry_hash === entryHash)
    return { kind: 'cleared', findingId, by: row.last_by, at: row.last_at, reason: row.last_reason };
  return {
    kind: 'reopened',
    findingId,
    because: 'the list entry has changed since the match was found false',
    clearedAt: row.last_at,
  };
}

interface ClearedRow {
  readonly id: string;
  readonly entry_ref: string;
  readonly state: FindingState;
  readonly entry_hash: string;
  readonly last_by: string;
  readonly last_at: Date;
  readonly last_reason: string;
}

interface FindingRow extends MarkingRow {
  readonly id: string;
  readonly seq: number;
  readonly rule_id: string;
  readonly rule_version: string;
  readonly two_people: boolean;
  readonly subject_kind: SubjectKind;
  readonly subject_ref: string;
  readonly evidence: readonly string[];
  readonly quantities: Finding['quantities'];
  readonly sentence: string;
  readonly score: number | null;
  readonly person_token: string | null;
  readonly entry_ref: string | null;
  readonly entry_hash: string | null;
  readonly author: string;
  readonly found_at: Date;
  readonly version: number;
  readonly state: FindingState;
  readonly assignee: string | null;
  readonly assignment_version: number;
  readonly decisions: readonly (Omit<Decision, 'at'> & { readonly at: string })[] | null;
}

const COLUMNS =
  sql.raw(`f.*, (select json_agg(json_build_object('version', d.version, 'kind', d.kind, 'verdict', d.verdict,
  'reason', d.reason, 'by', d.by, 'at', d.at) order by d.version) from finding_decision d where d.finding_id = f.id) as decisions`);

/** What a finding must be like, wherever its page begins. */
type FindingConditions = Omit<FindingFilter, 'limit' | 'before' | 'order'>;

const ORDERS: Readonly<Record<FindingOrder, ReturnType<typeof sql>>> = {
  newest: sql`f.seq desc`,
  oldest: sql`f.seq`,
  score: sql`coalesce(f.score, -1) desc, f.seq desc`,
};

/** The findings after the one at which the page before ended. */
function afterPage(order: FindingOrder, before: number | undefined): ReturnType<typeof sql> {
  if (before === undefined) return sql`true`;
  if (order === 'newest') return sql`f.seq < ${before}`;
  if (order === 'oldest') return sql`f.seq > ${before}`;
  return sql`(coalesce(f.score, -1), f.seq) <
    ((select coalesce(l.score, -1) from finding l where l.seq = ${before}), ${before}::bigint)`;
}

function conditions(filter: FindingConditions): ReturnType<typeof sql> {
  const { state, assignee, ruleId, subjectKind, subjectRef, entryRef, listId } = filter;
  return sql.join(
    [
      sql`true`,
      ...(state === undefined ? [] : [sql`f.state = ${state}`]),
      ...(assignee === undefined ? [] : [sql`f.assignee is not distinct from ${assignee}::text`]),
      ...(ruleId === undefined ? [] : [sql`f.rule_id = ${ruleId}`]),
      ...(subjectKind === undefined ? [] : [sql`f.subject_kind = ${subjectKind}`]),
      ...(subjectRef === undefined ? [] : [sql`f.subject_ref = ${subjectRef}`]),
      ...(entryRef === undefined ? [] : [sql`f.entry_ref = ${entryRef}`]),
      ...(listId === undefined ? [] : [sql`split_part(f.entry_ref, ':', 1) = ${listId}`]),
    ],
    sql` and `,
  );
}

function parseFindingRow(row: FindingRow): Finding {
  const { person_token: token, entry_ref: entryRef, entry_hash: entryHash } = row;
  return {
    id: parseFindingId(row.id),
    rule: { id: row.rule_id, version: row.rule_version, twoPeople: row.two_people },
    subject: { kind: row.subject_kind, ref: row.subject_ref },
    evidence: row.evidence,
    quantities: row.quantities,
    sentence: row.sentence,
    score: row.score,
    match:
      token === null || entryRef === null || entryHash === null
        ? null
        : { personToken: token, entryRef, entryHash },
    author: row.author,
    foundAt: row.found_at,
    marking: parseMarkingRow(row),
    state: row.state,
    version: row.version,
    decisions: (row.decisions ?? []).map((decision) => ({ ...decision, at: new Date(decision.at) })),
    assignee: row.assignee,
    assignmentVersion: row.assignment_version,
  };
}
