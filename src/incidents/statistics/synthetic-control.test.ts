import { describe, expect, it } from 'vitest';
import { drawPoisson, openRandom } from './random.ts';
import { fitWeights } from './simplex-weights.ts';
import { compareWithMix, type SyntheticControlInput } from './synthetic-control.ts';

const PERIODS = 72;
const FROM = 48;

/** Invented areas over two common tides; the first one is a mix of the second and third, changed by `ratio` under the measure. */
function invented(ratio: number, seed: number): SyntheticControlInput {
  const random = openRandom(seed);
  const periods = Array.from({ length: PERIODS }, (_, at) => `m${at}`);
  const tide = (at: number, share: number): number =>
    60 + 30 * share * Math.sin(at / 6) + 30 * (1 - share) * Math.cos(at / 9);
  const area = (name: string, share: number, own: (at: number) => number) => ({
    area: name,
    values: periods.map((_, at) => drawPoisson(random, tide(at, share) * own(at))),
  });
  const donors = Array.from({ length: 24 }, (_, at) => area(`Demo-${at}`, random.uniform(), () => 1));
  return {
    periods,
    treated: area('Demo-treated', 0.5, (at) => (at >= FROM ? ratio : 1)),
    donors,
    measureFrom: FROM,
  };
}

function estimated(input: SyntheticControlInput) {
  const answer = compareWithMix(input);
  if (answer.kind === 'undetermined') throw new Error(answer.because);
  return answer;
}

describe('compareWithMix()', () => {
  it('recovers a planted effect and shows it', () => {
    const answer = estimated(invented(0.5, 7));
    expect(answer.relativeGap).toBeCloseTo(-0.5, 1);
    expect(answer.p).toBeCloseTo(1 / 25, 10);
    expect(answer.effect).toBe('shown');
    expect(answer.because).toEqual([]);
    expect(answer.withoutDonor.every(({ meanGap }) => meanGap < 0)).toBe(true);
    expect(answer.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6);
  });

  it('shows no effect where there is none, but for the share that p leaves', () => {
    const shown = Array.from({ length: 40 }, (_, at) => compareWithMix(invented(1, at + 1))).filter(
      (answer) => answer.kind === 'estimated' && answer.effect === 'shown',
    );
    expect(shown.length).toBeLessThanOrEqual(5);
  });

  it('says why it shows none', () => {
    const answer = estimated(invented(1, 4));
    expect(answer.effect).toBe('not-shown');
    expect(answer.because[0]).toContain('areas without the measure moved as much');
  });

  it('gives the same answer again', () => {
    expect(compareWithMix(invented(0.7, 3))).toEqual(compareWithMix(invented(0.7, 3)));
  });

  it.each([
    [
      'few donors',
      (input: SyntheticControlInput) => ({ ...input, donors: input.donors.slice(0, 18) }),
      '18 areas',
    ],
    [
      'few periods before',
      (input: SyntheticControlInput) => ({ ...input, measureFrom: 7 }),
      '7 periods before',
    ],
    ['none after', (input: SyntheticControlInput) => ({ ...input, measureFrom: PERIODS }), 'no period under'],
    [
      'an area without events',
      (input: SyntheticControlInput) => ({
        ...input,
        treated: { area: 'Demo-silent', values: input.periods.map(() => 0) },
      }),
      'nothing was counted in Demo-silent',
    ],
    [
      'an unknown period',
      (input: SyntheticControlInput) => ({
        ...input,
        treated: { area: 'Demo-holed', values: input.treated.values.with(3, Number.NaN) },
      }),
      'a period of Demo-holed is not known',
    ],
    [
      'an area like no other',
      (input: SyntheticControlInput) => ({
        ...input,
        treated: { area: 'Demo-alone', values: input.periods.map((_, at) => (at % 2) * 500) },
      }),
      'no mix of donors is like Demo-alone',
    ],
  ])('is undetermined with %s', (_, change, because) => {
    const answer = compareWithMix(change(invented(1, 5)));
    expect(answer).toMatchObject({ kind: 'undetermined', because: expect.stringContaining(because) });
  });

  it('refuses unknown values and areas given twice', () => {
    const input = invented(1, 5);
    const holed = { area: 'Demo-holed', values: input.periods.map(() => Number.NaN) };
    for (const donors of [[holed], [input.treated]])
      expect(() => compareWithMix({ ...input, donors })).toThrow(
        expect.objectContaining({ code: 'REQUEST_INVALID' }),
      );
  });
});

describe('fitWeights()', () => {
  it('finds the weights of an exact mix', () => {
    const series = [
      [1, 2, 3, 9],
      [4, 1, 0, 2],
      [7, 7, 1, 0],
    ];
    const target = [0, 1, 2, 3].map((at) => 0.25 * (series[0]?.[at] ?? 0) + 0.75 * (series[2]?.[at] ?? 0));
    const weights = fitWeights(series, target);
    expect(weights[0]).toBeCloseTo(0.25, 5);
    expect(weights[1]).toBeCloseTo(0, 5);
    expect(weights[2]).toBeCloseTo(0.75, 5);
  });

  it('stays on the simplex when no mix reaches the target', () => {
    expect(fitWeights([[1], [3]], [10])).toEqual([0, 1]);
  });

  it('is as near as any of many mixes that were drawn', () => {
    const random = openRandom(9);
    const draw = (length: number): number[] => Array.from({ length }, () => random.uniform() * 10);
    const [series, target] = [Array.from({ length: 12 }, () => draw(30)), draw(30)];
    const distance = (weights: readonly number[]): number =>
      target.reduce(
        (sum, value, at) =>
          sum +
          (series.reduce((mix, own, place) => mix + (weights[place] ?? 0) * (own[at] ?? 0), 0) - value) ** 2,
        0,
      );
    const found = fitWeights(series, target);
    expect(found.every((weight) => weight >= 0)).toBe(true);
    expect(found.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    for (let at = 0; at < 2_000; at++) {
      const other = draw(12);
      const total = other.reduce((sum, value) => sum + value, 0);
      const near = found.map((weight, place) => 0.99 * weight + (0.01 * (other[place] ?? 0)) / total);
      expect(distance(near)).toBeGreaterThanOrEqual(distance(found) - 1e-6);
    }
  });

  it('bears series that are equal', () => {
    const weights = fitWeights(
      [
        [1, 2],
        [1, 2],
        [5, 5],
      ],
      [1, 2],
    );
    expect((weights[0] ?? 0) + (weights[1] ?? 0)).toBeCloseTo(1, 6);
  });
});
