/** `silsila money import` at work: files of payments into the store, step by step, gone on with after an interruption. */

import { basename } from 'node:path';
import { type AuditDeps, auditedSystem, type TlpLevel } from '../../access/index.ts';
import { openText, type Work } from '../../base/index.ts';
import {
  type ContextImport,
  type ContextKind,
  importPayments,
  openPaymentStream,
  type PaymentBatchDraft,
  type PaymentImport,
  type PaymentMapping,
  readContextText,
  readPaymentMapping,
  storeContexts,
} from '../../money/index.ts';
import { ensureAgency } from '../ensure-agency.ts';
import { hashFile } from '../hash-file.ts';
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
  /** Files of side inputs. */
  readonly contexts: readonly string[];
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
/** Largest file of side inputs, as it is read, in bytes. */
const CONTEXT_BYTES_MAX = 256 * 1024 ** 2;

/** Imports the side inputs, then the payments, file after file, each whole or not at all, and prints what came of each. */
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
    for (const file of request.contexts) {
      for (const outcome of await importContext(opened, request, file)) await writer.write(outcome);
    }
    for (const file of request.files) {
      const outcome = await importFile(opened, { request, file, mapping, work });
      progress.stop();
      await writer.write({ file: basename(file), told: 'payments', ...outcome });
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
  const draft = { ...originOf(opened, request), fileName: basename(file), format, sha256 };
  const assertedBy = request.assertedBy ?? `agency:${request.agency}`;
  return importPayments(opened, draft, { stream, assertedBy, work });
}

/** How everything of one command is marked, and by whom it comes. */
function originOf({ clock }: AuditDeps, { agency, tlp, synthetic }: MoneyImportRequest) {
  return {
    ...{ synthetic, grade: { scheme: 'none' } },
    marking: {
      ...{ tlp, handling: [], note: null, caseRef: null, compartments: [] },
      ...{ owner: agency, releasableTo: [agency], purposes: ['aml-screening', 'ct-investigation'] },
    },
    ...{ by: 'system:command-line', at: clock.now() },
  } satisfies Partial<PaymentBatchDraft>;
}

/** Keeps the side inputs of a file, kind by kind. */
async function importContext(
  opened: AuditDeps,
  request: MoneyImportRequest,
  file: string,
): Promise<readonly ImportedContext[]> {
  const text = await openText(file, { bytesMax: CONTEXT_BYTES_MAX });
  const told = await readContextText(text);
  const origin = { ...originOf(opened, request), fileName: basename(file), sha256: text.facts().sha256 };
  const stored = await auditedSystem(
    opened,
    { actor: 'command-line', action: 'payments:import' },
    async (tx, trail) => {
      const found = await storeContexts(tx, { ...origin, told, batch: null });
      trail.shown(found.map(({ context }) => context.id));
      return found;
    },
  );
  return stored.map(({ outcome, context: { id, kind, entries } }) => ({
    ...{ file: basename(file), told: kind, kind: outcome, entries, id },
  }));
}

/** What became of one kind of side inputs of a file. */
interface ImportedContext {
  readonly file: string;
  /** The kind of side inputs. */
  readonly told: ContextKind;
  readonly kind: ContextImport['outcome'];
  readonly entries: number;
  readonly id: string;
}

type Imported = ImportedContext | (PaymentImport & { readonly file: string; readonly told: 'payments' });

const OUTCOME_VIEW: RecordView<Imported> = {
  columns: ['file', 'told', 'outcome', 'entries', 'left out', 'new accounts', 'id'],
  rows: (outcome) => {
    const { file, told, kind } = outcome;
    if (!('batchId' in outcome)) return [[file, told, kind, String(outcome.entries), '', '', outcome.id]];
    const { payments, excluded, accountsAdded, batchId } = outcome;
    return [[file, told, kind, ...[payments, excluded, accountsAdded].map(String), batchId]];
  },
  json: (outcome) => outcome,
};
