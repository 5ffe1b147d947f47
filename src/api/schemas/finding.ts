/** Findings and decisions. */

import Type from 'typebox';
import { MarkingView } from './entity.ts';
import { closed, nullable, small, text } from './shape.ts';

/** Longest reason of a decision, in characters. */
const REASON_LENGTH_MAX = 4_000;

const DecisionView = closed({
  version: Type.Integer(),
  kind: Type.String({ description: 'decided, confirmed or undone.' }),
  verdict: nullable(Type.String()),
  reason: Type.String(),
  by: Type.String({ description: 'Id of the person who decided.' }),
  at: Type.String(),
});

/** A finding with its decisions, oldest first. */
export const FindingView = closed({
  id: Type.String(),
  rule: closed({ id: Type.String(), version: Type.String(), twoPeople: Type.Boolean() }),
  subject: closed({ kind: Type.String(), ref: Type.String() }),
  evidence: Type.Array(Type.String({ description: 'Id of a statement or event.' })),
  quantities: Type.Record(
    Type.String(),
    Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Null()]),
  ),
  sentence: Type.String(),
  score: nullable(Type.Number({ description: '0 to 1, of the match; never of a person.' })),
  entry: nullable(Type.String({ description: '<list>:<reference> of the listed party.' })),
  state: Type.String({ description: 'open, awaiting-second, true, false or cannot-tell.' }),
  version: Type.Integer({ description: 'What the next decision must name.' }),
  author: Type.String(),
  foundAt: Type.String(),
  marking: MarkingView,
  decisions: Type.Array(DecisionView),
});

/** The states of a finding. */
export const FindingStateName = Type.Union([
  Type.Literal('open'),
  Type.Literal('awaiting-second'),
  Type.Literal('true'),
  Type.Literal('false'),
  Type.Literal('cannot-tell'),
]);

/** A decision as it is sent: a verdict, or undoing the last one. */
export const DecisionBody = closed({
  verdict: Type.Union([
    Type.Literal('true'),
    Type.Literal('false'),
    Type.Literal('cannot-tell'),
    Type.Literal('undo'),
  ]),
  reason: text({ max: REASON_LENGTH_MAX, description: 'Why, in your own words.' }),
  version: small('The version of the finding that you saw.'),
});
