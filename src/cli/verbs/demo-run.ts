/** `silsila demo` at work: the first run on a store in memory, row by row. */

import { assert } from '../../base/index.ts';
import {
  type DemoPayments,
  type FirstRun,
  type LoadedBorder,
  runFirstRun,
  type ScoredRow,
} from '../../demo/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import { openSink } from '../text-sink.ts';

/** Prints every row with its outcome and the counts on standard error; answers 1 when an answer was wrong. */
export async function runDemo(deps: CommandDeps, format: OutputFormat): Promise<number> {
  const { score, payments, border } = await runInMemory(deps);
  const writer = openRecordWriter({
    format,
    view: VIEW,
    sink: openSink(deps.stdout),
    width: tableWidth(deps),
  });
  for (const row of score.rows) await writer.write(row);
  await writer.end();
  const { planted, nearMisses, clean } = score;
  deps.stderr.write(
    `silsila: SYNTHETIC: ${planted.found} of ${planted.total} planted found, ` +
      `${nearMisses.falseMatches} false matches among ${nearMisses.total} near misses, ${clean.falseMatches} among ${clean.total} others\n`,
  );
  if (payments !== null) deps.stderr.write(describePayments(payments));
  if (border !== null) deps.stderr.write(describeBorder(border));
  return planted.found === planted.total && nearMisses.falseMatches + clean.falseMatches === 0 ? 0 : 1;
}

/** Patterns that are missed do not change the status: how often that is stands in `docs/accuracy-money.md`. */
function describePayments({ payments, score }: DemoPayments): string {
  const count = payments.toLocaleString('en-US');
  return `silsila: SYNTHETIC: ${score.findings} findings among ${count} payments; ${score.found} of ${score.planted} planted patterns found, ${score.besides} findings touch none\n`;
}

function describeBorder({ incidents, score: { surges, measure } }: LoadedBorder): string {
  const { estimated, trueRatio } = measure;
  const effect = estimated === null ? 'not estimated' : `estimated ${estimated.ratio.toFixed(2)}`;
  return (
    `silsila: SYNTHETIC: ${surges.found} of ${surges.planted} planted surges found among ${incidents.toLocaleString('en-US')} incidents, ` +
    `${surges.besides} alarms beside them; effect of the measure ${effect} (true ${trueRatio.toFixed(2)})\n`
  );
}

async function runInMemory(deps: CommandDeps): Promise<Extract<FirstRun, { kind: 'loaded' }>> {
  const opened = await openDeps(deps, { kind: 'embedded', data: 'memory' });
  const progress = await openProgress(deps);
  try {
    const run = await runFirstRun({ ...opened, work: { report: progress.sink, signal: deps.signal } });
    assert(run.kind === 'loaded', 'a new store takes the example');
    return run;
  } finally {
    progress.stop();
    await opened.store.close();
  }
}

const VIEW: RecordView<ScoredRow> = {
  columns: ['row', 'customer', 'known answer', 'verdict', 'score', 'matched', 'outcome'],
  rows: ({ row, customer, answer, match, outcome }) => [
    [
      String(row),
      customer.name,
      customer.answer.kind,
      answer.verdict,
      match === null ? '' : match.score.toFixed(3),
      match === null ? '' : `${match.list} ${match.ref}`,
      outcome,
    ],
  ],
  json: ({ row, customer, answer, match, outcome }) => ({
    row,
    customer,
    verdict: answer.verdict,
    match,
    outcome,
  }),
};
