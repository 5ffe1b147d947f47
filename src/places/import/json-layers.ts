/** GeoJSON (RFC 7946) and TopoJSON files to features. */

import { feature as topologyFeature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { decodeText, fault } from '../../base/index.ts';
import type { Properties } from './boundary-fields.ts';
import {
  BOUNDARIES_MAX,
  BOUNDARY_BYTES_MAX,
  parseRecord,
  type RawFeature,
  type RawLayer,
  readId,
  refuseFeature,
  refuseSize,
  VERTICES_MAX,
} from './feature.ts';

/** What the caller says of a JSON file. */
export interface JsonLayerOptions {
  readonly file: string;
  /** The object of a TopoJSON file; all of them when it is left out. */
  readonly part?: string | undefined;
  /** VERTICES_MAX by default. */
  readonly verticesMax?: number | undefined;
}

/** Names that old files give to WGS 84 in `crs`; anything else is another system. Source: GeoJSON 2008, OGC URN of CRS 84. */
const WGS_84_NAMES = /(?:CRS:?:?84|EPSG:{1,2}4326)$/i;

/**
 * Reads the text of a JSON file.
 * @throws INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_ENCODING, INPUT_TOO_LARGE, INPUT_FORMAT_UNKNOWN
 */
export async function readJsonLayer(bytes: Uint8Array, options: JsonLayerOptions): Promise<RawLayer> {
  const { text, encoding } = await textOf(bytes, options.file);
  checkSize(text, options);
  const root = parseRecord(parseJson(text, options.file));
  const type = root?.['type'];
  if (root === null || typeof type !== 'string') throw unknownJson(options.file);
  checkCrs(root, options.file);
  if (type === 'Topology') return { ...readTopology(root, options), encoding };
  if (type === 'FeatureCollection') return { ...readCollection(root, options.file), encoding };
  if (type === 'Feature') return { ...readCollection({ features: [root] }, options.file), encoding };
  throw unknownJson(options.file);
}

async function textOf(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly text: string; readonly encoding: string }> {
  const once = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const stream = decodeText(once(), { file, bytesMax: BOUNDARY_BYTES_MAX });
  const chunks: string[] = [];
  for await (const chunk of stream.chunks) chunks.push(chunk);
  return { text: chunks.join(''), encoding: stream.facts().encoding };
}

/** A vertex takes a bracket and one or two commas; the fields of a thousand units, and what else stands in a file, come on top. */
const SIGNS_PER_VERTEX = 4;
const SIGNS_BESIDE = 1_000_000;
const [OPENING_BRACKET, OPENING_BRACE, COMMA] = [0x5b, 0x7b, 0x2c];

/** Parsed JSON takes up to a hundred times the room of its text: what is too much is refused before it is parsed. */
function checkSize(text: string, { file, verticesMax = VERTICES_MAX }: JsonLayerOptions): void {
  let signs = SIGNS_PER_VERTEX * verticesMax + SIGNS_BESIDE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === OPENING_BRACKET || code === OPENING_BRACE) signs -= 1;
  }
  if (signs < 0) throw refuseSize(file, 'vertices', verticesMax);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isCut = cause instanceof SyntaxError && /end of JSON|Unterminated/i.test(cause.message);
    const code = isCut ? 'INPUT_TRUNCATED' : 'INPUT_MALFORMED';
    const because = isCut ? 'ends before its JSON is complete' : 'is no JSON';
    throw fault(code, `${file} ${because}. Nothing of it was taken.`, { place: { file }, cause });
  }
}

function unknownJson(file: string) {
  const message = `${file} is JSON, but neither a GeoJSON FeatureCollection nor a TopoJSON Topology.`;
  return fault('INPUT_FORMAT_UNKNOWN', message, { place: { file } });
}

function checkCrs(root: Properties, file: string): void {
  const name = parseRecord(parseRecord(root['crs'])?.['properties'])?.['name'];
  if (typeof name !== 'string' || WGS_84_NAMES.test(name)) return;
  const message = `${file} states the coordinate system ${name.slice(0, 80)}: save it in WGS 84 (EPSG:4326).`;
  throw fault('INPUT_MALFORMED', message, { place: { file } });
}

function readCollection(root: Properties, file: string): Omit<RawLayer, 'encoding'> {
  const found = root['features'];
  if (!Array.isArray(found))
    throw fault('INPUT_MALFORMED', `${file} has no list of features.`, { place: { file } });
  if (found.length > BOUNDARIES_MAX) throw refuseSize(file, 'features', BOUNDARIES_MAX);
  const features = found.map((value: unknown, index): RawFeature => {
    const feature = parseRecord(value);
    const number = index + 1;
    if (feature === null) throw refuseFeature(file, { number, id: null }, 'it is no object.');
    const properties = parseRecord(feature['properties']) ?? {};
    return { number, id: readId(feature['id']), part: null, properties, geometry: feature['geometry'] };
  });
  return { format: 'geojson', part: null, features };
}

