/** Proposals for a release: its accounts compared with those of other sources that stand, some months at a time. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';
import { fault, parseEntityId, type Work } from '../../base/index.ts';
import { isAtLeastAsTight } from '../../evidence/index.ts';
import type { CopyValue, Transaction } from '../../store/index.ts';
import { type CompareText, openTextComparison } from '../duplicates/compare-accounts.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import type { ComparedAccount, DuplicateProposal } from '../duplicates/model.ts';
import { DUPLICATE_RULE, DUPLICATE_SETTINGS } from '../duplicates/rule.ts';
import type { IncidentKind } from '../model.ts';
import type { StoredRelease } from './model.ts';
import { allReleases, findRelease } from './read-releases.ts';
import { stands } from './standing.ts';

/** Days that are compared in one go; they begin at multiples of it, so that every release is compared in the same slices. */
const SLICE_DAYS = 90;
/** Days that a span of a week and the window reach beyond a slice. */
const REACH_DAYS = 14;

/**
 * Proposes what of a complete release other sources tell too; answers how many pairs are new, of
 * those that whoever may read the release may see: the others are stored and not told of. Under the role `system`: a proposal is seen by who may see
 * both accounts, and joins nothing.
 * @throws CANCELLED
 */
export async function proposeForRelease(deps: AuditDeps, releaseId: string, work: Work): Promise<number> {
  const release = await deps.store.transaction({ role: 'system' }, (tx) => findRelease(tx, releaseId));
  if (release === null) return 0;
  const open = await deps.store.transaction({ role: 'system' }, (tx) => openBeside(tx, release));
  const compare = openTextComparison();
  const access = { actor: 'incidents', action: 'incidents:import', subject: releaseId };
  let added = 0;
  const slices = await deps.store.transaction({ role: 'system' }, (tx) => slicesOf(tx, release));
  for (const from of slices) {
    if (work.signal.aborted) throw fault('CANCELLED', 'stopped while duplicates were looked for');
    const slice = { from, to: from + SLICE_DAYS };
    const proposals = await deps.store.transaction({ role: 'system' }, (tx) =>
      proposeSlice(tx, release, { ...slice, compare }),
    );
    if (proposals.length === 0) continue;
    added += await auditedSystem(deps, access, async (tx, trail) => {
      trail.count('proposals', proposals.length);
      const isOpen = ({ left, right }: ReleasedProposal) => open.has(left.release) && open.has(right.release);
      const { shown = [], hidden = [] } = Object.groupBy(proposals, (one) =>
        isOpen(one) ? 'shown' : 'hidden',
      );
      await storeProposals(tx, hidden, deps.clock.now());
      return storeProposals(tx, shown, deps.clock.now());
    });
  }
  return added;
}

/** The releases that everybody who may read this one may read, too. Both are kept as long as they are, so the days of their purge do not matter. */
async function openBeside(tx: Transaction, { marking }: StoredRelease): Promise<ReadonlySet<number>> {
  const releases = await allReleases(tx);
  const seen = releases.filter((one) =>
    isAtLeastAsTight({ ...marking, purgeDue: one.marking.purgeDue }, one.marking),
  );
  return new Set(seen.map(({ seq }) => seq));
}

/** First days of the slices that accounts of the release lie in or reach: a year mistyped by centuries costs a slice, not thousands. */
async function slicesOf(tx: Transaction, { seq }: StoredRelease): Promise<readonly number[]> {
  const found = await sql<{
    slice: number;
  }>`select distinct floor((a.day_from - date '1970-01-01' - reach)::numeric / ${SLICE_DAYS}::integer)::integer as slice
    from incident_account a cross join (values (0), (${REACH_DAYS}::integer)) r (reach)
    where a.release = ${seq} order by slice`.execute(tx.tables());
  return found.rows.map(({ slice }) => slice * SLICE_DAYS);
}

type ReleasedProposal = DuplicateProposal<LoadedAccount>;

interface Slice {
  readonly from: number;
  readonly to: number;
  readonly compare: CompareText;
}

