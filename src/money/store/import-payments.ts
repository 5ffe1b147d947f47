/** Importing payments: step by step, each step with the place to go on from, and seen only when the last one is in. */

import { type AuditDeps, auditedSystem, deriveKey } from '../../access/index.ts';
import { type Clock, Fault, fault, quietWork, readProgress, type Work } from '../../base/index.ts';
import type { Json } from '../../store/index.ts';
import type { PaymentRecord } from '../model.ts';
import { hideIdentities, hideInStatus } from './hide-identities.ts';
import { appendPartyStatements } from './party-statements.ts';
import {
  addBatchSource,
  type BatchExclusion,
  type BatchOpening,
  completePaymentBatch,
  discardPaymentBatch,
  keepBatchState,
  openPaymentBatch,
  type PaymentBatch,
  type PaymentBatchDraft,
} from './payment-batch.ts';
import { linkRejections, type StatusRecord, writeStatuses } from './payment-statuses.ts';
import { writePayments } from './write-payments.ts';

/** Some payments of a stream, with where to go on after them. */
export interface PaymentChunk {
  readonly records: readonly PaymentRecord[];
  /** What banks report of payments; left out where a format has none. */
  readonly statuses?: readonly StatusRecord[];
  /** What the stream needs to go on after these records. */
  readonly state: Json;
  /** How much of the stream was read up to here, in its unit. */
  readonly done: number;
  /** Length of the whole as far as it is known by now; null where it is not. */
  readonly total: number | null;
  /** Records left out up to here. */
  readonly exclusions: readonly BatchExclusion[];
  /** Decimals of the amounts by currency, where they are not those of ISO 4217. */
  readonly decimals: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** Payments to be read, from the start or from a state that an earlier reading left. */
export interface PaymentStream {
  readonly unit: string;
  chunks(from: Json): AsyncIterable<PaymentChunk>;
}

/** What an import did. */
export interface PaymentImport {
  /** `unchanged`: the same bytes were imported before. */
  readonly kind: 'imported' | 'resumed' | 'unchanged';
  readonly batchId: string;
  readonly payments: number;
  readonly excluded: number;
  readonly exclusions: readonly BatchExclusion[];
  readonly accountsAdded: number;
  readonly notes: readonly string[];
}

/** How far an import has come; kept as the state of the batch. */
interface Tally {
  readonly payments: number;
  readonly accountsAdded: number;
  readonly excluded: number;
  readonly exclusions: readonly BatchExclusion[];
  readonly decimals: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly first: number | null;
  readonly last: number | null;
  readonly stream: Json;
}

const NOTHING: Tally = {
  payments: 0,
  accountsAdded: 0,
  excluded: 0,
  exclusions: [],
  decimals: {},
  notes: [],
  first: null,
  last: null,
  stream: null,
};

/**
 * Imports a stream of payments as one batch. Idempotent: the same bytes read in the same way add nothing. An import that is interrupted (the
 * process ends, the store fails, Ctrl-C) is gone on with by the next call; one that is cancelled as a job, or whose stream is refused, is thrown
 * away whole.
 * @throws CANCELLED; what the stream throws; REQUEST_INVALID for a marking that cannot be
 */
export async function importPayments(
  deps: AuditDeps,
  draft: PaymentBatchDraft,
  options: { readonly stream: PaymentStream; readonly assertedBy: string; readonly work?: Work },
): Promise<PaymentImport> {
  const access = { actor: 'money', action: 'payments:import' };
  const opening = await auditedSystem(deps, access, (tx) => openPaymentBatch(tx, draft));
  const { batch } = opening;
  if (opening.kind === 'complete') return outcomeOf('unchanged', batch, NOTHING);
  try {
    const tally = await writeStream(deps, { ...options, opening, work: options.work ?? quietWork() });
    await auditedSystem(deps, { ...access, subject: batch.id }, async (tx, trail) => {
      trail.count('payments', tally.payments);
      const { first, last } = tally;
      const span = first === null || last === null ? null : { first, last };
      const sourceId = await addBatchSource(tx, draft, batch.marking);
      const identityKey = deriveKey(deps.secret, 'identity');
      const frame = { batch, sourceId, grade: draft.grade, assertedBy: options.assertedBy };
      await appendPartyStatements(tx, frame, { at: draft.at, identityKey });
      await linkRejections(tx, batch.seq);
      await completePaymentBatch(tx, batch.seq, { ...tally, sourceId, span, at: deps.clock.now() });
    });
    return outcomeOf(opening.kind === 'resumed' ? 'resumed' : 'imported', batch, tally);
  } catch (cause) {
    if (isGivenUp(cause, options.work?.signal)) {
      await auditedSystem(deps, { ...access, subject: batch.id }, (tx) => discardPaymentBatch(tx, batch.seq));
    }
    throw cause;
  }
}

/** True when nobody will go on with the import: it was cancelled for good, or its stream is refused. */
function isGivenUp(cause: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted === true) {
    const reason: unknown = signal.reason;
    return reason instanceof Fault && reason.code === 'CANCELLED';
  }
  return cause instanceof Fault && cause.exit === 3;
}

