import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallColumns } from '../../../test/support/money/small-columns.ts';
import { fault, quietWork } from '../../base/index.ts';
import { type ArrowColumn, encodeBatches } from './arrow-batches.ts';
import { featuresPage } from './feature-dictionary.ts';
import { KEY_FEATURES, planFeatures } from './plan-features.ts';
import { DICTIONARY_KEY, writePaymentFeatures } from './write-features.ts';

const DAY_S = 86_400;
/** The second row is the latest one: the file is not in order of time. */
const COLUMNS = smallColumns([
  { payer: 0, payee: 1, time: 10 * DAY_S, paidMinor: 12_345 },
  { payer: 1, payee: 2, time: 12 * DAY_S, paidMinor: 700, paidCurrency: 2, receivedCurrency: 1 },
  { payer: 0, payee: 2, time: 10 * DAY_S + 60, paidMinor: 5, channel: 3 },
]);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silsila-features-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writePaymentFeatures()', () => {
  it('writes a row a payment in the order of the file, as another reader reads it', async () => {
    const path = join(folder, 'plain.parquet');
    const written = await writePaymentFeatures(COLUMNS, path, { work: quietWork() });
    const rows = await readRows(path);
    expect(written).toMatchObject({ payments: 3, unknown: {} });
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(rows[0]).toMatchObject({
      time: new Date(10 * DAY_S * 1000),
      amount_paid: 123.45,
      currency_paid: 'USD',
      channel: 'ach',
      payer_out_amount_variance_1d: Number.NaN,
      payer_out_amount_mean_1d: Math.fround(123.45),
      cycle_unknown_1d: false,
    });
    expect(rows[1]).toMatchObject({
      amount_paid: 700,
      currency_paid: 'JPY',
      currency_received: 'EUR',
      payer_in_count_1d: 0,
      payer_in_count_7d: 1,
    });
    expect(rows[2]).toMatchObject({ channel: 'card', payer_out_count_1d: 2, payer_out_gap_mean_1d: 60 });
    expect(Object.keys(rows[0] ?? {})).not.toContain('payer');
    expect(await readdir(folder)).toEqual(['plain.parquet']);
  });

  it('writes null for a whole number that is not known, and how often that was', async () => {
    const path = join(folder, 'unknown.parquet');
    const hub = Array.from({ length: 300 }, (_, at) => ({
      payer: 2 + (at % 3),
      payee: 1,
      time: 1000 + at,
      paidMinor: 100,
    }));
    const columns = smallColumns([
      { payer: 9, payee: 2, time: 900, paidMinor: 100 },
      ...hub,
      { payer: 1, payee: 9, time: 5000, paidMinor: 100 },
    ]);
    const written = await writePaymentFeatures(columns, path, { work: quietWork() });
    const rows = await readRows(path);
    expect(written.unknown).toMatchObject({ cycle_unknown_1d: 1 });
    expect(rows.at(-1)).toMatchObject({ cycle_unknown_1d: true, cycle_2_1d: null });
    expect(rows[5]).toMatchObject({ cycle_unknown_1d: false, cycle_2_1d: 0 });
  });

  it('has in the file the dictionary of exactly its columns, keys included', async () => {
    const path = join(folder, 'keys.parquet');
    await writePaymentFeatures(COLUMNS, path, { work: quietWork(), keys: true, windows: ['6h'] });
    const { key_value_metadata } = await parquetMetadataAsync(await asyncBufferFromFile(path));
    const kept = key_value_metadata?.find(({ key }) => key === DICTIONARY_KEY)?.value;
    const dictionary = JSON.parse(kept ?? '') as { windows: string[]; columns: { name: string }[] };
    const [first] = await readRows(path);
    expect(dictionary.windows).toEqual(['6h']);
    expect(dictionary.columns.map(({ name }) => name)).toEqual(Object.keys(first ?? {}));
    expect(first).toMatchObject({ payer: '70/A0', payee: '70/A1' });
  });

  it('writes a file without payments as one without rows', async () => {
    const path = join(folder, 'none.parquet');
    await writePaymentFeatures(smallColumns([]), path, { work: quietWork() });
    expect(await readRows(path)).toEqual([]);
  });

  it('leaves no file behind when it is cancelled', async () => {
    const path = join(folder, 'cancelled.parquet');
    const work = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(writePaymentFeatures(COLUMNS, path, { work })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await readdir(folder)).filter((name) => name.startsWith('cancelled'))).toEqual([]);
  });

  it.each([['5'], ['0d'], ['61d'], ['1w'], ['7d,7d']])('refuses the windows %s', async (windows) => {
    const options = { work: quietWork(), windows: windows.split(',') };
    await expect(writePaymentFeatures(COLUMNS, join(folder, 'x'), options)).rejects.toMatchObject({
      code: 'USAGE',
    });
  });
});

describe('encodeBatches()', () => {
  it('throws what a later batch throws, and does not end as if all were well', async () => {
    const [row] = planFeatures({ windows: ['1d'], pathWindow: '1d', scatterWindow: '6h' }).facts;
    async function* failing(): AsyncGenerator<readonly ArrowColumn[]> {
      for (let at = 0; at < 5; at += 1) yield [{ kind: 'numbers', values: new Int32Array(10).fill(at) }];
      throw fault('CANCELLED', 'stopped');
    }
    const parts = encodeBatches(row === undefined ? [] : [row], failing(), {
      metadata: new Map(),
      groupRows: 10,
    });
    const readAll = async (): Promise<void> => {
      for await (const part of parts) expect(part.length).toBeGreaterThan(0);
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('featuresPage()', () => {
  it('has a line for every column that a file can have', async () => {
    const plan = planFeatures({ windows: ['1d', '7d', '30d'], pathWindow: '1d', scatterWindow: '6h' });
    const page = await readFile('docs/reference/payment-features.md', 'utf8');
    expect(page).toBe(featuresPage());
    for (const { name } of [...plan.facts, ...KEY_FEATURES, ...plan.computed])
      expect(page).toContain(`| \`${name}\` |`);
  });
});

async function readRows(path: string): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: await asyncBufferFromFile(path) });
}
