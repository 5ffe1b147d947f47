/** findings: what rules found, and what people decided. */

import type { Branded } from '../base/index.ts';
import type { Marking } from '../evidence/index.ts';

/** Id of a finding: the hash of its content key, 40 hexadecimal digits. */
export type FindingId = Branded<'FindingId'>;

/** Brands the id of a finding that comes from a request or the store. */
export function parseFindingId(text: string): FindingId {
  return text as FindingId;
}

/**
 * What a finding, and so its score, can be about: a person is not among them and cannot be.
 * Source: Regulation (EU) 2024/1689 art. 5(1)(d): no assessment of the risk of a natural person offending by profiling.
 */
export const SUBJECT_KINDS = [
  'match',
  'payment',
  'pattern',
  'place',
  'event',
  'document',
  'vehicle',
  'item',
  'list-change',
] as const;

/** A kind of subject. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What the finding is about. `ref` is the subject's own id: a pair, a payment, a place. */
export interface FindingSubject {
  readonly kind: SubjectKind;
  readonly ref: string;
}

/** The pair that a screening finding is about; kept so that a cleared match is remembered and reopened. */
export interface MatchKey {
  /** Keyed hash of the screened party, see `personToken`. */
  readonly personToken: string;
  /** `<list>:<ref>`. */
  readonly entryRef: string;
  /** The entry's content hash on the day of the finding. */
  readonly entryHash: string;
}

/** A rule as findings name it. */
export interface RuleRef {
  readonly id: string;
  readonly version: string;
  /** True: a decision counts only once a second person has confirmed it. */
  readonly twoPeople: boolean;
}

/** A finding as a rule records it. */
export interface FindingDraft {
  readonly rule: RuleRef;
  readonly subject: FindingSubject;
  /** Ids of statements or events, at least one. */
  readonly evidence: readonly string[];
  /** What was measured, by name with its unit last: `scoreRatio`, `amountMinor`. */
  readonly quantities: Readonly<Record<string, number | string | boolean | null>>;
  /** One sentence that a person can check against the evidence. */
  readonly sentence: string;
  /** From 0 to 1, of the subject; null where the rule gives none. */
  readonly score: number | null;
  readonly marking: Marking;
  /** Set exactly when the subject is a match. */
  readonly match: MatchKey | null;
  /** Who or what recorded it: a person's id, or `rule`. */
  readonly author: string;
  readonly foundAt: Date;
  /** ISO day that it is about, where that is a past one; null: the day on which it was found. */
  readonly asOf: string | null;
}

/** What a person says of a finding. */
export type Verdict = 'true' | 'false' | 'cannot-tell';

/** Where a finding stands; follows from its decisions. */
export type FindingState = 'open' | 'awaiting-second' | Verdict;

/** One step in the life of a finding, never changed. */
export interface Decision {
  /** From 1, without gaps, per finding. */
  readonly version: number;
  readonly kind: 'decided' | 'confirmed' | 'undone';
  /** Null for `undone`. */
  readonly verdict: Verdict | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** One step in who works on a finding, never changed. */
export interface Assignment {
  /** From 1, without gaps, per finding. */
  readonly version: number;
  /** Id of the person; null: nobody. */
  readonly assignee: string | null;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
}

/** A stored finding with its decisions, oldest first. */
export interface Finding extends FindingDraft {
  readonly id: FindingId;
  readonly state: FindingState;
  /** The version that the next decision must name. */
  readonly version: number;
  readonly decisions: readonly Decision[];
  /** Id of the person who works on it; null: nobody. */
  readonly assignee: string | null;
  /** The version that the next assignment must name. */
  readonly assignmentVersion: number;
  /** When anything last happened to it: found, assigned, decided. */
  readonly updatedAt: Date;
}

/** What is remembered of a party and a list entry. */
export type ClearedMatch =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'cleared';
      readonly findingId: FindingId;
      readonly by: string;
      readonly at: Date;
      readonly reason: string;
    }
  | {
      readonly kind: 'reopened';
      readonly findingId: FindingId;
      readonly because: string;
      readonly clearedAt: Date;
    };
