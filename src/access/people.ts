/** The people of the reader's own agency: who can be given work, and who decided. */

import { sql } from 'kysely';
import type { Transaction } from '../store/index.ts';
import { type PersonId, parsePersonId } from './reader.ts';
import { isRoleCode, type RoleCode } from './roles.ts';

/** A person or service account of the reader's own agency. */
export interface Colleague {
  readonly id: PersonId;
  readonly displayName: string;
  readonly kind: 'person' | 'service';
  /** False for accounts that no longer sign in; their names stay beside what they did. */
  readonly active: boolean;
  readonly roles: readonly RoleCode[];
}

interface ColleagueRow {
  readonly id: string;
  readonly display_name: string;
  readonly kind: 'person' | 'service';
  readonly active: boolean;
  readonly roles: readonly string[];
}

/**
 * The people of the agency that employs the reader, by name; those of other agencies, also of those acted for, are never among them.
 * The transaction tells who reads: under the roles `reader`, `writer` and `auditor`.
 */
export async function listColleagues(tx: Transaction): Promise<readonly Colleague[]> {
  const found = await sql<ColleagueRow>`select id, display_name, kind, active, roles from colleagues()
    order by display_name, id`.execute(tx.tables());
  return found.rows.map((row) => ({
    id: parsePersonId(row.id),
    displayName: row.display_name,
    kind: row.kind,
    active: row.active,
    roles: row.roles.filter(isRoleCode),
  }));
}

/** The agency of this id; null when there is none. */
export async function findAgency(
  tx: Transaction,
  id: number,
): Promise<{ readonly name: string; readonly country: string | null } | null> {
  const found = await sql<{
    name: string;
    country: string | null;
  }>`select name, country from agency where id = ${id}`.execute(tx.tables());
  return found.rows[0] ?? null;
}
