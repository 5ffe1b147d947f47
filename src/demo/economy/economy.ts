/** SYNTHETIC: a whole economy: the population, its ordinary payments and what is planted among them, a day at a time. */

import { runBackground } from './background/background.ts';
import type { DayPayments } from './day-book.ts';
import { hashUnit } from './draw.ts';
import type { Planted } from './planted/model.ts';
import { plantCrime } from './planted/plant.ts';
import { inventPopulation, type Population } from './population.ts';
import { DAY_MINUTES, type Transfer } from './transfer.ts';

/** What an economy is made after. The same plan makes the same economy on every machine. */
export interface EconomyPlan {
  /** A whole number from 0 to 2^53 - 1. */
  readonly seed: number;
  /** Ordinary payments wanted, from 1,000, met within some percent; the criminal ones come on top. */
  readonly payments: number;
  /** Accounts wanted; met within some percent. */
  readonly accounts: number;
  /** From 30 to 365. */
  readonly days: number;
  /** One payment in so many is criminal. */
  readonly illicitOneIn: number;
}

/** An economy, ready to be gone through once. */
export interface Economy {
  readonly plan: EconomyPlan;
  readonly population: Population;
  readonly planted: Planted;
  /** Every criminal payment; payments of the economy refer to it by index. */
  readonly crimes: readonly Crime[];
  /** Goes through the payments of a day in the order of time; days are taken one after the other, from 0. */
  nextDay(take: (payment: Transfer, crime: Crime | null) => void): void;
}

/** One criminal payment. */
export interface Crime {
  readonly payment: Transfer;
  /** Index into the attempts; null for a loose payment. */
  readonly attempt: number | null;
  /** `NATURAL` for a loose payment. */
  readonly type: string;
  readonly source: string;
  readonly stage: 'placement' | 'layering' | 'integration';
}

/** Sizes with a name: payments, accounts and days. Accounts for each payment are about those of AMLworld from `medium` on. */
export const ECONOMY_SCALES = {
  tiny: { payments: 10_000, accounts: 500, days: 97 },
  small: { payments: 100_000, accounts: 2_000, days: 97 },
  medium: { payments: 1_000_000, accounts: 12_500, days: 97 },
  large: { payments: 10_000_000, accounts: 122_000, days: 97 },
} as const satisfies Record<string, Pick<EconomyPlan, 'payments' | 'accounts' | 'days'>>;

/** One of the named sizes. */
export type EconomyScale = keyof typeof ECONOMY_SCALES;

/** Invents the population and what is planted; ordinary payments are made when their day is taken. */
export function openEconomy(plan: EconomyPlan): Economy {
  const population = inventPopulation(plan.seed, plan.accounts);
  const crimePayments = Math.round(plan.payments / (plan.illicitOneIn - 1));
  const planted = plantCrime(population, { seed: plan.seed, payments: crimePayments, days: plan.days });
  const crimes = listCrimes(planted);
  const byDay = Map.groupBy(crimes, (crime) => Math.floor(crime.payment.at / DAY_MINUTES));
  const background = runBackground(population, plan);
  let day = 0;
  return {
    plan,
    population,
    planted,
    crimes,
    nextDay(take) {
      const ordinary = background.next();
      if (ordinary.done !== true)
        mergeDay({ day, ordinary: ordinary.value, crimes: byDay.get(day) ?? [], take });
      day++;
    },
  };
}

function listCrimes(planted: Planted): readonly Crime[] {
  const inPatterns = planted.attempts.flatMap((attempt, at) =>
    attempt.payments.map(
      (payment): Crime => ({
        payment,
        attempt: at,
        type: attempt.type,
        source: attempt.source,
        stage: 'layering',
      }),
    ),
  );
  const loose = planted.loose.map(
    ({ payment, source, stage }): Crime => ({ payment, attempt: null, type: 'NATURAL', source, stage }),
  );
  return [...inPatterns, ...loose];
}

/** Puts criminal payments among the ordinary ones of their minute, at a place that tells nothing. */
function mergeDay(parts: {
  day: number;
  ordinary: DayPayments;
  crimes: readonly Crime[];
  take: (payment: Transfer, crime: Crime | null) => void;
}): void {
  const { day, ordinary, take } = parts;
  const crimes = parts.crimes
    .map((crime) => ({ crime, key: crime.payment.at + hashUnit(crime.payment.payer, crime.payment.payee) }))
    .toSorted((left, right) => left.key - right.key);
  let next = 0;
  let minuteEnd = 0;
  let minuteStart = 0;
  for (let at = 0; at < ordinary.count; at++) {
    const minute = ordinary.minutes[at] ?? 0;
    if (at >= minuteEnd) {
      minuteStart = at;
      for (minuteEnd = at + 1; minuteEnd < ordinary.count && ordinary.minutes[minuteEnd] === minute; )
        minuteEnd++;
    }
    const when = day * DAY_MINUTES + minute;
    const key = when + (at - minuteStart + 0.5) / (minuteEnd - minuteStart);
    for (let due = crimes[next]; due !== undefined && due.key < key; due = crimes[++next])
      take(due.crime.payment, due.crime);
    take(
      {
        at: when,
        payer: ordinary.payers[at] ?? 0,
        payee: ordinary.payees[at] ?? 0,
        value: ordinary.values[at] ?? 0,
        format: ordinary.formats[at] ?? 0,
      },
      null,
    );
  }
  for (const { crime } of crimes.slice(next)) take(crime.payment, crime);
}
