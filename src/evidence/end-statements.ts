/** Ends of statements: retracted, superseded, or ended in the world. The statement itself stays as it was. */

import { sql } from 'kysely';
import { fault, isIsoDay, type StatementId } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { type AppendOptions, appendStatements, statementId } from './append-statements.ts';
import type { StatementDraft, StatementEndKind } from './model.ts';
import { readStatement } from './read-statements.ts';
import { toDraft } from './verify-statements.ts';

/** Who ends a statement, when and why. */
export interface EndReason {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** Most statements ended by one call. */
const ENDS_MAX = 100_000;

/**
 * Retracts statements: they should not have been recorded. Only the agency that originated a statement may end it.
 * @throws NOT_FOUND when one is unknown or hidden; NOT_ALLOWED when one is another agency's; CONFLICT when one has ended already.
 */
export async function retractStatements(
  tx: Transaction,
  ids: readonly StatementId[],
  reason: EndReason,
): Promise<void> {
  await appendEnds(tx, { ids, kind: 'retracted', endedOn: null, supersededBy: null, reason });
}

/**
 * Ends statements in the world: what they say held until the day before `endedOn` (an ISO day: delisted, sold, left).
 * @throws REQUEST_INVALID NOT_FOUND NOT_ALLOWED CONFLICT as {@link retractStatements}.
 */
export async function endStatements(
  tx: Transaction,
  ids: readonly StatementId[],
  reason: EndReason & { readonly endedOn: string },
): Promise<void> {
  if (!isIsoDay(reason.endedOn)) throw fault('REQUEST_INVALID', 'the day on which it ended does not exist');
  await appendEnds(tx, { ids, kind: 'ended', endedOn: reason.endedOn, supersededBy: null, reason });
}

/**
 * Puts a statement in the place of another; returns the new one's id. Both stay readable as of when they held.
 * @throws REQUEST_INVALID NOT_FOUND NOT_ALLOWED CONFLICT as {@link retractStatements} and `appendStatements`.
 */
export async function supersedeStatement(
  tx: Transaction,
  replacement: {
    readonly id: StatementId;
    readonly draft: StatementDraft;
    readonly by: string;
    readonly reason: string;
  },
  options: AppendOptions,
): Promise<StatementId> {
  const draft = { ...replacement.draft, supersedes: replacement.id };
  const supersededBy = statementId(draft, options.identityKey);
  const reason = { at: options.at, by: replacement.by, reason: replacement.reason };
  await appendEnds(tx, { ids: [replacement.id], kind: 'superseded', endedOn: null, supersededBy, reason });
  await appendStatements(tx, [draft], options);
  return supersededBy;
}

/**
 * Gives a statement new review and purge dates after a recorded assessment of whether it is still needed: a new statement with
 * the same content takes its place.
 * @throws REQUEST_INVALID without an assessment, or when the dates are beyond the category's limits; else as {@link supersedeStatement}.
 * Source: Regulation (EU) 2018/1861 art. 39(3): extension only after a comprehensive individual assessment; rights requirement RR-11.
 */
export async function reviewStatement(
  tx: Transaction,
  review: {
    readonly id: StatementId;
    readonly assessment: string;
    readonly by: string;
    readonly reviewDue: string;
    readonly purgeDue: string;
  },
  options: AppendOptions,
): Promise<StatementId> {
  if (review.assessment.trim() === '')
    throw fault('REQUEST_INVALID', 'the dates are extended only after a recorded individual assessment');
  const statement = await readStatement(tx, review.id);
  if (statement === null) throw hidden();
  const draft = toDraft(statement);
  const marking = { ...draft.marking, purgeDue: review.purgeDue };
  return supersedeStatement(
    tx,
    {
      id: review.id,
      draft: { ...draft, marking, reviewDue: review.reviewDue },
      by: review.by,
      reason: review.assessment,
    },
    options,
  );
}

interface Ending {
  readonly ids: readonly StatementId[];
  readonly kind: StatementEndKind;
  readonly endedOn: string | null;
  readonly supersededBy: StatementId | null;
  readonly reason: EndReason;
}

async function appendEnds(tx: Transaction, ending: Ending): Promise<void> {
  const { ids, kind, reason } = ending;
  if (reason.reason.trim() === '' || reason.by.trim() === '')
    throw fault('REQUEST_INVALID', 'an end needs a reason and who gives it');
  if (ids.length > ENDS_MAX)
    throw fault('INPUT_TOO_LARGE', `at most ${ENDS_MAX} statements are ended at once`);
  const mine = sql`select s.id from statement s where s.id = any(${[...ids]}::text[])
    and (${tx.role} = 'system' or s.owner_agency = any((select reader_agencies())::integer[]))`;
  const added =
    await sql`insert into statement_end (statement_id, kind, at, by, reason, ended_on, superseded_by)
    select m.id, ${kind}, ${reason.at}::timestamptz, ${reason.by}, ${reason.reason}, ${ending.endedOn}::date, ${ending.supersededBy}::text
    from (${mine}) m`.execute(tx.tables());
  if (added.numAffectedRows === BigInt(new Set(ids).size)) return;
  const seen = await sql<{
    count: number;
  }>`select count(*) as count from statement where id = any(${[...ids]}::text[])`.execute(tx.tables());
  if (seen.rows[0]?.count === new Set(ids).size)
    throw fault('NOT_ALLOWED', 'only the agency that originated a statement may end it');
  throw hidden();
}

function hidden(): Error {
  return fault('NOT_FOUND', 'there is no such statement that you may see');
}
