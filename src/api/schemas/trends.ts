/** Trends as the API tells them: series by area and month, and two periods compared. */

import Type from 'typebox';
import { closed, nullable, text } from './shape.ts';
import { day } from './time.ts';

/** A month: `2021-05`. */
export const Month = text({ max: 7, min: 7, pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: '2021-05' });

/** Of which incidents, and by which areas. */
export const TrendQuery = {
  level: Type.Optional(
    Type.Enum(['adm1', 'adm2'], {
      default: 'adm2',
      description: 'Provinces or districts, as the sources code them.',
    }),
  ),
  origin: Type.Optional(
    text({
      max: 200,
      description:
        'The one source that is counted. Sources that tell of the same incidents count twice until these are joined.',
    }),
  ),
  country: Type.Optional(text({ max: 2, pattern: '^[a-z]{2}$', description: 'ISO 3166-1 alpha-2.' })),
};

/** First and last month. */
export const MonthsQuery = { from: Type.Optional(Month), to: Type.Optional(Month) };

/** Two periods, days included. */
export const PeriodsQuery = {
  beforeFrom: day('First day of the earlier period.'),
  beforeTo: day('Its last day.'),
  afterFrom: day('First day of the later period.'),
  afterTo: day('Its last day.'),
};

/** What is in no count. */
export const LeftOutView = closed(
  {
    place: Type.Integer({ description: 'No area is known of them.' }),
    time: Type.Integer({ description: 'Not even the month is known.' }),
  },
  'Incidents of the time asked for that are in no count.',
);

/** Counts by area and month. */
export const SeriesView = closed({
  months: Type.Array(Type.String({ description: '2021-05' }), {
    description: 'From the first month to the last in which there is any incident.',
  }),
  units: Type.Array(
    closed({
      unit: Type.String(),
      total: Type.Integer(),
      counts: Type.Array(Type.Integer({ description: 'Incidents, one number a month.' })),
    }),
    { description: 'Most incidents first.' },
  ),
  leftOut: LeftOutView,
  origins: Type.Array(Type.String(), {
    description: 'Every source of incidents here, whichever of them is counted.',
  }),
  openPairs: Type.Integer({
    description:
      'Pairs of accounts of different sources that may be one incident each and that nobody has judged: until then each pair counts twice. Up to 10,000.',
  }),
  synthetic: Type.Boolean({ description: 'Invented incidents are among those counted.' }),
});

/** Two periods compared. */
export const ComparisonView = closed({
  daysBefore: Type.Integer(),
  daysAfter: Type.Integer(),
  dispersion: Type.Number({
    description:
      'How much more counts scatter than chance alone would have it; bounds are wider by its root.',
  }),
  units: Type.Array(
    closed({
      unit: Type.String(),
      before: Type.Integer(),
      after: Type.Integer(),
      verdict: Type.Enum(['more', 'fewer', 'no-difference', 'undetermined'], {
        description: 'undetermined: fewer than five incidents in both.',
      }),
      ratio: nullable(
        Type.Number({ description: 'Incidents a day after, for each before; null: none before.' }),
      ),
      ratioLow: nullable(Type.Number({ description: 'Lower bound (95 %).' })),
      ratioHigh: nullable(Type.Number({ description: 'Upper bound (95 %); null: open.' })),
    }),
    { description: 'Units with an incident in either.' },
  ),
  leftOut: LeftOutView,
  synthetic: Type.Boolean(),
});
