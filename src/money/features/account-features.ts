/**
 * Counts and statistics of the accounts of payments, account by account: each account's payments are gone through once, in order of time.
 * Payments of the same time are not each other's past.
 * Every `!` in this file reads typed arrays inside their bounds: places are below `count`, windows below their number.
 */

import { type AccountList, type AccountLists, type FeatureColumns, placeAfter } from './account-lists.ts';
import {
  openSeries,
  openSlide,
  type Series,
  type Slide,
  STATISTICS,
  type StatisticTarget,
  slideStatistics,
} from './slide-statistics.ts';

/** Rows that are asked for, by payment. */
export interface AskedRows {
  /** Row of a payment in the block, or a number that is not below `count` (that of another block). */
  slotOf(position: number): number;
  readonly count: number;
}

/** What the account-wise features are computed with. */
export interface AccountFeatures {
  readonly columns: FeatureColumns;
  readonly lists: AccountLists;
  /** 100 for a currency of two decimals, by currency. */
  readonly minorsPerMajor: Float64Array;
  /** Lengths in seconds. */
  readonly windows: Float64Array;
  readonly windowMaxS: number;
  readonly out: Side;
  readonly in: Side;
  readonly series: Series;
  readonly slide: Slide;
  /** By account, while one is at work: place of its last payment in the side at hand; -1 elsewhere. */
  readonly lastPlace: Int32Array;
  /** By currency: whether its amounts were done, for the side at hand. */
  readonly seen: Uint8Array;
}

/** One account's payments in one direction. */
interface Side {
  count: number;
  positions: Uint32Array;
  times: Float64Array;
  parties: Uint32Array;
  slots: Int32Array;
  /** Place of the payment before and after with the same counterparty; -1, or `count` and more, where there is none. */
  previous: Int32Array;
  next: Int32Array;
  /** First place inside each window, and counterparties inside it. */
  readonly lows: Int32Array;
  readonly degrees: Int32Array;
}

/** Columns that one window takes: those of the payer first. */
export const PAYER_COLUMNS = 5 + 2 * STATISTICS.length;
export const WINDOW_COLUMNS = PAYER_COLUMNS + 4 + 2 * STATISTICS.length;

/** Opens the scratch. */
export function openAccountFeatures(options: {
  readonly columns: FeatureColumns;
  readonly lists: AccountLists;
  readonly minorsPerMajor: Float64Array;
  readonly windows: Float64Array;
  readonly accounts: number;
}): AccountFeatures {
  const { accounts, ...rest } = options;
  const windows = options.windows.length;
  return {
    ...rest,
    windowMaxS: Math.max(...options.windows),
    out: openSide(windows),
    in: openSide(windows),
    series: openSeries(64),
    slide: openSlide(),
    lastPlace: new Int32Array(accounts).fill(-1),
    seen: new Uint8Array(256),
  };
}

/** Writes the features of one account for the payments from `first` to `last` (seconds) that are asked for. */
export function fillAccount(
  features: AccountFeatures,
  of: { readonly account: number; readonly first: number; readonly last: number },
  to: { readonly asked: AskedRows; readonly target: StatisticTarget },
): void {
  const { columns, lists, out, in: incoming } = features;
  const span = { ...of, oldest: of.first - features.windowMaxS };
  loadSide(features, out, { list: lists.out, parties: columns.payees, ...span, asked: to.asked });
  loadSide(features, incoming, { list: lists.in, parties: columns.payers, ...span, asked: to.asked });
  countParties(features, to.target);
  const { paidMinor, receivedMinor, paidCurrencies, receivedCurrencies } = columns;
  fillSide(features, out, { amounts: paidMinor, currencies: paidCurrencies, target: to.target, column: 5 });
  fillSide(features, incoming, {
    amounts: receivedMinor,
    currencies: receivedCurrencies,
    target: to.target,
    column: PAYER_COLUMNS + 4,
  });
}

function openSide(windows: number): Side {
  return {
    count: 0,
    positions: new Uint32Array(64),
    times: new Float64Array(64),
    parties: new Uint32Array(64),
    slots: new Int32Array(64),
    previous: new Int32Array(64),
    next: new Int32Array(64),
    lows: new Int32Array(windows),
    degrees: new Int32Array(windows),
  };
}

