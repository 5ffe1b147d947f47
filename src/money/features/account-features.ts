/**
 * Counts and statistics of the accounts of payments, account by account: each account's payments are gone through once, in order of time.
 * Payments of the same time are not each other's past.
 * Every `!` in this file reads typed arrays inside their bounds: places are below `count`, windows below their number.
 */

import { type AccountList, type AccountLists, placeAfter } from './account-lists.ts';
import {
  growSeries,
  openSeries,
  openSlide,
  type Series,
  type Slide,
  STATISTICS,
  type StatisticTarget,
  slideStatistics,
} from './slide-statistics.ts';

/** Rows that are asked for: `count` of the file from the place `from`. */
export interface AskedRows {
  readonly from: number;
  readonly count: number;
}

/** What the account-wise features are computed with. */
export interface AccountFeatures {
  /** Lengths in seconds. */
  readonly windows: Float64Array;
  readonly windowMaxS: number;
  readonly out: Side;
  readonly in: Side;
  readonly series: Series;
  readonly slide: Slide;
  /** By currency: whether its amounts were done, for the side at hand. */
  readonly seen: Uint8Array;
}

/** One account's payments in one direction: those from the place `low` up to, not including, `end` of the list; none before `first` is asked for. */
interface Side {
  readonly list: AccountList;
  low: number;
  first: number;
  end: number;
  asked: AskedRows;
  /** First place inside each window, and counterparties inside it. */
  readonly lows: Int32Array;
  readonly degrees: Int32Array;
}

/** Columns that one window takes: those of the payer first. */
export const PAYER_COLUMNS = 5 + 2 * STATISTICS.length;
export const WINDOW_COLUMNS = PAYER_COLUMNS + 4 + 2 * STATISTICS.length;

/** Opens the scratch. */
export function openAccountFeatures(lists: AccountLists, windows: Float64Array): AccountFeatures {
  return {
    windows,
    windowMaxS: Math.max(...windows),
    out: openSide(lists.out, windows.length),
    in: openSide(lists.in, windows.length),
    series: openSeries(64),
    slide: openSlide(),
    seen: new Uint8Array(256),
  };
}

/** Writes the features of one account for the payments from `first` to `last` (seconds) that are asked for. */
export function fillAccount(
  features: AccountFeatures,
  of: { readonly account: number; readonly first: number; readonly last: number },
  to: { readonly asked: AskedRows; readonly target: StatisticTarget },
): void {
  const { out, in: incoming } = features;
  setSide(out, features, { ...of, asked: to.asked });
  setSide(incoming, features, { ...of, asked: to.asked });
  countParties(features, to.target);
  fillSide(features, out, { target: to.target, column: 5 });
  fillSide(features, incoming, { target: to.target, column: PAYER_COLUMNS + 4 });
}

function openSide(list: AccountList, windows: number): Side {
  return {
    list,
    low: 0,
    first: 0,
    end: 0,
    asked: { from: 0, count: 0 },
    lows: new Int32Array(windows),
    degrees: new Int32Array(windows),
  };
}

/** Sets a side to what the payments of an account from `first` to `last` look at; windows stand at `first`. */
function setSide(
  side: Side,
  { windows, windowMaxS }: AccountFeatures,
  of: { readonly account: number; readonly first: number; readonly last: number; readonly asked: AskedRows },
): void {
  const { list, lows, degrees } = side;
  const end = list.starts[of.account + 1]!;
  const low = placeAfter(list, { low: list.starts[of.account]!, high: end, time: of.first - windowMaxS });
  const first = placeAfter(list, { low, high: end, time: of.first - 1 });
  side.low = low;
  side.first = first;
  side.end = placeAfter(list, { low: first, high: end, time: of.last });
  side.asked = of.asked;
  for (let window = 0; window < lows.length; window++) {
    const inside = placeAfter(list, { low, high: first, time: of.first - windows[window]! });
    let degree = 0;
    for (let at = inside; at < first; at++) if (list.previous[at]! < inside) degree++;
    lows[window] = inside;
    degrees[window] = degree;
  }
}

/** Row of the block that asks for the payment at a place; -1 where none does. */
function slotAt({ list, asked }: Side, place: number): number {
  const slot = list.ranks[place]! - asked.from;
  return slot >= 0 && slot < asked.count ? slot : -1;
}

