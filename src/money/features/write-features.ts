/**
 * Features of payments as a Parquet file: row group by row group, its dictionary inside.
 * Every `!` in this file reads typed arrays inside their bounds: positions are below the count of the columns, codes below the number of words.
 * Source: the Apache Parquet format; written by parquet-wasm (the Rust implementation), to which Apache Arrow carries the columns.
 */

import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { type Clock, fault, readProgress, systemClock, type Work } from '../../base/index.ts';
import { PAYMENT_CHANNELS, type PaymentColumns } from '../model.ts';
import { type ArrowColumn, encodeBatches } from './arrow-batches.ts';
import { computeFeatures, type FeatureBlock, minorsPerMajor, openFeatureSource } from './compute-features.ts';
import { featureDictionary } from './feature-dictionary.ts';
import { UNKNOWN_COUNT } from './fill-rows.ts';
import {
  DEFAULT_FEATURE_WINDOWS,
  type Feature,
  type FeaturePlan,
  type FeatureWindows,
  isNullable,
  KEY_FEATURES,
  planFeatures,
} from './plan-features.ts';

/** Options of {@link writePaymentFeatures}. */
export interface WriteFeaturesOptions extends Partial<FeatureWindows> {
  /** Whether the names of the accounts stand beside the features; they do not unless told. */
  readonly keys?: boolean | undefined;
  /** Threads that compute; 1 unless told. */
  readonly threads?: number | undefined;
  /** For progress; the machine's by default. */
  readonly clock?: Clock | undefined;
}

/** What was written. */
export interface FeaturesWritten {
  readonly payments: number;
  readonly columns: number;
  readonly bytes: number;
  /** Payments at which a search was cut short, by the column that says so; those with none are left out. */
  readonly unknown: Readonly<Record<string, number>>;
}

/** Rows of one row group of the file. */
const GROUP_ROWS = 1 << 16;

/** Key under which the dictionary of the columns stands in the file. */
export const DICTIONARY_KEY = 'silsila.features';

/**
 * Writes a row a payment, in the order of the file that the columns were read from; each feature looks at the payment and at what is strictly earlier.
 * The file appears whole or not at all. Memory grows with the payments as columns, not with the features.
 * @throws USAGE for windows that are none; CANCELLED; FILE_NOT_FOUND where the file cannot be written
 */
export async function writePaymentFeatures(
  columns: PaymentColumns,
  path: string,
  options: WriteFeaturesOptions & { readonly work: Work },
): Promise<FeaturesWritten> {
  const plan = planFeatures({
    windows: options.windows ?? DEFAULT_FEATURE_WINDOWS.windows,
    pathWindow: options.pathWindow ?? DEFAULT_FEATURE_WINDOWS.pathWindow,
    scatterWindow: options.scatterWindow ?? DEFAULT_FEATURE_WINDOWS.scatterWindow,
  });
  const features = [...plan.facts, ...(options.keys === true ? KEY_FEATURES : []), ...plan.computed];
  const partial = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const written = await writeFile(partial, { columns, plan, features, options });
    await rename(partial, path);
    return { payments: columns.count, columns: features.length, ...written };
  } finally {
    await rm(partial, { force: true });
  }
}

interface FeatureFile {
  readonly columns: PaymentColumns;
  readonly plan: FeaturePlan;
  readonly features: readonly Feature[];
  readonly options: WriteFeaturesOptions & { readonly work: Work };
}

async function writeFile(
  path: string,
  file: FeatureFile,
): Promise<Omit<FeaturesWritten, 'payments' | 'columns'>> {
  const { columns, plan, features, options } = file;
  const unknown: Record<string, number> = {};
  const metadata = new Map([[DICTIONARY_KEY, JSON.stringify(featureDictionary(plan, features))]]);
  await using output = await openOutput(path);
  let bytes = 0;
  for await (const part of encodeBatches(features, columnBlocks(file, unknown), {
    metadata,
    groupRows: GROUP_ROWS,
  })) {
    if (options.work.signal.aborted)
      throw fault('CANCELLED', `stopped while writing features of ${columns.count} payments`);
    bytes += part.length;
    await output.write(part);
  }
  return { bytes, unknown };
}

async function openOutput(path: string): ReturnType<typeof open> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (cause) {
    throw fault('FILE_NOT_FOUND', `${path} cannot be written`, { cause, place: { file: path } });
  }
}

