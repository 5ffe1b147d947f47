/** Scores findings against the truth about an economy. */

import type { TrueAttempt, TrueEconomy } from './money-truth.ts';

/** A finding by any means: the rule that made it and the rows that it names. */
export interface FoundGroup {
  readonly rule: string;
  readonly rows: readonly number[];
  /** What the finding says, where it says anything. */
  readonly sentence?: string;
}

/** A finding that is not right, to be read by people. */
export interface WrongFinding {
  readonly rule: string;
  readonly payments: number;
  readonly criminal: number;
  readonly sentence: string;
}

/** How one type of attempt was found. */
export interface TypeScore {
  readonly type: string;
  readonly attempts: number;
  /** Attempts of which one finding names at least half of the payments. */
  readonly found: number;
  readonly payments: number;
  /** Payments that stand in some finding. */
  readonly named: number;
}

/** How right the findings of one rule are. */
export interface RuleScore {
  readonly rule: string;
  readonly findings: number;
  /** Findings of which at least half of the payments are criminal. */
  readonly right: number;
}

/** Everything scored; sums over several economies add up member by member. */
export interface MoneyScore {
  readonly payments: number;
  readonly accounts: number;
  readonly criminal: number;
  readonly types: readonly TypeScore[];
  readonly rules: readonly RuleScore[];
  /** Payments in findings: criminal ones, others, and criminal payments in none. */
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly outcomes: readonly AttemptOutcome[];
  /** Of each economy the first finding of each rule that is not right. */
  readonly wrong: readonly WrongFinding[];
}

/** One attempt with the best that was found of it, and with what may hide it. */
export interface AttemptOutcome {
  readonly type: string;
  readonly payments: number;
  readonly days: number;
  /** Largest share of it that one finding names. */
  readonly named: number;
  readonly reason: string;
}

/** At least this share of an attempt's payments in one finding: found. At least this share of a finding's payments criminal: right. */
export const HALF = 0.5;

/** Scores the findings of one economy. */
export function scoreFindings(economy: TrueEconomy, findings: readonly FoundGroup[]): MoneyScore {
  const named = new Set(findings.flatMap((finding) => finding.rows));
  const best = bestCover(economy, findings);
  const truePositives = [...named].filter((row) => economy.criminal.has(row)).length;
  return {
    payments: economy.payments.count,
    accounts: economy.payments.accounts,
    criminal: economy.criminal.size,
    types: scoreTypes(economy, best, named),
    rules: scoreRules(economy, findings),
    truePositives,
    falsePositives: named.size - truePositives,
    falseNegatives: economy.criminal.size - truePositives,
    outcomes: economy.attempts.map((attempt) => describeOutcome(economy, attempt, best.get(attempt.id) ?? 0)),
    wrong: firstWrong(economy, findings),
  };
}

/** Sums over economies. */
export function addScores(scores: readonly MoneyScore[]): MoneyScore {
  const sum = (read: (score: MoneyScore) => number): number =>
    scores.reduce((total, score) => total + read(score), 0);
  return {
    payments: sum((score) => score.payments),
    accounts: sum((score) => score.accounts),
    criminal: sum((score) => score.criminal),
    types: addBy(
      scores.flatMap((score) => score.types),
      (score) => score.type,
      (type, group) => ({
        type,
        attempts: total(group, (score) => score.attempts),
        found: total(group, (score) => score.found),
        payments: total(group, (score) => score.payments),
        named: total(group, (score) => score.named),
      }),
    ),
    rules: addBy(
      scores.flatMap((score) => score.rules),
      (score) => score.rule,
      (rule, group) => ({
        rule,
        findings: total(group, (score) => score.findings),
        right: total(group, (score) => score.right),
      }),
    ),
    truePositives: sum((score) => score.truePositives),
    falsePositives: sum((score) => score.falsePositives),
    falseNegatives: sum((score) => score.falseNegatives),
    outcomes: scores.flatMap((score) => score.outcomes),
    wrong: scores.flatMap((score) => score.wrong),
  };
}

/** Minority F1 of payments in findings, from 0 to 1. */
export function f1Of(score: MoneyScore): number {
  const { truePositives, falsePositives, falseNegatives } = score;
  return truePositives === 0
    ? 0
    : (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives);
}

/** Findings for each 100,000 payments. */
export function findingsPer100000(score: MoneyScore): number {
  return (total(score.rules, (rule) => rule.findings) * 100_000) / score.payments;
}

