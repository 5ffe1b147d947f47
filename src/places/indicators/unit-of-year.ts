/** From a code or a name to the province or district of a year. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { standingOn } from '../gazetteer/standing.ts';
import { type NamedOptions, unitNamed } from '../gazetteer/unit-named.ts';
import type { AdminUnit } from '../model.ts';

/** How a unit is asked for. */
export interface UnitAsked {
  /** A code, or a name in any spelling that is known. */
  readonly text: string;
  readonly year: number;
  /** Of a name; adm2 when left out. */
  readonly level?: 'adm1' | 'adm2';
  /** Of a name: ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
}

/** The unit, or why there is none. */
export type UnitOfYear =
  | { readonly kind: 'unit'; readonly unit: AdminUnit }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * The unit that there was on some day of the year. A name is taken as of the last day of the year, else of the first; one that means the unit of
 * another year, or several, is refused with their codes.
 */
export function unitOfYear(gazetteer: Gazetteer, asked: UnitAsked): UnitOfYear {
  const unit = gazetteer.byCode.get(asked.text);
  if (unit === undefined) return namedOfYear(gazetteer, asked);
  if (unit.level !== 'adm1' && unit.level !== 'adm2')
    return refused(`${unit.code} is neither a province nor a district`);
  return holdsIn(unit, asked.year)
    ? { kind: 'unit', unit }
    : refused(
        `${unit.code} is a unit of ${unit.validFrom ?? '…'} to ${unit.validTo ?? 'today'}, not of ${asked.year}`,
      );
}

function namedOfYear(gazetteer: Gazetteer, { text, year, level = 'adm2', country }: UnitAsked): UnitOfYear {
  const given: NamedOptions = { level, ...(country === undefined ? {} : { country }) };
  const [last, first] = [`${year}-12-31`, `${year}-01-01`].map((day) =>
    unitNamed(gazetteer, text, { ...given, day }),
  );
  for (const found of [last, first])
    if (found?.kind === 'matched' && !found.ofAnotherYear) return { kind: 'unit', unit: found.named };
  if (last?.kind === 'matched')
    return refused(`${last.because}: in ${year} it was not one unit${codesOf(last.units)}`);
  return refused(
    `${last?.because ?? 'no unit has this name'}${codesOf(last?.candidates.map(({ unit }) => unit) ?? [])}`,
  );
}

function holdsIn(unit: AdminUnit, year: number): boolean {
  return standingOn(unit, `${year}-12-31`) !== 'not-yet' && standingOn(unit, `${year}-01-01`) !== 'over';
}

function codesOf(units: readonly AdminUnit[]): string {
  const codes = [...new Set(units.map(({ code }) => code))].slice(0, 4);
  return codes.length === 0 ? '' : ` (${codes.join(', ')})`;
}

function refused(because: string): UnitOfYear {
  return { kind: 'refused', because };
}
