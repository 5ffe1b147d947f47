import { describe, expect, it } from 'vitest';
import { arabicSound, hasArabic, unifyArabic } from './arabic-letters.ts';

describe('unifyArabic()', () => {
  it.each([
    ['علي', 'علی', 'Arabic and Persian ya'],
    ['ملك', 'ملک', 'Arabic and Persian kaf'],
    ['أحمد', 'احمد', 'alif with hamza'],
    ['إبراهيم', 'ابراهیم', 'alif with hamza below'],
    ['آصف', 'اصف', 'alif with madda'],
    ['موسى', 'موسی', 'alif maqsura'],
    ['فاطمة', 'فاطمہ', 'ta marbuta'],
    ['ګل', 'گل', 'Pashto gaf'],
    ['ټوپک', 'ٹوپک', 'Pashto and Urdu retroflex t'],
    ['خاں', 'خان', 'nun without its dot'],
  ])('brings %s and %s together: %s', (left, right) => {
    expect(unifyArabic(left)).toBe(unifyArabic(right));
  });

  it('removes vowel signs, tatweel and hamza on the line', () => {
    expect(unifyArabic('مُحَمَّد')).toBe('محمد');
    expect(unifyArabic('محـــمد')).toBe('محمد');
    expect(unifyArabic('علاء')).toBe('علا');
  });

  it('keeps letters that are different letters', () => {
    const letters = [...'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہی'];
    expect(new Set(letters.map(unifyArabic)).size).toBe(letters.length);
  });

  it('leaves other scripts as they are', () => {
    expect(unifyArabic('Ali 李 😀')).toBe('Ali 李 😀');
  });
});

describe('arabicSound()', () => {
  it('gives each written letter its sound and writes no short vowels', () => {
    expect(arabicSound('محمد')).toBe('mhmd');
    expect(arabicSound('خالد')).toBe('xAld');
    expect(arabicSound('شغچژ')).toBe('SGCZ');
  });

  it('marks a final ha as one that may be silent', () => {
    expect(arabicSound('فاطمہ')).toBe('fAtmH');
    expect(arabicSound('ہاشم')).toBe('hASm');
  });

  it('writes a doubled letter once', () => {
    expect(arabicSound('اللہ')).toBe('AlH');
  });

  it('gives nothing for what is no letter of the script', () => {
    expect(arabicSound('abc')).toBe('');
    expect(arabicSound('')).toBe('');
  });
});

describe('hasArabic()', () => {
  it('is true from one letter on and false without any', () => {
    expect(hasArabic('Haji علی')).toBe(true);
    expect(hasArabic('Haji Ali')).toBe(false);
    expect(hasArabic('')).toBe(false);
  });
});