async function writeStream(
  deps: AuditDeps,
  run: {
    readonly stream: PaymentStream;
    readonly opening: Exclude<BatchOpening, { kind: 'complete' }>;
    readonly work: Work;
  },
): Promise<Tally> {
  const { stream, opening, work } = run;
  const report = openReport(deps.clock, stream.unit, work);
  const key = deriveKey(deps.secret, 'identity');
  let step = opening.kind === 'resumed' ? opening.step : 0;
  let tally = opening.kind === 'resumed' ? parseTally(opening.state) : NOTHING;
  for await (const chunk of stream.chunks(tally.stream)) {
    if (work.signal.aborted) throw fault('CANCELLED', 'the import of payments was stopped');
    step += 1;
    tally = await deps.store.transaction({ role: 'system' }, async (tx) => {
      const records = chunk.records.map((record) => hideIdentities(record, key));
      const statuses = (chunk.statuses ?? []).map((status) => hideInStatus(status, key));
      const added = await writePayments(tx, opening.batch.seq, records);
      await writeStatuses(tx, opening.batch.seq, statuses);
      const next = addChunk(tally, chunk, added);
      await keepBatchState(tx, { batch: opening.batch.seq, step, state: parseJson(next) });
      return next;
    });
    report(chunk);
  }
  return tally;
}

/** Reports the whole stream, at the pace of what was read since this run began. */
function openReport(clock: Clock, unit: string, work: Work): (chunk: PaymentChunk) => void {
  const startedAt = clock.now();
  let first: number | null = null;
  return ({ done, total }) => {
    first ??= done;
    const rest = total === null ? null : total - first;
    const reading = readProgress(clock, {
      ...{ label: 'payments', unit, startedAt },
      done: done - first,
      total: rest,
    });
    work.report({ ...reading, done, total });
  };
}

function addChunk(tally: Tally, chunk: PaymentChunk, accountsAdded: number): Tally {
  let { first, last } = tally;
  for (const { at } of chunk.records) {
    if (first === null || at < first) first = at;
    if (last === null || at > last) last = at;
  }
  return {
    payments: tally.payments + chunk.records.length,
    accountsAdded: tally.accountsAdded + accountsAdded,
    excluded: chunk.exclusions.reduce((sum, { count }) => sum + count, 0),
    exclusions: chunk.exclusions,
    decimals: chunk.decimals,
    notes: chunk.notes,
    first,
    last,
    stream: chunk.state,
  };
}

/** A tally is plain data. */
function parseJson(tally: Tally): Json {
  return tally as unknown as Json;
}

/** The state was written by {@link keepBatchState} and is read back as it was. */
function parseTally(state: Json): Tally {
  return state as unknown as Tally;
}

function outcomeOf(kind: PaymentImport['kind'], batch: PaymentBatch, tally: Tally): PaymentImport {
  const { payments, excluded, exclusions, accountsAdded, notes } = tally;
  return { kind, batchId: batch.id, payments, excluded, exclusions, accountsAdded, notes };
}
