/** Claims as short texts. */

import type { ClaimValue } from './compare-claims.ts';

/** A claim in figures and words, the same in every language but for what a source writes: `12–15`, `2024-05-01/2024-05-03`. */
export function claimText(value: ClaimValue): string {
  switch (value.kind) {
    case 'count':
      return countWords(value.count);
    case 'days':
      return value.from === value.to ? value.from : `${value.from}/${value.to}`;
    case 'point':
      return `${value.lat}, ${value.lon} (${value.precision})`;
    default:
      return value.text;
  }
}

/** `8`, `12–15`, `8 (5–9)`, `≥ 3`, `≤ 7`. */
function countWords({ low, best, high }: Extract<ClaimValue, { kind: 'count' }>['count']): string {
  if (low === null && high === null) return best === null ? '' : String(best);
  const span = low === high ? '' : low === null ? `≤ ${high}` : high === null ? `≥ ${low}` : `${low}–${high}`;
  if (best === null) return span === '' ? String(low) : span;
  return span === '' ? String(best) : `${best} (${span})`;
}
