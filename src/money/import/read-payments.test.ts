import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunked } from '../../../test/support/fixture-file.ts';
import {
  AML_WORLD_HEADER,
  amlWorldRow,
  amlWorldTable,
  readTable,
} from '../../../test/support/money/read-text.ts';
import { Fault, quietWork } from '../../base/index.ts';
import { PAYMENT_CHANNELS } from '../model.ts';
import { readPaymentsFile, readPaymentsFiles } from './read-payments.ts';

const NAMES = { USD: 'US Dollar', EUR: 'Euro', JPY: 'Yen', XBT: 'Bitcoin', KWD: 'KWD', CLF: 'CLF' };
const DECIMALS = { USD: 2, EUR: 2, JPY: 2, XBT: 8, KWD: 3, CLF: 4 };
const FORMATS = {
  cheque: 'Cheque',
  card: 'Credit Card',
  ach: 'ACH',
  wire: 'Wire',
  crypto: 'Bitcoin',
  unknown: 'Barter',
};

const currency = fc.constantFrom(...(['USD', 'EUR', 'JPY', 'XBT', 'KWD', 'CLF'] as const));
const account = fc.tuple(
  fc.constantFrom('010', '70', 'بینک', 'a, b'),
  fc.string({ minLength: 1, maxLength: 24 }).filter((text) => /^[!-~](?:[ -~]*[!-~])?$/.test(text)),
);
const minor = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
);
const anyPayment = fc.record({
  minute: fc.integer({ min: 0, max: 2 ** 26 }),
  payer: account,
  payee: account,
  paid: fc.tuple(minor, currency),
  received: fc.tuple(minor, currency),
  channel: fc.constantFrom(...(['cheque', 'card', 'ach', 'wire', 'crypto', 'unknown'] as const)),
});

