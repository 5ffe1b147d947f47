/** Builders of the contract's schemas: closed objects, nullable values, limits that every route shares. */

import Type, { type TProperties, type TSchema } from 'typebox';
import { PAGE_ROWS_MAX } from '../../base/index.ts';

/** An object that admits its stated properties and no other. */
export function closed<Properties extends TProperties>(properties: Properties, description?: string) {
  return Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

/** A value or null. */
export function nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}

/** A text of bounded length. */
export function text(options: { max: number; min?: number; description?: string; pattern?: string }) {
  return Type.String({
    minLength: options.min ?? 1,
    maxLength: options.max,
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.pattern === undefined ? {} : { pattern: options.pattern }),
  });
}

/** Longest id or reference accepted in a path or query, in UTF-16 units. */
export const ID_LENGTH_MAX = 300;

/** An id in a path. */
export function id(description: string) {
  return text({ max: ID_LENGTH_MAX, description });
}

/** `limit` and `offset` of a listing. */
export function pageQuery(limitDefault: number) {
  return {
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: PAGE_ROWS_MAX,
        default: limitDefault,
        description: 'Rows returned.',
      }),
    ),
    offset: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0, description: 'Rows left out before them.' }),
    ),
  };
}

/** Largest number that every part of the way takes exactly. */
const SAFE_MAX = Number.MAX_SAFE_INTEGER;
/** Largest number that the database keeps as `integer`. */
const INTEGER_MAX = 2_147_483_647;

/** A running number: of an entry, a finding, a job. */
export function sequence(description: string) {
  return Type.Integer({ minimum: 1, maximum: SAFE_MAX, description });
}

/** A small number: an agency, a compartment, a row. */
export function small(description: string, minimum = 0) {
  return Type.Integer({ minimum, maximum: INTEGER_MAX, description });
}
