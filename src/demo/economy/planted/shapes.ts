/** SYNTHETIC: the eight patterns of layering, with the sizes and durations measured in AMLworld's HI-Large. */

import { drawAround } from '../draw.ts';
import type { Transfer } from '../transfer.ts';
import {
  divide,
  drawKept,
  drawMoments,
  drawProceeds,
  drawSpan,
  type Gang,
  openFormats,
  recruit,
  type Span,
} from './gang.ts';
import type { Shape } from './model.ts';

/** Size of a pattern and its length in days: the middle one is the measured median. */
interface Measure {
  readonly size: { readonly min: number; readonly median: number; readonly max: number };
  readonly days: { readonly min: number; readonly median: number; readonly max: number };
}

/** Source: medians of payments, accounts and days of 16,467 attempts in AMLworld HI-Large; largest degree 16, 12 hops. */
const MEASURES = {
  fan: { size: { min: 2, median: 6, max: 16 }, days: { min: 2, median: 29, max: 58 } },
  gatherScatter: { size: { min: 4, median: 13, max: 29 }, days: { min: 20, median: 56, max: 88 } },
  scatterGather: { size: { min: 2, median: 5, max: 16 }, days: { min: 4, median: 32, max: 62 } },
  cycle: { size: { min: 3, median: 5, max: 12 }, days: { min: 3, median: 29, max: 58 } },
  random: { size: { min: 3, median: 4, max: 12 }, days: { min: 2, median: 20, max: 42 } },
  bipartite: { size: { min: 2, median: 4, max: 12 }, days: { min: 1, median: 10, max: 22 } },
  stack: { size: { min: 2, median: 4, max: 8 }, days: { min: 3, median: 26, max: 54 } },
} as const satisfies Record<string, Measure>;

/** Bipartite and stack are mostly pairs in AMLworld (4 payments among 8 accounts); some are made dense. */
const DENSE_SHARE = 0.15;

/** One account pays many. */
export function fanOut(gang: Gang): Shape {
  const [hub = 0, ...others] = recruit(gang, 1 + drawAround(gang.draw, MEASURES.fan.size));
  const payments = payEach(gang, others, { hub, pays: 'hub', span: spanOf(gang, MEASURES.fan) });
  return { detail: `Max ${others.length}-degree Fan-Out`, payments };
}

/** Many accounts pay one. */
export function fanIn(gang: Gang): Shape {
  const [hub = 0, ...others] = recruit(gang, 1 + drawAround(gang.draw, MEASURES.fan.size));
  const payments = payEach(gang, others, { hub, pays: 'others', span: spanOf(gang, MEASURES.fan) });
  return { detail: `Max ${others.length}-degree Fan-In`, payments };
}

/** Many pay one, who then pays many. */
export function gatherScatter(gang: Gang): Shape {
  const { draw } = gang;
  const all = drawAround(draw, MEASURES.gatherScatter.size);
  const ins = Math.min(16, Math.max(2, all - 16, Math.round(all * draw.between(0.35, 0.65))));
  const outs = Math.max(2, all - ins);
  const [hub = 0, ...others] = recruit(gang, 1 + ins + outs);
  const [first, second] = halves(spanOf(gang, MEASURES.gatherScatter));
  const gathered = payEach(gang, others.slice(0, ins), { hub, pays: 'others', span: first });
  const sum = gathered.reduce((total, payment) => total + payment.value, 0) * drawKept(draw);
  const scattered = payEach(gang, others.slice(ins), { hub, pays: 'hub', span: second, sum });
  return { detail: `Max ${ins}-degree Fan-In`, payments: [...gathered, ...scattered] };
}

/** One pays many, who all pay one other. */
export function scatterGather(gang: Gang): Shape {
  const { draw } = gang;
  const [from = 0, to = 0, ...between] = recruit(gang, 2 + drawAround(draw, MEASURES.scatterGather.size));
  const [first, second] = halves(spanOf(gang, MEASURES.scatterGather));
  const scattered = payEach(gang, between, { hub: from, pays: 'hub', span: first });
  const moments = drawMoments(gang, between.length, second);
  const format = openFormats(draw);
  const gathered = scattered.map((payment, at) => ({
    at: moments[at] ?? 0,
    payer: payment.payee,
    payee: to,
    value: Math.round(payment.value * drawKept(draw)),
    format: format(),
  }));
  return { detail: `Max ${between.length}-degree Fan-Out`, payments: [...scattered, ...gathered] };
}

/** Money that comes back to where it began. */
export function cycle(gang: Gang): Shape {
  const accounts = recruit(gang, drawAround(gang.draw, MEASURES.cycle.size));
  const payments = passAlong(gang, [...accounts, accounts[0] ?? 0], spanOf(gang, MEASURES.cycle));
  return { detail: `Max ${payments.length} hops`, payments };
}

/** Money that is handed on and does not come back. */
export function randomWalk(gang: Gang): Shape {
  const accounts = recruit(gang, 1 + drawAround(gang.draw, MEASURES.random.size));
  const payments = passAlong(gang, accounts, spanOf(gang, MEASURES.random));
  return { detail: `Max ${payments.length} hops`, payments };
}

