/** Trends of areas: what their series of months look like, and what two periods have to do with one another. */

import { comparePeriods, countUnitMonths, monthText, readOverlap } from '../../incidents/index.ts';
import { AREA_POLICIES } from '../action-policies.ts';
import { readerRoute } from '../route.ts';
import { closed } from '../schemas/shape.ts';
import { ComparisonView, MonthsQuery, PeriodsQuery, SeriesView, TrendQuery } from '../schemas/trends.ts';
import { loadTrendColumns } from '../trend-columns.ts';

/** Series that one address may ask for in a minute: each reads all incidents. */
const TRENDS_PER_MINUTE_MAX = 60;
const DAY_MS = 86_400_000;

const COMMON = {
  method: 'GET',
  tag: 'Areas',
  policy: AREA_POLICIES.read,
  audit: { kind: 'recorded' },
  requestsPerMinuteMax: TRENDS_PER_MINUTE_MAX,
  compresses: true,
} as const;

/** Reads the series. */
export const readSeriesRoute = readerRoute({
  ...COMMON,
  path: '/trends/series',
  summary: 'Incidents by area and month',
  description:
    'Of the incidents that you may see. An incident counts for the month in which it began. Where no more than the province or the year of it is ' +
    'known it is in no count, and is told as left out.',
  input: { query: closed({ ...TrendQuery, ...MonthsQuery }) },
  output: SeriesView,
  run: async ({ tx, trail }, { query }) => {
    const { columns, synthetic } = await loadTrendColumns(tx, query);
    const overlap = await readOverlap(tx);
    const series = countUnitMonths(columns, {
      from: monthNumber(query.from),
      to: monthNumber(query.to),
      placePrecision: query.level ?? 'adm2',
    });
    trail.count('incidents', columns.count);
    const units = series.units.map((unit, at) => {
      const counts = [...(series.counts[at] ?? [])];
      return { unit, total: counts.reduce((sum, count) => sum + count, 0), counts };
    });
    return {
      months: Array.from({ length: series.months }, (_, at) => monthText(series.firstMonth + at)),
      units: units
        .filter(({ total }) => total > 0)
        .sort((left, right) => right.total - left.total || left.unit.localeCompare(right.unit)),
      leftOut: series.leftOut,
      ...{ origins: [...overlap.origins], openPairs: overlap.openPairs },
      synthetic,
    };
  },
});

/** Compares two periods. */
export const comparePeriodsRoute = readerRoute({
  ...COMMON,
  path: '/trends/compare',
  summary: 'Two periods compared, area by area, with bounds',
  description:
    'Incidents a day in the later period for each in the earlier one. The bounds hold for counts alone: they do not say why, and sources may have ' +
    'looked more closely in one period than in the other.',
  input: { query: closed({ ...TrendQuery, ...PeriodsQuery }) },
  output: ComparisonView,
  run: async ({ tx, trail }, { query }) => {
    const { columns, synthetic } = await loadTrendColumns(tx, query);
    trail.count('incidents', columns.count);
    const compared = comparePeriods(columns, {
      before: { fromDay: dayNumber(query.beforeFrom), toDay: dayNumber(query.beforeTo) },
      after: { fromDay: dayNumber(query.afterFrom), toDay: dayNumber(query.afterTo) },
      placePrecision: query.level ?? 'adm2',
    });
    return {
      ...compared,
      units: compared.units.filter(({ before, after }) => before + after > 0),
      synthetic,
    };
  },
});

function monthNumber(month: string | undefined): number | undefined {
  if (month === undefined) return undefined;
  const [year = 0, of = 1] = month.split('-').map(Number);
  return year * 12 + of - 1;
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}
