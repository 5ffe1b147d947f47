/** Published figures as the API takes and tells them. */

import Type from 'typebox';
import { MarkingView } from './entity.ts';
import { SpanView } from './security-index.ts';
import { closed, nullable, text } from './shape.ts';
import { day } from './time.ts';

const SHORT_MAX = 200;
const LONG_MAX = 2_000;
const WINDOWS_MAX = 5;
const COUNT_MAX = 1e15;

const Nature = Type.Enum(['flow', 'stock'], {
  description: 'flow: adds up over its window (attacks); stock: stands at a time (fighters).',
});
const Verification = Type.Enum(['looked-up', 'secondary', 'recalled'], {
  description: 'Read in the document; read where somebody quotes it; known from memory alone.',
});

const WindowView = closed({ from: nullable(Type.String()), to: nullable(Type.String()) });

const OwnCountRuleView = closed({
  measure: Type.Enum(['incidents', 'killed']),
  country: text({ max: 2, pattern: '^[a-z]{2}$', description: 'ISO 3166-1 alpha-2.' }),
});

/** A figure on record. */
export const FigureView = closed({
  id: Type.String(),
  subject: Type.String({ description: 'A group, a country, a thing: never a person.' }),
  metric: Type.String(),
  nature: Nature,
  low: nullable(Type.Number({ description: 'Null: no lower bound is given.' })),
  high: nullable(Type.Number({ description: 'Null: no upper bound is given, as in "more than 600".' })),
  unit: Type.String(),
  windows: Type.Array(WindowView, {
    description: 'Several where it is disputed which one the figure is of.',
  }),
  definition: nullable(Type.String()),
  attributedTo: Type.String(),
  document: Type.String(),
  symbol: nullable(Type.String()),
  publishedOn: nullable(Type.String({ description: 'A day, a month or a year.' })),
  url: nullable(Type.String()),
  verification: Verification,
  note: nullable(Type.String()),
  ownCount: nullable(OwnCountRuleView),
  synthetic: Type.Boolean({ description: 'Invented.' }),
  grade: Type.String(),
  source: Type.String({ description: 'Id of the source.' }),
  recordedBy: Type.String(),
  recordedByName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  recordedAt: Type.String(),
  marking: MarkingView,
  withdrawn: nullable(closed({ at: Type.String(), by: Type.String(), reason: Type.String() })),
});

/** Figures of one subject and metric. */
export const FigureGroupView = closed({
  subject: Type.String(),
  metric: Type.String(),
  figures: Type.Integer(),
  contradictions: Type.Integer({ description: 'Pairs that contradict each other.' }),
});

/** Our own count beside a figure, for one of its windows. */
export const OwnCountView = closed({
  kind: Type.Enum(['counted', 'undetermined']),
  window: WindowView,
  because: nullable(Type.Enum(['no-rule', 'window-unknown', 'no-incidents', 'window-not-covered'])),
  count: nullable(SpanView),
  incidents: nullable(Type.Integer()),
  unknown: nullable(Type.Integer({ description: 'Incidents that do not say how many were killed.' })),
  countingRules: Type.Array(Type.String(), { description: 'What the sources of our incidents count.' }),
  synthetic: Type.Boolean(),
});

/** Figures of one subject and metric against each other. */
export const ComparisonView = closed({
  figures: Type.Array(closed({ figure: FigureView, ownCounts: Type.Array(OwnCountView) })),
  pairs: Type.Array(
    closed({
      left: Type.String({ description: 'Id of a figure.' }),
      right: Type.String(),
      relation: Type.Enum([
        ...(['agree', 'contradiction', 'both-may-hold', 'other-time', 'not-comparable'] as const),
        'undetermined',
      ]),
      inEveryReading: Type.Boolean({
        description: 'False: another reading of a disputed window gives another relation.',
      }),
      because: Type.Array(
        Type.Enum([
          ...(['window', 'window-disputed', 'definition', 'definition-unknown', 'attribution'] as const),
          ...(['unit', 'no-number', 'part-exceeds-whole', 'verification'] as const),
        ]),
        { description: 'What differs beside the number, and so may explain it.' },
      ),
    }),
  ),
});

const optionalText = (max: number, description: string) =>
  Type.Optional(nullable(text({ max, description })));

/** A figure to be put on record. */
export const NewFigureBody = closed({
  subject: text({ max: SHORT_MAX, description: 'A group, a country, a thing: never a person.' }),
  metric: text({ max: SHORT_MAX }),
  nature: Nature,
  low: nullable(Type.Number({ minimum: 0, maximum: COUNT_MAX })),
  high: nullable(Type.Number({ minimum: 0, maximum: COUNT_MAX })),
  unit: text({ max: 80 }),
  windows: Type.Array(closed({ from: nullable(day('First day.')), to: nullable(day('Last day.')) }), {
    ...{ minItems: 1, maxItems: WINDOWS_MAX },
  }),
  definition: optionalText(LONG_MAX, 'What the document counts.'),
  attributedTo: text({ max: SHORT_MAX }),
  document: text({ max: SHORT_MAX }),
  symbol: optionalText(80, 'Symbol or number of the document.'),
  publishedOn: Type.Optional(
    nullable(
      text({ max: 10, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', description: 'YYYY, YYYY-MM or YYYY-MM-DD.' }),
    ),
  ),
  url: Type.Optional(nullable(text({ max: LONG_MAX, pattern: '^https?://\\S+$' }))),
  verification: Verification,
  note: optionalText(LONG_MAX, 'What else is to be known of it.'),
  ownCount: Type.Optional(nullable(OwnCountRuleView)),
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

/** Why a figure is withdrawn. */
export const WithdrawalBody = closed({ reason: text({ max: LONG_MAX }) });

/** Which figures are asked for. */
export const SubjectQuery = { subject: Type.Optional(text({ max: SHORT_MAX })) };

/** The subject and metric whose figures are compared. */
export const ComparisonQuery = closed({
  subject: text({ max: SHORT_MAX }),
  metric: text({ max: SHORT_MAX }),
});
