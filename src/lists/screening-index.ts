/** Listed parties laid out for screening: their names in one index, and beside them what raises or lowers a match. */

import { fault, type PartialDate, parsePartialDate } from '../base/index.ts';
import {
  buildNameIndex,
  type IndexedName,
  type NameIndex,
  type NameKind,
  type PreparedName,
  prepareName,
} from '../names/index.ts';
import type { ListEntry, ListedSchema, ListHeader, ListingPeriod } from './model.ts';
import type { ScreenedKind } from './screening-model.ts';

/** A list given to screening. */
export interface ScreeningList {
  readonly header: Pick<ListHeader, 'id' | 'publishedOn'>;
  readonly entries: readonly ListEntry[];
  /** The marking of an entry, as a key; entries without one may be seen by everybody. */
  readonly markingOf?: (entry: ListEntry) => string | null;
  /** Days after publication from which the list is too old to read as clear; null for no limit. */
  readonly maximumAgeDays?: number | null;
}

/** A listed party with what is compared besides its names. */
export interface ScreeningParty {
  readonly list: number;
  readonly entry: ListEntry;
  readonly kind: ScreenedKind | 'any';
  readonly births: readonly PartialDate[];
  readonly countries: ReadonlySet<string>;
  readonly fathers: readonly PreparedName[];
  /** Identity numbers: capital letters and digits only. */
  readonly ids: ReadonlySet<string>;
  /** Number of the marking; 0 for what everybody may see. */
  readonly visibility: number;
}

/** The index; made by {@link buildScreeningIndex}. */
export interface ScreeningIndex {
  readonly lists: readonly ScreeningList[];
  readonly parties: readonly ScreeningParty[];
  readonly names: NameIndex;
  /** The value of each indexed name, for its place in the source. */
  readonly nameLines: Uint32Array;
  /** Parties by identity number. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
  /** Entries of each list by marking number. */
  readonly entryCounts: readonly (readonly number[])[];
  /** Marking keys by number; the first is the empty key of what everybody may see. */
  readonly markings: readonly string[];
  /** Parties that may be found, by kind, day and visible markings; a few are kept. */
  readonly wanted: Map<string, Uint8Array>;
}

const NAME_PROPERTIES = new Set(['name', 'alias', 'weakAlias', 'previousName', 'abbreviation']);
/** Properties that hold identity numbers. */
export const ID_PROPERTIES: ReadonlySet<string> = new Set([
  'idNumber',
  'passportNumber',
  'taxNumber',
  'registrationNumber',
  'imoNumber',
  'mmsi',
  'callSign',
  'vin',
  'engineNumber',
  'nationalId',
  'innCode',
  'ogrnCode',
  'dunsCode',
  'leiCode',
  'swiftBic',
  'socialSecurityNumber',
  'licenseNumber',
  'number',
  'publicKey',
]);
const COUNTRY_PROPERTIES = new Set([
  'nationality',
  'citizenship',
  'country',
  'birthCountry',
  'jurisdiction',
  'flag',
  'mainCountry',
]);
/** Shortest identity number that is looked up; shorter ones are shared by chance. */
const ID_LENGTH_MIN = 5;

/**
 * Builds the index over lists.
 * @throws INPUT_DUPLICATE when two lists have the same id.
 */
export function buildScreeningIndex(lists: readonly ScreeningList[]): ScreeningIndex {
  refuseDuplicateIds(lists);
  const markings = [''];
  const parties: ScreeningParty[] = [];
  const names: IndexedName[] = [];
  const lines: number[] = [];
  for (const [number, list] of lists.entries()) {
    for (const entry of list.entries) {
      const party = makeParty(entry, number, markingNumber(markings, list.markingOf?.(entry) ?? ''));
      for (const value of namesOf(entry)) {
        names.push({
          owner: parties.length,
          name: prepareName(value.value, nameKindOf(party.kind)),
          open: party.visibility === 0,
        });
        lines.push(value.line);
      }
      parties.push(party);
    }
  }
  return {
    lists,
    parties,
    names: buildNameIndex(names),
    nameLines: Uint32Array.from(lines),
    byId: indexIds(parties),
    entryCounts: countEntries(lists.length, parties, markings.length),
    markings,
    wanted: new Map(),
  };
}

