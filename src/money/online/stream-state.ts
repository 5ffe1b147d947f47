/** The watch of an agency, built from the store: what its rules still reach of the payments that the stream may see. */

import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { type AuditDeps, type Clearance, purposeMask } from '../../access/index.ts';
import { quietWork } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import { observeRates } from '../graph/observed-rates.ts';
import type { ReferenceRates } from '../graph/reference-rates.ts';
import { reachS } from '../graph/settings.ts';
import { batchesWithin, RUN_PAYMENTS_MAX } from '../store/detect-stored.ts';
import type { StoredBatch } from '../store/list-batches.ts';
import { loadColumns, type StoredColumns, systemPages } from '../store/load-columns.ts';
import { type RuleSet, rulesIn, unusedRules } from '../store/rule-set.ts';
import { readRuleSet } from '../store/rule-versions.ts';
import type { AccountName } from './recent-payments.ts';
import { openWatch, passOver, type Watch, watchPayment } from './watch.ts';

/** What the store held when a watch was built: batches and approved rules of the agency, and its newest request. */
export interface StreamMark {
  readonly batches: number;
  readonly approvals: number;
  readonly request: number;
}

/** A watch with what it was built from. */
export interface StreamState {
  readonly watch: Watch;
  readonly rules: RuleSet;
  readonly batches: Map<number, StoredBatch>;
  mark: StreamMark;
}

/** TLP AMBER: how payments of a stream are marked. */
export const STREAM_TLP = 2;
/** For what payments of a stream may be read. */
export const STREAM_PURPOSES = ['aml-screening', 'ct-investigation'] as const;
/** Seconds by which a payment may be ahead of the clock: what is ahead makes all others late until the clock has come there. */
export const AHEAD_MAX_S = 600;
/** Payments between two turns of others. */
const TURN_PAYMENTS = 2_000;
const DAY_S = 86_400;
/** Room for the rows of a batch in the number of a payment. */
const ROWS = 2 ** 32;

/** What stands in the store now for an agency. */
export async function readMark(tx: Transaction, agency: number): Promise<StreamMark> {
  const found = await sql<{ batches: number; approvals: number; request: number }>`select
      (select count(*)::integer from payment_batch_end e join payment_batch b on b.seq = e.batch where b.owner_agency = ${agency}) as batches,
      (select count(*)::integer from money_rule_approval where agency_id = ${agency}) as approvals,
      (select coalesce(max(seq), 0) from payment_request where agency_id = ${agency}) as request`.execute(
    tx.tables(),
  );
  const { batches = 0, approvals = 0, request = 0 } = found.rows[0] ?? {};
  return { batches, approvals, request: Number(request) };
}

/** Whether nothing happened between two marks. */
export function isSameMark(one: StreamMark, other: StreamMark): boolean {
  return one.batches === other.batches && one.approvals === other.approvals && one.request === other.request;
}

/** The number of a stored payment in a watch: batch and row together. */
export function paymentNumber(place: { readonly batch: number; readonly row: number }): number {
  return place.batch * ROWS + place.row;
}

/** The place of a payment that {@link paymentNumber} numbered. */
export function placeOfNumber(id: number): { readonly batch: number; readonly row: number } {
  return { batch: Math.floor(id / ROWS), row: id % ROWS };
}

/**
 * Builds the watch of an agency: its rules in effect, over the payments that whoever is cleared for the marking of the stream may see, as far
 * back as the rules reach. What these payments complete among themselves is left to the batch, but for accounts of the last day.
 * @throws INPUT_TOO_LARGE for more payments than one process holds
 */
export async function buildState(
  deps: AuditDeps,
  agency: number,
  beginning: StreamBeginning,
): Promise<StreamState> {
  const now = deps.clock.now();
  const { mark, rules } = await deps.store.transaction({ role: 'system' }, async (tx) => ({
    mark: await readMark(tx, agency),
    rules: await readRuleSet(tx, { agency, at: now }),
  }));
  const batches = await batchesWithin(deps, streamClearance(agency));
  const until = now.getTime() / 1000 + AHEAD_MAX_S;
  const span = spanOf(batches, until);
  const from = span.last - reachOf(rules);
  const where = sql<boolean>`p.at >= ${new Date(from * 1000)} and p.at <= ${new Date(until * 1000)}`;
  const stored = await loadColumns(
    systemPages(deps.store),
    { batches, where, paymentsMax: RUN_PAYMENTS_MAX },
    { clock: deps.clock, work: quietWork() },
  );
  const { columns } = stored;
  const watch = openFrom(rules, {
    first: span.first ?? beginning.at,
    rates: columns.count === 0 ? ratesFrom(beginning) : observeRates(columns),
    placeNames: columns.placeNames,
    currencies: (columns.count === 0 ? [beginning.currency] : columns.currencies).map((code, at) => ({
      code,
      decimals: columns.decimals?.[at] ?? currencyDecimals(code),
    })),
  });
  await watchStored(watch, stored);
  return { watch, rules, batches: new Map(batches.map((batch) => [batch.seq, batch])), mark };
}

