/** The audit log: every access runs in one transaction with its entry. No entry, no access. */

import { createHmac, hash } from 'node:crypto';
import { sql } from 'kysely';
import { type Clock, Fault, fault } from '../base/index.ts';
import type { DatabaseRole, Store, Transaction } from '../store/index.ts';
import { deriveKey, type Secret } from './keys.ts';
import { decide, type Policy } from './policy.ts';
import type { Reader } from './reader.ts';

/** What audited access needs: the store, the clock, and the secret that keys the hashes of queries. */
export interface AuditDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secret: Secret;
}

/** What is to be done, by whom (null: nobody is signed in), under which policy and database role. */
export interface AuditedAccess {
  readonly reader: Reader | null;
  readonly policy: Policy;
  /** What the entry is called where the policy is public; else the policy's action. */
  readonly action?: string;
  /** The id of what is asked for, never a name of a person. */
  readonly subject?: string;
  /** `reader` when left out. */
  readonly role?: DatabaseRole;
  /**
   * True where even the existence of what is worked on is hidden from whoever reads the log: the entry then has no case, justification,
   * subject, count or error code, only the seal over the record that the module keeps for those who may know.
   */
  readonly sealed?: boolean;
}

/** Filled in while the access runs; what it says goes into the entry. */
export interface AuditTrail {
  /** A text that was searched for; only its keyed hash is kept. */
  query(text: string): void;
  /** Ids that were shown; the first AUDIT_SHOWN_MAX by name, all of them by number and hash. */
  shown(ids: readonly string[]): void;
  /** A number worth keeping: rows read, added, ended. */
  count(name: string, value: number): void;
  /** The hash of the record that is kept apart; all that a sealed entry says, and needed there. */
  seal(sha256: string): void;
}

/** Ids and query hashes that one entry names one by one, so that entries stay small. */
export const AUDIT_SHOWN_MAX = 100;

/**
 * Runs `run` in one transaction as the reader and writes the audit entry in the same transaction; a refusal or a failure is
 * written too. When the entry cannot be written, nothing is returned and nothing is kept.
 * @throws NOT_SIGNED_IN NOT_ALLOWED PURPOSE_REQUIRED as the policy decides; what `run` throws.
 * Source: Directive (EU) 2016/680 art. 25 (logs of consultation: reason, date and time, identity of the person).
 */
export async function audited<T>(
  deps: AuditDeps,
  access: AuditedAccess,
  run: (tx: Transaction, trail: AuditTrail) => Promise<T>,
): Promise<T> {
  const decision = decide(access.policy, access.reader);
  if (decision.kind === 'refused') {
    await appendAlone(deps, { ...entryOf(access), outcome: 'refused', code: decision.code });
    throw fault(decision.code, decision.because);
  }
  return runAudited(
    deps,
    {
      entry: entryOf(access),
      role: access.role ?? 'reader',
      settings: settingsOf(access.reader),
      sealed: access.sealed ?? false,
    },
    run,
  );
}

/**
 * As {@link audited}, for what the system does of itself (first run, jobs, purges): under the role `system`, with the name of the
 * part that acts in place of a person. Never on behalf of somebody.
 */
export async function auditedSystem<T>(
  deps: AuditDeps,
  access: { readonly actor: string; readonly action: string; readonly subject?: string },
  run: (tx: Transaction, trail: AuditTrail) => Promise<T>,
): Promise<T> {
  const entry = {
    ...NOBODY,
    personId: `system:${access.actor}`,
    action: access.action,
    subject: access.subject ?? null,
  };
  return runAudited(deps, { entry, role: 'system', settings: {}, sealed: false }, run);
}

/** What one entry says beside what the chain adds. */
export interface EntryContent {
  readonly personId: string | null;
  readonly agencyId: number | null;
  readonly sessionId: string | null;
  readonly action: string;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly caseRef: string | null;
  readonly justification: string | null;
  readonly subject: string | null;
}

/** What one entry says, with how it went. */
export interface EntryOutcome extends EntryContent {
  readonly outcome: 'allowed' | 'refused' | 'failed';
  readonly code: string | null;
  readonly detail?: string;
}

const NOBODY = {
  personId: null,
  agencyId: null,
  sessionId: null,
  purpose: null,
  legalBasis: null,
  caseRef: null,
  justification: null,
} as const;

interface AuditedRun {
  readonly entry: EntryContent;
  readonly role: DatabaseRole;
  readonly settings: Readonly<Record<string, string>>;
  readonly sealed: boolean;
}

