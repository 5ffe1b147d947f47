/** Markings: how a row may be handled, and the predicate that the database and the memory share. */

import {
  type Clearance,
  isPurposeCode,
  PURPOSE_CODES,
  type PurposeCode,
  purposeMask,
  type TlpLevel,
} from '../access/index.ts';
import { fault, isIsoDay } from '../base/index.ts';

/**
 * Handling codes beside TLP. `bit` is the place in the stored mask.
 * Source: Europol handling codes H1 to H3 (Regulation (EU) 2016/794 art. 19; Europol Information System manual);
 * C: United Kingdom 3x5x2 handling code C, lawful sharing permitted with conditions.
 */
export const HANDLING_CODES = {
  H1: {
    bit: 1,
    title: 'Not to be used as evidence in judicial proceedings without the permission of the originator',
  },
  H2: { bit: 2, title: 'Not to be passed on without the permission of the originator' },
  H3: { bit: 4, title: 'Other restrictions, stated in the note' },
  C: { bit: 8, title: 'Sharing permitted with conditions, stated in the note' },
} as const;

/** A handling code. */
export type HandlingCode = keyof typeof HANDLING_CODES;

/** How a row may be handled. */
export interface Marking {
  readonly tlp: TlpLevel;
  readonly handling: readonly HandlingCode[];
  /** The conditions, needed with H3 and C. */
  readonly note: string | null;
  /** The agency that originated the row. */
  readonly owner: number;
  /** The agencies named for release; null: nobody is named, and TLP, purposes and compartments decide (unless H2). */
  readonly releasableTo: readonly number[] | null;
  /** A reader needs every one of them. */
  readonly compartments: readonly number[];
  /** Bound to this case: only readers with the case open. */
  readonly caseRef: string | null;
  /** The purposes for which it may be read, at least one. */
  readonly purposes: readonly PurposeCode[];
  /** ISO day from which nobody reads it any more. */
  readonly purgeDue: string;
}

/**
 * True when a reader with this clearance may read a row with this marking on this ISO day (UTC). The twin of the row-level
 * security predicate `readPredicateSql`; tests hold the two equal on random values.
 * Source: specs/evidence.sql of the design, policy st_read.
 */
export function mayRead(clearance: Clearance, marking: Marking, today: string): boolean {
  return (
    marking.tlp <= clearance.tlp &&
    isReleased(clearance, marking) &&
    marking.compartments.every((compartment) => clearance.compartments.includes(compartment)) &&
    (purposeMask(marking.purposes) & clearance.purpose) !== 0 &&
    (marking.caseRef === null || clearance.caseRefs.includes(marking.caseRef)) &&
    marking.purgeDue > today
  );
}

/** The bits of these handling codes together. */
export function handlingMask(codes: readonly HandlingCode[]): number {
  return codes.reduce((mask, code) => mask | HANDLING_CODES[code].bit, 0);
}

/** The handling codes whose bits are set. */
export function handlingOf(mask: number): readonly HandlingCode[] {
  const codes = ['H1', 'H2', 'H3', 'C'] as const;
  return codes.filter((code) => (HANDLING_CODES[code].bit & mask) !== 0);
}

/**
 * A text that is equal for equal markings (sets in any order) and can be read back by {@link parseMarkingKey}: a key for
 * in-memory indexes, which keep one number an entry and ask once a marking.
 */
export function markingKey(marking: Marking): string {
  return JSON.stringify([...handlingParts(marking), marking.purgeDue]);
}

/** As {@link markingKey}, without the purge date: what a statement says of its handling, whenever it was entered. */
export function handlingKey(marking: Marking): string {
  return JSON.stringify(handlingParts(marking));
}

/**
 * Reads a text made by {@link markingKey}.
 * @throws REQUEST_INVALID when it is none.
 */
