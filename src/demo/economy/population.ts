/** SYNTHETIC: who lives in the economy: banks, people and firms, and the accounts that they hold. */

import { CURRENCIES, currencyIndex, FOREIGN_CURRENCIES } from './currencies.ts';
import { type Draw, hashUnit, openDraw } from './draw.ts';
import { DISTRICTS, districtOf } from './places.ts';
import { openSampler } from './sampler.ts';

/** What an entity is; entities hold indices into it. */
export const ENTITY_KINDS = [
  'Bank',
  'Individual',
  'Sole Proprietorship',
  'Partnership',
  'Corporation',
] as const;

/** What a firm lives on; entities hold indices into it. `none` is a person or a bank. */
export const SECTORS = [
  'none',
  'shop',
  'wholesale',
  'maker',
  'service',
  'utility',
  'property',
  'charity',
  'marketplace',
  'exchange',
  'school',
  'office',
] as const;

/** One of {@link SECTORS}. */
export type Sector = (typeof SECTORS)[number];

/** A stretch of entities that stand next to each other. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** Everybody with an account. Accounts of one entity stand next to each other, its main account first. */
export interface Population {
  readonly accounts: number;
  readonly entities: number;
  readonly individuals: Stretch;
  readonly firms: Stretch;
  /** By bank. */
  readonly bankDistricts: Uint8Array;
  /** By entity. */
  readonly kinds: Uint8Array;
  readonly sectors: Uint8Array;
  readonly districts: Uint8Array;
  /** How large a firm's turnover is, or how often a person pays, against others of its kind. */
  readonly sizes: Float32Array;
  /** Where an entity's accounts begin; one element more than entities. */
  readonly firstAccounts: Uint32Array;
  /** How many of an entity's accounts are in use; those at rest come last. */
  readonly activeCounts: Uint8Array;
  /** By account. */
  readonly holders: Uint32Array;
  readonly banks: Uint16Array;
  readonly currencies: Uint8Array;
  /** Entities of each sector. */
  bySector(sector: Sector): readonly number[];
}

/** People of one household stand next to each other. */
export const HOUSEHOLD_SIZE = 4;

const INDIVIDUAL_ACCOUNTS_SHARE = 0.7;
const ACCOUNTS_PER_INDIVIDUAL = 1.61;
const ACCOUNTS_PER_FIRM = 1.87;
const ACCOUNTS_PER_BANK = 350;
const BANKS_MIN = 16;
/** Accounts at a bank of the holder's own district. */
const HOME_BANK_SHARE = 0.9;
/** Entities of several accounts whose last one is at rest. */
const RESTING_SHARE = 0.12;
const NEW_ACCOUNTS_SHARE = 0.4;
const FOREIGN_CURRENCY_SHARE = 0.16;

/** Shares of the sectors among firms, in the order of {@link SECTORS} from `shop`. */
const SECTOR_SHARES = [0.44, 0.15, 0.13, 0.17, 0.008, 0.05, 0.012, 0.006, 0.006, 0.016, 0.012];
/** Sole proprietorships, partnerships, corporations. */
const KIND_SHARES = [0.42, 0.2, 0.38];

/** Invents a population of about that many accounts. */
export function inventPopulation(seed: number, accountsWanted: number): Population {
  const draw = openDraw(seed, 'population');
  const banks = Math.max(BANKS_MIN, Math.round(accountsWanted / ACCOUNTS_PER_BANK));
  const people = Math.round((accountsWanted * INDIVIDUAL_ACCOUNTS_SHARE) / ACCOUNTS_PER_INDIVIDUAL);
  const firmCount = Math.max(
    SECTORS.length * 2,
    Math.round((accountsWanted * (1 - INDIVIDUAL_ACCOUNTS_SHARE)) / ACCOUNTS_PER_FIRM),
  );
  const individuals = {
    first: banks,
    count: Math.max(HOUSEHOLD_SIZE * 10, people - (people % HOUSEHOLD_SIZE)),
  };
  const firms = { first: banks + individuals.count, count: firmCount };
  const bankDistricts = Uint8Array.from({ length: banks }, (_, bank) => placeBank(bank, draw));
  const entities = inventEntities(draw, { individuals, firms, bankDistricts });
  return { ...entities, ...openAccounts(draw, entities), individuals, firms, bankDistricts };
}

/** The main account of an entity. */
export function mainAccount(population: Population, entity: number): number {
  return population.firstAccounts[entity] ?? 0;
}

/** How many accounts an entity holds. */
export function accountCount(population: Population, entity: number): number {
  return (population.firstAccounts[entity + 1] ?? 0) - (population.firstAccounts[entity] ?? 0);
}

/** How many of them are in use. */
export function activeCount(population: Population, entity: number): number {
  return population.activeCounts[entity] ?? 1;
}

/** Whether an account at rest was opened but lately; the others have rested for long. */
export function isNewAccount(account: number): boolean {
  return hashUnit(account, 77) < NEW_ACCOUNTS_SHARE;
}

/** The district of an account: that of its bank. */
export function accountDistrict(population: Population, account: number): number {
  return population.bankDistricts[population.banks[account] ?? 0] ?? 0;
}

/** The first banks stand one in each district, so that every district has some. */
function placeBank(bank: number, draw: Draw): number {
  return bank < DISTRICTS.length * 2 ? bank % DISTRICTS.length : PICK_DISTRICT(draw.unit());
}

type Entities = Pick<Population, 'entities' | 'kinds' | 'sectors' | 'districts' | 'sizes' | 'bySector'> & {
  readonly bankDistricts: Uint8Array;
};

