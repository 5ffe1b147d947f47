/**
 * The twin of the payment graph's searches: the same definitions written down plainly, without links, counts or pruning, over a
 * handful of payments.
 */

import type {
  GraphSettings,
  MiddleLimits,
  PassLimits,
  PathLimits,
} from '../../../src/money/graph/settings.ts';
import type { PaymentColumns } from '../../../src/money/index.ts';
import { finiteTimes, isEdge, isUnusual, timesBoth } from './brute-force-edges.ts';
import { passNats, rarity, tail, timesAt } from './brute-force-surprise.ts';
import {
  count,
  type Edge,
  inWindow,
  isBusy,
  isHub,
  listEdges,
  mean,
  share,
  total,
  type View,
} from './brute-force-view.ts';

/** Every hit of every anchor, as `rule:positions`, without repetition and in order. */
export function bruteForceHits(
  columns: PaymentColumns,
  settings: GraphSettings,
  rates: Float64Array,
): readonly string[] {
  const all = listEdges(columns).filter((e) => e.payer !== e.payee && e.paid > 0 && e.received > 0);
  const edges = all.filter((e) => isEdge(e, all, settings) && isUnusual(e, all, { settings, rates }));
  const times = new Map(edges.map((e) => [e, finiteTimes(timesBoth(e, all, { settings, rates }))]));
  const found = new Set<string>();
  for (const anchor of edges) {
    const since = anchor.time - settings.windowS;
    const view: View = {
      settings,
      rates,
      anchor,
      timesOf: (edge) => times.get(edge) ?? { paid: 1, received: 1 },
      edges: edges.filter((e) => e.time <= anchor.time && e.time >= since - settings.windowS),
      traffic: all.filter((e) => e.time <= anchor.time && e.time >= since),
    };
    for (const [rule, hits] of Object.entries(hitsOf(view))) {
      for (const hit of hits) {
        const positions = [...new Set(hit.map((e) => e.at))].sort((a, b) => a - b);
        if (positions.length > 0) found.add(`${rule}:${positions.join(',')}`);
      }
    }
  }
  return [...found].sort();
}

function hitsOf(view: View): Readonly<Record<string, readonly (readonly Edge[])[]>> {
  return {
    'fan-in': [fan(view, 'payee', 'payer')],
    'fan-out': [fan(view, 'payer', 'payee')],
    'gather-scatter': [gatherScatter(view)],
    'scatter-gather': scatterGather(view),
    cycle: [cycles(view), rings(view)],
    chain: [chains(view)],
    bipartite: [bipartite(view)],
    stack: [stack(view)],
  };
}

function passes(view: View, pair: { arriving: Edge; leaving: Edge }, limits: PassLimits): boolean {
  const { arriving, leaving } = pair;
  if (arriving.payee !== leaving.payer || arriving.time >= leaving.time) return false;
  if (leaving.time - arriving.time > limits.holdS) return false;
  const kept = share(view, arriving, leaving);
  return kept >= limits.keptMin && kept <= limits.keptMax;
}

