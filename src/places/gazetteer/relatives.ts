/** Predecessors and successors over any number of changes. */

import type { AdminUnit, UnitChange } from '../model.ts';
import { type Gazetteer, requireUnit } from './gazetteer.ts';

/** A unit that another one came of, or became, with the change nearest to it. */
export interface Relative {
  readonly unit: AdminUnit;
  readonly change: UnitChange;
  /** Changes between the two, at least 1. */
  readonly steps: number;
}

/**
 * The units that a unit came of, nearest first. Changes known by a recalled year alone carve a district out of one that keeps its code.
 * @throws NOT_FOUND when the gazetteer has no such unit
 */
export function predecessors(gazetteer: Gazetteer, code: string): readonly Relative[] {
  return follow(gazetteer, code, (at) =>
    (gazetteer.changesTo.get(at) ?? []).map((change) => ({ change, codes: change.from })),
  );
}

/**
 * The units that a unit became, or that were carved out of it, nearest first.
 * @throws NOT_FOUND when the gazetteer has no such unit
 */
export function successors(gazetteer: Gazetteer, code: string): readonly Relative[] {
  return follow(gazetteer, code, (at) =>
    (gazetteer.changesFrom.get(at) ?? []).map((change) => ({ change, codes: change.to })),
  );
}

/** Every change that names a unit, by date; proposals too. */
export function changesOf(gazetteer: Gazetteer, code: string): readonly UnitChange[] {
  return gazetteer.changes
    .filter(({ from, to }) => from.includes(code) || to.includes(code))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function follow(
  gazetteer: Gazetteer,
  code: string,
  stepsFrom: (code: string) => readonly { readonly change: UnitChange; readonly codes: readonly string[] }[],
): readonly Relative[] {
  const seen = new Set([requireUnit(gazetteer, code).code]);
  const found: Relative[] = [];
  let edge = [code];
  for (let steps = 1; edge.length > 0; steps++) {
    const next: string[] = [];
    for (const { change, codes } of edge.flatMap(stepsFrom)) {
      for (const other of codes.filter((one) => !seen.has(one))) {
        seen.add(other);
        next.push(other);
        found.push({ unit: requireUnit(gazetteer, other), change, steps });
      }
    }
    edge = next;
  }
  return found;
}
