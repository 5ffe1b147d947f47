/** SYNTHETIC: what the invented border is known for: hawala with two pools, an unlicensed hub, extortion, fundraising online. */

import { drawAmount } from '../draw.ts';
import { DISTRICTS, districtOf } from '../places.ts';
import { drawMinute } from '../rhythm.ts';
import { ACH, CARD, CASH, CHEQUE, DAY_MINUTES, type Transfer, WIRE } from '../transfer.ts';
import { bystander, drawSpan, type Gang, openFormats, recruit, recruitResting } from './gang.ts';
import type { Shape } from './model.ts';

/** Days between money in on one side and money out on the other. Source: specs of the project after FATF, The Role of Hawala (2013). */
const LAG_DAYS_MAX = 3;
const COMMISSION = { min: 0.005, max: 0.03 };

/**
 * Two operators in two regions: money in with one, the same money less the commission out with the other within three days, in both directions,
 * without any payment between the two; every few weeks the difference is settled in a lump through traders.
 */
export function hawala(gang: Gang): Shape | null {
  const { draw } = gang;
  const here = draw.below(4);
  const there = draw.chance(0.65)
    ? 4 + draw.below(2)
    : draw.chance(0.5)
      ? 6 + draw.below(2)
      : (here + 1 + draw.below(3)) % 4;
  const pools = [
    recruit(gang, draw.whole(1, 2), { district: here }),
    recruit(gang, draw.whole(1, 2), { district: there }),
  ];
  const traders = [
    recruit(gang, 1, { district: here, firms: true })[0],
    recruit(gang, 1, { district: there, firms: true })[0],
  ];
  const parties = [...pools.flat(), ...traders];
  const areApart = new Set(parties).size === parties.length;
  if (pools.some((pool) => pool.length === 0) || traders.includes(undefined) || !areApart) return null;
  const span = drawSpan(gang, draw.between(35, 80));
  const firstDay = Math.floor(span.from / DAY_MINUTES);
  const lastDay = Math.floor(span.to / DAY_MINUTES) - LAG_DAYS_MAX - 4;
  const commission = draw.between(COMMISSION.min, COMMISSION.max);
  const payments: Transfer[] = [];
  let owed = 0;
  let settled = firstDay;
  const days = Array.from({ length: draw.whole(14, 34) }, () => draw.whole(firstDay, lastDay)).toSorted(
    (a, b) => a - b,
  );
  for (const day of days) {
    const forward = draw.chance(owed > 0 ? 0.45 : 0.65);
    const value = passAcross(gang, { day, commission, forward, pools, districts: [here, there], payments });
    owed += forward ? value : -value;
    if (day - settled < 18) continue;
    settle(gang, { day: day + 1, owed, pools, traders: [traders[0] ?? 0, traders[1] ?? 0], payments });
    [owed, settled] = [0, day];
  }
  const operators = new Set(pools.flat());
  if (payments.some(({ payer, payee }) => operators.has(payer) && operators.has(payee))) return null;
  const detail = `${districtOf(here).name} and ${districtOf(there).name}, ${days.length} matched pairs`;
  return { detail, payments: payments.toSorted((left, right) => left.at - right.at) };
}

function passAcross(
  gang: Gang,
  deal: {
    day: number;
    commission: number;
    forward: boolean;
    pools: readonly (readonly number[])[];
    districts: readonly [number, number];
    payments: Transfer[];
  },
): number {
  const { draw } = gang;
  const [inSide, outSide] = deal.forward ? [0, 1] : [1, 0];
  const inPool = deal.pools[inSide] ?? [];
  const outPool = deal.pools[outSide] ?? [];
  const value = Math.round(drawAmount(draw, 90_000, 0.8) / 500) * 500 + 500;
  const lag = draw.below(LAG_DAYS_MAX + 1);
  const at = deal.day * DAY_MINUTES + drawMinute(draw, 'office');
  const later =
    lag === 0 ? at + draw.whole(15, 240) : (deal.day + lag) * DAY_MINUTES + drawMinute(draw, 'office');
  const paidOut = Math.round(value * (1 - deal.commission) * draw.between(0.998, 1.002));
  deal.payments.push(
    {
      at,
      payer: bystander(gang, deal.districts[inSide]),
      payee: inPool[draw.below(inPool.length)] ?? 0,
      value,
      format: draw.chance(0.7) ? CASH : ACH,
    },
    {
      at: later,
      payer: outPool[draw.below(outPool.length)] ?? 0,
      payee: bystander(gang, deal.districts[outSide]),
      value: paidOut,
      format: draw.chance(0.7) ? CASH : CHEQUE,
    },
  );
  return value;
}

/** The side that owes buys goods for the other: pool to trader, trader to trader, trader to pool. */
function settle(
  gang: Gang,
  debt: {
    day: number;
    owed: number;
    pools: readonly (readonly number[])[];
    traders: readonly [number, number];
    payments: Transfer[];
  },
): void {
  const value = Math.abs(Math.round(debt.owed));
  if (value < 20_000) return;
  const [from, to] = debt.owed > 0 ? [0, 1] : [1, 0];
  const way = [debt.pools[from]?.[0], debt.traders[from], debt.traders[to], debt.pools[to]?.[0]];
  for (const [hop, format] of [ACH, WIRE, CHEQUE].entries()) {
    const [payer, payee] = [way[hop] ?? 0, way[hop + 1] ?? 0];
    const at = (debt.day + hop) * DAY_MINUTES + drawMinute(gang.draw, 'office');
    debt.payments.push({ at, payer, payee, value: Math.round(value * (1 - 0.003 * hop)), format });
  }
}