function fan(view: View, hub: 'payer' | 'payee', party: 'payer' | 'payee'): readonly Edge[] {
  const limits = hub === 'payee' ? view.settings.fanIn : view.settings.fanOut;
  const account = view.anchor[hub];
  const around = inWindow(view).filter((e) => e[hub] === account);
  const members = around
    .filter((e) => e.time >= view.settings.knownFrom)
    .filter((e) => {
      const times = timesAnchor(view, e, hub === 'payee' ? 'received' : 'paid');
      return times <= limits.orderTimesMax && 1 / times <= limits.orderTimesMax;
    })
    .filter((e) => rarity(view, e, party) >= limits.memberNatsMin);
  const traffic = view.traffic.filter((e) => e[hub] === account).length;
  if (traffic > limits.trafficMax || around.length < limits.edgeShareMin * traffic) return [];
  if (around.length > limits.hubEdgesMax) return [];
  if (count(members.map((e) => e[party])) < limits.partiesMin) return [];
  const expected = traffic * mean(members.map((e) => tail(view, timesAt(view, e, hub))));
  const frequency =
    members.length <= expected
      ? 0
      : Math.max(0, members.length * Math.log(members.length / expected) - members.length + expected);
  const amounts = total(members.map((e) => rarity(view, e, party)));
  if (frequency + amounts < limits.natsMin || frequency < limits.frequencyNatsMin) return [];
  const logs = members
    .map((e) => Math.log(e.paid * (view.rates[e.paidIn] ?? Number.NaN)))
    .filter((log) => !Number.isNaN(log));
  const spread = Math.sqrt(mean(logs.map((log) => (log - mean(logs)) ** 2)));
  return limits.unevennessMin > 0 && logs.length > 0 && spread < limits.unevennessMin ? [] : members;
}

/** How many times the amount of the anchor an edge is; NaN without a rate. */
function timesAnchor(view: View, edge: Edge, side: 'paid' | 'received'): number {
  const [own, other] =
    side === 'paid' ? [edge.paidIn, view.anchor.paidIn] : [edge.receivedIn, view.anchor.receivedIn];
  const rate = own === other ? 1 : (view.rates[own] ?? Number.NaN) / (view.rates[other] ?? Number.NaN);
  return (edge[side] * rate) / view.anchor[side];
}

function gatherScatter(view: View): readonly Edge[] {
  const { gatherScatter: limits, windowS } = view.settings;
  const hub = view.anchor.payer;
  if (isBusy(view, hub, limits)) return [];
  if (isHub(view, hub, { side: 'payer', limits }) || isHub(view, hub, { side: 'payee', limits })) return [];
  const outs = inWindow(view).filter((e) => e.payer === hub);
  const candidates = outs.map((first) => {
    const scattered = outs.filter((e) => e.time >= first.time);
    const gathered = view.edges.filter(
      (e) => e.payee === hub && e.time < first.time && e.time >= first.time - windowS,
    );
    return { time: first.time, scattered, gathered };
  });
  const holding = candidates.filter(({ scattered, gathered }) => {
    if (count(scattered.map((e) => e.payee)) < limits.partiesMin) return false;
    if (count(gathered.map((e) => e.payer)) < limits.partiesMin) return false;
    const kept = sumShare(view, gathered, scattered);
    return kept >= limits.keptMin && kept <= limits.keptMax;
  });
  const size = (c: (typeof candidates)[number]): number => c.scattered.length + c.gathered.length;
  const best = holding.sort((a, b) => size(b) - size(a) || a.time - b.time)[0];
  if (best === undefined) return [];
  const first = Math.min(...best.gathered.map((e) => e.time));
  const around = [
    ...outs,
    ...view.edges.filter((e) => e.payee === hub && e.time >= view.anchor.time - 2 * windowS),
  ].filter((e) => e.time >= first);
  if (size(best) < limits.cleanShareMin * around.length) return [];
  const nats = [
    ...best.scattered.map((e) => rarity(view, e, 'payee')),
    ...best.gathered.map((e) => rarity(view, e, 'payer')),
  ];
  return total(nats) < limits.natsMin ? [] : [...best.scattered, ...best.gathered];
}

function sumShare(view: View, gathered: readonly Edge[], scattered: readonly Edge[]): number {
  const currencies = new Set([...gathered.map((e) => e.receivedIn), ...scattered.map((e) => e.paidIn)]);
  const worth = (minor: number, currency: number): number =>
    currencies.size === 1 ? minor : Math.round(minor * (view.rates[currency] ?? Number.NaN));
  const whole = gathered.reduce((sum, e) => sum + worth(e.received, e.receivedIn), 0);
  return scattered.reduce((sum, e) => sum + worth(e.paid, e.paidIn), 0) / whole;
}

