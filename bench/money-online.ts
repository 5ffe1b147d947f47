/** Measures payments as they happen: the engine with all rules that run online, and `POST /payments` against a server of its own. */

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { quietWork, systemClock } from '../src/base/index.ts';
import { ECONOMY_FILES, ECONOMY_SCALES, type EconomyScale, writeEconomy } from '../src/demo/index.ts';
import {
  currencyDecimals,
  findNow,
  PAYMENT_CHANNELS,
  type PaymentColumns,
  readPaymentsFile,
  watchPayment,
} from '../src/money/index.ts';
import { watchedPayments, watchOver } from '../test/support/money/watch-columns.ts';
import { createDatabase, startPostgres } from '../test/support/postgres.ts';
import type { Figure } from './figure.ts';
import { type MeasuredServer, startMeasuredServer } from './measured-server.ts';

/** The target of issue 4: payments a second on one core. */
const PAYMENTS_PER_SECOND = 5_000;
/** Payments that are looked at together: five milliseconds of them. */
const STEP = 25;
const SEED = 4_610;
const ILLICIT_ONE_IN = 981;
/** Share of the payments that only fill the state, and how many of them are looked at together. */
const WARM_SHARE = 0.5;
const WARM_STEP = 1_000;
/** Payments over HTTP: to fill the state, in large requests one after the other and at the target, in small ones, and one by one. */
const HTTP = {
  warm: 5_000,
  large: 10_000,
  largeStep: 500,
  paced: 10_000,
  small: 2_500,
  smallStep: 25,
  single: 200,
} as const;

/** The engine over an economy of each scale, then the route over both stores. */
export async function benchMoneyOnline(scales: readonly EconomyScale[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const scale of scales) figures.push(...(await withPayments(scale, measureEngine)));
  const http = await withPayments('small', async (columns) => [
    ...(await measureServer(columns, { database: '', label: 'embedded store' })),
    ...(await measurePostgres(columns)),
  ]);
  return [...figures, ...http];
}

