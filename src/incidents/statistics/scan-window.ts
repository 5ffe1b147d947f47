/**
 * The best window of one zone, and the bound that spares most zones the search.
 * Every `!` in this file reads typed arrays below their lengths.
 *
 * The likelihood ratio is convex in (observed, expected), so that for a mark M the observed count that reaches it is a concave function of the
 * expected one, and lies above the chords between any of its points. If no window rises above the line through a chord, for every chord of the
 * zone's range, none reaches M. The highest rise above a line over all windows takes one pass (Kadane), instead of one look at every window.
 * Source: Agarwal, McGregor, Phillips, Venkatasubramanian and Zhu 2006, for maximising convex discrepancies by linear ones.
 */

/** The highest window of a zone: periods from and to, both included. */
export interface BestWindow {
  readonly llr: number;
  readonly from: number;
  readonly to: number;
  readonly observed: number;
  readonly expected: number;
}

/** Which windows are looked at. */
export interface WindowLimits {
  readonly periods: number;
  readonly longest: number;
  /** Windows that reach the last period alone. */
  readonly lastOnly: boolean;
}

/** Steps between the points of the chords: each expects this many times as much as the one before. */
const CHORD_STEP = 4;
/** Halvings of the range in which a count is searched; 2 ** -60 of it is left. */
const HALVINGS = 60;
const SLACK = 1e-9;

/**
 * Log likelihood ratio of a cylinder with `observed` of `total` incidents where `expected` are expected; 0 where it holds no more than expected.
 * Source: Kulldorff 1997, Poisson model.
 */
export function scanLlr(observed: number, expected: number, total: number): number {
  if (!(observed > expected)) return 0;
  const inside = observed * Math.log(observed / expected);
  const rest = total - observed;
  return rest === 0 ? inside : inside + rest * Math.log(rest / (total - expected));
}

/**
 * The best window of a zone above a mark, by looking at every one; its ratio is the mark where there is none. `counts` and `expected` by period. The ratio is never above
 * excess² * total / (expected * (total - expected)), so that most windows need no logarithm.
 * Source: relative entropy is at most chi-squared (Gibbs and Su 2002).
 */
export function searchWindows(
  zone: { readonly counts: Int32Array; readonly expected: Float64Array },
  { total, above }: { readonly total: number; readonly above: number },
  { periods, longest, lastOnly }: WindowLimits,
): BestWindow {
  let best: BestWindow = { llr: above, from: 0, to: 0, observed: 0, expected: 0 };
  for (let to = lastOnly ? periods - 1 : 0; to < periods; to += 1) {
    let [observed, expected] = [0, 0];
    for (let from = to; from >= 0 && from > to - longest; from -= 1) {
      observed += zone.counts[from]!;
      expected += zone.expected[from]!;
      const excess = observed - expected;
      if (excess <= 0 || excess * excess * total <= best.llr * expected * (total - expected)) continue;
      const llr = scanLlr(observed, expected, total);
      if (llr > best.llr) best = { llr, from, to, observed, expected };
    }
  }
  return best;
}

/** Lines that lie under the counts that reach a mark, for each stretch of expected counts. */
export interface ReachLines {
  readonly slope: Float64Array;
  readonly start: Float64Array;
}

/** Points of the chords: from `least` on, each {@link CHORD_STEP} times the one before, until beyond `most`. */
export function chordPoints(least: number, most: number): Float64Array {
  const points = [least];
  while (points.at(-1)! < most) points.push(points.at(-1)! * CHORD_STEP);
  return Float64Array.from(points);
}

/** The lines for a mark. */
export function openLines(points: Float64Array, mark: number, total: number): ReachLines {
  const reach = points.map((expected) => countThatReaches(mark, expected, total));
  const slope = reach.slice(1).map((count, at) => (count - reach[at]!) / (points[at + 1]! - points[at]!));
  const start = slope.map((rise, at) => reach[at]! - rise * points[at]!);
  return { slope, start };
}

/** True where a window may reach the mark of the lines `first` to `last`; false: none does. */
export function mayReach(
  zone: { readonly counts: Int32Array; readonly expected: Float64Array },
  lines: ReachLines,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const { counts, expected } = zone;
  for (let line = first; line <= last; line += 1) {
    const [slope, most] = [lines.slope[line]!, lines.start[line]! - SLACK];
    let rise = 0;
    for (let period = 0; period < counts.length; period += 1) {
      const here = counts[period]! - slope * expected[period]!;
      rise = rise > 0 ? rise + here : here;
      if (rise > most) return true;
    }
  }
  return false;
}

/** The count from which on the ratio is at least the mark; `total` where even all incidents do not reach it. */
function countThatReaches(mark: number, expected: number, total: number): number {
  if (expected >= total) return total;
  let [low, high] = [expected, total];
  if (scanLlr(high, expected, total) <= mark) return total;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (scanLlr(middle, expected, total) < mark) low = middle;
    else high = middle;
  }
  return low;
}
