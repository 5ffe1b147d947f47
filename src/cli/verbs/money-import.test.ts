import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { createDataFolder } from '../../../test/support/engines.ts';
import { AML_WORLD_HEADER } from '../../../test/support/money/read-text.ts';

const PLACES = 'Bank,Region\n010,Demo-North\n070,Demo-South\n';
const PAYMENTS = `${AML_WORLD_HEADER}\n2024/01/02 10:00,010,A,070,B,5.00,US Dollar,5.00,US Dollar,Wire,0\n`;

describe('silsila money import', () => {
  let folder = '';
  let data = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-import-'));
    data = await createDataFolder();
  });
  afterAll(() => Promise.all([folder, data].map((one) => rm(one, { recursive: true }))));

  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const run = async (...words: readonly string[]) => {
    const outcome = await runSilsila(['money', 'import', '--data', data, '--format', 'jsonl', ...words]);
    const records: unknown[] = outcome.stdout
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
    return { ...outcome, records };
  };

  it('--context keeps side inputs beside payments, kind by kind, and the same again adds nothing', async () => {
    const [payments, places] = [await file('payments.csv', PAYMENTS), await file('places.csv', PLACES)];
    const more = await file('more.json', '{"licensed":["010/A"],"borderPlaces":[]}');
    const first = await run(payments, '--context', places, '--context', more, '--synthetic');
    expect(first.status, first.stderr).toBe(0);
    expect(first.records).toMatchObject([
      { file: 'places.csv', told: 'bank-regions', kind: 'imported', entries: 2 },
      { file: 'more.json', told: 'licensed', kind: 'imported', entries: 1 },
      { file: 'more.json', told: 'border-places', kind: 'imported', entries: 0 },
      { file: 'payments.csv', told: 'payments', kind: 'imported', payments: 1 },
    ]);
    expect((await run('--context', places, '--synthetic')).records).toMatchObject([
      { told: 'bank-regions', kind: 'unchanged' },
    ]);
    const table = await runSilsila(['money', 'import', '--data', data, '--context', places]);
    expect(table.stdout).toMatch(/places\.csv +bank-regions +imported +2/);
  });

  it('refuses nothing at all, a table of no kind, and invoices, with the place', async () => {
    expect(await run()).toMatchObject({ status: 2, stdout: '' });
    const strange = await run('--context', await file('x.csv', 'person,religion\na,b\n'));
    expect(strange.status).toBe(3);
    expect(strange.stderr).toContain('INPUT_COLUMNS');
    expect(strange.stderr).toContain('x.csv');
    const columns = 'id,month,hs6,exporter,importer,unit,quantity,priceMinor,currency,paymentRows';
    const invoices = await file('i.csv', `${columns}\ni1,2024-01,520100,A,B,bale,2,100,USD,1\n`);
    const refused = await run('--context', invoices);
    expect(refused.stderr).toContain('REQUEST_INVALID');
    expect(refused.stdout).toBe('');
  });
});
