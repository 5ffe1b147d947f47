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
  let name = text
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/\(?\boriginal script\b:?\)?/gi, ' ')
    .replace(/^\s*[a-z]\)\s*/, '')
    .replace(/^[\s,;.:/]+|[\s,;:/]+$/g, '');
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['“', '”'],
  ] as const) {
    const opens = name.split(open).length;
    const closes = name.split(close).length;
    if (opens !== closes) name = name.replaceAll(opens > closes ? open : close, ' ');
  }
  const whole = /^[("“'‘](.*)[)"”'’]$/.exec(name.trim());
  if (whole !== null && !/[()"“”]/.test(whole[1] ?? '')) name = whole[1] ?? '';
  return name
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .trim();
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

function readPiece(piece: string, add: (name: string, role: PublishedName['role']) => void): void {
  const parts = /^([^(]*)\((.*)\)?[^)]*$/s.exec(piece);
  const before = (parts?.[1] ?? piece).trim();
  const inside = (parts?.[2] ?? '').replace(/\)\s*[,.]?\s*$/, '').trim();
  const related = /^(.*?),?\s+son of\s+(.*)$/i.exec(dropBirth(before));
  if (related !== null) {
    add(related[1] ?? '', 'name');
    if (!/,/.test(related[2] ?? '')) add(related[2] ?? '', 'father');
    if (inside !== '' && isOtherScript(before, inside)) add(inside, 'name');
    return;
  }
  const role = classify(before, inside);
  if (role === 'none') {
    add(dropBirth(piece), 'name');
    return;
  }
  if (before !== '') add(dropBirth(before), 'name');
  readInside(inside, role, add);
}

type Inside = 'none' | 'names' | 'acronym' | 'former' | 'remark';

function classify(before: string, inside: string): Inside {
  if (inside === '') return 'none';
  if (/^(?:formerly|previously)\b/i.test(inside)) return 'former';
  if (/original script/i.test(inside) || isOtherScript(before, inside) || inside.includes(';'))
    return 'names';
  if (isAcronym(inside, before)) return 'acronym';
  if (/\b(?:identity|passport|number|linked to|also known|born|deceased)\b|\d{4,}/i.test(inside))
    return 'remark';
  return 'none';
}

function readInside(
  inside: string,
  role: Inside,
  add: (name: string, role: PublishedName['role']) => void,
): void {
  if (role === 'names') {
    for (const name of inside.split(';')) add(name.replace(/\s+-\s+sub-unit name$/i, ''), 'name');
  }
  if (role === 'acronym') {
    for (const name of inside.split(',')) add(name, 'acronym');
  }
  if (role === 'former')
    add(inside.replace(/^(?:formerly|previously)\s*(?:listed|known)?\s*(?:as)?:?\s*/i, ''), 'former');
}

function isOtherScript(before: string, inside: string): boolean {
  return /\p{L}/u.test(before) && /\p{L}/u.test(inside) && scriptOf(before) !== scriptOf(inside);
}

/** "TTP", "ISIL-K", "JuA", "ISIL-SEA, ISIL-South East Asia": short, without spaces, mostly capitals, of the name's initials. */
function isAcronym(inside: string, before: string): boolean {
  const first = (inside.split(',')[0] ?? '').trim();
  if (!/^[A-Za-z][A-Za-z.-]{1,11}$/.test(first) || before === '') return false;
  const capitals = first.replace(/[^A-Z]/g, '');
  if (capitals.length < 2 || capitals.length * 2 < first.length) return false;
  return (
    capitals[0]?.toLowerCase() === before.replace(/[^\p{L}]/gu, '')[0]?.toLowerCase() || first.length <= 5
  );
}

function dropBirth(text: string): string {
  return text.replace(/,\s*born\b.*$/is, '');
}
