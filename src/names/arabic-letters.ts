/**
 * Arabic-script letters: one letter for each that Arabic, Persian, Urdu and Pashto keyboards write in several ways, and their sounds.
 * Code points: Unicode 17, Arabic blocks; presentation forms are resolved by NFKC before.
 */

/** Variants to one form: Arabic, Persian and Urdu kaf and ya, alif with its signs, ta marbuta, the Urdu and Sindhi forms of ha. */
const VARIANTS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  آ: 'ا',
  ى: 'ی',
  ي: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ێ: 'ی',
  ے: 'ی',
  ۓ: 'ی',
  ئ: 'ی',
  ؤ: 'و',
  ۆ: 'و',
  ۇ: 'و',
  ۈ: 'و',
  ۋ: 'و',
  ك: 'ک',
  ڪ: 'ک',
  ګ: 'گ',
  ڭ: 'گ',
  ة: 'ہ',
  ۃ: 'ہ',
  ه: 'ہ',
  ھ: 'ہ',
  ۀ: 'ہ',
  ە: 'ہ',
  ۂ: 'ہ',
  ں: 'ن',
  ڼ: 'ن',
  ٺ: 'ت',
  ټ: 'ٹ',
  ډ: 'ڈ',
  ړ: 'ڑ',
  ء: '',
  ـ: '',
  ٴ: '',
  ٹ: 'ٹ',
  ڤ: 'ف',
  ڵ: 'ل',
  ڕ: 'ر',
  ݢ: 'گ',
  ٻ: 'ب',
  ڄ: 'ج',
  ڃ: 'ج',
};

/** Sounds of the unified letters; alif, waw, ya and ayn are symbols of their own because their reading is not written. */
const SOUNDS: Readonly<Record<string, string>> = {
  ا: 'A',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ث: 'T',
  ج: 'j',
  چ: 'C',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ڈ: 'd',
  ذ: 'D',
  ر: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'Z',
  ږ: 'Z',
  س: 's',
  ش: 'S',
  ښ: 'S',
  ص: 's',
  ض: 'D',
  ط: 't',
  ظ: 'D',
  ع: 'E',
  غ: 'G',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'W',
  ہ: 'h',
  ی: 'Y',
  څ: 's',
  ځ: 'z',
};

const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/g;

/** Brings the variants of letters together and removes vowel signs, tatweel and hamza on the line. */
export function unifyArabic(text: string): string {
  let unified = '';
  for (const letter of text.replace(MARKS, '')) unified += VARIANTS[letter] ?? letter;
  return unified;
}

/** Symbols of a word of unified Arabic-script letters. */
export function arabicSound(word: string): string {
  let symbols = '';
  for (const letter of word) symbols += SOUNDS[letter] ?? '';
  return symbols
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, 'H')
    .replace(/^[AWYE]*A/, 'A');
}

/** True for a text that has a letter of the Arabic script. */
export function hasArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
