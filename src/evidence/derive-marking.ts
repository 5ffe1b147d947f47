/** The marking of what is derived: at least as tight as all that it was derived from. */

import { fault } from '../base/index.ts';
import type { HandlingCode, Marking } from './marking.ts';

/** Who will own what is derived, and to whom else it is released (null: to all whom the evidence lets read). */
export interface DerivedOwner {
  readonly owner: number;
  readonly releasableTo: readonly number[] | null;
}

/**
 * The loosest marking that is as tight as each of these: the highest TLP, every compartment and handling code, the common
 * purposes and releases, the earliest purge date.
 * @throws NOT_ALLOWED when they have no purpose in common, are bound to different cases, or are not released to the owner.
 */
export function deriveMarking(evidence: readonly Marking[], derived: DerivedOwner): Marking {
  const first = evidence[0];
  if (first === undefined) throw fault('REQUEST_INVALID', 'a marking is derived from at least one other');
  const purposes = first.purposes.filter((purpose) =>
    evidence.every((marking) => marking.purposes.includes(purpose)),
  );
  if (purposes.length === 0)
    throw fault('NOT_ALLOWED', 'the evidence may not be read for any one purpose together');
  const cases = new Set(evidence.map((marking) => marking.caseRef).filter((caseRef) => caseRef !== null));
  if (cases.size > 1) throw fault('NOT_ALLOWED', 'the evidence is bound to different cases');
  const notes = new Set(evidence.map((marking) => marking.note).filter((note) => note !== null));
  const levels = evidence.map((marking) => marking.tlp).toSorted((left, right) => left - right);
  const days = evidence.map((marking) => marking.purgeDue).toSorted();
  return {
    tlp: levels.at(-1) ?? first.tlp,
    handling: [...new Set<HandlingCode>(evidence.flatMap((marking) => marking.handling))],
    note: notes.size === 0 ? null : [...notes].join('; '),
    owner: derived.owner,
    releasableTo: commonRelease(evidence, derived),
    compartments: [...new Set(evidence.flatMap((marking) => marking.compartments))],
    caseRef: [...cases][0] ?? null,
    purposes,
    purgeDue: days[0] ?? first.purgeDue,
  };
}

function commonRelease(evidence: readonly Marking[], derived: DerivedOwner): readonly number[] | null {
  const bound = evidence.filter(
    (marking) => marking.releasableTo !== null || marking.handling.includes('H2'),
  );
  const allowed = bound.map((marking) => new Set([marking.owner, ...(marking.releasableTo ?? [])]));
  if (!allowed.every((agencies) => agencies.has(derived.owner)))
    throw fault('NOT_ALLOWED', 'the evidence is not released to its owner');
  if (allowed.length === 0) return derived.releasableTo;
  const wanted = derived.releasableTo ?? [...(allowed[0] ?? [])];
  return wanted.filter((agency) => allowed.every((agencies) => agencies.has(agency)));
}
