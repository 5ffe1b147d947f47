/**
 * Audited access to what is held in memory (the screening index): entries of requests that run at the same time are committed
 * together, since a commit waits for the disk. A request is answered only after its entry is committed.
 */

import { sql } from 'kysely';
import { Fault, fault } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import {
  type AuditDeps,
  type AuditedAccess,
  type AuditTrail,
  type EntryOutcome,
  entryOf,
  openTrail,
} from './audit.ts';
import { deriveKey } from './keys.ts';
import { decide } from './policy.ts';
import type { Reader, SessionToken } from './reader.ts';
import { readSessionIn } from './sessions.ts';

/** Entries that wait at most; further requests are refused until the store has caught up. */
export const AUDIT_WAITING_MAX = 10_000;
/** Entries committed together at most. */
const BATCH_MAX = 500;

/** What an answer was made from without reading it anew; the commit of its entry checks that it still holds. */
export interface Reliance {
  /** The session as it was read last. */
  readonly session: Reader;
  /** Keys of which the store knew nothing. */
  readonly unknownKeys: readonly string[];
}

/** An answer, or the news that what it relied on holds no longer: then there is no entry, and no answer. */
export type ReliedAnswer<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'outdated' };

/** Of these keys, those that the store knows by now. */
export type ReadKnownKeys = (tx: Transaction, keys: readonly string[]) => Promise<ReadonlySet<string>>;

interface WaitingEntry {
  readonly entry: EntryOutcome & { readonly at: Date };
  readonly reliance: Reliance | null;
  readonly resolve: (fate: 'written' | 'outdated') => void;
  readonly reject: (cause: unknown) => void;
}

/** The queue of entries. Closing it waits until all that was begun is committed. */
export class AuditQueue implements AsyncDisposable {
  readonly #deps: AuditDeps;
  readonly #readKnownKeys: ReadKnownKeys;
  readonly #queryKey: Uint8Array;
  #waiting: WaitingEntry[] = [];
  #flushing: Promise<void> | null = null;
  #closed = false;

  constructor(deps: AuditDeps, readKnownKeys: ReadKnownKeys = async () => new Set()) {
    this.#deps = deps;
    this.#readKnownKeys = readKnownKeys;
    this.#queryKey = deriveKey(deps.secret, 'audit-query');
  }

  /**
   * Runs `run`, which reads memory alone, under the policy; returns its result once the audit entry is committed. A refusal and a
   * failure have entries too. When the entry cannot be written, nothing is returned.
   * @throws NOT_SIGNED_IN NOT_ALLOWED PURPOSE_REQUIRED as the policy decides; STORE_BUSY when too many entries wait.
   */
  async audited<T>(access: AuditedAccess, run: (trail: AuditTrail) => T | Promise<T>): Promise<T> {
    const decision = decide(access.policy, access.reader);
    if (decision.kind === 'refused') {
      await this.#append({ ...entryOf(access), outcome: 'refused', code: decision.code });
      throw fault(decision.code, decision.because);
    }
    const trail = this.#openTrail();
    const result = await this.#run(access, () => run(trail));
    await this.#append({ ...entryOf(access), outcome: 'allowed', code: null, detail: trail.detail() });
    return result;
  }

  /**
   * As {@link audited}, for an answer from a session that was read before: the commit that writes the entry first reads again what was
   * relied on. When anything is otherwise, nothing is written, and the caller asks again with a session read anew. For a refusal or
   * a failure the caller asks again too: those have their entries there.
   * @throws NOT_SIGNED_IN NOT_ALLOWED PURPOSE_REQUIRED as the policy decides; STORE_BUSY; what `run` throws. None has an entry.
   */
  async auditedRelying<T>(
    access: AuditedAccess,
    reliance: Reliance,
    run: (trail: AuditTrail) => T,
  ): Promise<ReliedAnswer<T>> {
    const decision = decide(access.policy, access.reader);
    if (decision.kind === 'refused') throw fault(decision.code, decision.because);
    const trail = this.#openTrail();
    const answer = run(trail);
    const entry: EntryOutcome = {
      ...entryOf(access),
      outcome: 'allowed',
      code: null,
      detail: trail.detail(),
    };
    const fate = await this.#append(entry, reliance);
    return fate === 'written' ? { kind: 'answered', answer } : { kind: 'outdated' };
  }

