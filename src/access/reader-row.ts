/** The row of a session as it comes from the store, parsed into a reader. */

import { fault } from '../base/index.ts';
import { isPurposeCode, PURPOSES, type PurposeCode, purposesOf } from './purposes.ts';
import { type Mandate, parsePersonId, type Reader, type ReadReason, type SessionToken } from './reader.ts';
import { isRoleCode } from './roles.ts';
import { TLP_LEVELS } from './tlp.ts';

/** A session joined with its person, roles and mandates. */
export interface ReaderRow {
  readonly session_id: string;
  readonly person_id: string;
  readonly tlp_max: number;
  readonly agencies: readonly number[];
  readonly compartments: readonly number[];
  readonly case_refs: readonly string[];
  readonly mandate: number;
  readonly purpose: number;
  readonly legal_basis: string | null;
  readonly case_ref: string | null;
  readonly justification: string | null;
  readonly expires_at: Date;
  readonly display_name: string;
  readonly kind: 'person' | 'service';
  readonly agency_id: number;
  readonly roles: readonly string[];
  readonly mandate_purposes: readonly string[];
  readonly mandate_bases: readonly string[];
}

/** Parses the row; roles and purposes that are no longer known open nothing. */
export function parseReaderRow(row: ReaderRow, token: SessionToken): Reader {
  const reason = parseReason(row);
  const level = TLP_LEVELS.find((entry) => entry.level === row.tlp_max);
  if (level === undefined) throw fault('INTERNAL', 'a session has no TLP level');
  return {
    personId: parsePersonId(row.person_id),
    displayName: row.display_name,
    kind: row.kind,
    agencyId: row.agency_id,
    token,
    sessionId: row.session_id,
    expiresAt: row.expires_at,
    roles: row.roles.filter(isRoleCode),
    mandates: parseMandates(row),
    assignedCases: row.case_refs,
    reason,
    clearance: {
      tlp: level.level,
      agencies: row.agencies,
      compartments: row.compartments,
      purpose: reason === null ? 0 : PURPOSES[reason.purpose].bit & row.mandate,
      caseRefs: row.case_refs.filter((caseRef) => caseRef === reason?.caseRef),
    },
  };
}

function parseReason(row: ReaderRow): ReadReason | null {
  const purpose: PurposeCode | undefined = purposesOf(row.purpose & row.mandate)[0];
  const { legal_basis: legalBasis, case_ref: caseRef, justification } = row;
  if (purpose === undefined || legalBasis === null || caseRef === null || justification === null) return null;
  return { purpose, legalBasis, caseRef, justification };
}

function parseMandates(row: ReaderRow): readonly Mandate[] {
  const open = purposesOf(row.mandate);
  return row.mandate_purposes.flatMap((purpose, index) => {
    const legalBasis = row.mandate_bases[index];
    if (legalBasis === undefined || !isPurposeCode(purpose) || !open.includes(purpose)) return [];
    return [{ purpose, legalBasis }];
  });
}
