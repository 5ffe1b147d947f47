/** Features of all payments, stretch by stretch in the order of the file, on one thread or several; the answer is the same. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { assert, fault } from '../../base/index.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import type { PaymentColumns } from '../model.ts';
import { listByAccount, sharedWords } from './account-lists.ts';
import { countChains, openChains } from './count-chains.ts';
import {
  BLOCK_ROWS,
  type FeatureStart,
  fillLists,
  fillRows,
  openRowFiller,
  type RowBlock,
  type Stretch,
  TAKEN_CELLS,
} from './fill-rows.ts';
import { type FeaturePlan, windowSeconds } from './plan-features.ts';

/** Computed columns of rows that stand together. */
export interface FeatureBlock extends Stretch {
  /** One column after the other, each of `count` cells: whole numbers, or the bits of 32-bit floats. Written over by a later block. */
  readonly cells: Int32Array;
}

/** What is computed from, and the order of the file. */
export interface FeatureSource {
  readonly start: FeatureStart;
  readonly count: number;
  /** Position of the payment at each place of the file. */
  readonly order: Uint32Array;
}

/** Rows that are computed together. Each stretch reads the payments of the longest window before it once more, so few long ones are faster; two stand in memory. */
export const STRETCH_ROWS = 1 << 19;

/** Brings payments into lists by account, and learns the order of the file. */
export function openFeatureSource(payments: PaymentColumns, plan: FeaturePlan): FeatureSource {
  const columns = {
    count: payments.count,
    payers: shared(payments.payers, Uint32Array),
    payees: shared(payments.payees, Uint32Array),
    times: shared(payments.times, Uint32Array),
    paidMinor: shared(payments.paidMinor, Float64Array),
    receivedMinor: shared(payments.receivedMinor, Float64Array),
    paidCurrencies: shared(payments.paidCurrencies, Uint8Array),
    receivedCurrencies: shared(payments.receivedCurrencies, Uint8Array),
  };
  const accounts = payments.accounts.count;
  const lists = listByAccount(columns, accounts);
  const { order, ranks } = fileOrder(payments.rows, payments.count);
  const start: FeatureStart = {
    columns,
    accounts,
    lists,
    taken: sharedCells(2),
    threads: 1,
    writing: sharedCells(1),
    order,
    ranks,
    chains: openChains(payments.count),
    minorsPerMajor: minorsPerMajor(payments),
    windows: Float64Array.from(plan.windows, windowSeconds),
    pathWindowS: windowSeconds(plan.pathWindow),
    scatterWindowS: windowSeconds(plan.scatterWindow),
    isYielding: false,
  };
  return { start, count: payments.count, order };
}

/** How many minor units one major unit has, by currency of the columns. */
export function minorsPerMajor({ currencies, decimals }: PaymentColumns): Float64Array {
  return Float64Array.from(currencies, (code, at) => 10 ** (decimals?.[at] ?? currencyDecimals(code)));
}

/**
 * Computes the features in the order of the file. Memory holds two stretches beside the payments, however many there are.
 * Without payments there is one block without rows. A consumer that stops early ends the threads.
 */
