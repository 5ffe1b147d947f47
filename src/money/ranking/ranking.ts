/** The order in which findings of money are looked at: points of a finding, added up from its rule and its measures. Never of a person or an account. */

/**
 * What is measured of a finding besides its rule: natural logarithms of its payments, of its accounts, of its days and one, of its value against
 * what is usual among decided findings in its currency, and of its surprise in nats and one against 20 nats and one; the share of its payments
 * that people rejected; and 1 where its rule did not find it any more without these.
 */
export const MEASURES = [
  'payments',
  'accounts',
  'days',
  'value',
  'surprise',
  'rejectedShare',
  'noLongerHolds',
] as const;

/** One of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];

/** A finding as an order sees it. */
export interface MeasuredFinding {
  readonly ruleId: string;
  readonly currency: string;
  /** Natural logarithm of the value in major units. */
  readonly valueLog: number;
  /** Null: the rule measures none. */
  readonly surprise: number | null;
  readonly payments: number;
  readonly accounts: number;
  readonly days: number;
  readonly rejectedShare: number;
  readonly noLongerHolds: number;
}

/** The numbers of an order: points are `start`, and the weight of the rule, and each measure times its weight. */
export interface RankingWeights {
  readonly start: number;
  /** By rule; 0 for a rule that is not named. */
  readonly rules: Readonly<Record<string, number>>;
  readonly measures: Readonly<Record<Measure, number>>;
  /** By currency, the natural logarithm of the value that is usual; a finding in another currency counts as usual. */
  readonly usualValueLogs: Readonly<Record<string, number>>;
}

/** One part of the points of a finding. */
export interface RankPart {
  readonly kind: 'start' | 'rule' | 'measure';
  /** Of a rule its id, of a measure its name; empty for the start. */
  readonly name: string;
  /** Null where it was not measured, and counts as 0. */
  readonly value: number | null;
  readonly weight: number;
  readonly points: number;
}

/** The value of a measure; null where it is not known of this finding. */
export function measureOf(
  finding: MeasuredFinding,
  measure: Measure,
  usualValueLogs: RankingWeights['usualValueLogs'],
): number | null {
  if (measure !== 'value') return finding[measure];
  const usual = usualValueLogs[finding.currency];
  return usual === undefined ? null : finding.valueLog - usual;
}

/** The parts that the points of a finding are added up from, in the order of their addition. */
export function rankParts(weights: RankingWeights, finding: MeasuredFinding): readonly RankPart[] {
  const { start, rules, measures, usualValueLogs } = weights;
  const ruleWeight = rules[finding.ruleId] ?? 0;
  return [
    { kind: 'start', name: '', value: 1, weight: start, points: start },
    { kind: 'rule', name: finding.ruleId, value: 1, weight: ruleWeight, points: ruleWeight },
    ...MEASURES.map((name): RankPart => {
      const [value, weight] = [measureOf(finding, name, usualValueLogs), measures[name]];
      return { kind: 'measure', name, value, weight, points: (value ?? 0) * weight };
    }),
  ];
}

/** The points of a finding: the sum of its parts. */
export function rankPoints(weights: RankingWeights, finding: MeasuredFinding): number {
  return rankParts(weights, finding).reduce((sum, { points }) => sum + points, 0);
}
