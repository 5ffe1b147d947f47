/** Takes payments as they come, agency by agency, one request after the other. */

import { sql } from 'kysely';
import type { AuditDeps, AuditTrail } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import { buildState, isSameMark, readMark, type StreamBeginning, type StreamState } from './stream-state.ts';
import {
  findAnswer,
  type StreamAnswer,
  type StreamMemory,
  type StreamRequest,
  takePayments,
} from './take-payments.ts';

/** Runs work in the transaction of whoever hands the payments in, under the role `system`, with its audit entry. */
export type RequestTransaction = <T>(run: (tx: Transaction, trail: AuditTrail) => Promise<T>) => Promise<T>;

/** The desk of a running server. */
export interface PaymentDesk {
  /**
   * Stores payments and answers what they brought about; the same request under the same key gets the same answer, and adds nothing. Either
   * all of it is kept or nothing.
   * @throws IDEMPOTENCY_KEY_REUSED for a key that came with other payments; STORE_BUSY when too many requests of the agency wait
   */
  take(request: StreamRequest, inTransaction: RequestTransaction): Promise<StreamAnswer>;
}

/** Requests of one agency that wait at a time. */
const WAITING_MAX = 200;
/** How often a request is begun again because the store changed meanwhile. */
const ATTEMPTS_MAX = 5;

interface AgencyDesk {
  state: StreamState | null;
  memory: StreamMemory;
  waiting: number;
  /** Ends when the requests before have ended. */
  last: Promise<unknown>;
}

/** Opens a desk with nothing in it; the watch of an agency is built with its first request. */
export function openPaymentDesk(deps: AuditDeps): PaymentDesk {
  const agencies = new Map<number, AgencyDesk>();
  const deskOf = (agency: number): AgencyDesk => {
    const known = agencies.get(agency);
    if (known !== undefined) return known;
    const desk = { state: null, memory: emptyMemory(), waiting: 0, last: Promise.resolve() };
    agencies.set(agency, desk);
    return desk;
  };
  return {
    take: (request, inTransaction) =>
      inTurn(deskOf(request.agency), (desk) => takeAt(deps, desk, { request, inTransaction })),
  };
}

function emptyMemory(): StreamMemory {
  return { day: null, numbers: new Map(), stated: new Set() };
}

/** One request of an agency at a time: what they bring about depends on their order. */
async function inTurn<T>(desk: AgencyDesk, run: (desk: AgencyDesk) => Promise<T>): Promise<T> {
  if (desk.waiting >= WAITING_MAX)
    throw fault('STORE_BUSY', `${WAITING_MAX} requests of your agency wait already`);
  desk.waiting += 1;
  const before = desk.last;
  const turn = before.then(() => run(desk));
  // The next one takes its turn whether or not this one fails.
  desk.last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    desk.waiting -= 1;
  }
}

async function takeAt(
  deps: AuditDeps,
  desk: AgencyDesk,
  of: { readonly request: StreamRequest; readonly inTransaction: RequestTransaction },
): Promise<StreamAnswer> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    desk.state ??= await buildState(deps, of.request.agency, beginningOf(of.request));
    const answer = await attemptAt(deps, desk, of);
    if (answer !== 'outdated') return answer;
    forget(desk);
  }
  throw fault('STORE_BUSY', 'the payments of your agency keep changing; try again in a moment');
}

async function attemptAt(
  deps: AuditDeps,
  desk: AgencyDesk,
  { request, inTransaction }: { readonly request: StreamRequest; readonly inTransaction: RequestTransaction },
): Promise<StreamAnswer | 'outdated'> {
  const { state, memory } = desk;
  if (state === null) return 'outdated';
  let isWatched = false;
  try {
    return await inTransaction(async (tx, trail) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila payment stream ${request.agency}`}, 0))`.execute(
        tx.tables(),
      );
      const known = await findAnswer(tx, request);
      if (known !== null) {
        trail.count('repeated', 1);
        return known;
      }
      if (!isSameMark(await readMark(tx, request.agency), state.mark)) return 'outdated' as const;
      isWatched = true;
      const answer = await takePayments(tx, { deps, state, memory }, request);
      trail.count('payments', answer.payments);
      trail.count('late', answer.late.length);
      trail.shown([answer.batch, ...answer.found.map(({ id }) => id)]);
      return answer;
    });
  } catch (cause) {
    // What was watched may not have been stored: the watch is built anew from what was.
    if (isWatched) forget(desk);
    throw cause;
  }
}

function forget(desk: AgencyDesk): void {
  desk.state = null;
  desk.memory = emptyMemory();
}

function beginningOf({ records }: StreamRequest): StreamBeginning {
  const first = records.reduce((a, b) => (b.at < a.at ? b : a));
  return { at: first.at, currency: first.paid.currency };
}
