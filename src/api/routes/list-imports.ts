/** Taking in a list: a dry run first, then a job that goes on without its page. */

import Type from 'typebox';
import { fault } from '../../base/index.ts';
import { previewParsedList, readList } from '../../lists/index.ts';
import { findJob, type Job } from '../../store/index.ts';
import { bytesInTurns } from '../asked-work/bytes-in-turns.ts';
import type { ApiState } from '../context.ts';
import { colleagueNames } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { describeImport, describePreview } from '../list-imports/describe-import.ts';
import { addImport, findImport, listImports } from '../list-imports/imports.ts';
import { AskedQuery, headerAsked, optionsAsked, refuseBeyondClearance } from '../list-imports/model.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { ImportView } from '../schemas/list.ts';
import { closed, id, nullable } from '../schemas/shape.ts';
import { JobView } from './jobs.ts';

/** Largest list file that is taken by upload, in bytes; larger ones are imported by the command line. */
const LIST_UPLOAD_BYTES_MAX = 64 * 1024 ** 2;
/** Changes shown of a dry run: what a person looks through before saying yes. */
const PREVIEW_CHANGES_MAX = 200;
/** Imports that are listed at most, and when nothing is said. */
const IMPORTS_SHOWN_MAX = 100;
const IMPORTS_SHOWN = 20;

const IMPORT = {
  kind: 'guarded',
  action: 'lists:import',
  personalData: false,
  purposes: ['administration'],
} as const;
const FILE = {
  takesFile: true,
  consumes: ['application/octet-stream'],
  bodyBytesMax: LIST_UPLOAD_BYTES_MAX,
} as const;

const importFields = {
  id: Type.String(),
  list: nullable(Type.String({ description: 'Known once the file has been read.' })),
  title: nullable(Type.String()),
  bytes: Type.Integer({ description: 'Of the file.' }),
  startedBy: Type.String(),
  startedByName: nullable(Type.String()),
  createdAt: Type.String(),
  phase: Type.String({
    description:
      'waiting, reading, writing, indexing (the list is in; the screening index is built anew) or over.',
  }),
  job: JobView,
};

/** Reads a file without writing. */
export const previewImportRoute = detachedRoute({
  method: 'POST',
  path: '/list-imports/preview',
  summary: 'What taking in a list file would change: a dry run',
  description:
    'The body is the file itself; its format is known from the content. Nothing is written: the answer says what would change, which ' +
    'records cannot be read, and what should make you look twice.',
  tag: 'Lists',
  policy: IMPORT,
  audit: { kind: 'by-module', because: 'lists writes the entry in the transaction of the look.' },
  ...FILE,
  input: { query: AskedQuery },
  output: ImportView,
  run: async ({ state, reader, file }, { query }) => {
    const parsed = await readList('-', { stdin: bytesInTurns(requireFile(file)), skipBad: true });
    const list = { ...parsed, header: headerAsked(parsed.header, query) };
    const options = {
      ...optionsAsked(query, reader.agencyId),
      changesMax: PREVIEW_CHANGES_MAX,
      skipsBad: query.skipBad ?? false,
    };
    return describePreview(list, await previewParsedList({ ...state.deps, reader }, list, options));
  },
});

/** Starts an import. */
export const startImportRoute = readerRoute({
  method: 'POST',
  path: '/list-imports',
  summary: 'Take in a version of a list as a job: all of it or nothing',
  description:
    'The body is the file itself; its format is known from the content. The same file again adds nothing. The job goes on without whoever ' +
    'asked, is begun anew after a server that stopped, and keeps the file until it is over; what came of it is told for 30 days.',
  tag: 'Lists',
  policy: IMPORT,
  audit: { kind: 'recorded' },
  role: 'writer',
  ...FILE,
  input: { query: AskedQuery },
  output: closed({ id: Type.String(), job: Type.Integer() }),
  status: 202,
  run: async ({ state, reader, tx, trail, file, afterCommit }, { query }) => {
    const now = state.deps.clock.now();
    refuseBeyondClearance(query, reader, now.toISOString().slice(0, 10));
    const added = await addImport(tx, reader, { file: requireFile(file), asked: query, now });
    trail.shown([added.id]);
    afterCommit(async () => state.jobs.wake());
    return { id: added.id, job: added.jobId };
  },
});

/** Lists imports. */
export const listImportsRoute = detachedRoute({
  method: 'GET',
  path: '/list-imports',
  summary: 'Imports of your agency of the last 30 days, newest first',
  tag: 'Lists',
  policy: IMPORT,
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      limit: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: IMPORTS_SHOWN_MAX,
          default: IMPORTS_SHOWN,
          description: 'Imports returned.',
        }),
      ),
    }),
  },
  output: closed({ imports: Type.Array(closed(importFields)) }),
  run: async ({ state, record }, { query }) => {
    const { found, nameOf } = await record(async (tx, trail) => {
      const imports = await listImports(tx, query.limit ?? IMPORTS_SHOWN);
      trail.shown(imports.map((one) => one.id));
      return { found: imports, nameOf: await colleagueNames(tx) };
    });
    const jobs = await Promise.all(found.map(({ jobId }) => requireJob(state, jobId)));
    return {
      imports: found.map((one, at) =>
        describeImport(one, {
          // `!`: there is a job for each import.
          ...standingOf(state, jobs[at]!),
          startedByName: nameOf(one.personId),
        }),
      ),
    };
  },
});

/** Reads an import. */
export const readImportRoute = detachedRoute({
  method: 'GET',
  path: '/list-imports/{id}',
  summary: 'How far an import is, and what came of it',
  tag: 'Lists',
  policy: IMPORT,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of an import.') }) },
  output: closed({
    ...importFields,
    result: nullable(ImportView),
  }),
  run: async ({ state, record }, { params }) => {
    const { found, startedByName } = await record(async (tx) => {
      const one = await findImport(tx, params.id);
      if (one === null) throw notFound();
      return { found: one, startedByName: (await colleagueNames(tx))(one.personId) };
    });
    const job = await requireJob(state, found.jobId);
    return { ...describeImport(found, { ...standingOf(state, job), startedByName }), result: found.result };
  },
});

async function requireJob(state: ApiState, jobId: number): Promise<Job> {
  const job = await findJob(state.deps.store, jobId);
  if (job === null) throw notFound();
  return job;
}

function standingOf({ deps }: ApiState, job: Job) {
  return { job, reading: deps.store.running.get(job.id)?.reading ?? null };
}

function requireFile(file: Uint8Array | null): Uint8Array {
  if (file === null || file.length === 0) throw fault('REQUEST_INVALID', 'body: a list file is needed');
  return file;
}
