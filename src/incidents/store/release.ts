/** Releases of sources: opened, gone on with, completed with what they change, or thrown away whole. */

import { sql } from 'kysely';
import { contentHash, fault } from '../../base/index.ts';
import {
  addSource,
  dayOf,
  formatGrade,
  handlingKey,
  latestDates,
  MARKING_COLUMN_NAMES,
  type Marking,
  markingCells,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { ReleaseDraft, ReleaseTally } from './model.ts';
import { seriesReleases } from './read-releases.ts';
import { endHolds } from './standing.ts';

/** A release that is being written. */
export interface OpenRelease {
  readonly seq: number;
  readonly id: string;
  readonly marking: Marking;
  /** Number of the newest complete release of the same source; null for the first. */
  readonly previous: number | null;
  /** Complete releases of the source that are marked and graded like this one. */
  readonly alike: ReadonlySet<number>;
}

/** How a release stands: to be written after a row of its file, or there already. */
export type ReleaseOpening =
  | {
      readonly kind: 'fresh' | 'resumed';
      readonly release: OpenRelease;
      readonly afterRow: number;
      readonly step: number;
    }
  | { readonly kind: 'complete'; readonly id: string };

/** The id of a release: the same bytes read in the same way as the same source's for the same agency are the same release. */
export function releaseId(draft: ReleaseDraft): string {
  const { marking, origin, facts, sha256, partial } = draft;
  return contentHash([String(marking.owner), origin, facts.format, sha256, String(partial)]).slice(0, 40);
}

/**
 * Opens a release under the role `system`, or finds it where it was left. One that was begun before another release of its source came is begun anew.
 * @throws REQUEST_INVALID for a marking that cannot be
 */
export async function openRelease(tx: Transaction, draft: ReleaseDraft): Promise<ReleaseOpening> {
  const id = releaseId(draft);
  await lockSeries(tx, draft);
  const series = await seriesReleases(tx, draft.marking.owner, draft.origin);
  const previous = series.at(-1)?.seq ?? null;
  const found = await findOpened(tx, id);
  if (found?.complete === true) return { kind: 'complete', id };
  const isLeft = found !== null && found.previous === previous;
  if (found !== null && !isLeft) await discardRelease(tx, found.seq);
  const { reviewDue, purgeDue } = latestDates('entity-fact', dayOf(draft.at));
  const marking: Marking = { ...draft.marking, purgeDue };
  if (!isLeft) await insertRelease(tx, draft, { id, marking, reviewDue, previous });
  const opened = isLeft ? found : await findOpened(tx, id);
  if (opened === null) throw fault('INTERNAL', 'a release that was opened is not there');
  const handled = handlingOf(draft.marking, draft.grade);
  const alike = series.filter((one) => handlingOf(one.marking, one.grade) === handled).map(({ seq }) => seq);
  const release = { seq: opened.seq, id, marking, previous, alike: new Set(alike) };
  const left = await lastStep(tx, opened.seq);
  return { kind: left.step === 0 ? 'fresh' : 'resumed', release, ...left };
}

/** Keeps up to which row of the file the accounts are stored, in the transaction that holds them. */
export async function keepStep(
  tx: Transaction,
  place: { readonly release: number; readonly step: number; readonly row: number },
): Promise<void> {
  await tx.copyIn(
    'incident_release_progress',
    ['release', 'step', 'state'],
    [[place.release, place.step, JSON.stringify({ row: place.row })]],
  );
}

/** What the reading of a file came to, for the end of its release. */
export type ReadTally = Omit<ReleaseTally, 'added' | 'changed' | 'unchanged' | 'removed'>;

/**
 * Completes a release: what its editors changed supersedes what stood, what they took out is ended, and from now on its accounts are seen.
 * @throws CONFLICT when another release of the source was completed meanwhile
 */
export async function completeRelease(
  tx: Transaction,
  draft: ReleaseDraft,
  end: { readonly release: OpenRelease; readonly read: ReadTally; readonly at: Date },
): Promise<ReleaseTally> {
  const { release, read, at } = end;
  await lockSeries(tx, draft);
  const series = (await seriesReleases(tx, draft.marking.owner, draft.origin)).map(({ seq }) => seq);
  if ((series.at(-1) ?? null) !== release.previous)
    throw fault(
      'CONFLICT',
      `another release of ${draft.origin} was imported meanwhile: import this one again`,
    );
  const by = `release:${release.id}`;
  const superseded =
    await sql`insert into incident_account_end (account, turn, release, kind, at, by, reason, by_release, superseded_by)
    select o.seq, ${TURN}, o.release, 'superseded', ${at}, ${by}, 'stated otherwise by a later release', ${release.seq}, n.seq
    from incident_account n join incident_account o on o.entity_id = n.entity_id and o.release = any (${series}::integer[])
    where n.release = ${release.seq} and not exists (select 1 from incident_account_end x where x.account = o.seq and ${endHolds(null)})`.execute(
      tx.tables(),
    );
  const removed =
    draft.partial || series.length === 0 ? 0 : await endRemoved(tx, { series, release, at, by });
  const counted = await sql<{ stored: number; confirmed: number }>`select
      (select count(*) from incident_account where release = ${release.seq}) as stored,
      (select count(*) from incident_account_confirmed where release = ${release.seq}) as confirmed`.execute(
    tx.tables(),
  );
  const { stored = 0, confirmed = 0 } = counted.rows[0] ?? {};
  const changed = Number(superseded.numAffectedRows ?? 0);
  const tally = { ...read, added: stored - changed, changed, unchanged: confirmed, removed };
  await insertEnd(tx, draft, { release, tally, at });
  return tally;
}

/** Throws an unfinished release away with all its accounts. */
export async function discardRelease(tx: Transaction, release: number): Promise<void> {
  await sql`select incidents_discard(${release})`.execute(tx.tables());
}

/** How often the account `o` was restored before: the turn of its next end. */
const TURN = sql`(select count(*)::integer from incident_account_restored y where y.account = o.seq)`;

async function endRemoved(
  tx: Transaction,
  { series, release, at, by }: { series: readonly number[]; release: OpenRelease; at: Date; by: string },
): Promise<number> {
  const removed =
    await sql`insert into incident_account_end (account, turn, release, kind, at, by, reason, by_release)
    select o.seq, ${TURN}, o.release, 'removed', ${at}, ${by}, 'no longer in the release', ${release.seq} from incident_account o
    where o.release = any (${[...series]}::integer[])
      and not exists (select 1 from incident_account_end x where x.account = o.seq and ${endHolds(null)})
      and not exists (select 1 from incident_account_confirmed c where c.release = ${release.seq} and c.account = o.seq)`.execute(
      tx.tables(),
    );
  return Number(removed.numAffectedRows ?? 0);
}

async function insertRelease(
  tx: Transaction,
  draft: ReleaseDraft,
  of: {
    readonly id: string;
    readonly marking: Marking;
    readonly reviewDue: string;
    readonly previous: number | null;
  },
): Promise<void> {
  const { facts } = draft;
  const cells = [
    ...[of.id, draft.origin, facts.format, facts.title, facts.countingRule, draft.fileName, draft.sha256],
    ...[draft.partial, draft.synthetic, of.previous, draft.by, draft.at, of.reviewDue],
    ...markingCells(of.marking),
  ];
  await tx.copyIn('incident_release', [...RELEASE_COLUMNS, ...MARKING_COLUMN_NAMES], [cells]);
}

const RELEASE_COLUMNS = [
  'id',
  'origin',
  'format',
  'title',
  'counting_rule',
  'file_name',
  'sha256',
  'partial',
  'synthetic',
  'previous',
  'imported_by',
  'imported_at',
  'review_due',
];

async function insertEnd(
  tx: Transaction,
  draft: ReleaseDraft,
  { release, tally, at }: { readonly release: OpenRelease; readonly tally: ReleaseTally; readonly at: Date },
): Promise<void> {
  const sourceId = await addSource(tx, {
    kind: 'report',
    title: draft.facts.title,
    url: null,
    contentSha256: draft.sha256,
    publishedOn: draft.publishedOn,
    collectedAt: draft.at,
    licence: draft.licence,
    grade: draft.grade,
    marking: release.marking,
  });
  const counts = [tally.accounts, tally.added, tally.changed, tally.unchanged, tally.removed, tally.excluded];
  const told = [JSON.stringify(tally.exclusions), JSON.stringify(tally.flags), tally.notes];
  await tx.copyIn('incident_release_end', END_COLUMNS, [
    [release.seq, sourceId, ...counts, ...told, tally.firstOn, tally.lastOn, at],
  ]);
}

const END_COLUMNS = [
  'release',
  'source_id',
  'accounts',
  'added',
  'changed',
  'unchanged',
  'removed',
  'excluded',
  'exclusions',
  'flags',
  'notes',
  'first_on',
  'last_on',
  'at',
];

/** One release of a source at a time is opened or completed. */
async function lockSeries(tx: Transaction, { marking, origin }: ReleaseDraft): Promise<void> {
  const key = `silsila incidents ${marking.owner} ${origin}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.tables());
}

interface Opened {
  readonly seq: number;
  readonly previous: number | null;
  readonly complete: boolean;
}

async function findOpened(tx: Transaction, id: string): Promise<Opened | null> {
  const found =
    await sql<Opened>`select r.seq, r.previous, exists (select 1 from incident_release_end e where e.release = r.seq) as complete
    from incident_release r where r.id = ${id}`.execute(tx.tables());
  return found.rows[0] ?? null;
}

async function lastStep(tx: Transaction, release: number): Promise<{ step: number; afterRow: number }> {
  const found = await sql<{ step: number; row: number }>`select step, (state ->> 'row')::integer as row
    from incident_release_progress where release = ${release} order by step desc limit 1`.execute(
    tx.tables(),
  );
  const last = found.rows[0];
  return last === undefined ? { step: 0, afterRow: 0 } : { step: last.step, afterRow: last.row };
}

function handlingOf(marking: Omit<Marking, 'purgeDue'>, grade: ReleaseDraft['grade']): string {
  return `${formatGrade(grade)} ${handlingKey({ ...marking, purgeDue: '' })}`;
}
