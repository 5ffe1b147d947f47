/**
 * How many payments say exactly what an earlier one says. Only payments of one second can be the same, so that a small table a second is enough.
 * Every `!` in this file reads columns below their count, or slots below the mask.
 */

import type { PaymentColumns } from '../model.ts';

interface Table {
  /** Position + 1 of a payment, or 0. */
  slots: Uint32Array;
  mask: number;
}

const SLOTS_START = 1 << 10;

/** Counts payments that repeat an earlier one in every column but the row; `references` tell payments apart where the record has them. */
export function countRepeated(columns: PaymentColumns, references: Uint32Array | null): number {
  const { times, count } = columns;
  const table: Table = { slots: new Uint32Array(SLOTS_START), mask: SLOTS_START - 1 };
  let repeated = 0;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && times[to]! === times[from]!) to += 1;
    if (to - from > 1) repeated += countWithin({ columns, references }, table, { from, to });
    from = to;
  }
  return repeated;
}

interface Payments {
  readonly columns: PaymentColumns;
  readonly references: Uint32Array | null;
}

function countWithin(
  payments: Payments,
  table: Table,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let size = SLOTS_START;
  while (size < 2 * (to - from)) size *= 2;
  if (size > table.slots.length) table.slots = new Uint32Array(size);
  table.mask = Math.min(size, table.slots.length) - 1;
  table.slots.fill(0, 0, table.mask + 1);
  let repeated = 0;
  for (let at = from; at < to; at += 1) if (isRepeated(payments, table, at)) repeated += 1;
  return repeated;
}

/** Whether an equal payment is in the table; otherwise puts this one into it. */
function isRepeated(payments: Payments, { slots, mask }: Table, at: number): boolean {
  const { payers, payees, paidMinor } = payments.columns;
  let hash =
    Math.imul(payers[at]!, 0x9e3779b1) ^
    Math.imul(payees[at]!, 0x85ebca6b) ^
    Math.imul(paidMinor[at]! >>> 0, 0xc2b2ae35);
  hash ^= hash >>> 15;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const other = slots[slot]! - 1;
    if (other === -1) {
      slots[slot] = at + 1;
      return false;
    }
    if (isSame(payments, other, at)) return true;
  }
}

function isSame({ columns, references }: Payments, left: number, right: number): boolean {
  return (
    columns.payers[left] === columns.payers[right] &&
    columns.payees[left] === columns.payees[right] &&
    columns.paidMinor[left] === columns.paidMinor[right] &&
    columns.receivedMinor[left] === columns.receivedMinor[right] &&
    columns.paidCurrencies[left] === columns.paidCurrencies[right] &&
    columns.receivedCurrencies[left] === columns.receivedCurrencies[right] &&
    columns.channels[left] === columns.channels[right] &&
    columns.places[left] === columns.places[right] &&
    (references === null || references[left] === references[right])
  );
}
