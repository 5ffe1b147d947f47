/** Appending statements: checked, with ids from their content, by COPY. */

import { contentHash, parseStatementId, type StatementId } from '../base/index.ts';
import type { CopyValue, Transaction } from '../store/index.ts';
import { checkStatement } from './check-statement.ts';
import { identityValue, isWrittenCnic, maskCnics, parseIdentityValue } from './identity.ts';
import { checkMarking, handlingKey, type Marking } from './marking.ts';
import { MARKING_COLUMN_NAMES, markingCells } from './marking-cells.ts';
import type { StatementDraft, Validity } from './model.ts';
import { type Property, requireProperty } from './ontology.ts';
import { dayOf } from './retention.ts';

/** What appending needs besides the statements. */
export interface AppendOptions {
  /** The instant of the system, `clock.now()`. */
  readonly at: Date;
  /** `deriveKey(secret, 'identity')`: identity numbers of persons are stored as keyed hash and last three. */
  readonly identityKey: Uint8Array;
}

/** How many statements were given, and how many of them were new. */
export interface Appended {
  readonly given: number;
  readonly added: number;
}

/** The columns that are written, in the order of the cells. */
const COLUMNS = [
  'id',
  'entity_id',
  'schema',
  'prop',
  'prop_type',
  'value',
  'original',
  'lang',
  'kind',
  'likelihood',
  'confidence',
  'derived_from',
  'source_id',
  'locator',
  'origin',
  'asserted_by',
  'asserted_at',
  'polarity',
  'grade_scheme',
  'grade_source',
  'grade_info',
  'category',
  'subject',
  'suspicion_ref',
  'review_due',
  'valid_from',
  'valid_to',
  'valid_precision',
  'supersedes',
  ...MARKING_COLUMN_NAMES,
] as const;

/**
 * Appends statements; one whose content is there already is left out, so that the same import twice adds nothing. All or none:
 * a statement that cannot be stored fails the transaction.
 * @throws REQUEST_INVALID for a statement that does not satisfy the ontology, the categories or the dates, with its entity.
 * @throws NOT_ALLOWED when a marking is not within the writer's own agency and clearance.
 */
export async function appendStatements(
  tx: Transaction,
  statements: Iterable<StatementDraft> | AsyncIterable<StatementDraft>,
  options: AppendOptions,
): Promise<Appended> {
  const writer = openWriter(options);
  const rows = Symbol.iterator in statements ? mapRows(statements, writer) : mapRowsAsync(statements, writer);
  const added = await tx.copyMissing('statement', COLUMNS, rows);
  return { given: writer.given(), added };
}

/**
 * The id of a statement: the hash of all that it says, without the times and dates of the system (entry, review, purge). The
 * value is hashed as it is stored.
 */
export function statementId(draft: StatementDraft, identityKey: Uint8Array): StatementId {
  const stored = toStored(draft, requireProperty(draft.schema, draft.prop), identityKey);
  return hashStored(stored, handlingKey(draft.marking));
}

/**
 * The text in which the value of a statement is stored: identity numbers of persons as keyed hash, national identity card
 * numbers in free text masked, all else as it is.
 * @throws REQUEST_INVALID when the ontology has no such property.
 */
export function storedValue(
  draft: Pick<StatementDraft, 'schema' | 'prop' | 'value'>,
  identityKey: Uint8Array,
): string {
  return storeTexts(draft, requireProperty(draft.schema, draft.prop), identityKey).value;
}

interface RowWriter {
  write(draft: StatementDraft): readonly CopyValue[];
  given(): number;
}

function openWriter(options: AppendOptions): RowWriter {
  const enteredOn = dayOf(options.at);
  const markings = new WeakMap<Marking, MarkingCells>();
  let given = 0;
  return {
    given: () => given,
    write: (draft) => {
      given += 1;
      const property = checkStatement(draft, enteredOn);
      let cells = markings.get(draft.marking);
      if (cells === undefined) {
        cells = toMarkingCells(checkMarking(draft.marking));
        markings.set(draft.marking, cells);
      }
      const stored = toStored(draft, property, options.identityKey);
      return toRow(stored, { id: hashStored(stored, cells.key), at: options.at, cells });
    },
  };
}

