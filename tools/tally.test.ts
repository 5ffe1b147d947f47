import { describe, expect, it } from 'vitest';
import { formatFailed, formatSkipped, formatTally, type TestResult } from './tally.ts';

const RESULTS: readonly TestResult[] = [
  { name: 'a', state: 'passed', detail: '' },
  { name: 'b', state: 'failed', detail: 'expected 1\nat x' },
  { name: 'c', state: 'skipped', detail: 'no data' },
  { name: 'd', state: 'skipped', detail: 'no data' },
];

describe('the tally', () => {
  it('counts every state on one line', () => {
    expect(formatTally(RESULTS)).toBe('1 passed, 1 failed, 2 skipped');
    expect(formatTally([])).toBe('0 passed, 0 failed, 0 skipped');
  });

  it('says loudly why tests were skipped', () => {
    expect(formatSkipped(RESULTS)).toBe('SKIPPED 2: no data\n  c\n  d');
  });

  it('names what failed with its first line', () => {
    expect(formatFailed(RESULTS)).toBe('FAILED b\n  expected 1');
  });
});
