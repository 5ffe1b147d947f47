import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../i18n/format.ts';
import { countWords } from './count-text.tsx';

const formats = formatsOf('en-GB');

describe('countWords()', () => {
  it.each([
    [{ low: 8, best: 8, high: 8 }, '8'],
    [{ low: 12, best: 13, high: 15 }, '13 (12–15)'],
    [{ low: 12, best: null, high: 15 }, '12–15'],
    [{ low: null, best: 4, high: null }, '4'],
    [{ low: 0, best: 0, high: 0 }, '0'],
    [{ low: null, high: 6 }, '6'],
  ])('says %j as %s', (count, words) => {
    expect(countWords(count, formats)).toBe(words);
  });

  it('makes no nought of what is not said', () => {
    expect(countWords({ low: null, best: null, high: null }, formats)).toBeNull();
  });
});
