/** A table of payments as a stream for the store: some thousand payments at a time, each batch of them with the row to go on after. */

import { cellText } from '../columns/cells.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import { createCurrencyTable } from '../import/currency-table.ts';
import { type OpenTableOptions, openTable, type PaymentsTable } from '../import/open-table.ts';
import type { CellPlace, PartyPlaces } from '../import/party-places.ts';
import { createExclusionLedger } from '../import/row-problems.ts';
import { PAYMENT_CHANNELS, type PaymentParty, type PaymentRecord } from '../model.ts';
import type { PaymentChunk, PaymentStream } from './import-payments.ts';

/** Payments of one step: few enough that a step ends within a second or two. */
const STEP_PAYMENTS = 20_000;

/** How a table is opened, from its start, each time that it is read. */
export type OpenTable = () => {
  readonly path: string;
  readonly options: OpenTableOptions;
  /** Bytes of the text where they are known beforehand. */
  readonly bytes: number | null;
};

/** The stream of a table. What was stored before is read again and passed over, so that what is left out is counted whole. */
export function streamTable(open: OpenTable): PaymentStream {
  return { unit: 'rows', chunks: (from) => readChunks(open, typeof from === 'number' ? from : 0) };
}

async function* readChunks(open: OpenTable, after: number): AsyncGenerator<PaymentChunk> {
  const { path, options, bytes: bytesTotal } = open();
  const currencies = createCurrencyTable();
  const exclusions = createExclusionLedger();
  const table = await openTable(path, options, { currencies, exclusions });
  let records: PaymentRecord[] = [];
  let bytes = 0;
  const chunk = (isLast: boolean): PaymentChunk => ({
    records,
    state: table.row,
    done: table.row,
    total: isLast
      ? table.row
      : estimateRows(table.row, { bytesRead: bytes, bytesTotal: table.bytes ?? bytesTotal }),
    exclusions: exclusions.list().map(({ reason, because, count }) => ({ reason, because, count })),
    decimals: ownDecimals(currencies),
    notes: isLast ? table.notes() : [],
  });
  for await (const { bytesRead } of table.chunks) {
    bytes = bytesRead;
    while (table.next()) {
      if (table.row <= after) continue;
      records.push(recordOf(table, currencies.codes));
      if (records.length < STEP_PAYMENTS) continue;
      yield chunk(false);
      records = [];
    }
  }
  yield chunk(true);
}

function estimateRows(
  row: number,
  { bytesRead, bytesTotal }: { readonly bytesRead: number; readonly bytesTotal: number | null },
): number | null {
  if (bytesTotal === null || bytesRead === 0) return null;
  return Math.max(row, Math.round((row * bytesTotal) / bytesRead));
}

function ownDecimals(currencies: {
  readonly codes: readonly string[];
  readonly decimals: readonly number[];
}) {
  const own = currencies.codes.map((code, at) => [code, currencies.decimals[at] ?? 2] as const);
  return Object.fromEntries(own.filter(([code, decimals]) => decimals !== currencyDecimals(code)));
}

/** The payment at hand; indices are those that the reader gave. */
function recordOf({ facts, cells, plan, row }: PaymentsTable, codes: readonly string[]): PaymentRecord {
  const textAt = (at: number): string | null => (at === -1 ? null : cellText(cells, at).trim() || null);
  return {
    row,
    locator: null,
    payer: partyOf(facts.payer),
    payee: partyOf(facts.payee),
    at: facts.time,
    paid: { minor: facts.paidMinor, currency: codes[facts.paidCurrency] ?? '' },
    received: { minor: facts.receivedMinor, currency: codes[facts.receivedCurrency] ?? '' },
    channel: PAYMENT_CHANNELS[facts.channel] ?? 'unknown',
    place: textAt(plan.places.place),
    reference: textAt(plan.places.reference),
  };
}

function partyOf({ bank, number, name }: PartyPlaces): PaymentParty {
  const text = (place: CellPlace): string => cellText(place.cells, place.at);
  return {
    bank: text(bank),
    number: text(number),
    name: name === null ? null : text(name).trim() || null,
    country: null,
  };
}
