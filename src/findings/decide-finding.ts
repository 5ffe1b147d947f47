/** Decisions on findings: by a named person, with a reason, undone only by a further row. */

import { sql } from 'kysely';
import { fault } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import type { Decision, Finding, FindingId, Verdict } from './model.ts';
import { confirmStep, decideStep, undoStep } from './next-steps.ts';
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
 * @throws NOT_FOUND when it is unknown or hidden; REQUEST_INVALID without a reason; CONFLICT when somebody decided first (the fault
 * then says who, when and how), when it is decided already, when the author decides, or when one person would be both of two.
 * Source: rights requirements RR-06 and RR-09; 28 CFR 23.20(f)-(g).
 */
export async function decideFinding(tx: Transaction, draft: DecisionDraft): Promise<Finding> {
  const finding = await requireFinding(tx, draft);
  const awaits = finding.state === 'awaiting-second';
  const step = awaits ? confirmStep(finding, draft.by) : decideStep(finding, draft.by);
  if (!step.allowed) throw fault('CONFLICT', step.because);
  if (awaits && finding.decisions.at(-1)?.verdict !== draft.verdict)
    throw fault('CONFLICT', 'the second verdict differs from the first; undo the first one instead');
  return append(tx, draft, { kind: awaits ? 'confirmed' : 'decided', verdict: draft.verdict });
}

/**
 * Undoes the last decision: the finding is open again, and the decision stays on record.
 * @throws NOT_FOUND, REQUEST_INVALID and CONFLICT as {@link decideFinding}; CONFLICT when there is no decision to undo.
 */
export async function undoDecision(tx: Transaction, draft: Omit<DecisionDraft, 'verdict'>): Promise<Finding> {
  const finding = await requireFinding(tx, draft);
  const step = undoStep(finding);
  if (!step.allowed) throw fault('CONFLICT', step.because);
  return append(tx, draft, { kind: 'undone', verdict: null });
}

async function requireFinding(tx: Transaction, draft: Omit<DecisionDraft, 'verdict'>): Promise<Finding> {
  if (draft.reason.trim() === '') throw fault('REQUEST_INVALID', 'a decision needs a reason');
  if (draft.by.trim() === '' || draft.by.startsWith('system:'))
    throw fault('REQUEST_INVALID', 'a decision needs a named person');
  const finding = await reread(tx, draft.findingId);
  if (finding.version !== draft.version) throw raced(finding);
  return finding;
}

async function append(
  tx: Transaction,
  draft: Omit<DecisionDraft, 'verdict'>,
  step: Pick<Decision, 'kind' | 'verdict'>,
): Promise<Finding> {
  const added = await sql`insert into finding_decision (finding_id, version, kind, verdict, reason, by, at)
      values (${draft.findingId}, ${draft.version + 1}, ${step.kind}, ${step.verdict}, ${draft.reason}, ${draft.by}, ${draft.at})
      on conflict do nothing`.execute(tx.tables());
  const finding = await reread(tx, draft.findingId);
  if (added.numAffectedRows !== 1n) throw raced(finding);
  return finding;
}

async function reread(tx: Transaction, id: FindingId): Promise<Finding> {
  const finding = await readFinding(tx, id);
  if (finding === null) throw fault('NOT_FOUND', 'there is no such finding that you may see');
  return finding;
}

function raced(finding: Finding): Error {
  const newer = finding.decisions.at(-1);
  const facts =
    newer === undefined
      ? { version: finding.version }
      : {
          version: newer.version,
          kind: newer.kind,
          verdict: newer.verdict,
          by: newer.by,
          at: newer.at.toISOString(),
        };
  return fault('CONFLICT', 'somebody else decided this finding first; load it again', { facts });
}
