/**
 * T03 gather-scatter: an account gathers from many, and afterwards scatters about as much to many.
 * Every `!` in this file reads typed arrays and lists inside their bounds.
 */

import { addHit } from './hits.ts';
import { NONE } from './payment-book.ts';
import {
  addMember,
  isTooBusy,
  markFirst,
  noteCut,
  renewMarks,
  ruleCode,
  type Scan,
  startMembers,
} from './scan.ts';
import { addToSum, emptySum, shareOfSums } from './sums.ts';
import { chanceOfTimes, natsOf } from './surprise.ts';

/** Edges of a hub from the newest to the oldest. */
interface HubEdges {
  readonly outs: readonly number[];
  readonly ins: readonly number[];
}

/** A moment that parts gathering from scattering, and the number of edges at its two sides. */
interface Split {
  readonly time: number;
  readonly edges: number;
}

const RULE = ruleCode('gather-scatter');

/** Looks at the payer of `anchor`: whether what it pays out from some moment on was gathered before that moment. */
export function searchGatherScatter(scan: Scan, anchor: number): void {
  const { book, settings } = scan;
  const { gatherScatter: limits, windowS } = settings;
  const hub = book.columns.payers[anchor]!;
  if (book.edgesOut[hub]! < limits.partiesMin || book.lastIn[hub]! === NONE) return;
  if (book.edgesOut[hub]! > limits.hubEdgesMax || book.edgesIn[hub]! > limits.hubEdgesMax) {
    noteCut(scan, { rule: RULE, bound: 'hub-payments', account: hub });
    return;
  }
  if (isTooBusy(scan, { rule: RULE, account: hub, trafficMax: limits.trafficMax })) return;
  const { times } = book.columns;
  const time = times[anchor]!;
  const edges: HubEdges = {
    outs: listBack(times, book.previousOut, { newest: book.lastOut[hub]!, since: time - windowS }),
    ins: listBack(times, book.previousIn, { newest: book.lastIn[hub]!, since: time - 2 * windowS }),
  };
  if (edges.ins.length < limits.partiesMin) return;
  const split = findSplit(scan, hub, edges);
  if (split === null || !isClean(scan, edges, split)) return;
  startMembers(scan);
  for (const at of edges.outs) if (times[at]! >= split.time) addMember(scan, at);
  for (const at of edges.ins) if (gathers(scan, at, split.time)) addMember(scan, at);
  const surprise = { frequency: 0, amounts: memberNats(scan, hub) };
  if (surprise.amounts < settings.gatherScatter.natsMin) return;
  addHit(scan.hits, { rule: RULE, about: [hub, NONE], surprise }, scan.members);
}

/** How surprising the members are at their other ends. */
function memberNats(scan: Scan, hub: number): number {
  const { book, settings, members } = scan;
  const { payers, payees } = book.columns;
  let nats = 0;
  for (const at of members.positions.subarray(0, members.count)) {
    const gathered = payees[at]! === hub;
    const times = gathered ? book.timesPaid[at]! : book.timesReceived[at]!;
    const traffic = gathered ? book.trafficOut[payers[at]!]! : book.trafficIn[payees[at]!]!;
    nats += natsOf(Math.max(1, traffic) * chanceOfTimes(settings.surprise, times));
  }
  return nats;
}

function listBack(
  times: Uint32Array,
  links: Int32Array,
  range: { readonly newest: number; readonly since: number },
): readonly number[] {
  const list: number[] = [];
  for (let at = range.newest; at !== NONE && times[at]! >= range.since; at = links[at]!) list.push(at);
  return list;
}

/** The split with the most edges, of equal ones the earliest; null where none holds. */
function findSplit(scan: Scan, hub: number, edges: HubEdges): Split | null {
  const { times, payees } = scan.book.columns;
  const { partiesMin } = scan.settings.gatherScatter;
  let best: Split | null = null;
  let payeesSeen = 0;
  const paid = emptySum();
  renewMarks(scan.accountMarks);
  for (const [index, at] of edges.outs.entries()) {
    if (markFirst(scan.accountMarks, payees[at]!)) payeesSeen++;
    addToSum(paid, scan, { position: at, side: 'paid' });
    const next = edges.outs[index + 1];
    if (next !== undefined && times[next]! === times[at]!) continue;
    if (payeesSeen < partiesMin) continue;
    const gathered = gatherBefore(scan, edges.ins, times[at]!);
    if (gathered.payers < partiesMin) continue;
    if (!isKept(scan, hub, shareOfSums(gathered.sum, paid))) continue;
    const count = gathered.count + index + 1;
    if (best === null || count >= best.edges) best = { time: times[at]!, edges: count };
  }
  return best;
}

function gatherBefore(scan: Scan, ins: readonly number[], split: number) {
  const { payers } = scan.book.columns;
  const sum = emptySum();
  let [count, seen] = [0, 0];
  renewMarks(scan.otherMarks);
  for (const at of ins) {
    if (!gathers(scan, at, split)) continue;
    count++;
    if (markFirst(scan.otherMarks, payers[at]!)) seen++;
    addToSum(sum, scan, { position: at, side: 'received' });
  }
  return { payers: seen, count, sum };
}

/** Whether few edges of the hub from the first gathered one on lie outside of the two phases. */
function isClean(scan: Scan, edges: HubEdges, split: Split): boolean {
  const { times } = scan.book.columns;
  const gathered = edges.ins.filter((at) => gathers(scan, at, split.time));
  const first = times[gathered.at(-1)!]!;
  const around = [...edges.ins, ...edges.outs].filter((at) => times[at]! >= first).length;
  return split.edges >= scan.settings.gatherScatter.cleanShareMin * around;
}

function gathers(scan: Scan, at: number, split: number): boolean {
  const time = scan.book.columns.times[at]!;
  return time < split && time >= split - scan.settings.windowS;
}

function isKept(scan: Scan, hub: number, share: number): boolean {
  if (Number.isNaN(share)) noteCut(scan, { rule: RULE, bound: 'exchange-rate', account: hub });
  const { keptMin, keptMax } = scan.settings.gatherScatter;
  return share >= keptMin && share <= keptMax;
}
