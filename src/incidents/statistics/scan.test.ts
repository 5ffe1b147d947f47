import { describe, expect, it } from 'vitest';
import { quietWork, systemClock } from '../../base/index.ts';
import type { Places } from './distance.ts';
import { drawPoisson, openRandom } from './random.ts';
import { SCAN_OPTIONS, type ScanAnswer, type ScanInput, scanSpaceTime } from './scan.ts';
import { openSearch } from './scan-search.ts';
import { scanLlr } from './scan-window.ts';
import { planZones } from './scan-zones.ts';

const deps = { clock: systemClock(), work: quietWork() };
const QUICK = { ...SCAN_OPTIONS, simulations: 99 };

/** Units on a square grid, 10 km apart. */
function grid(units: number): Places {
  const side = Math.ceil(Math.sqrt(units));
  return {
    kind: 'plane',
    xKm: Float64Array.from({ length: units }, (_, unit) => (unit % side) * 10),
    yKm: Float64Array.from({ length: units }, (_, unit) => Math.floor(unit / side) * 10),
  };
}

/** Invented counts of units by period around a mean, with more in some cells. */
function invent(
  { units, periods, mean, seed }: { units: number; periods: number; mean: number; seed: number },
  more: (unit: number, period: number) => number = () => 1,
): ScanInput {
  const random = openRandom(seed);
  const counts = Int32Array.from({ length: units * periods }, (_, cell) =>
    drawPoisson(random, mean * more(Math.floor(cell / periods), cell % periods)),
  );
  return { periods, counts, centres: grid(units), expected: null };
}

function clustersOf(answer: ScanAnswer) {
  if (answer.kind !== 'scanned') throw new Error(answer.because);
  return answer.clusters;
}

describe('scanSpaceTime()', () => {
  it('gives the ratios of the fixture of the R package scanstatistics', async () => {
    // Rows are periods from the latest on: [[1,0],[2,1],[0,20]] of [[2,1],[4,5],[6,6]].
    const input: ScanInput = {
      periods: 3,
      counts: Int32Array.of(0, 2, 1, 20, 1, 0),
      centres: grid(2),
      expected: Float64Array.of(6, 4, 2, 6, 5, 1),
    };
    const options = { ...QUICK, direction: 'prospective' as const, periodShareMax: 1 };
    const clusters = clustersOf(await scanSpaceTime(deps, input, options));
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({ units: [1], fromPeriod: 0, toPeriod: 2, observed: 21 });
    expect(clusters[0]?.expected).toBeCloseTo(12, 12);
    expect(clusters[0]?.llr).toBeCloseTo(7.5930485, 7);
    expect(clusters[0]?.relativeRisk).toBeCloseTo(21 / 12 / (3 / 12), 12);
    expect(clusters[0]?.p?.p).toBeLessThanOrEqual(0.02);
  });

  it('finds a cluster that was planted, with its units, its periods and its risk', async () => {
    const planted = [8, 13, 14, 15, 20];
    const input = invent({ units: 36, periods: 24, mean: 2, seed: 4 }, (unit, period) =>
      planted.includes(unit) && period >= 10 && period < 14 ? 4 : 1,
    );
    const [first, second] = clustersOf(await scanSpaceTime(deps, input, QUICK));
    expect(first?.units.toSorted((one, other) => one - other)).toEqual(planted);
    expect(first).toMatchObject({ fromPeriod: 10, toPeriod: 13 });
    expect(first?.relativeRisk).toBeGreaterThan(2);
    expect(first?.p?.p).toBe(0.01);
    expect(second?.p?.p).toBeGreaterThan(0.05);
    expect(second?.units.filter((unit) => first?.units.includes(unit))).toEqual([]);
  });

  it('finds a cluster that goes on, where only those that reach the last period are looked for', async () => {
    const input = invent({ units: 16, periods: 20, mean: 2, seed: 8 }, (unit, period) =>
      (unit === 5 && period >= 17) || (unit === 10 && period >= 3 && period < 6) ? 5 : 1,
    );
    const [first] = clustersOf(await scanSpaceTime(deps, input, { ...QUICK, direction: 'prospective' }));
    expect(first).toMatchObject({ units: [5], fromPeriod: 17, toPeriod: 19 });
    const [past] = clustersOf(await scanSpaceTime(deps, input, { ...QUICK, direction: 'retrospective' }));
    expect(past?.units.length).toBe(1);
  });

  it('finds no more than chance where there is nothing', async () => {
    const ps: number[] = [];
    for (let seed = 0; seed < 30; seed += 1) {
      const input = invent({ units: 12, periods: 12, mean: 1, seed });
      ps.push(clustersOf(await scanSpaceTime(deps, input, { ...QUICK, seed }))[0]?.p?.p ?? Number.NaN);
    }
    expect(ps.filter((p) => p <= 0.05).length).toBeLessThanOrEqual(5);
    expect(ps.reduce((sum, p) => sum + p, 0) / 30).toBeGreaterThan(0.35);
  });

  it('says undetermined where nothing can be said, and refuses what does not fit', async () => {
    const none = { ...invent({ units: 4, periods: 4, mean: 1, seed: 1 }), counts: new Int32Array(16) };
    expect(await scanSpaceTime(deps, none, QUICK)).toEqual({ kind: 'undetermined', because: 'no-incidents' });
    const one = { periods: 4, counts: Int32Array.of(1, 2, 3, 4), centres: grid(1), expected: null };
    expect(await scanSpaceTime(deps, one, QUICK)).toEqual({ kind: 'undetermined', because: 'one-unit' });
    const short = { periods: 1, counts: Int32Array.of(1, 2), centres: grid(2), expected: null };
    expect(await scanSpaceTime(deps, short, QUICK)).toEqual({ kind: 'undetermined', because: 'one-period' });
    const impossible = { ...short, expected: Float64Array.of(0, 1) };
    for (const input of [impossible, { ...one, centres: grid(2) }, { ...one, periods: 3 }])
      await expect(scanSpaceTime(deps, input, QUICK)).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('refuses tables whose search would not end in reasonable time', async () => {
    const counts = new Int32Array(1000 * 1000).fill(1);
    const input = { periods: 1000, counts, centres: grid(1000), expected: null };
    const refused = { code: 'INPUT_TOO_LARGE' };
    await expect(scanSpaceTime(deps, input, QUICK)).rejects.toMatchObject(refused);
    const wide = { ...input, periods: 100, counts: new Int32Array(2001 * 100).fill(1), centres: grid(2001) };
    await expect(scanSpaceTime(deps, wide, QUICK)).rejects.toMatchObject(refused);
  });

  it('keeps a unit without a place out of every circle but its own', async () => {
    const input = invent({ units: 9, periods: 10, mean: 1, seed: 2 }, (unit, period) =>
      unit === 4 && period < 3 ? 9 : 1,
    );
    const { centres } = input;
    if (centres.kind === 'plane') centres.xKm[4] = Number.NaN;
    const clusters = clustersOf(await scanSpaceTime(deps, input, QUICK));
    expect(clusters[0]?.units).toEqual([4]);
    expect(clusters.slice(1).every(({ units }) => !units.includes(4))).toBe(true);
  });
});

describe('openSearch()', () => {
  it('finds with its bound the same highest ratio as by looking at every window', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { counts, centres, periods } = invent({ units: 9, periods: 16, mean: 0.2 + (seed % 5), seed });
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (total === 0) continue;
      const random = openRandom(seed + 1000);
      const raw = Float64Array.from(counts, () => 0.01 + random.uniform() ** 3);
      const all = raw.reduce((sum, value) => sum + value, 0);
      const expected = raw.map((value) => (value * total) / all);
      const byUnit = Float64Array.from({ length: 9 }, (_, unit) =>
        expected.subarray(unit * periods, (unit + 1) * periods).reduce((sum, value) => sum + value, 0),
      );
      const zones = planZones(centres, byUnit, { unitsMax: 9, expectedMax: total / 2 });
      const windows = { periods, longest: periods / 2, lastOnly: false };
      const search = openSearch({ windows, zones, expected, total });
      const best = Math.max(0, ...search.all(counts).map(({ llr }) => llr));
      expect(search.highest(counts)).toBe(best);
      expect(best).toBeCloseTo(highestByHand({ counts, expected, zones, periods, total }), 9);
    }
  });
});

