/** SYNTHETIC: payments of every day: shopping, invoices between firms, transfers among people, reinvestment, Bitcoin. */

import { drawAmount, drawCount, hashUnit } from '../draw.ts';
import { activeCount, HOUSEHOLD_SIZE, mainAccount, SECTORS, type Sector } from '../population.ts';
import { dayFactor, drawMinute, officeMoment } from '../rhythm.ts';
import { openSampler } from '../sampler.ts';
import { ACH, BITCOIN_FORMAT, CARD, CASH, CHEQUE, DAY_MINUTES, REINVESTMENT, WIRE } from '../transfer.ts';
import { accountOf, districtOfEntity, homeAccount, roundSum, type World } from './world.ts';

/** Emits the everyday payments of a day. */
export type Everyday = (day: number) => void;

/** Shares of the everyday payments. Together with the standing ones they give the shares of formats of AMLworld's LI-Large. */
const SHARES = {
  shopping: 0.525,
  trade: 0.315,
  people: 0.05,
  ownAccounts: 0.035,
  reinvestment: 0.049,
  bitcoin: 0.0245,
} as const;

/** Readies everyday payments of which that many fall into the whole time. */
export function openEveryday(world: World, total: number): Everyday {
  const buyers = openBuyers(world);
  const traders = openTraders(world);
  const perDay = total / world.days;
  const many = (share: number, factor: number): number => drawCount(world.draw, perDay * share * factor);
  return (day) => {
    const [shop, office] = [dayFactor(day, 'shop'), dayFactor(day, 'office')];
    for (let left = many(SHARES.shopping, shop); left > 0; left--) shopOnce(world, buyers(), day);
    for (let left = many(SHARES.trade, office); left > 0; left--) tradeOnce(world, traders(), day);
    for (let left = many(SHARES.people, shop); left > 0; left--) giveOnce(world, buyers(), day);
    for (let left = many(SHARES.ownAccounts, shop); left > 0; left--) moveOnce(world, buyers(), day);
    for (let left = many(SHARES.reinvestment, office); left > 0; left--)
      reinvestOnce(world, world.draw.chance(0.4) ? traders() : buyers(), day);
    for (let left = many(SHARES.bitcoin, 1); left > 0; left--) sendBitcoin(world, day);
  };
}

function openBuyers(world: World): () => number {
  const { first, count } = world.population.individuals;
  const pick = openSampler(world.population.sizes.subarray(first, first + count));
  return () => first + pick(world.draw.unit());
}

function openTraders(world: World): () => number {
  const { first, count } = world.population.firms;
  const pick = openSampler(
    Array.from({ length: count }, (_, at) => (world.population.sizes[first + at] ?? 0) ** 0.6),
  );
  return () => first + pick(world.draw.unit());
}

/** People return to the shops that they know, most of them near. */
function shopOnce(world: World, buyer: number, day: number): void {
  const { draw } = world;
  const slot = Math.floor(12 * draw.unit() ** 1.7);
  const sector = hashUnit(buyer, slot + 100) < 0.86 ? 'shop' : 'service';
  const district = slot < 9 ? districtOfEntity(world, buyer) : -1;
  const shop = world.firmOf(sector, district, hashUnit(buyer, slot));
  const price = 1_300 * Math.exp(1.4 * (hashUnit(shop, 5) - 0.5));
  const how = draw.unit();
  const format = how < 0.575 ? CARD : how < 0.845 ? CHEQUE : CASH;
  const value = drawAmount(draw, price, 0.9);
  world.emit({
    at: day * DAY_MINUTES + drawMinute(draw, 'shop'),
    payer: accountOf(world, buyer),
    payee: accountOf(world, shop),
    value: format === CARD ? Math.round(value * 100) / 100 : roundSum(value),
    format,
  });
}

/** Firms pay the suppliers that they know; makers buy from each other, so that some trade goes in a circle. */
function tradeOnce(world: World, firm: number, day: number): void {
  const { draw, population } = world;
  const slot = Math.floor(8 * draw.unit() ** 1.5);
  const supplier = supplierOf(world, firm, slot);
  if (supplier === firm) return;
  const size = Math.sqrt(Math.min(population.sizes[firm] ?? 1, 60));
  const value = drawAmount(draw, 46_000 * size * Math.exp(hashUnit(firm, slot + 40) - 0.5), 1.05);
  const how = draw.unit();
  const isSmall = value < 400_000;
  const format =
    how < 0.575 ? CHEQUE : how < 0.8 ? ACH : how < (isSmall ? 0.88 : 0.94) ? WIRE : how < 0.96 ? CASH : CARD;
  world.emit({
    at: officeMoment(draw, day),
    payer: accountOf(world, firm),
    payee: accountOf(world, supplier),
    value: Math.round(value),
    format,
  });
}

