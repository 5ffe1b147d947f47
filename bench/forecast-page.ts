/** Writes `docs/accuracy-forecast.md`: how good forecasts and hotspots are, where they fail, and how often an effect is claimed rightly. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  FORECAST_METHODS,
  FORECAST_PARAMETERS,
  HOTSPOT_PARAMETERS,
  type HotspotHits,
  monthText,
} from '../src/incidents/index.ts';
import { describeMachine } from './figure.ts';
import {
  coverageOf,
  groupPairs,
  levelOf,
  type Pair,
  type PairGroup,
  pairRows,
  reliabilityOf,
  worstMonths,
} from './forecast-failures.ts';
import type { Sensitivity } from './forecast-sensitivity.ts';
import type { CountScores, ForecastFacts } from './incident-forecast.ts';
import type { MeasureTrials } from './measure-trials.ts';

const DISTRICTS_SHOWN = 15;
const MONTHS_SHOWN = 12;

/** Writes the page. */
export function writeForecastPage(facts: ForecastFacts): void {
  const pairs = pairRows(facts.rows.silsila, facts.rows['negative-binomial-12']);
  const parts = [
    HEAD,
    definition(facts),
    ...facts.scores.map(scoreTable),
    method(facts.scores),
    sensitivityPart(facts.sensitivity),
    failures(pairs),
    reliability(pairs),
    hotspotPart(facts.hotspots),
    trialPart(facts.trials),
  ];
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'accuracy-forecast.md'), `${parts.join('\n\n')}\n`);
}

const HEAD = `# How good forecasts and hotspots are

Written by \`npm run bench -- incident-forecast\`; do not edit. Data: UCDP Georeferenced Event Dataset for Pakistan, 1989 to 2021, 6,416 events (CC BY 4.0; Sundberg
and Melander 2013, Davies and others). It counts events with at least one death, as far as news told of them: a forecast is one of what will be recorded. Everything
here is of areas; nothing in it says anything of a person or a group of persons.`;

function definition({ seconds, scores }: ForecastFacts): string {
  const { place, time } = scores[0]?.leftOut ?? { place: 0, time: 0 };
  return `## Forecasts one month ahead

Each of the 110 districts that the source codes, each month from January 2014 to December 2021, from what lies before that month alone: 10,560 forecasts, made and
scored in ${seconds.toFixed(1)} s on ${describeMachine()}.

What is counted: persons killed, the source's best figure, by the month of an event's first day and the district that the source codes (\`best\`, \`date_start\`,
\`adm_2\`). Events without a district (${place}) and those of which only the year is known (${time}) are left out. With this definition the baselines have the marks 0.895
(zero), 1.065 (last) and 0.723 (negative binomial):

- **zero**: nobody, ever.
- **last**: a Poisson distribution around last month's number.
- **negative-binomial-12**: mean and variance (divisor 11) of the last 12 months; Poisson where the variance is no larger than the mean.

CRPS and the score of the 90 % interval are in the unit of what is counted, Brier is of "any at all"; all are better the lower they are. The distributions are exact, so
are the scores: no draws.`;
}

