/** What the statistics over incidents share on the command line. */

import type { StatisticsDeps } from '../incidents/index.ts';
import type { CommandDeps, OutputFormat } from './model.ts';
import { tableWidth } from './options.ts';
import { openRecordWriter, type RecordView } from './record-writer.ts';
import { openProgress } from './report-progress.ts';
import { say } from './say.ts';
import { openSink } from './text-sink.ts';

/** Runs long statistics with progress on standard error. */
export async function withProgress<Answer>(
  deps: CommandDeps,
  run: (own: StatisticsDeps) => Promise<Answer>,
): Promise<Answer> {
  const progress = await openProgress(deps);
  try {
    return await run({ clock: deps.clock, work: { report: progress.sink, signal: deps.signal } });
  } finally {
    progress.stop();
  }
}

/** Prints records one after the other, until nobody reads any more. */
export async function printRecords<Shown>(
  deps: CommandDeps,
  { format, view }: { readonly format: OutputFormat; readonly view: RecordView<Shown> },
  records: readonly Shown[],
): Promise<void> {
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({ format, view, sink, width: tableWidth(deps) });
  for (const record of records) {
    if (sink.closed) break;
    await writer.write(record);
  }
  await writer.end();
}

/** Says how many incidents are not in the statistic, and why. */
export function sayLeftOut(
  deps: CommandDeps,
  { place, time }: { readonly place: number; readonly time: number },
  forWhat: string,
): void {
  if (place > 0)
    say(deps, `left out: ${count(place)} incidents whose place is not known closely enough ${forWhat}`);
  if (time > 0)
    say(deps, `left out: ${count(time)} incidents whose time is not known closely enough ${forWhat}`);
}

/** A number with this many decimals; empty where there is none. */
export function fixed(value: number | null, decimals: number): string {
  return value === null ? '' : value.toFixed(decimals);
}

/** A count with separators. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