export function parseMarkingKey(key: string): Marking {
  const parts: unknown = parseJson(key);
  if (!Array.isArray(parts) || parts.length !== 9) throw fault('REQUEST_INVALID', 'this is no marking key');
  const [
    tlp,
    handling,
    note,
    owner,
    releasableTo,
    compartments,
    caseRef,
    purposes,
    purgeDue,
  ]: readonly unknown[] = parts;
  const isWhole =
    typeof handling === 'number' &&
    typeof purgeDue === 'string' &&
    [note, caseRef].every((text) => text === null || typeof text === 'string') &&
    (releasableTo === null || Array.isArray(releasableTo)) &&
    Array.isArray(compartments) &&
    Array.isArray(purposes);
  if (!isWhole) throw fault('REQUEST_INVALID', 'this is no marking key');
  const parsed = {
    tlp,
    handling: handlingOf(handling),
    note,
    owner,
    releasableTo,
    compartments,
    caseRef,
    purposes,
    purgeDue,
  };
  return checkMarking(parsed as Marking);
}

/**
 * Returns the marking when it can be stored.
 * @throws REQUEST_INVALID naming the part that cannot: no purpose, a missing note, a date that is none.
 */
export function checkMarking(marking: Marking): Marking {
  const numbers = [marking.owner, ...(marking.releasableTo ?? []), ...marking.compartments];
  if (![0, 1, 2, 3, 4].includes(marking.tlp))
    throw fault('REQUEST_INVALID', 'marking: tlp is 0 (CLEAR) to 4 (RED)');
  if (!numbers.every((number) => Number.isInteger(number))) {
    throw fault('REQUEST_INVALID', 'marking: agencies and compartments are whole numbers');
  }
  if (marking.purposes.length === 0 || !marking.purposes.every((code) => isPurposeCode(code))) {
    throw fault('REQUEST_INVALID', 'marking: name at least one purpose for which it may be read');
  }
  const noted = marking.handling.includes('H3') || marking.handling.includes('C');
  if (noted && (marking.note ?? '').trim() === '')
    throw fault('REQUEST_INVALID', 'marking: H3 and C need a note with the conditions');
  if (!isIsoDay(marking.purgeDue))
    throw fault('REQUEST_INVALID', `marking: "${marking.purgeDue}" is no purge date (YYYY-MM-DD)`);
  return marking;
}

/**
 * True when everybody who may read `derived` may read `evidence` too: what is drawn from evidence is never marked looser
 * than the evidence itself.
 */
export function isAtLeastAsTight(derived: Marking, evidence: Marking): boolean {
  return (
    derived.tlp >= evidence.tlp &&
    releaseIsTighter(derived, evidence) &&
    evidence.compartments.every((compartment) => derived.compartments.includes(compartment)) &&
    derived.purposes.every((purpose) => evidence.purposes.includes(purpose)) &&
    (evidence.caseRef === null || evidence.caseRef === derived.caseRef) &&
    derived.purgeDue <= evidence.purgeDue
  );
}

function handlingParts(marking: Marking): readonly unknown[] {
  return [
    marking.tlp,
    handlingMask(marking.handling),
    marking.note,
    marking.owner,
    marking.releasableTo === null ? null : sortedUnique(marking.releasableTo),
    sortedUnique(marking.compartments),
    marking.caseRef,
    PURPOSE_CODES.filter((code) => marking.purposes.includes(code)),
  ];
}

function isReleased(clearance: Clearance, marking: Marking): boolean {
  if (clearance.agencies.includes(marking.owner)) return true;
  if (marking.releasableTo === null) return !marking.handling.includes('H2');
  return marking.releasableTo.some((agency) => clearance.agencies.includes(agency));
}

function releaseIsTighter(derived: Marking, evidence: Marking): boolean {
  const open = evidence.releasableTo === null && !evidence.handling.includes('H2');
  if (open) return true;
  const allowed = new Set([evidence.owner, ...(evidence.releasableTo ?? [])]);
  if (!allowed.has(derived.owner)) return false;
  if (derived.releasableTo === null) return derived.handling.includes('H2');
  return derived.releasableTo.every((agency) => allowed.has(agency));
}

function sortedUnique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((left, right) => left - right);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault('REQUEST_INVALID', 'this is no marking key', { cause });
  }
}
