/** `silsila screen` at work: lists into an index, then each row answered in order. */

import { createReadStream } from 'node:fs';
import { fault, openText, type ProgressSink, readProgress } from '../../base/index.ts';
import {
  buildScreeningIndex,
  listAge,
  type ParsedList,
  readList,
  type ScreeningIndex,
  type ScreenOptions,
  screen,
} from '../../lists/index.ts';
import type { CommandDeps } from '../model.ts';
import { tableWidth } from '../options.ts';
import { type CustomerRow, readCustomers } from '../read-customers.ts';
import { openRecordWriter, type RecordWriter } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import { say } from '../say.ts';
import { readQuery } from '../screening-query.ts';
import { SCREENING_VIEW, type ScreenedRow } from '../screening-record.ts';
import { openSink, type TextSink } from '../text-sink.ts';
import type { ScreenRequest } from './screen.ts';

/** How often progress is reported, in rows. */
const PROGRESS_ROWS = 256;

/** What every row is answered with. */
interface Desk {
  readonly index: ScreeningIndex;
  readonly options: ScreenOptions;
}

/** Rows on their way in. */
interface RowSource {
  readonly rows: AsyncIterable<CustomerRow>;
  /** About how many rows there are (the lines of the file); null where that is not known beforehand. */
  readonly expected: number | null;
}

/** Where answers and progress go. */
interface Output {
  readonly writer: RecordWriter<ScreenedRow>;
  readonly sink: TextSink;
  readonly report: ProgressSink;
}

/**
 * Screens the rows; answers the exit status: 3 when a row had too few or too many cells (all rows are answered).
 * @throws INPUT_DUPLICATE when two lists have the same id
 */
export async function screenNames(deps: CommandDeps, request: ScreenRequest): Promise<number> {
  const progress = await openProgress(deps);
  try {
    const desk = await openDesk(deps, request, progress.sink);
    const sink = openSink(deps.stdout);
    const options = { format: request.format, view: SCREENING_VIEW, sink, width: tableWidth(deps) };
    const output: Output = { writer: openRecordWriter(options), sink, report: progress.sink };
    const refused = await answerRows(deps, { desk, output, source: await openRows(deps, request) });
    progress.stop();
    await output.writer.end();
    return refused === 0 ? 0 : 3;
  } finally {
    progress.stop();
  }
}

async function openDesk(deps: CommandDeps, request: ScreenRequest, report: ProgressSink): Promise<Desk> {
  const lists = await readLists(deps, request, report);
  const { maximumAgeDays, top, threshold, asOf } = request;
  const index = buildScreeningIndex(lists.map((list) => ({ ...list, maximumAgeDays })));
  return {
    index,
    options: { today: today(deps), top, threshold: threshold ?? undefined, asOf: asOf ?? undefined },
  };
}

/** @throws INPUT_DUPLICATE */
async function readLists(
  deps: CommandDeps,
  request: ScreenRequest,
  report: ProgressSink,
): Promise<readonly ParsedList[]> {
  const lists: ParsedList[] = [];
  const startedAt = deps.clock.now();
  const options = {
    skipBad: request.skipBad,
    ...(request.mapping === null ? {} : { mapping: request.mapping }),
  };
  for (const [at, path] of request.lists.entries()) {
    if (deps.signal.aborted) throw fault('CANCELLED', 'stopped while reading the lists');
    const list = await readList(path, { ...options, ...(path === '-' ? { stdin: deps.stdin } : {}) });
    const twin = lists.findIndex((known) => known.header.id === list.header.id);
    if (twin !== -1) {
      const message = `${request.lists[twin]} and ${path} are both the list "${list.header.id}"`;
      throw fault('INPUT_DUPLICATE', message, { place: { file: path } });
    }
    lists.push(list);
    const count = {
      label: 'reading lists',
      done: at + 1,
      total: request.lists.length,
      unit: 'files',
      startedAt,
    };
    report(readProgress(deps.clock, count));
    describeList(deps, list);
  }
  return lists;
}

function describeList(deps: CommandDeps, list: ParsedList): void {
  const { id } = list.header;
  for (const note of list.notes) say(deps, `${id}: ${note}`);
  for (const { place, reason } of list.refused) {
    say(deps, `${id}: left out, line ${place.line ?? '?'}: ${reason}`);
  }
  const age = listAge(list.header, today(deps));
  if (age.kind === 'unknown') say(deps, `${id}: ${age.because}`);
  if (age.kind === 'older') {
    const limit = `lists of its kind read as clear for ${age.maximumDays} days`;
    say(deps, `${id}: published ${age.days} days ago; ${limit} (see --max-age)`);
  }
}

function today(deps: CommandDeps): string {
  return deps.clock.now().toISOString().slice(0, 10);
}

async function openRows(deps: CommandDeps, request: ScreenRequest): Promise<RowSource> {
  const { path, cells } = request;
  if (path === null) return { rows: oneRow({ kind: 'customer', row: 1, cells }), expected: null };
  const expected = path === '-' ? null : await countLines(path);
  const file = await readCustomers(await openText(path, { stdin: deps.stdin }));
  if (file.unused.length > 0) {
    const names = file.unused.map((column) => `"${column}"`).join(', ');
    say(deps, `note: not used for screening: ${names}`);
  }
  return { rows: file.rows, expected };
}

/** Counts line ends, which takes a fraction of the time of screening; null where the file cannot be read or is compressed. */
async function countLines(path: string): Promise<number | null> {
  if (path.endsWith('.gz')) return null;
  let lines = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes: Uint8Array = chunk;
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
    }
    return lines;
  } catch {
    return null;
  }
}

async function* oneRow(row: CustomerRow): AsyncGenerator<CustomerRow> {
  yield row;
}

/** Answers the rows in order; answers how many could not be read. */
async function answerRows(
  deps: CommandDeps,
  work: { desk: Desk; output: Output; source: RowSource },
): Promise<number> {
  const { desk, output, source } = work;
  const startedAt = deps.clock.now();
  let refused = 0;
  for await (const row of source.rows) {
    if (deps.signal.aborted) throw fault('CANCELLED', `stopped after ${row.row - 1} rows`);
    if (output.sink.closed) break;
    if (row.kind === 'refused') {
      refused += 1;
      say(deps, `row ${row.row}: ${row.refusal.message}`);
    }
    await output.writer.write(answerRow(row, desk));
    if (row.row % PROGRESS_ROWS === 0) {
      const total = source.expected === null ? null : Math.max(row.row, source.expected - 1);
      output.report(
        readProgress(deps.clock, { label: 'screening', done: row.row, total, unit: 'rows', startedAt }),
      );
    }
  }
  return refused;
}

function answerRow(row: CustomerRow, { index, options }: Desk): ScreenedRow {
  if (row.kind === 'customer') {
    const { query, notes } = readQuery(row.cells);
    return { row: row.row, query: row.cells, answer: screen(index, query, options), notes };
  }
  const { lists } = screen(index, { name: '' }, options);
  const answer = { verdict: 'undetermined', because: row.refusal.message, matches: [], lists } as const;
  return { row: row.row, query: {}, answer, notes: [] };
}
