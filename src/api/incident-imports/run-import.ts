/** The job that imports a release of incidents: in steps, gone on with after a server that stopped, seen when the last one is in. */

import { decodeText, fault, readProgress } from '../../base/index.ts';
import {
  findRelease,
  importIncidents,
  parseAccountMapping,
  placeAccounts,
  proposeForRelease,
  readAccounts,
} from '../../incidents/index.ts';
import type { JobContext, JobHandler } from '../../store/index.ts';
import { idInPayload, saveAskedResult } from '../asked-work/asked-work.ts';
import { readStoredFile } from '../asked-work/file-parts.ts';
import type { ApiDeps } from '../context.ts';
import { findFileImport } from '../file-imports/imports.ts';
import { describeResult, draftRelease, INCIDENT_IMPORTS, type IncidentImportStored } from './model.ts';

/** Largest file as it is read, in bytes: a compressed one may be that much larger than what was sent. */
const READ_BYTES_MAX = 4 * 1024 ** 3;

/** The handler of imports of incidents. */
export function incidentImportHandler(deps: ApiDeps): JobHandler {
  return async (context) => {
    const id = idInPayload(context.job.payload, 'import');
    const found = await deps.store.transaction({ role: 'system' }, (tx) =>
      findFileImport(tx, INCIDENT_IMPORTS, id),
    );
    if (found === null) throw fault('NOT_FOUND', 'the import has been purged');
    if (found.result === null) await takeIn(deps, context, found);
    if (deps.store.kind === 'embedded') await deps.store.maintain();
    return { import: id };
  };
}

async function takeIn(deps: ApiDeps, context: JobContext, found: IncidentImportStored): Promise<void> {
  const { asked, agencyId, personId, fileName, sha256 } = found;
  const text = decodeText(bytesOf(deps, context, found), { file: fileName, bytesMax: READ_BYTES_MAX });
  const mapping = asked.mapping === null ? undefined : parseAccountMapping(asked.mapping, 'the mapping');
  const options = { mapping, skipBad: asked.skipBad, clock: deps.clock, bytesTotal: found.bytesTotal };
  const reading = await readAccounts(text, options, context);
  const draft = draftRelease(asked, {
    ...{ facts: reading.facts, fileName, sha256, owner: agencyId, by: personId, at: found.createdAt },
  });
  const outcome = await importIncidents(deps, draft, { reading, work: context });
  const comparing = { done: 0, total: null, unit: 'accounts', startedAt: deps.clock.now() };
  context.report(readProgress(deps.clock, { label: 'comparing with other sources', ...comparing }));
  const proposals =
    outcome.kind === 'unchanged' ? 0 : await proposeForRelease(deps, outcome.releaseId, context);
  await placeAccounts(deps, context);
  await deps.store.transaction({ role: 'system' }, async (tx) => {
    const release = await findRelease(tx, outcome.releaseId);
    if (release === null) throw fault('NOT_FOUND', 'the release has been purged');
    const result = describeResult(outcome.kind, release, proposals);
    await saveAskedResult(tx, 'incident_import', { id: found.id, result });
  });
}

async function* bytesOf(
  { store }: ApiDeps,
  context: JobContext,
  { id, bytesTotal }: IncidentImportStored,
): AsyncGenerator<Uint8Array> {
  for await (const piece of readStoredFile(store, { table: 'incident_import_part', id, bytesTotal })) {
    context.signal.throwIfAborted();
    yield piece;
  }
}
