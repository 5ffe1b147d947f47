/** SYNTHETIC: the payments of a small economy in memory, as the text of a table, with the rows of what is planted among them. */

import { type Clock, readProgress, type Work } from '../../base/index.ts';
import { type Crime, type EconomyPlan, openEconomy } from './economy.ts';
import { formatBank, listBanks, openRowFormat, PAYMENTS_HEADER, PLACES_HEADER } from './format-rows.ts';
import type { Population } from './population.ts';

/** The payments of an economy. */
export interface InventedPayments {
  /** The bytes of `payments.csv` as `writeEconomy` writes it for the same plan; ASCII alone. */
  readonly file: string;
  /** The bytes of its `places.csv`: where each bank stands; ASCII alone. */
  readonly places: string;
  readonly payments: number;
  readonly accounts: number;
  readonly criminal: number;
  /** The planted patterns, each by its data rows from 1. */
  readonly planted: readonly PlantedRows[];
  /** Ids of the banks on the near side of the invented border. */
  readonly nearBanks: readonly string[];
}

/** One planted pattern. */
export interface PlantedRows {
  readonly type: string;
  readonly rows: readonly number[];
}

/**
 * Invents the payments of a plan, all of them held in memory: some ten megabytes for 100,000.
 * @throws the reason of the signal when it is aborted
 */
export function inventPayments(
  deps: { readonly clock: Clock; readonly work: Work },
  plan: EconomyPlan,
): InventedPayments {
  const { clock, work } = deps;
  const startedAt = clock.now();
  const economy = openEconomy(plan);
  const format = openRowFormat(economy.population);
  const lines = [PAYMENTS_HEADER];
  const rowOf = new Map<Crime, number>();
  for (let day = 0; day < plan.days; day++) {
    work.signal.throwIfAborted();
    economy.nextDay((payment, crime) => {
      if (crime !== null) rowOf.set(crime, lines.length);
      lines.push(format(payment, crime !== null));
    });
    const done = lines.length - 1;
    const count = { label: 'inventing', done, total: plan.payments, unit: 'payments', startedAt };
    work.report(readProgress(clock, count));
  }
  const inPatterns = Map.groupBy(rowOf.keys(), ({ attempt }) => attempt);
  const planted = economy.planted.attempts.map(({ type }, at) => ({
    type,
    rows: (inPatterns.get(at) ?? []).flatMap((crime) => rowOf.get(crime) ?? []),
  }));
  return {
    file: `${lines.join('\n')}\n`,
    places: placesOf(economy.population),
    payments: lines.length - 1,
    accounts: economy.population.accounts,
    criminal: rowOf.size,
    planted,
    nearBanks: listBanks(economy.population, 'near'),
  };
}

function placesOf(population: Population): string {
  const rows = Array.from(population.bankDistricts, (_, bank) => formatBank(population, bank));
  return [PLACES_HEADER, ...rows, ''].join('\n');
}
