/** Rows of evidence as they come from the store, parsed into the model. */

import { purposesOf, TLP_LEVELS } from '../access/index.ts';
import { fault, parseEntityId, parseSourceId, parseStatementId } from '../base/index.ts';
import { parseGrade } from './grade.ts';
import { handlingOf, type Marking } from './marking.ts';
import type { Source, Statement, StatementEnd, StatementNature, Validity } from './model.ts';

/** The marking columns of a row. */
export interface MarkingRow {
  readonly tlp: number;
  readonly handling: number;
  readonly handling_note: string | null;
  readonly owner_agency: number;
  readonly releasable_to: readonly number[] | null;
  readonly compartments: readonly number[];
  readonly case_ref: string | null;
  readonly purposes: number;
  readonly purge_due: string;
}

interface GradeRow {
  readonly grade_scheme: string;
  readonly grade_source: string | null;
  readonly grade_info: string | null;
}

/** A row of `statement` with its ends as JSON. */
export interface StatementRow extends MarkingRow, GradeRow {
  readonly id: string;
  readonly seq: number;
  readonly entity_id: string;
  readonly schema: string;
  readonly prop: string;
  readonly value: string;
  readonly original: string | null;
  readonly lang: string | null;
  readonly kind: 'fact' | 'assessment';
  readonly likelihood: Extract<StatementNature, { kind: 'assessment' }>['likelihood'] | null;
  readonly confidence: Extract<StatementNature, { kind: 'assessment' }>['confidence'] | null;
  readonly derived_from: readonly string[];
  readonly source_id: string;
  readonly locator: string | null;
  readonly origin: Statement['origin'];
  readonly asserted_by: string;
  readonly asserted_at: Date;
  readonly polarity: number;
  readonly category: Statement['category'];
  readonly subject: Statement['subject'];
  readonly suspicion_ref: string | null;
  readonly review_due: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly valid_precision: Validity['precision'] | null;
  readonly supersedes: string | null;
  readonly ends: readonly EndRow[] | null;
}

interface EndRow {
  readonly kind: StatementEnd['kind'];
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly ended_on: string | null;
  readonly superseded_by: string | null;
}

/** A row of `source`. */
export interface SourceRow extends MarkingRow, GradeRow {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly title: string;
  readonly url: string | null;
  readonly content_sha256: string | null;
  readonly published_on: string | null;
  readonly collected_at: Date;
  readonly licence: string | null;
  readonly protected: boolean;
}

/** Parses the marking columns of any marked table. */
export function parseMarkingRow(row: MarkingRow): Marking {
  const level = TLP_LEVELS.find((entry) => entry.level === row.tlp);
  if (level === undefined) throw fault('INTERNAL', 'a row has no TLP level');
  return {
    tlp: level.level,
    handling: handlingOf(row.handling),
    note: row.handling_note,
    owner: row.owner_agency,
    releasableTo: row.releasable_to,
    compartments: row.compartments,
    caseRef: row.case_ref,
    purposes: purposesOf(row.purposes),
    purgeDue: row.purge_due,
  };
}

/** Parses a statement. */
export function parseStatementRow(row: StatementRow): Statement {
  return {
    id: parseStatementId(row.id),
    seq: row.seq,
    entityId: parseEntityId(row.entity_id),
    schema: row.schema,
    prop: row.prop,
    value: row.value,
    original: row.original,
    lang: row.lang,
    nature: parseNature(row),
    sourceId: parseSourceId(row.source_id),
    locator: row.locator,
    origin: row.origin,
    assertedBy: row.asserted_by,
    assertedAt: row.asserted_at,
    polarity: row.polarity === -1 ? 'denied' : 'affirmed',
    grade: parseGrade(row.grade_scheme, row.grade_source, row.grade_info),
    marking: parseMarkingRow(row),
    category: row.category,
    subject: row.subject,
    suspicionRef: row.suspicion_ref,
    reviewDue: row.review_due,
    valid:
      row.valid_precision === null
        ? null
        : { from: row.valid_from, to: row.valid_to, precision: row.valid_precision },
    supersedes: row.supersedes === null ? null : parseStatementId(row.supersedes),
    ends: (row.ends ?? []).map(parseEndRow),
  };
}

/** Parses a source. */
export function parseSourceRow(row: SourceRow): Source {
  return {
    id: parseSourceId(row.id),
    kind: row.kind,
    title: row.title,
    url: row.url,
    contentSha256: row.content_sha256,
    publishedOn: row.published_on,
    collectedAt: row.collected_at,
    licence: row.licence,
    protected: row.protected,
    grade: parseGrade(row.grade_scheme, row.grade_source, row.grade_info),
    marking: parseMarkingRow(row),
  };
}

function parseNature(row: StatementRow): StatementNature {
  if (row.kind === 'fact') return { kind: 'fact' };
  if (row.likelihood === null || row.confidence === null)
    throw fault('INTERNAL', 'an assessment has no likelihood');
  return {
    kind: 'assessment',
    likelihood: row.likelihood,
    confidence: row.confidence,
    derivedFrom: row.derived_from.map(parseStatementId),
  };
}

function parseEndRow(row: EndRow): StatementEnd {
  return {
    kind: row.kind,
    at: new Date(row.at),
    by: row.by,
    reason: row.reason,
    endedOn: row.ended_on,
    supersededBy: row.superseded_by === null ? null : parseStatementId(row.superseded_by),
  };
}
