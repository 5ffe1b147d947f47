/** `silsila incidents index` at work: a file into an index of areas, or into the recipe of one number of it. */

import {
  computeIndex,
  type IncidentColumns,
  type IndexReason,
  recipeCsv,
  recipeTable,
  type SecurityIndex,
  type Span,
  type UnitIndex,
  writeRecipe,
} from '../../incidents/index.ts';
import { readIncidentFile } from '../incident-file.ts';
import type { CommandDeps } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { openSink } from '../text-sink.ts';
import type { IndexVerbRequest } from './incidents-index-verb.ts';

const DECIMALS = 4;

/**
 * Prints the index, or the recipe of one area.
 * @throws the faults of {@link readIncidentFile}; NOT_FOUND for a recipe of an area that the file does not have
 */
export async function indexIncidents(deps: CommandDeps, request: IndexVerbRequest): Promise<void> {
  const { year, profile, unit, change } = request;
  const { columns, provinces, facts } = await readIncidentFile(deps, request.file, { unit });
  const index = computeIndex(columns, {
    ...{ year, profile, change, placePrecision: unit },
    ...(unit === 'adm2' ? { areas: provinces } : {}),
  });
  describeIndex(deps, index);
  if (request.recipe === null) await printIndex(deps, request, index);
  else
    await printRecipe(deps, request, {
      ...{ columns, index, unit: request.recipe, synthetic: facts.synthetic },
    });
}

async function printIndex(
  deps: CommandDeps,
  { format }: IndexVerbRequest,
  { units }: SecurityIndex,
): Promise<void> {
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({ format, view: INDEX_VIEW, sink, width: tableWidth(deps) });
  for (const unit of units) {
    if (sink.closed) break;
    await writer.write(unit);
  }
  await writer.end();
}

async function printRecipe(
  deps: CommandDeps,
  request: IndexVerbRequest,
  made: {
    readonly columns: IncidentColumns;
    readonly index: SecurityIndex;
    readonly unit: string;
    readonly synthetic: boolean;
  },
): Promise<void> {
  const { columns, index, unit, synthetic } = made;
  const { format } = request;
  const recipe = writeRecipe(columns, index, { unit, placePrecision: request.unit });
  const sink = openSink(deps.stdout);
  if (format === 'csv') {
    await sink.write(recipeCsv(recipe, { synthetic }));
    await sink.flush();
    return;
  }
  const table = recipeTable(recipe, { synthetic });
  const view: RecordView<readonly string[]> = {
    columns: table.columns,
    rows: (row) => [row],
    json: () => ({ ...recipe, synthetic }),
  };
  const writer = openRecordWriter({ format, view, sink, width: tableWidth(deps) });
  for (const row of format === 'jsonl' ? [[]] : table.rows) await writer.write(row);
  await writer.end();
}

/** Says how the index is weighed, of what, and what it leaves out. */
function describeIndex(deps: CommandDeps, index: SecurityIndex): void {
  const { profile, coverage, counts, termsNotTold, sensitivity, unlocated } = index;
  const checked = profile.verification === 'recalled' ? '; the weights are recalled, not looked up' : '';
  say(deps, `index of ${index.year}: ${profile.title} (${profile.id} ${profile.version}${checked})`);
  if (coverage.from > coverage.to) say(deps, 'undetermined: there is no incident');
  else if (index.year < coverage.from || index.year > coverage.to)
    say(deps, `undetermined: the incidents are of ${coverage.from} to ${coverage.to}`);
  say(
    deps,
    `${number(counts.located)} of ${number(counts.incidents)} incidents of five years are located to an area`,
  );
  for (const { area, incidents } of unlocated)
    say(deps, `located to none: ${number(incidents)} incidents of ${area ?? 'no known province'}`);
  for (const term of termsNotTold) say(deps, `not told by any incident: ${term}; all scores are floors`);
  if (sensitivity !== null)
    say(
      deps,
      `with weights changed by ${round(100 * sensitivity.change)} %: ${sensitivity.moved} of ${sensitivity.units} areas change rank, order agrees by ${round(sensitivity.agreementMin)} at least`,
    );
}

const INDEX_VIEW: RecordView<UnitIndex> = {
  columns: [
    ...['rank', 'unit', 'area', 'verdict', 'index_low', 'index', 'index_high', 'band', 'peace'],
    ...['raw_low', 'raw', 'raw_high', 'rank_by_claims', 'rank_by_weights', 'incidents', 'because'],
  ],
  rows: (unit) => [
    [
      ...[cell(unit.rank), unit.unit, unit.area ?? '', unit.verdict],
      ...spanCells(unit.index),
      ...[cell(unit.band), cell(unit.peace?.best ?? null)],
      ...spanCells(unit.raw),
      ...[unit.rankByClaims, unit.rankByWeights].map((range) =>
        range === null ? '' : `${range.best} to ${range.worst}`,
      ),
      ...[String(incidentsOf(unit)), unit.because.map(describeReason).join('; ')],
    ],
  ],
  json: (unit) => unit,
  table: {
    columns: ['rank', 'unit', 'index', 'claims', 'ranks by claims', 'by weights', 'incidents', 'verdict'],
    rows: (unit) => [
      {
        cells: [
          ...[cell(unit.rank), unit.unit, cell(unit.index?.best ?? null)],
          unit.index === null ? '' : `${round(unit.index.low)} to ${round(unit.index.high)}`,
          ...[unit.rankByClaims, unit.rankByWeights].map((range) =>
            range === null ? '' : `${range.best} to ${range.worst}`,
          ),
          ...[String(incidentsOf(unit)), unit.verdict],
        ],
      },
    ],
  },
};

function incidentsOf({ years }: UnitIndex): number {
  return years.reduce((sum, { incidents }) => sum + incidents, 0);
}

function describeReason(reason: IndexReason): string {
  switch (reason.kind) {
    case 'year-not-covered':
    case 'history-short':
      return `${reason.kind} (${reason.years.join(' ')})`;
    case 'term-not-told':
      return `no incident tells ${reason.term}`;
    case 'term-unknown':
      return `${reason.term} unknown for ${reason.incidents} of ${reason.of} incidents`;
    case 'places-too-imprecise':
      return `${reason.incidents} of ${reason.of} incidents of ${reason.area ?? 'all areas'} are located to no area`;
    case 'estimated-shares':
      return `${round(reason.incidents)} of ${round(reason.of)} incidents are shares of older units`;
    case 'nothing-known':
    case 'no-spread':
      return reason.kind;
  }
}

function spanCells(span: Span | null): readonly string[] {
  return span === null ? ['', '', ''] : [span.low, span.best, span.high].map(cell);
}

function cell(value: number | null): string {
  return value === null ? '' : String(round(value));
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