/** One account takes round sums of unrelated people and pays unrelated people elsewhere the same, less its spread, within two days. */
export function hawalaHub(gang: Gang): Shape {
  const { draw } = gang;
  const [hub = 0] = recruit(gang, 1);
  const spread = draw.between(0.01, 0.04);
  const span = drawSpan(gang, draw.between(18, 60));
  const pairs = draw.whole(12, 30);
  const payments = Array.from({ length: pairs }, (): readonly Transfer[] => {
    const value = Math.round(drawAmount(draw, 28_000, 0.6) / 1_000) * 1_000 + 1_000;
    const at = Math.floor(draw.between(span.from, span.to - 2 * DAY_MINUTES));
    const [payer, payee] = [
      bystander(gang, draw.below(DISTRICTS.length)),
      bystander(gang, draw.below(DISTRICTS.length)),
    ];
    return [
      { at, payer, payee: hub, value, format: draw.chance(0.5) ? CASH : ACH },
      {
        at: at + draw.whole(30, 2 * DAY_MINUTES),
        payer: hub,
        payee,
        value: Math.round(value * (1 - spread)),
        format: draw.chance(0.5) ? CASH : ACH,
      },
    ];
  }).flat();
  const apart = payments.filter(({ payer, payee }) => payer !== payee);
  return { detail: `${pairs} matched pairs`, payments: apart.toSorted((left, right) => left.at - right.at) };
}

/** A collector takes nearly the same sum of the firms of one area every week or month and hands it on to one account. */
export function extortion(gang: Gang): Shape | null {
  const { draw } = gang;
  const district = draw.below(6);
  const payers = recruit(gang, draw.whole(5, 13), { district, firms: true });
  const [collector] = recruit(gang, 1, { district, firms: false });
  const [upstream] = recruit(gang, 1);
  if (collector === undefined || upstream === undefined || payers.length < 5) return null;
  const isMonthly = gang.days > 95 && draw.chance(0.25);
  const period = isMonthly ? 30 : 7;
  const rounds = isMonthly ? 3 : draw.whole(4, Math.max(4, Math.min(9, Math.floor((gang.days - 8) / 7))));
  const level = drawAmount(draw, isMonthly ? 26_000 : 7_500, 0.5);
  const sums = payers.map(() => Math.max(500, Math.round((level * draw.between(0.6, 1.8)) / 500) * 500));
  const firstDay = draw.whole(1, Math.max(1, gang.days - period * (rounds - 1) - 6));
  const payments: Transfer[] = [];
  let held = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [at, payer] of payers.entries()) {
      if (draw.chance(0.04) && rounds > 4) continue;
      const value = sums[at] ?? 500;
      const day = firstDay + round * period + draw.below(isMonthly ? 4 : 2);
      held += value;
      payments.push({
        at: day * DAY_MINUTES + drawMinute(draw, 'shop'),
        payer,
        payee: collector,
        value,
        format: draw.chance(0.6) ? CASH : CHEQUE,
      });
    }
    if (round % 2 === 0 && round < rounds - 1 && draw.chance(0.5)) continue;
    const at = (firstDay + round * period + 4) * DAY_MINUTES + drawMinute(draw, 'office');
    payments.push({
      at,
      payer: collector,
      payee: upstream,
      value: Math.round(held * draw.between(0.85, 0.95)),
      format: draw.chance(0.5) ? ACH : CHEQUE,
    });
    held = 0;
  }
  const detail = `${payers.length} payers of ${districtOf(district).name}, every ${period} days`;
  return { detail, payments: payments.toSorted((left, right) => left.at - right.at) };
}

/** A new account is made public: many strangers give small sums within three days, and the money leaves quickly. */
export function fundraising(gang: Gang): Shape | null {
  const { draw } = gang;
  const account = recruitResting(gang, true);
  if (account === null) return null;
  const offRamp = recruit(gang, draw.whole(1, 3)).filter((other) => other !== account);
  const span = drawSpan(gang, 8);
  const givers = new Set(Array.from({ length: draw.whole(16, 48) }, () => bystander(gang)));
  givers.delete(account);
  const gifts = [...givers].map((payer): Transfer => {
    // A burst: the most come in the first hours.
    const at = Math.floor(span.from + 3 * DAY_MINUTES * draw.unit() ** 2.2);
    const value = Math.round(drawAmount(draw, 1_800, 0.7) / 50) * 50 + 50;
    return { at, payer, payee: account, value, format: draw.chance(0.6) ? ACH : CARD };
  });
  const sum = gifts.reduce((total, gift) => total + gift.value, 0) * draw.between(0.88, 0.99);
  const format = openFormats(draw);
  const exits = offRamp.map(
    (payee, at): Transfer => ({
      at: Math.floor(span.from + (3 + at + draw.unit()) * DAY_MINUTES),
      payer: account,
      payee,
      value: Math.round(sum / offRamp.length),
      format: format(),
    }),
  );
  const payments = [...gifts, ...exits].toSorted((left, right) => left.at - right.at);
  return { detail: `${gifts.length} givers`, payments };
}
