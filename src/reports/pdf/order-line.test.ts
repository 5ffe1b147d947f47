import bidiFactory from 'bidi-js';
import { describe, expect, it } from 'vitest';
import { openFonts } from './fonts.ts';
import { type Direction, type Faces, readParagraph } from './order-line.ts';

/** 0 has Latin signs, 1 Arabic ones and turns them around by itself; nothing has the others. */
const FACES: Faces = {
  bidi: bidiFactory(),
  faceOf: (codePoint) => {
    if (codePoint < 0x250) return 0;
    return codePoint >= 0x600 && codePoint <= 0x6ff ? 1 : null;
  },
  joins: (face) => face === 1,
};

function order(text: string, direction: Direction = 'ltr'): readonly string[] {
  const paragraph = readParagraph(text, direction, FACES);
  return paragraph.pieces(0, paragraph.text.length).map((piece) => piece.text);
}

describe('readParagraph()', () => {
  it('leaves text of one direction in one piece', () => {
    expect(order('Zarghun Shah (Kohbandi) 1979')).toEqual(['Zarghun Shah (Kohbandi) 1979']);
  });

  it('lays words in Arabic script from right to left, each whole, so that its letters join', () => {
    expect(order('زرغون شاہ', 'rtl')).toEqual(['شاہ', ' ', 'زرغون']);
  });

  it('keeps a name in Arabic script in its place among Latin words', () => {
    expect(order('the name نور البصر is listed')).toEqual(['the name ', 'البصر', ' ', 'نور', ' is listed']);
  });

  it('mirrors brackets that are read from right to left', () => {
    expect(order('نام (پیدائش)', 'rtl')).toEqual(['(', 'پیدائش', ')', ' ', 'نام']);
  });

  it('keeps numbers and dates in their order among letters that are read from right to left', () => {
    expect(order('پیدائش 1984-11-02 ابھی', 'rtl').join('')).toContain('1984-11-02');
    expect(order('۱۲۳', 'rtl')).toEqual(['۱', '۲', '۳']);
  });

  it('takes out overrides, by which a text pretends to be another', () => {
    expect(order('abc\u202Edef\u202C')).toEqual(['abcdef']);
  });

  it('draws no isolates and no marks, but keeps joiners, which shape letters', () => {
    expect(order('\u2068abc\u2069')).toEqual(['abc']);
    const paragraph = readParagraph('می\u200Cشود', 'rtl', FACES);
    expect(paragraph.pieces(0, paragraph.text.length).map(({ text }) => text)).toEqual(['می\u200Cشود']);
  });

  it('names a sign that no font has', () => {
    const paragraph = readParagraph('a中', 'ltr', FACES);
    expect(paragraph.pieces(0, 2)).toEqual([
      { text: 'a', face: 0 },
      { text: '中', face: null },
    ]);
  });
});

describe('openFonts()', () => {
  it('has every letter of Urdu in one font that joins, and Latin and Cyrillic letters in others', async () => {
    const fonts = await openFonts();
    const urdu = new Set(
      [...'آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤۂ۔،؟'].map((letter) =>
        fonts.faceOf(letter.codePointAt(0) ?? 0),
      ),
    );
    expect(urdu.size).toBe(1);
    expect(fonts.joins([...urdu][0] ?? -1)).toBe(true);
    for (const letter of 'Zžđ Жя')
      expect(fonts.joins(fonts.faceOf(letter.codePointAt(0) ?? 0) ?? 1)).toBe(false);
    expect(fonts.faceOf(0x4e2d)).toBeNull();
  });
});
