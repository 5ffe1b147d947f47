/** Claims of reports about facilities: put on record by district or province, listed while they count, withdrawn and put back. There is no export. */

import Type, { type Static } from 'typebox';
import { type Reader, tlpLabel } from '../../access/index.ts';
import { fault, parseEntityId } from '../../base/index.ts';
import { formatGrade } from '../../evidence/index.ts';
import {
  compareFacilities,
  type FacilityDraft,
  type FacilityStep,
  type FacilityTimes,
  type Gazetteer,
  listFacilities,
  readFacility,
  recordFacility,
  requireUnit,
  type StoredFacility,
  stepFacility,
} from '../../places/index.ts';
import { FACILITY_POLICIES } from '../action-policies.ts';
import type { ReaderContext } from '../context.ts';
import { colleagueNames, type NameOf } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { registerGrade, registerMarking } from '../register-marking.ts';
import { readerRoute } from '../route.ts';
import {
  FacilityGroupView,
  FacilityKindView,
  FacilityPairView,
  FacilityReasonBody,
  FacilityStandingView,
  FacilityStateView,
  FacilityView,
  NewFacilityBody,
} from '../schemas/facility.ts';
import { closed, id } from '../schemas/shape.ts';
import { day, dayOrInstant, parseEnd } from '../schemas/time.ts';

const READ = { method: 'GET', tag: 'Places', policy: FACILITY_POLICIES.read } as const;
const WRITE = { method: 'POST', tag: 'Places', policy: FACILITY_POLICIES.record, role: 'writer' } as const;
const OfFacility = closed({ id: id('Id of a claim.') });
const times = {
  asOf: Type.Optional(day('Day on which it is asked whether a claim has expired; today when left out.')),
  knownAt: Type.Optional(dayOrInstant('What had been recorded by then; now when left out.')),
};

/** Lists claims. */
export const listFacilitiesRoute = readerRoute({
  ...READ,
  path: '/places/facilities',
  summary: 'What reports claim of facilities, by district or province, while it counts',
  description:
    'Claims that contradict each other stand side by side. Claims that have expired or were withdrawn are told only when they are asked for, and ' +
    'count in no group. There are no positions and there is no export.',
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      unit: Type.Optional(id('Code of a unit of any year; of a province also the claims of its districts.')),
      kind: Type.Optional(FacilityKindView),
      state: Type.Optional(FacilityStateView),
      standing: Type.Optional(FacilityStandingView),
      ...times,
      after: Type.Optional(id('Id of the last claim of the page before.')),
    }),
  },
  output: closed({
    asOf: Type.String(),
    claims: Type.Array(FacilityView, { description: 'Up to 200, in the order in which they were recorded.' }),
    groups: Type.Array(FacilityGroupView, { description: 'Of those of these claims that count.' }),
  }),
  run: async (context, { query }) => {
    const { tx, trail, state } = context;
    const { unit, kind, state: said, standing, after } = query;
    const at = timesOf(context, query);
    const last = after === undefined ? null : await readFacility(tx, after, at);
    if (after !== undefined && last === null) throw notFound();
    const claims = await listFacilities(tx, {
      ...at,
      ...(kind === undefined ? {} : { kind }),
      ...(said === undefined ? {} : { state: said }),
      ...(standing === undefined ? {} : { standing }),
      ...(unit === undefined ? {} : { units: unitCodes(state.gazetteer, unit) }),
      ...(last === null ? {} : { after: last.seq }),
    });
    trail.shown(claims.map((one) => one.id));
    const frame = { gazetteer: state.gazetteer, nameOf: await colleagueNames(tx) };
    return {
      asOf: at.day,
      claims: claims.map((one) => describeFacility(one, frame)),
      groups: groupClaims(claims),
    };
  },
});

/** Reads a claim. */
export const readFacilityRoute = readerRoute({
  ...READ,
  path: '/places/facilities/{id}',
  summary: 'One claim with its history, and those of its unit and kind that it stands beside',
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: OfFacility, query: closed(times) },
  output: closed({
    asOf: Type.String(),
    claim: FacilityView,
    beside: Type.Array(FacilityView, {
      description: 'Claims of the unit and kind that count, this one among them if it does.',
    }),
    pairs: Type.Array(FacilityPairView),
  }),
  run: async (context, { params, query }) => {
    const { tx, trail, state } = context;
    const at = timesOf(context, query);
    const claim = await readFacility(tx, params.id, at);
    if (claim === null) throw notFound();
    const beside = await listFacilities(tx, { ...at, units: [claim.unit], kind: claim.kind });
    trail.shown([claim.id, ...beside.map((one) => one.id)]);
    const frame = { gazetteer: state.gazetteer, nameOf: await colleagueNames(tx) };
    return {
      asOf: at.day,
      claim: describeFacility(claim, frame),
      beside: beside.map((one) => describeFacility(one, frame)),
      pairs: compareFacilities(beside).map(({ left, right, relation }) => ({
        ...{ left: beside[left]?.id ?? '', right: beside[right]?.id ?? '', relation },
      })),
    };
  },
});

