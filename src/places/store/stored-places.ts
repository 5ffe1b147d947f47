/** Stored places, as their readers see them. */

import { type RawBuilder, sql } from 'kysely';
import { fault, PAGE_ROWS_MAX } from '../../base/index.ts';
import { type Marking, type MarkingRow, parseMarkingRow } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { BoundaryProblem } from '../boundaries/problem.ts';
import type {
  Boundary,
  BoundaryLayer,
  Confidence,
  FenceSegment,
  FenceState,
  KnownDate,
  PopulatedPlace,
  UnitLevel,
} from '../model.ts';
import type { CrossingClaim } from '../reference/crossings.ts';
import { type Box, parseLine, parsePolygons } from './geometry.ts';
import type { PlaceKind } from './import-places.ts';

/** A dataset of places without its rows. */
export interface PlaceDataset {
  readonly id: string;
  readonly seq: number;
  readonly kind: PlaceKind;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string | null;
  readonly format: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly synthetic: boolean;
  readonly validFrom: KnownDate | null;
  readonly validTo: KnownDate | null;
  readonly entries: number;
  /** Of boundaries: what is odd about them. */
  readonly problems: readonly BoundaryProblem[];
  readonly sourceId: string;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly marking: Marking;
  /** Null: it was not taken back. */
  readonly retracted: { readonly reason: string; readonly by: string; readonly at: Date } | null;
}

/** A layer of boundaries with what is shown of it in a list. */
export interface LayerSummary extends PlaceDataset {
  readonly levels: readonly UnitLevel[];
  readonly matched: number;
  readonly vertices: number;
  readonly box: Box | null;
}

/**
 * The datasets of a kind that the transaction's role and session may read, newest first; those that were taken back too, if asked for.
 */
export function listPlaceDatasets(
  tx: Transaction,
  asked: { readonly kind?: PlaceKind; readonly retracted: boolean },
): Promise<readonly PlaceDataset[]> {
  const ofKind = asked.kind === undefined ? sql`true` : sql`d.kind = ${asked.kind}`;
  const standing = asked.retracted ? sql`true` : sql`e.dataset is null`;
  return readDatasets(tx, sql`${ofKind} and ${standing} order by d.seq desc`);
}

/** One dataset that may be read; null where it is unknown or hidden. */
export async function findPlaceDataset(tx: Transaction, id: string): Promise<PlaceDataset | null> {
  const [found] = await readDatasets(tx, sql`d.id = ${id}`);
  return found ?? null;
}

/** The layers of boundaries that may be read, newest first. */
export async function listLayers(
  tx: Transaction,
  asked: { readonly retracted: boolean },
): Promise<readonly LayerSummary[]> {
  const datasets = await listPlaceDatasets(tx, { kind: 'boundaries', ...asked });
  const found = await sql<SummaryRow>`select dataset, array_agg(distinct level order by level) as levels,
      count(unit) as matched, sum(vertices) as vertices, min(west) as west, min(south) as south, max(east) as east, max(north) as north
    from place_boundary group by dataset`.execute(tx.tables());
  const summaries = new Map(found.rows.map((row) => [row.dataset, row]));
  return datasets.map((dataset) => {
    const row = summaries.get(dataset.seq);
    return {
      ...dataset,
      levels: row?.levels ?? [],
      matched: Number(row?.matched ?? 0),
      vertices: Number(row?.vertices ?? 0),
      box: row === undefined ? null : parseBox(row),
    };
  });
}

/**
 * Takes a dataset back: it is shown and used no more, and kept.
 * @throws NOT_FOUND when it is not there; CONFLICT when it was taken back before; NOT_ALLOWED by row security
 */
export async function retractPlaces(
  tx: Transaction,
  id: string,
  end: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const found = await findPlaceDataset(tx, id);
  if (found === null) throw fault('NOT_FOUND', 'there is no such dataset of places');
  if (found.retracted !== null) throw fault('CONFLICT', 'the dataset was taken back before');
  await tx.copyIn(
    'place_dataset_end',
    ['dataset', 'reason', 'ended_by', 'at'],
    [[found.seq, end.reason, end.by, end.at]],
  );
}

/** A layer with its boundaries, in the order of its file. */
export async function readLayer(tx: Transaction, dataset: PlaceDataset): Promise<BoundaryLayer> {
  const found = await sql<BoundaryRow>`select * from place_boundary
    where dataset = ${dataset.seq} order by item`.execute(tx.tables());
  return layerOf(dataset, found.rows);
}

