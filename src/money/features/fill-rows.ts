/**
 * The computed features of a stretch of rows of the file: a row a payment, turned into columns at the end.
 * Every stretch is computed by itself from the payments before it, so that stretches in any order of time, on any thread, give the same.
 * Every `!` in this file reads typed arrays inside their bounds: ranks and positions are below the count.
 */

import {
  type AccountFeatures,
  fillAccount,
  openAccountFeatures,
  WINDOW_COLUMNS,
} from './account-features.ts';
import { type AccountLists, type FeatureColumns, fillAccounts, listedSides } from './account-lists.ts';
import { CHAINS_MAX } from './count-chains.ts';
import {
  CYCLE_LENGTHS,
  openPatternSearch,
  type PatternSearch,
  searchCycles,
  searchScatterGather,
} from './search-patterns.ts';
import type { StatisticTarget } from './slide-statistics.ts';

/** What a thread is handed once; all of it stands on shared memory. */
export interface FeatureStart {
  readonly columns: FeatureColumns;
  readonly accounts: number;
  /** They know the positions alone until {@link fillLists} has told the rest. */
  readonly lists: AccountLists;
  /** Accounts of each list that the threads have taken to tell the rest. */
  readonly taken: Int32Array;
  /** Position of the payment at each place of the file, and back. */
  readonly order: Uint32Array;
  readonly ranks: Uint32Array;
  /** Chains by payment, a column a length. */
  readonly chains: readonly Uint32Array[];
  readonly minorsPerMajor: Float64Array;
  /** In seconds. */
  readonly windows: Float64Array;
  readonly pathWindowS: number;
  readonly scatterWindowS: number;
  /** How many threads fill blocks together. */
  readonly threads: number;
  /** 1 while what was computed is being written. */
  readonly writing: Int32Array;
  /** Whether this thread rests meanwhile: where there are not more processors than threads, the writer would wait for them at the end. */
  readonly isYielding: boolean;
}

/** A stretch of the file: `count` payments from the place `from`. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** Room for the rows of a stretch on shared memory, and what of it the threads have taken. */
export interface RowBlock {
  readonly stretch: Stretch;
  /** A row a payment, each of the width of the computed features; at the end columns, by {@link BLOCK_ROWS} rows. */
  readonly cells: Int32Array;
  /** {@link TAKEN_CELLS} zeros at first. */
  readonly taken: Int32Array;
}

/** What fills rows, with its scratch. */
export interface RowFiller {
  readonly start: FeatureStart;
  readonly width: number;
  readonly accountFeatures: AccountFeatures;
  readonly search: PatternSearch;
  /** Accounts of the stretch at hand, and the first and last time at which each is asked for. */
  readonly accounts: Uint32Array;
  readonly stamps: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  stamp: number;
  /** A block as columns. */
  readonly turned: Int32Array;
}

/** The cell of a whole number that is not known. */
export const UNKNOWN_COUNT = -1;
/** Rows of a block, which becomes columns: few enough that what is made of them on the way to the file stays in the cache. */
export const BLOCK_ROWS = 1 << 13;
/** Rows that are turned into columns at once, so that both stay in the cache. */
const TURNED_ROWS = 16;
/** Accounts and rows that a thread takes at a time. */
const LISTED_STEP = 1024;
const ACCOUNTS_STEP = 8;
const ROWS_STEP = 512;
/** Cells of `taken` of a block: accounts, rows and turned rows that were taken, and threads that are through with filling. */
const [ACCOUNTS, ROWS, TURNED, COME] = [0, 1, 2, 3];
export const TAKEN_CELLS = 4;

/** Opens the scratch of one thread. */
export function openRowFiller(start: FeatureStart): RowFiller {
  const { columns, lists, windows, accounts } = start;
  const cycles = CYCLE_LENGTHS.max - CYCLE_LENGTHS.min + 1;
  const width = windows.length * WINDOW_COLUMNS + 2 + cycles + 1 + start.chains.length + 1;
  return {
    start,
    width,
    turned: new Int32Array(BLOCK_ROWS * width),
    accountFeatures: openAccountFeatures(lists, windows),
    search: openPatternSearch(columns, lists, accounts),
    accounts: new Uint32Array(accounts),
    stamps: new Uint32Array(accounts),
    first: new Uint32Array(accounts),
    last: new Uint32Array(accounts),
    stamp: 0,
  };
}

/** Tells the lists what the threads that do this together have not told yet; no row is filled before all are through. */
export function fillLists({ start }: RowFiller): void {
  const { accounts, lists, columns, taken } = start;
  const lastPlace = new Int32Array(accounts);
  for (const [counter, side] of listedSides(lists, columns).entries()) {
    lastPlace.fill(-1);
    const steps = { counter, count: accounts, step: LISTED_STEP };
    takeTurns({ taken, writing: null }, steps, (first, end) =>
      fillAccounts(side, start, { first, end, lastPlace }),
    );
  }
}

