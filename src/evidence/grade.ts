/** Grading of source and information, in the schemes in use; the raw grade is kept, never only a number. */

import { fault } from '../base/index.ts';

/** A scheme's two scales. Letters and digits are the scheme's own. */
interface GradeScheme {
  readonly title: string;
  readonly source: Readonly<Record<string, string>>;
  readonly information: Readonly<Record<string, string>>;
}

/**
 * The grading schemes, restated.
 * Source: admiralty: NATO STANAG 2511 and US FM 2-22.3 appendix B; uk-3x5x2: College of Policing, Authorised Professional
 * Practice, Intelligence report (2016); europol-4x4: Regulation (EU) 2016/794 art. 29.
 */
export const GRADE_SCHEMES = {
  admiralty: {
    title: 'Admiralty (NATO) 6x6',
    source: {
      A: 'Completely reliable',
      B: 'Usually reliable',
      C: 'Fairly reliable',
      D: 'Not usually reliable',
      E: 'Unreliable',
      F: 'Reliability cannot be judged',
    },
    information: {
      '1': 'Confirmed by other sources',
      '2': 'Probably true',
      '3': 'Possibly true',
      '4': 'Doubtful',
      '5': 'Improbable',
      '6': 'Truth cannot be judged',
    },
  },
  'uk-3x5x2': {
    title: 'United Kingdom 3x5x2',
    source: { '1': 'Reliable', '2': 'Untested', '3': 'Not reliable' },
    information: {
      A: 'Known directly to the source',
      B: 'Known indirectly to the source but corroborated',
      C: 'Known indirectly to the source',
      D: 'Not known',
      E: 'Suspected to be false',
    },
  },
  'europol-4x4': {
    title: 'Europol 4x4',
    source: {
      A: 'No doubt of authenticity, trustworthiness and competence, or always reliable before',
      B: 'Mostly reliable before',
      C: 'Mostly unreliable before',
      X: 'Reliability cannot be assessed',
    },
    information: {
      '1': 'Accuracy is in no doubt',
      '2': 'Known personally to the source but not to the official passing it on',
      '3': 'Not known personally to the source but corroborated',
      '4': 'Not known personally to the source and cannot be corroborated',
    },
  },
} as const satisfies Record<string, GradeScheme>;

type Schemes = typeof GRADE_SCHEMES;

/**
 * A grade in its own scheme. `none` is for machine records alone (payments, sensors, aggregates) and says so; a claim of a
 * person or an agency always has a grade.
 */
export type Grade =
  | {
      readonly scheme: 'admiralty';
      readonly source: keyof Schemes['admiralty']['source'];
      readonly information: `${keyof Schemes['admiralty']['information'] & string}`;
    }
  | {
      readonly scheme: 'uk-3x5x2';
      readonly source: `${keyof Schemes['uk-3x5x2']['source'] & string}`;
      readonly information: keyof Schemes['uk-3x5x2']['information'];
    }
  | {
      readonly scheme: 'europol-4x4';
      readonly source: keyof Schemes['europol-4x4']['source'];
      readonly information: `${keyof Schemes['europol-4x4']['information'] & string}`;
    }
  | { readonly scheme: 'none' };

/** The name of a grading scheme. */
export type GradeSchemeName = Grade['scheme'];

/**
 * Reads a grade as it is stored: scheme and its two values.
 * @throws REQUEST_INVALID when the scheme is unknown or a value is not on its scale.
 */
export function parseGrade(scheme: string, source: string | null, information: string | null): Grade {
  if (scheme === 'none' && source === null && information === null) return { scheme: 'none' };
  const scales =
    scheme === 'admiralty' || scheme === 'uk-3x5x2' || scheme === 'europol-4x4'
      ? GRADE_SCHEMES[scheme]
      : null;
  if (scales === null)
    throw fault(
      'REQUEST_INVALID',
      `"${scheme}" is no grading scheme: use admiralty, uk-3x5x2 or europol-4x4`,
    );
  if (source === null || !Object.hasOwn(scales.source, source)) {
    throw fault(
      'REQUEST_INVALID',
      `"${source ?? ''}" does not grade a source in ${scheme}: use ${Object.keys(scales.source).join(', ')}`,
    );
  }
  if (information === null || !Object.hasOwn(scales.information, information)) {
    throw fault(
      'REQUEST_INVALID',
      `"${information ?? ''}" does not grade information in ${scheme}: use ${Object.keys(scales.information).join(', ')}`,
    );
  }
  return { scheme, source, information } as Grade;
}

/** Writes a grade briefly: `B2 (admiralty)`, `2C (uk-3x5x2)`, `ungraded machine record`. */
export function formatGrade(grade: Grade): string {
  return grade.scheme === 'none'
    ? 'ungraded machine record'
    : `${grade.source}${grade.information} (${grade.scheme})`;
}

/** Says in words what a grade means: the source first, then the information. */
export function explainGrade(grade: Grade): string {
  if (grade.scheme === 'none') return 'A machine record; nobody graded it.';
  const scales: GradeScheme = GRADE_SCHEMES[grade.scheme];
  const [source, information] = [scales.source[grade.source], scales.information[grade.information]];
  return `Source: ${source}. Information: ${information}.`;
}
