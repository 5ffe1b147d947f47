import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureFile } from '../../../test/support/fixture-file.ts';
import { readAll, ucdpTable } from '../../../test/support/incidents/incident-tables.ts';
import { Fault, isIsoDay } from '../../base/index.ts';
import { toColumns } from '../columns.ts';
import type { Account } from '../model.ts';

const FIXTURES = ['ucdp-ged.csv', 'ucdp-ged-hdx.csv', 'acled.csv', 'acled-2018.csv', 'gtd.csv'].map((name) =>
  readFileSync(fixtureFile(import.meta.url, `../fixtures/${name}`)),
);
const fixture = fc.constantFrom(...FIXTURES);
const RUNS = { numRuns: 80 };

/** The accounts, or none where the bytes are refused; any other failure is one. */
async function attempt(content: Uint8Array, skipBad: boolean): Promise<readonly Account[]> {
  try {
    const { accounts, outcome } = await readAll(content, { skipBad, chunkBytes: 97 });
    expect(outcome.accounts).toBe(accounts.length);
    expect(outcome.rows).toBe(outcome.accounts + outcome.skipped);
    return accounts;
  } catch (cause) {
    if (!(cause instanceof Fault) || !cause.code.startsWith('INPUT_')) throw cause;
    return [];
  }
}

/** What holds of every account, whatever it was made of. */
function expectSound(accounts: readonly Account[]): void {
  for (const { from, to, lat, lon, killed, injured, hostages, ref } of accounts) {
    expect(isIsoDay(from) && isIsoDay(to) && from <= to).toBe(true);
    expect(lat === null || (Math.abs(lat) <= 90 && Math.abs(lon ?? 200) <= 180)).toBe(true);
    const counts = [killed.low, killed.best, killed.high, injured.low, injured.best, injured.high, hostages];
    expect(counts.every((count) => count === null || (Number.isSafeInteger(count) && count >= 0))).toBe(true);
    expect(ref.length > 0 && ref.length <= 200).toBe(true);
  }
  expect(new Set(accounts.map(({ ref }) => ref)).size).toBe(accounts.length);
  expect(toColumns(accounts).columns.count).toBe(accounts.length);
}

describe('readAccounts() of hostile bytes', () => {
  it('fails by a coded fault alone: random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (bytes, skipBad) => {
        expectSound(await attempt(bytes, skipBad));
      }),
      RUNS,
    );
  });

  it('fails by a coded fault alone: files cut anywhere, with bytes changed', async () => {
    const change = fc.record({ at: fc.nat(2_500), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fixture,
        fc.nat(2_500),
        fc.array(change, { maxLength: 12 }),
        fc.boolean(),
        async (bytes, length, changes, skipBad) => {
          const damaged = Uint8Array.from(bytes.subarray(0, Math.max(length, 1)));
          for (const { at, byte } of changes) if (at < damaged.length) damaged[at] = byte;
          expectSound(await attempt(damaged, skipBad));
        },
      ),
      RUNS,
    );
  });

  it('fails by a coded fault alone: cells of anything', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'NaN',
        'Infinity',
        '-0',
        '1e308',
        '999999999',
        '٤٢',
        '۲۰۲۰',
        '',
        '-',
        '\u0000',
        '\ud800',
        '=1+1',
        'constructor',
        '__proto__',
      ),
    );
    const row = fc.record({
      date_start: cell,
      date_end: cell,
      latitude: cell,
      longitude: cell,
      best: cell,
      low: cell,
      country: cell,
      where_prec: cell,
      date_prec: cell,
      adm_2: cell,
      type_of_violence: cell,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        expectSound(await attempt(Buffer.from(ucdpTable(rows)), true));
      }),
      { numRuns: 40 },
    );
  });

  it('reads windows-1256, UTF-16 and gzip alike', async () => {
    const text = 'id;date;district\n1;2020-05-01;ضلع كرم\n2;2020-05-02;ضلع كرم الشمالي والجنوبي\n';
    const mapping = {
      id: 'm',
      title: 'T',
      countingRule: 'R',
      columns: { ref: 'id', from: 'date', adm2: 'district' },
    };
    const arabic = [...text].map((letter) => WINDOWS_1256[letter] ?? letter.charCodeAt(0));
    const forms = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`, 'utf8'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      gzipSync(text),
      Uint8Array.from(arabic),
    ];
    for (const bytes of forms) {
      const { accounts } = await readAll(bytes, { mapping });
      expect(accounts.map(({ codedAdm2 }) => codedAdm2)).toEqual(['ضلع كرم', 'ضلع كرم الشمالي والجنوبي']);
    }
  });

  it('takes names that every object has for texts', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const { accounts } = await readAll(ucdpTable([{ country: name, type_of_violence: name }]));
      expect(accounts[0]).toMatchObject({ country: null, kind: 'unknown', kindOriginal: name });
    }
  });

  it('is not held up by long cells', async () => {
    const long = ['(', 'T1', '9', '1,111', ' ', '-'].map((part) => part.repeat(100_000));
    const cells = ['country', 'date_start', 'latitude', 'best', 'adm_2', 'where_prec'] as const;
    const rows = long.flatMap((text) => cells.map((cell) => ({ [cell]: text })));
    expectSound(await attempt(Buffer.from(ucdpTable(rows)), true));
  });

  it('refuses a header of thousands of columns, and a cell without an end', async () => {
    const wide = `${Array.from({ length: 600 }, (_, at) => `c${at}`).join(',')}\n`;
    await expect(readAll(wide)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    const open = `${ucdpTable([]).trim()}\n"${'x'.repeat(5_000_000)}`;
    await expect(readAll(open, { chunkBytes: 65_536 })).rejects.toMatchObject({
      code: expect.stringMatching(/^INPUT_(?:TOO_LARGE|TRUNCATED)$/),
    });
  });
});

/** The letters of the test in windows-1256. Source: the code page as the WHATWG encoding standard has it. */
const WINDOWS_1256: Readonly<Record<string, number>> = {
  ض: 0xd6,
  ل: 0xe1,
  ع: 0xda,
  ك: 0xdf,
  ر: 0xd1,
  م: 0xe3,
  ا: 0xc7,
  ش: 0xd4,
  ي: 0xed,
  و: 0xe6,
  ج: 0xcc,
  ن: 0xe4,
  ب: 0xc8,
};
