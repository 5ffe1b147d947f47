/** SYNTHETIC: lawful groups that pay each other again and again: savings committees, watchmen, rent agents, remittances, marketplaces, licensed exchanges, circular trade, taxes. */

import { drawAmount, hashUnit } from '../draw.ts';
import { DISTRICTS } from '../places.ts';
import { drawMinute, officeMoment } from '../rhythm.ts';
import { ACH, CARD, CASH, CHEQUE, DAY_MINUTES, WIRE } from '../transfer.ts';
import {
  accountOf,
  anyPerson,
  homeAccount,
  keptNeighbour,
  neighbour,
  roundSum,
  someFirm,
  type World,
} from './world.ts';

/** A custom that many groups keep, each with its own members and its own day. */
interface Custom {
  /** Of all payments. */
  readonly share: number;
  /** Payments each time, on average; with the share it says how many groups there are. */
  readonly meanPayments: number;
  readonly periodDays: number;
  readonly hold: (world: World, group: Group) => void;
}

/** One group at one of its times. */
interface Group {
  readonly id: number;
  readonly district: number;
  /** The day on which this time begins. */
  readonly day: number;
  /** How often it has met before. */
  readonly turn: number;
}

/** Share of all payments that belong to groups. */
export function groupsShare(): number {
  return CUSTOMS.reduce((sum, custom) => sum + custom.share, 0);
}

/** Lets the groups pay whose day it is, of an economy with that many payments. */
export function holdGroups(world: World, day: number, payments: number): void {
  for (const [at, { share, meanPayments, periodDays, hold }] of CUSTOMS.entries()) {
    const groups = Math.max(1, Math.round((payments * share * periodDays) / meanPayments / world.days));
    for (let number = day % periodDays; number < groups; number += periodDays) {
      const id = number * CUSTOMS.length + at;
      const district = Math.floor(hashUnit(id, 1) ** 1.4 * DISTRICTS.length);
      hold(world, { id, district, day, turn: Math.floor(day / periodDays) });
    }
  }
}

/** Members pay the same sum to a keeper, who hands the whole to the member whose turn it is; or they pay that member directly. */
function holdCommittee(world: World, group: Group): void {
  const { draw } = world;
  const members = memberList(world, group, { min: 5, max: 12 });
  const keeper = members[0] ?? 0;
  const receiver = members[group.turn % members.length] ?? keeper;
  const hasKeeper = hashUnit(group.id, 3) < 0.65;
  const share = roundSum(3_000 * Math.exp(2.2 * hashUnit(group.id, 4)));
  const to = hasKeeper ? keeper : receiver;
  for (const member of members) {
    if (member === to) continue;
    const at = officeMoment(draw, group.day + draw.below(4));
    world.emit({ at, payer: member, payee: to, value: share, format: draw.chance(0.7) ? CHEQUE : CASH });
  }
  if (!hasKeeper || receiver === keeper) return;
  const at = officeMoment(draw, group.day + 5);
  world.emit({ at, payer: keeper, payee: receiver, value: share * members.length, format: CHEQUE });
}

/** Shops of a street pay a watchman's firm the same small sum every week; some firms collect through a man who hands it on. */
function payWatchmen(world: World, group: Group): void {
  const { draw } = world;
  const firm = homeAccount(world, world.firmOf('service', group.district, hashUnit(group.id, 6)));
  const throughMan = hashUnit(group.id, 7) < 0.3;
  const collector = throughMan ? homeAccount(world, keptNeighbour(world, group, 0)) : firm;
  const fee = roundSum(300 * Math.exp(1.2 * hashUnit(group.id, 8)));
  const payers = 7 + Math.floor(16 * hashUnit(group.id, 9));
  let taken = 0;
  for (let at = 0; at < payers; at++) {
    const payer = homeAccount(world, world.firmOf('shop', group.district, hashUnit(group.id, 30 + at)));
    if (payer === collector || draw.chance(0.08)) continue;
    taken += fee;
    const moment = officeMoment(draw, group.day + draw.below(3));
    world.emit({ at: moment, payer, payee: collector, value: fee, format: draw.chance(0.5) ? CASH : CHEQUE });
  }
  if (!throughMan) return;
  world.emit({
    at: officeMoment(draw, group.day + 4),
    payer: collector,
    payee: firm,
    value: roundSum(taken * 0.9),
    format: ACH,
  });
}

