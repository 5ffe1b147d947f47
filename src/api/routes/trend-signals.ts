/** What trends point to: surges beyond what was to be expected, forecasts a month ahead, and where the next incidents are likeliest. */

import { setImmediate as breathe } from 'node:timers/promises';
import {
  countUnitPeriods,
  detectSurges,
  findHotspots,
  hullLayer,
  layGrid,
  locateIncidents,
  MONTHLY_SURGES,
  type SurgeVerdict,
  WEEKLY_SURGES,
} from '../../incidents/index.ts';
import { AREA_POLICIES } from '../action-policies.ts';
import { notFound } from '../error-reply.ts';
import { detachedRoute } from '../route.ts';
import { closed } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';
import { ForecastView, HotspotsView, PeriodQuery, SurgesView, UnitQuery } from '../schemas/trend-signals.ts';
import { TrendQuery } from '../schemas/trends.ts';
import { loadTrendColumns } from '../trend-columns.ts';
import { fanOf, forecastAll, scoresOf, whyUndetermined } from '../trend-forecast.ts';
import { loadGround } from '../trend-ground.ts';

/** Signals that one address may ask for in a minute: each takes up to some seconds. */
const SIGNALS_PER_MINUTE_MAX = 20;
/** Areas and the last periods of them that are judged for surges in one request: some two seconds either way. */
const SURGES = {
  month: { options: MONTHLY_SURGES, units: 60, periods: 60 },
  week: { options: WEEKLY_SURGES, units: 30, periods: 104 },
} as const;
/** Side of the squares: some 25 km, about as closely as sources know places. */
const CELL_DEGREES = 0.25;
/** The share of the area that hotspots are drawn for. */
const HOTSPOT_SHARE = 0.01;
const DAY_MS = 86_400_000;

const COMMON = {
  method: 'GET',
  tag: 'Areas',
  policy: AREA_POLICIES.read,
  audit: { kind: 'recorded' },
  requestsPerMinuteMax: SIGNALS_PER_MINUTE_MAX,
  compresses: true,
} as const;

/** Looks for surges. */
export const readSurgesRoute = detachedRoute({
  ...COMMON,
  path: '/trends/surges',
  summary: 'Months or weeks in which an area had more incidents than its own past lets expect',
  description:
    'The last 60 months of the 60 areas with most incidents, or the last 104 weeks of the 30, each judged by what lies before it alone. By weeks ' +
    'only incidents count whose week is known. Nobody is looked at: areas are.',
  input: { query: closed({ ...TrendQuery, ...PeriodQuery }) },
  output: SurgesView,
  run: async ({ record }, { query }) => {
    const { by: length = 'month', level: placePrecision = 'adm2' } = query;
    const { options, units: unitsMax, periods: periodsMax } = SURGES[length];
    const { columns, synthetic } = await record((tx) => loadTrendColumns(tx, query));
    const series = countUnitPeriods(columns, { length, placePrecision });
    const first = Math.max(0, series.periods.length - periodsMax);
    const ranked = series.units
      .map((unit, at) => ({ unit, counts: series.counts[at] ?? new Int32Array() }))
      .map((one) => ({ ...one, total: one.counts.reduce((sum, count) => sum + count, 0) }))
      .filter(({ total }) => total > 0)
      .sort((left, right) => right.total - left.total);
    const units = [];
    for (const { unit, counts } of ranked.slice(0, unitsMax)) {
      const verdicts = detectSurges(counts, options, { from: first, to: series.periods.length - 1 });
      units.push({ unit, ...describeVerdicts(verdicts, series.periods) });
      await breathe();
    }
    return {
      by: length,
      periods: series.periods.slice(first),
      units,
      unitsLeftOut: Math.max(0, ranked.length - unitsMax),
      leftOut: series.leftOut,
      ...{ alpha: options.alpha, method: options.method, synthetic },
    };
  },
});

/** Forecasts an area. */
export const readForecastRoute = detachedRoute({
  ...COMMON,
  path: '/trends/forecast',
  summary: 'What an area is to expect next month, beside what simple rules say',
  description:
    'Incidents a month, each month from what was known before it: two years again, and the month to come. The scores are over all areas, so that ' +
    'one sees whether the forecast is worth more than simple rules.',
  input: { query: closed({ ...TrendQuery, ...UnitQuery }) },
  output: ForecastView,
  run: async ({ record }, { query }) => {
    const { columns, synthetic } = await record((tx) => loadTrendColumns(tx, query));
    if (!columns.units.includes(query.unit)) throw notFound();
    const forecasts = await forecastAll(columns, query.level ?? 'adm2');
    if (forecasts === null)
      return { unit: query.unit, months: [], undetermined: 'too few months', scores: [], synthetic };
    return {
      unit: query.unit,
      months: fanOf(forecasts, query.unit),
      undetermined: whyUndetermined(forecasts, query.unit),
      scores: scoresOf(forecasts),
      synthetic,
    };
  },
});

/** Looks for hotspots. */
export const readHotspotsRoute = detachedRoute({
  ...COMMON,
  path: '/trends/hotspots',
  summary: 'Squares of some 25 km that are to expect most incidents in a week',
  description:
    'The top 1 % of the area of the districts that hold on the day, by the incidents before it. Only incidents known to the place or near it, and to ' +
    'the week, are in it. Squares of ground: never a place, never a person.',
  input: {
    query: closed({
      origin: TrendQuery.origin,
      country: TrendQuery.country,
      day: day('First day of the week.'),
    }),
  },
  output: HotspotsView,
  run: async ({ record }, { query }) => {
    const { ground, columns, synthetic } = await record(async (tx) => ({
      ground: await loadGround(tx, query.day),
      ...(await loadTrendColumns(tx, query)),
    }));
    const layer = ground?.layer ?? hullLayer(columns.lon, columns.lat);
    if (columns.count === 0 || layer.boundaries.length === 0)
      return { ...NOTHING_RANKED, week: query.day, synthetic };
    await breathe();
    const grid = layGrid(layer, CELL_DEGREES);
    const located = locateIncidents(grid, columns);
    const week = Date.parse(`${query.day}T00:00:00Z`) / DAY_MS;
    const cells = findHotspots(grid, located, { day: week, share: HOTSPOT_SHARE });
    return {
      week: query.day,
      cells: cells.map(({ rank, west, south, cellDegrees, expected }) => ({
        ...{ rank, west, south, cellDegrees, expected },
      })),
      areaShare: cells.at(-1)?.areaShare ?? 0,
      ...{ ground: [...(ground?.titles ?? [])], leftOut: located.leftOut },
      synthetic: synthetic || ground?.synthetic === true,
    };
  },
});

const NOTHING_RANKED = { cells: [], areaShare: 0, ground: [], leftOut: { place: 0, time: 0, outside: 0 } };

function describeVerdicts(verdicts: readonly SurgeVerdict[], periods: readonly string[]) {
  const undetermined = verdicts.filter((verdict) => verdict.kind === 'undetermined');
  return {
    undetermined: undetermined.length,
    because: undetermined.at(-1)?.because ?? null,
    surges: verdicts.flatMap((verdict) => {
      if (verdict.kind !== 'judged' || !verdict.alarm) return [];
      const { period, observed, expected, upper, score } = verdict;
      return [{ period: periods[period] ?? '', observed, expected, upper, score }];
    }),
  };
}
