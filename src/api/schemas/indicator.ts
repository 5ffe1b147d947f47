/** Context indicators of areas as the API takes and tells them. */

import Type from 'typebox';
import { INDICATOR_MEASURES, INDICATOR_VALUE_MAX, INDICATOR_YEARS } from '../../places/index.ts';
import { MarkingView } from './entity.ts';
import { Level } from './place.ts';
import { closed, ID_LENGTH_MAX, nullable, text } from './shape.ts';

/** Most values of one request. */
export const INDICATOR_BATCH_MAX = 500;

const SHORT_MAX = 200;
const LONG_MAX = 2_000;

const Measure = Type.Enum([...INDICATOR_MEASURES], {
  description: 'percent: a share from 0 to 100; index: without a unit.',
});

/** A year of a value. */
export const IndicatorYear = Type.Integer({ minimum: INDICATOR_YEARS.first, maximum: INDICATOR_YEARS.last });

/** The code of an indicator. */
export const IndicatorCode = text({
  ...{ max: 80, pattern: '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' },
  description: 'Lower case letters, digits, dots and hyphens: `police-stations`.',
});

const IndicatorView = closed({
  code: Type.String(),
  title: Type.String(),
  definition: Type.String({ description: 'As this source means it; other sources may mean something else.' }),
  measure: Measure,
  counts: Type.String({ description: 'What is counted.' }),
});

/** A value on record. */
export const IndicatorValueView = closed({
  id: Type.String(),
  indicator: IndicatorView,
  unit: Type.String({ description: 'Code of a province or a district.' }),
  unitName: Type.String(),
  unitNameUr: nullable(Type.String()),
  level: Level,
  writtenAs: Type.String({ description: 'The unit as the source wrote it.' }),
  year: Type.Integer(),
  value: nullable(Type.Number({ description: 'Null: the source says that it is not known; never 0.' })),
  superseded: Type.Boolean({ description: 'The same source has said something later.' }),
  contradicted: Type.Boolean({
    description: 'Another standing value of this indicator, measure, unit and year is not the same.',
  }),
  synthetic: Type.Boolean({ description: 'Invented.' }),
  source: closed({
    id: Type.String({ description: 'Id of the source.' }),
    title: Type.String(),
    url: nullable(Type.String()),
    publishedOn: nullable(Type.String({ description: 'A day, a month or a year.' })),
  }),
  grade: Type.String(),
  recordedBy: Type.String(),
  recordedByName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  recordedAt: Type.String(),
  marking: MarkingView,
});

/** An indicator on record. */
export const IndicatorSummaryView = closed({
  code: Type.String(),
  title: Type.String(),
  firstYear: Type.Integer(),
  lastYear: Type.Integer(),
});

/** Values of one indicator from one source, to be put on record. */
export const NewIndicatorBody = closed({
  indicator: closed({
    code: IndicatorCode,
    title: text({
      max: SHORT_MAX,
      description: 'Of religion, sect, ethnic origin, tribe, caste and language: none.',
    }),
    definition: text({ max: LONG_MAX }),
    measure: Measure,
    counts: text({ max: SHORT_MAX, description: 'What is counted: police stations, households.' }),
  }),
  source: closed({
    title: text({ max: SHORT_MAX }),
    url: Type.Optional(nullable(text({ max: LONG_MAX, pattern: '^https?://\\S+$' }))),
    publishedOn: Type.Optional(
      nullable(
        text({
          max: 10,
          pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
          description: 'YYYY, YYYY-MM or YYYY-MM-DD.',
        }),
      ),
    ),
  }),
  values: Type.Array(
    closed({
      unit: text({
        ...{ max: ID_LENGTH_MAX, description: 'Code of a province or a district of the year; or its name.' },
      }),
      level: Type.Optional(
        Type.Enum(['adm1', 'adm2'], { default: 'adm2', description: 'Of a unit that is named.' }),
      ),
      year: IndicatorYear,
      value: nullable(Type.Number({ minimum: -INDICATOR_VALUE_MAX, maximum: INDICATOR_VALUE_MAX })),
    }),
    { minItems: 1, maxItems: INDICATOR_BATCH_MAX },
  ),
  synthetic: Type.Optional(Type.Boolean({ default: false })),
  grade: Type.Optional(
    text({
      max: 20,
      pattern: '^(admiralty|uk-3x5x2|europol-4x4):[A-Z0-9][A-Z0-9]$',
      description: '`admiralty:B2`.',
    }),
  ),
  tlp: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 4, description: '0 (CLEAR) to 4 (RED); 2 when left out.' }),
  ),
});