/** An agent collects the rents of a house and pays the owner what is left after the commission. */
function collectRent(world: World, group: Group): void {
  const { draw } = world;
  const agent = homeAccount(world, world.firmOf('property', group.district, hashUnit(group.id, 6)));
  const owner = homeAccount(world, keptNeighbour(world, group, 0));
  const tenants = memberList(world, group, { min: 5, max: 18 });
  const level = 11_000 * Math.exp(1.3 * hashUnit(group.id, 8));
  let taken = 0;
  for (const [at, tenant] of tenants.entries()) {
    if (tenant === owner) continue;
    const value = roundSum(level * (0.7 + 0.8 * hashUnit(group.id, 50 + at)));
    taken += value;
    world.emit({
      at: officeMoment(draw, group.day + draw.below(7)),
      payer: tenant,
      payee: agent,
      value,
      format: draw.chance(0.7) ? CHEQUE : ACH,
    });
  }
  world.emit({
    at: officeMoment(draw, group.day + 9),
    payer: agent,
    payee: owner,
    value: Math.round(taken * 0.92),
    format: ACH,
  });
}

/** A migrant abroad sends money home every month; it is shared with relatives within days. */
function sendHome(world: World, group: Group): void {
  const { draw } = world;
  const abroad = DISTRICTS.length - 2 + (group.id % 2);
  const migrant = homeAccount(world, keptNeighbour(world, { id: group.id, district: abroad }, 0));
  const head = homeAccount(world, keptNeighbour(world, group, 1));
  const sum = roundSum(38_000 * Math.exp(hashUnit(group.id, 8)) * draw.between(0.9, 1.1));
  const exchange = homeAccount(world, world.firmOf('exchange', -1, hashUnit(group.id, 6)));
  const isThroughExchange = hashUnit(group.id, 7) < 0.4 && exchange !== migrant && exchange !== head;
  const at = officeMoment(draw, group.day);
  if (isThroughExchange) {
    world.emit({ at, payer: migrant, payee: exchange, value: sum, format: WIRE });
    world.emit({
      at: officeMoment(draw, group.day + 1),
      payer: exchange,
      payee: head,
      value: Math.round(sum * 0.985),
      format: ACH,
    });
  } else world.emit({ at, payer: migrant, payee: head, value: sum, format: WIRE });
  const relatives = Math.floor(4 * hashUnit(group.id, 9));
  for (let left = 0; left < relatives; left++) {
    const payee = homeAccount(world, keptNeighbour(world, group, 2 + left));
    if (payee === head) continue;
    const value = roundSum((sum * draw.between(0.4, 0.95)) / relatives);
    world.emit({
      at: officeMoment(draw, group.day + draw.whole(2, 4)),
      payer: head,
      payee,
      value,
      format: CHEQUE,
    });
  }
}

/** A marketplace takes the buyers' money and pays the sellers at the end of the week, less its commission. */
function settleMarketplace(world: World, group: Group): void {
  const { draw } = world;
  const market = homeAccount(world, world.firmOf('marketplace', -1, hashUnit(group.id, 6)));
  const sellers = 3 + Math.floor(8 * hashUnit(group.id, 7));
  const owed = new Map<number, number>();
  for (let left = draw.whole(10, 34); left > 0; left--) {
    const seller = homeAccount(world, world.firmOf('shop', -1, hashUnit(group.id, 20 + draw.below(sellers))));
    const value = Math.round(drawAmount(draw, 3_200, 0.8) * 100) / 100;
    const at = (group.day + draw.below(6)) * DAY_MINUTES + drawMinute(draw, 'shop');
    world.emit({ at, payer: accountOf(world, anyPerson(world)), payee: market, value, format: CARD });
    if (seller !== market) owed.set(seller, (owed.get(seller) ?? 0) + value);
  }
  for (const [seller, sum] of owed) {
    world.emit({
      at: officeMoment(draw, group.day + 7),
      payer: market,
      payee: seller,
      value: Math.round(sum * 0.93),
      format: ACH,
    });
  }
}

