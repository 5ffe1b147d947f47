import { describe, expect, it } from 'vitest';
import { StatementNames } from './statement-names.ts';

describe('StatementNames', () => {
  it('names a statement from its second time on, always alike', () => {
    const names = new StatementNames();
    expect(names.nameOf('select $1')).toBeUndefined();
    expect(names.nameOf('select $1')).toBe('silsila_1');
    expect(names.nameOf('select $2')).toBeUndefined();
    expect(names.nameOf('select $2')).toBe('silsila_2');
    expect(names.nameOf('select $1')).toBe('silsila_1');
  });

  it('names no long text and no more than it may', () => {
    const names = new StatementNames();
    const long = `select ${'$1,'.repeat(4_000)}`;
    expect([names.nameOf(long), names.nameOf(long)]).toEqual([undefined, undefined]);
    const given = Array.from({ length: 1_000 }, (_, index) => {
      names.nameOf(`select ${index}`);
      return names.nameOf(`select ${index}`);
    });
    expect(given.filter((name) => name !== undefined)).toHaveLength(300);
  });
});
