/** Importing a release: step by step, each step with the row to go on from, and seen only when the last one is in. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';
import { Fault, fault, quietWork, type Work } from '../../base/index.ts';
import type { CopyValue, Transaction } from '../../store/index.ts';
import type { AccountsReading } from '../import/read-accounts.ts';
import type { Account } from '../model.ts';
import { ACCOUNT_COLUMNS, accountCells, accountEntityId, contentOf } from './account-cells.ts';
import type { ReleaseDraft, ReleaseTally, RowExclusion } from './model.ts';
import {
  completeRelease,
  discardRelease,
  keepStep,
  type OpenRelease,
  openRelease,
  type ReadTally,
  type ReleaseOpening,
} from './release.ts';
import { endHolds } from './standing.ts';

/** What an import did. */
export interface IncidentImport {
  /** `unchanged`: the same bytes were imported before. */
  readonly kind: 'imported' | 'resumed' | 'unchanged';
  readonly releaseId: string;
  /** Null where nothing was done. */
  readonly tally: ReleaseTally | null;
}

/** Accounts that are stored in one transaction. */
const STEP_ACCOUNTS = 20_000;
/** Reasons for leaving rows out that are told one by one. */
const EXCLUSIONS_MAX = 20;

/**
 * Imports a release. Idempotent: the same bytes add nothing. An account that an earlier release of the same source states word for word is
 * confirmed, one that it states otherwise is superseded, one that the release lacks is ended unless it is a part. A table without ids is compared with
 * none, and ends nothing. An import that is interrupted is gone
 * on with by the next call; one that is cancelled as a job, or whose file is refused, is thrown away whole.
 * @throws CANCELLED; CONFLICT when another release of the source came meanwhile; what the reading throws
 */
export async function importIncidents(
  deps: AuditDeps,
  asked: ReleaseDraft,
  options: {
    readonly reading: AccountsReading;
    readonly work?: Work;
    /** Accounts that are stored in one transaction; STEP_ACCOUNTS unless it says otherwise. */
    readonly stepAccounts?: number;
  },
): Promise<IncidentImport> {
  const { reading, work = quietWork(), stepAccounts = STEP_ACCOUNTS } = options;
  const draft = reading.hasIds ? asked : { ...asked, partial: true };
  const access = { actor: 'incidents', action: 'incidents:import' };
  const opening = await auditedSystem(deps, access, (tx) => openRelease(tx, draft));
  if (opening.kind === 'complete') return { kind: 'unchanged', releaseId: opening.id, tally: null };
  const { release, kind } = opening;
  try {
    const span = await writeAccounts(deps, draft, { reading, opening, work, stepAccounts });
    const read = { ...readTally(reading), ...span };
    const tally = await auditedSystem(deps, { ...access, subject: release.id }, async (tx, trail) => {
      trail.count('accounts', read.accounts);
      return completeRelease(tx, draft, { release, read, at: deps.clock.now() });
    });
    return { kind: kind === 'resumed' ? 'resumed' : 'imported', releaseId: release.id, tally };
  } catch (cause) {
    if (isGivenUp(cause, work.signal)) {
      await auditedSystem(deps, { ...access, subject: release.id }, (tx) => discardRelease(tx, release.seq));
    }
    throw cause;
  }
}

/** True when nobody will go on with the import: it was cancelled for good, its file is refused, or another release came first. */
function isGivenUp(cause: unknown, signal: AbortSignal): boolean {
  if (signal.aborted) {
    const reason: unknown = signal.reason;
    return reason instanceof Fault && reason.code === 'CANCELLED';
  }
  return cause instanceof Fault && (cause.exit === 3 || cause.code === 'CONFLICT');
}

interface Writing {
  readonly reading: AccountsReading;
  readonly opening: Exclude<ReleaseOpening, { kind: 'complete' }>;
  readonly work: Work;
  readonly stepAccounts: number;
}

type DaySpan = Pick<ReadTally, 'firstOn' | 'lastOn'>;

