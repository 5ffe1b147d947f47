/** The purge of payments past their purge date. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';

/**
 * Removes every batch whose purge date has come, with its payments and the accounts that nothing names any more, and every side input past
 * its own; returns how many. Meant to run daily, after the purge of findings and before that of evidence.
 */
export async function purgePayments(
  deps: AuditDeps,
): Promise<{ readonly batches: number; readonly payments: number; readonly contexts: number }> {
  return auditedSystem(deps, { actor: 'purge', action: 'payments:purge' }, async (tx, trail) => {
    const found = await sql<{
      batches: number;
      payments: number;
    }>`select batches, payments from payments_purge()`.execute(tx.tables());
    const { batches = 0, payments = 0 } = found.rows[0] ?? {};
    const contexts = await sql<{ purged: number }>`select payment_contexts_purge() as purged`.execute(
      tx.tables(),
    );
    const { purged = 0 } = contexts.rows[0] ?? {};
    trail.count('batches', batches);
    trail.count('payments', payments);
    trail.count('contexts', purged);
    return { batches, payments, contexts: purged };
  });
}