/** Puts a claim on record. */
export const recordFacilityRoute = readerRoute({
  ...WRITE,
  path: '/places/facilities',
  summary: 'Put on record what a report claims of a facility, by district or province and until it expires',
  description:
    'The same claim again adds nothing. A claim is never changed: withdraw it with a reason and record another one. What is finer than a district ' +
    'is refused, and so are coordinates, grid references and addresses of maps in any text.',
  audit: { kind: 'recorded' },
  input: { body: NewFacilityBody },
  output: closed({ outcome: Type.Enum(['recorded', 'unchanged']), claim: FacilityView }),
  status: 201,
  run: async ({ tx, trail, reader, state }, { body }) => {
    const draft = draftFacility(body, reader, state.deps.clock.now());
    const { outcome, facility } = await recordFacility(tx, state.gazetteer, draft);
    trail.shown([facility.id]);
    const frame = { gazetteer: state.gazetteer, nameOf: await colleagueNames(tx) };
    return { outcome, claim: describeFacility(facility, frame) };
  },
});

const STEP = {
  ...WRITE,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: OfFacility, body: FacilityReasonBody },
  output: FacilityView,
  status: 201,
} as const;

/** Withdraws a claim. */
export const withdrawFacilityRoute = readerRoute({
  ...STEP,
  path: '/places/facilities/{id}/withdrawal',
  summary: 'Withdraw a claim of your agency with a reason; it stays on record and counts no longer',
  run: (context, { params, body }) => takeStep(context, params.id, { kind: 'withdrawn', ...body }),
});

/** Puts a withdrawn claim back. */
export const reinstateFacilityRoute = readerRoute({
  ...STEP,
  path: '/places/facilities/{id}/reinstatement',
  summary: 'Put a withdrawn claim of your agency back with a reason; both stay in its history',
  run: (context, { params, body }) => takeStep(context, params.id, { kind: 'reinstated', ...body }),
});

async function takeStep(
  { tx, reader, state }: ReaderContext,
  claimId: string,
  { kind, reason }: Pick<FacilityStep, 'kind' | 'reason'>,
): Promise<Static<typeof FacilityView>> {
  if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'A claim is withdrawn by a named person.');
  const at = state.deps.clock.now();
  const claim = await readFacility(tx, claimId, { day: at.toISOString().slice(0, 10), knownAt: null });
  if (claim === null) throw notFound();
  if (claim.marking.owner !== reader.agencyId)
    throw fault('NOT_ALLOWED', 'a claim is withdrawn by the agency that put it on record');
  const changed = await stepFacility(tx, claimId, { kind, reason, by: reader.personId, at });
  return describeFacility(changed, { gazetteer: state.gazetteer, nameOf: await colleagueNames(tx) });
}

function timesOf(
  { state }: Pick<ReaderContext, 'state'>,
  asked: { readonly asOf?: string | undefined; readonly knownAt?: string | undefined },
): FacilityTimes {
  const knownAt = asked.knownAt === undefined ? null : parseEnd(asked.knownAt);
  return { day: asked.asOf ?? state.deps.clock.now().toISOString().slice(0, 10), knownAt };
}

/** The unit, and the units whose parent it was on their first day. */
function unitCodes({ units }: Gazetteer, code: string): readonly string[] {
  return [code, ...units.flatMap((one) => (one.parent === code ? [one.code] : []))];
}

/** @throws NOT_ALLOWED for a marking beyond the reader's clearance */
function draftFacility(body: Static<typeof NewFacilityBody>, reader: Reader, at: Date): FacilityDraft {
  const { grade, tlp, synthetic = false, report, organisation = null, ...said } = body;
  const { url = null, page = null, ...named } = report;
  const { kind, unit, state, from = null, to = null, expiresOn } = said;
  return {
    claim: {
      ...{ kind, unit, state, from, to, expiresOn, report: { ...named, url, page } },
      organisation: organisation === null ? null : parseEntityId(organisation),
    },
    ...{ synthetic, by: reader.personId, at },
    grade: registerGrade(grade),
    marking: { ...registerMarking(reader, tlp), purposes: FACILITY_POLICIES.read.purposes },
  };
}

function groupClaims(claims: readonly StoredFacility[]): Static<typeof FacilityGroupView>[] {
  const current = claims.filter(({ standing }) => standing === 'current');
  return [...Map.groupBy(current, ({ unit, kind }) => `${unit} ${kind}`).values()].flatMap((group) => {
    const [first] = group;
    const disagreements = compareFacilities(group).filter(({ relation }) => relation === 'disagree').length;
    return first === undefined
      ? []
      : [{ unit: first.unit, kind: first.kind, claims: group.length, disagreements }];
  });
}

function describeFacility(
  facility: StoredFacility,
  { gazetteer, nameOf }: { readonly gazetteer: Gazetteer; readonly nameOf: NameOf },
): Static<typeof FacilityView> {
  const { seq: _, unit, sourceId, grade, marking, recordedBy, recordedAt, history, ...said } = facility;
  const { code, name, level, country } = requireUnit(gazetteer, unit);
  return {
    ...{ ...said, grade: formatGrade(grade), source: sourceId },
    unit: { code, name, country, level: level === 'adm1' ? 'adm1' : 'adm2' },
    ...{ recordedBy, recordedByName: nameOf(recordedBy), recordedAt: recordedAt.toISOString() },
    marking: {
      ...{ tlp: tlpLabel(marking.tlp), handling: [...marking.handling] },
      ...{ note: marking.note, owner: marking.owner },
    },
    history: history.map(({ at, ...step }) => ({ ...step, byName: nameOf(step.by), at: at.toISOString() })),
  };
}