async function runAudited<T>(
  deps: AuditDeps,
  access: AuditedRun,
  run: (tx: Transaction, trail: AuditTrail) => Promise<T>,
): Promise<T> {
  try {
    return await deps.store.transaction({ role: access.role, settings: access.settings }, async (tx) => {
      const trail = openTrail(() => deriveKey(deps.secret, 'audit-query'));
      const result = await run(tx, trail);
      await append(tx, deps.clock, {
        ...access.entry,
        outcome: 'allowed',
        code: null,
        detail: access.sealed ? trail.sealed() : trail.detail(),
      });
      return result;
    });
  } catch (cause) {
    const code = cause instanceof Fault ? cause.code : 'INTERNAL';
    await appendAlone(deps, { ...access.entry, outcome: 'failed', code: access.sealed ? null : code });
    throw cause;
  }
}

async function appendAlone(deps: AuditDeps, entry: EntryOutcome): Promise<void> {
  await deps.store.transaction({ role: 'system' }, (tx) => append(tx, deps.clock, entry));
}

async function append(tx: Transaction, clock: Clock, entry: EntryOutcome): Promise<void> {
  await sql`select audit_append(${clock.now()}::timestamptz, ${entry.personId}::text, ${entry.agencyId}::integer,
    ${entry.sessionId}::text, ${entry.action}::text, ${entry.outcome}::text, ${entry.code}::text, ${entry.purpose}::text,
    ${entry.legalBasis}::text, ${entry.caseRef}::text, ${entry.justification}::text, ${entry.subject}::text,
    ${entry.detail ?? '{}'}::text)`.execute(tx.tables());
}

/** The content of the entry of an access. */
export function entryOf(access: AuditedAccess): EntryContent {
  const action = access.policy.kind === 'guarded' ? access.policy.action : (access.action ?? 'public');
  const subject = access.subject ?? null;
  const reader = access.reader;
  if (reader === null) return { ...NOBODY, action, subject };
  return {
    personId: reader.personId,
    agencyId: reader.agencyId,
    sessionId: reader.sessionId,
    action,
    purpose: reader.reason?.purpose ?? null,
    legalBasis: reader.reason?.legalBasis ?? null,
    ...(access.sealed === true
      ? { caseRef: null, justification: null, subject: null }
      : {
          caseRef: reader.reason?.caseRef ?? null,
          justification: reader.reason?.justification ?? null,
          subject,
        }),
  };
}

function settingsOf(reader: Reader | null): Readonly<Record<string, string>> {
  if (reader === null) return {};
  return {
    'app.token': reader.token,
    'app.purpose': String(reader.clearance.purpose),
    'app.case': reader.reason?.caseRef ?? '',
  };
}

/** A trail with what is written of it. */
export interface OpenTrail extends AuditTrail {
  /** The JSON text that goes into the entry. */
  detail(): string;
  /** The same of a sealed entry: the seal alone. */
  sealed(): string;
}

/** An empty trail, whose hashes are keyed with `queryKey`. */
export function openTrail(queryKey: () => Uint8Array): OpenTrail {
  let seal: string | null = null;
  const queries: string[] = [];
  const ids: string[] = [];
  const counts: Record<string, number> = {};
  return {
    query: (text) => void queries.push(text),
    shown: (more) => {
      for (const id of more) ids.push(id);
    },
    count: (name, value) => {
      counts[name] = (counts[name] ?? 0) + value;
    },
    seal: (sha256) => {
      seal = sha256;
    },
    sealed: () => {
      if (seal === null) throw fault('INTERNAL', 'an access that is recorded apart was not recorded');
      return JSON.stringify({ seal });
    },
    detail: () => JSON.stringify({ ...describeQueries(queryKey, queries), ...describeShown(ids), ...counts }),
  };
}

function describeQueries(
  queryKey: () => Uint8Array,
  queries: readonly string[],
): Readonly<Record<string, unknown>> {
  if (queries.length === 0) return {};
  const key = queryKey();
  const named = queries
    .slice(0, AUDIT_SHOWN_MAX)
    .map((text) => createHmac('sha256', key).update(text).digest('hex'));
  return { queries: queries.length, queryHashes: named };
}

function describeShown(ids: readonly string[]): Readonly<Record<string, unknown>> {
  if (ids.length === 0) return {};
  const whole = ids.length > AUDIT_SHOWN_MAX ? { shownSha256: hash('sha256', ids.join('\n')) } : {};
  return { shown: ids.length, shownIds: ids.slice(0, AUDIT_SHOWN_MAX), ...whole };
}
