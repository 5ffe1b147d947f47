/** Stretches of fence: lines of a GeoJSON or TopoJSON file, each with its state, as one source states it. */

import { parsePartialDate } from '../../base/index.ts';
import type { FenceSegment, FenceState, KnownDate } from '../model.ts';
import { type RawFeature, refuseFeature, refuseSize } from './feature.ts';
import { readJsonLayer } from './json-layers.ts';

/** Most stretches of a file, and most points of all. */
const SEGMENTS_MAX = 20_000;
const POINTS_MAX = 1_000_000;
const TEXT_LENGTH_MAX = 300;
const STATES: readonly FenceState[] = ['planned', 'built', 'damaged'];

/**
 * Reads a fence. Each feature is a `LineString` with `state` (planned, built or damaged), and if it says so `ref`, `since` and `source`; the ref is
 * what several sources' claims of one stretch share, and the id of the feature where it has none.
 * @throws INPUT_FORMAT_UNKNOWN, INPUT_MALFORMED (with the number of the feature), INPUT_TRUNCATED, INPUT_ENCODING, INPUT_TOO_LARGE
 */
export async function readFence(
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly source: string },
): Promise<readonly FenceSegment[]> {
  const file = options.fileName;
  const { features } = await readJsonLayer(bytes, { file });
  if (features.length > SEGMENTS_MAX) throw refuseSize(file, 'stretches', SEGMENTS_MAX);
  let points = 0;
  return features.map((feature) => {
    const segment = segmentOf(feature, options);
    points += segment.line.length / 2;
    if (points > POINTS_MAX) throw refuseSize(file, 'points', POINTS_MAX);
    return segment;
  });
}

function segmentOf(
  feature: RawFeature,
  { fileName, source }: { readonly fileName: string; readonly source: string },
): FenceSegment {
  const refuse = (because: string) => refuseFeature(fileName, feature, because);
  const text = (field: string): string | null => {
    const value = feature.properties[field];
    if (value === undefined || value === null || value === '') return null;
    const written = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
    if (written !== null && written.length <= TEXT_LENGTH_MAX && !/\p{Cc}/u.test(written)) return written;
    throw refuse(
      `its "${field}" is no text of at most ${TEXT_LENGTH_MAX} letters without control characters.`,
    );
  };
  const state = STATES.find((one) => one === text('state')?.toLowerCase());
  if (state === undefined) throw refuse(`its "state" is none of ${STATES.join(', ')}.`);
  const line = parseLine(feature.geometry);
  if (line === null) throw refuse('it is no line of two or more positions in degrees (WGS 84).');
  const since = text('since');
  if (since !== null && !isKnownDate(since))
    throw refuse('its "since" is no date: write YYYY, YYYY-MM or YYYY-MM-DD.');
  const ref = text('ref') ?? feature.id ?? `feature ${feature.number}`;
  return { ref, state, since, line, source: text('source') ?? source };
}

/** The positions of a LineString, longitude and latitude by turns; null for anything else. */
function parseLine(geometry: unknown): Float64Array | null {
  if (typeof geometry !== 'object' || geometry === null) return null;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  if (type !== 'LineString' || !Array.isArray(coordinates) || coordinates.length < 2) return null;
  const flat: number[] = [];
  for (const position of coordinates as readonly unknown[]) {
    if (!Array.isArray(position)) return null;
    const [lon, lat] = position as readonly unknown[];
    if (typeof lon !== 'number' || typeof lat !== 'number') return null;
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
    flat.push(lon, lat);
  }
  return Float64Array.from(flat);
}

function isKnownDate(text: KnownDate): boolean {
  try {
    return parsePartialDate(text).precision !== 'range';
  } catch {
    return false;
  }
}
