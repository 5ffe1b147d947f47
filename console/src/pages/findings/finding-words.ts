/** Codes of findings read into closed lists, so that each has its words in both languages. */

import type { Finding, FindingDetail } from './finding-api.ts';

/** What a person says of a finding, in the order of the keys `t`, `n`, `u`. */
export const DECISIONS = ['true', 'false', 'cannot-tell'] as const;

/** A verdict on a finding. */
export type DecisionVerdict = (typeof DECISIONS)[number];

/** Facts that screening compares, in the order in which they are shown. */
export const FACTS = ['name', 'father', 'born', 'country', 'id', 'entry'] as const;

/** A fact that screening compares. */
export type Fact = (typeof FACTS)[number];

/** What a comparison says, strongest first. */
export const EFFECTS = ['contradicts', 'agrees', 'missing', 'neutral'] as const;

/** What a comparison says. */
export type Effect = (typeof EFFECTS)[number];

/** A fact with how often its parts agree, contradict or are missing. */
export interface ComparedFact {
  readonly fact: Fact;
  readonly effects: readonly { readonly effect: Effect; readonly count: number }[];
}

/** Properties of an entry that say something of a fact. */
export const FACT_PROPERTIES: Readonly<Record<Fact, readonly string[]>> = {
  name: ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'],
  father: ['fatherName'],
  born: ['birthDate', 'incorporationDate'],
  country: ['country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry', 'flag'],
  id: [
    'idNumber',
    'passportNumber',
    'taxNumber',
    'registrationNumber',
    'imoNumber',
    'mmsi',
    'innCode',
    'leiCode',
  ],
  entry: [],
};

/** Rules that the console has words for. */
const RULES = ['screening.name', 'screening.restricted'] as const;

/** A rule that the console has words for. */
export type KnownRule = (typeof RULES)[number];

/** Reads a rule; null for one without words. */
export function parseRule(id: string): KnownRule | null {
  return RULES.find((rule) => rule === id) ?? null;
}

/** Reads a verdict of a decision; null where there is none. */
export function parseDecision(verdict: string | null): DecisionVerdict | null {
  return DECISIONS.find((decision) => decision === verdict) ?? null;
}

/** The facts that a finding compared, from its quantity `reasons`: `name agrees; name agrees; born contradicts`. */
export function comparedFacts(finding: Pick<Finding, 'quantities'>): readonly ComparedFact[] {
  const { reasons } = finding.quantities;
  const said = typeof reasons === 'string' ? reasons.split('; ').map((reason) => reason.split(' ')) : [];
  return FACTS.flatMap((fact) => {
    const effects = EFFECTS.flatMap((effect) => {
      const count = said.filter(([about, what]) => about === fact && what === effect).length;
      return count === 0 ? [] : [{ effect, count }];
    });
    return effects.length === 0 ? [] : [{ fact, effects }];
  });
}

/** How strong the match is, as the rule measured it: enough to stop and look, or only possible; null where the rule gave none. */
export function strengthOf(finding: Pick<Finding, 'quantities'>): 'match' | 'possible' | null {
  const { verdict } = finding.quantities;
  return verdict === 'match' || verdict === 'possible' ? verdict : null;
}

/** The list of an entry named `<list>:<reference>`, and the reference. */
export function splitEntry(entry: string): { readonly list: string; readonly ref: string } {
  const cut = entry.indexOf(':');
  return { list: entry.slice(0, cut), ref: entry.slice(cut + 1) };
}

/** Why a step may not be taken. */
const REFUSALS = [
  'role',
  'named-person',
  'author',
  'same-person',
  'decided',
  'awaiting-second',
  'not-decided',
] as const;

/** Reads why a step may not be taken; null for a code without words. */
export function parseRefusal(code: string | null): (typeof REFUSALS)[number] | null {
  return REFUSALS.find((refusal) => refusal === code) ?? null;
}

/** Steps in the life of a finding. */
const STEPS = ['found', 'assigned', 'decided', 'confirmed', 'undone'] as const;

/** Reads a step in the life of a finding; null for one without words. */
export function parseHistoryStep(kind: string): (typeof STEPS)[number] | null {
  return STEPS.find((step) => step === kind) ?? null;
}

/** What became of the entry since the finding. */
export function parseEntryState(
  state: FindingDetail['entryNow']['state'],
): 'unchanged' | 'changed' | 'removed' | 'unknown' {
  return state === 'unchanged' || state === 'changed' || state === 'removed' ? state : 'unknown';
}

/** The last standing decision of a finding; null while none stands. */
export function standingDecision(finding: Pick<Finding, 'decisions'>) {
  const last = finding.decisions.at(-1);
  return last === undefined || last.kind === 'undone' ? null : last;
}
