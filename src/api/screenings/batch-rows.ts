/** Rows of screening batches in the store. */

import { sql } from 'kysely';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { visibleFindings } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import {
  type BatchAnswer,
  BatchSentence,
  MatchBrief,
  RowRefusal,
  StoredAnswer,
  StoredQuery,
} from './model.ts';

/** One row of a batch. */
export interface BatchRow {
  readonly row: number;
  /** Line of the file, or row of the sheet; null for rows sent as JSON. */
  readonly line: number | null;
  readonly query: Static<typeof StoredQuery>;
  readonly refusal: Static<typeof RowRefusal> | null;
  /** What of the row was not used from the start; a text alone was kept before sentences had codes. */
  readonly notes: readonly (string | Static<typeof BatchSentence>)[];
  /** Null as long as it is not screened. Memories and findings are those that whoever reads may see. */
  readonly answer: Static<typeof BatchAnswer> | null;
}

/** One row without its reasons. */
export interface BriefRow {
  readonly row: number;
  readonly name: string;
  readonly customer: string | null;
  /** Null as long as it is not screened. */
  readonly verdict: string | null;
  /** True for a row of a file that could not be read. */
  readonly refused: boolean;
  readonly matches: readonly Static<typeof MatchBrief>[];
}

/** Which rows are read. */
export interface RowPage {
  readonly batchId: string;
  /** Rows after this one. */
  readonly after: number;
  readonly limit: number;
}

/**
 * Rows of a batch in order, after a row. What was remembered of a match, and the finding that it became, are told where the role and
 * session of the transaction may read that finding today.
 */
export async function listBatchRows(tx: Transaction, page: RowPage): Promise<readonly BatchRow[]> {
  const found = await sql<RowRecord>`select row, line, query, refusal, notes, answer from screening_row
    where batch_id = ${page.batchId} and row > ${page.after} order by row limit ${page.limit}`.execute(
    tx.tables(),
  );
  return tellFindings(tx, found.rows.map(parseRow));
}

type StoredRow = Omit<BatchRow, 'answer'> & { readonly answer: Static<typeof StoredAnswer> | null };
type StoredMatch = Static<typeof StoredAnswer>['matches'][number];

async function tellFindings(tx: Transaction, rows: readonly StoredRow[]): Promise<readonly BatchRow[]> {
  const matches = rows.flatMap(({ answer }) => answer?.matches ?? []);
  const named = matches.flatMap(({ remembered, finding }) => [remembered, finding]);
  const visible = await visibleFindings(tx, [...new Set(named.filter((id) => typeof id === 'string'))]);
  return rows.map(({ answer, ...row }) => ({
    ...row,
    answer:
      answer === null
        ? null
        : { ...answer, matches: answer.matches.map((match) => tellFinding(match, visible)) },
  }));
}

/** A memory that names no finding is of before they were kept: nobody can tell who may know of it, so that nobody is told. */
function tellFinding(
  { remembered, ...match }: StoredMatch,
  visible: ReadonlySet<string>,
): Static<typeof BatchAnswer>['matches'][number] {
  const finding = match.finding !== null && visible.has(match.finding) ? match.finding : null;
  const isKnown = typeof remembered === 'string' && visible.has(remembered);
  return { ...match, finding, memory: isKnown ? match.memory : 'none' };
}

/** Rows of a batch in order, after a row, without reasons. */
export async function listBriefRows(tx: Transaction, page: RowPage): Promise<readonly BriefRow[]> {
  const found =
    await sql<BriefRecord>`select row, query ->> 'name' as name, query ->> 'customer' as customer, verdict,
      refusal is not null as refused, brief
    from screening_row where batch_id = ${page.batchId} and row > ${page.after} order by row limit ${page.limit}`.execute(
      tx.tables(),
    );
  return found.rows.map(({ brief, ...row }) => ({ ...row, matches: parseBrief(brief) }));
}

/** The name, the verdict and the matches of every row of a batch that has any. */
export async function listMatchedRows(
  tx: Transaction,
  batchId: string,
): Promise<readonly (Pick<BriefRow, 'row' | 'name' | 'matches'> & { readonly verdict: string })[]> {
  const found = await sql<{
    row: number;
    name: string;
    verdict: string;
    brief: unknown;
  }>`select row, query ->> 'name' as name, verdict, brief from screening_row
    where batch_id = ${batchId} and brief is not null`.execute(tx.tables());
  return found.rows.map(({ brief, ...row }) => ({ ...row, matches: parseBrief(brief) }));
}

/** Stores the answers of rows, with what tables and counts show of them; under the role `system`. */
export async function saveAnswers(
  tx: Transaction,
  batchId: string,
  answers: readonly { readonly row: number; readonly answer: Static<typeof StoredAnswer> }[],
): Promise<void> {
  const stored = answers.map(({ row, answer }) => ({
    row,
    answer,
    verdict: answer.verdict,
    brief: answer.matches.length === 0 ? null : answer.matches.map(briefOf),
  }));
  await sql`update screening_row r set answer = x.answer, verdict = x.verdict, brief = x.brief
    from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as x (row integer, answer jsonb, verdict text, brief jsonb)
    where r.batch_id = ${batchId} and r.row = x.row`.execute(tx.tables());
}

function briefOf(match: Static<typeof StoredAnswer>['matches'][number]): Static<typeof MatchBrief> {
  return [match.list, match.ref, match.name, match.score, match.verdict];
}

interface RowRecord {
  readonly row: number;
  readonly line: number | null;
  readonly query: unknown;
  readonly refusal: unknown;
  readonly notes: unknown;
  readonly answer: unknown;
}

interface BriefRecord {
  readonly row: number;
  readonly name: string;
  readonly customer: string | null;
  readonly verdict: string | null;
  readonly refused: boolean;
  readonly brief: unknown;
}

const QUERY = Compile(StoredQuery);
const REFUSAL = Compile(RowRefusal);
const NOTES = Compile(Type.Array(Type.Union([Type.String(), BatchSentence])));
const ANSWER = Compile(StoredAnswer);
const BRIEF = Compile(Type.Array(MatchBrief));

function parseRow(record: RowRecord): StoredRow {
  const { row, line, query, refusal, answer } = record;
  const notes = record.notes ?? [];
  if (!QUERY.Check(query)) throw fault('INTERNAL', 'a stored query cannot be read');
  if (refusal !== null && !REFUSAL.Check(refusal)) throw fault('INTERNAL', 'a stored refusal cannot be read');
  if (answer !== null && !ANSWER.Check(answer)) throw fault('INTERNAL', 'a stored answer cannot be read');
  if (!NOTES.Check(notes)) throw fault('INTERNAL', 'stored notes cannot be read');
  return { row, line, query, refusal, notes, answer };
}

function parseBrief(brief: unknown): BriefRow['matches'] {
  if (brief === null) return [];
  if (!BRIEF.Check(brief)) throw fault('INTERNAL', 'stored matches cannot be read');
  return brief;
}
