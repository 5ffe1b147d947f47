import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixtureFile, memoryText } from '../../../test/support/fixture-file.ts';
import {
  csvTable,
  NEW_YEAR_2026,
  readAll,
  ucdpTable,
} from '../../../test/support/incidents/incident-tables.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import { Fault, openText, type ProgressReading, quietWork } from '../../base/index.ts';
import { type Account, PLACE_PRECISIONS, TIME_PRECISIONS } from '../model.ts';
import { readAccountMapping } from './account-mapping.ts';
import { explainFlag } from './flag-account.ts';
import { readAccounts } from './read-accounts.ts';

function fixture(name: string): Promise<Awaited<ReturnType<typeof readAll>>> {
  return readAll(readFileSync(fixtureFile(import.meta.url, `../fixtures/${name}`)), { file: name });
}

async function faultOf(reading: Promise<unknown>): Promise<Fault> {
  const caught = await reading.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(caught instanceof Fault)) throw new Error(`no fault: ${String(caught)}`);
  return caught;
}

function pick(accounts: readonly Account[], fields: readonly (keyof Account)[]): unknown[] {
  return accounts.map((account) => fields.map((field) => account[field]));
}

describe('readAccounts() of UCDP GED', () => {
  it('keeps what each row states, with its codes beside the shared words', async () => {
    const { accounts } = await fixture('ucdp-ged.csv');
    expect(accounts[0]).toEqual({
      ref: '900001',
      row: 1,
      kind: 'armed-force',
      kindOriginal: '1 state-based conflict',
      from: '2015-03-01',
      to: '2015-03-01',
      timePrecision: 'day',
      timePrecisionOriginal: '1',
      lon: 71.25,
      lat: 33.5,
      coordinatesOriginal: null,
      placePrecision: 'exact',
      placePrecisionOriginal: '1',
      placeName: 'Gulzar village',
      country: 'pk',
      codedAdm1: 'Namuna province',
      codedAdm2: 'Gulzar district',
      originCountry: null,
      sideA: 'Government of Namuna',
      sideB: 'Invented Front',
      claimedBy: null,
      blamed: null,
      killed: { low: 2, best: 4, high: 6 },
      killedCivilians: 3,
      injured: { low: null, best: null, high: null },
      hostages: null,
      propertyBand: null,
      weapon: null,
      target: null,
      text: 'SYNTHETIC headline 1',
      citedSources: 'SYNTHETIC Gazette, 2015; SYNTHETIC Gazette',
      flags: [],
    });
    expect(pick(accounts, ['kind', 'from', 'to', 'timePrecision', 'placePrecision', 'country'])).toEqual([
      ['armed-force', '2015-03-01', '2015-03-01', 'day', 'exact', 'pk'],
      ['violence-against-civilians', '2015-03-04', '2015-03-06', 'days', 'adm2', 'pk'],
      ['armed-force', '2015-02-01', '2015-02-28', 'month', 'adm1', 'pk'],
      ['armed-force', '2014-01-01', '2014-12-31', 'year', 'country', 'pk'],
      ['armed-force', '2015-03-02', '2015-03-02', 'day', 'near', 'ye'],
    ]);
  });

  it('flags what is odd, keeps it as stated, and says what would make sense', async () => {
    const { accounts, outcome } = await fixture('ucdp-ged.csv');
    expect(pick(accounts, ['flags'])).toEqual([
      [[]],
      [['implausible-count']],
      [['coordinates-swapped']],
      [['count-order']],
      [['outside-country']],
    ]);
    const [, typed, swapped, , elsewhere] = accounts;
    expect(typed?.killed).toEqual({ low: 10, best: 10_000, high: 10_000 });
    expect(typed && explainFlag(typed, 'implausible-count')).toBe(
      'killed 10/10000/10000, above 3000: is it a typing error?',
    );
    expect(swapped).toMatchObject({ lat: 71.25, lon: 33.5 });
    expect(swapped && explainFlag(swapped, 'coordinates-swapped')).toBe(
      'latitude 71.25, longitude 33.5 lies outside Pakistan; exchanged, latitude 33.5, longitude 71.25 lies in it',
    );
    expect(elsewhere && explainFlag(elsewhere, 'outside-country')).toContain('outside Yemen');
    expect(outcome).toMatchObject({ rows: 5, accounts: 5, skipped: 0 });
    expect(outcome.flags).toContainEqual({
      flag: 'count-order',
      count: 1,
      first: { row: 4, ref: '900004', because: 'low, best and high do not rise: 4/3/2' },
    });
  });

  it('reads the form with a row of tags to the same accounts', async () => {
    const [plain, tagged] = [await fixture('ucdp-ged.csv'), await fixture('ucdp-ged-hdx.csv')];
    expect(tagged.accounts).toEqual(plain.accounts);
    expect(tagged.outcome.notes.join()).toContain('HXL');
  });

  it('reads the counts by the names that they had before version 17', async () => {
    const text = ucdpTable([{ best: '5', low: '4', high: '9' }]).replace(
      'best,high,low',
      'best_est,high_est,low_est',
    );
    const { accounts } = await readAll(text);
    expect(accounts[0]?.killed).toEqual({ low: 4, best: 5, high: 9 });
  });

  it('knows the countries as UCDP names them', async () => {
    const names = ['DR Congo (Zaire)', 'Myanmar (Burma)', 'Russia (Soviet Union)', 'Bosnia-Herzegovina'];
    const { accounts, outcome } = await readAll(
      ucdpTable([...names, 'Atlantis'].map((country) => ({ country }))),
    );
    expect(accounts.map(({ country }) => country)).toEqual(['cd', 'mm', 'ru', 'ba', null]);
    expect(outcome.notes.join()).toContain('"Atlantis"');
  });

  it('tells a future day, days in the wrong order and a count below zero', async () => {
    const { accounts } = await readAll(
      ucdpTable([
        { date_start: '2031-05-01', date_end: '2031-05-01' },
        { date_start: '2015-03-09', date_end: '2015-03-01', date_prec: '2' },
        { low: '-1' },
        { latitude: 'NaN', longitude: 'NaN' },
        { latitude: '335', longitude: '71' },
      ]),
    );
    expect(pick(accounts, ['flags', 'from', 'to'])).toEqual([
      [['future-date'], '2031-05-01', '2031-05-01'],
      [['date-order'], '2015-03-01', '2015-03-09'],
      [['negative-count'], '2015-03-01', '2015-03-01'],
      [['coordinates-missing'], '2015-03-01', '2015-03-01'],
      [['coordinates-impossible'], '2015-03-01', '2015-03-01'],
    ]);
    expect(accounts[2]?.killed.low).toBeNull();
    expect(accounts[4]).toMatchObject({ lat: null, lon: null, coordinatesOriginal: '335, 71' });
  });
});

