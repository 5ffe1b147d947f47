/** The purge of lists: entries past their purge date, and the versions that no entry rests on any more. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../access/index.ts';

/** What one purge of lists removed. */
export interface PurgedLists {
  readonly entries: number;
  readonly versions: number;
}

/**
 * Removes every entry whose purge date has come, and versions without entries; they were unreadable since that day. To be run before
 * `purgeEvidence`, which then removes their sources.
 * Source: rights requirement RR-11 (expiry enforced by the store).
 */
export async function purgeLists(deps: AuditDeps): Promise<PurgedLists> {
  return auditedSystem(deps, { actor: 'purge', action: 'lists:purge' }, async (tx, trail) => {
    const purged = await sql<PurgedLists>`select entries, versions from lists_purge()`.execute(tx.tables());
    const { entries, versions } = purged.rows[0] ?? { entries: 0, versions: 0 };
    trail.count('entries', entries);
    trail.count('versions', versions);
    return { entries, versions };
  });
}
