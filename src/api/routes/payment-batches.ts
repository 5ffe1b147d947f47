/** Batches of payments: what was imported, from where, and what of it was left out. */

import Type, { type Static } from 'typebox';
import { type AuditTrail, tlpLabel } from '../../access/index.ts';
import { explainGrade, formatGrade } from '../../evidence/index.ts';
import { findPaymentBatch, listPaymentBatches, type StoredBatch } from '../../money/index.ts';
import { PAYMENT_POLICIES } from '../action-policies.ts';
import { colleagueNames, type NameOf } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { MarkingView } from '../schemas/entity.ts';
import { closed, id, nullable } from '../schemas/shape.ts';

/** Batches that are listed at most, and when nothing is said. */
const BATCHES_SHOWN_MAX = 1_000;
const BATCHES_SHOWN = 100;

const BatchView = closed({
  id: Type.String(),
  fileName: nullable(Type.String({ description: 'Null for payments that came one by one.' })),
  format: Type.String(),
  sha256: nullable(Type.String()),
  synthetic: Type.Boolean({ description: 'Invented payments.' }),
  importedBy: Type.String(),
  importedByName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  importedAt: Type.String(),
  payments: Type.Integer(),
  rejected: Type.Integer({
    description: 'Payments that their bank rejected: kept, and left out of detection.',
  }),
  statuses: Type.Integer({ description: 'Reports of banks on the state of payments.' }),
  excluded: Type.Integer({ description: 'Records that are no payment to be looked at.' }),
  exclusions: Type.Array(
    closed({
      reason: Type.String(),
      because: Type.String({ description: 'In words.' }),
      count: Type.Integer(),
    }),
  ),
  notes: Type.Array(Type.String()),
  firstAt: nullable(Type.String({ description: 'Of its payments.' })),
  lastAt: nullable(Type.String()),
  source: Type.String({ description: 'Id of the source of all of them.' }),
  grade: Type.String(),
  gradeWords: Type.String(),
  marking: MarkingView,
});

/** Lists batches. */
export const listPaymentBatchesRoute = readerRoute({
  method: 'GET',
  path: '/payments/batches',
  summary: 'Batches of payments that you may read, newest first',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.read,
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      limit: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: BATCHES_SHOWN_MAX,
          default: BATCHES_SHOWN,
          description: 'Batches returned.',
        }),
      ),
    }),
  },
  output: closed({ batches: Type.Array(BatchView) }),
  run: async ({ tx, trail }, { query }) => {
    const batches = await listPaymentBatches(tx, query.limit ?? BATCHES_SHOWN);
    noteShown(trail, batches);
    const nameOf = await colleagueNames(tx);
    return { batches: batches.map((batch) => describeBatch(batch, nameOf)) };
  },
});

/** Reads a batch. */
export const readPaymentBatchRoute = readerRoute({
  method: 'GET',
  path: '/payments/batches/{id}',
  summary: 'A batch of payments: counts, what was left out and why, span, source, grade and marking',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.read,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of a batch.') }) },
  output: BatchView,
  run: async ({ tx, trail }, { params }) => {
    const batch = await findPaymentBatch(tx, params.id);
    if (batch === null) throw notFound();
    noteShown(trail, [batch]);
    return describeBatch(batch, await colleagueNames(tx));
  },
});

function noteShown(trail: AuditTrail, batches: readonly StoredBatch[]): void {
  trail.shown(batches.map((batch) => batch.id));
}

function describeBatch(batch: StoredBatch, nameOf: NameOf): Static<typeof BatchView> {
  const { marking, grade } = batch;
  return {
    id: batch.id,
    fileName: batch.fileName,
    format: batch.format,
    sha256: batch.sha256,
    synthetic: batch.synthetic,
    importedBy: batch.importedBy,
    importedByName: nameOf(batch.importedBy),
    importedAt: batch.importedAt.toISOString(),
    payments: batch.payments,
    rejected: batch.rejected,
    statuses: batch.statuses,
    excluded: batch.excluded,
    exclusions: batch.exclusions.map((exclusion) => ({ ...exclusion })),
    notes: [...batch.notes],
    firstAt: batch.firstAt?.toISOString() ?? null,
    lastAt: batch.lastAt?.toISOString() ?? null,
    source: batch.sourceId,
    grade: formatGrade(grade),
    gradeWords: explainGrade(grade),
    marking: {
      tlp: tlpLabel(marking.tlp),
      handling: [...marking.handling],
      note: marking.note,
      owner: marking.owner,
    },
  };
}
