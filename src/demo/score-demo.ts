/** What screening found, held against what was planted. */

import type { ScreenMatch } from '../lists/index.ts';
import { INVENTED_PARTIES } from './invented-list.ts';
import { type Customer, PROSCRIBED_LIST_ID } from './planted.ts';
import type { ScreenedCustomer } from './screen-customers.ts';

/** How one row came out against its known answer. */
export type RowOutcome =
  /** The planted party is among the matches. */
  | 'found'
  /** The planted party is not among the matches, and no other is either. */
  | 'missed'
  /** Something else was taken for it. */
  | 'mistaken'
  /** Nobody planted anything, and nothing was found. */
  | 'left-alone'
  /** Nobody planted anything, and a person is asked to look. */
  | 'asked'
  /** Nobody planted anything, and it was called a match. */
  | 'false-match';

/** One row with its outcome. */
export interface ScoredRow extends ScreenedCustomer {
  readonly outcome: RowOutcome;
  /** The match that decides the outcome, if any. */
  readonly match: ScreenMatch | null;
}

/** The whole file, row by row and counted. */
export interface DemoScore {
  readonly rows: readonly ScoredRow[];
  readonly planted: {
    readonly total: number;
    readonly found: number;
    readonly missed: number;
    readonly mistaken: number;
  };
  readonly nearMisses: {
    readonly total: number;
    readonly leftAlone: number;
    readonly asked: number;
    readonly falseMatches: number;
  };
  readonly clean: {
    readonly total: number;
    readonly leftAlone: number;
    readonly asked: number;
    readonly falseMatches: number;
  };
}

/** Scores the screened file. */
export function scoreDemo(screened: readonly ScreenedCustomer[]): DemoScore {
  const rows = screened.map(scoreRow);
  const count = (kind: Customer['answer']['kind'], outcome: RowOutcome): number =>
    rows.filter((row) => row.customer.answer.kind === kind && row.outcome === outcome).length;
  const total = (kind: Customer['answer']['kind']): number =>
    rows.filter((row) => row.customer.answer.kind === kind).length;
  const others = (kind: 'near-miss' | 'clean') => ({
    total: total(kind),
    leftAlone: count(kind, 'left-alone'),
    asked: count(kind, 'asked'),
    falseMatches: count(kind, 'false-match'),
  });
  return {
    rows,
    planted: {
      total: total('listed'),
      found: count('listed', 'found'),
      missed: count('listed', 'missed'),
      mistaken: count('listed', 'mistaken'),
    },
    nearMisses: others('near-miss'),
    clean: others('clean'),
  };
}

function scoreRow(screened: ScreenedCustomer): ScoredRow {
  const { answer, customer } = screened;
  const known = customer.answer;
  const [best] = answer.matches;
  if (known.kind !== 'listed') {
    const outcome = best === undefined ? 'left-alone' : best.verdict === 'match' ? 'false-match' : 'asked';
    return { ...screened, outcome, match: best ?? null };
  }
  const target = answer.matches.find((match) => isTarget(match, known));
  if (target !== undefined) return { ...screened, outcome: 'found', match: target };
  return { ...screened, outcome: best === undefined ? 'missed' : 'mistaken', match: best ?? null };
}

/** Entries of the invented list are named by reference, proscribed bodies by their printed name. */
function isTarget(match: ScreenMatch, known: Extract<Customer['answer'], { kind: 'listed' }>): boolean {
  if (match.list !== known.list) return false;
  return known.list === PROSCRIBED_LIST_ID ? match.caption === known.target : match.ref === known.target;
}

/** The printed name of a planted party, for the table. */
export function targetName(known: Extract<Customer['answer'], { kind: 'listed' }>): string {
  return INVENTED_PARTIES.find((party) => party.ref === known.target)?.name ?? known.target;
}
