/** Reported facilities: what a report claims of a province or a district, never of a point, and for how long the claim counts. */

import type { EntityId, SourceId } from '../../base/index.ts';
import type { Grade, Marking } from '../../evidence/index.ts';
import type { KnownDate } from '../model.ts';

/**
 * What a facility is said to be for.
 * Source: the words under which reports of the Monitoring Team of the Security Council tell of facilities (S/2023/370, S/2024/556, S/2025/71), recalled.
 */
export const FACILITY_KINDS = [
  ...(['training', 'staging', 'storage', 'financing-office', 'safe-haven', 'recruitment', 'media'] as const),
  'other',
] as const;

/** What a facility is said to be for. */
export type FacilityKind = (typeof FACILITY_KINDS)[number];

/** What the report says of it; `denied`: that there is none; `not-said`: it does not say. */
export const FACILITY_STATES = [
  ...(['planned', 'active', 'abandoned', 'dismantled', 'denied', 'not-said'] as const),
] as const;

/** What a report says of a facility. */
export type FacilityState = (typeof FACILITY_STATES)[number];

/** How a claim stands: it counts; its time is over; somebody took it back. */
export const FACILITY_STANDINGS = ['current', 'expired', 'withdrawn'] as const;

/** How a claim stands on a day. */
export type FacilityStanding = (typeof FACILITY_STANDINGS)[number];

/** Where a claim was read. */
export interface FacilityReport {
  readonly title: string;
  /** Who holds it: the author, or whom the author names; an institution. */
  readonly attributedTo: string;
  readonly url: string | null;
  /** Page or paragraph. */
  readonly page: string | null;
  /** ISO day, month or year. */
  readonly publishedOn: KnownDate;
}

/** A claim as somebody puts it on record. It has no point, no place below the district and no words about where. */
export interface FacilityClaim {
  readonly kind: FacilityKind;
  /** Code of a province or a district that there was on the day that the report speaks of. */
  readonly unit: string;
  readonly state: FacilityState;
  /** The days that the report speaks of, both included; null: not said. */
  readonly from: string | null;
  readonly to: string | null;
  /** An organisation that a list names; null: none is named. */
  readonly organisation: EntityId | null;
  readonly report: FacilityReport;
  /** First ISO day on which the claim counts no longer. */
  readonly expiresOn: string;
}

/** A claim to be put on record. */
export interface FacilityDraft {
  readonly claim: FacilityClaim;
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Omit<Marking, 'purgeDue'>;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  readonly at: Date;
}

/** A claim was withdrawn, or put back; both stay in its history. */
export interface FacilityStep {
  readonly kind: 'withdrawn' | 'reinstated';
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** A claim on record. */
export interface StoredFacility extends Omit<FacilityClaim, 'organisation'> {
  readonly id: string;
  readonly seq: number;
  /** The organisation with its name as the list had it when the claim was recorded. */
  readonly organisation: { readonly id: EntityId; readonly name: string } | null;
  readonly synthetic: boolean;
  readonly sourceId: SourceId;
  readonly grade: Grade;
  readonly marking: Marking;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** On the day and at the instant of the read. */
  readonly standing: FacilityStanding;
  /** Oldest first, as known at the instant of the read. */
  readonly history: readonly FacilityStep[];
}
