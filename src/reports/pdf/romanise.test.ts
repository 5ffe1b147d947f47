import { describe, expect, it } from 'vitest';
import { openFonts } from './fonts.ts';
import { romanise } from './romanise.ts';

const { faceOf } = await openFonts();
const plain = (text: string): string =>
  romanise(text, (codePoint) => faceOf(codePoint) !== null).replaceAll(/[\u2066\u2069]/g, '');

describe('romanise()', () => {
  it('writes letters that no font has in Latin ones, in brackets', () => {
    expect(plain('中文')).toBe('[ZhongWen]');
    expect(plain('Zarghun 中文 Kohbandi')).toBe('Zarghun [ZhongWen] Kohbandi');
    expect(plain('김 무')).toBe('[Gim] [Mu]');
    expect(plain('गुल')).toBe('[gul]');
  });

  it('leaves alone what the fonts have', () => {
    for (const text of ['Zarghun Kohbandī', 'زرغون شاہ کوہبندی', 'Наргиз', 'a\u202Eb', '', '\u0301', 'نٔ'])
      expect(romanise(text, (codePoint) => faceOf(codePoint) !== null)).toBe(text.normalize('NFC'));
  });

  it('shows the number of a sign that has no Latin letters', () => {
    expect(plain('\u{F0001}')).toBe('[U+F0001]');
    expect(plain('中\u{F0001}')).toBe('[ZhongU+F0001]');
  });
});
