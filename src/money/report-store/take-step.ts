/** Opening a report and taking its steps: each a row appended, by a named person, on the version that this person saw. */

import { hash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { listColleagues, permits } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { MARKING_COLUMN_NAMES, type Marking, markingCells } from '../../evidence/index.ts';
import type { CopyValue, Transaction } from '../../store/index.ts';
import type { CurrencyThreshold } from '../goaml/currency-threshold.ts';
import type { ReportDraft } from '../goaml/draft-report.ts';
import type { UnitProfile } from '../goaml/profile.ts';
import { valueNamed } from '../goaml/report-document.ts';
import { writeReport } from '../goaml/report-xml.ts';
import { type ReportFlaw, reportFlaws } from '../goaml/validate-report.ts';
import { findReport } from './find-reports.ts';
import {
  type OfferedText,
  parseReportId,
  type ReportEventKind,
  type ReportId,
  type ReportOrigin,
  type StoredReport,
} from './model.ts';
import { type ReportStepName, reportSteps, type StepTaker } from './report-steps.ts';

/** A report as it is opened. */
export interface ReportOpening {
  readonly draft: ReportDraft;
  readonly offered: readonly OfferedText[];
  readonly origin: ReportOrigin;
  readonly marking: Marking;
  readonly by: string;
  readonly at: Date;
}

/** What a step is taken with. */
export interface StepDraft {
  readonly id: ReportId;
  /** The version that the person saw. */
  readonly version: number;
  readonly taker: StepTaker;
  readonly reason: string | null;
  readonly at: Date;
}

/** What a draft is judged by. */
export interface ReportRules {
  readonly unit: UnitProfile;
  readonly thresholds: readonly CurrencyThreshold[];
}

/** Longest draft, in characters of its JSON. */
const DRAFT_LENGTH_MAX = 48_000_000;
/** Problems that a refusal names; it says how many there are. */
const PROBLEMS_TOLD_MAX = 500;
const ID_BYTES = 16;

/** Opens a report; whoever opens it is the first one assigned. */
export async function openReport(tx: Transaction, opening: ReportOpening): Promise<StoredReport> {
  const id = newReportId();
  await tx.copyIn('report', REPORT_COLUMNS, [reportRow(id, opening, false)]);
  return began(tx, id, opening);
}

/** Opens a report on a case of a threshold that the whole desk knows of; null where the case has one already. */
export async function openDeskReport(tx: Transaction, opening: ReportOpening): Promise<StoredReport | null> {
  const id = newReportId();
  const added = await tx.copyMissing('report', REPORT_COLUMNS, [reportRow(id, opening, true)]);
  return added === 0 ? null : began(tx, id, opening);
}

const REPORT_COLUMNS = [
  ...['id', 'author', 'origin', 'offered', 'case_key', 'for_desk', 'created_at'],
  ...MARKING_COLUMN_NAMES,
];

function newReportId(): ReportId {
  return parseReportId(randomBytes(ID_BYTES).toString('hex'));
}

function reportRow(id: ReportId, opening: ReportOpening, forDesk: boolean): readonly CopyValue[] {
  const { origin, offered, marking, by, at } = opening;
  const caseKey = origin.kind === 'threshold' ? origin.caseKey : null;
  return [
    ...[id, by, JSON.stringify(origin), JSON.stringify(offered), caseKey, forDesk, at],
    ...markingCells(marking),
  ];
}

async function began(tx: Transaction, id: ReportId, { draft, by, at }: ReportOpening): Promise<StoredReport> {
  await sql`insert into report_assignment (report_id, number, person_id, assigned, by, at)
    values (${id}, 1, ${by}, true, ${by}, ${at})`.execute(tx.tables());
  await addEvent(tx, { id, version: 1, kind: 'drafted', by, at, draft });
  return reread(tx, id);
}

/**
 * Changes the draft.
 * @throws NOT_FOUND when it is unknown or hidden; CONFLICT when somebody was first or the state does not allow it
 */
export async function editReport(
  tx: Transaction,
  step: StepDraft,
  change: (draft: ReportDraft) => ReportDraft,
): Promise<StoredReport> {
  const report = await requireStep(tx, step, 'edit');
  return take(tx, step, { kind: 'edited', draft: change(report.draft) });
}

/**
 * Submits a report for approval.
 * @throws NOT_FOUND and CONFLICT as {@link editReport}; REQUEST_INVALID while a problem stops it, naming each
 */
export async function submitReport(
  tx: Transaction,
  step: StepDraft,
  rules: ReportRules,
): Promise<StoredReport> {
  refuseUnready(await requireStep(tx, step, 'submit'), rules, step.at);
  return take(tx, step, { kind: 'submitted' });
}

/**
 * Approves a report that other people wrote and submitted.
 * @throws NOT_FOUND, CONFLICT, REQUEST_INVALID as {@link submitReport}; CONFLICT for whoever wrote or submitted it; NOT_ALLOWED without the role
 */
export async function approveReport(
  tx: Transaction,
  step: StepDraft,
  rules: ReportRules,
): Promise<StoredReport> {
  refuseUnready(await requireStep(tx, step, 'approve'), rules, step.at);
  return take(tx, step, { kind: 'approved' });
}

/**
 * Returns a report to its writers, or withdraws it for good, with a reason.
 * @throws NOT_FOUND and CONFLICT as {@link editReport}; REQUEST_INVALID without a reason
 */
export async function endReport(
  tx: Transaction,
  step: StepDraft,
  kind: 'returned' | 'withdrawn',
): Promise<StoredReport> {
  await requireStep(tx, step, kind === 'returned' ? 'return' : 'withdraw');
  requireReason(step);
  return take(tx, step, { kind });
}

/**
 * Gives an approved report out: its file is kept with its hash, with who took it, for whom and why. The same report gives the same bytes.
 * @throws NOT_FOUND and CONFLICT as {@link editReport}; REQUEST_INVALID without a reason
 * Source: rights requirement RR-10; 28 CFR 23.20(f).
 */
export async function exportReport(
  tx: Transaction,
  step: StepDraft & { readonly recipient: string },
  { unit }: ReportRules,
): Promise<StoredReport> {
  const report = await requireStep(tx, step, 'export');
  requireReason(step);
  const file = writeReport(report.draft.report, unit);
  const { recipient } = step;
  return take(tx, step, { kind: 'exported', recipient, file, sha256: hash('sha256', file) });
}

/**
 * Lets another person of the agency know of the report, or no more. `number` is that of the last assignment which the person saw.
 * @throws NOT_FOUND; CONFLICT when somebody assigned first; REQUEST_INVALID for people who may not work on reports, and for the last one assigned
 */
export async function assignReport(
  tx: Transaction,
  draft: {
    readonly id: ReportId;
    readonly number: number;
    readonly personId: string;
    readonly assigned: boolean;
    readonly by: string;
    readonly at: Date;
  },
): Promise<StoredReport | null> {
  const report = await reread(tx, draft.id);
  const last = report.assignments.at(-1);
  if (last?.number !== draft.number)
    throw raced(last === undefined ? {} : { version: last.number, kind: 'assigned', by: last.by });
  await checkAssignment(tx, report, draft);
  const added = await sql`insert into report_assignment (report_id, number, person_id, assigned, by, at)
    values (${draft.id}, ${draft.number + 1}, ${draft.personId}, ${draft.assigned}, ${draft.by}, ${draft.at})
    on conflict do nothing`.execute(tx.tables());
  if (added.numAffectedRows !== 1n) throw raced({});
  return findReport(tx, draft.id);
}

/** Everything that is missing, impossible or worth a look in the draft as it stands. */
export function flawsOf(
  draft: ReportDraft,
  { unit, thresholds }: ReportRules,
  now: Date,
): readonly ReportFlaw[] {
  return reportFlaws(draft, unit, { now, thresholds });
}

async function checkAssignment(
  tx: Transaction,
  report: StoredReport,
  { personId, assigned }: { readonly personId: string; readonly assigned: boolean },
): Promise<void> {
  const isAssigned = report.assigned.includes(personId);
  if (isAssigned === assigned)
    throw fault(
      'REQUEST_INVALID',
      `personId: this person is ${assigned ? 'assigned already' : 'not assigned'}`,
    );
  if (!assigned && report.assigned.length === 1)
    throw fault('REQUEST_INVALID', 'personId: a report keeps one person at least');
  if (!assigned) return;
  const colleague = (await listColleagues(tx)).find(({ id }) => id === personId);
  if (colleague === undefined || !colleague.active || colleague.kind !== 'person')
    throw fault('REQUEST_INVALID', 'personId: this is no active person of your agency');
  if (!permits(colleague.roles, 'reports:desk'))
    throw fault('REQUEST_INVALID', 'personId: no role of this person permits working on reports');
}

async function requireStep(tx: Transaction, step: StepDraft, name: ReportStepName): Promise<StoredReport> {
  const report = await reread(tx, step.id);
  if (report.version !== step.version) throw raced(factsOf(report));
  const may = reportSteps(report, step.taker)[name];
  if (may.allowed) return report;
  const isRight = may.code === 'role' || may.code === 'named-person';
  throw fault(isRight ? 'NOT_ALLOWED' : 'CONFLICT', may.because);
}

function refuseUnready(report: StoredReport, rules: ReportRules, now: Date): void {
  const stopping = flawsOf(report.draft, rules, now).filter(({ gravity }) => gravity === 'stops');
  if (stopping.length === 0) return;
  const told = stopping.slice(0, PROBLEMS_TOLD_MAX).map(({ explain }) => explain());
  const fields = told.map(({ path, code, words }) => ({ field: path, rule: code, message: words }));
  throw fault('REQUEST_INVALID', `the report has ${stopping.length} problems that stop it`, { fields });
}

function requireReason({ reason }: StepDraft): void {
  if (reason === null || reason.trim() === '') throw fault('REQUEST_INVALID', 'reason: a reason is needed');
}

interface EventDraft {
  readonly id: ReportId;
  readonly version: number;
  readonly kind: ReportEventKind;
  readonly by: string;
  readonly at: Date;
  readonly reason?: string | null;
  readonly draft?: ReportDraft;
  readonly recipient?: string;
  readonly sha256?: string;
  readonly file?: string;
}

async function take(
  tx: Transaction,
  { id, version, taker, reason, at }: StepDraft,
  event: Pick<EventDraft, 'kind' | 'draft' | 'recipient' | 'sha256' | 'file'>,
): Promise<StoredReport> {
  const text = reason?.trim() === '' ? null : reason;
  await addEvent(tx, { ...event, id, version: version + 1, by: taker.personId, at, reason: text });
  return reread(tx, id);
}

async function addEvent(tx: Transaction, event: EventDraft): Promise<void> {
  const draft = event.draft === undefined ? null : JSON.stringify(event.draft);
  const type = event.draft === undefined ? null : valueNamed(event.draft.report, 'report_code');
  if (draft !== null && draft.length > DRAFT_LENGTH_MAX)
    throw fault('INPUT_TOO_LARGE', 'the report is longer than is kept; divide its payments among several');
  const added =
    await sql`insert into report_event (report_id, version, kind, draft, type, reason, recipient, sha256, file, by, at)
    values (${event.id}, ${event.version}, ${event.kind}, ${draft}::jsonb, ${type}, ${event.reason ?? null},
      ${event.recipient ?? null}, ${event.sha256 ?? null}, ${event.file ?? null}, ${event.by}, ${event.at})
    on conflict do nothing`.execute(tx.tables());
  if (added.numAffectedRows !== 1n) throw raced({});
}

async function reread(tx: Transaction, id: ReportId): Promise<StoredReport> {
  const report = await findReport(tx, id);
  if (report === null) throw fault('NOT_FOUND', 'There is nothing at this address that you may see.');
  return report;
}

function factsOf({ events }: StoredReport) {
  const last = events.at(-1);
  return last === undefined
    ? {}
    : { version: last.version, kind: last.kind, by: last.by, at: last.at.toISOString() };
}

function raced(facts: Readonly<Record<string, string | number>>): Error {
  return fault('CONFLICT', 'somebody else changed this report first; load it again', { facts });
}
