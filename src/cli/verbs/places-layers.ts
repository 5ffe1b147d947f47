/** `silsila places check`, `crosswalk` and `rebase` at work: files in, answers out; no store is needed. */

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fault, openText } from '../../base/index.ts';
import {
  BOUNDARY_BYTES_MAX,
  type BoundaryFile,
  type BoundaryProblem,
  type Crosswalk,
  type CrosswalkBasis,
  checkInThread,
  crosswalk,
  type Rebased,
  readBoundaries,
  readPopulatedPlaces,
  readUnitSeries,
  rebase,
  type UnitLevel,
} from '../../places/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { openSink } from '../text-sink.ts';

/** A boundary file and what is said of it. */
export interface LayerRequest {
  readonly file: string;
  readonly level: UnitLevel | undefined;
  readonly part: string | undefined;
  /** ISO 3166-1 alpha-2, lower case: units of other countries are left out. */
  readonly country: string | undefined;
}

/** Two layers, and by what the units of the first are shared out to those of the second. */
export interface CrosswalkRequest {
  readonly from: LayerRequest;
  readonly to: LayerRequest;
  /** A file of populated places; null: by area. */
  readonly towns: string | null;
  readonly sliverShare: number;
  readonly format: OutputFormat;
}

/** Prints what is odd about a file of boundaries. */
export async function checkLayer(
  deps: CommandDeps,
  { layer: request, format }: { readonly layer: LayerRequest; readonly format: OutputFormat },
): Promise<void> {
  const layer = await readLayer(request);
  const { reading, boundaries } = layer;
  deps.stderr.write(
    `silsila: ${boundaries.length} units, ${reading.vertices} vertices, names from ${reading.fields.name}\n`,
  );
  const problems = [...reading.problems, ...(await checkInThread(layer, deps.signal))];
  await print(deps, format, { view: problemView(layer), items: problems });
}

/** Prints the shares. */
export async function printCrosswalk(deps: CommandDeps, request: CrosswalkRequest): Promise<void> {
  const walk = await walkOf(request);
  deps.stderr.write(`silsila: shared out by ${walk.basis}\n`);
  await print(deps, request.format, {
    view: crosswalkView(walk),
    items: walk.rows.map((row, at) => ({ row, at })),
  });
}

/** Prints a series on the units of the second layer. */
export async function rebaseSeries(
  deps: CommandDeps,
  request: CrosswalkRequest & { readonly series: string },
): Promise<void> {
  const walk = await walkOf(request);
  const { periods, series } = await readUnitSeries(await openText(request.series), walk.from);
  const rebased = rebase(series, walk);
  deps.stderr.write(`silsila: ${rebased.method}\n`);
  await print(deps, request.format, { view: REBASED_VIEW, items: rebasedRows(rebased, walk, periods) });
}

async function walkOf({ from, to, towns, sliverShare }: CrosswalkRequest): Promise<Crosswalk> {
  const layers = { from: await readLayer(from), to: await readLayer(to) };
  return crosswalk(layers, await basisOf(towns), { sliverShare });
}

async function basisOf(towns: string | null): Promise<CrosswalkBasis> {
  if (towns === null) return { kind: 'area' };
  const { places } = await readPopulatedPlaces(await openText(towns), { source: basename(towns) });
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  return { kind: 'points', what: `the populated places of ${basename(towns)}`, lons, lats };
}

async function readLayer({ file, level, part, country }: LayerRequest): Promise<BoundaryFile> {
  const cannotRead = (cause: unknown) =>
    fault('FILE_NOT_FOUND', `cannot read ${file}`, { cause, place: { file } });
  const { size } = await stat(file).catch((cause: unknown) => {
    throw cannotRead(cause);
  });
  if (size > BOUNDARY_BYTES_MAX) {
    throw fault('INPUT_TOO_LARGE', `${file} is larger than ${BOUNDARY_BYTES_MAX} bytes`, { place: { file } });
  }
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw cannotRead(cause);
  });
  const said = {
    fileName: basename(file),
    title: basename(file),
    source: basename(file),
    licence: null,
    level,
    part,
  };
  const layer = await readBoundaries(bytes, { ...said, validFrom: null, validTo: null });
  if (country === undefined) return layer;
  const boundaries = layer.boundaries.filter((one) => one.country === country);
  if (boundaries.length > 0) return { ...layer, boundaries };
  throw fault('INPUT_COLUMNS', `${basename(file)} has no unit of the country ${country}`, {
    place: { file },
  });
}

