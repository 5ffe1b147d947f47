/** Places into the store: one file is one dataset, written whole or not at all. */

import { sql } from 'kysely';
import { contentHash, fault } from '../../base/index.ts';
import {
  addSource,
  dayOf,
  type Grade,
  handlingKey,
  latestDates,
  MARKING_COLUMN_NAMES,
  type Marking,
  markingCells,
} from '../../evidence/index.ts';
import type { CopyValue, Transaction } from '../../store/index.ts';
import type { BoundaryProblem } from '../boundaries/problem.ts';
import { standingOn } from '../gazetteer/standing.ts';
import type { BoundaryLayer, FenceSegment, KnownDate, PopulatedPlace } from '../model.ts';
import type { CrossingClaim } from '../reference/crossings.ts';
import { boxOf, countVertices, geometryOf, lineText } from './geometry.ts';

/** What a dataset holds. */
export type PlaceContent =
  | {
      readonly kind: 'boundaries';
      readonly layer: BoundaryLayer;
      readonly problems: readonly BoundaryProblem[];
    }
  | { readonly kind: 'populated'; readonly places: readonly PopulatedPlace[] }
  | { readonly kind: 'crossings'; readonly crossings: readonly CrossingClaim[] }
  | { readonly kind: 'fence'; readonly segments: readonly FenceSegment[] };

/** The kind of a dataset. */
export type PlaceKind = PlaceContent['kind'];

/** What is said of a dataset beside its rows. */
export interface PlaceDraft {
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  readonly licence: string | null;
  /** `geojson`, `topojson`, `shapefile`, `csv`. */
  readonly format: string;
  readonly fileName: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Omit<Marking, 'purgeDue'>;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  readonly at: Date;
}

/** What came of an import; `unchanged`: the same file with the same particulars is there. */
export interface PlaceImport {
  readonly outcome: 'imported' | 'unchanged';
  readonly id: string;
  readonly kind: PlaceKind;
  readonly entries: number;
  /** Of boundaries: how many were matched with a unit of the gazetteer. */
  readonly matched: number;
  readonly problems: number;
}

/**
 * Stores a dataset in the transaction given, under the role `system`. The same file with the same particulars again adds nothing; one that was
 * taken back may come again.
 * @throws REQUEST_INVALID for a marking or a date that cannot be; INPUT_MALFORMED for a dataset without rows
 */
export async function importPlaces(
  tx: Transaction,
  draft: PlaceDraft,
  content: PlaceContent,
): Promise<PlaceImport> {
  const entries = entriesOf(content);
  if (entries === 0) throw fault('INPUT_MALFORMED', `${draft.fileName} has no places`);
  const span = spanOf(content);
  standingOn(span, dayOf(draft.at));
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila places ${draft.marking.owner}`}, 0))`.execute(
    tx.tables(),
  );
  const id = await freeId(tx, { draft, content, span });
  const matched = content.kind === 'boundaries' ? countMatched(content.layer) : 0;
  const problems = content.kind === 'boundaries' ? content.problems : [];
  const told = { id, kind: content.kind, entries, matched, problems: problems.length };
  const seq = await addDataset(tx, draft, { ...told, problems, span });
  if (seq === null) return { outcome: 'unchanged', ...told };
  await writeRows(tx, seq, content);
  return { outcome: 'imported', ...told };
}

interface Span {
  readonly validFrom: KnownDate | null;
  readonly validTo: KnownDate | null;
}

function spanOf(content: PlaceContent): Span {
  if (content.kind !== 'boundaries') return { validFrom: null, validTo: null };
  return { validFrom: content.layer.validFrom, validTo: content.layer.validTo };
}

function entriesOf(content: PlaceContent): number {
  switch (content.kind) {
    case 'boundaries':
      return content.layer.boundaries.length;
    case 'populated':
      return content.places.length;
    case 'crossings':
      return content.crossings.length;
    case 'fence':
      return content.segments.length;
  }
}

function countMatched({ boundaries }: BoundaryLayer): number {
  return boundaries.filter(({ unit }) => unit !== null).length;
}

/** The id of the file with its particulars; after each time that it was taken back, another one. */
async function freeId(
  tx: Transaction,
  {
    draft,
    content,
    span,
  }: { readonly draft: PlaceDraft; readonly content: PlaceContent; readonly span: Span },
): Promise<string> {
  const { title, publisher, licence, sha256, synthetic, marking } = draft;
  const dates = [span.validFrom ?? '', span.validTo ?? ''];
  const marked = handlingKey({ ...marking, purgeDue: LAST_DAY });
  const says = [
    String(marking.owner),
    content.kind,
    sha256,
    title,
    publisher,
    licence ?? '',
    String(synthetic),
  ];
  for (let times = 0; ; times++) {
    const id = contentHash([...says, ...dates, marked, String(times)]).slice(0, 40);
    const found = await sql`select 1 from place_dataset d join place_dataset_end e on e.dataset = d.seq
      where d.id = ${id}`.execute(tx.tables());
    if (found.rows.length === 0) return id;
  }
}

