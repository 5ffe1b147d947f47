/** The purge: what is past its purge date is removed, and the removal is in the audit log. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../access/index.ts';
import type { Transaction } from '../store/index.ts';
import { REVIEW_WARNING_MONTHS } from './retention.ts';

/** What one purge removed. */
export interface Purged {
  readonly statements: number;
  readonly sources: number;
}

/**
 * Removes every statement and source whose purge date has come; they were unreadable since that day. Meant to run daily as a job.
 * Source: rights requirement RR-11 (expiry enforced by the store).
 */
export async function purgeEvidence(deps: AuditDeps): Promise<Purged> {
  return auditedSystem(deps, { actor: 'purge', action: 'evidence:purge' }, async (tx, trail) => {
    const purged = await sql<Purged>`select statements, sources from evidence_purge()`.execute(tx.tables());
    const { statements, sources } = purged.rows[0] ?? { statements: 0, sources: 0 };
    trail.count('statements', statements);
    trail.count('sources', sources);
    return { statements, sources };
  });
}

/** How many statements that the reader may see and that have not ended fall due for review within the warning time. */
export async function countReviewsDue(tx: Transaction): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count from statement s
    where s.review_due <= (select reader_today()) + make_interval(months => ${REVIEW_WARNING_MONTHS})
      and not exists (select 1 from statement_end e where e.statement_id = s.id and e.kind <> 'ended')`.execute(
    tx.tables(),
  );
  return found.rows[0]?.count ?? 0;
}
