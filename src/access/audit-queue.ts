/**
 * Audited access to what is held in memory (the screening index): entries of requests that run at the same time are committed
 * together, since a commit waits for the disk. A request is answered only after its entry is committed.
 */

import { sql } from 'kysely';
import { Fault, fault } from '../base/index.ts';
import {
  type AuditDeps,
  type AuditedAccess,
  type AuditTrail,
  type EntryOutcome,
  entryOf,
  openTrail,
} from './audit.ts';
import { decide } from './policy.ts';

/** Entries that wait at most; further requests are refused until the store has caught up. */
export const AUDIT_WAITING_MAX = 10_000;
/** Entries committed together at most. */
const BATCH_MAX = 500;

interface WaitingEntry {
  readonly entry: EntryOutcome & { readonly at: Date };
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/** The queue of entries. Closing it waits until all that was begun is committed. */
export class AuditQueue implements AsyncDisposable {
  readonly #deps: AuditDeps;
  #waiting: WaitingEntry[] = [];
  #flushing: Promise<void> | null = null;
  #closed = false;

  constructor(deps: AuditDeps) {
    this.#deps = deps;
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
    const trail = openTrail(this.#deps.secret);
    const result = await this.#run(access, () => run(trail));
    await this.#append({ ...entryOf(access), outcome: 'allowed', code: null, detail: trail.detail() });
    return result;
  }

  async close(): Promise<void> {
    this.#closed = true;
    while (this.#flushing !== null) await this.#flushing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
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

  #append(entry: EntryOutcome): Promise<void> {
    if (this.#closed) throw fault('STORE_UNAVAILABLE', 'the audit log is being closed');
    if (this.#waiting.length >= AUDIT_WAITING_MAX)
      throw fault('STORE_BUSY', 'too many requests wait for their audit entry');
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry: { ...entry, at: this.#deps.clock.now() }, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH_MAX);
      try {
        await commitBatch(this.#deps, batch);
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
    }
    this.#flushing = null;
  }
}

async function commitBatch(deps: AuditDeps, batch: readonly WaitingEntry[]): Promise<void> {
  const entries = JSON.stringify(batch.map(({ entry }) => ({ ...entry, detail: entry.detail ?? '{}' })));
  await deps.store.transaction({ role: 'system' }, async (tx) => {
    await sql`select audit_append(e.at, e."personId", e."agencyId", e."sessionId", e.action, e.outcome, e.code, e.purpose,
        e."legalBasis", e."caseRef", e.justification, e.subject, e.detail)
      from json_to_recordset(${entries}::json) as e(at timestamptz, "personId" text, "agencyId" integer, "sessionId" text,
        action text, outcome text, code text, purpose text, "legalBasis" text, "caseRef" text, justification text, subject text,
        detail text)`.execute(tx.tables());
  });
}
