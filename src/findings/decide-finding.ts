/** Decisions on findings: by a named person, with a reason, undone only by a further row. */

import { sql } from 'kysely';
import { fault } from '../base/index.ts';
import { findSqlState, type Transaction } from '../store/index.ts';
import type { Decision, Finding, FindingId, Verdict } from './model.ts';
import { readFinding } from './read-findings.ts';

/** A decision as a person makes it. `version` is that of the finding which the person saw. */
export interface DecisionDraft {
  readonly findingId: FindingId;
  readonly version: number;
  readonly verdict: Verdict;
  readonly reason: string;
  /** The id of the person who decides. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Decides a finding, or confirms the decision of another person where the rule needs two. A second person who disagrees undoes
 * the first decision instead.
 * @throws NOT_FOUND when it is unknown or hidden; REQUEST_INVALID without a reason; CONFLICT when somebody decided first, when
 * it is decided already, when the author decides, or when one person would be both of two.
 * Source: rights requirements RR-06 and RR-09; 28 CFR 23.20(f)-(g).
 */
export async function decideFinding(tx: Transaction, draft: DecisionDraft): Promise<Finding> {
  const finding = await requireFinding(tx, draft);
  const last = finding.decisions.at(-1);
  if (finding.rule.twoPeople && draft.by === finding.author)
    throw fault('CONFLICT', 'the author of a finding does not decide it');
  if (finding.state === 'open') return append(tx, draft, { kind: 'decided', verdict: draft.verdict });
  if (finding.state !== 'awaiting-second' || last === undefined)
    throw fault('CONFLICT', 'this finding is decided; undo the decision first');
  if (last.by === draft.by) throw fault('CONFLICT', 'a second person must confirm this decision');
  if (last.verdict !== draft.verdict)
    throw fault('CONFLICT', 'the second verdict differs from the first; undo the first one instead');
  return append(tx, draft, { kind: 'confirmed', verdict: draft.verdict });
}

/**
 * Undoes the last decision: the finding is open again, and the decision stays on record.
 * @throws NOT_FOUND, REQUEST_INVALID and CONFLICT as {@link decideFinding}; CONFLICT when there is no decision to undo.
 */
export async function undoDecision(tx: Transaction, draft: Omit<DecisionDraft, 'verdict'>): Promise<Finding> {
  const finding = await requireFinding(tx, draft);
  if (finding.state === 'open') throw fault('CONFLICT', 'there is no decision to undo');
  return append(tx, draft, { kind: 'undone', verdict: null });
}

async function requireFinding(tx: Transaction, draft: Omit<DecisionDraft, 'verdict'>): Promise<Finding> {
  if (draft.reason.trim() === '') throw fault('REQUEST_INVALID', 'a decision needs a reason');
  if (draft.by.trim() === '' || draft.by.startsWith('system:'))
    throw fault('REQUEST_INVALID', 'a decision needs a named person');
  const finding = await readFinding(tx, draft.findingId);
  if (finding === null) throw fault('NOT_FOUND', 'there is no such finding that you may see');
  if (finding.version !== draft.version) throw raced();
  return finding;
}

async function append(
  tx: Transaction,
  draft: Omit<DecisionDraft, 'verdict'>,
  step: Pick<Decision, 'kind' | 'verdict'>,
): Promise<Finding> {
  try {
    await sql`insert into finding_decision (finding_id, version, kind, verdict, reason, by, at)
      values (${draft.findingId}, ${draft.version + 1}, ${step.kind}, ${step.verdict}, ${draft.reason}, ${draft.by}, ${draft.at})`.execute(
      tx.tables(),
    );
  } catch (cause) {
    if (findSqlState(cause) === '23505') throw raced(cause);
    throw cause;
  }
  const finding = await readFinding(tx, draft.findingId);
  if (finding === null) throw fault('NOT_FOUND', 'there is no such finding that you may see');
  return finding;
}

function raced(cause?: unknown): Error {
  return fault('CONFLICT', 'somebody else decided this finding first; load it again', { cause });
}
