/**
 * The order of payments by time, then by row: a stable radix sort over typed arrays.
 * Every `!` in this file reads typed arrays inside their bounds: positions are below the length, digits below the number of buckets.
 */

const DIGIT_BITS = 16;
const BUCKETS = 1 << DIGIT_BITS;

/** How many elements stand behind a larger one; 0 where the times never fall. */
export function countOutOfOrder(times: Uint32Array): number {
  let late = 0;
  let latest = 0;
  for (let at = 0; at < times.length; at += 1) {
    const time = times[at]!;
    if (time < latest) late += 1;
    else latest = time;
  }
  return late;
}

/** Positions in ascending order of time; equal times keep their order. */
export function orderByTime(times: Uint32Array): Uint32Array {
  const from = leastOf(times);
  const low = radixPass(times, null, { from, shift: 0 });
  return spanOf(times, from) < BUCKETS ? low : radixPass(times, low, { from, shift: DIGIT_BITS });
}

function radixPass(
  times: Uint32Array,
  order: Uint32Array | null,
  { from, shift }: { readonly from: number; readonly shift: number },
): Uint32Array {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < times.length; at += 1) {
    const digit = ((times[at]! - from) >>> shift) & (BUCKETS - 1);
    starts[digit + 1]! += 1;
  }
  for (let digit = 0; digit < BUCKETS; digit += 1) starts[digit + 1]! += starts[digit]!;
  const sorted = new Uint32Array(times.length);
  for (let at = 0; at < times.length; at += 1) {
    const position = order === null ? at : order[at]!;
    const digit = ((times[position]! - from) >>> shift) & (BUCKETS - 1);
    sorted[starts[digit]!] = position;
    starts[digit]! += 1;
  }
  return sorted;
}

function leastOf(times: Uint32Array): number {
  let least = 2 ** 32 - 1;
  for (let at = 0; at < times.length; at += 1) if (times[at]! < least) least = times[at]!;
  return least;
}

function spanOf(times: Uint32Array, from: number): number {
  let span = 0;
  for (let at = 0; at < times.length; at += 1) if (times[at]! - from > span) span = times[at]! - from;
  return span;
}
