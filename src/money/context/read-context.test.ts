import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readDetectionContext } from './read-context.ts';

describe('readDetectionContext()', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-context-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const read = async (...texts: readonly string[]) =>
    readDetectionContext(await Promise.all(texts.map((text, at) => file(`table-${at}.csv`, text))));

  test.each([
    [
      'regions of banks as the demo writes them',
      'Bank ID,Bank Name,District,Region,Side,Note\n010,Demo Bank,Demo-North,Demo-Plain,near,SYNTHETIC\n',
      { regions: { ofBank: { '010': 'Demo-North' }, ofPlace: {} } },
    ],
    [
      'regions of places',
      'place;region\nDemo-Gate;Demo-North\n',
      { regions: { ofBank: {}, ofPlace: { 'Demo-Gate': 'Demo-North' } } },
    ],
    ['owners', 'account,owner\n01/a,o-1\n', { owners: { '01/a': 'o-1' } }],
    [
      'listed accounts',
      'Account,Listed on,List reference\n01/a,2024-01-11,demo:1\n',
      { listed: [{ account: '01/a', listedOn: '2024-01-11', listReference: 'demo:1' }] },
    ],
    [
      'incidents',
      'id,region,at,kind\ni1,Demo-North,2024-02-20T08:00Z,abduction\n',
      { incidents: [{ id: 'i1', region: 'Demo-North', at: '2024-02-20T08:00Z', kind: 'abduction' }] },
    ],
    [
      'charities, a row for each region',
      'charity,programme region\n01/c,Demo-North\n01/c,Demo-South\n',
      { charities: [{ account: '01/c', programmeRegions: ['Demo-North', 'Demo-South'] }] },
    ],
    [
      'what accounts share, a row for each account',
      'kind,hash,account\nphone,h1,01/a\nphone,h1,01/b\nphone,h2,01/a\n',
      {
        resources: [
          { kind: 'phone', hash: 'h1', accounts: ['01/a', '01/b'] },
          { kind: 'phone', hash: 'h2', accounts: ['01/a'] },
        ],
      },
    ],
    [
      'customs figures',
      'month,hs6,exporter,importer,exportMinor,importMinor,currency\n2024-01,520100,A,B,100,60,USD\n',
      {
        customs: {
          invoices: [],
          mirror: [
            {
              month: '2024-01',
              hs6: '520100',
              exporter: 'A',
              importer: 'B',
              exportMinor: 100,
              importMinor: 60,
              currency: 'USD',
            },
          ],
        },
      },
    ],
    [
      'invoices',
      'id,month,hs6,exporter,importer,unit,quantity,priceMinor,currency,paymentRows,weighedKilograms\nv1,2024-01,520100,A,B,kg,2.5,100,USD,4 7,3\n',
      {
        customs: {
          mirror: [],
          invoices: [
            {
              ...{
                id: 'v1',
                month: '2024-01',
                hs6: '520100',
                exporter: 'A',
                importer: 'B',
                unit: 'kg',
                quantity: 2.5,
              },
              ...{ priceMinor: 100, currency: 'USD', paymentRows: [4, 7], weighedKilograms: 3 },
            },
          ],
        },
      },
    ],
    [
      'seasons',
      'commodity,month,season,licit\ndemo-crop,2024-01,1.5,1\ndemo-crop,2024-02,2,1\n',
      {
        commodities: [
          {
            name: 'demo-crop',
            months: [
              { month: '2024-01', season: 1.5, licit: 1 },
              { month: '2024-02', season: 2, licit: 1 },
            ],
          },
        ],
      },
    ],
    ['licensed operators', 'licensed account\n01/a\n', { licensed: ['01/a'] }],
    ['a list of nobody', 'licensed account\n', { licensed: [] }],
    ['places of the border', 'border place\nDemo-Gate\nDemo-Gate\n', { borderPlaces: ['Demo-Gate'] }],
    ['sellers of tickets', 'ticket seller\n01/t\n', { ticketSellers: ['01/t'] }],
  ])('reads %s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test('puts a document and tables together', async () => {
    const document = { licensed: ['01/a'], regions: { ofBank: { '01': 'Demo-North' }, ofPlace: {} } };
    const paths = [
      await file('context.json', JSON.stringify(document)),
      await file('more.csv', 'licensed account\n01/b\n01/a\n'),
      await file('banks.csv', 'bank,region\n02,Demo-South\n01,Demo-North\n'),
    ];
    expect(await readDetectionContext(paths)).toEqual({
      licensed: ['01/a', '01/b'],
      regions: { ofBank: { '01': 'Demo-North', '02': 'Demo-South' }, ofPlace: {} },
    });
    expect(await readDetectionContext([])).toEqual({});
  });

  test.each([
    [
      'account,listedOn,listReference\n01/a,2024-01-11,d\n01/b,soon,d\n',
      'INPUT_MALFORMED',
      3,
      '"listedon" ("soon")',
    ],
    ['account,listedOn,listReference\n01/a,2024-02-31,d\n', 'INPUT_MALFORMED', 2, 'no day of the calendar'],
    [
      'id,region,at,kind\ni,Demo-North,2024-02-20T25:00Z,k\n',
      'INPUT_MALFORMED',
      2,
      'no moment of the calendar',
    ],
    ['kind,hash,account\nname,h,01/a\n', 'INPUT_MALFORMED', 2, 'device, phone, address'],
    [
      'month,hs6,exporter,importer,exportMinor,importMinor,currency\n2024-01,520100,A,B,1.5,2,USD\n',
      'INPUT_MALFORMED',
      2,
      '"exportminor" ("1.5")',
    ],
    ['bank,region\n01\n', 'INPUT_MALFORMED', 2, ''],
    ['bank,region\n01,\n', 'INPUT_MALFORMED', 2, 'regions of banks'],
    ['bank,region\n01,A\n01,B\n', 'INPUT_DUPLICATE', undefined, '"A" and "B"'],
    ['what,ever\n1,2\n', 'INPUT_COLUMNS', 1, 'regions of banks: bank'],
    ['', 'INPUT_COLUMNS', 1, 'empty'],
  ])('refuses %j', async (text, code, line, words) => {
    await expect(read(text)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
      ...(line === undefined ? {} : { place: { file: 'table-0.csv', line } }),
    });
  });

  it('takes no table of endless short rows', async () => {
    await expect(read(`account,owner\n${'a,b\n'.repeat(500_001)}`)).rejects.toMatchObject({
      code: 'INPUT_TOO_LARGE',
      place: { line: 500_002 },
    });
  });

  it('names no line where a document that breaks is long: parsing it again and again would hold up everything else', async () => {
    const path = await file('deep.json', '['.repeat(1_000_000));
    const refused = await readDetectionContext([path]).catch((cause: unknown) => cause);
    expect(refused).toMatchObject({ code: 'INPUT_MALFORMED', place: { file: 'deep.json' } });
    expect(refused).not.toHaveProperty('place.line');
  });

  test.each([
    ['{\n  "listed": [,]\n}', { line: 2, column: 14 }, 'are not JSON'],
    [
      '{\n  "listed": [\n    { "account": "01/a", "listedOn": "soon", "listReference": "d" }\n  ]\n}',
      { line: 3, column: 38 },
      '/listed/0/listedOn',
    ],
    [
      '{\n  "listed": [\n    { "account": "01/a", "listedOn": "2024-02-31", "listReference": "d" }\n  ]\n}',
      { line: 3, column: 38 },
      'no day of the calendar',
    ],
    ['{ "believes": [] }', { line: 1 }, 'schema'],
    ['[]', { line: 1, column: 1 }, 'schema'],
  ])('refuses the document %j', async (text, place, words) => {
    const path = await file('bad.json', text);
    await expect(readDetectionContext([path])).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
      message: expect.stringContaining(words),
      place: { file: 'bad.json', ...place },
    });
  });

  test('refuses a file that is not there', async () => {
    await expect(readDetectionContext([join(folder, 'nowhere.csv')])).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });
});
