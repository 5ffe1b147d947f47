/** Synthetic control: one area under a measure against a mix of areas without it, chosen by how like it they were before. */

import { assert, fault } from '../../base/index.ts';
import { fitWeights } from './simplex-weights.ts';

/** The series of one area, one value a period; NaN: not known. */
export interface AreaSeries {
  readonly area: string;
  readonly values: readonly number[];
}

/** What is compared. Donors with unknown periods are to be left out by the caller: a mix cannot hold them. */
export interface SyntheticControlInput {
  readonly periods: readonly string[];
  readonly treated: AreaSeries;
  /** Areas that the measure did not touch. */
  readonly donors: readonly AreaSeries[];
  /** Index of the first period under the measure. */
  readonly measureFrom: number;
}

/** The gap of an area: what it counted less what its mix counted, on average of a period. */
export interface ControlGap {
  readonly area: string;
  readonly meanGap: number;
  /** Root mean square gaps before and after. */
  readonly beforeGap: number;
  readonly afterGap: number;
  /** `afterGap` over `beforeGap`; infinite where the mix fits without a gap. */
  readonly ratio: number;
}

/** One period of the area and of its mix. */
export interface ControlPoint {
  readonly period: string;
  readonly counted: number;
  readonly mix: number;
}

/** What was estimated. */
export interface SyntheticControlEstimate {
  readonly kind: 'estimated';
  readonly gap: ControlGap;
  /** Mean gap over the mean of the mix under the measure; null where the mix is 0. */
  readonly relativeGap: number | null;
  readonly weights: readonly { readonly area: string; readonly weight: number }[];
  readonly points: readonly ControlPoint[];
  /** The same done for every donor as if it had been under the measure. */
  readonly placebos: readonly ControlGap[];
  /** Share of areas, this one among them, whose ratio is as large. Its least is 1 over their number. */
  readonly p: number;
  /** Mean gap when a donor of some weight is left out. */
  readonly withoutDonor: readonly { readonly area: string; readonly meanGap: number }[];
  /** `shown` only where p is small enough and no left-out donor turns the sign. */
  readonly effect: 'shown' | 'not-shown';
  readonly because: readonly string[];
}

/** The estimate, or why there is none. */
export type SyntheticControlAnswer =
  | SyntheticControlEstimate
  | { readonly kind: 'undetermined'; readonly because: string };

/** Fewest periods before, as for interrupted series; our choice. */
const BEFORE_MIN = 8;
/** With fewer donors p cannot fall to 5 %: 1 / (19 + 1). */
const DONORS_MIN = 19;
/** Placebos cost donors^3 x periods: some five seconds at both limits. */
const DONORS_MAX = 150;
const PERIODS_MAX = 600;
const P_MAX = 0.05;
/** A mix that is farther from the area than the area's own mean, by more than chance brings, is no mix of its like; our choice. */
const POOR_FIT_RATIO = 1.1;
/** Donors of less weight are not left out one by one; our choice. */
const SOME_WEIGHT = 0.01;

/**
 * Compares the area with the mix of donors that was most like it before the measure: weights from 0 to 1 that sum to 1.
 * Source: Abadie, Diamond and Hainmueller, Journal of the American Statistical Association 105 (2010), 493-505; placebos in space by the
 * ratio of gaps; leaving donors out: the same, American Journal of Political Science 59 (2015), 495-510. The treated area is no donor of placebos.
 * Undetermined where a period of the treated area is not known.
 * @throws REQUEST_INVALID for donors with values that are no numbers, or more areas or periods than can be compared
 */
