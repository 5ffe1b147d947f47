/** SYNTHETIC: payments that come round by themselves: wages, pensions, rent, bills, instalments, interest, owners' draws. */

import { drawAmount, hashUnit } from '../draw.ts';
import { accountCount, activeCount, HOUSEHOLD_SIZE, isNewAccount, mainAccount } from '../population.ts';
import { officeMoment } from '../rhythm.ts';
import { ACH, CARD, CASH, CHEQUE, WIRE } from '../transfer.ts';
import { districtOfEntity, homeAccount, roundSum, someFirm, type World } from './world.ts';

/** Every standing payment, by the day on which it falls. */
export interface Standing {
  /** Emits what is due on a day. */
  emitDay(day: number): void;
  /** How many fall due from the first to the last day. */
  readonly total: number;
}

/** One standing payment. */
interface Order {
  readonly payer: number;
  readonly payee: number;
  readonly value: number;
  readonly format: number;
  /** Days by which it may come late. */
  readonly lateDays: number;
  /** By how much of itself the amount changes from time to time. */
  readonly swing: number;
  readonly due: Due;
}

/** `weekly` counts from Monday, `biweekly` from the first Monday, `monthly` is a day of the month, `once` the day itself. */
interface Due {
  readonly every: 'weekly' | 'biweekly' | 'monthly' | 'once';
  readonly on: number;
}

/** Source: the shares of people with wages and with pensions in the AMLworld population (arXiv:2306.16424); half of the pensioners also have wages. */
const WAGES_SHARE = 0.625;
const PENSION_SHARE = 0.183;
const WAGES_AMONG_PENSIONERS = 0.5;

const MONTH_WAGES = { median: 58_000, spread: 0.62 };
const MONTH_PENSION = { median: 30_000, spread: 0.4 };

