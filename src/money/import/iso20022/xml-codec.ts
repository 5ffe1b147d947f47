/** Parts of a message described once, for reading and for writing: what is written reads back as the same data. */

import { child, childrenOf, fault, isIsoDay, type XmlElement } from '../../../base/index.ts';
import { readInstant } from './message-parts.ts';

/** What the builder takes: an element with its content in order, or a text. */
export type XmlContent = { readonly [name: string]: readonly XmlContent[] | string };

/** The content of one element. Elements that are not read are told to `unread` by name. */
export interface Codec<T> {
  read(element: XmlElement, unread: Set<string>): T;
  /** @throws INPUT_MALFORMED for a value that the schema does not allow */
  write(value: T): readonly XmlContent[];
}

/** Elements within their parent; several names where one of them stands for a choice. */
export interface Field<T> {
  readonly names: readonly string[];
  read(parent: XmlElement, unread: Set<string>): T;
  write(value: T): readonly XmlContent[];
}

/** A value of one of several kinds. */
export type OneOf<T> = { [K in keyof T]: { readonly kind: K; readonly value: T[K] } }[keyof T];

/** What XML can hold, without carriage returns, which a parser would turn into line ends. */
const PLAIN = /^(?:[\n\t]|[^\p{Cc}\p{Cs}\uFFFE\uFFFF])+$/u;

/** A text of 1 to `lengthMax` characters without space at its ends, of a pattern where one is told. */
export function text(lengthMax: number, pattern = PLAIN): Codec<string> {
  const check = (value: string): string => {
    if ([...value].length <= lengthMax && pattern.test(value) && value.trim() === value) return value;
    throw fault(
      'INPUT_MALFORMED',
      `"${value.slice(0, 40)}" is no text of 1 to ${lengthMax} characters of its kind`,
    );
  };
  return {
    read: (element) => check(element.text.trim()),
    write: (value) => [{ '#text': check(value) }],
  };
}

/** One of the codes, by what each is called in data. */
export function code<T extends string>(codes: Readonly<Record<T, string>>): Codec<T> {
  const known = codeNames(codes);
  return {
    read(element) {
      const found = known.get(element.text.trim());
      if (found !== undefined) return found;
      throw fault('INPUT_MALFORMED', `"${element.text.trim().slice(0, 20)}" is no code of ${element.name}`, {
        place: { line: element.line },
      });
    },
    write: (value) => [{ '#text': codes[value] }],
  };
}

/** `true` or `false`. Source: XML Schema, boolean; 1 and 0 are read too. */
export const YES_NO: Codec<boolean> = {
  read({ name, text: written, line }) {
    const value = written.trim();
    if (value === 'true' || value === '1') return true;
    if (value === 'false' || value === '0') return false;
    throw fault('INPUT_MALFORMED', `${name} is neither true nor false`, { place: { line } });
  },
  write: (value) => [{ '#text': String(value) }],
};

/** A day, `2026-11-23`. */
export const DAY: Codec<string> = checked('a day', isIsoDay);

/** An instant as it is written, with or without zone. */
export const INSTANT: Codec<string> = checked(
  'a time',
  (written) => written.length > 10 && readInstant(written) !== null,
);

/** An element that must be there. */
export function needed<T>(name: string, codec: Codec<T>): Field<T> {
  return {
    names: [name],
    read(parent, unread) {
      const element = child(parent, name);
      if (element !== undefined) return codec.read(element, unread);
      throw fault('INPUT_MALFORMED', `${parent.name} has no ${name}`, { place: { line: parent.line } });
    },
    write: (value) => [{ [name]: codec.write(value) }],
  };
}

/** An element that may be left out; null then. */
export function maybe<T>(name: string, codec: Codec<T>): Field<T | null> {
  return {
    names: [name],
    read(parent, unread) {
      const element = child(parent, name);
      return element === undefined ? null : codec.read(element, unread);
    },
    write: (value) => (value === null ? [] : [{ [name]: codec.write(value) }]),
  };
}

/** Elements of one name, `min` of them at least. */
export function listOf<T>(name: string, codec: Codec<T>, min: 0 | 1): Field<readonly T[]> {
  const check = (values: readonly T[]): readonly T[] => {
    if (values.length >= min) return values;
    throw fault('INPUT_MALFORMED', `there is no ${name}`);
  };
  return {
    names: [name],
    read: (parent, unread) => check(childrenOf(parent, name).map((element) => codec.read(element, unread))),
    write: (values) => check(values).map((value) => ({ [name]: codec.write(value) })),
  };
}

/** Fields in the order of the schema. */
export function record<T extends object>(fields: { readonly [K in keyof T]: Field<T[K]> }): Codec<T> {
  return {
    read: (element, unread) => parseRecord(element, fields, unread),
    write: (value) => writeRecord(value, fields),
  };
}

/** One of several fields, by the kind that data call it; the first that is there is read. */
export function choice<T extends object>(kinds: { readonly [K in keyof T]: Field<T[K]> }): Field<OneOf<T>> {
  return {
    names: Object.values<Field<unknown>>(kinds).flatMap(({ names }) => names),
    read: (parent, unread) => parseChoice(parent, kinds, unread),
    write: ({ kind, value }) => kinds[kind].write(value),
  };
}

/** The content of a field that is the only one of its element. */
export function only<T>(field: Field<T>): Codec<T> {
  return { read: (element, unread) => field.read(element, unread), write: (value) => field.write(value) };
}

function checked(what: string, isValid: (written: string) => boolean): Codec<string> {
  const check = (written: string): string => {
    if (isValid(written)) return written;
    throw fault('INPUT_MALFORMED', `"${written.slice(0, 40)}" is not ${what}`);
  };
  return { read: (element) => check(element.text.trim()), write: (value) => [{ '#text': check(value) }] };
}

function codeNames<T extends string>(codes: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const known = new Map<string, T>();
  for (const name in codes) known.set(codes[name], name);
  return known;
}

function parseRecord<T extends object>(
  element: XmlElement,
  fields: { readonly [K in keyof T]: Field<T[K]> },
  unread: Set<string>,
): T {
  const value: Partial<T> = {};
  const names = new Set<string>();
  for (const key in fields) {
    value[key] = fields[key].read(element, unread);
    for (const name of fields[key].names) names.add(name);
  }
  for (const { name } of element.children) if (!names.has(name)) unread.add(`${element.name}/${name}`);
  return value as T;
}

function writeRecord<T extends object>(
  value: T,
  fields: { readonly [K in keyof T]: Field<T[K]> },
): readonly XmlContent[] {
  const parts: XmlContent[] = [];
  for (const key in fields) parts.push(...fields[key].write(value[key]));
  return parts;
}

function parseChoice<T extends object>(
  parent: XmlElement,
  kinds: { readonly [K in keyof T]: Field<T[K]> },
  unread: Set<string>,
): OneOf<T> {
  for (const kind in kinds) {
    if (!kinds[kind].names.some((name) => child(parent, name) !== undefined)) continue;
    return { kind, value: kinds[kind].read(parent, unread) } as OneOf<T>;
  }
  const names = Object.values<Field<unknown>>(kinds).flatMap((field) => field.names);
  throw fault('INPUT_MALFORMED', `${parent.name} has none of ${names.join(', ')}`, {
    place: { line: parent.line },
  });
}
