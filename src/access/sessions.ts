/** Sessions: a random token that the client keeps, of which the store knows only the hash. */

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { fault } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { readMandateMask } from './accounts.ts';
import type { AuditDeps } from './audit.ts';
import { PURPOSES } from './purposes.ts';
import { checkReason } from './read-reason.ts';
import {
  type PersonId,
  parseSessionToken,
  type Reader,
  type ReadReason,
  type SessionToken,
} from './reader.ts';
import { parseReaderRow, type ReaderRow } from './reader-row.ts';

/** How long a session lasts, in milliseconds: a working day. Source: NIST SP 800-63B-4 section 2.2.3 allows 24 h at AAL2. */
export const SESSION_MS = 8 * 3_600_000;
/** How long an API key lasts at most, in milliseconds: a year. */
export const API_KEY_MS_MAX = 366 * 86_400_000;
/** How long a sign-in link lasts, in milliseconds. */
export const LINK_MS = 15 * 60_000;
/** Bytes of a token. Source: OWASP Session Management Cheat Sheet asks for 8 bytes of entropy; 32 leave no room for guessing. */
const TOKEN_BYTES = 32;

/** An opened session: the one time that its token is known. */
export interface OpenedSession {
  readonly token: SessionToken;
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly expiresAt: Date;
}

/** What a machine client's key is made of; its default reason lets it screen without choosing one each time. */
export interface ApiKeyDraft {
  readonly personId: PersonId;
  readonly label: string;
  readonly expiresAt: Date;
  readonly reason: ReadReason;
}

/**
 * The reader whose session this token opens, or null: unknown, expired, ended, or the account is not active. One read, no
 * entry in the audit log: what the reader then does has one.
 */
export async function readSession(deps: AuditDeps, token: string): Promise<Reader | null> {
  return deps.store.transaction({ role: 'system' }, (tx) => readSessionIn(tx, token, deps.clock.now()));
}

/** As {@link readSession}, inside a transaction of the role `system`. */
export async function readSessionIn(tx: Transaction, token: string, now: Date): Promise<Reader | null> {
  const row = await findReader(tx, hashToken(token), now);
  return row === undefined ? null : parseReaderRow(row, parseSessionToken(token));
}

/** Opens a session for a person whose identity has been established (a password, a link). */
export async function openSession(
  tx: Transaction,
  deps: AuditDeps,
  person: {
    readonly personId: PersonId;
    readonly kind?: 'api-key';
    readonly label?: string;
    readonly expiresAt?: Date;
  },
): Promise<OpenedSession> {
  const token = createToken();
  const now = deps.clock.now();
  const expiresAt = person.expiresAt ?? new Date(now.getTime() + SESSION_MS);
  const mandate = await readMandateMask(tx, person.personId);
  const sessionId = randomUUID();
  const added = await sql`insert into access_session
      (token_sha, id, person_id, kind, label, tlp_max, agencies, compartments, case_refs, mandate, created_at, expires_at)
    select ${hashToken(token)}, ${sessionId}, p.id, ${person.kind ?? 'session'}, ${person.label ?? null}, p.tlp_max,
      array_prepend(p.agency_id, p.acting_for), p.compartments,
      array(select c.case_ref from case_assignment c where c.person_id = p.id order by 1), ${mandate}, ${now}, ${expiresAt}
    from person p where p.id = ${person.personId} and p.active`.execute(tx.tables());
  if (added.numAffectedRows !== 1n) throw fault('NOT_FOUND', 'there is no such active account');
  return { token, sessionId, personId: person.personId, expiresAt };
}

/**
 * Chooses the purpose, legal basis, case and justification of a session, until it ends or another is chosen; null clears them.
 * Returns the reader as it is from now on.
 * @throws PURPOSE_REQUIRED when the purpose and legal basis are outside the mandate; REQUEST_INVALID when a part is missing.
 */
export async function chooseReason(
  tx: Transaction,
  reader: Reader,
  reason: ReadReason | null,
): Promise<Reader> {
  const chosen = reason === null ? withoutReason(reader) : checkReason(reader, reason);
  await storeReason(tx, reader.sessionId, chosen.reason);
  return chosen;
}

