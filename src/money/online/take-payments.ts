/** One request of payments: stored with its key and with what it brought about, in one transaction. */

import { sql } from 'kysely';
import { type AuditDeps, deriveKey } from '../../access/index.ts';
import { contentHash, fault } from '../../base/index.ts';
import { PATTERN_PARTS_MAX } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import { PAYMENT_CHANNELS, type PaymentParty, type PaymentRecord } from '../model.ts';
import { hideIdentities } from '../store/hide-identities.ts';
import { appendAccountStatements, type NamedAccount } from '../store/party-statements.ts';
import { recordDetection } from '../store/record-detections.ts';
import { accountEntityId, copyPayments, numberAccounts } from '../store/write-payments.ts';
import { findNow, type WatchCut, type WatchFound } from './find-now.ts';
import { openStreamDay, STREAM_GRADE, type StreamDay } from './stream-day.ts';
import { paymentNumber, placeOfNumber, type StreamState } from './stream-state.ts';
import { tellAcrossRules } from './tell-across-rules.ts';
import { currencyIn, placeIn, watchPayment } from './watch.ts';

/** Payments that were handed in together. */
export interface StreamRequest {
  readonly agency: number;
  readonly key: string;
  /** SHA-256 of what was handed in, hexadecimal. */
  readonly bodySha256: string;
  /** From 1 to {@link STREAM_PAYMENTS_MAX}, with rows from 1 in the order in which they were handed in. */
  readonly records: readonly PaymentRecord[];
  readonly synthetic: boolean;
  /** Id of a person. */
  readonly by: string;
  /** The institution or agency that states the payments. */
  readonly assertedBy: string;
}

/** A finding that a request brought about. */
export interface StreamFinding {
  readonly id: string;
  readonly rule: string;
  /** `added`: new, also where it takes the place of a smaller one; `known` and `folded`: told before. */
  readonly kind: 'added' | 'known' | 'folded';
}

/** What came of a request. */
export interface StreamAnswer {
  /** Id of the batch of its day. */
  readonly batch: string;
  /** Row of the first payment there; the others follow in their order. */
  readonly firstRow: number;
  readonly payments: number;
  /** Rows of payments older than the newest one: stored, and left to the batch. */
  readonly late: readonly number[];
  readonly found: readonly StreamFinding[];
  /** Where rules could not tell. */
  readonly undetermined: readonly WatchCut[];
  /** Patterns of more payments than a finding can name. */
  readonly tooLarge: number;
}

/** Most payments of one request. */
export const STREAM_PAYMENTS_MAX = 1_000;
/** Accounts and names that are remembered as stored; all are forgotten when there are more. */
const REMEMBERED_MAX = 200_000;

/** What is remembered of the store between requests, so that it need not be asked; all of it can be found again. */
export interface StreamMemory {
  day: StreamDay | null;
  readonly numbers: Map<string, number>;
  /** What the source of the day states of accounts already. */
  readonly stated: Set<string>;
}

/** What a request is taken with. */
export interface TakingFrame {
  readonly deps: AuditDeps;
  readonly state: StreamState;
  readonly memory: StreamMemory;
}

/** The answer to an earlier request of the same key; null where there was none. @throws IDEMPOTENCY_KEY_REUSED for another body */
export async function findAnswer(
  tx: Transaction,
  { agency, key, bodySha256 }: Pick<StreamRequest, 'agency' | 'key' | 'bodySha256'>,
): Promise<StreamAnswer | null> {
  const found =
    await sql<AnswerRow>`select q.body_sha256, b.id as batch, q.first_row, q.payments, q.late, q.found, q.undetermined, q.too_large
    from payment_request q join payment_batch b on b.seq = q.batch
    where q.agency_id = ${agency} and q.key = ${key}`.execute(tx.tables());
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.body_sha256 !== bodySha256)
    throw fault('IDEMPOTENCY_KEY_REUSED', 'this key came with other payments before');
  const { batch, payments, late, undetermined } = row;
  return {
    ...{ batch, payments, late, undetermined },
    ...{ firstRow: row.first_row, found: row.found, tooLarge: row.too_large },
  };
}

