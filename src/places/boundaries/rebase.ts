/** Counts per unit of one year on the units of another, by a crosswalk. What was shared out is an estimate and says so. */

import { assert } from '../../base/index.ts';
import type { Crosswalk } from './crosswalk.ts';

/** A unit's counts, one a period; null: not known. */
export interface UnitSeries {
  /** Position of the unit in the crosswalk's old layer. */
  readonly unit: number;
  readonly counts: readonly (number | null)[];
}

/** A count on a new unit. What it holds is `counted` + `estimated`. */
export interface RebasedCount {
  /** From old units that lie wholly in this one. */
  readonly counted: number;
  /** From shares of old units that were split: not a count. */
  readonly estimated: number;
  /** Whether an old unit that has a part here does not know its count: the sum is a least one. */
  readonly isPartial: boolean;
}

/** A new unit's counts; null for a period in which no old unit with a part here knows its count. */
export interface RebasedSeries {
  /** Position of the unit in the crosswalk's new layer. */
  readonly unit: number;
  readonly counts: readonly (RebasedCount | null)[];
}

/** A re-based series. For each period the sum over `series` and `lost` is that of the old counts, but for rounding. */
export interface Rebased {
  /** How it was done, in words for the reader. */
  readonly method: string;
  /** New units that an old unit with a series has a part in, in the order of their layer. */
  readonly series: readonly RebasedSeries[];
  /** For each period: counts of shares that lie in no new unit, and of old units that the crosswalk cannot say anything of. */
  readonly lost: readonly number[];
}

/**
 * Re-bases counts: of a district that was split in two halves, a count of 10 becomes an estimate of 5 in each. Series are of one length; a unit
 * has one series only.
 */
export function rebase(series: readonly UnitSeries[], walk: Crosswalk): Rebased {
  const periods = series[0]?.counts.length ?? 0;
  assert(
    series.every(({ counts }) => counts.length === periods),
    'series are of one length',
  );
  assert(new Set(series.map(({ unit }) => unit)).size === series.length, 'a unit has one series');
  const tallies = new Map<number, Tally[]>();
  const lost = new Array<number>(periods).fill(0);
  for (const { unit, counts } of series) {
    const row = walk.rows[unit];
    assert(row !== undefined, 'the unit is one of the old layer');
    const parts = row.kind === 'shared' ? row.parts : [];
    const lostShare = row.kind === 'shared' ? row.lost : 1;
    const isWhole = parts.length === 1 && lostShare === 0;
    for (const { to, share } of parts) {
      const tally = tallies.get(to) ?? Array.from({ length: periods }, emptyTally);
      tallies.set(to, tally);
      for (const [period, count] of counts.entries()) addTo(tally[period], { count, share, isWhole });
    }
    for (const [period, count] of counts.entries())
      lost[period] = (lost[period] ?? 0) + (count ?? 0) * lostShare;
  }
  const rebased = [...tallies]
    .sort(([a], [b]) => a - b)
    .map(([unit, tally]) => ({ unit, counts: tally.map(closeTally) }));
  return { method: describe(walk), series: rebased, lost };
}

interface Tally {
  counted: number;
  estimated: number;
  known: number;
  unknown: number;
}

function emptyTally(): Tally {
  return { counted: 0, estimated: 0, known: 0, unknown: 0 };
}

function addTo(
  tally: Tally | undefined,
  {
    count,
    share,
    isWhole,
  }: { readonly count: number | null; readonly share: number; readonly isWhole: boolean },
): void {
  assert(tally !== undefined, 'there is a tally for each period');
  if (count === null) {
    tally.unknown += 1;
    return;
  }
  tally.known += 1;
  if (isWhole) tally.counted += count;
  else tally.estimated += count * share;
}

function closeTally({ counted, estimated, known, unknown }: Tally): RebasedCount | null {
  return known === 0 ? null : { counted, estimated, isPartial: unknown > 0 };
}

function describe({ from, to, basis, sliverShare }: Crosswalk): string {
  return `from the units of "${from.title}" to those of "${to.title}", shared out by ${basis}; shares below ${sliverShare} taken for differences of drawing`;
}
