/** The purge of findings past their purge date. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../access/index.ts';

/** Removes every finding whose purge date has come, with its decisions; returns how many. Meant to run daily as a job. */
export async function purgeFindings(deps: AuditDeps): Promise<number> {
  return auditedSystem(deps, { actor: 'purge', action: 'findings:purge' }, async (tx, trail) => {
    const purged = await sql<{ count: number }>`select findings_purge() as count`.execute(tx.tables());
    const count = purged.rows[0]?.count ?? 0;
    trail.count('findings', count);
    return count;
  });
}