/** Goes through both directions at once and writes counts and degrees. */
function countParties(features: AccountFeatures, target: StatisticTarget): void {
  const { out, in: incoming, windows } = features;
  let outAt = out.first;
  let inAt = incoming.first;
  while (outAt < out.end || inAt < incoming.end) {
    const time = Math.min(
      outAt < out.end ? out.list.times[outAt]! : Number.POSITIVE_INFINITY,
      inAt < incoming.end ? incoming.list.times[inAt]! : Number.POSITIVE_INFINITY,
    );
    for (let window = 0; window < windows.length; window++) {
      expire(out, { window, oldest: time - windows[window]!, known: outAt });
      expire(incoming, { window, oldest: time - windows[window]!, known: inAt });
    }
    const outEnd = endOfTime(out, outAt, time);
    const inEnd = endOfTime(incoming, inAt, time);
    for (let at = outAt; at < outEnd; at++)
      if (slotAt(out, at) >= 0) writePayer(features, target, { at, outAt, inAt });
    for (let at = inAt; at < inEnd; at++)
      if (slotAt(incoming, at) >= 0) writePayee(features, target, { at, outAt, inAt });
    for (; outAt < outEnd; outAt++) admit(out, outAt);
    for (; inAt < inEnd; inAt++) admit(incoming, inAt);
  }
}

/** Lets go of what is too old for a window; of the payments before the place `known` the last one with a counterparty takes it along. */
function expire(
  side: Side,
  { window, oldest, known }: { readonly window: number; readonly oldest: number; readonly known: number },
): void {
  let low = side.lows[window]!;
  while (low < known && side.list.times[low]! <= oldest) {
    if (side.list.next[low]! >= known) side.degrees[window]!--;
    low++;
  }
  side.lows[window] = low;
}

function admit(side: Side, at: number): void {
  for (let window = 0; window < side.lows.length; window++)
    if (side.list.previous[at]! < side.lows[window]!) side.degrees[window]!++;
}

function endOfTime(side: Side, from: number, time: number): number {
  let end = from;
  while (end < side.end && side.list.times[end]! === time) end++;
  return end;
}

interface Place {
  readonly at: number;
  /** Where the payments out and in end that are strictly earlier. */
  readonly outAt: number;
  readonly inAt: number;
}

function writePayer({ out, in: incoming }: AccountFeatures, target: StatisticTarget, place: Place): void {
  const { integers, width } = target;
  const row = slotAt(out, place.at) * width;
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
  const row = slotAt(incoming, place.at) * width + PAYER_COLUMNS;
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
  const { previous } = side.list;
  let before = previous[at]!;
  while (before >= earlier) before = previous[before]!;
  return before;
}

interface SideColumns {
  readonly target: StatisticTarget;
  /** Where in the columns of a window those of the amounts begin; those of the gaps follow. */
  readonly column: number;
}

function fillSide(
  { windows, slide, series, seen }: AccountFeatures,
  side: Side,
  { target, column }: SideColumns,
): void {
  const { low, end, list } = side;
  growSeries(series, end - low);
  const told = { target, windows, stride: WINDOW_COLUMNS };
  target.column = column;
  seen.fill(0);
  for (let at = low; at < end; at++) {
    const currency = list.currencies[at]!;
    if (seen[currency] === 1) continue;
    seen[currency] = 1;
    loadAmounts(series, side, currency);
    slideStatistics(slide, series, told);
  }
  target.column = column + STATISTICS.length;
  loadGaps(series, side);
  slideStatistics(slide, series, told);
}

function loadAmounts(series: Series, side: Side, currency: number): void {
  const { times, amounts, currencies } = side.list;
  let count = 0;
  for (let at = side.low; at < side.end; at++) {
    if (currencies[at]! !== currency) continue;
    series.enters[count] = times[at]!;
    series.begins[count] = times[at]!;
    series.values[count] = amounts[at]!;
    series.owns[count] = count;
    series.slots[count] = slotAt(side, at);
    count++;
  }
  series.count = count;
}

/** The time between two payments is in a window as long as the earlier one is; payments of one time share the time from the one before them. */
function loadGaps(series: Series, side: Side): void {
  const { times } = side.list;
  series.count = side.end - side.low;
  let first = 0;
  for (let at = 0; at < series.count; at++) {
    const time = times[side.low + at]!;
    const before = at === 0 ? Number.NEGATIVE_INFINITY : times[side.low + at - 1]!;
    if (time !== before) first = at;
    series.enters[at] = time;
    series.begins[at] = before;
    series.values[at] = at === 0 ? 0 : time - before;
    series.owns[at] = first;
    series.slots[at] = slotAt(side, side.low + at);
  }
}