const LAST_DAY = '9999-12-31';

interface DatasetRow {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly entries: number;
  readonly problems: readonly BoundaryProblem[];
  readonly span: Span;
}

/** The number of the new dataset; null where it is there. */
async function addDataset(tx: Transaction, draft: PlaceDraft, row: DatasetRow): Promise<number | null> {
  const { title, publisher, licence, format, fileName, sha256, synthetic, grade, by, at } = draft;
  const { reviewDue, purgeDue } = latestDates('aggregate', dayOf(at));
  const marking: Marking = { ...draft.marking, purgeDue };
  const sourceId = await addSource(tx, {
    ...{
      kind: 'document',
      title: `${title} (${publisher})`,
      url: null,
      contentSha256: sha256,
      publishedOn: null,
    },
    ...{ collectedAt: at, licence, grade, marking },
  });
  const added = await tx.copyMissing(
    'place_dataset',
    [
      ...['id', 'kind', 'title', 'publisher', 'licence', 'format', 'file_name', 'sha256', 'synthetic'],
      ...['valid_from', 'valid_to', 'entries', 'problems', 'source_id', 'imported_by', 'imported_at'],
      ...['review_due', ...MARKING_COLUMN_NAMES],
    ],
    [
      [
        ...[row.id, row.kind, title, publisher, licence, format, fileName, sha256, synthetic],
        ...[
          row.span.validFrom,
          row.span.validTo,
          row.entries,
          JSON.stringify(row.problems),
          sourceId,
          by,
          at,
        ],
        ...[reviewDue, ...markingCells(marking)],
      ],
    ],
  );
  if (added === 0) return null;
  const found = await sql<{ seq: number }>`select seq from place_dataset where id = ${row.id}`.execute(
    tx.tables(),
  );
  const [stored] = found.rows;
  if (stored === undefined) throw fault('INTERNAL', 'a dataset of places that was stored cannot be read');
  return stored.seq;
}

async function writeRows(tx: Transaction, dataset: number, content: PlaceContent): Promise<void> {
  const { table, columns, rows } = rowsOf(content);
  await tx.copyIn(
    table,
    ['dataset', 'item', ...columns],
    rows.map((cells, item) => [dataset, item, ...cells]),
  );
}

interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CopyValue[])[];
}

function rowsOf(content: PlaceContent): Rows {
  switch (content.kind) {
    case 'boundaries':
      return boundaryRows(content.layer);
    case 'populated':
      return {
        table: 'place_populated',
        columns: ['name', 'other_names', 'country', 'admin1', 'lon', 'lat'],
        rows: content.places.map(({ name, otherNames, country, admin1, lon, lat }) => [
          ...[name, otherNames, country, admin1, lon, lat],
        ]),
      };
    case 'crossings':
      return crossingRows(content.crossings);
    case 'fence':
      return {
        table: 'place_fence',
        columns: ['ref', 'state', 'since', 'source', 'geometry'],
        rows: content.segments.map(({ ref, state, since, source, line }) => [
          ...[ref, state, since, source, lineText(line)],
        ]),
      };
  }
}

function boundaryRows({ boundaries }: BoundaryLayer): Rows {
  return {
    table: 'place_boundary',
    columns: [
      ...['ref', 'name', 'country', 'level', 'parent_name', 'unit', 'west', 'south', 'east', 'north'],
      ...['vertices', 'geometry'],
    ],
    rows: boundaries.map(({ ref, name, country, level, parentName, unit, polygons }) => {
      const box = boxOf(polygons);
      return [
        ...[ref, name, country, level, parentName, unit],
        ...[box?.west ?? null, box?.south ?? null, box?.east ?? null, box?.north ?? null],
        ...[countVertices(polygons), JSON.stringify(geometryOf(polygons))],
      ];
    }),
  };
}

function crossingRows(crossings: readonly CrossingClaim[]): Rows {
  return {
    table: 'place_crossing',
    columns: [
      ...['name', 'other_names', 'side', 'other_side', 'lon', 'lat', 'precision_km', 'position_from'],
      ...['opened_on', 'status', 'confidence', 'source'],
    ],
    rows: crossings.map((one) => [
      ...[one.name, one.otherNames, ...one.sides, one.lon, one.lat, one.precisionKm, one.positionFrom],
      ...[one.openedOn, one.status, one.confidence, one.source],
    ]),
  };
}
