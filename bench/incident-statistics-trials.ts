/** Rates at which the statistics over incidents are right, on invented data whose truth is known. */

import { quietWork, systemClock } from '../src/base/index.ts';
import {
  detectSurges,
  fitHawkes,
  HAWKES_OPTIONS,
  type HawkesParameters,
  MONTHLY_SURGES,
  openRandom,
  type PeriodLength,
  SCAN_OPTIONS,
  type SurgeMethod,
  scanSpaceTime,
  simulateHawkes,
  testKnox,
  WEEKLY_SURGES,
} from '../src/incidents/index.ts';
import { drawCount, inventPoints, inventUnits } from './invented-counts.ts';

const DEPS = { clock: systemClock(), work: quietWork() };
const LEVEL = 0.05;

/** How often a test at the level of 5 % claimed something. */
export interface ClaimRate {
  readonly what: string;
  readonly trials: number;
  readonly claims: number;
}

/** How well the scan names a planted cluster: shares of planted units that were named, and of named ones that were planted. */
export interface ScanRate extends ClaimRate {
  readonly recall: number;
  readonly precision: number;
}

/** How well the process was recovered. */
export interface HawkesRate {
  readonly what: string;
  readonly truth: HawkesParameters | null;
  readonly trials: number;
  readonly fitted: number;
  readonly meanBranching: number;
  readonly meanHalfLife: number;
  /** Fits whose interval of 95 % holds the true branching. */
  readonly holds: number;
  /** Fits that the test of fit rejects at 5 %. */
  readonly rejected: number;
}

/** How often quiet periods are above the bound, and planted surges raise an alarm. */
export interface SurgeRate {
  readonly by: PeriodLength;
  readonly method: SurgeMethod;
  /** Incidents a period on the mean. */
  readonly mean: number;
  readonly dispersion: number;
  /** Quiet periods that were judged. */
  readonly periods: number;
  readonly above: number;
  readonly alarms: number;
  /** By how many times as many incidents in one period: trials and alarms. */
  readonly planted: readonly { readonly times: number; readonly trials: number; readonly alarms: number }[];
}

/** All rates. */
export interface StatisticsRates {
  readonly knox: readonly ClaimRate[];
  readonly scan: readonly ScanRate[];
  readonly hawkes: readonly HawkesRate[];
  readonly surges: readonly SurgeRate[];
}

/** Runs all trials: some minutes. */
export async function measureStatistics(): Promise<StatisticsRates> {
  return {
    knox: await measureKnox(),
    scan: await measureScan(),
    hawkes: await measureHawkes(),
    surges: measureSurges(),
  };
}

async function measureKnox(): Promise<readonly ClaimRate[]> {
  const options = { radiiKm: [50], windowsDays: [30], simulations: 199, seed: 1 };
  const rates: ClaimRate[] = [];
  for (const [what, repeats, trials] of [
    ['nothing planted', 0, 400],
    ['5 of 100 incidents repeat the one before', 5, 100],
    ['20 of 100 incidents repeat the one before', 20, 100],
  ] as const) {
    let claims = 0;
    for (let seed = 0; seed < trials; seed += 1) {
      const answer = await testKnox(DEPS, inventPoints(openRandom(seed), 200, repeats), { ...options, seed });
      const p = answer.kind === 'tested' ? (answer.cells[0]?.permuted?.p ?? 1) : 1;
      if (p <= LEVEL) claims += 1;
    }
    rates.push({ what, trials, claims });
  }
  return rates;
}

