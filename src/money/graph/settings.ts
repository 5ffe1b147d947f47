/** What the searches of the graph are told: numbers read from the rules, in seconds, counts and ratios. */

import type { EdgeSettings } from './payment-book.ts';

/** The rules of this engine, T01 to T08, in the order of their codes. */
export const GRAPH_RULES = [
  'fan-in',
  'fan-out',
  'gather-scatter',
  'scatter-gather',
  'cycle',
  'chain',
  'bipartite',
  'stack',
] as const;

/** One of {@link GRAPH_RULES}. */
export type GraphRule = (typeof GRAPH_RULES)[number];

/** What may cut a search short. */
export const BOUNDS = ['hub-payments', 'busy-account', 'paths', 'exchange-rate'] as const;

/** One of {@link BOUNDS}. */
export type Bound = (typeof BOUNDS)[number];

/** Limits that every rule has. */
export interface AccountLimits {
  /** Edges of one direction at an account inside the window above which it is a hub, and the answer there is undetermined. */
  readonly hubEdgesMax: number;
  /** Payments in and out of an account inside the window above which it is too busy to be told as a link of a pattern: undetermined too. */
  readonly trafficMax: number;
}

/** What is taken as ordinary, so that the rest surprises. */
export interface SurpriseSettings {
  /** Standard deviation of the natural logarithm of an account's amounts. */
  readonly amountSpread: number;
  /** Amounts nearer to one another than this, as a difference of logarithms, are alike by design and by habit: no nearness counts for more. */
  readonly closenessMin: number;
  /** Least chance that is believed of one amount. */
  readonly chanceMin: number;
}

/** A payment and the one that passes its money on. */
export interface PassLimits {
  /** Least and greatest share of what arrived that leaves again. */
  readonly keptMin: number;
  readonly keptMax: number;
  /** Longest time between arriving and leaving. */
  readonly holdS: number;
}

/** Limits of fan-in and fan-out. */
export interface FanLimits extends AccountLimits {
  /** Least number of different counterparties. */
  readonly partiesMin: number;
  /** Least share of edges among all payments of the hub in that direction. */
  readonly edgeShareMin: number;
  /** Nats from which a payment surprises at its other end, and is a member. */
  readonly memberNatsMin: number;
  /** Nats from which the fan is one: of both parts together, and of the frequency alone. */
  readonly natsMin: number;
  readonly frequencyNatsMin: number;
  /** Greatest multiple, and least part, that a member is of the payment that completes the fan. */
  readonly orderTimesMax: number;
  /** Least standard deviation of the logarithms of its amounts: who pays many alike pays for work. */
  readonly unevennessMin: number;
}

/** Limits of gather-scatter. */
export interface GatherScatterLimits extends AccountLimits {
  readonly partiesMin: number;
  /** Nats from which the payments together are a pattern. */
  readonly natsMin: number;
  /** Least share of members among the hub's edges from the first member on: the phases are clean. */
  readonly cleanShareMin: number;
  readonly keptMin: number;
  readonly keptMax: number;
}

/** Limits of scatter-gather and of the stack. */
export interface MiddleLimits extends AccountLimits, PassLimits {
  /** Nats from which the passes together are a pattern. */
  readonly natsMin: number;
  /** Least number of accounts in the middle. */
  readonly middlesMin: number;
}

/** Limits of cycles and chains. */
export interface PathLimits extends AccountLimits, PassLimits {
  /** Nats from which a path is a pattern, and from which one of the fewest hops is. */
  readonly natsMin: number;
  readonly shortestNatsMin: number;
  readonly hopsMin: number;
  readonly hopsMax: number;
  /** Steps of the search from one payment above which it is given up. */
  readonly stepsMax: number;
}

/** Limits of the cycle: those of a path, and what comes back of what set out. */
export interface CycleLimits extends PathLimits {
  readonly returnedMin: number;
  readonly returnedMax: number;
  /** Whether rings whose payments keep no order of time are cycles as well. */
  readonly anyOrder: boolean;
  /** Limits of such rings: payments, and the greatest multiple, and least part, that one is of the last one. */
  readonly ringHopsMax: number;
  readonly orderTimesMax: number;
}

/** Limits of the bipartite group. */
export interface BipartiteLimits extends AccountLimits {
  /** Least payments among the possible ones between the two sides. */
  readonly densityMin: number;
  readonly sideMin: number;
}

/** Everything that one run of the engine is told. */
export interface GraphSettings {
  readonly windowS: number;
  /** Longest time between the first and the last payment of a whole pattern; what goes on for longer is business as usual. */
  readonly spanS: number;
  /** Instant from which it is known who is new to whom; fans and bipartite groups, which live on that alone, take nothing from before. */
  readonly knownFrom: number;
  readonly edge: EdgeSettings;
  readonly surprise: SurpriseSettings;
  readonly fanIn: FanLimits;
  readonly fanOut: FanLimits;
  readonly gatherScatter: GatherScatterLimits;
  readonly scatterGather: MiddleLimits;
  readonly cycle: CycleLimits;
  readonly chain: PathLimits;
  readonly bipartite: BipartiteLimits;
  readonly stack: MiddleLimits;
}

/** How far back from a payment any search or its edges may reach: what a slice needs before it, and what online keeps. */
export function reachS(settings: GraphSettings): number {
  const { newWithinS, historyS, usualS } = settings.edge;
  return 2 * settings.windowS + Math.max(newWithinS + historyS, usualS);
}

/** Shortest and longest window of a run, in days. */
export const WINDOW_DAYS_MIN = 1;
export const WINDOW_DAYS_MAX = 60;