/** Seconds and currency of the first payment of a stream that begins with nothing. */
export interface StreamBeginning {
  readonly at: number;
  readonly currency: string;
}

/** The rates that a table of payments in one currency shows. */
function ratesFrom({ at, currency }: StreamBeginning): ReferenceRates {
  return {
    base: currency,
    date: new Date(at * 1000).toISOString().slice(0, 10),
    source: 'payments exchanged in the file',
    perMinor: { [currency]: { numerator: 10_000, denominator: 1 } },
  };
}

type Known = Pick<Watch['plan'], 'first' | 'rates' | 'placeNames' | 'currencies'>;

function openFrom(set: RuleSet, known: Known): Watch {
  const rules = rulesIn(set);
  const unused = unusedRules(set);
  const used = new Set(rules.map(({ id }) => id).filter((id) => !unused.includes(id)));
  return openWatch({ ...known, rules, used, windowDays: set.windowDays });
}

/** How far back the rules of a set look, those of the graph and those of single accounts. */
function reachOf(set: RuleSet): number {
  const watch = openFrom(set, {
    ...{ first: 0, placeNames: [], currencies: [] },
    rates: { base: 'XXX', date: '1970-01-01', source: 'none', perMinor: {} },
  });
  return Math.max(watch.reachS, reachS(watch.graph.settings));
}

/** Seconds of the first payment of all, and of the newest one that is not ahead of its time. */
function spanOf(batches: readonly StoredBatch[], until: number): { first: number | null; last: number } {
  const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
  const firsts = batches.flatMap(({ firstAt }) => (firstAt === null ? [] : [seconds(firstAt)]));
  const lasts = batches.flatMap(({ lastAt }) => (lastAt === null ? [] : [seconds(lastAt)]));
  return {
    first: firsts.length === 0 ? null : Math.min(...firsts),
    last: lasts.length === 0 ? Math.floor(until) : Math.min(until, Math.max(...lasts)),
  };
}

async function watchStored(watch: Watch, stored: StoredColumns): Promise<void> {
  const { columns } = stored;
  const { accounts } = columns;
  const names = Array.from(
    { length: accounts.count },
    (_, account): AccountName => ({
      bank: accounts.bankOf(account),
      number: accounts.numberOf(account),
    }),
  );
  const nobody = { bank: '', number: '' };
  const lastDay = (columns.times[columns.count - 1] ?? 0) - DAY_S;
  const cellOf = (cells: ArrayLike<number>, at: number): number => cells[at] ?? 0;
  for (let at = 0; at < columns.count; at++) {
    const [payer, payee] = [cellOf(columns.payers, at), cellOf(columns.payees, at)];
    if (cellOf(columns.times, at) <= lastDay) passOver(watch);
    watchPayment(watch, {
      id: paymentNumber(stored.placeOf(at)),
      payer: stored.accountOf(payer),
      payee: stored.accountOf(payee),
      payerName: names[payer] ?? nobody,
      payeeName: names[payee] ?? nobody,
      time: cellOf(columns.times, at),
      paidMinor: cellOf(columns.paidMinor, at),
      receivedMinor: cellOf(columns.receivedMinor, at),
      paidCurrency: cellOf(columns.paidCurrencies, at),
      receivedCurrency: cellOf(columns.receivedCurrencies, at),
      channel: cellOf(columns.channels, at),
      place: cellOf(columns.places, at),
    });
    if (at % TURN_PAYMENTS === TURN_PAYMENTS - 1) await turn();
  }
}

/** Clearance of nobody in particular: for the marking of the stream itself, no compartment and no case. */
function streamClearance(agency: number): Clearance {
  return {
    ...{ tlp: STREAM_TLP, agencies: [agency], compartments: [], caseRefs: [] },
    purpose: purposeMask(STREAM_PURPOSES),
  };
}
