/**
 * T05 cycles and T06 chains: paths of payments, strictly rising in time, that end in the anchor and hand the money on; and rings, whose
 * payments may come in any order of time. The search goes backwards from the anchor; account by account, never twice over one.
 * Every `!` in this file reads typed arrays inside their bounds: positions come from links of the book, depths are below hopsMax.
 */

import { ABOUT_NONE, addHit, NO_SURPRISE, type Surprise } from './hits.ts';
import { NONE } from './payment-book.ts';
import {
  addMember,
  isTooBusy,
  noteCut,
  passSurprise,
  ruleCode,
  type Scan,
  shareKept,
  skipTo,
  startMembers,
  timesAmount,
} from './scan.ts';
import type { PathLimits } from './settings.ts';
import { sumOfSurprise } from './surprise.ts';

/** One search from one anchor. */
interface PathSearch {
  readonly scan: Scan;
  readonly rule: number;
  readonly limits: PathLimits;
  readonly hopsMax: number;
  /** Whether each payment has to come before the one that it funds. */
  readonly inOrder: boolean;
  /** Account that a cycle has to come back to; a chain may not touch it. */
  readonly end: number;
  readonly anchor: number;
  readonly since: number;
  /** Positions from the anchor backwards. */
  readonly path: number[];
  /** Surprise of each pass of the path, from the anchor backwards. */
  readonly passes: Surprise[];
  /** That of the most surprising path. */
  best: Surprise;
  steps: number;
  found: boolean;
  /** Whether the path is to be kept, now that its oldest payment is known. */
  readonly accept: (search: PathSearch, oldest: number) => 'keep' | 'deeper' | 'keep-and-deeper' | 'drop';
}

/** Looks for cycles that the anchor closes: the hit is all payments of all of them. */
export function searchCycle(scan: Scan, anchor: number): void {
  const { book, settings } = scan;
  const payee = book.columns.payees[anchor]!;
  if (book.lastOut[payee]! === NONE || book.lastIn[book.columns.payers[anchor]!]! === NONE) return;
  const { cycle: limits } = settings;
  const kind = { rule: ruleCode('cycle'), limits };
  search(scan, anchor, { ...kind, hopsMax: limits.hopsMax, inOrder: true, accept: acceptCycle });
  if (!limits.anyOrder) return;
  search(scan, anchor, { ...kind, hopsMax: limits.ringHopsMax, inOrder: false, accept: acceptRing });
}

/** Looks for chains that end in the anchor: the hit is all payments of all of them. */
export function searchChain(scan: Scan, anchor: number): void {
  const { chain: limits } = scan.settings;
  const kind = { rule: ruleCode('chain'), limits, hopsMax: limits.hopsMax };
  search(scan, anchor, { ...kind, inOrder: true, accept: acceptChain });
}

type Kind = Pick<PathSearch, 'rule' | 'limits' | 'hopsMax' | 'inOrder' | 'accept'>;

function search(scan: Scan, anchor: number, kind: Kind): void {
  const { columns } = scan.book;
  const state: PathSearch = {
    ...kind,
    scan,
    anchor,
    end: columns.payees[anchor]!,
    since: columns.times[anchor]! - scan.settings.windowS,
    path: [anchor],
    passes: [],
    best: NO_SURPRISE,
    steps: 0,
    found: false,
  };
  startMembers(scan);
  goBack(state, anchor);
  if (state.steps > kind.limits.stepsMax) {
    noteCut(scan, { rule: kind.rule, bound: 'paths', account: state.end });
  } else if (state.found) {
    addHit(scan.hits, { rule: kind.rule, about: ABOUT_NONE, surprise: state.best }, scan.members);
  }
}

/** Tries each payment that may have funded `leaving`. */
function goBack(search: PathSearch, leaving: number): void {
  const { scan, limits, path } = search;
  const { book } = scan;
  const { columns } = book;
  const middle = columns.payers[leaving]!;
  if (!mayPass(search, middle)) return;
  const time = columns.times[leaving]!;
  const since = search.inOrder ? Math.max(search.since, time - limits.holdS) : search.since;
  let at = search.inOrder
    ? skipTo(book, book.previousIn, { position: book.intoPayer[leaving]!, time })
    : book.lastIn[middle]!;
  for (; at !== NONE && columns.times[at]! >= since; at = book.previousIn[at]!) {
    if (++search.steps > limits.stepsMax) return;
    if (!keepsMoney(search, { arriving: at, leaving, middle })) continue;
    const verdict = search.accept(search, at);
    if (verdict === 'drop') continue;
    path.push(at);
    search.passes.push(passSurprise(scan, { arriving: at, leaving }));
    if (verdict !== 'deeper') keepPath(search);
    if (verdict !== 'keep' && path.length < search.hopsMax) goBack(search, at);
    path.pop();
    search.passes.pop();
  }
}

