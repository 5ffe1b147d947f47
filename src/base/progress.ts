/** Progress of long work: counted, with rate and remaining time, and a signal to cancel it. */

import type { Clock } from './time.ts';

/** A reading of long work. `remainingMs` is null until the total and a rate are known. */
export interface ProgressReading {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
  readonly elapsedMs: number;
  readonly ratePerSecond: number;
  readonly remainingMs: number | null;
}

/** Where readings go: a bar on stderr, a job row, or nowhere. */
export type ProgressSink = (reading: ProgressReading) => void;

/** What long work is given: where to report, and whether to stop. */
export interface Work {
  readonly report: ProgressSink;
  readonly signal: AbortSignal;
}

/** Work that reports nowhere and is never cancelled. */
export function quietWork(): Work {
  return { report: () => undefined, signal: new AbortController().signal };
}

/** Derives rate and remaining time from a count. */
export function readProgress(
  clock: Clock,
  count: { label: string; done: number; total: number | null; unit: string; startedAt: Date },
): ProgressReading {
  const elapsedMs = clock.now().getTime() - count.startedAt.getTime();
  const ratePerSecond = elapsedMs > 0 ? (count.done * 1000) / elapsedMs : 0;
  const remaining =
    count.total === null || ratePerSecond === 0 ? null : (count.total - count.done) / ratePerSecond;
  return {
    label: count.label,
    done: count.done,
    total: count.total,
    unit: count.unit,
    elapsedMs,
    ratePerSecond,
    remainingMs: remaining === null ? null : Math.max(0, remaining * 1000),
  };
}
