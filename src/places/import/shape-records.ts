/**
 * Checks the records of a .shp file before a library unfolds them: lengths within the file, parts in order, sizes bounded.
 * Source: ESRI Shapefile Technical Description (July 1998), pages 4 to 9.
 */

import { type Fault, fault } from '../../base/index.ts';
import { BOUNDARIES_MAX, refuseSize } from './feature.ts';

const FILE_HEADER_BYTES = 100;
const FILE_CODE = 9994;
const RECORD_HEADER_BYTES = 8;
/** Before the parts of a polygon: its type, box, number of parts and number of points. */
const POLYGON_HEAD_BYTES = 44;
const NULL_SHAPE = 0;
/** Polygon, PolygonZ, PolygonM. */
const POLYGONS: ReadonlySet<number> = new Set([5, 15, 25]);
/** Most rings times points of one shape: each hole is looked for in every outer ring. A coast of 500 islands and 100,000 points has 50 million. */
const RING_POINTS_MAX = 1_000_000_000;

/**
 * Checks every record.
 * @throws INPUT_TRUNCATED for a record that ends beyond the file, INPUT_MALFORMED for one that is no polygon, INPUT_TOO_LARGE
 */
export function checkShapes(
  shp: Buffer,
  { file, verticesMax }: { readonly file: string; readonly verticesMax: number },
): void {
  if (shp.byteLength < FILE_HEADER_BYTES || shp.readInt32BE(0) !== FILE_CODE) {
    throw fault('INPUT_MALFORMED', `${file} is no shapefile: its header is missing.`, { place: { file } });
  }
  let at = FILE_HEADER_BYTES;
  let vertices = 0;
  for (let number = 1; at < shp.byteLength; number += 1) {
    if (number > BOUNDARIES_MAX) throw refuseSize(file, 'shapes', BOUNDARIES_MAX);
    const record = { shp, file, number, from: at + RECORD_HEADER_BYTES };
    const length = at + RECORD_HEADER_BYTES <= shp.byteLength ? shp.readInt32BE(at + 4) * 2 : -1;
    if (length < 4 || record.from + length > shp.byteLength) {
      throw refuseRecord(record, 'INPUT_TRUNCATED', 'ends beyond the end of the file');
    }
    vertices += checkPolygon(record, length);
    if (vertices > verticesMax) throw refuseSize(file, 'vertices', verticesMax);
    at = record.from + length;
  }
}

interface ShapeRecord {
  readonly shp: Buffer;
  readonly file: string;
  readonly number: number;
  /** Offset of its content. */
  readonly from: number;
}

function refuseRecord(
  { file, number, from }: ShapeRecord,
  code: 'INPUT_MALFORMED' | 'INPUT_TRUNCATED',
  because: string,
): Fault {
  const message = `${file}: shape ${number} ${because}. Nothing of the file was taken.`;
  return fault(code, message, { place: { file, offset: from, ref: `feature ${number}` } });
}

/** Answers the number of points. */
function checkPolygon(record: ShapeRecord, length: number): number {
  const { shp, from, file } = record;
  const type = shp.readInt32LE(from);
  if (type === NULL_SHAPE) return 0;
  if (!POLYGONS.has(type)) {
    throw refuseRecord(record, 'INPUT_MALFORMED', `is of type ${type}; units need polygons (5, 15, 25)`);
  }
  if (length < POLYGON_HEAD_BYTES) throw refuseRecord(record, 'INPUT_TRUNCATED', 'is cut off');
  const [parts, points] = [shp.readInt32LE(from + 36), shp.readInt32LE(from + 40)];
  if (parts < 0 || points < 0 || POLYGON_HEAD_BYTES + parts * 4 + points * 16 > length) {
    throw refuseRecord(record, 'INPUT_TRUNCATED', 'has fewer points than it states');
  }
  if (parts * points > RING_POINTS_MAX) throw refuseSize(file, 'rings times points', RING_POINTS_MAX);
  let before = 0;
  for (let part = 0; part < parts; part += 1) {
    const start = shp.readInt32LE(from + POLYGON_HEAD_BYTES + part * 4);
    if (start < before || start > points || (part === 0 && start !== 0)) {
      throw refuseRecord(record, 'INPUT_MALFORMED', 'has rings out of order');
    }
    before = start;
  }
  return points;
}
