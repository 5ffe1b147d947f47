/** What a screening batch is made of; the same schemas serve the requests and the stored rows. */

import Type from 'typebox';
import { NAME_LENGTH_MAX } from '../../base/index.ts';
import { closed, ID_LENGTH_MAX, nullable, text } from '../schemas/shape.ts';

/** Most rows of one batch, by file or as JSON. */
export const BATCH_ROWS_MAX = 100_000;
/** Largest body of a batch sent as JSON, in bytes. */
export const BATCH_BYTES_MAX = 16 * 1024 ** 2;
/** Longest date of birth as written. */
export const BORN_LENGTH_MAX = 60;
/** Longest countries of a row. */
export const COUNTRY_LENGTH_MAX = 200;

const facts = {
  kind: Type.Optional(
    Type.Union([
      Type.Literal('person'),
      Type.Literal('organisation'),
      Type.Literal('vessel'),
      Type.Literal('vehicle'),
    ]),
  ),
  father: Type.Optional(text({ max: NAME_LENGTH_MAX })),
  born: Type.Optional(text({ max: BORN_LENGTH_MAX })),
  country: Type.Optional(text({ max: COUNTRY_LENGTH_MAX })),
  id: Type.Optional(
    text({ max: ID_LENGTH_MAX, description: 'An identity, passport or registration number.' }),
  ),
  customer: Type.Optional(
    text({ max: ID_LENGTH_MAX, description: 'Your own number of the customer, to remember decisions by.' }),
  ),
};

/** One row that is asked; the columns of a customer file. */
export const BatchQuery = closed({ name: text({ max: NAME_LENGTH_MAX }), ...facts });

/** A row as it is kept: one that could not be read may have no name. */
export const StoredQuery = closed({ name: Type.String({ maxLength: NAME_LENGTH_MAX }), ...facts });

/** What a sentence is made of besides its words. */
const said = {
  code: Type.String({ description: 'Stable; the guide to screening lists them all.' }),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
};

/** Why a row of a file could not be used; batches of before reasons had codes have the words alone. */
export const RowRefusal = closed({
  column: nullable(Type.String({ description: 'The column that it is about; null for the whole row.' })),
  reason: Type.String({ description: 'In English.' }),
  code: Type.Optional(said.code),
  values: Type.Optional(said.values),
});

/** A sentence as data, for writing it in another language. */
export const BatchSentence = closed({ ...said, words: Type.String() });

/** A reason of a match as it is kept; batches of before reasons had codes have the words alone. */
const BatchReason = closed({
  about: Type.String({ description: 'name, father, born, country, id or entry.' }),
  effect: Type.String({ description: 'agrees, missing, contradicts or neutral.' }),
  code: Type.Optional(said.code),
  values: Type.Optional(said.values),
  words: Type.String({ description: 'One sentence a person can check.' }),
  query: Type.Optional(Type.String()),
  listed: Type.Optional(Type.String()),
  similarity: Type.Optional(Type.Number()),
  rarity: Type.Optional(Type.Number()),
});

/** A match of a row. */
export const BatchMatch = closed({
  list: Type.String(),
  ref: Type.String(),
  name: Type.String(),
  caption: Type.String(),
  score: Type.Number(),
  verdict: Type.String(),
  reasons: Type.Array(BatchReason),
  contentHash: Type.String(),
  source: Type.Optional(Type.String({ description: 'File and line of the name on the list.' })),
  listedOn: Type.Optional(nullable(Type.String())),
  memory: Type.String({ description: 'none, cleared or reopened: what was decided of this pair before.' }),
  finding: nullable(Type.String({ description: 'The finding that was recorded, if any.' })),
});

/** The answer to a row. */
export const BatchAnswer = closed({
  verdict: Type.String(),
  because: nullable(Type.String()),
  notes: Type.Optional(
    Type.Array(Type.String(), {
      description: 'What of the row was not used, and why; absent where all of it was.',
    }),
  ),
  sentences: Type.Optional(
    Type.Array(BatchSentence, {
      description: '`because` and `notes` as data, as far as they come from the matcher.',
    }),
  ),
  matches: Type.Array(BatchMatch),
});

/** The answer as it is stored: with the finding that a memory comes from, by which is told who may know of it. */
export const StoredAnswer = closed({
  ...BatchAnswer.properties,
  matches: Type.Array(
    closed({ ...BatchMatch.properties, remembered: Type.Optional(nullable(Type.String())) }),
  ),
});

/** What a table shows of a match: list, reference, listed name, score, verdict. */
export const MatchBrief = Type.Tuple([
  Type.String(),
  Type.String(),
  Type.String(),
  Type.Number(),
  Type.String(),
]);

/** A list that answered rows of a batch, from the row on from which it did. */
export const BatchList = closed({
  id: Type.String(),
  title: Type.String(),
  authority: Type.String(),
  date: nullable(Type.String({ description: 'ISO day of publication, null when the list does not say.' })),
  entries: Type.Integer({ description: 'Entries that you may see.' }),
  ageDays: nullable(Type.Integer()),
  stale: Type.Boolean({ description: 'Older than its maximum age on the day of screening.' }),
  synthetic: Type.Boolean({ description: 'An invented list.' }),
  fromRow: Type.Integer({ description: 'The first row that this version answered.' }),
});

/** Rows by verdict; `waiting` are those not screened yet. */
export const VerdictCounts = closed({
  match: Type.Integer(),
  possible: Type.Integer(),
  undetermined: Type.Integer(),
  noMatch: Type.Integer(),
  waiting: Type.Integer(),
});

const Tlp = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]);

/** The clearance under which a batch was asked. */
export const StoredClearance = closed({
  tlp: Tlp,
  agencies: Type.Array(Type.Integer()),
  compartments: Type.Array(Type.Integer()),
  purpose: Type.Integer(),
  caseRefs: Type.Array(Type.String()),
});
