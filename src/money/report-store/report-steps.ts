/** What a person may do with a report as it stands, and why not. */

import type { ReportEvent, ReportState, StoredReport } from './model.ts';

/** Whether one step may be taken; where not, a stable code and a sentence that is safe to show. */
export type ReportStep =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: ReportRefusal; readonly because: string };

/** Why a step may not be taken. */
export type ReportRefusal =
  /** No role of the reader permits it. */
  | 'role'
  /** A machine account takes no step. */
  | 'named-person'
  /** The state of the report does not allow it. */
  | 'state'
  /** Whoever wrote or submitted a report does not approve it. */
  | 'author';

/** The steps of a report for one person. */
export interface ReportSteps {
  readonly edit: ReportStep;
  readonly submit: ReportStep;
  readonly approve: ReportStep;
  readonly return: ReportStep;
  readonly withdraw: ReportStep;
  readonly export: ReportStep;
  readonly assign: ReportStep;
}

/** The name of a step. */
export type ReportStepName = keyof ReportSteps;

/** Who would take a step. */
export interface StepTaker {
  readonly personId: string;
  readonly kind: 'person' | 'service';
  readonly mayApprove: boolean;
}

const STATES_FOR: Readonly<Record<ReportStepName, readonly ReportState[]>> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  approve: ['submitted'],
  return: ['submitted', 'approved'],
  withdraw: ['draft', 'returned', 'submitted', 'approved'],
  export: ['approved', 'exported'],
  assign: ['draft', 'returned', 'submitted', 'approved', 'exported', 'withdrawn'],
};

/** What this person may do with the report. Source: rights requirements RR-06 and RR-09. */
export function reportSteps(report: StoredReport, taker: StepTaker): ReportSteps {
  const step = (name: ReportStepName): ReportStep => stepOf(report, taker, name);
  return {
    edit: step('edit'),
    submit: step('submit'),
    approve: step('approve'),
    return: step('return'),
    withdraw: step('withdraw'),
    export: step('export'),
    assign: step('assign'),
  };
}

function stepOf(report: StoredReport, taker: StepTaker, name: ReportStepName): ReportStep {
  if (taker.kind !== 'person') return refused('named-person', 'a report needs named persons');
  if (name === 'approve' && !taker.mayApprove)
    return refused('role', 'no role of yours permits approving reports');
  if (!STATES_FOR[name].includes(report.state))
    return refused('state', `a report that is ${WORDS[report.state]} does not allow this`);
  if (name === 'approve' && writersOf(report.events).has(taker.personId))
    return refused('author', 'whoever wrote or submitted a report does not approve it');
  return { allowed: true };
}

/** The people whose work an approval is about: who drafted, edited or submitted it. */
function writersOf(events: readonly ReportEvent[]): ReadonlySet<string> {
  const written = events.filter(
    ({ kind }) => kind === 'drafted' || kind === 'edited' || kind === 'submitted',
  );
  return new Set(written.map(({ by }) => by));
}

const WORDS: Readonly<Record<ReportState, string>> = {
  draft: 'a draft',
  submitted: 'submitted for approval',
  approved: 'approved',
  returned: 'returned',
  withdrawn: 'withdrawn',
  exported: 'given out',
};

function refused(code: ReportRefusal, because: string): ReportStep {
  return { allowed: false, code, because };
}
