import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, layerOf, meshOf, unit } from '../../../test/support/boundaries.ts';
import { type Crosswalk, crosswalk } from './crosswalk.ts';
import { areaKm2 } from './distance.ts';
import { rebase, type UnitSeries } from './rebase.ts';

const WHOLE = layerOf(unit('Whole', [box(70, 30, 74, 32)]), unit('Same', [box(74, 30, 75, 32)]));
const SPLIT = layerOf(
  unit('West', [box(70, 30, 71, 32)]),
  unit('East', [box(71, 30, 74, 32)]),
  unit('Same', [box(74, 30, 75, 32)]),
);

const shifts = (size: number) =>
  fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), {
    minLength: 2 * size ** 2,
    maxLength: 2 * size ** 2,
  });
/** Two partitions of one square. */
const layers = fc
  .tuple(shifts(3), shifts(3))
  .map(([one, other]) => ({ from: meshOf(3, one), to: meshOf(3, other) }));

function sharesOf({ rows }: Crosswalk, unitAt: number): readonly [number, number][] {
  const row = rows[unitAt];
  if (row?.kind !== 'shared') expect.unreachable('the row is determined');
  return row.parts.map(({ to, share }) => [to, Number(share.toFixed(9))]);
}

describe('crosswalk() by area', () => {
  it('shares a unit that was split by its ground, and keeps one that was not', () => {
    const walk = crosswalk({ from: WHOLE, to: SPLIT }, { kind: 'area' });
    expect(walk).toMatchObject({ method: 'area', basis: 'area in km2' });
    expect(sharesOf(walk, 0)).toEqual([
      [1, 0.75],
      [0, 0.25],
    ]);
    expect(sharesOf(walk, 1)).toEqual([[2, 1]]);
    expect(sharesOf(crosswalk({ from: SPLIT, to: WHOLE }, { kind: 'area' }), 1)).toEqual([[0, 1]]);
  });

  it('says what lies in no new unit', () => {
    const walk = crosswalk(
      { from: WHOLE, to: layerOf(unit('East', [box(72, 30, 76, 32)])) },
      { kind: 'area' },
    );
    expect(walk.rows[0]).toMatchObject({ kind: 'shared', lost: expect.closeTo(0.5, 9), doubled: 0 });
    expect(crosswalk({ from: WHOLE, to: layerOf() }, { kind: 'area' }).rows[0]).toMatchObject({
      parts: [],
      lost: 1,
    });
  });

  it('takes thin slivers for differences of drawing, and says how much they were', () => {
    const drawn = layerOf(unit('Whole', [box(70, 30, 73.99, 32)]), unit('Same', [box(73.99, 30, 75, 32)]));
    const walk = crosswalk({ from: WHOLE, to: drawn }, { kind: 'area' });
    expect(sharesOf(walk, 0)).toEqual([[0, 1]]);
    expect(walk.rows[0]).toMatchObject({ slivers: expect.closeTo(0.0025, 9), lost: 0 });
    expect(
      sharesOf(crosswalk({ from: WHOLE, to: drawn }, { kind: 'area' }, { sliverShare: 0 }), 0),
    ).toHaveLength(2);
  });

  it('tells ground that two new units claim', () => {
    const claimed = layerOf(unit('A', [box(70, 30, 74, 32)]), unit('B', [box(72, 30, 74, 32)]));
    const walk = crosswalk({ from: WHOLE, to: claimed }, { kind: 'area' });
    expect(walk.rows[0]).toMatchObject({ doubled: expect.closeTo(0.5, 9), lost: 0 });
    expect(sharesOf(walk, 0)).toEqual([
      [0, 0.666666667],
      [1, 0.333333333],
    ]);
  });

  it('is undetermined for a unit without ground', () => {
    const walk = crosswalk({ from: layerOf(unit('Nowhere')), to: SPLIT }, { kind: 'area' });
    expect(walk.rows).toEqual([{ kind: 'undetermined', because: 'no-ground' }]);
  });

  it('adds up to 1 in every row, and to each new unit in every column', () => {
    fc.assert(
      fc.property(layers, ({ from, to }) => {
        const walk = crosswalk({ from, to }, { kind: 'area' }, { sliverShare: 0 });
        const received = to.boundaries.map(() => 0);
        for (const [at, row] of walk.rows.entries()) {
          if (row.kind !== 'shared') expect.unreachable('every cell has ground');
          expect(row.parts.reduce((sum, { share }) => sum + share, row.lost)).toBeCloseTo(1, 9);
          for (const { to: cell, share } of row.parts) {
            received[cell] = (received[cell] ?? 0) + share * areaKm2(from.boundaries[at]?.polygons ?? []);
          }
        }
        for (const [cell, { polygons }] of to.boundaries.entries())
          expect(received[cell]).toBeCloseTo(areaKm2(polygons), 3);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses a share of slivers that would swallow parts', () => {
    expect(() => crosswalk({ from: WHOLE, to: SPLIT }, { kind: 'area' }, { sliverShare: 0.7 })).toThrow(
      /between 0 and 0.5/,
    );
  });
});

describe('crosswalk() by points', () => {
  it('shares a unit by the points in it, whatever the ground', () => {
    const by = {
      kind: 'points',
      what: 'SYNTHETIC towns',
      lons: [70.2, 70.4, 70.6, 73, 60],
      lats: [31, 31, 31, 31, 31],
    } as const;
    const walk = crosswalk({ from: WHOLE, to: SPLIT }, by);
    expect(walk).toMatchObject({ method: 'points', basis: 'SYNTHETIC towns' });
    expect(sharesOf(walk, 0)).toEqual([
      [0, 0.75],
      [1, 0.25],
    ]);
    expect(walk.rows[1]).toEqual({ kind: 'undetermined', because: 'no-points' });
  });

  it('loses the points that lie in no new unit', () => {
    const by = { kind: 'points', what: 'SYNTHETIC towns', lons: [70.2, 73], lats: [31, 31] } as const;
    const walk = crosswalk({ from: WHOLE, to: layerOf(unit('West', [box(70, 30, 71, 32)])) }, by);
    expect(walk.rows[0]).toMatchObject({ lost: 0.5, weight: 2 });
  });
});

describe('rebase()', () => {
  const walk = crosswalk({ from: WHOLE, to: SPLIT }, { kind: 'area' });

  it('calls counted what was whole, and estimated what was shared out', () => {
    const { series, lost, method } = rebase(
      [
        { unit: 0, counts: [8, 0] },
        { unit: 1, counts: [3, 1] },
      ],
      walk,
    );
    expect(
      series.map(({ unit: to, counts }) => [to, ...counts.map((one) => [one?.counted, one?.estimated])]),
    ).toEqual([
      [0, [0, expect.closeTo(2, 9)], [0, 0]],
      [1, [0, expect.closeTo(6, 9)], [0, 0]],
      [2, [3, 0], [1, 0]],
    ]);
    expect(lost).toEqual([0, 0]);
    expect(method).toContain('shared out by area in km2');
  });

  it('adds the counts of units that were merged', () => {
    const back = crosswalk({ from: SPLIT, to: WHOLE }, { kind: 'area' });
    const { series } = rebase(
      [
        { unit: 0, counts: [2] },
        { unit: 1, counts: [5] },
      ],
      back,
    );
    expect(series).toEqual([{ unit: 0, counts: [{ counted: 7, estimated: 0, isPartial: false }] }]);
  });

  it('keeps what is not known apart from none', () => {
    const back = crosswalk({ from: SPLIT, to: WHOLE }, { kind: 'area' });
    const { series } = rebase(
      [
        { unit: 0, counts: [null, null] },
        { unit: 1, counts: [5, null] },
      ],
      back,
    );
    expect(series[0]?.counts).toEqual([{ counted: 5, estimated: 0, isPartial: true }, null]);
  });

  it('tells the counts of a unit that nothing is known of as lost', () => {
    const nowhere = crosswalk({ from: layerOf(unit('Nowhere')), to: SPLIT }, { kind: 'area' });
    expect(rebase([{ unit: 0, counts: [4] }], nowhere)).toMatchObject({ series: [], lost: [4] });
  });

  it('keeps the total of every period', () => {
    const counts = fc.array(fc.option(fc.nat(1_000)), { minLength: 4, maxLength: 4 });
    const cases = fc.tuple(
      layers,
      fc.array(counts, { minLength: 9, maxLength: 9 }),
      fc.constantFrom(0, 0.01, 0.2),
    );
    fc.assert(
      fc.property(cases, ([both, table, sliverShare]) => {
        const series: UnitSeries[] = table.map((row, at) => ({ unit: at, counts: row }));
        const rebased = rebase(series, crosswalk(both, { kind: 'area' }, { sliverShare }));
        for (const period of [0, 1, 2, 3]) {
          const before = series.reduce((sum, one) => sum + (one.counts[period] ?? 0), 0);
          const after = rebased.series.reduce((sum, { counts: found }) => {
            const one = found[period] ?? null;
            return one === null ? sum : sum + one.counted + one.estimated;
          }, rebased.lost[period] ?? 0);
          expect(after).toBeCloseTo(before, 6);
        }
      }),
      { numRuns: 25 },
    );
  });
});