/** Sets up the standing payments of the whole population. */
export function openStanding(world: World): Standing {
  const groups = new Map<string, Order[]>();
  const keep = (order: Order): void => {
    if (!world.draw.chance(world.density)) return;
    const key = `${order.due.every} ${order.due.on}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [order]);
    else group.push(order);
  };
  for (const order of inventOrders(world)) keep(order);
  const dueOn = (day: number): readonly (readonly Order[])[] =>
    [`weekly ${day % 7}`, `biweekly ${day % 14}`, `monthly ${dayOfMonth(day)}`, `once ${day}`].map(
      (key) => groups.get(key) ?? [],
    );
  let total = 0;
  for (let day = 0; day < world.days; day++) for (const group of dueOn(day)) total += group.length;
  return {
    total,
    emitDay(day) {
      for (const group of dueOn(day)) for (const order of group) pay(world, order, day);
    },
  };
}

function pay(world: World, order: Order, day: number): void {
  const { draw } = world;
  const swing = order.swing === 0 ? 1 : 1 + order.swing * (draw.unit() * 2 - 1);
  const late = order.lateDays === 0 ? 0 : draw.below(order.lateDays + 1);
  const value = Math.round(order.value * swing);
  const { payer, payee, format } = order;
  world.emit({ at: officeMoment(draw, day + late), payer, payee, value, format });
}

function* inventOrders(world: World): Generator<Order> {
  const { individuals, firms } = world.population;
  for (let at = 0; at < individuals.count; at++) {
    const person = individuals.first + at;
    yield* incomeOf(world, person);
    yield* billsOf(world, person, at % HOUSEHOLD_SIZE === 0);
    yield* interestOf(world, person);
    yield* chargesOf(world, person);
  }
  for (let at = 0; at < firms.count; at++) {
    yield* firmOrders(world, firms.first + at);
    yield* interestOf(world, firms.first + at);
    yield* chargesOf(world, firms.first + at);
  }
}

function* incomeOf(world: World, person: number): Generator<Order> {
  const { draw } = world;
  const district = districtOfEntity(world, person);
  const payee = homeAccount(world, person);
  const hasPension = draw.chance(PENSION_SHARE);
  const wagesShare = hasPension
    ? WAGES_AMONG_PENSIONERS
    : (WAGES_SHARE - PENSION_SHARE * WAGES_AMONG_PENSIONERS) / (1 - PENSION_SHARE);
  if (hasPension) {
    const payer = homeAccount(world, world.firmOf('office', -1, draw.unit()));
    const value = roundSum(drawAmount(draw, MONTH_PENSION.median, MONTH_PENSION.spread));
    yield { payer, payee, value, format: ACH, lateDays: 0, swing: 0, due: { every: 'monthly', on: 1 } };
  }
  if (draw.chance(wagesShare)) {
    const employer = someFirm(world, EMPLOYERS[draw.below(EMPLOYERS.length)] ?? 'shop', district);
    const month = drawAmount(draw, MONTH_WAGES.median, MONTH_WAGES.spread);
    yield { payer: homeAccount(world, employer), payee, ...payrollOf(employer, month) };
  }
}

/** An employer pays everybody on the same day and in the same way. */
function payrollOf(employer: number, month: number): Omit<Order, 'payer' | 'payee'> {
  const unit = hashUnit(employer, 1);
  const how = hashUnit(employer, 2);
  const format = how < 0.64 ? ACH : how < 0.95 ? CHEQUE : CASH;
  const common = { format, lateDays: 0, swing: hashUnit(employer, 3) < 0.5 ? 0 : 0.04 };
  if (unit < 0.25)
    return { ...common, value: Math.round(month / 4.345), due: { every: 'weekly', on: how < 0.5 ? 4 : 3 } };
  if (unit < 0.65)
    return { ...common, value: Math.round(month / 2.17), due: { every: 'biweekly', on: how < 0.5 ? 4 : 11 } };
  return {
    ...common,
    value: Math.round(month),
    due: { every: 'monthly', on: PAY_DAYS[Math.floor(how * 4)] ?? 1 },
  };
}

function* billsOf(world: World, person: number, isHead: boolean): Generator<Order> {
  const { draw } = world;
  const payer = homeAccount(world, person);
  const bill = (kind: Bill): Order => ({
    payer,
    payee: homeAccount(world, someFirm(world, kind.sector, districtOfEntity(world, person))),
    value: roundSum(drawAmount(draw, kind.median, 0.5)),
    format: draw.chance(0.62) ? CHEQUE : draw.chance(0.6) ? ACH : CARD,
    lateDays: kind.lateDays,
    swing: kind.swing,
    due: { every: 'monthly', on: 1 + draw.below(kind.within) },
  });
  if (isHead) for (const kind of HOUSEHOLD_BILLS) if (draw.chance(kind.share)) yield bill(kind);
  for (const kind of PERSONAL_BILLS) if (draw.chance(kind.share)) yield bill(kind);
  if (draw.chance(0.12)) yield { ...bill(INSTALMENT), payee: bankAccountOf(world, payer), format: ACH };
}

/** Interest from the bank to savings accounts and to some main accounts. */
function* interestOf(world: World, entity: number): Generator<Order> {
  const first = mainAccount(world.population, entity);
  for (let at = 0; at < activeCount(world.population, entity); at++) {
    if (at === 0 && !world.draw.chance(0.3)) continue;
    const payer = bankAccountOf(world, first + at);
    const value = Math.max(20, Math.round(drawAmount(world.draw, 420, 1.1)));
    const due = { every: 'monthly', on: 26 + (payer % 3) } as const;
    yield {
      payer,
      payee: first + at,
      value,
      format: payer % 2 === 0 ? ACH : CHEQUE,
      lateDays: 0,
      swing: 0.1,
      due,
    };
  }
}

function* firmOrders(world: World, firm: number): Generator<Order> {
  const { draw, population } = world;
  const payer = homeAccount(world, firm);
  const district = districtOfEntity(world, firm);
  const size = Math.sqrt(population.sizes[firm] ?? 1);
  for (const kind of FIRM_BILLS) {
    const payee = homeAccount(world, someFirm(world, kind.sector, district));
    if (payee === payer || !draw.chance(kind.share)) continue;
    const value = roundSum(drawAmount(draw, kind.median * size, 0.5));
    const due = { every: 'monthly', on: 1 + draw.below(kind.within) } as const;
    yield {
      payer,
      payee,
      value,
      format: draw.chance(0.7) ? CHEQUE : ACH,
      lateDays: kind.lateDays,
      swing: kind.swing,
      due,
    };
  }
  for (let owner = 0; owner < 1 + draw.below(3); owner++) {
    const residents = world.residents[district] ?? [];
    const person = residents[Math.floor(hashUnit(firm, 20 + owner) * residents.length)];
    if (person === undefined) continue;
    const value = roundSum(drawAmount(draw, 70_000 * size, 0.6));
    const due = { every: 'monthly', on: 2 + draw.below(26) } as const;
    yield {
      payer,
      payee: homeAccount(world, person),
      value,
      format: draw.chance(0.7) ? CHEQUE : WIRE,
      lateDays: 3,
      swing: 0.3,
      due,
    };
  }
}

/** The yearly charge of accounts that nobody uses, in the first days; a new account has none. */
function* chargesOf(world: World, entity: number): Generator<Order> {
  const first = mainAccount(world.population, entity);
  for (let at = activeCount(world.population, entity); at < accountCount(world.population, entity); at++) {
    if (isNewAccount(first + at)) continue;
    const due = { every: 'once', on: world.draw.below(9) } as const;
    const payee = bankAccountOf(world, first + at);
    yield { payer: first + at, payee, value: 850, format: ACH, lateDays: 0, swing: 0, due };
  }
}

/** The bank's own account at the bank of an account. */
function bankAccountOf(world: World, account: number): number {
  return mainAccount(world.population, world.population.banks[account] ?? 0);
}

/** The day of the month on a day of the economy. */
function dayOfMonth(day: number): number {
  return new Date(Date.UTC(2024, 0, 1 + day)).getUTCDate();
}

interface Bill {
  readonly sector: 'utility' | 'property' | 'school' | 'service' | 'office';
  readonly share: number;
  readonly median: number;
  readonly swing: number;
  /** Due within the first days of the month. */
  readonly within: number;
  readonly lateDays: number;
}

const EMPLOYERS = ['shop', 'wholesale', 'maker', 'maker', 'service', 'service', 'school', 'office'] as const;
const PAY_DAYS = [1, 25, 28, 1];
const HOUSEHOLD_BILLS: readonly Bill[] = [
  { sector: 'utility', share: 0.95, median: 4_200, swing: 0.25, within: 20, lateDays: 6 },
  { sector: 'utility', share: 0.8, median: 2_300, swing: 0.3, within: 20, lateDays: 6 },
  { sector: 'property', share: 0.34, median: 26_000, swing: 0, within: 5, lateDays: 6 },
  { sector: 'school', share: 0.42, median: 9_500, swing: 0, within: 10, lateDays: 5 },
];
const PERSONAL_BILLS: readonly Bill[] = [
  { sector: 'utility', share: 0.6, median: 1_400, swing: 0.2, within: 28, lateDays: 3 },
  { sector: 'service', share: 0.3, median: 1_100, swing: 0, within: 28, lateDays: 0 },
];
const INSTALMENT: Bill = { sector: 'office', share: 1, median: 14_000, swing: 0, within: 12, lateDays: 2 };
const FIRM_BILLS: readonly Bill[] = [
  { sector: 'utility', share: 0.95, median: 21_000, swing: 0.3, within: 20, lateDays: 5 },
  { sector: 'utility', share: 0.6, median: 9_000, swing: 0.2, within: 20, lateDays: 5 },
  { sector: 'property', share: 0.5, median: 75_000, swing: 0, within: 5, lateDays: 5 },
  { sector: 'office', share: 0.7, median: 38_000, swing: 0.4, within: 18, lateDays: 4 },
];
