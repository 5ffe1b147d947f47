/** The payments of a finding over time, in equal spans. */

import { sumIn } from './flow-graph.ts';
import type { Payment } from './money-model.ts';

/** A span of time with what was paid in it. */
export interface TimeBin {
  /** Instants in milliseconds, from inclusive, to exclusive but for the last one. */
  readonly from: number;
  readonly to: number;
  readonly payments: readonly Payment[];
  readonly valueMinor: number;
}

/** Spans that are tried, the first that makes no more bins than fit: an hour, a quarter of a day, a day, a week, 30 days. */
const SPANS_MS = [1, 6, 24, 168, 720].map((hours) => hours * 3_600_000);
const BINS_MAX = 90;

/** Sorts payments, in order of time, into equal spans in UTC; spans without payments are there too. */
export function timeBins(payments: readonly Payment[], currency: string): readonly TimeBin[] {
  const [first, last] = [payments[0], payments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [Date.parse(first.at), Date.parse(last.at)];
  const span = spanFor(end - start);
  const from = Math.floor(start / span) * span;
  const count = Math.floor((end - from) / span) + 1;
  const groups = Map.groupBy(payments, ({ at }) => Math.floor((Date.parse(at) - from) / span));
  return Array.from({ length: count }, (_, index) => {
    const group = groups.get(index) ?? [];
    const begin = from + index * span;
    return { from: begin, to: begin + span, payments: group, valueMinor: sumIn(group, currency) };
  });
}

function spanFor(lengthMs: number): number {
  const fitting = SPANS_MS.find((span) => lengthMs / span <= BINS_MAX);
  if (fitting !== undefined) return fitting;
  const longest = SPANS_MS.at(-1) ?? 1;
  return Math.ceil(lengthMs / longest / BINS_MAX) * longest;
}
