/** Everything that a report of a batch says, read in one transaction as far as its reader may see it. */

import { listAgencies, purposesOf, type Reader } from '../../access/index.ts';
import { MATCH_SCORE, POSSIBLE_SCORE } from '../../lists/index.ts';
import type {
  BatchReport,
  ReportLanguage,
  ReportMatch,
  ReportRow,
  ReportVerdict,
} from '../../reports/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { ApiState } from '../context.ts';
import { reasonText } from '../reason-text.ts';
import { type BatchRow, listBatchRows } from './batch-rows.ts';
import type { Batch } from './batches.ts';
import { ROW_MATCHES_MAX } from './run-batch.ts';
import { type Sight, sightOf, visibleAnswer } from './visible-results.ts';

/** Rows read at a time. */
const PAGE_ROWS = 5_000;

/** What is asked of a report. */
export interface ReportRequest {
  readonly state: ApiState;
  readonly reader: Reader;
  readonly batch: Batch;
  readonly language: ReportLanguage;
}

/** A report, but for whether its job came to its end, which is known to the queue alone. */
export async function gatherReport(
  tx: Transaction,
  { state, reader, batch, language }: ReportRequest,
): Promise<Omit<BatchReport, 'complete'>> {
  const sight = sightOf(state.desk, reader.clearance, batch);
  const rows = await readRows(tx, batch, { sight, language });
  const agency = (await listAgencies(tx)).find(({ id }) => id === batch.agencyId);
  const hidden = new Set(sight.lists.filter(({ isHidden }) => isHidden).map(({ id }) => id));
  const lists = batch.lists.filter(({ id }) => !hidden.has(id));
  const { legalBasis = '-', caseRef = '-', justification = '-' } = batch.reason ?? {};
  return {
    language,
    asker: {
      agency: agency?.name ?? String(batch.agencyId),
      person: reader.displayName,
      purpose: purposesOf(batch.clearance.purpose)[0] ?? null,
      ...{ legalBasis, caseRef, justification },
    },
    settings: {
      version: state.version,
      matchScore: MATCH_SCORE,
      possibleScore: POSSIBLE_SCORE,
      matchesPerRow: ROW_MATCHES_MAX,
      asOf: batch.asOf,
    },
    ...{ batchId: batch.id, fileName: batch.fileName, askedAt: batch.createdAt },
    reportedAt: state.deps.clock.now(),
    recordsFindings: batch.recordsFindings,
    refusedRows: batch.refusedTotal,
    counts: countRows(rows),
    lists,
    hiddenLists: hidden.size,
    rows,
  };
}

interface Seen {
  readonly sight: Sight;
  readonly language: ReportLanguage;
}

async function readRows(tx: Transaction, batch: Batch, seen: Seen): Promise<readonly ReportRow[]> {
  const rows: ReportRow[] = [];
  for (;;) {
    const after = rows.at(-1)?.row ?? 0;
    const page = await listBatchRows(tx, { batchId: batch.id, after, limit: PAGE_ROWS });
    for (const row of page) rows.push(describeRow(row, seen));
    if (page.length < PAGE_ROWS) return rows;
  }
}

function describeRow(found: BatchRow, { sight, language }: Seen): ReportRow {
  const { row, line, query, refusal, answer } = found;
  const start = { row, line, customer: query.customer ?? null, name: query.name };
  if (answer === null) return { ...start, verdict: 'waiting', notes: [], matches: [] };
  const visible = visibleAnswer(answer, { row, name: query.name }, sight);
  return {
    ...start,
    verdict: reportVerdict(visible.verdict),
    notes: refusal === null ? notesOf(visible, language) : [refusalText(refusal, language)],
    matches: visible.matches.map((match) => describeMatch(match, language)),
  };
}

function refusalText(refusal: NonNullable<BatchRow['refusal']>, language: ReportLanguage): string {
  const { column, reason, ...said } = refusal;
  const words = reasonText({ ...said, words: reason }, language);
  return column === null ? words : `${column}: ${words}`;
}

/** What is said of a row: as data where the matcher said it, else in the words that were kept. */
function notesOf(answer: NonNullable<BatchRow['answer']>, language: ReportLanguage): readonly string[] {
  const sentences = answer.sentences ?? [];
  const kept = [...(answer.because === null ? [] : [answer.because]), ...(answer.notes ?? [])];
  const told = new Map(sentences.map((one) => [one.words, reasonText(one, language)]));
  return kept.map((words) => told.get(words) ?? words);
}

function describeMatch(
  match: NonNullable<BatchRow['answer']>['matches'][number],
  language: ReportLanguage,
): ReportMatch {
  const { list, ref, name, caption, score, finding } = match;
  return {
    ...{ list, ref, name, caption, score, finding },
    verdict: reportVerdict(match.verdict),
    listedOn: match.listedOn ?? null,
    source: match.source ?? null,
    reasons: match.reasons.map((reason) => reasonText(reason, language)),
    memory: match.memory === 'cleared' || match.memory === 'reopened' ? match.memory : 'none',
  };
}

/** A verdict as a report names it; one that is not known could not be told. */
export function reportVerdict(verdict: string): ReportVerdict {
  const known: readonly ReportVerdict[] = ['match', 'possible', 'no-match', 'waiting'];
  return known.find((one) => one === verdict) ?? 'undetermined';
}

function countRows(rows: readonly ReportRow[]): BatchReport['counts'] {
  const counts: Record<ReportVerdict, number> = {
    ...{ match: 0, possible: 0, undetermined: 0 },
    ...{ 'no-match': 0, waiting: 0 },
  };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