function problemView({ boundaries }: BoundaryFile): RecordView<BoundaryProblem> {
  const nameOf = (at: number): string => boundaries[at]?.name || (boundaries[at]?.ref ?? '');
  return {
    columns: ['problem', 'units', 'km2', 'lon', 'lat'],
    rows: ({ code, boundaries: found, km2, at }) => [
      [
        code,
        found.map(nameOf).join('; '),
        km2?.toFixed(1) ?? '',
        at?.lon.toFixed(5) ?? '',
        at?.lat.toFixed(5) ?? '',
      ],
    ],
    json: ({ code, boundaries: found, km2, at }) => ({ code, units: found.map(nameOf), km2, at }),
  };
}

type WalkRow = { readonly row: Crosswalk['rows'][number]; readonly at: number };

function crosswalkView({ from, to, method }: Crosswalk): RecordView<WalkRow> {
  const named = ({ row, at }: WalkRow) => ({
    unit: from.boundaries[at]?.name ?? '',
    ref: from.boundaries[at]?.ref ?? '',
    method,
    ...row,
    ...(row.kind === 'shared'
      ? {
          parts: row.parts.map(({ to: other, share }) => ({
            unit: to.boundaries[other]?.name ?? '',
            ref: to.boundaries[other]?.ref ?? '',
            share,
          })),
        }
      : {}),
  });
  return {
    columns: ['unit', 'ref', 'outcome', 'to', 'to ref', 'share', 'lost', 'because'],
    rows: (item) => {
      const { unit, ref, kind } = named(item);
      const { row } = item;
      if (row.kind === 'undetermined') return [[unit, ref, kind, '', '', '', '', row.because]];
      const lost = row.lost.toFixed(4);
      const parts = row.parts.map(({ to: other, share }) => [
        ...[unit, ref, kind, to.boundaries[other]?.name ?? '', to.boundaries[other]?.ref ?? ''],
        ...[share.toFixed(4), lost, ''],
      ]);
      return parts.length > 0 ? parts : [[unit, ref, kind, '', '', '', lost, '']];
    },
    json: named,
  };
}

/** One period of one new unit, or of what is lost. Null: not known. */
interface RebasedRow {
  readonly unit: string;
  readonly ref: string;
  readonly period: string;
  readonly counted: number | null;
  readonly estimated: number | null;
  readonly note: 'partial' | 'not-known' | 'lost' | '';
}

function rebasedRows(
  { series, lost }: Rebased,
  { to }: Crosswalk,
  periods: readonly string[],
): readonly RebasedRow[] {
  const found = series.flatMap(({ unit, counts }) =>
    counts.map((count, at): RebasedRow => {
      const place = {
        unit: to.boundaries[unit]?.name ?? '',
        ref: to.boundaries[unit]?.ref ?? '',
        period: periods[at] ?? '',
      };
      if (count === null) return { ...place, counted: null, estimated: null, note: 'not-known' };
      const { counted, estimated, isPartial } = count;
      return { ...place, counted, estimated, note: isPartial ? 'partial' : '' };
    }),
  );
  const missing = lost.flatMap((estimated, at): readonly RebasedRow[] =>
    estimated === 0
      ? []
      : [{ unit: '', ref: '', period: periods[at] ?? '', counted: 0, estimated, note: 'lost' }],
  );
  return [...found, ...missing];
}

const REBASED_VIEW: RecordView<RebasedRow> = {
  columns: ['unit', 'ref', 'period', 'counted', 'estimated', 'note'],
  rows: ({ unit, ref, period, counted, estimated, note }) => [
    [
      unit,
      ref,
      period,
      counted === null ? '' : String(counted),
      estimated === null ? '' : estimated.toFixed(2),
      note,
    ],
  ],
  json: (row) => row,
};

async function print<Item>(
  deps: CommandDeps,
  format: OutputFormat,
  { view, items }: { readonly view: RecordView<Item>; readonly items: readonly Item[] },
): Promise<void> {
  const writer = openRecordWriter({ format, view, sink: openSink(deps.stdout), width: tableWidth(deps) });
  for (const item of items) await writer.write(item);
  await writer.end();
}
