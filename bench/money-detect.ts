/** Measures the payment graph: payments a second over tables of growing size on two threads, peak memory, and the online mode. */

import { quietWork } from '../src/base/index.ts';
import {
  detectPayments,
  endSecond,
  graphSettings,
  type OnlinePayment,
  observeRates,
  openOnlinePatterns,
  PAYMENT_RULES,
  type PaymentColumns,
  pushPayment,
  type RuleChanges,
  ratesOf,
  ruleOf,
  takeSettled,
} from '../src/money/index.ts';
import type { Figure } from './figure.ts';
import { inventPayments } from './invented-payments.ts';

const THREADS = 2;
const WINDOW_DAYS = 30;
const DAYS = 60;
const PAYMENTS_PER_ACCOUNT = 10;
/** Every payment is an edge: nothing but time, windows, amount bands and bounds prune the search. */
const EVERY_PAYMENT: RuleChanges = {
  'graph-edges': { parameters: { knownPairs: 1, cards: 1, eachTimesMin: 0, bothTimesMin: 0 } },
};
/** Largest table that is also searched with every payment as an edge. */
const EVERY_PAYMENT_MAX = 1_000_000;
const ONLINE_PAYMENTS = 2_000_000;
/** Payments between two looks for patterns that can grow no more. */
const SETTLE_EVERY = 100_000;

/** Batch over each size, then the online mode. */
export async function benchMoneyDetect(sizes: readonly number[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await measureSize(size)));
  return [...figures, ...measureOnline()];
}

async function measureSize(payments: number): Promise<readonly Figure[]> {
  const columns = inventTable(payments);
  const label = `money, ${payments.toLocaleString('en')} payments, ${THREADS} threads`;
  const delivered = await measureRun(columns, `${label}, rules as delivered`, {});
  if (payments > EVERY_PAYMENT_MAX) return delivered;
  return [...delivered, ...(await measureRun(columns, `${label}, every payment an edge`, EVERY_PAYMENT))];
}

async function measureRun(
  columns: PaymentColumns,
  label: string,
  changes: RuleChanges,
): Promise<readonly Figure[]> {
  const started = performance.now();
  const found = await detectPayments(
    columns,
    { windowDays: WINDOW_DAYS, threads: THREADS, changes },
    quietWork(),
  );
  const elapsedS = (performance.now() - started) / 1000;
  return [
    { name: `${label}: time`, value: elapsedS, unit: 's' },
    { name: `${label}: rate`, value: columns.count / elapsedS, unit: 'payments/s' },
    { name: `${label}: findings`, value: found.detections.length, unit: 'findings' },
    { name: `${label}: accounts undetermined`, value: found.undetermined.length, unit: 'accounts' },
    {
      name: `${label}: peak memory of the process`,
      value: process.resourceUsage().maxRSS / 1024,
      unit: 'MiB',
    },
  ];
}

function measureOnline(): readonly Figure[] {
  const columns = inventTable(ONLINE_PAYMENTS);
  const settings = graphSettings({
    edgeRule: ruleOf(PAYMENT_RULES, 'graph-edges'),
    rules: PAYMENT_RULES,
    windowDays: WINDOW_DAYS,
  });
  const rates = ratesOf(columns.currencies, observeRates(columns));
  const online = openOnlinePatterns({ settings, rates, currencies: columns.currencies });
  const latencies = new Float64Array(columns.count);
  const cpu = process.cpuUsage();
  for (let at = 0; at < columns.count; at++) {
    const payment = readOnline(columns, at);
    const from = performance.now();
    pushPayment(online, payment);
    if (at % SETTLE_EVERY === SETTLE_EVERY - 1) takeSettled(online, payment.time);
    latencies[at] = performance.now() - from;
  }
  endSecond(online);
  const used = process.cpuUsage(cpu);
  latencies.sort();
  // `!`: the last place and the one of a share lie inside.
  const at = (share: number): number => latencies[Math.floor((latencies.length - 1) * share)]!;
  const label = `money online, ${columns.count.toLocaleString('en')} payments`;
  return [
    {
      name: `${label}: rate`,
      value: columns.count / ((used.user + used.system) / 1e6),
      unit: 'per CPU second',
    },
    { name: `${label}: p99`, value: at(0.99), unit: 'ms' },
    { name: `${label}: longest, when the state is renewed`, value: at(1), unit: 'ms' },
  ];
}

function inventTable(payments: number): PaymentColumns {
  return inventPayments({ payments, accounts: payments / PAYMENTS_PER_ACCOUNT, days: DAYS, seed: 1 });
}

function readOnline(columns: PaymentColumns, at: number): OnlinePayment {
  // `!`: positions below the count of the columns.
  return {
    id: at,
    payer: columns.payers[at]!,
    payee: columns.payees[at]!,
    time: columns.times[at]!,
    paidMinor: columns.paidMinor[at]!,
    receivedMinor: columns.receivedMinor[at]!,
    paidCurrency: columns.paidCurrencies[at]!,
    receivedCurrency: columns.receivedCurrencies[at]!,
    channel: columns.channels[at]!,
  };
}
