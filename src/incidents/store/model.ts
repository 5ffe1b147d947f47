/** Incidents in the store: releases, accounts with what ended them, judgements, and what is asked of them. */

import type { PurposeCode } from '../../access/index.ts';
import type { EntityId, SourceId } from '../../base/index.ts';
import type { Grade, Marking } from '../../evidence/index.ts';
import type { Account, AccountFlag, IncidentKind, PlacePrecision, ReleaseFacts } from '../model.ts';

/** The purposes for which imported incidents may be read; statistics of areas are among them. */
export const INCIDENT_PURPOSES: readonly PurposeCode[] = [
  'aml-screening',
  'ct-investigation',
  'border-check',
  'research-aggregate',
];

/** What is known of a release before its first account. */
export interface ReleaseDraft {
  readonly facts: ReleaseFacts;
  /** Names the source that publishes one release after another: `ucdp-ged`; its next release takes the place of this one. */
  readonly origin: string;
  /** True where the file holds only part of what the source publishes: what it lacks is not ended. */
  readonly partial: boolean;
  /** Of the file, for people. */
  readonly fileName: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Omit<Marking, 'purgeDue'>;
  readonly licence: string | null;
  /** ISO day of publication. */
  readonly publishedOn: string | null;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  readonly at: Date;
}

/** Rows that were left out of a release for one reason. */
export interface RowExclusion {
  /** Stable. */
  readonly reason: string;
  readonly because: string;
  readonly count: number;
}

/** How a release differs from the one before it. */
export interface ReleaseTally {
  /** Accounts that the file states. */
  readonly accounts: number;
  readonly added: number;
  /** Stated otherwise than before: the earlier account is superseded. */
  readonly changed: number;
  readonly unchanged: number;
  /** That the release before had and this one lacks; 0 for a part. */
  readonly removed: number;
  readonly excluded: number;
  readonly exclusions: readonly RowExclusion[];
  /** Accounts by flag. */
  readonly flags: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

/** A complete release. */
export interface StoredRelease extends ReleaseTally {
  readonly id: string;
  readonly seq: number;
  readonly origin: string;
  readonly format: string;
  readonly title: string;
  readonly countingRule: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly partial: boolean;
  readonly synthetic: boolean;
  /** Id of the release of the same source before it; null for the first, and where it is hidden. */
  readonly previous: string | null;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly completedAt: Date;
  readonly sourceId: SourceId;
  readonly licence: string | null;
  readonly publishedOn: string | null;
  readonly grade: Grade;
  readonly marking: Marking;
}

/** How an account ended: `retracted` by a person, `superseded` or `removed` by a later release of its source. */
export interface AccountEnd {
  readonly kind: 'retracted' | 'superseded' | 'removed';
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  /** Id of the release that ended it. */
  readonly release: string | null;
  /** Number of the account in its place. */
  readonly supersededBy: number | null;
}

/** A retraction of an account that a person took back; the account stands again. */
export interface AccountRestoration {
  readonly account: number;
  readonly retracted: { readonly at: Date; readonly by: string; readonly reason: string };
  readonly restored: { readonly at: Date; readonly by: string; readonly reason: string };
}

/** A stored account with what ended it, if anything. */
export interface StoredAccount extends Account {
  /** Its number in the store. */
  readonly seq: number;
  /** Of all versions of this account. */
  readonly entityId: EntityId;
  readonly releaseSeq: number;
  readonly end: AccountEnd | null;
}

/** What a person, or a stated rule, holds of two accounts; `open` undoes the judgement before. */
export type Verdict = 'same' | 'different' | 'open';

/** A judgement of a pair. */
export interface Judgement {
  readonly seq: number;
  readonly left: EntityId;
  readonly right: EntityId;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: string;
  readonly rule: { readonly id: string; readonly version: string } | null;
  readonly undoes: number | null;
  readonly at: Date;
}

/** Which accounts are asked for. An incident is found when any of its accounts that the reader may see is. */
export interface AccountFilter {
  /** ISO days: accounts whose span meets these. */
  readonly from?: string;
  readonly to?: string;
  /** A unit of a layer in which the account was placed. */
  readonly unit?: { readonly layer: string; readonly code: string };
  /** Province or district as the source codes it, in any letter case. */
  readonly codedAdm1?: string;
  readonly codedAdm2?: string;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  readonly kinds?: readonly IncidentKind[];
  /** The sources that are looked at; the accounts of others are not. */
  readonly origins?: readonly string[];
  /** This close, or closer. */
  readonly placePrecisionMin?: PlacePrecision;
  /** Killed at least, by the best number that is given, else the highest. */
  readonly killedMin?: number;
  readonly flag?: AccountFlag;
  readonly synthetic?: boolean;
  /** Instant of the system: what had been recorded by then. */
  readonly knownAt?: Date;
}
