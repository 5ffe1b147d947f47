/** Writing what an import plans: version, statements and their ends, states of entries. */

import { sql } from 'kysely';
import {
  contentHash,
  fault,
  parseEntityId,
  parseStatementId,
  readProgress,
  type StatementId,
  type Work,
} from '../base/index.ts';
import {
  appendStatements,
  endStatements,
  MARKING_COLUMN_NAMES,
  markingCells,
  type StatementDraft,
  storedValue,
} from '../evidence/index.ts';
import type { CopyValue, Transaction } from '../store/index.ts';
import { primaryName } from './diff-lists.ts';
import type { ImportDeps, ImportPlan } from './import-plan.ts';
import { entityIdOf, entryStatements, type StatementFrame } from './list-statements.ts';
import type { ParsedList } from './model.ts';

/** What is written. */
export interface PlanWriting {
  readonly plan: ImportPlan;
  readonly frame: StatementFrame;
  readonly at: Date;
  /** ISO day on which the version takes effect. */
  readonly day: string;
}

/** A statement of an entry that holds. */
interface LiveStatement {
  readonly id: string;
  readonly entity_id: string;
  readonly schema: string;
  readonly prop: string;
  readonly value: string;
  readonly valid_to: string | null;
}

/** Progress is told and a cancellation heeded every so many entries. */
const REPORT_EVERY = 200;

/** Throws CANCELLED once the work has been cancelled. */
export function stopIfCancelled(work: Work): void {
  if (work.signal.aborted) throw fault('CANCELLED', 'the import was cancelled; nothing of it was kept');
}

/** Records the version; returns its id. */
export async function writeVersion(
  tx: Transaction,
  version: {
    readonly list: ParsedList;
    readonly frame: StatementFrame;
    readonly at: Date;
    readonly synthetic: boolean;
    readonly by: string | null;
  },
): Promise<string> {
  const { list, frame, at } = version;
  const { header } = list;
  const id = rowId([header.id, String(frame.marking.owner), list.sha256, at.toISOString()]);
  const columns = [
    'id',
    'list_id',
    'title',
    'authority',
    'format',
    'published_on',
    'sha256',
    'imported_at',
    'entries',
    'refused',
    'notes',
    'source_id',
    'synthetic',
    'imported_by',
    ...MARKING_COLUMN_NAMES,
  ];
  const cells: readonly CopyValue[] = [
    id,
    header.id,
    header.title,
    header.authority,
    header.format,
    header.publishedOn,
    list.sha256,
    at,
    list.entries.length,
    list.refused.length,
    list.notes,
    frame.sourceId,
    version.synthetic,
    version.by,
    ...markingCells(frame.marking),
  ];
  await tx.copyIn('list_version', columns, [cells]);
  return id;
}

/** Ends the statements that the list no longer makes and appends the new ones. */
export async function writeStatements(
  deps: ImportDeps,
  writing: PlanWriting & { readonly work: Work },
): Promise<{ readonly statementsAdded: number; readonly statementsEnded: number }> {
  const { plan, frame, at } = writing;
  const touched = [...plan.changed.map(({ stored }) => stored), ...plan.removed].map(
    (entry) => entry.entityId,
  );
  const live = touched.length === 0 ? [] : await liveStatements(deps.tx, touched, frame);
  const ended: StatementId[] = [];
  const entries = concat(
    addedDrafts(plan, frame),
    changedDrafts(deps, writing, { live, ended }),
    removedDrafts(writing, { live, ended }),
  );
  const total = plan.added.length + plan.changed.length + plan.removed.length;
  const appended = await appendStatements(deps.tx, reported(deps, { entries, total }, writing.work), {
    at,
    identityKey: deps.identityKey,
  });
  const reason = `not in the list "${frame.header.id}" of ${writing.day}`;
  if (ended.length > 0) {
    await endStatements(deps.tx, ended, { at, by: frame.header.authority, reason, endedOn: writing.day });
  }
  return { statementsAdded: appended.added, statementsEnded: ended.length };
}

/** Records the states of new and changed entries, and the end of the states before. */
export async function writeEntries(
  tx: Transaction,
  writing: PlanWriting & { readonly version: string },
): Promise<void> {
  const { plan, frame, version, day, at } = writing;
  const listId = frame.header.id;
  const columns = [
    'id',
    'list_id',
    'ref',
    'entity_id',
    'schema',
    'name',
    'content_hash',
    'listings',
    'contested',
    'line',
    'version_id',
    ...MARKING_COLUMN_NAMES,
  ];
  const marking = markingCells(frame.marking);
  const rows = [...plan.added, ...plan.changed.map(({ entry }) => entry)].map(
    (entry): readonly CopyValue[] => [
      rowId([version, entry.ref]),
      listId,
      entry.ref,
      entityIdOf(listId, entry.ref),
      entry.schema,
      primaryName(entry),
      entry.contentHash,
      JSON.stringify(entry.listings),
      entry.contested ?? null,
      entry.place.line ?? null,
      version,
      ...marking,
    ],
  );
  const changed = plan.changed.filter(({ stored }) => stored.endedOn === null);
  const ends = [
    ...changed.map(({ stored }): readonly CopyValue[] => [stored.id, 'changed', day, at, version]),
    ...plan.removed.map((stored): readonly CopyValue[] => [stored.id, 'removed', day, at, version]),
  ];
  await tx.copyIn('list_entry', columns, rows);
  await tx.copyIn('list_entry_end', ['entry_id', 'kind', 'ended_on', 'at', 'version_id'], ends);
}

