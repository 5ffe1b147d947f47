/** Shapefiles of polygons in WGS 84. Source: ESRI Shapefile Technical Description (July 1998); dBASE III header for the fields. */

import { open } from 'shapefile';
import { decodeText, Fault, fault } from '../../base/index.ts';
import type { Properties } from './boundary-fields.ts';
import {
  BOUNDARIES_MAX,
  parseRecord,
  type RawFeature,
  type RawLayer,
  refuseFeature,
  refuseSize,
} from './feature.ts';
import { checkShapes } from './shape-records.ts';

/** The parts of a shapefile; null for one that is not there. */
export interface ShapefileParts {
  /** Name of the archive, for messages. */
  readonly file: string;
  /** Name of the .shp file in it. */
  readonly name: string;
  readonly shp: Buffer;
  readonly dbf: Buffer | null;
  readonly cpg: Buffer | null;
  readonly prj: Buffer | null;
  readonly verticesMax: number;
}

/** Ellipsoidal degrees on the datum WGS 84, under the names that ESRI and OGC write; what is projected says so. */
const WGS_84 = /^GEOG(?:CS|CRS)\s*\[\s*"[^"]*"[\s\S]*WGS[_ ]?(?:19)?84/i;

/** Language drivers of a .dbf whose code page is known. Source: ESRI, language driver ids of dBASE files. */
const LANGUAGE_DRIVERS: Readonly<Record<number, string>> = { 126: 'windows-1256', 3: 'windows-1252' };
const LANGUAGE_DRIVER_AT = 29;
const DBF_HEADER_BYTES = 32;
const SPACE = 0x20;
/** Words in a .cpg for encodings whose WHATWG label is another. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  '1256': 'windows-1256',
  '1252': 'windows-1252',
  utf8: 'utf-8',
  '65001': 'utf-8',
};

/**
 * Reads a shapefile. Texts are in the encoding that .cpg or the .dbf states, or are recognised as UTF-8 or a Windows code page.
 * @throws INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_TOO_LARGE, INPUT_COLUMNS, INPUT_ENCODING
 */
export async function readShapefile(parts: ShapefileParts): Promise<RawLayer> {
  const { file, name, shp, dbf, verticesMax } = parts;
  if (dbf === null) {
    const message = `${file} holds ${name} without its .dbf, which has the names: pack both.`;
    throw fault('INPUT_COLUMNS', message, { place: { file } });
  }
  checkProjection(parts);
  checkShapes(shp, { file: `${file}/${name}`, verticesMax });
  const records = checkTable(dbf, file);
  const encoding = await encodingOf(dbf, parts);
  const features = await readFeatures(parts, dbf, encoding);
  if (features.length !== records) {
    const message = `${file}: ${name} has ${features.length} shapes, its .dbf ${records} rows: they do not belong together, or one is cut off.`;
    throw fault('INPUT_TRUNCATED', message, { place: { file } });
  }
  return { format: 'shapefile', part: name, encoding, features };
}

/** A file without .prj is taken for WGS 84: coordinates that are no degrees are refused later on. */
function checkProjection({ file, name, prj }: ShapefileParts): void {
  const text = prj?.toString('utf8').trim() ?? '';
  if (text === '' || WGS_84.test(text)) return;
  const system = /^\w+\s*\[\s*"([^"]{1,80})/.exec(text)?.[1] ?? text.slice(0, 40);
  const message = `${file}: ${name} is in the coordinate system ${system}. Save it in WGS 84 (EPSG:4326), which is the only one read.`;
  throw fault('INPUT_MALFORMED', message, { place: { file } });
}

/** Checks the table's sizes against its bytes; answers its number of rows. */
function checkTable(dbf: Buffer, file: string): number {
  const refuse = (because: string) =>
    fault('INPUT_TRUNCATED', `${file}: the .dbf ${because}.`, { place: { file } });
  if (dbf.byteLength <= DBF_HEADER_BYTES) throw refuse('has no header');
  const [records, header, row] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)];
  if (records > BOUNDARIES_MAX) throw refuseSize(file, 'rows', BOUNDARIES_MAX);
  if (header <= DBF_HEADER_BYTES || row < 2) throw refuse('has no fields');
  if (dbf.byteLength < header + records * row) throw refuse('ends before its last row');
  return records;
}

async function encodingOf(dbf: Buffer, { file, cpg }: ShapefileParts): Promise<string> {
  const stated = cpg?.toString('latin1').replace(/\0/g, '').trim().toLowerCase() ?? '';
  if (stated !== '') return requireEncoding(CODE_PAGES[stated] ?? stated, file);
  const driver = LANGUAGE_DRIVERS[dbf[LANGUAGE_DRIVER_AT] ?? 0];
  const rows = dbf.subarray(dbf.readUInt16LE(8)).map((byte) => (byte === 0 ? SPACE : byte));
  const once = async function* (): AsyncGenerator<Uint8Array> {
    yield rows;
  };
  const text = decodeText(once(), { file });
  try {
    for await (const _ of text.chunks);
  } catch (cause) {
    if (cause instanceof Fault && driver !== undefined) return driver;
    throw cause;
  }
  const { encoding } = text.facts();
  return encoding === 'utf-8' || encoding === 'us-ascii' ? encoding : (driver ?? encoding);
}

function requireEncoding(label: string, file: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    const message = `${file}: the .cpg names the encoding "${label.slice(0, 40)}", which is not known: write UTF-8 or windows-1256 into it.`;
    throw fault('INPUT_ENCODING', message, { place: { file }, cause });
  }
}

async function readFeatures(
  { file, name, shp }: ShapefileParts,
  dbf: Buffer,
  encoding: string,
): Promise<readonly RawFeature[]> {
  const features: RawFeature[] = [];
  try {
    const source = await open(shp, dbf, { encoding: encoding === 'us-ascii' ? 'utf-8' : encoding });
    for (;;) {
      const { done, value } = await source.read();
      if (done) return features;
      const number = features.length + 1;
      const properties = withoutPadding(parseRecord(value.properties) ?? {});
      const damaged = Object.values(properties).some(
        (text) => typeof text === 'string' && text.includes('\ufffd'),
      );
      if (damaged) {
        const because = `its texts are not ${encoding}: add a .cpg file that names the encoding.`;
        throw refuseFeature(file, { number, id: null }, because);
      }
      features.push({ number, id: null, part: null, properties, geometry: value.geometry });
    }
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const message = `${file}: ${name} cannot be read after shape ${features.length}. Nothing of it was taken.`;
    throw fault('INPUT_MALFORMED', message, { place: { file }, cause });
  }
}

/** Texts end at the first NUL: some programs fill the rest of a field with NULs, not with spaces. */
function withoutPadding(properties: Properties): Properties {
  const entries = Object.entries(properties).map(([field, value]) => {
    return [field, typeof value === 'string' ? value.replace(/\0[\s\S]*$/, '').trim() : value];
  });
  return Object.fromEntries(entries);
}