/**
 * Fills the rows of a stretch, together with the other threads that are told of the same block: each takes accounts and rows that no other took.
 * Whole numbers stand as they are, others as the bits of a 32-bit float.
 */
export function fillRows(filler: RowFiller, block: RowBlock): void {
  const { width, start, accountFeatures } = filler;
  const { cells, stretch, taken } = block;
  const target: StatisticTarget = {
    integers: cells,
    floats: new Float32Array(cells.buffer, cells.byteOffset, cells.length),
    width,
    column: 0,
  };
  const to = { asked: stretch, target };
  const found = gatherAccounts(filler, stretch);
  const turns = { taken, writing: start.isYielding ? start.writing : null };
  takeTurns(turns, { counter: ACCOUNTS, count: found, step: ACCOUNTS_STEP }, (from, end) => {
    for (let at = from; at < end; at++) {
      const account = filler.accounts[at]!;
      fillAccount(
        accountFeatures,
        { account, first: filler.first[account]!, last: filler.last[account]! },
        to,
      );
    }
  });
  takeTurns(turns, { counter: ROWS, count: stretch.count, step: ROWS_STEP }, (from, end) => {
    for (let slot = from; slot < end; slot++)
      fillPatterns(filler, cells, { position: start.order[stretch.from + slot]!, slot });
  });
  meetOthers(taken, start.threads);
  takeTurns(turns, { counter: TURNED, count: stretch.count, step: BLOCK_ROWS }, (from, end) =>
    turnRows(filler, cells, { from, count: end - from }),
  );
}

/** Turns a block of rows into columns, one after the other, in its place. */
function turnRows({ width, turned }: RowFiller, cells: Int32Array, { from, count }: Stretch): void {
  const first = from * width;
  for (let top = 0; top < count; top += TURNED_ROWS) {
    const bottom = Math.min(count, top + TURNED_ROWS);
    for (let column = 0; column < width; column++) {
      const place = column * count;
      for (let row = top; row < bottom; row++) turned[place + row] = cells[first + row * width + column]!;
    }
  }
  cells.set(turned.subarray(0, count * width), first);
}

/** Waits until all threads have come to this place of a block. */
function meetOthers(taken: Int32Array, threads: number): void {
  let come = Atomics.add(taken, COME, 1) + 1;
  if (come === threads) Atomics.notify(taken, COME);
  for (; come < threads; come = Atomics.load(taken, COME)) Atomics.wait(taken, COME, come);
}

/** Does what no other thread has taken, `step` at a time; rests while `writing` is 1. */
function takeTurns(
  { taken, writing }: { readonly taken: Int32Array; readonly writing: Int32Array | null },
  of: { readonly counter: number; readonly count: number; readonly step: number },
  work: (from: number, end: number) => void,
): void {
  while (Atomics.load(taken, of.counter) < of.count) {
    if (writing !== null) Atomics.wait(writing, 0, 1);
    const from = Atomics.add(taken, of.counter, of.step);
    if (from >= of.count) return;
    work(from, Math.min(of.count, from + of.step));
  }
}

function gatherAccounts(filler: RowFiller, { from, count }: Stretch): number {
  const { order, columns } = filler.start;
  filler.stamp++;
  let found = 0;
  for (let rank = from; rank < from + count; rank++) {
    const position = order[rank]!;
    const time = columns.times[position]!;
    found = gatherAccount(filler, { account: columns.payers[position]!, time, found });
    found = gatherAccount(filler, { account: columns.payees[position]!, time, found });
  }
  return found;
}

function gatherAccount(
  { accounts, stamps, first, last, stamp }: RowFiller,
  { account, time, found }: { readonly account: number; readonly time: number; readonly found: number },
): number {
  if (stamps[account]! === stamp) {
    if (time < first[account]!) first[account] = time;
    if (time > last[account]!) last[account] = time;
    return found;
  }
  stamps[account] = stamp;
  first[account] = time;
  last[account] = time;
  accounts[found] = account;
  return found + 1;
}

function fillPatterns(
  { start, search, width }: RowFiller,
  cells: Int32Array,
  { position, slot }: { readonly position: number; readonly slot: number },
): void {
  let cell = slot * width + start.windows.length * WINDOW_COLUMNS;
  const middles = searchScatterGather(search, position, start.scatterWindowS);
  cells[cell++] = middles;
  cells[cell++] = middles < 0 ? 1 : 0;
  const isWhole = searchCycles(search, position, start.pathWindowS);
  for (let length = CYCLE_LENGTHS.min; length <= CYCLE_LENGTHS.max; length++)
    cells[cell++] = isWhole ? search.cycles[length]! : UNKNOWN_COUNT;
  cells[cell++] = isWhole ? 0 : 1;
  let unknown = 0;
  for (const chains of start.chains) {
    const count = chains[position]!;
    if (count > CHAINS_MAX) unknown = 1;
    cells[cell++] = count > CHAINS_MAX ? UNKNOWN_COUNT : count;
  }
  cells[cell] = unknown;
}
