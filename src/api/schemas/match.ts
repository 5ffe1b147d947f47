/**
 * Schemas of `/match`, `/search`, `/entities`, `/catalog` and `/algorithms`: the shape that clients of yente send and read,
 * with Silsila's own fields beside it.
 * Source: OpenSanctions yente, API reference of version 5, https://www.opensanctions.org/docs/yente/ (response shape only).
 */

import Type from 'typebox';
import { MATCH_QUERIES_MAX, VALUE_LENGTH_MAX } from '../../base/index.ts';
import { SENTENCE_CODES } from '../../lists/index.ts';
import { closed, ID_LENGTH_MAX, nullable, text } from './shape.ts';
import { day, dayOrInstant } from './time.ts';

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
    dayOrInstant('Only entries listed or changed since this day (of an instant its day is taken).'),
  ),
  as_of: Type.Optional(day('Screen against what was listed on this day.')),
  explain: Type.Optional(
    Type.Union([Type.Literal('full'), Type.Literal('short')], {
      default: 'full',
      description: '`short` leaves out `alignment` and `explanations`: for answers as somebody types.',
    }),
  ),
});

/** A sentence as data. */
const sentenceFields = {
  code: Type.Enum(SENTENCE_CODES, { description: 'Stable; the guide to screening lists them all.' }),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
    description: 'What the sentence contains, for writing it in another language.',
  }),
  words: Type.String({ description: 'The sentence in English; a person can check it.' }),
};

/** A sentence as data, with what of the query it is about. */
export const MatchNote = closed({
  about: Type.String({ description: 'name, father, born, country, id, entry or query.' }),
  ...sentenceFields,
});

/** A reason of the matcher, in words, with the parts that it speaks of. */
export const MatchReason = closed({
  about: Type.String({ description: 'name, father, born, country, id or entry.' }),
  effect: Type.String({ description: 'agrees, missing, contradicts or neutral.' }),
  ...sentenceFields,
  query: Type.Optional(Type.String()),
  listed: Type.Optional(Type.String()),
  similarity: Type.Optional(Type.Number()),
  rarity: Type.Optional(Type.Number()),
});

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const positions = Type.Array(Type.Integer({ minimum: 0 }));
const oneOf = <const Values extends readonly string[]>(values: Values, description: string) =>
  Type.Enum([...values], { description });

const AlignedPart = closed({
  text: Type.String({ description: 'As it is written, in its own script.' }),
  role: oneOf(
    ['name', 'word', 'honorific', 'kunya', 'initial', 'number', 'connector', 'left-out'],
    'connector and left-out are not compared; all others are.',
  ),
  share: share('Share of the weight of its side; those of a side sum to 1.'),
  rarity: share('0 (everybody has it) to 1 (rare).'),
  bits: Type.Number({ minimum: 0, description: 'Information in bits.' }),
});

/** Two names side by side. */
export const NameAlignment = closed({
  query: Type.Array(AlignedPart, { description: 'The name asked for, in its own order.' }),
  listed: Type.Array(AlignedPart, { description: 'The listed name, in its own order.' }),
  links: Type.Array(
    closed({
      query: positions,
      listed: positions,
      kind: oneOf(
        ['same', 'same-letters-other-script', 'sound', 'spelling', 'joined', 'split', 'initial', 'meaning'],
        'joined: two of the query are one of the list; split: one of the query is two of the list.',
      ),
      similarity: share('1 for the same letters.'),
      rarityBits: Type.Number({ minimum: 0, description: 'Information that agrees, in bits.' }),
      cost: share('What its doubt takes from the score.'),
    }),
  ),
  unmatched: Type.Array(
    closed({
      side: oneOf(['query', 'listed'], 'On which side it stands.'),
      part: Type.Integer({ minimum: 0 }),
      effect: oneOf(['missing', 'contradicts'], 'contradicts: both sides have parts without a counterpart.'),
      cost: share('What it takes from the score.'),
    }),
  ),
  score: share('Of these two names alone; with the costs it sums to 1.'),
});

