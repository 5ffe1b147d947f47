/** Units, layers of boundaries, and what else has a place, as the API tells them. */

import Type from 'typebox';
import { MarkingView } from './entity.ts';
import { closed, nullable } from './shape.ts';

/** A level of administrative units. */
export const Level = Type.Enum(['adm0', 'adm1', 'adm2', 'adm3'], {
  description: 'adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.',
});

const KnownDate = Type.String({
  description: 'YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known; or YYYY..YYYY.',
});
const Confidence = Type.Enum(['high', 'medium', 'low', 'secondary', 'recalled'], {
  description: 'recalled: nobody has looked it up again.',
});
const Source = Type.String({ description: 'Where it comes from.' });
const Synthetic = Type.Boolean({ description: 'Invented.' });
const Country = Type.String({ description: 'ISO 3166-1 alpha-2, lower case.' });

/** A unit while it had this name, this parent and these lines. */
export const UnitView = closed({
  code: Type.String(),
  level: Level,
  country: Country,
  name: Type.String(),
  nameUr: nullable(Type.String({ description: 'In Urdu, where it is known for certain.' })),
  otherNames: Type.Array(Type.String()),
  parent: nullable(Type.String({ description: 'Code of the unit above, on the day asked for.' })),
  validFrom: nullable(KnownDate),
  validTo: nullable(KnownDate),
  source: Source,
  confidence: Confidence,
});

/** A unit of a day. */
export const UnitOnDayView = closed({
  ...UnitView.properties,
  standing: Type.Enum(['holds', 'undetermined'], {
    description:
      'undetermined: the day lies in the month or year of which no more is known when it began or ended.',
  }),
});

/** What a unit is on a day. */
export const StandsForView = closed({
  kind: Type.Enum(['unit', 'other', 'undetermined'], {
    description: 'unit: itself; other: what it came of or became, several where it was split or merged.',
  }),
  units: Type.Array(UnitView, { description: 'Of undetermined: the candidates.' }),
  because: nullable(Type.String()),
});

/** A change of units. */
export const ChangeOfUnitsView = closed({
  date: KnownDate,
  kind: Type.Enum(['created', 'abolished', 'split', 'merger', 'recomposition', 'renamed', 'proposed'], {
    description: 'proposed: without effect until another change says that it came about.',
  }),
  from: Type.Array(Type.String({ description: 'Codes.' })),
  to: Type.Array(Type.String({ description: 'Codes.' })),
  source: Source,
  confidence: Confidence,
});

/** A unit that another one came of, or became. */
export const RelativeView = closed({
  unit: UnitView,
  steps: Type.Integer({ description: 'Changes in between.' }),
  change: ChangeOfUnitsView,
});

/** A division as a list of a day has it. */
export const DivisionView = closed({
  name: Type.String(),
  listedOn: KnownDate,
  source: Source,
  districts: Type.Array(Type.String({ description: 'Codes.' })),
});

/** Which law was in force, and who had the powers. */
export const JurisdictionView = closed({
  kind: Type.Enum(['recorded', 'undetermined'], {
    description: 'undetermined: nothing is recorded. That does not say that there was no law.',
  }),
  because: nullable(Type.String()),
  units: Type.Array(closed({ code: Type.String(), name: Type.String() }), {
    description: 'The units of the day on the ground of the unit asked for.',
  }),
  facts: Type.Array(
    closed({
      unit: Type.String({ description: 'Code of the unit of the day in which it holds.' }),
      standing: Type.Enum(['holds', 'undetermined']),
      law: Type.String(),
      authority: Type.String(),
      validFrom: nullable(KnownDate),
      validTo: nullable(KnownDate),
      source: Source,
      confidence: Confidence,
    }),
  ),
});

/** The answer to a name. */
export const NamedView = closed({
  kind: Type.Enum(['matched', 'undetermined']),
  because: Type.String(),
  how: nullable(Type.Enum(['name', 'other-name', 'spelling'])),
  name: nullable(Type.String({ description: 'The name that was recognised.' })),
  named: nullable(UnitView),
  ofAnotherYear: Type.Boolean({ description: 'The unit that bears the name is not one of the day.' }),
  units: Type.Array(UnitView, {
    description: 'Those of the day: several where the unit of the name was split.',
  }),
  score: nullable(Type.Number({ description: '0 to 1.' })),
  aligned: Type.Array(
    closed({
      asked: Type.String(),
      known: Type.String(),
      agreement: Type.String(),
      similarity: Type.Number(),
    }),
    { description: 'Of a spelling: which parts agree.' },
  ),
  candidates: Type.Array(closed({ unit: UnitView, name: Type.String(), score: Type.Number() })),
});

