/** The mapping file of a table of incidents: a small JSON document, checked by its schema. The known formats are such documents too. */

import { readFile } from 'node:fs/promises';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { refusedColumn } from '../../evidence/index.ts';
import { countryCode } from '../../places/index.ts';
import { INCIDENT_KINDS, PLACE_PRECISIONS, TIME_PRECISIONS } from '../model.ts';

const Header = Type.String({ minLength: 1, maxLength: 200 });
const Headers = Type.Union([Header, Type.Array(Header, { minItems: 1, maxItems: 10 })]);
const Kind = Type.Union(INCIDENT_KINDS.map((kind) => Type.Literal(kind)));
const Where = Type.Union(PLACE_PRECISIONS.map((precision) => Type.Literal(precision)));
const When = Type.Union(TIME_PRECISIONS.map((precision) => Type.Literal(precision)));
const Band = Type.Union([0, 1, 2, 3].map((band) => Type.Literal(band)));
const Short = Type.String({ minLength: 1, maxLength: 200 });

/** What a column can mean, in the order in which they are told. */
export const ACCOUNT_COLUMNS = [
  'ref',
  'kind',
  'from',
  'to',
  'year',
  'month',
  'day',
  'timePrecision',
  'lon',
  'lat',
  'placePrecision',
  'placeName',
  'country',
  'adm1',
  'adm2',
  'sideA',
  'sideB',
  'claimedBy',
  'blamed',
  'killedLow',
  'killed',
  'killedHigh',
  'killedCivilians',
  'injuredLow',
  'injured',
  'injuredHigh',
  'hostages',
  'property',
  'weapon',
  'target',
  'originCountry',
  'text',
  'citedSources',
] as const;
/** One of ACCOUNT_COLUMNS. */
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

/** The schema of the mapping file. Several headers for one meaning: texts are joined, of codes the first that says something holds. */
export const ACCOUNT_MAPPING_SCHEMA = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'short id of the format' }),
    title: Short,
    countingRule: Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'what the source counts as one incident, and from when on',
    }),
    synthetic: Type.Optional(Type.Boolean({ description: 'the incidents are invented' })),
    columns: Type.Object(
      Object.fromEntries(ACCOUNT_COLUMNS.map((column) => [column, Type.Optional(Headers)])),
      { additionalProperties: false },
    ),
    optional: Type.Optional(
      Type.Array(Header, { maxItems: 100, description: 'headers that a file may lack' }),
    ),
    dates: Type.Optional(
      Type.Union([Type.Literal('year-first'), Type.Literal('day-first'), Type.Literal('month-first')], {
        description: 'order of days written in figures with the year last; year-first refuses them',
      }),
    ),
    widenDates: Type.Optional(
      Type.Boolean({
        description: 'a day that stands for a week, month or year becomes the whole of it',
      }),
    ),
    codes: Type.Optional(
      Type.Object(
        {
          kind: Type.Optional(Type.Record(Type.String(), Kind)),
          placePrecision: Type.Optional(Type.Record(Type.String(), Where)),
          timePrecision: Type.Optional(Type.Record(Type.String(), When)),
          property: Type.Optional(Type.Record(Type.String(), Band)),
          country: Type.Optional(Type.Record(Type.String(), Short)),
        },
        { additionalProperties: false, description: 'what the values of a column mean' },
      ),
    ),
    words: Type.Optional(
      Type.Object(
        { kind: Type.Optional(Type.Record(Type.String(), Short)) },
        { additionalProperties: false, description: 'the words of the source for its bare codes' },
      ),
    ),
    constants: Type.Optional(
      Type.Object(
        {
          kind: Type.Optional(Kind),
          country: Type.Optional(Short),
          placePrecision: Type.Optional(Where),
          timePrecision: Type.Optional(When),
          adm1: Type.Optional(Short),
          adm2: Type.Optional(Short),
        },
        { additionalProperties: false, description: 'what holds where no column says it' },
      ),
    ),
    missing: Type.Optional(
      Type.Array(Type.String({ maxLength: 100 }), {
        maxItems: 50,
        description: 'values that say nothing, such as -99; coordinates are not compared with them',
      }),
    ),
  },
  { additionalProperties: false },
);

/** A mapping file as read. */
export type AccountMapping = Omit<Static<typeof ACCOUNT_MAPPING_SCHEMA>, 'columns'> & {
  readonly columns: Readonly<Partial<Record<AccountColumn, string | readonly string[]>>>;
};

const MappingCheck = Compile(ACCOUNT_MAPPING_SCHEMA);

/**
 * Reads and checks a mapping file.
 * @throws FILE_NOT_FOUND, INPUT_MALFORMED naming the field
 */
export async function readAccountMapping(path: string): Promise<AccountMapping> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read the mapping file ${path}`, { cause, place: { file: path } });
  });
  try {
    return parseAccountMapping(JSON.parse(text), path);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const message = `the mapping file is not JSON: ${cause.message}`;
    throw fault('INPUT_MALFORMED', message, { cause, place: { file: path } });
  }
}

/**
 * Checks a mapping that has been read.
 * @throws INPUT_MALFORMED naming the field
 */
export function parseAccountMapping(value: unknown, file: string): AccountMapping {
  if (!MappingCheck.Check(value)) {
    const first = MappingCheck.Errors(value)[0];
    const where = first === undefined ? '' : ` at "${first.instancePath || '/'}": ${first.message}`;
    throw malformed(`the mapping file does not follow its schema${where}`, file);
  }
  const mapping = value as AccountMapping;
  const lack = lackOf(mapping);
  if (lack !== null) throw malformed(`the mapping ${lack}`, file);
  return mapping;
}

/** The headers of one meaning, in their order. */
export function headersOf(mapping: AccountMapping, column: AccountColumn): readonly string[] {
  const headers = mapping.columns[column];
  if (headers === undefined) return [];
  return typeof headers === 'string' ? [headers] : headers;
}

/** Source: ACLED codebook 2023, `assoc_actor_1` and `assoc_actor_2`: communities beside the actors, such as faiths and ethnic groups. */
const ASSOCIATED_ACTORS = /^assoc(?:iated)?[_ ]?actor[_ ]?[12]?$/i;

/** What a mapping lacks to say what happened when, or says amiss, in words; null where nothing is wrong. */
function lackOf(mapping: AccountMapping): string | null {
  const { columns, constants = {}, codes = {} } = mapping;
  if (columns.from === undefined && columns.year === undefined)
    return 'names no column of the day: "from", or "year" with "month" and "day"';
  if ((columns.lon === undefined) !== (columns.lat === undefined))
    return 'names only one of the columns "lon" and "lat"';
  for (const name of [constants.country ?? 'pk', ...Object.values(codes.country ?? {})]) {
    if (countryCode(name) === null) return `names "${name}", which is no country`;
  }
  const headers = ACCOUNT_COLUMNS.flatMap((column) => headersOf(mapping, column));
  const refused = headers.find((header) => refusedColumn(header) !== null);
  if (refused !== undefined) return `names the column "${refused}": ${refusedColumn(refused)}`;
  const associated = headers.find((header) => ASSOCIATED_ACTORS.test(header.trim()));
  return associated === undefined
    ? null
    : `names the column "${associated}": it names communities, some by religion or ethnic origin, which are not recorded`;
}

function malformed(message: string, file: string) {
  return fault('INPUT_MALFORMED', message, { place: { file } });
}
