/** A person rejects a payment of a finding, or restores it: the rule looks again at what remains, and its answer is appended. */

import { type RawBuilder, sql } from 'kysely';
import { type Clock, fault, quietWork } from '../../base/index.ts';
import { isAtLeastAsTight, type MarkingRow, parseMarkingRow } from '../../evidence/index.ts';
import type { FindingId } from '../../findings/index.ts';
import type { Json, Transaction } from '../../store/index.ts';
import type { DescribedDetection } from '../detect.ts';
import type { Amount } from '../model.ts';
import { runRules } from './detect-stored.ts';
import { readAllBatches, type StoredBatch } from './list-batches.ts';
import { loadColumns, type PaymentPlace } from './load-columns.ts';
import { type MoneyFinding, readMoneyFinding } from './read-finding.ts';
import { rulesFor } from './rule-set.ts';
import { findContexts, readContext } from './stored-contexts.ts';

/** How a finding stands without the payments that were rejected. */
export type EvaluationOutcome =
  /** As it was found: the same payments, the same value. */
  | 'holds'
  /** The rule still finds it, with fewer payments or less value. */
  | 'weaker'
  /** The rule does not find it any more. */
  | 'no-longer-holds'
  /** The rule cannot be run again on what all readers of the finding may see. */
  | 'undetermined';

/** One step in the life of a finding's payments, never changed. */
export interface Evaluation {
  /** From 1, without gaps, per finding. */
  readonly version: number;
  readonly kind: 'rejected' | 'restored';
  readonly place: PaymentPlace;
  readonly batchId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  readonly outcome: EvaluationOutcome;
  /** Why the outcome is this one, in words. */
  readonly because: string;
  /** What the rule says now; null where it says nothing. */
  readonly sentence: string | null;
  readonly quantities: Readonly<Record<string, number | string | boolean | null>> | null;
  /** Payments that the rule still finds in one pattern. */
  readonly payments: number;
  readonly value: Amount | null;
}

/** A rejection or restoration as a person makes it. `version` is the newest evaluation that the person saw, 0 for none. */
export interface RejectionDraft {
  readonly findingId: FindingId;
  readonly kind: Evaluation['kind'];
  /** The payment by its position in the finding. */
  readonly position: number;
  readonly version: number;
  readonly reason: string;
  readonly by: string;
}

/** How long before a finding the rules look for what its accounts did, in days: more than twice the longest window with its history. */
const CONTEXT_DAYS = 180;
/** How long after it. */
const AFTER_DAYS = 60;
/** Most payments that the rule is run over while somebody waits. */
const CONTEXT_PAYMENTS_MAX = 200_000;
const DAY_MS = 86_400_000;

/**
 * Rejects or restores a payment in a writer's transaction.
 * @throws NOT_FOUND when the finding is unknown or hidden; REQUEST_INVALID when it has no such payment; CONFLICT when somebody was first,
 * or the payment is rejected, or restored, already
 */
export async function rejectPayment(
  tx: Transaction,
  clock: Clock,
  draft: RejectionDraft,
): Promise<Evaluation> {
  const finding = await readMoneyFinding(tx, draft.findingId);
  if (finding === null) throw fault('NOT_FOUND', 'there is no such finding that you may see');
  const evaluations = await listEvaluations(tx, draft.findingId);
  if ((evaluations.at(-1)?.version ?? 0) !== draft.version) throw raced(evaluations.at(-1));
  const members = await readMembers(tx, draft.findingId);
  const place = members[draft.position - 1];
  if (place === undefined) throw fault('REQUEST_INVALID', 'payment: the finding has none of this number');
  const rejected = rejectedPlaces(evaluations);
  const isRejected = rejected.some((one) => isSame(one, place));
  if (isRejected === (draft.kind === 'rejected'))
    throw fault('CONFLICT', isRejected ? 'this payment is rejected already' : 'this payment is not rejected');
  const remaining = isRejected ? rejected.filter((one) => !isSame(one, place)) : [...rejected, place];
  const answer = await evaluate(tx, clock, { finding, members, rejected: remaining });
  const { kind, reason, by } = draft;
  const common = { version: draft.version + 1, kind, place, batchId: place.batchId, reason, by };
  const evaluation = { ...common, at: clock.now(), ...answer };
  if (await append(tx, draft.findingId, evaluation)) return evaluation;
  throw raced((await listEvaluations(tx, draft.findingId)).at(-1));
}

