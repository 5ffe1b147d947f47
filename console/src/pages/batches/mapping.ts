/** Which column of a file holds what: the choice of the person, kept while they work on it. */

import type { Preview } from './use-preview.ts';

/** What a column can hold besides the name. */
export const FIELDS = ['father', 'born', 'country', 'id', 'kind', 'customer'] as const;

/** What a column can hold besides the name. */
export type Field = (typeof FIELDS)[number];

/** Most columns that make up a name together. */
export const NAME_COLUMNS_MAX = 4;

/** The choice, as places of columns; a name may stand in several, which are read in this order. */
export interface Mapping {
  readonly names: readonly number[];
  readonly fields: Readonly<Partial<Record<Field, number>>>;
}

/** The choice that the server suggests. */
export function suggestedMapping(preview: Preview): Mapping {
  const at = (column: string | undefined): number =>
    column === undefined ? -1 : preview.columns.indexOf(column);
  const name = at(preview.mapping.name);
  const fields: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const place = at(preview.mapping[field]);
    if (place >= 0) fields[field] = place;
  }
  return { names: name < 0 ? [] : [name], fields };
}

/** A field with another column, or with none. */
export function withField(mapping: Mapping, field: Field, column: number | null): Mapping {
  const { [field]: _before, ...others } = mapping.fields;
  return { ...mapping, fields: column === null ? others : { ...others, [field]: column } };
}

/** The name with another column at a place, or without that one. */
export function withName(mapping: Mapping, place: number, column: number | null): Mapping {
  const names =
    column === null ? mapping.names.toSpliced(place, 1) : mapping.names.toSpliced(place, 1, column);
  return { ...mapping, names: [...new Set(names)] };
}

/** The choice as the server takes it: JSON with the headers. */
export function formatMapping(mapping: Mapping, columns: readonly string[]): string {
  const header = (place: number | undefined): string | undefined =>
    place === undefined ? undefined : columns[place];
  const names = mapping.names.flatMap((place) => header(place) ?? []);
  const fields = FIELDS.map((field) => [field, header(mapping.fields[field])] as const);
  return JSON.stringify({
    name: names.length === 1 ? names[0] : names,
    ...Object.fromEntries(fields.filter(([, column]) => column !== undefined)),
  });
}

/** Under which key the choice for files with these columns is kept: a sum over the headers, since a first row may hold names. */
export function mappingKey(columns: readonly string[]): string {
  let sum = 0x811c9dc5;
  for (const unit of columns.join('\n')) {
    sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `mapping.${columns.length}.${sum.toString(16)}`;
}

/** Reads a kept choice; null when there is none or it does not fit the columns. */
export function parseMapping(text: string, columns: readonly string[]): Mapping | null {
  if (text === '') return null;
  const isPlace = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < columns.length;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('names' in kept) || !('fields' in kept)) return null;
    if (!Array.isArray(kept.names) || typeof kept.fields !== 'object' || kept.fields === null) return null;
    const found: Record<string, unknown> = { ...kept.fields };
    const fields: Partial<Record<Field, number>> = {};
    for (const field of FIELDS) {
      const place = found[field];
      if (isPlace(place)) fields[field] = place;
    }
    return { names: kept.names.filter(isPlace), fields };
  } catch {
    return null;
  }
}
