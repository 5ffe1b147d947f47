/** `silsila audit verify`, `anchor` and `export` at work. */

import {
  type AuditVerification,
  anchorAudit,
  exportAudit,
  readAnchor,
  verifyAudit,
  verifyAuditFile,
} from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { reportFault } from '../report-fault.ts';
import type { StorePlace } from '../store-options.ts';
import { openSink } from '../text-sink.ts';

/** What is verified, and against which anchor. */
export interface VerifyRequest {
  readonly place: StorePlace;
  readonly anchor: string | null;
  /** An exported log; the store is not opened then. */
  readonly file: string | null;
  readonly format: OutputFormat;
}

/**
 * Verifies the chain, prints what was found and answers the exit status.
 * @throws FILE_NOT_FOUND when the anchor file has no anchor
 */
export async function verifyAuditLog(deps: CommandDeps, request: VerifyRequest): Promise<number> {
  const anchor = request.anchor === null ? null : await readAnchor(request.anchor);
  if (request.anchor !== null && anchor === null) {
    throw fault('FILE_NOT_FOUND', 'there is no anchor in the file', { place: { file: request.anchor } });
  }
  const found =
    request.file === null
      ? await verifyStore(deps, request.place, { anchor })
      : await verifyAuditFile(request.file, { anchor });
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({ format: request.format, view: VIEW, sink, width: tableWidth(deps) });
  await writer.write(found);
  await writer.end();
  if (found.kind === 'intact') return 0;
  return reportFault(deps, fault('AUDIT_BROKEN', `entry ${found.entry}: ${found.because}`));
}

/** Appends the present head to the anchor file and prints it. */
export async function anchorAuditLog(
  deps: CommandDeps,
  request: { place: StorePlace; file: string },
): Promise<void> {
  const opened = await openDeps(deps, request.place, { mustExist: true });
  try {
    const head = await anchorAudit(opened, request.file);
    deps.stdout.write(`entry ${head.entry} ${head.hash}\n`);
  } finally {
    await opened.store.close();
  }
}

/** Prints the whole log; stops quietly when its reader goes away. */
export async function exportAuditLog(deps: CommandDeps, place: StorePlace): Promise<void> {
  const opened = await openDeps(deps, place, { mustExist: true });
  const sink = openSink(deps.stdout);
  try {
    for await (const line of exportAudit(opened.store)) {
      if (deps.signal.aborted) throw fault('CANCELLED', 'stopped while exporting');
      if (sink.closed) break;
      await sink.write(line);
    }
    await sink.flush();
  } finally {
    await opened.store.close();
  }
}

async function verifyStore(
  deps: CommandDeps,
  place: StorePlace,
  options: Parameters<typeof verifyAudit>[1],
): Promise<AuditVerification> {
  const opened = await openDeps(deps, place, { mustExist: true });
  try {
    return await verifyAudit(opened.store, options);
  } finally {
    await opened.store.close();
  }
}

const VIEW: RecordView<AuditVerification> = {
  columns: ['audit chain', 'entries', 'head', 'why'],
  rows: (found) =>
    found.kind === 'intact'
      ? [['whole', String(found.entries), found.head.hash, '']]
      : [['broken', `up to ${found.entry - 1}`, '', `entry ${found.entry}: ${found.because}`]],
  json: (found) => found,
};