/** What became of the payments of a finding that the reader may see, oldest first. */
export async function listEvaluations(tx: Transaction, id: FindingId): Promise<readonly Evaluation[]> {
  const found = await sql<EvaluationRow>`select v.*, b.id as batch_id from money_evaluation v
    join payment_batch b on b.seq = v.batch where v.finding_id = ${id} order by v.version`.execute(
    tx.tables(),
  );
  return found.rows.map((row) => ({
    version: row.version,
    kind: row.kind,
    place: { batch: row.batch, row: row.row },
    batchId: row.batch_id,
    reason: row.reason,
    by: row.by,
    at: row.at,
    outcome: row.outcome,
    because: row.because,
    sentence: row.sentence,
    quantities: row.quantities,
    payments: row.payments,
    value:
      row.value_minor === null || row.value_currency === null
        ? null
        : { minor: row.value_minor, currency: row.value_currency },
  }));
}

/** The payments that are rejected after all these steps. */
export function rejectedPlaces(evaluations: readonly Evaluation[]): readonly PaymentPlace[] {
  const standing = new Map<string, PaymentPlace>();
  for (const { kind, place } of evaluations) {
    const key = `${place.batch}:${place.row}`;
    if (kind === 'rejected') standing.set(key, place);
    else standing.delete(key);
  }
  return [...standing.values()];
}

interface EvaluationRow {
  readonly version: number;
  readonly kind: Evaluation['kind'];
  readonly batch: number;
  readonly batch_id: string;
  readonly row: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  readonly outcome: EvaluationOutcome;
  readonly because: string;
  readonly sentence: string | null;
  readonly quantities: Evaluation['quantities'];
  readonly payments: number;
  readonly value_minor: number | null;
  readonly value_currency: string | null;
}

/** A payment of a finding with the id of its batch. */
interface MemberPlace extends PaymentPlace {
  readonly batchId: string;
}

async function readMembers(tx: Transaction, id: FindingId): Promise<readonly MemberPlace[]> {
  const found = await sql<MemberPlace>`select m.batch, m.row, b.id as "batchId" from money_finding_payment m
    join payment_batch b on b.seq = m.batch where m.finding_id = ${id} order by m.position`.execute(
    tx.tables(),
  );
  return found.rows;
}

interface Reading {
  readonly finding: MoneyFinding;
  readonly members: readonly PaymentPlace[];
  readonly rejected: readonly PaymentPlace[];
}

type Answer = Pick<Evaluation, 'outcome' | 'because' | 'sentence' | 'quantities' | 'payments' | 'value'>;

const NOTHING = { sentence: null, quantities: null, payments: 0, value: null } as const;

/** Runs the rule as it was over the payments of the time: with all of them, to know that it can be repeated, and without the rejected ones. */
async function evaluate(tx: Transaction, clock: Clock, reading: Reading): Promise<Answer> {
  const before = await runAgain(tx, clock, { ...reading, rejected: [] });
  if (before === null)
    return {
      ...NOTHING,
      outcome: 'undetermined',
      because: 'the rule cannot be repeated on those payments of the time and side inputs that you may see',
    };
  const after = reading.rejected.length === 0 ? before : await runAgain(tx, clock, reading);
  if (after === null)
    return {
      ...NOTHING,
      outcome: 'no-longer-holds',
      because: `without the rejected payments (${reading.rejected.length}) the rule finds nothing among these payments`,
    };
  const isSameAgain =
    after.payments.length === before.payments.length && after.value.minor === before.value.minor;
  return {
    outcome: isSameAgain ? 'holds' : 'weaker',
    because: isSameAgain
      ? 'the rule finds the same payments and the same value'
      : `the rule still finds ${after.payments.length} of ${before.payments.length} payments`,
    sentence: after.sentence,
    quantities: { ...after.quantities, valueMinor: after.value.minor, valueCurrency: after.value.currency },
    payments: after.payments.length,
    value: after.value,
  };
}

