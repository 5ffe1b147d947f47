import { describe, expect, it } from 'vitest';
import { listAge, listedOn, maximumAgeDays } from './listed-on.ts';

describe('listedOn()', () => {
  const spans = [
    { from: '2021-04-15', to: '2021-11-07' },
    { from: '2025-10-24', to: null },
  ];

  it.each([
    ['2021-04-14', 'not-listed'],
    ['2021-04-15', 'listed'],
    ['2021-11-06', 'listed'],
    ['2021-11-07', 'not-listed'],
    ['2025-10-23', 'not-listed'],
    ['2025-10-24', 'listed'],
  ])('answers for %s over several periods: %s', (day, kind) => {
    expect(listedOn(spans, day).kind).toBe(kind);
  });

  it('is undetermined while a listing of unknown day may have begun', () => {
    const listings = [{ from: '2020-01-01', fromLatest: '2020-12-31', to: null }];
    expect(listedOn(listings, '2019-12-31').kind).toBe('not-listed');
    expect(listedOn(listings, '2020-06-01').kind).toBe('undetermined');
    expect(listedOn(listings, '2020-12-31').kind).toBe('listed');
  });

  it('is undetermined without a beginning, until the first version that had the entry', () => {
    expect(listedOn([], '2020-01-01').kind).toBe('undetermined');
    expect(listedOn([{ from: null, to: null }], '2020-01-01', '2021-01-01').kind).toBe('undetermined');
    expect(listedOn([{ from: null, to: null }], '2021-01-01', '2021-01-01').kind).toBe('listed');
    expect(listedOn([{ from: null, to: '2020-01-01' }], '2020-01-01').kind).toBe('not-listed');
  });
});

describe('listAge()', () => {
  it('counts from publication and is unknown without it', () => {
    expect(listAge({ id: 'un', publishedOn: '2026-01-01' }, '2026-01-08')).toEqual({
      kind: 'current',
      days: 7,
      maximumDays: 7,
    });
    expect(listAge({ id: 'un', publishedOn: '2026-01-01' }, '2026-01-09')).toMatchObject({
      kind: 'older',
      days: 8,
    });
    expect(listAge({ id: 'un', publishedOn: '2026-02-01' }, '2026-01-09')).toMatchObject({
      kind: 'current',
      days: 0,
    });
    expect(listAge({ id: 'x', publishedOn: null }, '2026-01-09').kind).toBe('unknown');
    expect(maximumAgeDays('some-national-list')).toBe(30);
  });
});
