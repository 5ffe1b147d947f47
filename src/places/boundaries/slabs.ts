/**
 * Polygons as edges in horizontal slabs, so that a ray meets few of them. Typed arrays; nothing is allocated for a point.
 *
 * Edges run upwards, whichever way their ring did, and own their lower end but not their upper one. The side of a point is reckoned from the
 * same numbers for both units on a line: units that share their vertices neither share a point nor leave one out.
 */

import type { Polygon } from '../model.ts';

/** The edges of many polygons. Edge `e` has its lower end at `edges[4e]`, `edges[4e + 1]` and its upper one at `edges[4e + 2]`, `edges[4e + 3]`. */
export interface SlabIndex {
  readonly edges: Float64Array;
  /** Of each polygon: lowest latitude, slabs in a degree, number of slabs. */
  readonly bottom: Float64Array;
  readonly perDegree: Float64Array;
  readonly count: Int32Array;
  /** Of each polygon: its first slab. Slab `s` lists the edges `slabEdges[slabStart[s]]` to `slabEdges[slabStart[s + 1] - 1]`. */
  readonly first: Int32Array;
  readonly slabStart: Int32Array;
  readonly slabEdges: Int32Array;
}

/** Most slabs of a polygon. */
const SLABS_MAX = 1 << 16;
/** Each edge is listed in about this many slabs at most: more slabs would cost memory for little. */
const LISTINGS_PER_EDGE = 2;

/** Builds the index. */
export function buildSlabs(polygons: readonly Polygon[]): SlabIndex {
  const edges = new Float64Array(4 * countEdges(polygons));
  const total = polygons.length;
  const [bottom, perDegree] = [new Float64Array(total), new Float64Array(total)];
  const [count, first] = [new Int32Array(total), new Int32Array(total)];
  const [starts, listed]: [number[], number[]] = [[0], []];
  let edge = 0;
  for (const [polygon, rings] of polygons.entries()) {
    const from = edge;
    for (const ring of rings) edge = writeEdges(edges, edge, ring);
    const layout = layOut(edges, from, edge);
    first[polygon] = starts.length - 1;
    bottom[polygon] = layout.bottom;
    perDegree[polygon] = layout.perDegree;
    count[polygon] = layout.count;
    listEdges({ edges, from, to: edge }, layout, { starts, listed });
  }
  const index = { edges: edges.subarray(0, 4 * edge), bottom, perDegree, count, first };
  return { ...index, slabStart: Int32Array.from(starts), slabEdges: Int32Array.from(listed) };
}

/** Whether a polygon holds a point: an odd number of its edges lie east of it. */
export function holdsPoint(
  index: SlabIndex,
  polygon: number,
  point: { readonly lon: number; readonly lat: number },
): boolean {
  const { edges, slabStart, slabEdges } = index;
  const { lon, lat } = point;
  const slab = Math.floor((lat - at(index.bottom, polygon)) * at(index.perDegree, polygon));
  const count = at(index.count, polygon);
  if (!(slab >= 0 && slab <= count) || count === 0) return false;
  const listed = at(index.first, polygon) + Math.min(slab, count - 1);
  let inside = false;
  for (let k = at(slabStart, listed); k < at(slabStart, listed + 1); k += 1) {
    const e = 4 * at(slabEdges, k);
    const [lonA, latA, lonB, latB] = [at(edges, e), at(edges, e + 1), at(edges, e + 2), at(edges, e + 3)];
    if (lat < latA || lat >= latB) continue;
    if ((lonB - lonA) * (lat - latA) - (lon - lonA) * (latB - latA) > 0) inside = !inside;
  }
  return inside;
}

/** A number of an array at a place that is known to be in it. */
function at(array: Float64Array | Int32Array, index: number): number {
  return array[index] ?? 0;
}

function countEdges(polygons: readonly Polygon[]): number {
  let edges = 0;
  for (const rings of polygons) for (const ring of rings) edges += ring.length / 2;
  return edges;
}

/** Level edges are left out: no ray to the east crosses them. */
function writeEdges(edges: Float64Array, from: number, ring: Float64Array): number {
  let edge = from;
  let [lonA, latA] = [at(ring, ring.length - 2), at(ring, ring.length - 1)];
  for (let k = 0; k < ring.length; k += 2) {
    const [lonB, latB] = [at(ring, k), at(ring, k + 1)];
    if (latA < latB) edges.set([lonA, latA, lonB, latB], 4 * edge);
    if (latA > latB) edges.set([lonB, latB, lonA, latA], 4 * edge);
    if (latA !== latB) edge += 1;
    [lonA, latA] = [lonB, latB];
  }
  return edge;
}

interface Layout {
  readonly bottom: number;
  readonly perDegree: number;
  readonly count: number;
}

/** As many slabs as keep the listings in bounds: edges that span many slabs make for fewer. */
function layOut(edges: Float64Array, from: number, to: number): Layout {
  let [bottom, top, heights] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let edge = from; edge < to; edge += 1) {
    const [latA, latB] = [at(edges, 4 * edge + 1), at(edges, 4 * edge + 3)];
    bottom = Math.min(bottom, latA);
    top = Math.max(top, latB);
    heights += latB - latA;
  }
  if (from === to) return { bottom: 0, perDegree: 0, count: 0 };
  const wanted = Math.floor((LISTINGS_PER_EDGE * (to - from) * (top - bottom)) / heights);
  const count = Math.max(1, Math.min(SLABS_MAX, wanted));
  return { bottom, perDegree: count / (top - bottom), count };
}

/** Appends the polygon's slabs: a slab lists each edge that reaches into it, its two ends included. */
function listEdges(
  { edges, from, to }: { readonly edges: Float64Array; readonly from: number; readonly to: number },
  { bottom, perDegree, count }: Layout,
  { starts, listed }: { readonly starts: number[]; readonly listed: number[] },
): void {
  const slabs: number[][] = Array.from({ length: count }, () => []);
  const slabOf = (lat: number): number => Math.min(count - 1, Math.floor((lat - bottom) * perDegree));
  for (let edge = from; edge < to; edge += 1) {
    const last = slabOf(at(edges, 4 * edge + 3));
    for (let slab = slabOf(at(edges, 4 * edge + 1)); slab <= last; slab += 1) slabs[slab]?.push(edge);
  }
  for (const slab of slabs) {
    for (const edge of slab) listed.push(edge);
    starts.push(listed.length);
  }
}
