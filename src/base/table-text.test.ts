import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { openTableText } from './table-text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silsila-sheet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  let text = '';
  for await (const chunk of (await openTableText(path)).chunks) text += chunk;
  return text;
}

describe('openTableText()', () => {
  it('writes the first sheet as CSV, each row on the line of its number, dates as days', async () => {
    const sheet = await writeXlsxFile([
      [{ value: 'what' }, { value: 'on' }, { value: 'dead' }],
      [{ value: 'SYNTHETIC, "so"\nit is' }, { value: new Date(Date.UTC(2020, 1, 29)), format: 'yyyy-mm-dd' }],
      [null],
      [{ value: 'ایک' }, null, { value: 0 }],
      [{ value: 'a' }, null, { value: 1.5 }, { value: 'beyond' }],
    ]).toBuffer();
    expect(await textOf('book.csv', sheet)).toBe(
      'what,on,dead\n"SYNTHETIC, ""so"" it is",2020-02-29,\n\nایک,,0\na,,1.5,beyond\n',
    );
  });

  it('leaves text as it is, whatever the file is called', async () => {
    expect(await textOf('book.xlsx', Buffer.from('a,b\n1,2\n'))).toBe('a,b\n1,2\n');
  });

  it('refuses another archive, a spreadsheet that breaks off, and a file that is not there', async () => {
    const sheet = await writeXlsxFile([[{ value: 'a' }]]).toBuffer();
    for (const [name, bytes, code] of [
      ['cut.xlsx', sheet.subarray(0, sheet.byteLength / 2), 'INPUT_MALFORMED'],
      ['bare.zip', Buffer.from('PK\u0003\u0004'), 'INPUT_MALFORMED'],
    ] as const)
      await expect(textOf(name, bytes)).rejects.toMatchObject({ code });
    await expect(openTableText(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});
