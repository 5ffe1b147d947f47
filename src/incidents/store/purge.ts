/** The purge of incidents past their purge date. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';

/** Removes every release whose purge date has come, with its accounts, and judgements past their own; returns how many. Runs before the purge of evidence. */
export async function purgeIncidents(
  deps: AuditDeps,
): Promise<{ readonly releases: number; readonly accounts: number }> {
  return auditedSystem(deps, { actor: 'purge', action: 'incidents:purge' }, async (tx, trail) => {
    const found = await sql<{
      releases: number;
      accounts: number;
    }>`select releases, accounts from incidents_purge()`.execute(tx.tables());
    const { releases = 0, accounts = 0 } = found.rows[0] ?? {};
    trail.count('releases', releases);
    trail.count('accounts', accounts);
    return { releases, accounts };
  });
}
