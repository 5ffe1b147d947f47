/** Bulk load by COPY, the same on both engines, under the role of the transaction. */

import pg from 'pg';
import { fault } from '../base/index.ts';
import { encodeRows } from './copy-text.ts';
import type { CopyRows } from './model.ts';
import type { StatementRunner } from './session-dialect.ts';

/** What a bulk load needs of its transaction. */
export interface CopyTarget extends StatementRunner {
  /** Sends one COPY statement with its data; returns when the database has taken or refused it. */
  copy(statement: string, data: string): Promise<void>;
}

/** What is loaded where. */
export interface CopyRequest {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: CopyRows;
  /** What becomes of rows that would break a unique constraint. */
  readonly existing: 'refuse' | 'leave-out';
}

/**
 * Loads rows. PostgreSQL refuses COPY into a table with row-level security, so there (and where rows may be there already) they
 * go through a temporary table and one INSERT, to which all policies apply; elsewhere straight into the table.
 */
export async function copyRows(target: CopyTarget, request: CopyRequest): Promise<number> {
  const { table, columns, rows, existing } = request;
  if (columns.length === 0) throw fault('INTERNAL', 'COPY needs at least one column');
  const name = quoteTable(table);
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const staged = existing === 'leave-out' || (await hasRowSecurity(target, name));
  if (!staged)
    return sendRows(target, `COPY ${name} (${list}) FROM STDIN`, { columns: columns.length, rows });
  const stage = await createStage(target, name, columns);
  await sendRows(target, `COPY ${stage} (${list}) FROM STDIN`, { columns: columns.length, rows });
  const conflict = existing === 'leave-out' ? ' ON CONFLICT DO NOTHING' : '';
  const result = await target.run(`INSERT INTO ${name} (${list}) SELECT ${list} FROM ${stage}${conflict}`);
  await target.run(`DROP TABLE ${stage}`);
  return result.rowCount ?? 0;
}

const STAGE = 'pg_temp.copy_stage';

async function sendRows(
  target: CopyTarget,
  statement: string,
  { columns, rows }: { columns: number; rows: CopyRows },
): Promise<number> {
  let sent = 0;
  let last: Promise<void> = Promise.resolve();
  // The next chunk is written while the database takes the one before; more than these two are never held.
  for await (const chunk of encodeRows(columns, rows)) {
    await last;
    last = target.copy(statement, chunk.text);
    last.catch(() => undefined);
    sent += chunk.rows;
  }
  await last;
  return sent;
}

async function hasRowSecurity(target: CopyTarget, name: string): Promise<boolean> {
  const result = await target.run('SELECT row_security_active($1::regclass::oid) AS active', [name]);
  return result.rows[0]?.['active'] === true;
}

/** Only the types of the columns are taken over: `LIKE` would need the right to read the table, which a writer may lack. */
async function createStage(target: CopyTarget, name: string, columns: readonly string[]): Promise<string> {
  const result = await target.run(
    `SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ') AS definition, count(*) AS found
       FROM pg_attribute WHERE attrelid = $1::regclass AND attname = ANY($2) AND attnum > 0 AND NOT attisdropped`,
    [name, columns],
  );
  const row = result.rows[0];
  if (row?.['found'] !== columns.length)
    throw fault('INTERNAL', `COPY names a column that ${name} does not have`);
  await target.run(
    `CREATE TEMPORARY TABLE ${STAGE.replace('pg_temp.', '')} (${String(row['definition'])}) ON COMMIT DROP`,
  );
  return STAGE;
}

function quoteTable(table: string): string {
  return table
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');
}
