/** Accounts of different sources that may tell of one incident, and why. */

import type { EntityId } from '../../base/index.ts';
import type { CountClaim, IncidentKind } from '../model.ts';

/** What is compared. */
export type DuplicateEvidence =
  | 'time'
  | 'distance'
  | 'killed'
  | 'kind'
  | 'actors'
  | 'place-name'
  | 'district';

/** One reason for or against. */
export interface DuplicateReason {
  readonly kind: DuplicateEvidence;
  /** False where it speaks against it. */
  readonly agrees: boolean;
  /** Binary logarithm of how much likelier it is among pairs that are the same than among others. */
  readonly weight: number;
  /** What each says, in words. */
  readonly left: string | null;
  readonly right: string | null;
  /** Days between, kilometres, persons, or a similarity from 0 to 1; null where it is none of these. */
  readonly measure: number | null;
}

/** What of an account is compared. Days are counted from 1970-01-01. */
export interface ComparedAccount {
  readonly seq: number;
  readonly entityId: EntityId;
  /** Names the source; accounts of one source are never compared with each other. */
  readonly origin: string;
  readonly day: number;
  readonly dayTo: number;
  /** Indices into TIME_PRECISIONS and PLACE_PRECISIONS. */
  readonly timePrecision: number;
  readonly placePrecision: number;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly kind: IncidentKind;
  readonly killed: CountClaim;
  readonly sideA: string | null;
  readonly sideB: string | null;
  readonly placeName: string | null;
  readonly codedAdm2: string | null;
}

/** Two accounts that a rule holds for one incident, until a person judges. */
export interface DuplicateProposal<Of extends ComparedAccount = ComparedAccount> {
  readonly left: Of;
  readonly right: Of;
  /** Sum of the weights of the reasons. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}