function readTopology(
  root: Properties,
  { file, part, verticesMax = VERTICES_MAX }: JsonLayerOptions,
): Omit<RawLayer, 'encoding'> {
  const objects = parseRecord(root['objects']) ?? {};
  const names = Object.keys(objects);
  if (names.length === 0 || !Array.isArray(root['arcs'])) {
    throw fault('INPUT_MALFORMED', `${file} is a Topology without objects or without arcs.`, {
      place: { file },
    });
  }
  if (part !== undefined && !names.includes(part)) {
    const message = `${file} has no object "${part}": it has ${names.slice(0, 20).join(', ')}.`;
    throw fault('INPUT_COLUMNS', message, { place: { file } });
  }
  const chosen = part === undefined ? names : [part];
  const found = chosen.flatMap((name) => geometriesOf(objects[name]).map((geometry) => ({ name, geometry })));
  if (found.length > BOUNDARIES_MAX) throw refuseSize(file, 'features', BOUNDARIES_MAX);
  const topology = parseTopology(root);
  const lengths = arcLengths(root['arcs'], file);
  let vertices = 0;
  const features = found.map(({ name, geometry }, index): RawFeature => {
    const number = index + 1;
    const feature = { number, id: readId(geometry?.['id']) };
    if (geometry === null) throw refuseFeature(file, feature, 'it is no object.');
    const own = verticesOf(geometry, lengths);
    if (own === null) throw refuseFeature(file, feature, 'its arcs do not fit the arcs of the file.');
    vertices += own;
    if (vertices > verticesMax) throw refuseSize(file, 'vertices', verticesMax);
    const properties = parseRecord(geometry['properties']) ?? {};
    return { ...feature, part: name, properties, geometry: unfold(topology, geometry, { file, feature }) };
  });
  return { format: 'topojson', part: chosen.join(', '), features };
}

function geometriesOf(object: unknown): readonly (Properties | null)[] {
  const record = parseRecord(object);
  const members = record?.['geometries'];
  return Array.isArray(members) ? members.map(parseRecord) : [record];
}

/** The library takes whatever has a length for an arc: what is no list of positions is refused before. */
function arcLengths(arcs: readonly unknown[], file: string): readonly number[] {
  return arcs.map((arc, at) => {
    if (Array.isArray(arc)) return arc.length;
    throw fault(
      'INPUT_MALFORMED',
      `${file}: arc ${at + 1} is no list of positions. Nothing of it was taken.`,
      {
        place: { file },
      },
    );
  });
}

/** Lists within lists round the indices of arcs, by type. Source: TopoJSON format specification 1.0, section 2.2. */
const DEPTHS: Readonly<Record<string, number>> = { LineString: 0, Polygon: 1, MultiPolygon: 2 };

/** Arcs may be used any number of times: a small file may stand for a huge one. Null for indices that are none. */
function verticesOf(geometry: Properties, lengths: readonly number[]): number | null {
  const depth = DEPTHS[String(geometry['type'])];
  if (depth === undefined) return 0;
  const arcs = geometry['arcs'];
  if (!Array.isArray(arcs)) return null;
  let vertices = 0;
  for (const index of arcs.flat(depth)) {
    const length = Number.isInteger(index) ? lengths[index < 0 ? ~index : index] : undefined;
    if (length === undefined) return null;
    vertices += length;
  }
  return vertices;
}

interface FeaturePlace {
  readonly file: string;
  readonly feature: Pick<RawFeature, 'number' | 'id'>;
}

function unfold(topology: Topology, geometry: Properties, { file, feature }: FeaturePlace): unknown {
  const type = geometry['type'];
  if (type === null || type === undefined) return null;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { type };
  try {
    const unfolded = topologyFeature(topology, parseGeometry(geometry));
    return unfolded.type === 'Feature' ? unfolded.geometry : { type };
  } catch (cause) {
    if (!(cause instanceof TypeError) && !(cause instanceof RangeError)) throw cause;
    throw refuseFeature(file, feature, 'its arcs do not fit the arcs of the file.');
  }
}

/** The library reads these members and no others; what they hold is checked when rings are read. */
function parseTopology(root: Properties): Topology {
  return root as unknown as Topology;
}

function parseGeometry(geometry: Properties): GeometryObject {
  return geometry as unknown as GeometryObject;
}
