/** Taking a version of a list into evidence: what is new is appended, what is gone is ended, nothing is overwritten. */

import { sql } from 'kysely';
import {
  type AuditDeps,
  audited,
  auditedSystem,
  deriveKey,
  type PurposeCode,
  type Reader,
} from '../access/index.ts';
import { quietWork, type SourceId, type Work } from '../base/index.ts';
import {
  addSource,
  type DataCategory,
  dayOf,
  type Grade,
  latestDates,
  type Marking,
} from '../evidence/index.ts';
import type { Transaction } from '../store/index.ts';
import type { EntryChange } from './diff-lists.ts';
import { importObstacles } from './import-obstacles.ts';
import { describePlan, type ImportDeps, type ImportPlan, planImport } from './import-plan.ts';
import { isSyntheticList } from './is-synthetic.ts';
import { effectiveDay, type StatementFrame } from './list-statements.ts';
import type { ParsedList } from './model.ts';
import { type ReadListOptions, readList } from './read-list.ts';
import { type ListVersion, latestVersion } from './stored-lists.ts';
import { stopIfCancelled, writeEntries, writeStatements, writeVersion } from './write-plan.ts';

/** How a list is imported. */
export interface ImportOptions {
  /** The agency that keeps the list. */
  readonly owner: number;
  /**
   * Handling of its entries; left out: that of the version before, or open to all purposes for a first import. Entries keep the handling
   * that they were imported with, so another one than the version before has is refused.
   */
  readonly marking?: Omit<Marking, 'purgeDue' | 'owner'>;
  /** Left out: {@link LIST_GRADE}. */
  readonly grade?: Grade;
  /** `public-list` when left out. */
  readonly category?: DataCategory;
  /** Finds what would change and writes nothing. */
  readonly dryRun?: boolean;
  /** Takes a version that is older than the loaded one. */
  readonly force?: boolean;
  /** Takes a list whose authority or format is not that of the loaded list with this id. */
  readonly acceptOther?: boolean;
  /** Who imports it, for the record: id of a person, or `system:` and a part; `importParsedList` fills it in. */
  readonly by?: string;
  readonly work?: Work;
}

/** What an import did. */
export interface ImportOutcome {
  /** `renewed`: the same entries published anew; `planned`: a dry run. */
  readonly kind: 'imported' | 'renewed' | 'unchanged' | 'planned';
  readonly listId: string;
  /** The version that now holds: the one that was written, or the one that was there; null for a dry run. */
  readonly versionId: string | null;
  readonly publishedOn: string | null;
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly refused: number;
  readonly statementsAdded: number;
  readonly statementsEnded: number;
  /** Entry by entry; for a first import the entries are counted and not repeated here. */
  readonly changes: readonly EntryChange[];
}

/**
 * The grade of what a published list says: its authority is completely reliable on whom it lists, the particulars are probably true.
 * Source: Admiralty scale (NATO AJP-2.1).
 */
export const LIST_GRADE: Grade = { scheme: 'admiralty', source: 'A', information: '2' };

/** The purposes for which a public list may be read. */
export const PUBLIC_LIST_PURPOSES: readonly PurposeCode[] = [
  'aml-screening',
  'ct-investigation',
  'border-check',
  'mutual-legal-assistance',
  'oversight',
  'data-subject-request',
  'administration',
];

/**
 * Imports one version of a list. Idempotent: the same bytes, or the same content of the same date, add nothing. An entry that changed
 * has the statements ended that it no longer makes and new ones appended; one that is gone has its listings ended on the day of
 * publication. Everything happens in the transaction given: all of it or nothing.
 * @throws INPUT_OUTDATED when the loaded version is newer; INPUT_DUPLICATE when the id belongs to another list, or to one of another
 *   handling; NOT_FOUND for a delta without its list; CANCELLED; REQUEST_INVALID and NOT_ALLOWED as `appendStatements`
 */
