/** The security index as the API tells it: areas, their numbers, and what each number is made of. */

import Type from 'typebox';
import { closed, ID_LENGTH_MAX, nullable, text } from './shape.ts';
import { instant } from './time.ts';

const Term = Type.Enum(['incidents', 'killed', 'injured', 'property', 'hostages'], {
  description: 'Property is in bands from 0 to 3; the others are counts.',
});

const Weights = closed({
  incidents: Type.Number(),
  killed: Type.Number(),
  injured: Type.Number(),
  property: Type.Number(),
  hostages: Type.Number(),
});

/** From the lowest to the highest claim. */
export const SpanView = closed(
  { low: Type.Number(), best: Type.Number(), high: Type.Number() },
  'By the lowest, the best and the highest number that is claimed.',
);

const TermSumView = closed({
  low: Type.Number(),
  best: Type.Number(),
  high: Type.Number(),
  unknown: Type.Integer({ description: 'Incidents that say nothing of it: the sums are floors.' }),
});

/** A profile of weights. */
export const ProfileView = closed({
  id: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  weights: Weights,
  yearWeights: Type.Array(Type.Number(), { description: 'Of the year asked for, then of those before it.' }),
  verification: Type.Enum(['looked-up', 'recalled', 'own'], {
    description:
      'recalled: nobody has looked the weights up in their source; own: they are of the asker, or of Silsila.',
  }),
  source: Type.String(),
});

const ReasonView = closed({
  kind: Type.Enum([
    ...['year-not-covered', 'history-short', 'term-not-told', 'term-unknown', 'nothing-known'],
    ...['places-too-imprecise', 'no-spread', 'estimated-shares'],
  ]),
  years: Type.Array(Type.Integer(), { description: 'Years of which nothing is known.' }),
  term: nullable(Term),
  area: nullable(Type.String()),
  incidents: nullable(Type.Number({ description: 'Incidents that the reason is about.' })),
  of: nullable(Type.Number()),
});

const RangeView = closed({ best: Type.Integer(), worst: Type.Integer() });
const Verdict = Type.Enum(['determined', 'partial', 'undetermined'], {
  description: 'partial: a floor, or of fewer years; undetermined: there is no index.',
});

const IndexView = nullable(SpanView);

/** One unit of the index. */
export const UnitIndexView = closed({
  unit: Type.String(),
  area: nullable(Type.String({ description: 'The area above, by where most of its incidents lie.' })),
  verdict: Verdict,
  because: Type.Array(ReasonView),
  index: IndexView,
  band: nullable(Type.Number({ description: 'The half-point band of the index.' })),
  peace: IndexView,
  rank: nullable(Type.Integer({ description: '1 is the highest index.' })),
  rankByClaims: nullable(RangeView),
  rankByWeights: nullable(RangeView),
  raw: SpanView,
  rawIfUnknownAsKnown: Type.Number({
    description: 'An estimate: the raw score if incidents that do not tell a term were as those that do.',
  }),
  years: Type.Array(
    closed({
      year: Type.Integer(),
      covered: Type.Boolean(),
      weight: Type.Number({ description: 'Its share among the years.' }),
      incidents: Type.Integer(),
      killed: TermSumView,
      injured: TermSumView,
      property: TermSumView,
      hostages: TermSumView,
      raw: SpanView,
    }),
  ),
});

