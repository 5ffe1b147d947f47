/** A match made into a finding: rule and version, the statements it rests on, what was measured, and one sentence to check. */

import type { Clearance, TlpLevel } from '../access/index.ts';
import { fault, parseEntityId } from '../base/index.ts';
import { type EntityView, type Marking, mayRead, type PropertyValue, readEntity } from '../evidence/index.ts';
import {
  type FindingDraft,
  type MatchKey,
  type Recorded,
  type RuleRef,
  recordFinding,
} from '../findings/index.ts';
import type { Transaction } from '../store/index.ts';
import type { ScreenMatch } from './screening-model.ts';

/** The rule that screening is, in its present version. A change of what it finds is a new version. */
export const SCREENING_RULE: RuleRef = { id: 'screening.name', version: '1', twoPeople: false };
/**
 * The same on entries that are not public: nobody outside can check such a match, so two people decide it.
 * Source: rights requirement RR-09; 28 CFR 23.20(f)-(g).
 */
export const RESTRICTED_SCREENING_RULE: RuleRef = {
  id: 'screening.restricted',
  version: '1',
  twoPeople: true,
};

/** A finding about a customer is kept within the agency and its need to know, however public the entry is. */
const FINDING_TLP_MIN: TlpLevel = 2;
/** How long a finding is kept at most, in days: five years. Source: 28 CFR 23.20(h). */
const FINDING_KEPT_DAYS = 1_826;
const DAY_MS = 86_400_000;

/** For whom a finding is recorded: it rests on what they may see, and belongs to their agency. */
export interface FindingReader {
  readonly agencyId: number;
  readonly clearance: Clearance;
}

/** The properties of an entity that screening compares. */
const COMPARED_PROPERTIES: ReadonlySet<string> = new Set([
  ...['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'],
  ...['fatherName', 'birthDate', 'incorporationDate'],
  ...['country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry', 'flag'],
  ...[
    'idNumber',
    'passportNumber',
    'taxNumber',
    'registrationNumber',
    'imoNumber',
    'mmsi',
    'innCode',
    'leiCode',
  ],
]);

/** What of a match a finding records; a match that was stored has no more. */
export interface RecordedMatch extends Pick<ScreenMatch, 'list' | 'ref' | 'score'> {
  readonly verdict: string;
  readonly reasons: readonly { readonly about: string; readonly effect: string }[];
}

/** What a finding is made of. */
export interface MatchFinding {
  readonly match: RecordedMatch;
  /** The entity of the entry. */
  readonly entityId: string;
  readonly key: MatchKey;
  /** Who records it: a person's id, or `rule` for a batch. */
  readonly author: string;
  readonly foundAt: Date;
  /** ISO day of the lists that it was screened against, where that is a past one; null: the day on which it is found. */
  readonly asOf: string | null;
  /** When the entry was as it matched; left out: it is so now. */
  readonly knownAt?: Date;
}

/**
 * Records a match as a finding; the same match again is the same finding. It rests on the statements of the entry as it was matched: of one
 * that its list no longer has, on those of the past day.
 * @throws NOT_FOUND when the entry is hidden from the reader or no longer there.
 */
export async function recordMatch(
  tx: Transaction,
  reader: FindingReader,
  finding: MatchFinding,
): Promise<Recorded> {
  const today = finding.foundAt.toISOString().slice(0, 10);
  const evidence = (await matchedValues(tx, finding)).filter(({ marking }) =>
    mayRead(reader.clearance, marking, today),
  );
  if (evidence.length === 0) throw fault('NOT_FOUND', 'there is no such entry that you may see');
  const asOf = finding.asOf === today ? null : finding.asOf;
  return recordFinding(tx, draftFinding(reader, { ...finding, asOf }, evidence));
}

async function matchedValues(tx: Transaction, finding: MatchFinding): Promise<readonly PropertyValue[]> {
  const id = parseEntityId(finding.entityId);
  const known = finding.knownAt === undefined ? {} : { knownAt: finding.knownAt };
  const days = finding.asOf === null ? [known] : [known, { ...known, asOf: finding.asOf }];
  for (const time of days) {
    const reading = await readEntity(tx, id, time);
    const values = reading.kind === 'not-found' ? [] : comparedValues(reading.entity);
    if (values.length > 0) return values;
  }
  return [];
}

