/**
 * Goes through payments in order of time and looks at each as the one that completes a pattern. Payments of one second are entered
 * together before any of them is looked at, so that the order of rows among equal times changes nothing.
 * Every `!` in this file reads columns below their count.
 */

import { EDGE, enterPayment, expireBefore } from './payment-book.ts';
import type { Scan } from './scan.ts';
import { searchBipartite } from './search-bipartite.ts';
import { searchFanIn, searchFanOut } from './search-fans.ts';
import { searchGatherScatter } from './search-gather-scatter.ts';
import { searchScatterGather, searchStack } from './search-middles.ts';
import { searchChain, searchCycle } from './search-paths.ts';

/** Positions that the threads of a run take in turns. */
const TURN_POSITIONS = 1 << 13;

/** Which of several threads this one is. */
export interface Turn {
  readonly own: number;
  readonly of: number;
  /** Positions of one turn. */
  readonly positions?: number;
}

/** Enters the payments up to position `to`, not with it, and looks at those whose turn it is; without a turn at all of them. */
export function scanPayments(scan: Scan, to: number, turn: Turn = { own: 0, of: 1 }): void {
  const { book } = scan;
  const { times } = book.columns;
  const positions = turn.positions ?? TURN_POSITIONS;
  while (book.entered < to) {
    const from = book.entered;
    const time = times[from]!;
    while (book.entered < to && times[book.entered]! === time) enterPayment(book);
    if (Math.floor(from / positions) % turn.of === turn.own) lookAt(scan, from, book.entered);
  }
}

/** Looks at the entered positions from `from` up to `to`, all of one second, which is the newest. */
export function lookAt(scan: Scan, from: number, to: number): void {
  const { book, settings } = scan;
  expireBefore(book, book.columns.times[from]! - settings.windowS);
  for (let anchor = from; anchor < to; anchor++) {
    if (book.kinds[anchor]! !== EDGE) continue;
    searchFanIn(scan, anchor);
    searchFanOut(scan, anchor);
    searchGatherScatter(scan, anchor);
    searchScatterGather(scan, anchor);
    searchCycle(scan, anchor);
    searchChain(scan, anchor);
    searchBipartite(scan, anchor);
    searchStack(scan, anchor);
  }
}
