/** Divisions: groups of districts below the province. No level of units of their own: sources count by districts, and few of the years are known. */

import type { KnownDate } from '../model.ts';
import { placeKey } from './unit-names.ts';

/** A division as a list of a day has it. */
export interface Division {
  readonly name: string;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string;
  /** Code of the province. */
  readonly province: string;
  /** Codes of its districts when it was listed. */
  readonly districts: readonly string[];
  /** What the list holds for; before and after it nothing is known. */
  readonly listedOn: KnownDate;
  readonly source: string;
}

const DIVISION_WORD = /\bdivision\b|ڈویژن/iu;

/** The divisions under which a unit was listed. */
export function divisionsOf(divisions: readonly Division[], code: string): readonly Division[] {
  return divisions.filter(({ districts }) => districts.includes(code));
}

/** The division that a text names in so many words: "Malakand Division" is none of its districts. Undefined where it names none. */
export function divisionNamed(divisions: readonly Division[], text: string): Division | undefined {
  if (!DIVISION_WORD.test(text)) return undefined;
  return divisions.find(({ name }) => placeKey(name) === placeKey(text));
}
