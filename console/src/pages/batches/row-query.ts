/** A row of a file as a query by example, to record a match of it. Its identity number is kept as a hash alone and cannot be asked again. */

import type { paths } from '../../api/contract.d.ts';
import type { RowDetail } from './use-batch.ts';

type Example = paths['/findings']['post']['requestBody']['content']['application/json']['query'];

/** The schemata that stand for the kinds of a file. */
const SCHEMATA = {
  person: 'Person',
  organisation: 'Organization',
  vessel: 'Vessel',
  vehicle: 'Vehicle',
} as const;

/** The query. */
export function exampleOf(query: RowDetail['query']): Example {
  const given = [
    ['name', query.name],
    ['fatherName', query.father],
    ['birthDate', query.born],
    ['country', query.country],
  ] as const;
  const properties: Record<string, string[]> = {};
  for (const [property, value] of given) if (value !== undefined) properties[property] = [value];
  return {
    schema: query.kind === undefined ? 'Thing' : SCHEMATA[query.kind],
    properties,
    ...(query.customer === undefined ? {} : { id: query.customer }),
  };
}
