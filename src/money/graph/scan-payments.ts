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

/** Enters the payments up to position `to` (not with it), and looks at those from `lookFrom` on; both begin a second. */
export function scanPayments(scan: Scan, range: { readonly lookFrom: number; readonly to: number }): void {
  const { book } = scan;
  const { times } = book.columns;
  while (book.entered < range.to) {
    const from = book.entered;
    const time = times[from]!;
    while (book.entered < range.to && times[book.entered]! === time) enterPayment(book);
    if (from < range.lookFrom) continue;
    lookAt(scan, from, book.entered);
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
