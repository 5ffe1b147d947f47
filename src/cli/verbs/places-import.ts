/** `silsila places import` at work: files of boundaries, towns, crossings or fence into the store, each whole or not at all. */

import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AuditDeps, auditedSystem, PURPOSE_CODES, type TlpLevel } from '../../access/index.ts';
import { fault, openText, quietWork, type TextStream } from '../../base/index.ts';
import { placeAccounts } from '../../incidents/index.ts';
import {
  BOUNDARY_BYTES_MAX,
  checkInThread,
  type Gazetteer,
  importPlaces,
  matchLayer,
  openReferenceGazetteer,
  type PlaceContent,
  type PlaceImport,
  readBoundaries,
  readCrossings,
  readFence,
  readPopulatedPlaces,
  type UnitLevel,
} from '../../places/index.ts';
import { ensureAgency } from '../ensure-agency.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import type { StorePlace } from '../store-options.ts';
import { openSink } from '../text-sink.ts';

/** Which files are imported, where and how. */
export interface PlacesImportRequest {
  readonly place: StorePlace;
  readonly files: readonly string[];
  /** `boundaries`, `places`, `crossings`, `fence`; null: known from the content. */
  readonly kind: string | null;
  readonly title: string | null;
  readonly publisher: string;
  readonly licence: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly level: string | undefined;
  readonly part: string | undefined;
  readonly nameField: string | undefined;
  readonly refField: string | undefined;
  readonly countryField: string | undefined;
  readonly parentField: string | undefined;
  readonly sides: readonly [string, string];
  readonly agency: number;
  readonly tlp: TlpLevel;
  readonly synthetic: boolean;
  readonly format: OutputFormat;
}

interface ReadFile {
  readonly content: PlaceContent;
  readonly format: string;
  readonly sha256: string;
}

interface Imported extends PlaceImport {
  readonly file: string;
}

/** Imports the files one after another and prints what came of each. */
export async function importPlaceFiles(deps: CommandDeps, request: PlacesImportRequest): Promise<void> {
  const opened = await openDeps(deps, request.place);
  try {
    await ensureAgency(opened, request.agency);
    const gazetteer = openReferenceGazetteer();
    const writer = openRecordWriter({
      ...{ format: request.format, view: OUTCOME_VIEW },
      ...{ sink: openSink(deps.stdout), width: tableWidth(deps) },
    });
    for (const file of request.files) {
      if (deps.signal.aborted) throw fault('CANCELLED', `stopped before ${file}`);
      deps.stderr.write(`silsila: reading ${basename(file)}\n`);
      const read = await readPlaces(file, request, { gazetteer, signal: deps.signal });
      await writer.write({ file: basename(file), ...(await store(opened, request, { file, read })) });
    }
    await writer.end();
    await placeAccounts(opened, { ...quietWork(), signal: deps.signal });
    await opened.store.maintain();
  } finally {
    await opened.store.close();
  }
}

async function store(
  opened: AuditDeps,
  request: PlacesImportRequest,
  { file, read }: { readonly file: string; readonly read: ReadFile },
): Promise<PlaceImport> {
  const { agency, tlp, publisher, licence, synthetic } = request;
  const draft = {
    ...{ title: request.title ?? basename(file), publisher, licence, synthetic, fileName: basename(file) },
    ...{ format: read.format, sha256: read.sha256, grade: { scheme: 'none' } as const },
    marking: {
      ...{ tlp, handling: [], note: null, caseRef: null, compartments: [], owner: agency },
      ...{ releasableTo: null, purposes: PURPOSE_CODES },
    },
    ...{ by: 'system:command-line', at: opened.clock.now() },
  };
  return auditedSystem(opened, { actor: 'command-line', action: 'places:import' }, async (tx, trail) => {
    const stored = await importPlaces(tx, draft, read.content);
    trail.shown([stored.id]);
    return stored;
  });
}

interface ReadWith {
  readonly gazetteer: Gazetteer;
  readonly signal: AbortSignal;
}

