/** Writing payments of a batch, with the accounts that they name. */

import { sql } from 'kysely';
import { contentHash, type EntityId, fault, parseEntityId } from '../../base/index.ts';
import type { CopyValue, Transaction } from '../../store/index.ts';
import type { PaymentParty, PaymentRecord } from '../model.ts';

const COLUMNS = [
  'batch',
  'row',
  'locator',
  'payer',
  'payer_name',
  'payer_country',
  'payee',
  'payee_name',
  'payee_country',
  'at',
  'paid_minor',
  'paid_currency',
  'received_minor',
  'received_currency',
  'channel',
  'place',
  'reference',
] as const;

/** The entity of an account. It carries no digit of the number, so that it may stand in an address or a log. */
export function accountEntityId(account: { readonly bank: string; readonly number: string }): EntityId {
  return parseEntityId(`account:${contentHash([account.bank, account.number]).slice(0, 24)}`);
}

/** Numbers of accounts by their entities, and how many were named for the first time. */
export interface NumberedAccounts {
  readonly added: number;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Writes some payments of a batch under the role `system`; answers how many accounts were named for the first time. */
export async function writePayments(
  tx: Transaction,
  batch: number,
  records: readonly PaymentRecord[],
): Promise<number> {
  const { added, numbers } = await numberAccounts(
    tx,
    records.flatMap(({ payer, payee }) => [payer, payee]),
  );
  await copyPayments(tx, records, { batch, numbers });
  return added;
}

/** Numbers accounts under the role `system`; those that were never named are added. */
export async function numberAccounts(
  tx: Transaction,
  parties: Iterable<PaymentParty>,
): Promise<NumberedAccounts> {
  const accounts = new Map([...parties].map((party) => [accountEntityId(party), party]));
  const added = await tx.copyMissing(
    'payment_account',
    ['entity_id', 'bank', 'number'],
    [...accounts].map(([id, { bank, number }]) => [id, bank, number]),
  );
  return { added, numbers: await accountNumbers(tx, [...accounts.keys()]) };
}

/** Writes payments whose accounts have numbers, under the role `system`. */
export async function copyPayments(
  tx: Transaction,
  records: readonly PaymentRecord[],
  known: { readonly batch: number; readonly numbers: ReadonlyMap<string, number> },
): Promise<void> {
  await tx.copyIn('payment', COLUMNS, cellsOf(records, known));
}

async function accountNumbers(
  tx: Transaction,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ entity_id: string; seq: number }>`select entity_id, seq from payment_account
    where entity_id = any (${[...ids]}::text[])`.execute(tx.tables());
  return new Map(found.rows.map((row) => [row.entity_id, row.seq]));
}

function* cellsOf(
  records: readonly PaymentRecord[],
  known: { readonly batch: number; readonly numbers: ReadonlyMap<string, number> },
): Generator<readonly CopyValue[]> {
  const numberOf = (party: PaymentParty): number => {
    const number = known.numbers.get(accountEntityId(party));
    if (number === undefined) throw fault('INTERNAL', 'an account of a payment was not written');
    return number;
  };
  for (const record of records) {
    yield [
      known.batch,
      record.row,
      record.locator,
      numberOf(record.payer),
      record.payer.name,
      record.payer.country,
      numberOf(record.payee),
      record.payee.name,
      record.payee.country,
      new Date(record.at * 1000),
      record.paid.minor,
      record.paid.currency,
      record.received.minor,
      record.received.currency,
      record.channel,
      record.place,
      record.reference,
    ];
  }
}
