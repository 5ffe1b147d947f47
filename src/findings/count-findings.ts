/** How many findings the reader may see, in all and by what they can be narrowed to; exact as far as counting is cheap. */

import { sql } from 'kysely';
import type { Transaction } from '../store/index.ts';
import { conditionsOf, type FindingFilter, LIST_OF_ENTRY } from './finding-filter.ts';
import type { FindingState } from './model.ts';

/** Findings counted one by one: every one is looked at under row-level security, so more would make a queue wait. */
export const FINDINGS_COUNTED_MAX = 10_000;

/** A number of findings; not `exact`: at least so many. */
export interface FindingTotal {
  readonly count: number;
  readonly exact: boolean;
}

/** The counts of a queue. Each leaves out its own part of the filter, so that it tells what another choice would find. */
export interface FindingCounts {
  /** Of all that the filter asks. */
  readonly total: FindingTotal;
  /** A state without any is 0. */
  readonly states: Readonly<Record<FindingState, number>>;
  /** By who works on them (null: nobody), the most first. */
  readonly assignees: readonly { readonly assignee: string | null; readonly count: number }[];
  /** Of findings on list entries, by the id of the list, the most first. */
  readonly lists: readonly { readonly list: string; readonly count: number }[];
  /** By rule and version, in the order of their ids. */
  readonly rules: readonly { readonly id: string; readonly version: string; readonly count: number }[];
  /** False: there are more than FINDINGS_COUNTED_MAX, and the counts by part are of the newest of them. */
  readonly exact: boolean;
}

/** Counts the findings that the reader may see: what is hidden is in no count, and offers no list, rule or person. */
export async function countFindings(tx: Transaction, filter: FindingFilter = {}): Promise<FindingCounts> {
  const { state, assignee, listId, ruleId, ruleVersion, ...base } = filter;
  const kinds = await countKinds(tx, base);
  const exact = kinds.reduce((sum, { count }) => sum + count, 0) <= FINDINGS_COUNTED_MAX;
  const inState = (kind: Kind) => state === undefined || kind.state === state;
  const withAssignee = (kind: Kind) => assignee === undefined || kind.assignee === assignee;
  const onList = (kind: Kind) => listId === undefined || kind.list === listId;
  const byRule = (kind: Kind) =>
    (ruleId === undefined || kind.rule_id === ruleId) &&
    (ruleVersion === undefined || kind.rule_version === ruleVersion);
  const kept = (...wanted: readonly ((kind: Kind) => boolean)[]) =>
    kinds.filter((kind) => wanted.every((wants) => wants(kind)));
  return {
    total: exact
      ? { count: sumOf(kept(inState, withAssignee, onList, byRule)), exact }
      : await countTotal(tx, filter),
    states: countStates(kept(withAssignee, onList, byRule)),
    assignees: countBy(kept(inState, onList, byRule), (kind) => kind.assignee)
      .map(([{ assignee: who }, count]) => ({ assignee: who, count }))
      .toSorted((left, right) => right.count - left.count),
    lists: countBy(kept(inState, withAssignee, byRule), ({ list }) => list)
      .flatMap(([{ list }, count]) => (list === null ? [] : [{ list, count }]))
      .toSorted((left, right) => right.count - left.count),
    rules: countBy(kept(inState, withAssignee, onList), (kind) => `${kind.rule_id} ${kind.rule_version}`)
      .map(([kind, count]) => ({ id: kind.rule_id, version: kind.rule_version, count }))
      .toSorted(
        (left, right) => left.id.localeCompare(right.id) || left.version.localeCompare(right.version),
      ),
    exact,
  };
}

/** Findings that are alike in all by which a queue is narrowed, with how many there are. */
interface Kind {
  readonly state: FindingState;
  readonly assignee: string | null;
  readonly rule_id: string;
  readonly rule_version: string;
  readonly list: string | null;
  readonly count: number;
}

/** One pass over the findings for all counts. */
async function countKinds(tx: Transaction, base: FindingFilter): Promise<readonly Kind[]> {
  const found =
    await sql<Kind>`select s.state, s.assignee, s.rule_id, s.rule_version, s.list, count(*) as count from (
      select f.state, f.assignee, f.rule_id, f.rule_version, ${LIST_OF_ENTRY} as list from finding_desk f
      where ${conditionsOf(base)} order by f.found_at desc, f.id desc limit ${FINDINGS_COUNTED_MAX + 1}) s
    group by s.state, s.assignee, s.rule_id, s.rule_version, s.list
    order by s.state, s.assignee, s.rule_id, s.rule_version, s.list`.execute(tx.tables());
  return found.rows;
}

async function countTotal(tx: Transaction, filter: FindingFilter): Promise<FindingTotal> {
  const found = await sql<{ count: number }>`select count(*) as count from (
    select 1 from finding_desk f where ${conditionsOf(filter)} limit ${FINDINGS_COUNTED_MAX + 1}) s`.execute(
    tx.tables(),
  );
  const count = found.rows[0]?.count ?? 0;
  return { count: Math.min(count, FINDINGS_COUNTED_MAX), exact: count <= FINDINGS_COUNTED_MAX };
}

function countStates(kinds: readonly Kind[]): FindingCounts['states'] {
  const counts = { open: 0, 'awaiting-second': 0, true: 0, false: 0, 'cannot-tell': 0 };
  for (const { state, count } of kinds) counts[state] += count;
  return counts;
}

/** The sums of kinds that are alike in one part, each with one of them. */
function countBy(
  kinds: readonly Kind[],
  part: (kind: Kind) => string | null,
): readonly (readonly [Kind, number])[] {
  return [...Map.groupBy(kinds, part).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [[first, sumOf(alike)] as const];
  });
}

function sumOf(kinds: readonly Kind[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0);
}
