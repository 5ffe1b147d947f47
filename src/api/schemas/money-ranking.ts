/** The order of findings of money, as it is told. */

import Type from 'typebox';
import { closed, nullable } from './shape.ts';

const Counts = { accepted: Type.Integer(), rejected: Type.Integer() };

const LiftView = closed({
  pairsShare: Type.Number({
    description:
      'Of all pairs of an accepted and a rejected finding, the share in which the accepted one stands first; 0.5 is chance.',
  }),
  top: Type.Integer({ description: 'Findings in the first fifth.' }),
  topAccepted: Type.Integer({ description: 'Of these, those that were accepted.' }),
  lift: Type.Number({
    description: 'Share of accepted ones in the first fifth, divided by their share in all; 1 is chance.',
  }),
});

/** The order that holds, with its weights, and what it is worth. */
export const RankingView = closed({
  id: nullable(Type.String({ description: 'Null as long as none was learnt.' })),
  kind: Type.Enum(['documented', 'learnt']),
  reason: Type.Enum(['never-learnt', 'too-few-decisions', 'not-measurable', 'no-better', 'better'], {
    description: 'Why it is this one.',
  }),
  because: Type.String({ description: 'The same in words.' }),
  learntAt: nullable(Type.String()),
  learntBy: nullable(Type.String()),
  learntByName: nullable(Type.String()),
  decisions: closed({
    ...Counts,
    neededOfEach: Type.Integer(),
    atMost: Type.Integer({ description: 'The newest so many are learnt from.' }),
  }),
  start: Type.Number({ description: 'Points of every finding.' }),
  rules: Type.Array(
    closed({
      rule: Type.String(),
      weight: Type.Number({ description: 'Points of its findings.' }),
      ...Counts,
    }),
    { description: 'Rules that are not named have 0.' },
  ),
  measures: Type.Array(
    closed({
      measure: Type.String(),
      weight: Type.Number({ description: 'Points for each unit of the measure.' }),
      spread: nullable(Type.Number({ description: 'Standard deviation among the decided findings.' })),
      description: Type.String(),
    }),
  ),
  usualValues: Type.Record(Type.String(), Type.Number(), {
    description: 'By currency, the value in major units that is usual among decided findings.',
  }),
  tested: nullable(
    closed({
      decisions: Type.Integer({ description: 'Later decisions, each ranked by what earlier ones taught.' }),
      accepted: Type.Integer(),
      learnt: LiftView,
      documented: LiftView,
    }),
  ),
});

/** Where one finding stands, and of what that is made. */
export const FindingRankView = closed({
  finding: Type.String(),
  ranking: nullable(Type.String({ description: 'Id of the order; null for the documented one.' })),
  kind: Type.Enum(['documented', 'learnt']),
  points: Type.Number({ description: 'The sum of the parts; queues sorted by rank begin with the most.' }),
  parts: Type.Array(
    closed({
      kind: Type.Enum(['start', 'rule', 'measure']),
      name: Type.String({ description: 'Of a rule its id, of a measure its name.' }),
      value: nullable(Type.Number({ description: 'Null: not measured, counted as 0.' })),
      weight: Type.Number(),
      points: Type.Number(),
    }),
  ),
});