export async function* computeFeatures(
  { start, count }: FeatureSource,
  options: { readonly plan: FeaturePlan; readonly threads: number; readonly stretchRows?: number },
): AsyncGenerator<FeatureBlock> {
  if (count === 0) yield { from: 0, count: 0, cells: new Int32Array(0) };
  const rows = Math.max(1, Math.min(count, options.stretchRows ?? STRETCH_ROWS));
  const width = options.plan.computed.length;
  const stretches = Array.from({ length: Math.ceil(count / rows) }, (_, at) => ({
    from: at * rows,
    count: Math.min(rows, count - at * rows),
  }));
  await using threads = openThreads(start, { count: options.threads, width });
  const rooms = [sharedCells(rows * width), sharedCells(stretches.length > 1 ? rows * width : 0)] as const;
  const begin = (at: number): Filling | null => {
    const stretch = stretches[at];
    if (stretch === undefined) return null;
    const block = { stretch, cells: at % 2 === 0 ? rooms[0] : rooms[1], taken: sharedCells(TAKEN_CELLS) };
    const done = threads.fill(block);
    // A block that nobody waits for any more fails when the threads end.
    done.catch(() => undefined);
    return { block, done };
  };
  Atomics.store(start.writing, 0, 0);
  const listed = threads.fillLists();
  countChains(start.chains, start.columns, { accounts: start.accounts, windowS: start.pathWindowS });
  await listed;
  let filling = begin(0);
  for (let at = 1; filling !== null; at++) {
    const { block, done }: Filling = filling;
    await done;
    filling = begin(at);
    Atomics.store(start.writing, 0, 1);
    for (let from = 0; from < block.stretch.count; from += BLOCK_ROWS) {
      const count = Math.min(BLOCK_ROWS, block.stretch.count - from);
      const cells = block.cells.subarray(from * width, (from + count) * width);
      yield { from: block.stretch.from + from, count, cells };
    }
    Atomics.store(start.writing, 0, 0);
    Atomics.notify(start.writing, 0);
  }
}

interface Filling {
  readonly block: RowBlock;
  readonly done: Promise<void>;
}

interface FeatureThreads extends AsyncDisposable {
  fillLists(): Promise<void>;
  fill(block: RowBlock): Promise<void>;
}

/** Threads that fill one block after the other together; one thread is this one. */
function openThreads(
  start: FeatureStart,
  { count, width }: { readonly count: number; readonly width: number },
): FeatureThreads {
  if (count === 1) {
    const filler = openRowFiller(start);
    assert(filler.width === width, 'every computed feature of the plan has its cell');
    return {
      fillLists: async () => fillLists(filler),
      fill: async (block) => fillRows(filler, block),
      [Symbol.asyncDispose]: async () => undefined,
    };
  }
  const isCrowded = count >= availableParallelism();
  const threads = Array.from({ length: count }, (_, at) =>
    openThread({ ...start, threads: count, isYielding: isCrowded && at === 0 }),
  );
  const ask = async (task: RowBlock | null): Promise<void> => {
    await Promise.all(threads.map((thread) => thread.ask(task)));
  };
  return {
    fillLists: () => ask(null),
    fill: ask,
    async [Symbol.asyncDispose]() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread that fills a block, or its part of the lists where it is told of none. */
function openThread(start: FeatureStart): { worker: Worker; ask: (task: RowBlock | null) => Promise<void> } {
  const file = import.meta.url.endsWith('.ts') ? './feature-worker.ts' : './feature-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: start });
  const asked: PromiseWithResolvers<void>[] = [];
  const fail = (cause: unknown): void => {
    for (const one of asked.splice(0))
      one.reject(fault('INTERNAL', 'a thread that computes features failed', { cause }));
  };
  worker.on('message', () => asked.shift()?.resolve());
  worker.on('error', fail);
  worker.on('exit', fail);
  return {
    worker,
    ask(task) {
      const answer = Promise.withResolvers<void>();
      asked.push(answer);
      worker.postMessage(task);
      return answer.promise;
    },
  };
}

function sharedCells(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

/** The payments in the order of their rows, by counting; rows are distinct. */
function fileOrder(rows: Uint32Array, count: number): { order: Uint32Array; ranks: Uint32Array } {
  const [order, ranks] = [sharedWords(count), sharedWords(count)];
  let last = 0;
  // `?? 0` never comes to pass: positions are below the count, rows below the length of the marks.
  for (const row of rows) if (row > last) last = row;
  const places = new Uint32Array(last + 2);
  for (const row of rows) places[row + 1] = 1;
  for (let row = 1; row < places.length; row++) places[row] = (places[row] ?? 0) + (places[row - 1] ?? 0);
  for (let position = 0; position < count; position++) {
    const rank = places[rows[position] ?? 0] ?? 0;
    order[rank] = position;
    ranks[position] = rank;
  }
  return { order, ranks };
}

type Numbers = Uint32Array | Float64Array | Uint8Array;

function shared<T extends Numbers>(numbers: T, Column: { new (buffer: SharedArrayBuffer): T }): T {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const copy = new Column(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}
