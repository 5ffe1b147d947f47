/** The job that imports payments: in steps, gone on with after a server that stopped, seen when the last one is in. */

import type { Static } from 'typebox';
import { fault } from '../../base/index.ts';
import {
  findPaymentBatch,
  importPayments,
  openPaymentStream,
  type PaymentImport,
  type PaymentSource,
} from '../../money/index.ts';
import type { JobContext, JobHandler } from '../../store/index.ts';
import { idInPayload, saveAskedResult } from '../asked-work/asked-work.ts';
import { readFirstPart, readStoredFile } from '../asked-work/file-parts.ts';
import type { ApiDeps } from '../context.ts';
import { findFileImport } from '../file-imports/imports.ts';
import { draftParts, type ImportResult, PAYMENT_IMPORTS, type PaymentImportStored } from './model.ts';

/** Largest file as it is read, in bytes: a compressed one may be that much larger than what was sent. */
const READ_BYTES_MAX = 4 * 1024 ** 3;
const GZIP = [0x1f, 0x8b];

/** The handler of payment imports. */
export function paymentImportHandler(deps: ApiDeps): JobHandler {
  return async (context) => {
    const id = idInPayload(context.job.payload, 'import');
    const found = await deps.store.transaction({ role: 'system' }, (tx) =>
      findFileImport(tx, PAYMENT_IMPORTS, id),
    );
    if (found === null) throw fault('NOT_FOUND', 'the import has been purged');
    if (found.result === null) await takeIn(deps, context, found);
    if (deps.store.kind === 'embedded') await deps.store.maintain();
    return { import: id };
  };
}

async function takeIn(deps: ApiDeps, context: JobContext, found: PaymentImportStored): Promise<void> {
  const { asked, agencyId, personId, fileName, sha256 } = found;
  const { stream, format } = await openPaymentStream(await sourceOf(deps, context, found), {
    mapping: asked.mapping ?? undefined,
    skipBad: asked.skipBad,
  });
  const draft = {
    ...draftParts(asked, agencyId),
    ...{ fileName, format, sha256, by: personId, at: found.createdAt },
  };
  const outcome = await importPayments(deps, draft, { stream, assertedBy: asked.assertedBy, work: context });
  const result = await resultOf(deps, format, outcome);
  await deps.store.transaction({ role: 'system' }, (tx) =>
    saveAskedResult(tx, 'payment_import', { id: found.id, result }),
  );
}

async function resultOf(
  deps: ApiDeps,
  format: string,
  { kind, batchId }: PaymentImport,
): Promise<Static<typeof ImportResult>> {
  const batch = await deps.store.transaction({ role: 'system' }, (tx) => findPaymentBatch(tx, batchId));
  if (batch === null) throw fault('NOT_FOUND', 'the batch of payments has been purged');
  const { payments, excluded, exclusions, statuses, rejected, notes, firstAt, lastAt } = batch;
  return {
    ...{ kind, batch: batchId, format, payments, excluded, statuses, rejected },
    exclusions: exclusions.map((exclusion) => ({ ...exclusion })),
    notes: [...notes],
    firstAt: firstAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
  };
}

async function sourceOf(
  deps: ApiDeps,
  context: JobContext,
  { id, bytesTotal }: PaymentImportStored,
): Promise<PaymentSource> {
  const { store } = deps;
  const file = { table: 'payment_import_part', id, bytesTotal } as const;
  const first = await readFirstPart(store, file);
  const isPacked = GZIP.every((byte, at) => first?.[at] === byte);
  return {
    path: '-',
    bytesMax: READ_BYTES_MAX,
    ...(isPacked ? {} : { bytes: bytesTotal }),
    open: async function* () {
      for await (const piece of readStoredFile(store, file)) {
        context.signal.throwIfAborted();
        yield piece;
      }
    },
  };
}
