import { describe, expect, it } from 'vitest';
import { moneyQueryOf, parseMoneySearch, sortedBy } from './money-search.ts';

describe('parseMoneySearch()', () => {
  it('reads what every queue reads, and the orders of money alone', () => {
    expect(parseMoneySearch({ state: 'all', rule: 'cycle', sort: 'rank' })).toEqual({
      ...{ state: 'all', rule: 'cycle', sort: 'rank' },
    });
    expect(parseMoneySearch({ sort: 'score', rule: 'not a rule' })).toEqual({ state: 'open' });
  });
});

describe('moneyQueryOf()', () => {
  it('asks for patterns in the order of the ranking, unless another is wanted', () => {
    expect(moneyQueryOf({ state: 'all' })).toEqual({ about: 'pattern', sort: 'rank' });
    const search = sortedBy({ state: 'open' }, { sort: 'found', isAscending: true });
    expect(moneyQueryOf(search)).toEqual({ state: 'open', about: 'pattern', sort: 'found', order: 'asc' });
    expect(sortedBy(search, { sort: 'rank', isAscending: false })).toEqual({ state: 'open' });
  });
});
