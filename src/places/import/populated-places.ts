/** Towns and villages: a table with a header, or the dump of GeoNames. */

import { fault, type TextStream } from '../../base/index.ts';
import { countryCode } from '../country-code.ts';
import type { PopulatedPlace } from '../model.ts';
import { readPlaceRows, readPosition } from './place-table.ts';

/** The places of a file. */
export interface PlacesFile {
  readonly format: 'table' | 'geonames-dump';
  readonly places: readonly PopulatedPlace[];
  /** Rows of the dump that are no populated places: mountains, streams, buildings. */
  readonly leftOut: number;
}

/** Most places of a file; GeoNames has some 5 million populated places. */
const PLACES_MAX = 6_000_000;
/** Longest line of the dump. */
const LINE_LENGTH_MAX = 100_000;
const COLUMNS = {
  name: ['name', 'place', 'town'],
  otherNames: ['other_names', 'alternatenames', 'alternate_names'],
  country: ['country', 'country_code', 'countrycode', 'iso2'],
  admin1: ['admin1', 'province', 'adm1', 'admin1_name'],
  lon: ['lon', 'lng', 'longitude'],
  lat: ['lat', 'latitude'],
} as const;
/** Columns of a line of the dump. Source: GeoNames, readme of the export dump. */
const DUMP_COLUMNS = 19;
const DUMP = { name: 1, asciiName: 2, otherNames: 3, lat: 4, lon: 5, featureClass: 6, country: 8 } as const;
const POPULATED = 'P';

/**
 * Reads populated places. A table has a header with name, country, latitude and longitude; the dump has 19 columns without one, and its codes
 * of provinces, which are no names, are left out.
 * @throws INPUT_COLUMNS, INPUT_MALFORMED (with the line), INPUT_TOO_LARGE and those of the text; nothing is taken then
 */
export async function readPopulatedPlaces(
  text: TextStream,
  options: { readonly source: string },
): Promise<PlacesFile> {
  const chunks = text.chunks[Symbol.asyncIterator]();
  let head = '';
  while (!head.includes('\n') && head.length < LINE_LENGTH_MAX) {
    const next = await chunks.next();
    if (next.done === true) break;
    head += next.value;
  }
  const whole: TextStream = { ...text, chunks: resume(head, chunks) };
  const isDump = head.split('\n', 1)[0]?.split('\t').length === DUMP_COLUMNS && /^\d+\t/.test(head);
  return isDump ? readDump(whole, options.source) : readTable(whole, options.source);
}

async function* resume(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function readTable(text: TextStream, source: string): Promise<PlacesFile> {
  const places: PopulatedPlace[] = [];
  for await (const row of readPlaceRows(text, COLUMNS, ['name', 'country', 'lon', 'lat'])) {
    const position = readPosition(row, { lon: row.cell('lon'), lat: row.cell('lat') });
    const place = {
      name: row.cell('name'),
      otherNames: (row.cell('otherNames') ?? '').split(/[,;|]/),
      country: row.cell('country'),
      admin1: row.cell('admin1'),
      position,
    };
    places.push(placeOf(place, { ...row, source }));
    if (places.length > PLACES_MAX) throw tooMany(text.file);
  }
  return { format: 'table', places, leftOut: 0 };
}

/** The dump has no quotation: a quotation mark is a letter like any other. */
async function readDump(text: TextStream, source: string): Promise<PlacesFile> {
  const places: PopulatedPlace[] = [];
  let leftOut = 0;
  for await (const { line, cells } of linesOf(text)) {
    const at = { file: text.file, line };
    if (cells.length !== DUMP_COLUMNS) {
      const message = `${text.file}, line ${line} has ${cells.length} columns; the dump of GeoNames has ${DUMP_COLUMNS}.`;
      throw fault('INPUT_MALFORMED', message, { place: at });
    }
    const cell = (key: keyof typeof DUMP): string | null => cells[DUMP[key]]?.trim() || null;
    if (cell('featureClass') !== POPULATED) {
      leftOut += 1;
      continue;
    }
    const otherNames = [cell('asciiName') ?? '', ...(cell('otherNames') ?? '').split(',')];
    const position = readPosition(at, { lon: cell('lon'), lat: cell('lat') });
    const place = { name: cell('name'), otherNames, country: cell('country'), admin1: null, position };
    places.push(placeOf(place, { ...at, source }));
    if (places.length > PLACES_MAX) throw tooMany(text.file);
  }
  return { format: 'geonames-dump', places, leftOut };
}

async function* linesOf(
  text: TextStream,
): AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }> {
  let [rest, line] = ['', 0];
  for await (const chunk of text.chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_LENGTH_MAX) {
      throw fault(
        'INPUT_TOO_LARGE',
        `${text.file}, line ${line + lines.length + 1} has more than ${LINE_LENGTH_MAX} letters.`,
      );
    }
    for (const one of lines) yield { line: ++line, cells: one.split('\t') };
  }
  if (rest !== '') yield { line: line + 1, cells: rest.split('\t') };
}

interface StatedPlace {
  readonly name: string | null;
  readonly otherNames: readonly string[];
  readonly country: string | null;
  readonly admin1: string | null;
  readonly position: { readonly lon: number; readonly lat: number } | null;
}

function placeOf(
  { name, otherNames, country, admin1, position }: StatedPlace,
  { file, line, source }: { readonly file: string; readonly line: number; readonly source: string },
): PopulatedPlace {
  const refuse = (because: string) =>
    fault('INPUT_MALFORMED', `${file}, line ${line}: ${because}`, { place: { file, line } });
  const code = country === null ? null : countryCode(country);
  if (name === null) throw refuse('the place has no name.');
  if (code === null)
    throw refuse(`its country "${(country ?? '').slice(0, 40)}" is not known: write a code of ISO 3166-1.`);
  if (position === null) throw refuse('the place has no coordinates.');
  const others = [...new Set(otherNames.map((one) => one.trim()))].filter(
    (one) => one !== '' && one !== name,
  );
  return { name, otherNames: others, country: code, admin1, ...position, source };
}

function tooMany(file: string) {
  return fault('INPUT_TOO_LARGE', `${file} has more than ${PLACES_MAX} places: split it by country.`, {
    place: { file },
  });
}
