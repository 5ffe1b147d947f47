/** What a screening batch is made of; the same schemas serve the requests and the stored rows. */

import Type from 'typebox';
import { NAME_LENGTH_MAX } from '../../base/index.ts';
import { MatchReason } from '../schemas/match.ts';
import { closed, ID_LENGTH_MAX, nullable, text } from '../schemas/shape.ts';

/** Most rows of one batch. */
export const BATCH_ROWS_MAX = 20_000;
/** Largest body of a batch, in bytes. */
export const BATCH_BYTES_MAX = 16 * 1024 ** 2;

/** One row that is asked; the columns of a customer file. */
export const BatchQuery = closed({
  name: text({ max: NAME_LENGTH_MAX }),
  kind: Type.Optional(
    Type.Union([
      Type.Literal('person'),
      Type.Literal('organisation'),
      Type.Literal('vessel'),
      Type.Literal('vehicle'),
    ]),
  ),
  father: Type.Optional(text({ max: NAME_LENGTH_MAX })),
  born: Type.Optional(text({ max: 60 })),
  country: Type.Optional(text({ max: 200 })),
  id: Type.Optional(
    text({ max: ID_LENGTH_MAX, description: 'An identity, passport or registration number.' }),
  ),
  customer: Type.Optional(
    text({ max: ID_LENGTH_MAX, description: 'Your own number of the customer, to remember decisions by.' }),
  ),
});

/** A match of a row. */
export const BatchMatch = closed({
  list: Type.String(),
  ref: Type.String(),
  name: Type.String(),
  caption: Type.String(),
  score: Type.Number(),
  verdict: Type.String(),
  reasons: Type.Array(MatchReason),
  contentHash: Type.String(),
  memory: Type.String({ description: 'none, cleared or reopened: what was decided of this pair before.' }),
  finding: nullable(Type.String({ description: 'The finding that was recorded, if any.' })),
});

/** The answer to a row. */
export const BatchAnswer = closed({
  verdict: Type.String(),
  because: nullable(Type.String()),
  matches: Type.Array(BatchMatch),
});

/** The answer as it is stored. */
export const StoredAnswer = BatchAnswer;

const Tlp = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]);

/** The clearance under which a batch was asked. */
export const StoredClearance = closed({
  tlp: Tlp,
  agencies: Type.Array(Type.Integer()),
  compartments: Type.Array(Type.Integer()),
  purpose: Type.Integer(),
  caseRefs: Type.Array(Type.String()),
});
