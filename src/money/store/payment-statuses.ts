/** What banks report of payments: kept as stated; a rejected payment is linked with the status that says so. */

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../store/index.ts';
import type { PaymentStatus } from '../import/iso20022/read-messages.ts';

/** A status with its place among those of its file, from 1. */
export interface StatusRecord extends PaymentStatus {
  readonly item: number;
}

/** The messages whose transfers a status may name. */
const TRANSFER_MESSAGES = ['pain.001', 'pacs.008'];
/** Source: ISO 20022 external code set, payment transaction status: rejected. */
const REJECTED = 'RJCT';
/** Stands behind every character of an id. */
const LAST_CHARACTER = '\u{10FFFD}';

/** Writes statuses of a batch under the role `system`. */
export async function writeStatuses(
  tx: Transaction,
  batch: number,
  statuses: readonly StatusRecord[],
): Promise<void> {
  if (statuses.length === 0) return;
  const columns = [
    ...['batch', 'item', 'original_message', 'end_to_end', 'transaction', 'status', 'reason'],
    ...['locators', 'prefixes'],
  ];
  await tx.copyIn(
    'payment_status',
    columns,
    statuses.map((status) => [
      batch,
      status.item,
      status.originalMessageId,
      status.endToEndId,
      status.transactionId,
      status.status,
      status.reason,
      locatorsOf(status),
      prefixesOf(status),
    ]),
  );
}

/**
 * Links payments that were rejected, in the transaction that completes a batch: those that its statuses name, and its own that others name.
 * A status names a payment by its message and both ids; one that names a single id, or none, is looked up among all payments of the message,
 * once however often a file repeats it.
 */
export async function linkRejections(tx: Transaction, batch: number): Promise<void> {
  const part = (id: RawBuilder<unknown>) =>
    sql`(${id} = '' or position('/' || ${id} || '/' in p.locator || '/') > 0)`;
  const isOfMessage = sql`exists (select 1 from unnest(s.prefixes) x
      where p.locator collate "C" >= x and p.locator collate "C" < x || ${LAST_CHARACTER}::text)
    and ${part(sql`s.transaction`)} and ${part(sql`s.end_to_end`)}
    and not exists (select 1 from payment_rejection r where r.status_batch = s.batch and r.status_item = s.item)
    and (s.batch, s.item) in (select o.batch, min(o.item) from payment_status o where o.status = ${REJECTED}
      group by o.batch, o.prefixes, o.transaction, o.end_to_end)`;
  for (const side of [sql`s.batch = ${batch}`, sql`p.batch = ${batch}`]) {
    await link(tx, side, sql`p.locator collate "C" = any (s.locators)`);
    await link(tx, side, isOfMessage);
  }
}

async function link(tx: Transaction, side: RawBuilder<unknown>, isNamed: RawBuilder<unknown>): Promise<void> {
  await sql`insert into payment_rejection (batch, row, status_batch, status_item)
    select p.batch, p.row, s.batch, s.item from payment_status s
    join payment_batch sb on sb.seq = s.batch
    join payment p on p.locator is not null and ${isNamed}
    join payment_batch pb on pb.seq = p.batch and pb.owner_agency = sb.owner_agency
    where s.status = ${REJECTED} and ${side} on conflict do nothing`.execute(tx.tables());
}

/** Where a payment stands that is named by its message and both of its ids. */
function locatorsOf({ originalMessageId, transactionId, endToEndId }: PaymentStatus): readonly string[] {
  if (originalMessageId === '' || transactionId === '' || endToEndId === '') return [];
  return TRANSFER_MESSAGES.map((message) =>
    [message, originalMessageId, transactionId, endToEndId].join('/'),
  );
}

/** How the places of all payments of the message begin. */
function prefixesOf({ originalMessageId }: PaymentStatus): readonly string[] {
  if (originalMessageId === '') return [];
  return TRANSFER_MESSAGES.map((message) => `${message}/${originalMessageId}/`);
}
