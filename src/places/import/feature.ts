/** What every format of boundaries is read into first: features with their fields and rings. */

import { type Fault, fault, shortText } from '../../base/index.ts';
import type { Properties } from './boundary-fields.ts';

/** One feature of a file; `part` is the object of a TopoJSON file that it stands in. */
export interface RawFeature {
  /** Counted from 1, in the order of the file. */
  readonly number: number;
  readonly id: string | null;
  readonly part: string | null;
  readonly properties: Properties;
  /** As parsed; checked when it is read into rings. */
  readonly geometry: unknown;
}

/** The features of a file. */
export interface RawLayer {
  readonly format: 'geojson' | 'topojson' | 'shapefile';
  /** The part of the file that was read: a file of an archive, objects of a TopoJSON. */
  readonly part: string | null;
  /** Of the text in it. */
  readonly encoding: string;
  readonly features: readonly RawFeature[];
}

/** Largest boundary file, packed or unpacked, in bytes: the districts of the world at full detail take some 700 MB, those of a country 50. */
export const BOUNDARY_BYTES_MAX = 256 * 1024 ** 2;
/** Most units in a layer; there are some 50,000 districts in the world. */
export const BOUNDARIES_MAX = 100_000;
/** Most vertices in a layer. */
export const VERTICES_MAX = 10_000_000;
/** Longest id of a feature. */
const ID_LENGTH_MAX = 200;
/** As much of a name of the file as is shown. */
const NAME_SHOWN = 60;

/** Says what is wrong with a feature, and what to do. */
export function refuseFeature(
  file: string,
  feature: Pick<RawFeature, 'number' | 'id'>,
  because: string,
): Fault {
  const called = feature.id === null ? '' : ` (${shortText(feature.id, NAME_SHOWN)})`;
  const message = `${file}, feature ${feature.number}${called}: ${because} Nothing of the file was taken.`;
  return fault('INPUT_MALFORMED', message, { place: { file, ref: `feature ${feature.number}` } });
}

/** Refuses a file that has more than is accepted. */
export function refuseSize(file: string, what: string, max: number): Fault {
  const message = `${file} has more than ${max.toLocaleString('en-US')} ${what}: simplify it, or split it by country.`;
  return fault('INPUT_TOO_LARGE', message, { place: { file } });
}

/** An object of parsed JSON; null for anything else. */
export function parseRecord(value: unknown): Properties | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : null;
}

/** The id of a feature: a text or a number (RFC 7946 section 3.2); null for none, and for one that is too long to be one. */
export function readId(value: unknown): string | null {
  if (typeof value === 'string')
    return value === '' || value.length > ID_LENGTH_MAX || /\p{Cc}/u.test(value) ? null : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}
