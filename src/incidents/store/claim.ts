/** Claims of people about an incident: graded statements, beside what sources say. */

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
  type SourceKind,
  type StatementDraft,
  type StatementNature,
  statementId,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import { markingsOf } from './judge.ts';
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
