import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable, readAll, ucdpTable } from '../../../test/support/incidents/incident-tables.ts';
import { PLACE_PRECISIONS, TIME_PRECISIONS } from '../model.ts';
import { ACCOUNT_COLUMNS } from './account-mapping.ts';

const RUNS = { numRuns: 40 };
const day = fc
  .date({ min: new Date('1989-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Texts that survive trimming, with what tables trip over: quotes, commas, line ends, letters of two scripts. */
const text = fc
  .array(fc.constantFrom('Gulzar', 'گلزار', '"', ',', ';', '\n', "'", 'é', '—', ' ', '#'), { maxLength: 8 })
  .map((parts) => `x${parts.join('')}x`);
const count = fc.integer({ min: 0, max: 2_500 });
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((micro) => micro / 1e6);
const chunkBytes = fc.integer({ min: 1, max: 400 });

const ucdpEvent = fc.record({
  from: day,
  lat: degrees(90),
  lon: degrees(180),
  low: count,
  best: count,
  high: count,
  where: fc.integer({ min: 1, max: 7 }),
  when: fc.integer({ min: 1, max: 5 }),
  adm1: text,
  adm2: fc.oneof(fc.constant(''), text),
  side: text,
  headline: text,
});
const WHERE = ['exact', 'near', 'adm2', 'adm1', 'adm1', 'country', 'unknown'];

describe('readAccounts() gives back what is written', () => {
  it('of UCDP GED, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ucdpEvent, { maxLength: 15 }), chunkBytes, async (events, size) => {
        const rows = events.map((event) => ({
          date_start: `${event.from} 00:00:00.000`,
          date_end: event.from,
          latitude: event.lat.toFixed(6),
          longitude: event.lon.toFixed(6),
          low: String(event.low),
          best: String(event.best),
          high: String(event.high),
          where_prec: String(event.where),
          date_prec: String(event.when),
          adm_1: event.adm1,
          adm_2: event.adm2,
          side_b: event.side,
          source_headline: event.headline,
        }));
        const { accounts, outcome } = await readAll(ucdpTable(rows), { chunkBytes: size });
        expect(outcome).toMatchObject({ rows: events.length, accounts: events.length, skipped: 0 });
        for (const [at, event] of events.entries()) {
          expect(accounts[at]).toMatchObject({
            ref: String(at + 1),
            row: at + 1,
            from: event.from,
            to: event.from,
            killed: { low: event.low, best: event.best, high: event.high },
            placePrecision: WHERE[event.where - 1],
            timePrecision: TIME_PRECISIONS[event.when - 1],
            codedAdm1: event.adm1,
            codedAdm2: event.adm2 === '' ? null : event.adm2,
            sideB: event.side,
            text: event.headline,
          });
          expect(accounts[at]?.lat).toBeCloseTo(event.lat, 6);
          expect(accounts[at]?.lon).toBeCloseTo(event.lon, 6);
          const rises = event.low <= event.best && event.best <= event.high;
          expect(accounts[at]?.flags.includes('count-order')).toBe(!rises);
        }
      }),
      RUNS,
    );
  });

  it('of ACLED, in both orders of columns', async () => {
    const columns =
      'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities'.split(
        ',',
      );
    const event = fc.record({
      day,
      when: fc.integer({ min: 1, max: 3 }),
      killed: count,
      where: fc.integer({ min: 1, max: 3 }),
      notes: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 15 }), fc.boolean(), async (events, turned) => {
        const rows = events.map((each, at) => ({
          event_id_cnty: `SYN${at}`,
          event_date: each.day.split('-').toReversed().join('/'),
          time_precision: String(each.when),
          event_type: 'Battles',
          sub_event_type: 'Armed clash',
          actor1: 'Invented Front',
          country: 'Pakistan',
          latitude: '33.5',
          longitude: '71.25',
          geo_precision: String(each.where),
          notes: each.notes,
          fatalities: String(each.killed),
        }));
        const { accounts } = await readAll(csvTable(turned ? columns.toReversed() : columns, rows));
        expect(accounts.length).toBe(events.length);
        for (const [at, each] of events.entries()) {
          const account = accounts[at];
          expect(account).toMatchObject({
            ref: `SYN${at}`,
            kind: 'armed-clash',
            killed: { low: null, best: each.killed, high: null },
            placePrecision: ['exact', 'adm2', 'adm1'][each.where - 1],
            timePrecision: ['day', 'week', 'month'][each.when - 1],
            text: each.notes,
          });
          expect((account?.from ?? '') <= each.day && each.day <= (account?.to ?? '')).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('of GTD, with months and days that may not be known', async () => {
    const columns =
      'eventid,iyear,imonth,iday,country_txt,provstate,city,latitude,longitude,specificity,attacktype1_txt,gname,nkill,nwound,nhostkid,propextent'.split(
        ',',
      );
    const event = fc.record({
      day,
      known: fc.constantFrom('day', 'month', 'year'),
      killed: fc.option(count),
      hostages: fc.option(count),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 15 }), async (events) => {
        const rows = events.map((each, at) => {
          const [year = '', month = '', date = ''] = each.day.split('-');
          return {
            eventid: String(201_700_000_000 + at),
            iyear: year,
            imonth: each.known === 'year' ? '0' : String(Number(month)),
            iday: each.known === 'day' ? String(Number(date)) : '0',
            country_txt: 'Pakistan',
            latitude: '33.5',
            longitude: '71.25',
            specificity: '3',
            attacktype1_txt: 'Assassination',
            gname: 'Unknown',
            nkill: each.killed === null ? '' : `${each.killed}.0`,
            nhostkid: each.hostages === null ? '-99' : String(each.hostages),
          };
        });
        const { accounts } = await readAll(csvTable(columns, rows));
        for (const [at, each] of events.entries()) {
          const account = accounts[at];
          expect(account).toMatchObject({
            kind: 'assassination',
            blamed: null,
            killed: { low: null, best: each.killed, high: null },
            hostages: each.hostages,
            timePrecision: each.known,
            placePrecision: 'adm2',
          });
          expect(account?.from.slice(0, 4)).toBe(each.day.slice(0, 4));
          expect((account?.from ?? '') <= each.day && each.day <= (account?.to ?? '')).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('of any table, by a mapping of every column', async () => {
    const columns = ACCOUNT_COLUMNS.filter((column) => !['year', 'month', 'day'].includes(column));
    const mapping = {
      id: 'every-column',
      title: 'T',
      countingRule: 'R',
      columns: Object.fromEntries(columns.map((column) => [column, `Our ${column}`])),
    };
    const row = fc.record({
      from: day,
      place: fc.constantFrom(...PLACE_PRECISIONS),
      killed: count,
      weapon: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 10 }), async (rows) => {
        const table = csvTable(
          columns.map((column) => `Our ${column}`),
          rows.map((each, at) => ({
            'Our ref': `r${at}`,
            'Our kind': 'border-fire',
            'Our from': each.from,
            'Our placePrecision': each.place,
            'Our originCountry': 'افغانستان',
            'Our killed': String(each.killed),
            'Our property': '2',
            'Our weapon': each.weapon,
          })),
        );
        const { accounts } = await readAll(table, { mapping });
        expect(accounts.map(({ weapon }) => weapon)).toEqual(rows.map(({ weapon }) => weapon));
        for (const [at, each] of rows.entries()) {
          expect(accounts[at]).toMatchObject({
            kind: 'border-fire',
            from: each.from,
            placePrecision: each.place,
            country: null,
            originCountry: 'af',
            propertyBand: 2,
            killed: { low: null, best: each.killed, high: null },
          });
        }
      }),
      RUNS,
    );
  });
});
