/**
 * Reading sessions of requests that arrive together: while one read of a token runs, those that come after it wait for one further
 * read, made for all of them. No answer is older than its request.
 */

import { type Reader, readSession, type SessionToken } from '../access/index.ts';
import type { ApiDeps } from './context.ts';

/** Reads sessions. */
export type SessionReads = (token: SessionToken) => Promise<Reader | null>;

interface TokenReads {
  readonly running: Promise<Reader | null>;
  /** The read that begins when the running one ends; whoever comes now waits for it. */
  following: Promise<Reader | null> | null;
}

/** Opens the reads of a server. */
export function openSessionReads(deps: ApiDeps): SessionReads {
  const reads = new Map<SessionToken, TokenReads>();
  const begin = (token: SessionToken): Promise<Reader | null> => {
    const running = readSession(deps, token).finally(() => {
      if (reads.get(token)?.running === running) reads.delete(token);
    });
    reads.set(token, { running, following: null });
    return running;
  };
  return (token) => {
    const known = reads.get(token);
    if (known === undefined) return begin(token);
    known.following ??= known.running.then(
      () => begin(token),
      () => begin(token),
    );
    return known.following;
  };
}
