/** Which units there were on a day, and what stands for a unit of another day. */

import { parsePartialDate } from '../../base/index.ts';
import type { AdminUnit, UnitChange, UnitLevel } from '../model.ts';
import { type Gazetteer, requireUnit } from './gazetteer.ts';
import { mayCoincide, requireDay, standingOn } from './standing.ts';

/** Which units are asked for. */
export interface UnitFilter {
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  readonly level?: UnitLevel;
  /** Code of the unit above, of any year. */
  readonly parent?: string;
}

/** The units of a day; of those in `undetermined` only the month or the year is known in which they began or ended. */
export interface UnitsOn {
  readonly holding: readonly AdminUnit[];
  readonly undetermined: readonly AdminUnit[];
}

/**
 * What stands for a unit on a day: the unit itself; what it came of or became (its ground then: several where it was split or merged);
 * or it cannot be said.
 */
export type UnitOn =
  | { readonly kind: 'unit'; readonly unit: AdminUnit }
  | { readonly kind: 'other'; readonly units: readonly AdminUnit[]; readonly because: string }
  | { readonly kind: 'undetermined'; readonly candidates: readonly AdminUnit[]; readonly because: string };

/**
 * The units of a day, in the order of the gazetteer.
 * @throws REQUEST_INVALID for a day that does not exist; NOT_FOUND for a parent that is none
 */
export function unitsOn(gazetteer: Gazetteer, day: string, filter: UnitFilter = {}): UnitsOn {
  requireDay(day);
  const parents = filter.parent === undefined ? null : codesOn(gazetteer, filter.parent, day);
  const asked = gazetteer.units.filter(
    (unit) =>
      (filter.country === undefined || unit.country === filter.country) &&
      (filter.level === undefined || unit.level === filter.level) &&
      (parents === null || isUnder(gazetteer, unit, { parents, day })),
  );
  return {
    holding: asked.filter((unit) => standingOn(unit, day) === 'holds'),
    undetermined: asked.filter((unit) => standingOn(unit, day) === 'undetermined'),
  };
}

/**
 * What stands for the unit with this code on a day. Only changes that ended or began a unit are followed: what was carved out of one that
 * stayed is another unit. Units of its own level alone.
 * @throws NOT_FOUND when the gazetteer has no such unit; REQUEST_INVALID for a day that does not exist
 */
export function unitOn(gazetteer: Gazetteer, code: string, day: string): UnitOn {
  const unit = requireUnit(gazetteer, code);
  requireDay(day);
  const { sure, unsure } = groundOn(gazetteer, unit, day);
  if (unsure.length > 0) {
    const because = `the day on which ${listed(unsure)} changed is not known closely enough to say which it was on ${day}`;
    return { kind: 'undetermined', candidates: [...sure, ...unsure], because };
  }
  if (sure.length === 1 && sure[0] === unit) return { kind: 'unit', unit };
  if (sure.length > 0) return { kind: 'other', units: sure, because: reasonOf(unit, sure, day) };
  const because = `the record does not say what ${unit.name} was on ${day}`;
  return { kind: 'undetermined', candidates: [], because };
}

/** Lines of a past day, and what else is known of them. */
export interface LinesAsked {
  /** ISO day on which the lines held; null where it is not known. */
  readonly linesOf: string | null;
  /** ISO day for which units are asked. */
  readonly day: string;
  /** Codes of units that have lines of their own beside them, and so no part in these. */
  readonly apart: ReadonlySet<string>;
}

/**
 * What stands on a day on the ground that a unit had by lines of another day: as {@link unitOn}, with what was carved out since, even where
 * the unit itself kept its code. Lines of an unknown day may be as old as the unit.
 * @throws NOT_FOUND when the gazetteer has no such unit; REQUEST_INVALID for a day that does not exist
 */
export function unitOnLines(gazetteer: Gazetteer, code: string, asked: LinesAsked): UnitOn {
  const plain = unitOn(gazetteer, code, asked.day);
  const unit = requireUnit(gazetteer, code);
  const standing = standingOn(unit, asked.day);
  if (plain.kind === 'undetermined' || standing === 'not-yet') return plain;
  const { sure, unsure } = walkLines(gazetteer, unit, asked);
  if (unsure.length > 0) {
    const because = `the day on which ${listed(unsure)} changed is not known closely enough to say which it was on ${asked.day}`;
    return { kind: 'undetermined', candidates: [...sure, ...unsure], because };
  }
  if (plain.kind === 'unit' && sure.length === 1) return plain;
  const units = unique(sure);
  const because =
    standing === 'over'
      ? reasonOf(unit, units, asked.day)
      : `${listed(units)} were one by lines of ${asked.linesOf ?? 'an unknown day'}`;
  return { kind: 'other', units, because };
}

/** Goes on from a unit through its end and through what was carved out of it after the day of the lines. */
function walkLines(gazetteer: Gazetteer, start: AdminUnit, asked: LinesAsked): Ground {
  const [sure, unsure]: [AdminUnit[], AdminUnit[]] = [[], []];
  const seen = new Set([start.code]);
  const open = [start];
  for (let unit = open.shift(); unit !== undefined; unit = open.shift()) {
    const standing = standingOn(unit, asked.day);
    if (standing === 'holds') sure.push(unit);
    if (standing === 'undetermined') unsure.push(unit);
    const from = unit;
    const changes = (gazetteer.changesFrom.get(unit.code) ?? []).filter((change) =>
      isSinceLines(change, { from, start, linesOf: asked.linesOf }),
    );
    for (const code of changes.flatMap(({ to }) => to)) {
      const next = requireUnit(gazetteer, code);
      if (seen.has(code) || asked.apart.has(code) || next.level !== start.level) continue;
      seen.add(code);
      if (standingOn(next, asked.day) !== 'not-yet') open.push(next);
    }
  }
  return { sure, unsure };
}

