import { describe, expect, it } from 'vitest';
import { parseQueueSearch, queryOf } from './queue-search.ts';

describe('parseQueueSearch()', () => {
  it('asks for open findings where the address names no state, or one that there is not', () => {
    expect(parseQueueSearch({})).toEqual({ state: 'open' });
    expect(parseQueueSearch({ state: 'closed' })).toEqual({ state: 'open' });
  });

  it.each([
    [true, 'true'],
    [false, 'false'],
    ['cannot-tell', 'cannot-tell'],
    ['all', 'all'],
  ])('reads the state %s, also as the router reads it', (asked, state) => {
    expect(parseQueueSearch({ state: asked })).toEqual({ state });
  });

  it('keeps codes and ids, and leaves out what is none', () => {
    expect(parseQueueSearch({ assignee: 'me', rule: 'screening.name', list: 'demo-watch@3' })).toEqual({
      ...{ state: 'open', assignee: 'me' },
      ...{ rule: 'screening.name', list: 'demo-watch@3' },
    });
    expect(parseQueueSearch({ assignee: 42 })).toEqual({ state: 'open', assignee: '42' });
    expect(parseQueueSearch({ assignee: 'Somebody by name', list: { a: 1 }, rule: '' })).toEqual({
      state: 'open',
    });
  });

  it('keeps order, days and what is to be confirmed, and leaves out what is none', () => {
    const asked = { state: 'all', sort: 'score', order: 'asc', since: '2026-01-02', confirm: 'me' };
    expect(parseQueueSearch({ ...asked, ruleVersion: 2 })).toEqual({ ...asked, ruleVersion: '2' });
    expect(
      parseQueueSearch({ sort: 'name', order: 'up', since: 'yesterday', until: 20_260_101, confirm: 'you' }),
    ).toEqual({ state: 'open' });
  });

  it('is asked of the server without the state that stands for all', () => {
    expect(queryOf({ state: 'all', list: 'demo' })).toEqual({ list: 'demo' });
    expect(queryOf({ state: 'false', sort: 'found' })).toEqual({ state: 'false', sort: 'found' });
  });
});
