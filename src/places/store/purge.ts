/** The purge of datasets of places. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';

/** Removes every dataset of places whose purge date has come, with its rows; returns how many. Meant to run daily, before that of evidence. */
export async function purgePlaces(deps: AuditDeps): Promise<number> {
  return auditedSystem(deps, { actor: 'purge', action: 'places:purge' }, async (tx, trail) => {
    const found = await sql<{ purged: string }>`select places_purge() as purged`.execute(tx.tables());
    const purged = Number(found.rows[0]?.purged ?? 0);
    trail.count('datasets', purged);
    return purged;
  });
}
