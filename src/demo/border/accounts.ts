/** SYNTHETIC: what three invented sources say of the same incidents: each misses some, and they disagree over days, places and numbers. */

import { stringify } from 'csv-stringify/sync';
import { type AccountMapping, parseAccountMapping } from '../../incidents/index.ts';
import type { Draw } from '../economy/draw.ts';
import type { DemoEvent, DemoKind } from './history.ts';
import { DEMO_COUNTRIES } from './region.ts';

/** A file of one invented source, with the mapping by which it is read. */
export interface DemoSource {
  /** The name under which its releases follow one another. */
  readonly origin: string;
  readonly fileName: string;
  readonly csv: string;
  readonly mapping: AccountMapping;
  /** The source's own ids by number of the incident. */
  readonly refs: ReadonlyMap<number, string>;
}

type Row = Readonly<Record<string, string | number>>;

/** What makes a source. */
interface Habits {
  readonly origin: string;
  readonly title: string;
  readonly countingRule: string;
  /** Share of incidents that it tells. */
  readonly share: number;
  /** The rest of the mapping file. */
  readonly mapping: object;
  describe(draw: Draw, event: DemoEvent, ref: string): Row;
}

const OBSERVATORY: Habits = {
  origin: 'demo-observatory',
  title: 'Demo-Observatory (SYNTHETIC)',
  countingRule:
    'each incident of armed violence that two reports tell, with low, best and high numbers (invented)',
  share: 0.85,
  mapping: {
    synthetic: true,
    columns: {
      ...{ ref: 'id', kind: 'what', from: 'first_day', to: 'last_day', timePrecision: 'day_known' },
      ...{ lat: 'lat', lon: 'lon', placePrecision: 'place_known', country: 'country', adm1: 'province' },
      ...{ adm2: 'district', sideA: 'actor', killedLow: 'dead_low', killed: 'dead', killedHigh: 'dead_high' },
      ...{ injured: 'wounded', text: 'headline' },
    },
  },
  describe: (draw, event, ref) => {
    const week = draw.chance(0.03);
    const imprecise = draw.chance(0.04);
    const [low, high] = [Math.floor(event.killed * 0.8), Math.ceil(event.killed * draw.between(1, 1.4))];
    return {
      ...{
        id: ref,
        what: event.kind,
        first_day: isoDay(event.day),
        last_day: isoDay(event.day + (week ? 6 : 0)),
      },
      ...{ day_known: week ? 'week' : 'day', ...pointNear(draw, event, 0.005) },
      place_known: imprecise ? 'adm1' : draw.chance(0.5) ? 'exact' : 'near',
      ...placeCells(event, !imprecise),
      ...{
        actor: ACTORS[event.id % ACTORS.length] ?? '',
        dead_low: low,
        dead: event.killed,
        dead_high: high,
      },
      wounded: draw.chance(0.9) ? event.injured : '',
      headline: `SYNTHETIC: ${WORDS[event.kind]} in ${event.district.name}`,
    };
  },
};

const MONITOR: Habits = {
  origin: 'demo-monitor',
  title: 'Demo-Monitor (SYNTHETIC)',
  countingRule: 'each event that a local paper tells, with one number of deaths (invented)',
  share: 0.65,
  mapping: {
    synthetic: true,
    columns: {
      ...{ ref: 'event', from: 'date', kind: 'type', adm1: 'admin1', adm2: 'admin2', lat: 'latitude' },
      ...{ lon: 'longitude', country: 'country', killed: 'fatalities', claimedBy: 'claimed', text: 'notes' },
    },
    constants: { placePrecision: 'near' },
    codes: {
      kind: {
        ...{ Attack: 'armed-assault', 'Remote explosive': 'bombing', 'Suicide bomb': 'suicide-attack' },
        ...{ Abduction: 'abduction', 'Armed clash': 'armed-clash', 'Fire over the border': 'border-fire' },
        'Breach of the fence': 'fence-breach',
      },
    },
  },
  describe: (draw, event, ref) => ({
    ...{ event: ref, date: isoDay(event.day + (draw.chance(0.12) ? 1 : 0)), type: MONITOR_WORDS[event.kind] },
    ...{ admin1: event.district.province, admin2: event.district.name, ...near(draw, event) },
    country: DEMO_COUNTRIES[event.district.country],
    fatalities: Math.max(0, event.killed + (draw.chance(0.3) ? draw.whole(-1, 3) : 0)),
    claimed: draw.chance(0.2) ? (ACTORS[event.id % ACTORS.length] ?? '') : '',
    notes: `SYNTHETIC notes of a local paper on ${MONITOR_WORDS[event.kind].toLowerCase()}`,
  }),
};