/** Codes of the units that have boundaries of their own in a layer. */
export async function unitsOfLayer(tx: Transaction, dataset: PlaceDataset): Promise<ReadonlySet<string>> {
  const found = await sql<{ unit: string }>`select distinct unit from place_boundary
    where dataset = ${dataset.seq} and unit is not null`.execute(tx.tables());
  return new Set(found.rows.map(({ unit }) => unit));
}

/**
 * The layers with a boundary of this level whose box holds the point, each with those boundaries alone, newest first. `items` are the places of the
 * boundaries in their layers.
 */
export async function readLayersAt(
  tx: Transaction,
  at: { readonly lon: number; readonly lat: number; readonly level: UnitLevel },
): Promise<
  readonly {
    readonly dataset: PlaceDataset;
    readonly layer: BoundaryLayer;
    readonly items: readonly number[];
  }[]
> {
  const found = await sql<BoundaryRow>`select b.* from place_boundary b
    where b.level = ${at.level} and b.west <= ${at.lon} and b.east >= ${at.lon} and b.south <= ${at.lat} and b.north >= ${at.lat}
    order by b.dataset desc, b.item`.execute(tx.tables());
  const datasets = await listPlaceDatasets(tx, { kind: 'boundaries', retracted: false });
  return datasets.flatMap((dataset) => {
    const rows = found.rows.filter((row) => row.dataset === dataset.seq);
    if (rows.length === 0) return [];
    return [{ dataset, layer: layerOf(dataset, rows), items: rows.map(({ item }) => item) }];
  });
}

/** A row of a dataset, with the dataset that it belongs to. */
export interface Stored<Item> {
  readonly dataset: PlaceDataset;
  readonly item: Item;
}

/** What datasets say of crossings, newest first. */
export async function storedCrossings(tx: Transaction): Promise<readonly Stored<CrossingClaim>[]> {
  const datasets = await datasetsOf(tx, 'crossings');
  const found =
    await sql<CrossingRow>`select * from place_crossing order by dataset desc, item limit ${PAGE_ROWS_MAX}`.execute(
      tx.tables(),
    );
  return withDatasets(datasets, found.rows, parseCrossing);
}

/** What datasets say of the fence, newest first. */
export async function storedFence(tx: Transaction): Promise<readonly Stored<FenceSegment>[]> {
  const datasets = await datasetsOf(tx, 'fence');
  const found =
    await sql<FenceRow>`select * from place_fence order by dataset desc, item limit ${FENCE_SEGMENTS_MAX}`.execute(
      tx.tables(),
    );
  return withDatasets(datasets, found.rows, (row) => ({
    ...{
      ref: row.ref,
      state: row.state,
      since: row.since,
      source: row.source,
      line: parseLine(row.geometry),
    },
  }));
}

/** Stretches of fence that are read at most. */
export const FENCE_SEGMENTS_MAX = 20_000;

/**
 * Towns and villages within a box, at most `limit`, by name.
 * @throws REQUEST_INVALID when the limit is not from 1 to PAGE_ROWS_MAX
 */
export async function storedPopulated(
  tx: Transaction,
  box: Box,
  limit: number,
): Promise<readonly Stored<PopulatedPlace>[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_ROWS_MAX)
    throw fault('REQUEST_INVALID', `a page has 1 to ${PAGE_ROWS_MAX} rows`);
  const datasets = await datasetsOf(tx, 'populated');
  const found = await sql<PopulatedRow>`select p.* from place_populated p
    where p.lon between ${box.west} and ${box.east} and p.lat between ${box.south} and ${box.north}
      and p.dataset = any (${[...datasets.keys()]}::integer[])
    order by p.name, p.dataset, p.item limit ${limit}`.execute(tx.tables());
  return withDatasets(datasets, found.rows, (row) => ({
    ...{ name: row.name, otherNames: row.other_names, country: row.country, admin1: row.admin1 },
    ...{ lon: row.lon, lat: row.lat, source: datasets.get(row.dataset)?.publisher ?? '' },
  }));
}

async function datasetsOf(tx: Transaction, kind: PlaceKind): Promise<ReadonlyMap<number, PlaceDataset>> {
  const found = await listPlaceDatasets(tx, { kind, retracted: false });
  return new Map(found.map((dataset) => [dataset.seq, dataset]));
}

