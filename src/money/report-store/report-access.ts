/** The record of every access at the reporting desk: kept for those assigned, while the audit log has its seal alone. */

import { hash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader } from '../../access/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { ReportId } from './model.ts';

/** What was done at the desk. */
export interface DeskAccess {
  /** Null where it concerned no single report. */
  readonly reportId: ReportId | null;
  /** `read`, `edited`, `approved`, …: one word. */
  readonly doing: string;
  /** The version that it led to or was read; null where there is none. */
  readonly version: number | null;
}

/** An access as those assigned read it. */
export interface RecordedAccess extends Omit<DeskAccess, 'reportId'> {
  readonly personId: string;
  readonly at: Date;
  readonly purpose: string;
  readonly caseRef: string;
  readonly justification: string;
}

interface AccessContent {
  readonly doing: string;
  readonly version: number | null;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly caseRef: string;
  readonly justification: string;
}

/** Accesses shown of one report, the newest ones. */
export const ACCESSES_SHOWN_MAX = 200;
const NONCE_BYTES = 16;

/**
 * Keeps the record of an access and answers its seal, for the audit entry of the same transaction: SHA-256 over the content, which has a random
 * part, so that nobody can guess a content and compare.
 */
export async function recordDeskAccess(
  tx: Transaction,
  { reader, at, access }: { readonly reader: Reader; readonly at: Date; readonly access: DeskAccess },
): Promise<string> {
  const { reason } = reader;
  const content = JSON.stringify({
    nonce: randomBytes(NONCE_BYTES).toString('hex'),
    reportId: access.reportId,
    doing: access.doing,
    version: access.version,
    purpose: reason?.purpose ?? '',
    legalBasis: reason?.legalBasis ?? '',
    caseRef: reason?.caseRef ?? '',
    justification: reason?.justification ?? '',
  });
  const seal = hash('sha256', content);
  await sql`insert into report_access (seal, report_id, content, person_id, at)
    values (${seal}, ${access.reportId}, ${content}, ${reader.personId}, ${at})`.execute(tx.tables());
  return seal;
}

/** Who worked on a report that the reader is assigned to, newest first. */
export async function listDeskAccesses(tx: Transaction, id: ReportId): Promise<readonly RecordedAccess[]> {
  const found = await sql<{ content: string; person_id: string; at: Date }>`
    select content, person_id, at from report_access where report_id = ${id}
    order by at desc, seal limit ${ACCESSES_SHOWN_MAX}`.execute(tx.tables());
  return found.rows.map(({ content, person_id, at }) => {
    const { doing, version, purpose, caseRef, justification } = parseContent(content);
    return { personId: person_id, at, doing, version, purpose, caseRef, justification };
  });
}

function parseContent(text: string): AccessContent {
  return JSON.parse(text) as AccessContent;
}
