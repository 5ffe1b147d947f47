/** Stored payments as reports need them: with their evidence ids, parties and the minor units of ISO 4217. */

import { type RawBuilder, sql } from 'kysely';
import { fault } from '../../base/index.ts';
import { type Marking, type MarkingRow, parseMarkingRow } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import type { Amount, PaymentChannel, PaymentParty } from '../model.ts';
import { paymentEvidenceId, readPaymentEvidenceId } from '../store/payment-id.ts';

/** One end of a stored payment. */
export interface StoredParty extends PaymentParty {
  /** Id of the entity of the account. */
  readonly account: string;
}

/** A stored payment. */
export interface StoredPayment {
  /** As evidence names it. */
  readonly id: string;
  readonly at: Date;
  readonly payer: StoredParty;
  readonly payee: StoredParty;
  /** Null where the amount cannot be said in the minor unit of its currency. */
  readonly paid: Amount | null;
  readonly received: Amount | null;
  readonly channel: PaymentChannel;
  readonly place: string | null;
  readonly reference: string | null;
  /** Ids of message and transaction, where the record has them. */
  readonly locator: string | null;
  /** Of its batch. */
  readonly marking: Marking;
}

/** Payments that one report may have. */
export const REPORT_PAYMENTS_MAX = 5_000;
/** Cash payments of one day that are judged. */
export const CASH_PAYMENTS_MAX = 100_000;

/**
 * The payments among these ids of evidence that the reader may see, by time. Ids that name no payment are passed over.
 * @throws INPUT_TOO_LARGE for more than REPORT_PAYMENTS_MAX payments
 */
export async function readStoredPayments(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly StoredPayment[]> {
  const refs = ids.map(readPaymentEvidenceId).filter((ref) => ref !== null);
  if (refs.length > REPORT_PAYMENTS_MAX)
    throw fault(
      'INPUT_TOO_LARGE',
      `a report has ${REPORT_PAYMENTS_MAX} payments at most, not ${refs.length}`,
    );
  const batches = refs.map(({ batch }) => batch);
  const rows = refs.map(({ row }) => row);
  return readPayments(
    tx,
    sql`(b.id, p.row) in (select * from unnest(${batches}::text[], ${rows}::integer[]))
      order by p.at, b.seq, p.row`,
  );
}

/**
 * The payments of a span of time that were cash, or of which nobody knows, by time; those that a bank rejected are left out.
 * @throws INPUT_TOO_LARGE for more than CASH_PAYMENTS_MAX
 */
export async function readCashPayments(
  tx: Transaction,
  span: { readonly from: Date; readonly until: Date },
): Promise<readonly StoredPayment[]> {
  const found = await readPayments(
    tx,
    sql`p.channel in ('cash', 'unknown') and p.at >= ${span.from} and p.at < ${span.until}
      and not exists (select 1 from payment_rejection r where r.batch = p.batch and r.row = p.row)
      order by p.at, b.seq, p.row limit ${CASH_PAYMENTS_MAX + 1}`,
  );
  if (found.length > CASH_PAYMENTS_MAX)
    throw fault('INPUT_TOO_LARGE', `the day has more than ${CASH_PAYMENTS_MAX} payments to be judged`);
  return found;
}

interface PaymentRow extends MarkingRow {
  readonly id: string;
  readonly row: number;
  readonly locator: string | null;
  readonly at: Date;
  readonly payer_account: string;
  readonly payer_bank: string;
  readonly payer_number: string;
  readonly payer_name: string | null;
  readonly payer_country: string | null;
  readonly payee_account: string;
  readonly payee_bank: string;
  readonly payee_number: string;
  readonly payee_name: string | null;
  readonly payee_country: string | null;
  readonly paid_minor: number;
  readonly paid_currency: string;
  readonly received_minor: number;
  readonly received_currency: string;
  readonly channel: PaymentChannel;
  readonly place: string | null;
  readonly reference: string | null;
  readonly decimals: Readonly<Record<string, number>>;
}

async function readPayments(tx: Transaction, rest: RawBuilder<unknown>): Promise<readonly StoredPayment[]> {
  const found =
    await sql<PaymentRow>`select b.*, e.decimals, p.row, p.locator, p.at, p.payer_name, p.payer_country,
      p.payee_name, p.payee_country, p.paid_minor, p.paid_currency, p.received_minor, p.received_currency, p.channel, p.place, p.reference,
      x.entity_id as payer_account, x.bank as payer_bank, x.number as payer_number,
      y.entity_id as payee_account, y.bank as payee_bank, y.number as payee_number
    from payment p join payment_batch b on b.seq = p.batch join payment_batch_end e on e.batch = b.seq
      join payment_account x on x.seq = p.payer join payment_account y on y.seq = p.payee
    where ${rest}`.execute(tx.tables());
  return found.rows.map(parsePayment);
}

function parsePayment(row: PaymentRow): StoredPayment {
  return {
    id: paymentEvidenceId({ batch: row.id, row: row.row }),
    at: row.at,
    payer: {
      account: row.payer_account,
      bank: row.payer_bank,
      number: row.payer_number,
      name: row.payer_name,
      country: row.payer_country,
    },
    payee: {
      account: row.payee_account,
      bank: row.payee_bank,
      number: row.payee_number,
      name: row.payee_name,
      country: row.payee_country,
    },
    paid: amountOf(row.paid_minor, row.paid_currency, row.decimals),
    received: amountOf(row.received_minor, row.received_currency, row.decimals),
    channel: row.channel,
    place: row.place,
    reference: row.reference,
    locator: row.locator,
    marking: parseMarkingRow(row),
  };
}

/** The amount in the minor unit of ISO 4217, from the decimals in which the batch has it; null where that is not exact. */
function amountOf(
  minor: number,
  currency: string,
  decimals: Readonly<Record<string, number>>,
): Amount | null {
  const stored = decimals[currency] ?? currencyDecimals(currency);
  const shift = 10 ** Math.abs(currencyDecimals(currency) - stored);
  const exact = stored <= currencyDecimals(currency) ? minor * shift : minor / shift;
  return Number.isSafeInteger(exact) ? { minor: exact, currency } : null;
}
