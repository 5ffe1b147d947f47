import { describe, expect, it } from 'vitest';
import { wrapWords } from './wrap-words.ts';

describe('wrapWords()', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two', 40, ['one two']],
    ['immeasurable word', 4, ['immeasurable', 'word']],
    ['', 4, ['']],
  ])('breaks %j after at most %d letters', (text, letters, lines) => {
    expect(wrapWords(text, letters)).toEqual(lines);
  });
});
