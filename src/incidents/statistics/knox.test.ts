import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/support/shared-data.ts';
import { quietWork, systemClock } from '../../base/index.ts';
import { openDistances, squareKm } from './distance.ts';
import { type KnoxAnswer, type KnoxEvents, type KnoxOptions, testKnox } from './knox.ts';
import { simulatedP } from './monte-carlo.ts';
import { openRandom } from './random.ts';

const deps = { clock: systemClock(), work: quietWork() };
const QUICK: KnoxOptions = { radiiKm: [10], windowsDays: [7], simulations: 99, seed: 1 };

function plane(points: readonly (readonly [number, number, number])[]): KnoxEvents {
  const column = (at: number): Float64Array => Float64Array.from(points, (point) => point[at] ?? Number.NaN);
  return { timeDays: column(0), places: { kind: 'plane', xKm: column(1), yKm: column(2) } };
}

/** Invented incidents; with `echoes`, each third one stands near the one before it in space and in time. */
function invent(count: number, { echoes, seed }: { echoes: boolean; seed: number }): KnoxEvents {
  const random = openRandom(seed);
  let last: readonly [number, number, number] = [0, 0, 0];
  return plane(
    Array.from({ length: count }, (_, at) => {
      const near = echoes && at % 3 === 2;
      last = near
        ? [last[0] + random.uniform() * 5, last[1] + random.uniform() * 5, last[2] + random.uniform() * 5]
        : [random.uniform() * 3650, random.uniform() * 800, random.uniform() * 800];
      return last;
    }),
  );
}

function cellsOf(answer: KnoxAnswer) {
  if (answer.kind !== 'tested') throw new Error(answer.because);
  return answer.cells;
}