/** A licensed exchange takes money here and its partner pays it out there within days; the two settle openly by wire every week. */
function exchangeAcross(world: World, group: Group): void {
  const { draw } = world;
  const [near, far] = [group.district % 4, 4 + (group.id % 2)];
  const here = homeAccount(world, world.firmOf('exchange', near, hashUnit(group.id, 6)));
  const there = homeAccount(world, world.firmOf('exchange', far, hashUnit(group.id, 7)));
  if (here === there) return;
  let owed = 0;
  for (let left = draw.whole(5, 13); left > 0; left--) {
    const [sender, receiver] = [neighbour(world, near), neighbour(world, far)];
    const value = roundSum(drawAmount(draw, 24_000, 0.8));
    const day = group.day + draw.below(7);
    owed += value;
    world.emit({
      at: officeMoment(draw, day),
      payer: homeAccount(world, sender),
      payee: here,
      value,
      format: draw.chance(0.6) ? CASH : ACH,
    });
    world.emit({
      at: officeMoment(draw, day + draw.below(3)),
      payer: there,
      payee: homeAccount(world, receiver),
      value: Math.round(value * 0.985),
      format: CASH,
    });
  }
  world.emit({
    at: officeMoment(draw, group.day + 8),
    payer: here,
    payee: there,
    value: Math.round(owed),
    format: WIRE,
  });
}

/** Firms that buy from each other in a ring, month after month, at prices that have nothing to do with each other. */
function tradeInRing(world: World, group: Group): void {
  const { draw } = world;
  const count = 3 + Math.floor(3 * hashUnit(group.id, 5));
  const ring = Array.from({ length: count }, (_, at) =>
    homeAccount(world, world.firmOf(at % 2 === 0 ? 'maker' : 'wholesale', -1, hashUnit(group.id, 20 + at))),
  );
  for (const [at, payer] of ring.entries()) {
    const payee = ring[(at + 1) % count] ?? payer;
    if (payee === payer) continue;
    const value = Math.round(drawAmount(draw, 220_000 * Math.exp(1.6 * hashUnit(group.id, 40 + at)), 0.25));
    world.emit({ at: officeMoment(draw, group.day + draw.below(26)), payer, payee, value, format: CHEQUE });
  }
}

/** The tax office takes from many within days and pays some back. */
function payTaxes(world: World, group: Group): void {
  const { draw } = world;
  const office = homeAccount(world, world.firmOf('office', group.district, hashUnit(group.id, 6)));
  const from = draw.chance(0.5) ? 'shop' : 'service';
  for (let left = draw.whole(12, 40); left > 0; left--) {
    const other = draw.chance(0.6)
      ? homeAccount(world, someFirm(world, from, group.district))
      : homeAccount(world, neighbour(world, group.district));
    if (other === office) continue;
    const isRefund = draw.chance(0.12);
    const value = Math.round(drawAmount(draw, 14_000, 1));
    const at = officeMoment(draw, group.day + draw.below(9));
    world.emit({
      at,
      payer: isRefund ? office : other,
      payee: isRefund ? other : office,
      value,
      format: draw.chance(0.6) ? CHEQUE : ACH,
    });
  }
}

/** The accounts of the people whom a group keeps, without repetition. */
function memberList(world: World, group: Group, size: { min: number; max: number }): readonly number[] {
  const count = size.min + Math.floor((size.max - size.min + 1) * hashUnit(group.id, 2));
  const members = Array.from({ length: count }, (_, at) =>
    homeAccount(world, keptNeighbour(world, group, 100 + at)),
  );
  return [...new Set(members)];
}

const CUSTOMS: readonly Custom[] = [
  { share: 0.006, meanPayments: 8.3, periodDays: 30, hold: holdCommittee },
  { share: 0.006, meanPayments: 14, periodDays: 7, hold: payWatchmen },
  { share: 0.006, meanPayments: 12, periodDays: 30, hold: collectRent },
  { share: 0.007, meanPayments: 3, periodDays: 30, hold: sendHome },
  { share: 0.006, meanPayments: 27, periodDays: 7, hold: settleMarketplace },
  { share: 0.003, meanPayments: 19, periodDays: 7, hold: exchangeAcross },
  { share: 0.002, meanPayments: 4, periodDays: 30, hold: tradeInRing },
  { share: 0.006, meanPayments: 26, periodDays: 30, hold: payTaxes },
];