function growSide(side: Side, count: number): void {
  if (side.positions.length >= count) return;
  const length = Math.max(count, side.positions.length * 2);
  side.positions = new Uint32Array(length);
  side.times = new Float64Array(length);
  side.parties = new Uint32Array(length);
  side.slots = new Int32Array(length);
  side.previous = new Int32Array(length);
  side.next = new Int32Array(length);
}

function loadSide(
  { columns: { times }, lastPlace }: AccountFeatures,
  side: Side,
  from: {
    readonly account: number;
    readonly list: AccountList;
    readonly parties: Uint32Array;
    readonly oldest: number;
    readonly last: number;
    readonly asked: AskedRows;
  },
): void {
  const { list, account, asked, parties } = from;
  const end = list.starts[account + 1]!;
  const low = placeAfter(list, times, { low: list.starts[account]!, high: end, time: from.oldest });
  const high = placeAfter(list, times, { low, high: end, time: from.last });
  growSide(side, high - low);
  side.count = high - low;
  side.lows.fill(0);
  side.degrees.fill(0);
  for (let at = 0; at < side.count; at++) {
    const position = list.positions[low + at]!;
    const party = parties[position]!;
    const slot = asked.slotOf(position);
    const before = lastPlace[party]!;
    side.positions[at] = position;
    side.times[at] = times[position]!;
    side.parties[at] = party;
    side.slots[at] = slot >= 0 && slot < asked.count ? slot : -1;
    side.previous[at] = before;
    side.next[at] = side.count;
    if (before >= 0) side.next[before] = at;
    lastPlace[party] = at;
  }
  for (let at = 0; at < side.count; at++) lastPlace[side.parties[at]!] = -1;
}

/** Goes through both directions at once and writes counts and degrees. */
function countParties(features: AccountFeatures, target: StatisticTarget): void {
  const { out, in: incoming, windows } = features;
  let [outAt, inAt] = [0, 0];
  while (outAt < out.count || inAt < incoming.count) {
    const time = Math.min(
      outAt < out.count ? out.times[outAt]! : Number.POSITIVE_INFINITY,
      inAt < incoming.count ? incoming.times[inAt]! : Number.POSITIVE_INFINITY,
    );
    for (let window = 0; window < windows.length; window++) {
      expire(out, { window, oldest: time - windows[window]!, known: outAt });
      expire(incoming, { window, oldest: time - windows[window]!, known: inAt });
    }
    const outEnd = endOfTime(out, outAt, time);
    const inEnd = endOfTime(incoming, inAt, time);
    for (let at = outAt; at < outEnd; at++)
      if (out.slots[at]! >= 0) writePayer(features, target, { at, outAt, inAt });
    for (let at = inAt; at < inEnd; at++)
      if (incoming.slots[at]! >= 0) writePayee(features, target, { at, outAt, inAt });
    for (; outAt < outEnd; outAt++) admit(out, outAt);
    for (; inAt < inEnd; inAt++) admit(incoming, inAt);
  }
}

/** Lets go of what is too old for a window; of the `known` payments the last one with a counterparty takes it along. */
function expire(
  side: Side,
  { window, oldest, known }: { readonly window: number; readonly oldest: number; readonly known: number },
): void {
  let low = side.lows[window]!;
  while (low < known && side.times[low]! <= oldest) {
    if (side.next[low]! >= known) side.degrees[window]!--;
    low++;
  }
  side.lows[window] = low;
}

function admit(side: Side, at: number): void {
  for (let window = 0; window < side.lows.length; window++)
    if (side.previous[at]! < side.lows[window]!) side.degrees[window]!++;
}

function endOfTime(side: Side, from: number, time: number): number {
  let end = from;
  while (end < side.count && side.times[end]! === time) end++;
  return end;
}

interface Place {
  readonly at: number;
  /** Payments out and in that are strictly earlier. */
  readonly outAt: number;
  readonly inAt: number;
}

