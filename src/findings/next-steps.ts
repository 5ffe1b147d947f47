/** What a reader may do with a finding as it stands, and why not: the same answers that decide when it is done. */

import type { Finding } from './model.ts';

/** Whether one step may be taken; where not, a stable code and a sentence that is safe to show. */
export type Step =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: StepRefusal; readonly because: string };

/** Why a step may not be taken. */
export type StepRefusal =
  /** No role of the reader permits it. */
  | 'role'
  /** A machine account decides nothing. */
  | 'named-person'
  /** Whoever recorded a finding that needs two people is neither of them. */
  | 'author'
  /** Whoever decided first does not confirm it. */
  | 'same-person'
  /** It is decided. */
  | 'decided'
  /** It waits for a second person to confirm the first verdict. */
  | 'awaiting-second'
  /** Nobody has decided yet. */
  | 'not-decided';

/** The steps of a finding for one reader. */
export interface NextSteps {
  readonly decide: Step;
  readonly confirm: Step;
  readonly undo: Step;
  readonly assign: Step;
}

/** Who would take a step. */
export interface StepReader {
  readonly personId: string;
  readonly kind: 'person' | 'service';
  readonly mayDecide: boolean;
  readonly mayAssign: boolean;
}

/** What this reader may do with the finding. */
export function nextSteps(finding: Finding, reader: StepReader): NextSteps {
  const { personId, kind, mayDecide, mayAssign } = reader;
  const person = kind === 'person' ? null : refused('named-person', 'a decision needs a named person');
  const right = mayDecide ? person : refused('role', 'no role of yours permits deciding findings');
  return {
    decide: right ?? decideStep(finding, personId),
    confirm: right ?? confirmStep(finding, personId),
    undo: right ?? undoStep(finding),
    assign: mayAssign ? assignStep(finding) : refused('role', 'no role of yours permits assigning findings'),
  };
}

/** Whether this person may give the first verdict. */
export function decideStep(finding: Finding, personId: string): Step {
  if (isAuthor(finding, personId)) return refused('author', 'the author of a finding does not decide it');
  if (finding.state === 'open') return ALLOWED;
  return finding.state === 'awaiting-second'
    ? refused('awaiting-second', 'a first person has decided; a second confirms')
    : refused('decided', 'this finding is decided; undo the decision first');
}

/** Whether this person may confirm the verdict of another. */
export function confirmStep(finding: Finding, personId: string): Step {
  if (isAuthor(finding, personId)) return refused('author', 'the author of a finding does not decide it');
  if (finding.state === 'open') return refused('not-decided', 'there is no decision to confirm');
  if (finding.state !== 'awaiting-second')
    return refused('decided', 'this finding is decided; undo the decision first');
  return finding.decisions.at(-1)?.by === personId
    ? refused('same-person', 'a second person must confirm this decision')
    : ALLOWED;
}

/** Whether the last decision can be undone. */
export function undoStep(finding: Finding): Step {
  return finding.state === 'open' ? refused('not-decided', 'there is no decision to undo') : ALLOWED;
}

/** Whether somebody can still be given this finding. */
export function assignStep(finding: Finding): Step {
  return finding.state === 'open' || finding.state === 'awaiting-second'
    ? ALLOWED
    : refused('decided', 'this finding is decided; there is nothing left to do');
}

const ALLOWED: Step = { allowed: true };

function isAuthor(finding: Finding, personId: string): boolean {
  return finding.rule.twoPeople && personId === finding.author;
}

function refused(code: StepRefusal, because: string): Step {
  return { allowed: false, code, because };
}
