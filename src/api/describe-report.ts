/** What is told of a report: values with their origins, problems in words, history, and what the reader may do. */

import type { Static } from 'typebox';
import { permits, type Reader, tlpLabel } from '../access/index.ts';
import {
  type FieldOrigin,
  fieldLabel,
  flawsOf,
  listDeskAccesses,
  partsNamed,
  problemWords,
  type ReportHead,
  type ReportOrigin,
  type ReportProblem,
  type ReportRules,
  type ReportStep,
  reportSteps,
  type StepTaker,
  type StoredReport,
  walkReport,
} from '../money/index.ts';
import type { Transaction } from '../store/index.ts';
import { colleagueNames, type NameOf } from './describe-finding.ts';
import type { ReportHeadView, ReportStanding, ReportView } from './schemas/goaml.ts';

/** Who takes a step: the reader. */
export function takerOf(reader: Reader): StepTaker {
  return {
    personId: reader.personId,
    kind: reader.kind,
    mayApprove: permits(reader.roles, 'reports:approve'),
  };
}

/** A report as a list tells of it. */
export function describeReportHead(report: ReportHead, nameOf: NameOf): Static<typeof ReportHeadView> {
  return {
    id: report.id,
    type: report.type,
    origin: describeOriginOfReport(report.origin),
    author: report.author,
    authorName: nameOf(report.author),
    forDesk: report.forDesk,
    createdAt: report.createdAt.toISOString(),
    updatedAt: report.updatedAt.toISOString(),
    state: report.state,
    version: report.version,
  };
}

/** Where a report stands. */
export function describeStanding({
  id,
  state,
  version,
  assignments,
}: StoredReport): Static<typeof ReportStanding> {
  return { id, state, version, assignmentNumber: assignments.at(-1)?.number ?? 0 };
}

/** Payments of a report that one answer tells field by field. */
export const REPORT_PAYMENTS_SHOWN = 100;

/** What a report is described with. */
export interface ReportDescribing {
  readonly reader: Reader;
  readonly rules: ReportRules;
  readonly now: Date;
  /** Number of the first payment that is told, from 1. */
  readonly from: number;
}

/** A report with all of it; of its payments REPORT_PAYMENTS_SHOWN, and every other in the counts. */
export async function describeReport(
  tx: Transaction,
  report: StoredReport,
  { reader, rules, now, from }: ReportDescribing,
): Promise<Static<typeof ReportView>> {
  const nameOf = await colleagueNames(tx);
  const flaws = flawsOf(report.draft, rules, now);
  const stopping = flaws.filter(({ gravity }) => gravity === 'stops');
  const isTold = toldFrom(from);
  const { unit } = rules;
  return {
    ...describeReportHead(report, nameOf),
    schema: report.draft.schema,
    profile: { id: unit.id, title: unit.title, version: unit.version, fictitious: unit.fictitious },
    marking: {
      tlp: tlpLabel(report.marking.tlp),
      handling: [...report.marking.handling],
      note: report.marking.note,
      owner: report.marking.owner,
    },
    payments: {
      count: partsNamed(report.draft.report, 'transaction').length,
      from,
      shown: REPORT_PAYMENTS_SHOWN,
      unready: [...new Set(stopping.map(({ path }) => paymentAt(path)))].filter((at) => at !== null),
    },
    fields: fieldsOf(report, nameOf).filter(({ path }) => isTold(path)),
    problems: flaws.filter(({ path }) => isTold(path)).map(({ explain }) => describeProblem(explain())),
    problemCounts: { stops: stopping.length, looks: flaws.length - stopping.length },
    ready: stopping.length === 0,
    offered: report.offered.map(({ path, text, from }) => ({
      path,
      text,
      from: describeOrigin(from, nameOf),
    })),
    events: report.events.map((event) => ({
      ...event,
      byName: nameOf(event.by),
      at: event.at.toISOString(),
    })),
    assigned: report.assigned.map((id) => ({ id, name: nameOf(id) })),
    assignmentNumber: report.assignments.at(-1)?.number ?? 0,
    accesses: (await listDeskAccesses(tx, report.id)).map((access) => ({
      ...access,
      personName: nameOf(access.personId),
      at: access.at.toISOString(),
    })),
    steps: describeSteps(report, reader),
  };
}

/** Which fields are told: those of the payments of one answer, and all that belongs to no payment. */
function toldFrom(from: number): (path: string) => boolean {
  return (path) => {
    const at = paymentAt(path);
    return at === null || (at >= from && at < from + REPORT_PAYMENTS_SHOWN);
  };
}

/** The number of the payment that a path leads into; null where it leads elsewhere. */
function paymentAt(path: string): number | null {
  const match = /^report\/transaction(?:\[(\d+)\])?(?:\/|$)/.exec(path);
  return match === null ? null : Number(match[1] ?? 1);
}

function fieldsOf({ draft }: StoredReport, nameOf: NameOf) {
  return [...walkReport(draft.report)].flatMap(({ part, path }) =>
    part.kind === 'group'
      ? []
      : [
          {
            path,
            element: part.name,
            label: { en: fieldLabel(part.name, 'en'), ur: fieldLabel(part.name, 'ur') },
            value: part.value,
            from: describeOrigin(part.from, nameOf),
          },
        ],
  );
}

function describeProblem(problem: ReportProblem) {
  const { gravity, code, advice, values, path, element, mend, words } = problem;
  const ur = problemWords({ code, advice, values }, 'ur');
  return { gravity, code, advice, values: { ...values }, path, element, mend, words: { en: words, ur } };
}

function describeOrigin(from: FieldOrigin, nameOf: NameOf) {
  const personId = from.kind === 'person' ? from.personId : null;
  const isDerived = from.kind === 'evidence' || from.kind === 'computed';
  return {
    kind: from.kind,
    evidenceIds: isDerived ? [...from.evidenceIds] : [],
    personId,
    personName: nameOf(personId),
    at: from.kind === 'person' ? from.at : null,
    profileId: from.kind === 'profile' ? from.profileId : null,
    rule: from.kind === 'computed' ? from.rule : null,
    detail: from.kind === 'computed' ? from.detail : null,
    line: from.kind === 'file' ? from.line : null,
  };
}

function describeOriginOfReport(origin: ReportOrigin) {
  return {
    kind: origin.kind,
    findingId: origin.kind === 'finding' ? origin.findingId : null,
    day: origin.kind === 'threshold' ? origin.day : null,
    caseKey: origin.kind === 'threshold' ? origin.caseKey : null,
    sha256: origin.kind === 'file' ? origin.sha256 : null,
  };
}

function describeSteps(report: StoredReport, reader: Reader): Static<typeof ReportView>['steps'] {
  const steps = reportSteps(report, takerOf(reader));
  return {
    edit: describeStep(steps.edit),
    submit: describeStep(steps.submit),
    approve: describeStep(steps.approve),
    return: describeStep(steps.return),
    withdraw: describeStep(steps.withdraw),
    export: describeStep(steps.export),
    assign: describeStep(steps.assign),
  };
}

function describeStep(step: ReportStep) {
  return step.allowed
    ? { allowed: true, code: null, because: null }
    : { allowed: false, code: step.code, because: step.because };
}
