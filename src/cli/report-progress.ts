/** Progress on standard error: a bar where a person looks on, otherwise a plain line from time to time. */

import type { SingleBar } from 'cli-progress';
import type { ProgressReading, ProgressSink } from '../base/index.ts';
import type { CommandDeps } from './model.ts';

/** A place where progress is shown until it is stopped. */
export interface ProgressReport {
  readonly sink: ProgressSink;
  /** Takes the bar away, so that other text can follow. */
  stop(): void;
}

/** Where progress goes, and the clock that paces it. */
export type ProgressDeps = Pick<CommandDeps, 'stderr' | 'clock'>;

/** Where nobody looks on, a line is printed this often. */
const LINE_INTERVAL_MS = 5_000;

/** Opens the report: nothing is shown for work that ends within a moment. */
export async function openProgress(deps: ProgressDeps): Promise<ProgressReport> {
  return deps.stderr.isTTY === true ? openBar(deps) : openLines(deps);
}

/** One reading in words: `screening: 12,000 of 20,000 rows, 2,310/s, 4 s left`. */
export function formatProgress(reading: ProgressReading): string {
  const total = reading.total === null ? '' : ` of ${count(reading.total)}`;
  const parts = [`${reading.label}: ${count(reading.done)}${total} ${reading.unit}`];
  if (reading.ratePerSecond > 0) parts.push(`${count(reading.ratePerSecond)}/s`);
  if (reading.remainingMs !== null && reading.remainingMs > 0)
    parts.push(`${formatSpan(reading.remainingMs)} left`);
  return parts.join(', ');
}

function openLines(deps: ProgressDeps): ProgressReport {
  let printedAt = deps.clock.now().getTime();
  return {
    sink(reading) {
      const now = deps.clock.now().getTime();
      if (now - printedAt < LINE_INTERVAL_MS) return;
      printedAt = now;
      deps.stderr.write(`silsila: ${formatProgress(reading)}\n`);
    },
    stop: () => undefined,
  };
}

async function openBar(deps: ProgressDeps): Promise<ProgressReport> {
  const { default: progress } = await import('cli-progress');
  let bar: SingleBar | null = null;
  let label = '';
  return {
    sink(reading) {
      if (bar === null || label !== reading.label) {
        bar?.stop();
        label = reading.label;
        bar = new progress.SingleBar({
          stream: deps.stderr,
          format: '{bar} {text}',
          hideCursor: true,
          clearOnComplete: true,
          barsize: 24,
        });
        bar.start(reading.total ?? Math.max(1, reading.done), 0, { text: '' });
      }
      if (reading.total === null) bar.setTotal(Math.max(1, reading.done));
      bar.update(reading.done, { text: formatProgress(reading) });
    },
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function formatSpan(spanMs: number): string {
  const seconds = Math.ceil(spanMs / 1000);
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
