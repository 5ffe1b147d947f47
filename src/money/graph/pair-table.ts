/**
 * Who has paid whom, and since when: a hash table from a pair (payer, payee) to the newest payment between them.
 * Every `!` in this file reads typed arrays inside their bounds: slots are masked, positions come out of the table.
 */

import type { BookColumns } from './payment-book.ts';

/** Newest position of each pair, in open addressing; the keys are read off the columns. */
export interface PairTable {
  /** Position + 1 of the newest payment of a pair; 0 where the slot is free. */
  readonly slots: Int32Array;
  /** When the pair of a position began to pay; an element a position. */
  readonly startedAt: Uint32Array;
}

/** Slots for each payment, so that a table stays at most half full. */
const SLOTS_PER_PAYMENT = 2;

/** An empty table for `capacity` payments. */
export function openPairs(capacity: number): PairTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, capacity * SLOTS_PER_PAYMENT)));
  return { slots: new Int32Array(size), startedAt: new Uint32Array(capacity) };
}

/** Notes a payment of its pair, and answers when the pair began to pay: anew where it was silent for longer than `silenceS`. */
export function notePair(
  pairs: PairTable,
  columns: BookColumns,
  payment: { readonly at: number; readonly silenceS: number },
): number {
  const { at } = payment;
  const slot = findSlot(pairs.slots, columns, at);
  const before = pairs.slots[slot]! - 1;
  const time = columns.times[at]!;
  const startedAt =
    before >= 0 && time - columns.times[before]! <= payment.silenceS ? pairs.startedAt[before]! : time;
  pairs.slots[slot] = at + 1;
  pairs.startedAt[at] = startedAt;
  return startedAt;
}

/** The slot of the pair of position `at`: the one that it stands in, or the free one where it belongs. */
function findSlot(slots: Int32Array, columns: BookColumns, at: number): number {
  const { payers, payees } = columns;
  const payer = payers[at]!;
  const payee = payees[at]!;
  const mask = slots.length - 1;
  let slot = mixPair(payer, payee) & mask;
  for (;;) {
    const held = slots[slot]! - 1;
    if (held < 0 || (payers[held]! === payer && payees[held]! === payee)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Spreads a pair over 32 bits. Source: multipliers of the murmur3 finalizer (A. Appleby, public domain). */
function mixPair(payer: number, payee: number): number {
  let mixed = Math.imul(payer ^ Math.imul(payee, 0x85eb_ca6b), 0xc2b2_ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85eb_ca6b);
  return mixed ^ (mixed >>> 13);
}
