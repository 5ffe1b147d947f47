/** Rows of reference tables into units: what the rows of one table share is said once. */

import type { AdminUnit, Confidence, KnownDate, UnitLevel } from '../model.ts';

/** What differs from the table's own, unit by unit. */
export interface UnitMore {
  readonly code?: string;
  readonly ur?: string;
  readonly also?: readonly string[];
  readonly parent?: string;
  readonly source?: string;
  readonly confidence?: Confidence;
}

/** Name, first day, first day on which it was no more, and what differs. */
export type UnitRow = readonly [
  name: string,
  validFrom: KnownDate | null,
  validTo: KnownDate | null,
  more?: UnitMore,
];

/** What the rows of a table share. */
export interface UnitTable {
  readonly country: string;
  readonly level: UnitLevel;
  readonly parent: string | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/** The units of a table; a code that is not said is the country and the name. */
export function unitsOfRows(table: UnitTable, rows: readonly UnitRow[]): readonly AdminUnit[] {
  return rows.map(([name, validFrom, validTo, more = {}]) => ({
    code: more.code ?? `${table.country}-${slugOf(name)}`,
    ...{ level: table.level, country: table.country, name, otherNames: more.also ?? [] },
    ...(more.ur === undefined ? {} : { nameUr: more.ur }),
    ...{ parent: more.parent ?? table.parent, validFrom, validTo },
    ...{ source: more.source ?? table.source, confidence: more.confidence ?? table.confidence },
  }));
}

/** A name as the part of a code. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
