/** Judgements: a named person, or a stated rule, holds two accounts to be the same incident, or not; and takes it back. */

import { sql } from 'kysely';
import { type EntityId, fault } from '../../base/index.ts';
import { deriveMarking, MARKING_COLUMN_NAMES, markingCells } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import { readGroups } from './groups.ts';
import type { Judgement, Verdict } from './model.ts';
import { readAccountsOf } from './read-accounts.ts';
import { findJudgement, inForce, pairKey, readJudgementsOf } from './read-judgements.ts';
import { releasesBySeq } from './read-releases.ts';

/** Who judges, why and when. */
export interface JudgementReason {
  readonly reason: string;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  /** The agency of who judges; it owns the judgement. */
  readonly agencyId: number;
  readonly at: Date;
  /** The rule that judged, where no person did. */
  readonly rule?: { readonly id: string; readonly version: string };
}

/** Longest reason, in characters. */
export const JUDGEMENT_REASON_MAX = 2_000;

/**
 * Judges a pair of accounts, by the ids of their entities. The judgement is marked at least as tightly as both. Nothing is merged: the incident is derived
 * from the judgements in force, so that undoing one restores exactly what was.
 * @throws REQUEST_INVALID for an account with itself; NOT_FOUND when one is unknown or hidden; CONFLICT when the pair is judged so already, or when it
 * contradicts what is held of other accounts of the two
 */
export async function judgeAccounts(
  tx: Transaction,
  pair: { readonly one: EntityId; readonly other: EntityId; readonly verdict: Exclude<Verdict, 'open'> },
  why: JudgementReason,
): Promise<number> {
  const { one, other, verdict } = pair;
  if (one === other) throw fault('REQUEST_INVALID', 'an account is not compared with itself');
  const [left, right] = one < other ? [one, other] : [other, one];
  await lockJudgements(tx);
  const before = inForce(await readJudgementsOf(tx, { entityIds: [left, right] })).get(
    pairKey({ left, right }),
  );
  if (before?.verdict === verdict)
    throw fault('CONFLICT', `the two are held to be ${verdict} already`, {
      facts: { judgement: before.seq },
    });
  if (verdict === 'same') await refuseContradiction(tx, left, right);
  else if (before?.verdict !== 'same') await refuseJoined(tx, left, right);
  return insertJudgement(tx, { left, right, verdict, undoes: null }, why);
}

/**
 * Undoes a judgement: the pair is as open as before.
 * @throws NOT_FOUND when it is unknown or hidden; CONFLICT when it is not in force
 */
export async function undoJudgement(tx: Transaction, seq: number, why: JudgementReason): Promise<number> {
  await lockJudgements(tx);
  const judgement = await findJudgement(tx, seq);
  if (judgement === null) throw hidden();
  const last = inForce(await readJudgementsOf(tx, { entityIds: [judgement.left] })).get(pairKey(judgement));
  if (last?.seq !== seq || judgement.verdict === 'open')
    throw fault('CONFLICT', 'this judgement is not in force any more');
  const { left, right } = judgement;
  return insertJudgement(tx, { left, right, verdict: 'open', undoes: seq }, why);
}

/** What is to be the same must not put together what is held to be different. */
async function refuseContradiction(tx: Transaction, left: EntityId, right: EntityId): Promise<void> {
  const groups = await readGroups(tx);
  const [ofLeft, ofRight] = [left, right].map(
    (entity) => new Set(groups.membersOf(groups.incidentOf(entity))),
  );
  // `!`: both are members of a group, their own at least.
  const entityIds = [...ofLeft!, ...ofRight!];
  const judged = [...inForce(await readJudgementsOf(tx, { entityIds })).values()];
  const against = judged.find(
    (one) =>
      one.verdict === 'different' &&
      pairKey(one) !== pairKey({ left, right }) &&
      ((ofLeft!.has(one.left) && ofRight!.has(one.right)) ||
        (ofRight!.has(one.left) && ofLeft!.has(one.right))),
  );
  if (against === undefined) return;
  throw fault('CONFLICT', 'two accounts of them are held to be different: undo that first', {
    facts: { judgement: against.seq, by: against.by },
  });
}

/** What others join is not held to be different before they are undone. */
async function refuseJoined(tx: Transaction, left: EntityId, right: EntityId): Promise<void> {
  const groups = await readGroups(tx);
  if (groups.incidentOf(left) !== groups.incidentOf(right)) return;
  throw fault('CONFLICT', 'the two are joined by way of other accounts: undo one of those judgements first');
}

async function insertJudgement(
  tx: Transaction,
  pair: Pick<Judgement, 'left' | 'right' | 'verdict' | 'undoes'>,
  { reason, by, agencyId, at, rule }: JudgementReason,
): Promise<number> {
  if (reason.trim() === '' || reason.length > JUDGEMENT_REASON_MAX)
    throw fault(
      'REQUEST_INVALID',
      `a judgement needs a reason of at most ${JUDGEMENT_REASON_MAX} characters`,
    );
  const marking = deriveMarking(await markingsOf(tx, [pair.left, pair.right]), {
    owner: agencyId,
    releasableTo: null,
  });
  const columns = ['left_id', 'right_id', 'verdict', 'reason', 'by', 'rule', 'rule_version', 'undoes', 'at'];
  const cells = [pair.left, pair.right, pair.verdict, reason, by, rule?.id ?? null, rule?.version ?? null];
  await tx.copyIn(
    'incident_judgement',
    [...columns, ...MARKING_COLUMN_NAMES],
    [[...cells, pair.undoes, at, ...markingCells(marking)]],
  );
  const found = await sql<{ seq: number }>`select max(seq) as seq from incident_judgement
    where left_id = ${pair.left} and right_id = ${pair.right}`.execute(tx.tables());
  return found.rows[0]?.seq ?? 0;
}

/** The markings of every version of these accounts. */
export async function markingsOf(tx: Transaction, entityIds: readonly EntityId[]) {
  const accounts = await readAccountsOf(tx, { entityIds });
  const known = new Set(accounts.map(({ entityId }) => entityId));
  if (entityIds.some((entity) => !known.has(entity))) throw hidden();
  const releases = await releasesBySeq(
    tx,
    accounts.map(({ releaseSeq }) => releaseSeq),
  );
  return [...releases.values()].map(({ marking }) => marking);
}

/** One judgement at a time, so that two cannot contradict each other unseen. */
async function lockJudgements(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('silsila incident judgements', 0))`.execute(
    tx.tables(),
  );
}

function hidden(): Error {
  return fault('NOT_FOUND', 'there is no such incident that you may see');
}
