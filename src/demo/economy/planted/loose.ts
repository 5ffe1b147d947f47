/** SYNTHETIC: criminal money outside patterns: how it enters accounts, and how it is spent as wages, supplies and goods. Taint follows the money. */

import { drawAmount } from '../draw.ts';
import { mainAccount, type Sector } from '../population.ts';
import { drawMinute } from '../rhythm.ts';
import { ACH, BITCOIN_FORMAT, CARD, CASH, CHEQUE, DAY_MINUTES, WIRE } from '../transfer.ts';
import { bystander, type Gang } from './gang.ts';
import type { Attempt, CrimeSource, LoosePayment } from './model.ts';

/** Criminal money that an account holds. */
interface Holding {
  readonly account: number;
  readonly source: CrimeSource;
  /** Since when, in minutes. */
  readonly since: number;
  value: number;
}

/** How each source pays: many small payments of customers, or few large ones; and the ways. */
const PLACEMENT: Readonly<
  Record<CrimeSource, { readonly many: boolean; readonly formats: readonly number[] }>
> = {
  extortion: { many: true, formats: [CASH, CHEQUE] },
  'loan-sharking': { many: true, formats: [CASH, CHEQUE, ACH] },
  gambling: { many: true, formats: [CARD, ACH, BITCOIN_FORMAT] },
  prostitution: { many: true, formats: [CASH, CARD] },
  kidnapping: { many: false, formats: [CASH, WIRE, BITCOIN_FORMAT] },
  robbery: { many: false, formats: [CASH] },
  embezzlement: { many: false, formats: [WIRE, CHEQUE, ACH] },
  drugs: { many: true, formats: [CASH, BITCOIN_FORMAT, CASH] },
  smuggling: { many: false, formats: [WIRE, CASH, CHEQUE] },
};

/** Of the payments outside patterns, those that put money in. */
const PLACEMENT_SHARE = 0.35;
const SPENT_MIN = 2_000;

/** Makes that many payments outside patterns for the money of the attempts. */
export function spendAndPlace(
  gang: Gang,
  attempts: readonly Attempt[],
  budget: number,
): readonly LoosePayment[] {
  const placed = attempts
    .flatMap((attempt) => place(gang, attempt))
    .slice(0, Math.round(budget * PLACEMENT_SHARE));
  const holdings = attempts.flatMap(holdingsOf);
  const spent: LoosePayment[] = [];
  const wanted = budget - placed.length;
  for (let tries = 0; spent.length < wanted && tries < wanted * 40; tries++) {
    const holding = holdings[gang.draw.below(holdings.length)];
    if (holding !== undefined) spend(gang, { holding, holdings, spent, wanted });
  }
  const missing = Array.from({ length: wanted - spent.length }, () => placeAnywhere(gang));
  return [...placed, ...spent, ...missing];
}

/** Who pays first in an attempt has been given the money before. */
function place(gang: Gang, attempt: Attempt): readonly LoosePayment[] {
  const { draw } = gang;
  const first = attempt.payments[0];
  if (first === undefined) return [];
  const { many, formats } = PLACEMENT[attempt.source];
  const count = many ? draw.whole(2, 4) : 1;
  const from = Math.max(0, first.at - 9 * DAY_MINUTES);
  return Array.from({ length: count }, (): LoosePayment => {
    const at = Math.floor(draw.between(from, Math.max(from + 1, first.at - 5)));
    const value = Math.round((first.value / count) * draw.between(0.9, 1.3));
    const format = formats[draw.below(formats.length)] ?? CASH;
    const payment = { at, payer: bystander(gang), payee: first.payer, value, format };
    return { stage: 'placement', source: attempt.source, payment };
  }).filter(({ payment }) => payment.payer !== payment.payee && payment.at < first.at);
}

/** Where the money of an attempt rests when it is over. */
function holdingsOf(attempt: Attempt): readonly Holding[] {
  const held = new Map<number, Holding>();
  for (const { at, payer, payee, value } of attempt.payments) {
    const own = held.get(payer);
    if (own !== undefined) own.value = Math.max(0, own.value - value);
    const other = held.get(payee);
    if (other === undefined) held.set(payee, { account: payee, source: attempt.source, since: at, value });
    else held.set(payee, { ...other, since: at, value: other.value + value });
  }
  return [...held.values()].filter((holding) => holding.value > SPENT_MIN);
}

