/** The results desk: my batches, a batch as a table of columns, and one row with its reasons. */

import Type, { type Static } from 'typebox';
import { showNumber } from '../../lists/index.ts';
import { findJob, type Job } from '../../store/index.ts';
import { notFound } from '../error-reply.ts';
import { detachedRoute } from '../route.ts';
import { closed, id, nullable, pageQuery, small } from '../schemas/shape.ts';
import { listBatchRows, listBriefRows } from '../screenings/batch-rows.ts';
import { type Batch, findBatch, listBatches } from '../screenings/batches.ts';
import { BatchAnswer, BatchList, RowRefusal, StoredQuery, VerdictCounts } from '../screenings/model.ts';
import { findRowFindings } from '../screenings/record-row.ts';
import {
  countVerdicts,
  sightOf,
  visibleAnswer,
  visibleBrief,
  visibleTo,
} from '../screenings/visible-results.ts';
import { describeJob, JobView } from './jobs.ts';

/** Most rows of one page of a table. */
export const TABLE_ROWS_MAX = 20_000;
const TABLE_ROWS_DEFAULT = 5_000;
const BATCHES_DEFAULT = 20;
const BATCHES_MAX = 100;

const READ = { kind: 'guarded', action: 'names:screen', personalData: true } as const;

/** A batch without its rows. */
export const BatchView = closed({
  id: Type.String(),
  fileName: nullable(Type.String({ description: 'The name of the file, as you called it.' })),
  createdAt: Type.String(),
  asOf: nullable(Type.String()),
  recordFindings: Type.Boolean(),
  reason: nullable(
    closed({ legalBasis: Type.String(), caseRef: Type.String(), justification: Type.String() }),
  ),
  rows: Type.Integer(),
  refused: Type.Integer({ description: 'Rows that could not be read; they are undetermined.' }),
  counts: VerdictCounts,
  lists: Type.Array(BatchList),
  job: JobView,
});

/** What is told of a batch; `counts` and `searched` are as far as the reader may see. */
export function describeBatch(
  batch: Batch,
  facts: {
    readonly counts: Static<typeof VerdictCounts>;
    readonly searched: ReadonlySet<string>;
    readonly job: Job;
  },
): Static<typeof BatchView> {
  return {
    ...{ id: batch.id, fileName: batch.fileName, createdAt: batch.createdAt.toISOString() },
    ...{ asOf: batch.asOf, recordFindings: batch.recordsFindings, reason: batch.reason },
    ...{ rows: batch.rowsTotal, refused: batch.refusedTotal, counts: facts.counts },
    lists: batch.lists.filter((list) => facts.searched.has(list.id)),
    job: describeJob(facts.job, batch.rowsTotal),
  };
}

/** Lists the reader's batches. */
export const listScreeningsRoute = detachedRoute({
  method: 'GET',
  path: '/screenings',
  summary: 'Your batches of the purpose at hand, newest first, with their counts by verdict',
  tag: 'Screening',
  policy: READ,
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      ...pageQuery(BATCHES_DEFAULT),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: BATCHES_MAX, default: BATCHES_DEFAULT })),
    }),
  },
  output: closed({
    screenings: Type.Array(BatchView),
  }),
  run: async ({ state, reader, record }, { query }) => {
    const isVisible = visibleTo(state.desk, reader.clearance);
    const page = { limit: query.limit ?? BATCHES_DEFAULT, offset: query.offset ?? 0 };
    const found = await record(async (tx, trail) => {
      const batches = await listBatches(tx, page);
      trail.count('batches', batches.length);
      const counted = [];
      for (const batch of batches) {
        const sight = sightOf(state.desk, reader.clearance, { lists: batch.lists, isVisible });
        counted.push({ batch, counts: await countVerdicts(tx, batch, sight) });
      }
      return counted;
    });
    const searched = new Set(state.desk.lists(reader.clearance).map(({ list }) => list.header.id));
    const screenings = [];
    for (const { batch, counts } of found) {
      const job = await findJob(state.deps.store, batch.jobId);
      if (job === null) continue;
      screenings.push(describeBatch(batch, { counts, searched, job }));
    }
    return { screenings };
  },
});

const column = <Schema extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(
  schema: Schema,
) => Type.Array(schema);

