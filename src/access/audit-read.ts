/** Reading, verifying, exporting and anchoring the audit log. */

import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { type Clock, Fault, fault } from '../base/index.ts';
import type { Store, Transaction } from '../store/index.ts';
import {
  type AuditEntry,
  type AuditHead,
  type AuditVerification,
  EMPTY_HEAD,
  verifyChain,
} from './audit-chain.ts';

/** Entries that are read at a time while the log is streamed. */
const PAGE_ENTRIES = 5_000;

/** Which entries of the audit log to list: the newest first, before an entry (exclusive). */
export interface AuditFilter {
  readonly personId?: string;
  readonly agencyId?: number;
  /** Of these agencies alone; left out: of all, and of the system itself. */
  readonly withinAgencies?: readonly number[];
  readonly action?: string;
  readonly outcome?: AuditEntry['outcome'];
  readonly purpose?: string;
  readonly caseRef?: string;
  /** An id that was asked for, or that was among the ids shown by name. */
  readonly subject?: string;
  /** From this instant on. */
  readonly from?: Date;
  /** Before this instant. */
  readonly until?: Date;
  readonly before?: number;
  /** At most PAGE_ROWS_MAX. */
  readonly limit: number;
}

/** Lists entries, newest first; needs the role `auditor`. */
export async function listAudit(tx: Transaction, filter: AuditFilter): Promise<readonly AuditEntry[]> {
  const rows = await sql<AuditRow>`select ${COLUMNS} from audit_entry
    where ${sql.join(conditions(filter), sql` and `)} order by seq desc limit ${filter.limit}`.execute(
    tx.tables(),
  );
  return rows.rows.map(parseAuditRow);
}

