/** What the editors of a source changed from one release to the next, account by account. */

import { sql } from 'kysely';
import type { Transaction } from '../../store/index.ts';
import type { StoredAccount, StoredRelease } from './model.ts';
import { readAccountsBySeq } from './read-accounts.ts';

/** One account that a release added, changed or no longer has. */
export interface ReleaseChange {
  readonly change: 'added' | 'changed' | 'removed';
  /** As the release before had it; null for what was added. */
  readonly before: StoredAccount | null;
  /** As this release has it; null for what was removed. */
  readonly after: StoredAccount | null;
}

/** Which changes: in order of numbers of accounts, after one. */
export interface ChangesQuery {
  readonly change?: ReleaseChange['change'];
  readonly after: number;
  readonly limit: number;
}

/** A page of changes; `next` is the `after` of the following page, null at the end. */
export interface ChangesPage {
  readonly changes: readonly ReleaseChange[];
  readonly next: number | null;
}

/** The changes that a release brought, as far as the reader may see both sides. */
export async function readChanges(
  tx: Transaction,
  { seq }: Pick<StoredRelease, 'seq'>,
  { change, after, limit }: ChangesQuery,
): Promise<ChangesPage> {
  const found = await sql<ChangeRow>`select key, change, before, after from (
      select a.seq as key, case when x.account is null then 'added' else 'changed' end as change, x.account as before, a.seq as after
        from incident_account a left join incident_account_end x on x.superseded_by = a.seq and x.by_release = ${seq}
        where a.release = ${seq}
      union all select x.account, 'removed', x.account, null from incident_account_end x
        where x.by_release = ${seq} and x.kind = 'removed') c
    where key > ${after} and (${change ?? null}::text is null or change = ${change ?? null})
    order by key limit ${limit + 1}`.execute(tx.tables());
  const rows = found.rows.slice(0, limit);
  const seqs = rows.flatMap(({ before, after: now }) => [before, now]).filter((one) => one !== null);
  const accounts = new Map((await readAccountsBySeq(tx, seqs)).map((account) => [account.seq, account]));
  return {
    changes: rows.map((row) => ({
      change: row.change,
      before: row.before === null ? null : (accounts.get(row.before) ?? null),
      after: row.after === null ? null : (accounts.get(row.after) ?? null),
    })),
    next: found.rows.length > limit ? (rows.at(-1)?.key ?? null) : null,
  };
}

interface ChangeRow {
  readonly key: number;
  readonly change: ReleaseChange['change'];
  readonly before: number | null;
  readonly after: number | null;
}