/** A box in degrees. */
export const BoxView = closed({
  west: Type.Number(),
  south: Type.Number(),
  east: Type.Number(),
  north: Type.Number(),
});

const Standing = Type.Enum(['holds', 'not-yet', 'over', 'undetermined'], {
  description: 'How its lines stand on the day asked for.',
});

/** A layer of boundaries. */
export const LayerView = closed({
  id: Type.String(),
  title: Type.String(),
  publisher: Type.String(),
  licence: nullable(Type.String()),
  validFrom: nullable(KnownDate),
  validTo: nullable(KnownDate),
  standing: Standing,
  levels: Type.Array(Level),
  boundaries: Type.Integer(),
  matched: Type.Integer({ description: 'Boundaries that were matched with a unit.' }),
  vertices: Type.Integer(),
  problems: Type.Integer({ description: 'What is odd about them; see /places/layers/{id}/problems.' }),
  box: nullable(BoxView),
  synthetic: Synthetic,
  format: Type.String(),
  fileName: Type.String(),
  sha256: Type.String(),
  source: Type.String({ description: 'Id of its source.' }),
  importedBy: Type.String(),
  importedByName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  importedAt: Type.String(),
  marking: MarkingView,
  retracted: nullable(closed({ reason: Type.String(), by: Type.String(), at: Type.String() })),
});

/** A boundary without its geometry. */
export const BoundaryView = closed({
  item: Type.Integer({ description: 'Its place in the layer, which is also its id in the GeoJSON.' }),
  ref: Type.String(),
  name: Type.String(),
  level: Level,
  country: nullable(Country),
  unit: nullable(Type.String({ description: 'Code of the unit that it was matched with.' })),
});

/** What is odd about boundaries. */
export const ProblemView = closed({
  code: Type.String({
    description:
      'unclosed-ring, degenerate-ring, empty, unnamed, repeated-ref, out-of-range, swapped, self-intersection, overlap, gap; or a check that was not ' +
      'made: self-intersection-not-checked, overlap-not-checked, gap-not-checked.',
  }),
  boundaries: Type.Array(BoundaryView),
  lon: nullable(Type.Number()),
  lat: nullable(Type.Number()),
  km2: nullable(Type.Number()),
});

/** The layer by which a point was located. */
export const UsedLayerView = closed({
  id: Type.String(),
  title: Type.String(),
  publisher: Type.String(),
  validFrom: nullable(KnownDate),
  validTo: nullable(KnownDate),
  standing: Standing,
  synthetic: Synthetic,
});

/** Where a point lies. */
export const LocationView = closed({
  kind: Type.Enum(['inside', 'undetermined', 'outside']),
  because: nullable(Type.String()),
  day: Type.String(),
  layer: nullable(UsedLayerView),
  boundary: nullable(BoundaryView),
  candidates: Type.Array(BoundaryView, { description: 'Where boundaries overlap.' }),
  unit: nullable(StandsForView),
});

const claimFields = {
  source: Source,
  synthetic: Synthetic,
  dataset: nullable(Type.String({ description: 'Id of the dataset; null for a reference fact of Silsila.' })),
};

/** A crossing with every source's claim. */
export const CrossingView = closed({
  name: Type.String(),
  otherNames: Type.Array(Type.String()),
  sides: Type.Array(Country),
  spreadKm: nullable(
    Type.Number({ description: 'How far the claimed positions lie apart; null below two.' }),
  ),
  claims: Type.Array(
    closed({
      ...claimFields,
      lon: nullable(Type.Number()),
      lat: nullable(Type.Number()),
      precisionKm: nullable(
        Type.Number({ description: 'Never drawn more exactly; null where it is not said.' }),
      ),
      positionFrom: nullable(Type.String()),
      openedOn: nullable(KnownDate),
      status: Type.String(),
      confidence: Confidence,
    }),
  ),
});

/** A stretch of fence with every source's claim. */
export const FenceView = closed({
  ref: Type.String(),
  claims: Type.Array(
    closed({
      ...claimFields,
      state: Type.Enum(['planned', 'built', 'damaged']),
      since: nullable(KnownDate),
      line: Type.Array(Type.Tuple([Type.Number(), Type.Number()]), {
        description: 'Longitude and latitude.',
      }),
    }),
  ),
});

/** A town or village. */
export const PopulatedView = closed({
  name: Type.String(),
  otherNames: Type.Array(Type.String()),
  country: Country,
  admin1: nullable(Type.String()),
  lon: Type.Number(),
  lat: Type.Number(),
  ...claimFields,
});