describe('testKnox()', () => {
  const oracle = sharedData('oracles/knox_imdepiB.csv');
  it.skipIf(oracle === null)('gives the reference figures of the shared file (R surveillance)', async () => {
    const rows = readFileSync(oracle ?? '', 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const events = plane(
      rows.map((row) => {
        const [t = Number.NaN, x = Number.NaN, y = Number.NaN] = row.split(',').map(Number);
        return [t, x, y] as const;
      }),
    );
    const answer = await testKnox(deps, events, {
      radiiKm: [50],
      windowsDays: [30],
      simulations: 999,
      seed: 7,
    });
    expect(answer).toMatchObject({ kind: 'tested', events: 336, pairs: 56_280 });
    const [cell] = cellsOf(answer);
    expect(cell).toMatchObject({ timePairs: 1499, spacePairs: 6817, observed: 204 });
    expect(cell?.expected).toBeCloseTo(181.5686, 4);
    expect(cell?.poissonP).toBeCloseTo(0.04649, 5);
    expect(cell?.poissonAtLeastP).toBeGreaterThan(0.04649);
    expect(cell?.permuted?.p).toBeGreaterThan(0.02);
    expect(cell?.permuted?.p).toBeLessThan(0.12);
  });

  it('counts pairs on the limits as near, on a case done by hand', async () => {
    const events = plane([
      [0, 0, 0],
      [7, 6, 8],
      [8, 0, 1],
      [100, 0, 2],
    ]);
    const answer = await testKnox(deps, events, { ...QUICK, simulations: 0 });
    // Near in time: 0-1 and 1-2. Near in space: all but none further than 10: 0-1 (10), 0-2, 0-3, 1-2, 1-3, 2-3.
    expect(cellsOf(answer)).toEqual(
      [
        {
          ...{ radiusKm: 10, windowDays: 7, observed: 2, timePairs: 2, spacePairs: 6, expected: 2, ratio: 1 },
          ...{ poissonP: 1 - Math.exp(-2) * 5, poissonAtLeastP: 1 - Math.exp(-2) * 3, permuted: null },
        },
      ].map((cell) => ({
        ...cell,
        poissonP: expect.closeTo(cell.poissonP, 12),
        poissonAtLeastP: expect.closeTo(cell.poissonAtLeastP, 12),
      })),
    );
  });

  it('counts every cell of a table as pair by pair, whichever axis has fewer pairs', async () => {
    const events = invent(120, { echoes: true, seed: 3 });
    const { timeDays, places } = events;
    const distances = openDistances(places);
    for (const options of [
      { ...QUICK, radiiKm: [400, 3], windowsDays: [2, 30], simulations: 3 },
      { ...QUICK, radiiKm: [3, 10], windowsDays: [900, 30], simulations: 3 },
    ]) {
      for (const cell of cellsOf(await testKnox(deps, events, options))) {
        let observed = 0;
        for (let one = 0; one < 120; one += 1)
          for (let other = 0; other < one; other += 1)
            if (
              Math.abs((timeDays[one] ?? 0) - (timeDays[other] ?? 0)) <= cell.windowDays &&
              squareKm(distances, one, other) <= cell.radiusKm ** 2
            )
              observed += 1;
        expect(cell.observed).toBe(observed);
      }
    }
  });

  it('finds echoes that were planted, and none where there are none', async () => {
    const [planted] = cellsOf(await testKnox(deps, invent(300, { echoes: true, seed: 5 }), QUICK));
    expect(planted?.permuted?.p).toBe(0.01);
    expect(planted?.ratio).toBeGreaterThan(10);
    const options = { ...QUICK, radiiKm: [100], windowsDays: [60] };
    const ps: number[] = [];
    for (let seed = 0; seed < 40; seed += 1) {
      const [cell] = cellsOf(
        await testKnox(deps, invent(100, { echoes: false, seed }), { ...options, seed }),
      );
      ps.push(cell?.permuted?.p ?? Number.NaN);
    }
    expect(ps.filter((p) => p <= 0.05).length).toBeLessThanOrEqual(6);
    expect(ps.reduce((sum, p) => sum + p, 0) / 40).toBeGreaterThan(0.35);
  });

  it('gives the same answer for the same seed, and another for another', async () => {
    const events = invent(100, { echoes: false, seed: 1 });
    const options = { ...QUICK, radiiKm: [100], windowsDays: [60] };
    const first = await testKnox(deps, events, options);
    expect(await testKnox(deps, events, options)).toEqual(first);
    expect(await testKnox(deps, events, { ...options, seed: 2 })).not.toEqual(first);
  });

  it('says undetermined below two events, null where nothing is expected, and refuses limits that are none', async () => {
    expect(await testKnox(deps, plane([[0, 0, 0]]), QUICK)).toEqual({
      kind: 'undetermined',
      because: 'fewer-than-two-events',
    });
    expect(
      await testKnox(
        deps,
        plane([
          [5, 0, 0],
          [5, 9, 9],
          [5, 1, 1],
        ]),
        QUICK,
      ),
    ).toMatchObject({ because: 'one-time' });
    expect(
      await testKnox(
        deps,
        plane([
          [1, 3, 4],
          [5, 3, 4],
          [9, 3, 4],
        ]),
        QUICK,
      ),
    ).toMatchObject({ because: 'one-place' });
    const apart = plane([
      [0, 0, 0],
      [900, 900, 900],
    ]);
    expect(cellsOf(await testKnox(deps, apart, QUICK))[0]).toMatchObject({
      ratio: null,
      observed: 0,
      poissonAtLeastP: 1,
    });
    for (const radiiKm of [[], [0], [Number.NaN], [-1]])
      await expect(testKnox(deps, apart, { ...QUICK, radiiKm })).rejects.toMatchObject({ code: 'USAGE' });
    const signal = AbortSignal.abort();
    await expect(testKnox({ ...deps, work: { ...quietWork(), signal } }, apart, QUICK)).rejects.toMatchObject(
      { code: 'CANCELLED' },
    );
  });
});

describe('openDistances()', () => {
  it('stays within half a percent of the great circle below 60 degrees and 500 km', () => {
    const random = openRandom(11);
    for (let run = 0; run < 2000; run += 1) {
      const lat = random.uniform() * 110 - 55;
      const lon = random.uniform() * 300 - 150;
      const [lat2, lon2] = [lat + random.uniform() * 3, lon + random.uniform() * 5];
      const places = { lon: Float64Array.of(lon, lon2), lat: Float64Array.of(lat, lat2) };
      const km = Math.sqrt(squareKm(openDistances({ kind: 'globe', ...places }), 0, 1));
      const exact = haversineKm([lon, lat], [lon2, lat2]);
      if (exact <= 500) expect(Math.abs(km - exact)).toBeLessThanOrEqual(exact * 0.005);
    }
  });
});

describe('simulatedP()', () => {
  it('is never 0 and carries the uncertainty of few simulations', () => {
    expect(simulatedP(0, 999)).toMatchObject({ p: 0.001, low: 0 });
    expect(simulatedP(0, 19).high).toBeGreaterThan(0.1);
    expect(simulatedP(50, 999).p).toBe(0.051);
  });
});

function haversineKm(one: readonly [number, number], other: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const half = (from: number, to: number): number => Math.sin(((to - from) * rad) / 2) ** 2;
  const a =
    half(one[1], other[1]) + Math.cos(one[1] * rad) * Math.cos(other[1] * rad) * half(one[0], other[0]);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}
