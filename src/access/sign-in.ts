/** Signing in by password or by a one-time link, with a lockout that treats unknown names as it treats known ones. */

import { sql } from 'kysely';
import type { Transaction } from '../store/index.ts';
import { normaliseLogin } from './accounts.ts';
import { type AuditDeps, auditedSystem } from './audit.ts';
import { verifyPassword } from './passwords.ts';
import { type PersonId, parsePersonId } from './reader.ts';
import { hashToken, type OpenedSession, openSession } from './sessions.ts';

/** Failures in a row after which a login is locked. Source: OWASP Authentication Cheat Sheet, account lockout; NIST allows 100. */
export const SIGN_IN_FAILURES_MAX = 5;
/** How long a login stays locked, and how long failures are remembered, in milliseconds. */
export const SIGN_IN_LOCK_MS = 15 * 60_000;

/** The answer to signing in. `refused` says nothing of whether the login exists; a login that does not exist is locked too. */
export type SignIn =
  | ({ readonly kind: 'signed-in' } & OpenedSession)
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly until: Date };

/**
 * Signs in by password. Every attempt has an audit entry; the login of an unknown person is kept there as a keyed hash alone.
 * An attempt is counted before it is judged, so that many at once do not get past the limit.
 */
export async function signIn(
  deps: AuditDeps,
  credentials: { readonly login: string; readonly password: string },
): Promise<SignIn> {
  const login = normaliseLogin(credentials.login);
  const attempt = await beginAttempt(deps, login);
  if (attempt.lockedUntil !== null) return { kind: 'locked', until: attempt.lockedUntil };
  const isRight = await verifyPassword(attempt.passwordHash, credentials.password);
  if (!isRight || attempt.personId === null) return refuse(deps, { login, failures: attempt.failures });
  return succeed(deps, { login, personId: attempt.personId, by: 'password' });
}

/** Signs in with the token of a one-time link; it opens one session and is then spent. */
export async function redeemSignInLink(deps: AuditDeps, token: string): Promise<SignIn> {
  return auditedSystem(deps, { actor: 'sign-in', action: 'session:link' }, async (tx, trail) => {
    const now = deps.clock.now();
    const used = await sql<{ person_id: string }>`update sign_in_link set used_at = ${now}
      where token_sha = ${hashToken(token)} and used_at is null and expires_at > ${now}
      returning person_id`.execute(tx.tables());
    const row = used.rows[0];
    trail.count('opened', row === undefined ? 0 : 1);
    if (row === undefined) return { kind: 'refused' };
    const personId = parsePersonId(row.person_id);
    trail.shown([personId]);
    return { kind: 'signed-in', ...(await openSession(tx, deps, { personId })) };
  });
}

/** Forgets failures that count no more; under the role `system`. Returns how many logins were forgotten. */
export async function forgetAttempts(tx: Transaction, now: Date): Promise<number> {
  const before = new Date(now.getTime() - SIGN_IN_LOCK_MS);
  const gone = await sql`delete from sign_in_attempt
    where last_at <= ${before} and (locked_until is null or locked_until <= ${now})`.execute(tx.tables());
  return Number(gone.numAffectedRows ?? 0);
}

interface Attempt {
  readonly failures: number;
  readonly lockedUntil: Date | null;
  readonly personId: PersonId | null;
  readonly passwordHash: string | null;
}

async function beginAttempt(deps: AuditDeps, login: string): Promise<Attempt> {
  const now = deps.clock.now();
  const forgetBefore = new Date(now.getTime() - SIGN_IN_LOCK_MS);
  const lockUntil = new Date(now.getTime() + SIGN_IN_LOCK_MS);
  return auditedSystem(deps, { actor: 'sign-in', action: 'session:attempt' }, async (tx, trail) => {
    trail.query(login);
    const counted = await sql<{ failures: number; locked_until: Date | null }>`
      insert into sign_in_attempt as a (login_sha, failures, last_at) values (${hashToken(login)}, 1, ${now})
      on conflict (login_sha) do update set
        last_at = case when a.locked_until > ${now} then a.last_at else ${now} end,
        failures = case when a.locked_until > ${now} then a.failures
          when a.locked_until <= ${now} or a.last_at <= ${forgetBefore} then 1 else a.failures + 1 end,
        locked_until = case when a.locked_until > ${now} then a.locked_until
          when a.locked_until <= ${now} or a.last_at <= ${forgetBefore} then null
          when a.failures >= ${SIGN_IN_FAILURES_MAX} then ${lockUntil}::timestamptz end
      returning failures, locked_until`.execute(tx.tables());
    const row = counted.rows[0];
    const lockedUntil = row?.locked_until ?? null;
    trail.count('locked', lockedUntil === null ? 0 : 1);
    const found = await sql<{ id: string; password_hash: string | null }>`select id, password_hash from person
      where login = ${login} and kind = 'person' and active`.execute(tx.tables());
    const person = found.rows[0];
    return {
      failures: row?.failures ?? 1,
      lockedUntil,
      personId: person === undefined ? null : parsePersonId(person.id),
      passwordHash: person?.password_hash ?? null,
    };
  });
}

async function refuse(
  deps: AuditDeps,
  attempt: { readonly login: string; readonly failures: number },
): Promise<SignIn> {
  await auditedSystem(deps, { actor: 'sign-in', action: 'session:refused' }, async (_tx, trail) => {
    trail.query(attempt.login);
    trail.count('failures', attempt.failures);
  });
  return { kind: 'refused' };
}

async function succeed(
  deps: AuditDeps,
  person: { readonly login: string; readonly personId: PersonId; readonly by: string },
): Promise<SignIn> {
  return auditedSystem(
    deps,
    { actor: 'sign-in', action: 'session:opened', subject: person.personId },
    async (tx) => {
      await sql`delete from sign_in_attempt where login_sha = ${hashToken(person.login)}`.execute(
        tx.tables(),
      );
      return { kind: 'signed-in', ...(await openSession(tx, deps, person)) };
    },
  );
}
