import { describe, expect, it } from 'vitest';
import {
  type AlignTable,
  agreementValue,
  alignTable,
  createAlignTable,
  linksOf,
  MISSING_COST,
  SIDE_MAX,
  scoreOf,
} from './align.ts';

interface Plan {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly single?: readonly (readonly [number, number, number])[];
  readonly leftJoined?: readonly (readonly [number, number, number])[];
}

/** A table with these weights and similarities (left, right, value), aligned. */
function align(plan: Plan): AlignTable {
  const table = createAlignTable();
  for (const [side, weights] of [
    [table.left, plan.left],
    [table.right, plan.right],
  ] as const) {
    side.length = weights.length;
    for (const [k, weight] of weights.entries()) {
      side.weights[k] = weight;
      side.bits[k] = 10 * weight;
    }
  }
  for (const [i, j, value] of plan.single ?? []) table.single[i * SIDE_MAX + j] = value;
  for (const [i, j, value] of plan.leftJoined ?? []) table.leftJoined[i * SIDE_MAX + j] = value;
  alignTable(table);
  return table;
}

const NOTHING = { agreed: 0, doubt: 0, leftRest: 0, rightRest: 0, leftMissingFactor: 1 };

describe('agreementValue()', () => {
  it('is 1 for identity alone and rises with similarity', () => {
    expect(agreementValue(1)).toBe(1);
    expect(agreementValue(0.999)).toBeLessThan(1);
    const values = [0.74, 0.8, 0.86, 0.92, 0.98].map(agreementValue);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values[0]).toBeCloseTo(0.45, 6);
  });
});

describe('scoreOf()', () => {
  it('is 1 where everything agrees and 0 where nothing does', () => {
    expect(scoreOf({ ...NOTHING, agreed: 2 })).toBe(1);
    expect(scoreOf({ ...NOTHING, leftRest: 1 })).toBe(0);
  });

  it('charges a contradiction more than a missing part, and doubt between them', () => {
    const missing = scoreOf({ ...NOTHING, agreed: 1, leftRest: 0.5 });
    const doubt = scoreOf({ ...NOTHING, agreed: 1, doubt: 0.5 });
    const contradicted = scoreOf({ ...NOTHING, agreed: 1, leftRest: 0.5, rightRest: 0.5 });
    expect(missing).toBeGreaterThan(doubt);
    expect(doubt).toBeGreaterThan(contradicted);
    expect(missing).toBeCloseTo(1 / (1 + MISSING_COST * 0.5), 9);
  });

  it('charges more for what is asked for and missing when the factor says so', () => {
    const sums = { ...NOTHING, agreed: 1, leftRest: 0.5 };
    expect(scoreOf({ ...sums, leftMissingFactor: 1.6 })).toBeLessThan(scoreOf(sums));
  });
});

describe('alignTable()', () => {
  it('gives 1 to sides that agree in every part, in whatever order', () => {
    const table = align({
      left: [1, 0.5],
      right: [0.5, 1],
      single: [
        [0, 1, 1],
        [1, 0, 1],
      ],
    });
    expect(table.score).toBe(1);
    expect(linksOf(table).map(({ left, right }) => [left, right])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('uses each part once', () => {
    const table = align({
      left: [1, 1],
      right: [1],
      single: [
        [0, 0, 0.9],
        [1, 0, 1],
      ],
    });
    expect(linksOf(table)).toHaveLength(1);
    expect(linksOf(table)[0]).toMatchObject({ left: 1, right: 0, similarity: 1 });
    expect(table.score).toBeLessThan(1);
  });

  it('brings two parts written as one together where that says more', () => {
    const table = align({ left: [1, 1], right: [1], leftJoined: [[0, 0, 1]] });
    expect(linksOf(table)).toMatchObject([{ left: 0, leftSpan: 2, right: 0, rightSpan: 1 }]);
  });

  it('takes similarities below the least for different words', () => {
    const table = align({ left: [1], right: [1], single: [[0, 0, 0.73]] });
    expect([table.score, table.linkCount, table.bits]).toEqual([0, 0, 0]);
  });

  it('adds up the information of what agrees, and forgets the alignment before', () => {
    const table = align({ left: [1], right: [1], single: [[0, 0, 1]] });
    expect(table.bits).toBe(10);
    alignTable(table);
    expect([table.bits, table.linkCount, table.score]).toEqual([10, 1, 1]);
  });

  it('aligns sides of the greatest length', () => {
    const weights = Array.from({ length: SIDE_MAX }, () => 1);
    const table = align({ left: weights, right: weights, single: weights.map((_, k) => [k, k, 1] as const) });
    expect([table.score, table.linkCount]).toEqual([1, SIDE_MAX]);
  });
});
