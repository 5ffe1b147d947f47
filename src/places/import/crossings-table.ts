/** Crossings of a border as a table states them. A crossing whose position is not known keeps none. */

import { fault, parsePartialDate, type TextStream } from '../../base/index.ts';
import { countryCode } from '../country-code.ts';
import type { Confidence, KnownDate } from '../model.ts';
import type { CrossingClaim } from '../reference/crossings.ts';
import { type PlaceRow, readNumber, readPlaceRows, readPosition } from './place-table.ts';

/** What a table of crossings leaves unsaid. */
export interface CrossingsOptions {
  /** Taken where the row names none. */
  readonly source: string;
  /** The two countries, ISO 3166-1 alpha-2, lower case; the second is replaced by the row's, where it names one. */
  readonly sides: readonly [string, string];
}

const COLUMNS = {
  name: ['name', 'crossing'],
  otherNames: ['other_names', 'also'],
  facing: ['facing_country', 'country_other', 'other_side'],
  lon: ['lon', 'lng', 'longitude'],
  lat: ['lat', 'latitude'],
  precisionKm: ['precision_km'],
  positionFrom: ['coord_source', 'coords_verification', 'position_from'],
  openedOn: ['opened', 'opened_on'],
  status: ['status', 'status_note', 'purpose'],
  source: ['source', 'list_source'],
  confidence: ['confidence'],
} as const;
type Column = keyof typeof COLUMNS;

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low', 'secondary', 'recalled'];
/** For a row that does not say how firmly it is known. */
const CONFIDENCE_UNSAID: Confidence = 'secondary';

/**
 * Reads a table of crossings: name, longitude and latitude, and what else it has of other names, precision, opening, status and source.
 * An opening that is no date (`always`) goes with the status.
 * @throws INPUT_COLUMNS, INPUT_MALFORMED (with the line) and those of the text; nothing is taken then
 */
export async function readCrossings(
  text: TextStream,
  options: CrossingsOptions,
): Promise<readonly CrossingClaim[]> {
  const crossings: CrossingClaim[] = [];
  for await (const row of readPlaceRows(text, COLUMNS, ['name', 'lon', 'lat']))
    crossings.push(crossingOf(row, options));
  return crossings;
}

function crossingOf(row: PlaceRow<Column>, { source, sides }: CrossingsOptions): CrossingClaim {
  const name = row.cell('name');
  if (name === null) throw refuse(row, 'the crossing has no name.');
  const position = readPosition(row, { lon: row.cell('lon'), lat: row.cell('lat') });
  const opened = row.cell('openedOn');
  const openedOn = opened === null ? null : knownDate(opened);
  const said = [row.cell('status'), openedOn === null ? opened : null].filter((part) => part !== null);
  return {
    name,
    otherNames: (row.cell('otherNames') ?? '')
      .split(/[,;|]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    sides: [sides[0], facingOf(row) ?? sides[1]],
    lon: position?.lon ?? null,
    lat: position?.lat ?? null,
    precisionKm: position === null ? null : precisionOf(row),
    positionFrom: position === null ? null : row.cell('positionFrom'),
    openedOn,
    status: said.join('; '),
    source: row.cell('source') ?? source,
    confidence: confidenceOf(row),
  };
}

function facingOf(row: PlaceRow<Column>): string | null {
  const text = row.cell('facing');
  if (text === null) return null;
  const code = countryCode(text);
  if (code === null) throw refuse(row, `its other side "${text.slice(0, 40)}" is no country that is known.`);
  return code;
}

/** Null where the row does not say it: a position of unknown precision is not an exact one. */
function precisionOf(row: PlaceRow<Column>): number | null {
  const text = row.cell('precisionKm');
  if (text === null) return null;
  const km = readNumber(text);
  if (km === null || km < 0)
    throw refuse(row, `its precision "${text.slice(0, 40)}" is no number of kilometres.`);
  return km;
}

function confidenceOf(row: PlaceRow<Column>): Confidence {
  const text = row.cell('confidence');
  if (text === null) return CONFIDENCE_UNSAID;
  const found = CONFIDENCES.find((one) => one === text.toLowerCase());
  if (found === undefined) throw refuse(row, `its confidence is none of ${CONFIDENCES.join(', ')}.`);
  return found;
}

/** Null for what is no date. */
function knownDate(text: string): KnownDate | null {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return null;
  parsePartialDate(text);
  return text;
}

function refuse({ file, line }: PlaceRow<Column>, because: string) {
  return fault('INPUT_MALFORMED', `${file}, line ${line}: ${because}`, { place: { file, line } });
}
