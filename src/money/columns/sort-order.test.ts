import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOutOfOrder, orderByTime } from './sort-order.ts';

describe('orderByTime()', () => {
  it.each([100, 70_000, 2 ** 32 - 1])('sorts times below %d and keeps the order of equal ones', (max) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 }), { maxLength: 300 }), (numbers) => {
        const times = Uint32Array.from(numbers, (number) => (max > 2 ** 31 ? number * 2 : number % max));
        const expected = [...times.keys()].sort((left, right) => (times[left] ?? 0) - (times[right] ?? 0));
        expect([...orderByTime(times)]).toEqual(expected);
      }),
    );
  });
});

describe('countOutOfOrder()', () => {
  it('counts what stands behind a later one', () => {
    expect(countOutOfOrder(Uint32Array.of(1, 1, 2, 5))).toBe(0);
    expect(countOutOfOrder(Uint32Array.of(5, 1, 2, 5, 4))).toBe(3);
    expect(countOutOfOrder(new Uint32Array(0))).toBe(0);
  });
});
