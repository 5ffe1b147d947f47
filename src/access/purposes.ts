/** Purposes for which personal data may be read: a closed list, each with its bit and its ground in law. */

/** What one purpose means. `bit` is its place in the masks of markings and mandates; never reused. */
export interface Purpose {
  readonly bit: number;
  readonly title: string;
  /** The law or standard that a mandate for this purpose normally rests on; a mandate names its own. */
  readonly ground: string;
  /** False where reading persons is no part of the purpose. */
  readonly personalData: boolean;
}

/**
 * Every purpose, by its code.
 * Source: Directive (EU) 2016/680 art. 4(1)(b) (specified, explicit purposes) and art. 25 (logs name the reason);
 * each entry names its own ground. Titles of Pakistani sections as in specs/rights.json of the design.
 */
export const PURPOSES = {
  'aml-screening': {
    bit: 1,
    title: 'Screening customers and payments against published lists',
    ground: 'FATF Recommendations 6, 7 and 10; Anti-Money Laundering Act 2010 (Pakistan)',
    personalData: true,
  },
  'ct-investigation': {
    bit: 2,
    title: 'Investigating terrorism and its financing',
    ground: 'Anti-Terrorism Act 1997 (Pakistan) s. 19; 28 CFR 23.20 for criminal intelligence',
    personalData: true,
  },
  'border-check': {
    bit: 4,
    title: 'Checking persons, vehicles and goods at a crossing',
    ground: 'Customs Act 1969 (Pakistan); Regulations (EU) 2018/1861 and 2018/1862 as the model for alerts',
    personalData: true,
  },
  'mutual-legal-assistance': {
    bit: 8,
    title: 'Preparing and answering requests between States',
    ground: 'Mutual Legal Assistance (Criminal Matters) Act 2020 (Pakistan) ss. 6 to 19',
    personalData: true,
  },
  rehabilitation: {
    bit: 16,
    title: 'Rehabilitation and reintegration of a person',
    ground:
      'Convention on the Rights of the Child arts. 39 and 40; Juvenile Justice System Act 2018 (Pakistan)',
    personalData: true,
  },
  'research-aggregate': {
    bit: 32,
    title: 'Statistics that name nobody (cells of ten or more)',
    ground: 'UN Fundamental Principles of Official Statistics, principle 6 (A/RES/68/261)',
    personalData: false,
  },
  oversight: {
    bit: 64,
    title: 'Audit and supervision of lawful use',
    ground: 'Directive (EU) 2016/680 arts. 25, 46 and 47',
    personalData: true,
  },
  'data-subject-request': {
    bit: 128,
    title: 'Answering a person who asks for information or correction',
    ground: 'Directive (EU) 2016/680 arts. 14 to 17',
    personalData: true,
  },
  administration: {
    bit: 256,
    title: 'Running the system: accounts, lists, jobs',
    ground: 'The agency’s own instructions for its records',
    personalData: false,
  },
} as const satisfies Record<string, Purpose>;

/** The code of a purpose. */
export type PurposeCode = keyof typeof PURPOSES;

/** Every purpose code, in the order of their bits. */
export const PURPOSE_CODES: readonly PurposeCode[] = Object.keys(PURPOSES).filter(isPurposeCode);

/** True when the text is the code of a purpose. */
export function isPurposeCode(text: string): text is PurposeCode {
  return Object.hasOwn(PURPOSES, text);
}

/** The bits of these purposes together. */
export function purposeMask(codes: Iterable<PurposeCode>): number {
  let mask = 0;
  for (const code of codes) mask |= PURPOSES[code].bit;
  return mask;
}

/** The purposes whose bits are set, in the order of their bits; unknown bits are left out. */
export function purposesOf(mask: number): readonly PurposeCode[] {
  return PURPOSE_CODES.filter((code) => (PURPOSES[code].bit & mask) !== 0);
}
