/**
 * The flow of a finding as a graph without circles: accounts in columns by how money reaches them, payments between two of them as one flow.
 * Where money comes back, its account stands a second time, at the end. Columns with many accounts show the largest and fold the others.
 */

import type { Amount, Payment } from './money-model.ts';

/** An account as the picture has it. */
export interface FlowNode {
  readonly id: string;
  /** `account`; `return`: an account at which money comes back; `fold`: several accounts. */
  readonly kind: 'account' | 'return' | 'fold';
  /** Entities of the accounts. */
  readonly accounts: readonly string[];
  /** From 0, in reading direction. */
  readonly column: number;
}

/** All payments from one node to another. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** In order of time. */
  readonly payments: readonly Payment[];
  /** Sum of those in the currency of the picture that nobody rejected, in minor units. */
  readonly valueMinor: number;
}

/** The graph. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
  readonly columns: number;
}

/** Accounts of a column that are shown by themselves. */
const SHOWN_MAX = 14;

/** Lays payments out as a graph without circles; payments are in order of time. */
export function flowGraph(payments: readonly Payment[], currency: string): FlowGraph {
  const pairs = withoutCircles(payments);
  const column = columnsOf(pairs);
  const size = sizesOf(pairs, currency);
  const nodes = foldColumns(column, size);
  const holder = new Map(nodes.flatMap((node) => node.members.map((member) => [member, node.id] as const)));
  const flows = Map.groupBy(pairs, ({ from, to }) => `${holder.get(from) ?? from} ${holder.get(to) ?? to}`);
  return {
    nodes: nodes.map(({ members: _members, ...node }) => node),
    flows: [...flows].map(([id, group]) => flowOf(id, group, { holder, currency })),
    columns: Math.max(0, ...nodes.map((node) => node.column)) + 1,
  };
}

/** What a payment counts in a currency, in minor units: what was paid in it, else what was received in it; null where it is in neither. */
export function minorIn(
  { paid, received }: { readonly paid: Amount; readonly received: Amount },
  currency: string,
): number | null {
  if (paid.currency === currency) return paid.minor;
  return received.currency === currency ? received.minor : null;
}

/** The sum of the payments that nobody rejected in a currency, in minor units. */
export function sumIn(payments: readonly Payment[], currency: string): number {
  return payments.reduce(
    (sum, payment) => (payment.rejected ? sum : sum + (minorIn(payment, currency) ?? 0)),
    0,
  );
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly payments: readonly Payment[];
}

const RETURN = '\u21a9';

/** Payer and payee with their payments; a pair that would close a circle leads to a second appearance of its payee. */
function withoutCircles(payments: readonly Payment[]): readonly Pair[] {
  const groups = Map.groupBy(payments, ({ payer, payee }) => `${payer} ${payee}`);
  const next = new Map<string, string[]>();
  return [...groups.values()].flatMap((group): readonly Pair[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { payer, payee } = first;
    if (payer === payee || reaches(next, payee, payer))
      return [{ from: payer, to: payee + RETURN, payments: group }];
    next.set(payer, [...(next.get(payer) ?? []), payee]);
    return [{ from: payer, to: payee, payments: group }];
  });
}

function reaches(next: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === to) return true;
    for (const after of next.get(node) ?? []) {
      if (seen.has(after)) continue;
      seen.add(after);
      waiting.push(after);
    }
  }
  return false;
}

/** The column of each node: one after the last of those that pay it; whoever pays nobody stands in the last one. */
function columnsOf(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const next = Map.groupBy(pairs, ({ from }) => from);
  const open = new Map<string, number>();
  for (const { from, to } of pairs) {
    open.set(to, (open.get(to) ?? 0) + 1);
    open.set(from, open.get(from) ?? 0);
  }
  const column = new Map<string, number>();
  const ready = [...open].flatMap(([node, count]) => (count === 0 ? [node] : []));
  for (const node of ready) column.set(node, 0);
  for (const node of ready) {
    for (const { to } of next.get(node) ?? []) {
      column.set(to, Math.max(column.get(to) ?? 0, (column.get(node) ?? 0) + 1));
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  const last = Math.max(0, ...column.values());
  return new Map([...column].map(([node, at]) => [node, next.has(node) ? at : last]));
}

/** What passes through each node: the greater of what it pays and what it is paid. */
function sizesOf(pairs: readonly Pair[], currency: string): ReadonlyMap<string, number> {
  const [paid, received] = [new Map<string, number>(), new Map<string, number>()];
  for (const { from, to, payments } of pairs) {
    const value = sumIn(payments, currency);
    paid.set(from, (paid.get(from) ?? 0) + value);
    received.set(to, (received.get(to) ?? 0) + value);
  }
  const nodes = new Set([...paid.keys(), ...received.keys()]);
  return new Map([...nodes].map((node) => [node, Math.max(paid.get(node) ?? 0, received.get(node) ?? 0)]));
}

type HeldNode = FlowNode & { readonly members: readonly string[] };

function foldColumns(
  columns: ReadonlyMap<string, number>,
  size: ReadonlyMap<string, number>,
): readonly HeldNode[] {
  const groups = Map.groupBy(columns.keys(), (node) => columns.get(node) ?? 0);
  return [...groups].flatMap(([column, members]): readonly HeldNode[] => {
    const sorted = members.toSorted((left, right) => (size.get(right) ?? 0) - (size.get(left) ?? 0));
    // One account that is left over has room of its own.
    const shown = sorted.length <= SHOWN_MAX + 1 ? sorted : sorted.slice(0, SHOWN_MAX);
    const rest = sorted.slice(shown.length);
    const fold: HeldNode = {
      ...{ id: `fold-${column}`, kind: 'fold', column, members: rest },
      accounts: [...new Set(rest.map(accountOf))],
    };
    return [...shown.map((node) => nodeOf(node, column)), ...(rest.length === 0 ? [] : [fold])];
  });
}

function nodeOf(id: string, column: number): HeldNode {
  return {
    ...{ id, column, members: [id], accounts: [accountOf(id)] },
    kind: id.endsWith(RETURN) ? 'return' : 'account',
  };
}

function accountOf(node: string): string {
  return node.endsWith(RETURN) ? node.slice(0, -RETURN.length) : node;
}

function flowOf(
  id: string,
  pairs: readonly Pair[],
  by: { readonly holder: ReadonlyMap<string, string>; readonly currency: string },
): Flow {
  const [first] = pairs;
  const payments = pairs
    .flatMap((pair) => pair.payments)
    .toSorted((left, right) => left.position - right.position);
  return {
    id,
    from: by.holder.get(first?.from ?? '') ?? '',
    to: by.holder.get(first?.to ?? '') ?? '',
    payments,
    valueMinor: sumIn(payments, by.currency),
  };
}
