/** What a route's `run` is given. */

import type { AuditDeps, AuditQueue, AuditTrail, Reader } from '../access/index.ts';
import type { IdentityKey, PartyKey, ScreeningDesk } from '../lists/index.ts';
import type { PaymentDesk } from '../money/index.ts';
import type { Gazetteer } from '../places/index.ts';
import type { Transaction } from '../store/index.ts';
import type { JobRunner } from './job-runner.ts';
import type { Metrics } from './metrics.ts';
import type { Upload } from './read-form.ts';
import type { SessionReads } from './session-reads.ts';

/** What the server is built on: the store, the clock, and the secret that keys hashes. */
export type ApiDeps = AuditDeps;

/** What screening needs of a running server. */
export interface ScreeningState {
  readonly deps: ApiDeps;
  readonly desk: ScreeningDesk;
  readonly metrics: Metrics;
  readonly identityKey: IdentityKey;
  readonly partyKey: PartyKey;
}

/** Of party tokens, those that any finding names. */
export type FindRemembered = (tokens: readonly string[]) => Promise<ReadonlyMap<string, true>>;

/** What lives as long as the server does, besides its dependencies. */
export interface ApiState extends ScreeningState {
  readonly jobs: JobRunner;
  readonly auditQueue: AuditQueue;
  readonly sessions: SessionReads;
  /** Takes payments as they happen. */
  readonly payments: PaymentDesk;
  /** Of party tokens, those that any finding names: whether there is anything to recall. */
  readonly findRemembered: FindRemembered;
  /** Units through time: the reference facts. */
  readonly gazetteer: Gazetteer;
  readonly version: string;
}

/** What a route may do to its reply besides the body. */
export interface ReplyControls {
  /** Sets the session cookie (HttpOnly, SameSite=Strict), to be dropped at the instant given. */
  setSession(token: string, expiresAt: Date): void;
  /** Drops the session cookie. */
  dropSession(): void;
}

/** The context of a route without a session. */
export interface OpenContext {
  readonly state: ApiState;
  readonly requestId: string;
  /** The scheme and host by which the client reached the server: `http://127.0.0.1:4600`. */
  readonly baseUrl: string;
  /** The address that the request came from; it is used to slow attempts down, and logged nowhere. */
  readonly remoteAddress: string;
  /** The body of a route that takes a file; else null. */
  readonly file: Uint8Array | null;
  /** The file of a route that takes a form; else null. */
  readonly upload: Upload | null;
  /** By which the client names the request, on routes that take a key; else empty. */
  readonly idempotencyKey: string;
  readonly reply: ReplyControls;
}

/** The context of a route whose work is done outside the transaction of its audit entry. */
export interface DetachedContext extends OpenContext {
  readonly reader: Reader;
  /**
   * Runs in the reader's transaction with the audit entry. A route calls it before it shows or changes anything that needs one; an
   * answer without it is not sent.
   */
  record<T>(run: (tx: Transaction, trail: AuditTrail) => Promise<T>): Promise<T>;
  /** As `record`, for an answer from memory alone: its entry is committed together with those of other requests. */
  recordInMemory<T>(run: (trail: AuditTrail) => T): Promise<T>;
  /** Of party tokens, those that any finding names by the time at which the entry is committed. */
  readonly findRemembered: FindRemembered;
}

/** The context of a route for a reader: its transaction runs under the reader's row-level security. */
export interface ReaderContext extends OpenContext {
  readonly reader: Reader;
  readonly tx: Transaction;
  /** What is added to the audit entry: ids shown, counts, hashes of queries. */
  readonly trail: AuditTrail;
  /** Runs after the transaction has been committed; what it throws is recorded, not sent. */
  afterCommit(work: () => Promise<void>): void;
}
