/** Who reads, for which purpose, in which case, with what clearance. */

import type { Branded } from '../base/index.ts';
import type { PurposeCode } from './purposes.ts';
import type { RoleCode } from './roles.ts';
import type { TlpLevel } from './tlp.ts';

/** Id of a person or a service account. */
export type PersonId = Branded<'PersonId'>;
/** The secret that opens a session: 64 hexadecimal digits; the store keeps only its SHA-256. */
export type SessionToken = Branded<'SessionToken'>;

/** Brands the id of a person that comes from the store. */
export function parsePersonId(text: string): PersonId {
  return text as PersonId;
}

/** Brands the token that a client sends; whether it opens a session is told by `readSession`. */
export function parseSessionToken(text: string): SessionToken {
  return text as SessionToken;
}

/**
 * What a reader may see, in the terms of the row-level security: the highest TLP rung, the agencies read for, the
 * compartments, the mask of the one purpose chosen (0: none), and the assigned cases that are open.
 */
export interface Clearance {
  readonly tlp: TlpLevel;
  readonly agencies: readonly number[];
  readonly compartments: readonly number[];
  readonly purpose: number;
  readonly caseRefs: readonly string[];
}

/** Why somebody reads: all four are needed before personal data are shown. */
export interface ReadReason {
  readonly purpose: PurposeCode;
  readonly legalBasis: string;
  readonly caseRef: string;
  /** In the reader's own words, at least JUSTIFICATION_LENGTH_MIN characters. */
  readonly justification: string;
}

/** A purpose that the agency's mandate covers and the reader's roles open, with its legal basis. */
export interface Mandate {
  readonly purpose: PurposeCode;
  readonly legalBasis: string;
}

/** A signed-in person or service. Made by `readSession`, passed on, never changed. */
export interface Reader {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly kind: 'person' | 'service';
  readonly agencyId: number;
  readonly token: SessionToken;
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly roles: readonly RoleCode[];
  readonly mandates: readonly Mandate[];
  /** Cases that the reader may open by naming one as the reason's case. */
  readonly assignedCases: readonly string[];
  readonly reason: ReadReason | null;
  readonly clearance: Clearance;
}

/** Shortest justification accepted, in characters: one that says something. Source: specs/evidence.sql of the design. */
export const JUSTIFICATION_LENGTH_MIN = 10;
