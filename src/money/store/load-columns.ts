/** Stored payments as columns: what rules read, with the way back from a payment to its batch and row. */

import { type RawBuilder, sql } from 'kysely';
import { type Clock, fault, readProgress, type Work } from '../../base/index.ts';
import type { Store, Transaction } from '../../store/index.ts';
import { openColumnBlocks, type PaymentDraft } from '../columns/column-blocks.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import { type AccountNames, PAYMENT_CHANNELS, type PaymentColumns } from '../model.ts';
import type { StoredBatch } from './list-batches.ts';

/** A stored payment: its batch's number and its row there. */
export interface PaymentPlace {
  readonly batch: number;
  readonly row: number;
}

/** Columns of stored payments. `rows` counts them on from 1 over all batches. */
export interface StoredColumns {
  readonly columns: PaymentColumns;
  placeOf(payment: number): PaymentPlace;
  /** Number of a stored account. */
  accountOf(account: number): number;
}

/** Which payments are loaded. */
export interface LoadRequest {
  /** Batches that the one who asks may read. */
  readonly batches: readonly StoredBatch[];
  /** Further conditions on `payment p`; all payments where left out. */
  readonly where?: RawBuilder<boolean>;
  /** Most payments; more are a fault. */
  readonly paymentsMax: number;
}

/** Payments read in one go: some megabytes. */
const PAGE_PAYMENTS = 50_000;
/** Names of accounts read in one go. */
const PAGE_ACCOUNTS = 20_000;
const ROWS_MAX = 2 ** 32 - 2;

/** Runs a query in a transaction of whoever loads: its own, or one for each page. */
export type Pages = <T>(run: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Pages in transactions of their own under the role `system`, so that others get their turn in between. */
export function systemPages(store: Store): Pages {
  return (run) => store.transaction({ role: 'system' }, run);
}

/**
 * Loads payments batch by batch; those that their bank rejected are left out, as far as the report is among the batches. Amounts of one
 * currency are brought to the most decimals that a batch keeps it in.
 * @throws CANCELLED; INPUT_TOO_LARGE for more than `paymentsMax` payments
 */
export async function loadColumns(
  pages: Pages,
  request: LoadRequest,
  told: { readonly clock: Clock; readonly work: Work },
): Promise<StoredColumns> {
  const loading = openLoading(request.batches);
  const total = request.batches.reduce((sum, { payments }) => sum + payments, 0);
  const startedAt = told.clock.now();
  for (const batch of request.batches) {
    for (let after = 0; ; ) {
      if (told.work.signal.aborted) throw fault('CANCELLED', 'stopped while payments were loaded');
      const rows = await pages((tx) => readPage(tx, { request, batch: batch.seq, after }));
      for (const row of rows) push(loading, batch, row);
      if (loading.places.count > request.paymentsMax)
        throw fault('INPUT_TOO_LARGE', `there are more than ${request.paymentsMax} payments`);
      const done = loading.places.count;
      told.work.report(
        readProgress(told.clock, { label: 'loading', done, total, unit: 'payments', startedAt }),
      );
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE_PAYMENTS) break;
      after = last.row;
    }
  }
  return finish(loading, await readNames(pages, loading.accounts.seqs));
}

interface PaymentRow {
  readonly row: number;
  readonly payer: number;
  readonly payee: number;
  readonly at: number;
  readonly paid_minor: number;
  readonly paid_currency: string;
  readonly received_minor: number;
  readonly received_currency: string;
  readonly channel: string;
  readonly place: string | null;
}

async function readPage(
  tx: Transaction,
  asked: { readonly request: LoadRequest; readonly batch: number; readonly after: number },
): Promise<readonly PaymentRow[]> {
  const { batches, where = sql<boolean>`true` } = asked.request;
  const seqs = batches.map(({ seq }) => seq);
  const found = await sql<PaymentRow>`select p.row, p.payer, p.payee, extract(epoch from p.at)::bigint as at,
      p.paid_minor, p.paid_currency, p.received_minor, p.received_currency, p.channel, p.place
    from payment p where p.batch = ${asked.batch} and p.row > ${asked.after} and ${where}
      and not exists (select 1 from payment_rejection r
        where r.batch = p.batch and r.row = p.row and r.status_batch = any (${seqs}::integer[]))
    order by p.row limit ${PAGE_PAYMENTS}`.execute(tx.tables());
  return found.rows;
}

/** Numbers in the order in which they come. */
interface Numbering {
  readonly seqs: number[];
  readonly indices: Map<number, number>;
}

interface Loading {
  readonly blocks: ReturnType<typeof openColumnBlocks>;
  readonly draft: PaymentDraft;
  readonly places: { count: number; batches: Uint32Array; rows: Uint32Array };
  readonly accounts: Numbering;
  readonly currencies: string[];
  readonly decimals: Map<string, number>;
  readonly placeNames: string[];
  readonly placeIndices: Map<string, number>;
}

