/**
 * SYNTHETIC: ten years of invented incidents from a stated process. In each district incidents come by chance at a rate with a season; each
 * one sets off further ones near it (a Hawkes process with an exponential kernel). On top of that there are surges that are planted, and one
 * measure that lowers the rate of incidents that come by chance by a known ratio.
 */

import { type Draw, drawCount } from '../economy/draw.ts';
import { type DemoDistrict, type DemoRegion, drawWithin, isWithin, type Point } from './region.ts';

/** An invented incident as it was. */
export interface DemoEvent {
  readonly id: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly lon: number;
  readonly lat: number;
  /** The district by the lines of its day. */
  readonly district: DemoDistrict;
  readonly kind: DemoKind;
  readonly killed: number;
  readonly injured: number;
  /** The country from which it came, where it came from another one. */
  readonly origin: 'xa' | 'xb' | null;
  /** Number of the planted surge that it belongs to. */
  readonly surge: number | null;
}

/** What happens in the invented region. */
export type DemoKind =
  | 'armed-assault'
  | 'bombing'
  | 'suicide-attack'
  | 'abduction'
  | 'armed-clash'
  | 'border-fire'
  | 'fence-breach';

/** A planted surge: so many incidents more in one week. */
export interface PlantedSurge {
  readonly unit: string;
  /** ISO day on which the week begins. */
  readonly from: string;
  readonly incidents: number;
}

/** The measure and what it does. */
export interface PlantedMeasure {
  readonly title: string;
  /** First day under it. */
  readonly from: string;
  readonly units: readonly string[];
  /** Rate under it over the rate without it. */
  readonly rateRatio: number;
}

/** What is stated of the process. */
export interface DemoProcess {
  readonly from: string;
  readonly to: string;
  /** Incidents that come by chance in a district and week, before season and measure: lowest and highest. */
  readonly weeklyRate: readonly [number, number];
  /** The same in the units of the measure. */
  readonly weeklyRateMeasured: number;
  /** Further incidents that one sets off on average, and days after which half of them have come. */
  readonly branchingRatio: number;
  readonly halfLifeDays: number;
  /** Share by which the rate rises in the worst season and falls in the best. */
  readonly season: number;
  readonly surges: readonly PlantedSurge[];
  readonly measure: PlantedMeasure;
}

/** The process of the example. */
export const DEMO_PROCESS: DemoProcess = {
  ...{ from: '2016-01-01', to: '2025-12-31', weeklyRate: [0.15, 0.5], weeklyRateMeasured: 0.9 },
  ...{ branchingRatio: 0.3, halfLifeDays: 6, season: 0.3 },
  surges: [
    { unit: 'Demo-Darmal', from: '2020-09-07', incidents: 12 },
    { unit: 'Demo-Pachir', from: '2021-06-14', incidents: 10 },
    { unit: 'Demo-Shahrak', from: '2023-02-06', incidents: 9 },
    { unit: 'Demo-Bhala', from: '2024-11-04', incidents: 14 },
  ],
  measure: {
    title: 'Demo measure: fence and joint patrols in the north (SYNTHETIC)',
    from: '2022-03-01',
    units: ['Demo-Khost Tangi', 'Demo-Loralang', 'Demo-Ghazband'],
    rateRatio: 0.55,
  },
};

const DAY_MS = 86_400_000;
/** Spread of what an incident sets off around it, in degrees. */
const NEAR_DEG = 0.05;
const KINDS: readonly (readonly [DemoKind, number])[] = [
  ['armed-assault', 0.3],
  ['bombing', 0.24],
  ['armed-clash', 0.2],
  ['abduction', 0.08],
  ['suicide-attack', 0.03],
  ['border-fire', 0.09],
  ['fence-breach', 0.06],
];
/** Generations of incidents that set off others; with a branching ratio below 1 they die out long before. */
const GENERATIONS_MAX = 50;

/** A moment and a place before it is an incident. */
interface Seed {
  readonly day: number;
  readonly point: Point;
  readonly surge: number | null;
}

/** The days since 1970-01-01 of an ISO day. */
export function dayNumber(iso: string): number {
  return Date.parse(iso) / DAY_MS;
}

