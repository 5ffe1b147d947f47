/** The purge of reports past their purge date. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';

/** Removes every report whose purge date has come. The entry is the same whether there was one or not, so that it tells of none. */
export async function purgeReports(deps: AuditDeps): Promise<void> {
  await auditedSystem(deps, { actor: 'purge', action: 'reports:purge' }, async (tx) => {
    await sql`select reports_purge()`.execute(tx.tables());
  });
}
