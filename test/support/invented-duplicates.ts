/** Invented incidents told by two invented sources, each with its own errors, and the truth of which accounts are one. SYNTHETIC. */

import { type EntityId, parseEntityId } from '../../src/base/index.ts';
import {
  type ComparedAccount,
  type DuplicateProposal,
  type IncidentKind,
  openRandom,
  type Random,
} from '../../src/incidents/index.ts';

/** What is invented. */
export interface InventedSources {
  readonly accounts: readonly ComparedAccount[];
  /** Pairs that tell of one incident, as {@link pairOf} names them. */
  readonly truth: ReadonlySet<string>;
}

/** How right proposals are. */
export interface DuplicateScore {
  readonly planted: number;
  readonly proposed: number;
  readonly right: number;
}

const DISTRICTS = 14;
const TOWNS_OF_DISTRICT = 6;
const GROUPS = [
  'Demo Liberation Front',
  'Demo Vanguard Brigade',
  'Harakat-e-Demo',
  'Demo Border Alliance',
  'Lashkar-e-Demo',
];
const GROUPS_ELSEWHERE = [
  'Demo Lib. Front (DLF)',
  'Vanguard Brigade Demo',
  'Harkat-i-Demo',
  'Border Alliance of Demo',
  'Lashkar i Demo',
];
const SYLLABLES = ['kha', 'bar', 'lan', 'dor', 'sha', 'mir', 'wal', 'zai', 'gul', 'tan', 'pur', 'garh'];
const KINDS: readonly IncidentKind[] = [
  'bombing',
  'armed-assault',
  'armed-clash',
  'assassination',
  'suicide-attack',
  'shelling',
  'abduction',
];
const KIND_ELSEWHERE: Partial<Record<IncidentKind, IncidentKind>> = {
  'suicide-attack': 'bombing',
  'armed-clash': 'armed-assault',
  assassination: 'armed-assault',
  'armed-assault': 'violence-against-civilians',
};

interface Town {
  readonly name: string;
  readonly district: string;
  readonly lon: number;
  readonly lat: number;
  readonly centre: { readonly lon: number; readonly lat: number };
}

interface TrueIncident {
  readonly day: number;
  readonly town: Town;
  readonly kind: IncidentKind;
  readonly killed: number;
  readonly group: number;
}

/**
 * Ten years of incidents in fourteen districts, one in three within a week and a district of the one before. Two sources tell of 70 of a hundred each:
 * a day wrong in one of eight, no better place than the district in one of five, other words for kind, group and
 * town, a hamlet instead of the town in one of eight, kind or group wrong in one of twenty, the point in one of fifty, other numbers in one of three.
 */
export function inventSources(seed: number, incidents = 3_000): InventedSources {
  const random = openRandom(seed);
  const towns = inventTowns(random);
  const truth = new Set<string>();
  const accounts: ComparedAccount[] = [];
  let last: TrueIncident | null = null;
  for (let at = 0; at < incidents; at += 1) {
    last = inventIncident(random, towns, last);
    const told = [0, 1].flatMap((source) =>
      random.uniform() < 0.7
        ? [tell(random, last as TrueIncident, { source, seq: accounts.length + source + 1 })]
        : [],
    );
    const [left, right] = told.map((account, index) => ({ ...account, seq: accounts.length + index + 1 }));
    if (left !== undefined) accounts.push(named(left));
    if (right !== undefined) accounts.push(named(right));
    if (left !== undefined && right !== undefined) truth.add(pairOf(left.seq, right.seq));
  }
  return { accounts, truth };
}

/** Names a pair by the numbers of its accounts. */
export function pairOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Counts how many proposals are right. */
export function scoreProposals(
  proposals: readonly DuplicateProposal[],
  truth: ReadonlySet<string>,
): DuplicateScore {
  const right = proposals.filter(({ left, right: other }) => truth.has(pairOf(left.seq, other.seq))).length;
  return { planted: truth.size, proposed: proposals.length, right };
}

