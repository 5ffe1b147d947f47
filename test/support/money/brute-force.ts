/**
 * The twin of the payment graph's searches: the same definitions written down plainly, without links, counts or pruning, over a
 * handful of payments.
 */

import type {
  AccountLimits,
  GraphSettings,
  MiddleLimits,
  PassLimits,
  PathLimits,
} from '../../../src/money/graph/settings.ts';
import type { PaymentColumns } from '../../../src/money/index.ts';

interface Edge {
  readonly at: number;
  readonly payer: number;
  readonly payee: number;
  readonly time: number;
  readonly paid: number;
  readonly paidIn: number;
  readonly received: number;
  readonly receivedIn: number;
  readonly card: boolean;
}

interface View {
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
  /** Edges of twice the window up to the anchor's time, and all traffic of the window. */
  readonly edges: readonly Edge[];
  readonly traffic: readonly Edge[];
  readonly anchor: Edge;
}

/** Every hit of every anchor, as `rule:positions`, without repetition and in order. */
export function bruteForceHits(
  columns: PaymentColumns,
  settings: GraphSettings,
  rates: Float64Array,
): readonly string[] {
  const all = listEdges(columns).filter((e) => e.payer !== e.payee && e.paid > 0 && e.received > 0);
  const edges = all.filter((e) => isEdge(e, all, settings) && isUnusual(e, all, { settings, rates }));
  const found = new Set<string>();
  for (const anchor of edges) {
    const since = anchor.time - settings.windowS;
    const view: View = {
      settings,
      rates,
      anchor,
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
    cycle: [cycles(view)],
    chain: [chains(view)],
    bipartite: [bipartite(view)],
    stack: [stack(view)],
  };
}

function listEdges(columns: PaymentColumns): Edge[] {
  return Array.from({ length: columns.count }, (_, at) => ({
    at,
    payer: columns.payers[at] ?? 0,
    payee: columns.payees[at] ?? 0,
    time: columns.times[at] ?? 0,
    paid: columns.paidMinor[at] ?? 0,
    paidIn: columns.paidCurrencies[at] ?? 0,
    received: columns.receivedMinor[at] ?? 0,
    receivedIn: columns.receivedCurrencies[at] ?? 0,
    card: columns.channels[at] === 3,
  }));
}

/** An edge is of a pair that has only begun to pay, counted anew after a long silence. */
function isEdge(edge: Edge, all: readonly Edge[], { edge: rule }: GraphSettings): boolean {
  if (edge.card && !rule.cards) return false;
  if (rule.knownPairs) return true;
  let startedAt = edge.time;
  const earlier = all.filter((e) => e.payer === edge.payer && e.payee === edge.payee && e.time <= edge.time);
  for (const e of earlier.sort((a, b) => b.time - a.time)) {
    if (startedAt - e.time > rule.historyS) break;
    startedAt = e.time;
  }
  return edge.time - startedAt <= rule.newWithinS;
}

/** The amount is so many times what its payer usually pays, and so many times what its payee usually receives. */
function isUnusual(edge: Edge, all: readonly Edge[], view: Pick<View, 'settings' | 'rates'>): boolean {
  const { eachTimesMin, bothTimesMin } = view.settings.edge;
  if (eachTimesMin === 0 && bothTimesMin === 0) return true;
  const paid = timesUsual(edge, all, {
    ...view,
    same: (e) => e.payer === edge.payer,
    amount: (e) => [e.paid, e.paidIn],
  });
  const received = timesUsual(edge, all, {
    ...view,
    same: (e) => e.payee === edge.payee,
    amount: (e) => [e.received, e.receivedIn],
  });
  return Math.min(paid, received) >= eachTimesMin && paid * received >= bothTimesMin;
}

/**
 * Times the geometric mean, to a 64th of a doubling, of the account's payments before and of some of the mean of all. In a currency
 * without a rate: times the mean of that currency, over what the account usually pays beside the mean of all.
 */
function timesUsual(
  edge: Edge,
  all: readonly Edge[],
  of: Pick<View, 'settings' | 'rates'> & {
    same: (e: Edge) => boolean;
    amount: (e: Edge) => readonly [minor: number, currency: number];
  },
): number {
  const { usualPriorCount, usualS } = of.settings.edge;
  const rate = (e: Edge): number => of.rates[of.amount(e)[1]] ?? Number.NaN;
  const log = (e: Edge): number =>
    Math.round(64 * Math.log2(of.amount(e)[0] * (Number.isNaN(rate(e)) ? 1 : rate(e))));
  const mean = (edges: readonly Edge[]): number =>
    edges.reduce((total, e) => total + log(e), 0) / edges.length;
  const before = all.filter((e) => e.time < edge.time && e.time >= edge.time - usualS);
  const rated = before.filter((e) => !Number.isNaN(rate(e)));
  const alike = before.filter((e) => Number.isNaN(rate(e)) && of.amount(e)[1] === of.amount(edge)[1]);
  const unrated = Number.isNaN(rate(edge));
  if (rated.length === 0 || (unrated && alike.length === 0)) return Number.POSITIVE_INFINITY;
  const weighed = unrated ? log(edge) - mean(alike) + mean(rated) : log(edge);
  const own = rated.filter(of.same);
  const ownSum = own.reduce((total, e) => total + log(e), 0);
  const usual = (ownSum + usualPriorCount * mean(rated)) / (own.length + usualPriorCount);
  return 2 ** ((weighed - usual) / 64);
}

function inWindow(view: View): readonly Edge[] {
  return view.edges.filter((e) => e.time >= view.anchor.time - view.settings.windowS);
}

function count<T>(items: readonly T[]): number {
  return new Set(items).size;
}

function isHub(view: View, account: number, at: { side: 'payer' | 'payee'; limits: AccountLimits }): boolean {
  return inWindow(view).filter((e) => e[at.side] === account).length > at.limits.hubEdgesMax;
}

function isBusy(view: View, account: number, limits: AccountLimits): boolean {
  const own = view.traffic.filter((e) => e.payer === account || e.payee === account);
  return own.length > limits.trafficMax;
}

function share(view: View, arriving: Edge, leaving: Edge): number {
  if (arriving.receivedIn === leaving.paidIn) return leaving.paid / arriving.received;
  const [from, to] = [view.rates[arriving.receivedIn], view.rates[leaving.paidIn]];
  return (leaving.paid * (to ?? Number.NaN)) / (arriving.received * (from ?? Number.NaN));
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
  const members = around.filter((e) => e.time >= view.settings.knownFrom);
  const traffic = view.traffic.filter((e) => e[hub] === account).length;
  if (traffic > limits.trafficMax || around.length < limits.edgeShareMin * traffic) return [];
  if (around.length > limits.hubEdgesMax) return [];
  return count(members.map((e) => e[party])) >= limits.partiesMin ? members : [];
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
  return [...best.scattered, ...best.gathered];
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
    return count(group.map((pass) => pass.middle)) >= limits.middlesMin ? group.flatMap((p) => p.edges) : [];
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
  return count(group.map((pass) => pass.middle)) >= limits.middlesMin ? group.flatMap((p) => p.edges) : [];
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
  return found.filter((path) => path.length >= limits.hopsMin);
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
