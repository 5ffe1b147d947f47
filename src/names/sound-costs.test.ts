import { describe, expect, it } from 'vitest';
import {
  INS,
  INS_UNWRITTEN,
  LEN,
  LEN_UNWRITTEN,
  packSound,
  SIZE,
  SOUND_LENGTH_MAX,
  SUB,
  symbolCode,
} from './sound-costs.ts';

const SYMBOLS = [...'aeiouAWYEHbptdTDjCZSszxhkqgGfvwylmnr0123456789'];

function substitution(left: string, right: string): number {
  return SUB[symbolCode(left) * SIZE + symbolCode(right)] ?? Number.NaN;
}

describe('SUB', () => {
  it('costs the same both ways, nothing for a symbol itself, and never less than nothing', () => {
    for (const left of SYMBOLS) {
      expect(substitution(left, left)).toBe(0);
      for (const right of SYMBOLS) {
        expect(substitution(left, right)).toBe(substitution(right, left));
        expect(substitution(left, right)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('costs less between sounds that romanisations exchange than between others', () => {
    for (const pair of ['kq', 'xh', 'zD', 'gG', 'jC', 'sT', 'dD', 'wv', 'ou', 'ei'])
      expect(substitution(pair.charAt(0), pair.charAt(1))).toBeLessThan(substitution('m', 'k'));
  });

  it('costs a whole symbol between digits', () => {
    expect(substitution('1', '2')).toBe(1_000);
  });
});

describe('INS and LEN', () => {
  it('cost never more to leave a symbol out than it weighs', () => {
    for (const symbol of SYMBOLS) {
      const code = symbolCode(symbol);
      expect(INS[code]).toBeLessThanOrEqual(LEN[code] ?? 0);
      expect(INS_UNWRITTEN[code]).toBeLessThanOrEqual(LEN_UNWRITTEN[code] ?? 0);
    }
  });

  it('cost next to nothing for vowels alone where the other script does not write them', () => {
    expect(INS_UNWRITTEN[symbolCode('a')]).toBeLessThan((INS[symbolCode('a')] ?? 0) / 5);
    expect(INS_UNWRITTEN[symbolCode('k')]).toBe(INS[symbolCode('k')]);
  });
});

describe('packSound()', () => {
  it('leaves out what is no symbol and cuts at the longest sound', () => {
    expect([...packSound('a?b ')]).toEqual([symbolCode('a'), symbolCode('b')]);
    expect(packSound('k'.repeat(100))).toHaveLength(SOUND_LENGTH_MAX);
    expect(packSound('')).toHaveLength(0);
  });

  it('gives every symbol another code, none of them 0', () => {
    const codes = SYMBOLS.map(symbolCode);
    expect(new Set(codes).size).toBe(SYMBOLS.length);
    expect(Math.min(...codes)).toBe(1);
    expect(Math.max(...codes)).toBeLessThan(SIZE);
    expect(symbolCode('?')).toBe(0);
  });
});
