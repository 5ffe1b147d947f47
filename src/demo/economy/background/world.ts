/** SYNTHETIC: what every part of the ordinary economy is given: the people, whom they know, and where payments go. */

import { type Draw, hashUnit } from '../draw.ts';
import { DISTRICTS } from '../places.ts';
import { activeCount, mainAccount, type Population, type Sector } from '../population.ts';
import { openSampler, type Sampler } from '../sampler.ts';
import type { Emit } from '../transfer.ts';

/** The ordinary economy's surroundings. */
export interface World {
  readonly population: Population;
  readonly draw: Draw;
  readonly days: number;
  readonly emit: Emit;
  /** Share of standing payments that this economy has; below 1 where it has many accounts for its payments. */
  readonly density: number;
  /** Individuals of each district. */
  readonly residents: readonly (readonly number[])[];
  /** Picks an entity of a sector by size: of the district, or of everywhere for -1. */
  readonly firmOf: (sector: Sector, district: number, unit: number) => number;
}

/** Payments of everyday that go through another account than the main one. */
const SIDE_ACCOUNT_SHARE = 0.06;

/** Readies the surroundings. */
export function openWorld(parts: {
  population: Population;
  draw: Draw;
  days: number;
  density: number;
  emit: Emit;
}): World {
  return { ...parts, residents: groupResidents(parts.population), firmOf: openFirms(parts.population) };
}

/** Somebody, each as likely. */
export function anyPerson(world: World): number {
  return world.population.individuals.first + world.draw.below(world.population.individuals.count);
}

/** Somebody of a district; a person of anywhere where nobody lives there. */
export function neighbour(world: World, district: number): number {
  const residents = world.residents[district] ?? [];
  return residents[world.draw.below(residents.length)] ?? anyPerson(world);
}

/** That many different people of a district, fewer where it has fewer. */
export function neighbours(world: World, district: number, count: number): readonly number[] {
  const found = new Set<number>();
  for (let tries = 0; found.size < count && tries < count * 3; tries++) found.add(neighbour(world, district));
  return [...found];
}

/** The n-th person whom a group keeps: the same whenever asked for. */
export function keptNeighbour(
  world: World,
  group: { id: number; district: number },
  position: number,
): number {
  const residents = world.residents[group.district] ?? [];
  const unit = hashUnit(group.id, position);
  return (
    residents[Math.floor(unit * residents.length)] ??
    world.population.individuals.first + Math.floor(unit * world.population.individuals.count)
  );
}

/** A firm of a sector by size, near the district seven times of ten. */
export function someFirm(world: World, sector: Sector, district: number): number {
  return world.firmOf(sector, world.draw.chance(0.7) ? district : -1, world.draw.unit());
}

/** The account that an entity pays from or is paid at: the main one, now and then another. */
export function accountOf(world: World, entity: number): number {
  const main = mainAccount(world.population, entity);
  const others = activeCount(world.population, entity) - 1;
  return others > 0 && world.draw.chance(SIDE_ACCOUNT_SHARE) ? main + 1 + world.draw.below(others) : main;
}

/** The main account of an entity. */
export function homeAccount(world: World, entity: number): number {
  return mainAccount(world.population, entity);
}

/** The district of an entity. */
export function districtOfEntity(world: World, entity: number): number {
  return world.population.districts[entity] ?? 0;
}

/** Rounds to what people hand over: three figures at most. */
export function roundSum(value: number): number {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.max(step, Math.round(value / step) * step);
}

function groupResidents(population: Population): readonly (readonly number[])[] {
  const groups = DISTRICTS.map((): number[] => []);
  const { first, count } = population.individuals;
  for (let entity = first; entity < first + count; entity++)
    groups[population.districts[entity] ?? 0]?.push(entity);
  return groups;
}

interface FirmGroup {
  readonly entities: readonly number[];
  readonly pick: Sampler;
}

function openFirms(population: Population): World['firmOf'] {
  const groups = new Map<string, FirmGroup>();
  const groupOf = (sector: Sector, district: number): FirmGroup => {
    const key = `${sector} ${district}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    const entities = population
      .bySector(sector)
      .filter((entity) => district === -1 || population.districts[entity] === district);
    const pick = openSampler(entities.map((entity) => population.sizes[entity] ?? 0));
    const made = { entities, pick };
    groups.set(key, made);
    return made;
  };
  return (sector, district, unit) => {
    const near = groupOf(sector, district);
    const group = near.entities.length > 0 ? near : groupOf(sector, -1);
    return group.entities[group.pick(unit)] ?? 0;
  };
}
