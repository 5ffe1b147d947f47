/** Administrative units: which there were on a day, what became of one, and which a name means. */

import Type from 'typebox';
import { NAME_LENGTH_MAX } from '../../base/index.ts';
import {
  changesOf,
  divisionsOf,
  JURISDICTION_FACTS,
  jurisdictionOn,
  predecessors,
  successors,
  type UnitFilter,
  unitNamed,
  unitOn,
  unitsOn,
} from '../../places/index.ts';
import { PLACE_POLICIES } from '../action-policies.ts';
import type { ReaderContext } from '../context.ts';
import {
  describeJurisdiction,
  describeNamed,
  describeRelative,
  describeUnit,
  describeUnitChange,
  describeUnitOn,
  type UnitFrame,
} from '../describe-place.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import {
  ChangeOfUnitsView,
  DivisionView,
  JurisdictionView,
  Level,
  NamedView,
  RelativeView,
  StandsForView,
  UnitOnDayView,
  UnitView,
} from '../schemas/place.ts';
import { closed, id, pageQuery, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

const UNITS_DEFAULT = 500;
const COUNTRY = text({ max: 2, pattern: '^[a-z]{2}$', description: 'ISO 3166-1 alpha-2, lower case.' });

const COMMON = {
  method: 'GET',
  tag: 'Places',
  policy: PLACE_POLICIES.read,
  audit: { kind: 'recorded' },
} as const;

const filterFields = {
  country: Type.Optional(COUNTRY),
  level: Type.Optional(Level),
  parent: Type.Optional(id('Code of the unit above, of any year.')),
};

/** The units of a day. */
export const listUnitsRoute = readerRoute({
  ...COMMON,
  path: '/places/units',
  summary: 'The administrative units of a day',
  description:
    'Who administers an area is told, not whose it is. Units of which only the month or the year is known in which they began or ended come with ' +
    'the standing `undetermined`. Every unit and change has its source and how firmly it is known.',
  input: {
    query: closed({
      asOf: Type.Optional(day('The day; today when left out.')),
      ...filterFields,
      ...pageQuery(UNITS_DEFAULT),
    }),
  },
  output: closed({ asOf: Type.String(), total: Type.Integer(), units: Type.Array(UnitOnDayView) }),
  run: async (context, { query }) => {
    const frame = frameOf(context, query.asOf);
    const { holding, undetermined } = unitsOn(frame.gazetteer, frame.day, filterOf(query));
    const all = [
      ...holding.map((unit) => ({ unit, standing: 'holds' as const })),
      ...undetermined.map((unit) => ({ unit, standing: 'undetermined' as const })),
    ];
    const offset = query.offset ?? 0;
    const page = all.slice(offset, offset + (query.limit ?? UNITS_DEFAULT));
    return {
      ...{ asOf: frame.day, total: all.length },
      units: page.map(({ unit, standing }) => ({ ...describeUnit(frame, unit), standing })),
    };
  },
});

/** One unit through time. */
export const readUnitRoute = readerRoute({
  ...COMMON,
  path: '/places/units/{code}',
  summary: 'One unit: its changes, what it came of and became, what lies in it, and which law was in force',
  input: {
    params: closed({ code: id('Code of a unit.') }),
    query: closed({
      asOf: Type.Optional(day('For what it is then and the law in force; today when left out.')),
    }),
  },
  output: closed({
    asOf: Type.String(),
    unit: UnitView,
    standsFor: StandsForView,
    within: Type.Array(UnitOnDayView, { description: 'Units below it on the day.' }),
    changes: Type.Array(ChangeOfUnitsView, {
      description: 'By date; two accounts of one change stand side by side.',
    }),
    predecessors: Type.Array(RelativeView, { description: 'Nearest first.' }),
    successors: Type.Array(RelativeView, { description: 'Nearest first.' }),
    divisions: Type.Array(DivisionView, { description: 'Under which it was listed; empty: not recorded.' }),
    jurisdiction: JurisdictionView,
  }),
  run: async (context, { params: { code }, query }) => {
    const frame = frameOf(context, query.asOf);
    const { gazetteer, day: asOf } = frame;
    const unit = gazetteer.byCode.get(code);
    if (unit === undefined) throw notFound();
    const { holding, undetermined } = unitsOn(gazetteer, asOf, { parent: code });
    return {
      ...{
        asOf,
        unit: describeUnit(frame, unit),
        standsFor: describeUnitOn(frame, unitOn(gazetteer, code, asOf)),
      },
      within: [
        ...holding.map((one) => ({ ...describeUnit(frame, one), standing: 'holds' as const })),
        ...undetermined.map((one) => ({ ...describeUnit(frame, one), standing: 'undetermined' as const })),
      ],
      changes: changesOf(gazetteer, code).map(describeUnitChange),
      predecessors: predecessors(gazetteer, code).map((one) => describeRelative(frame, one)),
      successors: successors(gazetteer, code).map((one) => describeRelative(frame, one)),
      divisions: divisionsOf(gazetteer.divisions, code).map(({ name, listedOn, source, districts }) => ({
        ...{ name, listedOn, source, districts: [...districts] },
      })),
      jurisdiction: describeJurisdiction(jurisdictionOn(gazetteer, JURISDICTION_FACTS, { code, day: asOf })),
    };
  },
});

/** From a name to units. */
export const matchUnitRoute = readerRoute({
  ...COMMON,
  path: '/places/match',
  summary:
    'Which unit a name of a place means on a day: by letters, other names, spelling, and names of other years',
  input: {
    query: closed({
      name: text({ max: NAME_LENGTH_MAX, description: 'Of an area, in Latin or Arabic letters.' }),
      day: Type.Optional(day('Today when left out.')),
      ...filterFields,
    }),
  },
  output: NamedView,
  run: async (context, { query }) => {
    const frame = frameOf(context, query.day);
    const options = { ...filterOf(query), day: frame.day };
    return describeNamed(frame, unitNamed(frame.gazetteer, query.name, options));
  },
});

/** The gazetteer of the server and the day asked for. */
export function frameOf({ state }: Pick<ReaderContext, 'state'>, asked: string | undefined): UnitFrame {
  return { gazetteer: state.gazetteer, day: asked ?? state.deps.clock.now().toISOString().slice(0, 10) };
}

/** What is asked for; what was left out is left out. */
function filterOf({
  country,
  level,
  parent,
}: { [Key in keyof UnitFilter]: UnitFilter[Key] | undefined }): UnitFilter {
  return {
    ...(country === undefined ? {} : { country }),
    ...(level === undefined ? {} : { level }),
    ...(parent === undefined ? {} : { parent }),
  };
}
