/** An ISO 20022 message as a stream for the store: payments, and what banks report of payments. */

import type { TextStream } from '../../base/index.ts';
import { type MessageItem, readMessages } from '../import/iso20022/read-messages.ts';
import type { PaymentRecord } from '../model.ts';
import type { PaymentChunk, PaymentStream } from './import-payments.ts';
import type { BatchExclusion } from './payment-batch.ts';
import type { StatusRecord } from './payment-statuses.ts';

/** Items of one step. */
const STEP_ITEMS = 5_000;
/** Different reasons that are counted one by one; the rest are counted together. */
const REASONS_MAX = 100;

/** The stream of a message. What was stored before is read again and passed over, so that what is left out is counted whole. */
export function streamMessages(open: () => Promise<TextStream>): PaymentStream {
  return { unit: 'records', chunks: (from) => readChunks(open, typeof from === 'number' ? from : 0) };
}

async function* readChunks(open: () => Promise<TextStream>, after: number): AsyncGenerator<PaymentChunk> {
  const reasons = new Map<string, number>();
  let step: Step = { records: [], statuses: [] };
  let items = 0;
  const chunk = (total: number | null): PaymentChunk => ({
    ...step,
    ...{ state: items, done: items, total, exclusions: listReasons(reasons), decimals: {}, notes: [] },
  });
  for await (const item of readMessages(await open())) {
    items += 1;
    if (item.kind === 'left-out') countReason(reasons, item.because);
    if (items <= after) continue;
    addItem(step, item, items);
    if (step.records.length + step.statuses.length < STEP_ITEMS) continue;
    yield chunk(null);
    step = { records: [], statuses: [] };
  }
  yield chunk(items);
}

interface Step {
  readonly records: PaymentRecord[];
  readonly statuses: StatusRecord[];
}

function addItem(step: Step, item: MessageItem, at: number): void {
  if (item.kind === 'payment') step.records.push(item.record);
  if (item.kind === 'status') step.statuses.push({ item: at, ...item.status });
}

function countReason(reasons: Map<string, number>, because: string): void {
  const known = reasons.has(because) || reasons.size < REASONS_MAX ? because : OTHER_REASON;
  reasons.set(known, (reasons.get(known) ?? 0) + 1);
}

const OTHER_REASON = 'it cannot be read for another reason';

function listReasons(reasons: ReadonlyMap<string, number>): readonly BatchExclusion[] {
  return [...reasons]
    .map(([because, count]) => ({ reason: 'left-out', because, count }))
    .toSorted((left, right) => right.count - left.count);
}
