/**
 * T04 scatter-gather and T08 stack: accounts in the middle that hand on what arrived, side by side.
 * A pass is a payment into a middle account and a later one out of it that keeps the money.
 * Every `!` in this file reads typed arrays inside their bounds: positions come from links of the book.
 */

import { ABOUT_NONE, addHit } from './hits.ts';
import { NONE } from './payment-book.ts';
import {
  addMember,
  isTooBusy,
  markFirst,
  noteCut,
  passSurprise,
  renewMarks,
  ruleCode,
  type Scan,
  shareKept,
  skipTo,
  startMembers,
} from './scan.ts';
import type { MiddleLimits } from './settings.ts';
import { sumOfSurprise } from './surprise.ts';

/** A pass: positions of the payment that arrives at the middle account, and of the one that leaves it. */
interface Pass {
  readonly arriving: number;
  readonly leaving: number;
}

/** One search from one anchor. */
interface MiddleSearch {
  readonly scan: Scan;
  readonly rule: number;
  readonly limits: MiddleLimits;
  readonly anchor: number;
  readonly since: number;
}

/** Looks for accounts beside the payer of `anchor` that bring money of the same source to the same payee: a hit for each source. */
export function searchScatterGather(scan: Scan, anchor: number): void {
  const search = openSearch(scan, anchor, { rule: 'scatter-gather', limits: scan.settings.scatterGather });
  const { payers, payees } = scan.book.columns;
  const own = passesBefore(search, anchor);
  if (own.length === 0 || isHub(search, payees[anchor]!, scan.book.edgesIn)) return;
  const passes = [...own, ...passesBeside(search)];
  for (const source of new Set(own.map((pass) => payers[pass.arriving]!))) {
    addPasses(
      search,
      [source, payees[anchor]!],
      passes.filter((pass) => payers[pass.arriving]! === source && !isAmong(scan, source, pass)),
    );
  }
}

/** Looks for passes beside those through the payer of `anchor` that share their source or its payee: one hit of all of them. */
export function searchStack(scan: Scan, anchor: number): void {
  const search = openSearch(scan, anchor, { rule: 'stack', limits: scan.settings.stack });
  const { payers, payees } = scan.book.columns;
  const own = passesBefore(search, anchor);
  if (own.length === 0 || isHub(search, payees[anchor]!, scan.book.edgesIn)) return;
  const passes = [...own, ...passesBeside(search)];
  for (const source of new Set(own.map((pass) => payers[pass.arriving]!))) {
    if (!isHub(search, source, scan.book.edgesOut)) passes.push(...passesFrom(search, source));
  }
  addPasses(search, ABOUT_NONE, passes);
}

function openSearch(
  scan: Scan,
  anchor: number,
  kind: { readonly rule: 'scatter-gather' | 'stack'; readonly limits: MiddleLimits },
): MiddleSearch {
  const since = scan.book.columns.times[anchor]! - scan.settings.windowS;
  return { scan, rule: ruleCode(kind.rule), limits: kind.limits, anchor, since };
}

/** Passes that end in `leaving`; none through a busy account or a hub. */
function passesBefore(search: MiddleSearch, leaving: number): Pass[] {
  const { scan, limits } = search;
  const { book } = scan;
  const { columns } = book;
  const middle = columns.payers[leaving]!;
  const time = columns.times[leaving]!;
  const since = Math.max(search.since, time - limits.holdS);
  const passes: Pass[] = [];
  let at = skipTo(book, book.previousIn, { position: book.intoPayer[leaving]!, time });
  if (at === NONE || columns.times[at]! < since || !mayPass(search, middle)) return passes;
  for (; at !== NONE && columns.times[at]! >= since; at = book.previousIn[at]!) {
    const pass = { arriving: at, leaving };
    if (columns.payers[at]! !== columns.payees[leaving]! && keepsMoney(search, pass)) passes.push(pass);
  }
  return passes;
}

