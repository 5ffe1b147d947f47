/** The header that a person most likely meant. */

/** Share of letters that may differ. */
const DISTANCE_SHARE_MAX = 0.4;

/** The candidate nearest to a word by letters, signs and case left aside; null where none is near. A candidate that holds the word is near. */
export function nearestSpelling(word: string, candidates: readonly string[]): string | null {
  const wanted = lettersOf(word);
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    const letters = lettersOf(candidate);
    const holds = wanted.length > 2 && letters.includes(wanted);
    const distance = holds ? 0.5 : editDistance(wanted, letters);
    const near = distance <= Math.max(wanted.length, letters.length) * DISTANCE_SHARE_MAX;
    if (near && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best === null ? null : best.candidate;
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 100);
}

/** Letters put in, left out or exchanged. Source: Wagner and Fischer, The String-to-String Correction Problem, 1974. */
function editDistance(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const exchanged = (before[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      now.push(Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, exchanged));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
