/** Stored reports: a draft, what happened to it, and who may know of it. */

import type { Branded } from '../../base/index.ts';
import type { Marking } from '../../evidence/index.ts';
import type { ReportDraft } from '../goaml/draft-report.ts';
import type { FieldOrigin } from '../goaml/report-document.ts';

/** Id of a stored report: 32 random hexadecimal digits, so that it tells neither number nor order. */
export type ReportId = Branded<'ReportId'>;

/** Brands the id of a report that comes from a request or the store. */
export function parseReportId(text: string): ReportId {
  return text as ReportId;
}

/** What a report was drafted from. */
export type ReportOrigin =
  | { readonly kind: 'finding'; readonly findingId: string }
  | {
      readonly kind: 'threshold';
      readonly day: string;
      readonly caseKey: string;
      /** Ids, as evidence, of the payments that it was drafted with. */
      readonly payments: readonly string[];
    }
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'nothing' };

/** What may happen to a report. */
export type ReportEventKind =
  | 'drafted'
  | 'edited'
  | 'submitted'
  | 'approved'
  | 'returned'
  | 'withdrawn'
  | 'exported';

/** One event in the life of a report, never changed. */
export interface ReportEvent {
  /** From 1, without gaps. */
  readonly version: number;
  readonly kind: ReportEventKind;
  readonly reason: string | null;
  /** To whom it was given out; only of `exported`. */
  readonly recipient: string | null;
  /** Of the file that was given out; only of `exported`. */
  readonly sha256: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Where a report stands; follows from its last event. */
export type ReportState = 'draft' | 'submitted' | 'approved' | 'returned' | 'withdrawn' | 'exported';

/** A text that is offered for a field and stands in it only once a person has put it there. */
export interface OfferedText {
  readonly path: string;
  readonly text: string;
  readonly from: FieldOrigin;
}

/** One step in who may know of a report, never changed. */
export interface ReportAssignment {
  readonly number: number;
  readonly personId: string;
  /** False: from now on not any more. */
  readonly assigned: boolean;
  readonly by: string;
  readonly at: Date;
}

/** A report as a list has it. */
export interface ReportHead {
  readonly id: ReportId;
  /** `STR`, `CTR`, …; null where the draft has no type. */
  readonly type: string | null;
  readonly origin: ReportOrigin;
  readonly author: string;
  /** Known to the whole reporting desk of the agency, not to those assigned alone. */
  readonly forDesk: boolean;
  readonly createdAt: Date;
  readonly state: ReportState;
  /** What the next step must name. */
  readonly version: number;
  readonly updatedAt: Date;
}

/** A stored report. */
export interface StoredReport extends ReportHead {
  readonly marking: Marking;
  readonly draft: ReportDraft;
  readonly offered: readonly OfferedText[];
  /** Oldest first, at least one. */
  readonly events: readonly ReportEvent[];
  /** Oldest first, at least one. */
  readonly assignments: readonly ReportAssignment[];
  /** Ids of the people who may know of it now. */
  readonly assigned: readonly string[];
}

const STATES: Readonly<Record<ReportEventKind, ReportState>> = {
  drafted: 'draft',
  edited: 'draft',
  submitted: 'submitted',
  approved: 'approved',
  returned: 'returned',
  withdrawn: 'withdrawn',
  exported: 'exported',
};

/** The state after an event. */
export function stateAfter(kind: ReportEventKind): ReportState {
  return STATES[kind];
}

/** The people who are assigned after all of these. */
export function assignedAfter(assignments: readonly ReportAssignment[]): readonly string[] {
  const last = new Map(assignments.map(({ personId, assigned }) => [personId, assigned]));
  return [...last].flatMap(([personId, assigned]) => (assigned ? [personId] : []));
}
