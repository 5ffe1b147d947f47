/** Distributions of whole numbers from 0 on, and the scores of a forecast that is one: exact sums, no draws. */

/** F(0), F(1) and so on up to 1: the probability of at most so many. */
export interface CountDistribution {
  readonly cumulative: Float64Array;
}

/** A forecast against what came. All are better the lower they are. */
export interface ForecastScore {
  /** Continuous ranked probability score, in the unit of the counts. */
  readonly crps: number;
  /** Score of the interval from 5 % to 95 %, in the unit of the counts. */
  readonly intervalScore: number;
  /** Squared gap between the probability of any and whether there was any. */
  readonly brier: number;
}

/** What is beyond this probability is put on the last number. */
const TAIL_MAX = 1e-9;
/** Most numbers of a distribution. One that is so long is cut off there: its numbers are a mistake of their table. */
export const COUNTS_MAX = 65_536;
/** The interval that is scored. */
const INTERVAL = { low: 0.05, high: 0.95, outside: 0.1 };

/** All probability on one number. */
export function pointDistribution(at: number): CountDistribution {
  const cumulative = new Float64Array(Math.min(at, COUNTS_MAX - 1) + 1);
  cumulative[cumulative.length - 1] = 1;
  return { cumulative };
}

/** A negative binomial distribution: variance = mean + mean^2 / size; a size of infinity is Poisson's. */
export function negativeBinomial(mean: number, size: number): CountDistribution {
  return mean === 0 ? pointDistribution(0) : hurdle(0, { mean, size });
}

/**
 * Nothing with the probability 1 - `any`, else 1 + a negative binomial count: `meanWhenAny` is at least 1.
 * Source: Mullahy, Journal of Econometrics 33 (1986), 341-365.
 */
export function hurdleDistribution(
  any: number,
  { meanWhenAny, size }: { readonly meanWhenAny: number; readonly size: number },
): CountDistribution {
  return hurdle(1, { none: 1 - any, mean: meanWhenAny - 1, size });
}

/** The smallest number that is not exceeded with this probability. */
export function quantileOf({ cumulative }: CountDistribution, share: number): number {
  const at = cumulative.findIndex((value) => value >= share);
  return at === -1 ? cumulative.length - 1 : at;
}

/** The mean. */
export function meanOf({ cumulative }: CountDistribution): number {
  return cumulative.reduce((sum, value) => sum + 1 - value, 0);
}

/** The probability of one or more. */
export function probabilityOfAny({ cumulative }: CountDistribution): number {
  return 1 - (cumulative[0] ?? 1);
}

/**
 * Scores a forecast against what came.
 * Source: Gneiting and Raftery, Journal of the American Statistical Association 102 (2007), 359-378: CRPS as the sum over all numbers of
 * (F - [number >= actual])^2; interval score with alpha 0.1; Brier, Monthly Weather Review 78 (1950).
 */
export function scoreForecast(forecast: CountDistribution, actual: number): ForecastScore {
  const [low, high] = [quantileOf(forecast, INTERVAL.low), quantileOf(forecast, INTERVAL.high)];
  return {
    crps: scoreRanks(forecast, actual),
    intervalScore: scoreInterval({ low, high, outside: INTERVAL.outside }, actual),
    brier: (probabilityOfAny(forecast) - (actual > 0 ? 1 : 0)) ** 2,
  };
}

/** Width of the interval, and 2 / `outside` for each by which the actual number lies beyond it. */
export function scoreInterval(
  { low, high, outside }: { readonly low: number; readonly high: number; readonly outside: number },
  actual: number,
): number {
  return high - low + (2 / outside) * (Math.max(0, low - actual) + Math.max(0, actual - high));
}

function scoreRanks({ cumulative }: CountDistribution, actual: number): number {
  const within = cumulative.reduce((sum, value, at) => sum + (at >= actual ? 1 - value : value) ** 2, 0);
  return within + Math.max(0, actual - cumulative.length);
}

/** Probabilities follow one another by their ratio; logarithms, since the first one may be below what a number can hold. */
function hurdle(
  first: 0 | 1,
  { none = 0, mean, size }: { readonly none?: number; readonly mean: number; readonly size: number },
): CountDistribution {
  const cumulative = first === 1 ? [none] : [];
  const poisson = size === Number.POSITIVE_INFINITY;
  const growth = Math.log(poisson ? mean : mean / (mean + size));
  let log = poisson ? -mean : -size * Math.log1p(mean / size);
  let sum = 0;
  for (let at = 0; cumulative.length < COUNTS_MAX; at++) {
    if (at > 0) log += growth + Math.log((poisson ? 1 : at - 1 + size) / at);
    sum += Math.exp(log);
    cumulative.push(none + (1 - none) * Math.min(sum, 1));
    if (1 - sum < TAIL_MAX && at >= mean) break;
  }
  cumulative[cumulative.length - 1] = 1;
  return { cumulative: Float64Array.from(cumulative) };
}
