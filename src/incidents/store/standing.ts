/** Conditions on stored accounts, and the one account of each incident that stands for it. */

import { type RawBuilder, sql } from 'kysely';
import { type EntityId, parseEntityId } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import { PLACE_PRECISIONS } from '../model.ts';
import { type Groups, readGroups } from './groups.ts';
import type { AccountFilter } from './model.ts';

/** Killed as a number to sort and filter by: the best, else the highest, else the lowest that is given. */
export const KILLED = sql`coalesce(a.killed_best, a.killed_high, a.killed_low)`;

/** The condition under which an account `a` stands: its release was complete, and it had not ended, by the instant. */
export function stands(knownAt: Date | null): RawBuilder<boolean> {
  return sql<boolean>`a.release in (select e.release from incident_release_end e
      where ${knownAt}::timestamptz is null or e.at <= ${knownAt})
    and not exists (select 1 from incident_account_end x where x.account = a.seq and ${endHolds(knownAt)})`;
}

/** The condition under which the end `x` of an account holds: it had come by the instant, and nobody had restored the account. */
export function endHolds(knownAt: Date | null): RawBuilder<boolean> {
  return sql<boolean>`((${knownAt}::timestamptz is null or x.at <= ${knownAt})
    and not exists (select 1 from incident_account_restored y where y.account = x.account and y.turn = x.turn
      and (${knownAt}::timestamptz is null or y.at <= ${knownAt})))`;
}

/** Which accounts are looked at, before any filter of their content. */
function considered(filter: AccountFilter): RawBuilder<boolean> {
  return all([
    stands(filter.knownAt ?? null),
    ...releaseConditions(filter).map(
      (condition) => sql<boolean>`a.release in (select r.seq from incident_release r where ${condition})`,
    ),
  ]);
}

function releaseConditions({ origins, synthetic }: AccountFilter): readonly RawBuilder<boolean>[] {
  return [
    ...(origins === undefined ? [] : [sql<boolean>`r.origin = any (${[...origins]}::text[])`]),
    ...(synthetic === undefined ? [] : [sql<boolean>`r.synthetic = ${synthetic}`]),
  ];
}

/** What an account itself must say. */
function passes(filter: AccountFilter): RawBuilder<boolean> {
  const { from, to, unit, codedAdm1, codedAdm2, country, kinds, placePrecisionMin, killedMin, flag } = filter;
  return all([
    ...(from === undefined ? [] : [sql<boolean>`a.day_to >= ${from}::date`]),
    ...(to === undefined ? [] : [sql<boolean>`a.day_from <= ${to}::date`]),
    ...(unit === undefined
      ? []
      : [
          sql<boolean>`exists (select 1 from incident_account_unit u
            where u.layer = ${unit.layer} and u.account = a.seq and u.unit = ${unit.code})`,
        ]),
    ...(codedAdm1 === undefined ? [] : [sql<boolean>`lower(a.coded_adm1) = lower(${codedAdm1})`]),
    ...(codedAdm2 === undefined ? [] : [sql<boolean>`lower(a.coded_adm2) = lower(${codedAdm2})`]),
    ...(country === undefined ? [] : [sql<boolean>`a.country = ${country}`]),
    ...(kinds === undefined ? [] : [sql<boolean>`a.kind = any (${[...kinds]}::text[])`]),
    ...(placePrecisionMin === undefined
      ? []
      : [sql<boolean>`a.place_precision <= ${PLACE_PRECISIONS.indexOf(placePrecisionMin)}`]),
    ...(killedMin === undefined ? [] : [sql<boolean>`${KILLED} >= ${killedMin}`]),
    ...(flag === undefined ? [] : [sql<boolean>`${flag} = any (a.flags)`]),
  ]);
}

/** Incidents that are found, one account each. */
export interface FoundIncidents {
  readonly groups: Groups;
  /** The condition that the account `a` stands for an incident that is found. */
  readonly isFound: RawBuilder<boolean>;
}

/**
 * Prepares a query of one account an incident. An incident is found when any of its accounts passes; the account that stands for it is chosen of
 * those that are looked at, by {@link compareStanding}, whether or not it is the one that passed.
 */
export async function findIncidents(tx: Transaction, filter: AccountFilter): Promise<FoundIncidents> {
  const groups = await readGroups(tx, filter.knownAt ?? null);
  const alone = all([considered(filter), passes(filter)]);
  if (groups.joined.length === 0) return { groups, isFound: alone };
  const joined = sql`${[...groups.joined]}::text[]`;
  const found = await sql<JoinedRow>`select a.seq, a.entity_id, a.place_precision, a.time_precision,
      num_nonnulls(a.killed_low, a.killed_best, a.killed_high, a.injured_low, a.injured_best, a.injured_high) as counts,
      ${passes(filter)} as passes
    from incident_account a where a.entity_id = any (${joined}) and ${considered(filter)}`.execute(
    tx.tables(),
  );
  const members = Map.groupBy(found.rows, (row) => groups.incidentOf(parseEntityId(row.entity_id)));
  const standing = [...members.values()].flatMap((rows) => {
    const [first] = rows.toSorted(compareRows);
    return first !== undefined && rows.some((row) => row.passes) ? [first.seq] : [];
  });
  const isFound = sql<boolean>`((a.entity_id <> all (${joined}) and ${alone}) or a.seq = any (${standing}::integer[]))`;
  return { groups, isFound };
}

/** What tells which of several accounts stands for their incident. */
export interface StandingAccount {
  readonly seq: number;
  /** Indices into PLACE_PRECISIONS and TIME_PRECISIONS. */
  readonly placePrecision: number;
  readonly timePrecision: number;
  /** How many of lowest, best and highest of killed and injured are given. */
  readonly counts: number;
}

/**
 * The order in which accounts stand for their incident: the closest place first, then the closest time, then the most counts, then the
 * first recorded. A choice of one account, never an average.
 */
export function compareStanding(left: StandingAccount, right: StandingAccount): number {
  return (
    left.placePrecision - right.placePrecision ||
    left.timePrecision - right.timePrecision ||
    right.counts - left.counts ||
    left.seq - right.seq
  );
}

interface JoinedRow {
  readonly seq: number;
  readonly entity_id: EntityId;
  readonly place_precision: number;
  readonly time_precision: number;
  readonly counts: number;
  readonly passes: boolean;
}

function compareRows(left: JoinedRow, right: JoinedRow): number {
  return compareStanding(toStanding(left), toStanding(right));
}

function toStanding(row: JoinedRow): StandingAccount {
  const { seq, place_precision: placePrecision, time_precision: timePrecision, counts } = row;
  return { seq, placePrecision, timePrecision, counts };
}

/** All of these conditions; true where there is none. */
function all(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