function conditions(filter: AuditFilter): readonly ReturnType<typeof sql>[] {
  const { personId, agencyId, withinAgencies, action, outcome, purpose, caseRef, subject } = filter;
  const { from, until, before } = filter;
  return [
    sql`true`,
    ...(personId === undefined ? [] : [sql`person_id = ${personId}`]),
    ...(agencyId === undefined ? [] : [sql`agency_id = ${agencyId}`]),
    ...(withinAgencies === undefined ? [] : [sql`agency_id = any(${[...withinAgencies]}::integer[])`]),
    ...(action === undefined ? [] : [sql`action = ${action}`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(purpose === undefined ? [] : [sql`purpose = ${purpose}`]),
    ...(caseRef === undefined ? [] : [sql`case_ref = ${caseRef}`]),
    ...(subject === undefined ? [] : [aboutSubject(subject)]),
    ...(from === undefined ? [] : [sql`at >= ${from}`]),
    ...(until === undefined ? [] : [sql`at < ${until}`]),
    ...(before === undefined ? [] : [sql`seq < ${before}`]),
  ];
}

/** The text is looked for before the JSON is read, which would take long for a whole log. */
function aboutSubject(subject: string): ReturnType<typeof sql> {
  const written = JSON.stringify(subject);
  return sql`(subject = ${subject} or (position(${written} in detail) > 0
    and jsonb_exists(detail::jsonb -> 'shownIds', ${subject})))`;
}

/**
 * Reads the whole log in order and verifies the chain; with an anchor, also that nothing of what was anchored is missing or
 * rewritten. A broken chain is an answer, not an error.
 */
export async function verifyAudit(
  store: Store,
  options: { readonly anchor?: AuditHead | null } = {},
): Promise<AuditVerification> {
  return verifyChain(readPages(store), options.anchor ?? null);
}

/** The log as JSON lines, oldest first, for verification away from the database. */
export async function* exportAudit(store: Store): AsyncGenerator<string> {
  for await (const page of readPages(store)) {
    for (const entry of page) yield `${JSON.stringify({ ...entry, at: entry.at.toISOString() })}\n`;
  }
}

/**
 * Verifies an exported file as {@link verifyAudit} verifies the store.
 * @throws FILE_NOT_FOUND when it cannot be read.
 */
export async function verifyAuditFile(
  path: string,
  options: { readonly anchor?: AuditHead | null } = {},
): Promise<AuditVerification> {
  let line = 0;
  const pages = async function* (): AsyncGenerator<readonly AuditEntry[]> {
    for await (const text of createInterface({
      input: createReadStream(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line += 1;
      yield [parseAuditLine(text)];
    }
  };
  try {
    return await verifyChain(pages(), options.anchor ?? null);
  } catch (cause) {
    if (cause instanceof Fault) return { kind: 'broken', entry: line, because: cause.message };
    throw fault('FILE_NOT_FOUND', `${path} cannot be read`, { cause });
  }
}

/** The head of the log as it stands; EMPTY_HEAD for an empty one. */
export async function readAuditHead(store: Store): Promise<AuditHead> {
  const rows = await store.transaction({ role: 'auditor' }, (tx) =>
    sql<{
      seq: number;
      hash: string;
    }>`select seq, encode(row_hash, 'hex') as hash from audit_entry order by seq desc limit 1`.execute(
      tx.tables(),
    ),
  );
  const row = rows.rows[0];
  return row === undefined ? EMPTY_HEAD : { entry: row.seq, hash: row.hash };
}

/**
 * Appends the head to an anchor file, flushed to the disk: keep that file where the database's operator cannot write.
 * One JSON line an anchor: `{"entry":12,"hash":"…","at":"…"}`.
 */
export async function anchorAudit(
  deps: { readonly store: Store; readonly clock: Clock },
  path: string,
): Promise<AuditHead> {
  const head = await readAuditHead(deps.store);
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(`${JSON.stringify({ ...head, at: deps.clock.now().toISOString() })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return head;
}

/**
 * Reads the last anchor of a file; null when the file holds none or does not exist.
 * @throws INPUT_MALFORMED when its last line is no anchor.
 */
export async function readAnchor(path: string): Promise<AuditHead | null> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw fault('FILE_NOT_FOUND', `${path} cannot be read`, { cause });
  });
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  if (last === '') return null;
  const record = parseRecord(last, 'an anchor');
  const [entry, head] = [record['entry'], record['hash']];
  if (typeof entry !== 'number' || typeof head !== 'string' || !/^[0-9a-f]{64}$/.test(head)) {
    throw fault('INPUT_MALFORMED', `the last line of ${path} is no anchor`);
  }
  return { entry, hash: head };
}

interface AuditRow {
  readonly seq: number;
  readonly at: Date;
  readonly person_id: string | null;
  readonly agency_id: number | null;
  readonly session_id: string | null;
  readonly action: string;
  readonly outcome: AuditEntry['outcome'];
  readonly code: string | null;
  readonly purpose: string | null;
  readonly legal_basis: string | null;
  readonly case_ref: string | null;
  readonly justification: string | null;
  readonly subject: string | null;
  readonly detail: string;
  readonly prev_hash: string;
  readonly row_hash: string;
}

const COLUMNS =
  sql.raw(`seq, at, person_id, agency_id, session_id, action, outcome, code, purpose, legal_basis, case_ref,
  justification, subject, detail, encode(prev_hash, 'hex') as prev_hash, encode(row_hash, 'hex') as row_hash`);

async function* readPages(store: Store): AsyncGenerator<readonly AuditEntry[]> {
  let after = 0;
  for (;;) {
    const page = await store.transaction({ role: 'auditor' }, (tx) =>
      sql<AuditRow>`select ${COLUMNS} from audit_entry where seq > ${after} order by seq limit ${PAGE_ENTRIES}`.execute(
        tx.tables(),
      ),
    );
    if (page.rows.length === 0) return;
    yield page.rows.map(parseAuditRow);
    after = page.rows.at(-1)?.seq ?? after;
  }
}

function parseAuditRow(row: AuditRow): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    personId: row.person_id,
    agencyId: row.agency_id,
    sessionId: row.session_id,
    action: row.action,
    outcome: row.outcome,
    code: row.code,
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    caseRef: row.case_ref,
    justification: row.justification,
    subject: row.subject,
    detail: row.detail,
    prevHash: row.prev_hash,
    rowHash: row.row_hash,
  };
}

function parseAuditLine(line: string): AuditEntry {
  const record = parseRecord(line, 'an audit entry');
  const at = new Date(String(record['at']));
  if (Number.isNaN(at.getTime())) throw fault('INPUT_MALFORMED', 'its time cannot be read');
  const isWhole =
    Number.isSafeInteger(record['seq']) &&
    (record['agencyId'] === null || Number.isSafeInteger(record['agencyId'])) &&
    [...TEXT_FIELDS, ...OPTIONAL_FIELDS].every((field) =>
      isText(record[field], OPTIONAL_FIELDS.includes(field)),
    );
  if (!isWhole) throw fault('INPUT_MALFORMED', 'its fields are not complete');
  return { ...record, at } as unknown as AuditEntry;
}

const TEXT_FIELDS: readonly string[] = ['action', 'outcome', 'detail', 'prevHash', 'rowHash'];
const OPTIONAL_FIELDS: readonly string[] = [
  'personId',
  'sessionId',
  'code',
  'purpose',
  'legalBasis',
  'caseRef',
  'justification',
  'subject',
];

function isText(value: unknown, isOptional: boolean): boolean {
  return typeof value === 'string' || (isOptional && value === null);
}

function parseRecord(line: string, what: string): Readonly<Record<string, unknown>> {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record === 'object' && record !== null) return record as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw fault('INPUT_MALFORMED', `this line is not ${what}`, { cause });
  }
  throw fault('INPUT_MALFORMED', `this line is not ${what}`);
}