const MINISTRY: Habits = {
  origin: 'demo-ministry',
  title: 'Demo-Ministry (SYNTHETIC)',
  countingRule:
    'each incident that a post of the ministry reports, with the wounded, and where it says they came from (invented)',
  share: 0.45,
  mapping: {
    synthetic: true,
    columns: {
      ...{ ref: 'No', from: 'Day', kind: 'Incident', adm1: 'Province', adm2: 'District', killed: 'Killed' },
      ...{ injured: 'Wounded', blamed: 'Blamed', originCountry: 'Came from', country: 'Country' },
    },
    dates: 'day-first',
    constants: { placePrecision: 'adm2' },
    codes: { kind: { blast: 'bombing', firing: 'armed-assault', encounter: 'armed-clash' } },
    missing: ['nil', 'not known'],
  },
  describe: (draw, event, ref) => {
    const [year, month, day] = isoDay(event.day).split('-');
    return {
      ...{ No: ref, Day: `${day}/${month}/${year}`, Incident: MINISTRY_WORDS[event.kind] ?? event.kind },
      ...{ Province: event.district.province, District: event.district.name },
      Killed: draw.chance(0.9)
        ? Math.max(0, event.killed - (draw.chance(0.4) ? draw.whole(1, 2) : 0))
        : 'nil',
      Wounded: draw.chance(0.7) ? event.injured : 'not known',
      Blamed: draw.chance(0.5) ? (ACTORS[event.id % ACTORS.length] ?? '') : '',
      'Came from': event.origin !== null && draw.chance(0.6) ? DEMO_COUNTRIES[event.origin] : '',
      Country: DEMO_COUNTRIES[event.district.country],
    };
  },
};

const ACTORS = ['Demo Front (SYNTHETIC)', 'Demo Brigade (SYNTHETIC)', 'unknown armed men (SYNTHETIC)'];
const WORDS: Readonly<Record<DemoKind, string>> = {
  ...{ 'armed-assault': 'armed men open fire', bombing: 'a device goes off', 'armed-clash': 'a clash' },
  ...{ 'suicide-attack': 'a suicide attack', abduction: 'people are taken away' },
  ...{ 'border-fire': 'fire over the border', 'fence-breach': 'the fence is cut' },
};
const MONITOR_WORDS: Readonly<Record<DemoKind, string>> = {
  ...{ 'armed-assault': 'Attack', bombing: 'Remote explosive', 'suicide-attack': 'Suicide bomb' },
  ...{ abduction: 'Abduction', 'armed-clash': 'Armed clash', 'border-fire': 'Fire over the border' },
  'fence-breach': 'Breach of the fence',
};
const MINISTRY_WORDS: Readonly<Partial<Record<DemoKind, string>>> = {
  ...{ 'armed-assault': 'firing', bombing: 'blast', 'armed-clash': 'encounter' },
};

/** The three sources. */
export const DEMO_SOURCES: readonly Habits[] = [OBSERVATORY, MONITOR, MINISTRY];

/** Writes the file of one source. */
export function writeSource(draw: Draw, events: readonly DemoEvent[], habits: Habits): DemoSource {
  const { origin, title, countingRule, share, mapping } = habits;
  const refs = new Map<number, string>();
  const rows = events.flatMap((event) => {
    if (!draw.chance(share)) return [];
    const ref = `${origin}-${event.id}`;
    refs.set(event.id, ref);
    return [habits.describe(draw, event, ref)];
  });
  return {
    ...{ origin, fileName: `SYNTHETIC-${origin}.csv`, refs },
    csv: stringify([...rows], { header: true }),
    mapping: parseAccountMapping({ ...mapping, id: origin, title, countingRule }, `${origin}.mapping.json`),
  };
}

function placeCells({ district }: DemoEvent, withDistrict: boolean): Row {
  return {
    ...{ country: DEMO_COUNTRIES[district.country], province: district.province },
    district: withDistrict ? district.name : '',
  };
}

function pointNear(draw: Draw, { lon, lat }: DemoEvent, spreadDeg: number): { lat: string; lon: string } {
  const moved = (value: number): string => (value + spreadDeg * draw.normal()).toFixed(4);
  return { lat: moved(lat), lon: moved(lon) };
}

function near(draw: Draw, event: DemoEvent): Row {
  const { lat, lon } = pointNear(draw, event, 0.02);
  return { latitude: lat, longitude: lon };
}

/** The ISO day of days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