async function measureScan(): Promise<readonly ScanRate[]> {
  const size = { units: 30, periods: 36, mean: 1 };
  const rates: ScanRate[] = [];
  for (const [what, times, trials] of [
    ['nothing planted', 1, 200],
    ['twice as many in 4 units through 4 periods', 2, 60],
    ['three times as many in 4 units through 4 periods', 3, 60],
  ] as const) {
    let [claims, recall, precision] = [0, 0, 0];
    for (let seed = 0; seed < trials; seed += 1) {
      const random = openRandom(seed);
      const planted = times === 1 ? [] : nearestUnits(inventUnits(openRandom(seed), size), 4);
      const input = inventUnits(random, size, (unit, period) =>
        planted.includes(unit) && period >= 20 && period < 24 ? times : 1,
      );
      const placed = { ...input, centres: inventUnits(openRandom(seed), size).centres };
      const answer = await scanSpaceTime(DEPS, placed, { ...SCAN_OPTIONS, simulations: 99, seed });
      const first = answer.kind === 'scanned' ? answer.clusters[0] : undefined;
      if (first === undefined || (first.p?.p ?? 1) > LEVEL) continue;
      claims += 1;
      const common = first.units.filter((unit) => planted.includes(unit)).length;
      recall += common / Math.max(1, planted.length);
      precision += common / first.units.length;
    }
    rates.push({ what, trials, claims, recall: recall / claims, precision: precision / claims });
  }
  return rates;
}

/** The unit with the median number of incidents and its nearest. */
function nearestUnits(
  { centres, counts, periods }: ReturnType<typeof inventUnits>,
  count: number,
): readonly number[] {
  const { xKm, yKm } = centres;
  const sums = Array.from(xKm, (_, unit) =>
    counts.subarray(unit * periods, (unit + 1) * periods).reduce((sum, one) => sum + one, 0),
  );
  const ranked = [...sums.keys()].toSorted((one, other) => (sums[one] ?? 0) - (sums[other] ?? 0));
  const middle = ranked[Math.floor(ranked.length / 2)] ?? 0;
  const away = (unit: number): number =>
    Math.hypot((xKm[unit] ?? 0) - (xKm[middle] ?? 0), (yKm[unit] ?? 0) - (yKm[middle] ?? 0));
  return [...sums.keys()].toSorted((one, other) => away(one) - away(other)).slice(0, count);
}

async function measureHawkes(): Promise<readonly HawkesRate[]> {
  const spanDays = 2_000;
  const of = (branching: number, events: number): HawkesParameters => ({
    background: [(events * (1 - branching)) / spanDays],
    branching,
    decay: Math.LN2 / 5,
  });
  const rates: HawkesRate[] = [];
  for (const [branching, events] of [
    [0.3, 200],
    [0.3, 1000],
    [0.6, 200],
    [0.6, 1000],
    [0.8, 1000],
  ] as const) {
    const truth = of(branching, events);
    const draw = (seed: number): Float64Array => simulateHawkes(openRandom(seed), truth, spanDays);
    for (const pieces of events === 1000 ? [1, 8] : [1]) {
      const what = `branching ${branching}, about ${events} incidents${pieces > 1 ? `, background of ${pieces} pieces` : ''}`;
      rates.push(await rateHawkes({ what, truth, spanDays, draw, pieces }));
    }
  }
  for (const [what, share, pieces] of [
    ['a constant rate, 500 incidents', 1, 1],
    ['a rate that rises evenly to three times, 500 incidents', 3, 1],
    ['the same, background of 8 pieces', 3, 8],
    ['a rate that doubles at half time, 500 incidents', 2, 1],
    ['the same, background of 8 pieces', 2, 8],
  ] as const) {
    const draw = (seed: number): Float64Array => drawChanging(seed, share, spanDays);
    rates.push(await rateHawkes({ what, truth: null, spanDays, draw, pieces }));
  }
  return rates;
}

/** 500 times: at a constant rate (1), at one that doubles at half time (2), or at one that rises evenly to three times (3). */
function drawChanging(seed: number, times: 1 | 2 | 3, spanDays: number): Float64Array {
  const random = openRandom(seed);
  const rateAt = (share: number): number => (times === 3 ? 1 + 2 * share : share < 0.5 ? 1 : times);
  const drawn: number[] = [];
  while (drawn.length < 500) {
    const share = random.uniform();
    if (random.uniform() * times < rateAt(share)) drawn.push(share * spanDays);
  }
  return Float64Array.from(drawn);
}