function mayPass(search: PathSearch, middle: number): boolean {
  const { scan, limits } = search;
  const { book } = scan;
  if (book.edgesIn[middle]! > limits.hubEdgesMax) {
    noteCut(scan, { rule: search.rule, bound: 'hub-payments', account: middle });
    return false;
  }
  return !isTooBusy(scan, { rule: search.rule, account: middle, trafficMax: limits.trafficMax });
}

function keepsMoney(
  search: PathSearch,
  pass: { arriving: number; leaving: number; middle: number },
): boolean {
  const { scan, limits } = search;
  const kept = shareKept(scan, pass.arriving, pass.leaving);
  const share = search.inOrder
    ? kept
    : timesAmount(scan, { at: pass.arriving, anchor: search.anchor }, 'paid');
  if (Number.isNaN(kept) || Number.isNaN(share)) {
    noteCut(scan, { rule: search.rule, bound: 'exchange-rate', account: pass.middle });
    return false;
  }
  const { orderTimesMax } = scan.settings.cycle;
  const [least, most] = search.inOrder
    ? [limits.keptMin, limits.keptMax]
    : [1 / orderTimesMax, orderTimesMax];
  return share >= least && share <= most;
}

function acceptCycle(search: PathSearch, oldest: number): 'keep' | 'deeper' | 'drop' {
  const { scan, path } = search;
  const from = scan.book.columns.payers[oldest]!;
  if (from !== search.end) return isOnPath(search, from) ? 'drop' : 'deeper';
  if (path.length + 1 < scan.settings.cycle.hopsMin) return 'drop';
  const { returnedMin, returnedMax } = scan.settings.cycle;
  const returned = shareReturned(scan, oldest, search.anchor);
  return returned >= returnedMin && returned <= returnedMax ? 'keep' : 'drop';
}

function acceptRing(search: PathSearch, oldest: number): 'keep' | 'deeper' | 'drop' {
  const from = search.scan.book.columns.payers[oldest]!;
  if (from !== search.end) return isOnPath(search, from) ? 'drop' : 'deeper';
  return search.path.length + 1 < search.limits.hopsMin ? 'drop' : 'keep';
}

function acceptChain(search: PathSearch, oldest: number): 'deeper' | 'keep-and-deeper' | 'drop' {
  const from = search.scan.book.columns.payers[oldest]!;
  if (from === search.end || isOnPath(search, from)) return 'drop';
  return search.path.length + 1 >= search.limits.hopsMin ? 'keep-and-deeper' : 'deeper';
}

/** What share of the money that set out comes back by the anchor. */
function shareReturned(scan: Scan, first: number, anchor: number): number {
  const { columns } = scan.book;
  const from = columns.paidCurrencies[first]!;
  const to = columns.receivedCurrencies[anchor]!;
  if (from === to) return columns.receivedMinor[anchor]! / columns.paidMinor[first]!;
  const { rates } = scan;
  return (columns.receivedMinor[anchor]! * rates[to]!) / (columns.paidMinor[first]! * rates[from]!);
}

/** Whether an account pays on the path already. */
function isOnPath(search: PathSearch, account: number): boolean {
  const { payers } = search.scan.book.columns;
  return search.path.some((position) => payers[position]! === account);
}

function keepPath(search: PathSearch): void {
  const frequency = search.passes.reduce((sum, pass) => sum + pass.frequency, 0);
  const amounts = search.passes.reduce((sum, pass) => sum + pass.amounts, 0);
  const nats = sumOfSurprise({ frequency, amounts });
  const { hopsMin, natsMin, shortestNatsMin } = search.limits;
  if (nats < (search.path.length > hopsMin ? natsMin : shortestNatsMin)) return;
  search.found = true;
  if (nats > sumOfSurprise(search.best)) search.best = { frequency, amounts };
  for (const position of search.path) addMember(search.scan, position);
}