async function proposeSlice(
  tx: Transaction,
  release: StoredRelease,
  { from, to, compare }: Slice,
): Promise<readonly ReleasedProposal[]> {
  if (!(await hasOthers(tx, release, { from, to: to + REACH_DAYS }))) return [];
  const accounts = await loadCompared(tx, { from, to: to + REACH_DAYS });
  const ofRelease = new Set(accounts.filter((one) => one.release === release.seq).map(({ seq }) => seq));
  const { proposals } = findDuplicates(accounts, DUPLICATE_SETTINGS, {
    compare,
    wanted: ({ seq }) => ofRelease.has(seq),
  });
  return proposals.filter(({ left, right }) => Math.min(left.day, right.day) < to);
}

/** Whether both this release and another source have accounts in the days. */
async function hasOthers(
  tx: Transaction,
  { seq, origin, marking }: StoredRelease,
  days: { readonly from: number; readonly to: number },
): Promise<boolean> {
  const within = sql`a.day_from between date '1970-01-01' + ${days.from}::integer and date '1970-01-01' + ${days.to}::integer`;
  const found = await sql<{
    both: boolean;
  }>`select exists (select 1 from incident_account a where ${within} and a.release = ${seq})
    and exists (select 1 from incident_account a join incident_release r on r.seq = a.release
      where ${within} and (r.origin <> ${origin} or r.owner_agency <> ${marking.owner})) as both`.execute(
    tx.tables(),
  );
  return found.rows[0]?.both === true;
}

interface ComparedRow {
  readonly seq: number;
  readonly release: number;
  readonly entity_id: string;
  readonly origin: string;
  readonly day: number;
  readonly day_to: number;
  readonly time_precision: number;
  readonly place_precision: number;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly kind: string;
  readonly killed_low: number | null;
  readonly killed_best: number | null;
  readonly killed_high: number | null;
  readonly side_a: string | null;
  readonly side_b: string | null;
  readonly place_name: string | null;
  readonly coded_adm2: string | null;
}

type LoadedAccount = ComparedAccount & { readonly release: number };

async function loadCompared(
  tx: Transaction,
  days: { readonly from: number; readonly to: number },
): Promise<readonly LoadedAccount[]> {
  const found =
    await sql<ComparedRow>`select a.seq, a.release, a.entity_id, r.owner_agency || ' ' || r.origin as origin,
      a.day_from - date '1970-01-01' as day, a.day_to - date '1970-01-01' as day_to, a.time_precision, a.place_precision, a.lon, a.lat, a.kind,
      a.killed_low, a.killed_best, a.killed_high, a.side_a, a.side_b, a.place_name, a.coded_adm2
    from incident_account a join incident_release r on r.seq = a.release
    where a.day_from between date '1970-01-01' + ${days.from}::integer and date '1970-01-01' + ${days.to}::integer
      and ${stands(null)}`.execute(tx.tables());
  return found.rows.map(parseCompared);
}

function parseCompared(row: ComparedRow): LoadedAccount {
  return {
    seq: row.seq,
    release: row.release,
    entityId: parseEntityId(row.entity_id),
    origin: row.origin,
    day: row.day,
    dayTo: row.day_to,
    timePrecision: row.time_precision,
    placePrecision: row.place_precision,
    lon: row.lon,
    lat: row.lat,
    kind: row.kind as IncidentKind,
    killed: { low: row.killed_low, best: row.killed_best, high: row.killed_high },
    sideA: row.side_a,
    sideB: row.side_b,
    placeName: row.place_name,
    codedAdm2: row.coded_adm2,
  };
}

async function storeProposals(
  tx: Transaction,
  proposals: readonly DuplicateProposal[],
  at: Date,
): Promise<number> {
  const rows = proposals.map(({ left, right, score, reasons }): readonly CopyValue[] => {
    const isOrdered = left.entityId < right.entityId;
    const [low, high] = isOrdered ? [left, right] : [right, left];
    const told = isOrdered ? reasons : reasons.map((one) => ({ ...one, left: one.right, right: one.left }));
    const { id, version } = DUPLICATE_RULE;
    return [low.entityId, high.entityId, low.seq, high.seq, score, JSON.stringify(told), id, version, at];
  });
  return tx.copyMissing('incident_proposal', PROPOSAL_COLUMNS, rows);
}

const PROPOSAL_COLUMNS = [
  'left_id',
  'right_id',
  'left_account',
  'right_account',
  'score',
  'reasons',
  'rule',
  'rule_version',
  'at',
];
