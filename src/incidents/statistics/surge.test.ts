import { describe, expect, it } from 'vitest';
import { drawPoisson, openRandom } from './random.ts';
import { detectSurges, MONTHLY_SURGES, type SurgeOptions, WEEKLY_SURGES } from './surge.ts';
import { fitSeasons, outbreakWeights } from './surge-model.ts';
import { countQuantile, spreadOf, tabularCusum, upperTail } from './surge-tails.ts';

const WEEKS = 52 * 8;

function weeks(mean: (week: number) => number, seed: number, length = WEEKS): Int32Array {
  const random = openRandom(seed);
  return Int32Array.from({ length }, (_, week) => drawPoisson(random, mean(week)));
}

function last(counts: Int32Array, options: SurgeOptions = WEEKLY_SURGES) {
  const period = counts.length - 1;
  const [verdict] = detectSurges(counts, options, { from: period, to: period });
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

describe('tabularCusum()', () => {
  it('gives the figures done by hand', () => {
    const counts = [3, 5, 4, 2, 6, 4, 3, 5, 9, 11, 14, 8];
    expect(tabularCusum(counts, 5)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 4, 10, 19, 22]);
  });
});

describe('upperTail() and countQuantile()', () => {
  it('give the reference figures for mean 4, size 2, and for Poisson', () => {
    const spread = { mean: 4, variance: 4 + 16 / 2 };
    const poisson = { mean: 4, variance: 4 };
    const expected = [
      [8, 0.1430676, 0.05113362],
      [12, 0.03853673, 0.0009152291],
      [15, 0.01370195, 1.993173e-5],
    ] as const;
    for (const [count, own, plain] of expected) {
      expect(upperTail(count, spread)).toBeCloseTo(own, 7);
      expect(upperTail(count, poisson) / plain).toBeCloseTo(1, 6);
    }
    expect(countQuantile(0.99, spread)).toBe(15);
  });

  it('are each other’s inverse', () => {
    const random = openRandom(3);
    for (let run = 0; run < 300; run += 1) {
      const mean = 0.01 + 30 * random.uniform() ** 3;
      const spread = { mean, variance: mean * (1 + (run % 3) * random.uniform()) };
      const count = countQuantile(0.995, spread);
      expect(upperTail(count + 1, spread)).toBeLessThanOrEqual(0.005 + 1e-12);
      if (count > 0) expect(upperTail(count, spread)).toBeGreaterThan(0.005);
    }
    expect(countQuantile(0.995, { mean: 325_354, variance: 6e11 })).toBeGreaterThan(4_000_000);
    expect(upperTail(0, { mean: 0, variance: 0 })).toBe(1);
    expect(upperTail(1, { mean: 0, variance: 0 })).toBe(0);
    expect(spreadOf([1, 2, 3])).toEqual({ mean: 2, variance: 1 });
  });
});

describe('fitSeasons()', () => {
  const ones = (length: number) => new Float64Array(length).fill(1);

  it('without a trend gives the mean of each level, by hand', () => {
    const rows = {
      counts: Float64Array.of(2, 4, 6, 10),
      level: Int32Array.of(0, 0, 1, 1),
      levels: 2,
      time: Float64Array.of(-4, -3, -2, -1),
    };
    const fit = fitSeasons(rows, ones(4), false);
    expect([...(fit?.effects ?? [])].map(Math.exp)).toEqual([expect.closeTo(3, 9), expect.closeTo(8, 9)]);
    // Pearson: 1/3 + 1/3 + 4/8 + 4/8 = 5/3, over 4 - 2 rows.
    expect(fit?.dispersion).toBe(1);
    expect([...(fit?.leverage ?? [])]).toEqual([0.5, 0.5, 0.5, 0.5].map((value) => expect.closeTo(value, 9)));
    expect(fit?.targetVariance).toBeCloseTo(1 / 6, 9);
  });

  it('solves the score equations of levels and trend with weights', () => {
    const random = openRandom(9);
    const length = 120;
    const rows = {
      counts: Float64Array.from({ length }, (_, row) => drawPoisson(random, 3 + (row % 4) + row / 30)),
      level: Int32Array.from({ length }, (_, row) => row % 4),
      levels: 4,
      time: Float64Array.from({ length }, (_, row) => (row - length) / 12),
    };
    const weights = Float64Array.from({ length }, () => 0.2 + random.uniform());
    const fit = fitSeasons(rows, weights, true);
    const scores = new Float64Array(5);
    for (let row = 0; row < length; row += 1) {
      const score = (weights[row] ?? 0) * ((rows.counts[row] ?? 0) - (fit?.fitted[row] ?? 0));
      scores[row % 4] = (scores[row % 4] ?? 0) + score;
      scores[4] = (scores[4] ?? 0) + score * (rows.time[row] ?? 0);
    }
    for (const score of scores) expect(Math.abs(score)).toBeLessThan(1e-3);
    // The hat matrix projects: its trace is the number of parameters.
    expect(fit?.leverage.reduce((sum, value) => sum + value, 0)).toBeCloseTo(5, 6);
    expect(fit?.slope).toBeGreaterThan(0);
  });

  it('finds no fit where rows are no more than parameters', () => {
    const rows = {
      counts: Float64Array.of(1, 2),
      level: Int32Array.of(0, 1),
      levels: 2,
      time: Float64Array.of(-2, -1),
    };
    expect(fitSeasons(rows, ones(2), false)).toBeNull();
  });
});

