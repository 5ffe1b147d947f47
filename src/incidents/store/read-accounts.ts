/** Stored accounts by their numbers or their incidents, with what ended them and where they were placed. */

import { type RawBuilder, sql } from 'kysely';
import type { EntityId } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import { type AccountRow, type EndCells, parseAccountRow } from './account-cells.ts';
import type { AccountRestoration, StoredAccount } from './model.ts';
import { endHolds } from './standing.ts';

/** Where the point of an account lies in a layer of boundaries. */
export interface ComputedUnit {
  readonly account: number;
  readonly layer: string;
  readonly verdict: 'inside' | 'undetermined' | 'outside';
  readonly unit: string | null;
}

/**
 * Every version of these accounts that the reader may see and that had been recorded by the instant, oldest first; an end that came later is
 * left out.
 */
export function readAccountsOf(
  tx: Transaction,
  { entityIds, knownAt = null }: { readonly entityIds: readonly EntityId[]; readonly knownAt?: Date | null },
): Promise<readonly StoredAccount[]> {
  return readAccounts(tx, sql`a.entity_id = any (${[...entityIds]}::text[])`, knownAt);
}

/** Accounts by their numbers, as they are known now. */
export function readAccountsBySeq(
  tx: Transaction,
  seqs: readonly number[],
): Promise<readonly StoredAccount[]> {
  return readAccounts(tx, sql`a.seq = any (${[...seqs]}::integer[])`, null);
}

/** The columns of an account `a` with its end `x`. */
export function accountColumns(knownAt: Date | null): {
  readonly columns: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
} {
  return {
    columns: sql`a.*, x.kind as end_kind, x.at as end_at, x.by as end_by, x.reason as end_reason, x.superseded_by,
      (select r.id from incident_release r where r.seq = x.by_release) as end_release`,
    from: sql`incident_account a left join incident_account_end x on x.account = a.seq
      and ${endHolds(knownAt)}`,
  };
}

async function readAccounts(
  tx: Transaction,
  which: RawBuilder<unknown>,
  knownAt: Date | null,
): Promise<readonly StoredAccount[]> {
  const { columns, from } = accountColumns(knownAt);
  const found = await sql<AccountRow & EndCells>`select ${columns} from ${from}
    where ${which} and a.release in (select e.release from incident_release_end e
      where ${knownAt}::timestamptz is null or e.at <= ${knownAt})
    order by a.seq`.execute(tx.tables());
  return found.rows.map(parseAccountRow);
}

/** The retractions of these accounts that were taken back by the instant, oldest first. */
export async function readRestorations(
  tx: Transaction,
  { accounts, knownAt }: { readonly accounts: readonly number[]; readonly knownAt: Date | null },
): Promise<readonly AccountRestoration[]> {
  const found =
    await sql<RestorationRow>`select x.account, x.at as retracted_at, x.by as retracted_by, x.reason as retracted_because,
      y.at, y.by, y.reason
    from incident_account_restored y join incident_account_end x on x.account = y.account and x.turn = y.turn
    where y.account = any (${[...accounts]}::integer[]) and (${knownAt}::timestamptz is null or y.at <= ${knownAt})
    order by y.account, y.turn`.execute(tx.tables());
  return found.rows.map((row) => ({
    account: row.account,
    retracted: { at: row.retracted_at, by: row.retracted_by, reason: row.retracted_because },
    restored: { at: row.at, by: row.by, reason: row.reason },
  }));
}

interface RestorationRow {
  readonly account: number;
  readonly retracted_at: Date;
  readonly retracted_by: string;
  readonly retracted_because: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** Where the points of these accounts lie, layer by layer. */
export async function readComputedUnits(
  tx: Transaction,
  accounts: readonly number[],
): Promise<readonly ComputedUnit[]> {
  const found =
    await sql<ComputedUnit>`select u.account, u.layer, u.verdict, u.unit from incident_account_unit u
    where u.account = any (${[...accounts]}::integer[]) order by u.account, u.layer`.execute(tx.tables());
  return found.rows;
}