/** Invents the history of a region, in order of time. */
export function inventHistory(
  draw: Draw,
  region: DemoRegion,
  process: DemoProcess = DEMO_PROCESS,
): readonly DemoEvent[] {
  const seeds = region.layers[0].flatMap((district) => seedsOf(draw, district, process));
  return seeds
    .toSorted((left, right) => left.day - right.day || left.point[0] - right.point[0])
    .flatMap((seed, at) => {
      const layer = region.layers[seed.day < dayNumber(region.splitOn) ? 0 : 1];
      const district = layer.find(({ ring }) => isWithin(seed.point, ring));
      return district === undefined ? [] : [eventOf(draw, at + 1, { seed, district })];
    });
}

function seedsOf(draw: Draw, district: DemoDistrict, process: DemoProcess): readonly Seed[] {
  const { from, to, measure, weeklyRate, weeklyRateMeasured, season } = process;
  const isMeasured = measure.units.includes(district.name);
  const weekly = isMeasured ? weeklyRateMeasured : draw.between(...weeklyRate);
  const [first, last, measured] = [dayNumber(from), dayNumber(to), dayNumber(measure.from)];
  let generation: Seed[] = [];
  for (let day = first; day <= last; day++) {
    const turn = 1 + season * Math.sin((2 * Math.PI * (day - first)) / 365.25);
    const effect = isMeasured && day >= measured ? measure.rateRatio : 1;
    for (let left = drawCount(draw, (weekly / 7) * turn * effect); left > 0; left--)
      generation.push({ day, point: drawWithin(draw, district.ring), surge: null });
  }
  const planted = plantSurges(draw, district, process);
  const all: Seed[] = [...generation, ...planted];
  for (let round = 0; round < GENERATIONS_MAX && generation.length > 0; round++) {
    generation = generation.flatMap((parent) => offspringOf(draw, parent, process));
    all.push(...generation.filter(({ day }) => day <= last));
  }
  return all;
}

/** Planted incidents set off no others, so that a surge has the size that is stated. */
function plantSurges(draw: Draw, district: DemoDistrict, { surges }: DemoProcess): readonly Seed[] {
  return surges.flatMap(({ unit, from, incidents }, surge) => {
    if (unit !== district.name) return [];
    const first = dayNumber(from);
    return Array.from({ length: incidents }, () => ({
      ...{ day: first + draw.below(7), point: drawWithin(draw, district.ring), surge },
    }));
  });
}

function offspringOf(
  draw: Draw,
  parent: Seed,
  { branchingRatio, halfLifeDays }: DemoProcess,
): readonly Seed[] {
  const [lon, lat] = parent.point;
  return Array.from({ length: drawCount(draw, branchingRatio) }, () => ({
    day: parent.day + Math.floor((-halfLifeDays * Math.log(1 - draw.unit())) / Math.LN2),
    point: [lon + NEAR_DEG * draw.normal(), lat + NEAR_DEG * draw.normal()] as const,
    surge: null,
  }));
}

function eventOf(
  draw: Draw,
  id: number,
  { seed, district }: { readonly seed: Seed; readonly district: DemoDistrict },
): DemoEvent {
  const kind = drawKind(draw, district);
  const deadly = draw.chance(kind === 'fence-breach' || kind === 'abduction' ? 0.1 : 0.7);
  const killed = deadly ? 1 + Math.floor(-2.2 * Math.log(1 - draw.unit())) : 0;
  const injured = Math.floor(-3 * Math.log(1 - draw.unit()));
  const crossed = district.atBorder && draw.chance(kind === 'border-fire' ? 1 : 0.25);
  return {
    ...{ id, day: seed.day, lon: seed.point[0], lat: seed.point[1], district, kind, killed, injured },
    origin: crossed ? (district.country === 'xa' ? 'xb' : 'xa') : null,
    surge: seed.surge,
  };
}

/** Fire over the border and breaches of the fence happen at the border alone. */
function drawKind(draw: Draw, { atBorder }: DemoDistrict): DemoKind {
  const open = atBorder ? KINDS : KINDS.filter(([kind]) => kind !== 'border-fire' && kind !== 'fence-breach');
  let left = draw.unit() * open.reduce((sum, [, share]) => sum + share, 0);
  for (const [kind, share] of open) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'armed-assault';
}
