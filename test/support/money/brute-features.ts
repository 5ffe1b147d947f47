/** Features of a payment straight from their definitions, over all payments each time: slow and plain, to be compared with. */

import type { PaymentColumns } from '../../../src/money/index.ts';

const S = { '1h': 3600, '6h': 21_600, '1d': 86_400, '7d': 604_800, '30d': 2_592_000 } as const;

/** A window that the definitions are asked for. */
export type BruteWindow = keyof typeof S;

/** The features by name; null where one is not defined. */
export function bruteFeatures(
  columns: PaymentColumns,
  at: number,
  told: {
    readonly windows: readonly BruteWindow[];
    readonly pathWindow: BruteWindow;
    readonly scatterWindow: BruteWindow;
  },
): Record<string, number | null> {
  const found: Record<string, number | null> = {};
  for (const window of told.windows) Object.assign(found, windowFeatures(columns, at, window));
  const { pathWindow, scatterWindow } = told;
  found[`scatter_gather_${scatterWindow}`] = scatterGather(columns, at, S[scatterWindow]);
  const cycles = cycleCounts(columns, at, S[pathWindow]);
  for (let length = 2; length <= 10; length++) found[`cycle_${length}_${pathWindow}`] = cycles[length] ?? 0;
  for (let length = 2; length <= 5; length++)
    found[`chain_${length}_${pathWindow}`] = chainCount(columns, { at, length, windowS: S[pathWindow] });
  return found;
}

function windowFeatures(columns: PaymentColumns, at: number, window: BruteWindow) {
  const { payers, payees, times } = columns;
  const time = times[at]!;
  const past = range(columns.count).filter(
    (other) => times[other]! < time && times[other]! > time - S[window],
  );
  const own = [...past, at];
  const [payer, payee] = [payers[at]!, payees[at]!];
  const payerOut = own.filter((one) => payers[one] === payer);
  const payerIn = past.filter((one) => payees[one] === payer);
  const payeeIn = own.filter((one) => payees[one] === payee);
  const payeeOut = past.filter((one) => payers[one] === payee);
  const distinct = (some: readonly number[], of: Uint32Array): number =>
    new Set(some.map((one) => of[one])).size;
  const [outDegree, inDegree] = [distinct(payerOut, payees), distinct(payerIn, payers)];
  const amounts = (some: readonly number[], minor: Float64Array, currency: Uint8Array): readonly number[] =>
    some
      .filter((one) => currency[one] === currency[at])
      .map((one) => minor[one]! / (columns.currencies[currency[one]!] === 'JPY' ? 1 : 100));
  const gaps = (some: readonly number[]): readonly number[] =>
    some.slice(1).map((one, index) => times[one]! - times[some[index]!]!);
  const counts = {
    payer_out_count: payerOut.length,
    payer_out_degree: outDegree,
    payer_in_count: payerIn.length,
    payer_in_degree: inDegree,
    gather_scatter: Math.min(outDegree, inDegree),
    payee_in_count: payeeIn.length,
    payee_in_degree: distinct(payeeIn, payers),
    payee_out_count: payeeOut.length,
    payee_out_degree: distinct(payeeOut, payees),
    ...statistics('payer_out_amount', amounts(payerOut, columns.paidMinor, columns.paidCurrencies)),
    ...statistics('payer_out_gap', gaps(payerOut)),
    ...statistics('payee_in_amount', amounts(payeeIn, columns.receivedMinor, columns.receivedCurrencies)),
    ...statistics('payee_in_gap', gaps(payeeIn)),
  };
  return Object.fromEntries(Object.entries(counts).map(([name, value]) => [`${name}_${window}`, value]));
}

/** Two passes over the values, straight from the textbook. */
export function statistics(name: string, values: readonly number[]): Record<string, number | null> {
  const n = values.length;
  const sorted = values.toSorted((left, right) => left - right);
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = sum / n;
  const moment = (power: number): number =>
    values.reduce((total, value) => total + (value - mean) ** power, 0) / n;
  const varies = n > 0 && sorted[0] !== sorted.at(-1);
  const skew = moment(3) / moment(2) ** 1.5;
  const kurtosis = moment(4) / moment(2) ** 2 - 3;
  return {
    [`${name}_count`]: n,
    [`${name}_sum`]: n === 0 ? null : sum,
    [`${name}_mean`]: n === 0 ? null : mean,
    [`${name}_min`]: sorted[0] ?? null,
    [`${name}_max`]: sorted.at(-1) ?? null,
    [`${name}_median`]: n === 0 ? null : (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2,
    [`${name}_variance`]: n < 2 ? null : (moment(2) * n) / (n - 1),
    [`${name}_skew`]: n < 3 || !varies ? null : (skew * Math.sqrt(n * (n - 1))) / (n - 2),
    [`${name}_kurtosis`]:
      n < 4 || !varies ? null : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * kurtosis + 6),
  };
}

function scatterGather({ payers, payees, times, count }: PaymentColumns, at: number, windowS: number) {
  const [payer, payee, oldest] = [payers[at]!, payees[at]!, times[at]! - windowS];
  if (payer === payee) return 0;
  const into = (account: number, before: number): readonly number[] =>
    range(count).filter(
      (one) =>
        payees[one] === account && payers[one] !== account && times[one]! < before && times[one]! > oldest,
    );
  const sources = new Set(into(payer, times[at]!).map((one) => payers[one]));
  sources.delete(payee);
  const middles = into(payee, times[at]!).filter(
    (one) =>
      payers[one] !== payer && into(payers[one]!, times[one]!).some((source) => sources.has(payers[source])),
  );
  return new Set(middles.map((one) => payers[one])).size;
}

function cycleCounts(
  { payers, payees, times, count }: PaymentColumns,
  at: number,
  windowS: number,
): number[] {
  const counts: number[] = [];
  const [start, end] = [payees[at]!, payers[at]!];
  const walk = (account: number, time: number, seen: readonly number[]): void => {
    for (const one of range(count)) {
      if (payers[one] !== account || times[one]! <= time || times[one]! >= times[at]!) continue;
      if (times[one]! <= times[at]! - windowS) continue;
      const next = payees[one]!;
      if (next === end) counts[seen.length + 1] = (counts[seen.length + 1] ?? 0) + 1;
      else if (!seen.includes(next) && seen.length < 9) walk(next, times[one]!, [...seen, next]);
    }
  };
  if (start !== end) walk(start, 0, [start]);
  return counts;
}

function chainCount(
  columns: PaymentColumns,
  { at, length, windowS }: { readonly at: number; readonly length: number; readonly windowS: number },
): number {
  const { payers, payees, times, count } = columns;
  if (payers[at] === payees[at]) return 0;
  if (length === 1) return 1;
  return range(count)
    .filter(
      (one) => payees[one] === payers[at] && times[one]! < times[at]! && times[one]! > times[at]! - windowS,
    )
    .reduce((total, one) => total + chainCount(columns, { at: one, length: length - 1, windowS }), 0);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