function writePayer({ out, in: incoming }: AccountFeatures, target: StatisticTarget, place: Place): void {
  const { integers, width } = target;
  const row = out.slots[place.at]! * width;
  const before = earlierWithParty(out, place.at, place.outAt);
  for (let window = 0; window < out.lows.length; window++) {
    const column = row + window * WINDOW_COLUMNS;
    const outDegree = out.degrees[window]! + (before < out.lows[window]! ? 1 : 0);
    const inDegree = incoming.degrees[window]!;
    integers[column] = place.outAt - out.lows[window]! + 1;
    integers[column + 1] = outDegree;
    integers[column + 2] = place.inAt - incoming.lows[window]!;
    integers[column + 3] = inDegree;
    integers[column + 4] = Math.min(inDegree, outDegree);
  }
}

function writePayee({ out, in: incoming }: AccountFeatures, target: StatisticTarget, place: Place): void {
  const { integers, width } = target;
  const row = incoming.slots[place.at]! * width + PAYER_COLUMNS;
  const before = earlierWithParty(incoming, place.at, place.inAt);
  for (let window = 0; window < out.lows.length; window++) {
    const column = row + window * WINDOW_COLUMNS;
    integers[column] = place.inAt - incoming.lows[window]! + 1;
    integers[column + 1] = incoming.degrees[window]! + (before < incoming.lows[window]! ? 1 : 0);
    integers[column + 2] = place.outAt - out.lows[window]!;
    integers[column + 3] = out.degrees[window]!;
  }
}

/** Place of the last strictly earlier payment with the same counterparty; -1 where there is none. */
function earlierWithParty(side: Side, at: number, earlier: number): number {
  let before = side.previous[at]!;
  while (before >= earlier) before = side.previous[before]!;
  return before;
}

interface SideColumns {
  readonly amounts: Float64Array;
  readonly currencies: Uint8Array;
  readonly target: StatisticTarget;
  /** Where in the columns of a window those of the amounts begin; those of the gaps follow. */
  readonly column: number;
}

function fillSide(features: AccountFeatures, side: Side, to: SideColumns): void {
  const { windows, slide, target } = { ...features, target: to.target };
  if (features.series.values.length < side.count)
    Object.assign(features.series, openSeries(Math.max(side.count, features.series.values.length * 2)));
  const told = { target, windows, stride: WINDOW_COLUMNS };
  target.column = to.column;
  features.seen.fill(0);
  for (let at = 0; at < side.count; at++) {
    const currency = to.currencies[side.positions[at]!]!;
    if (features.seen[currency] === 1) continue;
    features.seen[currency] = 1;
    loadAmounts(features, side, { ...to, currency });
    slideStatistics(slide, features.series, told);
  }
  target.column = to.column + STATISTICS.length;
  loadGaps(features.series, side);
  slideStatistics(slide, features.series, told);
}

function loadAmounts(
  { series, minorsPerMajor }: AccountFeatures,
  side: Side,
  from: SideColumns & { readonly currency: number },
): void {
  const minors = minorsPerMajor[from.currency]!;
  let count = 0;
  for (let at = 0; at < side.count; at++) {
    const position = side.positions[at]!;
    if (from.currencies[position]! !== from.currency) continue;
    series.enters[count] = side.times[at]!;
    series.begins[count] = side.times[at]!;
    series.values[count] = from.amounts[position]! / minors;
    series.owns[count] = count;
    series.slots[count] = side.slots[at]!;
    count++;
  }
  series.count = count;
}

/** The time between two payments is in a window as long as the earlier one is; payments of one time share the time from the one before them. */
function loadGaps(series: Series, side: Side): void {
  series.count = side.count;
  let first = 0;
  for (let at = 0; at < side.count; at++) {
    const before = at === 0 ? Number.NEGATIVE_INFINITY : side.times[at - 1]!;
    if (side.times[at]! !== before) first = at;
    series.enters[at] = side.times[at]!;
    series.begins[at] = before;
    series.values[at] = at === 0 ? 0 : side.times[at]! - before;
    series.owns[at] = first;
    series.slots[at] = side.slots[at]!;
  }
}
