/** Which findings a reader may see, by their ids: for what was stored of findings elsewhere. */

import { sql } from 'kysely';
import type { Transaction } from '../store/index.ts';

/** Those of these ids whose findings the transaction's role and session may read; unknown and hidden ones are the same. */
export async function visibleFindings(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await sql<{
    id: string;
  }>`select f.id from finding f where f.id = any(${[...ids]}::text[])`.execute(tx.tables());
  return new Set(found.rows.map(({ id }) => id));
}
