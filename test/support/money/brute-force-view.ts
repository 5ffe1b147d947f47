/** What the twin of the payment graph's searches looks at: edges up to an anchor, and plain questions about them. */

import type { AccountLimits, GraphSettings } from '../../../src/money/graph/settings.ts';
import type { PaymentColumns } from '../../../src/money/index.ts';

export interface Edge {
  readonly at: number;
  readonly payer: number;
  readonly payee: number;
  readonly time: number;
  readonly paid: number;
  readonly paidIn: number;
  readonly received: number;
  readonly receivedIn: number;
  readonly card: boolean;
}

/** How many times what is usual an edge is for its payer and its payee; 1 where nothing is usual yet. */
export interface Times {
  readonly paid: number;
  readonly received: number;
}

export interface View {
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
  /** Edges of twice the window up to the anchor's time, and all traffic of the window. */
  readonly edges: readonly Edge[];
  readonly traffic: readonly Edge[];
  readonly anchor: Edge;
  readonly timesOf: (edge: Edge) => Times;
}

export function listEdges(columns: PaymentColumns): Edge[] {
  return Array.from({ length: columns.count }, (_, at) => ({
    at,
    payer: columns.payers[at] ?? 0,
    payee: columns.payees[at] ?? 0,
    time: columns.times[at] ?? 0,
    paid: columns.paidMinor[at] ?? 0,
    paidIn: columns.paidCurrencies[at] ?? 0,
    received: columns.receivedMinor[at] ?? 0,
    receivedIn: columns.receivedCurrencies[at] ?? 0,
    card: columns.channels[at] === 3,
  }));
}

export function inWindow(view: View): readonly Edge[] {
  return view.edges.filter((e) => e.time >= view.anchor.time - view.settings.windowS);
}

export function isHub(
  view: View,
  account: number,
  at: { side: 'payer' | 'payee'; limits: AccountLimits },
): boolean {
  return inWindow(view).filter((e) => e[at.side] === account).length > at.limits.hubEdgesMax;
}

export function isBusy(view: View, account: number, limits: AccountLimits): boolean {
  const own = view.traffic.filter((e) => e.payer === account || e.payee === account);
  return own.length > limits.trafficMax;
}

export function share(view: View, arriving: Edge, leaving: Edge): number {
  if (arriving.receivedIn === leaving.paidIn) return leaving.paid / arriving.received;
  const [from, to] = [view.rates[arriving.receivedIn], view.rates[leaving.paidIn]];
  return (leaving.paid * (to ?? Number.NaN)) / (arriving.received * (from ?? Number.NaN));
}

export function count<T>(items: readonly T[]): number {
  return new Set(items).size;
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

export function mean(numbers: readonly number[]): number {
  return total(numbers) / numbers.length;
}
