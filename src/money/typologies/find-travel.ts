/**
 * T20: cash drawn along a border, the account emptied, and then silence. Anchored where the silence has lasted long enough.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import { type Detection, PAYMENT_CHANNELS, type UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, isUsable, outsOf, sumIn } from './account-book.ts';
import { daysOf, knownValue, round, toDetection, withoutRate } from './found-pattern.ts';
import { findNamed } from './named-accounts.ts';
import { DAY_S, notRun, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

const CASH = PAYMENT_CHANNELS.indexOf('cash');

interface Journey {
  readonly withdrawals: readonly number[];
  readonly emptying: readonly number[];
  readonly tickets: readonly number[];
  readonly leftShare: number;
  readonly silentS: number;
}

/** Finds accounts that draw cash at places of the border, are emptied within days, and fall silent. */
export function findTravel(run: TypologyRun): RuleOutcome {
  const { book, context, rule } = run;
  const { columns } = book;
  const { borderPlaces } = context;
  if (borderPlaces === undefined) return notRun('borderPlaces: no places of the border were handed in');
  const atBorder = columns.placeNames.map((name) => name !== '' && borderPlaces.includes(name));
  if (!atBorder.includes(true)) return notRun('no payment names a place of the border');
  const sellers = new Set(findNamed(columns, context.ticketSellers ?? []).values());
  const drawers = new Set<number>();
  for (let at = 0; at < columns.count; at++) {
    if (columns.channels[at] === CASH && atBorder[columns.places[at]!] && isUsable(columns, at))
      drawers.add(columns.payers[at]!);
  }
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  const silentDays = parameterOf(rule, 'silentDays');
  for (const account of [...drawers].sort((a, b) => a - b)) {
    const journey = searchAccount(run, { account, atBorder, sellers });
    if (journey === null) continue;
    if (journey === 'exchange-rate') undetermined.push(withoutRate(account));
    else if (journey.silentS < silentDays * DAY_S) {
      undetermined.push({ account, bound: 'silence-days', limit: silentDays });
    } else detections.push(describe(run, { account, journey }));
  }
  const without =
    context.ticketSellers === undefined
      ? ['ticketSellers: tickets could not be told from other payments']
      : [];
  return ranWith(detections, undetermined, without);
}

function searchAccount(
  { book, rule }: TypologyRun,
  of: { account: number; atBorder: readonly boolean[]; sellers: ReadonlySet<number> },
): Journey | 'exchange-rate' | null {
  const { columns } = book;
  const [ins, outs] = [insOf(book, of.account), outsOf(book, of.account)];
  const last = columns.times[outs.at(-1)!]!;
  // Whoever is paid or pays later is not silent.
  if (ins.length > 0 && columns.times[ins.at(-1)!]! > last) return null;
  const since = last - parameterOf(rule, 'windowDays') * DAY_S;
  const final = [...outs.subarray(firstSince(columns, outs, since))];
  const withdrawals = final.filter((at) => columns.channels[at] === CASH && of.atBorder[columns.places[at]!]);
  const places = new Set(withdrawals.map((at) => columns.places[at]!));
  if (
    withdrawals.length < parameterOf(rule, 'withdrawalsMin') ||
    places.size < parameterOf(rule, 'placesMin')
  )
    return null;
  const leftShare = shareLeft(book, { ins, outs, since: last - parameterOf(rule, 'incomeDays') * DAY_S });
  if (leftShare === null || leftShare < parameterOf(rule, 'leftShareMin')) return null;
  if (Number.isNaN(leftShare)) return 'exchange-rate';
  const end = columns.times[columns.count - 1]!;
  return {
    withdrawals,
    emptying: final,
    tickets: final.filter((at) => of.sellers.has(columns.payees[at]!)),
    leftShare,
    silentS: end - last,
  };
}

/** What left of what came since a moment: null where nothing came, NaN where a rate is missing. */
function shareLeft(
  book: AccountBook,
  of: { ins: Uint32Array; outs: Uint32Array; since: number },
): number | null {
  const { columns } = book;
  const came = of.ins.subarray(firstSince(columns, of.ins, of.since));
  const went = of.outs.subarray(firstSince(columns, of.outs, of.since));
  if (came.length === 0) return null;
  const currency = currencyAt(book, came[0]!, 'received');
  return sumIn(book, went, { side: 'paid', currency }) / sumIn(book, came, { side: 'received', currency });
}

function describe(run: TypologyRun, { account, journey }: { account: number; journey: Journey }): Detection {
  const { book } = run;
  const { columns } = book;
  const payments = journey.emptying;
  return toDetection(run, {
    subjects: [account],
    payments,
    ...knownValue(book, payments, { side: 'paid', account }),
    quantities: {
      payments: payments.length,
      withdrawals: journey.withdrawals.length,
      places: new Set(journey.withdrawals.map((at) => columns.places[at]!)).size,
      tickets: journey.tickets.length,
      leftShare: round(journey.leftShare),
      silentDays: round(journey.silentS / DAY_S),
      days: daysOf(columns, payments),
    },
  });
}
