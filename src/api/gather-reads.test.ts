import { describe, expect, it } from 'vitest';
import { gatherReads } from './gather-reads.ts';

describe('gatherReads()', () => {
  it('reads what comes together in one, and never answers with a read that began before the request', async () => {
    const stored = new Map([['a', 1]]);
    const batches: string[][] = [];
    const gather = gatherReads<string, number>(async (keys) => {
      batches.push([...keys]);
      const seen = new Map([...stored].filter(([key]) => keys.includes(key)));
      await new Promise((resolve) => setTimeout(resolve, 5));
      return seen;
    });
    const first = gather(['a']);
    await new Promise((resolve) => setTimeout(resolve, 1));
    stored.set('a', 2).set('b', 3);
    const later = [gather(['a']), gather(['b', 'a']), gather(['c'])];
    expect((await first).get('a')).toBe(1);
    const [second, third, fourth] = await Promise.all(later);
    expect([second?.get('a'), third?.get('b'), fourth?.get('c')]).toEqual([2, 3, undefined]);
    expect(batches).toEqual([['a'], ['a', 'b', 'c']]);
  });

  it('fails those who waited for a read that failed, and reads on for the others', async () => {
    let failing = true;
    const gather = gatherReads<string, number>(async (keys) => {
      if (failing) throw new Error('the store is away');
      return new Map(keys.map((key) => [key, 1]));
    });
    await expect(gather(['a'])).rejects.toThrow('the store is away');
    failing = false;
    expect((await gather(['a'])).get('a')).toBe(1);
  });
});
