import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteDictionary, textAt } from './byte-dictionary.ts';
import { type Cells, emptyCells } from './cells.ts';

function cellsOf(text: string): Cells {
  const cells = emptyCells(1);
  cells.bytes = new TextEncoder().encode(`<${text}>`);
  cells.starts[0] = 1;
  cells.ends[0] = cells.bytes.length - 1;
  cells.count = 1;
  return cells;
}

describe('createByteDictionary()', () => {
  it('numbers texts and groups as a map does, whatever their length', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(3)), { maxLength: 400 }), (asked) => {
        const dictionary = createByteDictionary();
        const known = new Map<string, number>();
        for (const [word, group] of asked) {
          const key = JSON.stringify([word, group]);
          const number = known.get(key) ?? known.size;
          known.set(key, number);
          expect(dictionary.intern(cellsOf(word), 0, group)).toBe(number);
        }
        const table = dictionary.table();
        const read = Array.from({ length: table.count }, (_, at) =>
          JSON.stringify([textAt(table, at), table.groups[at]]),
        );
        expect(read).toEqual([...known.keys()]);
      }),
    );
  });

  it('keeps apart texts that differ in their last byte or in zero bytes at the end', () => {
    const dictionary = createByteDictionary();
    const texts = [
      '',
      '\0',
      '\0\0',
      'a',
      'a\0',
      'aaaaaaaaaaaaaaaa',
      'aaaaaaaaaaaaaaaab',
      'aaaaaaaaaaaaaaaac',
    ];
    expect(texts.map((text) => dictionary.intern(cellsOf(text), 0, 0))).toEqual(texts.map((_, at) => at));
  });

  it('grows over a hundred thousand texts', () => {
    const dictionary = createByteDictionary();
    for (let at = 0; at < 100_000; at += 1) dictionary.intern(cellsOf(`account ${at}`), 0, 0);
    expect(dictionary.count).toBe(100_000);
    expect(dictionary.intern(cellsOf('account 77777'), 0, 0)).toBe(77_777);
    expect(textAt(dictionary.table(), 99_999)).toBe('account 99999');
  });
});