describe('readAccounts() of ACLED', () => {
  it('makes a span of a day that stands for a week or a month', async () => {
    const { accounts, outcome } = await fixture('acled.csv');
    expect(pick(accounts, ['ref', 'kind', 'kindOriginal', 'from', 'to', 'placePrecision'])).toEqual([
      [
        'SYN1',
        'bombing',
        'Explosions/Remote violence / Remote explosive/landmine/IED',
        '2023-06-15',
        '2023-06-15',
        'exact',
      ],
      ['SYN2', 'armed-clash', 'Battles / Armed clash', '2023-06-12', '2023-06-18', 'adm2'],
      [
        'SYN3',
        'abduction',
        'Violence against civilians / Abduction/forced disappearance',
        '2023-06-01',
        '2023-06-30',
        'adm1',
      ],
      [
        'SYN4',
        'armed-force',
        'Explosions/Remote violence / Something new',
        '2023-06-15',
        '2023-06-15',
        'exact',
      ],
    ]);
    expect(accounts[1]?.killed).toEqual({ low: null, best: 0, high: null });
    expect(outcome.notes.join()).toContain('"assoc_actor_1"');
  });

  it('keeps an actor by its published name alone: no community of an actor is read', async () => {
    const { accounts } = await fixture('acled.csv');
    expect(accounts[2]?.sideA).toBe('Invented Communal Militia (Namuna)');
    expect(JSON.stringify(accounts)).not.toContain('Invented community');
  });

  it('reads the columns and the dates of earlier exports', async () => {
    const { accounts } = await fixture('acled-2018.csv');
    expect(pick(accounts, ['ref', 'kind', 'from', 'killed'])).toEqual([
      ['SYN1', 'armed-force', '2018-06-05', { low: null, best: 2, high: null }],
      ['SYN2', 'protest-or-riot', '2018-12-31', { low: null, best: 0, high: null }],
    ]);
  });
});

