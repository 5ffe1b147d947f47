/** Importing releases of incidents: a form with a file, then a job that goes on without its page. */

import Type from 'typebox';
import { INCIDENT_POLICIES } from '../action-policies.ts';
import {
  answerFileImport,
  answerFileImports,
  FileImportStarted,
  FileImportsQuery,
  fileImportForm,
  fileImportView,
  startFileImport,
} from '../file-imports/answers.ts';
import { ImportForm, ImportResult, INCIDENT_IMPORTS, parseAsked } from '../incident-imports/model.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { closed, id } from '../schemas/shape.ts';

const IncidentImportView = fileImportView(ImportResult);

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
  takesForm: fileImportForm('silsila incidents import'),
  input: { body: ImportForm },
  output: FileImportStarted,
  status: 202,
  run: (context, { body }) => startFileImport(context, INCIDENT_IMPORTS, parseAsked(body, context.reader)),
});

/** Lists imports. */
export const listIncidentImportsRoute = detachedRoute({
  method: 'GET',
  path: '/incidents/imports',
  summary: 'Imports of incidents of your agency of the last 30 days, newest first',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.import,
  audit: { kind: 'recorded' },
  input: { query: FileImportsQuery },
  output: closed({ imports: Type.Array(IncidentImportView) }),
  run: (context, { query }) => answerFileImports(context, INCIDENT_IMPORTS, query.limit),
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
  run: (context, { params }) => answerFileImport(context, INCIDENT_IMPORTS, params.id),
});
