/** Drafting a report from what was accepted: a finding, or a case of a threshold. */

import type { Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { dayOf, latestDates, type Marking } from '../../evidence/index.ts';
import { type Finding, parseFindingId, readFinding } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { CurrencyThreshold } from '../goaml/currency-threshold.ts';
import { draftReport } from '../goaml/draft-report.ts';
import type { Fact } from '../goaml/report-document.ts';
import { gatherFacts, reportMarking } from './facts-of-payments.ts';
import { findCaseReports } from './find-reports.ts';
import type { OfferedText, ReportId, ReportOrigin } from './model.ts';
import { readStoredPayments, type StoredPayment } from './read-stored-payments.ts';
import type { ReportingSettings } from './settings.ts';
import { readStandingFinding } from './standing-payments.ts';
import type { VehicleUse } from './stated-vehicles.ts';
import type { ReportOpening } from './take-step.ts';
import { type DayCase, judgeThresholdDay, type ThresholdDay } from './threshold-day.ts';

/** What a new report is drafted from, and of which type it is. */
export type ReportRequest =
  | {
      readonly from: 'finding';
      readonly findingId: string;
      readonly type: string;
      readonly vehicles?: readonly VehicleUse[];
    }
  | { readonly from: 'threshold'; readonly day: string; readonly caseKey: string; readonly type: string }
  | { readonly from: 'nothing'; readonly type: string };

/** Who drafts, with what. */
export interface DraftingDesk {
  readonly reader: Reader;
  readonly settings: ReportingSettings;
  readonly thresholds: readonly CurrencyThreshold[];
  readonly now: Date;
}

/**
 * Drafts a report. What is not known stays missing; the reason is left to the person.
 * @throws NOT_FOUND where the finding, case or vehicle is unknown or hidden; CONFLICT where the finding is not accepted; REQUEST_INVALID where a
 * vehicle is none, or belongs to no payment of the report
 */
export async function draftFrom(
  tx: Transaction,
  request: ReportRequest,
  desk: DraftingDesk,
): Promise<ReportOpening> {
  const type = typed(request.type, desk);
  if (request.from === 'nothing')
    return opening(tx, { type, payments: [], origin: { kind: 'nothing' } }, desk);
  if (request.from === 'threshold') {
    const judged = await judgeThresholdDay(tx, request.day, desk);
    const found = judged.cases.find(({ key }) => key === request.caseKey);
    if (found === undefined) throw fault('NOT_FOUND', 'There is nothing at this address that you may see.');
    return draftOfCase(tx, { judged, found, type }, desk);
  }
  const finding = await acceptedFinding(tx, request.findingId);
  const standing = await readStandingFinding(tx, finding);
  const payments = await readStoredPayments(tx, standing.payments);
  if (payments.length === 0)
    throw fault('CONFLICT', 'there is no payment in this finding that a report could be about');
  const { vehicles = [] } = request;
  refuseStrayVehicles(vehicles, payments);
  const origin: ReportOrigin = { kind: 'finding', findingId: finding.id };
  return opening(tx, { type, payments, origin, finding, sentence: standing.sentence, vehicles }, desk);
}

/** Drafts a report on a case of a threshold. */
export function draftOfCase(
  tx: Transaction,
  { judged, found, type }: { readonly judged: ThresholdDay; readonly found: DayCase; readonly type: Fact },
  desk: DraftingDesk,
): Promise<ReportOpening> {
  const { day, key: caseKey, paymentIds } = found;
  const payments = paymentIds.flatMap((id) => judged.payments.get(id) ?? []);
  const origin: ReportOrigin = { kind: 'threshold', day, caseKey, payments: paymentIds };
  return opening(tx, { type, payments, origin }, desk);
}

/** The report on this case that the reader may know of already; null where there is none. */
export async function findDrafted(tx: Transaction, request: ReportRequest): Promise<ReportId | null> {
  if (request.from !== 'threshold') return null;
  const reports = await findCaseReports(tx, [request.caseKey]);
  return reports.get(request.caseKey)?.id ?? null;
}

interface OpeningParts {
  readonly type: Fact;
  readonly payments: readonly StoredPayment[];
  readonly origin: ReportOrigin;
  readonly finding?: Finding;
  readonly vehicles?: readonly VehicleUse[];
  /** What the rule says of the payments; null where it says nothing. */
  readonly sentence?: string | null;
}

async function opening(
  tx: Transaction,
  { type, payments, origin, finding, sentence = null, vehicles = [] }: OpeningParts,
  desk: DraftingDesk,
): Promise<ReportOpening> {
  const { facts, markings } = await gatherFacts(tx, { type, payments, vehicles, settings: desk.settings });
  return {
    draft: draftReport(facts, desk.settings.unit),
    offered: finding === undefined || sentence === null ? [] : [offeredReason(finding, sentence)],
    origin,
    marking: markingFor(desk, finding === undefined ? markings : [finding.marking, ...markings]),
    by: desk.reader.personId,
    at: desk.now,
  };
}

/** The marking of a report of the reader's agency. Source of its term: that of intelligence, 28 CFR 23.20(h). */
export function markingFor({ reader, now }: DraftingDesk, markings: readonly Marking[]): Marking {
  const { purgeDue } = latestDates('criminal-intelligence', dayOf(now));
  return reportMarking(markings, {
    owner: reader.agencyId,
    purposes: ['aml-screening', 'ct-investigation'],
    purgeDue,
  });
}

async function acceptedFinding(tx: Transaction, id: string): Promise<Finding> {
  const finding = await readFinding(tx, parseFindingId(id));
  if (finding === null) throw fault('NOT_FOUND', 'There is nothing at this address that you may see.');
  if (finding.state !== 'true')
    throw fault('CONFLICT', 'a report is drafted from a finding that people have accepted');
  return finding;
}

function refuseStrayVehicles(vehicles: readonly VehicleUse[], payments: readonly StoredPayment[]): void {
  const ids = new Set(payments.map(({ id }) => id));
  const stray = vehicles.findIndex(({ payment }) => !ids.has(payment));
  if (stray !== -1)
    throw fault('REQUEST_INVALID', `vehicles/${stray}/payment: the report has no such payment`);
}

function offeredReason(finding: Finding, sentence: string): OfferedText {
  return {
    path: 'report/reason',
    text: sentence,
    from: {
      kind: 'computed',
      rule: 'sentence-of-finding',
      evidenceIds: [finding.id],
      detail: `${finding.rule.id} ${finding.rule.version}`,
    },
  };
}

function typed(type: string, { reader, now }: DraftingDesk): Fact {
  return { value: type, from: { kind: 'person', personId: reader.personId, at: now.toISOString() } };
}