function openLoading(batches: readonly StoredBatch[]): Loading {
  const decimals = new Map<string, number>();
  for (const batch of batches) {
    for (const [code, own] of Object.entries(batch.decimals))
      decimals.set(code, Math.max(own, decimals.get(code) ?? currencyDecimals(code)));
  }
  return {
    blocks: openColumnBlocks(),
    draft: {
      ...{ payer: 0, payee: 0, time: 0, paidMinor: 0, receivedMinor: 0, paidCurrency: 0 },
      ...{ receivedCurrency: 0, channel: 0, place: 0, row: 0, label: 2, reference: 0 },
    },
    places: { count: 0, batches: new Uint32Array(1024), rows: new Uint32Array(1024) },
    accounts: { seqs: [], indices: new Map() },
    currencies: [],
    decimals,
    placeNames: [''],
    placeIndices: new Map([['', 0]]),
  };
}

function push(loading: Loading, batch: StoredBatch, row: PaymentRow): void {
  const { draft, places, accounts } = loading;
  if (places.count === places.rows.length) {
    if (places.count > ROWS_MAX) throw fault('INPUT_TOO_LARGE', `there are more than ${ROWS_MAX} payments`);
    places.batches = doubled(places.batches);
    places.rows = doubled(places.rows);
  }
  places.batches[places.count] = batch.seq;
  places.rows[places.count] = row.row;
  places.count += 1;
  draft.row = places.count;
  draft.payer = indexOf(accounts, row.payer);
  draft.payee = indexOf(accounts, row.payee);
  draft.time = row.at;
  draft.paidCurrency = currencyIndex(loading, row.paid_currency);
  draft.receivedCurrency = currencyIndex(loading, row.received_currency);
  draft.paidMinor = row.paid_minor * scaleOf(loading, batch, row.paid_currency);
  draft.receivedMinor = row.received_minor * scaleOf(loading, batch, row.received_currency);
  draft.channel = Math.max(0, CHANNELS.indexOf(row.channel));
  draft.place = placeIndex(loading, row.place ?? '');
  loading.blocks.push(draft);
}

const CHANNELS: readonly string[] = PAYMENT_CHANNELS;

/** How often the batch's minor unit holds the one of the columns. */
function scaleOf({ decimals }: Loading, batch: StoredBatch, currency: string): number {
  const kept = decimals.get(currency);
  if (kept === undefined) return 1;
  return 10 ** (kept - (batch.decimals[currency] ?? currencyDecimals(currency)));
}

function indexOf({ seqs, indices }: Numbering, seq: number): number {
  const known = indices.get(seq);
  if (known !== undefined) return known;
  indices.set(seq, seqs.length);
  return seqs.push(seq) - 1;
}

function currencyIndex({ currencies }: Loading, code: string): number {
  const known = currencies.indexOf(code);
  return known === -1 ? currencies.push(code) - 1 : known;
}

/** Places beyond what columns can number are not told apart from payments without one. */
function placeIndex({ placeNames, placeIndices }: Loading, name: string): number {
  const known = placeIndices.get(name);
  if (known !== undefined) return known;
  if (placeNames.length === 2 ** 16) return 0;
  placeIndices.set(name, placeNames.length);
  return placeNames.push(name) - 1;
}

function doubled(numbers: Uint32Array): Uint32Array {
  const grown = new Uint32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}

interface AccountName {
  readonly seq: number;
  readonly bank: string;
  readonly number: string;
}

async function readNames(pages: Pages, seqs: readonly number[]): Promise<ReadonlyMap<number, AccountName>> {
  const names = new Map<number, AccountName>();
  for (let from = 0; from < seqs.length; from += PAGE_ACCOUNTS) {
    const page = seqs.slice(from, from + PAGE_ACCOUNTS);
    const found = await pages((tx) =>
      sql<AccountName>`select seq, bank, number from payment_account where seq = any (${page}::integer[])`.execute(
        tx.tables(),
      ),
    );
    for (const name of found.rows) names.set(name.seq, name);
  }
  return names;
}

function finish(loading: Loading, names: ReadonlyMap<number, AccountName>): StoredColumns {
  const { accounts, places, currencies, decimals, placeNames } = loading;
  const { labels: _labels, references: _references, outOfOrder: _late, ...facts } = loading.blocks.finish();
  const nameOf = (account: number): AccountName | undefined => names.get(accounts.seqs[account] ?? 0);
  const accountNames: AccountNames = {
    count: accounts.seqs.length,
    bankOf: (account) => nameOf(account)?.bank ?? '',
    numberOf: (account) => nameOf(account)?.number ?? '',
    nameOf: (account) => `${nameOf(account)?.bank ?? ''}/${nameOf(account)?.number ?? ''}`,
  };
  const columns: PaymentColumns = {
    ...facts,
    currencies,
    decimals: currencies.map((code) => decimals.get(code) ?? currencyDecimals(code)),
    placeNames,
    accounts: accountNames,
  };
  return {
    columns,
    placeOf: (payment) => {
      const at = (columns.rows[payment] ?? 0) - 1;
      return { batch: places.batches[at] ?? 0, row: places.rows[at] ?? 0 };
    },
    accountOf: (account) => accounts.seqs[account] ?? 0,
  };
}
