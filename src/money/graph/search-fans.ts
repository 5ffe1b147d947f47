/**
 * T01 fan-in and T02 fan-out: many counterparties at one account inside the window.
 * Every `!` in this file reads typed arrays inside their bounds: positions come from links of the book.
 */

import { addHit } from './hits.ts';
import { NONE } from './payment-book.ts';
import { addMember, markFirst, noteCut, renewMarks, ruleCode, type Scan, startMembers } from './scan.ts';
import type { FanLimits, GraphRule } from './settings.ts';

/** One direction at one account: its list of edges and its counts. */
interface Side {
  readonly rule: GraphRule;
  readonly hub: number;
  readonly newest: number;
  readonly links: Int32Array;
  readonly counterparties: Uint32Array;
  readonly edges: number;
  readonly traffic: number;
  readonly limits: FanLimits;
}

/** Looks for a fan into the payee of `anchor`. */
export function searchFanIn(scan: Scan, anchor: number): void {
  const { book, settings } = scan;
  const hub = book.columns.payees[anchor]!;
  searchFan(scan, anchor, {
    rule: 'fan-in',
    hub,
    newest: book.lastIn[hub]!,
    links: book.previousIn,
    counterparties: book.columns.payers,
    edges: book.edgesIn[hub]!,
    traffic: book.trafficIn[hub]!,
    limits: settings.fanIn,
  });
}

/** Looks for a fan out of the payer of `anchor`. */
export function searchFanOut(scan: Scan, anchor: number): void {
  const { book, settings } = scan;
  const hub = book.columns.payers[anchor]!;
  searchFan(scan, anchor, {
    rule: 'fan-out',
    hub,
    newest: book.lastOut[hub]!,
    links: book.previousOut,
    counterparties: book.columns.payees,
    edges: book.edgesOut[hub]!,
    traffic: book.trafficOut[hub]!,
    limits: settings.fanOut,
  });
}

function searchFan(scan: Scan, anchor: number, side: Side): void {
  const { limits } = side;
  if (side.edges < limits.partiesMin) return;
  if (side.edges < limits.edgeShareMin * side.traffic || side.traffic > limits.trafficMax) return;
  if (side.edges > limits.hubEdgesMax) {
    noteCut(scan, { rule: ruleCode(side.rule), bound: 'hub-payments', account: side.hub });
    return;
  }
  const { times } = scan.book.columns;
  const since = Math.max(times[anchor]! - scan.settings.windowS, scan.settings.knownFrom);
  renewMarks(scan.accountMarks);
  startMembers(scan);
  let parties = 0;
  for (let at = side.newest; at !== NONE && times[at]! >= since; at = side.links[at]!) {
    if (markFirst(scan.accountMarks, side.counterparties[at]!)) parties++;
    addMember(scan, at);
  }
  if (parties >= limits.partiesMin) {
    addHit(scan.hits, { rule: ruleCode(side.rule), about: [side.hub, NONE] }, scan.members);
  }
}
