/**
 * Schemas of `/match`, `/search`, `/entities`, `/catalog` and `/algorithms`: the shape that clients of yente send and read,
 * with Silsila's own fields beside it.
 * Source: OpenSanctions yente, API reference of version 5, https://www.opensanctions.org/docs/yente/ (response shape only).
 */

import Type from 'typebox';
import { MATCH_QUERIES_MAX, VALUE_LENGTH_MAX } from '../../base/index.ts';
import { closed, day, ID_LENGTH_MAX, nullable, text } from './shape.ts';

/** Largest number of values of one property in a query. */
export const QUERY_VALUES_MAX = 50;
/** Largest number of results a query. Source: yente's setting MAX_MATCHES. */
export const MATCH_LIMIT_MAX = 500;
/** Results a query when the request does not say. Source: yente's setting MATCH_PAGE. */
export const MATCH_LIMIT_DEFAULT = 5;

const values = Type.Union([
  Type.String({ maxLength: VALUE_LENGTH_MAX }),
  Type.Array(Type.String({ maxLength: VALUE_LENGTH_MAX }), { maxItems: QUERY_VALUES_MAX }),
]);

/** One query: an example of the party that is asked for. Properties that say nothing to the matcher are ignored and named. */
export const MatchExample = Type.Object(
  {
    id: Type.Optional(nullable(Type.String({ maxLength: ID_LENGTH_MAX }))),
    schema: text({
      max: 60,
      description: 'A FollowTheMoney schema: Person, Organization, Company, Vessel …',
    }),
    properties: Type.Record(Type.String({ minLength: 1, maxLength: 60 }), values, {
      maxProperties: 60,
      description: 'name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber …',
    }),
  },
  { description: 'A query by example.' },
);

/** The body of `/match`. */
export const MatchBody = Type.Object(
  {
    queries: Type.Record(text({ max: 200 }), MatchExample, {
      minProperties: 1,
      maxProperties: MATCH_QUERIES_MAX,
      description: 'Keys are the caller’s own.',
    }),
    weights: Type.Optional(
      Type.Record(Type.String(), Type.Number(), { description: 'Accepted and not used.' }),
    ),
    config: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'Accepted and not used.' }),
    ),
  },
  { description: 'Queries by example.' },
);

const names = (description: string) =>
  Type.Optional(Type.Array(text({ max: ID_LENGTH_MAX }), { maxItems: 50, default: [], description }));

/** The query string of `/match`. */
export const MatchQuery = closed({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MATCH_LIMIT_MAX, default: MATCH_LIMIT_DEFAULT })),
  threshold: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'From this score, `match` is true; by default the matcher’s own verdict.',
    }),
  ),
  cutoff: Type.Optional(
    Type.Number({ minimum: 0, maximum: 1, description: 'Results below this score are left out.' }),
  ),
  algorithm: Type.Optional(
    text({ max: 60, description: 'Accepted for the sake of existing clients: there is one matcher.' }),
  ),
  include_dataset: names('Only these lists.'),
  exclude_dataset: names('Not these lists.'),
  exclude_schema: names('Not these schemata.'),
  exclude_entity_ids: names('Not these entities.'),
  topics: names(
    'Refused where it is given: these lists carry no topics, and a filter is never passed over in silence.',
  ),
  fuzzy: Type.Optional(Type.Boolean({ description: 'Accepted and not used: every comparison is tolerant.' })),
  changed_since: Type.Optional(
    text({ max: 40, description: 'Only entries listed or changed since this ISO day.' }),
  ),
  as_of: Type.Optional(day('Screen against what was listed on this day.')),
});

/** A reason of the matcher, in words, with the parts that it speaks of. */
export const MatchReason = closed({
  about: Type.String({ description: 'name, father, born, country, id or entry.' }),
  effect: Type.String({ description: 'agrees, missing, contradicts or neutral.' }),
  words: Type.String({ description: 'One sentence a person can check.' }),
  query: Type.Optional(Type.String()),
  listed: Type.Optional(Type.String()),
  similarity: Type.Optional(Type.Number()),
  rarity: Type.Optional(Type.Number()),
});

const Properties = Type.Record(Type.String(), Type.Array(Type.String()));

/** An entity in yente's shape. */
export const entityFields = {
  id: Type.String(),
  caption: Type.String(),
  schema: Type.String(),
  properties: Properties,
  datasets: Type.Array(Type.String()),
  referents: Type.Array(Type.String()),
  target: Type.Boolean(),
  first_seen: nullable(Type.String()),
  last_seen: nullable(Type.String()),
  last_change: nullable(Type.String()),
};

/** What is remembered of this party and this entry. */
export const MatchMemory = Type.Union([
  closed({ kind: Type.Literal('none') }),
  closed(
    {
      kind: Type.Literal('cleared'),
      finding: Type.String(),
      decidedBy: Type.String({ description: 'Id of the person who found it false.' }),
      decidedAt: Type.String(),
      reason: Type.String(),
    },
    'Found false before, and the entry has not changed since: nobody needs to stop.',
  ),
  closed(
    {
      kind: Type.Literal('reopened'),
      finding: Type.String(),
      because: Type.String(),
      clearedAt: Type.String(),
    },
    'Found false before, but the entry has changed: look again.',
  ),
]);

/** A scored result. */
export const ScoredEntity = closed({
  ...entityFields,
  score: Type.Number({ minimum: 0, maximum: 1 }),
  features: Type.Record(Type.String(), Type.Number()),
  match: Type.Boolean(),
  explanations: Type.Record(
    Type.String(),
    closed({
      score: nullable(Type.Number()),
      detail: Type.String(),
      query: Type.String(),
      candidate: Type.String(),
    }),
  ),
  verdict: Type.String({ description: 'match or possible; no-match below the threshold.' }),
  name: Type.String({ description: 'The listed name that matched best.' }),
  source: Type.String({ description: 'File and line of that name.' }),
  listedOn: nullable(Type.String()),
  contentHash: Type.String({ description: 'Changes when the entry changes.' }),
  list: Type.String(),
  ref: Type.String({ description: 'The list’s own reference.' }),
  reasons: Type.Array(MatchReason),
  contested: Type.Optional(Type.String({ description: 'Why the source itself calls the entry disputed.' })),
  memory: MatchMemory,
});

/** A list that was searched, and how old it is. */
export const SearchedList = closed({
  id: Type.String(),
  date: nullable(Type.String({ description: 'ISO day of publication, null when the list does not say.' })),
  entries: Type.Integer({ description: 'Entries that you may see.' }),
  ageDays: nullable(Type.Integer()),
  stale: Type.Boolean({ description: 'Older than its maximum age: then nothing in it reads as clear.' }),
});

/** The answer to one query. */
export const MatchAnswer = closed({
  status: Type.Integer(),
  results: Type.Array(ScoredEntity),
  total: closed({ value: Type.Integer(), relation: Type.String() }),
  query: closed({ id: nullable(Type.String()), schema: Type.String(), properties: Properties }),
  verdict: Type.String({ description: 'match, possible, no-match or undetermined.' }),
  because: nullable(Type.String({ description: 'Why nothing could be determined.' })),
  ignored: Type.Array(Type.String(), {
    description: 'Properties of the query that say nothing to the matcher.',
  }),
});

/** The answer of `/match`. */
export const MatchResponse = closed({
  responses: Type.Record(Type.String(), MatchAnswer),
  matcher: Type.Record(
    Type.String(),
    closed({ description: Type.String(), coefficient: Type.Number(), url: Type.String() }),
  ),
  limit: Type.Integer(),
  lists: Type.Array(SearchedList),
});
