/**
 * Judges whole patterns, once their hits are folded, and folds patterns of different rules over the same payments into the one that
 * says most. Every `!` in this file reads columns at positions of payments that were found.
 */

import type { Surprise } from './hits.ts';
import type { BookColumns } from './payment-book.ts';
import { GRAPH_RULES, type GraphRule, type GraphSettings } from './settings.ts';

/** A folded pattern: its rule and its payments, as ascending positions. */
export interface Pattern {
  readonly rule: GraphRule;
  readonly payments: readonly number[];
  readonly surprise: Surprise;
}

/** A pattern that stands, and the rules whose patterns are told by it. */
export interface StandingPattern extends Pattern {
  readonly alsoRules: readonly GraphRule[];
}

/** Accounts of a pattern by what they do in it. */
export interface Roles {
  /** Accounts that only pay, that pay and are paid, and that are only paid; each in order of first payment. */
  readonly sources: readonly number[];
  readonly middles: readonly number[];
  readonly ends: readonly number[];
}

/** Which rule says more about the same payments, the most telling one first. */
const MOST_TELLING_FIRST: readonly GraphRule[] = [
  'cycle',
  'scatter-gather',
  'stack',
  'gather-scatter',
  'bipartite',
  'fan-in',
  'fan-out',
  'chain',
];

/** Share of a pattern's payments inside another one from which it is told by that one. Source: chosen, so that one payment beside the pattern does not make two findings. */
const INSIDE_SHARE = 0.7;

/** Accounts of the payments by role. */
export function rolesOf(columns: BookColumns, payments: readonly number[]): Roles {
  const payers = new Set(payments.map((at) => columns.payers[at]!));
  const payees = new Set(payments.map((at) => columns.payees[at]!));
  return {
    sources: [...payers].filter((account) => !payees.has(account)),
    middles: [...payers].filter((account) => payees.has(account)),
    ends: [...payees].filter((account) => !payers.has(account)),
  };
}

/** Whether the pattern as a whole is what its rule means. */
export function standsAsPattern(columns: BookColumns, settings: GraphSettings, pattern: Pattern): boolean {
  const [first, last] = [pattern.payments[0]!, pattern.payments.at(-1)!];
  if (columns.times[last]! - columns.times[first]! > settings.spanS) return false;
  if (pattern.rule === 'bipartite') {
    const { sources, middles, ends } = rolesOf(columns, pattern.payments);
    const pairs = new Set(pattern.payments.map((at) => `${columns.payers[at]!} ${columns.payees[at]!}`)).size;
    const { sideMin, densityMin } = settings.bipartite;
    if (middles.length > 0 || sources.length < sideMin || ends.length < sideMin) return false;
    return pairs >= densityMin * sources.length * ends.length;
  }
  if (pattern.rule === 'stack') {
    const { sources, middles, ends } = rolesOf(columns, pattern.payments);
    return sources.length >= 2 && ends.length >= 2 && middles.length >= settings.stack.middlesMin;
  }
  return true;
}

/** The patterns that no other one tells, in order of rule and first payment. */
export function foldAcrossRules(patterns: readonly Pattern[]): readonly StandingPattern[] {
  const ordered = [...patterns].sort(
    (a, b) => rankOf(a) - rankOf(b) || b.payments.length - a.payments.length || firstOf(a) - firstOf(b),
  );
  const standing: { pattern: Pattern; also: Set<GraphRule> }[] = [];
  const places = new Map<number, typeof standing>();
  for (const pattern of ordered) {
    const tellers = findTellers(pattern, places);
    for (const teller of tellers) if (teller.pattern.rule !== pattern.rule) teller.also.add(pattern.rule);
    if (tellers.length > 0) continue;
    const entry = { pattern, also: new Set<GraphRule>() };
    standing.push(entry);
    for (const at of pattern.payments) places.set(at, [...(places.get(at) ?? []), entry]);
  }
  return standing.map(({ pattern, also }) => ({
    ...pattern,
    alsoRules: GRAPH_RULES.filter((rule) => also.has(rule)),
  }));
}

/** Standing patterns that hold most of the payments of this one. */
function findTellers<T>(pattern: Pattern, places: ReadonlyMap<number, readonly T[]>): readonly T[] {
  const shared = new Map<T, number>();
  for (const at of pattern.payments) {
    for (const entry of places.get(at) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const needed = INSIDE_SHARE * pattern.payments.length;
  return [...shared].filter(([, count]) => count >= needed).map(([entry]) => entry);
}

function rankOf(pattern: Pattern): number {
  return MOST_TELLING_FIRST.indexOf(pattern.rule);
}

function firstOf(pattern: Pattern): number {
  return pattern.payments[0] ?? 0;
}
