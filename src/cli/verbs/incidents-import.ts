/** `silsila incidents import` at work: releases into the store, step by step, then the proposals of duplicates. */

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AuditDeps, TlpLevel } from '../../access/index.ts';
import { openTableText, readProgress, type Work } from '../../base/index.ts';
import {
  type AccountMapping,
  findRelease,
  INCIDENT_PURPOSES,
  type IncidentImport,
  importIncidents,
  placeAccounts,
  proposeForRelease,
  type ReleaseDraft,
  readAccountMapping,
  readAccounts,
} from '../../incidents/index.ts';
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
export interface IncidentsImportRequest {
  readonly place: StorePlace;
  readonly files: readonly string[];
  readonly agency: number;
  readonly mapping: string | null;
  /** Null: the format or the mapping names the source. */
  readonly origin: string | null;
  readonly partial: boolean;
  readonly skipBad: boolean;
  readonly synthetic: boolean;
  readonly publishedOn: string | null;
  readonly licence: string | null;
  readonly tlp: TlpLevel;
  readonly format: OutputFormat;
}

/** Largest file that is read, packed or not, in bytes. */
const FILE_BYTES_MAX = 16 * 1024 ** 3;

/** Imports file after file, each whole or not at all, and prints what came of each. */
export async function importIncidentFiles(deps: CommandDeps, request: IncidentsImportRequest): Promise<void> {
  const mapping = request.mapping === null ? undefined : await readAccountMapping(request.mapping);
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
      await writer.write(outcome);
    }
    await placeAccounts(opened, work);
    await writer.end();
    await opened.store.maintain();
  } finally {
    progress.stop();
    await opened.store.close();
  }
}

/** What came of one file. */
interface Imported {
  readonly file: string;
  readonly kind: IncidentImport['kind'];
  readonly release: string;
  readonly accounts: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly excluded: number;
  readonly flags: Readonly<Record<string, number>>;
  readonly proposals: number;
}

interface FileWork {
  readonly request: IncidentsImportRequest;
  readonly file: string;
  readonly mapping: AccountMapping | undefined;
  readonly work: Work;
}

async function importFile(opened: AuditDeps, { request, file, mapping, work }: FileWork): Promise<Imported> {
  const { clock, store } = opened;
  const sha256 = await hashFile(file, clock, work);
  const text = await openTableText(file, { bytesMax: FILE_BYTES_MAX });
  const bytesTotal = (await stat(file)).size;
  const reading = await readAccounts(text, { mapping, skipBad: request.skipBad, clock, bytesTotal }, work);
  const draft = draftOf(request, { facts: reading.facts, fileName: basename(file), sha256, at: clock.now() });
  const { kind, releaseId } = await importIncidents(opened, draft, { reading, work });
  const comparing = { done: 0, total: null, unit: 'accounts', startedAt: clock.now() };
  work.report(readProgress(clock, { label: 'comparing with other sources', ...comparing }));
  const proposals = kind === 'unchanged' ? 0 : await proposeForRelease(opened, releaseId, work);
  const release = await store.transaction({ role: 'system' }, (tx) => findRelease(tx, releaseId));
  const {
    accounts = 0,
    added = 0,
    changed = 0,
    unchanged = 0,
    removed = 0,
    excluded = 0,
    flags = {},
  } = release ?? {};
  return {
    ...{ file: basename(file), kind, release: releaseId, accounts, added, changed, unchanged, removed },
    ...{ excluded, flags, proposals },
  };
}

function draftOf(
  request: IncidentsImportRequest,
  of: Pick<ReleaseDraft, 'facts' | 'fileName' | 'sha256' | 'at'>,
): ReleaseDraft {
  const { agency: owner, tlp, origin, partial, publishedOn, licence } = request;
  return {
    ...of,
    ...{ partial, publishedOn, licence, by: 'system:command-line', grade: { scheme: 'none' } },
    origin: origin ?? of.facts.format,
    synthetic: request.synthetic || of.facts.synthetic,
    marking: {
      ...{ tlp, handling: [], note: null, caseRef: null, compartments: [] },
      ...{ owner, releasableTo: [owner], purposes: INCIDENT_PURPOSES },
    },
  };
}

const OUTCOME_VIEW: RecordView<Imported> = {
  columns: [
    'file',
    'outcome',
    'accounts',
    'added',
    'changed',
    'unchanged',
    'removed',
    'left out',
    'flags',
    'proposals',
    'release',
  ],
  rows: (outcome) => {
    const { accounts, added, changed, unchanged, removed, excluded, proposals } = outcome;
    const flags = Object.entries(outcome.flags).map(([flag, count]) => `${flag} ${count}`);
    const counts = [accounts, added, changed, unchanged, removed, excluded].map(String);
    return [[outcome.file, outcome.kind, ...counts, flags.join(', '), String(proposals), outcome.release]];
  },
  json: (outcome) => outcome,
};
