/** Where the nodes and flows of a picture stand, in its own units, from left to right. */

import { sankey } from 'd3-sankey';
import type { Flow, FlowGraph, FlowNode } from './flow-graph.ts';

/** A node with its place. */
export interface PlacedNode extends FlowNode {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
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

/** Least width of a column with its words. */
const COLUMN_WIDTH = 190;
const NODE_WIDTH = 12;
/** Room for the words of the last column. */
const WORDS_WIDTH = 150;
const NODE_HEIGHT = 34;
const HEIGHT_MIN = 220;
/** Share of the whole that the thinnest flow is drawn as. */
const THINNEST = 1 / 400;

/** Lays a graph out within a width. */
export function layOut(graph: FlowGraph, widthWanted: number): FlowLayout {
  const sizes = [...Map.groupBy(graph.nodes, ({ column }) => column).values()].map((group) => group.length);
  const most = Math.max(0, ...sizes);
  const width = Math.max(widthWanted, graph.columns * COLUMN_WIDTH);
  const height = Math.max(HEIGHT_MIN, most * NODE_HEIGHT + 40);
  if (graph.flows.length === 0) return { width, height, nodes: [], flows: [] };
  const total = graph.flows.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
  const least = Math.max(1, total * THINNEST);
  const placed = sankey<FlowNode, Flow>()
    .nodeId(({ id }) => id)
    .nodeAlign((node) => columnOf(node))
    .nodeWidth(NODE_WIDTH)
    .nodePadding(Math.min(22, height / (most + 1)))
    .extent([
      [1, 14],
      [width - WORDS_WIDTH, height - 14],
    ])({
    nodes: graph.nodes.map((node) => ({ ...node })),
    links: graph.flows.map((flow) => ({
      ...flow,
      source: flow.from,
      target: flow.to,
      value: Math.max(flow.valueMinor, least),
    })),
  });
  const nodes = placed.nodes.map(({ id, kind, accounts, column, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
    ...{ id, kind, accounts, column, x0, x1, y0, y1 },
  }));
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

/** The library hands the node itself on. */
function columnOf(node: object): number {
  return 'column' in node && typeof node.column === 'number' ? node.column : 0;
}
