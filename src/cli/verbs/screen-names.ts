/** `silsila screen` at work: lists into an index, then each row answered in order. */

import { fault, openText, type ProgressSink, readProgress } from '../../base/index.ts';
import {
  buildScreeningIndex,
  type ParsedList,
  readList,
  type ScreeningAnswer,
  type ScreeningIndex,
  screen,
} from '../../lists/index.ts';
import type { CommandDeps } from '../model.ts';
import { tableWidth } from '../options.ts';
import { type CustomerRow, readCustomers } from '../read-customers.ts';
import { openRecordWriter, type RecordWriter } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import { readQuery } from '../screening-query.ts';
import { type ListStamp, SCREENING_VIEW, type ScreenedRow } from '../screening-record.ts';
import { openSink, type TextSink } from '../text-sink.ts';
import type { ScreenRequest } from './screen.ts';

/** How often progress is reported, in rows. */
const PROGRESS_ROWS = 256;

/** What every row is answered with. */
interface Desk {
  readonly index: ScreeningIndex;
  readonly stamps: readonly ListStamp[];
  readonly request: ScreenRequest;
}

/**
 * Screens the rows; answers the exit status: 3 when a row had too few or too many cells (all rows are answered).
 * @throws INPUT_DUPLICATE when two lists have the same id
 */
export async function screenNames(deps: CommandDeps, request: ScreenRequest): Promise<number> {
  const progress = await openProgress(deps);
  try {
    const lists = await readLists(deps, request, progress.sink);
    const desk = { index: buildIndex(lists, request), stamps: lists.map(stampOf), request };
    const sink = openSink(deps.stdout);
    const options = { format: request.format, view: SCREENING_VIEW, sink, width: tableWidth(deps) };
    const output: Output = { writer: openRecordWriter(options), sink, report: progress.sink };
    const refused = await answerRows(deps, { desk, output, rows: await rowsOf(deps, request) });
    progress.stop();
    await output.writer.end();
    return refused === 0 ? 0 : 3;
  } finally {
    progress.stop();
  }
}

interface Output {
  readonly writer: RecordWriter<ScreenedRow>;
  readonly sink: TextSink;
  readonly report: ProgressSink;
}

/** @throws INPUT_DUPLICATE */
async function readLists(
  deps: CommandDeps,
  request: ScreenRequest,
  report: ProgressSink,
): Promise<readonly ParsedList[]> {
  const lists: ParsedList[] = [];
  const startedAt = deps.clock.now();
  for (const [at, path] of request.lists.entries()) {
    if (deps.signal.aborted) throw fault('CANCELLED', 'stopped while reading the lists');
    const list = await readList(path, { skipBad: request.skipBad, ...(path === '-' ? { stdin: deps.stdin } : {}) });
    const twin = lists.findIndex((known) => known.header.id === list.header.id);
    if (twin !== -1) {
      const message = `${request.lists[twin]} and ${path} are both the list "${list.header.id}"`;
      throw fault('INPUT_DUPLICATE', message, { place: { file: path } });
    }
    lists.push(list);
    const count = { label: 'reading lists', done: at + 1, total: request.lists.length, unit: 'files', startedAt };
    report(readProgress(deps.clock, count));
    for (const note of list.notes) deps.stderr.write(`silsila: ${list.header.id}: ${note}\n`);
    if (list.refused.length > 0) {
      deps.stderr.write(`silsila: ${list.header.id}: ${list.refused.length} records could not be read and are left out\n`);
    }
  }
  return lists;
}

async function* rowsOf(deps: CommandDeps, request: ScreenRequest): AsyncGenerator<CustomerRow> {
  if (request.path === null) {
    yield { kind: 'customer', row: 1, cells: request.cells };
    return;
  }
  const file = await readCustomers(await openText(request.path, { stdin: deps.stdin }));
  if (file.unused.length > 0) {
    const names = file.unused.map((column) => `"${column}"`).join(', ');
    deps.stderr.write(`silsila: note: not used for screening: ${names}\n`);
  }
  yield* file.rows;
}

/** Answers the rows in order; answers how many could not be read. */
async function answerRows(
  deps: CommandDeps,
  work: { desk: Desk; output: Output; rows: AsyncIterable<CustomerRow> },
): Promise<number> {
  const { desk, output, rows } = work;
  const startedAt = deps.clock.now();
  let refused = 0;
  for await (const row of rows) {
    if (deps.signal.aborted) throw fault('CANCELLED', `stopped after ${row.row - 1} rows`);
    if (output.sink.closed) break;
    if (row.kind === 'refused') {
      refused += 1;
      deps.stderr.write(`silsila: row ${row.row}: ${row.refusal.message}\n`);
    }
    await output.writer.write(answerRow(row, desk));
    if (row.row % PROGRESS_ROWS === 0) {
      const count = { label: 'screening', done: row.row, total: null, unit: 'rows', startedAt };
      output.report(readProgress(deps.clock, count));
    }
  }
  return refused;
}

function answerRow(row: CustomerRow, desk: Desk): ScreenedRow {
  const lists = desk.stamps;
  if (row.kind === 'refused') {
    const answer: ScreeningAnswer = { verdict: 'undetermined', matches: [], because: row.refusal.message };
    return { row: row.row, query: {}, answer, notes: [], lists };
  }
  const { query, notes } = readQuery(row.cells);
  const { top, threshold } = desk.request;
  const answer = screen(desk.index, query, { top, ...(threshold === null ? {} : { scoreMin: threshold }) });
  return { row: row.row, query: row.cells, answer, notes, lists };
}
