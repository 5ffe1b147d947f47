/** `silsila money detect` at work: files into columns, rules over them, findings out. */

import { availableParallelism } from 'node:os';
import {
  detectPayments,
  type PaymentsDetected,
  type PaymentTable,
  readDetectionContext,
  readPaymentsFiles,
  readRuleChanges,
} from '../../money/index.ts';
import type { CommandDeps } from '../model.ts';
import { districtRecord, FINDING_VIEW, findingRecord } from '../money-record.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import { say } from '../say.ts';
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
  const context = await readDetectionContext(request.context);
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
    const options = {
      ...{ windowDays: request.windowDays ?? undefined, changes, context },
      threads: availableParallelism(),
    };
    const found = await detectPayments(table.columns, options, work);
    progress.stop();
    describeRuns(deps, found);
    describeUndetermined(deps, table, found);
    await printFindings(deps, request, { ...found, columns: table.columns });
    return 0;
  } finally {
    progress.stop();
  }
}

async function printFindings(
  deps: CommandDeps,
  request: DetectRequest,
  found: PaymentsDetected & Pick<PaymentTable, 'columns'>,
): Promise<void> {
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({
    format: request.format,
    view: FINDING_VIEW,
    sink,
    width: tableWidth(deps),
  });
  for (const detection of found.detections) {
    if (sink.closed) break;
    await writer.write(findingRecord(found.columns, detection));
  }
  for (const season of found.districts) {
    if (sink.closed) break;
    await writer.write(districtRecord(found.columns, season));
  }
  await writer.end();
}

/** Says on standard error what was read, what was left out and why, and what is worth knowing of the payments. */
function describeReading(deps: CommandDeps, { columns, reading }: PaymentTable): void {
  const files = reading.files.map(({ file, format }) => `${file} (${format})`).join(', ');
  say(
    deps,
    `read ${number(columns.count)} payments of ${number(columns.accounts.count)} accounts from ${files}`,
  );
  for (const note of reading.notes) say(deps, `note: ${note}`);
  for (const { because, count, examples } of reading.exclusions) {
    const rows = examples.map(({ file, line }) => `${file}:${line}`).join(', ');
    say(
      deps,
      `left out: ${number(count)} ${count === 1 ? 'row' : 'rows'} with ${because} (${rows}${count > examples.length ? ' …' : ''})`,
    );
  }
  const counts = [
    [reading.outOfOrder, 'stood behind a later one and were sorted'],
    [reading.repeated, 'say exactly what an earlier one says; they were kept'],
    [reading.selfPayments, 'go from an account to itself'],
    [reading.exchanged, 'were received in another currency than was paid'],
  ] as const;
  for (const [count, what] of counts) if (count > 0) say(deps, `note: ${number(count)} payments ${what}`);
}

/** One line for the rules that lack an input, and one for each rule that had to do without something. */
function describeRuns(deps: CommandDeps, { runs }: PaymentsDetected): void {
  const notRun = runs.filter(({ kind }) => kind === 'not-run');
  if (notRun.length > 0) {
    const lacking = notRun.map(({ rule, because }) => `${rule} (${because.map(inputOf).join(', ')})`);
    say(deps, `not run, for want of what only --context can tell: ${lacking.join(', ')}`);
  }
  for (const { rule, kind, because } of runs)
    if (kind === 'ran') for (const reason of because) say(deps, `note: ${rule}: ${reason}`);
}

/** The input that a reason names before its colon; the whole reason where it names none. */
function inputOf(because: string): string {
  return /^(\w+):/.exec(because)?.[1] ?? because;
}

/** What kept a rule from telling, by bound. */
const BOUND_WORDS: Readonly<Record<string, (limit: number) => string>> = {
  'hub-payments': (limit) => `more than ${limit} payments to follow`,
  'busy-account': (limit) => `more than ${limit} payments in all`,
  paths: (limit) => `more than ${limit} steps of the search`,
  'resource-accounts': (limit) => `more than ${limit} accounts with something in common`,
  'exchange-rate': () => 'no exchange rate is known',
  'history-days': (limit) => `less than ${limit} days are known before`,
  'silence-days': (limit) => `less than ${limit} days are known after`,
};

/** One line for each rule and reason, with the first accounts: what could not be decided is never silent, and never a flood. */
function describeUndetermined(deps: CommandDeps, { columns }: PaymentTable, found: PaymentsDetected): void {
  const groups = Map.groupBy(
    found.undetermined,
    ({ rule, bound, limit }) => `${rule}: ${BOUND_WORDS[bound]?.(limit) ?? `${bound} ${limit}`}`,
  );
  for (const [what, places] of groups) {
    const accounts = places
      .slice(0, UNDETERMINED_SHOWN)
      .map(({ account }) => columns.accounts.nameOf(account));
    const more = places.length > accounts.length ? ' …' : '';
    say(deps, `undetermined: ${what} at ${number(places.length)} accounts (${accounts.join(', ')}${more})`);
  }
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
