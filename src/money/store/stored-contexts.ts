/** Side inputs in the store: kept by kind, newest first in force, and handed to rules over stored payments. */

import { sql } from 'kysely';
import { contentHash, fault } from '../../base/index.ts';
import {
  addSource,
  dayOf,
  type Grade,
  handlingKey,
  latestDates,
  MARKING_COLUMN_NAMES,
  type Marking,
  type MarkingRow,
  markingCells,
  parseMarkingRow,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import { type ContextKind, type ContextPart, kindsReadBy, splitContext } from '../context/context-kinds.ts';
import {
  type DetectionContext,
  type DetectionContextFile,
  parseDetectionContext,
} from '../context/detection-context.ts';
import { mergeContexts } from '../context/merge-contexts.ts';
import { PAYMENT_RULES } from '../rules/registry.ts';
import type { StoredColumns } from './load-columns.ts';

/** Side inputs as they are handed in: one file. */
export interface ContextDraft {
  readonly fileName: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly told: DetectionContextFile;
  /** The batch whose rows the invoices of the file name; null where it has none. */
  readonly batch: { readonly seq: number; readonly id: string } | null;
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Omit<Marking, 'purgeDue'>;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  readonly at: Date;
}

/** One kind of side inputs as it is stored, without what it tells. */
export interface StoredContext {
  readonly id: string;
  readonly seq: number;
  readonly kind: ContextKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly synthetic: boolean;
  /** Of invoices: number and id of the batch whose rows they name. */
  readonly batch: { readonly seq: number; readonly id: string } | null;
  readonly sourceId: string;
  /** Rows of a table, or items of a list. */
  readonly entries: number;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly marking: Marking;
}

/** What became of one kind of a file. `unchanged`: the same file with the same marking is in force. */
export interface ContextImport {
  readonly outcome: 'imported' | 'unchanged';
  readonly context: StoredContext;
}

/** Longest text of one kind: well below what a document in the database may hold. */
const TOLD_CHARS_MAX = 64 * 1024 * 1024;

/**
 * Stores what a file tells, kind by kind, under the role `system`. Side inputs are kept as long as facts about entities.
 * @throws REQUEST_INVALID for invoices without their batch, or a batch without invoices, or a marking that cannot be; INPUT_TOO_LARGE
 */
export async function storeContexts(tx: Transaction, draft: ContextDraft): Promise<readonly ContextImport[]> {
  const parts = splitContext(draft.told);
  if (parts.length === 0)
    throw fault('INPUT_MALFORMED', 'the file tells nothing: no kind of side inputs is in it');
  const hasInvoices = parts.some(({ kind }) => kind === 'invoices');
  if (hasInvoices && draft.batch === null)
    throw fault('REQUEST_INVALID', 'batch: invoices name rows of payments; say in which batch these are');
  if (!hasInvoices && draft.batch !== null)
    throw fault(
      'REQUEST_INVALID',
      'batch: only invoices name rows of a batch, and there are none in the file',
    );
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila payment contexts ${draft.marking.owner}`}, 0))`.execute(
    tx.tables(),
  );
  const { reviewDue, purgeDue } = latestDates('entity-fact', dayOf(draft.at));
  const marking: Marking = { ...draft.marking, purgeDue };
  const sourceId = await addSource(tx, {
    ...{ kind: 'document', title: draft.fileName, url: null, contentSha256: draft.sha256, publishedOn: null },
    ...{ collectedAt: draft.at, licence: null, grade: draft.grade, marking },
  });
  const before = newestOfEach(await listContexts(tx, draft.marking.owner));
  const stored: ContextImport[] = [];
  for (const part of parts) {
    const known = before.find(
      (one) => keyOf(one) === keyOf({ kind: part.kind, batch: batchOf(part, draft) }),
    );
    if (known !== undefined && isSame(known, draft)) stored.push({ outcome: 'unchanged', context: known });
    else {
      const row = { draft, part, marking, reviewDue, sourceId, before: known?.id ?? '' };
      stored.push({ outcome: 'imported', context: await writePart(tx, row) });
    }
  }
  return stored;
}

/** The side inputs of an agency that the transaction's role and session may read, newest first. */
export async function listContexts(tx: Transaction, owner: number): Promise<readonly StoredContext[]> {
  const found = await sql<ContextRow>`select ${HEAD} from payment_context c
    left join payment_batch b on b.seq = c.batch where c.owner_agency = ${owner} order by c.seq desc`.execute(
    tx.tables(),
  );
  return found.rows.map(parseContext);
}

/** Those of these numbers that may be read, in the order in which they came. */
export async function findContexts(
  tx: Transaction,
  seqs: readonly number[],
): Promise<readonly StoredContext[]> {
  if (seqs.length === 0) return [];
  const found = await sql<ContextRow>`select ${HEAD} from payment_context c
    left join payment_batch b on b.seq = c.batch where c.seq = any (${[...seqs]}::integer[]) order by c.seq`.execute(
    tx.tables(),
  );
  return found.rows.map(parseContext);
}

/** Of side inputs, newest first, those that are in force: the newest of each kind, of invoices of each batch. */
export function newestOfEach(contexts: readonly StoredContext[]): readonly StoredContext[] {
  const newest = new Map<string, StoredContext>();
  for (const context of contexts) if (!newest.has(keyOf(context))) newest.set(keyOf(context), context);
  return [...newest.values()];
}

/** Those that a rule reads, directly or through the rules that it joins. */
export function contextsReadBy(ruleId: string, contexts: readonly StoredContext[]): readonly StoredContext[] {
  const rule = PAYMENT_RULES.find(({ id }) => id === ruleId);
  const kinds = rule === undefined ? [] : kindsReadBy(rule);
  return contexts.filter(({ kind }) => kinds.includes(kind));
}

/**
 * What stored side inputs tell, as rules over these columns read it: invoices name rows of the columns.
 * @throws INPUT_MALFORMED when a stored document does not follow its schema any more
 */
export async function readContext(
  tx: Transaction,
  contexts: readonly StoredContext[],
  stored: Pick<StoredColumns, 'columns' | 'placeOf'>,
): Promise<DetectionContext> {
  const parts: DetectionContextFile[] = [];
  for (const { seq, id, batch } of contexts) {
    const found = await sql<{ told: unknown }>`select told from payment_context where seq = ${seq}`.execute(
      tx.tables(),
    );
    const told = parseDetectionContext(found.rows[0]?.told, id);
    parts.push(batch === null ? told : nameRows(told, batch.seq, stored));
  }
  return mergeContexts(parts);
}

/** The invoices of a batch with the rows that its payments have in the columns; payments that are not there are left out. */
function nameRows(
  told: DetectionContextFile,
  batch: number,
  { columns, placeOf }: Pick<StoredColumns, 'columns' | 'placeOf'>,
): DetectionContextFile {
  const { customs } = told;
  if (customs === undefined) return told;
  const wanted = new Set(customs.invoices.flatMap(({ paymentRows }) => paymentRows));
  const rows = new Map<number, number>();
  for (let payment = 0; payment < columns.count; payment++) {
    const place = placeOf(payment);
    const row = columns.rows[payment];
    if (place.batch === batch && row !== undefined && wanted.has(place.row)) rows.set(place.row, row);
  }
  const invoices = customs.invoices.map((invoice) => ({
    ...invoice,
    paymentRows: invoice.paymentRows.flatMap((row) => rows.get(row) ?? []),
  }));
  return { ...told, customs: { ...customs, invoices } };
}

/** What takes the place of what: kinds, and of invoices those of one batch. */
function keyOf({ kind, batch }: Pick<StoredContext, 'kind' | 'batch'>): string {
  return `${kind} ${batch?.id ?? ''}`;
}

function batchOf({ kind }: ContextPart, { batch }: ContextDraft): ContextDraft['batch'] {
  return kind === 'invoices' ? batch : null;
}

function isSame(known: StoredContext, draft: ContextDraft): boolean {
  const { sha256, synthetic, fileName, marking } = known;
  const isAlike = sha256 === draft.sha256 && synthetic === draft.synthetic && fileName === draft.fileName;
  const { purgeDue } = marking;
  if (!isAlike || purgeDue <= dayOf(draft.at)) return false;
  return handlingKey(marking) === handlingKey({ ...draft.marking, purgeDue });
}

interface PartRow {
  readonly draft: ContextDraft;
  readonly part: ContextPart;
  readonly marking: Marking;
  readonly reviewDue: string;
  readonly sourceId: string;
  /** Id of the one whose place it takes; empty where it is the first. */
  readonly before: string;
}

async function writePart(tx: Transaction, row: PartRow): Promise<StoredContext> {
  const { draft, part, marking, reviewDue, sourceId, before } = row;
  const { fileName, sha256, synthetic, by, at } = draft;
  const told = JSON.stringify(part.told);
  if (told.length > TOLD_CHARS_MAX)
    throw fault('INPUT_TOO_LARGE', `${fileName} tells more than ${TOLD_CHARS_MAX} characters of one kind`);
  const batch = batchOf(part, draft);
  const says = [
    String(marking.owner),
    part.kind,
    batch?.id ?? '',
    sha256,
    handlingKey(marking),
    String(synthetic),
  ];
  const id = contentHash([...says, fileName, at.toISOString(), before]).slice(0, 40);
  await tx.copyIn(
    'payment_context',
    [
      ...['id', 'kind', 'file_name', 'sha256', 'synthetic', 'batch', 'source_id', 'entries', 'told'],
      ...['imported_by', 'imported_at', 'review_due', ...MARKING_COLUMN_NAMES],
    ],
    [
      [
        ...[id, part.kind, fileName, sha256, synthetic, batch?.seq ?? null, sourceId, part.entries, told],
        ...[by, at, reviewDue, ...markingCells(marking)],
      ],
    ],
  );
  const found = await sql<ContextRow>`select ${HEAD} from payment_context c
    left join payment_batch b on b.seq = c.batch where c.id = ${id}`.execute(tx.tables());
  const [added] = found.rows.map(parseContext);
  if (added === undefined) throw fault('INTERNAL', 'a side input that was stored cannot be read');
  return added;
}

const HEAD = sql`c.id, c.seq, c.kind, c.file_name, c.sha256, c.synthetic, c.batch, b.id as batch_id, c.source_id, c.entries,
  c.imported_by, c.imported_at, c.tlp, c.handling, c.handling_note, c.owner_agency, c.releasable_to, c.compartments, c.case_ref,
  c.purposes, c.purge_due`;

interface ContextRow extends MarkingRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: ContextKind;
  readonly file_name: string;
  readonly sha256: string;
  readonly synthetic: boolean;
  readonly batch: number | null;
  readonly batch_id: string | null;
  readonly source_id: string;
  readonly entries: number;
  readonly imported_by: string;
  readonly imported_at: Date;
}

function parseContext(row: ContextRow): StoredContext {
  const { id, seq, kind, sha256, synthetic, batch, batch_id, entries } = row;
  return {
    ...{ id, seq, kind, sha256, synthetic, entries, fileName: row.file_name, sourceId: row.source_id },
    batch: batch === null ? null : { seq: batch, id: batch_id ?? '' },
    ...{ importedBy: row.imported_by, importedAt: row.imported_at, marking: parseMarkingRow(row) },
  };
}
