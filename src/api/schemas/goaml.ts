/** Reports to a financial intelligence unit. */

import Type from 'typebox';
import { REPORTING_SETTINGS_SCHEMA } from '../../money/index.ts';
import { MarkingView } from './entity.ts';
import { AmountView } from './money.ts';
import { closed, ID_LENGTH_MAX, nullable, text } from './shape.ts';
import { day } from './time.ts';

/** Longest reason, in characters. */
const REASON_LENGTH_MAX = 4_000;
/** Longest value of a field: the reason of a report may be long. */
const VALUE_LENGTH_MAX = 100_000;
const PATH_LENGTH_MAX = 400;
/** Highest number of a payment in a report: those of files may be many. */
const PAYMENT_NUMBER_MAX = 999_999;
/** Vehicles named in one request. */
const VEHICLES_MAX = 200;
/** Fields changed in one request. */
const CHANGES_MAX = 500;

const personName = nullable(
  Type.String({ description: 'The name, where the person is of your agency; others stay ids.' }),
);

/** Where a value comes from. */
const OriginView = closed({
  kind: Type.String({ description: 'evidence, person, profile, computed or file.' }),
  evidenceIds: Type.Array(Type.String({ description: 'Ids of statements and payments.' })),
  personId: nullable(Type.String()),
  personName,
  at: nullable(Type.String()),
  profileId: nullable(Type.String()),
  rule: nullable(Type.String({ description: 'The rule of a computed value.' })),
  detail: nullable(Type.String()),
  line: nullable(Type.Integer({ description: 'The line of the file that it was read from.' })),
});

const FieldView = closed({
  path: Type.String({ description: 'As fields are set: report/transaction[2]/t_from/from_account/branch.' }),
  element: Type.String(),
  label: closed({ en: Type.String(), ur: Type.String() }),
  value: Type.String(),
  from: OriginView,
});

const ProblemView = closed({
  gravity: Type.String({ description: 'stops: cannot be submitted so; look: a person looks at it.' }),
  code: Type.String(),
  advice: Type.String(),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  path: Type.String(),
  element: Type.String(),
  mend: Type.String({
    description: 'report, institution, payment, account, party, item, rates or profile.',
  }),
  words: closed({ en: Type.String(), ur: Type.String() }),
});

const StepView = closed({
  allowed: Type.Boolean(),
  code: nullable(Type.String({ description: 'role, named-person, state or author.' })),
  because: nullable(Type.String()),
});

const OriginOfReport = closed({
  kind: Type.String({ description: 'finding, threshold, file or nothing.' }),
  findingId: nullable(Type.String()),
  day: nullable(Type.String()),
  caseKey: nullable(Type.String()),
  sha256: nullable(Type.String()),
});

const headFields = {
  id: Type.String({ description: 'Random.' }),
  type: nullable(Type.String({ description: 'STR, CTR, …' })),
  origin: OriginOfReport,
  author: Type.String(),
  authorName: personName,
  forDesk: Type.Boolean({
    description: 'Known to everybody at the reporting desk of the agency, not to those assigned alone.',
  }),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  state: Type.String({ description: 'draft, submitted, approved, returned, withdrawn or exported.' }),
  version: Type.Integer({ description: 'What the next step must name.' }),
};

/** A report as it is listed. */
export const ReportHeadView = closed(headFields);

/** Where a report stands after a step. */
export const ReportStanding = closed({
  id: headFields.id,
  state: headFields.state,
  version: headFields.version,
  assignmentNumber: Type.Integer({ description: 'What the next assignment must name.' }),
});

/** A report with everything about it. */
export const ReportView = closed({
  ...headFields,
  schema: Type.String({ description: 'Version of the goAML schema.' }),
  profile: closed({
    id: Type.String(),
    title: Type.String(),
    version: Type.String(),
    fictitious: Type.Boolean({ description: 'An example: its reports are never sent.' }),
  }),
  marking: MarkingView,
  payments: closed({
    count: Type.Integer({ description: 'Payments in the report.' }),
    from: Type.Integer({ description: 'Number of the first one whose fields and problems are told here.' }),
    shown: Type.Integer({ description: 'How many are told from there on.' }),
    unready: Type.Array(Type.Integer(), { description: 'Numbers of all with a problem that stops.' }),
  }),
  fields: Type.Array(FieldView, {
    description: 'Every value, in the order of the draft; of the payments only those that are told here.',
  }),
  problems: Type.Array(ProblemView, { description: 'Of the payments only those that are told here.' }),
  problemCounts: closed({
    stops: Type.Integer({ description: 'In the whole report.' }),
    looks: Type.Integer(),
  }),
  ready: Type.Boolean({ description: 'No problem stops it.' }),
  offered: Type.Array(closed({ path: Type.String(), text: Type.String(), from: OriginView }), {
    description: 'Texts to begin with; they are in the report only once a person has put them there.',
  }),
  events: Type.Array(
    closed({
      version: Type.Integer(),
      kind: Type.String({
        description: 'drafted, edited, submitted, approved, returned, withdrawn, exported.',
      }),
      reason: nullable(Type.String()),
      recipient: nullable(Type.String()),
      sha256: nullable(Type.String({ description: 'Of the file that was given out.' })),
      by: Type.String(),
      byName: personName,
      at: Type.String(),
    }),
  ),
  assigned: Type.Array(closed({ id: Type.String(), name: personName }), {
    description: 'Nobody else knows of the report, unless it is for the whole desk.',
  }),
  assignmentNumber: Type.Integer({ description: 'What the next assignment must name.' }),
  accesses: Type.Array(
    closed({
      personId: Type.String(),
      personName,
      at: Type.String(),
      doing: Type.String(),
      version: nullable(Type.Integer()),
      purpose: Type.String(),
      caseRef: Type.String(),
      justification: Type.String(),
    }),
    { description: 'Who worked on it, newest first; the audit log has a seal of each and no more.' },
  ),
  steps: closed({
    edit: StepView,
    submit: StepView,
    approve: StepView,
    return: StepView,
    withdraw: StepView,
    export: StepView,
    assign: StepView,
  }),
});

