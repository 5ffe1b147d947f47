import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunked, fixtureFile } from '../../test/support/fixture-file.ts';
import { NEW_YEAR_2026, readAll, ucdpTable } from '../../test/support/incidents/incident-tables.ts';
import { quietWork } from '../base/index.ts';
import { toColumns } from './columns.ts';
import { PLACE_PRECISIONS, TIME_PRECISIONS } from './model.ts';
import { readIncidentColumns } from './read-columns.ts';

const { accounts } = await readAll(
  ucdpTable([
    { date_start: '2015-05-02', date_end: '2015-05-02', adm_2: 'B', country: 'Afghanistan' },
    { date_start: '2014-12-31', date_end: '2015-01-02', adm_2: 'A', date_prec: '2' },
    { date_start: '2015-05-01', date_end: '2015-05-31', adm_2: '', date_prec: '4', where_prec: '4' },
    { date_start: '2015-05-01', date_end: '2015-05-01', adm_2: 'B', type_of_violence: '3', low: '' },
  ]),
);

describe('toColumns()', () => {
  it('sorts by time, numbers the units, and leaves unsaid what is not said', () => {
    const { columns, provinces, leftOut, unitUndetermined } = toColumns(accounts);
    expect(provinces.names).toEqual(['Namuna province (af)', 'Namuna province (pk)']);
    expect(Array.from(provinces.of)).toEqual([1, 1, 1, 0]);
    expect(columns.refs).toEqual(['2', '4', '3', '1']);
    expect([...columns.day]).toEqual([16_435, 16_556, 16_556, 16_557]);
    expect([...columns.dayTo]).toEqual([16_437, 16_556, 16_586, 16_557]);
    expect(columns.units).toEqual(['B (af)', 'A', 'B (pk)']);
    expect([...columns.unit]).toEqual([1, 2, -1, 0]);
    expect([...columns.low]).toEqual([1, -1, 1, 1]);
    expect([...columns.injured]).toEqual([-1, -1, -1, -1]);
    expect([...columns.placePrecision].map((at) => PLACE_PRECISIONS[at])).toEqual([
      'exact',
      'exact',
      'adm1',
      'exact',
    ]);
    expect([...columns.timePrecision].map((at) => TIME_PRECISIONS[at])).toEqual([
      'days',
      'day',
      'month',
      'day',
    ]);
    expect('hostages' in columns).toBe(false);
    expect([leftOut, unitUndetermined]).toEqual([[], 1]);
  });

  it('tells what it leaves out, each account by the first reason', () => {
    const made = toColumns(accounts, {
      from: '2015',
      countries: ['pk'],
      kinds: ['armed-force'],
      placePrecision: 'adm2',
    });
    expect(made.columns.count).toBe(0);
    expect(made.leftOut).toEqual([
      { because: 'before', count: 1 },
      { because: 'country', count: 1 },
      { because: 'kind', count: 1 },
      { because: 'place-precision', count: 1 },
    ]);
    expect(toColumns(accounts, { to: '2014-12', timePrecision: 'day' }).leftOut).toEqual([
      { because: 'after', count: 3 },
      { because: 'time-precision', count: 1 },
    ]);
  });

  it('takes units of another coding, and says where they are not determined', () => {
    expect(toColumns(accounts, { unit: 'country' }).columns.units).toEqual(['af', 'pk']);
    expect(toColumns(accounts, { unit: 'adm1' }).columns.units).toEqual([
      'Namuna province (af)',
      'Namuna province (pk)',
    ]);
    const located = toColumns(accounts, { locate: ({ ref }) => (ref === '1' ? 'pk-gulzar' : null) });
    expect(located.columns.units).toEqual(['pk-gulzar']);
    expect(located.unitUndetermined).toBe(3);
    // One unit, whatever country each source codes.
    expect(toColumns(accounts, { locate: () => 'Demo-unit' }).columns.units).toEqual(['Demo-unit']);
  });

  it('refuses a bound that is no date', () => {
    expect(() => toColumns(accounts, { from: 'last year' })).toThrow(/is not a date/);
  });

  it('keeps each account that is not left out, once, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...accounts]), (some) => {
        const { columns } = toColumns(some);
        expect([...columns.refs].toSorted()).toEqual(some.map(({ ref }) => ref).toSorted());
        expect([...columns.day]).toEqual([...columns.day].toSorted((left, right) => left - right));
      }),
    );
  });
});

describe('readIncidentColumns()', () => {
  it('reads a file, and says what it is', async () => {
    const path = fixtureFile(import.meta.url, 'fixtures/gtd.csv');
    const { columns, facts, outcome } = await readIncidentColumns(
      path,
      { clock: NEW_YEAR_2026, unit: 'adm1' },
      quietWork(),
    );
    expect(facts).toMatchObject({ format: 'gtd', synthetic: true });
    expect(outcome.accounts).toBe(4);
    expect(columns.refs).toEqual(['201707010003', '201707010001', '201707010004', '201707010002']);
    expect([...(columns.property ?? [])]).toEqual([0, 1, 0, 0]);
    expect([...(columns.hostages ?? [])]).toEqual([-1, -1, 12, -1]);
    expect([...(columns.injuredLow ?? [])]).toEqual([]);
  });

  it('reads standard input for `-`, where there is one', async () => {
    const stdin = chunked(ucdpTable([{}, {}]), 100);
    const { columns } = await readIncidentColumns('-', { stdin, clock: NEW_YEAR_2026 }, quietWork());
    expect(columns.refs).toEqual(['1', '2']);
    await expect(readIncidentColumns('-', {}, quietWork())).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  it('fails with FILE_NOT_FOUND where there is no file', async () => {
    await expect(readIncidentColumns('/nowhere/events.csv', {}, quietWork())).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });
});