describe('readAccounts() of GTD', () => {
  it('makes spans of months and days of 0, and leaves codes for unknown unsaid', async () => {
    const { accounts } = await fixture('gtd.csv');
    expect(pick(accounts, ['kind', 'from', 'to', 'placePrecision', 'hostages', 'propertyBand'])).toEqual([
      ['suicide-attack', '2017-07-01', '2017-07-01', 'exact', null, 1],
      ['abduction', '2017-07-01', '2017-07-31', 'near', null, 0],
      ['unknown', '2017-01-01', '2017-12-31', 'adm2', null, 0],
      ['abduction', '2017-07-01', '2017-07-01', 'country', 12, 0],
    ]);
    expect(pick(accounts, ['claimedBy', 'blamed'])).toEqual([
      ['Invented Front', 'Invented Front'],
      [null, null],
      [null, 'Invented Front'],
      [null, 'Invented Front'],
    ]);
  });

  it('puts a toll that was shared out between its whole neighbours, and reads no named target', async () => {
    const { accounts } = await fixture('gtd.csv');
    expect(accounts[2]).toMatchObject({
      killed: { low: 2, best: 3, high: 3 },
      injured: { best: null },
      flags: ['fractional-count'],
    });
    expect(JSON.stringify(accounts)).not.toContain('a person who is not read');
  });
});

describe('readAccounts() by a mapping', () => {
  it('reads Urdu columns, digits and codes, and refuses the column of religion', async () => {
    const mapping = await readAccountMapping(fixtureFile(import.meta.url, '../fixtures/agency.mapping.json'));
    const { accounts, outcome } = await readAll(
      readFileSync(fixtureFile(import.meta.url, '../fixtures/agency.csv')),
      { mapping, file: 'agency.csv' },
    );
    expect(pick(accounts, ['ref', 'kind', 'from', 'to', 'lat', 'lon', 'country', 'codedAdm2'])).toEqual([
      ['ن-۱', 'bombing', '2021-03-15', '2021-03-15', 33.5, 71.25, 'pk', 'گلزار'],
      ['ن-۲', 'abduction', '2021-04-01', '2021-04-30', null, null, 'pk', 'چنار'],
      ['ن-۳', 'unknown', '2020-01-01', '2020-12-31', null, null, 'pk', 'چنار'],
    ]);
    expect(pick(accounts, ['flags'])).toEqual([
      [[]],
      [['coordinates-missing']],
      [['negative-count', 'coordinates-impossible']],
    ]);
    expect(accounts[2]?.injured.best).toBe(1_200);
    expect(outcome.notes).toEqual([
      'the column "مذہب" was left out: religion and belief are not recorded',
      'values of "kind" that are not known: "جھڑپ"',
    ]);
  });

  it('says which columns are missing, what they may be called here, and how a mapping begins', async () => {
    const caught = await faultOf(readAll('event_id,date_begin,Latitude,longitud\n1,2,3,4\n'));
    expect(caught.code).toBe('INPUT_COLUMNS');
    expect(caught.message).toContain('"longitude" (is it "longitud"?)');
    expect(caught.message).toContain('{"id":"our-table"');
  });

  it('names the columns of a mapping that the table lacks', async () => {
    const mapping = { id: 'm', title: 'T', countingRule: 'R', columns: { from: 'Datum', killed: 'Tote' } };
    const caught = await faultOf(readAll('datum;tot\n2020-01-01;3\n', { mapping }));
    expect(caught.code).toBe('INPUT_COLUMNS');
    expect(caught.message).toContain('"Tote" (is it "tot"?)');
  });

  it('names rows without ids by their number, and says so', async () => {
    const mapping = { id: 'm', title: 'T', countingRule: 'R', columns: { from: 'day' } };
    const { accounts, outcome } = await readAll('day\n2020-01-01\n2020\n', { mapping });
    expect(accounts.map(({ ref }) => ref)).toEqual(['row-1', 'row-2']);
    expect(outcome.notes.join()).toContain('no column of ids');
  });
});

