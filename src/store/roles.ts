/** The database roles under which every transaction runs. They belong to the whole server, not to one database. */

import { setTimeout as pause } from 'node:timers/promises';
import { fault } from '../base/index.ts';
import { findSqlState } from './database-fault.ts';
import { DATABASE_ROLES } from './model.ts';
import type { SqlStore } from './sql-store.ts';

/** Two openings of two databases of one server may create the same role at once; no lock spans databases. */
const ATTEMPTS_MAX = 10;
const PAUSE_MS = 50;
/** Somebody else has just created it, or has just changed the same catalogue row. */
const RACES: ReadonlySet<string> = new Set(['42710', '23505', 'XX000', '40001']);

/**
 * Creates the roles that are missing, makes the connecting user a member, and lets those that write use temporary tables.
 * @throws STORE_UNAVAILABLE when the connecting user may not create them
 */
export async function ensureRoles(store: SqlStore): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.asOwner(async (tx) => {
        for (const role of DATABASE_ROLES) await tx.run(createRole(`silsila_${role}`));
      });
      return;
    } catch (error) {
      const state = findSqlState(error) ?? '';
      if (state === '42501') throw explain(error);
      if (!RACES.has(state) || attempt >= ATTEMPTS_MAX) throw error;
      await pause(PAUSE_MS * attempt);
    }
  }
}

/** From PostgreSQL 16 on, who creates a role is its member without the right to become it. */
function createRole(role: string): string {
  const isOld = `current_setting('server_version_num')::int < 160000`;
  return `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
      CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;
    END IF;
    IF NOT pg_has_role(current_user, '${role}', CASE WHEN ${isOld} THEN 'MEMBER' ELSE 'SET' END) THEN
      EXECUTE format('GRANT ${role} TO %I', current_user);
    END IF;
    IF NOT has_database_privilege('${role}', current_database(), 'TEMPORARY') THEN
      EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ${role}', current_database());
    END IF;
  END $$`;
}

function explain(cause: unknown): Error {
  const names = DATABASE_ROLES.map((role) => `silsila_${role}`).join(', ');
  return fault(
    'STORE_UNAVAILABLE',
    `The database user may not create the roles ${names}. Let an administrator run CREATE ROLE for each and GRANT them to this user.`,
    { cause },
  );
}
