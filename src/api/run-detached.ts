/** Runs routes whose work is done outside the transaction of their audit entry. */

import { type AuditedAccess, audited, type Reader } from '../access/index.ts';
import { fault } from '../base/index.ts';
import type { ApiState, DetachedContext, OpenContext } from './context.ts';
import type { AnswerBody, BoundRoute } from './route.ts';

/** One request to such a route, its input parsed. */
export interface DetachedRun {
  readonly reader: Reader;
  readonly access: AuditedAccess;
  readonly bound: BoundRoute<DetachedContext>;
  readonly open: OpenContext;
  /** Whether no answer may leave without an audit entry. */
  readonly isRecorded: boolean;
}

/** Runs it for a reader whose session has just been read. What fails before its entry was made gets one. */
export async function runDetached(state: ApiState, run: DetachedRun): Promise<AnswerBody> {
  let recorded = false;
  const record: DetachedContext['record'] = async (work) => {
    recorded = true;
    return audited(state.deps, run.access, work);
  };
  const recordInMemory: DetachedContext['recordInMemory'] = async (work) => {
    recorded = true;
    return state.auditQueue.audited(run.access, work);
  };
  const { findRemembered } = state;
  try {
    const answer = await run.bound({
      ...run.open,
      reader: run.reader,
      record,
      recordInMemory,
      findRemembered,
    });
    if (!recorded && run.isRecorded) throw fault('INTERNAL', 'the route made no audit entry');
    return answer;
  } catch (cause) {
    if (recorded || !run.isRecorded) throw cause;
    return audited(state.deps, run.access, () => Promise.reject(cause));
  }
}

/**
 * Runs it for the session as it was last read and for parties of whom nothing is remembered, and lets the commit of the entry check
 * both: one transaction in place of three. Null when that does not hold or anything fails: then nothing was written or sent, and it is
 * to be run again for a session read anew.
 */
export async function runRelying(
  state: ApiState,
  run: DetachedRun,
  session: Reader,
): Promise<AnswerBody | null> {
  const unknownKeys: string[] = [];
  let written = false;
  try {
    const answer = await run.bound({
      ...run.open,
      reader: run.reader,
      findRemembered: async (tokens) => {
        unknownKeys.push(...tokens);
        return new Map();
      },
      record: async () => Promise.reject(fault('INTERNAL', 'a transaction needs a session read anew')),
      recordInMemory: async (work) => {
        const relied = await state.auditQueue.auditedRelying(run.access, { session, unknownKeys }, work);
        if (relied.kind === 'outdated') throw fault('INTERNAL', 'the session has changed');
        written = true;
        return relied.answer;
      },
    });
    return written ? answer : null;
  } catch (cause) {
    // What fails is run again with a session read anew, which gives the error and its entry; an entry that stands is not doubled.
    if (written) throw cause;
    return null;
  }
}
