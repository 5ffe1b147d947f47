/** The dictionary of the features: as data inside each file, and as a page. */

import {
  DEFAULT_FEATURE_WINDOWS,
  type Feature,
  type FeaturePlan,
  KEY_FEATURES,
  planFeatures,
} from './plan-features.ts';

/** What a file says of its columns. */
export interface FeatureDictionary {
  /** Version of the definitions: a number that grows when one changes. */
  readonly version: number;
  readonly windows: readonly string[];
  readonly pathWindow: string;
  readonly scatterWindow: string;
  /** In the order of the file. */
  readonly columns: readonly Feature[];
}

/** Version of the definitions. */
const DICTIONARY_VERSION = 2;

/** The dictionary of a file with these columns. */
export function featureDictionary(plan: FeaturePlan, columns: readonly Feature[]): FeatureDictionary {
  const { windows, pathWindow, scatterWindow } = plan;
  return { version: DICTIONARY_VERSION, windows, pathWindow, scatterWindow, columns };
}

/** The page of all columns with the windows that hold unless others are told, in Markdown. */
export function featuresPage(): string {
  const plan = planFeatures(DEFAULT_FEATURE_WINDOWS);
  const keys = KEY_FEATURES.map((key) => ({ ...key, definition: `with \`--keys\`: ${key.definition}` }));
  const rows = [...plan.facts, ...keys, ...plan.computed].map(
    ({ name, type, unit, window, definition, absentWhen, source }) =>
      `| \`${name}\` | ${type} | ${unit} | ${window} | ${definition} | ${absentWhen} | ${source} |`,
  );
  return [
    '# Features of payments',
    '',
    'Made from `src/money/features/plan-features.ts` by `npm run generate`; do not edit.',
    '',
    '`silsila money features PAYMENTS.csv --out FEATURES.parquet` writes one row a payment, in the order of the file, with these columns. The same list stands in',
    'each file, in the key-value metadata under `silsila.features`, as JSON.',
    '',
    "- **Only the past.** Every feature looks at the payment itself and at payments that are strictly earlier; payments of the same time are not each other's past.",
    '- **Windows** end at the payment: a window of 7d holds what is less than 7 days older than it. With `--windows` the names end in the windows that were told.',
    '- **No value, never 0,** stands for what is not defined or not known: NaN in a float32, null in a whole number; the last column but one says when.',
    '- **Precision.** Statistics are computed in 64 bits and stored in 32: a relative error of 6e-8. No window keeps a rounding error of a payment that has left it.',
    '- **Statistics** are those of pandas and of a spreadsheet: sample variance, G1, G2.',
    '',
    '| column | type | unit | window | definition | no value when | source |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