describe('scanLlr()', () => {
  it('gives every cylinder of the fixture of the R package scanstatistics, periods summed from the latest on', () => {
    const counts = [
      [1, 0],
      [2, 1],
      [0, 20],
    ];
    const baselines = [
      [2, 1],
      [4, 5],
      [6, 6],
    ];
    const sums = (rows: readonly (readonly number[])[], zone: number): readonly number[] =>
      rows.map((_, last) => rows.slice(0, last + 1).reduce((sum, row) => sum + (row[zone] ?? 0), 0));
    const ratios = [0, 1].map((zone) => {
      const expected = sums(baselines, zone);
      return sums(counts, zone).map((observed, last) => scanLlr(observed, expected[last] ?? 0, 24));
    });
    expect(ratios).toEqual([
      [0, 0, 0],
      [0, 0, expect.closeTo(7.5930485, 7)],
    ]);
  });

  it('is 0 without excess, and finite where all incidents are inside', () => {
    expect(scanLlr(5, 5, 10)).toBe(0);
    expect(scanLlr(1, 5, 10)).toBe(0);
    expect(scanLlr(10, 5, 10)).toBeCloseTo(10 * Math.log(2), 12);
  });
});

function highestByHand(told: {
  counts: Int32Array;
  expected: Float64Array;
  zones: readonly Int32Array[];
  periods: number;
  total: number;
}): number {
  const { counts, expected, zones, periods, total } = told;
  let highest = 0;
  for (const order of zones)
    for (let size = 1; size <= order.length; size += 1)
      for (let from = 0; from < periods; from += 1)
        for (let to = from; to < Math.min(periods, from + periods / 2); to += 1) {
          let [inside, awaited] = [0, 0];
          for (const unit of order.subarray(0, size))
            for (let period = from; period <= to; period += 1) {
              inside += counts[unit * periods + period] ?? 0;
              awaited += expected[unit * periods + period] ?? 0;
            }
          highest = Math.max(highest, scanLlr(inside, awaited, total));
        }
  return highest;
}
