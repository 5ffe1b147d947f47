/**
 * Figures of the features of payments: computed on one thread and on two, and written whole as a Parquet file; the middle one of five runs, since the first
 * of a process are slower. Everything is invented and in memory.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietWork } from '../src/base/index.ts';
import { type PaymentColumns, writePaymentFeatures } from '../src/money/index.ts';
import type { Figure } from './figure.ts';

const DAYS = 30;
const ACCOUNTS_PER_PAYMENT = 0.1;
const THREADS = [1, 2] as const;
const RUNS = 5;

/** Measures files of these many payments. */
export async function benchMoneyFeatures(sizes: readonly number[]): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(...(await measure(size, join(folder, 'features.parquet'))));
    const rss = process.resourceUsage().maxRSS / 1024;
    return [...figures, { name: 'features: most memory of the process, all sizes', value: rss, unit: 'MiB' }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The windows unless others are told, and the one day of statistics that the Graph Feature Preprocessor is published with (arXiv:2402.08593, section 6). */
const WINDOWS = [['1d', '7d', '30d'], ['1d']] as const;

async function measure(size: number, path: string): Promise<readonly Figure[]> {
  const columns = inventPayments(size);
  const figures: Figure[] = [];
  for (const [windows, threads] of WINDOWS.flatMap((one) => THREADS.map((count) => [one, count] as const))) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measureOnce(columns, path, { threads, windows }));
    const { seconds, cpuS, bytes, width } = medianRun(runs);
    const what = `${size} payments, windows of ${windows.join(', ')}, ${width} columns, ${threads} ${threads === 1 ? 'thread' : 'threads'} beside the writer`;
    figures.push(
      { name: `features to Parquet, ${what}`, value: size / seconds, unit: 'payments/s' },
      { name: `features to Parquet, CPU, ${what}`, value: (cpuS * 1e6) / size, unit: 'µs/payment' },
    );
    if (threads === 2)
      figures.push({ name: `features, size of the file, ${what}`, value: bytes / size, unit: 'B/payment' });
  }
  return figures;
}

interface Run {
  readonly seconds: number;
  readonly cpuS: number;
  readonly bytes: number;
  readonly width: number;
}

async function measureOnce(
  columns: PaymentColumns,
  path: string,
  options: { readonly threads: number; readonly windows: readonly string[] },
): Promise<Run> {
  const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
  const written = await writePaymentFeatures(columns, path, { ...options, work: quietWork() });
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { seconds, cpuS: (user + system) / 1e6, bytes: written.bytes, width: written.columns };
}

function medianRun(runs: readonly Run[]): Run {
  const middle = runs.toSorted((left, right) => left.seconds - right.seconds)[runs.length >> 1];
  if (middle === undefined) throw new Error('nothing was run');
  return middle;
}

/** Payments among accounts of which few make most, at whole minutes of 30 days. */
function inventPayments(count: number): PaymentColumns {
  const random = openRandom(7);
  const accounts = Math.ceil(count * ACCOUNTS_PER_PAYMENT);
  const pick = (): number => Math.floor(accounts * random() ** 3);
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(count * bytes);
  const columns = {
    payers: new Uint32Array(shared(4)),
    payees: new Uint32Array(shared(4)),
    times: new Uint32Array(shared(4)),
    paidMinor: new Float64Array(shared(8)),
    paidCurrencies: new Uint8Array(shared(1)),
    channels: new Uint8Array(shared(1)),
    places: new Uint16Array(shared(2)),
    rows: new Uint32Array(shared(4)),
  };
  for (let at = 0; at < count; at += 1) {
    columns.payers[at] = pick();
    columns.payees[at] = pick();
    columns.times[at] = 1_704_067_200 + Math.floor((at / count) * DAYS * 1440) * 60;
    columns.paidMinor[at] = Math.ceil(Math.exp(4 + 8 * random()));
    columns.channels[at] = 1 + Math.floor(random() * 6);
    columns.rows[at] = at + 1;
  }
  return {
    ...columns,
    count,
    receivedMinor: columns.paidMinor,
    receivedCurrencies: columns.paidCurrencies,
    currencies: ['PKR'],
    placeNames: [''],
    accounts: {
      count: accounts,
      bankOf: () => 'DEMO',
      numberOf: String,
      nameOf: (account) => `DEMO/${account}`,
    },
  };
}

/** Numbers from 0 to 1 that are the same in each run. Source: mulberry32, a public-domain generator. */
function openRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
