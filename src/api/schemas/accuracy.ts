/** The recorded accuracy of the matcher. */

import Type from 'typebox';
import { closed, nullable } from './shape.ts';

const Measure = closed({
  id: Type.String({ description: 'Stable, for words in another language.' }),
  title: Type.String(),
  question: Type.String({ description: 'What was asked, in plain words.' }),
  right: Type.String({ description: 'What counts as right.' }),
  cases: Type.Integer({ description: 'Asked on the half on which the figures are reported.' }),
  percent: Type.Number({ description: 'Share right on that half.' }),
  tuning: nullable(
    closed(
      { cases: Type.Integer(), percent: Type.Number() },
      'The same on the half on which the weights were chosen.',
    ),
  ),
  hopelessPercent: nullable(
    Type.Number({
      description: 'Share that no matcher could find by the name; null where that says nothing.',
    }),
  ),
  errors: Type.Integer({ description: 'Errors in all; one question may have several.' }),
  examples: Type.Array(closed({ asked: Type.String(), wanted: Type.String(), got: Type.String() }), {
    maxItems: 100,
    description: 'The first of the errors: names of published lists, and invented ones.',
  }),
});

/** The accuracy of the matcher as it was measured last. */
export const AccuracyView = closed({
  measuredOn: Type.String(),
  machine: Type.String(),
  listPublishedOn: Type.String({ description: 'The day of the list that was used.' }),
  thresholds: closed({
    match: Type.Number({ description: 'Least score of the verdict match.' }),
    matchBits: Type.Number({
      description: 'Least agreeing information of that verdict for persons, in bits.',
    }),
    possible: Type.Number({ description: 'Least score of the verdict possible.' }),
  }),
  measures: Type.Array(Measure),
});
