/** Invented series with an effect that is known, or with none: how often an effect is claimed. SYNTHETIC. */

import {
  compareWithMix,
  drawPoisson,
  estimateInterruption,
  openRandom,
  type Random,
  type RateRatio,
  type SyntheticControlInput,
} from '../src/incidents/index.ts';

/** Trials of an interrupted series. */
export interface InterruptedTrials {
  readonly noise: string;
  readonly ratio: number;
  readonly trials: number;
  /** Share whose interval leaves 1 out. */
  readonly claimed: number;
  /** The same with the interval that allows for autocorrelation. */
  readonly claimedWider: number;
  /** Share whose interval holds the true ratio. */
  readonly held: number;
  readonly heldWider: number;
  readonly meanRatio: number;
  /** Share that warns of neighbouring periods that hang together. */
  readonly warned: number;
}

/** Trials of a synthetic control. */
export interface ControlTrials {
  readonly ratio: number;
  readonly trials: number;
  readonly claimed: number;
  readonly undetermined: number;
  /** Mean of 1 + relative gap. */
  readonly meanRatio: number;
}

/** What the trials came to. */
export interface MeasureTrials {
  readonly interrupted: readonly InterruptedTrials[];
  readonly control: readonly ControlTrials[];
}

/** Noise of the logarithm of the expected count: its spread, and how much of a period's is left in the next. */
interface Noise {
  readonly name: string;
  readonly spread: number;
  readonly carried: number;
}

const NOISES: readonly Noise[] = [
  { name: 'Poisson counts', spread: 0, carried: 0 },
  { name: 'counts that vary more than Poisson', spread: 0.3, carried: 0 },
  { name: 'neighbouring months that hang together', spread: 0.3, carried: 0.6 },
];
const RATIOS = [1, 0.8, 0.6];
const TRIALS = { interrupted: 400, control: 60 };
const MONTHS = { before: 60, after: 36 };
const MEAN = 40;
const DONORS = 24;

/** Runs all trials; the same every time. */
export function runMeasureTrials(): MeasureTrials {
  return {
    interrupted: NOISES.flatMap((noise) => RATIOS.map((ratio) => runInterrupted(noise, ratio))),
    control: RATIOS.map(runControl),
  };
}

function runInterrupted(noise: Noise, ratio: number): InterruptedTrials {
  const tally = { claimed: 0, claimedWider: 0, held: 0, heldWider: 0, warned: 0, sum: 0 };
  for (let seed = 1; seed <= TRIALS.interrupted; seed++) {
    const counts = inventCounts(openRandom(seed), noise, ratio);
    const periods = counts.map((_, at) => String(at));
    const answer = estimateInterruption({ periods, counts, measureFrom: MONTHS.before });
    if (answer.kind === 'undetermined') throw new Error(answer.because);
    const wider = answer.autocorrelation.level;
    if (!holds(answer.level, 1)) tally.claimed += 1;
    if (!holds(wider, 1)) tally.claimedWider += 1;
    if (holds(answer.level, ratio)) tally.held += 1;
    if (holds(wider, ratio)) tally.heldWider += 1;
    if (answer.autocorrelation.warned) tally.warned += 1;
    tally.sum += answer.level.ratio;
  }
  const trials = TRIALS.interrupted;
  return {
    ...{ noise: noise.name, ratio, trials },
    claimed: tally.claimed / trials,
    claimedWider: tally.claimedWider / trials,
    held: tally.held / trials,
    heldWider: tally.heldWider / trials,
    warned: tally.warned / trials,
    meanRatio: tally.sum / trials,
  };
}

function holds({ low, high }: RateRatio, ratio: number): boolean {
  return low <= ratio && high >= ratio;
}

function inventCounts(random: Random, { spread, carried }: Noise, ratio: number): readonly number[] {
  let level = 0;
  return Array.from({ length: MONTHS.before + MONTHS.after }, (_, at) => {
    level = carried * level + spread * Math.sqrt(1 - carried ** 2) * drawNormal(random);
    return drawPoisson(random, MEAN * Math.exp(level) * (at < MONTHS.before ? 1 : ratio));
  });
}

function runControl(ratio: number): ControlTrials {
  const answers = Array.from({ length: TRIALS.control }, (_, at) =>
    compareWithMix(inventAreas(ratio, at + 1)),
  );
  const estimates = answers.filter((answer) => answer.kind === 'estimated');
  const ratios = estimates.flatMap(({ relativeGap }) => (relativeGap === null ? [] : [1 + relativeGap]));
  return {
    ...{ ratio, trials: answers.length, undetermined: answers.length - estimates.length },
    claimed: estimates.filter(({ effect }) => effect === 'shown').length / answers.length,
    meanRatio: ratios.reduce((sum, value) => sum + value, 0) / ratios.length,
  };
}

/** Areas over two common tides in shares of their own; the first one is changed by `ratio` in its last third. */
function inventAreas(ratio: number, seed: number): SyntheticControlInput {
  const random = openRandom(seed);
  const length = MONTHS.before + MONTHS.after;
  const invent = (area: string, own: number) => {
    const share = random.uniform();
    const values = Array.from({ length }, (_, at) => {
      const tide = 60 + 30 * share * Math.sin(at / 6) + 30 * (1 - share) * Math.cos(at / 9);
      return drawPoisson(random, tide * (at < MONTHS.before ? 1 : own));
    });
    return { area, values };
  };
  return {
    periods: Array.from({ length }, (_, at) => String(at)),
    treated: invent('Demo-treated', ratio),
    donors: Array.from({ length: DONORS }, (_, at) => invent(`Demo-${at}`, 1)),
    measureFrom: MONTHS.before,
  };
}

/** Source: Box and Muller 1958. */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log1p(-random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
}
