import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixtureFile } from '../../../test/support/fixture-file.ts';
import { refusedColumn } from '../../evidence/index.ts';
import { ACCOUNT_FLAGS } from '../model.ts';
import { ACCOUNT_COLUMNS, headersOf, parseAccountMapping, readAccountMapping } from './account-mapping.ts';
import { HOSTAGES_PLAUSIBLE_MAX, INJURED_PLAUSIBLE_MAX, KILLED_PLAUSIBLE_MAX } from './flag-account.ts';
import { KNOWN_FORMATS } from './known-formats.ts';
import { nearestSpelling } from './nearest-spelling.ts';

const SOUND = { id: 'm', title: 'T', countingRule: 'each report', columns: { from: 'day' } };

describe('parseAccountMapping()', () => {
  it('takes what says when something happened', () => {
    expect(parseAccountMapping(SOUND, 'm.json')).toEqual(SOUND);
    expect(parseAccountMapping({ ...SOUND, columns: { year: 'y' } }, 'm.json').columns).toEqual({
      year: 'y',
    });
  });

  it.each([
    ['no columns', { ...SOUND, columns: {} }, /names no column of the day/],
    [
      'half a point',
      { ...SOUND, columns: { from: 'day', lat: 'y' } },
      /only one of the columns "lon" and "lat"/,
    ],
    ['a column of religion', { ...SOUND, columns: { from: 'day', text: 'Religion' } }, /religion and belief/],
    ['a column of tribe', { ...SOUND, columns: { from: 'day', sideA: ['side', 'tribe'] } }, /tribe/],
    ['a meaning that is not known', { ...SOUND, columns: { from: 'day', suspect: 'name' } }, /schema/],
    ['a kind that is not known', { ...SOUND, codes: { kind: { x: 'mayhem' } } }, /schema/],
    [
      'a country that is none',
      { ...SOUND, constants: { country: 'Atlantis' } },
      /"Atlantis", which is no country/,
    ],
    ['no counting rule', { id: 'm', title: 'T', columns: { from: 'day' } }, /schema/],
    ['an id with spaces', { ...SOUND, id: 'our table' }, /schema/],
    ['nothing', null, /schema/],
  ])('refuses %s', (_, mapping, message) => {
    expect(() => parseAccountMapping(mapping, 'm.json')).toThrow(message);
  });
});

describe('readAccountMapping()', () => {
  it('names a file that is missing, or no JSON', async () => {
    await expect(readAccountMapping('/nowhere/m.json')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    const table = fixtureFile(import.meta.url, '../fixtures/agency.csv');
    await expect(readAccountMapping(table)).rejects.toMatchObject({ code: 'INPUT_MALFORMED' });
  });
});

describe('the guide to files of incidents', () => {
  const guide = readFileSync(fixtureFile(import.meta.url, '../../../docs/guide/incident-formats.md'), 'utf8');

  it('has an example that is a mapping, and names every meaning and flag', () => {
    const example = /```json\n(.*?)```/s.exec(guide)?.[1] ?? '';
    expect(parseAccountMapping(JSON.parse(example), 'guide').columns.killed).toBe('Killed');
    for (const word of [...ACCOUNT_COLUMNS, ...ACCOUNT_FLAGS]) {
      expect(guide).toContain(`\`${word}\``);
    }
  });

  it('states the limits of what is plausible as they are', () => {
    const [killed, injured, hostages] = [
      KILLED_PLAUSIBLE_MAX,
      INJURED_PLAUSIBLE_MAX,
      HOSTAGES_PLAUSIBLE_MAX,
    ].map((limit) => limit.toLocaleString('en-US'));
    expect(guide).toContain(`more than ${killed} killed, ${injured} injured or ${hostages} hostages`);
  });
});

describe('KNOWN_FORMATS', () => {
  it('map no column of religion, sect, origin or belief', () => {
    for (const { mapping, beside } of KNOWN_FORMATS) {
      const headers = [...ACCOUNT_COLUMNS.flatMap((column) => headersOf(mapping, column)), ...beside];
      expect(headers.filter((header) => refusedColumn(header) !== null)).toEqual([]);
    }
  });

  it('name only columns that they map where columns may be missing', () => {
    for (const { mapping } of KNOWN_FORMATS) {
      const headers = new Set(ACCOUNT_COLUMNS.flatMap((column) => headersOf(mapping, column)));
      expect(mapping.optional?.filter((header) => !headers.has(header))).toEqual([]);
    }
  });
});

describe('parseAccountMapping() of columns that name communities', () => {
  it.each(['assoc_actor_1', 'Assoc_Actor_2', 'associated actor'])('refuses "%s"', (header) => {
    const mapping = { id: 'm', title: 'T', countingRule: 'R', columns: { from: 'date', sideB: header } };
    expect(() => parseAccountMapping(mapping, 'm.json')).toThrow(/communities/);
  });
});

describe('nearestSpelling()', () => {
  it.each([
    ['date_start', ['Date start', 'date_end'], 'Date start'],
    ['latitude', ['lattitude', 'longitude'], 'lattitude'],
    ['district', ['Name of district', 'country'], 'Name of district'],
    ['fatalities', ['deaths', 'notes'], null],
    ['x', [], null],
  ])('of "%s" among %j is %j', (word, candidates, nearest) => {
    expect(nearestSpelling(word, candidates)).toBe(nearest);
  });
});
