import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { quietWork } from '../base/index.ts';
import { readIncidentColumns } from './read-columns.ts';

const GTD = new URL('fixtures/gtd.csv', import.meta.url).pathname;

it('readIncidentColumns() reads a spreadsheet as it reads the same table as CSV', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-gtd-'));
  try {
    const rows: string[][] = parse(await readFile(GTD, 'utf8'));
    const cells = rows.map((row) =>
      row.map((value) =>
        value === '' ? null : /^-?[\d.]+$/.test(value) ? { value: Number(value) } : { value },
      ),
    );
    const path = join(folder, 'gtd.xlsx');
    await writeFile(path, await writeXlsxFile(cells).toBuffer());
    const [sheet, csv] = [
      await readIncidentColumns(path, { unit: 'adm1' }, quietWork()),
      await readIncidentColumns(GTD, { unit: 'adm1' }, quietWork()),
    ];
    expect(sheet.columns.count).toBeGreaterThan(0);
    expect(sheet.columns).toEqual(csv.columns);
    expect(sheet.outcome.flags).toEqual(csv.outcome.flags);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
