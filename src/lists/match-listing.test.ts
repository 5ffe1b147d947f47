import { describe, expect, it } from 'vitest';
import { matchListing } from './match-listing.ts';

const TODAY = '2026-03-01';
const ENTRY = {
  listings: [
    { from: '2001-02-03', to: '2010-05-06' },
    { from: '2015-01-01', to: null },
  ],
};

describe('matchListing()', () => {
  it.each([
    [null, { from: '2015-01-01', to: null, state: 'listed' }],
    [TODAY, { from: '2015-01-01', to: null, state: 'listed' }],
    ['2020-01-01', { from: '2015-01-01', to: null, state: 'listed' }],
    ['2005-01-01', { from: '2001-02-03', to: '2010-05-06', state: 'listed' }],
    ['2012-01-01', { from: '2015-01-01', to: null, state: 'listed-now-not-then' }],
  ])('asked for %s answers %o', (asOf, expected) => {
    expect(matchListing(ENTRY, { asOf, today: TODAY })).toEqual(expected);
  });

  it('says that a party was listed then and is no longer', () => {
    const delisted = { listings: ENTRY.listings.slice(0, 1) };
    expect(matchListing(delisted, { asOf: '2005-01-01', today: TODAY })).toEqual({
      from: '2001-02-03',
      to: '2010-05-06',
      state: 'listed-then-not-now',
    });
  });

  it('knows no day where the list gives none', () => {
    expect(matchListing({ listings: [] }, { asOf: null, today: TODAY })).toEqual({
      from: null,
      to: null,
      state: 'listed',
    });
  });
});
