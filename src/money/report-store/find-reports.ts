/** Reading stored reports. To whoever is not assigned a report is as good as absent, in lists, counts and errors. */

import { sql } from 'kysely';
import { type MarkingRow, parseMarkingRow } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { ReportDraft } from '../goaml/draft-report.ts';
import { valueNamed } from '../goaml/report-document.ts';
import {
  assignedAfter,
  type OfferedText,
  parseReportId,
  type ReportAssignment,
  type ReportEvent,
  type ReportEventKind,
  type ReportHead,
  type ReportId,
  type ReportOrigin,
  type StoredReport,
  stateAfter,
} from './model.ts';

/** Reports that one list has at most. */
export const REPORTS_LISTED_MAX = 1_000;

interface ReportRow extends MarkingRow {
  readonly id: string;
  readonly author: string;
  readonly origin: ReportOrigin;
  readonly offered: readonly OfferedText[] | null;
  readonly for_desk: boolean;
  readonly created_at: Date;
  readonly draft: ReportDraft;
}

/** One report that the reader is assigned to; null where it is unknown or hidden: the two are the same. */
export async function findReport(tx: Transaction, id: ReportId): Promise<StoredReport | null> {
  const found = await sql<ReportRow>`select r.*, (select e.draft from report_event e
      where e.report_id = r.id and e.draft is not null order by e.version desc limit 1) as draft
    from report r where r.id = ${id}`.execute(tx.tables());
  const row = found.rows[0];
  if (row === undefined) return null;
  const events =
    await sql<ReportEvent>`select version, kind, reason, recipient, sha256, by, at from report_event
    where report_id = ${id} order by version`.execute(tx.tables());
  const assignments =
    await sql<ReportAssignment>`select number, person_id as "personId", assigned, by, at from report_assignment
    where report_id = ${id} order by number`.execute(tx.tables());
  const last = events.rows.at(-1);
  return {
    id: parseReportId(row.id),
    type: valueNamed(row.draft.report, 'report_code'),
    origin: row.origin,
    author: row.author,
    forDesk: row.for_desk,
    createdAt: row.created_at,
    state: stateAfter(last?.kind ?? 'drafted'),
    version: last?.version ?? 0,
    updatedAt: last?.at ?? row.created_at,
    marking: parseMarkingRow(row),
    draft: row.draft,
    offered: row.offered ?? [],
    events: events.rows,
    assignments: assignments.rows,
    assigned: assignedAfter(assignments.rows),
  };
}

interface HeadRow {
  readonly id: string;
  readonly author: string;
  readonly origin: ReportOrigin;
  readonly for_desk: boolean;
  readonly created_at: Date;
  readonly version: number;
  readonly kind: ReportEventKind;
  readonly at: Date;
  readonly type: string | null;
}

/** The reports that the reader is assigned to, the latest touched first, at most REPORTS_LISTED_MAX. */
export async function listReports(tx: Transaction): Promise<readonly ReportHead[]> {
  const found =
    await sql<HeadRow>`select r.id, r.author, r.origin, r.for_desk, r.created_at, e.version, e.kind, e.at,
      (select d.type from report_event d where d.report_id = r.id and d.draft is not null
        order by d.version desc limit 1) as type
    from report r join lateral (select x.version, x.kind, x.at from report_event x where x.report_id = r.id
      order by x.version desc limit 1) e on true
    order by e.at desc, r.id limit ${REPORTS_LISTED_MAX}`.execute(tx.tables());
  return found.rows.map((row) => ({
    id: parseReportId(row.id),
    type: row.type,
    origin: row.origin,
    author: row.author,
    forDesk: row.for_desk,
    createdAt: row.created_at,
    state: stateAfter(row.kind),
    version: row.version,
    updatedAt: row.at,
  }));
}

/** A report on a case of a threshold. */
export interface CaseReport {
  readonly id: ReportId;
  readonly forDesk: boolean;
  /** Ids, as evidence, of the payments that it was drafted with. */
  readonly payments: readonly string[];
}

/**
 * The reports on cases of a threshold that the reader may know of, by the key of the case: the desk's own whatever became of it, others unless
 * they were withdrawn.
 */
export async function findCaseReports(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CaseReport>> {
  const found = await sql<{ id: string; case_key: string; for_desk: boolean; origin: ReportOrigin }>`
    select r.id, r.case_key, r.for_desk, r.origin from report r where r.case_key = any(${[...keys]}::text[])
    and (r.for_desk or not exists (select 1 from report_event e where e.report_id = r.id and e.kind = 'withdrawn'))
    order by r.for_desk, r.created_at desc, r.id`.execute(tx.tables());
  return new Map(
    found.rows.map(({ id, case_key, for_desk, origin }) => [
      case_key,
      {
        id: parseReportId(id),
        forDesk: for_desk,
        payments: origin.kind === 'threshold' ? origin.payments : [],
      },
    ]),
  );
}

/** The file that was given out last; null where none was. */
export async function findReportFile(tx: Transaction, id: ReportId): Promise<string | null> {
  const found = await sql<{ file: string }>`select file from report_event
    where report_id = ${id} and kind = 'exported' order by version desc limit 1`.execute(tx.tables());
  return found.rows[0]?.file ?? null;
}