export async function importList(
  deps: ImportDeps,
  list: ParsedList,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { tx, clock } = deps;
  const work = options.work ?? quietWork();
  stopIfCancelled(work);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila list ${list.header.id}`}, 0))`.execute(
    tx.tables(),
  );
  const latest = await latestVersion(tx, { id: list.header.id, owner: options.owner });
  const [obstacle] = importObstacles(list, latest, options);
  if (obstacle !== undefined) throw obstacle.fault;
  const unchanged = { ...outcome('unchanged', list, null), versionId: latest?.versionId ?? null };
  if (latest?.sha256 === list.sha256) return unchanged;
  const plan = await planImport(deps, list, options.owner);
  const empty = plan.added.length + plan.changed.length + plan.removed.length === 0;
  const changes = latest === null ? [] : await describePlan(deps, plan);
  if (options.dryRun === true) return { ...outcome('planned', list, plan), changes };
  if (empty && latest !== null && latest.publishedOn === list.header.publishedOn) return unchanged;
  const at = clock.now();
  const frame = await openFrame(deps, list, { ...options, at, before: latest });
  const version = await writeVersion(tx, {
    ...{ list, frame, at },
    synthetic: list.header.synthetic ?? (isSyntheticList(list.header) || (latest?.synthetic ?? false)),
    by: options.by ?? null,
  });
  const written = await writeStatements(deps, {
    plan,
    frame,
    at,
    work,
    day: effectiveDay(list.header, dayOf(at)),
  });
  await writeEntries(tx, { plan, frame, version, at, day: effectiveDay(list.header, dayOf(at)) });
  return { ...outcome(empty ? 'renewed' : 'imported', list, plan), ...written, versionId: version, changes };
}

/**
 * Reads a list file and imports it in one audited transaction: as the system where no reader is given (first run, jobs), else as the
 * reader, who needs the action `lists:import` and the purpose `administration`.
 * @throws as `readList` and {@link importList}; NOT_SIGNED_IN NOT_ALLOWED PURPOSE_REQUIRED as the policy decides
 */
export async function importListFile(
  deps: AuditDeps & { readonly reader: Reader | null },
  path: string,
  options: ImportOptions & { readonly read?: ReadListOptions },
): Promise<ImportOutcome> {
  const list = await readList(path, options.read ?? {});
  return importParsedList(deps, list, options);
}

/** As {@link importListFile}, for a list that has been read. */
export async function importParsedList(
  deps: AuditDeps & { readonly reader: Reader | null },
  list: ParsedList,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const identityKey = deriveKey(deps.secret, 'identity');
  const by = deps.reader === null ? 'system:lists' : deps.reader.personId;
  const run = (tx: Transaction): Promise<ImportOutcome> =>
    importList({ tx, clock: deps.clock, identityKey }, list, { by, ...options });
  const subject = list.header.id;
  if (deps.reader === null)
    return auditedSystem(deps, { actor: 'lists', action: 'lists:import', subject }, run);
  const policy = {
    kind: 'guarded',
    action: 'lists:import',
    personalData: false,
    purposes: ['administration'],
  } as const;
  return audited(deps, { reader: deps.reader, policy, subject, role: 'writer' }, run);
}

async function openFrame(
  deps: ImportDeps,
  list: ParsedList,
  options: ImportOptions & { readonly at: Date; readonly before: ListVersion | null },
): Promise<StatementFrame> {
  const category = options.category ?? 'public-list';
  const { reviewDue, purgeDue } = latestDates(category, dayOf(options.at));
  const handling = options.marking ?? options.before?.marking ?? openHandling();
  const marking: Marking = { ...handling, owner: options.owner, purgeDue };
  const grade = options.grade ?? LIST_GRADE;
  const sourceId: SourceId = await addSource(deps.tx, {
    kind: 'list',
    title: list.header.title,
    url: null,
    contentSha256: list.sha256,
    publishedOn: list.header.publishedOn,
    collectedAt: options.at,
    licence: null,
    grade,
    marking,
  });
  return { header: list.header, sourceId, marking, grade, category, reviewDue, since: null };
}

function openHandling(): Omit<Marking, 'purgeDue' | 'owner'> {
  return {
    tlp: 0,
    handling: [],
    note: null,
    releasableTo: null,
    compartments: [],
    caseRef: null,
    purposes: PUBLIC_LIST_PURPOSES,
  };
}

function outcome(kind: ImportOutcome['kind'], list: ParsedList, plan: ImportPlan | null): ImportOutcome {
  return {
    kind,
    listId: list.header.id,
    versionId: null,
    publishedOn: list.header.publishedOn,
    entries: list.entries.length,
    added: plan?.added.length ?? 0,
    changed: plan?.changed.length ?? 0,
    removed: plan?.removed.length ?? 0,
    refused: list.refused.length,
    statementsAdded: 0,
    statementsEnded: 0,
    changes: [],
  };
}
