import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureCases, fixtureLines } from '../../../test/support/fixture-lines.ts';
import { cleanName, publishedNames } from './names-as-published.ts';

function write(field: string): string {
  return publishedNames(field)
    .map(({ name, role }) => (role === 'name' ? name : `${role}:${name}`))
    .join(' | ');
}

describe('publishedNames()', () => {
  it.each(fixtureCases(import.meta.url, '../fixtures/published-names/valid.txt'))(
    'reads %s',
    (field, expected) => {
      expect(write(field)).toBe(expected);
    },
  );

  it.each(fixtureLines(import.meta.url, '../fixtures/published-names/invalid.txt'))(
    'finds no name in "%s"',
    (field) => {
      expect(publishedNames(field)).toEqual([]);
    },
  );

  it('gives clean, different names without unmatched parentheses for any text', () => {
    const mark = fc.constantFrom(
      '(',
      ')',
      ';',
      ' ',
      'b) ',
      ',',
      '“',
      '"',
      'original script',
      'Ali',
      'علی',
      'ТТ',
      'son of ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, fc.string({ unit: 'grapheme' })), { maxLength: 12 }), (parts) => {
        const names = publishedNames(parts.join('')).map((found) => found.name);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/\p{L}/u);
          expect(name).toBe(cleanName(name));
          expect(name.split('(').length).toBe(name.split(')').length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
