import { describe, expect, it } from 'vitest';
import { quietWork, systemClock } from '../../base/index.ts';
import { fitHawkes, HAWKES_OPTIONS, type HawkesAnswer } from './hawkes.ts';
import { maximiseHawkes, testFit } from './hawkes-fit.ts';
import { hawkesGradient, hawkesLogLikelihood, profileHawkes } from './hawkes-likelihood.ts';
import { simulateHawkes } from './hawkes-simulate.ts';
import { drawExponential, openRandom } from './random.ts';

const deps = { clock: systemClock(), work: quietWork() };
const HAND = { times: Float64Array.of(1, 2, 4, 4.5, 7), spanDays: 10 };
const EXACT = { ...HAWKES_OPTIONS, resolutionDays: 0, spreads: 0 };
const TRUE = { background: [0.5], branching: 0.6, decay: Math.LN2 / 5 };

function fitted(answer: HawkesAnswer) {
  if (answer.kind !== 'fitted') throw new Error(answer.because);
  return answer;
}

function constantRate(count: number, seed: number): Float64Array {
  const random = openRandom(seed);
  return Float64Array.from({ length: count }, () => random.uniform() * 1000).sort();
}

describe('hawkesLogLikelihood()', () => {
  it('gives the figures done by hand', () => {
    const at = { background: [0.3], branching: 0.5, decay: 1 };
    expect(hawkesLogLikelihood(HAND, at)).toBeCloseTo(-9.745621996677643, 12);
    const constant = { background: [0.5], branching: 0, decay: 1 };
    expect(hawkesLogLikelihood(HAND, constant)).toBeCloseTo(-8.465735902799727, 12);
  });

  it('equals the sum over all pairs', () => {
    const times = simulateHawkes(openRandom(3), TRUE, 100);
    const { branching, decay } = TRUE;
    const background = 0.5;
    let sum = -background * 100;
    for (const [at, time] of times.entries()) {
      let rate = background;
      for (const past of times.subarray(0, at)) rate += branching * decay * Math.exp(-decay * (time - past));
      sum += Math.log(rate) - branching * (1 - Math.exp(-decay * (100 - time)));
    }
    expect(hawkesLogLikelihood({ times, spanDays: 100 }, TRUE)).toBeCloseTo(sum, 8);
  });
});

describe('hawkesGradient()', () => {
  it('is the slope of the likelihood by the logarithm of each parameter, with one piece and with three', () => {
    for (const background of [[0.5], [0.2, 0.9, 0.4]]) {
      const truth = { ...TRUE, background };
      const events = { times: simulateHawkes(openRandom(5), truth, 200), spanDays: 200 };
      const values = [...background, truth.branching, truth.decay];
      const at = (moved: number, by: number): number => {
        const now = values.map((value, which) => (which === moved ? value * Math.exp(by) : value));
        const [branching = 0, decay = 0] = now.slice(background.length);
        return hawkesLogLikelihood(events, { background: now.slice(0, background.length), branching, decay });
      };
      for (const [which, slope] of hawkesGradient(events, truth).entries())
        expect(slope).toBeCloseTo((at(which, 1e-5) - at(which, -1e-5)) / 2e-5, 4);
    }
  });
});

describe('maximiseHawkes()', () => {
  it('ends where all slopes are 0, whatever the start of the inner search', () => {
    const events = { times: simulateHawkes(openRandom(8), TRUE, 1000), spanDays: 1000 };
    const best = maximiseHawkes(events, { minDays: 0.1, maxDays: 100, pieces: 1 });
    for (const slope of hawkesGradient(events, best)) expect(Math.abs(slope)).toBeLessThan(1e-3);
    const again = profileHawkes(events, {
      decay: best.decay,
      pieces: 1,
      start: { background: [3], branching: 0.01, decay: 1 },
    });
    expect(again.logLikelihood).toBeCloseTo(best.logLikelihood, 8);
    expect(again.branching).toBeCloseTo(best.branching, 6);
  });
});

