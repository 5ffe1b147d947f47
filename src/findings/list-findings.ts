/**
 * Findings in order, page by page. A page goes on after the last finding that was shown, by what it was sorted by and its id: whatever is
 * recorded meanwhile neither repeats nor hides a finding, and nothing tells how many others there are.
 */

import { type RawBuilder, sql } from 'kysely';
import { fault, PAGE_ROWS_MAX } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { conditionsOf, type FindingFilter } from './finding-filter.ts';
import type { Finding } from './model.ts';
import { FINDING_COLUMNS, type FindingRow, parseFindingRow } from './read-findings.ts';

/**
 * By what findings are sorted: when they were found, when anything last happened to them, the score (none counts as lowest), the state
 * (from open to decided), the rule with its version, or list and reference of the entry. Findings of equal rank stand by their ids.
 */
export const FINDING_SORTS = ['found', 'updated', 'score', 'state', 'rule', 'entry'] as const;

/** By what findings are sorted. */
export type FindingSort = (typeof FINDING_SORTS)[number];

/** Longest cursor, in characters. */
export const CURSOR_LENGTH_MAX = 1_000;

/** An order by points that another module adds up, the more the earlier; of findings alone, never of whom they are about. */
export interface FindingRanking {
  /** Names it in cursors: another one has pages of its own. */
  readonly id: string;
  /** Points of the finding `f` of `finding_desk`: one expression, never null. */
  readonly points: RawBuilder<number>;
}

/** Which page of which findings. */
export interface FindingQuery extends FindingFilter {
  /** `found` when left out. */
  readonly sort?: FindingSort | FindingRanking;
  /** `desc` when left out. */
  readonly order?: 'asc' | 'desc';
  /** The `next` of the page before. */
  readonly after?: string;
  /** At most PAGE_ROWS_MAX. */
  readonly limit: number;
}

/** A page of findings; `next` is the `after` of the following page, null at the end. */
export interface FindingPage {
  readonly findings: readonly Finding[];
  readonly next: string | null;
}

/**
 * Lists the findings that the reader may see.
 * @throws REQUEST_INVALID when the limit is not from 1 to PAGE_ROWS_MAX, or the cursor is none of this order.
 */
export async function listFindings(tx: Transaction, query: FindingQuery): Promise<FindingPage> {
  const { limit } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_ROWS_MAX)
    throw fault('REQUEST_INVALID', `a page has 1 to ${PAGE_ROWS_MAX} rows`);
  const order = { ...sortOf(query.sort ?? 'found'), order: query.order ?? 'desc' };
  const { expression, key } = order.by;
  const direction = order.order === 'asc' ? sql`asc` : sql`desc`;
  const found =
    await sql<SortedRow>`select ${FINDING_COLUMNS}, ${key ?? expression}::text as sort_key from finding_desk f
    where ${conditionsOf(query)} and ${afterCursor(order, query.after)}
    order by ${expression} ${direction}, f.id ${direction} limit ${limit + 1}`.execute(tx.tables());
  const rows = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? rows.at(-1) : undefined;
  return {
    findings: rows.map(parseFindingRow),
    next: last === undefined ? null : writeCursor(order, { key: last.sort_key, id: last.id }),
  };
}

interface SortedRow extends FindingRow {
  readonly sort_key: string;
}

interface Order {
  /** What cursors call it. */
  readonly name: string;
  readonly by: SortOf;
  readonly order: 'asc' | 'desc';
}

interface Place {
  readonly key: string;
  readonly id: string;
}

/** How findings are sorted: by what; what of it a cursor keeps where that is another; and what a cursor's key must look like. */
interface SortOf {
  readonly expression: RawBuilder<unknown>;
  readonly key?: RawBuilder<unknown>;
  /** The value that a key of a cursor stands for. */
  value(key: string): RawBuilder<unknown>;
  readonly pattern: RegExp;
}

function sortOf(sort: FindingSort | FindingRanking): Pick<Order, 'name' | 'by'> {
  if (typeof sort === 'string') return { name: sort, by: SORTS[sort] };
  const by = { expression: sort.points, value: valueOfNumber, pattern: POINTS };
  return { name: `rank ${sort.id}`, by };
}

const POINTS = /^(-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?|-Infinity)$/;

function valueOfNumber(key: string): RawBuilder<unknown> {
  return sql`${key}::double precision`;
}

const MICROSECONDS = /^-?\d{1,17}$/;

const SORTS: Readonly<Record<FindingSort, SortOf>> = {
  found: sortByInstant('f.found_at'),
  updated: sortByInstant('f.updated_at'),
  score: {
    expression: sql`coalesce(f.score, -1)`,
    value: valueOfNumber,
    pattern: /^-?\d(\.\d{1,20})?(e-\d{1,3})?$/,
  },
  state: {
    expression: sql`array_position(array['open', 'awaiting-second', 'true', 'cannot-tell', 'false'], f.state)`,
    value: (key) => sql`${Number(key)}::integer`,
    pattern: /^[1-5]$/,
  },
  rule: sortByText(sql`(f.rule_id || ' ' || f.rule_version)`),
  entry: sortByText(sql`coalesce(f.entry_ref, '')`),
};

/** Whole microseconds, as the database counts, so that no instant is rounded on its way through a cursor. */
function sortByInstant(column: 'f.found_at' | 'f.updated_at'): SortOf {
  const expression = sql.raw(column);
  return {
    expression,
    key: sql`(extract(epoch from ${expression}) * 1000000)::bigint`,
    value: (key) => sql`('epoch'::timestamptz + ${key}::bigint * interval '1 microsecond')`,
    pattern: MICROSECONDS,
  };
}

function sortByText(expression: RawBuilder<unknown>): SortOf {
  return { expression, value: (key) => sql`${key}::text`, pattern: /^[^\0]*$/ };
}

/** The findings after the one at which the page before ended. */
function afterCursor(order: Order, cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql`true`;
  const { expression, value } = order.by;
  const { key, id } = readCursor(order, cursor);
  const compared = order.order === 'asc' ? sql`>` : sql`<`;
  return sql`(${expression}, f.id) ${compared} (${value(key)}, ${id}::text)`;
}

function writeCursor({ name, order }: Order, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([name, order, key, id])).toString('base64url');
}

/** @throws REQUEST_INVALID for a text that is no cursor, or one of another order */
function readCursor({ name, by, order }: Order, cursor: string): Place {
  const parts = cursor.length > CURSOR_LENGTH_MAX ? null : parseParts(cursor);
  const [ofSort, ofOrder, key, id] = parts ?? [];
  const isPlace =
    ofSort === name &&
    ofOrder === order &&
    typeof key === 'string' &&
    key.isWellFormed() &&
    by.pattern.test(key) &&
    typeof id === 'string' &&
    /^[0-9a-f]{40}$/.test(id);
  if (isPlace) return { key, id };
  throw fault(
    'REQUEST_INVALID',
    'after: this is not the end of a page in this order; start at the first page',
  );
}

function parseParts(cursor: string): readonly unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : null;
  } catch {
    // Anything but JSON is no cursor, and the caller says so.
    return null;
  }
}