function scoreTable({ count, precise, tuned, measured }: CountScores): string {
  const which = precise ? ', places known to the district or better' : '';
  const rows = FORECAST_METHODS.map((name) => {
    const [early, late] = [tuned[name], measured[name]];
    const bold = name === 'silsila' ? '**' : '';
    return `| ${name} | ${bold}${late.crps.toFixed(4)}${bold} | ${late.intervalScore.toFixed(2)} | ${late.brier.toFixed(4)} | ${percent(late.coverage50)} | ${percent(late.coverage90)} | ${early.crps.toFixed(4)} | ${early.intervalScore.toFixed(2)} |`;
  });
  return [
    `### ${count === 'killed' ? 'Killed' : 'Incidents'}${which}`,
    '',
    '| | CRPS 2014-2021 | interval score | Brier | within 25-75 % | within 5-95 % | CRPS 2005-2013 | interval score |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function method(scores: readonly CountScores[]): string {
  const { killed } = FORECAST_PARAMETERS;
  const first = scores[0];
  const gap = (years: 'tuned' | 'measured'): string => {
    const own = first?.[years].silsila.intervalScore ?? Number.NaN;
    const usual = first?.[years]['negative-binomial-12'].intervalScore ?? Number.NaN;
    return `${percent(Math.abs(own / usual - 1))} ${own > usual ? 'higher (worse)' : 'lower (better)'}`;
  };
  return `Shares within an interval are above its name because most months are 0 and both ends are 0 then. By the interval score alone the forecast of the killed is ${gap('measured')}
than the negative binomial in 2014 to 2021; in 2005 to 2013 it is ${gap('tuned')}.

### How it is made

The probability of any is a mean of the past months with any, in which a month of ${killed.ownHalfLifeMonths} months ago counts half; ${percent(killed.allUnitsShare)} of it comes from all districts (half-life ${killed.allUnitsHalfLifeMonths}
months). When there is any, the number is 1 + a negative binomial number, whose mean is that of the district's last months with any (half-life
${killed.sizeHalfLifeMonths} months), drawn to that of all districts (weight ${killed.allUnitsSizeWeight}, half-life ${killed.allUnitsSizeHalfLifeMonths} months), and whose size is ${killed.shapeAtOne} x mean ^ ${killed.shapePower} for all districts. Neighbouring districts and provinces were tried beside "all
districts" and brought nothing (less than 0.1 % of CRPS).

The parameters were chosen on 2005 to 2013 alone. Three first drafts were also scored on 2014 to 2021 before the form was settled (0.670 to 0.712); the form that was
kept was chosen by the early years, and is not the one of these that scored best on the late ones.`;
}

function sensitivityPart(rows: readonly Sensitivity[]): string {
  const signed = (change: number): string => `${change > 0 ? '+' : ''}${(100 * change).toFixed(2)} %`;
  return [
    'By how much the mean CRPS of the killed in 2005 to 2013 changes when one parameter is half or twice as much. The optimum is flat; a small minus is the log score that',
    'was weighed too.',
    '',
    '| parameter | chosen | half | twice |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ({ parameter, value, half, twice }) =>
        `| \`${parameter}\` | ${value} | ${signed(half)} | ${signed(twice)} |`,
    ),
  ].join('\n');
}

function failures(pairs: readonly Pair[]): string {
  const byDistrict = groupPairs(pairs, ({ own }) => own.unit);
  const worse = byDistrict.filter(({ ownCrps, usualCrps }) => ownCrps > usualCrps);
  const worst = worstMonths(pairs, MONTHS_SHOWN).map(
    ({ own, actual }) =>
      `| ${own.unit} | ${monthText(own.month)} | ${actual} | ${own.mean.toFixed(1)} | ${own.quantiles.at(-1)} | ${(own.score?.crps ?? 0).toFixed(1)} |`,
  );
  const [forecast, came] = [sumOf(pairs, ({ own }) => own.mean), sumOf(pairs, ({ actual }) => actual)];
  return [
    '## Where it fails',
    '',
    `Over all, forecast means come to ${percent(forecast / came)} of what came: violence fell in these years, and the size of the large months is remembered for about a year. Where a`,
    'single number is needed, the median and the probability of any are the better ones; sums of means over districts are too high while violence falls.',
    '',
    'By what happened in the district in the twelve months before:',
    '',
    ...groupTable(groupPairs(pairs, levelOf)),
    '',
    'How often what came lay within the intervals. A share above the name comes from whole numbers: both ends are 0 where little is expected. Above 95 % should lie 5 %',
    'at most.',
    '',
    '| | forecasts | within 25-75 % | within 5-95 % | above 95 % |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...coverageOf(pairs).map(
      ({ name, forecasts, within50, within90, above }) =>
        `| ${name} | ${forecasts.toLocaleString('en-US')} | ${percent(within50)} | ${percent(within90)} | ${percent(above)} |`,
    ),
    '',
    'By year:',
    '',
    ...groupTable(
      groupPairs(pairs, ({ own }) => monthText(own.month).slice(0, 4)).toSorted((one, other) =>
        one.name < other.name ? -1 : 1,
      ),
    ),
    '',
    `By district, the ${DISTRICTS_SHOWN} with the largest share of all CRPS. It is worse than the baseline in ${worse.length} of ${byDistrict.length} districts.`,
    '',
    ...groupTable(byDistrict.slice(0, DISTRICTS_SHOWN)),
    '',
    'Months that nobody could foresee: a single attack with many dead, or a military operation in its first month. No forecast from past counts knows of either.',
    '',
    '| district | month | killed | forecast mean | not exceeded with 95 % | CRPS |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...worst,
  ].join('\n');
}

function groupTable(groups: readonly PairGroup[]): readonly string[] {
  return [
    '| | forecasts | killed on average | forecast mean | CRPS | baseline (negative binomial) | share of all CRPS |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...groups.map(
      ({ name, forecasts, meanActual, meanForecast, ownCrps, usualCrps, share }) =>
        `| ${name} | ${forecasts.toLocaleString('en-US')} | ${meanActual.toFixed(2)} | ${meanForecast.toFixed(2)} | ${ownCrps.toFixed(3)} | ${usualCrps.toFixed(3)} | ${percent(share)} |`,
    ),
  ];
}