/** A draft with its texts as they are stored. */
interface StoredDraft {
  readonly draft: StatementDraft;
  readonly type: Property['type'];
  readonly value: string;
  readonly original: string | null;
}

function toStored(draft: StatementDraft, property: Property, identityKey: Uint8Array): StoredDraft {
  return { draft, type: property.type, ...storeTexts(draft, property, identityKey) };
}

function storeTexts(
  draft: Pick<StatementDraft, 'schema' | 'value' | 'original'>,
  property: Property,
  identityKey: Uint8Array,
): { readonly value: string; readonly original: string | null } {
  if (parseIdentityValue(draft.value) !== null) {
    return { value: draft.value, original: null };
  }
  const isPersonal = property.identity && !COMPANIES.has(draft.schema);
  if (isPersonal || (property.type === 'identifier' && isWrittenCnic(draft.value))) {
    return { value: identityValue(draft.value, identityKey), original: null };
  }
  if (property.type !== 'text') return { value: draft.value, original: draft.original ?? null };
  const original = draft.original === undefined ? null : maskCnics(draft.original);
  return { value: maskCnics(draft.value), original };
}

/** Bodies whose tax and registration numbers are public and say nothing of a natural person. */
const COMPANIES: ReadonlySet<string> = new Set(['Organization', 'Company', 'PublicBody']);

interface MarkingCells {
  readonly key: string;
  readonly cells: readonly CopyValue[];
}

function toMarkingCells(marking: Marking): MarkingCells {
  return { key: handlingKey(marking), cells: markingCells(marking) };
}

function hashStored({ draft, value, original }: StoredDraft, key: string): StatementId {
  const { nature, grade, valid } = draft;
  const parts: readonly (string | null | undefined)[] = [
    draft.entityId,
    draft.schema,
    draft.prop,
    value,
    original,
    draft.lang,
    nature.kind,
    ...(nature.kind === 'assessment' ? [nature.likelihood, nature.confidence, ...nature.derivedFrom] : []),
    draft.sourceId,
    draft.locator,
    draft.origin,
    draft.assertedBy,
    draft.polarity ?? 'affirmed',
    grade.scheme,
    grade.scheme === 'none' ? null : grade.source,
    grade.scheme === 'none' ? null : grade.information,
    draft.category,
    draft.subject,
    draft.suspicionRef,
    valid?.from,
    valid?.to,
    isBounded(valid) ? valid.precision : null,
    draft.supersedes,
    key,
  ];
  return parseStatementId(contentHash(parts.map((part) => (part == null ? '' : `=${part}`))).slice(0, 40));
}

function toRow(
  { draft, type, value, original }: StoredDraft,
  { id, at, cells }: { id: StatementId; at: Date; cells: MarkingCells },
): readonly CopyValue[] {
  const { nature, grade, valid } = draft;
  const assessment = nature.kind === 'assessment' ? nature : null;
  return [
    id,
    draft.entityId,
    draft.schema,
    draft.prop,
    type,
    value,
    original,
    draft.lang ?? null,
    nature.kind,
    assessment?.likelihood ?? null,
    assessment?.confidence ?? null,
    assessment?.derivedFrom ?? [],
    draft.sourceId,
    draft.locator,
    draft.origin,
    draft.assertedBy,
    at,
    draft.polarity === 'denied' ? -1 : 1,
    grade.scheme,
    grade.scheme === 'none' ? null : grade.source,
    grade.scheme === 'none' ? null : grade.information,
    draft.category,
    draft.subject ?? null,
    draft.suspicionRef ?? null,
    draft.reviewDue,
    valid?.from ?? null,
    valid?.to ?? null,
    isBounded(valid) ? valid.precision : null,
    draft.supersedes ?? null,
    ...cells.cells,
  ];
}

function isBounded(valid: Validity | undefined): valid is Validity {
  return valid !== undefined && (valid.from !== null || valid.to !== null);
}

function* mapRows(statements: Iterable<StatementDraft>, writer: RowWriter): Generator<readonly CopyValue[]> {
  for (const statement of statements) yield writer.write(statement);
}

async function* mapRowsAsync(
  statements: AsyncIterable<StatementDraft>,
  writer: RowWriter,
): AsyncGenerator<readonly CopyValue[]> {
  for await (const statement of statements) yield writer.write(statement);
}
