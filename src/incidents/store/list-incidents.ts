/** Incidents in order, page by page, and all at once for a map. One account stands for each. */

import { type RawBuilder, sql } from 'kysely';
import { type EntityId, fault, PAGE_ROWS_MAX, parseEntityId } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import { type AccountRow, type EndCells, parseAccountRow } from './account-cells.ts';
import type { AccountFilter, StoredAccount } from './model.ts';
import { accountColumns, readAccountsOf } from './read-accounts.ts';
import { findIncidents, KILLED } from './standing.ts';

/** By what incidents are sorted: their first day, the killed, or when they were recorded. */
export const INCIDENT_SORTS = ['day', 'killed', 'recorded'] as const;
/** One of INCIDENT_SORTS. */
export type IncidentSort = (typeof INCIDENT_SORTS)[number];

/** Longest cursor, in characters. */
export const INCIDENT_CURSOR_LENGTH_MAX = 200;
/** Incidents are counted one by one up to so many. */
export const INCIDENTS_COUNTED_MAX = 100_000;

/** Which page of which incidents. */
export interface IncidentQuery extends AccountFilter {
  /** `day` where left out. */
  readonly sort?: IncidentSort;
  /** `desc` where left out. */
  readonly order?: 'asc' | 'desc';
  /** The `next` of the page before. */
  readonly after?: string;
  /** At most PAGE_ROWS_MAX. */
  readonly limit: number;
}

/** One incident of a page. */
export interface ListedIncident {
  readonly id: EntityId;
  /** The account that stands for it. */
  readonly account: StoredAccount;
  /** Every account of it that stands and that the reader may see. */
  readonly accounts: readonly StoredAccount[];
}

/** A page of incidents; `next` is the `after` of the following page, null at the end. */
export interface IncidentPage {
  readonly incidents: readonly ListedIncident[];
  readonly next: string | null;
  /** How many there are; at least so many where it is not exact. */
  readonly total: { readonly count: number; readonly exact: boolean };
}

/**
 * Lists the incidents that the reader may see.
 * @throws REQUEST_INVALID when the limit is not from 1 to PAGE_ROWS_MAX, or the cursor is none of this order
 */
export async function listIncidents(tx: Transaction, query: IncidentQuery): Promise<IncidentPage> {
  const { limit, sort = 'day', order = 'desc', knownAt = null } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_ROWS_MAX)
    throw fault('REQUEST_INVALID', `a page has 1 to ${PAGE_ROWS_MAX} rows`);
  const { groups, isFound } = await findIncidents(tx, query);
  const key = SORT_KEYS[sort];
  const direction = order === 'asc' ? sql`asc` : sql`desc`;
  const { columns, from } = accountColumns(knownAt);
  const found = await sql<
    AccountRow & EndCells & { sort_key: number }
  >`select ${columns}, ${key.told} as sort_key
    from ${from} where ${isFound} and ${afterCursor({ sort, order }, query.after)}
    order by ${key.expression} ${direction}, a.seq ${direction} limit ${limit + 1}`.execute(tx.tables());
  const rows = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? rows.at(-1) : undefined;
  const joined = new Set(groups.joined);
  const shown = rows.map((row) => parseAccountRow(row));
  const members = shown.flatMap(({ entityId }) =>
    joined.has(entityId) ? groups.membersOf(groups.incidentOf(entityId)) : [],
  );
  const others = members.length === 0 ? [] : await readAccountsOf(tx, { entityIds: members, knownAt });
  const standing = Map.groupBy(
    others.filter(({ end }) => end === null),
    ({ entityId }) => groups.incidentOf(entityId),
  );
  return {
    incidents: shown.map((account) => {
      const id = groups.incidentOf(account.entityId);
      return { id, account, accounts: standing.get(id) ?? [account] };
    }),
    next: last === undefined ? null : writeCursor({ sort, order }, [last.sort_key, last.seq]),
    total: await countIncidents(tx, isFound),
  };
}

async function countIncidents(tx: Transaction, isFound: RawBuilder<boolean>): Promise<IncidentPage['total']> {
  const found = await sql<{ count: number }>`select count(*) as count from (select 1 from incident_account a
    where ${isFound} limit ${INCIDENTS_COUNTED_MAX + 1}) c`.execute(tx.tables());
  const count = found.rows[0]?.count ?? 0;
  return { count: Math.min(count, INCIDENTS_COUNTED_MAX), exact: count <= INCIDENTS_COUNTED_MAX };
}

/** How incidents are sorted: by what, and as which whole number a cursor keeps it. */
interface SortKey {
  readonly expression: RawBuilder<unknown>;
  readonly told: RawBuilder<number>;
  value(told: number): RawBuilder<unknown>;
}

const SORT_KEYS: Readonly<Record<IncidentSort, SortKey>> = {
  day: {
    expression: sql`a.day_from`,
    told: sql`a.day_from - date '1970-01-01'`,
    value: (told) => sql`(date '1970-01-01' + ${told}::integer)`,
  },
  killed: {
    expression: sql`coalesce(${KILLED}, -1)`,
    told: sql`coalesce(${KILLED}, -1)`,
    value: (told) => sql`${told}::integer`,
  },
  recorded: { expression: sql`a.seq`, told: sql`a.seq`, value: (told) => sql`${told}::integer` },
};

