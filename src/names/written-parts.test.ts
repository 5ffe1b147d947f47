import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../../test/support/names.ts';
import { PARTS_MAX, prepareName } from './prepare-name.ts';
import { writtenParts } from './written-parts.ts';

function written(text: string, kind?: 'person' | 'organisation') {
  return writtenParts(prepareName(text, kind));
}

describe('writtenParts()', () => {
  it.each([
    ['Abd al-Rahman bin Nur al-Din', ['Abd al-Rahman', 'bin', 'Nur al-Din']],
    ['ملا عبدالغنی برادر', ['ملا', 'عبدالغنی', 'برادر']],
    ['ابوبکر صدیق', ['ابو', 'بکر', 'صدیق']],
    ['李明', ['李', '明']],
    ['Zar\u200dmast "Torgul"', ['Zarmast', 'Torgul']],
    ['Brigade313', ['Brigade', '313']],
  ])('gives the parts of %s as they are written', (text, texts) => {
    expect(written(text).map((part) => part.text)).toEqual(texts);
  });

  it('names what each part is', () => {
    expect(written('Haji Umm Zarmast of J. 313', 'person').map((part) => part.role)).toEqual([
      'honorific',
      'kunya',
      'name',
      'connector',
      'initial',
      'number',
    ]);
    expect(written('Zarmast Welfare Trust', 'organisation').map((part) => part.role)).toEqual([
      'name',
      'word',
      'word',
    ]);
  });

  it('gives everything beyond the limit as one part that is left out', () => {
    const text = Array.from({ length: PARTS_MAX + 3 }, (_, k) => `Zarmast${'abcdefgh'.charAt(k % 8)}`);
    const parts = written(text.join(' '));
    expect(parts).toHaveLength(PARTS_MAX + 1);
    expect(parts.at(-1)).toEqual({ text: text.slice(PARTS_MAX).join(' '), role: 'left-out', part: null });
  });

  it('has every part of any prepared name once and in order, and stands in the order of the text', () => {
    fc.assert(
      fc.property(arbitraryText(), fc.constantFrom('person', 'organisation', 'any'), (text, kind) => {
        const name = prepareName(text, kind);
        const numbers = writtenParts(name).flatMap(({ part }) => (part === null ? [] : [part]));
        expect(numbers).toEqual([...name.parts.keys()]);
        for (const part of writtenParts(name)) expect(part.text).not.toBe('');
      }),
      { seed: 73, numRuns: 1_500 },
    );
  });
});
