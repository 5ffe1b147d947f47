/** Batches of names, screened as jobs, and their results page by page. */

import Type from 'typebox';
import { showNumber } from '../../lists/index.ts';
import { findJob } from '../../store/index.ts';
import { notFound } from '../error-reply.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { closed, id, nullable, pageQuery, small } from '../schemas/shape.ts';
import { listBatchRows } from '../screenings/batch-rows.ts';
import { addBatch, findBatch } from '../screenings/batches.ts';
import {
  BATCH_BYTES_MAX,
  BATCH_ROWS_MAX,
  BatchAnswer,
  BatchQuery,
  StoredQuery,
} from '../screenings/model.ts';
import { countVerdicts, sightOf, visibleAnswer } from '../screenings/visible-results.ts';
import { describeJob, JobView } from './jobs.ts';
import { BatchView, describeBatch } from './screening-results.ts';

const ROWS_DEFAULT = 100;

/** Starts a batch. */
export const startScreeningRoute = readerRoute({
  method: 'POST',
  path: '/screenings',
  summary: 'Screen a batch of names as a job',
  description:
    'The batch is kept for 30 days, for you alone and for the purpose at hand. With `recordFindings`, what may be a listed party ' +
    'becomes a finding to decide, unless it was cleared before. Identity numbers are kept as keyed hashes and shown by their last three.',
  tag: 'Screening',
  policy: { kind: 'guarded', action: 'names:screen', personalData: true },
  audit: { kind: 'recorded' },
  role: 'writer',
  bodyBytesMax: BATCH_BYTES_MAX,
  input: {
    body: closed({
      rows: Type.Array(BatchQuery, { minItems: 1, maxItems: BATCH_ROWS_MAX }),
      recordFindings: Type.Optional(Type.Boolean({ default: false })),
    }),
  },
  output: closed({ id: Type.String(), job: Type.Integer(), rows: Type.Integer() }),
  status: 202,
  run: async ({ state, reader, tx, trail, afterCommit }, { body }) => {
    const added = await addBatch(tx, reader, {
      rows: body.rows.map((query) => ({ query, line: null, refusal: null })),
      fileName: null,
      asOf: null,
      recordsFindings: body.recordFindings ?? false,
      now: state.deps.clock.now(),
      identityKey: state.identityKey,
    });
    trail.count('rows', body.rows.length);
    afterCommit(async () => state.jobs.wake());
    return { id: added.id, job: added.jobId, rows: body.rows.length };
  },
});

/** Reads a batch. */
export const readScreeningRoute = detachedRoute({
  method: 'GET',
  path: '/screenings/{id}',
  summary: 'How far a batch is, and its answers in order',
  tag: 'Screening',
  policy: { kind: 'guarded', action: 'names:screen', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params: closed({ id: id('Id of a batch.') }),
    query: closed({
      limit: pageQuery(ROWS_DEFAULT).limit,
      after: Type.Optional(small('Rows after this one; from the first when left out.')),
    }),
  },
  output: closed({
    id: Type.String(),
    batch: BatchView,
    job: JobView,
    total: Type.Integer(),
    rows: Type.Array(closed({ row: Type.Integer(), query: StoredQuery, answer: nullable(BatchAnswer) })),
    next: nullable(Type.Integer({ description: 'The `after` of the following page.' })),
  }),
  run: async ({ state, reader, record }, { params, query }) => {
    const limit = query.limit ?? ROWS_DEFAULT;
    const { batch, sight, counts, rows } = await record(async (tx, trail) => {
      const found = await findBatch(tx, params.id);
      if (found === null) throw notFound();
      const page = await listBatchRows(tx, { batchId: found.id, after: query.after ?? 0, limit });
      trail.count('rows', page.length);
      const seen = sightOf(state.desk, reader.clearance, found);
      return { batch: found, sight: seen, counts: await countVerdicts(tx, found, seen), rows: page };
    });
    const job = await findJob(state.deps.store, batch.jobId);
    if (job === null) throw notFound();
    const searched = new Set(state.desk.lists(reader.clearance).map(({ list }) => list.header.id));
    return {
      id: batch.id,
      batch: describeBatch(batch, { counts, searched, job }),
      job: describeJob(job, batch.rowsTotal),
      total: batch.rowsTotal,
      rows: rows.map(({ row, query: asked, answer }) => ({
        row,
        query: asked.id === undefined ? asked : { ...asked, id: showNumber(asked.id) },
        answer: answer === null ? null : visibleAnswer(answer, { row, name: asked.name }, sight),
      })),
      next: rows.length < limit ? null : (rows.at(-1)?.row ?? null),
    };
  },
});
