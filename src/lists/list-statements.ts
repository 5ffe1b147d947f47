/** A listed party as statements: its values, and each listing as a sanction that names it. */

import {
  contentHash,
  type EntityId,
  formatPartialDate,
  isIsoDay,
  parseEntityId,
  parsePartialDate,
  type SourceId,
} from '../base/index.ts';
import {
  type DataCategory,
  findProperty,
  type Grade,
  type Marking,
  type StatementDraft,
  type Validity,
} from '../evidence/index.ts';
import type { ListEntry, ListHeader, ListingPeriod, ListValue } from './model.ts';

/** What the statements of one import have in common. */
export interface StatementFrame {
  readonly header: ListHeader;
  readonly sourceId: SourceId;
  readonly marking: Marking;
  readonly grade: Grade;
  readonly category: DataCategory;
  readonly reviewDue: string;
  /** Since when a value holds that an earlier version of the list did not have; null for new entries. */
  readonly since: string | null;
}

/** Properties that a schema of the ontology has under another name. */
const RENAMED: Readonly<Record<string, string>> = {
  nationality: 'jurisdiction',
  citizenship: 'jurisdiction',
};

/** The id of the entity that an entry speaks of. */
export function entityIdOf(listId: string, ref: string): EntityId {
  return parseEntityId(`${listId}:${ref}`);
}

/** All statements of an entry. */
export function* entryStatements(entry: ListEntry, frame: StatementFrame): Generator<StatementDraft> {
  const entityId = entityIdOf(frame.header.id, entry.ref);
  const grade = gradeOf(entry, frame.grade);
  for (const value of entry.values) yield valueStatement(entry, value, { ...frame, grade });
  if (entry.contested !== undefined) {
    yield valueStatement(
      entry,
      { prop: 'contested', value: entry.contested, line: entry.place.line ?? 1 },
      { ...frame, grade },
    );
  }
  for (const listing of entry.listings)
    yield* listingStatements(entityId, listing, { ...frame, grade, entry });
}

function valueStatement(entry: ListEntry, value: ListValue, frame: StatementFrame): StatementDraft {
  const { prop, text } = placeOfValue(entry.schema, value);
  const person = entry.schema === 'Person';
  return {
    ...common(frame, `line ${value.line}`),
    entityId: entityIdOf(frame.header.id, entry.ref),
    schema: entry.schema,
    prop,
    value: text,
    ...(value.original === undefined ? {} : { original: value.original }),
    ...(value.lang === undefined ? {} : { lang: value.lang }),
    ...(person ? { subject: 'designated' as const } : {}),
    ...(frame.since === null ? {} : { valid: { from: frame.since, to: null, precision: 'day' as const } }),
  };
}

/** Where the ontology has the value: under its own property, a renamed one, or as a note that names it. */
export function placeOfValue(
  schema: string,
  value: ListValue,
): { readonly prop: string; readonly text: string } {
  if (findProperty(schema, value.prop) !== null) return { prop: value.prop, text: value.value };
  const renamed = RENAMED[value.prop];
  if (renamed !== undefined && findProperty(schema, renamed) !== null)
    return { prop: renamed, text: value.value };
  return { prop: 'notes', text: `${value.prop}: ${value.value}` };
}

function common(frame: StatementFrame, locator: string) {
  return {
    nature: { kind: 'fact' as const },
    sourceId: frame.sourceId,
    locator,
    origin: 'import' as const,
    assertedBy: frame.header.authority,
    grade: frame.grade,
    marking: frame.marking,
    category: frame.category,
    reviewDue: frame.reviewDue,
  };
}

/** The id of the sanction that one listing is: it stays when the listing ends. */
export function sanctionIdOf(entityId: EntityId, listing: ListingPeriod): EntityId {
  const parts = [
    listing.from ?? '',
    listing.fromLatest ?? '',
    listing.program ?? '',
    listing.authority ?? '',
  ];
  return parseEntityId(`${entityId}#${contentHash(parts).slice(0, 8)}`);
}

function* listingStatements(
  entityId: EntityId,
  listing: ListingPeriod,
  frame: StatementFrame & { readonly entry: ListEntry },
): Generator<StatementDraft> {
  const base = {
    ...common(frame, `line ${frame.entry.place.line ?? 1}`),
    entityId: sanctionIdOf(entityId, listing),
    schema: 'Sanction',
  };
  const valid = validityOf(listing);
  yield { ...base, prop: 'entity', value: entityId, ...(valid === null ? {} : { valid }) };
  if (listing.program !== undefined) yield { ...base, prop: 'program', value: listing.program };
  if (listing.authority !== undefined) yield { ...base, prop: 'authority', value: listing.authority };
  if (listing.from !== null) yield { ...base, prop: 'startDate', value: startOf(listing) };
  if (listing.to !== null) yield { ...base, prop: 'endDate', value: listing.to };
}

/** The day, or the span in which the unknown day lies. */
function startOf(listing: ListingPeriod): string {
  const { from, fromLatest } = listing;
  if (from === null || fromLatest === undefined) return from ?? '';
  return formatPartialDate(parsePartialDate(`${from}..${fromLatest}`));
}

function validityOf(listing: ListingPeriod): Validity | null {
  const { from, to } = listing;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from >= to) return null;
  return { from, to, precision: listing.fromLatest === undefined ? 'day' : 'approx' };
}

/**
 * The grade of an entry: that of the list, lowered where the list itself says how far a row is verified.
 * Source: Admiralty scale; `verification` of the shipped list of proscribed organisations.
 */
function gradeOf(entry: ListEntry, grade: Grade): Grade {
  const stated = entry.values.find((value) => value.prop === 'verification')?.value;
  if (stated === undefined) return grade;
  if (stated === 'verified') return { scheme: 'admiralty', source: 'B', information: '2' };
  if (stated === 'conflict' || stated === 'date-recalled')
    return { scheme: 'admiralty', source: 'C', information: '3' };
  return { scheme: 'admiralty', source: 'F', information: '6' };
}

/** The day on which a version of a list takes effect: its publication, or the day of the import. */
export function effectiveDay(header: ListHeader, importedOn: string): string {
  return header.publishedOn !== null && isIsoDay(header.publishedOn) ? header.publishedOn : importedOn;
}
