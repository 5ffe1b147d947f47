/** Importing payments: a form with a file, then a job that goes on without its page. */

import Type from 'typebox';
import { PAYMENT_POLICIES } from '../action-policies.ts';
import {
  answerFileImport,
  answerFileImports,
  FileImportStarted,
  FileImportsQuery,
  fileImportForm,
  fileImportView,
  startFileImport,
} from '../file-imports/answers.ts';
import { ImportForm, ImportResult, PAYMENT_IMPORTS, parseAsked } from '../payment-imports/model.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { closed, id } from '../schemas/shape.ts';

const PaymentImportView = fileImportView(ImportResult);

/** Starts an import. */
export const startPaymentImportRoute = readerRoute({
  method: 'POST',
  path: '/payments/imports',
  summary: 'Import a file of payments as a job: all of it or nothing',
  description:
    'A form with the field `file`, plain or gzip: a table (AMLworld and AMLSim are known by their columns, any other by `mapping`, mobile ' +
    'money too) or an ISO 20022 message (pain.001, pacs.008, pacs.002, camt.052 to 054), known by its content. The same file again adds ' +
    'nothing. The job is gone on with after a server that stopped; nothing is seen before it is done. The payments are marked TLP:AMBER for ' +
    'your own agency unless the form says otherwise.',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.import,
  audit: { kind: 'recorded' },
  role: 'writer',
  takesForm: fileImportForm('silsila money import'),
  input: { body: ImportForm },
  output: FileImportStarted,
  status: 202,
  run: (context, { body }) => startFileImport(context, PAYMENT_IMPORTS, parseAsked(body, context.reader)),
});

/** Lists imports. */
export const listPaymentImportsRoute = detachedRoute({
  method: 'GET',
  path: '/payments/imports',
  summary: 'Imports of payments of your agency of the last 30 days, newest first',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.import,
  audit: { kind: 'recorded' },
  input: { query: FileImportsQuery },
  output: closed({ imports: Type.Array(PaymentImportView) }),
  run: (context, { query }) => answerFileImports(context, PAYMENT_IMPORTS, query.limit),
});

/** Reads an import. */
export const readPaymentImportRoute = detachedRoute({
  method: 'GET',
  path: '/payments/imports/{id}',
  summary: 'How far an import of payments is, and what came of it',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.import,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of an import.') }) },
  output: PaymentImportView,
  run: (context, { params }) => answerFileImport(context, PAYMENT_IMPORTS, params.id),
});