/** Share of findings that are right, from 0 to 1; null without findings. */
export function precisionOf(score: MoneyScore): number | null {
  const findings = total(score.rules, (rule) => rule.findings);
  return findings === 0 ? null : total(score.rules, (rule) => rule.right) / findings;
}

/** For each attempt the largest share of it that one finding names. */
function bestCover(economy: TrueEconomy, findings: readonly FoundGroup[]): ReadonlyMap<number, number> {
  const attemptOf = new Map(
    economy.attempts.flatMap((attempt) => attempt.rows.map((row) => [row, attempt] as const)),
  );
  const best = new Map<number, number>();
  for (const finding of findings) {
    const counts = new Map<TrueAttempt, number>();
    for (const row of new Set(finding.rows)) {
      const attempt = attemptOf.get(row);
      if (attempt !== undefined) counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
    }
    for (const [attempt, count] of counts)
      best.set(attempt.id, Math.max(best.get(attempt.id) ?? 0, count / attempt.rows.length));
  }
  return best;
}

function scoreTypes(
  economy: TrueEconomy,
  best: ReadonlyMap<number, number>,
  named: ReadonlySet<number>,
): readonly TypeScore[] {
  return [...Map.groupBy(economy.attempts, (attempt) => attempt.type)].map(([type, attempts]) => ({
    type,
    attempts: attempts.length,
    found: attempts.filter((attempt) => (best.get(attempt.id) ?? 0) >= HALF).length,
    payments: total(attempts, (attempt) => attempt.rows.length),
    named: total(attempts, (attempt) => attempt.rows.filter((row) => named.has(row)).length),
  }));
}

function scoreRules(economy: TrueEconomy, findings: readonly FoundGroup[]): readonly RuleScore[] {
  return [...Map.groupBy(findings, (finding) => finding.rule)].map(([rule, group]) => ({
    rule,
    findings: group.length,
    right: group.filter(
      ({ rows }) => rows.filter((row) => economy.criminal.has(row)).length >= rows.length * HALF,
    ).length,
  }));
}

function firstWrong(economy: TrueEconomy, findings: readonly FoundGroup[]): readonly WrongFinding[] {
  const first = new Map<string, WrongFinding>();
  for (const { rule, rows, sentence } of findings) {
    const criminal = rows.filter((row) => economy.criminal.has(row)).length;
    if (first.has(rule) || sentence === undefined || criminal >= rows.length * HALF) continue;
    first.set(rule, { rule, payments: rows.length, criminal, sentence });
  }
  return [...first.values()];
}

function describeOutcome(economy: TrueEconomy, attempt: TrueAttempt, named: number): AttemptOutcome {
  const { minutes } = economy.payments;
  const [first = 1, last = 1] = [attempt.rows[0], attempt.rows.at(-1)];
  const days = ((minutes[last - 1] ?? 0) - (minutes[first - 1] ?? 0)) / 1_440;
  return {
    type: attempt.type,
    payments: attempt.rows.length,
    days,
    named,
    reason: reasonOf(economy, attempt, days),
  };
}

/** Window of the command that is measured, in days. */
const WINDOW_DAYS = 30;
/** Below this many payments ordinary life has the same shape everywhere. */
const FEW_PAYMENTS = 3;

/** The first thing that applies, from what lies in the data to what lies in the rules. */
function reasonOf(economy: TrueEconomy, attempt: TrueAttempt, days: number): string {
  const { payers, payees, minutes } = economy.payments;
  const pairs = attempt.rows.map((row) => [payers[row - 1] ?? 0, payees[row - 1] ?? 0] as const);
  const ends = pairs.flat();
  const arePairsApart = pairs.length > 1 && new Set(ends).size === ends.length;
  if (arePairsApart) return 'separate pairs of accounts that share nothing';
  if (attempt.type === 'STACK' && new Set(ends).size === (pairs.length / 2) * 3)
    return 'separate chains of two payments that share nothing';
  if (attempt.rows.length <= FEW_PAYMENTS) return 'three payments or fewer';
  if (days > WINDOW_DAYS) {
    const times = attempt.rows.map((row) => minutes[row - 1] ?? 0);
    const inWindow = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at <= from + WINDOW_DAYS * 1_440).length),
    );
    return inWindow < attempt.rows.length * HALF
      ? 'no 30 days hold half of it'
      : 'longer than 30 days, though 30 days hold half of it';
  }
  return 'within 30 days and connected: the rule asks for more than it shows';
}

function total<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + read(item), 0);
}

function addBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  merge: (key: string, group: readonly Item[]) => Item,
): readonly Item[] {
  return [...Map.groupBy(items, key)].map(([name, group]) => merge(name, group));
}
