/** Which law was in force where, and who had the powers, on a day. */

import type { AdminUnit, Confidence, KnownDate } from '../model.ts';
import type { Gazetteer } from './gazetteer.ts';
import { standingOn } from './standing.ts';
import { parentOn, unitOn } from './units-on.ts';

/** A law or a regime in force in units, as a source states it. */
export interface JurisdictionFact {
  readonly id: string;
  /** Codes of the units; what lies within one of them is meant too. */
  readonly units: readonly string[];
  /** The law that applied. */
  readonly law: string;
  /** Who had the powers under it. */
  readonly authority: string;
  readonly validFrom: KnownDate | null;
  readonly validTo: KnownDate | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/** A fact with how it stands on the day. */
export interface JurisdictionOn {
  readonly fact: JurisdictionFact;
  /** The unit of the day in which it holds. */
  readonly unit: AdminUnit;
  readonly standing: 'holds' | 'undetermined';
}

/** What is recorded of a unit's ground on a day; nothing recorded is `undetermined`, never "no law". */
export type Jurisdiction =
  | {
      readonly kind: 'recorded';
      readonly units: readonly AdminUnit[];
      readonly facts: readonly JurisdictionOn[];
    }
  | { readonly kind: 'undetermined'; readonly units: readonly AdminUnit[]; readonly because: string };

/**
 * Which law applied on the ground of a unit on a day, and who had the powers. The code may be of any year: the ground is followed to the units
 * of the day. Several facts may hold at once; they stand side by side.
 * @throws NOT_FOUND for a code that is none; REQUEST_INVALID for a day that does not exist
 */
export function jurisdictionOn(
  gazetteer: Gazetteer,
  facts: readonly JurisdictionFact[],
  { code, day }: { readonly code: string; readonly day: string },
): Jurisdiction {
  const on = unitOn(gazetteer, code, day);
  const units = on.kind === 'unit' ? [on.unit] : on.kind === 'other' ? on.units : on.candidates;
  const found = units.flatMap((unit) => {
    const within = chainOf(gazetteer, unit, day);
    return facts.flatMap((fact): JurisdictionOn[] => {
      const standing = standingOn(fact, day);
      if (!fact.units.some((one) => within.has(one))) return [];
      if (standing !== 'holds' && standing !== 'undetermined') return [];
      return [{ fact, unit, standing: on.kind === 'undetermined' ? 'undetermined' : standing }];
    });
  });
  if (found.length > 0) return { kind: 'recorded', units, facts: found };
  const because =
    on.kind === 'undetermined' ? on.because : `nothing is recorded of the law in force there on ${day}`;
  return { kind: 'undetermined', units, because };
}

/** Codes of the unit and of those above it on the day. */
function chainOf(gazetteer: Gazetteer, unit: AdminUnit, day: string): ReadonlySet<string> {
  const codes = new Set<string>();
  for (
    let at: AdminUnit | null = unit;
    at !== null && !codes.has(at.code);
    at = parentOn(gazetteer, at, day)
  ) {
    codes.add(at.code);
  }
  return codes;
}