/** Which payments of a report are told. */
export const ReportPageQuery = closed({
  payment: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: PAYMENT_NUMBER_MAX,
      default: 1,
      description: 'Number of the first payment that is told field by field.',
    }),
  ),
});

const type = text({ max: 5, pattern: '^[A-Z]{1,5}$', description: 'STR, CTR, … as the unit takes them.' });

/** What a report is drafted from. */
export const NewReportBody = Type.Union([
  closed({
    from: Type.Literal('finding'),
    findingId: text({ max: ID_LENGTH_MAX }),
    type,
    vehicles: Type.Optional(
      Type.Array(
        closed({
          payment: text({ max: ID_LENGTH_MAX, description: 'Id of a payment of the finding, as evidence.' }),
          vehicle: text({ max: ID_LENGTH_MAX, description: 'Id of the entity of a vehicle.' }),
        }),
        { maxItems: VEHICLES_MAX, description: 'Vehicles that the payments were about; they become goods.' },
      ),
    ),
  }),
  closed({
    from: Type.Literal('threshold'),
    day: day('The business day of the case.'),
    caseKey: text({ max: ID_LENGTH_MAX }),
    type,
  }),
  closed({ from: Type.Literal('nothing'), type }),
]);

const version = Type.Integer({ minimum: 1, description: 'The version that you saw.' });

/** Changes of fields. */
export const FieldsBody = closed({
  version,
  changes: Type.Array(
    Type.Union([
      closed({
        path: text({ max: PATH_LENGTH_MAX }),
        value: text({ max: VALUE_LENGTH_MAX, description: 'As it stands in the XML.' }),
        everywhere: Type.Optional(
          Type.Boolean({
            description:
              'Of a field inside an account: at every place of the report where this account stands.',
          }),
        ),
      }),
      closed({ path: text({ max: PATH_LENGTH_MAX }), remove: Type.Literal(true) }),
    ]),
    { minItems: 1, maxItems: CHANGES_MAX, description: 'Carried out in this order.' },
  ),
});

/** A step that needs no reason. */
export const StepBody = closed({ version, reason: Type.Optional(text({ max: REASON_LENGTH_MAX })) });

/** A step with its reason. */
export const ReasonedStepBody = closed({ version, reason: text({ max: REASON_LENGTH_MAX }) });

/** Giving a report out. */
export const ExportBody = closed({
  version,
  recipient: text({ max: 300, description: 'To whom: the unit, by its name.' }),
  reason: text({ max: REASON_LENGTH_MAX, description: 'Why, and on which ground.' }),
});

/** Letting a person know of a report, or no more. */
export const ReportAssignmentBody = closed({
  number: Type.Integer({ minimum: 1, description: 'The `assignmentNumber` that you saw.' }),
  personId: text({ max: ID_LENGTH_MAX }),
  assigned: Type.Boolean(),
});

/** What a day of cash payments came to. */
export const ThresholdDayView = closed({
  day: Type.String(),
  looked: Type.Integer({ description: 'Payments that were cash, or of which nobody knows.' }),
  notOwn: Type.Integer({
    description: 'Of these, those of which your institution keeps neither account.',
  }),
  cases: Type.Array(
    closed({
      key: Type.String(),
      direction: Type.String({ description: 'in or out.' }),
      total: AmountView,
      threshold: closed({
        id: Type.String(),
        amount: AmountView,
        comparison: Type.String(),
        source: Type.String(),
        validFrom: Type.String({ description: 'First day on which it holds.' }),
      }),
      payments: Type.Array(Type.String({ description: 'Id of a payment as evidence.' })),
      reportId: nullable(Type.String({ description: 'The report on it that you may know of.' })),
      unreported: Type.Array(
        Type.String({ description: 'Payment of the case that came in after this report was drafted.' }),
      ),
    }),
  ),
  undetermined: Type.Array(
    closed({
      paymentId: Type.String(),
      because: Type.String({
        description: 'no-threshold-on-day, no-exchange-rate, channel-unknown or amount-not-exact.',
      }),
    }),
    { description: 'Payments that could not be judged; the first 1,000 of them.' },
  ),
  undeterminedCount: Type.Integer(),
});

/** What the job of a day did. */
export const ThresholdDraftsView = closed({
  day: Type.String(),
  cases: Type.Integer({ description: 'Cases of the day.' }),
  drafted: Type.Array(Type.String({ description: 'Id of a report that was drafted now.' })),
  known: Type.Integer({ description: 'Cases that had a report already.' }),
  left: Type.Integer({ description: 'Cases that are left; ask again.' }),
  unreported: Type.Integer({
    description: 'Payments of known cases that came in after their report was drafted.',
  }),
  undeterminedCount: Type.Integer({ description: 'Payments that could not be judged.' }),
});

/** The settings of an agency. */
export const SettingsView = closed({
  version: Type.Integer({ description: '0 where there are none yet.' }),
  settings: nullable(REPORTING_SETTINGS_SCHEMA),
  by: nullable(Type.String()),
  byName: personName,
  at: nullable(Type.String()),
});

/** New settings; the document is checked field by field. */
export const SettingsBody = closed({
  version: Type.Integer({ minimum: 0, description: 'The version that you saw; 0 where there was none.' }),
  settings: REPORTING_SETTINGS_SCHEMA,
});