/** Rows of datasets that were taken back are left out. */
function withDatasets<Row extends { readonly dataset: number }, Item>(
  datasets: ReadonlyMap<number, PlaceDataset>,
  rows: readonly Row[],
  parse: (row: Row) => Item,
): readonly Stored<Item>[] {
  return rows.flatMap((row) => {
    const dataset = datasets.get(row.dataset);
    return dataset === undefined ? [] : [{ dataset, item: parse(row) }];
  });
}

interface DatasetRow extends MarkingRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: PlaceKind;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string | null;
  readonly format: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly synthetic: boolean;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly entries: number;
  readonly problems: readonly BoundaryProblem[];
  readonly source_id: string;
  readonly imported_by: string;
  readonly imported_at: Date;
  readonly reason: string | null;
  readonly ended_by: string | null;
  readonly ended_at: Date | null;
}

interface SummaryRow extends BoxRow {
  readonly dataset: number;
  readonly levels: readonly UnitLevel[];
  readonly matched: string;
  readonly vertices: string;
}

interface BoxRow {
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
}

interface BoundaryRow extends BoxRow {
  readonly dataset: number;
  readonly item: number;
  readonly ref: string;
  readonly name: string;
  readonly country: string | null;
  readonly level: UnitLevel;
  readonly parent_name: string | null;
  readonly unit: string | null;
  readonly geometry: string;
}

interface CrossingRow {
  readonly dataset: number;
  readonly name: string;
  readonly other_names: readonly string[];
  readonly side: string;
  readonly other_side: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly precision_km: number | null;
  readonly position_from: string | null;
  readonly opened_on: string | null;
  readonly status: string;
  readonly confidence: Confidence;
  readonly source: string;
}

interface FenceRow {
  readonly dataset: number;
  readonly ref: string;
  readonly state: FenceState;
  readonly since: string | null;
  readonly source: string;
  readonly geometry: string;
}

interface PopulatedRow {
  readonly dataset: number;
  readonly name: string;
  readonly other_names: readonly string[];
  readonly country: string;
  readonly admin1: string | null;
  readonly lon: number;
  readonly lat: number;
}

async function readDatasets(tx: Transaction, rest: RawBuilder<unknown>): Promise<readonly PlaceDataset[]> {
  const found = await sql<DatasetRow>`select d.*, e.reason, e.ended_by, e.at as ended_at
    from place_dataset d left join place_dataset_end e on e.dataset = d.seq where ${rest}`.execute(
    tx.tables(),
  );
  return found.rows.map(parseDataset);
}

function parseDataset(row: DatasetRow): PlaceDataset {
  const { id, seq, kind, title, publisher, licence, format, sha256, synthetic, entries, problems } = row;
  const { reason, ended_by: by, ended_at: at } = row;
  return {
    ...{ id, seq, kind, title, publisher, licence, format, sha256, synthetic, entries, problems },
    ...{ fileName: row.file_name, validFrom: row.valid_from, validTo: row.valid_to, sourceId: row.source_id },
    ...{ importedBy: row.imported_by, importedAt: row.imported_at, marking: parseMarkingRow(row) },
    retracted: reason === null || by === null || at === null ? null : { reason, by, at },
  };
}

function parseBox({ west, south, east, north }: BoxRow): Box | null {
  if (west === null || south === null || east === null || north === null) return null;
  return { west, south, east, north };
}

function layerOf(dataset: PlaceDataset, rows: readonly BoundaryRow[]): BoundaryLayer {
  const { title, publisher, licence, validFrom, validTo } = dataset;
  const boundaries = rows.map(
    (row): Boundary => ({
      ...{ ref: row.ref, name: row.name, country: row.country, level: row.level, unit: row.unit },
      ...{ parentName: row.parent_name, polygons: parsePolygons(row.geometry) },
    }),
  );
  return { title, source: publisher, licence, validFrom, validTo, boundaries };
}

function parseCrossing(row: CrossingRow): CrossingClaim {
  return {
    ...{ name: row.name, otherNames: row.other_names, sides: [row.side, row.other_side] as const },
    ...{ lon: row.lon, lat: row.lat, precisionKm: row.precision_km, positionFrom: row.position_from },
    ...{ openedOn: row.opened_on, status: row.status, confidence: row.confidence, source: row.source },
  };
}
