/** The simple measure that the matcher is held against: words compared one by one, without knowledge of names. */

/**
 * How alike two names are, 0 to 1: the mean likeness of each word to the most alike word of the other name, taken both ways.
 * Source: W. W. Cohen, P. Ravikumar, S. E. Fienberg, "A comparison of string distance metrics for name-matching tasks", IIWeb 2003 (the measure of
 * Monge and Elkan over Jaro-Winkler), made symmetric.
 */
export function tokenLikeness(left: readonly string[], right: readonly string[]): number {
  return (meanOfBest(left, right) + meanOfBest(right, left)) / 2;
}

/** Words of a name in lower case, without marks. */
export function wordsOf(name: string): readonly string[] {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function meanOfBest(of: readonly string[], among: readonly string[]): number {
  if (of.length === 0 || among.length === 0) return 0;
  return (
    of.reduce((sum, word) => sum + Math.max(...among.map((other) => jaroWinkler(word, other))), 0) / of.length
  );
}

/**
 * Likeness of two words, 0 to 1.
 * Source: W. E. Winkler, "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage" (1990): the measure of
 * Jaro, raised by a tenth of what is missing for each of the first four letters that agree.
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const agreeing = agreeingLetters(left, right, reach);
  const mirrored = agreeingLetters(right, left, reach);
  if (agreeing.length === 0) return 0;
  const moved = agreeing.filter((letter, at) => letter !== mirrored[at]).length / 2;
  const share = agreeing.length;
  const jaro = (share / left.length + share / right.length + (share - moved) / share) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < left.length && left[prefix] === right[prefix]) prefix++;
  return jaro + (prefix / 10) * (1 - jaro);
}

/** The letters of one word that also stand in the other, no farther away than `reach`, each letter of the other taken once. */
function agreeingLetters(word: string, other: string, reach: number): readonly string[] {
  const free = [...other];
  return [...word].filter((letter, at) => {
    const found = free.findIndex((one, place) => one === letter && Math.abs(place - at) <= reach);
    if (found >= 0) free[found] = '';
    return found >= 0;
  });
}