function middleOk(view: View, account: number, limits: MiddleLimits): boolean {
  return (
    !isBusy(view, account, limits) &&
    !isHub(view, account, { side: 'payer', limits }) &&
    !isHub(view, account, { side: 'payee', limits })
  );
}

interface Pass {
  readonly source: number;
  readonly middle: number;
  readonly end: number;
  readonly edges: readonly [Edge, Edge];
}

function allPasses(view: View, limits: MiddleLimits): readonly Pass[] {
  const edges = inWindow(view);
  return edges.flatMap((arriving) =>
    edges
      .filter((leaving) => passes(view, { arriving, leaving }, limits) && arriving.payer !== leaving.payee)
      .filter((leaving) => middleOk(view, leaving.payer, limits))
      .map((leaving) => ({
        source: arriving.payer,
        middle: leaving.payer,
        end: leaving.payee,
        edges: [arriving, leaving] as const,
      })),
  );
}

function scatterGather(view: View): readonly (readonly Edge[])[] {
  const { scatterGather: limits } = view.settings;
  const { anchor } = view;
  if (isHub(view, anchor.payee, { side: 'payee', limits })) return [];
  const every = allPasses(view, limits).filter((pass) => pass.end === anchor.payee);
  const own = every.filter((pass) => pass.edges[1] === anchor);
  return [...new Set(own.map((pass) => pass.source))].map((source) => {
    const group = every.filter(
      (pass) => pass.source === source && (pass.middle !== anchor.payer || pass.edges[1] === anchor),
    );
    return isGroup(view, group, limits) ? group.flatMap((p) => p.edges) : [];
  });
}

function stack(view: View): readonly Edge[] {
  const { stack: limits } = view.settings;
  const { anchor } = view;
  if (isHub(view, anchor.payee, { side: 'payee', limits })) return [];
  const every = allPasses(view, limits);
  const own = every.filter((pass) => pass.edges[1] === anchor);
  if (own.length === 0) return [];
  const sources = new Set(
    own.map((pass) => pass.source).filter((source) => !isHub(view, source, { side: 'payer', limits })),
  );
  const beside = every.filter((pass) => pass.middle !== anchor.payer && pass.source !== anchor.payer);
  const linked = beside.filter(
    (pass) =>
      pass.end === anchor.payee ||
      (sources.has(pass.source) && pass.middle !== anchor.payee && pass.end !== anchor.payer),
  );
  const group = [...own, ...linked];
  return isGroup(view, group, limits) ? group.flatMap((p) => p.edges) : [];
}

function isGroup(view: View, group: readonly Pass[], limits: MiddleLimits): boolean {
  if (count(group.map((pass) => pass.middle)) < limits.middlesMin) return false;
  const edges = group.map((pass) => pass.edges);
  return passNats(view, edges) >= limits.natsMin;
}

/** All paths that end in the anchor, every hop a pass, inside the window, no account paying twice. */
function pathsTo(view: View, limits: PathLimits): readonly (readonly Edge[])[] {
  const edges = inWindow(view);
  const passable = (account: number): boolean =>
    !isBusy(view, account, limits) && !isHub(view, account, { side: 'payee', limits });
  let paths: (readonly Edge[])[] = [[view.anchor]];
  const found: (readonly Edge[])[] = [];
  while (paths.length > 0 && (paths[0]?.length ?? 0) < limits.hopsMax) {
    paths = paths.flatMap((path) =>
      edges
        .filter((edge) => {
          const [leaving] = path;
          return leaving !== undefined && passes(view, { arriving: edge, leaving }, limits);
        })
        .filter((edge) => passable(edge.payee) && path.every((later) => later.payer !== edge.payer))
        .map((edge) => [edge, ...path]),
    );
    found.push(...paths);
  }
  return found
    .filter((path) => path.length >= limits.hopsMin)
    .filter((path) => isSurprising(view, path, limits));
}

