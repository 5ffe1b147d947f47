/** SYNTHETIC: lawful occasions that look like laundering to a naive rule: weddings, appeals, house sales, inheritances, harvests, cash trade. */

import { drawAmount, drawCount, shuffled } from '../draw.ts';
import { accountCount } from '../population.ts';
import { dayFactor, drawMinute, officeMoment } from '../rhythm.ts';
import { ACH, CARD, CASH, CHEQUE, DAY_MINUTES, WIRE } from '../transfer.ts';
import {
  accountOf,
  anyPerson,
  districtOfEntity,
  homeAccount,
  neighbours,
  roundSum,
  someFirm,
  type World,
} from './world.ts';

/** An occasion that begins on a day and is over within weeks. */
interface Occasion {
  /** Of all payments. */
  readonly share: number;
  /** Payments of one, on average; with the share it says how many there are. */
  readonly meanPayments: number;
  readonly hold: (world: World, day: number) => void;
}

/** Share of all payments that belong to occasions. */
export function occasionsShare(): number {
  return OCCASIONS.reduce((sum, occasion) => sum + occasion.share, 0);
}

/** Begins the occasions of a day, of an economy with that many payments. */
export function holdOccasions(world: World, day: number, payments: number): void {
  for (const { share, meanPayments, hold } of OCCASIONS) {
    const mean = ((payments * share) / meanPayments / world.days) * dayFactor(day, 'shop');
    for (let left = drawCount(world.draw, mean); left > 0; left--) hold(world, day);
  }
}

/** Gifts of many guests within days; then the hall, the caterer and the jeweller are paid. */
function holdWedding(world: World, day: number): void {
  const { draw } = world;
  const couple = anyPerson(world);
  const district = districtOfEntity(world, couple);
  const account = homeAccount(world, couple);
  let gifts = 0;
  for (const guest of neighbours(world, district, draw.whole(8, 34))) {
    if (guest === couple) continue;
    const value = roundSum(drawAmount(draw, 6_000, 0.7));
    gifts += value;
    const at = (day + draw.below(9)) * DAY_MINUTES + drawMinute(draw, 'shop');
    world.emit({
      at,
      payer: homeAccount(world, guest),
      payee: account,
      value,
      format: draw.chance(0.6) ? CHEQUE : CASH,
    });
  }
  const vendors = draw.whole(2, 5);
  for (let left = vendors; left > 0; left--) {
    const payee = accountOf(world, someFirm(world, 'service', district));
    const value = roundSum((gifts * draw.between(0.5, 1.4)) / vendors);
    world.emit({
      at: officeMoment(draw, day + draw.whole(2, 16)),
      payer: account,
      payee,
      value,
      format: CHEQUE,
    });
  }
}

/** A charity, or somebody for a sick relative, asks in public; strangers give small sums; the hospital or shops are paid. */
function holdAppeal(world: World, day: number): void {
  const { draw } = world;
  const asker = draw.chance(0.5) ? world.firmOf('charity', -1, draw.unit()) : anyPerson(world);
  const account = reserveAccount(world, asker);
  const givers = draw.whole(14, 70);
  let given = 0;
  for (let left = givers; left > 0; left--) {
    const value = roundSum(drawAmount(draw, 1_500, 0.8));
    given += value;
    const at = (day + Math.floor(7 * draw.unit() ** 2)) * DAY_MINUTES + drawMinute(draw, 'shop');
    world.emit({
      at,
      payer: homeAccount(world, anyPerson(world)),
      payee: account,
      value,
      format: draw.chance(0.7) ? CARD : ACH,
    });
  }
  for (let left = draw.whole(1, 4); left > 0; left--) {
    const payee = homeAccount(world, someFirm(world, 'service', districtOfEntity(world, asker)));
    const value = Math.round(given * draw.between(0.15, 0.3));
    world.emit({
      at: officeMoment(draw, day + draw.whole(5, 28)),
      payer: account,
      payee,
      value,
      format: CHEQUE,
    });
  }
}

/** A house is sold and the next one bought with the money, within days, often through an agent's account. */
function sellHouse(world: World, day: number): void {
  const { draw } = world;
  const [buyer, seller, next] = [anyPerson(world), anyPerson(world), anyPerson(world)];
  if (buyer === seller || seller === next) return;
  const price = roundSum(drawAmount(draw, 4_500_000, 0.6));
  const agent = homeAccount(world, someFirm(world, 'property', districtOfEntity(world, seller)));
  const own = homeAccount(world, seller);
  const at = officeMoment(draw, day);
  const later = officeMoment(draw, day + draw.whole(1, 3));
  const format = draw.chance(0.5) ? WIRE : CHEQUE;
  const throughAgent = draw.chance(0.5);
  world.emit({
    at,
    payer: homeAccount(world, buyer),
    payee: throughAgent ? agent : own,
    value: price,
    format,
  });
  if (throughAgent)
    world.emit({
      at: officeMoment(draw, day + 1),
      payer: agent,
      payee: own,
      value: Math.round(price * 0.98),
      format,
    });
  else world.emit({ at: later, payer: own, payee: agent, value: Math.round(price * 0.02), format: CHEQUE });
  const value = roundSum(price * draw.between(0.85, 0.96));
  world.emit({
    at: officeMoment(draw, day + draw.whole(4, 9)),
    payer: own,
    payee: homeAccount(world, next),
    value,
    format,
  });
}

