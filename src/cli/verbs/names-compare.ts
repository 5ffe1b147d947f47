/** `silsila names compare`: pairs of names in, the same rows with score and verdict out, in order. */

import { type CsvTable, fault, openText, readCsvTable } from '../../base/index.ts';
import { MATCH_SCORE, POSSIBLE_SCORE, readScreenedKind, type ScreenVerdict } from '../../lists/index.ts';
import {
  compareNames,
  type NameComparison,
  prepareName,
  priorRarity,
  type Rarity,
} from '../../names/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { openSink } from '../text-sink.ts';

/** What is compared and how it is printed. */
export interface CompareRequest {
  readonly path: string;
  readonly format: OutputFormat;
}

/** A row of the file with its comparison; `cells` are as they stand there. */
interface ComparedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly comparison: NameComparison;
}

/** Where the columns that matter stand. */
interface Columns {
  readonly left: number;
  readonly right: number;
  /** -1 where the file has none. */
  readonly kind: number;
}

/**
 * Compares the pairs; answers the exit status: 3 when a row had too few or too many cells (all others are answered).
 * @throws INPUT_COLUMNS when the columns left and right are not there
 */
export async function comparePairs(deps: CommandDeps, request: CompareRequest): Promise<number> {
  const table = await readCsvTable(await openText(request.path, { stdin: deps.stdin }), {
    keepEmptyRows: true,
  });
  const columns = findColumns(table);
  const sink = openSink(deps.stdout);
  const view = viewOf(table.columns);
  const writer = openRecordWriter({
    format: request.format,
    view,
    sink,
    width: tableWidth(deps),
    verbatim: true,
  });
  const rarity = priorRarity();
  let refused = 0;
  for await (const row of table.rows) {
    if (deps.signal.aborted) throw fault('CANCELLED', `stopped after ${row.row - 1} rows`);
    if (sink.closed) break;
    if ('refusal' in row) {
      refused += 1;
      deps.stderr.write(`silsila: row ${row.row}: ${row.refusal.message}\n`);
      const cells = table.columns.map((_, at) => row.cells[at] ?? '');
      await writer.write({
        row: row.row,
        cells,
        comparison: { kind: 'undetermined', because: row.refusal.message },
      });
    } else {
      await writer.write({
        row: row.row,
        cells: row.cells,
        comparison: compareCells(row.cells, columns, rarity),
      });
    }
  }
  await writer.end();
  return refused === 0 ? 0 : 3;
}

function compareCells(cells: readonly string[], columns: Columns, rarity: Rarity): NameComparison {
  const written = columns.kind === -1 ? '' : (cells[columns.kind] ?? '').trim();
  const kind = written === '' ? 'any' : readScreenedKind(written);
  if (kind === null) return { kind: 'undetermined', because: `"${written}" is not a kind of name` };
  const [left, right] = [cells[columns.left] ?? '', cells[columns.right] ?? ''];
  return compareNames(prepareName(left, kind), prepareName(right, kind), rarity);
}

/** Of two spellings, not of two people: common names that agree are a match here and only `possible` in screening. */
function verdictOf(comparison: NameComparison): ScreenVerdict {
  if (comparison.kind === 'undetermined') return 'undetermined';
  if (comparison.score >= MATCH_SCORE) return 'match';
  return comparison.score >= POSSIBLE_SCORE ? 'possible' : 'no-match';
}

function findColumns(table: CsvTable): Columns {
  const names = table.columns.map((column) => column.toLowerCase());
  const missing = ['left', 'right'].filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const found = table.columns.map((column) => `"${column}"`).join(', ');
    throw fault('INPUT_COLUMNS', `the columns "left" and "right" are needed; the first row has ${found}`, {
      place: { file: table.file, line: 1 },
    });
  }
  return { left: names.indexOf('left'), right: names.indexOf('right'), kind: names.indexOf('kind') };
}

function viewOf(columns: readonly string[]): RecordView<ComparedRow> {
  return {
    columns: [...columns, 'score', 'verdict'],
    rows: ({ cells, comparison }) => [[...cells, formatScore(comparison), verdictOf(comparison)]],
    json: ({ row, cells, comparison }) => ({
      row,
      ...Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
      score: comparison.kind === 'compared' ? Number(formatScore(comparison)) : null,
      verdict: verdictOf(comparison),
      ...(comparison.kind === 'compared'
        ? { aligned: comparison.aligned, unaligned: comparison.unaligned }
        : { because: comparison.because }),
    }),
  };
}

/** Scores are given to three decimals, rounded down, so that only names alike in every part show 1. */
function formatScore(comparison: NameComparison): string {
  if (comparison.kind === 'undetermined') return '';
  return (Math.floor(comparison.score * 1000 + 1e-6) / 1000).toFixed(3);
}