async function writeAccounts(
  deps: AuditDeps,
  draft: ReleaseDraft,
  { reading, opening, work, stepAccounts }: Writing,
): Promise<DaySpan> {
  let span: DaySpan = { firstOn: null, lastOn: null };
  let { step } = opening;
  let waiting: Account[] = [];
  const series = reading.hasIds ? draft.origin : `${draft.origin} ${draft.sha256}`;
  const store = async (): Promise<void> => {
    const last = waiting.at(-1);
    if (last === undefined) return;
    step += 1;
    const accounts = waiting;
    waiting = [];
    await deps.store.transaction({ role: 'system' }, async (tx) => {
      await storeStep(
        tx,
        { owner: draft.marking.owner, origin: series },
        { release: opening.release, accounts },
      );
      await keepStep(tx, { release: opening.release.seq, step, row: last.row });
    });
  };
  for await (const block of reading.blocks) {
    if (work.signal.aborted) throw fault('CANCELLED', 'the import of incidents was stopped');
    span = widen(span, block);
    for (const account of block) if (account.row > opening.afterRow) waiting.push(account);
    if (waiting.length >= stepAccounts) await store();
  }
  await store();
  return span;
}

function widen({ firstOn, lastOn }: DaySpan, block: readonly Account[]): DaySpan {
  let [first, last] = [firstOn, lastOn];
  for (const { from, to } of block) {
    if (first === null || from < first) first = from;
    if (last === null || to > last) last = to;
  }
  return { firstOn: first, lastOn: last };
}

/** Stores what is new or stated otherwise, and confirms what an earlier release states word for word. */
async function storeStep(
  tx: Transaction,
  series: { readonly owner: number; readonly origin: string },
  { release, accounts }: { readonly release: OpenRelease; readonly accounts: readonly Account[] },
): Promise<void> {
  const rows = accounts.map((account) => {
    const cells = accountCells(account);
    const entityId = accountEntityId({ ...series, ref: account.ref });
    return { row: account.row, entityId, cells, content: contentOf(cells) };
  });
  const known =
    release.previous === null
      ? NOBODY
      : await findKnown(
          tx,
          rows.map(({ entityId }) => entityId),
          release.seq,
        );
  const confirmed: CopyValue[][] = [];
  const stored: CopyValue[][] = [];
  for (const { row, entityId, cells, content } of rows) {
    const before = known.get(entityId);
    if (before !== undefined && isConfirmed(before, content, release))
      confirmed.push([before.seq, release.seq]);
    else stored.push([release.seq, row, entityId, content, ...cells]);
  }
  if (stored.length > 0) await tx.copyIn('incident_account', ACCOUNT_COLUMNS, stored);
  if (confirmed.length > 0) await tx.copyIn('incident_account_confirmed', ['account', 'release'], confirmed);
}

interface KnownAccount {
  readonly entity_id: string;
  readonly seq: number;
  readonly release: number;
  readonly content: string;
  readonly end_kind: string | null;
}

const NOBODY: ReadonlyMap<string, KnownAccount> = new Map();

/** The newest version of each of these accounts. */
async function findKnown(
  tx: Transaction,
  entityIds: readonly string[],
  release: number,
): Promise<ReadonlyMap<string, KnownAccount>> {
  const found =
    await sql<KnownAccount>`select distinct on (a.entity_id) a.entity_id, a.seq, a.release, a.content, x.kind as end_kind
    from incident_account a left join incident_account_end x on x.account = a.seq and ${endHolds(null)}
    where a.entity_id = any (${[...entityIds]}::text[]) and a.release <> ${release}
      and a.release in (select e.release from incident_release_end e)
    order by a.entity_id, a.seq desc`.execute(tx.tables());
  return new Map(found.rows.map((row) => [row.entity_id, row]));
}

/** What a person retracted stays so until its source states it otherwise; what its source took out and states again is new. */
function isConfirmed(before: KnownAccount, content: string, { alike }: OpenRelease): boolean {
  if (before.content !== content) return false;
  return before.end_kind === null ? alike.has(before.release) : before.end_kind === 'retracted';
}

function readTally(reading: AccountsReading): Omit<ReadTally, keyof DaySpan> {
  const { accounts, skipped, skippedRows, flags, notes } = reading.outcome();
  return {
    accounts,
    excluded: skipped,
    exclusions: exclusionsOf(skippedRows, skipped),
    flags: Object.fromEntries(flags.map(({ flag, count }) => [flag, count])),
    notes,
  };
}

/** Rows that were left out by reason; beyond those that are told one by one, as one number. */
function exclusionsOf(
  rows: readonly { readonly because: string }[],
  skipped: number,
): readonly RowExclusion[] {
  const groups = [...Map.groupBy(rows, ({ because }) => because)].slice(0, EXCLUSIONS_MAX);
  const told = groups.map(([because, list]) => ({ reason: 'unreadable', because, count: list.length }));
  const rest = skipped - told.reduce((sum, { count }) => sum + count, 0);
  return rest === 0 ? told : [...told, { reason: 'unreadable', because: 'for other reasons', count: rest }];
}
