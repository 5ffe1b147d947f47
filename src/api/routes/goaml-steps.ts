/** The steps of a report: fields, submission, approval by a second person, giving out, assignment. */

import { fault } from '../../base/index.ts';
import {
  approveReport,
  assignReport,
  editReport,
  endReport,
  exportReport,
  type Fact,
  findReportFile,
  parseReportId,
  type ReportDraft,
  removePart,
  sameAccountPaths,
  setField,
  submitReport,
} from '../../money/index.ts';
import { nameConflict } from '../describe-finding.ts';
import { describeStanding } from '../describe-report.ts';
import {
  answerReport,
  answerStep,
  DESK,
  REPORT_PARAMS,
  requireReport,
  sealAccess,
  sealReport,
  takeStep,
} from '../report-desk.ts';
import { fileOutput, readerRoute } from '../route.ts';
import {
  ExportBody,
  FieldsBody,
  ReasonedStepBody,
  ReportAssignmentBody,
  ReportPageQuery,
  ReportStanding,
  ReportView,
  StepBody,
} from '../schemas/goaml.ts';
import { closed, nullable } from '../schemas/shape.ts';

const STEP = { ...DESK, method: 'POST', role: 'writer', status: 201, output: ReportStanding } as const;

/** Changes fields. */
export const setFieldsRoute = readerRoute({
  ...STEP,
  path: '/reports/goaml/{id}/fields',
  summary: 'Set or remove fields of a report',
  description:
    'Each value that is set comes from you, by name and time. The answer has every problem of the report as it then is; a draft with problems is kept.',
  output: ReportView,
  input: { params: REPORT_PARAMS, query: ReportPageQuery, body: FieldsBody },
  run: async (context, { params, query, body }) => {
    const asked = { id: params.id, version: body.version };
    const { report, rules } = await takeStep(context, asked, (tx, step) =>
      editReport(tx, step, (draft) => changed(draft, body.changes, step)),
    );
    return answerReport(context, report, { rules, from: query.payment });
  },
});

type Change =
  | { readonly path: string; readonly value: string; readonly everywhere?: boolean }
  | { readonly path: string; readonly remove: true };

/** Fields that one request sets, at all of their places. */
const PLACES_MAX = 10_000;

function changed(
  draft: ReportDraft,
  changes: readonly Change[],
  step: { readonly taker: { readonly personId: string }; readonly at: Date },
): ReportDraft {
  const from: Fact['from'] = {
    kind: 'person',
    personId: step.taker.personId,
    at: step.at.toISOString(),
  };
  const everywhere = sameAccountPaths(draft.report);
  let places = 0;
  const report = changes.reduce((group, change) => {
    if ('remove' in change) return removePart(group, change.path);
    const paths = change.everywhere === true ? everywhere(change.path) : [change.path];
    places += paths.length;
    if (places > PLACES_MAX)
      throw fault('INPUT_TOO_LARGE', `one request sets ${PLACES_MAX} fields at most; send fewer changes`);
    return paths.reduce((next, path) => setField(next, path, { value: change.value, from }), group);
  }, draft.report);
  return { ...draft, report };
}

/** Submits a report. */
export const submitReportRoute = readerRoute({
  ...STEP,
  path: '/reports/goaml/{id}/submit',
  summary: 'Submit a report for approval by a second person',
  description: 'Refused while a problem stops it; each is named with its field.',
  input: { params: REPORT_PARAMS, body: StepBody },
  run: async (context, { params, body }) => answerStep(context, { id: params.id, ...body }, submitReport),
});

/** Approves a report. */
export const approveReportRoute = readerRoute({
  ...STEP,
  path: '/reports/goaml/{id}/approve',
  summary: 'Approve a report that other people wrote',
  description: 'Whoever drafted, edited or submitted it does not approve it.',
  input: { params: REPORT_PARAMS, body: StepBody },
  run: async (context, { params, body }) => answerStep(context, { id: params.id, ...body }, approveReport),
});

/** Returns a report. */
export const returnReportRoute = readerRoute({
  ...STEP,
  path: '/reports/goaml/{id}/return',
  summary: 'Return a report to its writers, with a reason',
  input: { params: REPORT_PARAMS, body: ReasonedStepBody },
  run: async (context, { params, body }) =>
    answerStep(context, { id: params.id, ...body }, (tx, step) => endReport(tx, step, 'returned')),
});

/** Withdraws a report. */
export const withdrawReportRoute = readerRoute({
  ...STEP,
  path: '/reports/goaml/{id}/withdraw',
  summary: 'Withdraw a report for good, with a reason',
  input: { params: REPORT_PARAMS, body: ReasonedStepBody },
  run: async (context, { params, body }) =>
    answerStep(context, { id: params.id, ...body }, (tx, step) => endReport(tx, step, 'withdrawn')),
});

/** Gives a report out. */
export const exportReportRoute = readerRoute({
  ...STEP,
  path: '/reports/goaml/{id}/exports',
  summary: 'Give an approved report out: to whom and why, with the hash of its file',
  description: 'Nothing is sent by the program. The file can be fetched only after this is on record.',
  input: { params: REPORT_PARAMS, body: ExportBody },
  run: async (context, { params, body }) =>
    answerStep(context, { id: params.id, ...body }, (tx, step, rules) =>
      exportReport(tx, { ...step, recipient: body.recipient }, rules),
    ),
});

/** The file of a report. */
export const reportFileRoute = readerRoute({
  ...DESK,
  method: 'GET',
  path: '/reports/goaml/{id}/file.xml',
  summary: 'The goAML file of a report that was given out',
  description:
    'Always the bytes whose hash is on record. A report that is not approved and given out has none.',
  input: { params: REPORT_PARAMS },
  output: fileOutput('A goAML report.'),
  produces: 'application/xml; charset=utf-8',
  keptAs: 'report.xml',
  run: async (context, { params }) => {
    const report = await requireReport(context.tx, params.id);
    const file = await findReportFile(context.tx, report.id);
    if (file === null) throw fault('CONFLICT', 'the report has to be approved and given out first');
    await sealAccess(context, { reportId: report.id, doing: 'fetched', version: report.version });
    return new TextEncoder().encode(file);
  },
});

/** Assigns a report. */
export const assignReportRoute = readerRoute({
  ...STEP,
  path: '/reports/goaml/{id}/assignments',
  summary: 'Let a person of your agency know of a report, or no more',
  description:
    'The person needs a role at the reporting desk. Who takes themselves off a report sees it no more: the answer then has none.',
  output: closed({ report: nullable(ReportStanding) }),
  input: { params: REPORT_PARAMS, body: ReportAssignmentBody },
  run: async (context, { params, body }) => {
    const { tx, reader, state } = context;
    await requireReport(tx, params.id);
    const reportId = parseReportId(params.id);
    const isLast = !body.assigned && body.personId === reader.personId;
    const doing = body.assigned ? 'assigned' : 'unassigned';
    if (isLast) await sealAccess(context, { reportId, doing, version: null });
    const report = await nameConflict(tx, () =>
      assignReport(tx, {
        ...body,
        id: reportId,
        by: reader.personId,
        at: state.deps.clock.now(),
      }),
    );
    if (report === null) return { report: null };
    await sealReport(context, report, doing);
    return { report: describeStanding(report) };
  },
});
