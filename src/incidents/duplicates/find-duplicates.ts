/**
 * Proposes which accounts of different sources tell of one incident. Accounts are compared only within some days and with those of neighbouring cells of
 * one degree, so that the work grows with the number of accounts times how many fall into such a block, not with its square.
 */

import { PLACE_PRECISIONS, TIME_PRECISIONS } from '../model.ts';
import { type CompareText, type DuplicateWeights, weighPair } from './compare-accounts.ts';
import type { ComparedAccount, DuplicateProposal } from './model.ts';

/** How duplicates are looked for. */
export interface DuplicateSettings {
  /** Days between the spans of two accounts, at most. */
  readonly windowDays: number;
  /** Least sum of weights. */
  readonly scoreMin: number;
  /** Of one account with those of one other source, at most. */
  readonly perAccountMax: number;
  readonly weights: DuplicateWeights;
}

/** What was found, and what could not be compared. */
export interface DuplicatesFound<Of extends ComparedAccount = ComparedAccount> {
  /** Likeliest first. */
  readonly proposals: readonly DuplicateProposal<Of>[];
  /** Pairs that were compared. */
  readonly compared: number;
  /** Accounts of which no more than the month or the year is known: they are not compared. */
  readonly leftOut: number;
}

/** Index of `month`: from there on a time says too little. */
const VAGUE_TIME = TIME_PRECISIONS.indexOf('month');
/** Index of `adm1`: from there on a place has no cell. */
const VAGUE_PLACE = PLACE_PRECISIONS.indexOf('adm1');

/** Proposes pairs of which `wanted` is true for one at least. */
export function findDuplicates<Of extends ComparedAccount>(
  accounts: readonly Of[],
  settings: DuplicateSettings,
  how: { readonly compare: CompareText; wanted(account: ComparedAccount): boolean },
): DuplicatesFound<Of> {
  const timed = accounts.filter(({ timePrecision }) => timePrecision < VAGUE_TIME);
  const found: DuplicateProposal<Of>[] = [];
  let compared = 0;
  for (const [left, right] of candidatePairs(timed, settings.windowDays)) {
    if (!how.wanted(left) && !how.wanted(right)) continue;
    compared += 1;
    const weighed = weighPair([left, right], settings.weights, how.compare);
    if (weighed.score >= settings.scoreMin) found.push({ left, right, ...weighed });
  }
  const proposals = keepBest(found, settings.perAccountMax);
  return { proposals, compared, leftOut: accounts.length - timed.length };
}

/** Pairs of different sources in one block. */
export function* candidatePairs<Of extends ComparedAccount>(
  accounts: readonly Of[],
  windowDays: number,
): Generator<readonly [Of, Of]> {
  const sorted = accounts.toSorted((left, right) => left.day - right.day || left.seq - right.seq);
  for (const [at, left] of sorted.entries()) {
    const until = left.dayTo + windowDays;
    for (let other = at + 1; other < sorted.length; other += 1) {
      const right = sorted[other];
      if (right === undefined || right.day > until) break;
      if (left.origin !== right.origin && areNeighbours(left, right)) yield [left, right];
    }
  }
}

/** Cells of one degree that touch. A place without a cell is compared with places of the district of its name alone. */
function areNeighbours(left: ComparedAccount, right: ComparedAccount): boolean {
  if (!hasCell(left) || !hasCell(right)) {
    return left.codedAdm2 !== null && left.codedAdm2 === right.codedAdm2;
  }
  return (
    Math.abs(Math.floor(left.lon) - Math.floor(right.lon)) <= 1 &&
    Math.abs(Math.floor(left.lat) - Math.floor(right.lat)) <= 1
  );
}

function hasCell(
  account: ComparedAccount,
): account is ComparedAccount & { readonly lon: number; readonly lat: number } {
  return account.lon !== null && account.lat !== null && account.placePrecision < VAGUE_PLACE;
}

/** The likeliest of each account with each other source; of equally likely ones those that came first, in whatever order they are handed in. */
function keepBest<Of extends ComparedAccount>(
  found: readonly DuplicateProposal<Of>[],
  perAccountMax: number,
): readonly DuplicateProposal<Of>[] {
  const taken = new Map<string, number>();
  const countOf = (account: ComparedAccount, other: ComparedAccount): number =>
    taken.get(keyOf(account, other)) ?? 0;
  return found
    .toSorted(
      (one, other) =>
        other.score - one.score || one.left.seq - other.left.seq || one.right.seq - other.right.seq,
    )
    .filter(({ left, right }) => {
      const [ofLeft, ofRight] = [countOf(left, right), countOf(right, left)];
      if (ofLeft >= perAccountMax || ofRight >= perAccountMax) return false;
      taken.set(keyOf(left, right), ofLeft + 1);
      taken.set(keyOf(right, left), ofRight + 1);
      return true;
    });
}

function keyOf(account: ComparedAccount, other: ComparedAccount): string {
  return `${account.seq} ${other.origin}`;
}
