/** Claims of people about an incident: graded statements, beside what sources say. And retractions, of claims and of accounts. */

import { sql } from 'kysely';
import { type EntityId, fault, type SourceId, type StatementId } from '../../base/index.ts';
import {
  type AppendOptions,
  addSource,
  appendStatements,
  dayOf,
  deriveMarking,
  type Grade,
  latestDates,
  type Marking,
  readStatement,
  retractStatements,
  type SourceKind,
  type StatementDraft,
  type StatementNature,
  statementId,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import { markingsOf } from './judge.ts';
import { readAccountsBySeq } from './read-accounts.ts';
import { releasesBySeq } from './read-releases.ts';
import { CLAIM_FORMS, type ClaimName } from './statement-claims.ts';

/** What a person claims of an incident, and where they have it from. */
export interface ClaimDraft {
  /** An account of the incident: the claim stays with it, should the accounts be separated. */
  readonly entityId: EntityId;
  readonly claim: ClaimName;
  readonly value: string;
  readonly polarity: 'affirmed' | 'denied';
  readonly grade: Grade;
  readonly nature: StatementNature;
  readonly source: {
    readonly kind: SourceKind;
    readonly title: string;
    readonly url: string | null;
    readonly publishedOn: string | null;
  };
  readonly locator: string | null;
  /** The words of the source that the claim is read from. */
  readonly original?: string | null;
  readonly by: string;
  readonly agencyId: number;
}

/**
 * Adds a claim as a statement about the incident, marked at least as tightly as its accounts; answers the statement's id.
 * @throws REQUEST_INVALID for a value of the wrong form; NOT_FOUND when the incident is unknown or hidden; CONFLICT when the same was claimed before
 */
export async function addClaim(
  tx: Transaction,
  draft: ClaimDraft,
  options: AppendOptions,
): Promise<StatementId> {
  const { prop, pattern, because } = CLAIM_FORMS[draft.claim];
  if (!pattern.test(draft.value))
    throw fault('REQUEST_INVALID', `body/value: ${draft.claim} takes ${because}`);
  const today = dayOf(options.at);
  const { reviewDue, purgeDue } = latestDates('entity-fact', today);
  const derived = deriveMarking(await markingsOf(tx, [draft.entityId]), {
    owner: draft.agencyId,
    releasableTo: null,
  });
  const marking: Marking = {
    ...derived,
    purgeDue: earlier(derived.purgeDue, purgeDue),
  };
  const sourceId = await addClaimSource(tx, draft, { marking, at: options.at });
  const statement: StatementDraft = {
    ...{ entityId: draft.entityId, schema: 'Incident', prop, value: draft.value },
    ...(typeof draft.original === 'string' ? { original: draft.original } : {}),
    ...{ nature: draft.nature, sourceId, locator: draft.locator, origin: 'human', assertedBy: draft.by },
    ...{ polarity: draft.polarity, grade: draft.grade, marking, category: 'entity-fact' },
    reviewDue: earlier(reviewDue, marking.purgeDue),
  };
  const { added } = await appendStatements(tx, [statement], options);
  if (added === 0) throw fault('CONFLICT', 'the same was claimed before, from the same source');
  return statementId(statement, options.identityKey);
}

/** The earlier of two ISO days. */
function earlier(...days: readonly [string, string]): string {
  return days.toSorted()[0] ?? days[0];
}

function addClaimSource(
  tx: Transaction,
  { source, grade }: ClaimDraft,
  of: { readonly marking: Marking; readonly at: Date },
): Promise<SourceId> {
  return addSource(tx, {
    ...source,
    contentSha256: null,
    collectedAt: of.at,
    licence: null,
    grade,
    marking: of.marking,
  });
}

/** Who retracts, why and when. */
export interface RetractionReason {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * Retracts an account of one of these entities: from now on it counts for nothing, and stays readable as of before. Only the agency that
 * imported it may.
 * @throws NOT_FOUND when it is unknown, hidden, or of another incident; NOT_ALLOWED when it is another agency's; CONFLICT when it has ended already
 */
export async function retractAccount(
  tx: Transaction,
  of: { readonly account: number; readonly members: readonly EntityId[]; readonly agencyId: number },
  { reason, by, at }: RetractionReason,
): Promise<void> {
  const [account] = await readAccountsBySeq(tx, [of.account]);
  if (account === undefined || !of.members.includes(account.entityId))
    throw fault('NOT_FOUND', 'there is no such account of the incident that you may see');
  if (account.end !== null) throw fault('CONFLICT', `the account was ${account.end.kind} before`);
  const release = (await releasesBySeq(tx, [account.releaseSeq])).get(account.releaseSeq);
  if (release?.marking.owner !== of.agencyId)
    throw fault('NOT_ALLOWED', 'only the agency that imported an account may retract it');
  await sql`insert into incident_account_end (account, release, kind, at, by, reason)
    values (${account.seq}, ${account.releaseSeq}, 'retracted', ${at}, ${by}, ${reason})`.execute(
    tx.tables(),
  );
}

/**
 * Retracts a claim about one of these entities.
 * @throws NOT_FOUND NOT_ALLOWED CONFLICT as `retractStatements`, and for a statement about something else
 */
export async function retractClaim(
  tx: Transaction,
  of: { readonly statement: StatementId; readonly members: readonly EntityId[] },
  why: RetractionReason,
): Promise<void> {
  const statement = await readStatement(tx, of.statement);
  if (statement === null || !of.members.includes(statement.entityId))
    throw fault('NOT_FOUND', 'there is no such claim about the incident that you may see');
  await retractStatements(tx, [of.statement], why);
}