describe('readAccounts() of bad rows', () => {
  const table = ucdpTable([
    {},
    { date_start: '2015-02-30' },
    { best: 'many' },
    { id: '1' },
    { id: '2.01E+11' },
    { id: '' },
  ]);

  it('refuses the file at the first, with line, column and what to do', async () => {
    const caught = await faultOf(readAll(table));
    expect(caught.code).toBe('INPUT_MALFORMED');
    expect(caught.place).toMatchObject({ file: 'events.csv', line: 3 });
    expect(caught.message).toContain('("date_start") has "2015-02-30" where a day');
  });

  it('leaves them out when asked, counts them and lists them', async () => {
    const { accounts, outcome } = await readAll(table, { skipBad: true });
    expect(accounts.map(({ ref }) => ref)).toEqual(['1']);
    expect(outcome.skipped).toBe(5);
    expect(outcome.skippedRows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(outcome.skippedRows[2]?.because).toContain('which an earlier row has too');
    expect(outcome.skippedRows[3]?.because).toContain('a spreadsheet has shortened');
  });

  it('refuses a file that ends in the middle of a row, whether bad rows are left out or not', async () => {
    const cut = table.slice(0, table.indexOf('\n') + 80);
    for (const skipBad of [false, true]) {
      expect((await faultOf(readAll(cut, { skipBad }))).code).toBe('INPUT_TRUNCATED');
    }
  });

  it('refuses a spreadsheet by name, and stops when cancelled', async () => {
    expect((await faultOf(readAll('PK\u0003\u0004 and so on'))).code).toBe('INPUT_FORMAT_UNKNOWN');
    const stopped = new AbortController();
    stopped.abort();
    const file = fixtureFile(import.meta.url, '../fixtures/ucdp-ged.csv');
    const work = { ...quietWork(), signal: stopped.signal };
    const reading = await readAccounts(await openText(file), { clock: NEW_YEAR_2026 }, work);
    const all = async (): Promise<void> => {
      for await (const block of reading.blocks) expect(block).toEqual([]);
    };
    expect((await faultOf(all())).code).toBe('CANCELLED');
  });

  it('knows what is invented by its own word, and nothing else', async () => {
    const columns = ['day', 'note'];
    const mapping = { id: 'm', title: 'T', countingRule: 'R', columns: { from: 'day', text: 'note' } };
    const factsOf = async (note: string, file: string) => {
      const text = memoryText(file, csvTable(columns, [{ day: '2020', note }]));
      const { facts } = await readAccounts(text, { mapping, clock: NEW_YEAR_2026 }, quietWork());
      return facts.synthetic;
    };
    expect(await factsOf('SYNTHETIC note', 'a.csv')).toBe(true);
    expect(await factsOf('a note', 'synthetic-events.csv')).toBe(true);
    expect(await factsOf('synthetic drugs were found', 'a.csv')).toBe(false);
  });
});

describe('readAccounts() of the published events of Pakistan', () => {
  const path = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');

  it.skipIf(path === null)('reads all 6,416 with the sums and precisions that the file has', async () => {
    const { accounts, outcome } = await readAll(readFileSync(path ?? ''), { chunkBytes: 65_536 });
    const sum = (claim: 'low' | 'best' | 'high') =>
      accounts.reduce((total, { killed }) => total + (killed[claim] ?? Number.NaN), 0);
    expect(accounts.length).toBe(6_416);
    expect([sum('low'), sum('best'), sum('high')]).toEqual([41_089, 43_225, 49_713]);
    expect(accounts.reduce((total, { killedCivilians }) => total + (killedCivilians ?? 0), 0)).toBe(6_850);
    const days = accounts.map(({ from }) => from).toSorted();
    expect([days[0], days.at(-1)]).toEqual(['1989-01-25', '2021-12-31']);
    const places = PLACE_PRECISIONS.map(
      (known) => accounts.filter(({ placePrecision }) => placePrecision === known).length,
    );
    expect(places).toEqual([2_345, 2_633, 1_124, 305, 9, 0]);
    const times = TIME_PRECISIONS.map(
      (known) => accounts.filter(({ timePrecision }) => timePrecision === known).length,
    );
    expect(times).toEqual([6_068, 285, 12, 41, 10]);
    expect(outcome.skipped).toBe(0);
    expect(outcome.flags.map(({ flag, count }) => [flag, count])).toEqual([['count-order', 200]]);
    expect(new Set(accounts.map(({ codedAdm2 }) => codedAdm2)).size).toBe(111);
    expect(accounts.filter(({ codedAdm2 }) => codedAdm2 === null).length).toBe(179);
    expect(accounts.every(({ country }) => country === 'pk')).toBe(true);
  });

  it('tells how many bytes of how many are read, so that the rest of the time can be foreseen', async () => {
    const content = ucdpTable(Array.from({ length: 2_000 }, () => ({})));
    const readings: ProgressReading[] = [];
    const work = { ...quietWork(), report: (reading: ProgressReading) => readings.push(reading) };
    const bytesTotal = content.length;
    const text = memoryText('events.csv', content, 4_096);
    const reading = await readAccounts(text, { clock: NEW_YEAR_2026, bytesTotal }, work);
    for await (const _ of reading.blocks);
    const [first, last] = [readings[0], readings.at(-1)];
    expect(first?.done).toBeLessThan(bytesTotal);
    expect(last).toMatchObject({ done: bytesTotal, total: bytesTotal, unit: 'bytes' });
  });
});
