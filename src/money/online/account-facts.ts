/**
 * What is counted of each account as its payments arrive, so that an account is looked at only by rules that its newest payment can concern.
 * Every `!` in this file reads lists at slots that are given out.
 */

import { PAYMENT_CHANNELS } from '../model.ts';
import type { WatchedPayment } from './recent-payments.ts';

/** Counts by slot, and when a payer last paid a payee. Payments to oneself are left out, as in the rules. */
export interface AccountFacts {
  readonly ins: number[];
  readonly outs: number[];
  /** Those of payers, and to payees, that were new to the account. */
  readonly freshIns: number[];
  readonly freshOuts: number[];
  /** Seconds of the newest payment of a payer that was new to the account. */
  readonly freshInAt: number[];
  /** Payers that paid the account {@link REPEATED_FROM} times or more. */
  readonly regularPayers: number[];
  /** Seconds of the first and of the newest payment. */
  readonly first: number[];
  readonly newest: number[];
  /** Seconds of the last payment that came after a rest. */
  readonly woke: number[];
  /** By payer and payee, their payments and the seconds of the newest; in parts, since one map holds some millions. */
  readonly pairs: readonly Map<number, number>[];
}

/** What counts as a rest; infinite where no rule asks. */
export interface RestPlan {
  readonly restS: number;
  /** Seconds from which accounts that were not seen count as at rest; infinite where they do not. */
  readonly since: number;
}

/** One side of a payment, with what is known of its account after it. */
export interface Touch {
  readonly slot: number;
  readonly isOut: boolean;
  readonly isCash: boolean;
  /** What the account paid or was paid, and the index of its currency. */
  readonly minor: number;
  readonly currency: number;
  readonly time: number;
  /** Whether the payer may be new to the payee, and whether it paid it before. */
  readonly isFresh: boolean;
  readonly isKnown: boolean;
  /** Whether the account has another payment of the same second, which may come before or after this one. */
  readonly hasTwin: boolean;
  readonly ins: number;
  readonly outs: number;
  readonly freshIns: number;
  readonly freshOuts: number;
  readonly freshInAt: number;
  readonly regularPayers: number;
  readonly first: number;
  readonly woke: number;
}

const CASH = PAYMENT_CHANNELS.indexOf('cash');
/** Payments from which a payer is a regular one. Source: T14, three or more of each payer. */
export const REPEATED_FROM = 3;
const PARTS = 64;
/** Seconds of the times that payments have; a pair is kept as its payments times this and the seconds of the newest. */
const TIMES = 2 ** 32;
/** Payments of a pair above which they are not counted on. */
const COUNTED_MAX = 2 ** 20;
/** Slots below this give each pair a number of its own. */
const SLOTS_MAX = 2 ** 26;

/** No accounts yet. */
export function openFacts(): AccountFacts {
  return {
    ...{ ins: [], outs: [], freshIns: [], freshOuts: [], regularPayers: [], first: [], newest: [], woke: [] },
    freshInAt: [],
    pairs: Array.from({ length: PARTS }, () => new Map()),
  };
}

/** Forgets an account whose payments have all left. */
export function dropFacts(facts: AccountFacts, slot: number): void {
  for (const list of [facts.ins, facts.outs, facts.freshIns, facts.freshOuts, facts.regularPayers])
    list[slot] = 0;
  for (const list of [facts.first, facts.newest, facts.woke, facts.freshInAt])
    list[slot] = Number.NEGATIVE_INFINITY;
}

/** Forgets a pair with the last of its payments. */
export function dropPair(facts: AccountFacts, pair: { payer: number; payee: number; time: number }): void {
  const part = facts.pairs[pair.payer % PARTS]!;
  const key = pair.payer * SLOTS_MAX + pair.payee;
  if ((part.get(key) ?? 0) % TIMES <= pair.time) part.delete(key);
}

/** Counts a payment between two accounts; answers what it is to each of them. */
export function noteFacts(
  facts: AccountFacts,
  payment: Omit<WatchedPayment, 'place' | 'payerName' | 'payeeName'> & {
    readonly slots: readonly [number, number];
  },
  rest: RestPlan,
): readonly [Touch, Touch] {
  const { time } = payment;
  const [payer, payee] = payment.slots;
  const part = facts.pairs[payer % PARTS]!;
  const key = payer * SLOTS_MAX + payee;
  const pair = part.get(key);
  const count = pair === undefined ? 0 : Math.floor(pair / TIMES);
  part.set(key, Math.min(COUNTED_MAX, count + 1) * TIMES + time);
  const shared = {
    time,
    isCash: payment.channel === CASH,
    isFresh: pair === undefined || pair % TIMES === time,
    isKnown: count > 0,
  };
  const twins = [noteTime(facts, payer, { time, rest }), noteTime(facts, payee, { time, rest })];
  facts.outs[payer]!++;
  facts.ins[payee]!++;
  if (count + 1 === REPEATED_FROM) facts.regularPayers[payee]!++;
  if (shared.isFresh) {
    facts.freshOuts[payer]!++;
    facts.freshIns[payee]!++;
    facts.freshInAt[payee] = time;
  }
  const touch = (slot: number, isOut: boolean): Touch => ({
    ...shared,
    ...{ slot, isOut, hasTwin: twins[isOut ? 0 : 1]!, ins: facts.ins[slot]!, outs: facts.outs[slot]! },
    ...{ freshIns: facts.freshIns[slot]!, freshOuts: facts.freshOuts[slot]! },
    ...{ freshInAt: facts.freshInAt[slot]!, regularPayers: facts.regularPayers[slot]! },
    minor: isOut ? payment.paidMinor : payment.receivedMinor,
    currency: isOut ? payment.paidCurrency : payment.receivedCurrency,
    ...{ first: facts.first[slot]!, woke: facts.woke[slot]! },
  });
  return [touch(payer, true), touch(payee, false)];
}

/** Notes that an account moved; answers whether it had moved in the same second already. */
function noteTime(
  facts: AccountFacts,
  slot: number,
  { time, rest }: { readonly time: number; readonly rest: RestPlan },
): boolean {
  if (facts.first[slot] === undefined) dropFacts(facts, slot);
  const newest = facts.newest[slot]!;
  const restedSince = newest === Number.NEGATIVE_INFINITY ? rest.since : newest;
  if (newest === Number.NEGATIVE_INFINITY) facts.first[slot] = time;
  if (time - restedSince >= rest.restS) facts.woke[slot] = time;
  facts.newest[slot] = time;
  return newest === time;
}
