/** `silsila lists import` and `silsila lists show` at work. */

import { auditedSystem } from '../../access/index.ts';
import { fault, type Work } from '../../base/index.ts';
import {
  type ImportOutcome,
  importListFile,
  type ListedParty,
  type ReadListOptions,
  type StoredList,
  showList,
  showLists,
} from '../../lists/index.ts';
import { ensureAgency } from '../ensure-agency.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView, type RecordWriter } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import type { StorePlace } from '../store-options.ts';
import { openSink } from '../text-sink.ts';

/** Which files are imported, where and how. */
export interface ImportRequest {
  readonly place: StorePlace;
  readonly files: readonly string[];
  readonly agency: number;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly acceptOther: boolean;
  readonly read: ReadListOptions;
  readonly format: OutputFormat;
}

/** What of the stored lists is shown. */
export interface ShowRequest {
  readonly place: StorePlace;
  readonly list: string | null;
  readonly asOf: string | null;
  readonly format: OutputFormat;
}

/** Imports the files one after another, each whole or not at all, and prints what each changed. */
export async function importLists(deps: CommandDeps, request: ImportRequest): Promise<void> {
  const opened = await openDeps(deps, request.place);
  const progress = await openProgress(deps);
  try {
    await ensureAgency(opened, request.agency);
    const work: Work = { report: progress.sink, signal: deps.signal };
    const writer = openWriter(deps, request.format, OUTCOME_VIEW);
    const { agency, dryRun, force, acceptOther } = request;
    for (const file of request.files) {
      const read = { ...request.read, ...(file === '-' ? { stdin: deps.stdin } : {}) };
      const outcome = await importListFile({ ...opened, reader: null }, file, {
        owner: agency,
        dryRun,
        force,
        acceptOther,
        work,
        read,
      });
      progress.stop();
      await writer.write(outcome);
    }
    await writer.end();
    await opened.store.maintain();
  } finally {
    progress.stop();
    await opened.store.close();
  }
}

/** Prints the stored lists, or the parties of one list on a day. */
export async function showStoredLists(deps: CommandDeps, request: ShowRequest): Promise<void> {
  const opened = await openDeps(deps, request.place, { mustExist: true });
  try {
    const today = deps.clock.now().toISOString().slice(0, 10);
    const { list } = request;
    const access = {
      actor: 'command-line',
      action: 'lists:read',
      ...(list === null ? {} : { subject: list }),
    };
    const lists = await auditedSystem(opened, access, (tx) => showLists(tx, today));
    if (list === null) return await printAll(openWriter(deps, request.format, LIST_VIEW), lists);
    if (!lists.some((known) => known.id === list)) {
      throw fault(
        'NOT_FOUND',
        `there is no list "${list}" in the store: ${lists.map((each) => each.id).join(', ') || 'it has none'}`,
      );
    }
    const question = { listId: list, asOf: request.asOf ?? today };
    const parties = await auditedSystem(opened, access, (tx) => showList(tx, question));
    await printAll(openWriter(deps, request.format, PARTY_VIEW), parties);
  } finally {
    await opened.store.close();
  }
}

function openWriter<Item>(
  deps: CommandDeps,
  format: OutputFormat,
  view: RecordView<Item>,
): RecordWriter<Item> {
  return openRecordWriter({ format, view, sink: openSink(deps.stdout), width: tableWidth(deps) });
}

async function printAll<Item>(writer: RecordWriter<Item>, items: readonly Item[]): Promise<void> {
  for (const item of items) await writer.write(item);
  await writer.end();
}

const OUTCOME_VIEW: RecordView<ImportOutcome> = {
  columns: ['list', 'published', 'outcome', 'entries', 'added', 'changed', 'removed', 'left out'],
  rows: (outcome) => [
    [
      outcome.listId,
      outcome.publishedOn ?? 'unknown',
      outcome.kind,
      ...[outcome.entries, outcome.added, outcome.changed, outcome.removed, outcome.refused].map(String),
    ],
  ],
  json: (outcome) => outcome,
};

const LIST_VIEW: RecordView<StoredList> = {
  columns: ['list', 'title', 'published', 'age', 'entries', 'imported'],
  rows: (list) => [
    [
      list.id,
      list.title,
      list.publishedOn ?? 'unknown',
      formatAge(list),
      String(list.entries),
      list.importedAt.toISOString(),
    ],
  ],
  json: ({ id, title, authority, format, publishedOn, age, entries, sha256, importedAt }) => ({
    id,
    title,
    authority,
    format,
    publishedOn,
    age,
    entries,
    sha256,
    importedAt,
  }),
};

const PARTY_VIEW: RecordView<ListedParty> = {
  columns: ['ref', 'name', 'schema', 'listed', 'because', 'contested'],
  rows: ({ ref, name, schema, listed, contested }) => [
    [ref, name, schema, listed.kind === 'listed' ? 'yes' : listed.kind, listed.because, contested ?? ''],
  ],
  json: (party) => party,
};

function formatAge({ age }: StoredList): string {
  if (age.kind === 'unknown') return 'unknown';
  return age.kind === 'older' ? `${age.days} days, too old after ${age.maximumDays}` : `${age.days} days`;
}