  async close(): Promise<void> {
    this.#closed = true;
    while (this.#flushing !== null) await this.#flushing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #openTrail(): ReturnType<typeof openTrail> {
    return openTrail(() => this.#queryKey);
  }

  async #run<T>(access: AuditedAccess, run: () => T | Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (cause) {
      const code = cause instanceof Fault ? cause.code : 'INTERNAL';
      await this.#append({ ...entryOf(access), outcome: 'failed', code });
      throw cause;
    }
  }

  #append(entry: EntryOutcome, reliance: Reliance | null = null): Promise<'written' | 'outdated'> {
    if (this.#closed) throw fault('STORE_UNAVAILABLE', 'the audit log is being closed');
    if (this.#waiting.length >= AUDIT_WAITING_MAX)
      throw fault('STORE_BUSY', 'too many requests wait for their audit entry');
    return new Promise((resolve, reject) => {
      const at = this.#deps.clock.now();
      this.#waiting.push({ entry: { ...entry, at }, reliance, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH_MAX);
      try {
        const outdated = await this.#commit(batch);
        for (const waiting of batch) waiting.resolve(outdated.has(waiting) ? 'outdated' : 'written');
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
    }
    this.#flushing = null;
  }

  /** Writes the entries whose reliance holds, in one transaction; returns the others. */
  #commit(batch: readonly WaitingEntry[]): Promise<ReadonlySet<WaitingEntry>> {
    return this.#deps.store.transaction({ role: 'system' }, async (tx) => {
      const outdated = await this.#findOutdated(tx, batch);
      const entries = batch.filter((waiting) => !outdated.has(waiting)).map(({ entry }) => entry);
      if (entries.length > 0) await appendTogether(tx, entries);
      return outdated;
    });
  }

  async #findOutdated(tx: Transaction, batch: readonly WaitingEntry[]): Promise<ReadonlySet<WaitingEntry>> {
    const reliances = batch.flatMap(({ reliance }) => (reliance === null ? [] : [reliance]));
    const sessions = new Map<SessionToken, string>();
    for (const { session } of reliances) {
      if (sessions.has(session.token)) continue;
      sessions.set(
        session.token,
        JSON.stringify(await readSessionIn(tx, session.token, this.#deps.clock.now())),
      );
    }
    const keys = new Set(reliances.flatMap(({ unknownKeys }) => unknownKeys));
    const known = keys.size === 0 ? keys : await this.#readKnownKeys(tx, [...keys]);
    const holds = ({ session, unknownKeys }: Reliance): boolean =>
      sessions.get(session.token) === JSON.stringify(session) && !unknownKeys.some((key) => known.has(key));
    return new Set(batch.filter(({ reliance }) => reliance !== null && !holds(reliance)));
  }
}

async function appendTogether(tx: Transaction, batch: readonly WaitingEntry['entry'][]): Promise<void> {
  const entries = JSON.stringify(batch.map((entry) => ({ ...entry, detail: entry.detail ?? '{}' })));
  await sql`select audit_append(e.at, e."personId", e."agencyId", e."sessionId", e.action, e.outcome, e.code, e.purpose,
      e."legalBasis", e."caseRef", e.justification, e.subject, e.detail)
    from json_to_recordset(${entries}::json) as e(at timestamptz, "personId" text, "agencyId" integer, "sessionId" text,
      action text, outcome text, code text, purpose text, "legalBasis" text, "caseRef" text, justification text, subject text,
      detail text)`.execute(tx.tables());
}
