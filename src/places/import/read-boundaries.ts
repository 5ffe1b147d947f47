/** Boundary files (GeoJSON, TopoJSON, shapefile in a ZIP archive; each also in gzip) to a layer. A file is read whole or not at all. */

import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fault, NAME_LENGTH_MAX } from '../../base/index.ts';
import type { BoundaryProblem } from '../boundaries/problem.ts';
import { countryCode } from '../country-code.ts';
import type { Boundary, BoundaryLayer, KnownDate, UnitLevel } from '../model.ts';
import {
  type AskedFields,
  type BoundaryFields,
  chooseFields,
  levelOfFields,
  readLevel,
} from './boundary-fields.ts';
import {
  BOUNDARY_BYTES_MAX,
  type RawFeature,
  type RawLayer,
  refuseFeature,
  refuseSize,
  VERTICES_MAX,
} from './feature.ts';
import { readJsonLayer } from './json-layers.ts';
import { type RingReading, readPolygons } from './read-rings.ts';
import { readZippedLayer } from './zipped-layer.ts';

/** What the caller says of a boundary file. Fields that are left out are looked for by the names that publishers use. */
export interface BoundaryFileOptions extends AskedFields {
  /** Name for messages. */
  readonly fileName: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string | null;
  /** Needed where the file does not say it. */
  readonly level?: UnitLevel | undefined;
  /** One object of a TopoJSON file, or one file of an archive that holds several. */
  readonly part?: string | undefined;
  /** Most vertices taken; VERTICES_MAX by default. A smaller one refuses sooner, before the file is unfolded. */
  readonly verticesMax?: number | undefined;
  readonly validFrom: KnownDate | null;
  readonly validTo: KnownDate | null;
}

/** How a file was read, told back so that it can be checked. */
export interface BoundaryReading {
  readonly format: RawLayer['format'];
  readonly part: string | null;
  readonly encoding: string;
  readonly fields: BoundaryFields;
  readonly vertices: number;
  /** What only the file shows; checkBoundaries() finds the rest. */
  readonly problems: readonly BoundaryProblem[];
}

/** A layer, and how it was read. */
export interface BoundaryFile extends BoundaryLayer {
  readonly reading: BoundaryReading;
}

/**
 * Reads a boundary file. The format is recognised from the content. A unit without a name has the name `''`, one without geometry no polygons;
 * checkBoundaries() tells both.
 * @throws INPUT_FORMAT_UNKNOWN, INPUT_MALFORMED (with the number of the feature), INPUT_TRUNCATED, INPUT_ENCODING, INPUT_TOO_LARGE
 * @throws INPUT_COLUMNS when no field is known to hold the names, or neither file nor caller says the level
 */
export async function readBoundaries(bytes: Uint8Array, options: BoundaryFileOptions): Promise<BoundaryFile> {
  const raw = await readRaw(bytes, options);
  const present = [...new Set(raw.features.flatMap(({ properties }) => Object.keys(properties)))];
  if (raw.features.length === 0) {
    throw fault('INPUT_MALFORMED', `${options.fileName} has no features.`, {
      place: { file: options.fileName },
    });
  }
  const level = options.level ?? levelOfFields(present);
  const fields = chooseFields(present, level, { ...options, file: options.fileName });
  const verticesMax = options.verticesMax ?? VERTICES_MAX;
  const reading: RingReading = { file: options.fileName, verticesMax, vertices: 0, problems: [] };
  const boundaries = raw.features.map((feature, at) =>
    readBoundary(feature, { at, fields, level, options, reading }),
  );
  const { format, part, encoding } = raw;
  const { title, source, licence, validFrom, validTo } = options;
  return {
    title,
    source,
    licence,
    validFrom,
    validTo,
    boundaries,
    reading: { format, part, encoding, fields, vertices: reading.vertices, problems: reading.problems },
  };
}

async function readRaw(
  bytes: Uint8Array,
  { fileName: file, part, verticesMax }: BoundaryFileOptions,
): Promise<RawLayer> {
  if (bytes.byteLength > BOUNDARY_BYTES_MAX) throw refuseSize(file, 'bytes', BOUNDARY_BYTES_MAX);
  const opened = await open(bytes, file);
  if (opened[0] === 0x50 && opened[1] === 0x4b) return readZippedLayer(opened, { file, part, verticesMax });
  return readJsonLayer(opened, { file, part, verticesMax });
}

async function open(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: BOUNDARY_BYTES_MAX });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw refuseSize(file, 'bytes unpacked', BOUNDARY_BYTES_MAX);
    if (code === 'Z_BUF_ERROR') {
      throw fault('INPUT_TRUNCATED', `${file} is a gzip file that ends too early.`, {
        place: { file },
        cause,
      });
    }
    throw fault('INPUT_MALFORMED', `${file} is not a readable gzip file.`, { place: { file }, cause });
  }
}

interface BoundaryContext {
  readonly at: number;
  readonly fields: BoundaryFields;
  readonly level: UnitLevel | null;
  readonly options: BoundaryFileOptions;
  readonly reading: RingReading;
}

function readBoundary(
  feature: RawFeature,
  { at, fields, level, options, reading }: BoundaryContext,
): Boundary {
  const text = (field: string | null): string | null => textOf(feature, field, options.fileName);
  const country = text(fields.country);
  const found =
    options.level ?? readLevel(text(fields.level) ?? '') ?? level ?? readLevel(feature.part ?? '');
  if (found === null) {
    throw refuseFeature(
      options.fileName,
      feature,
      'it does not say of which level it is: give the level (adm0 to adm3).',
    );
  }
  return {
    ref: text(fields.ref) ?? feature.id ?? String(feature.number),
    name: text(fields.name) ?? '',
    country: country === null ? null : countryCode(country),
    level: found,
    parentName: text(fields.parent),
    unit: null,
    polygons: readPolygons(feature, at, reading),
  };
}

/** A field's text, trimmed; null where it is empty or missing. */
function textOf(feature: RawFeature, field: string | null, file: string): string | null {
  const value = field === null ? undefined : feature.properties[field];
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  if (text.length > NAME_LENGTH_MAX || /\p{Cc}/u.test(text)) {
    const because = `its field ${(field ?? '').slice(0, 40)} has more than ${NAME_LENGTH_MAX} letters or control characters: it is no name.`;
    throw refuseFeature(file, feature, because);
  }
  return text === '' ? null : text;
}
