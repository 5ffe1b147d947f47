/** Published figures in the store: put on record, listed, withdrawn. Nothing is overwritten. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';
import { contentHash, fault, isIsoDay, parseSourceId } from '../../base/index.ts';
import {
  addSource,
  dayOf,
  latestDates,
  MARKING_COLUMN_NAMES,
  type Marking,
  type MarkingRow,
  markingCells,
  parseGrade,
  parseMarkingRow,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import { checkFigure } from './check-figure.ts';
import { figureKey } from './compare-figures.ts';
import type {
  FigureDraft,
  FigureNature,
  FigureVerification,
  FigureWindow,
  OwnCountRule,
  StoredFigure,
} from './model.ts';

/** Figures listed at once. */
export const FIGURES_LISTED_MAX = 500;

/** Which figures are listed. */
export interface FigureFilter {
  /** Subject and metric, in any letter case and punctuation. */
  readonly of?: { readonly subject: string; readonly metric: string };
  readonly subject?: string;
  /** Withdrawn ones, too. */
  readonly withdrawn?: boolean;
  /** Highest number left out: the last of the page before. */
  readonly after?: number;
  readonly limit?: number;
}

/**
 * Puts a claim on record; the same claim of the same document under the same marking again adds nothing.
 * @throws REQUEST_INVALID for a claim that cannot be; NOT_ALLOWED beyond the writer's clearance
 */
export async function recordFigure(
  tx: Transaction,
  draft: FigureDraft,
): Promise<{ readonly outcome: 'recorded' | 'unchanged'; readonly figure: StoredFigure }> {
  const { claim, by, at, grade, synthetic } = draft;
  checkFigure(claim);
  const { reviewDue, purgeDue } = latestDates('aggregate', dayOf(at));
  const marking: Marking = { ...draft.marking, purgeDue };
  const { owner, tlp, releasableTo, compartments, purposes } = marking;
  const id = contentHash(
    [claim, synthetic, grade, owner, tlp, releasableTo, compartments, purposes].map((part) =>
      JSON.stringify(part),
    ),
  ).slice(0, 40);
  const known = await readFigure(tx, id);
  if (known !== null) return { outcome: 'unchanged', figure: known };
  const sourceId = await addSource(tx, {
    ...{ kind: 'report', title: sourceTitle(draft), url: claim.url, contentSha256: null, licence: null },
    publishedOn: claim.publishedOn !== null && isIsoDay(claim.publishedOn) ? claim.publishedOn : null,
    ...{ collectedAt: at, grade, marking },
  });
  const graded = grade.scheme === 'none' ? [null, null] : [grade.source, grade.information];
  await tx.copyIn(
    'published_figure',
    [...COLUMNS, ...MARKING_COLUMN_NAMES],
    [
      [
        ...[
          id,
          figureKey(claim),
          claim.subject,
          claim.metric,
          claim.nature,
          claim.low,
          claim.high,
          claim.unit,
        ],
        ...[
          JSON.stringify(claim.windows),
          claim.definition,
          claim.attributedTo,
          claim.document,
          claim.symbol,
        ],
        ...[claim.publishedOn, claim.url, claim.verification, claim.note],
        ...[claim.ownCount === null ? null : JSON.stringify(claim.ownCount), synthetic, sourceId],
        ...[grade.scheme, ...graded, by, at, reviewDue, ...markingCells(marking)],
      ],
    ],
  );
  const figure = await readFigure(tx, id);
  if (figure === null) throw fault('INTERNAL', 'a figure that was put on record cannot be read');
  return { outcome: 'recorded', figure };
}

const COLUMNS = [
  ...['id', 'key', 'subject', 'metric', 'nature', 'low', 'high', 'unit', 'windows', 'definition'],
  ...['attributed_to', 'document', 'symbol', 'published_on', 'url', 'verification', 'note', 'own_count'],
  ...['synthetic', 'source_id', 'grade_scheme', 'grade_source', 'grade_info', 'recorded_by', 'recorded_at'],
  'review_due',
];

function sourceTitle({ claim: { document, symbol }, synthetic }: FigureDraft): string {
  const title = symbol === null ? document : `${document}, ${symbol}`;
  return synthetic ? `${title} (SYNTHETIC)` : title;
}

