/** Which incidents are asked for: the filters that lists and maps share. */

import Type, { type Static } from 'typebox';
import { fault } from '../../base/index.ts';
import type { AccountFilter } from '../../incidents/index.ts';
import { AccountFlagName, IncidentKindName, PlacePrecisionName } from './incident.ts';
import { closed, text } from './shape.ts';
import { day, dayOrInstant, parseEnd } from './time.ts';

const NAME_MAX = 200;
const COUNT_MAX = 1_000_000;

/** The fields of a filter. An incident is found when any of its accounts passes all of them. */
export const incidentFilterFields = {
  from: Type.Optional(day('Accounts whose days reach this one or a later one.')),
  to: Type.Optional(day('Accounts that begin on this day or before.')),
  unit: Type.Optional(
    text({
      max: NAME_MAX,
      description:
        'District as its source codes it; with `layer` the unit of that layer in which its point lies.',
    }),
  ),
  layer: Type.Optional(text({ max: NAME_MAX, description: 'Id of a layer of boundaries.' })),
  province: Type.Optional(text({ max: NAME_MAX, description: 'Province as its source codes it.' })),
  country: Type.Optional(text({ max: 2, pattern: '^[a-z]{2}$', description: 'ISO 3166-1 alpha-2: `pk`.' })),
  kind: Type.Optional(
    Type.Union([IncidentKindName, Type.Array(IncidentKindName, { maxItems: 20 })], {
      description: 'One or several.',
    }),
  ),
  source: Type.Optional(
    Type.Union([text({ max: NAME_MAX }), Type.Array(text({ max: NAME_MAX }), { maxItems: 20 })], {
      description: 'Sources that are looked at, such as `ucdp-ged`; the accounts of others are not.',
    }),
  ),
  placePrecisionMin: Type.Optional(PlacePrecisionName),
  killedMin: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: COUNT_MAX,
      description: 'Killed at least, by the best number given, else the highest.',
    }),
  ),
  flag: Type.Optional(AccountFlagName),
  synthetic: Type.Optional(Type.Boolean({ description: 'Only what is invented, or only what is not.' })),
  knownAt: Type.Optional(
    dayOrInstant(
      'As it was known at this instant, or at the end of this day (UTC): later retractions are left out.',
    ),
  ),
};

const FilterQuery = closed(incidentFilterFields);

/**
 * The filter that was asked for.
 * @throws REQUEST_INVALID for a layer without a unit, or days in the wrong order
 */
export function parseIncidentFilter(query: Static<typeof FilterQuery>): AccountFilter {
  const { from, to, unit, layer, province, country, kind, source, placePrecisionMin, killedMin, flag } =
    query;
  if (layer !== undefined && unit === undefined)
    throw fault('REQUEST_INVALID', 'query/layer: say which `unit` of it');
  if (from !== undefined && to !== undefined && from > to)
    throw fault('REQUEST_INVALID', 'query/to: it lies before `from`');
  const { synthetic, knownAt } = query;
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(unit === undefined
      ? {}
      : layer === undefined
        ? { codedAdm2: unit }
        : { unit: { layer, code: unit } }),
    ...(province === undefined ? {} : { codedAdm1: province }),
    ...(country === undefined ? {} : { country }),
    ...(kind === undefined ? {} : { kinds: [kind].flat() }),
    ...(source === undefined ? {} : { origins: [source].flat() }),
    ...(placePrecisionMin === undefined ? {} : { placePrecisionMin }),
    ...(killedMin === undefined ? {} : { killedMin }),
    ...(flag === undefined ? {} : { flag }),
    ...(synthetic === undefined ? {} : { synthetic }),
    ...(knownAt === undefined ? {} : { knownAt: parseEnd(knownAt) }),
  };
}