function draftFinding(
  reader: FindingReader,
  finding: MatchFinding,
  evidence: readonly PropertyValue[],
): FindingDraft {
  const { match } = finding;
  const marking = markingOf(reader, finding, evidence);
  const onDay = finding.asOf === null ? '' : `, as listed on ${finding.asOf},`;
  return {
    rule: evidence.every(({ marking: each }) => isPublic(each)) ? SCREENING_RULE : RESTRICTED_SCREENING_RULE,
    subject: { kind: 'match', ref: `${finding.key.personToken.slice(0, 16)}:${match.list}:${match.ref}` },
    evidence: evidence.map(({ statementId }) => statementId),
    quantities: {
      scoreRatio: match.score,
      verdict: match.verdict,
      reasons: match.reasons.map(({ about, effect }) => `${about} ${effect}`).join('; '),
    },
    sentence: `A screened party matches ${match.list} ${match.ref}${onDay} with score ${match.score.toFixed(3)} (${match.verdict}), by ${factsOf(match.reasons)}.`,
    score: match.score,
    marking,
    match: finding.key,
    author: finding.author,
    foundAt: finding.foundAt,
    asOf: finding.asOf,
  };
}

/** Whether nothing but the purpose limits who may read it. */
function isPublic({ tlp, handling, releasableTo, compartments, caseRef }: Marking): boolean {
  const named = releasableTo !== null || compartments.length > 0 || caseRef !== null;
  return tlp === 0 && !named && !handling.includes('H2');
}

/** The sentence says which facts agree and differ, never the values of the screened party. */
function factsOf(reasons: RecordedMatch['reasons']): string {
  const abouts = (effect: string) => [
    ...new Set(reasons.filter((reason) => reason.effect === effect).map(({ about }) => about)),
  ];
  const parts = [
    ['agreement of', abouts('agrees')],
    ['contradiction of', abouts('contradicts')],
  ] as const;
  const said = parts
    .filter(([, list]) => list.length > 0)
    .map(([words, list]) => `${words} ${list.join(', ')}`);
  return said.length === 0 ? 'no fact that agrees' : said.join(' and ');
}

/** Never looser than what it rests on, and within the reader's agency. */
function markingOf(
  reader: FindingReader,
  finding: MatchFinding,
  evidence: readonly PropertyValue[],
): Marking {
  const markings = evidence.map(({ marking }) => marking);
  const [first] = markings;
  if (first === undefined) throw fault('REQUEST_INVALID', 'the entry has no statement to rest a finding on');
  const keptUntil = new Date(finding.foundAt.getTime() + FINDING_KEPT_DAYS * DAY_MS)
    .toISOString()
    .slice(0, 10);
  return {
    tlp: tightest(markings),
    handling: [...new Set(markings.flatMap(({ handling }) => handling))],
    note: markings.map(({ note }) => note).find((note) => note !== null) ?? null,
    owner: reader.agencyId,
    releasableTo: [reader.agencyId],
    compartments: [...new Set(markings.flatMap(({ compartments }) => compartments))],
    caseRef: markings.map(({ caseRef }) => caseRef).find((caseRef) => caseRef !== null) ?? null,
    purposes: first.purposes.filter((purpose) =>
      markings.every(({ purposes }) => purposes.includes(purpose)),
    ),
    purgeDue: [...markings.map(({ purgeDue }) => purgeDue), keptUntil].toSorted()[0] ?? keptUntil,
  };
}

function tightest(markings: readonly Marking[]): TlpLevel {
  let tlp: TlpLevel = FINDING_TLP_MIN;
  for (const marking of markings) if (marking.tlp > tlp) tlp = marking.tlp;
  return tlp;
}

/** The values that screening compares, which are what the finding rests on. */
function comparedValues(entity: EntityView): readonly PropertyValue[] {
  return Object.entries(entity.properties).flatMap(([property, values]) =>
    COMPARED_PROPERTIES.has(property) ? values : [],
  );
}
