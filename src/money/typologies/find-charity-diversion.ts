/**
 * T17: a declared charity of which two independent things are odd; one alone is never a finding, so that relief is not hindered. Looked at over whole windows, at their end.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { DeclaredCharity, Regions } from '../context/detection-context.ts';
import { type Detection, PAYMENT_CHANNELS, type UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, outsOf, sumIn } from './account-book.ts';
import { daysOf, joinHits, round, toDetection, withoutRate } from './found-pattern.ts';
import { findNamed } from './named-accounts.ts';
import { regionOf, regionOfPlace } from './regions.ts';
import { poissonExcess } from './statistics.ts';
import { DAY_S, notRun, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';
import { windowsOf } from './windows.ts';

const HAND_TO_HAND = new Set([PAYMENT_CHANNELS.indexOf('cash'), PAYMENT_CHANNELS.indexOf('agent')]);

/** One thing that is odd, with the payments that show it. */
interface Indicator {
  readonly name: 'outside-programmes' | 'hand-to-hand' | 'surge';
  readonly payments: readonly number[];
}

interface Flow {
  readonly ins: readonly number[];
  readonly outs: readonly number[];
  readonly earlierIns: number;
  readonly earlierOuts: readonly number[];
  readonly earlierS: number;
  readonly windowS: number;
}

/** Finds charities that show two independent indicators within one window, one of them being money outside the declared programmes. */
export function findCharityDiversion(run: TypologyRun): RuleOutcome {
  const { book, context, rule } = run;
  const { charities, regions } = context;
  if (charities === undefined) return notRun('charities: no declared charities were handed in');
  if (regions === undefined)
    return notRun('regions: the side inputs do not say in which region each bank lies');
  const { columns } = book;
  const named = findNamed(
    columns,
    charities.map(({ account }) => account),
  );
  const windowS = parameterOf(rule, 'windowDays') * DAY_S;
  const windows = windowsOf(columns, { windowS, stepS: parameterOf(rule, 'stepDays') * DAY_S });
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  for (const charity of charities) {
    const account = named.get(charity.account);
    if (account === undefined) continue;
    const found: (readonly Indicator[])[] = [];
    for (const { from, to } of windows) {
      const indicators = indicatorsOf(run, { charity, regions, flow: flowOf(book, { account, from, to }) });
      if (indicators === 'exchange-rate') {
        if (undetermined.at(-1)?.account !== account) undetermined.push(withoutRate(account));
      } else if (
        indicators[0]?.name === 'outside-programmes' &&
        indicators.length >= parameterOf(rule, 'indicatorsMin')
      )
        found.push(indicators);
    }
    for (const payments of joinHits(found.map((one) => one.flatMap((indicator) => indicator.payments)))) {
      const own = found.filter((one) => payments.includes(one[0]!.payments[0]!));
      detections.push(describe(run, { account, payments, indicators: own.flat() }));
    }
  }
  const absent = charities.length - named.size;
  return ranWith(
    detections,
    undetermined,
    absent > 0 ? [`charities: ${absent} of them have no account among the payments`] : [],
  );
}

function flowOf(book: AccountBook, of: { account: number; from: number; to: number }): Flow {
  const { columns } = book;
  const [ins, outs] = [insOf(book, of.account), outsOf(book, of.account)];
  const part = (positions: Uint32Array) => [
    ...positions.subarray(firstSince(columns, positions, of.from), firstSince(columns, positions, of.to + 1)),
  ];
  return {
    ins: part(ins),
    outs: part(outs),
    earlierIns: firstSince(columns, ins, of.from),
    earlierOuts: [...outs.subarray(0, firstSince(columns, outs, of.from))],
    earlierS: of.from - columns.times[0]!,
    windowS: of.to - of.from,
  };
}

/** What is odd, money outside the programmes first. Payees new to a charity are no sign of their own: whoever helps elsewhere meets them. */
function indicatorsOf(
  { book, rule }: TypologyRun,
  of: { charity: DeclaredCharity; regions: Regions; flow: Flow },
): readonly Indicator[] | 'exchange-rate' {
  const { columns } = book;
  const { flow, regions, charity } = of;
  if (flow.outs.length === 0) return [];
  const currency = currencyAt(book, flow.outs[0]!, 'paid');
  const sumOf = (payments: readonly number[]): number => sumIn(book, payments, { side: 'paid', currency });
  const all = sumOf(flow.outs);
  const outside = flow.outs.filter((at) => {
    const region = regionOfPlace(columns, regions, at) ?? regionOf(columns, regions, columns.payees[at]!);
    return region !== null && !charity.programmeRegions.includes(region);
  });
  const byHand = flow.outs.filter((at) => HAND_TO_HAND.has(columns.channels[at]!));
  const earlierByHand = flow.earlierOuts.filter((at) => HAND_TO_HAND.has(columns.channels[at]!));
  const usualByHand = flow.earlierOuts.length === 0 ? 0 : sumOf(earlierByHand) / sumOf(flow.earlierOuts);
  if (Number.isNaN(all + usualByHand)) return 'exchange-rate';
  const isLarge = (payments: readonly number[]): boolean =>
    payments.length > 0 && sumOf(payments) >= parameterOf(rule, 'outShareMin') * all;
  const expected = Math.max(1, (flow.earlierIns * flow.windowS) / Math.max(1, flow.earlierS));
  const indicators: readonly (Indicator & { readonly holds: boolean })[] = [
    { name: 'outside-programmes', payments: outside, holds: isLarge(outside) },
    {
      name: 'hand-to-hand',
      payments: byHand,
      holds: isLarge(byHand) && sumOf(byHand) / all >= parameterOf(rule, 'handFactor') * usualByHand,
    },
    {
      name: 'surge',
      payments: flow.ins,
      holds:
        flow.earlierS >= flow.windowS && poissonExcess(flow.ins.length, expected) > parameterOf(rule, 'zMin'),
    },
  ];
  return indicators.filter(({ holds }) => holds);
}

function describe(
  run: TypologyRun,
  of: { account: number; payments: readonly number[]; indicators: readonly Indicator[] },
): Detection {
  const { book } = run;
  const { columns } = book;
  const outside = new Set(
    of.indicators.filter(({ name }) => name === 'outside-programmes').flatMap((one) => one.payments),
  );
  const currency = currencyAt(book, [...outside][0]!, 'paid');
  const { outs } = flowOf(book, {
    account: of.account,
    from: columns.times[of.payments[0]!]!,
    to: columns.times[of.payments.at(-1)!]!,
  });
  const minor = sumIn(book, outside, { side: 'paid', currency });
  return toDetection(run, {
    subjects: [of.account],
    payments: of.payments,
    minor,
    currency,
    quantities: {
      payments: of.payments.length,
      indicators: [...new Set(of.indicators.map(({ name }) => name))].join(', '),
      outsidePayments: outside.size,
      outsideShare: round(minor / sumIn(book, outs, { side: 'paid', currency })),
      days: daysOf(columns, of.payments),
    },
  });
}
