/**
 * T07 bipartite: two payers that both pay the same two payees, and what grows out of such squares.
 * Every `!` in this file reads typed arrays inside their bounds: positions come from links of the book.
 */

import { ABOUT_NONE, addHit, NO_SURPRISE } from './hits.ts';
import { NONE } from './payment-book.ts';
import {
  addMember,
  isMarked,
  isTooBusy,
  markFirst,
  noteCut,
  renewMarks,
  ruleCode,
  type Scan,
  startMembers,
} from './scan.ts';

const RULE = ruleCode('bipartite');

/** Looks for squares that `anchor` completes: its payer and another one, its payee and another one, all four pairs paid. */
export function searchBipartite(scan: Scan, anchor: number): void {
  const { book, settings } = scan;
  const { payers, payees, times } = book.columns;
  const [payer, payee] = [payers[anchor]!, payees[anchor]!];
  if (book.edgesOut[payer]! < 2 || book.edgesIn[payee]! < 2) return;
  if (!mayStand(scan, payer) || !mayStand(scan, payee)) return;
  const since = Math.max(times[anchor]! - settings.windowS, settings.knownFrom);
  if (times[anchor]! < since) return;
  renewMarks(scan.accountMarks);
  for (let at = book.lastOut[payer]!; at !== NONE && times[at]! >= since; at = book.previousOut[at]!) {
    if (payees[at]! !== payee) markFirst(scan.accountMarks, payees[at]!);
  }
  startMembers(scan);
  renewMarks(scan.otherMarks);
  for (let at = book.lastIn[payee]!; at !== NONE && times[at]! >= since; at = book.previousIn[at]!) {
    if (payers[at]! === payer) continue;
    if (collectShared(scan, { other: payers[at]!, payer, since })) addMember(scan, at);
  }
  if (scan.members.count === 0) return;
  addMember(scan, anchor);
  for (let at = book.lastOut[payer]!; at !== NONE && times[at]! >= since; at = book.previousOut[at]!) {
    if (isMarked(scan.otherMarks, payees[at]!)) addMember(scan, at);
  }
  addHit(scan.hits, { rule: RULE, about: ABOUT_NONE, surprise: NO_SURPRISE }, scan.members);
}

/** Adds the payments of another payer to payees that the anchor's payer pays too; whether there are any. */
function collectShared(scan: Scan, pair: { other: number; payer: number; since: number }): boolean {
  const { book } = scan;
  const { payees, times } = book.columns;
  if (!mayStand(scan, pair.other)) return false;
  let shared = false;
  for (
    let at = book.lastOut[pair.other]!;
    at !== NONE && times[at]! >= pair.since;
    at = book.previousOut[at]!
  ) {
    const payee = payees[at]!;
    if (!isMarked(scan.accountMarks, payee) || payee === pair.other || !mayStand(scan, payee)) continue;
    markFirst(scan.otherMarks, payee);
    addMember(scan, at);
    shared = true;
  }
  return shared;
}

/** Whether an account is quiet enough to stand in the group; a hub is undetermined. */
function mayStand(scan: Scan, account: number): boolean {
  const { book, settings } = scan;
  const { hubEdgesMax, trafficMax } = settings.bipartite;
  if (book.edgesIn[account]! > hubEdgesMax || book.edgesOut[account]! > hubEdgesMax) {
    noteCut(scan, { rule: RULE, bound: 'hub-payments', account });
    return false;
  }
  return !isTooBusy(scan, { rule: RULE, account, trafficMax });
}
