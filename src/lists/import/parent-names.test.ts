import { describe, expect, it } from 'vitest';
import { fixtureCases, fixtureLines } from '../../../test/support/fixture-lines.ts';
import { parentNames } from './parent-names.ts';

describe('parentNames()', () => {
  it.each(fixtureCases(import.meta.url, '../fixtures/parent-names/valid.txt'))(
    'reads %s',
    (text, expected) => {
      const found = parentNames(text).map(({ prop, name }) => `${prop}:${name}`);
      expect(found.join(' | ')).toBe(expected);
    },
  );

  it.each(fixtureLines(import.meta.url, '../fixtures/parent-names/invalid.txt'))(
    'takes nothing from "%s"',
    (text) => {
      expect(parentNames(text)).toEqual([]);
    },
  );

  it('keeps the words of the source', () => {
    expect(parentNames('Left early. Father’s name is Lal Shah.')[0]?.source).toBe(
      'Father’s name is Lal Shah',
    );
  });
});
