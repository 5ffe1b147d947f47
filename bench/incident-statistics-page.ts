/** Writes `docs/accuracy-incidents-statistics.md`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimRate, HawkesRate, StatisticsRates, SurgeRate } from './incident-statistics-trials.ts';

/** Writes the page. */
export function writeStatisticsPage(rates: StatisticsRates, published: string): void {
  const page = [
    HEAD,
    knoxSection(rates),
    scanSection(rates),
    hawkesSection(rates),
    surgeSection(rates),
    published,
  ].join('\n');
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'accuracy-incidents-statistics.md'), page);
}

const HEAD = `# How often the statistics over incidents are right

Written by \`npm run bench -- incident-statistics\`; do not edit. Everything here but the part on published events is **SYNTHETIC**: series made by a stated process, so that the truth is known.
Real violence follows no such process; these figures say what the methods can do where their assumptions hold, and what becomes of them
where one does not. What each method is and needs is in the [guide](guide/incident-statistics.md).
`;

function knoxSection({ knox }: StatisticsRates): string {
  return [
    '## Near repeats (Knox)',
    '',
    '200 incidents of ten years on 800 km by 800 km, 50 km and 30 days, 199 permutations, claims at p of 0.05 or less. Where nothing is planted, 5 % is right.',
    '',
    '| planted | trials | claims |',
    '| --- | ---: | ---: |',
    ...knox.map((rate) => `| ${rate.what} | ${rate.trials} | ${claims(rate)} |`),
    '',
  ].join('\n');
}

function scanSection({ scan }: StatisticsRates): string {
  return [
    '## Clusters (space-time scan)',
    '',
    '30 units at random places, 36 periods, one incident a unit and period on the mean and four times as many in the busiest, permutation model, 99 simulations.',
    'Claims: the first cluster with p of 0.05 or less. Of those: the share of planted units that it names, and of named units that were planted.',
    '',
    '| planted | trials | claims | planted units named | named units planted |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...scan.map(
      (rate) =>
        `| ${rate.what} | ${rate.trials} | ${claims(rate)} | ${shareOrNone(rate.recall)} | ${shareOrNone(rate.precision)} |`,
    ),
    '',
  ].join('\n');
}

function hawkesSection({ hawkes }: StatisticsRates): string {
  return [
    '## Excitation (Hawkes)',
    '',
    '2,000 days, half-life of 5 days, only the day of each incident known. Fitted: the others end undetermined. Held: the interval of 95 % holds the true branching ratio',
    '(0 where nothing excites). Rejected: the test of fit has p below 0.05.',
    '',
    '| truth | trials | fitted | mean branching | mean half-life, days | held | rejected |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...hawkes.map(hawkesRow),
    '',
    'What is fitted to a constant or a changing rate is claimed wrongly. A background that changes looks like excitation, and the test of fit hardly notices: a high branching',
    'ratio with a half-life of many weeks is as well explained by a rate that rises and falls. With a background of several pieces (`--pieces`) that happens less often. It has its price: where the background was constant,',
    'the ratio then comes out too low, and its interval holds the truth too rarely.',
    '',
  ].join('\n');
}

function hawkesRow(rate: HawkesRate): string {
  const { what, trials, fitted, meanBranching, meanHalfLife, holds, rejected } = rate;
  const means = fitted === 0 ? ['', ''] : [meanBranching.toFixed(2), meanHalfLife.toFixed(1)];
  const held = rate.truth === null ? '' : percent(holds, fitted);
  return `| ${[what, trials, fitted, ...means, held, percent(rejected, fitted)].join(' | ')} |`;
}

function surgeSection({ surges }: StatisticsRates): string {
  return [
    '## Surges',
    '',
    'Series of eight years with a yearly wave of 30 %; the last year is judged, with a bound of 99.5 %: 0.5 % of quiet periods above it is right. Dispersion: variance / mean;',
    '1 is Poisson, 2 negative binomial. Alarms: above the bound and at least five incidents in four weeks, or in the month. Planted: so many times the mean in the last period.',
    '',
    '| method | by | mean | dispersion | quiet periods | above the bound | alarms | 3 times | 5 times | 10 times |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...surges.map(surgeRow),
    '',
    '`farrington` stays at its rate for counts of some size. For rare and scattered counts (dispersion 2, one a week or fewer) up to three times as many weeks as stated lie above its',
    'bound, and the rule of five incidents does not always hold them back. Below one incident a week even a tenfold week is mostly missed by every method. `cusum` sums several weeks: it',
    'takes the yearly wave for surges, is above its limit far more often than 0.5 %, and stays there for some weeks after a surge. It stands here to be compared with.',
    '',
  ].join('\n');
}

function surgeRow({ by, method, mean, dispersion, periods, above, alarms, planted }: SurgeRate): string {
  const found = planted.map((plant) => percent(plant.alarms, plant.trials));
  const cells = [
    method,
    by,
    mean,
    dispersion,
    periods,
    fine(above, periods),
    fine(alarms, periods),
    ...found,
  ];
  return `| ${cells.join(' | ')} |`;
}

function claims({ claims: count, trials }: ClaimRate): string {
  return `${count} (${percent(count, trials)})`;
}

function shareOrNone(share: number): string {
  return Number.isFinite(share) && share > 0 ? `${Math.round(share * 100)} %` : '';
}

function percent(part: number, all: number): string {
  return all === 0 ? '' : `${Math.round((100 * part) / all)} %`;
}

function fine(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(2)} %`;
}
