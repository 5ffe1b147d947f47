/** Judgements of accounts, as their readers see them. */

import { type RawBuilder, sql } from 'kysely';
import { type EntityId, parseEntityId } from '../../base/index.ts';
import { type Marking, type MarkingRow, parseMarkingRow } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { Judgement, Verdict } from './model.ts';

/** A judgement with its marking. */
export interface StoredJudgement extends Judgement {
  readonly marking: Marking;
}

/** Every judgement that names one of these accounts and had been made by the instant, oldest first. */
export function readJudgementsOf(
  tx: Transaction,
  { entityIds, knownAt = null }: { readonly entityIds: readonly EntityId[]; readonly knownAt?: Date | null },
): Promise<readonly StoredJudgement[]> {
  const ids = [...entityIds];
  return readJudgements(
    tx,
    sql`(j.left_id = any (${ids}::text[]) or j.right_id = any (${ids}::text[]))
      and (${knownAt}::timestamptz is null or j.at <= ${knownAt})`,
  );
}

/** One judgement; null where it is unknown or hidden. */
export async function findJudgement(tx: Transaction, seq: number): Promise<StoredJudgement | null> {
  const [judgement] = await readJudgements(tx, sql`j.seq = ${seq}`);
  return judgement ?? null;
}

/** Of judgements in order, the last of each pair. */
export function inForce(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  return new Map(judgements.map((judgement) => [pairKey(judgement), judgement]));
}

/** Names a pair. */
export function pairKey({ left, right }: Pick<Judgement, 'left' | 'right'>): string {
  return `${left} ${right}`;
}

interface JudgementRow extends MarkingRow {
  readonly seq: number;
  readonly left_id: string;
  readonly right_id: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: string;
  readonly rule: string | null;
  readonly rule_version: string | null;
  readonly undoes: number | null;
  readonly at: Date;
}

async function readJudgements(
  tx: Transaction,
  which: RawBuilder<unknown>,
): Promise<readonly StoredJudgement[]> {
  const found =
    await sql<JudgementRow>`select j.* from incident_judgement j where ${which} order by j.seq`.execute(
      tx.tables(),
    );
  return found.rows.map((row) => ({
    seq: row.seq,
    left: parseEntityId(row.left_id),
    right: parseEntityId(row.right_id),
    verdict: row.verdict,
    reason: row.reason,
    by: row.by,
    rule: row.rule === null ? null : { id: row.rule, version: row.rule_version ?? '' },
    undoes: row.undoes,
    at: row.at,
    marking: parseMarkingRow(row),
  }));
}
