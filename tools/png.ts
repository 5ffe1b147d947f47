/** PNG pictures with a palette: a page has few colours, and a picture with 256 of them weighs a third. */

import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels, row by row from the top, three bytes each: red, green, blue. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Most colours of a palette. Source: PNG specification, 11.2.2 (PLTE). */
const COLOURS_MAX = 256;
/** Bits of each channel that put colours into one box when there are too many of them. */
const BOX_BITS = 5;
const TYPE_RGB = 2;
const TYPE_PALETTE = 3;
const TYPE_RGBA = 6;

/** The same picture with at most 256 colours, as small as it gets. */
export function shrinkPng(png: Uint8Array): Buffer {
  return encodePalette(decodePng(png));
}

/** Reads a picture of eight bits a channel, without interlacing; what is transparent lies on white. */
export function decodePng(png: Uint8Array): Pixels {
  const chunks = readChunks(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('no PNG: it has no header');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colour, interlaced] = [header[8], header[9], header[12]];
  if (depth !== 8 || (colour !== TYPE_RGB && colour !== TYPE_RGBA) || interlaced !== 0) {
    throw new Error(
      `a PNG of another kind: depth ${depth}, colour type ${colour}, interlacing ${interlaced}`,
    );
  }
  const channels = colour === TYPE_RGBA ? 4 : 3;
  const data = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)),
  );
  return { width, height, rgb: onWhite(unfilter(data, { width, height, channels }), channels) };
}

/** Writes a picture with a palette. */
export function encodePalette(pixels: Pixels): Buffer {
  const { palette, indexes } = quantise(pixels.rgb);
  const rows = Buffer.alloc((pixels.width + 1) * pixels.height);
  for (let row = 0; row < pixels.height; row += 1) {
    rows.set(indexes.subarray(row * pixels.width, (row + 1) * pixels.width), row * (pixels.width + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, TYPE_PALETTE, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * A palette and each pixel's place in it. Where there are more colours than places, near colours share a box; the fullest boxes each give their
 * most frequent colour, exact, so that surfaces keep theirs, and the rest take the nearest.
 */
function quantise(rgb: Uint8Array): { palette: readonly number[]; indexes: Uint8Array } {
  const counts = new Map<number, number>();
  const colours = new Uint32Array(rgb.length / 3);
  for (let at = 0; at < colours.length; at += 1) {
    const colour = ((rgb[at * 3] ?? 0) << 16) | ((rgb[at * 3 + 1] ?? 0) << 8) | (rgb[at * 3 + 2] ?? 0);
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = counts.size <= COLOURS_MAX ? [...counts.keys()] : fullestBoxes(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  return { palette, indexes: Uint8Array.from(colours, (colour) => places.get(colour) ?? 0) };
}

function fullestBoxes(counts: ReadonlyMap<number, number>): readonly number[] {
  const boxes = new Map<number, { total: number; colour: number; most: number }>();
  for (const [colour, count] of counts) {
    const key = [16, 8, 0].reduce(
      (box, shift) => (box << BOX_BITS) | (((colour >> shift) & 255) >> (8 - BOX_BITS)),
      0,
    );
    const box = boxes.get(key);
    if (box === undefined) boxes.set(key, { total: count, colour, most: count });
    else {
      box.total += count;
      if (count > box.most) [box.colour, box.most] = [colour, count];
    }
  }
  const fullest = [...boxes.values()].sort((left, right) => right.total - left.total);
  return fullest.slice(0, COLOURS_MAX).map((box) => box.colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [place, other] of palette.entries()) {
    const [red, green, blue] = [16, 8, 0].map(
      (shift) => ((colour >> shift) & 255) - ((other >> shift) & 255),
    );
    const distance = (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
    if (distance < least) [best, least] = [place, distance];
    if (distance === 0) break;
  }
  return best;
}

/** Undoes the filters of the rows. Source: PNG specification, 9 (Filtering). */
function unfilter(
  data: Buffer,
  shape: { readonly width: number; readonly height: number; readonly channels: number },
): Uint8Array {
  const stride = shape.width * shape.channels;
  const out = new Uint8Array(stride * shape.height);
  for (let row = 0; row < shape.height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const left = at >= shape.channels ? (out[row * stride + at - shape.channels] ?? 0) : 0;
      const above = row > 0 ? (out[(row - 1) * stride + at] ?? 0) : 0;
      const corner =
        row > 0 && at >= shape.channels ? (out[(row - 1) * stride + at - shape.channels] ?? 0) : 0;
      const raw = data[row * (stride + 1) + 1 + at] ?? 0;
      out[row * stride + at] = raw + predict(filter, { left, above, corner });
    }
  }
  return out;
}

function predict(filter: number, near: { left: number; above: number; corner: number }): number {
  const { left, above, corner } = near;
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}

function onWhite(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const rgb = new Uint8Array((data.length / 4) * 3);
  for (let at = 0; at < data.length / 4; at += 1) {
    const opacity = (data[at * 4 + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      rgb[at * 3 + channel] = Math.round((data[at * 4 + channel] ?? 0) * opacity + 255 * (1 - opacity));
    }
  }
  return rgb;
}

function readChunks(png: Buffer): readonly { type: string; data: Buffer }[] {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error('no PNG: its first bytes are others');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE.length; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
