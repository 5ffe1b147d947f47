/** Indicators in the store: put on record, listed. Nothing is overwritten: what a source says later stands before what it said. */

import { sql } from 'kysely';
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
import { checkSeries } from './check-indicator.ts';
import type { IndicatorDraft, IndicatorMeasure, IndicatorValue, StoredIndicatorValue } from './model.ts';
import { sourceKey } from './read-indicators.ts';

/** Values listed at once. */
export const INDICATORS_LISTED_MAX = 1_000;
/** Indicators named at once. */
export const INDICATOR_CODES_MAX = 500;

/** Which values are listed. */
export interface IndicatorFilter {
  readonly indicator?: string;
  /** Code of a unit. */
  readonly unit?: string;
  readonly year?: number;
  /** What was on record then. */
  readonly knownAt?: Date;
  /** What the same source has replaced since, too. */
  readonly superseded?: boolean;
  /** Id of the last value of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

/** What came of a series; values that the source said before, in the same words and under the same marking, are not added again. */
export interface IndicatorImport {
  readonly outcome: 'recorded' | 'unchanged';
  readonly indicator: string;
  readonly source: string;
  readonly values: number;
  readonly added: number;
}

/** An indicator on record and the years for which it has values. */
export interface IndicatorSummary {
  readonly code: string;
  readonly title: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * Puts the values of one indicator from one source on record.
 * @throws REQUEST_INVALID for what cannot be, and for an indicator of religion, sect, ethnic origin, tribe, caste or language; NOT_ALLOWED beyond the
 * writer's clearance
 */
export async function recordIndicator(tx: Transaction, draft: IndicatorDraft): Promise<IndicatorImport> {
  checkSeries(draft);
  const { indicator, source, values, marking } = draft;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila indicators ${marking.owner}`}, 0))`.execute(
    tx.tables(),
  );
  const says = saysOf(draft);
  const standing = await standingValues(tx, draft);
  const news = values.filter(({ unit, year, value }) => {
    const before = standing.get(`${unit} ${year}`);
    return before === undefined || before.says !== says || before.value !== value;
  });
  const told = { indicator: indicator.code, source: source.title, values: values.length, added: news.length };
  if (news.length === 0) return { outcome: 'unchanged', ...told };
  await addRelease(tx, draft, { says, values: news });
  return { outcome: 'recorded', ...told };
}

/** Lists values by indicator, unit and year; of one unit and year in the order in which they were put on record. @throws NOT_FOUND for an `after` that is none */
export async function listIndicatorValues(
  tx: Transaction,
  filter: IndicatorFilter = {},
): Promise<readonly StoredIndicatorValue[]> {
  const { indicator = null, unit = null, year = null, knownAt = null, superseded = false } = filter;
  const limit = Math.min(filter.limit ?? INDICATORS_LISTED_MAX, INDICATORS_LISTED_MAX);
  const after = filter.after === undefined ? null : await placeOf(tx, filter.after);
  // What stands and what is contradicted is told within one indicator, unit and year: those of the page are found first.
  const found = await sql<ValueRow>`
    with heard as (
      select r.seq as release, r.indicator, v.seq as value_seq, v.unit, v.year
      from indicator_value v join indicator_release r on r.seq = v.release
      where (${indicator}::text is null or r.indicator = ${indicator})
        and (${unit}::text is null or v.unit = ${unit}) and (${year}::integer is null or v.year = ${year})
        and (${knownAt}::timestamptz is null or r.recorded_at <= ${knownAt})),
    keys as (
      select distinct indicator, unit, year from heard
      where ${after?.seq ?? null}::bigint is null or
        (indicator, unit, year) >= (${after?.indicator ?? null}::text, ${after?.unit ?? null}::text, ${after?.year ?? null}::integer)
      order by indicator, unit, year limit ${limit + 1}),
    seen as (
      select r.*, v.id as value_id, v.seq as value_seq, v.unit, v.written_as, v.year, v.value,
        row_number() over (
          partition by r.owner_agency, r.indicator, r.measure, r.synthetic, r.source_key, v.unit, v.year
          order by v.seq desc) = 1 as newest
      from heard h join keys k on (k.indicator, k.unit, k.year) = (h.indicator, h.unit, h.year)
        join indicator_value v on v.seq = h.value_seq join indicator_release r on r.seq = h.release),
    told as (
      select s.*, newest and coalesce(
        min(value) filter (where newest) over same <> max(value) filter (where newest) over same, false) as contradicted
      from seen s window same as (partition by indicator, measure, synthetic, unit, year))
    select * from told where (newest or ${superseded})
      and (${after?.seq ?? null}::bigint is null or (indicator, unit, year, value_seq) >
        (${after?.indicator ?? null}::text, ${after?.unit ?? null}::text, ${after?.year ?? null}::integer, ${after?.seq ?? null}::bigint))
    order by indicator, unit, year, value_seq limit ${limit}`.execute(tx.tables());
  return found.rows.map(parseValueRow);
}

/** Lists the indicators on record by their codes; of several titles the first one in the order of letters. */
export async function listIndicators(tx: Transaction): Promise<readonly IndicatorSummary[]> {
  const found = await sql<IndicatorSummary>`
    select r.indicator as code, min(r.title) as title, min(v.year) as "firstYear", max(v.year) as "lastYear"
    from indicator_value v join indicator_release r on r.seq = v.release
    group by r.indicator order by r.indicator limit ${INDICATOR_CODES_MAX}`.execute(tx.tables());
  return found.rows;
}

/** Everything that a release says beside its values. */
function saysOf({ indicator, source, grade, marking }: IndicatorDraft): string {
  return contentHash([indicator, source, grade, marking].map((part) => JSON.stringify(part)));
}

/** What stands of the source, by unit and year. */
async function standingValues(
  tx: Transaction,
  { indicator, source, synthetic, marking }: IndicatorDraft,
): Promise<ReadonlyMap<string, { readonly value: number | null; readonly says: string }>> {
  const found = await sql<{ unit: string; year: number; value: number | null; says: string }>`
    select distinct on (v.unit, v.year) v.unit, v.year, v.value, r.says
    from indicator_value v join indicator_release r on r.seq = v.release
    where r.owner_agency = ${marking.owner} and r.indicator = ${indicator.code} and r.measure = ${indicator.measure}
      and r.synthetic = ${synthetic} and r.source_key = ${sourceKey(source)}
    order by v.unit, v.year, v.seq desc`.execute(tx.tables());
  return new Map(found.rows.map(({ unit, year, value, says }) => [`${unit} ${year}`, { value, says }]));
}

async function addRelease(
  tx: Transaction,
  draft: IndicatorDraft,
  { says, values }: { readonly says: string; readonly values: readonly IndicatorValue[] },
): Promise<void> {
  const { indicator, source, synthetic, grade, by, at } = draft;
  const { reviewDue, purgeDue } = latestDates('aggregate', dayOf(at));
  const marking: Marking = { ...draft.marking, purgeDue };
  const sourceId = await addSource(tx, {
    ...{ kind: 'report', title: synthetic ? `${source.title} (SYNTHETIC)` : source.title, url: source.url },
    publishedOn: source.publishedOn !== null && isIsoDay(source.publishedOn) ? source.publishedOn : null,
    ...{ contentSha256: null, licence: null, collectedAt: at, grade, marking },
  });
  const graded = grade.scheme === 'none' ? [null, null] : [grade.source, grade.information];
  const before = await sql<{ seq: number | null }>`select max(seq) as seq from indicator_release`.execute(
    tx.tables(),
  );
  const id = contentHash([
    says,
    JSON.stringify(values),
    String(before.rows[0]?.seq ?? 0),
    at.toISOString(),
  ]).slice(0, 40);
  await tx.copyIn(
    'indicator_release',
    [...RELEASE_COLUMNS, ...MARKING_COLUMN_NAMES],
    [
      [
        ...[id, indicator.code, indicator.title, indicator.definition, indicator.measure, indicator.counts],
        ...[source.title, sourceKey(source), source.url, source.publishedOn, says, synthetic, sourceId],
        ...[grade.scheme, ...graded, by, at, reviewDue, ...markingCells(marking)],
      ],
    ],
  );
  const added = await sql<{ seq: number }>`select seq from indicator_release where id = ${id}`.execute(
    tx.tables(),
  );
  const release = added.rows[0]?.seq;
  if (release === undefined) throw fault('INTERNAL', 'an indicator that was put on record cannot be read');
  await tx.copyIn(
    'indicator_value',
    ['release', 'id', 'unit', 'written_as', 'year', 'value'],
    values.map(({ unit, writtenAs, year, value }) => [
      ...[release, contentHash([id, unit, String(year)]).slice(0, 40), unit, writtenAs, year, value],
    ]),
  );
}

const RELEASE_COLUMNS = [
  ...['id', 'indicator', 'title', 'definition', 'measure', 'counts', 'source_title', 'source_key', 'url'],
  ...['published_on', 'says', 'synthetic', 'source_id', 'grade_scheme', 'grade_source', 'grade_info'],
  ...['recorded_by', 'recorded_at', 'review_due'],
];

interface PagePlace {
  readonly indicator: string;
  readonly unit: string;
  readonly year: number;
  readonly seq: string;
}

async function placeOf(tx: Transaction, id: string): Promise<PagePlace> {
  const found = await sql<PagePlace>`select r.indicator, v.unit, v.year, v.seq::text as seq
    from indicator_value v join indicator_release r on r.seq = v.release where v.id = ${id}`.execute(
    tx.tables(),
  );
  const [place] = found.rows;
  if (place === undefined) throw fault('NOT_FOUND', 'there is no such value');
  return place;
}

interface ValueRow extends MarkingRow {
  readonly value_id: string;
  readonly indicator: string;
  readonly title: string;
  readonly definition: string;
  readonly measure: IndicatorMeasure;
  readonly counts: string;
  readonly unit: string;
  readonly written_as: string;
  readonly year: number;
  readonly value: number | null;
  readonly source_title: string;
  readonly url: string | null;
  readonly published_on: string | null;
  readonly source_id: string;
  readonly synthetic: boolean;
  readonly grade_scheme: string;
  readonly grade_source: string | null;
  readonly grade_info: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly newest: boolean;
  readonly contradicted: boolean;
}

function parseValueRow(row: ValueRow): StoredIndicatorValue {
  const { unit, year, value, title, definition, measure, counts, url, synthetic, newest, contradicted } = row;
  return {
    ...{ id: row.value_id, unit, writtenAs: row.written_as, year, value, synthetic },
    indicator: { code: row.indicator, title, definition, measure, counts },
    source: { title: row.source_title, url, publishedOn: row.published_on },
    sourceId: parseSourceId(row.source_id),
    grade: parseGrade(row.grade_scheme, row.grade_source, row.grade_info),
    marking: parseMarkingRow(row),
    ...{ recordedBy: row.recorded_by, recordedAt: row.recorded_at, superseded: !newest, contradicted },
  };
}
