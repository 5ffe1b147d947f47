/** The purge of payments past their purge date. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';

/**
 * Removes every batch whose purge date has come, with its payments and the accounts that nothing names any more; returns how many batches
 * and payments. Meant to run daily, after the purge of findings and before that of evidence.
 */
export async function purgePayments(
  deps: AuditDeps,
): Promise<{ readonly batches: number; readonly payments: number }> {
  return auditedSystem(deps, { actor: 'purge', action: 'payments:purge' }, async (tx, trail) => {
    const found = await sql<{
      batches: number;
      payments: number;
    }>`select batches, payments from payments_purge()`.execute(tx.tables());
    const { batches = 0, payments = 0 } = found.rows[0] ?? {};
    trail.count('batches', batches);
    trail.count('payments', payments);
    return { batches, payments };
  });
}
