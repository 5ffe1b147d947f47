/** SYNTHETIC: what planting draws on: accounts of ordinary people and firms, moments, amounts and ways to pay. */

import { type Draw, drawAmount } from '../draw.ts';
import {
  accountCount,
  activeCount,
  isNewAccount,
  mainAccount,
  type Population,
  SECTORS,
} from '../population.ts';
import { drawMinute } from '../rhythm.ts';
import { ACH, BITCOIN_FORMAT, CASH, CHEQUE, DAY_MINUTES, WIRE } from '../transfer.ts';

/** Who plants, where and when. */
export interface Gang {
  readonly population: Population;
  readonly draw: Draw;
  readonly days: number;
  /** Accounts that earlier attempts used; one in ten is used again. */
  readonly known: number[];
}

/** A stretch of time in minutes since the first midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const REUSED_SHARE = 0.1;
const FIRMS_SHARE = 0.4;
const SIDE_ACCOUNT_SHARE = 0.45;
const RECRUIT_TRIES = 60;
/** Firms that launder: ordinary trades, not banks, offices or utilities. */
const FRONT_SECTORS = new Set(
  (['shop', 'wholesale', 'maker', 'service', 'property'] as const).map((name) => SECTORS.indexOf(name)),
);

/** Accounts of that many different holders, of one district where it is given; they live their ordinary lives beside. */
export function recruit(
  gang: Gang,
  count: number,
  wanted: { readonly district?: number; readonly firms?: boolean } = {},
): readonly number[] {
  const holders = new Set<number>();
  const accounts: number[] = [];
  for (let tries = 0; accounts.length < count && tries < count * RECRUIT_TRIES; tries++) {
    const account = drawAccount(gang, wanted.firms ?? gang.draw.chance(FIRMS_SHARE));
    const holder = gang.population.holders[account] ?? 0;
    const district = gang.population.districts[holder];
    if (holders.has(holder) || (wanted.district !== undefined && district !== wanted.district)) continue;
    holders.add(holder);
    accounts.push(account);
  }
  gang.known.push(...accounts);
  return accounts;
}

/** An account at rest: opened lately, or unused for long; null where the economy has none left. */
export function recruitResting(gang: Gang, isNew: boolean): number | null {
  const { population, draw } = gang;
  for (let tries = 0; tries < 4_000; tries++) {
    const entity =
      population.individuals.first + draw.below(population.individuals.count + population.firms.count);
    if (activeCount(population, entity) === accountCount(population, entity)) continue;
    const account = mainAccount(population, entity) + activeCount(population, entity);
    if (isNewAccount(account) !== isNew || gang.known.includes(account)) continue;
    gang.known.push(account);
    return account;
  }
  return null;
}

/** Any person's main account: a victim, a customer, somebody who gives or receives. */
export function bystander(gang: Gang, district: number | null = null): number {
  const { population, draw } = gang;
  for (let tries = 0; ; tries++) {
    const entity = population.individuals.first + draw.below(population.individuals.count);
    if (district === null || population.districts[entity] === district || tries > 400)
      return mainAccount(population, entity);
  }
}

/** A stretch of days that lies within the economy. */
export function drawSpan(gang: Gang, days: number): Span {
  const length = Math.min(days, gang.days - 3) * DAY_MINUTES;
  const from = gang.draw.between(DAY_MINUTES, gang.days * DAY_MINUTES - length - DAY_MINUTES);
  return { from, to: from + length };
}

/** Moments within a span, rising strictly, at the hours at which people pay. */
export function drawMoments(gang: Gang, count: number, span: Span): readonly number[] {
  const { draw } = gang;
  const raw = Array.from({ length: count }, (_, at) =>
    at === 0 ? span.from : at === 1 ? span.to : draw.between(span.from, span.to),
  );
  const moments = raw
    .map((at) => Math.floor(at / DAY_MINUTES) * DAY_MINUTES + drawMinute(draw, 'office'))
    .toSorted((left, right) => left - right);
  let last = -1;
  return moments.map((at) => {
    last = Math.max(at, last + 1);
    return last;
  });
}

/** A sum divided into parts of different size. */
export function divide(draw: Draw, sum: number, parts: number): readonly number[] {
  const weights = Array.from({ length: parts }, () => draw.between(0.6, 1.4));
  const total = weights.reduce((left, right) => left + right, 0);
  return weights.map((weight) => Math.max(1, Math.round((sum * weight) / total)));
}

/** The share of a sum that is passed on: nearly all, and now and then clearly less. */
export function drawKept(draw: Draw): number {
  return draw.chance(0.85) ? draw.between(0.96, 1) : draw.between(0.86, 0.96);
}

/** The money of one attempt, in rupees. */
export function drawProceeds(draw: Draw): number {
  return Math.min(120_000_000, drawAmount(draw, 1_500_000, 1.1));
}

/** How an attempt pays: mostly in one way. */
export function openFormats(draw: Draw): () => number {
  const house = drawFormat(draw);
  return () => (draw.chance(0.75) ? house : drawFormat(draw));
}

function drawFormat(draw: Draw): number {
  const unit = draw.unit();
  return unit < 0.42 ? ACH : unit < 0.68 ? CHEQUE : unit < 0.81 ? WIRE : unit < 0.94 ? CASH : BITCOIN_FORMAT;
}

function drawAccount(gang: Gang, isFirm: boolean): number {
  const { population, draw, known } = gang;
  if (known.length > 20 && draw.chance(REUSED_SHARE)) return known[draw.below(known.length)] ?? 0;
  const { first, count } = isFirm ? population.firms : population.individuals;
  let entity = first + draw.below(count);
  while (isFirm && !FRONT_SECTORS.has(population.sectors[entity] ?? 0)) entity = first + draw.below(count);
  const others = activeCount(population, entity) - 1;
  const main = mainAccount(population, entity);
  return others > 0 && draw.chance(SIDE_ACCOUNT_SHARE) ? main + 1 + draw.below(others) : main;
}
