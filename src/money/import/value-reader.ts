/** Cells that hold one of a few values: each text is understood once, and known by its bytes afterwards. */

import { createByteDictionary } from '../columns/byte-dictionary.ts';
import { type Cells, cellText } from '../columns/cells.ts';

/** Answers what the text of a cell means. */
export type ValueReader = (cells: Cells, at: number) => number;

/** A reader that asks `understand` once for every text. */
export function openValueReader(understand: (text: string) => number): ValueReader {
  const texts = createByteDictionary();
  const meanings: number[] = [];
  return (cells, at) => {
    const text = texts.intern(cells, at, 0);
    const known = meanings[text];
    if (known !== undefined) return known;
    const meaning = understand(cellText(cells, at));
    meanings.push(meaning);
    return meaning;
  };
}
