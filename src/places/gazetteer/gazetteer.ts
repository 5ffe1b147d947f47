/** The gazetteer: units and changes brought together, ready to be asked. */

import { fault } from '../../base/index.ts';
import type { AdminUnit, UnitChange } from '../model.ts';
import type { Division } from './division.ts';
import { indexUnitNames, type UnitNames } from './unit-names.ts';

/** What a gazetteer is made of. */
export interface GazetteerData {
  readonly units: readonly AdminUnit[];
  readonly changes: readonly UnitChange[];
  readonly divisions?: readonly Division[];
}

/** Units through time; made by {@link openGazetteer}. */
export interface Gazetteer extends GazetteerData {
  readonly byCode: ReadonlyMap<string, AdminUnit>;
  /** Changes that came about, by the codes that they start from and that they lead to. */
  readonly changesFrom: ReadonlyMap<string, readonly UnitChange[]>;
  readonly changesTo: ReadonlyMap<string, readonly UnitChange[]>;
  readonly names: UnitNames;
  readonly divisions: readonly Division[];
}

/**
 * Brings units and changes together. A proposed change has no effect and may name units that never came about.
 * @throws INPUT_DUPLICATE for a code that two units have; INPUT_MALFORMED for a change, a parent or a division that names none
 */
export function openGazetteer({ units, changes, divisions = [] }: GazetteerData): Gazetteer {
  const byCode = new Map<string, AdminUnit>();
  for (const unit of units) {
    if (byCode.has(unit.code)) throw fault('INPUT_DUPLICATE', `two units have the code ${unit.code}`);
    byCode.set(unit.code, unit);
  }
  const done = changes.filter(({ kind }) => kind !== 'proposed');
  const named = [
    ...done.flatMap(({ from, to }) => [...from, ...to]),
    ...units.flatMap(({ parent }) => parent ?? []),
    ...divisions.flatMap(({ province, districts }) => [province, ...districts]),
  ];
  const unknown = named.find((code) => !byCode.has(code));
  if (unknown !== undefined) throw fault('INPUT_MALFORMED', `there is no unit with the code ${unknown}`);
  return {
    units,
    changes,
    byCode,
    changesFrom: groupBy(done, ({ from }) => from),
    changesTo: groupBy(done, ({ to }) => to),
    names: indexUnitNames(units),
    divisions,
  };
}

/**
 * The unit with this code.
 * @throws NOT_FOUND when there is none
 */
export function requireUnit(gazetteer: Pick<Gazetteer, 'byCode'>, code: string): AdminUnit {
  const unit = gazetteer.byCode.get(code);
  if (unit === undefined) throw fault('NOT_FOUND', 'the gazetteer has no unit with this code');
  return unit;
}

function groupBy(
  changes: readonly UnitChange[],
  codesOf: (change: UnitChange) => readonly string[],
): ReadonlyMap<string, readonly UnitChange[]> {
  const groups = new Map<string, UnitChange[]>();
  for (const change of changes) {
    for (const code of codesOf(change)) groups.set(code, [...(groups.get(code) ?? []), change]);
  }
  return groups;
}