/** The columns of each row group: what the record says, then what is computed. */
async function* columnBlocks(
  { columns, plan, options }: FeatureFile,
  unknown: Record<string, number>,
): AsyncGenerator<readonly ArrowColumn[]> {
  const { work, clock = systemClock(), threads = 1 } = options;
  const startedAt = clock.now();
  const source = openFeatureSource(columns, plan);
  const record = openRecordColumns(columns, options.keys === true);
  for await (const block of computeFeatures(source, { plan, threads })) {
    if (work.signal.aborted) throw fault('CANCELLED', `stopped after the features of ${block.from} payments`);
    countUnknown(plan, block, unknown);
    const positions = source.order.subarray(block.from, block.from + block.count);
    yield [...record(positions), ...computedColumns(plan, block)];
    const done = block.from + block.count;
    work.report(
      readProgress(clock, {
        label: 'computing features',
        done,
        total: columns.count,
        unit: 'payments',
        startedAt,
      }),
    );
  }
}

function openRecordColumns(
  columns: PaymentColumns,
  hasKeys: boolean,
): (positions: Uint32Array) => readonly ArrowColumn[] {
  const minors = minorsPerMajor(columns);
  const { accounts, currencies } = columns;
  const numbers = (of: Numbers, positions: Uint32Array): Int32Array => {
    const values = new Int32Array(positions.length);
    for (let at = 0; at < values.length; at++) values[at] = of[positions[at]!]!;
    return values;
  };
  const amounts = (amount: Float64Array, currency: Uint8Array, positions: Uint32Array): Float64Array => {
    const values = new Float64Array(positions.length);
    for (let at = 0; at < values.length; at++)
      values[at] = amount[positions[at]!]! / minors[currency[positions[at]!]!]!;
    return values;
  };
  const codes = (of: Uint8Array, words: readonly string[], positions: Uint32Array): ArrowColumn => ({
    kind: 'codes',
    codes: numbers(of, positions),
    words,
  });
  const names = (of: Uint32Array, positions: Uint32Array): ArrowColumn => ({
    kind: 'texts',
    texts: Array.from(positions, (at) => accounts.nameOf(of[at]!)),
  });
  return (positions) => [
    { kind: 'numbers', values: numbers(columns.rows, positions) },
    { kind: 'instants', values: instantsOf(columns.times, positions) },
    { kind: 'numbers', values: amounts(columns.paidMinor, columns.paidCurrencies, positions) },
    codes(columns.paidCurrencies, currencies, positions),
    { kind: 'numbers', values: amounts(columns.receivedMinor, columns.receivedCurrencies, positions) },
    codes(columns.receivedCurrencies, currencies, positions),
    codes(columns.channels, PAYMENT_CHANNELS, positions),
    ...(hasKeys ? [names(columns.payers, positions), names(columns.payees, positions)] : []),
  ];
}

type Numbers = Uint8Array | Uint32Array;

/** Milliseconds as 64 bits, written as two halves: a BigInt for each would take longer than all else here. */
function instantsOf(times: Uint32Array, positions: Uint32Array): BigInt64Array {
  const values = new BigInt64Array(positions.length);
  const halves = new DataView(values.buffer);
  for (let at = 0; at < values.length; at++) {
    const ms = times[positions[at]!]! * 1000;
    halves.setUint32(at * 8, ms % 2 ** 32, true);
    halves.setUint32(at * 8 + 4, Math.floor(ms / 2 ** 32), true);
  }
  return values;
}

function computedColumns(plan: FeaturePlan, { cells, count }: FeatureBlock): readonly ArrowColumn[] {
  const floats = new Float32Array(cells.buffer, cells.byteOffset, cells.length);
  return plan.computed.map((feature, at): ArrowColumn => {
    const [from, to] = [at * count, (at + 1) * count];
    if (feature.type === 'boolean') return { kind: 'flags', values: cells.subarray(from, to) };
    if (isNullable(feature))
      return { kind: 'nullable', values: cells.subarray(from, to), isNull: UNKNOWN_COUNT };
    const values = feature.type === 'float32' ? floats.subarray(from, to) : cells.subarray(from, to);
    return { kind: 'numbers', values };
  });
}

function countUnknown(
  plan: FeaturePlan,
  { cells, count }: FeatureBlock,
  unknown: Record<string, number>,
): void {
  for (const [at, { name, type }] of plan.computed.entries()) {
    if (type !== 'boolean') continue;
    let found = 0;
    for (let cell = at * count; cell < (at + 1) * count; cell++) found += cells[cell]!;
    if (found > 0) unknown[name] = (unknown[name] ?? 0) + found;
  }
}