/**
 * Makes an API key for a service account: a long session that belongs to the account's agency and can be ended.
 * @throws REQUEST_INVALID when it would last longer than API_KEY_MS_MAX; PURPOSE_REQUIRED when its reason is outside the mandate.
 */
export async function createApiKey(
  tx: Transaction,
  deps: AuditDeps,
  draft: ApiKeyDraft,
): Promise<OpenedSession> {
  const lastsMs = draft.expiresAt.getTime() - deps.clock.now().getTime();
  if (lastsMs <= 0 || lastsMs > API_KEY_MS_MAX)
    throw fault('REQUEST_INVALID', 'an API key lasts at most a year from now');
  const opened = await openSession(tx, deps, { ...draft, kind: 'api-key' });
  const row = await findReader(tx, hashToken(opened.token), deps.clock.now());
  if (row === undefined || row.kind !== 'service')
    throw fault('REQUEST_INVALID', 'an API key is for a service account');
  await storeReason(
    tx,
    opened.sessionId,
    checkReason(parseReaderRow(row, opened.token), draft.reason).reason,
  );
  return opened;
}

/** Ends a session or an API key; true when it was open. */
export async function endSession(tx: Transaction, deps: AuditDeps, sessionId: string): Promise<boolean> {
  const ended = await sql`update access_session set ended_at = ${deps.clock.now()}
    where id = ${sessionId} and ended_at is null`.execute(tx.tables());
  return ended.numAffectedRows === 1n;
}

/** Makes a one-time link token for a person: the first run prints it, and it opens one session within LINK_MS. */
export async function createSignInLink(
  tx: Transaction,
  deps: AuditDeps,
  personId: PersonId,
): Promise<{ readonly token: SessionToken; readonly expiresAt: Date }> {
  const token = createToken();
  const expiresAt = new Date(deps.clock.now().getTime() + LINK_MS);
  await sql`insert into sign_in_link (token_sha, person_id, expires_at) values (${hashToken(token)}, ${personId}, ${expiresAt})`.execute(
    tx.tables(),
  );
  return { token, expiresAt };
}

/** SHA-256 of a token: what the store knows of it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

async function findReader(tx: Transaction, tokenSha: Buffer, now: Date): Promise<ReaderRow | undefined> {
  const found =
    await sql<ReaderRow>`select s.id as session_id, s.person_id, s.tlp_max, s.agencies, s.compartments, s.case_refs,
      s.mandate, s.purpose, s.legal_basis, s.case_ref, s.justification, s.expires_at, p.display_name, p.kind, p.agency_id,
      array(select r.role from person_role r where r.person_id = p.id order by 1) as roles,
      array(select m.purpose from mandate m where m.agency_id = p.agency_id order by m.purpose, m.legal_basis) as mandate_purposes,
      array(select m.legal_basis from mandate m where m.agency_id = p.agency_id order by m.purpose, m.legal_basis) as mandate_bases
    from access_session s join person p on p.id = s.person_id
    where s.token_sha = ${tokenSha} and s.ended_at is null and s.expires_at > ${now} and p.active`.execute(
      tx.tables(),
    );
  return found.rows[0];
}

async function storeReason(tx: Transaction, sessionId: string, reason: ReadReason | null): Promise<void> {
  await sql`update access_session set purpose = ${reason === null ? 0 : PURPOSES[reason.purpose].bit},
      legal_basis = ${reason?.legalBasis ?? null}, case_ref = ${reason?.caseRef ?? null},
      justification = ${reason?.justification ?? null}
    where id = ${sessionId} and ended_at is null`.execute(tx.tables());
}

function withoutReason(reader: Reader): Reader {
  return { ...reader, reason: null, clearance: { ...reader.clearance, purpose: 0, caseRefs: [] } };
}

function createToken(): SessionToken {
  return parseSessionToken(randomBytes(TOKEN_BYTES).toString('hex'));
}
