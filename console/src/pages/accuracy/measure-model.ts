/** What the accuracy page shows, as the server's contract types it, with the targets that were set before the work. */

import type { paths } from '../../api/contract.d.ts';

/** The recorded accuracy. */
export type Accuracy = paths['/accuracy']['get']['responses'][200]['content']['application/json'];
/** One measurement. */
export type Measure = Accuracy['measures'][number];
/** One error of a measurement. */
export type Example = Measure['examples'][number];

/** Measurements that the console has words for. */
export const MEASURES = [
  'alias-first',
  'alias-first-good',
  'alias-any',
  'original-script',
  'printed-spellings',
  'printed-spellings-alone',
  'invented-names',
] as const;

/** Least percent right, as it was asked for before the matcher was written; measurements without a target are left out. */
const TARGETS: Readonly<Record<string, number>> = {
  'alias-first': 78,
  'original-script': 95,
  'printed-spellings': 97,
  'printed-spellings-alone': 100,
  'invented-names': 99.9,
};

/** The target of a measurement in percent; null where none was set. */
export function targetOf(measure: Measure): number | null {
  return TARGETS[measure.id] ?? null;
}

/** How many of the cases were right: all but the errors, unless one case had several of them. */
export function rightOf(measure: Measure): number {
  const { cases, errors, percent } = measure;
  const withoutErrors = cases - errors;
  const isWhole = ((100 * withoutErrors) / cases).toFixed(2) === percent.toFixed(2);
  return isWhole ? withoutErrors : Math.round((cases * percent) / 100);
}

/** An answer that was wrong, in its parts; `name` alone where it is no entry of a list. */
export interface WrongAnswer {
  readonly ref: string | null;
  readonly name: string;
  readonly score: number | null;
}

/** Reads an answer as it is recorded: `QDi.082 <name> 0.361`, a name alone, or null for nobody. */
export function parseAnswer(text: string): WrongAnswer | null {
  if (text === 'nobody') return null;
  const [, ref, name, score] = /^(\S+) (.+) (\d+(?:\.\d+)?)$/u.exec(text) ?? [];
  return ref === undefined || name === undefined
    ? { ref: null, name: text, score: null }
    : { ref, name, score: Number(score) };
}