function amountText(value: number, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function quote(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

describe('readPaymentsFile()', () => {
  it('gives back every table of payments that is written, in order of time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPayment, { maxLength: 30 }),
        fc.integer({ min: 1, max: 300 }),
        async (payments, chunkBytes) => {
          const rows = payments.map(({ minute, payer, payee, paid, received, channel }) => {
            const time = new Date(minute * 60_000)
              .toISOString()
              .slice(0, 16)
              .replace('T', ' ')
              .replaceAll('-', '/');
            const money = [received, paid].flatMap(([value, code]) => [
              amountText(value, DECIMALS[code]),
              NAMES[code],
            ]);
            return [time, ...payer, ...payee, ...money, FORMATS[channel], '0'].map(quote).join(',');
          });
          const { columns } = await readTable(amlWorldTable(rows), { chunkBytes });
          const expected = payments
            .map((payment, at) => ({ ...payment, row: at + 1 }))
            .sort((left, right) => left.minute - right.minute || left.row - right.row);
          const read = Array.from({ length: columns.count }, (_, at) => {
            const name = (index = 0) => [columns.accounts.bankOf(index), columns.accounts.numberOf(index)];
            const money = (value = 0, index = 0) => [value, columns.currencies[index]];
            return {
              row: columns.rows[at],
              minute: (columns.times[at] ?? 0) / 60,
              payer: name(columns.payers[at]),
              payee: name(columns.payees[at]),
              paid: money(columns.paidMinor[at], columns.paidCurrencies[at]),
              received: money(columns.receivedMinor[at], columns.receivedCurrencies[at]),
              channel: PAYMENT_CHANNELS[columns.channels[at] ?? 0],
            };
          });
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never fails on any bytes but by a coded fault', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        AML_WORLD_HEADER,
        amlWorldRow(),
        '\n',
        '\r\n',
        '"',
        ',',
        '\0',
        '2022/09/01 00:20',
        '12.50',
        '\ufeff',
        '=1+1',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(piece, { maxLength: 30 })
        .map((pieces) => new TextEncoder().encode(`${AML_WORLD_HEADER}\n${pieces.join('')}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (content, skipBad) => {
        const outcome = await readTable(content, { skipBad, chunkBytes: 64 }).catch(
          (cause: unknown) => cause,
        );
        if (!(outcome instanceof Fault)) expect(outcome).toHaveProperty('columns.count');
        else expect(outcome.exit).toBe(3);
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same payments with and without the label', async () => {
    const rows = [
      amlWorldRow({ 10: '1' }),
      amlWorldRow({ 0: '2022/09/01 00:05', 10: '0' }),
      amlWorldRow({ 10: 'maybe' }),
    ];
    const labelled = await readTable(amlWorldTable(rows));
    const bare = await readTable(amlWorldTable(rows).replace(/,[^,\n]*$/gm, ''));
    expect([...(labelled.labels ?? [])]).toEqual([0, 1, 2]);
    expect(bare.labels).toBeNull();
    const { accounts, ...facts } = labelled.columns;
    const { accounts: bareAccounts, ...bareFacts } = bare.columns;
    expect(bareFacts).toEqual(facts);
    expect(bareAccounts.nameOf(0)).toBe(accounts.nameOf(0));
    expect(facts).not.toHaveProperty('labels');
  });

  it('sorts, counts and keeps what is unusual', async () => {
    const rows = [
      amlWorldRow({ 0: '2022/09/02 00:00' }),
      amlWorldRow(),
      amlWorldRow(),
      amlWorldRow({ 3: '010', 4: '8000EBD30', 9: 'Reinvestment' }),
      amlWorldRow({ 5: '11.00', 6: 'Euro' }),
      amlWorldRow({ 7: '0.00' }),
      amlWorldRow({ 7: '-12.50', 5: '-12.50' }),
      ',,,,,,,,,,',
    ];
    const { columns, reading } = await readTable(amlWorldTable(rows));
    expect([...columns.rows]).toEqual([2, 3, 4, 5, 1]);
    expect(reading).toMatchObject({ rows: 8, outOfOrder: 4, repeated: 1, selfPayments: 1, exchanged: 1 });
    expect(
      reading.exclusions.map(({ reason, count, examples }) => [reason, count, examples[0]?.line]),
    ).toEqual([
      ['amount-zero', 1, 7],
      ['amount-negative', 1, 8],
      ['empty-row', 1, 9],
    ]);
    expect(reading.notes).toContain('times that state no zone are read as UTC');
  });

  it.each([
    ['a time that does not exist', { 0: '2022/02/30 00:00' }, 1],
    ['a formula as an amount', { 7: '=1+1' }, 8],
    ['an amount with three decimals', { 7: '12.505' }, 8],
    ['an amount that is too large', { 5: '99999999999999999' }, 6],
    ['a currency that is not known', { 8: 'Dinero' }, 9],
    ['an account that is not named', { 4: '' }, 5],
    ['a NUL byte', { 2: '80\u0000' }, null],
    ['a quotation mark where none may stand', { 2: '80"' }, null],
    ['more cells than columns', { 10: '0,9' }, null],
  ])('refuses %s with line and column, or leaves it out when asked', async (_name, cells, column) => {
    const table = amlWorldTable([amlWorldRow(), amlWorldRow(cells), amlWorldRow()]);
    await expect(readTable(table)).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
      place: column === null ? { line: 3 } : { line: 3, column },
    });
    const { columns, reading } = await readTable(table, { skipBad: true });
    expect([...columns.rows]).toEqual([1, 3]);
    expect(reading.exclusions).toMatchObject([{ count: 1, examples: [{ line: 3, row: 2 }] }]);
  });

  it('refuses a file that is cut in the middle, whether bad rows are left out or not', async () => {
    const whole = amlWorldTable([amlWorldRow(), amlWorldRow()]);
    const cut = whole.slice(0, -20);
    for (const skipBad of [false, true])
      await expect(readTable(cut, { skipBad })).rejects.toMatchObject({
        code: 'INPUT_TRUNCATED',
        place: { line: 3 },
      });
    const { reading } = await readTable(whole.slice(0, -1));
    expect(reading.notes).toContain('the last line has no line end: make sure that the file is whole');
  });

  it.each([
    ['nothing', ''],
    ['no header', `${amlWorldRow()}\n${amlWorldRow()}\n`],
    ['other columns', 'name,born\na,b\n'],
    ['a column less', amlWorldTable([]).replace('Payment Currency,', '')],
  ])('says what it expects of a file with %s', async (_name, content) => {
    await expect(readTable(content)).rejects.toMatchObject({ code: 'INPUT_COLUMNS', place: { line: 1 } });
  });

  it('names the column that is lacking, and those that it found', async () => {
    const outcome = await readTable(amlWorldTable([]).replace('Payment Currency,', '')).catch(
      (cause: Error) => cause.message,
    );
    expect(outcome).toContain('for "aml-world" it lacks "Payment Currency"');
  });

  it('reads every encoding, line end and compression alike', async () => {
    const text = amlWorldTable([amlWorldRow({ 2: 'کھاتہ' }), amlWorldRow()]);
    const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text.replaceAll('\n', '\r\n')),
      utf16,
      gzipSync(text),
    ]) {
      const { columns } = await readTable(bytes, { chunkBytes: 33 });
      expect([columns.count, columns.accounts.nameOf(0)]).toEqual([2, '010/کھاتہ']);
    }
  });

  it('puts columns in order of time on shared memory', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) =>
      amlWorldRow({ 0: `2022/09/01 00:${String(at % 60).padStart(2, '0')}`, 2: `A${at}` }),
    );
    const { columns } = await readTable(amlWorldTable(rows), { chunkBytes: 100_000 });
    expect(columns.times.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect([...columns.rows.slice(0, 3), columns.rows.at(-1)]).toEqual([1, 61, 121, 3000]);
    expect(columns.accounts.numberOf(columns.payers[1] ?? 0)).toBe('A60');
  });

  it('counts the rows of a second file on, and stops when it is cancelled', async () => {
    const table = amlWorldTable([amlWorldRow(), amlWorldRow()]);
    const path = import.meta.filename;
    await expect(readPaymentsFiles([path], {}, quietWork())).rejects.toMatchObject({ code: 'INPUT_COLUMNS' });
    const work = { ...quietWork(), signal: AbortSignal.abort() };
    await expect(readPaymentsFile('-', { stdin: chunked(table, 9) }, work)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('leaves out and names columns on religion, sect, ethnicity or tribe', async () => {
    const { reading } = await readTable(`${AML_WORLD_HEADER},Sect,Branch\n${amlWorldRow()},x,y\n`);
    expect(reading.notes).toEqual([
      'the column "Sect" was left out: sect is not recorded',
      'not read: "Branch"',
      'times that state no zone are read as UTC',
    ]);
  });
});
