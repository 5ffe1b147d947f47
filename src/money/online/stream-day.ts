/** The batch of one day of a stream: opened and seen with its first request, and added to by each further one. */

import { sql } from 'kysely';
import { assert, parseSourceId, type SourceId } from '../../base/index.ts';
import { dayOf, type Grade } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import { findPaymentBatch, type StoredBatch } from '../store/list-batches.ts';
import {
  addBatchSource,
  completePaymentBatch,
  openPaymentBatch,
  type PaymentBatch,
  type PaymentBatchDraft,
  paymentBatchId,
} from '../store/payment-batch.ts';
import { STREAM_PURPOSES, STREAM_TLP } from './stream-state.ts';

/** What a machine records is not graded. */
export const STREAM_GRADE: Grade = { scheme: 'none' };

/** The batch of a day, and how many rows it has. */
export interface StreamDay {
  readonly batch: PaymentBatch;
  readonly stored: StoredBatch;
  readonly sourceId: SourceId;
  readonly rows: number;
  /** True where it was opened in this transaction. */
  readonly isNew: boolean;
}

interface DayRequest {
  readonly agency: number;
  readonly synthetic: boolean;
  readonly by: string;
  readonly at: Date;
}

/** The batch that a request is added to, under the role `system`: `known` where that is of the same day and kind. */
export async function openStreamDay(
  tx: Transaction,
  known: StreamDay | null,
  request: DayRequest,
): Promise<StreamDay> {
  const draft = draftOf(request);
  if (known !== null && known.batch.id === paymentBatchId(draft)) return known;
  const opening = await openPaymentBatch(tx, draft);
  const { batch } = opening;
  if (opening.kind !== 'complete') {
    await completePaymentBatch(tx, batch.seq, {
      ...{ payments: 0, excluded: 0, exclusions: [], decimals: {}, notes: [], span: null, at: request.at },
      sourceId: await addBatchSource(tx, draft, batch.marking),
    });
  }
  const stored = await findPaymentBatch(tx, batch.id);
  assert(stored !== null, 'a batch that was opened is there');
  const isNew = opening.kind !== 'complete';
  // The marking of a batch that is there is the one that it was opened with.
  const opened = { ...batch, marking: stored.marking };
  return {
    batch: opened,
    stored,
    sourceId: parseSourceId(stored.sourceId),
    rows: await countRows(tx, batch.seq),
    isNew,
  };
}

function draftOf({ agency, synthetic, by, at }: DayRequest): PaymentBatchDraft {
  const words = ['stream', dayOf(at), ...(synthetic ? ['synthetic'] : [])];
  return {
    ...{ fileName: null, sha256: null, format: words.join(':'), synthetic, by, at, grade: STREAM_GRADE },
    marking: {
      ...{ tlp: STREAM_TLP, handling: [], note: null, caseRef: null, owner: agency },
      ...{ releasableTo: [agency], compartments: [], purposes: STREAM_PURPOSES },
    },
  };
}

async function countRows(tx: Transaction, batch: number): Promise<number> {
  const found = await sql<{ rows: number }>`select coalesce(sum(payments), 0)::integer as rows
    from payment_request where batch = ${batch}`.execute(tx.tables());
  return found.rows[0]?.rows ?? 0;
}
