/** Importing releases of incidents: a form with a file, then a job that goes on without its page. */

import Type, { type Static } from 'typebox';
import { fault } from '../../base/index.ts';
import { INCIDENT_POLICIES } from '../action-policies.ts';
import { describeWork } from '../asked-work/asked-work.ts';
import type { ApiState, DetachedContext } from '../context.ts';
import { colleagueNames } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import {
  addIncidentImport,
  findIncidentImport,
  type IncidentImportRow,
  listIncidentImports,
} from '../incident-imports/imports.ts';
import { ImportForm, ImportResult, parseAsked } from '../incident-imports/model.ts';
import { detachedRoute, type FormLimits, readerRoute } from '../route.ts';
import { closed, id, nullable } from '../schemas/shape.ts';
import { JobView } from './jobs.ts';

const FORM: FormLimits = {
  fileBytesMax: 128 * 1024 ** 2,
  remedy: 'Send it compressed (gzip), or import it with `silsila incidents import`.',
};
/** Imports that are listed at most, and when nothing is said. */
const IMPORTS_SHOWN_MAX = 100;
const IMPORTS_SHOWN = 20;

const IncidentImportView = closed({
  id: Type.String(),
  fileName: Type.String(),
  sha256: Type.String(),
  bytes: Type.Integer({ description: 'Of the file.' }),
  synthetic: Type.Boolean(),
  startedBy: Type.String(),
  startedByName: nullable(Type.String()),
  createdAt: Type.String(),
  job: JobView,
  result: nullable(ImportResult),
});

/** Starts an import. */
export const startIncidentImportRoute = readerRoute({
  method: 'POST',
  path: '/incidents/imports',
  summary: 'Import a release of a source of incidents as a job: all of it or nothing',
  description:
    'A form with the field `file`, plain or gzip: UCDP GED (with or without the row of HXL tags), ACLED and GTD as CSV, known by their columns, or ' +
    'any table by `mapping`. The same file again adds nothing. A later release of the same source supersedes what it states otherwise and ends ' +
    'what it lacks, unless it is a `part`; nothing is overwritten. The job is gone on with after a server that stopped; nothing is seen before it is ' +
    'done. Marked TLP:AMBER for your own agency unless the form says otherwise.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.import,
  audit: { kind: 'recorded' },
  role: 'writer',
  takesForm: FORM,
  input: { body: ImportForm },
  output: closed({ id: Type.String(), job: Type.Integer() }),
  status: 202,
  run: async (context, { body }) => {
    const { state, reader, tx, trail, afterCommit, upload } = context;
    if (upload === null || upload.bytes.byteLength === 0)
      throw fault('REQUEST_INVALID', 'body: the file is empty');
    const asked = parseAsked(body, reader);
    const added = await addIncidentImport(tx, reader, { upload, asked, now: state.deps.clock.now() });
    trail.shown([added.id]);
    afterCommit(async () => state.jobs.wake());
    return { id: added.id, job: added.jobId };
  },
});

/** Lists imports. */
export const listIncidentImportsRoute = detachedRoute({
  method: 'GET',
  path: '/incidents/imports',
  summary: 'Imports of incidents of your agency of the last 30 days, newest first',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.import,
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
  output: closed({ imports: Type.Array(IncidentImportView) }),
  run: async (context, { query }) => {
    const { found, nameOf } = await context.record(async (tx, trail) => {
      const imports = await listIncidentImports(tx, query.limit ?? IMPORTS_SHOWN);
      trail.shown(imports.map((one) => one.id));
      return { found: imports, nameOf: await colleagueNames(tx) };
    });
    const imports = await Promise.all(
      found.map((one) => describeImport(context.state, one, nameOf(one.personId))),
    );
    return { imports };
  },
});

/** Reads an import. */
export const readIncidentImportRoute = detachedRoute({
  method: 'GET',
  path: '/incidents/imports/{id}',
  summary: 'How far an import of incidents is, and what came of it',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.import,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of an import.') }) },
  output: IncidentImportView,
  run: async (context: DetachedContext, { params }) => {
    const { found, name } = await context.record(async (tx) => {
      const one = await findIncidentImport(tx, params.id);
      if (one === null) throw notFound();
      return { found: one, name: (await colleagueNames(tx))(one.personId) };
    });
    return describeImport(context.state, found, name);
  },
});

async function describeImport(
  state: ApiState,
  found: IncidentImportRow,
  startedByName: string | null,
): Promise<Static<typeof IncidentImportView>> {
  return {
    id: found.id,
    fileName: found.fileName,
    sha256: found.sha256,
    bytes: found.bytesTotal,
    synthetic: found.asked.synthetic,
    startedBy: found.personId,
    startedByName,
    createdAt: found.createdAt.toISOString(),
    job: await describeWork(state.deps.store, found),
    result: found.result,
  };
}
