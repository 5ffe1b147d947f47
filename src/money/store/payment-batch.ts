/** Batches of payments: opened, gone on with, completed or thrown away whole. */

import { sql } from 'kysely';
import { contentHash, fault, type SourceId } from '../../base/index.ts';
import {
  addSource,
  dayOf,
  type Grade,
  latestDates,
  MARKING_COLUMN_NAMES,
  type Marking,
  markingCells,
} from '../../evidence/index.ts';
import type { Json, Transaction } from '../../store/index.ts';

/** What is known of a batch before its first payment. */
export interface PaymentBatchDraft {
  /** Of the file, for people; null for payments that came one by one. */
  readonly fileName: string | null;
  /** Format, with the mapping that read it: `aml-world-csv`, `mapped-csv:mpesa`. */
  readonly format: string;
  /** SHA-256 of the bytes, hexadecimal; null for payments that came one by one. */
  readonly sha256: string | null;
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Omit<Marking, 'purgeDue'>;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  readonly at: Date;
}

/** A stored batch. */
export interface PaymentBatch {
  readonly seq: number;
  readonly id: string;
  readonly marking: Marking;
  readonly reviewDue: string;
}

/** How a batch stands: new, to be gone on with from `state`, or there already. */
export type BatchOpening =
  | { readonly kind: 'fresh'; readonly batch: PaymentBatch }
  | { readonly kind: 'resumed'; readonly batch: PaymentBatch; readonly step: number; readonly state: Json }
  | { readonly kind: 'complete'; readonly batch: PaymentBatch };

/** Records that were left out of a batch for one reason. */
export interface BatchExclusion {
  /** Stable: `amount-zero`; of messages, whose reasons have none, the words. */
  readonly reason: string;
  readonly because: string;
  readonly count: number;
}

/** What a batch came to. */
export interface PaymentBatchEnd {
  readonly sourceId: SourceId;
  readonly payments: number;
  readonly excluded: number;
  readonly exclusions: readonly BatchExclusion[];
  /** Decimals of the amounts by currency, where they are not those of ISO 4217. */
  readonly decimals: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  /** Seconds since 1970 of the first and the last payment; null where there is none. */
  readonly span: { readonly first: number; readonly last: number } | null;
  readonly at: Date;
}

/** The id of a batch: the same bytes read in the same way for the same agency are the same batch, and so is one day of a stream. */
export function paymentBatchId(draft: PaymentBatchDraft): string {
  return contentHash([String(draft.marking.owner), draft.format, draft.sha256 ?? '']).slice(0, 40);
}

/**
 * Opens a batch under the role `system`, or finds it where it was left. Payments are kept as long as facts about entities.
 * @throws REQUEST_INVALID for a marking that cannot be
 */
export async function openPaymentBatch(tx: Transaction, draft: PaymentBatchDraft): Promise<BatchOpening> {
  const id = paymentBatchId(draft);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila payments ${id}`}, 0))`.execute(
    tx.tables(),
  );
  const { reviewDue, purgeDue } = latestDates('entity-fact', dayOf(draft.at));
  const marking: Marking = { ...draft.marking, purgeDue };
  const columns = [
    'id',
    'format',
    'file_name',
    'sha256',
    'synthetic',
    'imported_by',
    'imported_at',
    'review_due',
    ...MARKING_COLUMN_NAMES,
  ];
  const added = await tx.copyMissing('payment_batch', columns, [
    [
      id,
      draft.format,
      draft.fileName,
      draft.sha256,
      draft.synthetic,
      draft.by,
      draft.at,
      reviewDue,
      ...markingCells(marking),
    ],
  ]);
  const batch = { seq: await batchSeq(tx, id), id, marking, reviewDue };
  if (added === 1) return { kind: 'fresh', batch };
  return (await isComplete(tx, batch.seq)) ? { kind: 'complete', batch } : resume(tx, batch);
}

/** Keeps where to go on from, in the transaction that holds the payments up to there. */
export async function keepBatchState(
  tx: Transaction,
  place: { readonly batch: number; readonly step: number; readonly state: Json },
): Promise<void> {
  await tx.copyIn(
    'payment_batch_progress',
    ['batch', 'step', 'state'],
    [[place.batch, place.step, JSON.stringify(place.state)]],
  );
}

/** Adds the source of a batch, in the transaction that completes it. */
export function addBatchSource(
  tx: Transaction,
  draft: PaymentBatchDraft,
  marking: Marking,
): Promise<SourceId> {
  return addSource(tx, {
    kind: 'transaction',
    title: draft.fileName ?? draft.format,
    url: null,
    contentSha256: draft.sha256,
    publishedOn: null,
    collectedAt: draft.at,
    licence: null,
    grade: draft.grade,
    marking,
  });
}

/** Completes a batch: from now on its payments are seen by whoever may read the batch. */
export async function completePaymentBatch(
  tx: Transaction,
  batch: number,
  end: PaymentBatchEnd,
): Promise<void> {
  const instant = (seconds: number | undefined): Date | null =>
    seconds === undefined ? null : new Date(seconds * 1000);
  await tx.copyIn(
    'payment_batch_end',
    [
      'batch',
      'source_id',
      'payments',
      'excluded',
      'exclusions',
      'decimals',
      'notes',
      'first_at',
      'last_at',
      'at',
    ],
    [
      [
        batch,
        end.sourceId,
        end.payments,
        end.excluded,
        JSON.stringify(end.exclusions),
        JSON.stringify(end.decimals),
        end.notes,
        instant(end.span?.first),
        instant(end.span?.last),
        end.at,
      ],
    ],
  );
}

/** Throws an unfinished batch away with all its payments; answers how many these were. */
export async function discardPaymentBatch(tx: Transaction, batch: number): Promise<number> {
  const found = await sql<{ discarded: string }>`select payments_discard(${batch}) as discarded`.execute(
    tx.tables(),
  );
  return Number(found.rows[0]?.discarded ?? 0);
}

async function batchSeq(tx: Transaction, id: string): Promise<number> {
  const found = await sql<{ seq: number }>`select seq from payment_batch where id = ${id}`.execute(
    tx.tables(),
  );
  const row = found.rows[0];
  if (row === undefined) throw fault('NOT_FOUND', 'the batch of payments has been purged');
  return row.seq;
}

async function isComplete(tx: Transaction, batch: number): Promise<boolean> {
  const found = await sql`select 1 from payment_batch_end where batch = ${batch}`.execute(tx.tables());
  return found.rows.length > 0;
}

async function resume(tx: Transaction, batch: PaymentBatch): Promise<BatchOpening> {
  const found = await sql<{ step: number; state: Json }>`select step, state from payment_batch_progress
    where batch = ${batch.seq} order by step desc limit 1`.execute(tx.tables());
  const last = found.rows[0];
  return last === undefined ? { kind: 'fresh', batch } : { kind: 'resumed', batch, ...last };
}
