/**
 * T11: an account at rest that wakes and moves more than it ever did. Anchored at the payment that completes the burst.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { Detection, UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, outsOf, sumIn } from './account-book.ts';
import { daysOf, joinHits, round, toDetection } from './found-pattern.ts';
import { type EarlierPayments, openOwnHistory } from './own-history.ts';
import { DAY_S, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

interface Limits {
  readonly restS: number;
  readonly unseenRests: boolean;
  readonly burstS: number;
  readonly paymentsMin: number;
  readonly payersMin: number;
  readonly ownFactor: number;
  readonly leftShareMin: number;
  readonly burstPaymentsMax: number;
}

/** Finds accounts that were used, rested, and within days of waking take and pass on far more than any payment before. */
export function findDormantBurst(run: TypologyRun): RuleOutcome {
  const { book, rule } = run;
  const { columns } = book;
  const limits: Limits = {
    restS: parameterOf(rule, 'restDays') * DAY_S,
    unseenRests: parameterOf(rule, 'unseenRests') === 1,
    burstS: parameterOf(rule, 'burstDays') * DAY_S,
    paymentsMin: parameterOf(rule, 'paymentsMin'),
    payersMin: parameterOf(rule, 'payersMin'),
    ownFactor: parameterOf(rule, 'ownFactor'),
    leftShareMin: parameterOf(rule, 'leftShareMin'),
    burstPaymentsMax: parameterOf(rule, 'burstPaymentsMax'),
  };
  const span = columns.count === 0 ? 0 : columns.times[columns.count - 1]! - columns.times[0]!;
  const short = `the payments span ${Math.floor(span / DAY_S)} days: no account can be seen to rest for ${limits.restS / DAY_S}`;
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  if (span < limits.restS) return ranWith([], [], [short]);
  for (let account = 0; account < run.judged; account++) {
    const ins = insOf(book, account);
    const outs = outsOf(book, account);
    if (ins.length === 0 || outs.length === 0) continue;
    for (const wake of wakesOf(book, { ins, outs, limits })) {
      const found = searchBurst(book, { account, ins, outs, wake, limits });
      if (typeof found === 'string') {
        undetermined.push({ account, bound: found, limit: limits.burstPaymentsMax });
      } else if (found !== null) detections.push(describe(run, { account, ...found, wake }));
    }
  }
  return ranWith(detections, undetermined);
}

/** A moment at which a resting account moves again, and when it had moved last. */
interface Wake {
  readonly at: number;
  readonly restedSince: number;
}

function wakesOf(
  { columns }: AccountBook,
  of: { ins: Uint32Array; outs: Uint32Array; limits: Limits },
): readonly Wake[] {
  const { ins, outs, limits } = of;
  const { times } = columns;
  const wakes: Wake[] = [];
  let [nextIn, nextOut] = [0, 0];
  let before = limits.unseenRests ? times[0]! : Number.POSITIVE_INFINITY;
  while (nextIn < ins.length || nextOut < outs.length) {
    const inTime = nextIn < ins.length ? times[ins[nextIn]!]! : Number.POSITIVE_INFINITY;
    const outTime = nextOut < outs.length ? times[outs[nextOut]!]! : Number.POSITIVE_INFINITY;
    const time = Math.min(inTime, outTime);
    if (inTime === time) nextIn++;
    else nextOut++;
    if (time - before >= limits.restS) wakes.push({ at: time, restedSince: before });
    before = time;
  }
  return wakes;
}

function searchBurst(
  book: AccountBook,
  of: { account: number; ins: Uint32Array; outs: Uint32Array; wake: Wake; limits: Limits },
): { payments: readonly number[]; earlier: EarlierPayments } | 'hub-payments' | 'exchange-rate' | null {
  const { columns } = book;
  const { ins, outs, wake, limits } = of;
  const came = within(book, ins, { from: wake.at, to: wake.at + limits.burstS });
  const went = within(book, outs, { from: wake.at, to: wake.at + limits.burstS });
  if (came.length + went.length < limits.paymentsMin || came.length === 0) return null;
  if (came.length + went.length > limits.burstPaymentsMax) return 'hub-payments';
  if (new Set(came.map((at) => columns.payers[at]!)).size < limits.payersMin) return null;
  const history = openOwnHistory(book, of.account);
  const earlier = history.before(wake.at);
  const hits: (readonly number[])[] = [];
  const moments = new Set([...came, ...went].map((at) => columns.times[at]!));
  for (const moment of moments) {
    const arrived = came.filter((at) => columns.times[at]! <= moment);
    const left = went.filter((at) => columns.times[at]! <= moment);
    const payers = new Set(arrived.map((at) => columns.payers[at]!));
    if (arrived.length + left.length < limits.paymentsMin || payers.size < limits.payersMin) continue;
    const currency = currencyAt(book, arrived[0]!, 'received');
    const sum = sumIn(book, arrived, { side: 'received', currency });
    const gone = sumIn(book, left, { side: 'paid', currency });
    const scale = earlier.currency === currency ? 1 : book.worths[earlier.currency]! / book.worths[currency]!;
    if (Number.isNaN(sum + gone + scale)) return 'exchange-rate';
    if (sum < limits.ownFactor * earlier.largestMinor * scale || gone < limits.leftShareMin * sum) continue;
    hits.push([...arrived, ...left]);
  }
  const [payments] = joinHits(hits);
  return payments === undefined ? null : { payments, earlier };
}

function describe(
  run: TypologyRun,
  of: { account: number; payments: readonly number[]; earlier: EarlierPayments; wake: Wake },
): Detection {
  const { book } = run;
  const { columns } = book;
  const ins = of.payments.filter((at) => columns.payees[at]! === of.account);
  const outs = of.payments.filter((at) => columns.payers[at]! === of.account);
  const currency = currencyAt(book, ins[0]!, 'received');
  const arrived = sumIn(book, ins, { side: 'received', currency });
  const left = sumIn(book, outs, { side: 'paid', currency });
  return toDetection(run, {
    subjects: [of.account],
    payments: of.payments,
    minor: arrived,
    currency,
    quantities: {
      payments: of.payments.length,
      paymentsIn: ins.length,
      paymentsOut: outs.length,
      restDays: round((of.wake.at - of.wake.restedSince) / DAY_S),
      earlierPayments: of.earlier.payments,
      earlierLargestMinor: Math.round(of.earlier.largestMinor),
      earlierCurrency: columns.currencies[of.earlier.currency]!,
      arrivedMinor: arrived,
      leftMinor: left,
      keptShare: round(left / arrived),
      days: daysOf(columns, of.payments),
    },
  });
}

function within(
  { columns }: AccountBook,
  positions: Uint32Array,
  span: { from: number; to: number },
): readonly number[] {
  const from = firstSince(columns, positions, span.from);
  return [...positions.subarray(from, firstSince(columns, positions, span.to + 1))];
}
