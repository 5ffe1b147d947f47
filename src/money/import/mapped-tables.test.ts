import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../test/support/money/read-text.ts';
import { fileOfTar } from '../../../test/support/money/tar.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import { PAYMENT_CHANNELS } from '../model.ts';
import { KNOWN_MAPPINGS, MOBILE_MONEY_STATEMENT } from './known-mappings.ts';
import { type PaymentMapping, parsePaymentMapping } from './payment-mapping.ts';
import type { PaymentTable } from './read-payments.ts';

const MAPPING: PaymentMapping = parsePaymentMapping(
  {
    id: 'branch-book',
    title: 'A book of a branch',
    columns: {
      time: 'When',
      payerBank: 'From bank',
      payerAccount: 'From',
      payerName: 'From name',
      payeeAccount: 'To',
      amount: 'Rupees',
      channel: 'How',
      place: 'Branch',
      reference: 'Slip',
    },
    time: { format: 'DD.MM.YYYY HH:mm', zone: 'Asia/Karachi' },
    amounts: { groupMark: ',' },
    preset: { currency: 'PKR', payeeBank: 'own' },
    channels: { over_the_counter: 'cash' },
  },
  'test',
);

function paymentsOf({ columns }: PaymentTable) {
  return Array.from({ length: columns.count }, (_, at) => ({
    from: columns.accounts.nameOf(columns.payers[at] ?? 0),
    to: columns.accounts.nameOf(columns.payees[at] ?? 0),
    at: new Date((columns.times[at] ?? 0) * 1000).toISOString(),
    minor: columns.paidMinor[at],
    currency: columns.currencies[columns.paidCurrencies[at] ?? 0],
    channel: PAYMENT_CHANNELS[columns.channels[at] ?? 0],
    place: columns.placeNames[columns.places[at] ?? 0],
  }));
}

describe('readPaymentsFile() with a mapping', () => {
  it('follows the mapping', async () => {
    const table = await readTable(
      'When;From bank;From;From name;To;Rupees;How;Branch;Slip;Tribe\n01.09.2022 05:00;HBL;1;Gul Invented;2;12,34,567.50;Over_The_Counter;Quetta;S1;x\n01.09.2022 06:00;HBL;1;;3;5;swap;;;y\n',
      { mapping: MAPPING },
    );
    expect(paymentsOf(table)).toEqual([
      {
        from: 'HBL/1',
        to: 'own/2',
        at: '2022-09-01T00:00:00.000Z',
        minor: 123_456_750,
        currency: 'PKR',
        channel: 'cash',
        place: 'Quetta',
      },
      {
        from: 'HBL/1',
        to: 'own/3',
        at: '2022-09-01T01:00:00.000Z',
        minor: 500,
        currency: 'PKR',
        channel: 'unknown',
        place: '',
      },
    ]);
    expect([table.referenceOf(0), table.referenceOf(1)]).toEqual(['S1', '']);
    expect([table.holderOf(0), table.holderOf(1)]).toEqual(['Gul Invented', null]);
    expect(table.reading.notes).toEqual([
      'the column "Tribe" was left out: ethnic origin, tribe, caste and race are not recorded',
      'channels that are not known: "swap"',
    ]);
  });

  it('refuses a table without its columns', async () => {
    await expect(readTable('When,From\n1,2\n', { mapping: MAPPING })).rejects.toMatchObject({
      code: 'INPUT_COLUMNS',
      place: { line: 1 },
    });
  });

  it('reads PaySim', async () => {
    const table = await readTable(
      'step,type,amount,nameOrig,oldbalanceOrg,newbalanceOrig,nameDest,oldbalanceDest,newbalanceDest,isFraud,isFlaggedFraud\n1,PAYMENT,9839.64,C1,1.0,0.0,M2,0.0,0.0,0,0\n26,CASH_OUT,181.0,C3,181.0,0.0,C4,21182.0,0.0,1,0\n',
    );
    expect(table.reading.files[0]?.format).toBe('paysim');
    expect(paymentsOf(table)).toMatchObject([
      {
        from: 'mobile-money/C1',
        to: 'mobile-money/M2',
        at: '2017-01-01T01:00:00.000Z',
        minor: 983_964,
        channel: 'mobile-money',
      },
      { from: 'mobile-money/C3', at: '2017-01-02T02:00:00.000Z', minor: 18_100, channel: 'cash' },
    ]);
    expect([...(table.labels ?? [])]).toEqual([0, 1]);
  });

  it('reads the statement of a mobile-money account in both directions', async () => {
    const statement = [
      'Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Reason Type,Other Party Info',
      'R1,05-03-2024 10:00:00,x,Completed,"1,200.00",,0,Pay Bill,2547001',
      'R2,05-03-2024 11:00:00,x,Completed,,-300.50,0,Transfer,2547002',
      'R3,05-03-2024 12:00:00,x,Failed,5.00,,0,Transfer,2547002',
      'R4,05-03-2024 13:00:00,x,Completed,,,0,Transfer,2547002',
    ].join('\n');
    const mapping = {
      ...MOBILE_MONEY_STATEMENT,
      preset: { ...MOBILE_MONEY_STATEMENT.preset, ownAccount: '600100' },
    };
    const table = await readTable(`${statement}\n`, { mapping });
    expect(paymentsOf(table)).toMatchObject([
      {
        from: 'mobile-money/2547001',
        to: 'mobile-money/600100',
        at: '2024-03-05T07:00:00.000Z',
        minor: 120_000,
        currency: 'KES',
      },
      { from: 'mobile-money/600100', to: 'mobile-money/2547002', minor: 30_050 },
    ]);
    expect(table.reading.exclusions.map(({ reason }) => reason)).toEqual(['not-completed', 'amount-zero']);
    expect(table.referenceOf(1)).toBe('R2');
  });

  const archive = sharedData('payments/amlsim/20K_fanin200cycle200.tgz');
  it.skipIf(archive === null)('reads the AMLSim sample whole (SKIPPED without the shared data)', async () => {
    const table = await readTable(fileOfTar(gunzipSync(readFileSync(archive ?? '')), 'transactions.csv'), {
      chunkBytes: 65_536,
    });
    expect(table.reading).toMatchObject({ rows: 120_558, exclusions: [], selfPayments: 15, outOfOrder: 0 });
    expect([table.columns.count, table.columns.accounts.count]).toEqual([120_558, 19_980]);
    expect(paymentsOf(table)[0]).toMatchObject({
      from: 'amlsim/216',
      to: 'amlsim/14730',
      minor: 16_330,
      currency: 'XXX',
      at: '2017-01-02T00:00:00.000Z',
    });
  });
});

