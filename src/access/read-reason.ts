/** The reason of a read, checked against the reader's mandate. */

import { fault } from '../base/index.ts';
import { PURPOSES } from './purposes.ts';
import { JUSTIFICATION_LENGTH_MIN, type Reader, type ReadReason } from './reader.ts';

/** Longest legal basis, case reference or justification, in characters. */
const REASON_LENGTH_MAX = 2_000;

/**
 * The reader with this reason, for one request or for the session. The case opens evidence bound to it only where it is
 * assigned to the reader; any other reference is noted and opens nothing.
 * @throws PURPOSE_REQUIRED when the purpose and legal basis are outside the mandate; REQUEST_INVALID when a part is missing.
 */
export function checkReason(reader: Reader, reason: ReadReason): Reader {
  const parts = [reason.legalBasis, reason.caseRef, reason.justification];
  if (parts.some((part) => part.trim() === '' || part.length > REASON_LENGTH_MAX)) {
    throw fault(
      'REQUEST_INVALID',
      'a legal basis, a case and a justification are needed, each within 2,000 characters',
    );
  }
  if (reason.justification.trim().length < JUSTIFICATION_LENGTH_MIN) {
    throw fault('REQUEST_INVALID', `the justification needs at least ${JUSTIFICATION_LENGTH_MIN} characters`);
  }
  const covered = reader.mandates.some(
    (mandate) => mandate.purpose === reason.purpose && mandate.legalBasis === reason.legalBasis,
  );
  if (!covered)
    throw fault('PURPOSE_REQUIRED', `${reason.purpose} on this legal basis is outside your mandate`);
  const caseRefs = reader.assignedCases.filter((caseRef) => caseRef === reason.caseRef);
  return {
    ...reader,
    reason,
    clearance: { ...reader.clearance, purpose: PURPOSES[reason.purpose].bit, caseRefs },
  };
}
