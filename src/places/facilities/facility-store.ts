/** Claims about facilities in the store: put on record, listed, withdrawn and put back. Nothing is overwritten. */

import { type RawBuilder, sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';
import { contentHash, type EntityId, fault, isIsoDay } from '../../base/index.ts';
import {
  addSource,
  dayOf,
  deriveMarking,
  isA,
  latestDates,
  MARKING_COLUMN_NAMES,
  type Marking,
  markingCells,
  readEntity,
  readSource,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { checkFacility, refuseFinePlace } from './check-facility.ts';
import { type FacilityRow, parseFacilityRow } from './facility-row.ts';
import type {
  FacilityDraft,
  FacilityKind,
  FacilityStanding,
  FacilityState,
  FacilityStep,
  StoredFacility,
} from './model.ts';

/** Claims listed at once. */
export const FACILITIES_LISTED_MAX = 200;

/** The two times of a read. */
export interface FacilityTimes {
  /** ISO day on which it is asked whether a claim has expired. */
  readonly day: string;
  /** What had been recorded by then; null: by now. */
  readonly knownAt: Date | null;
}

/** Which claims are listed. */
export interface FacilityFilter extends FacilityTimes {
  /** Codes of units; left out: any. */
  readonly units?: readonly string[];
  readonly kind?: FacilityKind;
  readonly state?: FacilityState;
  /** `current` when left out: others are told only when they are asked for. */
  readonly standing?: FacilityStanding;
  /** Highest number left out: the last of the page before. */
  readonly after?: number;
}

/**
 * Puts a claim on record; the same claim under the same marking again adds nothing. Where it names an organisation, it is marked at least as tightly as
 * what the list says of it.
 * @throws REQUEST_INVALID for a claim that cannot be; NOT_ALLOWED beyond the writer's clearance
 */
export async function recordFacility(
  tx: Transaction,
  gazetteer: Gazetteer,
  draft: FacilityDraft,
): Promise<{ readonly outcome: 'recorded' | 'unchanged'; readonly facility: StoredFacility }> {
  const { claim, at, grade, synthetic } = draft;
  checkFacility(gazetteer, claim, at);
  const times: FacilityTimes = { day: dayOf(at), knownAt: null };
  const { marking, name } = await markFacility(tx, draft);
  const { purgeDue: _, ...parts } = marking;
  const id = contentHash([claim, synthetic, grade, parts].map((part) => JSON.stringify(part))).slice(0, 40);
  const known = await readFacility(tx, id, times);
  if (known !== null) return { outcome: 'unchanged', facility: known };
  await insertFacility(tx, { draft, id, marking, name });
  const facility = await readFacility(tx, id, times);
  if (facility === null) throw fault('INTERNAL', 'a claim that was put on record cannot be read');
  return { outcome: 'recorded', facility };
}

/** Reads one that the transaction's role and session may see; null where there is none. */
export async function readFacility(
  tx: Transaction,
  id: string,
  times: FacilityTimes,
): Promise<StoredFacility | null> {
  const found = await sql<FacilityRow>`${select(times)} where f.id = ${id} and ${known(times)}`.execute(
    tx.tables(),
  );
  const [row] = found.rows;
  return row === undefined ? null : parseFacilityRow(row, times.day);
}

/** Lists claims in the order in which they were put on record, at most {@link FACILITIES_LISTED_MAX}. */
export async function listFacilities(
  tx: Transaction,
  filter: FacilityFilter,
): Promise<readonly StoredFacility[]> {
  const { units, kind = null, state = null, standing = 'current', after = 0 } = filter;
  const codes = units === undefined ? null : [...units];
  const found =
    await sql<FacilityRow>`select * from (${select(filter)} where f.seq > ${after} and ${known(filter)}
      and (${codes}::text[] is null or f.unit = any (${codes}::text[]))
      and (${kind}::text is null or f.kind = ${kind}) and (${state}::text is null or f.state = ${state})) c
    where ${standing} = case when c.steps % 2 = 1 then 'withdrawn'
      when c.expires_on <= ${filter.day}::date then 'expired' else 'current' end
    order by c.seq limit ${FACILITIES_LISTED_MAX}`.execute(tx.tables());
  return found.rows.map((row) => parseFacilityRow(row, filter.day));
}

/**
 * Withdraws a claim, or puts a withdrawn one back; both stay in its history.
 * @throws NOT_FOUND for one that may not be seen; CONFLICT when it is so already; REQUEST_INVALID without a reason; NOT_ALLOWED for one of another agency
 */
export async function stepFacility(tx: Transaction, id: string, step: FacilityStep): Promise<StoredFacility> {
  const times: FacilityTimes = { day: dayOf(step.at), knownAt: null };
  const facility = await readFacility(tx, id, times);
  if (facility === null) throw fault('NOT_FOUND', 'there is no such claim');
  const { kind, reason, by, at } = step;
  if (reason.trim() === '') throw fault('REQUEST_INVALID', 'reason: say why');
  refuseFinePlace([reason]);
  const isWithdrawn = facility.standing === 'withdrawn';
  if (isWithdrawn === (kind === 'withdrawn'))
    throw fault('CONFLICT', isWithdrawn ? 'the claim is withdrawn already' : 'the claim is not withdrawn');
  const turn = facility.history.length;
  const done = await sql`insert into facility_claim_step (claim, turn, kind, reason, by, at)
    values (${facility.seq}, ${turn}, ${kind}, ${reason}, ${by}, ${at}) on conflict do nothing`.execute(
    tx.tables(),
  );
  if (Number(done.numAffectedRows ?? 0) === 0) throw fault('CONFLICT', 'the claim has changed meanwhile');
  return (await readFacility(tx, id, times)) ?? facility;
}

/** Removes claims past their purge date; returns how many. Meant to run daily, before the purge of evidence. */
export async function purgeFacilities(deps: AuditDeps): Promise<number> {
  return auditedSystem(deps, { actor: 'purge', action: 'facilities:purge' }, async (tx, trail) => {
    const found = await sql<{ purged: number }>`select facilities_purge() as purged`.execute(tx.tables());
    const purged = Number(found.rows[0]?.purged ?? 0);
    trail.count('facilities', purged);
    return purged;
  });
}

interface Marked {
  readonly marking: Marking;
  /** Name of the organisation on its list; null where none is named. */
  readonly name: string | null;
}

async function markFacility(tx: Transaction, { claim, marking, at }: FacilityDraft): Promise<Marked> {
  const { purgeDue } = latestDates('criminal-intelligence', dayOf(at));
  const own: Marking = { ...marking, purgeDue };
  if (claim.organisation === null) return { marking: own, name: null };
  const listed = await readListedName(tx, claim.organisation);
  const { owner, releasableTo } = own;
  return { marking: deriveMarking([own, ...listed.markings], { owner, releasableTo }), name: listed.name };
}

/** What is not seen, is no organisation, or is on no list is refused with the same words. */
async function readListedName(
  tx: Transaction,
  id: EntityId,
): Promise<{ readonly name: string; readonly markings: readonly Marking[] }> {
  const reading = await readEntity(tx, id);
  const names = reading.kind === 'found' ? (reading.entity.properties['name'] ?? []) : [];
  const isOrganisation = reading.kind === 'found' && isA(reading.entity.schema, 'Organization');
  for (const { value, sourceId, polarity, marking } of isOrganisation ? names : []) {
    const source = await readSource(tx, sourceId);
    if (source?.kind === 'list' && polarity === 'affirmed')
      return { name: value, markings: [marking, source.marking] };
  }
  throw fault('REQUEST_INVALID', 'organisation: the id of an organisation on a list, never of a person');
}

interface Insert extends Marked {
  readonly draft: FacilityDraft;
  readonly id: string;
}

async function insertFacility(tx: Transaction, { draft, id, marking, name }: Insert): Promise<void> {
  const { claim, synthetic, grade, by, at } = draft;
  const { report, expiresOn } = claim;
  const { title, url, publishedOn } = report;
  const sourceId = await addSource(tx, {
    ...{ kind: 'report', title: synthetic ? `${title} (SYNTHETIC)` : title, url },
    ...{ contentSha256: null, licence: null, collectedAt: at, grade, marking },
    publishedOn: isIsoDay(publishedOn) ? publishedOn : null,
  });
  const graded = grade.scheme === 'none' ? [null, null] : [grade.source, grade.information];
  const [reviewDue = expiresOn] = [expiresOn, marking.purgeDue].toSorted();
  const row = [
    ...[id, claim.kind, claim.unit, claim.state, claim.from, claim.to, claim.organisation, name],
    ...[JSON.stringify(report), expiresOn, synthetic, sourceId, grade.scheme, ...graded, by, at, reviewDue],
    ...markingCells(marking),
  ];
  await tx.copyIn('facility_claim', [...COLUMNS, ...MARKING_COLUMN_NAMES], [row]);
}

const COLUMNS = [
  ...['id', 'kind', 'unit', 'state', 'period_from', 'period_to', 'organisation', 'organisation_name'],
  ...['report', 'expires_on', 'synthetic', 'source_id', 'grade_scheme', 'grade_source', 'grade_info'],
  ...['recorded_by', 'recorded_at', 'review_due'],
];

/** Days are read as texts. */
function select({ knownAt }: FacilityTimes): RawBuilder<FacilityRow> {
  const steps = sql`from facility_claim_step s where s.claim = f.seq
    and (${knownAt}::timestamptz is null or s.at <= ${knownAt})`;
  return sql<FacilityRow>`select f.*, f.period_from::text as from_day, f.period_to::text as to_day, f.expires_on::text as expires_day,
    (select count(*)::integer ${steps}) as steps,
    (select coalesce(json_agg(json_build_object('kind', s.kind, 'reason', s.reason, 'by', s.by, 'at', s.at) order by s.turn), '[]') ${steps}) as history
    from facility_claim f`;
}

function known({ knownAt }: FacilityTimes): RawBuilder<boolean> {
  return sql<boolean>`(${knownAt}::timestamptz is null or f.recorded_at <= ${knownAt})`;
}
