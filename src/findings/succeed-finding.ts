/** A finding that takes the place of an earlier one over the same evidence. */

import { sql } from 'kysely';
import type { Transaction } from '../store/index.ts';
import { type FindingId, parseFindingId } from './model.ts';

/** Which finding took the place of which, and when. */
export interface Succession {
  readonly findingId: FindingId;
  readonly successor: FindingId;
  readonly at: Date;
}

/** Puts a finding in the place of an earlier one under the role `system`; one that has a successor keeps it. */
export async function succeedFinding(tx: Transaction, succession: Succession): Promise<void> {
  const { findingId, successor, at } = succession;
  await sql`insert into finding_succession (finding_id, successor, at) values (${findingId}, ${successor}, ${at})
    on conflict do nothing`.execute(tx.tables());
}

/** What took the place of a finding, and of what it took the place, as far as the reader may see it. */
export async function listSuccessions(tx: Transaction, id: FindingId): Promise<readonly Succession[]> {
  const found = await sql<{
    finding_id: string;
    successor: string;
    at: Date;
  }>`select finding_id, successor, at from finding_succession
    where finding_id = ${id} or successor = ${id} order by at, finding_id`.execute(tx.tables());
  return found.rows.map(({ finding_id, successor, at }) => ({
    findingId: parseFindingId(finding_id),
    successor: parseFindingId(successor),
    at,
  }));
}
