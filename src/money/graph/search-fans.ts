/**
 * T01 fan-in and T02 fan-out: many counterparties at one account inside the window. A fan surprises by each payment that its other end
 * hardly ever makes, and by how many such payments the hub has among all of its own.
 * Every `!` in this file reads typed arrays inside their bounds: positions come from links of the book.
 */

import { addHit } from './hits.ts';
import { NONE } from './payment-book.ts';
import {
  addMember,
  markFirst,
  noteCut,
  renewMarks,
  ruleCode,
  type Scan,
  startMembers,
  timesAmount,
} from './scan.ts';
import type { FanLimits } from './settings.ts';
import { chanceOfTimes, natsOf, natsOfCount } from './surprise.ts';

/** One direction at one account: its list of edges and its counts. */
interface Side {
  readonly rule: 'fan-in' | 'fan-out';
  readonly hub: number;
  readonly newest: number;
  readonly links: Int32Array;
  readonly counterparties: Uint32Array;
  readonly edges: number;
  readonly traffic: number;
  /** How many times what is usual an edge is for the hub, and for the other end. */
  readonly hubTimes: Float32Array;
  readonly otherTimes: Float32Array;
  /** Payments of the other ends inside the window, in the same direction. */
  readonly otherTraffic: Int32Array;
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
    hubTimes: book.timesReceived,
    otherTimes: book.timesPaid,
    otherTraffic: book.trafficOut,
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
    hubTimes: book.timesPaid,
    otherTimes: book.timesReceived,
    otherTraffic: book.trafficIn,
    limits: settings.fanOut,
  });
}

function searchFan(scan: Scan, anchor: number, side: Side): void {
  const { limits } = side;
  if (side.edges < limits.partiesMin) return;
  if (side.edges < limits.edgeShareMin * side.traffic) return;
  if (side.edges > limits.hubEdgesMax) {
    noteCut(scan, { rule: ruleCode(side.rule), bound: 'hub-payments', account: side.hub });
    return;
  }
  if (side.traffic > limits.trafficMax) {
    noteCut(scan, { rule: ruleCode(side.rule), bound: 'busy-account', account: side.hub });
    return;
  }
  const { times } = scan.book.columns;
  const since = Math.max(times[anchor]! - scan.settings.windowS, scan.settings.knownFrom);
  const { surprise } = scan.settings;
  renewMarks(scan.accountMarks);
  startMembers(scan);
  let [parties, amounts, hubChance] = [0, 0, 0];
  for (let at = side.newest; at !== NONE && times[at]! >= since; at = side.links[at]!) {
    if (!isOfSameOrder(scan, side, { at, anchor })) continue;
    const other = side.counterparties[at]!;
    const nats = natsOf(side.otherTraffic[other]! * chanceOfTimes(surprise, side.otherTimes[at]!));
    if (nats < limits.memberNatsMin) continue;
    if (markFirst(scan.accountMarks, other)) parties++;
    addMember(scan, at);
    amounts += nats;
    hubChance += chanceOfTimes(surprise, side.hubTimes[at]!);
  }
  if (parties < limits.partiesMin) return;
  const { count } = scan.members;
  const frequency = natsOfCount(count, (side.traffic * hubChance) / count);
  if (frequency + amounts < limits.natsMin || frequency < limits.frequencyNatsMin) return;
  if (limits.unevennessMin > 0 && unevenness(scan) < limits.unevennessMin) return;
  addHit(
    scan.hits,
    { rule: ruleCode(side.rule), about: [side.hub, NONE], surprise: { frequency, amounts } },
    scan.members,
  );
}

/** Whether an amount at the hub is of the order of the anchor's: what one sum is divided into, or made of. */
function isOfSameOrder(
  scan: Scan,
  side: Side,
  pair: { readonly at: number; readonly anchor: number },
): boolean {
  const times = timesAmount(scan, pair, side.rule === 'fan-in' ? 'received' : 'paid');
  if (Number.isNaN(times)) {
    noteCut(scan, { rule: ruleCode(side.rule), bound: 'exchange-rate', account: side.hub });
    return false;
  }
  return times <= side.limits.orderTimesMax && times * side.limits.orderTimesMax >= 1;
}

/** Standard deviation of the logarithms of the members' worths, as paid; infinite where none has a rate. */
function unevenness({ book, rates, members }: Scan): number {
  const { paidMinor, paidCurrencies } = book.columns;
  let [known, logs, squares] = [0, 0, 0];
  for (const at of members.positions.subarray(0, members.count)) {
    const log = Math.log(paidMinor[at]! * rates[paidCurrencies[at]!]!);
    if (Number.isNaN(log)) continue;
    known++;
    logs += log;
    squares += log * log;
  }
  if (known === 0) return Number.POSITIVE_INFINITY;
  return Math.sqrt(Math.max(0, squares / known - (logs / known) ** 2));
}