async function withPayments(
  scale: EconomyScale,
  measure: (columns: PaymentColumns) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-online-'));
  try {
    const plan = { ...ECONOMY_SCALES[scale], seed: SEED, illicitOneIn: ILLICIT_ONE_IN };
    await writeEconomy({ clock: systemClock(), work: quietWork() }, plan, folder);
    const { columns } = await readPaymentsFile(join(folder, ECONOMY_FILES.payments), {}, quietWork());
    return await measure(columns);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Times each step, and reckons from that how long payments would wait that arrive evenly: each from its arrival to the end of the look at
 * its step, behind the steps before.
 */
async function measureEngine(columns: PaymentColumns): Promise<readonly Figure[]> {
  const watch = watchOver(columns);
  const payment = watchedPayments(columns);
  const warm = Math.floor(columns.count * WARM_SHARE);
  const waits: number[] = [];
  let [found, idleAtMs, busyMs] = [0, 0, 0];
  let cpu = process.cpuUsage();
  for (let [from, until] = [0, 0]; from < columns.count; from = until) {
    until = from < warm ? Math.min(warm, from + WARM_STEP) : Math.min(columns.count, from + STEP);
    if (from === warm) cpu = process.cpuUsage();
    const startedAt = performance.now();
    for (let at = from; at < until; at++) watchPayment(watch, payment(at));
    found += findNow(watch).found.length;
    const tookMs = performance.now() - startedAt;
    if (from < warm) continue;
    busyMs += tookMs;
    const arrivedMs = (at: number): number => ((at - warm) * 1000) / PAYMENTS_PER_SECOND;
    idleAtMs = Math.max(idleAtMs, arrivedMs(until - 1)) + tookMs;
    for (let at = from; at < until; at++) waits.push(idleAtMs - arrivedMs(at));
  }
  const used = process.cpuUsage(cpu);
  const cpuS = (used.user + used.system) / 1e6;
  waits.sort((a, b) => a - b);
  const label = `money online, engine, ${columns.count.toLocaleString('en')} payments of ${columns.accounts.count.toLocaleString('en')} accounts`;
  const paced = `${label}, at ${PAYMENTS_PER_SECOND.toLocaleString('en')} payments/s in steps of ${STEP}`;
  return [
    {
      name: `${label}: rate of one core (target 5,000)`,
      value: (waits.length * 1000) / busyMs,
      unit: 'payments/s',
    },
    {
      name: `${label}: rate, threads of the garbage collection counted`,
      value: waits.length / cpuS,
      unit: 'per CPU second',
    },
    { name: `${paced}: rate reached`, value: (waits.length * 1000) / idleAtMs, unit: 'payments/s' },
    { name: `${paced}: median wait`, value: shareOf(waits, 0.5), unit: 'ms' },
    { name: `${paced}: 99 % wait less than (target 20)`, value: shareOf(waits, 0.99), unit: 'ms' },
    { name: `${paced}: longest wait`, value: shareOf(waits, 1), unit: 'ms' },
    { name: `${label}: told`, value: found, unit: 'patterns' },
    { name: `${label}: payments held`, value: watch.recent.to - watch.recent.from, unit: 'payments' },
  ];
}

async function measurePostgres(columns: PaymentColumns): Promise<readonly Figure[]> {
  const postgres = await startPostgres();
  try {
    const database = await createDatabase(postgres.url, 'bench');
    return await measureServer(columns, { database, label: 'PostgreSQL' });
  } finally {
    await postgres.stop();
  }
}

async function measureServer(
  columns: PaymentColumns,
  store: { readonly database: string; readonly label: string },
): Promise<readonly Figure[]> {
  await using server = await startMeasuredServer([], store.database);
  let at = 0;
  const send = async (
    payments: number,
    step: number,
    perSecond = Number.POSITIVE_INFINITY,
  ): Promise<Sent> => {
    const sent = await sendAll(server, columns, { from: at, until: at + payments, step, perSecond });
    at += payments;
    return sent;
  };
  await send(HTTP.warm, HTTP.largeStep);
  const large = await send(HTTP.large, HTTP.largeStep);
  const paced = await send(HTTP.paced, HTTP.largeStep, PAYMENTS_PER_SECOND);
  const small = await send(HTTP.small, HTTP.smallStep);
  const single = await send(HTTP.single, 1);
  return [
    ...describe(large, `POST /payments, ${HTTP.largeStep} a request, ${store.label}`),
    ...describe(
      paced,
      `POST /payments, ${HTTP.largeStep} a request, ${store.label}, at ${PAYMENTS_PER_SECOND.toLocaleString('en')} payments/s, from when a request is due`,
    ),
    ...describe(small, `POST /payments, ${HTTP.smallStep} a request, ${store.label}`),
    ...describe(single, `POST /payments, one a request, ${store.label}`),
  ];
}

interface Sent {
  readonly payments: number;
  readonly tookMs: number;
  /** Of each request, sorted. */
  readonly waitsMs: readonly number[];
}

/** Sends requests one after the other over one connection, none before its last payment has arrived; a wait begins when the request is due. */
async function sendAll(
  server: MeasuredServer,
  columns: PaymentColumns,
  part: { readonly from: number; readonly until: number; readonly step: number; readonly perSecond: number },
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const waitsMs: number[] = [];
  const startedAt = performance.now();
  for (let at = part.from; at < part.until; at += part.step) {
    const until = Math.min(part.until, at + part.step);
    const body = JSON.stringify(handedIn(columns, at, until));
    const arrivedAt = startedAt + ((until - part.from) * 1000) / part.perSecond;
    if (arrivedAt > performance.now()) await setTimeout(arrivedAt - performance.now());
    const dueAt = Number.isFinite(part.perSecond) ? arrivedAt : performance.now();
    await post(server, agent, { body, key: `bench-${at}` });
    waitsMs.push(performance.now() - dueAt);
  }
  const tookMs = performance.now() - startedAt;
  agent.destroy();
  return { payments: part.until - part.from, tookMs, waitsMs: waitsMs.toSorted((a, b) => a - b) };
}

async function post(
  server: MeasuredServer,
  agent: Agent,
  sent: { body: string; key: string },
): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${server.token}`,
    'idempotency-key': sent.key,
  };
  const query = request(`${server.url}/payments?synthetic=true`, { method: 'POST', agent, headers });
  query.end(sent.body);
  const [answer] = await once(query, 'response');
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  if (answer.statusCode !== 201) throw new Error(`POST /payments answered ${answer.statusCode}: ${text}`);
}

function handedIn(columns: PaymentColumns, from: number, until: number): readonly object[] {
  const { accounts } = columns;
  // `!`: positions below the count of the columns.
  const party = (account: number) => ({
    bank: accounts.bankOf(account),
    account: accounts.numberOf(account),
  });
  const money = (minor: number, at: number) => {
    const currency = columns.currencies[at]!;
    const kept = columns.decimals?.[at] ?? currencyDecimals(currency);
    // A file may keep a currency with more decimals than it has; the fraction is left off here.
    const own = currencyDecimals(currency);
    const whole = String(Math.max(1, Math.trunc(minor / 10 ** (kept - own)))).padStart(own + 1, '0');
    const amount = own === 0 ? whole : `${whole.slice(0, -own)}.${whole.slice(-own)}`;
    return { amount, currency };
  };
  return Array.from({ length: until - from }, (_, index) => {
    const at = from + index;
    return {
      ...{ payer: party(columns.payers[at]!), payee: party(columns.payees[at]!) },
      at: new Date(columns.times[at]! * 1000).toISOString(),
      paid: money(columns.paidMinor[at]!, columns.paidCurrencies[at]!),
      received: money(columns.receivedMinor[at]!, columns.receivedCurrencies[at]!),
      channel: PAYMENT_CHANNELS[columns.channels[at]!],
    };
  });
}

function describe({ payments, tookMs, waitsMs }: Sent, label: string): readonly Figure[] {
  return [
    { name: `${label}: rate`, value: (payments * 1000) / tookMs, unit: 'payments/s' },
    { name: `${label}: median`, value: shareOf(waitsMs, 0.5), unit: 'ms' },
    { name: `${label}: 99 % within`, value: shareOf(waitsMs, 0.99), unit: 'ms' },
  ];
}

/** The value below which a share of sorted values lies. */
function shareOf(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
