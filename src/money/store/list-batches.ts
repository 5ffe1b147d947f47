/** Stored batches of payments, as their readers see them. */

import { type RawBuilder, sql } from 'kysely';
import { fault, PAGE_ROWS_MAX } from '../../base/index.ts';
import {
  type Grade,
  type Marking,
  type MarkingRow,
  parseGrade,
  parseMarkingRow,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { BatchExclusion } from './payment-batch.ts';

/** A complete batch, or a day of a stream as far as it has come. */
export interface StoredBatch {
  readonly id: string;
  readonly seq: number;
  readonly format: string;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly synthetic: boolean;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly completedAt: Date;
  readonly payments: number;
  /** Payments that their bank rejected: kept, and left out of detection. */
  readonly rejected: number;
  /** Reports of banks on the state of payments. */
  readonly statuses: number;
  readonly excluded: number;
  readonly exclusions: readonly BatchExclusion[];
  /** Decimals of the amounts by currency, where they are not those of ISO 4217. */
  readonly decimals: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly sourceId: string;
  readonly grade: Grade;
  readonly marking: Marking;
}

/**
 * The complete batches that the transaction's role and session may read, newest first.
 * @throws REQUEST_INVALID when the limit is not from 1 to PAGE_ROWS_MAX
 */
export async function listPaymentBatches(tx: Transaction, limit: number): Promise<readonly StoredBatch[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_ROWS_MAX)
    throw fault('REQUEST_INVALID', `a page has 1 to ${PAGE_ROWS_MAX} rows`);
  return readBatches(tx, sql`true order by b.imported_at desc, b.seq desc limit ${limit}`);
}

/** One batch that may be read; null where it is unknown, hidden or not complete. */
export async function findPaymentBatch(tx: Transaction, id: string): Promise<StoredBatch | null> {
  const [batch] = await readBatches(tx, sql`b.id = ${id}`);
  return batch ?? null;
}

/** All complete batches that may be read, oldest first: what detection goes through. */
export function readAllBatches(tx: Transaction): Promise<readonly StoredBatch[]> {
  return readBatches(tx, sql`true order by b.seq`);
}

interface BatchRow extends MarkingRow {
  readonly id: string;
  readonly seq: number;
  readonly format: string;
  readonly file_name: string | null;
  readonly sha256: string | null;
  readonly synthetic: boolean;
  readonly imported_by: string;
  readonly imported_at: Date;
  readonly at: Date;
  readonly payments: number;
  readonly rejected: number;
  readonly statuses: number;
  readonly excluded: number;
  readonly exclusions: readonly BatchExclusion[];
  readonly decimals: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly first_at: Date | null;
  readonly last_at: Date | null;
  readonly source_id: string;
  readonly grade_scheme: string;
  readonly grade_source: string | null;
  readonly grade_info: string | null;
}

async function readBatches(tx: Transaction, rest: RawBuilder<unknown>): Promise<readonly StoredBatch[]> {
  const found =
    await sql<BatchRow>`select b.*, e.source_id, e.payments + coalesce(q.payments, 0) as payments, e.excluded, e.exclusions,
      e.decimals, e.notes, coalesce(e.first_at, q.first_at) as first_at, coalesce(e.last_at, q.last_at) as last_at, e.at, s.grade_scheme, s.grade_source, s.grade_info,
      (select count(distinct r.row) from payment_rejection r where r.batch = b.seq) as rejected,
      (select count(*) from payment_status x where x.batch = b.seq) as statuses
    from payment_batch b join payment_batch_end e on e.batch = b.seq join source s on s.id = e.source_id
    left join lateral (select sum(r.payments)::integer as payments, min(r.first_at) as first_at, max(r.last_at) as last_at
      from payment_request r where r.batch = b.seq) q on true
    where ${rest}`.execute(tx.tables());
  return found.rows.map(parseBatch);
}

function parseBatch(row: BatchRow): StoredBatch {
  return {
    id: row.id,
    seq: row.seq,
    format: row.format,
    fileName: row.file_name,
    sha256: row.sha256,
    synthetic: row.synthetic,
    importedBy: row.imported_by,
    importedAt: row.imported_at,
    completedAt: row.at,
    payments: row.payments,
    rejected: row.rejected,
    statuses: row.statuses,
    excluded: row.excluded,
    exclusions: row.exclusions,
    decimals: row.decimals,
    notes: row.notes,
    firstAt: row.first_at,
    lastAt: row.last_at,
    sourceId: row.source_id,
    grade: parseGrade(row.grade_scheme, row.grade_source, row.grade_info),
    marking: parseMarkingRow(row),
  };
}
