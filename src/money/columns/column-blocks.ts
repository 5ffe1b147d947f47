/** Payments on their way into columns: blocks that are filled one after the other, so that growing never copies what is there. */

import { fault } from '../../base/index.ts';
import type { PaymentFacts } from '../model.ts';
import { countOutOfOrder, orderByTime } from './sort-order.ts';

/** One payment as it is read, written over by the next. */
export interface PaymentDraft {
  payer: number;
  payee: number;
  time: number;
  paidMinor: number;
  receivedMinor: number;
  paidCurrency: number;
  receivedCurrency: number;
  channel: number;
  place: number;
  row: number;
  /** 0 or 1 as the source says, 2 where it says neither. */
  label: number;
  /** Index of the reference that the record carries. */
  reference: number;
}

/** The facts of payments in order of time, each on shared memory. */
export interface FinishedColumns extends PaymentFacts {
  readonly count: number;
  readonly rows: Uint32Array;
  readonly labels: Uint8Array;
  readonly references: Uint32Array;
  /** How many rows stood behind a later one in the file. */
  readonly outOfOrder: number;
}

/** Columns that grow by a payment at a time. */
export interface ColumnBlocks {
  readonly count: number;
  push(draft: PaymentDraft): void;
  /** Sorts and hands over what has gathered; to be called once. */
  finish(): FinishedColumns;
}

const BLOCK_ROWS_FIRST = 1 << 10;
const BLOCK_ROWS_MAX = 1 << 18;
/** Positions and rows have 32 bits. */
const PAYMENTS_MAX = 2 ** 32 - 2;

interface Block extends PaymentFacts {
  readonly size: number;
  readonly rows: Uint32Array;
  readonly labels: Uint8Array;
  readonly references: Uint32Array;
}

/** Empty columns. */
export function openColumnBlocks(): ColumnBlocks {
  const full: Block[] = [];
  let block = openBlock(BLOCK_ROWS_FIRST);
  let filled = 0;
  let before = 0;
  return {
    get count() {
      return before + filled;
    },
    push(draft) {
      if (filled === block.size) {
        full.push(block);
        before += filled;
        if (before > PAYMENTS_MAX)
          throw fault('INPUT_TOO_LARGE', `there are more than ${PAYMENTS_MAX} payments`);
        block = openBlock(Math.min(BLOCK_ROWS_MAX, block.size * 2));
        filled = 0;
      }
      write(block, filled, draft);
      filled += 1;
    },
    finish: () => finishBlocks([...full.splice(0), block], before + filled),
  };
}

function openBlock(size: number): Block {
  return {
    size,
    payers: new Uint32Array(size),
    payees: new Uint32Array(size),
    times: new Uint32Array(size),
    paidMinor: new Float64Array(size),
    receivedMinor: new Float64Array(size),
    paidCurrencies: new Uint8Array(size),
    receivedCurrencies: new Uint8Array(size),
    channels: new Uint8Array(size),
    places: new Uint16Array(size),
    rows: new Uint32Array(size),
    labels: new Uint8Array(size),
    references: new Uint32Array(size),
  };
}

function write(block: Block, at: number, draft: PaymentDraft): void {
  block.payers[at] = draft.payer;
  block.payees[at] = draft.payee;
  block.times[at] = draft.time;
  block.paidMinor[at] = draft.paidMinor;
  block.receivedMinor[at] = draft.receivedMinor;
  block.paidCurrencies[at] = draft.paidCurrency;
  block.receivedCurrencies[at] = draft.receivedCurrency;
  block.channels[at] = draft.channel;
  block.places[at] = draft.place;
  block.rows[at] = draft.row;
  block.labels[at] = draft.label;
  block.references[at] = draft.reference;
}

/** Each column's parts are let go as soon as the whole stands, so that the payments are never in memory twice. */
function finishBlocks(blocks: Block[], count: number): FinishedColumns {
  const part = partsOf(blocks.splice(0));
  const unsorted = flatten(part.times.splice(0), wordsOf(count));
  const outOfOrder = countOutOfOrder(unsorted);
  const order = outOfOrder === 0 ? null : orderByTime(unsorted);
  const words = (parts: Uint32Array[]): Uint32Array => placed(parts, order, () => wordsOf(count));
  const bytes = (parts: Uint8Array[]): Uint8Array => placed(parts, order, () => bytesOf(count));
  const doubles = (parts: Float64Array[]): Float64Array => placed(parts, order, () => doublesOf(count));
  return {
    count,
    outOfOrder,
    times: order === null ? unsorted : gather(unsorted, order, wordsOf(count)),
    payers: words(part.payers),
    payees: words(part.payees),
    paidMinor: doubles(part.paidMinor),
    receivedMinor: doubles(part.receivedMinor),
    paidCurrencies: bytes(part.paidCurrencies),
    receivedCurrencies: bytes(part.receivedCurrencies),
    channels: bytes(part.channels),
    places: placed(part.places, order, () => halvesOf(count)),
    rows: words(part.rows),
    labels: bytes(part.labels),
    references: words(part.references),
  };
}

function partsOf(blocks: readonly Block[]) {
  return {
    payers: blocks.map((block) => block.payers),
    payees: blocks.map((block) => block.payees),
    times: blocks.map((block) => block.times),
    paidMinor: blocks.map((block) => block.paidMinor),
    receivedMinor: blocks.map((block) => block.receivedMinor),
    paidCurrencies: blocks.map((block) => block.paidCurrencies),
    receivedCurrencies: blocks.map((block) => block.receivedCurrencies),
    channels: blocks.map((block) => block.channels),
    places: blocks.map((block) => block.places),
    rows: blocks.map((block) => block.rows),
    labels: blocks.map((block) => block.labels),
    references: blocks.map((block) => block.references),
  };
}

/** The typed arrays of which columns are made. */
type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function placed<T extends Column>(parts: T[], order: Uint32Array | null, make: () => T): T {
  const whole = flatten(parts.splice(0), make());
  return order === null ? whole : gather(whole, order, make());
}

function flatten<T extends Column>(parts: readonly T[], target: T): T {
  let at = 0;
  for (const part of parts) {
    const length = Math.min(part.length, target.length - at);
    target.set(part.subarray(0, length), at);
    at += length;
  }
  return target;
}

function gather<T extends Column>(source: T, order: Uint32Array, target: T): T {
  // `?? 0` never comes to pass: an order holds positions of its own table.
  for (let at = 0; at < order.length; at += 1) target[at] = source[order[at] ?? 0] ?? 0;
  return target;
}

function wordsOf(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

function halvesOf(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * 2));
}

function bytesOf(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

function doublesOf(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8));
}
