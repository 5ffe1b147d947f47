/** Context indicators of districts and provinces: every source's value beside the others, never of persons or communities. */

import Type, { type Static } from 'typebox';
import { tlpLabel } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { formatGrade } from '../../evidence/index.ts';
import {
  type Gazetteer,
  type IndicatorValue,
  listIndicators,
  listIndicatorValues,
  recordIndicator,
  type StoredIndicatorValue,
  unitOfYear,
} from '../../places/index.ts';
import { AREA_POLICIES } from '../action-policies.ts';
import { colleagueNames, type NameOf } from '../describe-finding.ts';
import { registerGrade, registerMarking } from '../register-marking.ts';
import { readerRoute } from '../route.ts';
import {
  IndicatorCode,
  IndicatorSummaryView,
  IndicatorValueView,
  IndicatorYear,
  NewIndicatorBody,
} from '../schemas/indicator.ts';
import { closed, id, text } from '../schemas/shape.ts';
import { dayOrInstant, parseEnd } from '../schemas/time.ts';

const PAGE_DEFAULT = 500;
const PAGE_MAX = 1_000;

/** Lists values of indicators. */
export const listIndicatorsRoute = readerRoute({
  method: 'GET',
  path: '/places/indicators',
  tag: 'Places',
  policy: AREA_POLICIES.read,
  summary: 'Context indicators of districts and provinces by year, every source beside the others',
  description:
    'Nothing is averaged: values of several sources for one unit and year stand side by side, and `contradicted` says that they differ. What a ' +
    'source said before it said something else is left out unless it is asked for. Which direction is better is not said.',
  audit: { kind: 'recorded' },
  compresses: true,
  input: {
    query: closed({
      indicator: Type.Optional(IndicatorCode),
      unit: Type.Optional(id('Code of a unit.')),
      year: Type.Optional(IndicatorYear),
      knownAt: Type.Optional(dayOrInstant('What was on record then; a day is taken whole.')),
      superseded: Type.Optional(
        Type.Boolean({ default: false, description: 'What the same source has replaced since, too.' }),
      ),
      after: Type.Optional(id('Id of the last value of the page before.')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX, default: PAGE_DEFAULT })),
    }),
  },
  output: closed({
    values: Type.Array(IndicatorValueView, { description: 'By indicator, unit and year.' }),
    next: Type.Union([Type.String(), Type.Null()], {
      description: 'The `after` of the next page; null on the last one.',
    }),
    indicators: Type.Array(IndicatorSummaryView, {
      description: 'All on record that may be seen, up to 500.',
    }),
  }),
  run: async ({ tx, trail, state }, { query }) => {
    const { indicator, unit, year, knownAt, superseded = false, after, limit = PAGE_DEFAULT } = query;
    const found = await listIndicatorValues(tx, {
      ...{ superseded, limit: limit + 1 },
      ...(indicator === undefined ? {} : { indicator }),
      ...(unit === undefined ? {} : { unit }),
      ...(year === undefined ? {} : { year }),
      ...(knownAt === undefined ? {} : { knownAt: parseEnd(knownAt) }),
      ...(after === undefined ? {} : { after }),
    });
    const page = found.slice(0, limit);
    trail.shown(page.map((one) => one.id));
    const nameOf = await colleagueNames(tx);
    const values = page.map((one) => describeValue(one, { nameOf, gazetteer: state.gazetteer }));
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return { values, next, indicators: [...(await listIndicators(tx))] };
  },
});

/** Puts values of an indicator on record. */
export const recordIndicatorRoute = readerRoute({
  method: 'POST',
  path: '/places/indicators',
  tag: 'Places',
  policy: AREA_POLICIES.record,
  role: 'writer',
  summary: 'Put values of one indicator from one source on record',
  description:
    'All of them or none. A value that the source has given before, in the same words, adds nothing; another value of the same source, unit and year ' +
    'supersedes it, and both stay on record. Larger tables go by the command line.',
  audit: { kind: 'recorded' },
  input: { body: NewIndicatorBody },
  output: closed({
    outcome: Type.Enum(['recorded', 'unchanged']),
    indicator: text({ max: 80 }),
    values: Type.Integer(),
    added: Type.Integer({ description: 'Values that were not on record before.' }),
  }),
  status: 201,
  run: async ({ tx, reader, state, trail }, { body }) => {
    const { indicator, source, values, synthetic = false, grade, tlp } = body;
    const { url = null, publishedOn = null, title } = source;
    const recorded = await recordIndicator(tx, {
      ...{ indicator, source: { title, url, publishedOn }, synthetic },
      values: values.map((value, at) => heldValue(state.gazetteer, value, at)),
      ...{ grade: registerGrade(grade), marking: registerMarking(reader, tlp) },
      ...{ by: reader.personId, at: state.deps.clock.now() },
    });
    trail.count('values', recorded.added);
    const { outcome, added } = recorded;
    return { outcome, indicator: indicator.code, values: values.length, added };
  },
});

/** @throws REQUEST_INVALID for a unit that is none, or that there was not in the year */
function heldValue(
  gazetteer: Gazetteer,
  { unit, level = 'adm2', year, value }: Static<typeof NewIndicatorBody>['values'][number],
  at: number,
): IndicatorValue {
  const found = unitOfYear(gazetteer, { text: unit, year, level });
  if (found.kind === 'refused') throw fault('REQUEST_INVALID', `values/${at}/unit: ${found.because}`);
  return { unit: found.unit.code, writtenAs: unit, year, value };
}

function describeValue(
  one: StoredIndicatorValue,
  { nameOf, gazetteer }: { readonly nameOf: NameOf; readonly gazetteer: Gazetteer },
): Static<typeof IndicatorValueView> {
  const { sourceId, grade, marking, recordedBy, recordedAt, source, indicator, ...said } = one;
  const unit = gazetteer.byCode.get(one.unit);
  return {
    ...{
      ...said,
      indicator: { ...indicator },
      source: { ...source, id: sourceId },
      grade: formatGrade(grade),
    },
    ...{ unitName: unit?.name ?? one.unit, unitNameUr: unit?.nameUr ?? null, level: unit?.level ?? 'adm2' },
    ...{ recordedBy, recordedByName: nameOf(recordedBy), recordedAt: recordedAt.toISOString() },
    marking: {
      ...{ tlp: tlpLabel(marking.tlp), handling: [...marking.handling] },
      ...{ note: marking.note, owner: marking.owner },
    },
  };
}
