import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

const HEAD =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering';
const PAYMENTS = [
  HEAD,
  '2024/01/02 10:00,01,A1,02,B2,50.00,US Dollar,50.00,US Dollar,Wire,0',
  '2024/01/01 10:00,02,B2,01,A1,20.00,US Dollar,20.00,US Dollar,Cash,1',
].join('\n');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silsila-features-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('silsila money features', () => {
  it('writes a row a payment in the order of the file, without labels and account names', async () => {
    const out = join(folder, 'features.parquet');
    const outcome = await runSilsila(['money', 'features', '-', '--out', out, '--windows', '6h,3d'], {
      stdin: `${PAYMENTS}\n`,
    });
    expect(outcome).toMatchObject({ status: 0, stdout: '' });
    expect(outcome.stderr).toContain('wrote 2 payments');
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(out) });
    expect(rows).toMatchObject([
      { row: 1, amount_paid: 50, channel: 'wire', payer_in_count_6h: 0, payer_in_count_3d: 1 },
      { row: 2, amount_paid: 20, channel: 'cash', payer_in_count_6h: 0, payer_in_count_3d: 0 },
    ]);
    expect(Object.keys(rows[0] ?? {}).filter((name) => /launder|label|payer$|payee$/.test(name))).toEqual([]);
  });

  it('refuses a window that is none, and a folder that is not there', async () => {
    const features = (...words: string[]) =>
      runSilsila(['money', 'features', '-', ...words], { stdin: `${PAYMENTS}\n` });
    expect(await features('--out', join(folder, 'x'), '--windows', 'soon')).toMatchObject({ status: 2 });
    expect(await features('--out', join(folder, 'none', 'x'))).toMatchObject({ status: 3 });
    expect(await features()).toMatchObject({ status: 2 });
  });

  it('does not write over the file that it reads, by whatever path, and shows no control characters of it', async () => {
    const file = join(folder, 'payments.csv');
    const [head, ...rows] = PAYMENTS.split('\n');
    const hostile = [`${head},\u009b31mNote\u202e`, ...rows.map((row) => `${row},x`), ''].join('\n');
    await writeFile(file, hostile);
    await symlink(file, join(folder, 'other.csv'));
    for (const out of [file, join(folder, '.', 'payments.csv'), join(folder, 'other.csv')])
      expect(await runSilsila(['money', 'features', file, '--out', out])).toMatchObject({ status: 2 });
    expect(await readFile(file, 'utf8')).toBe(hostile);
    const read = await runSilsila(['money', 'features', file, '--out', join(folder, 'apart.parquet')]);
    expect(read).toMatchObject({ status: 0, stderr: expect.stringContaining('Note') });
    expect(read.stderr).not.toMatch(/[\u0080-\u009f\u202a-\u202e]/);
  });
});