function supplierOf(world: World, firm: number, slot: number): number {
  const sector = SECTORS[world.population.sectors[firm] ?? 0] ?? 'none';
  const choices = SUPPLIERS[sector] ?? OTHER_SUPPLIERS;
  const chosen = choices[Math.floor(hashUnit(firm, slot + 60) * choices.length)] ?? 'service';
  const district = hashUnit(firm, slot + 80) < 0.45 ? districtOfEntity(world, firm) : -1;
  return world.firmOf(chosen, district, hashUnit(firm, slot + 20));
}

/** Money among a household or friends, often a round sum. */
function giveOnce(world: World, person: number, day: number): void {
  const { draw, population } = world;
  const at = person - population.individuals.first;
  const isFamily = draw.chance(0.6);
  const household = at - (at % HOUSEHOLD_SIZE);
  const residents = world.residents[districtOfEntity(world, person)] ?? [];
  const other = isFamily
    ? population.individuals.first + household + draw.below(HOUSEHOLD_SIZE)
    : (residents[Math.floor(hashUnit(person, 200 + draw.below(6)) * residents.length)] ?? person);
  if (other === person) return;
  world.emit({
    at: day * DAY_MINUTES + drawMinute(draw, 'shop'),
    payer: accountOf(world, person),
    payee: homeAccount(world, other),
    value: roundSum(drawAmount(draw, 5_200, 1.1)),
    format: draw.chance(0.76) ? CHEQUE : draw.chance(0.7) ? CASH : WIRE,
  });
}

/** Between the accounts of one person; a purchase where there is one account only. */
function moveOnce(world: World, person: number, day: number): void {
  const { draw, population } = world;
  const others = activeCount(population, person) - 1;
  if (others < 1) {
    shopOnce(world, person, day);
    return;
  }
  const main = mainAccount(population, person);
  const other = main + 1 + draw.below(others);
  const saves = draw.chance(0.6);
  world.emit({
    at: officeMoment(draw, day),
    payer: saves ? main : other,
    payee: saves ? other : main,
    value: roundSum(drawAmount(draw, 12_000, 1)),
    format: draw.chance(0.55) ? CHEQUE : ACH,
  });
}

function reinvestOnce(world: World, entity: number, day: number): void {
  const account = accountOf(world, entity);
  const value = Math.round(drawAmount(world.draw, 18_000, 1.3));
  world.emit({
    at: officeMoment(world.draw, day),
    payer: account,
    payee: account,
    value,
    format: REINVESTMENT,
  });
}

/** One person in twenty holds Bitcoin; they trade with each other and with exchanges. */
function sendBitcoin(world: World, day: number): void {
  const { draw, population } = world;
  const holder = (): number => {
    const at = Math.floor((population.individuals.count / 20) * draw.unit() ** 1.6) * 20;
    return homeAccount(world, population.individuals.first + at);
  };
  const payer = draw.chance(0.25) ? homeAccount(world, world.firmOf('exchange', -1, draw.unit())) : holder();
  const payee = draw.chance(0.3) ? homeAccount(world, world.firmOf('exchange', -1, draw.unit())) : holder();
  if (payer === payee) return;
  const value = drawAmount(draw, 38_000, 1.4);
  world.emit({
    at: day * DAY_MINUTES + draw.below(DAY_MINUTES),
    payer,
    payee,
    value,
    format: BITCOIN_FORMAT,
  });
}

const OTHER_SUPPLIERS: readonly Sector[] = ['service', 'wholesale', 'shop'];
const SUPPLIERS: Partial<Record<Sector, readonly Sector[]>> = {
  shop: ['wholesale', 'wholesale', 'wholesale', 'maker', 'service'],
  wholesale: ['maker', 'maker', 'maker', 'wholesale', 'service'],
  maker: ['maker', 'maker', 'wholesale', 'service', 'service'],
  service: ['service', 'wholesale', 'shop'],
};
