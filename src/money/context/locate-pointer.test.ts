import { describe, expect, test } from 'vitest';
import { locatePointer } from './locate-pointer.ts';

const TEXT = `{
  "listed": [
    { "account": "01/a, \\"x\\"", "listedOn": "soon" },
    { "account": "01/b:{",
      "listedOn": 7 }
  ],
  "a/b": { "c~d": [1, [2, 3]] }
}`;

describe('locatePointer()', () => {
  test.each([
    ['', 1, 1],
    ['/listed', 2, 13],
    ['/listed/0', 3, 5],
    ['/listed/0/listedOn', 3, 45],
    ['/listed/1/listedOn', 5, 19],
    ['/a~1b/c~0d/1/1', 7, 27],
    ['/listed/1/missing', 4, 5],
    ['/missing', 1, 1],
  ])('finds %s at line %d, column %d', (pointer, line, column) => {
    expect(locatePointer(TEXT, pointer)).toEqual({ line, column });
  });
});