/** Stores the payments of a request under the role `system`, watches them, records what they complete, and keeps the answer. */
export async function takePayments(
  tx: Transaction,
  { deps, state, memory }: TakingFrame,
  request: StreamRequest,
): Promise<StreamAnswer> {
  const at = deps.clock.now();
  const day = await openStreamDay(tx, memory.day, { ...request, at });
  if (memory.day?.batch.seq !== day.batch.seq) {
    memory.stated.clear();
    state.batches.set(day.batch.seq, day.stored);
    if (day.isNew) state.mark = { ...state.mark, batches: state.mark.batches + 1 };
  }
  memory.day = day;
  const firstRow = day.rows + 1;
  const key = deriveKey(deps.secret, 'identity');
  const records = request.records.map((record, index) => ({
    ...hideIdentities(record, key),
    row: firstRow + index,
  }));
  const numbers = await numberAll(tx, memory, records);
  await copyPayments(tx, records, { batch: day.batch.seq, numbers });
  await stateParties(tx, { deps, state, memory }, { request, day, records });
  const late = watchAll(state, records, { batch: day.batch.seq, numbers });
  const look = findNow(state.watch);
  const small = look.found.filter(({ detection }) => detection.payments.length <= PATTERN_PARTS_MAX);
  const found: StreamFinding[] = [];
  for (const one of small) found.push(await recordFound(tx, state, { one, owner: request.agency, at }));
  const answer: StreamAnswer = {
    ...{ batch: day.batch.id, firstRow, payments: records.length, late, found },
    undetermined: look.undetermined,
    tooLarge: look.found.length - small.length,
  };
  const seq = await keepAnswer(tx, { request, answer, day, at });
  state.mark = { ...state.mark, request: seq };
  memory.day = { ...day, rows: day.rows + records.length, isNew: false };
  return answer;
}

async function numberAll(
  tx: Transaction,
  { numbers }: StreamMemory,
  records: readonly PaymentRecord[],
): Promise<ReadonlyMap<string, number>> {
  const unknown = records
    .flatMap(({ payer, payee }) => [payer, payee])
    .filter((party) => !numbers.has(accountEntityId(party)));
  if (unknown.length === 0) return numbers;
  if (numbers.size > REMEMBERED_MAX) {
    numbers.clear();
    return numberAll(tx, { day: null, numbers, stated: new Set() }, records);
  }
  for (const [id, seq] of (await numberAccounts(tx, unknown)).numbers) numbers.set(id, seq);
  return numbers;
}

/** States what the records say of accounts, once for each account and name of a day. */
async function stateParties(
  tx: Transaction,
  { deps, memory }: TakingFrame,
  of: {
    readonly request: StreamRequest;
    readonly day: StreamDay;
    readonly records: readonly PaymentRecord[];
  },
): Promise<void> {
  const { request, day, records } = of;
  if (memory.stated.size > REMEMBERED_MAX) memory.stated.clear();
  const accounts: NamedAccount[] = [];
  for (const party of records.flatMap(({ payer, payee }): readonly PaymentParty[] => [payer, payee])) {
    const { bank, number, name, country } = party;
    const said = JSON.stringify([bank, number, name, country]);
    if (memory.stated.has(said)) continue;
    memory.stated.add(said);
    accounts.push({ entity_id: accountEntityId(party), bank, number, name, country });
  }
  await appendAccountStatements(tx, accounts, {
    frame: { batch: day.batch, sourceId: day.sourceId, grade: STREAM_GRADE, assertedBy: request.assertedBy },
    options: { at: deps.clock.now(), identityKey: deriveKey(deps.secret, 'identity') },
  });
}

