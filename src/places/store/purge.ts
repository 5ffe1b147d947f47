/** The purge of what is kept of places. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';

/** Removes every dataset of places and every release of an indicator whose purge date has come, with its rows; returns how many. Meant to run daily, before that of evidence. */
export async function purgePlaces(deps: AuditDeps): Promise<number> {
  return auditedSystem(deps, { actor: 'purge', action: 'places:purge' }, async (tx, trail) => {
    const found = await sql<{
      datasets: string;
      indicators: string;
    }>`select places_purge() as datasets, indicators_purge() as indicators`.execute(tx.tables());
    const [datasets, indicators] = [found.rows[0]?.datasets, found.rows[0]?.indicators].map((purged) =>
      Number(purged ?? 0),
    );
    trail.count('datasets', datasets ?? 0);
    trail.count('indicators', indicators ?? 0);
    return (datasets ?? 0) + (indicators ?? 0);
  });
}