/** The statements that an earlier import made of these entities and of the sanctions that name them, and that hold. */
async function liveStatements(
  tx: Transaction,
  entityIds: readonly string[],
  frame: StatementFrame,
): Promise<readonly LiveStatement[]> {
  const found =
    await sql<LiveStatement>`select s.id, s.entity_id, s.schema, s.prop, s.value, s.valid_to from statement s
    where s.entity_id in (select unnest(${[...entityIds]}::text[]) union
      select n.entity_id from statement n where n.prop_type = 'entity' and n.value = any(${[...entityIds]}::text[]))
    and s.origin = 'import' and s.owner_agency = ${frame.marking.owner} and s.asserted_by = ${frame.header.authority}
    and not exists (select 1 from statement_end e where e.statement_id = s.id)`.execute(tx.tables());
  return found.rows;
}

/** The statements of one entry. */
type EntryDrafts = Iterable<StatementDraft>;

function* addedDrafts(plan: ImportPlan, frame: StatementFrame): Generator<EntryDrafts> {
  for (const entry of plan.added) yield entryStatements(entry, frame);
}

interface Comparison {
  readonly live: readonly LiveStatement[];
  /** Filled with the statements that no longer hold. */
  readonly ended: StatementId[];
}

/** Of a changed entry only what is new; what is no longer said is put among the ended. */
function* changedDrafts(
  deps: ImportDeps,
  writing: PlanWriting,
  comparison: Comparison,
): Generator<EntryDrafts> {
  const { plan, frame, day } = writing;
  const byParty = groupByParty(comparison.live);
  for (const { entry, stored: state } of plan.changed) {
    const party = entityIdOf(frame.header.id, entry.ref);
    const before = new Map((byParty.get(party) ?? []).map((one) => [statementKey(one), one]));
    const drafts: StatementDraft[] = [];
    for (const draft of entryStatements(entry, { ...frame, since: day })) {
      const stored = { ...draft, entity_id: draft.entityId, value: storedValue(draft, deps.identityKey) };
      if (before.delete(statementKey(stored))) continue;
      // A party that is listed again from the same file would else make statements that have ended already.
      const isBack = state.endedOn !== null;
      drafts.push(isBack ? { ...draft, locator: `${draft.locator}, again from ${day}` } : draft);
    }
    for (const gone of before.values()) comparison.ended.push(parseStatementId(gone.id));
    yield drafts;
  }
}

/** A removed entry keeps its particulars; its listings end, and say on which day. */
function* removedDrafts(writing: PlanWriting, comparison: Comparison): Generator<EntryDrafts> {
  const byParty = groupByParty(comparison.live);
  for (const stored of writing.plan.removed) {
    const lifted = (byParty.get(stored.entityId) ?? []).filter(
      (one) => one.schema === 'Sanction' && one.prop === 'entity' && one.valid_to === null,
    );
    comparison.ended.push(...lifted.map((one) => parseStatementId(one.id)));
    yield lifted.map((one) => endDate(one.entity_id, writing));
  }
}

function endDate(sanction: string, writing: PlanWriting): StatementDraft {
  const { frame, day } = writing;
  return {
    entityId: parseEntityId(sanction),
    schema: 'Sanction',
    prop: 'endDate',
    value: day,
    nature: { kind: 'fact' },
    sourceId: frame.sourceId,
    locator: 'not in the list',
    origin: 'import',
    assertedBy: frame.header.authority,
    grade: frame.grade,
    marking: frame.marking,
    category: frame.category,
    reviewDue: frame.reviewDue,
  };
}

function groupByParty(live: readonly LiveStatement[]): ReadonlyMap<string, readonly LiveStatement[]> {
  const groups = new Map<string, LiveStatement[]>();
  const partyOf = new Map<string, string>();
  for (const one of live)
    if (one.schema === 'Sanction' && one.prop === 'entity') partyOf.set(one.entity_id, one.value);
  for (const one of live) {
    const party = partyOf.get(one.entity_id) ?? one.entity_id;
    const group = groups.get(party);
    if (group === undefined) groups.set(party, [one]);
    else group.push(one);
  }
  return groups;
}

function statementKey(one: {
  readonly entity_id: string;
  readonly prop: string;
  readonly value: string;
}): string {
  return `${one.entity_id}\n${one.prop}\n${one.value}`;
}

function* concat(...parts: readonly Generator<EntryDrafts>[]): Generator<EntryDrafts> {
  for (const part of parts) yield* part;
}

function* reported(
  deps: ImportDeps,
  writing: { readonly entries: Iterable<EntryDrafts>; readonly total: number },
  work: Work,
): Generator<StatementDraft> {
  const startedAt = deps.clock.now();
  let done = 0;
  const tell = (): void => {
    stopIfCancelled(work);
    const counts = { done, total: writing.total, unit: 'entries', startedAt };
    work.report(readProgress(deps.clock, { label: 'writing', ...counts }));
  };
  for (const drafts of writing.entries) {
    if (done % REPORT_EVERY === 0) tell();
    done += 1;
    yield* drafts;
  }
  tell();
}

function rowId(parts: readonly string[]): string {
  return contentHash(parts).slice(0, 40);
}