function inventEntities(
  draw: Draw,
  parts: { individuals: Stretch; firms: Stretch; bankDistricts: Uint8Array },
): Entities {
  const { individuals, firms, bankDistricts } = parts;
  const entities = firms.first + firms.count;
  const [kinds, sectors] = [new Uint8Array(entities), new Uint8Array(entities)];
  const [districts, sizes] = [new Uint8Array(entities), new Float32Array(entities)];
  districts.set(bankDistricts);
  for (let at = 0; at < individuals.count; at++) {
    const entity = individuals.first + at;
    kinds[entity] = 1;
    districts[entity] = at % HOUSEHOLD_SIZE === 0 ? PICK_DISTRICT(draw.unit()) : (districts[entity - 1] ?? 0);
    sizes[entity] = Math.min(12, Math.exp(1.15 * draw.normal()));
  }
  const pickSector = openSampler(SECTOR_SHARES);
  const pickKind = openSampler(KIND_SHARES);
  for (let at = 0; at < firms.count; at++) {
    const entity = firms.first + at;
    // The first firms go round the sectors, so that the smallest economy has some of each.
    sectors[entity] =
      1 + (at < SECTOR_SHARES.length * 2 ? at % SECTOR_SHARES.length : pickSector(draw.unit()));
    kinds[entity] = 2 + pickKind(draw.unit());
    districts[entity] = PICK_DISTRICT(draw.unit());
    sizes[entity] = Math.min(150, (1 - draw.unit()) ** -0.75) * ((kinds[entity] ?? 0) === 4 ? 1.6 : 1);
  }
  return { entities, kinds, sectors, districts, sizes, bankDistricts, bySector: groupBySector(sectors) };
}

function groupBySector(sectors: Uint8Array): (sector: Sector) => readonly number[] {
  const groups = SECTORS.map((): number[] => []);
  for (let entity = 0; entity < sectors.length; entity++) groups[sectors[entity] ?? 0]?.push(entity);
  return (sector) => groups[SECTORS.indexOf(sector)] ?? [];
}

function openAccounts(
  draw: Draw,
  entities: Entities,
): Pick<Population, 'accounts' | 'firstAccounts' | 'activeCounts' | 'holders' | 'banks' | 'currencies'> {
  const firstAccounts = new Uint32Array(entities.entities + 1);
  const activeCounts = new Uint8Array(entities.entities);
  for (let entity = 0; entity < entities.entities; entity++) {
    const count = drawAccountCount(draw, entities, entity);
    firstAccounts[entity + 1] = (firstAccounts[entity] ?? 0) + count;
    activeCounts[entity] = count > 1 && draw.chance(RESTING_SHARE) ? count - 1 : count;
  }
  const accounts = firstAccounts[entities.entities] ?? 0;
  const holders = new Uint32Array(accounts);
  const [banks, currencies] = [new Uint16Array(accounts), new Uint8Array(accounts)];
  const local = banksByDistrict(entities.bankDistricts);
  for (let entity = 0; entity < entities.entities; entity++) {
    for (let account = firstAccounts[entity] ?? 0; account < (firstAccounts[entity + 1] ?? 0); account++) {
      holders[account] = entity;
      const bank = (entities.kinds[entity] ?? 0) === 0 ? entity : drawBank(draw, entities, { entity, local });
      banks[account] = bank;
      const isMain = account === firstAccounts[entity];
      currencies[account] = drawCurrency(draw, {
        district: entities.bankDistricts[bank] ?? 0,
        mayBeForeign: !isMain && (entities.kinds[entity] ?? 0) > 1,
      });
    }
  }
  return { accounts, firstAccounts, activeCounts, holders, banks, currencies };
}

/** One account for most people, more for larger firms. */
function drawAccountCount(draw: Draw, entities: Entities, entity: number): number {
  const unit = draw.unit();
  const kind = entities.kinds[entity] ?? 0;
  if (kind === 0) return 1;
  if (kind === 1) return unit < 0.56 ? 1 : unit < 0.86 ? 2 : unit < 0.97 ? 3 : 4;
  const few = unit < 0.55 ? 1 : unit < 0.85 ? 2 : 3;
  return few + Math.min(6, Math.floor(Math.log2(1 + (entities.sizes[entity] ?? 1)) / 2.4));
}

function drawBank(
  draw: Draw,
  entities: Entities,
  at: { entity: number; local: readonly (readonly number[])[] },
): number {
  const home = entities.districts[at.entity] ?? 0;
  const side = districtOf(home).side;
  // A person keeps accounts on the own side of the border; firms may hold one across it.
  const isAway = !draw.chance(HOME_BANK_SHARE) && (side === 'near' || (entities.kinds[at.entity] ?? 0) > 1);
  const banks = at.local[isAway ? PICK_DISTRICT(draw.unit()) : home] ?? [];
  return banks[draw.below(banks.length)] ?? 0;
}

function drawCurrency(draw: Draw, from: { district: number; mayBeForeign: boolean }): number {
  if (from.mayBeForeign && draw.chance(FOREIGN_CURRENCY_SHARE))
    return FOREIGN_CURRENCIES[draw.below(FOREIGN_CURRENCIES.length)] ?? 0;
  return Math.min(CURRENCIES.length - 1, currencyIndex(districtOf(from.district).currency));
}

function banksByDistrict(bankDistricts: Uint8Array): readonly (readonly number[])[] {
  const groups = DISTRICTS.map((): number[] => []);
  for (let bank = 0; bank < bankDistricts.length; bank++) groups[bankDistricts[bank] ?? 0]?.push(bank);
  return groups;
}

const PICK_DISTRICT = openSampler(DISTRICTS.map((district) => district.share));
