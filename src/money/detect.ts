/** File mode: all rules over a table of payments, without a store. */

import { fault, type Work } from '../base/index.ts';
import { detectPatterns, type UndeterminedAccount } from './graph/detect-patterns.ts';
import { observeRates } from './graph/observed-rates.ts';
import { GRAPH_RULES, type GraphRule } from './graph/settings.ts';
import type { Detection, PaymentColumns } from './model.ts';
import { graphSettings, ruleOf } from './rules/graph-settings.ts';
import { patternSentence } from './rules/pattern-sentence.ts';
import { PAYMENT_RULES } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import { changeRules, type RuleChanges } from './rules/rule-changes.ts';

/** How a table is searched. */
export interface DetectOptions {
  /** 1 to 60; the rules' own by default. */
  readonly windowDays?: number | undefined;
  readonly changes?: RuleChanges | undefined;
  /** Threads that look; the answer does not depend on it. */
  readonly threads: number;
}

/** What a rule found, with its sentence. */
export interface DescribedDetection extends Detection {
  readonly sentence: string;
}

/** What all rules found, in order of first payment and rule, and where they could not tell. */
export interface PaymentsDetected {
  readonly detections: readonly DescribedDetection[];
  readonly undetermined: readonly UndeterminedAccount[];
}

/**
 * Runs every rule over the columns. Rules see no label and no name of a holder.
 * @throws INPUT_MALFORMED for changes that no rule has, CANCELLED
 */
export async function detectPayments(
  columns: PaymentColumns,
  options: DetectOptions,
  work: Work,
): Promise<PaymentsDetected> {
  const { rules, used } = changeRules(PAYMENT_RULES, options.changes ?? {});
  if (columns.count === 0) return { detections: [], undetermined: [] };
  // `!`: the table has a payment, so a first and a last one.
  const [first, last] = [columns.times[0]!, columns.times[columns.count - 1]!];
  const settings = graphSettings({
    edgeRule: ruleOf(rules, 'graph-edges'),
    rules,
    windowDays: options.windowDays,
    known: { from: first, lengthS: last - first },
  });
  const rates = observeRates(columns);
  const found = await detectPatterns(columns, {
    settings,
    rates,
    versions: versionsOf(rules),
    threads: options.threads,
  });
  if (work.signal.aborted) throw fault('CANCELLED', 'stopped while the payments were searched');
  return {
    detections: found.detections
      .filter(({ rule }) => used.has(rule))
      .map((detection) => ({ ...detection, sentence: patternSentence(columns, detection) })),
    undetermined: found.undetermined.filter(({ rule }) => used.has(rule)),
  };
}

function versionsOf(rules: readonly Rule[]): Readonly<Record<GraphRule, string>> {
  return parseVersions(Object.fromEntries(GRAPH_RULES.map((id) => [id, ruleOf(rules, id).version])));
}

/** {@link GRAPH_RULES} are all keys. */
function parseVersions(versions: unknown): Readonly<Record<GraphRule, string>> {
  return versions as Readonly<Record<GraphRule, string>>;
}
