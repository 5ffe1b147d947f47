/** What features there are: one list that the computation, the Parquet file and its dictionary are made from. */

import { fault } from '../../base/index.ts';
import { CHAIN_LENGTHS } from './count-chains.ts';
import { CYCLE_LENGTHS, SEARCH_STEPS_MAX } from './search-patterns.ts';
import { STATISTICS } from './slide-statistics.ts';

/** How a column is stored: `float32` and `float64` numbers, `int32` whole numbers, `instant` milliseconds since 1970 in UTC, `word` one of few texts. */
export type FeatureType = 'int32' | 'float32' | 'float64' | 'instant' | 'boolean' | 'word' | 'text';

/** One column of the file. */
export interface Feature {
  readonly name: string;
  readonly type: FeatureType;
  /** Empty where the column is no quantity. */
  readonly unit: string;
  /** `7d`; empty where the column looks at the payment alone. */
  readonly window: string;
  readonly definition: string;
  /** When the column has no value: NaN in `float32`, null in whole numbers; empty where it always has one. */
  readonly absentWhen: string;
  readonly source: string;
}

/** Windows of a plan, as they are written: `6h`, `30d`. */
export interface FeatureWindows {
  /** Windows of counts and statistics. */
  readonly windows: readonly string[];
  /** Longest time between two payments of a chain, and from the first to the last one of a cycle. */
  readonly pathWindow: string;
  /** Window of scatter-gather. */
  readonly scatterWindow: string;
}

/** Columns of a file, in its order. */
export interface FeaturePlan extends FeatureWindows {
  /** What the record itself says. */
  readonly facts: readonly Feature[];
  /** What is computed; each has a cell of four bytes in a row of the computation. */
  readonly computed: readonly Feature[];
}

/**
 * Windows unless others are told.
 * Source: 6 hours for scatter-gather and a day for the others in the Graph Feature Preprocessor (arXiv:2402.08593, section 6); 7 and 30 days beside them,
 * since rings of the AMLworld data last 10 to 56 days (arXiv:2306.16424).
 */
export const DEFAULT_FEATURE_WINDOWS: FeatureWindows = {
  windows: ['1d', '7d', '30d'],
  pathWindow: '1d',
  scatterWindow: '6h',
};

/** Most windows of one plan. */
export const FEATURE_WINDOWS_MAX = 6;
const HOUR_S = 3600;
const WINDOW_HOURS_MAX = 60 * 24;

const GFP = 'Graph Feature Preprocessor, arXiv:2402.08593';
const RECORD = 'the record';
/** Source: see `slide-statistics.ts` and `moments.ts`, where the formulas stand. */
const MOMENTS = `${GFP}; Pébay, SAND2008-6212; Joanes and Gill 1998`;

/**
 * The columns for these windows.
 * @throws USAGE for a window that is none, stands twice, or is too many
 */
export function planFeatures(windows: FeatureWindows): FeaturePlan {
  const lengths = windows.windows.map(windowSeconds);
  for (const one of [windows.pathWindow, windows.scatterWindow]) windowSeconds(one);
  if (lengths.length === 0 || lengths.length > FEATURE_WINDOWS_MAX)
    throw fault('USAGE', `give 1 to ${FEATURE_WINDOWS_MAX} windows`);
  const twice = lengths.findIndex((length, at) => lengths.indexOf(length) !== at);
  if (twice !== -1) throw fault('USAGE', `the window ${windows.windows[twice]} is given twice`);
  return {
    ...windows,
    facts: FACTS,
    computed: [...windows.windows.flatMap(windowFeatures), ...patternFeatures(windows)],
  };
}

/**
 * Seconds of `6h` or `30d`.
 * @throws USAGE for another text, and for more than 60 days
 */