/** Reads a page of a batch as columns. */
export const readScreeningTableRoute = detachedRoute({
  method: 'GET',
  path: '/screenings/{id}/table',
  summary: 'The answers of a batch as columns of equal length, without reasons',
  description:
    'Position by position the columns describe one row: its number, name, customer reference, verdict (`waiting` as long as it is not ' +
    'screened), and of its best match the score, the list, the reference and the listed name, with the number of matches.',
  tag: 'Screening',
  policy: READ,
  audit: { kind: 'recorded', subject: 'id' },
  compresses: true,
  input: {
    params: closed({ id: id('Id of a batch.') }),
    query: closed({
      after: Type.Optional(small('Rows after this one; from the first when left out.')),
      limit: Type.Optional(
        Type.Integer({ minimum: 1, maximum: TABLE_ROWS_MAX, default: TABLE_ROWS_DEFAULT }),
      ),
    }),
  },
  output: closed({
    id: Type.String(),
    total: Type.Integer(),
    counts: VerdictCounts,
    columns: closed({
      row: column(Type.Integer()),
      name: column(Type.String()),
      customer: Type.Array(nullable(Type.String())),
      verdict: column(Type.String()),
      refused: Type.Array(Type.Boolean({ description: 'True for a row that could not be read.' })),
      score: Type.Array(nullable(Type.Number())),
      list: Type.Array(nullable(Type.String())),
      ref: Type.Array(nullable(Type.String())),
      listedName: Type.Array(nullable(Type.String())),
      matches: column(Type.Integer()),
    }),
    next: nullable(Type.Integer({ description: 'The `after` of the following page.' })),
  }),
  run: async ({ state, reader, record }, { params, query }) => {
    const limit = query.limit ?? TABLE_ROWS_DEFAULT;
    const { batch, sight, counts, rows } = await record(async (tx, trail) => {
      const found = await findBatch(tx, params.id);
      if (found === null) throw notFound();
      const page = await listBriefRows(tx, { batchId: found.id, after: query.after ?? 0, limit });
      trail.count('rows', page.length);
      const seen = sightOf(state.desk, reader.clearance, found);
      return { batch: found, sight: seen, counts: await countVerdicts(tx, found, seen), rows: page };
    });
    const shown = rows.map((row) => visibleBrief(row, sight));
    const best = shown.map(({ matches }) => matches[0]);
    return {
      id: batch.id,
      total: batch.rowsTotal,
      counts,
      columns: {
        row: shown.map(({ row }) => row),
        name: shown.map(({ name }) => name),
        customer: shown.map(({ customer }) => customer),
        verdict: shown.map(({ verdict }) => verdict ?? 'waiting'),
        refused: shown.map(({ refused }) => refused),
        score: best.map((match) => match?.[3] ?? null),
        list: best.map((match) => match?.[0] ?? null),
        ref: best.map((match) => match?.[1] ?? null),
        listedName: best.map((match) => match?.[2] ?? null),
        matches: shown.map(({ matches }) => matches.length),
      },
      next: rows.length < limit ? null : (rows.at(-1)?.row ?? null),
    };
  },
});

/** Reads one row of a batch. */
export const readScreeningRowRoute = detachedRoute({
  method: 'GET',
  path: '/screenings/{id}/rows/{row}',
  summary: 'One row of a batch with every match and its reasons',
  tag: 'Screening',
  policy: READ,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of a batch.'), row: small('Number of the row.', 1) }) },
  output: closed({
    row: Type.Integer(),
    line: nullable(Type.Integer({ description: 'Its line in the file, or its row in the sheet.' })),
    query: StoredQuery,
    refusal: nullable(RowRefusal),
    answer: nullable(BatchAnswer),
  }),
  run: async ({ state, reader, record }, { params }) => {
    const found = await record(async (tx, trail) => {
      const batch = await findBatch(tx, params.id);
      if (batch === null) throw notFound();
      const [row] = await listBatchRows(tx, { batchId: batch.id, after: params.row - 1, limit: 1 });
      if (row?.row !== params.row) throw notFound();
      trail.count('rows', 1);
      const sight = sightOf(state.desk, reader.clearance, batch);
      return { ...row, sight, answer: await findRowFindings({ state, tx }, { batch, row }) };
    });
    const { row, line, query, refusal, answer, sight } = found;
    return {
      ...{ row, line, refusal },
      query: query.id === undefined ? query : { ...query, id: showNumber(query.id) },
      answer: answer === null ? null : visibleAnswer(answer, { row, name: query.name }, sight),
    };
  },
});