/** An account at rest receives an inheritance and shares it among the family within days. */
function inherit(world: World, day: number): void {
  const { draw } = world;
  const heir = anyPerson(world);
  const account = reserveAccount(world, heir);
  const estate = roundSum(drawAmount(draw, 1_600_000, 0.8));
  const payer = homeAccount(world, someFirm(world, 'office', districtOfEntity(world, heir)));
  world.emit({ at: officeMoment(draw, day), payer, payee: account, value: estate, format: CHEQUE });
  const family = neighbours(world, districtOfEntity(world, heir), draw.whole(2, 6));
  for (const person of family) {
    if (person === heir) continue;
    const value = Math.round((estate * draw.between(0.75, 0.98)) / family.length);
    world.emit({
      at: officeMoment(draw, day + draw.whole(2, 12)),
      payer: account,
      payee: homeAccount(world, person),
      value,
      format: CHEQUE,
    });
  }
}

/** Somebody lends on what was lent: the money comes round to where it began within weeks. */
function lendInCircle(world: World, day: number): void {
  const { draw } = world;
  const circle = shuffled(
    draw,
    neighbours(world, districtOfEntity(world, anyPerson(world)), draw.whole(3, 4)),
  );
  let value = roundSum(drawAmount(draw, 22_000, 0.9));
  let when = day;
  for (const [at, person] of circle.entries()) {
    const other = circle[(at + 1) % circle.length] ?? person;
    if (other === person) return;
    when += draw.whole(1, 10);
    world.emit({
      at: officeMoment(draw, when),
      payer: homeAccount(world, person),
      payee: homeAccount(world, other),
      value,
      format: CHEQUE,
    });
    value = roundSum(value * draw.between(0.8, 1.1));
  }
}

/** A wholesaler's customers pay in cash, each time below the sum that the bank would report. */
function tradeInCash(world: World, day: number): void {
  const { draw } = world;
  const seller = world.firmOf('wholesale', -1, draw.unit());
  const buyer = someFirm(world, 'shop', districtOfEntity(world, seller));
  for (let left = draw.whole(2, 7); left > 0; left--) {
    const value = roundSum(Math.min(drawAmount(draw, 1_300_000, 0.4), 3_000_000));
    world.emit({
      at: officeMoment(draw, day + draw.below(21)),
      payer: homeAccount(world, buyer),
      payee: homeAccount(world, seller),
      value,
      format: CASH,
    });
  }
}

/** A wholesaler pays farmers after the harvest, or a firm gives alms: one payer, many paid within days. */
function payMany(world: World, day: number): void {
  const { draw } = world;
  const payer = world.firmOf(draw.chance(0.6) ? 'wholesale' : 'maker', -1, draw.unit());
  const median = draw.chance(0.5) ? 90_000 : 4_000;
  for (const person of neighbours(world, districtOfEntity(world, payer), draw.whole(6, 24))) {
    const value = roundSum(drawAmount(draw, median, 0.4));
    world.emit({
      at: officeMoment(draw, day + draw.below(6)),
      payer: homeAccount(world, payer),
      payee: homeAccount(world, person),
      value,
      format: draw.chance(0.5) ? CASH : CHEQUE,
    });
  }
}

/** Somebody collects for a journey of many and pays the bus, the inn and the tickets with it. */
function travelTogether(world: World, day: number): void {
  const { draw } = world;
  const organiser = anyPerson(world);
  const account = homeAccount(world, organiser);
  const share = roundSum(drawAmount(draw, 9_000, 0.6));
  const fellows = neighbours(world, districtOfEntity(world, organiser), draw.whole(5, 14));
  for (const person of fellows) {
    if (person === organiser) continue;
    world.emit({
      at: officeMoment(draw, day + draw.below(10)),
      payer: homeAccount(world, person),
      payee: account,
      value: share,
      format: draw.chance(0.7) ? CHEQUE : ACH,
    });
  }
  const vendors = draw.whole(2, 5);
  for (let left = vendors; left > 0; left--) {
    const payee = accountOf(world, someFirm(world, 'service', -1));
    const value = roundSum((share * fellows.length * draw.between(0.85, 1.02)) / vendors);
    world.emit({
      at: officeMoment(draw, day + draw.whole(11, 20)),
      payer: account,
      payee,
      value,
      format: CARD,
    });
  }
}

/** A client pays a contractor, who pays another for part of the work, and so on: a chain that keeps most of the value. */
function subcontract(world: World, day: number): void {
  const { draw } = world;
  let payer = world.firmOf('office', -1, draw.unit());
  let value = Math.round(drawAmount(draw, 700_000, 0.9));
  let when = day;
  for (let left = draw.whole(2, 4); left > 0; left--) {
    const payee = someFirm(world, 'service', districtOfEntity(world, payer));
    if (payee === payer) return;
    world.emit({
      at: officeMoment(draw, when),
      payer: homeAccount(world, payer),
      payee: homeAccount(world, payee),
      value,
      format: draw.chance(0.6) ? CHEQUE : ACH,
    });
    payer = payee;
    when += draw.whole(2, 12);
    value = Math.round(value * draw.between(0.55, 0.97));
  }
}

/** The last account of an entity: the one that it uses least. */
function reserveAccount(world: World, entity: number): number {
  return homeAccount(world, entity) + accountCount(world.population, entity) - 1;
}

const OCCASIONS: readonly Occasion[] = [
  { share: 0.006, meanPayments: 23, hold: holdWedding },
  { share: 0.004, meanPayments: 44, hold: holdAppeal },
  { share: 0.0012, meanPayments: 3, hold: sellHouse },
  { share: 0.0008, meanPayments: 5, hold: inherit },
  { share: 0.0012, meanPayments: 3.4, hold: lendInCircle },
  { share: 0.0015, meanPayments: 4.5, hold: tradeInCash },
  { share: 0.003, meanPayments: 15, hold: payMany },
  { share: 0.002, meanPayments: 13, hold: travelTogether },
  { share: 0.003, meanPayments: 3, hold: subcontract },
];
