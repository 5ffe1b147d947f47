import { describe, expect, it } from 'vitest';
import type { NamePart } from './model.ts';
import { prepareName } from './prepare-name.ts';
import { bucketsOf, lookupsOf } from './skeleton-buckets.ts';

function part(text: string): NamePart {
  const [first] = prepareName(text, 'any').parts;
  if (first === undefined) throw new RangeError(text);
  return first;
}

/** Whether a word that looks opens a bucket in which the other is kept. */
function meet(query: string, kept: string): boolean {
  const buckets = bucketsOf(part(kept), 'single');
  return [...lookupsOf(part(query), 'single')].some((key) => buckets.has(key));
}

describe('lookupsOf() and bucketsOf()', () => {
  it.each([
    ['Zarmast', 'Zarmast', 'the same word'],
    ['Zarmast', 'زرمست', 'the same consonants'],
    ['Zarmastan', 'Zarmast', 'one consonant more'],
    ['Zarmast', 'Zarmastan', 'one consonant less'],
    ['Torgulak', 'Tordulak', 'one consonant other'],
    ['Zamrast', 'Zarmast', 'two consonants swapped'],
    ['Qadir', 'Abdulqadir', 'the short form of a compound'],
    ['Lashkar', 'Army', 'the same meaning'],
    ['J.', 'Jamil', 'an initial and a word'],
    ['Jamil', 'J.', 'a word and an initial'],
    ['313', '٣١٣', 'the same number'],
  ])('let %s and %s meet: %s', (query, kept) => {
    expect(meet(query, kept)).toBe(true);
  });

  it.each([
    ['Zarmast', 'Torgul'],
    ['J.', 'Karim'],
    ['313', '55'],
    ['Lashkar', 'Trust'],
  ])('keep %s and %s apart', (query, kept) => {
    expect(meet(query, kept)).toBe(false);
  });
});