describe('fitHawkes()', () => {
  it('recovers what was planted, within its intervals at about their rate', async () => {
    let inside = 0;
    const ratios: number[] = [];
    for (let seed = 0; seed < 20; seed += 1) {
      const events = { times: simulateHawkes(openRandom(seed), TRUE, 1200), spanDays: 1200 };
      const { branchingRatio } = fitted(await fitHawkes(deps, events, EXACT));
      ratios.push(branchingRatio.value);
      if ((branchingRatio.low ?? 1) <= 0.6 && (branchingRatio.high ?? 0) >= 0.6) inside += 1;
    }
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / 20;
    expect(Math.abs(mean - 0.6)).toBeLessThan(0.04);
    expect(inside).toBeGreaterThanOrEqual(16);
  });

  it('recovers half-life and branching from days alone, and shows what the unknown hour does', async () => {
    const exact = simulateHawkes(openRandom(21), TRUE, 3000);
    const days = { times: exact.map(Math.floor), spanDays: 3000 };
    const answer = fitted(await fitHawkes(deps, days));
    expect(answer.branchingRatio.value).toBeCloseTo(0.6, 1);
    expect(answer.halfLifeDays.value).toBeGreaterThan(3.5);
    expect(answer.halfLifeDays.value).toBeLessThan(7);
    expect(answer.tied).toBeGreaterThan(100);
    expect(answer.spread?.seeds).toBe(5);
    expect(answer.spread?.branching.high).toBeGreaterThan(answer.spread?.branching.low ?? 1);
    expect(answer.fit.p).toBeGreaterThan(0.05);
    expect(answer.logLikelihood).toBeGreaterThan(answer.constantLogLikelihood);
  });

  it('gives bootstrap intervals about the estimate', async () => {
    const events = { times: simulateHawkes(openRandom(2), TRUE, 600), spanDays: 600 };
    const answer = fitted(await fitHawkes(deps, events, { ...EXACT, bootstraps: 40 }));
    expect(answer.bootstrap?.branchingRatio.low).toBeLessThan(answer.branchingRatio.value);
    expect(answer.bootstrap?.branchingRatio.high).toBeGreaterThan(answer.branchingRatio.value);
    expect(answer.bootstrap?.series).toBe(40);
  });

  it('claims no excitation where there is none, but for a few in a hundred', async () => {
    let claimed = 0;
    for (let seed = 0; seed < 50; seed += 1) {
      const answer = await fitHawkes(deps, { times: constantRate(200, seed), spanDays: 1000 }, EXACT);
      if (answer.kind === 'fitted') claimed += 1;
    }
    expect(claimed).toBeLessThanOrEqual(8);
  });

  it('with pieces of the background takes no change of it for excitation, and still finds what excites', async () => {
    const pieces = { ...EXACT, pieces: 4 };
    const rising = { background: [0.1, 0.2, 0.5, 1], branching: 0, decay: 1 };
    let [constant, pieced] = [0, 0];
    for (let seed = 0; seed < 20; seed += 1) {
      const events = { times: simulateHawkes(openRandom(seed), rising, 1000), spanDays: 1000 };
      const [one, many] = [await fitHawkes(deps, events, EXACT), await fitHawkes(deps, events, pieces)];
      if (one.kind === 'fitted' || one.because !== 'no-excitation') constant += 1;
      if (many.kind === 'fitted') pieced += 1;
    }
    expect(constant).toBeGreaterThanOrEqual(18);
    expect(pieced).toBeLessThanOrEqual(4);
    const exciting = { ...rising, branching: 0.5, decay: Math.LN2 / 3 };
    const events = { times: simulateHawkes(openRandom(6), exciting, 2000), spanDays: 2000 };
    const found = fitted(await fitHawkes(deps, events, pieces));
    expect(found.backgroundPerDay).toHaveLength(4);
    expect(found.branchingRatio.low).toBeLessThan(0.5);
    expect(found.branchingRatio.high).toBeGreaterThan(0.5);
    expect(found.fit.p).toBeGreaterThan(0.05);
    const last = found.backgroundPerDay[3];
    expect(last?.low).toBeLessThan(1);
    expect(last?.high).toBeGreaterThan(1);
  });

  it('takes a piece without events as one without background', async () => {
    const late = simulateHawkes(openRandom(3), TRUE, 500).map((time) => time + 500);
    const answer = fitted(await fitHawkes(deps, { times: late, spanDays: 1000 }, { ...EXACT, pieces: 2 }));
    expect(answer.backgroundPerDay[0]).toEqual({ value: 0, low: null, high: null });
    expect(answer.branchingRatio.low).toBeLessThan(0.6);
    expect(answer.branchingRatio.high).toBeGreaterThan(0.6);
  });

  it('gives the same answer for the same seed', async () => {
    const days = { times: simulateHawkes(openRandom(21), TRUE, 500).map(Math.floor), spanDays: 500 };
    expect(await fitHawkes(deps, days)).toEqual(await fitHawkes(deps, days));
  });

  it('says undetermined for few events, a rising series and days that repeat, and refuses times outside the watch', async () => {
    const few = { times: constantRate(29, 1), spanDays: 1000 };
    expect(await fitHawkes(deps, few)).toEqual({
      kind: 'undetermined',
      because: 'too-few-events',
      events: 29,
    });
    const rising = Float64Array.from({ length: 400 }, (_, at) => 1000 * ((at + 0.5) / 400) ** 0.1).sort();
    expect(await fitHawkes(deps, { times: rising, spanDays: 1000 }, EXACT)).toMatchObject({
      kind: 'undetermined',
    });
    const regular = Float64Array.from({ length: 100 }, (_, at) => at * 10);
    expect(await fitHawkes(deps, { times: regular, spanDays: 1000 }, EXACT)).toMatchObject({
      because: 'no-excitation',
    });
    const oneDay = { times: new Float64Array(100).fill(500), spanDays: 1000 };
    expect(await fitHawkes(deps, oneDay)).toMatchObject({ kind: 'undetermined' });
    await expect(fitHawkes(deps, few, { ...EXACT, pieces: 0 })).rejects.toMatchObject({ code: 'USAGE' });
    for (const times of [[-1], [1000], [Number.NaN]])
      await expect(
        fitHawkes(deps, { times: Float64Array.from(times), spanDays: 1000 }),
      ).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('testFit()', () => {
  it('rejects a constant rate for a series that excites itself, and takes the true process', () => {
    const events = { times: simulateHawkes(openRandom(4), TRUE, 4000), spanDays: 4000 };
    const constant = { background: [events.times.length / 4000], branching: 0, decay: 1 };
    expect(testFit(events, constant).p).toBeLessThan(0.001);
    expect(testFit(events, TRUE).p).toBeGreaterThan(0.01);
  });

  it('has a p that is spread evenly where the process is known', () => {
    const ps: number[] = [];
    for (let seed = 0; seed < 200; seed += 1) {
      const random = openRandom(seed);
      let time = 0;
      const times = Float64Array.from({ length: 100 }, () => {
        time += drawExponential(random);
        return time;
      });
      ps.push(testFit({ times, spanDays: time + 1 }, { background: [1], branching: 0, decay: 1 }).p);
    }
    expect(ps.filter((p) => p < 0.05).length).toBeLessThanOrEqual(20);
    expect(ps.reduce((sum, p) => sum + p, 0) / 200).toBeCloseTo(0.5, 1);
  });
});
