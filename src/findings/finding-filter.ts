/** Which findings are asked for, as conditions on `finding_desk f`. */

import { type RawBuilder, sql } from 'kysely';
import type { FindingState, SubjectKind } from './model.ts';

/** What findings must be like; a part left out asks nothing. */
export interface FindingFilter {
  readonly state?: FindingState;
  /** Id of the person who works on it; null: nobody. */
  readonly assignee?: string | null;
  readonly ruleId?: string;
  readonly ruleVersion?: string;
  readonly subjectKind?: SubjectKind;
  readonly subjectRef?: string;
  /** `<list>:<reference>` of the listed party. */
  readonly entryRef?: string;
  /** Id of the list of the entry. */
  readonly listId?: string;
  /** Found at this instant or later. */
  readonly since?: Date;
  /** Found before this instant. */
  readonly until?: Date;
  /** Also those whose place a grown finding has taken; left out unless it is true. */
  readonly superseded?: boolean;
  /** Id of a person who may give the second verdict: they neither recorded it nor gave the first. */
  readonly confirmableBy?: string;
}

/** The list of an entry. */
export const LIST_OF_ENTRY = sql.raw<string | null>("split_part(f.entry_ref, ':', 1)");

/** The conditions of a filter. */
export function conditionsOf(filter: FindingFilter): RawBuilder<boolean> {
  const { state, assignee, ruleId, ruleVersion, subjectKind, subjectRef } = filter;
  const { entryRef, listId, since, until, confirmableBy, superseded = false } = filter;
  const parts = [
    superseded ? null : sql`not exists (select 1 from finding_succession x where x.finding_id = f.id)`,
    state === undefined ? null : sql`f.state = ${state}`,
    assignee === undefined ? null : sql`f.assignee is not distinct from ${assignee}::text`,
    ruleId === undefined ? null : sql`f.rule_id = ${ruleId}`,
    ruleVersion === undefined ? null : sql`f.rule_version = ${ruleVersion}`,
    subjectKind === undefined ? null : sql`f.subject_kind = ${subjectKind}`,
    subjectRef === undefined ? null : sql`f.subject_ref = ${subjectRef}`,
    entryRef === undefined ? null : sql`f.entry_ref = ${entryRef}`,
    listId === undefined ? null : sql`${LIST_OF_ENTRY} = ${listId}`,
    since === undefined ? null : sql`f.found_at >= ${since}`,
    until === undefined ? null : sql`f.found_at < ${until}`,
    confirmableBy === undefined
      ? null
      : sql`(f.state = 'awaiting-second' and f.author <> ${confirmableBy} and f.last_by <> ${confirmableBy})`,
  ].filter((part) => part !== null);
  return sql<boolean>`${sql.join([sql`true`, ...parts], sql` and `)}`;
}
