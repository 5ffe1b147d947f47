/** Reading sessions of requests that arrive together: each token once, no answer older than its request. */

import { type Reader, readSession, type SessionToken } from '../access/index.ts';
import type { ApiDeps } from './context.ts';
import { gatherReads } from './gather-reads.ts';

/** Sessions by token. */
export interface SessionReads {
  /** The session as it is now. */
  read(token: SessionToken): Promise<Reader | null>;
  /** The session as it was read last, for answers that the commit of their entry checks; null when it is not in memory. */
  remembered(token: SessionToken): Reader | null;
}

/** Sessions remembered at most; the one that was read longest ago goes first. */
const REMEMBERED_MAX = 1_000;

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
  const remembered = new Map<SessionToken, Reader>();
  const remember = (token: SessionToken, reader: Reader | null): void => {
    remembered.delete(token);
    if (reader !== null) remembered.set(token, reader);
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size > REMEMBERED_MAX) remembered.delete(oldest);
  };
  return {
    read: async (token) => {
      const reader = (await gather([token])).get(token) ?? null;
      remember(token, reader);
      return reader;
    },
    remembered: (token) => remembered.get(token) ?? null,
  };
}
