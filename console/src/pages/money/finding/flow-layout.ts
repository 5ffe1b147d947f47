/** Where the nodes and flows of a picture stand, in its own units, from left to right. */

import { sankey } from 'd3-sankey';
import type { Flow, FlowGraph, FlowNode } from './flow-graph.ts';

/** A node with its place. */
export interface PlacedNode extends FlowNode {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** The greater of what it pays and what it is paid, in minor units. */
  readonly valueMinor: number;
  /** Where its words have room: outside in the first and the last column, else above it. */
  readonly words: 'before' | 'after' | 'above';
}

/** A flow with the middle of its two ends and its width. */
export interface PlacedFlow extends Flow {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly width: number;
}

/** A picture. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** Column by column, from above. */
  readonly flows: readonly PlacedFlow[];
}

/** Room for the words of the first and of the last column: a number, or half of a name, on a telephone too. */
const WORDS_WIDTH = 136;
/** Least way from one column to the next: the words of a middle column stand above it. */
const COLUMN_WIDTH = { between: 130, alone: 64 } as const;
const NODE_WIDTH = 12;
/** Two lines of words. */
const NODE_HEIGHT = 38;
const NODE_GAP = 34;
/** Most of the height that flows take, so that few accounts make no giants. */
const FLOWS_HEIGHT_MAX = 150;
const MARGIN = { top: 40, bottom: 18 } as const;
/** Share of the whole that the thinnest flow is drawn as. */
const THINNEST = 1 / 400;

/** Lays a graph out within a width. */
export function layOut(graph: FlowGraph, widthWanted: number): FlowLayout {
  const sizes = [...Map.groupBy(graph.nodes, ({ column }) => column).values()].map((group) => group.length);
  const most = Math.max(1, ...sizes);
  const way = graph.columns > 2 ? COLUMN_WIDTH.between : COLUMN_WIDTH.alone;
  const width = Math.max(widthWanted, 2 * WORDS_WIDTH + (graph.columns - 1) * way);
  const inside = Math.max(most * NODE_HEIGHT, (most - 1) * NODE_GAP + FLOWS_HEIGHT_MAX);
  const height = MARGIN.top + inside + MARGIN.bottom;
  if (graph.flows.length === 0) return { width, height, nodes: [], flows: [] };
  const total = graph.flows.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
  const least = Math.max(1, total * THINNEST);
  const placed = sankey<FlowNode, Flow>()
    .nodeId(({ id }) => id)
    .nodeAlign((node) => columnOf(node))
    .nodeWidth(NODE_WIDTH)
    .nodePadding(NODE_GAP)
    .extent([
      [WORDS_WIDTH, MARGIN.top],
      [width - WORDS_WIDTH, height - MARGIN.bottom],
    ])({
    nodes: graph.nodes.map((node) => ({ ...node })),
    links: graph.flows.map((flow) => ({
      ...flow,
      source: flow.from,
      target: flow.to,
      value: Math.max(flow.valueMinor, least),
    })),
  });
  const value = valuesOf(graph.flows);
  const nodes = placed.nodes.map(({ id, kind, accounts, column, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
    ...{ id, kind, accounts, column, x0, x1, y0, y1, valueMinor: value(id) },
    words: column === 0 ? ('before' as const) : column === graph.columns - 1 ? ('after' as const) : 'above',
  })) satisfies readonly PlacedNode[];
  const at = new Map(nodes.map((node) => [node.id, node]));
  const flows = placed.links.map(
    ({ id, from, to, payments, valueMinor, y0 = 0, y1 = 0, width: wide = 0 }) => ({
      ...{ id, from, to, payments, valueMinor, width: Math.max(1, wide) },
      ...{ fromX: at.get(from)?.x1 ?? 0, fromY: y0, toX: at.get(to)?.x0 ?? 0, toY: y1 },
    }),
  );
  return {
    ...{ width, height, nodes },
    flows: flows.toSorted((left, right) => left.fromX - right.fromX || left.fromY - right.fromY),
  };
}

/** The line along the middle of a flow, from left to right, or mirrored in a picture of a width. */
export function flowPath(flow: PlacedFlow, mirrored: number | null): string {
  const place = (x: number): number => (mirrored === null ? x : mirrored - x);
  const [from, to] = [place(flow.fromX), place(flow.toX)];
  const middle = (from + to) / 2;
  return `M${from},${flow.fromY}C${middle},${flow.fromY} ${middle},${flow.toY} ${to},${flow.toY}`;
}

/** What passes through a node of a graph, by its id. */
function valuesOf(flows: readonly Flow[]): (id: string) => number {
  const [paid, received] = [new Map<string, number>(), new Map<string, number>()];
  for (const { from, to, valueMinor } of flows) {
    paid.set(from, (paid.get(from) ?? 0) + valueMinor);
    received.set(to, (received.get(to) ?? 0) + valueMinor);
  }
  return (id) => Math.max(paid.get(id) ?? 0, received.get(id) ?? 0);
}

/** The library hands the node itself on. */
function columnOf(node: object): number {
  return 'column' in node && typeof node.column === 'number' ? node.column : 0;
}