describe('parsePaymentMapping()', () => {
  const valid = {
    id: 'x',
    title: 'X',
    columns: { time: 'T', payerAccount: 'P', payeeAccount: 'Q', amount: 'A', currency: 'C' },
    time: { format: 'iso' },
  };
  it.each([
    ['nothing', {}],
    ['no currency', { ...valid, columns: { ...valid.columns, currency: undefined } }],
    [
      'a currency that is none',
      { ...valid, columns: { ...valid.columns, currency: undefined }, preset: { currency: 'Dinero' } },
    ],
    ['no payee', { ...valid, columns: { time: 'T', payerAccount: 'P', amount: 'A', currency: 'C' } }],
    [
      'a statement without its account',
      { ...valid, columns: { time: 'T', party: 'P', amountIn: 'I', amountOut: 'O', currency: 'C' } },
    ],
    [
      'a statement without amounts',
      { ...valid, columns: { time: 'T', party: 'P', currency: 'C' }, preset: { ownAccount: '1' } },
    ],
    ['steps without a start', { ...valid, time: { format: 'steps' } }],
    ['an unknown meaning', { ...valid, columns: { ...valid.columns, religion: 'R' } }],
    ['a refused column', { ...valid, columns: { ...valid.columns, place: 'Mazhab' } }],
    ['an unknown channel', { ...valid, channels: { x: 'pigeon' } }],
    ['decimals of a currency that is none', { ...valid, amounts: { decimals: { ABC: 2 } } }],
  ])('refuses %s', (_name, mapping) => {
    expect(() => parsePaymentMapping(JSON.parse(JSON.stringify(mapping)), 'm.json')).toThrow(
      expect.objectContaining({ code: 'INPUT_MALFORMED', place: { file: 'm.json' } }),
    );
  });

  it('takes what it needs', () => {
    expect(parsePaymentMapping(valid, 'm.json')).toEqual(valid);
    expect(KNOWN_MAPPINGS.map(({ id }) => id)).toEqual(['aml-world', 'paysim', 'amlsim']);
  });
});
