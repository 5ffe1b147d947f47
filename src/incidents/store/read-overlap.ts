/** How far sources may tell of the same incidents: what a count over all of them has to say of itself. */

import { sql } from 'kysely';
import type { Transaction } from '../../store/index.ts';
import { endHolds } from './standing.ts';

/** Pairs that are counted at most. */
export const OPEN_PAIRS_MAX = 10_000;

/** The sources of the incidents that the reader may see, and the pairs that nobody has judged yet. */
export interface Overlap {
  readonly origins: readonly string[];
  /** Proposed pairs of accounts that stand and may be one incident each; up to OPEN_PAIRS_MAX. */
  readonly openPairs: number;
}

/** Reads the sources and counts the open pairs. */
export async function readOverlap(tx: Transaction): Promise<Overlap> {
  const origins = await sql<{ readonly origin: string }>`select distinct r.origin from incident_release r
    join incident_release_end e on e.release = r.seq order by r.origin`.execute(tx.tables());
  const pairs = await sql<{ readonly count: number }>`select count(*)::integer as count from (
      select 1 from incident_proposal p
      left join lateral (select k.verdict from incident_judgement k
        where k.left_id = p.left_id and k.right_id = p.right_id order by k.seq desc limit 1) j on true
      where coalesce(j.verdict, 'open') = 'open'
        and not exists (select 1 from incident_account_end x where x.account in (p.left_account, p.right_account) and ${endHolds(null)})
      limit ${OPEN_PAIRS_MAX}) open`.execute(tx.tables());
  return { origins: origins.rows.map(({ origin }) => origin), openPairs: pairs.rows[0]?.count ?? 0 };
}
