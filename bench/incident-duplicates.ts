/**
 * How often proposals of duplicates are right, on invented sources whose truth is known (SYNTHETIC): weights are learnt on one part of the seeds,
 * and what the shipped rule finds is measured on another. Writes `docs/accuracy-incidents.md`.
 */

import {
  type ComparedAccount,
  candidatePairs,
  DUPLICATE_EVIDENCE,
  DUPLICATE_SETTINGS,
  type DuplicateEvidence,
  type DuplicateWeights,
  findDuplicates,
  levelsOf,
  openTextComparison,
} from '../src/incidents/index.ts';
import {
  type DuplicateScore,
  inventSources,
  pairOf,
  scoreProposals,
} from '../test/support/invented-duplicates.ts';
import type { Figure } from './figure.ts';
import { writeDuplicatesPage } from './incident-duplicates-page.ts';

const LEARN_SEEDS = [1, 2, 3, 4, 5, 6];
const REPORT_SEEDS = [101, 102, 103, 104, 105, 106];
const THRESHOLDS = [0, 1, 2, 3, 4, 6, 8, 10];

/** A pair that the rule gets wrong. */
export interface DuplicateError {
  readonly left: ComparedAccount;
  readonly right: ComparedAccount;
  readonly score: number;
}

/** The wrong proposals of the highest scores, and the planted pairs of the lowest. */
export interface DuplicateErrors {
  readonly wrong: readonly DuplicateError[];
  readonly missed: readonly DuplicateError[];
}

/** Errors of each kind that are shown. */
const ERRORS_SHOWN = 5;

/** Precision and recall in percent. */
export interface DuplicateRates {
  readonly scoreMin: number;
  readonly precision: number;
  readonly recall: number;
}

/** Learns, measures, writes the page. */
export async function benchIncidentDuplicates(): Promise<readonly Figure[]> {
  const weights = learnWeights(LEARN_SEEDS);
  console.log(`learnt weights: ${JSON.stringify(weights)}`);
  const tuned = THRESHOLDS.map((scoreMin) => ratesAt(LEARN_SEEDS, scoreMin));
  const reported = THRESHOLDS.map((scoreMin) => ratesAt(REPORT_SEEDS, scoreMin));
  const shipped = ratesAt(REPORT_SEEDS, DUPLICATE_SETTINGS.scoreMin);
  const speed = measureSpeed();
  const errors = gatherErrors(REPORT_SEEDS[0] ?? 0);
  writeDuplicatesPage({
    learnt: weights,
    tuned,
    reported,
    shipped,
    errors,
    learnSeeds: LEARN_SEEDS,
    reportSeeds: REPORT_SEEDS,
  });
  return [
    { name: 'incident duplicates: proposals that are right', value: shipped.precision, unit: '%' },
    { name: 'incident duplicates: planted pairs that are proposed', value: shipped.recall, unit: '%' },
    ...speed,
  ];
}

function ratesAt(seeds: readonly number[], scoreMin: number): DuplicateRates {
  const settings = { ...DUPLICATE_SETTINGS, scoreMin };
  const compare = openTextComparison();
  const scores = seeds.map((seed) => {
    const { accounts, truth } = inventSources(seed);
    return scoreProposals(
      findDuplicates(accounts, settings, { compare, wanted: () => true }).proposals,
      truth,
    );
  });
  const sum = (key: keyof DuplicateScore) => scores.reduce((total, score) => total + score[key], 0);
  return {
    scoreMin,
    precision: (100 * sum('right')) / sum('proposed'),
    recall: (100 * sum('right')) / sum('planted'),
  };
}

function gatherErrors(seed: number): DuplicateErrors {
  const { accounts, truth } = inventSources(seed);
  const to = { compare: openTextComparison(), wanted: () => true };
  const { proposals } = findDuplicates(accounts, DUPLICATE_SETTINGS, to);
  const isRight = ({ left, right }: DuplicateError): boolean => truth.has(pairOf(left.seq, right.seq));
  const proposed = new Set(proposals.map(({ left, right }) => pairOf(left.seq, right.seq)));
  // Whatever its score: what the least score leaves out.
  const all = findDuplicates(
    accounts,
    { ...DUPLICATE_SETTINGS, scoreMin: -99, perAccountMax: 99 },
    to,
  ).proposals;
  const missed = all.filter((pair) => isRight(pair) && !proposed.has(pairOf(pair.left.seq, pair.right.seq)));
  return {
    wrong: proposals
      .filter((pair) => !isRight(pair))
      .toSorted((one, other) => other.score - one.score)
      .slice(0, ERRORS_SHOWN),
    missed: missed.toSorted((one, other) => one.score - other.score).slice(0, ERRORS_SHOWN),
  };
}

/** Binary logarithms of how much likelier each level is among planted pairs than among other candidates, half a pair added to each count. */
export function learnWeights(seeds: readonly number[]): DuplicateWeights {
  const compare = openTextComparison();
  const counts = new Map<DuplicateEvidence, Map<string, { same: number; other: number }>>();
  for (const seed of seeds) {
    const { accounts, truth } = inventSources(seed);
    for (const [left, right] of candidatePairs(accounts, DUPLICATE_SETTINGS.windowDays)) {
      const levels = levelsOf(left, right, compare);
      const side = truth.has(pairOf(left.seq, right.seq)) ? 'same' : 'other';
      for (const kind of DUPLICATE_EVIDENCE) {
        const level = levels[kind]?.level;
        if (level === undefined) continue;
        const ofKind = counts.get(kind) ?? new Map<string, { same: number; other: number }>();
        counts.set(kind, ofKind);
        const count = ofKind.get(level) ?? { same: 0, other: 0 };
        count[side] += 1;
        ofKind.set(level, count);
      }
    }
  }
  return parseWeights(
    Object.fromEntries(DUPLICATE_EVIDENCE.map((kind) => [kind, weightsOf(counts.get(kind))])),
  );
}

function weightsOf(
  counts: ReadonlyMap<string, { same: number; other: number }> | undefined,
): Record<string, number> {
  const levels = [...(counts ?? [])];
  const total = (side: 'same' | 'other') => levels.reduce((sum, [, count]) => sum + count[side] + 0.5, 0);
  const [same, other] = [total('same'), total('other')];
  const weightOf = (count: { same: number; other: number }) =>
    Math.log2((count.same + 0.5) / same / ((count.other + 0.5) / other));
  return Object.fromEntries(levels.map(([level, count]) => [level, Math.round(weightOf(count) * 10) / 10]));
}

function parseWeights(weights: Record<string, Record<string, number>>): DuplicateWeights {
  return weights as DuplicateWeights;
}

/** Growth: four times the accounts over four times the years. */
function measureSpeed(): readonly Figure[] {
  return [20_000, 80_000].map((incidents) => {
    const { accounts } = inventSources(7, incidents);
    const spread = accounts.map((account) => ({
      ...account,
      day: account.day * (incidents / 20_000),
      dayTo: account.dayTo + account.day * (incidents / 20_000 - 1),
    }));
    const from = performance.now();
    findDuplicates(spread, DUPLICATE_SETTINGS, { compare: openTextComparison(), wanted: () => true });
    return {
      name: `incident duplicates: compare ${accounts.length} accounts at one density`,
      value: performance.now() - from,
      unit: 'ms',
    };
  });
}
