/** What an algorithm of T09 to T22 is handed, and what it answers. */

import type { DetectionContext } from '../context/detection-context.ts';
import type { Detection, UndeterminedBound } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import type { AccountBook } from './account-book.ts';

/** Everything that a rule reads. */
export interface TypologyRun {
  readonly book: AccountBook;
  /** Rules of single accounts judge those below this number; the others stand for what these pay and are paid. */
  readonly judged: number;
  readonly context: DetectionContext;
  readonly rule: Rule;
}

/** What a rule answers: what it found and where it could not tell, or why it was not run. */
export type RuleOutcome =
  | {
      readonly kind: 'ran';
      readonly detections: readonly Detection[];
      readonly undetermined: readonly UndeterminedBound[];
      /** What the rule had to do without, in words; empty where nothing was missing. */
      readonly without: readonly string[];
    }
  | { readonly kind: 'not-run'; readonly because: string };

/** An algorithm: a pure function of the payments, the side inputs and the numbers of its rule. */
export type TypologyAlgorithm = (run: TypologyRun) => RuleOutcome;

/** Seconds of a day and of an hour. */
export const DAY_S = 86_400;
export const HOUR_S = 3600;

/** The outcome of a rule that had all that it needs. */
export function ranWith(
  detections: readonly Detection[],
  undetermined: readonly UndeterminedBound[] = [],
  without: readonly string[] = [],
): RuleOutcome {
  return { kind: 'ran', detections, undetermined, without };
}

/** The outcome of a rule for want of an input. */
export function notRun(because: string): RuleOutcome {
  return { kind: 'not-run', because };
}
