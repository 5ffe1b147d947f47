/** SYNTHETIC: what the statistics find in the invented incidents, held against what was planted. */

import {
  countUnitPeriods,
  detectSurges,
  estimateInterruption,
  type IncidentColumns,
  type RateRatio,
  type UnitPeriods,
  WEEKLY_SURGES,
} from '../../incidents/index.ts';
import type { DemoProcess, PlantedMeasure, PlantedSurge } from './history.ts';

/** The findings counted. */
export interface BorderScore {
  readonly surges: {
    readonly planted: number;
    /** Planted surges with an alarm of their unit in their week. */
    readonly found: number;
    /** Alarms beside them: incidents that set off many others are a surge, too. */
    readonly besides: number;
    /** Weeks that were judged: half a year before and after each planted one, in its unit. */
    readonly judged: number;
  };
  readonly measure: {
    readonly title: string;
    readonly trueRatio: number;
    /** Null where it could not be estimated. */
    readonly estimated: RateRatio | null;
  };
}

/** What was proposed as one incident, held against what is. */
export interface DuplicatesScore {
  /** Pairs of accounts that tell of one incident. */
  readonly planted: number;
  readonly found: number;
  /** Proposals of accounts of different incidents. */
  readonly besides: number;
}

/** Scores proposals; pairs are texts that are the same whichever account stands first. */
export function scoreDuplicates(
  planted: ReadonlySet<string>,
  proposed: ReadonlySet<string>,
): DuplicatesScore {
  const found = [...proposed].filter((pair) => planted.has(pair)).length;
  return { planted: planted.size, found, besides: proposed.size - found };
}

/** Scores the incidents of one source, counted by district. */
export function scoreBorder(columns: IncidentColumns, truth: DemoProcess): BorderScore {
  return { surges: scoreSurges(columns, truth.surges), measure: scoreMeasure(columns, truth.measure) };
}

/** Weeks that are judged before and after a planted one. */
const WEEKS_AROUND = 26;

function scoreSurges(columns: IncidentColumns, planted: readonly PlantedSurge[]): BorderScore['surges'] {
  const weeks = countUnitPeriods(columns, { length: 'week', placePrecision: 'adm2' });
  const score = { planted: planted.length, found: 0, besides: 0, judged: 0 };
  for (const { unit, from } of planted) {
    const counts = weeks.counts[weeks.units.indexOf(unit)];
    const week = weeks.periods.indexOf(from);
    if (counts === undefined || week < 0) continue;
    const range = { from: week - WEEKS_AROUND, to: Math.min(week + WEEKS_AROUND, counts.length - 1) };
    for (const verdict of detectSurges(counts, WEEKLY_SURGES, range)) {
      if (verdict.kind === 'undetermined') continue;
      score.judged++;
      if (verdict.alarm && verdict.period === week) score.found++;
      else if (verdict.alarm) score.besides++;
    }
  }
  return score;
}

/** The whole months from the measure's on are those under it. */
function scoreMeasure(columns: IncidentColumns, measure: PlantedMeasure): BorderScore['measure'] {
  const { title, rateRatio } = measure;
  const months = countUnitPeriods(columns, { length: 'month', placePrecision: 'adm2' });
  const measureFrom = months.periods.indexOf(measure.from.slice(0, 7));
  const estimate =
    measureFrom < 0
      ? null
      : estimateInterruption(
          { periods: months.periods, counts: sumOfUnits(months, measure.units), measureFrom },
          { harmonicPairs: 1 },
        );
  const estimated = estimate?.kind === 'estimated' ? estimate.level : null;
  return { title, trueRatio: rateRatio, estimated };
}

function sumOfUnits({ periods, units, counts }: UnitPeriods, wanted: readonly string[]): readonly number[] {
  const own = counts.filter((_, at) => wanted.includes(units[at] ?? ''));
  return periods.map((_, at) => own.reduce((sum, column) => sum + (column[at] ?? 0), 0));
}