/** Passes through other accounts into the payee of the anchor. */
function passesBeside(search: MiddleSearch): Pass[] {
  const { scan, anchor } = search;
  const { book } = scan;
  const { payers, payees, times } = book.columns;
  const passes: Pass[] = [];
  for (
    let at = book.lastIn[payees[anchor]!]!;
    at !== NONE && times[at]! >= search.since;
    at = book.previousIn[at]!
  ) {
    if (payers[at]! === payers[anchor]!) continue;
    for (const pass of passesBefore(search, at)) {
      if (payers[pass.arriving]! !== payers[anchor]!) passes.push(pass);
    }
  }
  return passes;
}

/** Passes of money of `source` through other accounts than the payer of the anchor, to others than its payee. */
function passesFrom(search: MiddleSearch, source: number): Pass[] {
  const { scan, anchor, limits } = search;
  const { book } = scan;
  const { payers, payees, times } = book.columns;
  const passes: Pass[] = [];
  for (
    let at = book.lastOut[source]!;
    at !== NONE && times[at]! >= search.since;
    at = book.previousOut[at]!
  ) {
    const middle = payees[at]!;
    if (middle === payers[anchor]! || middle === payees[anchor]! || !mayPass(search, middle)) continue;
    const until = Math.min(times[anchor]!, times[at]! + limits.holdS);
    let next = book.lastOut[middle]!;
    for (; next !== NONE && times[next]! > times[at]!; next = book.previousOut[next]!) {
      if (times[next]! > until || payees[next]! === source || payees[next]! === payers[anchor]!) continue;
      if (payees[next]! === payees[anchor]!) continue;
      const pass = { arriving: at, leaving: next };
      if (keepsMoney(search, pass)) passes.push(pass);
    }
  }
  return passes;
}

/** Adds the hit of the passes, where enough accounts are in the middle of them. */
function addPasses(search: MiddleSearch, about: readonly [number, number], passes: readonly Pass[]): void {
  const { scan, limits } = search;
  const { payees } = scan.book.columns;
  let middles = 0;
  renewMarks(scan.accountMarks);
  for (const pass of passes) if (markFirst(scan.accountMarks, payees[pass.arriving]!)) middles++;
  if (middles < limits.middlesMin) return;
  let [frequency, amounts] = [0, 0];
  for (const pass of passes) {
    const surprise = passSurprise(scan, pass);
    frequency += surprise.frequency;
    amounts += surprise.amounts;
  }
  if (sumOfSurprise({ frequency, amounts }) < limits.natsMin) return;
  startMembers(scan);
  for (const pass of passes) {
    addMember(scan, pass.arriving);
    addMember(scan, pass.leaving);
  }
  addHit(scan.hits, { rule: search.rule, about, surprise: { frequency, amounts } }, scan.members);
}

function mayPass(search: MiddleSearch, middle: number): boolean {
  const { scan, rule, limits } = search;
  const { book } = scan;
  if (isHub(search, middle, book.edgesIn) || isHub(search, middle, book.edgesOut)) return false;
  return !isTooBusy(scan, { rule, account: middle, trafficMax: limits.trafficMax });
}

function isHub(search: MiddleSearch, account: number, edges: Int32Array): boolean {
  if (edges[account]! <= search.limits.hubEdgesMax) return false;
  noteCut(search.scan, { rule: search.rule, bound: 'hub-payments', account });
  return true;
}

function keepsMoney(search: MiddleSearch, pass: Pass): boolean {
  const { scan, limits } = search;
  const share = shareKept(scan, pass.arriving, pass.leaving);
  if (share >= limits.keptMin && share <= limits.keptMax) return true;
  if (Number.isNaN(share)) {
    const account = scan.book.columns.payers[pass.leaving]!;
    noteCut(scan, { rule: search.rule, bound: 'exchange-rate', account });
  }
  return false;
}

/** Whether an account is the middle or the end of a pass. */
function isAmong(scan: Scan, account: number, pass: Pass): boolean {
  const { payers, payees } = scan.book.columns;
  return payers[pass.leaving]! === account || payees[pass.leaving]! === account;
}
