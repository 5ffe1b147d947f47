/** Reports to a financial intelligence unit: opened, listed, read, taken in. Whoever is not assigned to one learns nothing of it. */

import { hash } from 'node:crypto';
import Type from 'typebox';
import { fault } from '../../base/index.ts';
import {
  CURRENCY_THRESHOLDS,
  draftFrom,
  findDrafted,
  GOAML_SCHEMA_VERSION,
  listReports,
  markingFor,
  openReport,
  readReport,
} from '../../money/index.ts';
import { colleagueNames } from '../describe-finding.ts';
import { describeReportHead, describeStanding } from '../describe-report.ts';
import {
  answerReport,
  DESK,
  REPORT_PARAMS,
  requireReport,
  requireSettings,
  rulesOf,
  sealAccess,
  sealReport,
} from '../report-desk.ts';
import { readerRoute } from '../route.ts';
import {
  NewReportBody,
  ReportHeadView,
  ReportPageQuery,
  ReportStanding,
  ReportView,
} from '../schemas/goaml.ts';
import { closed } from '../schemas/shape.ts';

/** Largest report file that is taken in, in bytes. */
const REPORT_BYTES_MAX = 16 * 1024 ** 2;

const HIDDEN =
  'Nobody but the people assigned to a report learns that it exists; whoever opens it is the first one.';

/** Opens a report. */
export const openReportRoute = readerRoute({
  ...DESK,
  method: 'POST',
  path: '/reports/goaml',
  summary: 'Draft a report: from an accepted finding, from a case of the currency threshold, or empty',
  description: `${HIDDEN} Each value says where it comes from; what is not known stays missing. The same case of a threshold gives the same report.`,
  role: 'writer',
  input: { body: NewReportBody },
  output: closed({
    added: Type.Boolean({ description: 'False: you are assigned to the report on this case already.' }),
    report: ReportStanding,
  }),
  status: 201,
  run: async (context, { body }) => {
    const { tx, reader, state } = context;
    const settings = await requireSettings(tx, reader);
    const known = await findDrafted(tx, body);
    if (known !== null) {
      const report = await requireReport(tx, known);
      await sealReport(context, report, 'read');
      return { added: false, report: describeStanding(report) };
    }
    const desk = { reader, settings, thresholds: CURRENCY_THRESHOLDS, now: state.deps.clock.now() };
    const report = await openReport(tx, await draftFrom(tx, body, desk));
    await sealReport(context, report, 'drafted');
    return { added: true, report: describeStanding(report) };
  },
});

/** Takes a report file in. */
export const importReportRoute = readerRoute({
  ...DESK,
  method: 'POST',
  path: '/reports/goaml/import',
  summary: 'Open a report from a goAML file',
  description: `The body is the XML file. ${HIDDEN} Each value says from which line it comes.`,
  role: 'writer',
  takesFile: true,
  consumes: ['application/octet-stream'],
  bodyBytesMax: REPORT_BYTES_MAX,
  input: {},
  output: ReportStanding,
  status: 201,
  run: async (context) => {
    const { tx, reader, state, file } = context;
    if (file === null || file.byteLength === 0) throw fault('REQUEST_INVALID', 'body: a file is needed');
    const settings = await requireSettings(tx, reader);
    const now = state.deps.clock.now();
    const report = readReport(new TextDecoder('utf-8').decode(file));
    const opened = await openReport(tx, {
      draft: { schema: GOAML_SCHEMA_VERSION, profileId: settings.unit.id, report },
      offered: [],
      origin: { kind: 'file', sha256: hash('sha256', file) },
      marking: markingFor({ reader, settings, thresholds: [], now }, []),
      by: reader.personId,
      at: now,
    });
    await sealReport(context, opened, 'drafted');
    return describeStanding(opened);
  },
});

/** Lists reports. */
export const listReportsRoute = readerRoute({
  ...DESK,
  method: 'GET',
  path: '/reports/goaml',
  summary: 'The reports that you are assigned to, the latest touched first',
  description: HIDDEN,
  input: {},
  output: closed({ reports: Type.Array(ReportHeadView) }),
  run: async (context) => {
    const reports = await listReports(context.tx);
    await sealAccess(context, { reportId: null, doing: 'listed', version: null });
    const nameOf = await colleagueNames(context.tx);
    return { reports: reports.map((report) => describeReportHead(report, nameOf)) };
  },
});

/** Reads a report. */
export const readReportRoute = readerRoute({
  ...DESK,
  method: 'GET',
  path: '/reports/goaml/{id}',
  summary:
    'A report with its values and their origins, its problems in words, its history, and what you may do',
  description:
    'A report that you are not assigned to is as good as absent. Of a report with many payments one answer tells a part of them; `payments` says which.',
  input: { params: REPORT_PARAMS, query: ReportPageQuery },
  output: ReportView,
  run: async (context, { params, query }) => {
    const report = await requireReport(context.tx, params.id);
    const rules = rulesOf(await requireSettings(context.tx, context.reader));
    await sealReport(context, report, 'read');
    return answerReport(context, report, { rules, from: query.payment });
  },
});
