/** `silsila money import` at work: files of payments into the store, step by step, gone on with after an interruption. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AuditDeps, TlpLevel } from '../../access/index.ts';
import { type Clock, fault, readProgress, type Work } from '../../base/index.ts';
import {
  importPayments,
  openPaymentStream,
  type PaymentImport,
  type PaymentMapping,
  readPaymentMapping,
} from '../../money/index.ts';
import { ensureAgency } from '../ensure-agency.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import type { StorePlace } from '../store-options.ts';
import { openSink } from '../text-sink.ts';

/** Which files are imported, where and how. */
export interface MoneyImportRequest {
  readonly place: StorePlace;
  readonly files: readonly string[];
  readonly agency: number;
  readonly mapping: string | null;
  readonly skipBad: boolean;
  readonly synthetic: boolean;
  readonly tlp: TlpLevel;
  /** The institution that gave the payments; null: the agency itself. */
  readonly assertedBy: string | null;
  readonly format: OutputFormat;
}

/** Largest file that is read, packed or not, in bytes. */
const FILE_BYTES_MAX = 1024 ** 4;

/** Imports the files one after another, each whole or not at all, and prints what came of each. */
export async function importPaymentFiles(deps: CommandDeps, request: MoneyImportRequest): Promise<void> {
  const mapping = request.mapping === null ? undefined : await readPaymentMapping(request.mapping);
  const opened = await openDeps(deps, request.place);
  const progress = await openProgress(deps);
  try {
    await ensureAgency(opened, request.agency);
    const work: Work = { report: progress.sink, signal: deps.signal };
    const writer = openRecordWriter({
      format: request.format,
      view: OUTCOME_VIEW,
      sink: openSink(deps.stdout),
      width: tableWidth(deps),
    });
    for (const file of request.files) {
      const outcome = await importFile(opened, { request, file, mapping, work });
      progress.stop();
      await writer.write({ file: basename(file), ...outcome });
    }
    await writer.end();
    await opened.store.maintain();
  } finally {
    progress.stop();
    await opened.store.close();
  }
}

interface FileWork {
  readonly request: MoneyImportRequest;
  readonly file: string;
  readonly mapping: PaymentMapping | undefined;
  readonly work: Work;
}

async function importFile(
  opened: AuditDeps,
  { request, file, mapping, work }: FileWork,
): Promise<PaymentImport> {
  const sha256 = await hashFile(file, opened.clock, work);
  const { stream, format } = await openPaymentStream(
    { path: file, bytesMax: FILE_BYTES_MAX },
    { mapping, skipBad: request.skipBad },
  );
  const draft = {
    ...{ fileName: basename(file), format, sha256, synthetic: request.synthetic },
    grade: { scheme: 'none' },
    marking: {
      ...{ tlp: request.tlp, handling: [], note: null, caseRef: null, compartments: [] },
      ...{ owner: request.agency, releasableTo: [request.agency] },
      purposes: ['aml-screening', 'ct-investigation'],
    },
    ...{ by: 'system:command-line', at: opened.clock.now() },
  } as const;
  const assertedBy = request.assertedBy ?? `agency:${request.agency}`;
  return importPayments(opened, draft, { stream, assertedBy, work });
}

/** What a file is known by, before anything of it is taken. */
async function hashFile(file: string, clock: Clock, work: Work): Promise<string> {
  const total = await stat(file).then(
    ({ size }) => size,
    (cause: unknown) => {
      throw fault('FILE_NOT_FOUND', `cannot read ${file}`, { cause, place: { file } });
    },
  );
  const startedAt = clock.now();
  const digest = createHash('sha256');
  let done = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 ** 2 })) {
    if (work.signal.aborted) throw fault('CANCELLED', `stopped while ${file} was looked through`);
    digest.update(chunk);
    done += chunk.length;
    work.report(readProgress(clock, { label: 'looking through', done, total, unit: 'bytes', startedAt }));
  }
  return digest.digest('hex');
}

const OUTCOME_VIEW: RecordView<PaymentImport & { readonly file: string }> = {
  columns: ['file', 'outcome', 'payments', 'left out', 'new accounts', 'batch'],
  rows: ({ file, kind, payments, excluded, accountsAdded, batchId }) => [
    [file, kind, ...[payments, excluded, accountsAdded].map(String), batchId],
  ],
  json: (outcome) => outcome,
};
