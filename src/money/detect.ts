/** File mode: all rules over a table of payments, without a store. */

import { fault, type Work } from '../base/index.ts';
import type { DetectionContext } from './context/detection-context.ts';
import { detectPatterns, type PatternsFound } from './graph/detect-patterns.ts';
import { observeRates } from './graph/observed-rates.ts';
import type { ReferenceRates } from './graph/reference-rates.ts';
import { GRAPH_RULES, type GraphRule } from './graph/settings.ts';
import type { Detection, PaymentColumns, UndeterminedBound } from './model.ts';
import { graphSettings, ruleOf } from './rules/graph-settings.ts';
import { patternSentence } from './rules/pattern-sentence.ts';
import { PAYMENT_RULES } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import { changeRules, type RuleChanges } from './rules/rule-changes.ts';
import {
  detectTypologies,
  isTypology,
  type RuleRun,
  type TypologiesFound,
} from './typologies/detect-typologies.ts';
import type { DistrictSeason } from './typologies/district-seasons.ts';
import { typologySentence } from './typologies/typology-sentence.ts';

/** How a table is searched. */
export interface DetectOptions {
  /** Window of the patterns T01 to T08, 1 to 60; the rules' own by default. */
  readonly windowDays?: number | undefined;
  readonly changes?: RuleChanges | undefined;
  /** What is known beside the payments; rules that need what is missing are not run, and say so. */
  readonly context?: DetectionContext | undefined;
  /** Threads that look; the answer does not depend on it. */
  readonly threads: number;
}

/** What a rule found, with its sentence. */
export interface DescribedDetection extends Detection {
  readonly sentence: string;
}

/** Where a rule could not tell. */
export interface UndeterminedRule extends UndeterminedBound {
  readonly rule: string;
}

/** What all rules found, in order of first payment and rule, what is said of districts, where they could not tell, and how the rules beside the payment graph went. */
export interface PaymentsDetected {
  readonly detections: readonly DescribedDetection[];
  /** Of districts and months, never of an account or a payment. */
  readonly districts: readonly DistrictSeason[];
  readonly undetermined: readonly UndeterminedRule[];
  /** T09 to T22: whether they ran, and what they had to do without. */
  readonly runs: readonly RuleRun[];
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
  const context = { ...options.context, rates: options.context?.rates ?? observeRates(columns) };
  const patterns = await detectGraph(columns, { rules, rates: context.rates }, options);
  if (work.signal.aborted) throw fault('CANCELLED', 'stopped while the payments were searched');
  const typologies = detectTypologies(columns, {
    rules: rules.filter((rule) => used.has(rule.id) && isTypology(rule)),
    context,
  });
  return {
    ...joinFound(columns, patterns, { typologies, used }),
    districts: typologies.districts,
    runs: typologies.runs,
  };
}

async function detectGraph(
  columns: PaymentColumns,
  { rules, rates }: { readonly rules: readonly Rule[]; readonly rates: ReferenceRates },
  options: DetectOptions,
): Promise<PatternsFound> {
  if (columns.count === 0) return { detections: [], undetermined: [] };
  // `!`: the table has a payment, so a first and a last one.
  const [first, last] = [columns.times[0]!, columns.times[columns.count - 1]!];
  const settings = graphSettings({
    edgeRule: ruleOf(rules, 'graph-edges'),
    rules,
    windowDays: options.windowDays,
    known: { from: first, lengthS: last - first },
  });
  return detectPatterns(columns, { settings, rates, versions: versionsOf(rules), threads: options.threads });
}

function joinFound(
  columns: PaymentColumns,
  patterns: PatternsFound,
  of: { readonly typologies: TypologiesFound; readonly used: ReadonlySet<string> },
): Pick<PaymentsDetected, 'detections' | 'undetermined'> {
  const isUsed = ({ rule }: { readonly rule: string }): boolean => of.used.has(rule);
  const describe =
    (sentenceOf: (columns: PaymentColumns, detection: Detection) => string) =>
    (detection: Detection): DescribedDetection => ({
      ...detection,
      sentence: sentenceOf(columns, detection),
    });
  const detections = [
    ...patterns.detections.filter(isUsed).map(describe(patternSentence)),
    ...of.typologies.detections.map(describe(typologySentence)),
  ];
  // `!`: a detection has one payment at least.
  detections.sort((a, b) => a.payments[0]! - b.payments[0]! || (a.rule < b.rule ? -1 : 1));
  return {
    detections,
    undetermined: [...patterns.undetermined.filter(isUsed), ...of.typologies.undetermined],
  };
}

function versionsOf(rules: readonly Rule[]): Readonly<Record<GraphRule, string>> {
  return parseVersions(Object.fromEntries(GRAPH_RULES.map((id) => [id, ruleOf(rules, id).version])));
}

/** {@link GRAPH_RULES} are all keys. */
function parseVersions(versions: unknown): Readonly<Record<GraphRule, string>> {
  return versions as Readonly<Record<GraphRule, string>>;
}
