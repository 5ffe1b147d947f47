/** Which payments are edges for the twin of the payment graph's searches, and how unusual they are for their accounts. */

import type { GraphSettings } from '../../../src/money/graph/settings.ts';
import type { Edge, Times, View } from './brute-force-view.ts';

/** An edge is of a pair that has only begun to pay, counted anew after a long silence, and made once there is something to compare it with. */
export function isEdge(edge: Edge, all: readonly Edge[], { edge: rule }: GraphSettings): boolean {
  if (edge.time < rule.since) return false;
  if (edge.card && !rule.cards) return false;
  if (rule.knownPairs) return true;
  let startedAt = edge.time;
  const earlier = all.filter((e) => e.payer === edge.payer && e.payee === edge.payee && e.time <= edge.time);
  for (const e of earlier.sort((a, b) => b.time - a.time)) {
    if (startedAt - e.time > rule.historyS) break;
    startedAt = e.time;
  }
  return edge.time - startedAt <= rule.newWithinS;
}

/** The amount is so many times what its payer usually pays, and so many times what its payee usually receives. */
export function isUnusual(edge: Edge, all: readonly Edge[], view: Pick<View, 'settings' | 'rates'>): boolean {
  const { eachTimesMin, bothTimesMin } = view.settings.edge;
  const { paid, received } = timesBoth(edge, all, view);
  return Math.min(paid, received) >= eachTimesMin && paid * received >= bothTimesMin;
}

export function timesBoth(edge: Edge, all: readonly Edge[], view: Pick<View, 'settings' | 'rates'>): Times {
  return {
    paid: timesUsual(edge, all, {
      ...view,
      same: (e) => e.payer === edge.payer,
      amount: (e) => [e.paid, e.paidIn],
    }),
    received: timesUsual(edge, all, {
      ...view,
      same: (e) => e.payee === edge.payee,
      amount: (e) => [e.received, e.receivedIn],
    }),
  };
}

/** In single precision, in which they are kept. */
export function finiteTimes({ paid, received }: Times): Times {
  const finite = (times: number): number => (Number.isFinite(times) ? Math.fround(times) : 1);
  return { paid: finite(paid), received: finite(received) };
}

/**
 * Times the geometric mean, to a 64th of a doubling, of the account's payments before and of some of the mean of all. In a currency
 * without a rate: times the mean of that currency, over what the account usually pays beside the mean of all.
 */
function timesUsual(
  edge: Edge,
  all: readonly Edge[],
  of: Pick<View, 'settings' | 'rates'> & {
    same: (e: Edge) => boolean;
    amount: (e: Edge) => readonly [minor: number, currency: number];
  },
): number {
  const { usualPriorCount, usualS } = of.settings.edge;
  const rate = (e: Edge): number => of.rates[of.amount(e)[1]] ?? Number.NaN;
  const log = (e: Edge): number =>
    Math.round(64 * Math.log2(of.amount(e)[0] * (Number.isNaN(rate(e)) ? 1 : rate(e))));
  const mean = (edges: readonly Edge[]): number =>
    edges.reduce((total, e) => total + log(e), 0) / edges.length;
  const before = all.filter((e) => e.time < edge.time && e.time >= edge.time - usualS);
  const rated = before.filter((e) => !Number.isNaN(rate(e)));
  const alike = before.filter((e) => Number.isNaN(rate(e)) && of.amount(e)[1] === of.amount(edge)[1]);
  const unrated = Number.isNaN(rate(edge));
  if (rated.length === 0 || (unrated && alike.length === 0)) return Number.POSITIVE_INFINITY;
  const weighed = unrated ? log(edge) - mean(alike) + mean(rated) : log(edge);
  const own = rated.filter(of.same);
  const ownSum = own.reduce((total, e) => total + log(e), 0);
  const usual = (ownSum + usualPriorCount * mean(rated)) / (own.length + usualPriorCount);
  return 2 ** ((weighed - usual) / 64);
}