/** Reads one that the transaction's role and session may see; null where there is none. */
export async function readFigure(tx: Transaction, id: string): Promise<StoredFigure | null> {
  const found = await sql<FigureRow>`${SELECT} where f.id = ${id}`.execute(tx.tables());
  const [row] = found.rows;
  return row === undefined ? null : parseFigureRow(row);
}

/** Lists figures in the order in which they were put on record. */
export async function listFigures(
  tx: Transaction,
  filter: FigureFilter = {},
): Promise<readonly StoredFigure[]> {
  const { of, subject, withdrawn = false, after = 0, limit = FIGURES_LISTED_MAX } = filter;
  const key = of === undefined ? null : figureKey(of);
  const prefix = subject === undefined ? null : figureKey({ subject, metric: '' });
  const found = await sql<FigureRow>`${SELECT} where f.seq > ${after}
    and (${key}::text is null or f.key = ${key}) and (${prefix}::text is null or starts_with(f.key, ${prefix}))
    and (${withdrawn} or x.figure is null) order by f.seq limit ${Math.min(limit, FIGURES_LISTED_MAX)}`.execute(
    tx.tables(),
  );
  return found.rows.map(parseFigureRow);
}

/**
 * Withdraws a figure from the register; it stays readable with the reason.
 * @throws NOT_FOUND for one that may not be seen; CONFLICT for one that is withdrawn already; NOT_ALLOWED for one of another agency
 */
export async function withdrawFigure(
  tx: Transaction,
  step: { readonly id: string; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<StoredFigure> {
  const figure = await readFigure(tx, step.id);
  if (figure === null) throw fault('NOT_FOUND', 'there is no such figure');
  if (figure.end !== null) throw fault('CONFLICT', 'the figure is withdrawn already');
  if (step.reason.trim() === '') throw fault('REQUEST_INVALID', 'reason: say why it is withdrawn');
  await sql`insert into published_figure_end (figure, reason, by, at)
    values (${figure.seq}, ${step.reason}, ${step.by}, ${step.at})`.execute(tx.tables());
  const { reason, by, at } = step;
  return { ...figure, end: { reason, by, at } };
}

/** Removes figures past their purge date; returns how many. Meant to run daily, before the purge of evidence. */
export async function purgeFigures(deps: AuditDeps): Promise<number> {
  return auditedSystem(deps, { actor: 'purge', action: 'figures:purge' }, async (tx, trail) => {
    const found = await sql<{ purged: number }>`select figures_purge() as purged`.execute(tx.tables());
    const { purged = 0 } = found.rows[0] ?? {};
    trail.count('figures', purged);
    return Number(purged);
  });
}

const SELECT = sql`select f.*, x.reason as end_reason, x.by as end_by, x.at as end_at
  from published_figure f left join published_figure_end x on x.figure = f.seq`;

interface FigureRow extends MarkingRow {
  readonly id: string;
  readonly seq: number;
  readonly subject: string;
  readonly metric: string;
  readonly nature: FigureNature;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly windows: readonly FigureWindow[];
  readonly definition: string | null;
  readonly attributed_to: string;
  readonly document: string;
  readonly symbol: string | null;
  readonly published_on: string | null;
  readonly url: string | null;
  readonly verification: FigureVerification;
  readonly note: string | null;
  readonly own_count: OwnCountRule | null;
  readonly synthetic: boolean;
  readonly source_id: string;
  readonly grade_scheme: string;
  readonly grade_source: string | null;
  readonly grade_info: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly end_reason: string | null;
  readonly end_by: string | null;
  readonly end_at: Date | null;
}

function parseFigureRow(row: FigureRow): StoredFigure {
  const { id, seq, subject, metric, nature, low, high, unit, windows, definition, document, symbol } = row;
  const { url, verification, note, synthetic, end_reason: reason, end_by: by, end_at: at } = row;
  return {
    ...{ id, seq, subject, metric, nature, low, high, unit, windows, definition, document, symbol },
    ...{ url, verification, note, synthetic, attributedTo: row.attributed_to, publishedOn: row.published_on },
    ...{ ownCount: row.own_count, sourceId: parseSourceId(row.source_id) },
    grade: parseGrade(row.grade_scheme, row.grade_source, row.grade_info),
    marking: parseMarkingRow(row),
    ...{ recordedBy: row.recorded_by, recordedAt: row.recorded_at },
    end: reason === null || by === null || at === null ? null : { reason, by, at },
  };
}
