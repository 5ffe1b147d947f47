/** Learns an order of findings from what people decided, and keeps it only where later decisions show that it is no worse than the documented one. */

import { DOCUMENTED_WEIGHTS } from './documented-order.ts';
import { fitLogistic } from './fit-logistic.ts';
import { type Lift, measureLift, type RankedDecision } from './measure-lift.ts';
import {
  MEASURES,
  type Measure,
  type MeasuredFinding,
  measureOf,
  type RankingWeights,
  rankPoints,
} from './ranking.ts';

/** A finding that people decided, as it was then. */
export interface DecidedFinding {
  readonly id: string;
  readonly decidedAt: Date;
  readonly accepted: boolean;
  readonly measured: MeasuredFinding;
}

/** Why an order is the documented one, or the learnt one. */
export type RankingReason =
  /** There was no decision to learn from. */
  | 'never-learnt'
  | 'too-few-decisions'
  /** Later decisions were all of one kind. */
  | 'not-measurable'
  | 'no-better'
  | 'better';

/** An order with what it was learnt from and what it is worth. */
export interface LearntRanking {
  readonly kind: 'documented' | 'learnt';
  readonly reason: RankingReason;
  readonly accepted: number;
  readonly rejected: number;
  /** Decided findings by rule. */
  readonly rules: Readonly<Record<string, { readonly accepted: number; readonly rejected: number }>>;
  /** Standard deviation of each measure among the decided findings; null for the documented order. */
  readonly spreads: Readonly<Record<Measure, number>> | null;
  readonly weights: RankingWeights;
  /** On later decisions than those learnt from; null where that could not be measured. */
  readonly tested: TestedLift | null;
}

/** What both orders were worth on the same later decisions. */
export interface TestedLift {
  readonly decisions: number;
  readonly accepted: number;
  readonly learnt: Lift;
  readonly documented: Lift;
}

/** Fewest decisions of each kind. Source: ten of the rarer kind for the least that is learnt, P. Peduzzi et al., J. Clin. Epidemiol. 49 (1996) 1373. */
export const DECISIONS_MIN = 10;
/** Newest decisions that are learnt from: a bound, for a fifth of a second of one core. */
export const DECISIONS_MAX = 2_000;
/** Parts of the decisions in order of time: each but the first is ranked by what was learnt from those before it. */
const BLOCKS = 5;
/** Of weights per standard deviation; 1 / variance of how far they stray from the documented ones. Source: the usual strength, a variance of 1. */
const PENALTY = 1;

/** The documented order before anything was learnt. */
export const DOCUMENTED_RANKING: LearntRanking = {
  ...{ kind: 'documented', reason: 'never-learnt', accepted: 0, rejected: 0 },
  ...{ rules: {}, spreads: null, weights: DOCUMENTED_WEIGHTS, tested: null },
};

/** Learns from decisions in any order; the same ones give the same answer. */
export function learnRanking(decided: readonly DecidedFinding[]): LearntRanking {
  const ordered = decided.toSorted(
    (left, right) => left.decidedAt.getTime() - right.decidedAt.getTime() || (left.id < right.id ? -1 : 1),
  );
  const counts = countDecisions(ordered);
  const documented = { ...DOCUMENTED_RANKING, ...counts };
  if (Math.min(counts.accepted, counts.rejected) < DECISIONS_MIN)
    return { ...documented, reason: 'too-few-decisions' };
  const tested = testLater(ordered);
  if (tested === null) return { ...documented, reason: 'not-measurable' };
  if (tested.learnt.pairsShare < tested.documented.pairsShare)
    return { ...documented, reason: 'no-better', tested };
  return { kind: 'learnt', reason: 'better', ...counts, ...fitWeights(ordered), tested };
}

function countDecisions(decided: readonly DecidedFinding[]) {
  const countOf = (some: readonly DecidedFinding[]) => {
    const accepted = some.filter((one) => one.accepted).length;
    return { accepted, rejected: some.length - accepted };
  };
  const groups = [...Map.groupBy(decided, ({ measured }) => measured.ruleId)];
  const rules = groups.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { ...countOf(decided), rules: Object.fromEntries(rules.map(([id, some]) => [id, countOf(some)])) };
}