async function rateHawkes(told: {
  readonly what: string;
  readonly truth: HawkesParameters | null;
  readonly spanDays: number;
  readonly draw: (seed: number) => Float64Array;
  readonly pieces: number;
}): Promise<HawkesRate> {
  const trials = 100;
  let [fitted, branching, halfLife, holds, rejected] = [0, 0, 0, 0, 0];
  for (let seed = 0; seed < trials; seed += 1) {
    const events = { times: told.draw(seed).map(Math.floor), spanDays: told.spanDays };
    const answer = await fitHawkes(DEPS, events, {
      ...HAWKES_OPTIONS,
      ...{ seed, pieces: told.pieces, spreads: 0 },
    });
    if (answer.kind === 'undetermined') continue;
    const { value, low, high } = answer.branchingRatio;
    const truth = told.truth?.branching ?? 0;
    fitted += 1;
    branching += value;
    halfLife += answer.halfLifeDays.value;
    if (low !== null && high !== null && low <= truth && high >= truth) holds += 1;
    if (answer.fit.p < LEVEL) rejected += 1;
  }
  const { what, truth } = told;
  return {
    ...{ what, truth, trials, fitted, holds, rejected },
    meanBranching: branching / fitted,
    meanHalfLife: halfLife / fitted,
  };
}

function measureSurges(): readonly SurgeRate[] {
  const methods: readonly SurgeMethod[] = ['farrington', 'tail', 'cusum'];
  const weeks = methods.flatMap((method) =>
    [0.3, 1, 5, 20].flatMap((mean) =>
      [1, 2].map((dispersion) => rateSurges({ by: 'week', method, mean, dispersion })),
    ),
  );
  const months = [1, 5, 20].flatMap((mean) =>
    [1, 2].map((dispersion) => rateSurges({ by: 'month', method: 'farrington', mean, dispersion })),
  );
  return [...weeks, ...months];
}

/** Series of eight years with a yearly wave of 30 %; the last year is judged, and in its last period surges are planted. */
function rateSurges({
  by,
  method,
  mean,
  dispersion,
}: Pick<SurgeRate, 'by' | 'method' | 'mean' | 'dispersion'>): SurgeRate {
  const [length, year, series] = by === 'week' ? [416, 52, 60] : [96, 12, 260];
  const options = { ...(by === 'week' ? WEEKLY_SURGES : MONTHLY_SURGES), method };
  let [periods, above, alarms] = [0, 0, 0];
  const planted = [3, 5, 10].map((times) => ({ times, trials: 0, alarms: 0 }));
  for (let seed = 0; seed < series; seed += 1) {
    const random = openRandom(seed);
    const meanAt = (at: number): number =>
      mean * (1 + 0.3 * Math.sin((2 * Math.PI * at) / options.periodsPerYear));
    const counts = Int32Array.from({ length }, (_, at) => drawCount(random, meanAt(at), dispersion));
    for (const verdict of detectSurges(counts, options, { from: length - year, to: length - 1 })) {
      if (verdict.kind === 'undetermined') continue;
      periods += 1;
      if (verdict.alarm || verdict.held) above += 1;
      if (verdict.alarm) alarms += 1;
    }
    for (const plant of planted.slice(0, seed < 60 ? planted.length : 0)) {
      counts[length - 1] = drawCount(random, meanAt(length - 1) * plant.times, dispersion);
      const [verdict] = detectSurges(counts, options, { from: length - 1, to: length - 1 });
      plant.trials += 1;
      if (verdict?.kind === 'judged' && verdict.alarm) plant.alarms += 1;
    }
  }
  return { by, method, mean, dispersion, periods, above, alarms, planted };
}