export function windowSeconds(window: string): number {
  const found = /^([1-9]\d{0,3})([hd])$/.exec(window);
  const hours = found === null ? 0 : Number(found[1]) * (found[2] === 'd' ? 24 : 1);
  if (hours >= 1 && hours <= WINDOW_HOURS_MAX) return hours * HOUR_S;
  throw fault('USAGE', `"${window.slice(0, 20)}" is no window: write 1h to 1440h or 1d to 60d`);
}

/** Whether a column may be null. Floats are NaN instead, which every reader of features takes for a missing value and no file has to list. */
export function isNullable({ type, absentWhen }: Feature): boolean {
  return type === 'int32' && absentWhen !== '';
}

/** Columns of the accounts of a payment, for those who ask for them: names, never features. */
export const KEY_FEATURES: readonly Feature[] = [
  fact('payer', 'text', {
    unit: '',
    definition: 'bank and number of the account that pays; a key to join by, not a feature',
  }),
  fact('payee', 'text', {
    unit: '',
    definition: 'bank and number of the account that is paid; a key to join by, not a feature',
  }),
];

const FACTS: readonly Feature[] = [
  fact('row', 'int32', {
    unit: '',
    definition: 'data row of the file, from 1; a key to join by, not a feature',
  }),
  fact('time', 'instant', { unit: 'ms since 1970, UTC', definition: 'when the payment was made' }),
  fact('amount_paid', 'float64', { unit: 'major units of currency_paid', definition: 'what the payer paid' }),
  fact('currency_paid', 'word', { unit: '', definition: 'ISO 4217 code of what was paid, XBT for Bitcoin' }),
  fact('amount_received', 'float64', {
    unit: 'major units of currency_received',
    definition: 'what the payee received',
  }),
  fact('currency_received', 'word', {
    unit: '',
    definition: 'ISO 4217 code of what was received, XBT for Bitcoin',
  }),
  fact('channel', 'word', { unit: '', definition: 'how the money moved' }),
];

function fact(name: string, type: FeatureType, told: Pick<Feature, 'unit' | 'definition'>): Feature {
  return { name, type, ...told, window: '', absentWhen: '', source: RECORD };
}

function windowFeatures(window: string): readonly Feature[] {
  const count = (name: string, unit: string, definition: string): Feature => ({
    name: `${name}_${window}`,
    type: 'int32',
    unit,
    window,
    definition,
    absentWhen: '',
    source: GFP,
  });
  return [
    count('payer_out_count', 'payments', 'payments out of the payer, this one included'),
    count('payer_out_degree', 'accounts', 'fan-out: accounts that the payer paid, this payee included'),
    count('payer_in_count', 'payments', 'payments into the payer'),
    count('payer_in_degree', 'accounts', 'fan-in: accounts that paid the payer'),
    count(
      'gather_scatter',
      'accounts',
      'the lesser of payer_in_degree and payer_out_degree: as many accounts paid the payer as it paid in turn',
    ),
    ...statisticFeatures('payer_out_amount', window),
    ...statisticFeatures('payer_out_gap', window),
    count('payee_in_count', 'payments', 'payments into the payee, this one included'),
    count('payee_in_degree', 'accounts', 'fan-in: accounts that paid the payee, this payer included'),
    count('payee_out_count', 'payments', 'payments out of the payee'),
    count('payee_out_degree', 'accounts', 'fan-out: accounts that the payee paid'),
    ...statisticFeatures('payee_in_amount', window),
    ...statisticFeatures('payee_in_gap', window),
  ];
}

const SERIES: Readonly<Record<string, { readonly unit: string; readonly of: string }>> = {
  payer_out_amount: {
    unit: 'currency_paid',
    of: 'amounts out of the payer in the currency of this payment, this one included',
  },
  payer_out_gap: {
    unit: 's',
    of: 'times between one payment out of the payer and the next, the one to this payment included; both lie in the window',
  },
  payee_in_amount: {
    unit: 'currency_received',
    of: 'amounts into the payee in the currency of this payment, this one included',
  },
  payee_in_gap: {
    unit: 's',
    of: 'times between one payment into the payee and the next, the one to this payment included; both lie in the window',
  },
};

