/** Reading sessions of requests that arrive together: each token once, no answer older than its request. */

import { type Reader, readSession, type SessionToken } from '../access/index.ts';
import type { ApiDeps } from './context.ts';
import { gatherReads } from './gather-reads.ts';

/** Reads sessions. */
export type SessionReads = (token: SessionToken) => Promise<Reader | null>;

/** Opens the reads of a server. */
export function openSessionReads(deps: ApiDeps): SessionReads {
  const gather = gatherReads<SessionToken, Reader>(async (tokens) => {
    const readers = new Map<SessionToken, Reader>();
    for (const token of tokens) {
      const reader = await readSession(deps, token);
      if (reader !== null) readers.set(token, reader);
    }
    return readers;
  });
  return async (token) => (await gather([token])).get(token) ?? null;
}
