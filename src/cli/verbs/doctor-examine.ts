/** `silsila doctor` at work: one line for each thing looked at, whatever the others came to. */

import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { type AuditDeps, auditedSystem, readAuditHead } from '../../access/index.ts';
import { Fault } from '../../base/index.ts';
import { type StoredList, showLists } from '../../lists/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { MIGRATIONS, openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import type { StorePlace } from '../store-options.ts';
import { openSink } from '../text-sink.ts';

/** Which store is looked at and how the findings are printed. */
export interface ExamineRequest {
  readonly place: StorePlace;
  readonly format: OutputFormat;
}

/** One thing that was looked at. */
interface Observation {
  readonly subject: string;
  readonly state: 'ok' | 'attention' | 'failed';
  readonly detail: string;
}

/** Less free space than this deserves attention, in bytes. */
const FREE_BYTES_MIN = 1024 ** 3;

/** Looks at everything, prints it and answers the exit status: 1 when something failed. */
export async function examine(deps: CommandDeps, request: ExamineRequest): Promise<number> {
  const observations = [
    { subject: 'silsila', state: 'ok', detail: `${deps.version} on Node ${process.versions.node}` } as const,
    ...(await examineDisk(request.place)),
    ...(await examineStore(deps, request.place)),
  ];
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({ format: request.format, view: VIEW, sink, width: tableWidth(deps) });
  for (const observation of observations) await writer.write(observation);
  await writer.end();
  return observations.some(({ state }) => state === 'failed') ? 1 : 0;
}

const VIEW: RecordView<Observation> = {
  columns: ['what', 'state', 'detail'],
  rows: ({ subject, state, detail }) => [[subject, state, detail]],
  json: (observation) => observation,
};

async function examineStore(deps: CommandDeps, place: StorePlace): Promise<readonly Observation[]> {
  let opened: AuditDeps;
  try {
    opened = await openDeps(deps, place, { mustExist: true });
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return [{ subject: 'store', state: 'failed', detail: `${cause.code}: ${cause.message}` }];
  }
  try {
    return [
      await observe('store', () => describeEngine(opened, place)),
      { subject: 'migrations', state: 'ok', detail: `${MIGRATIONS.length} of the modules, all applied` },
      ...(await examineLists(opened)),
      await observe('audit log', () => describeAudit(opened)),
    ];
  } finally {
    await opened.store.close();
  }
}

/** A look that fails is a finding, not the end of the examination. */
async function observe(subject: string, look: () => Promise<string>): Promise<Observation> {
  try {
    return { subject, state: 'ok', detail: await look() };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return { subject, state: 'failed', detail: `${cause.code}: ${cause.message}` };
  }
}

async function describeEngine({ store }: AuditDeps, place: StorePlace): Promise<string> {
  const found = await store.transaction({ role: 'system' }, (tx) =>
    sql<{ version: string }>`select current_setting('server_version') as version`.execute(tx.tables()),
  );
  const version = found.rows[0]?.version ?? 'unknown';
  return place.kind === 'embedded'
    ? `embedded PostgreSQL ${version} in ${place.data}`
    : `PostgreSQL ${version} by URL`;
}

async function describeAudit({ store }: AuditDeps): Promise<string> {
  const head = await readAuditHead(store);
  return head.entry === 0 ? 'empty' : `${head.entry} entries, head ${head.hash.slice(0, 16)}…`;
}

async function examineLists(opened: AuditDeps): Promise<readonly Observation[]> {
  const access = { actor: 'doctor', action: 'lists:read' };
  const today = opened.clock.now().toISOString().slice(0, 10);
  const lists = await auditedSystem(opened, access, (tx) => showLists(tx, today));
  if (lists.length === 0)
    return [{ subject: 'lists', state: 'attention', detail: 'none is stored: import one' }];
  return lists.map(describeList);
}

function describeList(list: StoredList): Observation {
  const subject = `list ${list.id}`;
  const entries = `${list.entries} entries`;
  if (list.age.kind === 'unknown')
    return { subject, state: 'attention', detail: `${entries}; ${list.age.because}` };
  const age = `${entries}, published on ${list.publishedOn}, ${list.age.days} days ago`;
  if (list.age.kind === 'current') return { subject, state: 'ok', detail: age };
  return {
    subject,
    state: 'attention',
    detail: `${age}: too old to read as clear after ${list.age.maximumDays} days`,
  };
}

async function examineDisk(place: StorePlace): Promise<readonly Observation[]> {
  if (place.kind === 'server') return [];
  const found = await statfs(place.data).catch(() => null);
  if (found === null)
    return [{ subject: 'disk', state: 'attention', detail: `${place.data} does not exist yet` }];
  const free = found.bavail * found.bsize;
  const state = free < FREE_BYTES_MIN ? 'attention' : 'ok';
  return [
    { subject: 'disk', state, detail: `${(free / 1024 ** 3).toFixed(1)} GiB free beside ${place.data}` },
  ];
}
