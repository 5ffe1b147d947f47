/** Surges, forecasts and hotspots as the API tells them. */

import Type from 'typebox';
import { closed, nullable, text } from './shape.ts';
import { LeftOutView } from './trends.ts';

const NUMBER_OF_INCIDENTS = { description: 'Incidents.' };

/** The length of the periods that are judged. */
export const PeriodQuery = {
  by: Type.Optional(Type.Enum(['month', 'week'], { default: 'month' })),
};

/** Months or weeks judged for surges. */
export const SurgesView = closed({
  by: Type.Enum(['month', 'week']),
  periods: Type.Array(Type.String({ description: '2021-05, or the Monday of a week: 2021-05-03' }), {
    description: 'The periods that were judged.',
  }),
  units: Type.Array(
    closed({
      unit: Type.String(),
      undetermined: Type.Integer({ description: 'Periods that could not be judged.' }),
      because: nullable(
        Type.Enum(['short-history', 'no-past-incidents', 'no-model'], {
          description: 'Why the last of them could not.',
        }),
      ),
      surges: Type.Array(
        closed({
          period: Type.String(),
          observed: Type.Integer(),
          expected: Type.Number(),
          upper: Type.Number({ description: 'More than this many were not to be expected.' }),
          score: nullable(Type.Number({ description: 'Above 1: above the bound.' })),
        }),
      ),
    }),
    { description: 'The units with most incidents.' },
  ),
  unitsLeftOut: Type.Integer({ description: 'Further units, which were not judged.' }),
  leftOut: LeftOutView,
  alpha: Type.Number({ description: 'Share of quiet periods that is accepted to be above the bound.' }),
  method: Type.String(),
  synthetic: Type.Boolean(),
});

const FanMonth = closed({
  month: Type.String(),
  actual: nullable(Type.Integer({ description: 'Null: yet to come.' })),
  mean: Type.Number(NUMBER_OF_INCIDENTS),
  q05: Type.Number(),
  q25: Type.Number(),
  q50: Type.Number(),
  q75: Type.Number(),
  q95: Type.Number(),
  zero: Type.Number({ description: 'What the rule says that nothing ever happens.' }),
  last: Type.Number({ description: 'What the rule says that the next month is as the last.' }),
  recent: nullable(Type.Number({ description: 'Mean of the last twelve months.' })),
});

/** Forecasts one month ahead, with what simple rules would have said. */
export const ForecastView = closed({
  unit: Type.String(),
  months: Type.Array(FanMonth, {
    description: 'Each from what was known before it; the last is yet to come.',
  }),
  undetermined: nullable(Type.String({ description: 'Why the month to come cannot be forecast.' })),
  scores: Type.Array(
    closed({
      method: Type.Enum(['silsila', 'zero', 'last', 'negative-binomial-12']),
      forecasts: Type.Integer(),
      crps: Type.Number({
        description: 'Continuous ranked probability score, in incidents; less is better.',
      }),
      coverage90: Type.Number({ description: 'Share of months within 5 % to 95 %.' }),
    }),
    { description: 'Over the months that came, of all areas.' },
  ),
  synthetic: Type.Boolean(),
});

/** Which area is forecast. */
export const UnitQuery = {
  unit: text({ max: 200, description: 'Name of the area, as the series give it.' }),
};

/** Cells that are to expect most incidents in a week. */
export const HotspotsView = closed({
  week: Type.String({ description: 'First day of the week.' }),
  cells: Type.Array(
    closed({
      rank: Type.Integer(),
      west: Type.Number(),
      south: Type.Number(),
      cellDegrees: Type.Number(),
      expected: Type.Number({ description: 'Incidents that the cell is to expect in the week.' }),
    }),
    { description: 'Empty where too few incidents lie before the week.' },
  ),
  areaShare: Type.Number({ description: 'Share of the area that the cells have together.' }),
  ground: Type.Array(Type.String(), {
    description: 'Titles of the layers of districts that are the area; none: the hull of all incidents is.',
  }),
  leftOut: closed(
    { place: Type.Integer(), time: Type.Integer(), outside: Type.Integer() },
    'Incidents that are in no cell.',
  ),
  synthetic: Type.Boolean(),
});
