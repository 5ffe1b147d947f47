/** `silsila places indicators` at work. */

import { type AuditDeps, auditedSystem, PURPOSE_CODES, type TlpLevel } from '../../access/index.ts';
import { fault, openText } from '../../base/index.ts';
import { formatGrade } from '../../evidence/index.ts';
import {
  INDICATORS_LISTED_MAX,
  type IndicatorConstants,
  type IndicatorFilter,
  type IndicatorSeries,
  listIndicatorValues,
  openReferenceGazetteer,
  readIndicators,
  recordIndicator,
  type StoredIndicatorValue,
} from '../../places/index.ts';
import { ensureAgency } from '../ensure-agency.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import type { StorePlace } from '../store-options.ts';
import { openSink } from '../text-sink.ts';

/** Which table is put on record, and how. */
export interface IndicatorsImportRequest {
  readonly place: StorePlace;
  readonly file: string;
  readonly constants: IndicatorConstants;
  readonly agency: number;
  readonly tlp: TlpLevel;
  readonly synthetic: boolean;
  readonly dryRun: boolean;
  readonly format: OutputFormat;
}

/** Which values are listed. */
export interface IndicatorsListRequest {
  readonly place: StorePlace;
  readonly filter: IndicatorFilter;
  readonly format: OutputFormat;
}

interface Outcome {
  readonly outcome: 'recorded' | 'unchanged' | 'checked';
  readonly indicator: string;
  readonly source: string;
  readonly values: number;
  readonly added: number;
}

/** Puts a table on record, whole or not at all, and prints what came of each indicator and source. */
export async function importIndicators(deps: CommandDeps, request: IndicatorsImportRequest): Promise<void> {
  const series = await readIndicators(
    await openText(request.file),
    openReferenceGazetteer(),
    request.constants,
  );
  if (series.length === 0) throw fault('INPUT_MALFORMED', `${request.file} has no values`);
  const outcomes = request.dryRun ? series.map(checked) : await record(deps, request, series);
  await print(deps, request.format, { view: OUTCOME_VIEW, items: outcomes });
}

/** Prints the values on record. */
export async function listIndicatorRows(
  deps: CommandDeps,
  { place, filter, format }: IndicatorsListRequest,
): Promise<void> {
  const opened = await openDeps(deps, place, { mustExist: true });
  try {
    const access = { actor: 'command-line', action: 'indicators:read' };
    const found = await auditedSystem(opened, access, async (tx, trail) => {
      const all: StoredIndicatorValue[] = [];
      for (let page = await listIndicatorValues(tx, filter); page.length > 0; ) {
        all.push(...page);
        const after = page.length < INDICATORS_LISTED_MAX ? undefined : page.at(-1)?.id;
        page = after === undefined ? [] : await listIndicatorValues(tx, { ...filter, after });
      }
      trail.count('values', all.length);
      return all;
    });
    await print(deps, format, { view: VALUE_VIEW, items: found });
  } finally {
    await opened.store.close();
  }
}

async function record(
  deps: CommandDeps,
  { place, agency, tlp, synthetic }: IndicatorsImportRequest,
  series: readonly IndicatorSeries[],
): Promise<readonly Outcome[]> {
  const opened = await openDeps(deps, place);
  try {
    await ensureAgency(opened, agency);
    const marking = {
      ...{ tlp, handling: [], note: null, caseRef: null, compartments: [], owner: agency },
      ...{ releasableTo: null, purposes: PURPOSE_CODES },
    };
    const said = { synthetic, grade: { scheme: 'none' }, marking, by: 'system:command-line' } as const;
    return await recordAll(opened, { series, said });
  } finally {
    await opened.store.close();
  }
}

async function recordAll(
  opened: AuditDeps,
  {
    series,
    said,
  }: {
    readonly series: readonly IndicatorSeries[];
    readonly said: Omit<Parameters<typeof recordIndicator>[1], 'at' | keyof IndicatorSeries>;
  },
): Promise<readonly Outcome[]> {
  const access = { actor: 'command-line', action: 'indicators:import' };
  return auditedSystem(opened, access, async (tx, trail) => {
    const outcomes: Outcome[] = [];
    for (const one of series)
      outcomes.push(await recordIndicator(tx, { ...one, ...said, at: opened.clock.now() }));
    trail.count(
      'values',
      outcomes.reduce((sum, { added }) => sum + added, 0),
    );
    return outcomes;
  });
}

function checked({ indicator, source, values }: IndicatorSeries): Outcome {
  const told = { indicator: indicator.code, source: source.title, values: values.length };
  return { outcome: 'checked', ...told, added: 0 };
}

async function print<Item>(
  deps: CommandDeps,
  format: OutputFormat,
  { view, items }: { readonly view: RecordView<Item>; readonly items: readonly Item[] },
): Promise<void> {
  const writer = openRecordWriter({ format, view, sink: openSink(deps.stdout), width: tableWidth(deps) });
  for (const item of items) await writer.write(item);
  await writer.end();
}

const OUTCOME_VIEW: RecordView<Outcome> = {
  columns: ['indicator', 'source', 'outcome', 'values', 'added'],
  rows: ({ indicator, source, outcome, values, added }) => [
    [indicator, source, outcome, String(values), String(added)],
  ],
  json: (outcome) => outcome,
};

const VALUE_VIEW: RecordView<StoredIndicatorValue> = {
  columns: [
    ...[
      'indicator',
      'unit',
      'year',
      'value',
      'measure',
      'source',
      'published_on',
      'grade',
      'standing',
      'synthetic',
    ],
  ],
  rows: ({ indicator, unit, year, value, source, grade, synthetic, ...one }) => [
    [
      ...[indicator.code, unit, String(year), value === null ? '' : String(value), indicator.measure],
      ...[source.title, source.publishedOn ?? '', formatGrade(grade)],
      one.superseded ? 'superseded' : one.contradicted ? 'contradicted' : 'stands',
      synthetic ? 'SYNTHETIC' : '',
    ],
  ],
  json: ({ marking: _, grade, ...one }) => ({ ...one, grade: formatGrade(grade) }),
};
