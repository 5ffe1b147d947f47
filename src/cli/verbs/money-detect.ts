/** `silsila money detect` at work: files into columns, rules over them, findings out. */

import { availableParallelism } from 'node:os';
import {
  type DescribedDetection,
  detectPayments,
  type PaymentsDetected,
  type PaymentTable,
  readPaymentsFiles,
  readRuleChanges,
} from '../../money/index.ts';
import type { CommandDeps } from '../model.ts';
import { type FindingSource, findingView } from '../money-record.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import { openSink } from '../text-sink.ts';
import type { DetectRequest } from './money.ts';

/** Accounts named for each reason why a rule could not tell; the others are counted. */
const UNDETERMINED_SHOWN = 3;

/**
 * Finds patterns in the files and answers the exit status.
 * @throws the faults of {@link readPaymentsFiles} and {@link detectPayments}
 */
export async function detectMoney(deps: CommandDeps, request: DetectRequest): Promise<number> {
  const changes = request.rules === null ? {} : await readRuleChanges(request.rules);
  const progress = await openProgress(deps);
  try {
    const work = { report: progress.sink, signal: deps.signal };
    const table = await readPaymentsFiles(
      request.paths,
      {
        mapping: request.mapping ?? undefined,
        skipBad: request.skipBad,
        stdin: deps.stdin,
        clock: deps.clock,
      },
      work,
    );
    progress.stop();
    describeReading(deps, table);
    const options = { windowDays: request.windowDays ?? undefined, changes, threads: availableParallelism() };
    const found = await detectPayments(table.columns, options, work);
    progress.stop();
    describeUndetermined(deps, table, found);
    await printFindings(deps, request, { columns: table.columns, detections: found.detections });
    return 0;
  } finally {
    progress.stop();
  }
}

async function printFindings(
  deps: CommandDeps,
  request: DetectRequest,
  found: FindingSource & { readonly detections: readonly DescribedDetection[] },
): Promise<void> {
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({
    format: request.format,
    view: findingView(found),
    sink,
    width: tableWidth(deps),
  });
  for (const detection of found.detections) {
    if (sink.closed) break;
    await writer.write(detection);
  }
  await writer.end();
}

/** Says on standard error what was read, what was left out and why, and what is worth knowing of the payments. */
function describeReading(deps: CommandDeps, { columns, reading }: PaymentTable): void {
  const say = (line: string): void => void deps.stderr.write(`silsila: ${line}\n`);
  const files = reading.files.map(({ file, format }) => `${file} (${format})`).join(', ');
  say(`read ${number(columns.count)} payments of ${number(columns.accounts.count)} accounts from ${files}`);
  for (const note of reading.notes) say(`note: ${note}`);
  for (const { because, count, examples } of reading.exclusions) {
    const rows = examples.map(({ file, line }) => `${file}:${line}`).join(', ');
    say(
      `left out: ${number(count)} ${count === 1 ? 'row' : 'rows'} with ${because} (${rows}${count > examples.length ? ' …' : ''})`,
    );
  }
  const counts = [
    [reading.outOfOrder, 'stood behind a later one and were sorted'],
    [reading.repeated, 'say exactly what an earlier one says; they were kept'],
    [reading.selfPayments, 'go from an account to itself'],
    [reading.exchanged, 'were received in another currency than was paid'],
  ] as const;
  for (const [count, what] of counts) if (count > 0) say(`note: ${number(count)} payments ${what}`);
}

/** One line for each rule and reason, with the first accounts: what could not be decided is never silent, and never a flood. */
function describeUndetermined(deps: CommandDeps, { columns }: PaymentTable, found: PaymentsDetected): void {
  const groups = Map.groupBy(found.undetermined, ({ rule, bound, limit }) =>
    bound === 'exchange-rate' ? `${rule}: no exchange rate is known` : `${rule}: more ${bound} than ${limit}`,
  );
  for (const [what, places] of groups) {
    const accounts = places
      .slice(0, UNDETERMINED_SHOWN)
      .map(({ account }) => columns.accounts.nameOf(account));
    const more = places.length > accounts.length ? ' …' : '';
    deps.stderr.write(
      `silsila: undetermined: ${what} at ${number(places.length)} accounts (${accounts.join(', ')}${more})\n`,
    );
  }
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