/** Reads a file by its kind; without one, a table by its columns and anything else by its geometry. */
async function readPlaces(file: string, request: PlacesImportRequest, using: ReadWith): Promise<ReadFile> {
  const { kind, publisher } = request;
  const isTable =
    kind === null ? /\.(?:csv|tsv|txt)(?:\.gz)?$/i.test(file) : kind === 'places' || kind === 'crossings';
  if (isTable) return readTable(file, request);
  const bytes = await readBytes(file);
  const sha256 = hash('sha256', bytes);
  if (kind === 'fence' || (kind === null && holdsLines(bytes))) {
    const segments = await readFence(bytes, { fileName: basename(file), source: publisher });
    return { content: { kind: 'fence', segments }, format: 'geojson', sha256 };
  }
  const { title, licence, validFrom, validTo, part, nameField, refField, countryField, parentField } =
    request;
  const level = parseLevel(request.level);
  const layer = await readBoundaries(bytes, {
    ...{
      fileName: basename(file),
      title: title ?? basename(file),
      source: publisher,
      licence,
      validFrom,
      validTo,
    },
    ...{ level, part, nameField, refField, countryField, parentField },
  });
  const problems = [...layer.reading.problems, ...(await checkInThread(layer, using.signal))];
  const content = { kind: 'boundaries', layer: matchLayer(using.gazetteer, layer), problems } as const;
  return { content, format: layer.reading.format, sha256 };
}

async function readTable(file: string, request: PlacesImportRequest): Promise<ReadFile> {
  const { kind, sides, publisher: source } = request;
  const text = await openText(file);
  const done = (content: PlaceContent): ReadFile => ({
    content,
    format: 'table',
    sha256: text.facts().sha256,
  });
  if (kind === 'crossings') return done({ kind, crossings: await readCrossings(text, { source, sides }) });
  if (kind === 'places') return done(await populatedOf(text, source));
  const head = (await readBytes(file)).subarray(0, HEAD_BYTES);
  const columns = new TextDecoder().decode(head).split('\n', 1)[0] ?? '';
  if (CROSSING_COLUMNS.test(columns))
    return done({ kind: 'crossings', crossings: await readCrossings(text, { source, sides }) });
  return done(await populatedOf(text, source));
}

async function populatedOf(text: TextStream, source: string): Promise<PlaceContent> {
  const { places } = await readPopulatedPlaces(text, { source });
  return { kind: 'populated', places };
}

/** Columns that a table of crossings has and one of towns has not. */
const CROSSING_COLUMNS =
  /\b(?:precision_km|coord_source|facing_country|status|status_note|opened|opened_on)\b/i;
const HEAD_BYTES = 4_096;

/** Whether the first geometry of a plain JSON file is a line. */
function holdsLines(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  return (
    /^\s*\{/.test(head) &&
    /"type"\s*:\s*"(?:Multi)?(LineString|Polygon|Point)"/.exec(head)?.[1] === 'LineString'
  );
}

async function readBytes(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read ${file}`, { cause, place: { file } });
  });
  if (found.size > BOUNDARY_BYTES_MAX)
    throw fault('INPUT_TOO_LARGE', `${file} is larger than ${BOUNDARY_BYTES_MAX} bytes`, { place: { file } });
  return readFile(file).catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read ${file}`, { cause, place: { file } });
  });
}

function parseLevel(level: string | undefined): UnitLevel | undefined {
  return LEVELS.find((one) => one === level);
}

const LEVELS: readonly UnitLevel[] = ['adm0', 'adm1', 'adm2', 'adm3'];

const OUTCOME_VIEW: RecordView<Imported> = {
  columns: ['file', 'kind', 'outcome', 'entries', 'matched with units', 'odd', 'id'],
  rows: ({ file, kind, outcome, entries, matched, problems, id }) => [
    [file, kind, outcome, ...[entries, matched, problems].map(String), id],
  ],
  json: (outcome) => outcome,
};
