import { describe, expect, it } from 'vitest';
import { parseQueueSearch } from './queue-search.ts';

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
});
