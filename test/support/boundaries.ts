/** Invented boundaries for tests, as objects and as files. SYNTHETIC. */

import { buffer as readAll } from 'node:stream/consumers';
import { expect } from 'vitest';
import { ZipFile } from 'yazl';
import { Fault } from '../../src/base/index.ts';
import type { Boundary, BoundaryLayer } from '../../src/places/index.ts';

/** A position: longitude, latitude. */
export type Position = readonly [number, number];

/** What a test says of an invented file. */
export const SYNTHETIC_FILE = {
  fileName: 'invented.geojson',
  title: 'SYNTHETIC districts',
  source: 'SYNTHETIC',
  licence: null,
  validFrom: null,
  validTo: null,
} as const;

/** A rectangle as a closed ring, counterclockwise: west, south, east, north. */
export function box(...[west, south, east, north]: readonly [number, number, number, number]): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A unit of polygons, each an outer ring and its holes; rings may repeat their first position at the end. */
export function unit(name: string, ...polygons: (readonly (readonly Position[])[])[]): Boundary {
  return {
    ref: name,
    name,
    country: 'pk',
    level: 'adm2',
    parentName: null,
    unit: null,
    polygons: polygons.map((rings) => rings.map(ringOf)),
  };
}

/** A layer of units. */
export function layerOf(...boundaries: Boundary[]): BoundaryLayer {
  const { title, source, licence, validFrom, validTo } = SYNTHETIC_FILE;
  return { title, source, licence, validFrom, validTo, boundaries };
}

function ringOf(positions: readonly Position[]): Float64Array {
  const [first, last] = [positions[0], positions.at(-1)];
  const isClosed = positions.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return Float64Array.from((isClosed ? positions.slice(0, -1) : positions).flat());
}

/** A square of n by n cells whose inner corners are moved at random: neighbours share their vertices. */
export function meshOf(n: number, shifts: readonly number[]): BoundaryLayer {
  const corner = (x: number, y: number): Position => {
    const isInner = x > 0 && y > 0 && x < n && y < n;
    const [dx, dy] = isInner ? [shifts[2 * (y * n + x)] ?? 0, shifts[2 * (y * n + x) + 1] ?? 0] : [0, 0];
    return [60 + x + dx, 30 + y + dy];
  };
  const cells = Array.from({ length: n * n }, (_, cell) => {
    const [x, y] = [cell % n, Math.floor(cell / n)];
    return unit(`${x}-${y}`, [[corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]]);
  });
  return layerOf(...cells);
}

/** A GeoJSON file. */
export function geoJson(
  ...features: readonly { readonly properties: object; readonly geometry: unknown }[]
): Buffer {
  const members = features.map((feature) => ({ type: 'Feature', ...feature }));
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: members }));
}

/** A polygon of GeoJSON. */
export function polygon(...rings: readonly (readonly Position[])[]): {
  readonly type: string;
  readonly coordinates: unknown;
} {
  return { type: 'Polygon', coordinates: rings };
}

/** A ZIP archive of files by name. */
export async function zipOf(files: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return readAll(zip.outputStream);
}

/** A .shp file of polygons: each shape is its rings, outer ones clockwise. */
export function shpOf(shapes: readonly (readonly (readonly Position[])[])[]): Buffer {
  const records = shapes.map((rings, index) => {
    const points = rings.flat();
    const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
    content.writeInt32LE(5, 0);
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(points.length, 40);
    let start = 0;
    for (const [part, ring] of rings.entries()) {
      content.writeInt32LE(start, 44 + 4 * part);
      start += ring.length;
    }
    for (const [at, [lon, lat]] of points.entries()) {
      content.writeDoubleLE(lon, 44 + 4 * rings.length + 16 * at);
      content.writeDoubleLE(lat, 52 + 4 * rings.length + 16 * at);
    }
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.byteLength / 2, 4);
    return Buffer.concat([head, content]);
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...records]);
}

/** A .dbf file of texts: every field 40 bytes wide; `languageDriver` is the byte that names the code page. */
export function dbfOf(
  fields: readonly string[],
  rows: readonly (readonly Buffer[])[],
  languageDriver = 0,
): Buffer {
  const header = Buffer.alloc(32 + 32 * fields.length + 1);
  header[0] = 3;
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.byteLength, 8);
  header.writeUInt16LE(1 + 40 * fields.length, 10);
  header[29] = languageDriver;
  for (const [at, field] of fields.entries()) {
    header.write(field, 32 + 32 * at, 'latin1');
    header.write('C', 32 + 32 * at + 11, 'latin1');
    header[32 + 32 * at + 16] = 40;
  }
  header[header.byteLength - 1] = 0x0d;
  const cells = rows.map((row) =>
    Buffer.concat([Buffer.from(' '), ...row.map((cell) => Buffer.concat([cell, Buffer.alloc(40, ' ')], 40))]),
  );
  return Buffer.concat([header, ...cells, Buffer.from([0x1a])]);
}

/** The fault that work ends with. */
export async function refusal(work: Promise<unknown>): Promise<Fault> {
  const found = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  return found instanceof Fault ? found : expect.unreachable(`no fault but ${String(found)}`);
}