describe('outbreakWeights()', () => {
  it('counts a past outbreak less and keeps the sum', () => {
    const counts = Float64Array.of(3, 4, 2, 3, 4, 3, 2, 40);
    const rows = {
      counts,
      level: new Int32Array(8),
      levels: 1,
      time: Float64Array.from({ length: 8 }, (_, row) => row - 8),
    };
    const fit = fitSeasons({ ...rows }, new Float64Array(8).fill(1), false);
    if (fit === null) throw new Error('no fit');
    const weights = outbreakWeights(counts, { ...fit, dispersion: 1 }, 2.58);
    expect(weights[7]).toBeLessThan((weights[0] ?? 0) / 5);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(8, 9);
  });
});

describe('detectSurges()', () => {
  it('raises an alarm for a planted surge, and says what it expected', () => {
    const quiet = weeks(() => 4, 1);
    quiet[WEEKS - 1] = 4;
    expect(last(quiet)).toMatchObject({ kind: 'judged', alarm: false, season: true });
    quiet[WEEKS - 1] = 20;
    const verdict = last(quiet);
    expect(verdict).toMatchObject({ kind: 'judged', alarm: true, observed: 20, held: false });
    if (verdict.kind !== 'judged') return;
    expect(verdict.expected).toBeGreaterThan(2);
    expect(verdict.expected).toBeLessThan(6);
    expect(verdict.upper).toBeLessThan(16);
    expect(verdict.score).toBeGreaterThan(1);
  });

  it('expects more in the season in which there was always more', () => {
    const counts = weeks((week) => ((week - WEEKS + 1) % 52 >= -3 ? 12 : 2), 2);
    counts[WEEKS - 1] = 14;
    expect(last(counts)).toMatchObject({ alarm: false, season: true });
    expect(last(counts, { ...WEEKLY_SURGES, levels: 1 })).toMatchObject({ season: false });
  });

  it('is not blinded by an outbreak of the past', () => {
    const counts = weeks(() => 4, 5);
    for (let week = 270; week < 276; week += 1) counts[week] = 60;
    counts[WEEKS - 1] = 30;
    const seeing = last(counts);
    expect(seeing).toMatchObject({ kind: 'judged', alarm: true });
    const blind = last(counts, { ...WEEKLY_SURGES, outbreakResidual: Number.POSITIVE_INFINITY });
    if (blind.kind === 'judged' && seeing.kind === 'judged')
      expect(blind.upper).toBeGreaterThan(seeing.upper + 1);
  });

  it('raises alarms at about the nominal rate, and not above twice it, in quiet series', () => {
    let [alarms, judged] = [0, 0];
    for (let seed = 0; seed < 12; seed += 1) {
      const counts = weeks(() => 6, seed + 40);
      for (const verdict of detectSurges(counts, WEEKLY_SURGES, { from: WEEKS - 100, to: WEEKS - 1 }))
        if (verdict.kind === 'judged') {
          judged += 1;
          if (verdict.alarm) alarms += 1;
        }
    }
    expect(judged).toBe(1200);
    expect(alarms / judged).toBeLessThanOrEqual(0.01);
  });

  it('needs no knowledge of what comes later', () => {
    const counts = weeks(() => 3, 7);
    const span = { from: 250, to: 300 };
    const before = detectSurges(counts.slice(0, 301), WEEKLY_SURGES, span);
    expect(detectSurges(counts, WEEKLY_SURGES, span)).toEqual(before);
  });

  it('works on months, with the tail and with the sum', () => {
    const months = weeks(() => 5, 8, 96);
    months[95] = 25;
    for (const method of ['farrington', 'tail', 'cusum'] as const)
      expect(last(months, { ...MONTHLY_SURGES, method })).toMatchObject({ kind: 'judged', alarm: true });
    months[95] = 5;
    for (const method of ['farrington', 'tail', 'cusum'] as const)
      expect(last(months, { ...MONTHLY_SURGES, method })).toMatchObject({ kind: 'judged', alarm: false });
  });

  it('says undetermined for a short past and a past of zeros, and holds an alarm of few incidents', () => {
    expect(last(weeks(() => 4, 1, 100))).toMatchObject({ kind: 'undetermined', because: 'short-history' });
    const zeros = new Int32Array(WEEKS);
    zeros[WEEKS - 1] = 9;
    for (const method of ['farrington', 'tail', 'cusum'] as const)
      expect(last(zeros, { ...WEEKLY_SURGES, method })).toEqual({
        ...{ kind: 'undetermined', period: WEEKS - 1, observed: 9, because: 'no-past-incidents' },
      });
    const rare = new Int32Array(WEEKS);
    rare[200] = 1;
    rare[WEEKS - 1] = 3;
    expect(last(rare)).toMatchObject({ kind: 'judged', alarm: false, held: true, season: false });
  });

  it('refuses options that are none', () => {
    for (const wrong of [{ alpha: 0 }, { alpha: 0.7 }, { levels: 60 }, { yearsMin: 0 }, { yearsBack: 2 }])
      expect(() =>
        last(
          weeks(() => 1, 1),
          { ...WEEKLY_SURGES, ...wrong },
        ),
      ).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});
