/** SYNTHETIC: crime that shows at one account: structuring below a threshold, rapid pass-through, an account at rest that wakes. */

import { districtOf } from '../places.ts';
import { drawMinute } from '../rhythm.ts';
import { CASH, DAY_MINUTES, type Transfer } from '../transfer.ts';
import {
  bystander,
  divide,
  drawMoments,
  drawProceeds,
  drawSpan,
  type Gang,
  openFormats,
  recruit,
  recruitResting,
} from './gang.ts';
import type { Shape } from './model.ts';

/** Cash of two million rupees and more is reported. Source: FMU Pakistan, circular 01/2025, as named in the project's typologies. */
const REPORTED_FROM = 2_000_000;

/** Helpers pay cash into one account, each sum just below what would be reported. */
export function structuring(gang: Gang): Shape {
  const { draw } = gang;
  const district = draw.below(4);
  const owner = nearAccount(gang, district);
  const helpers = recruit(gang, draw.whole(2, 4), { district }).filter((helper) => helper !== owner);
  const span = drawSpan(gang, draw.between(3, 10));
  const moments = drawMoments(gang, draw.whole(3, 8), span);
  const payments = moments.map((at): Transfer => {
    const value = Math.round((REPORTED_FROM * draw.between(0.74, 0.995)) / 1_000) * 1_000;
    return { at, payer: helpers[draw.below(helpers.length)] ?? owner, payee: owner, value, format: CASH };
  });
  return {
    detail: `${payments.length} payments below PKR ${REPORTED_FROM}, ${districtOf(district).name}`,
    payments,
  };
}

/** What comes in goes out within two days, nearly all of it. */
export function passThrough(gang: Gang): Shape {
  const { draw } = gang;
  const [ins, outs] = [draw.whole(1, 3), draw.whole(1, 3)];
  const [mule = 0, ...others] = recruit(gang, 1 + ins + outs);
  const span = drawSpan(gang, 3);
  const sum = drawProceeds(draw);
  const format = openFormats(draw);
  const [received, passed] = [divide(draw, sum, ins), divide(draw, sum * draw.between(0.92, 0.995), outs)];
  const arrive = received.map((value, at): Transfer => {
    return {
      at: Math.floor(span.from + draw.below(600)),
      payer: others[at] ?? 0,
      payee: mule,
      value,
      format: format(),
    };
  });
  const last = Math.max(...arrive.map((payment) => payment.at));
  const leave = passed.map((value, at): Transfer => {
    return {
      at: last + draw.whole(20, 2_200),
      payer: mule,
      payee: others[ins + at] ?? 0,
      value,
      format: format(),
    };
  });
  return {
    detail: `${ins} in, ${outs} out`,
    payments: [...arrive, ...leave].toSorted((left, right) => left.at - right.at),
  };
}

/** An account that has rested since the first days takes large sums and is emptied within a week. */
export function dormantBurst(gang: Gang): Shape | null {
  const { draw } = gang;
  const account = recruitResting(gang, false);
  if (account === null) return null;
  const payers = Array.from({ length: draw.whole(2, 4) }, () => bystander(gang));
  const payees = recruit(gang, draw.whole(2, 4));
  const lastDay = gang.days - 9;
  const day = draw.whole(Math.min(lastDay, Math.floor(gang.days * 0.55)), lastDay);
  const sum = drawProceeds(draw);
  const format = openFormats(draw);
  const [received, passed] = [
    divide(draw, sum, payers.length),
    divide(draw, sum * draw.between(0.9, 0.99), payees.length),
  ];
  const moment = (offset: number): number => (day + offset) * DAY_MINUTES + drawMinute(draw, 'office');
  const arrive = received.map(
    (value, at): Transfer => ({
      at: moment(draw.below(3)),
      payer: payers[at] ?? 0,
      payee: account,
      value,
      format: format(),
    }),
  );
  const leave = passed.map(
    (value, at): Transfer => ({
      at: moment(3 + draw.below(4)),
      payer: account,
      payee: payees[at] ?? 0,
      value,
      format: format(),
    }),
  );
  const payments = [...arrive, ...leave].filter(({ payer, payee }) => payer !== payee);
  return {
    detail: `${arrive.length} in, ${leave.length} out`,
    payments: payments.toSorted((left, right) => left.at - right.at),
  };
}

/** An account of the district that is kept in rupees at a near bank. */
function nearAccount(gang: Gang, district: number): number {
  for (let tries = 0; tries < 200; tries++) {
    const [account] = recruit(gang, 1, { district });
    if (account !== undefined && gang.population.currencies[account] === 0) return account;
  }
  return bystander(gang, district);
}