/** The index of one year. */
export const SecurityIndexView = closed({
  year: Type.Integer(),
  method: Type.String({ description: 'Name and version of the computation.' }),
  profile: ProfileView,
  scale: nullable(
    closed({ min: Type.Number(), max: Type.Number() }, 'The raw scores that stand for 0 and for 10.'),
  ),
  coverage: closed({
    from: Type.Integer(),
    to: Type.Integer({ description: 'Last year of the incidents; before `from` where there is none.' }),
    stated: Type.Boolean({ description: 'False: taken from the first and the last incident.' }),
  }),
  synthetic: Type.Boolean({ description: 'Invented incidents are among those counted.' }),
  units: Type.Array(UnitIndexView, { description: 'By rank; those without one last.' }),
  unlocated: Type.Array(
    closed({
      area: nullable(Type.String({ description: 'Null: not even the area is known.' })),
      incidents: Type.Integer({ description: 'Of the years weighed.' }),
      incidentsOfYear: Type.Integer(),
      killed: TermSumView,
    }),
    { description: 'Incidents that are located to no unit: told for the area above, spread over nothing.' },
  ),
  counts: closed({
    incidents: Type.Integer({ description: 'Of the years weighed.' }),
    located: Type.Integer(),
    acrossYears: Type.Integer({ description: 'That ended in a later year; they count for the first.' }),
  }),
  termsNotTold: Type.Array(Term, { description: 'Terms weighed of which no incident says anything.' }),
  sensitivity: nullable(
    closed({
      change: Type.Number({ description: 'Share by which each weight was raised and lowered.' }),
      combinations: Type.Integer(),
      moved: Type.Integer({ description: 'Units whose rank is another one under some combination.' }),
      units: Type.Integer(),
      agreementMin: Type.Number({
        description: 'Lowest rank correlation (Goodman and Kruskal’s gamma) with the order of the profile.',
      }),
    }),
  ),
});

const ToldView = closed({
  low: nullable(Type.Integer()),
  best: nullable(Type.Integer()),
  high: nullable(Type.Integer()),
});

/** What one number is made of. */
export const RecipeView = closed({
  unit: Type.String(),
  year: Type.Integer(),
  method: Type.String(),
  profile: ProfileView,
  years: Type.Array(closed({ year: Type.Integer(), covered: Type.Boolean(), weight: Type.Number() })),
  placePrecision: Type.String({ description: 'How closely a place had to be known.' }),
  scale: nullable(closed({ min: Type.Number(), max: Type.Number() })),
  cutOffs: Type.Array(Type.Number(), {
    description: 'Of the bands 0.5 to 10, above the lowest raw score, doubled.',
  }),
  incidents: Type.Array(
    closed({
      ref: Type.String({ description: 'Id of the incident.' }),
      day: Type.String(),
      year: Type.Integer(),
      killed: ToldView,
      injured: ToldView,
      property: ToldView,
      hostages: ToldView,
      share: Type.Number({
        description: 'The share of it that counts here; 1 where its place is this unit.',
      }),
      points: Type.Number({ description: 'What it adds to the raw score.' }),
    }),
  ),
  steps: Type.Array(closed({ name: Type.String(), formula: Type.String(), value: nullable(Type.Number()) })),
  verdict: Verdict,
  because: Type.Array(ReasonView),
  synthetic: Type.Boolean(),
});

/** How an index is weighed and of which incidents. */
export const IndexQuery = {
  profile: Type.Optional(
    text({
      max: 40,
      pattern: '^[a-z-]+$',
      description: 'gti-property (unless told), gti-hostages or deaths-only.',
    }),
  ),
  weights: Type.Optional(
    text({
      max: 200,
      pattern: '^[a-z=0-9.,]+$',
      description: 'Own weights in place of a profile: `incidents=1,killed=3,injured=0.5`.',
    }),
  ),
  level: Type.Optional(
    Type.Enum(['adm1', 'adm2'], {
      default: 'adm2',
      description: 'Provinces or districts, as the sources code them.',
    }),
  ),
  layer: Type.Optional(
    text({ max: ID_LENGTH_MAX, description: 'Id of a layer of boundaries whose units are taken instead.' }),
  ),
  country: Type.Optional(text({ max: 2, pattern: '^[a-z]{2}$', description: 'ISO 3166-1 alpha-2.' })),
  origin: Type.Optional(text({ max: 200, description: 'The one source that is counted.' })),
  change: Type.Optional(
    Type.Number({
      ...{ minimum: 0, maximum: 0.9, default: 0.25 },
      description: 'Share by which weights are changed.',
    }),
  ),
  knownAt: Type.Optional(instant('As it was known at this instant.')),
};

/** A year of the index. */
export const IndexYear = Type.Integer({ minimum: 1900, maximum: 2100, description: 'Year of the index.' });
