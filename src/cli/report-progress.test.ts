import { describe, expect, it } from 'vitest';
import { collect } from '../../test/support/command-line.ts';
import type { ProgressReading } from '../base/index.ts';
import { formatProgress, openProgress, type ProgressDeps } from './report-progress.ts';

const READING: ProgressReading = {
  label: 'screening',
  done: 12_000,
  total: 20_000,
  unit: 'rows',
  elapsedMs: 5_195,
  ratePerSecond: 2_310,
  remainingMs: 3_463,
};

describe('formatProgress()', () => {
  it('says how far, how fast and how long still', () => {
    expect(formatProgress(READING)).toBe('screening: 12,000 of 20,000 rows, 2,310/s, 4 s left');
  });

  it('leaves out what is not known', () => {
    expect(formatProgress({ ...READING, total: null, ratePerSecond: 0, remainingMs: null })).toBe(
      'screening: 12,000 rows',
    );
  });

  it('brings long spans to minutes and hours', () => {
    expect(formatProgress({ ...READING, remainingMs: 600_000 })).toContain('10 min left');
    expect(formatProgress({ ...READING, remainingMs: 9_000_000 })).toContain('2.5 h left');
  });
});

describe('openProgress()', () => {
  it('prints a plain line at most every five seconds where nobody looks on', async () => {
    let nowMs = 0;
    const err = collect();
    const deps: ProgressDeps = {
      stderr: err.stream,
      clock: { now: () => new Date(nowMs) },
    };
    const report = await openProgress(deps);
    for (nowMs = 0; nowMs <= 11_000; nowMs += 1_000) report.sink(READING);
    report.stop();
    expect(err.text().trim().split('\n')).toHaveLength(2);
    expect(err.text()).not.toContain('\u001b');
  });
});
