/** The script of a text by its letters. */

/** ISO 15924 codes with the Unicode property that tells them. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Kana', /[\p{Script=Katakana}\p{Script=Hiragana}]/gu],
];

/** ISO 15924 code of the script of most letters, null for Latin (the unmarked case) and for a text without letters. */
export function scriptOf(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
  if (/^[\u0000-\u024f]*$/.test(text)) return null;
  let best: string | null = null;
  let most = 0;
  for (const [code, pattern] of SCRIPTS) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) {
      most = count;
      best = code;
    }
  }
  return best === 'Latn' ? null : best;
}