/** Whether a change bears on lines of a day: it ended the unit, or carved something out of it later. */
function isSinceLines(
  change: UnitChange,
  {
    from,
    start,
    linesOf,
  }: { readonly from: AdminUnit; readonly start: AdminUnit; readonly linesOf: string | null },
): boolean {
  const isEnding = !change.to.includes(from.code) && mayCoincide(change.date, from.validTo);
  if (isEnding || linesOf === null) return true;
  // Lines that bear the name of a unit that is over are of its time.
  const ended = start.validTo === null ? linesOf : parsePartialDate(start.validTo).from;
  return parsePartialDate(change.date).to >= (ended < linesOf ? ended : linesOf);
}

/** The unit above on a day: the parent, or what it was renamed to or merged into; null where it is none or cannot be told. */
export function parentOn(gazetteer: Gazetteer, unit: AdminUnit, day: string): AdminUnit | null {
  if (unit.parent === null) return null;
  const found = unitOn(gazetteer, unit.parent, day);
  if (found.kind === 'unit') return found.unit;
  return found.kind === 'other' && found.units.length === 1 ? (found.units[0] ?? null) : null;
}

/** Changes by which a unit ended. */
export function endingsOf(gazetteer: Gazetteer, { code, validTo }: AdminUnit): readonly UnitChange[] {
  const changes = gazetteer.changesFrom.get(code) ?? [];
  return changes.filter(({ date, to }) => !to.includes(code) && mayCoincide(date, validTo));
}

/** Changes by which a unit began. */
export function beginningsOf(gazetteer: Gazetteer, { code, validFrom }: AdminUnit): readonly UnitChange[] {
  const changes = gazetteer.changesTo.get(code) ?? [];
  return changes.filter(({ date, from }) => !from.includes(code) && mayCoincide(date, validFrom));
}

interface Ground {
  readonly sure: readonly AdminUnit[];
  readonly unsure: readonly AdminUnit[];
}

function groundOn(gazetteer: Gazetteer, unit: AdminUnit, day: string): Ground {
  const standing = standingOn(unit, day);
  if (standing === 'holds') return { sure: [unit], unsure: [] };
  const onwards = walk(gazetteer, unit, { day, towards: 'later' });
  const backwards = walk(gazetteer, unit, { day, towards: 'earlier' });
  if (standing === 'over') return onwards;
  if (standing === 'not-yet') return backwards;
  const others = [...onwards.sure, ...onwards.unsure, ...backwards.sure, ...backwards.unsure];
  return { sure: [], unsure: unique([unit, ...others]) };
}

/** Goes from change to change until units are met that hold, or may hold, on the day. */
function walk(
  gazetteer: Gazetteer,
  start: AdminUnit,
  { day, towards }: { readonly day: string; readonly towards: 'later' | 'earlier' },
): Ground {
  const [sure, unsure]: [AdminUnit[], AdminUnit[]] = [[], []];
  const seen = new Set([start.code]);
  const open = [start];
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    for (const next of neighbours(gazetteer, unit, towards)) {
      if (seen.has(next.code) || next.level !== start.level) continue;
      seen.add(next.code);
      const standing = standingOn(next, day);
      if (standing === 'holds') sure.push(next);
      else if (standing === 'undetermined') unsure.push(next);
      if (standing === (towards === 'later' ? 'over' : 'not-yet')) open.push(next);
    }
  }
  return { sure, unsure };
}

function neighbours(
  gazetteer: Gazetteer,
  unit: AdminUnit,
  towards: 'later' | 'earlier',
): readonly AdminUnit[] {
  const codes =
    towards === 'later'
      ? endingsOf(gazetteer, unit).flatMap(({ to }) => to)
      : beginningsOf(gazetteer, unit).flatMap(({ from }) => from);
  return codes.map((code) => requireUnit(gazetteer, code));
}

/** Codes of all that a unit is on a day, certain or not. */
function codesOn(gazetteer: Gazetteer, code: string, day: string): ReadonlySet<string> {
  const { sure, unsure } = groundOn(gazetteer, requireUnit(gazetteer, code), day);
  return new Set([...sure, ...unsure].map((unit) => unit.code));
}

function isUnder(
  gazetteer: Gazetteer,
  { parent }: AdminUnit,
  asked: { readonly parents: ReadonlySet<string>; readonly day: string },
): boolean {
  if (parent === null) return false;
  return [...codesOn(gazetteer, parent, asked.day)].some((code) => asked.parents.has(code));
}

function reasonOf(unit: AdminUnit, units: readonly AdminUnit[], day: string): string {
  if (standingOn(unit, day) === 'over') return `${unit.name} (until ${unit.validTo}) became ${listed(units)}`;
  return `${unit.name} (since ${unit.validFrom}) came of ${listed(units)}`;
}

function listed(units: readonly AdminUnit[]): string {
  return unique(units.map(({ name }) => name)).join(', ');
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
