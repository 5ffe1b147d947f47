/** What is asked of a backtest, and what it comes to. */

import Type from 'typebox';
import { closed, ID_LENGTH_MAX, nullable, text } from '../schemas/shape.ts';

/** What a backtest is asked. */
export const BacktestAsked = closed({
  rule: text({ max: ID_LENGTH_MAX, description: 'Id of a rule.' }),
  parameters: Type.Record(Type.String({ maxLength: 100 }), Type.Number(), {
    maxProperties: 50,
    description: 'Other values of some of its parameters.',
  }),
});

const COUNTS = {
  count: Type.Integer(),
  states: Type.Record(Type.String(), Type.Integer(), {
    description: 'By state of the stored finding over most of its payments; `none` without one.',
  }),
};
const GroupCounts = closed(COUNTS);
const Group = closed({
  ...COUNTS,
  patterns: Type.Array(
    closed({
      payments: Type.Integer(),
      sentence: Type.String(),
      valueMinor: Type.Integer(),
      valueCurrency: Type.String(),
      finding: nullable(Type.String()),
      state: nullable(Type.String()),
    }),
    { description: 'The first 200.' },
  ),
});

const FIGURES = {
  payments: Type.Integer({ description: 'That both were run over.' }),
  currentVersion: Type.String(),
  current: Type.Integer({ description: 'Patterns that the version in effect finds.' }),
  changed: Type.Integer({ description: 'Patterns that the changed one finds.' }),
};

/** What a backtest came to. */
export const BacktestResult = closed({ ...FIGURES, appears: Group, disappears: Group, stays: Group });

/** A stored result, or null. */
export const StoredBacktest = nullable(BacktestResult);

/** A stored result as lists tell it, without its patterns; or null. */
export const StoredBacktestFigures = nullable(
  closed({ ...FIGURES, appears: GroupCounts, disappears: GroupCounts, stays: GroupCounts }),
);