function isSurprising(view: View, path: readonly Edge[], limits: PathLimits): boolean {
  return (
    passNats(view, pairs(path)) >= (path.length > limits.hopsMin ? limits.natsMin : limits.shortestNatsMin)
  );
}

function pairs(path: readonly Edge[]): readonly (readonly [Edge, Edge])[] {
  return path.flatMap((leaving, at) => {
    const arriving = path[at - 1];
    return arriving === undefined ? [] : [[arriving, leaving] as const];
  });
}

function cycles(view: View): readonly Edge[] {
  const { cycle: limits } = view.settings;
  const end = view.anchor.payee;
  return pathsTo(view, limits)
    .filter((path) => path[0]?.payer === end && path.slice(1).every((edge) => edge.payer !== end))
    .filter(([first]) => {
      if (first === undefined) return false;
      const back = share(
        view,
        { ...first, received: first.paid, receivedIn: first.paidIn },
        { ...view.anchor, paid: view.anchor.received, paidIn: view.anchor.receivedIn },
      );
      return back >= limits.returnedMin && back <= limits.returnedMax;
    })
    .flat();
}

/** Rings over the anchor in any order of time, each payment of its order, no account paying twice. */
function rings(view: View): readonly Edge[] {
  const { cycle: limits } = view.settings;
  if (!limits.anyOrder) return [];
  const alike = inWindow(view).filter((edge) => {
    const times = timesAnchor(view, edge, 'paid');
    return times <= limits.orderTimesMax && 1 / times <= limits.orderTimesMax;
  });
  const passable = (account: number): boolean =>
    !isBusy(view, account, limits) && !isHub(view, account, { side: 'payee', limits });
  let paths: (readonly Edge[])[] = [[view.anchor]];
  const found: (readonly Edge[])[] = [];
  for (let hops = 2; hops <= limits.ringHopsMax; hops++) {
    const longer = paths.flatMap((path) =>
      alike
        .filter((edge) => edge.payee === path[0]?.payer && passable(edge.payee))
        .filter((edge) => path.every((later) => later.payer !== edge.payer))
        .map((edge) => [edge, ...path]),
    );
    const isClosed = (path: readonly Edge[]): boolean => path[0]?.payer === view.anchor.payee;
    if (hops >= limits.hopsMin) found.push(...longer.filter(isClosed));
    paths = longer.filter((path) => !isClosed(path));
  }
  return found.filter((path) => isSurprising(view, path, limits)).flat();
}

function chains(view: View): readonly Edge[] {
  const end = view.anchor.payee;
  return pathsTo(view, view.settings.chain)
    .filter((path) => path.every((edge) => edge.payer !== end))
    .flat();
}

function bipartite(view: View): readonly Edge[] {
  const { bipartite: limits } = view.settings;
  const { anchor } = view;
  const edges = inWindow(view).filter((e) => e.time >= view.settings.knownFrom);
  if (!edges.includes(anchor)) return [];
  const quiet = (account: number): boolean =>
    !isBusy(view, account, limits) &&
    !isHub(view, account, { side: 'payer', limits }) &&
    !isHub(view, account, { side: 'payee', limits });
  const accounts = [...new Set(edges.flatMap((e) => [e.payer, e.payee]))].filter(quiet);
  const between = (payer: number, payee: number): readonly Edge[] =>
    edges.filter((e) => e.payer === payer && e.payee === payee);
  const members: Edge[] = [];
  for (const other of accounts) {
    for (const shared of accounts) {
      if (new Set([anchor.payer, anchor.payee, other, shared]).size < 4) continue;
      const sides = [between(anchor.payer, shared), between(other, anchor.payee), between(other, shared)];
      if (sides.every((side) => side.length > 0)) members.push(anchor, ...sides.flat());
    }
  }
  return quiet(anchor.payer) && quiet(anchor.payee) ? members : [];
}