/** Ranks each part by what was learnt from the parts before it. */
function testLater(ordered: readonly DecidedFinding[]): TestedLift | null {
  const [learnt, documented]: [RankedDecision[], RankedDecision[]] = [[], []];
  for (let block = 1; block < BLOCKS; block++) {
    const from = Math.round((ordered.length * block) / BLOCKS);
    const before = ordered.slice(0, from);
    if (new Set(before.map(({ accepted }) => accepted)).size < 2) continue;
    const { weights } = fitWeights(before);
    for (const { id, accepted, measured } of ordered.slice(
      from,
      Math.round((ordered.length * (block + 1)) / BLOCKS),
    )) {
      learnt.push({ id, accepted, points: rankPoints(weights, measured) });
      documented.push({ id, accepted, points: rankPoints(DOCUMENTED_WEIGHTS, measured) });
    }
  }
  const worth = { learnt: measureLift(learnt), documented: measureLift(documented) };
  if (worth.learnt === null || worth.documented === null) return null;
  const accepted = learnt.filter((one) => one.accepted).length;
  return { decisions: learnt.length, accepted, learnt: worth.learnt, documented: worth.documented };
}

/** Measures are fitted by their distance from the mean in standard deviations, and written down for the measures themselves. */
function fitWeights(decided: readonly DecidedFinding[]): {
  readonly weights: RankingWeights;
  readonly spreads: Readonly<Record<Measure, number>>;
} {
  const usualValueLogs = usualValues(decided);
  const ruleIds = [...new Set(decided.map(({ measured }) => measured.ruleId))].toSorted();
  const columns = MEASURES.map((measure) => {
    const values = decided.map(({ measured }) => measureOf(measured, measure, usualValueLogs) ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { measure, values, mean, spread: Math.sqrt(variance) || 1 };
  });
  const fitted = fitLogistic({
    rows: decided.map(({ measured }, at) => [
      1,
      ...ruleIds.map((id) => (id === measured.ruleId ? 1 : 0)),
      ...columns.map(({ values, mean, spread }) => ((values[at] ?? 0) - mean) / spread),
    ]),
    outcomes: decided.map(({ accepted }) => accepted),
    prior: [
      0,
      ...ruleIds.map((id) => DOCUMENTED_WEIGHTS.rules[id] ?? 0),
      ...columns.map(({ measure, spread }) => DOCUMENTED_WEIGHTS.measures[measure] * spread),
    ],
    penalty: PENALTY,
  });
  const weightAt = (at: number): number => fitted[at] ?? 0;
  const perMeasure = columns.map(({ measure, spread, mean }, at) => {
    const weight = weightAt(1 + ruleIds.length + at) / spread;
    return { measure, weight, spread, shift: weight * mean };
  });
  return {
    weights: {
      start: weightAt(0) - perMeasure.reduce((sum, { shift }) => sum + shift, 0),
      rules: {
        ...DOCUMENTED_WEIGHTS.rules,
        ...Object.fromEntries(ruleIds.map((id, at) => [id, weightAt(1 + at)])),
      },
      measures: byMeasure(perMeasure, ({ weight }) => weight),
      usualValueLogs,
    },
    spreads: byMeasure(perMeasure, ({ spread }) => spread),
  };
}

function byMeasure<T extends { readonly measure: Measure }>(
  some: readonly T[],
  readOf: (one: T) => number,
): Readonly<Record<Measure, number>> {
  const found = new Map(some.map((one) => [one.measure, readOf(one)]));
  const of = (measure: Measure): number => found.get(measure) ?? 0;
  return {
    ...{ payments: of('payments'), accounts: of('accounts'), days: of('days'), value: of('value') },
    ...{ surprise: of('surprise'), rejectedShare: of('rejectedShare'), noLongerHolds: of('noLongerHolds') },
  };
}

/** The middle of the values by currency. */
function usualValues(decided: readonly DecidedFinding[]): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(decided, ({ measured }) => measured.currency)];
  const usual = groups.map(([currency, group]): [string, number] => {
    const logs = group.map(({ measured }) => measured.valueLog).toSorted((left, right) => left - right);
    return [currency, logs[logs.length >> 1] ?? 0];
  });
  return Object.fromEntries(usual.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