function reliability(pairs: readonly Pair[]): string {
  return [
    'Whether "any with so many percent" comes true so often:',
    '',
    '| forecast of any | forecasts | on average | came |',
    '| --- | ---: | ---: | ---: |',
    ...reliabilityOf(pairs).map(
      ({ from, to, forecasts, meanForecast, came }) =>
        `| ${percent(from)} to ${percent(to)} | ${forecasts.toLocaleString('en-US')} | ${percent(meanForecast)} | ${percent(came)} |`,
    ),
  ].join('\n');
}

function hotspotPart({ grid, leftOut, own, allPast, byYear }: ForecastFacts['hotspots']): string {
  const cells = grid.areaKm2.filter((area) => area > 0).length;
  const { fastHalfLifeWeeks, slowHalfLifeWeeks, fastShare, spreadCells } = HOTSPOT_PARAMETERS;
  return [
    '## Hotspots',
    '',
    `Each week of 2012 to 2021 the cells of ${grid.cellDegrees} degrees are ranked from what lies before the week. The area is all ground of the 126 districts of Pakistan in the shared layer
(geoBoundaries, CC BY 4.0; with Azad Kashmir and Gilgit-Baltistan): ${Math.round(grid.totalKm2).toLocaleString('en-US')} km2 in ${cells.toLocaleString('en-US')} cells, a cell's area shrinking with the cosine of its latitude and with what
of it lies across the border. Cells are taken while their area together is within the share. Only events known to the place or near it, and to the week, are read; left
out in all years: ${leftOut.place.toLocaleString('en-US')} known to a district or worse, ${leftOut.time} known to a month or worse, ${leftOut.outside} on no ground of the layer.`,
    '',
    '| | events | in the top 1 % of the area | PAI | PEI | in the top 5 % | PAI | PEI |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    hitsRow('**2012 to 2021**', own),
    hitsRow('all past events weigh the same', allPast),
    ...byYear.map(({ year, hits }) => hitsRow(String(year), hits)),
    '',
    `An event weighs by its age: ${percent(fastShare)} of its weight has a half-life of ${fastHalfLifeWeeks} weeks, the rest one of ${slowHalfLifeWeeks} weeks; it spreads over neighbouring cells as a bell curve of ${spreadCells} cells. The
parameters were chosen on 2003 to 2011. PEI compares with the best choice of cells that hindsight allows for each week. As violence falls and scatters, fewer events
come where others came before: see the late years.`,
  ].join('\n');
}

function hitsRow(name: string, { incidents, shares }: HotspotHits): string {
  const cells = shares.flatMap(({ hitRate, pai, pei }) => [percent(hitRate), pai.toFixed(1), pei.toFixed(2)]);
  return `| ${name} | ${incidents.toLocaleString('en-US')} | ${cells.join(' | ')} |`;
}

function trialPart({ interrupted, control }: MeasureTrials): string {
  return [
    '## Effects of measures',
    '',
    'Everything in this part is **SYNTHETIC**: invented monthly series with a measure after 60 of 96 months, whose effect is known. The published Sicilian series is a test.',
    '',
    'Interrupted series (quasi-Poisson, level only). A true ratio of 1 means that there is nothing to claim; 5 % would be right.',
    '',
    '| counts | true ratio | trials | an effect is claimed | interval holds the truth | claimed, wider interval | wider holds the truth | mean estimate | warned of autocorrelation |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...interrupted.map((row) =>
      [
        `| ${row.noise} | ${row.ratio} | ${row.trials} | ${percent(row.claimed)} | ${percent(row.held)}`,
        `${percent(row.claimedWider)} | ${percent(row.heldWider)} | ${row.meanRatio.toFixed(2)} | ${percent(row.warned)} |`,
      ].join(' | '),
    ),
    '',
    'Where neighbouring months hang together, intervals are too narrow and effects are claimed that are none: that is what the warning is for, and the wider',
    'interval that stands beside it (`autocorrelation.level`).',
    '',
    'Synthetic control (24 areas without the measure, two common tides). With 24 of them p cannot be below 1 in 25.',
    '',
    '| true ratio | trials | an effect is shown | undetermined | mean estimate |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...control.map(
      ({ ratio, trials, claimed, undetermined, meanRatio }) =>
        `| ${ratio} | ${trials} | ${percent(claimed)} | ${undetermined} | ${meanRatio.toFixed(2)} |`,
    ),
  ].join('\n');
}

function sumOf(pairs: readonly Pair[], read: (pair: Pair) => number): number {
  return pairs.reduce((sum, pair) => sum + read(pair), 0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
