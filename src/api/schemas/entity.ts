/** An entity with the statements that it rests on. */

import Type from 'typebox';
import { entityFields } from './match.ts';
import { closed, nullable } from './shape.ts';

/** A marking as a reader sees it. */
export const MarkingView = closed({
  tlp: Type.String(),
  handling: Type.Array(Type.String()),
  note: nullable(Type.String()),
  owner: Type.Integer(),
});

const statementFields = {
  id: Type.String(),
  property: Type.String(),
  value: Type.String(),
  original: nullable(Type.String()),
  lang: nullable(Type.String()),
  polarity: Type.String({ description: 'affirmed, or denied: the source says that it is not so.' }),
  source: Type.String({ description: 'Id of the source.' }),
  sourceTitle: nullable(Type.String({ description: 'Null where you may not see the source.' })),
  locator: nullable(Type.String({ description: 'Where in the source: row, page, reference.' })),
  line: nullable(Type.Integer({ description: 'The line of the file, where the locator names one.' })),
  assertedBy: Type.String(),
  assertedAt: Type.String(),
  grade: Type.String(),
  gradeWords: Type.String(),
  marking: MarkingView,
  validFrom: nullable(Type.String()),
  validTo: nullable(Type.String()),
};

const StatementView = closed(statementFields);

const EndedStatementView = closed({
  ...statementFields,
  ended: closed({
    kind: Type.String({ description: 'retracted, superseded or ended: the world changed.' }),
    at: Type.String({ description: 'When it was recorded.' }),
    on: nullable(Type.String({ description: 'The first day on which it held no longer.' })),
    reason: Type.String(),
  }),
});

const ListingView = closed({
  list: Type.String(),
  ref: Type.String(),
  periods: Type.Array(
    closed({
      from: nullable(Type.String()),
      to: nullable(Type.String({ description: 'The day from which it is listed no longer.' })),
      program: nullable(Type.String()),
      authority: nullable(Type.String()),
    }),
  ),
  contested: nullable(Type.String({ description: 'Why the source itself calls the entry disputed.' })),
  removedOn: nullable(Type.String({ description: 'The day from which the list no longer has the entry.' })),
});

const SourceView = closed({
  id: Type.String(),
  kind: Type.String(),
  title: Type.String(),
  url: nullable(Type.String()),
  publishedOn: nullable(Type.String()),
  sha256: nullable(Type.String()),
  licence: nullable(Type.String()),
  grade: Type.String(),
});

const AssessmentView = closed({
  property: Type.String(),
  value: Type.String(),
  likelihood: Type.String(),
  confidence: Type.String(),
  derivedFrom: Type.Array(Type.String()),
  statement: Type.String(),
});

const HistoryStep = closed({
  change: Type.String({ description: 'added, changed or removed.' }),
  at: Type.String({ description: 'When it was recorded here.' }),
  publishedOn: nullable(Type.String({ description: 'The day of the version that brought it.' })),
  version: Type.String({ description: 'Id of the version of the list.' }),
  properties: Type.Array(
    closed({ prop: Type.String(), removed: Type.Array(Type.String()), added: Type.Array(Type.String()) }),
  ),
});

/** An entity in yente's shape, with its statements, their sources and its assessments beside it. */
export const EntityResponse = closed({
  ...entityFields,
  subjects: Type.Array(Type.String({ description: 'As what a person is recorded.' })),
  statements: Type.Array(StatementView),
  sources: Type.Array(SourceView),
  assessments: Type.Array(AssessmentView, { description: 'Never among the properties, which are facts.' }),
  history: Type.Array(HistoryStep, {
    description: 'Of an entry of a list, what changed when, the oldest first; empty for other entities.',
  }),
  stands: Type.Boolean({ description: 'False where no statement of it holds any longer.' }),
  listing: nullable(ListingView),
  ended: Type.Array(EndedStatementView, { description: 'With `ended` alone: what holds no longer.' }),
});
