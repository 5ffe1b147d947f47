import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../test/support/boundaries.ts';
import { memoryText } from '../../../test/support/fixture-file.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import { readCrossings } from './crossings-table.ts';
import { readPopulatedPlaces } from './populated-places.ts';

const SYNTHETIC = { source: 'SYNTHETIC' };
const places = (text: string | Uint8Array, chunkBytes?: number) =>
  readPopulatedPlaces(memoryText('towns.csv', text, chunkBytes), SYNTHETIC);
const crossings = (text: string) =>
  readCrossings(memoryText('crossings.csv', text), { ...SYNTHETIC, sides: ['pk', 'af'] });

const DUMP_LINE =
  '1\tNōwa Kalay\tNowa Kalay\tNowakalay,نوې کلی\t34.5\t71.5\tP\tPPL\tPK\t\t03\t\t\t\t900\t\t310\tAsia/Karachi\t2020-01-01';

describe('readCrossings() of hostile cells', () => {
  it('refuses a number of so many digits that it has no end', async () => {
    const table = `name,lon,lat,precision_km\nDemo Pass,71,34,${'9'.repeat(400)}\n`;
    expect((await refusal(crossings(table))).message).toMatch(/precision/);
  });
});

describe('readPopulatedPlaces()', () => {
  it('reads a table, in Latin or Persian digits', async () => {
    const found = await places(
      'name,country,admin1,lat,lng\nNowa Kalay,AF,Kunar,34.5,71.5\nنوی کلی,Pakistan,,۳۴٫۲۵,۷۱\n',
    );
    expect(found.places).toEqual([
      {
        name: 'Nowa Kalay',
        otherNames: [],
        country: 'af',
        admin1: 'Kunar',
        lon: 71.5,
        lat: 34.5,
        source: 'SYNTHETIC',
      },
      {
        name: 'نوی کلی',
        otherNames: [],
        country: 'pk',
        admin1: null,
        lon: 71,
        lat: 34.25,
        source: 'SYNTHETIC',
      },
    ]);
  });

  it('reads the dump of GeoNames, and counts what is no place to live', async () => {
    const hill = DUMP_LINE.replace('\tP\t', '\tT\t').replace('Nowa Kalay\t', '"Hill\t');
    const found = await places(`${DUMP_LINE}\n${hill}\n${DUMP_LINE}`);
    expect(found).toMatchObject({ format: 'geonames-dump', leftOut: 1 });
    expect(found.places).toHaveLength(2);
    expect(found.places[1]).toEqual({
      ...{
        name: 'Nōwa Kalay',
        otherNames: ['Nowa Kalay', 'Nowakalay', 'نوې کلی'],
        country: 'pk',
        admin1: null,
      },
      ...{ lon: 71.5, lat: 34.5, source: 'SYNTHETIC' },
    });
  });

  it.each([
    ['name,country,lat\nA,PK,34', 'INPUT_COLUMNS', /no column lon or lng or longitude/],
    [
      'name,country,lat,lng\nA,PK,34,\n',
      'INPUT_MALFORMED',
      /line 2: longitude \(empty\), 34 latitude are no position/,
    ],
    ['name,country,lat,lng\nA,PK,,\n', 'INPUT_MALFORMED', /line 2: the place has no coordinates/],
    ['name,country,lat,lng\nA,PK,NaN,71\n', 'INPUT_MALFORMED', /no position/],
    ['name,country,lat,lng\nA,PK,1e1,71\n', 'INPUT_MALFORMED', /no position/],
    ['name,country,lat,lng\nA,PK,110.5,34\n', 'INPUT_MALFORMED', /changed places/],
    ['name,country,lat,lng\nA,Atlantis,34,71\n', 'INPUT_MALFORMED', /"Atlantis" is not known/],
    ['name,country,lat,lng\n,PK,34,71\n', 'INPUT_MALFORMED', /has no name/],
    [`${DUMP_LINE}\n2\tcut`, 'INPUT_MALFORMED', /line 2 has 2 columns/],
    ['', 'INPUT_COLUMNS', /is empty/],
  ])('refuses %j with the line', async (text, code, because) => {
    expect(await refusal(places(text))).toMatchObject({
      code,
      message: expect.stringMatching(because),
    });
  });

  it.skipIf(sharedData('geo/geonames_places_PK_AF.csv') === null)(
    'reads the shared places (SKIPPED where they are absent)',
    async () => {
      // `!`: skipped where it is absent.
      const found = await places(readFileSync(sharedData('geo/geonames_places_PK_AF.csv')!), 60_000);
      expect(found.places).toHaveLength(889);
      expect(new Set(found.places.map(({ country }) => country))).toEqual(new Set(['pk', 'af']));
    },
  );
});

describe('readCrossings()', () => {
  it('reads what a table says, and nothing where it says nothing', async () => {
    const text = [
      'name,facing_country,lat,lon,precision_km,opened,status,source',
      'Nowa Pass,AF,34.5,71.5,5,2020-08,notified,a list',
      'Far Gate,IR,,,0,always,,',
      'Bare,,34,71,,,,',
    ].join('\n');
    const [first, second, third] = await crossings(text);
    expect(first).toMatchObject({
      sides: ['pk', 'af'],
      lon: 71.5,
      precisionKm: 5,
      openedOn: '2020-08',
      source: 'a list',
    });
    expect(second).toMatchObject({
      sides: ['pk', 'ir'],
      lon: null,
      lat: null,
      precisionKm: null,
      openedOn: null,
      status: 'always',
    });
    expect(third).toMatchObject({
      sides: ['pk', 'af'],
      lat: 34,
      precisionKm: null,
      confidence: 'secondary',
      source: 'SYNTHETIC',
    });
  });

  it.each([
    ['name,lat,lon,facing_country\nA,34,71,Atlantis', /line 2: its other side "Atlantis"/],
    ['name,lat,lon,precision_km\nA,34,71,near', /its precision "near"/],
    ['name,lat,lon,confidence\nA,34,71,sure', /its confidence is none of high/],
    ['name,lat,lon,opened\nA,34,71,2020-13', /2020-13/],
    ['name,lat,lon\n,34,71', /has no name/],
  ])('refuses %j', async (text, because) => {
    expect((await refusal(crossings(text))).message).toMatch(because);
  });

  it.skipIf(sharedData('geo/border_crossings_PK_AF.csv') === null)(
    'reads the shared crossings (SKIPPED where they are absent)',
    async () => {
      for (const [path, rows] of [
        ['geo/border_crossings_PK_AF.csv', 9],
        ['reference/border_crossings.csv', 10],
      ] as const) {
        // `!`: skipped where they are absent.
        const found = await crossings(readFileSync(sharedData(path)!, 'utf8'));
        expect(found).toHaveLength(rows);
        expect(found.find(({ name }) => name === 'Badini')).toMatchObject({ lon: null, precisionKm: null });
      }
    },
  );
});