/** Watches the payments in order of time; answers the rows of those that came late. */
function watchAll(
  { watch }: StreamState,
  records: readonly PaymentRecord[],
  known: { readonly batch: number; readonly numbers: ReadonlyMap<string, number> },
): readonly number[] {
  const late: number[] = [];
  const numberOf = (party: PaymentParty): number => known.numbers.get(accountEntityId(party)) ?? 0;
  for (const record of records.toSorted((a, b) => a.at - b.at || a.row - b.row)) {
    const [paid, received] = [amountIn(watch, record.paid), amountIn(watch, record.received)];
    const outcome = watchPayment(watch, {
      id: paymentNumber({ batch: known.batch, row: record.row }),
      ...{ payer: numberOf(record.payer), payerName: record.payer },
      ...{ payee: numberOf(record.payee), payeeName: record.payee },
      ...{ time: record.at, paidMinor: paid.minor, receivedMinor: received.minor },
      ...{ paidCurrency: paid.currency, receivedCurrency: received.currency },
      channel: PAYMENT_CHANNELS.indexOf(record.channel),
      place: placeIn(watch, record.place),
    });
    if (outcome === 'late') late.push(record.row);
  }
  return late.sort((a, b) => a - b);
}

/** An amount in the decimals in which the watch keeps its currency. */
function amountIn(watch: StreamState['watch'], { minor, currency }: PaymentRecord['paid']) {
  const own = currencyDecimals(currency);
  const index = currencyIn(watch, currency, own);
  return { currency: index, minor: minor * 10 ** ((watch.decimals[index] ?? own) - own) };
}

async function recordFound(
  tx: Transaction,
  state: StreamState,
  of: { readonly one: WatchFound; readonly owner: number; readonly at: Date },
): Promise<StreamFinding> {
  const { detection, columns, idOf, accountOf } = of.one;
  const stored = { columns, accountOf, placeOf: (payment: number) => placeOfNumber(idOf(payment)) };
  const { owner, at } = of;
  const frame = { stored, batches: state.batches, contexts: [], rules: state.rules, owner, at };
  const recorded = await recordDetection(tx, frame, detection);
  if (recorded.kind === 'added') {
    const places = detection.payments.map(stored.placeOf);
    await tellAcrossRules(tx, { detection, places, id: recorded.id, owner, at });
  }
  return { id: recorded.id, rule: detection.rule, kind: recorded.kind };
}

async function keepAnswer(
  tx: Transaction,
  of: {
    readonly request: StreamRequest;
    readonly answer: StreamAnswer;
    readonly day: StreamDay;
    readonly at: Date;
  },
): Promise<number> {
  const { request, answer, day, at } = of;
  const times = request.records.map((record) => record.at);
  const added = await sql<{
    seq: number;
  }>`insert into payment_request (agency_id, key, body_sha256, batch, first_row, payments,
      late, found, undetermined, too_large, first_at, last_at, by, at)
    values (${request.agency}, ${request.key}, ${request.bodySha256}, ${day.batch.seq}, ${answer.firstRow}, ${answer.payments},
      ${[...answer.late]}::integer[], ${JSON.stringify(answer.found)}::jsonb, ${JSON.stringify(answer.undetermined)}::jsonb, ${answer.tooLarge},
      ${new Date(Math.min(...times) * 1000)}, ${new Date(Math.max(...times) * 1000)}, ${request.by}, ${at})
    returning seq`.execute(tx.tables());
  return Number(added.rows[0]?.seq ?? 0);
}

/** SHA-256 of payments as they were handed in, whatever the order of the fields of their JSON was. */
export function hashRecords(records: readonly PaymentRecord[], synthetic: boolean): string {
  return contentHash([String(synthetic), ...records.map((record) => JSON.stringify(record))]);
}

interface AnswerRow {
  readonly body_sha256: string;
  readonly batch: string;
  readonly first_row: number;
  readonly payments: number;
  readonly late: readonly number[];
  readonly found: readonly StreamFinding[];
  readonly undetermined: readonly WatchCut[];
  readonly too_large: number;
}