type Order = Required<Pick<IncidentQuery, 'sort' | 'order'>>;

function afterCursor({ sort, order }: Order, cursor: string | undefined): RawBuilder<boolean> {
  if (cursor === undefined) return sql<boolean>`true`;
  const [told, seq] = readCursor({ sort, order }, cursor);
  const compared = order === 'asc' ? sql`>` : sql`<`;
  const { expression, value } = SORT_KEYS[sort];
  return sql<boolean>`(${expression}, a.seq) ${compared} (${value(told)}, ${seq}::integer)`;
}

function writeCursor({ sort, order }: Order, place: readonly [number, number]): string {
  return `${sort}.${order}.${place.join('.')}`;
}

const CURSOR = /^(\w+)\.(asc|desc)\.(-?\d{1,10})\.(\d{1,10})$/;
/** Largest number that the database keeps as `integer`. */
const INTEGER_MAX = 2_147_483_647;
/** Days since 1970-01-01 of 0001-01-01 and 9999-12-31: what accounts can begin on. */
const DAYS = { first: -719_162, last: 2_932_896 };

/** @throws REQUEST_INVALID for a text that is no cursor, or one of another order */
function readCursor({ sort, order }: Order, cursor: string): readonly [number, number] {
  const [, ofSort, ofOrder, told, seq] = CURSOR.exec(cursor) ?? [];
  const [key, after] = [Number(told), Number(seq)];
  const [least, most] = sort === 'day' ? [DAYS.first, DAYS.last] : [-1, INTEGER_MAX];
  const isPlace = key >= least && key <= most && after <= INTEGER_MAX;
  if (ofSort === sort && ofOrder === order && isPlace) return [key, after];
  throw fault(
    'REQUEST_INVALID',
    'after: this is not the end of a page in this order; start at the first page',
  );
}

/** One incident of a map. */
export interface MappedIncident {
  readonly id: EntityId;
  /** Null where its source gives no point. */
  readonly lon: number | null;
  readonly lat: number | null;
  /** Days since 1970-01-01, both included. */
  readonly day: number;
  readonly dayTo: number;
  readonly kind: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Index into PLACE_PRECISIONS. */
  readonly placePrecision: number;
  readonly origin: string;
  readonly synthetic: boolean;
  readonly unit: string | null;
  readonly accounts: number;
  readonly flagged: boolean;
}

/** Incidents for a map, newest first; `more` where there are more than were asked for. */
export interface MappedIncidents {
  readonly incidents: readonly MappedIncident[];
  readonly more: boolean;
  /** How many of all that are found have no point. */
  readonly withoutPoint: number;
}

interface MapRow {
  readonly entity_id: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly day: number;
  readonly day_to: number;
  readonly kind: string;
  readonly killed_low: number | null;
  readonly killed_best: number | null;
  readonly killed_high: number | null;
  readonly place_precision: number;
  readonly origin: string;
  readonly synthetic: boolean;
  readonly coded_adm2: string | null;
  readonly flagged: boolean;
}

/** Reads the incidents of a map that the reader may see, one account each. Where its source gives no point, `lon` and `lat` are null. */
export async function mapIncidents(
  tx: Transaction,
  filter: AccountFilter,
  rowsMax: number,
): Promise<MappedIncidents> {
  const { groups, isFound } = await findIncidents(tx, filter);
  const found = await sql<MapRow>`select a.entity_id, a.lon, a.lat, a.day_from - date '1970-01-01' as day,
      a.day_to - date '1970-01-01' as day_to, a.kind, a.killed_low, a.killed_best, a.killed_high, a.place_precision, r.origin, r.synthetic,
      a.coded_adm2, cardinality(a.flags) > 0 as flagged
    from incident_account a join incident_release r on r.seq = a.release
    where ${isFound}
    order by a.day_from desc, a.seq desc limit ${rowsMax + 1}`.execute(tx.tables());
  const without = await sql<{ count: number }>`select count(*) as count from incident_account a
    where ${isFound} and (a.lon is null or a.lat is null)`.execute(tx.tables());
  return {
    incidents: found.rows.slice(0, rowsMax).map((row) => {
      const id = groups.incidentOf(parseEntityId(row.entity_id));
      return {
        id,
        lon: row.lon,
        lat: row.lat,
        day: row.day,
        dayTo: row.day_to,
        kind: row.kind,
        low: row.killed_low,
        best: row.killed_best,
        high: row.killed_high,
        placePrecision: row.place_precision,
        origin: row.origin,
        synthetic: row.synthetic,
        unit: row.coded_adm2,
        accounts: groups.membersOf(id).length,
        flagged: row.flagged,
      };
    }),
    more: found.rows.length > rowsMax,
    withoutPoint: without.rows[0]?.count ?? 0,
  };
}
