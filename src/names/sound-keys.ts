/** Keys of sounds: under which words of one sound, or of nearly one sound, meet. */

/** Coarse class of each consonant; what is not named here (vowels, y, w, ayn) leaves no mark in a skeleton. */
const CLASSES: Readonly<Record<string, string>> = {
  k: 'k',
  q: 'k',
  g: 'k',
  G: 'k',
  x: 'k',
  h: 'h',
  s: 's',
  z: 's',
  D: 's',
  T: 's',
  j: 'j',
  Z: 'j',
  C: 'j',
  S: 'j',
  t: 't',
  d: 't',
  p: 'p',
  b: 'p',
  f: 'f',
  v: 'f',
  l: 'l',
  r: 'r',
  m: 'm',
  n: 'n',
};

/** The consonant skeleton of symbols: coarse classes, repeats once, vowels and semivowels left out; digits kept. */
export function skeletonOf(symbols: string): string {
  let skeleton = '';
  for (const symbol of symbols) {
    const letter = /\d/.test(symbol) ? symbol : (CLASSES[symbol] ?? '');
    if (letter !== '' && (!skeleton.endsWith(letter) || /\d/.test(letter))) skeleton += letter;
  }
  return skeleton;
}

const TUNE: Readonly<Record<string, string>> = {
  e: 'a',
  E: '',
  H: '',
  A: 'a',
  y: 'i',
  Y: 'i',
  o: 'u',
  w: 'u',
  W: 'u',
  v: 'u',
  q: 'k',
  D: 'z',
  T: 't',
  G: 'g',
  Z: 'j',
};

/** Symbols with vowels and near-equal consonants brought together: equal for most spellings of one name. */
export function tuneOf(symbols: string): string {
  let tune = '';
  for (const symbol of symbols) {
    const letter = TUNE[symbol] ?? symbol;
    if (!tune.endsWith(letter)) tune += letter;
  }
  return `~${tune}`;
}

/** Symbols without vowels; waw and ya count as consonants only before a long or written vowel. */
export function consonantsOf(symbols: string): string {
  const semivowels = symbols.replace(/[Ww](?=[Aaeiou])/g, 'v').replace(/[Yy](?=[Aaeiou])/g, 'J');
  let consonants = '';
  for (const symbol of semivowels.replace(/[aeiouAEHwWyY]/g, '')) {
    const letter = TUNE[symbol] ?? symbol;
    const kept = symbol === 'v' ? 'v' : letter;
    if (!consonants.endsWith(kept)) consonants += kept;
  }
  return `-${consonants}`;
}