export function compareWithMix(input: SyntheticControlInput): SyntheticControlAnswer {
  checkInput(input);
  const { treated, donors, measureFrom } = input;
  const lacking = whyNotEnough(input);
  if (lacking !== null) return { kind: 'undetermined', because: lacking };
  const mix = mixOf(treated, donors, measureFrom);
  const gap = gapOf(treated, mix.values, measureFrom);
  const variation = deviation(treated.values.slice(0, measureFrom));
  if (gap.beforeGap > POOR_FIT_RATIO * variation)
    return {
      kind: 'undetermined',
      because: `no mix of donors is like ${treated.area} before the measure: a gap of ${gap.beforeGap.toFixed(2)} where the area itself varied by ${variation.toFixed(2)}`,
    };
  const placebos = donors.map((donor) => {
    const others = donors.filter(({ area }) => area !== donor.area);
    return gapOf(donor, mixOf(donor, others, measureFrom).values, measureFrom);
  });
  const p = (1 + placebos.filter(({ ratio }) => ratio >= gap.ratio).length) / (1 + placebos.length);
  const withoutDonor = mix.weights
    .filter(({ weight }) => weight > SOME_WEIGHT)
    .map(({ area }) => {
      const others = donors.filter((donor) => donor.area !== area);
      return {
        area,
        meanGap: gapOf(treated, mixOf(treated, others, measureFrom).values, measureFrom).meanGap,
      };
    });
  const because = whyNotShown({ gap, p, withoutDonor });
  const mixAfter = mean(mix.values.slice(measureFrom));
  return {
    kind: 'estimated',
    gap,
    relativeGap: mixAfter === 0 ? null : gap.meanGap / mixAfter,
    weights: mix.weights.filter(({ weight }) => weight > 0),
    points: input.periods.map((period, at) => ({
      period,
      counted: treated.values[at] ?? Number.NaN,
      mix: mix.values[at] ?? Number.NaN,
    })),
    placebos,
    p,
    withoutDonor,
    effect: because.length === 0 ? 'shown' : 'not-shown',
    because,
  };
}

function checkInput({ periods, treated, donors, measureFrom }: SyntheticControlInput): void {
  const all = [treated, ...donors];
  for (const { area, values } of all) assert(values.length === periods.length, `one value a period: ${area}`);
  const wrong = donors.find(({ values }) => !values.every(Number.isFinite));
  if (wrong !== undefined) throw fault('REQUEST_INVALID', `${wrong.area}: every period needs a number`);
  if (new Set(all.map(({ area }) => area)).size < all.length)
    throw fault('REQUEST_INVALID', 'donors: an area is given twice, or is the one under the measure');
  if (donors.length > DONORS_MAX) throw fault('REQUEST_INVALID', `donors: at most ${DONORS_MAX}`);
  if (periods.length > PERIODS_MAX) throw fault('REQUEST_INVALID', `periods: at most ${PERIODS_MAX}`);
  if (!(Number.isInteger(measureFrom) && measureFrom >= 0))
    throw fault('REQUEST_INVALID', 'measureFrom: an index from 0 on');
}

function whyNotEnough({ periods, treated, donors, measureFrom }: SyntheticControlInput): string | null {
  if (!treated.values.every(Number.isFinite)) return `a period of ${treated.area} is not known`;
  if (measureFrom < BEFORE_MIN) return `${measureFrom} periods before the measure; ${BEFORE_MIN} are needed`;
  if (measureFrom >= periods.length) return 'no period under the measure';
  if (donors.length < DONORS_MIN)
    return `${donors.length} areas to compare with; with fewer than ${DONORS_MIN} chance cannot be told from an effect`;
  if (treated.values.slice(0, measureFrom).every((value) => value === 0))
    return `nothing was counted in ${treated.area} before the measure`;
  return null;
}

function mixOf(
  target: AreaSeries,
  donors: readonly AreaSeries[],
  measureFrom: number,
): { readonly weights: readonly { area: string; weight: number }[]; readonly values: readonly number[] } {
  const weights = fitWeights(
    donors.map(({ values }) => values.slice(0, measureFrom)),
    target.values.slice(0, measureFrom),
  );
  const values = target.values.map((_, at) =>
    donors.reduce((sum, donor, place) => sum + (weights[place] ?? 0) * (donor.values[at] ?? 0), 0),
  );
  return { weights: donors.map(({ area }, place) => ({ area, weight: weights[place] ?? 0 })), values };
}

function gapOf({ area, values }: AreaSeries, mix: readonly number[], measureFrom: number): ControlGap {
  const gaps = values.map((value, at) => value - (mix[at] ?? Number.NaN));
  const [before, after] = [gaps.slice(0, measureFrom), gaps.slice(measureFrom)];
  const [beforeGap, afterGap] = [rootMeanSquare(before), rootMeanSquare(after)];
  const ratio = afterGap === 0 ? 0 : afterGap / beforeGap;
  return { area, meanGap: mean(after), beforeGap, afterGap, ratio };
}

function whyNotShown({
  gap,
  p,
  withoutDonor,
}: Pick<SyntheticControlEstimate, 'gap' | 'p' | 'withoutDonor'>): readonly string[] {
  const turned = withoutDonor.filter(({ meanGap }) => Math.sign(meanGap) !== Math.sign(gap.meanGap));
  return [
    ...(p > P_MAX ? [`areas without the measure moved as much: p ${p.toFixed(3)}`] : []),
    ...turned.map(({ area }) => `the gap changes its sign without ${area}`),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return rootMeanSquare(values.map((value) => value - middle));
}