/** One expense of criminal money: never more than is held, never before it came. */
function spend(
  gang: Gang,
  state: { holding: Holding; holdings: Holding[]; spent: LoosePayment[]; wanted: number },
): void {
  const { draw, population } = gang;
  const { holding, holdings, spent, wanted } = state;
  const holder = population.holders[holding.account] ?? 0;
  const isFirm = holder >= population.firms.first;
  const expense = EXPENSES[draw.below(EXPENSES.length)];
  if (expense === undefined || (expense.firmsOnly && !isFirm) || holding.value < SPENT_MIN) return;
  const day = Math.floor(holding.since / DAY_MINUTES) + draw.whole(1, 16);
  if (day >= gang.days) return;
  for (let left = draw.whole(expense.min, expense.max); left > 0 && spent.length < wanted; left--) {
    const payee = expense.to === 'person' ? bystander(gang) : firmAccount(gang, expense.to);
    const value = Math.floor(Math.min(holding.value, drawAmount(draw, expense.median, 0.5)));
    if (payee === holding.account || value < 500) return;
    const at = day * DAY_MINUTES + drawMinute(draw, 'office');
    holding.value -= value;
    const payment = {
      at,
      payer: holding.account,
      payee,
      value,
      format: expense.formats[draw.below(expense.formats.length)] ?? ACH,
    };
    spent.push({ stage: 'integration', source: holding.source, payment });
    // Taint is handed on: who was paid in criminal money spends criminal money.
    if (draw.chance(expense.handedOn))
      holdings.push({ account: payee, source: holding.source, since: at, value });
  }
}

function firmAccount(gang: Gang, sector: Sector): number {
  const firms = gang.population.bySector(sector);
  return mainAccount(gang.population, firms[gang.draw.below(firms.length)] ?? 0);
}

/** Proceeds that go into an account and are not layered. */
function placeAnywhere(gang: Gang): LoosePayment {
  const { draw } = gang;
  const payer = bystander(gang);
  let payee = bystander(gang);
  while (payee === payer) payee = bystander(gang);
  const at = draw.below(gang.days) * DAY_MINUTES + drawMinute(draw, 'shop');
  const payment = { at, payer, payee, value: Math.round(drawAmount(draw, 60_000, 1)), format: CASH };
  return { stage: 'placement', source: 'drugs', payment };
}

interface Expense {
  readonly to: Sector | 'person';
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly formats: readonly number[];
  readonly firmsOnly: boolean;
  readonly handedOn: number;
}

/** Wages of a front firm, its supplies, a house or shares, goods, and money for an associate. */
const EXPENSES: readonly Expense[] = [
  { to: 'person', median: 48_000, min: 2, max: 5, formats: [ACH, CHEQUE], firmsOnly: true, handedOn: 0.25 },
  {
    to: 'wholesale',
    median: 160_000,
    min: 1,
    max: 3,
    formats: [CHEQUE, ACH, WIRE],
    firmsOnly: true,
    handedOn: 0.2,
  },
  {
    to: 'property',
    median: 1_800_000,
    min: 1,
    max: 1,
    formats: [CHEQUE, WIRE],
    firmsOnly: false,
    handedOn: 0.1,
  },
  {
    to: 'exchange',
    median: 300_000,
    min: 1,
    max: 2,
    formats: [BITCOIN_FORMAT, ACH],
    firmsOnly: false,
    handedOn: 0,
  },
  {
    to: 'shop',
    median: 85_000,
    min: 1,
    max: 3,
    formats: [CARD, CASH, CHEQUE],
    firmsOnly: false,
    handedOn: 0,
  },
  {
    to: 'person',
    median: 70_000,
    min: 1,
    max: 2,
    formats: [CASH, CHEQUE, ACH],
    firmsOnly: false,
    handedOn: 0.7,
  },
];
