/**
 * Figures of the statistics over incidents: how long they take, and on `docs/accuracy-incidents-statistics.md` how often they are right on invented
 * data whose truth is known.
 */

import { quietWork, systemClock } from '../src/base/index.ts';
import {
  detectSurges,
  fitHawkes,
  HAWKES_OPTIONS,
  openRandom,
  SCAN_OPTIONS,
  scanSpaceTime,
  simulateHawkes,
  testKnox,
  WEEKLY_SURGES,
} from '../src/incidents/index.ts';
import type { Figure } from './figure.ts';
import { describePublished } from './incident-published.ts';
import { writeStatisticsPage } from './incident-statistics-page.ts';
import { measureStatistics } from './incident-statistics-trials.ts';
import { drawCount, inventPoints, inventUnits } from './invented-counts.ts';

const DEPS = { clock: systemClock(), work: quietWork() };
const SEED = 20_261_123;

/** Measures times, then rates; writes the page of the rates. */
export async function benchIncidentStatistics(): Promise<readonly Figure[]> {
  const figures = [
    ...(await timeKnox()),
    ...(await timeScan()),
    ...(await timeHawkes()),
    ...(await timeSurges()),
  ];
  writeStatisticsPage(await measureStatistics(), await describePublished());
  return figures;
}

async function timeKnox(): Promise<readonly Figure[]> {
  const events = inventPoints(openRandom(SEED), 2_000, 20);
  const one = { radiiKm: [50], windowsDays: [30], simulations: 999, seed: 1 };
  const many = { ...one, radiiKm: [25, 50, 100], windowsDays: [7, 14, 30] };
  return [
    ...(await time('knox, 2,000 events, 999 permutations, one radius and window', () =>
      testKnox(DEPS, events, one),
    )),
    ...(await time('knox, the same, three radii and three windows', () => testKnox(DEPS, events, many))),
  ];
}

async function timeScan(): Promise<readonly Figure[]> {
  const input = inventUnits(openRandom(SEED), { units: 126, periods: 96, mean: 0.4 });
  const prospective = { ...SCAN_OPTIONS, direction: 'prospective' } as const;
  return [
    ...(await time('scan, 126 districts, 96 months, 999 simulations', () => scanSpaceTime(DEPS, input))),
    ...(await time('scan, the same, up to the last month alone', () =>
      scanSpaceTime(DEPS, input, prospective),
    )),
  ];
}

async function timeHawkes(): Promise<readonly Figure[]> {
  const process = { background: [0.5], branching: 0.6, decay: Math.LN2 / 5 };
  const times = simulateHawkes(openRandom(SEED), process, 4_000);
  const events = {
    times: times.slice(0, 5_000).map(Math.floor),
    spanDays: Math.floor(times[5_000] ?? 4_000) + 1,
  };
  return [
    ...(await time('hawkes, 5,000 events, one fit', () =>
      fitHawkes(DEPS, events, { ...HAWKES_OPTIONS, spreads: 0 }),
    )),
    ...(await time('hawkes, 5,000 events, with five further spreads', () => fitHawkes(DEPS, events))),
  ];
}

async function timeSurges(): Promise<readonly Figure[]> {
  const random = openRandom(SEED);
  const series = Array.from({ length: 110 }, () =>
    Int32Array.from({ length: 416 }, () => drawCount(random, 1, 1.5)),
  );
  const span = { from: 364, to: 415 };
  return await time('surge, 110 districts, 52 weeks judged by the five years before', async () =>
    series.map((counts) => detectSurges(counts, WEEKLY_SURGES, span)),
  );
}

async function time(name: string, run: () => Promise<unknown>): Promise<readonly Figure[]> {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  await run();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  return [
    { name, value: seconds, unit: 's' },
    { name: `${name}, of one core`, value: (user + system) / 1e6, unit: 's' },
  ];
}
