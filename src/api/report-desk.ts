/** What the routes of reports share: the settings they work under, and the record of each access. */

import type { Static } from 'typebox';
import type { Reader } from '../access/index.ts';
import { fault } from '../base/index.ts';
import {
  CURRENCY_THRESHOLDS,
  type DeskAccess,
  findReport,
  findReportingSettings,
  parseReportId,
  type ReportingSettings,
  type ReportRules,
  recordDeskAccess,
  type StepDraft,
  type StoredReport,
} from '../money/index.ts';
import type { Transaction } from '../store/index.ts';
import { REPORT_POLICIES } from './action-policies.ts';
import type { ReaderContext } from './context.ts';
import { nameConflict } from './describe-finding.ts';
import { describeReport, describeStanding, takerOf } from './describe-report.ts';
import { notFound } from './error-reply.ts';
import type { ReportStanding, ReportView } from './schemas/goaml.ts';
import { closed, id } from './schemas/shape.ts';

/** What every route at the desk says of itself: its audit entry is sealed, so that nothing tells of a report. */
export const DESK = {
  tag: 'Reports',
  policy: REPORT_POLICIES.desk,
  audit: { kind: 'sealed' },
} as const;

/** The path of one report. */
export const REPORT_PARAMS = closed({ id: id('Id of a report.') });

/**
 * What the agency of the reader reports with.
 * @throws REPORTS_UNSET where a steward has not set it yet
 */
export async function requireSettings(tx: Transaction, reader: Reader): Promise<ReportingSettings> {
  const stored = await findReportingSettings(tx, reader.agencyId);
  if (stored === null) throw fault('REPORTS_UNSET', 'Your agency has no settings for reports yet.');
  return stored.settings;
}

/** What drafts are judged by under these settings. */
export function rulesOf({ unit }: ReportingSettings): ReportRules {
  return { unit, thresholds: CURRENCY_THRESHOLDS };
}

/** Records an access and puts its seal into the audit entry. */
export async function sealAccess(
  { state, reader, tx, trail }: ReaderContext,
  access: DeskAccess,
): Promise<void> {
  trail.seal(await recordDeskAccess(tx, { reader, at: state.deps.clock.now(), access }));
}

/** The report that the reader is assigned to; one that is hidden is as good as absent. */
export async function requireReport(tx: Transaction, reportId: string): Promise<StoredReport> {
  const report = await findReport(tx, parseReportId(reportId));
  if (report === null) throw notFound();
  return report;
}

/** Takes a step on a report that the reader is assigned to, and records the access. */
export async function takeStep(
  context: ReaderContext,
  asked: { readonly id: string; readonly version: number; readonly reason?: string | undefined },
  run: (tx: Transaction, step: StepDraft, rules: ReportRules) => Promise<StoredReport>,
): Promise<{ readonly report: StoredReport; readonly rules: ReportRules }> {
  const { tx, reader, state } = context;
  await requireReport(tx, asked.id);
  const rules = rulesOf(await requireSettings(tx, reader));
  const step: StepDraft = {
    id: parseReportId(asked.id),
    version: asked.version,
    taker: takerOf(reader),
    reason: asked.reason ?? null,
    at: state.deps.clock.now(),
  };
  const report = await nameConflict(tx, () => run(tx, step, rules));
  await sealReport(context, report, report.events.at(-1)?.kind ?? 'drafted');
  return { report, rules };
}

/** Takes a step and answers where the report then stands. */
export async function answerStep(
  context: ReaderContext,
  asked: Parameters<typeof takeStep>[1],
  run: Parameters<typeof takeStep>[2],
): Promise<Static<typeof ReportStanding>> {
  const { report } = await takeStep(context, asked, run);
  return describeStanding(report);
}

/** Records that something was done with a report. */
export function sealReport(context: ReaderContext, report: StoredReport, doing: string): Promise<void> {
  return sealAccess(context, { reportId: report.id, doing, version: report.version });
}

/** A report with everything about it, for the reader; its payments from a number on. */
export function answerReport(
  { tx, reader, state }: ReaderContext,
  report: StoredReport,
  { rules, from = 1 }: { readonly rules: ReportRules; readonly from?: number | undefined },
): Promise<Static<typeof ReportView>> {
  return describeReport(tx, report, { reader, rules, now: state.deps.clock.now(), from });
}
