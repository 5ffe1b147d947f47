/** Findings, decisions and assignments. */

import Type from 'typebox';
import { MarkingView } from './entity.ts';
import { closed, ID_LENGTH_MAX, nullable, small, text } from './shape.ts';

/** Longest reason of a decision, in characters. */
const REASON_LENGTH_MAX = 4_000;
/** Longest note of an assignment, in characters. */
const NOTE_LENGTH_MAX = 2_000;

const personName = nullable(
  Type.String({ description: 'The name, where the person is of your agency; others stay ids.' }),
);

const DecisionView = closed({
  version: Type.Integer(),
  kind: Type.String({ description: 'decided, confirmed or undone.' }),
  verdict: nullable(Type.String()),
  reason: Type.String(),
  by: Type.String({ description: 'Id of the person who decided.' }),
  byName: personName,
  at: Type.String(),
});

/** A finding with its decisions, oldest first. */
const findingFields = {
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
  entryName: nullable(Type.String({ description: 'The name of the entry as its list has it now.' })),
  entity: nullable(
    Type.String({ description: 'Id of the entity of the entry, where its list still has it.' }),
  ),
  state: Type.String({ description: 'open, awaiting-second, true, false or cannot-tell.' }),
  version: Type.Integer({ description: 'What the next decision must name.' }),
  author: Type.String({ description: 'Id of the person who recorded it, or `rule` for a batch.' }),
  authorName: personName,
  foundAt: Type.String(),
  asOf: nullable(
    Type.String({
      description: 'ISO day that it is about, where that is a past one; null: the day of `foundAt`.',
    }),
  ),
  updatedAt: Type.String({ description: 'When anything last happened to it: found, assigned, decided.' }),
  assignee: nullable(Type.String({ description: 'Id of the person who works on it.' })),
  assigneeName: personName,
  assignmentVersion: Type.Integer({ description: 'What the next assignment must name.' }),
  marking: MarkingView,
  decisions: Type.Array(DecisionView),
};

/** A finding as it is listed. */
export const FindingView = closed(findingFields);

/** A finding as it was recorded. */
export const RecordedFinding = closed({
  added: Type.Boolean({ description: 'False: the same finding was recorded before.' }),
  finding: FindingView,
});

/** Whether you may take a step, and if not, why. */
const StepView = closed({
  allowed: Type.Boolean(),
  code: nullable(
    Type.String({
      description: 'role, named-person, author, same-person, decided, awaiting-second or not-decided.',
    }),
  ),
  because: nullable(Type.String()),
});

const EvidenceView = closed({
  id: Type.String(),
  entity: Type.String({ description: 'Id of the entity that the statement is about.' }),
  property: Type.String(),
  value: Type.String({ description: 'Of an identity number the last three characters alone.' }),
  original: nullable(Type.String()),
  polarity: Type.String({ description: 'affirmed, or denied: the source says that it is not so.' }),
  source: closed({
    id: Type.String(),
    title: nullable(Type.String({ description: 'Null where you may not see the source.' })),
    kind: nullable(Type.String()),
    url: nullable(Type.String()),
    publishedOn: nullable(Type.String()),
    sha256: nullable(Type.String({ description: 'Of the file that was read.' })),
  }),
  locator: nullable(Type.String({ description: 'Where in the source: `line 17`, a page, a reference.' })),
  line: nullable(Type.Integer({ description: 'The line of the file, where the locator names one.' })),
  grade: Type.String(),
  gradeWords: Type.String(),
  assertedBy: Type.String(),
  recordedAt: Type.String(),
  validFrom: nullable(Type.String()),
  validTo: nullable(Type.String()),
  ended: nullable(
    closed({
      kind: Type.String({ description: 'retracted, superseded or ended.' }),
      at: Type.String(),
      reason: Type.String(),
    }),
  ),
});

const HistoryView = closed({
  kind: Type.String({ description: 'found, assigned, decided, confirmed or undone.' }),
  at: Type.String(),
  by: Type.String(),
  byName: personName,
  verdict: nullable(Type.String()),
  assignee: nullable(Type.String()),
  assigneeName: personName,
  words: nullable(Type.String({ description: 'The reason of a decision, the note of an assignment.' })),
});

/** One property of a list entry that is not what it was. */
export const PropertyChangeView = closed({
  prop: Type.String(),
  removed: Type.Array(Type.String()),
  added: Type.Array(Type.String()),
});

const MemoryView = closed({
  kind: Type.String({
    description:
      'none; cleared: found false and the entry is as it was; reopened: found false, and the entry has changed since.',
  }),
  finding: nullable(Type.String({ description: 'The finding that was decided.' })),
  by: nullable(Type.String()),
  byName: personName,
  at: nullable(Type.String()),
  because: nullable(Type.String({ description: 'The reason of the decision, or why it no longer holds.' })),
  changes: nullable(
    Type.Array(PropertyChangeView, {
      description: 'What changed in the entry; null where not both of its states are held.',
    }),
  ),
});

/** A finding with everything that its decision needs. */
export const FindingDetail = closed({
  ...findingFields,
  assignments: Type.Array(
    closed({
      version: Type.Integer(),
      assignee: nullable(Type.String()),
      assigneeName: personName,
      note: nullable(Type.String()),
      by: Type.String(),
      byName: personName,
      at: Type.String(),
    }),
  ),
  history: Type.Array(HistoryView, { description: 'Oldest first.' }),
  statements: Type.Array(EvidenceView, { description: 'Those of its evidence that you may see.' }),
  memory: MemoryView,
  entryNow: closed({
    state: Type.String({
      description:
        'unchanged since the finding, changed, removed from its list, or unknown: not a list entry, or none that you may see.',
    }),
    changes: nullable(Type.Array(PropertyChangeView)),
  }),
  steps: closed({ decide: StepView, confirm: StepView, undo: StepView, assign: StepView }),
  query: closed({
    kept: Type.Literal(false),
    because: Type.String({ description: 'Why what was asked cannot be shown again.' }),
  }),
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

/** An assignment as it is sent. */
export const AssignmentBody = closed({
  assignee: nullable(
    text({ max: ID_LENGTH_MAX, description: 'Id of a person of your agency; null: nobody.' }),
  ),
  note: Type.Optional(text({ max: NOTE_LENGTH_MAX, description: 'What the person should know.' })),
  version: small('The `assignmentVersion` of the finding that you saw.'),
});
