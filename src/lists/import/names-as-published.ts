/**
 * Names as lists print them: several in one field, another script in parentheses, acronyms, "formerly listed as", stray marks.
 * What is taken out of a field is kept beside it as `original`.
 */

import { scriptOf } from './script-of.ts';

/** A name found in a published field. */
export interface PublishedName {
  readonly name: string;
  /** `name` is the field's own name; the others say how the field marks them. */
  readonly role: 'name' | 'acronym' | 'former' | 'father';
}

/**
 * Reads the names out of one published field, in order, without repetitions.
 * Parentheses hold a name when it is in another script, marked "original script", an acronym, or several names joined by ";";
 * otherwise they stay part of the name ("AL-HARAMAIN FOUNDATION (KENYA)").
 */
export function publishedNames(field: string): readonly PublishedName[] {
  const found: PublishedName[] = [];
  const add = (name: string, role: PublishedName['role']): void => {
    const clean = cleanName(name);
    if (clean === '' || !/\p{L}/u.test(clean)) return;
    if (!found.some((known) => known.name === clean)) found.push({ name: clean, role });
  };
  for (const piece of splitJoined(field)) readPiece(piece, add);
  return found;
}

/** Takes away what is no part of a name: unmatched parentheses and quotation marks, commas at the ends, enumeration marks. */
export function cleanName(text: string): string {
  let name = text;
  for (let turn = 0; turn < CLEANING_TURNS_MAX; turn += 1) {
    const cleaner = cleanOnce(name);
    if (cleaner === name) break;
    name = cleaner;
  }
  return name;
}

/** One mark taken away can uncover another; printed names need two turns. */
const CLEANING_TURNS_MAX = 100;
const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
] as const;

function cleanOnce(text: string): string {
  let name = text
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/\(?\boriginal script\b:?\)?/gi, ' ')
    .replace(/^\s*[a-z]\)\s*/, '')
    .replace(/^[\s,;.:/]+|[\s,;:/]+$/g, '');
  for (const [open, close] of PAIRS) {
    const opens = name.split(open).length;
    const closes = name.split(close).length;
    if (opens !== closes) name = name.replaceAll(opens > closes ? open : close, ' ');
  }
  const whole = /^[("“'‘](.*)[)"”'’]$/.exec(name.trim());
  if (whole !== null && !/[()"“”]/.test(whole[1] ?? '')) name = whole[1] ?? '';
  return name.replace(/\s+/g, ' ').trim();
}

/** Splits at ";" and at enumeration marks ("b)") outside parentheses. */
function splitJoined(field: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < field.length; index += 1) {
    const char = field[index];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      pieces.push(field.slice(start, index));
      start = index + 1;
    }
  }
  pieces.push(field.slice(start));
  return pieces.flatMap((piece) => piece.split(/(?<=\s)(?=[b-h]\)\s)/));
}

interface Group {
  readonly inside: string;
  readonly kind: Inside;
}

type Inside = 'kept' | 'names' | 'acronym' | 'former' | 'remark';

function readPiece(piece: string, add: (name: string, role: PublishedName['role']) => void): void {
  const dropped = dropBirth(piece);
  const related = /^([^(]*?),?\s+son of\s+([^(]*)(.*)$/is.exec(dropped);
  if (related !== null) {
    add(related[1] ?? '', 'name');
    if (!(related[2] ?? '').includes(',')) add(related[2] ?? '', 'father');
  }
  const { outside, groups } = takeGroups(related === null ? dropped : `${related[1]} ${related[3]}`);
  add(outside, 'name');
  for (const group of groups) readInside(group, add);
}

/** Takes the parentheses that are no part of the name out of it. */
function takeGroups(piece: string): { readonly outside: string; readonly groups: readonly Group[] } {
  const groups: Group[] = [];
  let outside = '';
  let rest = piece;
  for (;;) {
    const open = rest.indexOf('(');
    if (open < 0) return { outside: outside + rest, groups };
    const close = closingIndex(rest, open);
    const inside = rest.slice(open + 1, close).trim();
    const before = outside + rest.slice(0, open);
    const kind = classify(before, inside);
    outside = before + (kind === 'kept' ? rest.slice(open, close + 1) : '');
    groups.push({ inside, kind });
    rest = rest.slice(close + 1);
  }
}

function closingIndex(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}

function classify(before: string, inside: string): Inside {
  if (/^(?:formerly|previously)\b/i.test(inside)) return 'former';
  if (/original script/i.test(inside) || isOtherScript(before, inside) || inside.includes(';'))
    return 'names';
  if (isAcronym(inside, before)) return 'acronym';
  if (REMARK.test(inside) || /\d{4,}|^[A-Z]{2}[ei]\.\d+$/i.test(inside)) return 'remark';
  return 'kept';
}

/** What stands in parentheses after a name without being one. */
const REMARK =
  /\b(?:identity|passport|number|linked to|also known|born|deceased|birth name|combat name|nom de guerre|third|second)\b/i;

function readInside(group: Group, add: (name: string, role: PublishedName['role']) => void): void {
  if (group.kind === 'names') {
    for (const name of group.inside.split(';')) {
      const { outside, groups } = takeGroups(name.replace(/\s+-\s+sub-unit name$/i, ''));
      add(outside, 'name');
      for (const nested of groups) if (nested.kind === 'acronym') add(nested.inside, 'acronym');
    }
  }
  if (group.kind === 'acronym') {
    for (const name of group.inside.split(',')) add(name, 'acronym');
  }
  if (group.kind === 'former') {
    add(group.inside.replace(/^(?:formerly|previously)\s*(?:listed|known)?\s*(?:as)?:?\s*/i, ''), 'former');
  }
}

function isOtherScript(before: string, inside: string): boolean {
  return /\p{L}/u.test(before) && /\p{L}/u.test(inside) && scriptOf(before) !== scriptOf(inside);
}

/** "TTP", "ISIL-K", "LRM/A": short, mostly capitals, whose capitals stand in the name in this order. */
function isAcronym(inside: string, before: string): boolean {
  const first = (inside.split(',')[0] ?? '').trim();
  if (!/^[A-Za-z][A-Za-z./-]{1,11}$/.test(first)) return false;
  const capitals = first.replace(/[^A-Z]/g, '');
  if (capitals.length < 2 || capitals.length * 2 < first.length) return false;
  const letters = before
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();
  let from = 0;
  for (const capital of capitals) {
    const at = letters.indexOf(capital, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function dropBirth(text: string): string {
  return text.replace(/,\s*born\b.*$/is, '');
}
