/** The mapping file of a national list: a small JSON document, checked by its schema. */

import { readFile } from 'node:fs/promises';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault, isIsoDay } from '../../base/index.ts';
import { type ColumnMeaning, KNOWN_HEADERS } from './national-columns.ts';

const Headers = Type.Union([
  Type.String({ minLength: 1 }),
  Type.Array(Type.String({ minLength: 1 }), { maxItems: 20 }),
]);
const Columns = Type.Object(
  Object.fromEntries(Object.keys(KNOWN_HEADERS).map((meaning) => [meaning, Type.Optional(Headers)])),
  { additionalProperties: false },
);

/** The schema of the mapping file. Several headers for one meaning are read in their order. */
export const NATIONAL_MAPPING_SCHEMA = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'short id of the list' }),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    authority: Type.String({ minLength: 1, maxLength: 200, description: 'who publishes the list' }),
    publishedOn: Type.Optional(Type.String({ description: 'ISO day of publication' })),
    kind: Type.Optional(
      Type.Union(
        [
          Type.Literal('person'),
          Type.Literal('organisation'),
          Type.Literal('vehicle'),
          Type.Literal('vessel'),
        ],
        {
          description: 'what the rows are when no column says it; person by default',
        },
      ),
    ),
    separator: Type.Optional(
      Type.String({ minLength: 1, maxLength: 3, description: 'between several values in a cell' }),
    ),
    columns: Columns,
  },
  { additionalProperties: false },
);

/** A mapping file as read. */
export type NationalMapping = Omit<Static<typeof NATIONAL_MAPPING_SCHEMA>, 'columns'> & {
  readonly columns: Readonly<Partial<Record<ColumnMeaning, string | readonly string[]>>>;
};

const MappingCheck = Compile(NATIONAL_MAPPING_SCHEMA);

/**
 * Reads and checks a mapping file.
 * @throws FILE_NOT_FOUND, INPUT_MALFORMED naming the field
 */
export async function readNationalMapping(path: string): Promise<NationalMapping> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read the mapping file ${path}`, { cause, place: { file: path } });
  });
  try {
    return parseNationalMapping(JSON.parse(text), path);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw fault('INPUT_MALFORMED', `the mapping file is not JSON: ${cause.message}`, {
      cause,
      place: { file: path },
    });
  }
}

/** Checks a mapping that has been read. */
export function parseNationalMapping(value: unknown, file: string): NationalMapping {
  if (!MappingCheck.Check(value)) {
    const first = MappingCheck.Errors(value)[0];
    const where = first === undefined ? '' : ` at "${first.instancePath || '/'}": ${first.message}`;
    throw fault('INPUT_MALFORMED', `the mapping file does not follow its schema${where}`, {
      place: { file },
    });
  }
  if (value.publishedOn !== undefined && !isIsoDay(value.publishedOn)) {
    throw fault('INPUT_MALFORMED', `publishedOn "${value.publishedOn}" is not an ISO day`, {
      place: { file },
    });
  }
  if (value.columns['name'] === undefined) {
    throw fault('INPUT_MALFORMED', 'the mapping names no column for "name"', { place: { file } });
  }
  return value as NationalMapping;
}
