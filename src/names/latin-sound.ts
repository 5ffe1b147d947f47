/** Latin letters into the sound alphabet. The rules bring English, French and German romanisations of one name together. */

/** Ordered rewriting of letter groups; capital letters are symbols of the sound alphabet and are not rewritten again. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz/g, 'C'],
  [/dsch|dzh|dj/g, 'j'],
  [/sch/g, 'S'],
  [/ssh|shsh/g, 'S'],
  [/kh/g, 'x'],
  [/gh/g, 'G'],
  [/sh/g, 'S'],
  [/ch/g, 'C'],
  [/zh/g, 'Z'],
  [/dh/g, 'D'],
  [/th/g, 'T'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee|ii|ie(?=[^aeiou]|$)/g, 'i'],
  [/aa/g, 'a'],
  [/(ay|ai|ei|ey|ae)(?=[^aeiou]|$)/g, 'ay'],
  [/(au|aw|ao|ow)(?=[^aeiou]|$)/g, 'aw'],
  [/iy(?=[aeou])|i(?=[aou])/g, 'iy'],
  [/u(?=[aei])/g, 'uw'],
  [/(.)\1+/g, '$1'],
  [/(?<=[^aeiou])y(?=[^aeiouy]|$)|^y(?=[^aeiouy])/g, 'i'],
  [/h$/g, 'H'],
];

/** Symbols of a word of lower-case ASCII letters and digits. */
export function latinSound(word: string): string {
  // The compound Abd + name keeps its d apart from the next letter, which would otherwise read as dj or dh.
  if (word.startsWith('abd') && word.length > 5) return `abd${latinSound(word.slice(3))}`;
  let symbols = word;
  for (const [pattern, replacement] of RULES) symbols = symbols.replace(pattern, replacement);
  return symbols;
}