function inventTowns(random: Random): readonly Town[] {
  return Array.from({ length: DISTRICTS }, (_, district) => {
    const centre = { lon: 66 + (district % 5) * 0.9, lat: 28 + Math.floor(district / 5) * 0.9 };
    return Array.from({ length: TOWNS_OF_DISTRICT }, () => ({
      name: inventName(random),
      district: `Demo-District ${district + 1}`,
      lon: centre.lon + (random.uniform() - 0.5) * 0.7,
      lat: centre.lat + (random.uniform() - 0.5) * 0.7,
      centre,
    }));
  }).flat();
}

function inventName(random: Random): string {
  const name = [1, 2, 3].map(() => pick(random, SYLLABLES)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function inventIncident(random: Random, towns: readonly Town[], last: TrueIncident | null): TrueIncident {
  const follows = last !== null && random.uniform() < 0.33;
  const town = follows
    ? pick(
        random,
        towns.filter(({ district }) => district === last.town.district),
      )
    : pick(random, towns);
  return {
    day: follows ? last.day + random.below(7) : 12_000 + random.below(3_650),
    town,
    kind: pick(random, KINDS),
    killed: Math.floor(-3 * Math.log(1 - random.uniform())),
    group: random.below(GROUPS.length),
  };
}

function tell(
  random: Random,
  truth: TrueIncident,
  { source }: { readonly source: number; readonly seq: number },
): Omit<ComparedAccount, 'seq' | 'entityId'> {
  const { town } = truth;
  const shift = random.uniform() < 0.125 ? pick(random, [-2, -1, 1, 1]) : 0;
  const place = random.uniform();
  const precision = place < 0.55 ? 0 : place < 0.8 ? 1 : 2;
  const jitter = [0.03, 0.15, 0][precision] ?? 0;
  const isMisplaced = random.uniform() < 0.02;
  const from = precision === 2 || isMisplaced ? town.centre : town;
  const lonOff = isMisplaced ? 0.9 : 0;
  const group = random.uniform() < 0.05 ? random.below(GROUPS.length) : truth.group;
  const day = truth.day + shift;
  const span = random.uniform() < 0.08 ? 2 : 0;
  return {
    origin: `demo-${source}`,
    ...{ day, dayTo: day + span, timePrecision: span === 0 ? 0 : 1, placePrecision: precision },
    lon: from.lon + lonOff + (random.uniform() - 0.5) * 2 * jitter,
    lat: from.lat + (random.uniform() - 0.5) * 2 * jitter,
    kind: random.uniform() < 0.05 ? pick(random, KINDS) : kindAs(source, truth.kind),
    killed: tellKilled(random, truth.killed, source),
    sideA: random.uniform() < 0.25 ? 'Unknown' : ((source === 0 ? GROUPS : GROUPS_ELSEWHERE)[group] ?? null),
    sideB: null,
    placeName: precision === 2 ? null : placeAs(random, town.name),
    codedAdm2: town.district,
  };
}

function tellKilled(random: Random, killed: number, source: number): ComparedAccount['killed'] {
  const chance = random.uniform();
  if (chance < 0.08) return { low: null, best: null, high: null };
  const told = chance < 0.33 ? Math.max(0, killed + pick(random, [-2, -1, 1, 2, 4])) : killed;
  return source === 0 && random.uniform() < 0.3
    ? { low: Math.max(0, told - 1), best: told, high: told + 3 }
    : { low: told, best: told, high: told };
}

function kindAs(source: number, kind: IncidentKind): IncidentKind {
  return source === 1 ? (KIND_ELSEWHERE[kind] ?? kind) : kind;
}

/** In one of eight a hamlet nearby is named instead. */
function placeAs(random: Random, name: string): string {
  const chance = random.uniform();
  if (chance < 0.125) return inventName(random);
  if (chance < 0.6) return name;
  return name.replace('kh', 'k').replace('zai', 'zay').replace('sha', 'shah').replace('garh', 'gar');
}

function named(account: Omit<ComparedAccount, 'entityId'>): ComparedAccount {
  return { ...account, entityId: entityOf(account.seq) };
}

function entityOf(seq: number): EntityId {
  return parseEntityId(`incident:${String(seq).padStart(20, '0')}`);
}

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random.below(list.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}
