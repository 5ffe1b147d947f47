/** The job that takes a list in: the file is read, the list is written in one transaction, and the screening index is built anew. */

import { auditedSystem, deriveKey } from '../../access/index.ts';
import { fault, readProgress } from '../../base/index.ts';
import { importList, latestVersion, type ParsedList, readList } from '../../lists/index.ts';
import type { JobContext, JobHandler, Transaction } from '../../store/index.ts';
import { idInPayload, saveAskedResult } from '../asked-work/asked-work.ts';
import { readStoredFile } from '../asked-work/file-parts.ts';
import type { ScreeningState } from '../context.ts';
import { describeOutcome } from './describe-import.ts';
import { findImport, type ListImport, saveList } from './imports.ts';
import { coversMarking, headerAsked, optionsAsked } from './model.ts';

/** The handler of imports. One whose process died is begun anew, unless the list was in by then. */
export function listImportHandler(state: ScreeningState): JobHandler {
  return async (context) => {
    const { store, clock } = state.deps;
    const id = idInPayload(context.job.payload, 'import');
    const found = await store.transaction({ role: 'system' }, (tx) => findImport(tx, id));
    if (found === null) throw fault('NOT_FOUND', 'the import has been purged');
    if (found.result === null) await takeIn(state, context, found);
    const counts = { done: 0, total: null, unit: 'index', startedAt: clock.now() };
    context.report(readProgress(clock, { label: 'indexing', ...counts }));
    if (store.kind === 'embedded') await store.maintain();
    await state.desk.refresh();
    return { import: id };
  };
}

async function takeIn(state: ScreeningState, context: JobContext, found: ListImport): Promise<void> {
  const { store, clock, secret } = state.deps;
  const list = await readFile(state, context, found);
  const { id: listId, title } = list.header;
  await store.transaction({ role: 'system' }, (tx) => saveList(tx, { id: found.id, listId, title }));
  const options = { ...optionsAsked(found.asked, found.agencyId), by: found.personId, work: context };
  const access = { actor: 'lists', action: 'lists:import', subject: listId };
  await auditedSystem(state.deps, access, async (tx, trail) => {
    await refuseHidden(tx, found, { listId, today: clock.now().toISOString().slice(0, 10) });
    const identityKey = deriveKey(secret, 'identity');
    const outcome = await importList({ tx, clock, identityKey }, list, options);
    trail.shown([found.id]);
    for (const count of ['added', 'changed', 'removed'] as const) trail.count(count, outcome[count]);
    await saveAskedResult(tx, 'list_import', { id: found.id, result: describeOutcome(list, outcome) });
    // A run that was given up meanwhile must not commit; the row of the job says whose it is.
    await context.saveCursor(tx, { cursor: 'in', done: list.entries.length });
  });
}

async function readFile(state: ScreeningState, context: JobContext, found: ListImport): Promise<ParsedList> {
  const skipBad = found.asked.skipBad ?? false;
  const parsed = await readList('-', { stdin: bytesOf(state, context, found), skipBad });
  context.signal.throwIfAborted();
  return { ...parsed, header: headerAsked(parsed.header, found.asked) };
}

/** The stored file from its start, some at a time. */
async function* bytesOf(
  { deps }: ScreeningState,
  context: JobContext,
  { id, bytesTotal }: ListImport,
): AsyncGenerator<Uint8Array> {
  const startedAt = deps.clock.now();
  let done = 0;
  for await (const piece of readStoredFile(deps.store, { table: 'list_import_part', id, bytesTotal })) {
    context.signal.throwIfAborted();
    const counts = { done, total: bytesTotal, unit: 'bytes', startedAt };
    context.report(readProgress(deps.clock, { label: 'reading', ...counts }));
    yield piece;
    done += piece.byteLength;
  }
}

/**
 * The system sees every version; a person who may not see the one that is stored learns only that the id is taken.
 * @throws INPUT_DUPLICATE
 */
async function refuseHidden(
  tx: Transaction,
  found: ListImport,
  asked: { readonly listId: string; readonly today: string },
): Promise<void> {
  const latest = await latestVersion(tx, { id: asked.listId, owner: found.agencyId });
  if (latest === null || coversMarking(found.clearance, latest.marking, asked.today)) return;
  throw fault('INPUT_DUPLICATE', `the id "${asked.listId}" is taken; import the list under an id of its own`);
}
