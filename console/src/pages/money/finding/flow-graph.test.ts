import { describe, expect, it } from 'vitest';
import { flowGraph } from './flow-graph.ts';
import { flowPath, layOut } from './flow-layout.ts';
import type { Payment } from './money-model.ts';

function pay(position: number, route: string, options: { minor?: number; rejected?: boolean } = {}): Payment {
  const [payer = '', payee = ''] = route.split('>');
  const paid = { minor: options.minor ?? 100, currency: 'PKR', decimals: 2 };
  return {
    ...{ position, ref: `payment:b:${position}`, batch: 'b', row: position, locator: null, payer, payee },
    ...{ at: `2026-01-01T00:00:${String(position % 60).padStart(2, '0')}Z`, paid, received: paid },
    ...{ channel: 'transfer', place: null, reference: null, rejected: options.rejected ?? false },
  };
}

describe('flowGraph()', () => {
  it('puts sources first, sinks last, and who is between between', () => {
    const graph = flowGraph([pay(1, 'a>m'), pay(2, 'b>m'), pay(3, 'm>z')], 'PKR');
    expect(Object.fromEntries(graph.nodes.map(({ id, column }) => [id, column]))).toEqual({
      a: 0,
      b: 0,
      m: 1,
      z: 2,
    });
    expect(graph.columns).toBe(3);
  });

  it('shows an account a second time, at the end, where money comes back to it', () => {
    const graph = flowGraph([pay(1, 'a>b'), pay(2, 'b>c'), pay(3, 'c>a')], 'PKR');
    const back = graph.nodes.find(({ kind }) => kind === 'return');
    expect(back).toMatchObject({ accounts: ['a'], column: 3 });
    expect(graph.flows.at(-1)).toMatchObject({ from: 'c', to: back?.id });
  });

  it('lays a payment to oneself out as one that comes back', () => {
    const graph = flowGraph([pay(1, 'a>a')], 'PKR');
    expect(graph.nodes.map(({ kind, column }) => [kind, column])).toEqual([
      ['account', 0],
      ['return', 1],
    ]);
  });

  it('sums payments of a pair in the currency of the picture, as paid or else as received, without those that are rejected', () => {
    const dirhams = { minor: 9_000, currency: 'AED', decimals: 2 };
    const changed = { ...pay(4, 'a>b', { minor: 30 }), paid: dirhams };
    const other = { ...pay(5, 'a>b'), paid: dirhams, received: dirhams };
    const payments = [pay(1, 'a>b'), pay(2, 'a>b'), pay(3, 'a>b', { rejected: true }), changed, other];
    const graph = flowGraph(payments, 'PKR');
    expect(graph.flows).toHaveLength(1);
    expect(graph.flows[0]).toMatchObject({ valueMinor: 230, payments: { length: 5 } });
  });

  it('folds the smallest accounts of a column and keeps every payment', () => {
    const payments = Array.from({ length: 5_000 }, (_, at) => pay(at + 1, `p${at}>z`, { minor: at + 1 }));
    const graph = flowGraph(payments, 'PKR');
    expect(graph.nodes).toHaveLength(16);
    const fold = graph.nodes.find(({ kind }) => kind === 'fold');
    expect(fold?.accounts).toHaveLength(4_986);
    expect(graph.flows.reduce((sum, flow) => sum + flow.payments.length, 0)).toBe(5_000);
    expect(graph.nodes.map(({ id }) => id)).toContain('p4999');
  });
});

describe('layOut()', () => {
  it('gives flows a width by their value, and columns from left to right', () => {
    const graph = flowGraph(
      [pay(1, 'a>m', { minor: 300 }), pay(2, 'b>m'), pay(3, 'm>z', { minor: 400 })],
      'PKR',
    );
    const { nodes, flows } = layOut(graph, 900);
    const xs = new Map(nodes.map(({ id, x0 }) => [id, x0]));
    expect(xs.get('a')).toBe(xs.get('b'));
    expect(xs.get('a')).toBeLessThan(xs.get('m') ?? 0);
    expect(xs.get('m')).toBeLessThan(xs.get('z') ?? 0);
    const width = (from: string): number => flows.find((flow) => flow.from === from)?.width ?? 0;
    expect(width('a') / width('b')).toBeCloseTo(3);
  });

  it('has room for a finding without flows', () => {
    expect(layOut(flowGraph([], 'PKR'), 600)).toMatchObject({ width: 600, nodes: [], flows: [] });
  });
});

describe('flowPath()', () => {
  it('runs the other way in a mirrored picture', () => {
    const { flows, width } = layOut(flowGraph([pay(1, 'a>b')], 'PKR'), 600);
    const startOf = (path: string): number => Number(/^M([\d.]+),/.exec(path)?.[1]);
    // `!`: one payment is one flow.
    expect(startOf(flowPath(flows[0]!, null)) + startOf(flowPath(flows[0]!, width))).toBeCloseTo(width);
  });
});