/** What the rule of a finding finds, with the side inputs of its run, that shares most payments with it; null where nothing does. */
async function runAgain(
  tx: Transaction,
  clock: Clock,
  { finding, members, rejected }: Reading,
): Promise<DescribedDetection | null> {
  const where = sql<boolean>`${await contextOf(tx, finding)}
    and not exists (select 1 from unnest(${rejected.map(({ batch }) => batch)}::integer[],
      ${rejected.map(({ row }) => row)}::integer[]) as x (batch, row) where x.batch = p.batch and x.row = p.row)`;
  const batches = await batchesOfReaders(tx, finding.id);
  const work = quietWork();
  const stored = await loadColumns(
    (run) => run(tx),
    { batches, where, paymentsMax: CONTEXT_PAYMENTS_MAX * 2 },
    { clock, work },
  );
  const contexts = await findContexts(tx, finding.contexts);
  if (contexts.length < finding.contexts.length) return null;
  const context = await readContext(tx, contexts, stored);
  const rules = rulesFor(finding.rules, finding.ruleId);
  const found = await runRules(stored, { rules, threads: 1, context }, work);
  const own = new Set(members.map(({ batch, row }) => `${batch}:${row}`));
  const sharedBy = (detection: DescribedDetection): number =>
    detection.payments.filter((payment) => {
      const { batch, row } = stored.placeOf(payment);
      return own.has(`${batch}:${row}`);
    }).length;
  const [best] = found.detections
    .filter(({ rule }) => rule === finding.ruleId)
    .map((detection) => ({ detection, shared: sharedBy(detection) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared);
  return best?.detection ?? null;
}

/**
 * The batches that everybody who may read the finding may read too: what the rule says of them is kept with it, and told to all of its readers.
 */
async function batchesOfReaders(tx: Transaction, id: FindingId): Promise<readonly StoredBatch[]> {
  const found = await sql<MarkingRow>`select * from finding where id = ${id}`.execute(tx.tables());
  const own = found.rows.map(parseMarkingRow);
  const batches = await readAllBatches(tx);
  return batches.filter(({ marking }) =>
    // Which of them is removed first makes no difference to who reads it today.
    own.some((readers) => isAtLeastAsTight(readers, { ...marking, purgeDue: readers.purgeDue })),
  );
}

/**
 * What the rule looks at: all payments of the time, since what is usual among all accounts counts; where these are too many, those of the
 * accounts and of whom they dealt with, on which the rule may not be repeatable.
 */
async function contextOf(tx: Transaction, finding: MoneyFinding): Promise<RawBuilder<boolean>> {
  const from = new Date(finding.firstAt.getTime() - CONTEXT_DAYS * DAY_MS);
  const to = new Date(finding.lastAt.getTime() + AFTER_DAYS * DAY_MS);
  const found = await sql<{ count: number }>`select count(*)::integer as count from (select 1 from payment q
    where q.at between ${from} and ${to} limit ${CONTEXT_PAYMENTS_MAX + 1}) x`.execute(tx.tables());
  const all = sql<boolean>`p.at between ${from} and ${to}`;
  if ((found.rows[0]?.count ?? 0) <= CONTEXT_PAYMENTS_MAX) return all;
  const accounts = [...finding.accounts];
  const near = sql`select q.payer from payment q where q.payee = any (${accounts}::integer[]) and q.at between ${from} and ${to}
    union select q.payee from payment q where q.payer = any (${accounts}::integer[]) and q.at between ${from} and ${to}`;
  return sql<boolean>`${all} and (p.payer in (${near}) or p.payee in (${near}))`;
}

async function append(tx: Transaction, id: FindingId, evaluation: Evaluation): Promise<boolean> {
  const { place, value } = evaluation;
  const quantities: Json = evaluation.quantities === null ? null : { ...evaluation.quantities };
  const added =
    await sql`insert into money_evaluation (finding_id, version, kind, batch, row, reason, by, at, outcome, because,
      sentence, quantities, payments, value_minor, value_currency)
    values (${id}, ${evaluation.version}, ${evaluation.kind}, ${place.batch}, ${place.row}, ${evaluation.reason}, ${evaluation.by},
      ${evaluation.at}, ${evaluation.outcome}, ${evaluation.because}, ${evaluation.sentence},
      ${quantities === null ? null : JSON.stringify(quantities)}::jsonb, ${evaluation.payments}, ${value?.minor ?? null},
      ${value?.currency ?? null}) on conflict do nothing`.execute(tx.tables());
  return added.numAffectedRows === 1n;
}

function isSame(left: PaymentPlace, right: PaymentPlace): boolean {
  return left.batch === right.batch && left.row === right.row;
}

function raced(newer: Evaluation | undefined): Error {
  const facts =
    newer === undefined
      ? { version: 0 }
      : { kind: newer.kind, version: newer.version, by: newer.by, at: newer.at.toISOString() };
  return fault('CONFLICT', 'somebody else rejected or restored a payment first; load it again', { facts });
}
