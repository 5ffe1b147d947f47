/** SYNTHETIC: picks an index by weight in constant time. */

/** Answers an index for a number from 0 to below 1; -1 where there is nothing to pick. */
export type Sampler = (unit: number) => number;

/** Prepares the picking of indices by weight. Source: the alias method (A. J. Walker, 1977; M. D. Vose, 1991). */
export function openSampler(weights: ArrayLike<number>): Sampler {
  const count = weights.length;
  if (count === 0) return () => -1;
  const { keep, alias } = buildTable(weights);
  return (unit) => {
    const scaled = unit * count;
    const column = Math.min(count - 1, Math.floor(scaled));
    return scaled - column < (keep[column] ?? 0) ? column : (alias[column] ?? 0);
  };
}

function buildTable(weights: ArrayLike<number>): { keep: Float64Array; alias: Uint32Array } {
  const count = weights.length;
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weights[at] ?? 0;
  const keep = Float64Array.from(weights, (weight) => (weight * count) / sum);
  const alias = Uint32Array.from(keep, (_, at) => at);
  const small: number[] = [];
  const large: number[] = [];
  for (let at = 0; at < count; at++) ((keep[at] ?? 0) < 1 ? small : large).push(at);
  for (let low = small.pop(), high = large.pop(); ; low = small.pop(), high = large.pop()) {
    if (low === undefined || high === undefined) {
      for (const rest of [low, high, ...small, ...large]) if (rest !== undefined) keep[rest] = 1;
      return { keep, alias };
    }
    alias[low] = high;
    const left = (keep[high] ?? 0) + (keep[low] ?? 0) - 1;
    keep[high] = left;
    (left < 1 ? small : large).push(high);
  }
}
