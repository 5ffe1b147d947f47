/** Reading findings with their decisions; hidden ones are in no list, no count and no error. */

import { sql } from 'kysely';
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

/** One finding that the reader may see, or null: unknown and hidden are the same. */
export async function readFinding(tx: Transaction, id: FindingId): Promise<Finding | null> {
  const found =
    await sql<FindingRow>`select ${FINDING_COLUMNS} from finding_desk f where f.id = ${id}`.execute(
      tx.tables(),
    );
  const row = found.rows[0];
  return row === undefined ? null : parseFindingRow(row);
}

/**
 * The finding on a pair, as its entry was, about a day: recorded of that past day, or found on it. The earliest where there are several;
 * null where the reader sees none.
 */
export async function findMatchFinding(
  tx: Transaction,
  match: MatchKey,
  day: string,
): Promise<FindingId | null> {
  const found = await sql<{ id: string }>`select f.id from finding f
    where f.person_token = ${match.personToken} and f.entry_ref = ${match.entryRef} and f.entry_hash = ${match.entryHash}
      and coalesce(f.as_of, (f.found_at at time zone 'UTC')::date) = ${day}::date
    order by f.seq limit 1`.execute(tx.tables());
  const id = found.rows[0]?.id;
  return id === undefined ? null : parseFindingId(id);
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

/** The row of a finding. */
export interface FindingRow extends MarkingRow {
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
  readonly as_of: string | null;
  readonly updated_at: Date;
  readonly version: number;
  readonly state: FindingState;
  readonly assignee: string | null;
  readonly assignment_version: number;
  readonly decisions: readonly (Omit<Decision, 'at'> & { readonly at: string })[] | null;
}

/** What is read of a finding of `finding_desk f`. */
export const FINDING_COLUMNS =
  sql.raw(`f.*, f.as_of::text as as_of, (select json_agg(json_build_object('version', d.version, 'kind', d.kind, 'verdict', d.verdict,
  'reason', d.reason, 'by', d.by, 'at', d.at) order by d.version) from finding_decision d where d.finding_id = f.id) as decisions`);

/** A finding as the store has it; the rows of {@link FINDING_COLUMNS}. */
export function parseFindingRow(row: FindingRow): Finding {
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
    asOf: row.as_of,
    marking: parseMarkingRow(row),
    state: row.state,
    version: row.version,
    decisions: (row.decisions ?? []).map((decision) => ({ ...decision, at: new Date(decision.at) })),
    assignee: row.assignee,
    assignmentVersion: row.assignment_version,
    updatedAt: row.updated_at,
  };
}
