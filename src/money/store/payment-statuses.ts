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
 * A status names a payment by its message and both ids; one that names a single id, or none, is looked up among the payments of the message,
 * once however often a file repeats it. Cost: statuses plus payments of the messages that they name.
 */
export async function linkRejections(tx: Transaction, batch: number): Promise<void> {
  for (const side of [
    { status: sql`s.batch = ${batch}`, payment: sql`true` },
    { status: sql`true`, payment: sql`p.batch = ${batch}` },
  ]) {
    await linkNamed(tx, side);
    await linkOfMessage(tx, side);
  }
}

interface Side {
  readonly status: RawBuilder<unknown>;
  readonly payment: RawBuilder<unknown>;
}

async function linkNamed(tx: Transaction, side: Side): Promise<void> {
  await sql`insert into payment_rejection (batch, row, status_batch, status_item)
    select p.batch, p.row, s.batch, s.item from payment_status s
    join payment_batch sb on sb.seq = s.batch
    join payment p on p.locator is not null and p.locator collate "C" = any (s.locators)
    join payment_batch pb on pb.seq = p.batch and pb.owner_agency = sb.owner_agency
    where s.status = ${REJECTED} and ${side.status} and ${side.payment} on conflict do nothing`.execute(
    tx.tables(),
  );
}

/** Both sides meet by a key, the first or last part of an id, so that a long message is not compared with itself; then the ids decide. */
async function linkOfMessage(tx: Transaction, side: Side): Promise<void> {
  const isPart = (id: RawBuilder<unknown>) =>
    sql`(${id} = '' or position('/' || ${id} || '/' in p.locator || '/') > 0)`;
  const first = (text: RawBuilder<unknown>) => sql`'first ' || split_part(${text}, '/', 1)`;
  const last = (text: RawBuilder<unknown>) => sql`'last ' || split_part(reverse(${text}), '/', 1)`;
  await sql`with said as materialized (
      select s.batch, s.item, s.transaction, s.end_to_end, sb.owner_agency, x.prefix,
        case when s.end_to_end <> '' then ${last(sql`s.end_to_end`)}
          when s.transaction <> '' then ${first(sql`s.transaction`)} else '' end as key
      from payment_status s join payment_batch sb on sb.seq = s.batch cross join lateral unnest(s.prefixes) x (prefix)
      where s.status = ${REJECTED} and ${side.status}
        and not exists (select 1 from payment_rejection r where r.status_batch = s.batch and r.status_item = s.item)
        and (s.batch, s.item) in (select o.batch, min(o.item) from payment_status o where o.status = ${REJECTED}
          group by o.batch, o.prefixes, o.transaction, o.end_to_end)),
    messages as materialized (select distinct prefix from said),
    sent as materialized (
      select p.batch, p.row, p.locator, m.prefix, pb.owner_agency, k.key from messages m
      join payment p on p.locator collate "C" >= m.prefix and p.locator collate "C" < m.prefix || ${LAST_CHARACTER}::text
      join payment_batch pb on pb.seq = p.batch
      cross join lateral (values (''), (${last(sql`p.locator`)}),
        (${first(sql`substr(p.locator, length(m.prefix) + 1)`)})) k (key)
      where p.locator is not null and ${side.payment})
    insert into payment_rejection (batch, row, status_batch, status_item)
    select p.batch, p.row, s.batch, s.item from said s
    join sent p on p.prefix = s.prefix and p.key = s.key and p.owner_agency = s.owner_agency
    where ${isPart(sql`s.transaction`)} and ${isPart(sql`s.end_to_end`)} on conflict do nothing`.execute(
    tx.tables(),
  );
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