/** A match as a picture needs it. */
export const MatchAlignment = closed({
  name: nullable(NameAlignment),
  support: Type.Array(
    closed({
      kind: oneOf(
        ['spread', 'second'],
        'spread: it has parts that the best name lacks; second: it lends the best name its support.',
      ),
      name: Type.String(),
      query: positions,
    }),
    { description: 'Other names of the entry that the score of the name rests on.' },
  ),
  father: nullable(
    closed({
      against: oneOf(['father', 'name'], 'name: the list has no father, but a chain of names.'),
      alignment: NameAlignment,
    }),
  ),
});

/** Since when a party is listed. */
export const Listing = closed({
  from: nullable(Type.String({ description: 'ISO day; null where the list does not say.' })),
  to: nullable(Type.String({ description: 'ISO day on which it was lifted; null while it has not been.' })),
  state: oneOf(
    ['listed', 'listed-then-not-now', 'listed-now-not-then'],
    'With as_of: whether it was listed that day, is listed today, or both.',
  ),
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
      decidedByName: Type.Optional(
        nullable(Type.String({ description: 'Their name, where they are of your agency.' })),
      ),
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
  explanations: Type.Optional(
    Type.Record(
      Type.String(),
      closed({
        score: nullable(Type.Number()),
        detail: Type.String(),
        query: Type.String(),
        candidate: Type.String(),
      }),
    ),
  ),
  verdict: Type.String({ description: 'match or possible; no-match below the threshold.' }),
  name: Type.String({ description: 'The listed name that matched best.' }),
  source: Type.String({ description: 'File and line of that name.' }),
  listedOn: nullable(Type.String()),
  listing: Listing,
  contentHash: Type.String({ description: 'Changes when the entry changes.' }),
  list: Type.String(),
  ref: Type.String({ description: 'The list’s own reference.' }),
  reasons: Type.Array(MatchReason),
  alignment: Type.Optional(MatchAlignment),
  contested: Type.Optional(Type.String({ description: 'Why the source itself calls the entry disputed.' })),
  memory: MatchMemory,
});

/** A party that matches and is listed today, but was not on the day asked for. */
export const LaterListed = closed({
  id: Type.String(),
  list: Type.String(),
  ref: Type.String(),
  caption: Type.String(),
  name: Type.String(),
  schema: Type.String(),
  score: Type.Number({ minimum: 0, maximum: 1 }),
  verdict: Type.String({ description: 'As it would be today.' }),
  listing: Listing,
});

const UsedVersion = closed({
  publishedOn: nullable(Type.String({ description: 'ISO day.' })),
  importedAt: Type.String({ description: 'ISO instant.' }),
  sha256: Type.String({ description: 'Of the file.' }),
});

/** A list that was searched, and how old it is. */
export const SearchedList = closed({
  id: Type.String(),
  date: nullable(Type.String({ description: 'ISO day of publication, null when the list does not say.' })),
  entries: Type.Integer({ description: 'Entries that you may see.' }),
  ageDays: nullable(Type.Integer()),
  stale: Type.Boolean({ description: 'Older than its maximum age: then nothing in it reads as clear.' }),
});

/** A list that an answer of `/match` used, with its version. */
export const UsedList = closed({
  ...SearchedList.properties,
  version: nullable(UsedVersion),
  asOfVersion: Type.Optional(nullable(UsedVersion)),
});

/** The answer to one query. */
export const MatchAnswer = closed({
  status: Type.Integer(),
  results: Type.Array(ScoredEntity),
  total: closed({ value: Type.Integer(), relation: Type.String() }),
  query: closed({ id: nullable(Type.String()), schema: Type.String(), properties: Properties }),
  verdict: Type.String({ description: 'match, possible, no-match or undetermined.' }),
  because: nullable(Type.String({ description: 'Why nothing could be determined.' })),
  explanation: closed(sentenceFields, 'The verdict explained, whichever it is.'),
  notes: Type.Array(MatchNote, {
    description: 'What of the query was not used or not as it was given, one sentence each.',
  }),
  listedLater: Type.Optional(
    Type.Array(LaterListed, {
      description: 'With as_of: who is listed today but was not then. They count for nothing in the verdict.',
    }),
  ),
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
  asOf: nullable(Type.String({ description: 'The day asked for; null for today.' })),
  today: Type.String({ description: 'The day from which the age of lists is counted.' }),
  lists: Type.Array(UsedList),
});