/** Some accounts pay some others. */
export function bipartite(gang: Gang): Shape {
  const span = spanOf(gang, MEASURES.bipartite);
  const isDense = gang.draw.chance(DENSE_SHARE);
  const size = drawAround(gang.draw, MEASURES.bipartite.size);
  const sides = isDense ? drawSides(gang) : [size, size];
  const [payers, payees] = recruitSides(gang, sides);
  return { detail: '', payments: payBetween(gang, { payers, payees, span, isDense }) };
}

/** Some accounts pay some others, who pay yet others. */
export function stack(gang: Gang): Shape {
  const { draw } = gang;
  const isDense = draw.chance(DENSE_SHARE);
  const size = drawAround(draw, MEASURES.stack.size);
  const [payers, middle, payees] = recruitSides(
    gang,
    isDense ? [2, draw.whole(2, 3), 2] : [size, size, size],
  );
  const [first, second] = halves(spanOf(gang, MEASURES.stack));
  const upper = payBetween(gang, { payers, payees: middle, span: first, isDense });
  const received = new Map<number, number>();
  for (const { payee, value } of upper) received.set(payee, (received.get(payee) ?? 0) + value);
  const lower = payBetween(gang, { payers: middle, payees, span: second, isDense, received });
  return { detail: '', payments: [...upper, ...lower] };
}

function spanOf(gang: Gang, measure: Measure): Span {
  const { min, median, max } = measure.days;
  const days = gang.draw.chance(0.5) ? gang.draw.between(min, median) : gang.draw.between(median, max);
  return drawSpan(gang, days);
}

/** The two halves of a span, a day apart, so that the second begins after the first has ended. */
function halves(span: Span): readonly [Span, Span] {
  const middle = (span.from + span.to) / 2;
  return [
    { from: span.from, to: Math.max(span.from, middle - 1_440) },
    { from: middle + 1_440, to: Math.max(middle + 1_440, span.to) },
  ];
}

/** One payment to or from each of the others, in the order of time. */
function payEach(gang: Gang, others: readonly number[], parts: Star): readonly Transfer[] {
  const format = openFormats(gang.draw);
  const values = divide(gang.draw, parts.sum ?? drawProceeds(gang.draw), others.length);
  const moments = drawMoments(gang, others.length, parts.span);
  return others.map((other, at) => ({
    at: moments[at] ?? 0,
    payer: parts.pays === 'hub' ? parts.hub : other,
    payee: parts.pays === 'hub' ? other : parts.hub,
    value: values[at] ?? 1,
    format: format(),
  }));
}

/** One account in the middle. */
interface Star {
  readonly hub: number;
  readonly pays: 'hub' | 'others';
  readonly span: Span;
  /** Rupees; drawn where it is not given. */
  readonly sum?: number;
}

/** Along a way of accounts, each payment after the one before. */
function passAlong(gang: Gang, way: readonly number[], span: Span): readonly Transfer[] {
  const { draw } = gang;
  const format = openFormats(draw);
  const moments = drawMoments(gang, way.length - 1, span);
  let value = drawProceeds(draw);
  return moments.map((at, hop) => {
    const payment = {
      at,
      payer: way[hop] ?? 0,
      payee: way[hop + 1] ?? 0,
      value: Math.max(1, Math.round(value)),
      format: format(),
    };
    value *= drawKept(draw);
    return payment;
  });
}

/** In pairs, or each payer to at least two thirds of the payees; what was received is passed on. */
function payBetween(
  gang: Gang,
  sides: {
    payers: readonly number[];
    payees: readonly number[];
    span: Span;
    isDense: boolean;
    received?: ReadonlyMap<number, number>;
  },
): readonly Transfer[] {
  const { draw } = gang;
  const { payers, payees, isDense, received } = sides;
  const pairs = payers.flatMap((payer, row) =>
    payees
      .filter((_, column) => (isDense ? (row + column) % 3 !== 2 || payees.length < 3 : row === column))
      .map((payee) => ({ payer, payee })),
  );
  const each = drawProceeds(draw) / payers.length;
  const format = openFormats(draw);
  const moments = drawMoments(gang, pairs.length, sides.span);
  const values = new Map(
    payers.map((payer) => {
      const degree = pairs.filter((pair) => pair.payer === payer).length;
      const sum =
        received === undefined ? each * draw.between(0.7, 1.3) : (received.get(payer) ?? 1) * drawKept(draw);
      return [payer, [...divide(draw, sum, degree)]];
    }),
  );
  return pairs.map(({ payer, payee }, at) => {
    const value = values.get(payer)?.shift() ?? 1;
    return { at: moments[at] ?? 0, payer, payee, value, format: format() };
  });
}

function drawSides(gang: Gang): readonly [number, number] {
  return [gang.draw.whole(2, 3), gang.draw.whole(2, 3)];
}

function recruitSides(
  gang: Gang,
  sizes: readonly number[],
): readonly [readonly number[], readonly number[], readonly number[]] {
  const [first = 0, second = 0, third = 0] = sizes;
  const all = recruit(gang, first + second + third);
  return [all.slice(0, first), all.slice(first, first + second), all.slice(first + second)];
}