/** Capital letters and digits of an identity number; empty when too short to identify. */
export function normaliseId(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length >= ID_LENGTH_MIN ? bare : '';
}

/** The kind of name that a kind of party bears. */
export function nameKindOf(kind: ScreenedKind | 'any' | undefined): NameKind {
  return kind ?? 'any';
}

/** Whether the entry is listed on this ISO day: a lifting takes effect on its day. */
export function isListedOn(entry: Pick<ListEntry, 'listings'>, day: string): boolean {
  if (entry.listings.length === 0) return true;
  return entry.listings.some((period) => isInForce(period, day));
}

/** Whether a listing is in force on this ISO day. */
export function isInForce(period: ListingPeriod, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day < period.to);
}

function refuseDuplicateIds(lists: readonly ScreeningList[]): void {
  const seen = new Set<string>();
  for (const { header } of lists) {
    if (seen.has(header.id))
      throw fault('INPUT_DUPLICATE', `two lists have the id "${header.id}"; give one of them another id`);
    seen.add(header.id);
  }
}

function makeParty(entry: ListEntry, list: number, visibility: number): ScreeningParty {
  const values = (wanted: ReadonlySet<string>): string[] =>
    entry.values.filter((value) => wanted.has(value.prop)).map((value) => value.value);
  return {
    list,
    entry,
    kind: kindOf(entry.schema),
    births: entry.values
      .filter(({ prop }) => prop === 'birthDate' || prop === 'incorporationDate')
      .flatMap(({ value }) => readDate(value)),
    countries: new Set(values(COUNTRY_PROPERTIES).map((code) => code.toLowerCase())),
    fathers: values(new Set(['fatherName'])).map((name) => prepareName(name, 'person')),
    ids: new Set(
      values(ID_PROPERTIES)
        .map(normaliseId)
        .filter((id) => id !== ''),
    ),
    visibility,
  };
}

/** A date that a list states wrongly is left out of comparison; the statement itself stays with the entry. */
function readDate(text: string): PartialDate[] {
  try {
    return [parsePartialDate(text)];
  } catch {
    return [];
  }
}

function kindOf(schema: ListedSchema): ScreenedKind | 'any' {
  if (schema === 'Person') return 'person';
  if (schema === 'Vessel') return 'vessel';
  if (schema === 'Vehicle' || schema === 'Airplane') return 'vehicle';
  if (schema === 'LegalEntity' || schema === 'CryptoWallet') return 'any';
  return 'organisation';
}

/** The names of an entry; one that has none is known by an empty name, so that every party has a name of its own in the index. */
function namesOf(entry: ListEntry): { value: string; line: number }[] {
  const seen = new Set<string>();
  const names = entry.values.filter((value) => {
    if (!NAME_PROPERTIES.has(value.prop) || seen.has(value.value)) return false;
    seen.add(value.value);
    return true;
  });
  return names.length > 0 ? names : [{ value: '', line: 0 }];
}

function markingNumber(markings: string[], key: string): number {
  const known = markings.indexOf(key);
  return known >= 0 ? known : markings.push(key) - 1;
}

function countEntries(lists: number, parties: readonly ScreeningParty[], markings: number): number[][] {
  const counts = Array.from({ length: lists }, () => new Array<number>(markings).fill(0));
  for (const { list, visibility } of parties) {
    const row = counts[list];
    if (row !== undefined) row[visibility] = (row[visibility] ?? 0) + 1;
  }
  return counts;
}

function indexIds(parties: readonly ScreeningParty[]): ReadonlyMap<string, readonly number[]> {
  const byId = new Map<string, number[]>();
  for (const [number, party] of parties.entries()) {
    for (const id of party.ids) byId.set(id, [...(byId.get(id) ?? []), number]);
  }
  return byId;
}
