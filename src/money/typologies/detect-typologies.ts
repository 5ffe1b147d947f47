/** T09 to T22 over a table of payments. */

import type { DetectionContext } from '../context/detection-context.ts';
import { observeRates } from '../graph/observed-rates.ts';
import type { Detection, PaymentColumns, UndeterminedBound } from '../model.ts';
import type { CombinationRule } from '../rules/combination-rules.ts';
import type { Rule } from '../rules/rule.ts';
import { openAccountBook } from './account-book.ts';
import { combineFindings } from './combine-findings.ts';
import { type DistrictSeason, findDistrictSeasons } from './district-seasons.ts';
import { findCharityDiversion } from './find-charity-diversion.ts';
import { findDormantBurst } from './find-dormant-burst.ts';
import { findExtortion } from './find-extortion.ts';
import { findFundraising } from './find-fundraising.ts';
import { findHawalaHub } from './find-hawala-hub.ts';
import { findHawalaMirror } from './find-hawala-mirror.ts';
import { findListedProximity } from './find-listed-proximity.ts';
import { findPassThrough } from './find-pass-through.ts';
import { findRansom } from './find-ransom.ts';
import { findSharedResource } from './find-shared-resource.ts';
import { findStructuring } from './find-structuring.ts';
import { findTradeMisinvoicing } from './find-trade-misinvoicing.ts';
import { findTravel } from './find-travel.ts';
import { notRun, type TypologyAlgorithm, type TypologyRun } from './typology.ts';

/** How one rule went. */
export interface RuleRun {
  readonly rule: string;
  readonly version: string;
  readonly kind: 'ran' | 'not-run';
  /** Why it was not run, or what it had to do without; empty where nothing was missing. */
  readonly because: readonly string[];
  readonly detections: number;
}

/** Where a typology could not tell. */
export interface UndeterminedTypology extends UndeterminedBound {
  readonly rule: string;
}

/** What the typologies found, in order of first payment and rule; what is said of districts; where they could not tell; and how each rule went. */
export interface TypologiesFound {
  readonly detections: readonly Detection[];
  readonly districts: readonly DistrictSeason[];
  readonly undetermined: readonly UndeterminedTypology[];
  readonly runs: readonly RuleRun[];
}

/** What a run is told. */
export interface TypologyOptions {
  /** Combinations among them; rules without an algorithm here are said not to be run. */
  readonly rules: readonly Rule[];
  readonly context: DetectionContext;
  /** Rules of single accounts judge those below this number; all where it is left out. */
  readonly judged?: number;
}

/** The rule that is about districts, not payments. */
const DISTRICT_RULE = 'commodity-season';

/** The algorithm of each rule, by the rule's id. */
const ALGORITHMS: Readonly<Record<string, TypologyAlgorithm>> = {
  structuring: findStructuring,
  'pass-through': findPassThrough,
  'dormant-burst': findDormantBurst,
  'hawala-mirror': findHawalaMirror,
  'hawala-hub': findHawalaHub,
  'extortion-collection': findExtortion,
  ransom: findRansom,
  'fundraising-burst': findFundraising,
  'charity-diversion': findCharityDiversion,
  'trade-misinvoicing': findTradeMisinvoicing,
  travel: findTravel,
  'listed-proximity': findListedProximity,
  'shared-resource': findSharedResource,
};

/** Whether a rule is one of T09 to T22. */
export function isTypology({ id, combines }: Rule): boolean {
  return combines !== undefined || id === DISTRICT_RULE || Object.hasOwn(ALGORITHMS, id);
}

/** Runs the rules one after the other, combinations last. Exchange rates are those of the context, else those that the payments show. */
export function detectTypologies(columns: PaymentColumns, options: TypologyOptions): TypologiesFound {
  const { context } = options;
  const book = openAccountBook(columns, context.rates ?? observeRates(columns));
  const run = { book, context, judged: options.judged ?? columns.accounts.count };
  const parts = options.rules.filter((rule) => rule.combines === undefined).map((rule) => runOne(run, rule));
  const combined = options.rules.filter(isCombination).map((rule) => runCombination(columns, rule, parts));
  const all = [...parts, ...combined];
  // `!`: a detection has one payment at least.
  const ordered = all
    .flatMap((part) => part.detections)
    .sort((a, b) => a.payments[0]! - b.payments[0]! || (a.rule < b.rule ? -1 : 1));
  return {
    detections: ordered,
    districts: all.flatMap((part) => part.districts),
    undetermined: all.flatMap((part) => part.undetermined),
    runs: all.map((part) => part.run),
  };
}

/** What came of one rule. */
interface RuleResult {
  readonly run: RuleRun;
  readonly detections: readonly Detection[];
  readonly districts: readonly DistrictSeason[];
  readonly undetermined: readonly UndeterminedTypology[];
}

function runOne(of: Omit<TypologyRun, 'rule'>, rule: Rule): RuleResult {
  if (rule.id === DISTRICT_RULE) return runDistricts(of, rule);
  const outcome = ALGORITHMS[rule.id]?.({ ...of, rule }) ?? notRun('no algorithm has the id of the rule');
  if (outcome.kind === 'not-run') return nothing(rule, [outcome.because]);
  const { detections, without } = outcome;
  return {
    run: ran(rule, detections.length, without),
    detections,
    districts: [],
    undetermined: outcome.undetermined.map((bound) => ({ ...bound, rule: rule.id })),
  };
}

function runDistricts({ book, context }: Omit<TypologyRun, 'rule'>, rule: Rule): RuleResult {
  const found = findDistrictSeasons(book, context, rule);
  if (found.kind === 'not-run') return nothing(rule, [found.because]);
  const { seasons, without } = found;
  return { run: ran(rule, seasons.length, without), detections: [], districts: seasons, undetermined: [] };
}

function runCombination(
  columns: PaymentColumns,
  rule: CombinationRule,
  parts: readonly RuleResult[],
): RuleResult {
  const hasRun = (id: string): boolean => parts.some(({ run }) => run.rule === id && run.kind === 'ran');
  const { lead, others } = rule.combines;
  const missing = others.filter((id) => !hasRun(id));
  if (!hasRun(lead)) return nothing(rule, [`${lead}, which it begins with, was not run`]);
  if (missing.length === others.length) return nothing(rule, [`none of ${others.join(', ')} was run`]);
  const detections = combineFindings(
    columns,
    parts.flatMap((part) => part.detections),
    rule,
  );
  const without = missing.map((id) => `${id}: was not run`);
  return { run: ran(rule, detections.length, without), detections, districts: [], undetermined: [] };
}

function isCombination(rule: Rule): rule is CombinationRule {
  return rule.combines !== undefined;
}

function ran({ id, version }: Rule, detections: number, because: readonly string[]): RuleRun {
  return { rule: id, version, kind: 'ran', because, detections };
}

function nothing({ id, version }: Rule, because: readonly string[]): RuleResult {
  const run: RuleRun = { rule: id, version, kind: 'not-run', because, detections: 0 };
  return { run, detections: [], districts: [], undetermined: [] };
}
