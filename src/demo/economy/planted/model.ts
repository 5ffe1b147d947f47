/** SYNTHETIC: what crime leaves among the payments, with the truth about it. */

import type { Transfer } from '../transfer.ts';

/** The types of planted attempts: the eight of AMLworld first, then those of the invented border. */
export const ATTEMPT_TYPES = [
  'FAN-OUT',
  'FAN-IN',
  'GATHER-SCATTER',
  'SCATTER-GATHER',
  'CYCLE',
  'RANDOM',
  'BIPARTITE',
  'STACK',
  'STRUCTURING',
  'PASS-THROUGH',
  'DORMANT-BURST',
  'HAWALA',
  'HAWALA-HUB',
  'EXTORTION',
  'FUNDRAISING',
] as const;

/** One of {@link ATTEMPT_TYPES}. */
export type AttemptType = (typeof ATTEMPT_TYPES)[number];

/** Where criminal money comes from. Source: the nine sources of AMLworld (arXiv:2306.16424, section 3). */
export const CRIME_SOURCES = [
  'extortion',
  'loan-sharking',
  'gambling',
  'prostitution',
  'kidnapping',
  'robbery',
  'embezzlement',
  'drugs',
  'smuggling',
] as const;

/** One of {@link CRIME_SOURCES}. */
export type CrimeSource = (typeof CRIME_SOURCES)[number];

/** One planted pattern. */
export interface Attempt {
  readonly type: AttemptType;
  /** What stands behind the type in the patterns file: `Max 6-degree Fan-Out`. */
  readonly detail: string;
  readonly source: CrimeSource;
  /** In the order of time. */
  readonly payments: readonly Transfer[];
}

/** A criminal payment that belongs to no pattern: money put into an account, or spent as wages, supplies and goods. */
export interface LoosePayment {
  readonly stage: 'placement' | 'integration';
  readonly source: CrimeSource;
  readonly payment: Transfer;
}

/** Everything planted into an economy. */
export interface Planted {
  readonly attempts: readonly Attempt[];
  readonly loose: readonly LoosePayment[];
}

/** The shape of an attempt, before it is known whose money it moves. */
export type Shape = Pick<Attempt, 'detail' | 'payments'>;
