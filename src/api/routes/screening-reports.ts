/** Reports of batches for the file: PDF, CSV and XLSX. */

import Type from 'typebox';
import { fault } from '../../base/index.ts';
import { type BatchReport, streamBatchXlsx, writeBatchCsv, writeBatchPdf } from '../../reports/index.ts';
import { findJob } from '../../store/index.ts';
import type { DetachedContext } from '../context.ts';
import { notFound } from '../error-reply.ts';
import { detachedRoute, fileOutput, streamOutput } from '../route.ts';
import { closed, id } from '../schemas/shape.ts';
import { findBatch } from '../screenings/batches.ts';
import { gatherReport } from '../screenings/gather-report.ts';

/** Reports a minute from one address: each takes seconds of work. */
export const REPORTS_PER_MINUTE_MAX = 60;

/** The language of headings and labels. */
export const LanguageQuery = Type.Optional(
  Type.Union([Type.Literal('en'), Type.Literal('ur')], {
    default: 'en',
    description: 'Language of headings and labels.',
  }),
);

const COMMON = {
  method: 'GET',
  tag: 'Screening',
  policy: { kind: 'guarded', action: 'names:screen', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  requestsPerMinuteMax: REPORTS_PER_MINUTE_MAX,
  input: { params: closed({ id: id('Id of a batch.') }), query: closed({ lang: LanguageQuery }) },
} as const;

const HEAD =
  'Its head names who asked, for which purpose, on which legal basis and in which case, the version and settings, every list with its ' +
  'date and age, the counts, and the hash of the results.';

/** A batch as PDF. */
export const reportPdfRoute = detachedRoute({
  ...COMMON,
  path: '/screenings/{id}/report.pdf',
  summary: 'The report of a batch as PDF: every row that a person must look at',
  description: `${HEAD} Of very long batches the first rows are shown, those with a match first, and it says how many are left out.`,
  produces: 'application/pdf',
  keptAs: 'screening-report.pdf',
  output: fileOutput('A PDF document.'),
  run: async (context, { params, query }) =>
    writeBatchPdf(await reportOf(context, params.id, query.lang ?? 'en')),
});

/** A batch as CSV. */
export const reportCsvRoute = detachedRoute({
  ...COMMON,
  path: '/screenings/{id}/report.csv',
  summary: 'The report of a batch as CSV: every row, a line for each match',
  description: `${HEAD} UTF-8 with a byte-order mark. A cell that begins like a formula has an apostrophe before it.`,
  produces: 'text/csv; charset=utf-8',
  keptAs: 'screening-report.csv',
  compresses: true,
  output: fileOutput('A table.'),
  run: async (context, { params, query }) =>
    writeBatchCsv(await reportOf(context, params.id, query.lang ?? 'en')),
});

/** A batch as a spreadsheet. */
export const reportXlsxRoute = detachedRoute({
  ...COMMON,
  path: '/screenings/{id}/report.xlsx',
  summary: 'The report of a batch as a spreadsheet: every row, a line for each match',
  description: `${HEAD} Every cell is a text or a number, never a formula.`,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  keptAs: 'screening-report.xlsx',
  output: streamOutput('A spreadsheet.'),
  run: async (context, { params, query }) =>
    streamBatchXlsx(await reportOf(context, params.id, query.lang ?? 'en')),
});

/** What is reported; the entry is written before anything of it is shown. */
async function reportOf(
  { state, reader, record }: DetachedContext,
  batchId: string,
  language: 'en' | 'ur',
): Promise<BatchReport> {
  const { batch, report } = await record(async (tx, trail) => {
    const found = await findBatch(tx, batchId);
    if (found === null) throw notFound();
    const gathered = await gatherReport(tx, { state, reader, batch: found, language });
    trail.count('rows', gathered.rows.length);
    return { batch: found, report: gathered };
  });
  const job = await findJob(state.deps.store, batch.jobId);
  if (job?.state === 'queued' || job?.state === 'running')
    throw fault('CONFLICT', 'The batch is still being screened: wait until it is done, or cancel it.');
  return { ...report, complete: job?.state === 'done' };
}
