/** Runs a scan on one thread or on several; the answer is the same. */

import { Worker } from 'node:worker_threads';
import { fault } from '../../base/index.ts';
import type { PaymentColumns } from '../model.ts';
import type { Hits } from './hits.ts';
import type { BookColumns } from './payment-book.ts';
import { scanSlice } from './scan-slice.ts';
import type { GraphSettings } from './settings.ts';
import type { SliceHits, SliceStart } from './slice-protocol.ts';

/** Hits of each thread over all payments. */
export async function scanInThreads(
  columns: PaymentColumns,
  told: { readonly settings: GraphSettings; readonly rates: Float64Array; readonly threads: number },
): Promise<readonly Hits[]> {
  const { settings, rates, threads } = told;
  const start = { count: columns.count, accountCount: columns.accounts.count, settings, rates };
  if (threads === 1) {
    return [scanSlice({ ...start, columns: pickColumns(columns), turn: { own: 0, of: 1 } })];
  }
  const shared = shareColumns(columns);
  return await Promise.all(
    Array.from({ length: threads }, (_, own) =>
      runThread({ ...start, columns: shared, turn: { own, of: threads } }),
    ),
  );
}

function runThread(start: SliceStart): Promise<Hits> {
  const file = import.meta.url.endsWith('.ts') ? './slice-worker.ts' : './slice-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: start });
  const done = Promise.withResolvers<Hits>();
  worker.on('message', ({ cells, undetermined }: SliceHits) =>
    done.resolve({ cells, length: cells.length, undetermined: new Set(undetermined) }),
  );
  worker.on('error', (cause) =>
    done.reject(fault('INTERNAL', 'a thread of the payment graph failed', { cause })),
  );
  worker.on('exit', () => done.reject(fault('INTERNAL', 'a thread of the payment graph ended early')));
  return done.promise;
}

function pickColumns(columns: PaymentColumns): BookColumns {
  const { payers, payees, times, paidMinor, receivedMinor, paidCurrencies, receivedCurrencies, channels } =
    columns;
  return { payers, payees, times, paidMinor, receivedMinor, paidCurrencies, receivedCurrencies, channels };
}

/** The columns on memory that threads share: as they are where they stand there, else copied. */
function shareColumns(columns: PaymentColumns): BookColumns {
  return {
    payers: shareNumbers(columns.payers, Uint32Array),
    payees: shareNumbers(columns.payees, Uint32Array),
    times: shareNumbers(columns.times, Uint32Array),
    paidMinor: shareNumbers(columns.paidMinor, Float64Array),
    receivedMinor: shareNumbers(columns.receivedMinor, Float64Array),
    paidCurrencies: shareNumbers(columns.paidCurrencies, Uint8Array),
    receivedCurrencies: shareNumbers(columns.receivedCurrencies, Uint8Array),
    channels: shareNumbers(columns.channels, Uint8Array),
  };
}

type Numbers = Uint32Array | Float64Array | Uint8Array;

function shareNumbers<T extends Numbers>(numbers: T, Column: { new (buffer: SharedArrayBuffer): T }): T {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const copy = new Column(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}
