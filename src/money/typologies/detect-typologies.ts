/** T09 to T22 over a table of payments. */

import { observeRates } from '../graph/observed-rates.ts';
import type { Detection, PaymentColumns, UndeterminedBound } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import { openAccountBook } from './account-book.ts';
import type { DetectionContext } from './detection-context.ts';
import { findDormantBurst } from './find-dormant-burst.ts';
import { findExtortion } from './find-extortion.ts';
import { findFundraising } from './find-fundraising.ts';
import { findHawalaHub } from './find-hawala-hub.ts';
import { findHawalaMirror } from './find-hawala-mirror.ts';
import { findPassThrough } from './find-pass-through.ts';
import { findStructuring } from './find-structuring.ts';

import { notRun, type TypologyAlgorithm } from './typology.ts';

/** How one rule went. */
export interface RuleRun {
  readonly rule: string;
  readonly version: string;
  readonly kind: 'ran' | 'not-run';
  /** Why it was not run, or what it had to do without; empty where nothing was missing. */
  readonly because: readonly string[];
  readonly detections: number;
}

/** What the typologies found, in order of first payment and rule; where they could not tell; and how each rule went. */
export interface TypologiesFound {
  readonly detections: readonly Detection[];
  readonly undetermined: readonly (UndeterminedBound & { readonly rule: string })[];
  readonly runs: readonly RuleRun[];
}

/** The algorithm of each rule, by the rule's id. */
const ALGORITHMS: Readonly<Record<string, TypologyAlgorithm>> = {
  structuring: findStructuring,
  'pass-through': findPassThrough,
  'dormant-burst': findDormantBurst,
  'hawala-mirror': findHawalaMirror,
  'hawala-hub': findHawalaHub,
  'extortion-collection': findExtortion,
  'fundraising-burst': findFundraising,
};

/** Runs the rules one after the other. Exchange rates are those of the context, else those that the payments imply. */
export function detectTypologies(
  columns: PaymentColumns,
  options: { readonly rules: readonly Rule[]; readonly context: DetectionContext },
): TypologiesFound {
  const { rules, context } = options;
  const book = openAccountBook(columns, context.rates ?? observeRates(columns));
  const detections: Detection[] = [];
  const undetermined: (UndeterminedBound & { rule: string })[] = [];
  const runs: RuleRun[] = [];
  for (const rule of rules) {
    const algorithm = ALGORITHMS[rule.id];
    const outcome = algorithm?.({ book, context, rule }) ?? notRun('no algorithm has the id of the rule');
    const { id, version } = rule;
    if (outcome.kind === 'not-run') {
      runs.push({ rule: id, version, kind: outcome.kind, because: [outcome.because], detections: 0 });
      continue;
    }
    detections.push(...outcome.detections);
    undetermined.push(...outcome.undetermined.map((bound) => ({ ...bound, rule: id })));
    const found = outcome.detections.length;
    runs.push({ rule: id, version, kind: outcome.kind, because: outcome.without, detections: found });
  }
  // `!`: a detection has one payment at least.
  detections.sort((a, b) => a.payments[0]! - b.payments[0]! || (a.rule < b.rule ? -1 : 1));
  return { detections, undetermined, runs };
}