const STATISTIC_WORDS: Readonly<
  Record<(typeof STATISTICS)[number], { readonly words: string; readonly absentWhen: string }>
> = {
  count: { words: 'number of', absentWhen: '' },
  sum: { words: 'sum of', absentWhen: 'there is none' },
  mean: { words: 'mean of', absentWhen: 'there is none' },
  min: { words: 'least of', absentWhen: 'there is none' },
  max: { words: 'greatest of', absentWhen: 'there is none' },
  median: { words: 'median (mean of the middle two) of', absentWhen: 'there is none' },
  variance: { words: 'sample variance (divided by count - 1) of', absentWhen: 'there are fewer than 2' },
  skew: { words: 'sample skewness (G1) of', absentWhen: 'there are fewer than 3, or all are equal' },
  kurtosis: {
    words: 'sample excess kurtosis (G2) of',
    absentWhen: 'there are fewer than 4, or all are equal',
  },
};

function statisticFeatures(series: keyof typeof SERIES, window: string): readonly Feature[] {
  const { unit = '', of = '' } = SERIES[series] ?? {};
  return STATISTICS.map((statistic) => {
    const { words, absentWhen } = STATISTIC_WORDS[statistic];
    const hasUnit = statistic !== 'skew' && statistic !== 'kurtosis';
    return {
      name: `${series}_${statistic}_${window}`,
      type: statistic === 'count' ? 'int32' : 'float32',
      unit: statistic === 'count' ? 'values' : hasUnit ? `${unit}${statistic === 'variance' ? '²' : ''}` : '',
      window,
      definition: `${words} ${of}`,
      absentWhen,
      source: MOMENTS,
    };
  });
}

function patternFeatures({ pathWindow, scatterWindow }: FeatureWindows): readonly Feature[] {
  const cut = `the search needs more than ${SEARCH_STEPS_MAX} steps`;
  const lengths = ({ min, max }: { readonly min: number; readonly max: number }): readonly number[] =>
    Array.from({ length: max - min + 1 }, (_, at) => min + at);
  const pattern = (name: string, told: Omit<Feature, 'name' | 'type' | 'source'>): Feature => ({
    name,
    type: name.includes('unknown') ? 'boolean' : 'int32',
    source: GFP,
    ...told,
  });
  const unknown = (name: string, window: string, absentWhen: string): Feature =>
    pattern(name, { unit: '', window, definition: `whether ${absentWhen}`, absentWhen: '' });
  return [
    pattern(`scatter_gather_${scatterWindow}`, {
      unit: 'accounts',
      window: scatterWindow,
      definition:
        'accounts beside the payer through which a source that paid the payer has paid the payee too, each payment later than the one before it',
      absentWhen: cut,
    }),
    unknown(`scatter_gather_unknown_${scatterWindow}`, scatterWindow, cut),
    ...lengths(CYCLE_LENGTHS).map((length) =>
      pattern(`cycle_${length}_${pathWindow}`, {
        unit: 'cycles',
        window: pathWindow,
        definition: `cycles of ${length} payments that this payment closes, each later than the one before it, no account twice`,
        absentWhen: cut,
      }),
    ),
    unknown(`cycle_unknown_${pathWindow}`, pathWindow, cut),
    ...lengths(CHAIN_LENGTHS).map((length) =>
      pattern(`chain_${length}_${pathWindow}`, {
        unit: 'chains',
        window: pathWindow,
        definition: `chains of ${length} payments that end in this one, each later than the one before it and less than the window after it; accounts may recur`,
        absentWhen: 'there are more than 2147483647',
      }),
    ),
    unknown(`chain_unknown_${pathWindow}`, pathWindow, 'a count of chains is more than 2147483647'),
  ];
}
