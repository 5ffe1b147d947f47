/** Which fields of a boundary file name a unit: the spellings of the publishers that are met most. */

import { fault } from '../../base/index.ts';
import type { UnitLevel } from '../model.ts';

/** Fields of one feature, as the file has them. */
export type Properties = Readonly<Record<string, unknown>>;

/** The fields that were read, by the file's own names; null: the file has none. */
export interface BoundaryFields {
  readonly name: string;
  /** Null: features are told apart by their id, or by their number in the file. */
  readonly ref: string | null;
  readonly country: string | null;
  readonly parent: string | null;
  /** Null: the level was given, or follows from the name of a field or of the file's object. */
  readonly level: string | null;
}

/** What the caller says of the fields; what is left out is looked for. */
export interface AskedFields {
  readonly nameField?: string | undefined;
  readonly refField?: string | undefined;
  readonly countryField?: string | undefined;
  readonly parentField?: string | undefined;
}

/** Fields shown in a message. */
const FIELDS_SHOWN = 20;

/**
 * Names by publisher, the first that the file has is taken; `{n}` stands for the digit of the level, `{up}` for that of the level above.
 * Source: geoBoundaries 6.0 column definitions; COD-AB of UN OCHA (upper-case names to 2024, lower-case since); GADM 4.1; FAO GAUL 2015;
 * Natural Earth 5.1 admin 1.
 */
const KNOWN_FIELDS = {
  name: ['shapeName', 'ADM{n}_EN', 'adm{n}_name', 'NAME_{n}', 'name_en', 'name'],
  ref: ['shapeID', 'ADM{n}_PCODE', 'GID_{n}', 'ADM{n}_CODE', 'adm1_code', 'id', 'ref', 'code'],
  country: ['shapeGroup', 'ADM0_PCODE', 'GID_0', 'iso_a2', 'ADM0_NAME', 'country'],
  parent: ['ADM{up}_EN', 'adm{up}_name', 'NAME_{up}', 'parent', 'province'],
  level: ['shapeType', 'adm_level', 'level'],
} as const;

/** The deepest level that names of fields speak of: `ADM2_EN` and `NAME_2` say 2. */
const LEVELLED = /^(?:adm([0-9])_(?:en|name)|name_([0-9]))$/i;

/** A level in words of a field or of an object of the file: `ADM2`, `adm2`, `2`. */
const LEVEL = /^(?:adm(?:in)?[_ ]?)?([0-3])$/i;

/** The level that a text names; null when it names none. */
export function readLevel(text: string): UnitLevel | null {
  const digit = LEVEL.exec(text.trim())?.[1];
  return digit === undefined ? null : levelOf(Number(digit));
}

/** The level that the names of the fields speak of; null when they do not. */
export function levelOfFields(fields: readonly string[]): UnitLevel | null {
  const depths = fields.flatMap((field) => {
    const match = LEVELLED.exec(field);
    return match === null ? [] : [Number(match[1] ?? match[2])];
  });
  return depths.length === 0 ? null : levelOf(Math.max(...depths));
}

/**
 * Chooses the fields of a file.
 * @throws INPUT_COLUMNS when a field that the caller names is not there, or none is known to hold the name
 */
export function chooseFields(
  present: readonly string[],
  level: UnitLevel | null,
  asked: AskedFields & { readonly file: string },
): BoundaryFields {
  const depth = level === null ? 0 : Number(level.slice(3));
  const known = (kind: keyof typeof KNOWN_FIELDS): string | null =>
    findKnown(KNOWN_FIELDS[kind], present, depth);
  const named = (field: string | undefined): string | null =>
    field === undefined ? null : requireField(field, present, asked.file);
  const name = named(asked.nameField) ?? known('name');
  if (name === null) {
    const message = `${asked.file}: none of its fields is known to hold the name of a unit (${listFields(present)}). Say which one does.`;
    throw fault('INPUT_COLUMNS', message, { place: { file: asked.file } });
  }
  return {
    name,
    ref: named(asked.refField) ?? known('ref'),
    country: named(asked.countryField) ?? known('country'),
    parent: named(asked.parentField) ?? (depth === 0 ? null : known('parent')),
    level: known('level'),
  };
}

function levelOf(depth: number): UnitLevel | null {
  const levels: readonly UnitLevel[] = ['adm0', 'adm1', 'adm2', 'adm3'];
  return levels[depth] ?? null;
}

/** Names are compared without regard to case. */
function findKnown(names: readonly string[], present: readonly string[], depth: number): string | null {
  for (const name of names) {
    const wanted = name
      .replace('{n}', String(depth))
      .replace('{up}', String(depth - 1))
      .toLowerCase();
    const found = present.find((field) => field.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

function requireField(field: string, present: readonly string[], file: string): string {
  if (present.includes(field)) return field;
  const message = `${file} has no field "${field}": it has ${listFields(present)}.`;
  throw fault('INPUT_COLUMNS', message, { place: { file } });
}

function listFields(fields: readonly string[]): string {
  if (fields.length === 0) return 'no fields at all';
  const more = fields.length > FIELDS_SHOWN ? ` and ${fields.length - FIELDS_SHOWN} more` : '';
  return `${fields.slice(0, FIELDS_SHOWN).join(', ')}${more}`;
}
