/** National lists as CSV: by a mapping file, or by headers in common English and Urdu spellings. */

import {
  type CsvRow,
  contentHash,
  fault,
  isIsoDay,
  type Place,
  parsePartialDate,
  readCsvTable,
  type TextStream,
} from '../../base/index.ts';
import { refusedColumn } from '../../evidence/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListEntry, ListedSchema, ListingPeriod } from '../model.ts';
import { publishedNames } from './names-as-published.ts';
import { type ColumnMeaning, knownColumns } from './national-columns.ts';
import type { NationalMapping } from './national-mapping.ts';
import { readPublishedDate } from './published-date.ts';
import { addCountry } from './shared-values.ts';

/** Words for kinds of listed parties, in English and Urdu. */
const KINDS: readonly (readonly [RegExp, ListedSchema])[] = [
  [/^(?:person|individual|people|فرد|شخص|افراد)/i, 'Person'],
  [/^(?:compan|firm|کمپنی)/i, 'Company'],
  [/^(?:vessel|ship|boat|جہاز|کشتی)/i, 'Vessel'],
  [/^(?:vehicle|car|truck|گاڑی)/i, 'Vehicle'],
  [/^(?:aircraft|airplane|plane)/i, 'Airplane'],
  [/^(?:legalentity)/i, 'LegalEntity'],
  [/^(?:cryptowallet|wallet)/i, 'CryptoWallet'],
  [/./, 'Organization'],
];
/** Meanings whose cells are taken over as text, with their property. */
const TEXT_PROPS: readonly (readonly [ColumnMeaning, string])[] = [
  ['motherName', 'motherName'],
  ['spouseName', 'spouseName'],
  ['nationalId', 'idNumber'],
  ['passport', 'passportNumber'],
  ['registration', 'registrationNumber'],
  ['birthPlace', 'birthPlace'],
  ['address', 'address'],
  ['province', 'province'],
  ['district', 'district'],
  ['position', 'position'],
  ['verification', 'verification'],
  ['related', 'linkedTo'],
  ['notes', 'notes'],
  ['source', 'sourceUrl'],
];
const NAME_MEANINGS: readonly (readonly [ColumnMeaning, string])[] = [
  ['aliases', 'alias'],
  ['weakAliases', 'weakAlias'],
  ['acronym', 'weakAlias'],
  ['previousNames', 'previousName'],
];
/** Between several values in one cell where the mapping names nothing else. */
const SEPARATOR = /[;|؛]/;

interface Table {
  readonly file: string;
  readonly columns: ReadonlyMap<ColumnMeaning, readonly number[]>;
  readonly mapping: NationalMapping | null;
  readonly refs: Map<string, number>;
}

/** Reads the table; columns on religion, sect, ethnicity or tribe are left out, and it says so. */
export async function* parseNationalCsv(
  text: TextStream,
  mapping: NationalMapping | null,
): AsyncGenerator<ListItem> {
  const csv = await readCsvTable(text);
  const columns =
    mapping === null ? knownColumns(csv.columns) : mappedColumns(csv.columns, mapping, text.file);
  const kept = new Map(
    [...columns].map(([meaning, at]) => [
      meaning,
      at.filter((index) => refusedColumn(csv.columns[index] ?? '') === null),
    ]),
  );
  if ((kept.get('name') ?? []).length === 0) throw noNameColumn(text.file, csv.columns);
  yield { kind: 'header', header: headerOf(text.file, mapping) };
  for (const note of columnNotes(csv.columns, kept)) yield { kind: 'note', note };
  const table: Table = { file: text.file, columns: kept, mapping, refs: new Map() };
  for await (const row of csv.rows) {
    if ('refusal' in row) yield { kind: 'refused', refusal: row.refusal };
    else yield entryItem(() => nationalEntry(row, table));
  }
}

function headerOf(file: string, mapping: NationalMapping | null) {
  const stem = file
    .replace(/\.(?:csv|tsv|txt|gz)\b/gi, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const id = mapping?.id ?? (stem.replace(/^-+|-+$/g, '') || 'list');
  return {
    id,
    title: mapping?.title ?? id,
    authority: mapping?.authority ?? 'not stated',
    format: 'national-csv' as const,
    publishedOn: mapping?.publishedOn ?? null,
  };
}

function mappedColumns(
  headers: readonly string[],
  mapping: NationalMapping,
  file: string,
): ReadonlyMap<ColumnMeaning, readonly number[]> {
  const found = new Map<ColumnMeaning, readonly number[]>();
  for (const [meaning, named] of mappingEntries(mapping)) {
    const at = named.map((name) =>
      headers.findIndex((header) => header.toLowerCase() === name.trim().toLowerCase()),
    );
    const missing = named.filter((_, index) => at[index] === -1);
    if (missing.length > 0) {
      const message = `the mapping names the column "${missing[0]}", which the first row does not have`;
      throw fault('INPUT_COLUMNS', message, { place: { file, line: 1 } });
    }
    found.set(meaning, at);
  }
  return found;
}

function mappingEntries(mapping: NationalMapping): readonly (readonly [ColumnMeaning, readonly string[]])[] {
  return Object.entries(mapping.columns).map(([meaning, named]) => [
    parseMeaning(meaning),
    typeof named === 'string' ? [named] : named,
  ]);
}

/** The schema of the mapping has checked the keys. */
function parseMeaning(meaning: string): ColumnMeaning {
  return meaning as ColumnMeaning;
}

function noNameColumn(file: string, headers: readonly string[]) {
  const found = headers
    .slice(0, 20)
    .map((header) => `"${header}"`)
    .join(', ');
  return fault(
    'INPUT_COLUMNS',
    `a column "name" (or "نام") is needed, or a mapping file; the first row has ${found}`,
    {
      place: { file, line: 1 },
    },
  );
}

function* columnNotes(
  headers: readonly string[],
  columns: ReadonlyMap<ColumnMeaning, readonly number[]>,
): Generator<string> {
  const used = new Set([...columns.values()].flat());
  for (const [index, header] of headers.entries()) {
    const refused = refusedColumn(header);
    if (refused !== null) yield `the column "${header}" was left out: ${refused}`;
    else if (!used.has(index)) yield `the column "${header}" was not read: its meaning is not known`;
  }
}

function nationalEntry(row: CsvRow, table: Table): ListEntry {
  const place = { file: table.file, line: row.line };
  const cells = (meaning: ColumnMeaning): readonly string[] =>
    (table.columns.get(meaning) ?? [])
      .map((index) => row.cells[index]?.trim() ?? '')
      .filter((cell) => cell !== '');
  const values = (meaning: ColumnMeaning): readonly string[] =>
    cells(meaning).flatMap((cell) => split(cell, table.mapping));
  const draft = draftEntry(referenceOf(cells, table), schemaOf(cells('kind')[0] ?? '', table.mapping), place);
  addNames(
    draft,
    row.line,
    values('name').length > 1 && table.mapping?.separator === undefined ? cells('name') : values('name'),
  );
  for (const [meaning, prop] of NAME_MEANINGS) {
    for (const value of values(meaning)) addValue(draft, row.line, { prop, value });
  }
  for (const value of values('fatherName')) {
    addValue(draft, row.line, {
      prop: 'fatherName',
      value: value.replace(/^(?:s\/o|d\/o|son of|ولد|بنت)\s+/i, ''),
      original: value,
    });
  }
  for (const [meaning, prop] of TEXT_PROPS) {
    const plain =
      prop === 'notes' || prop === 'address' || prop === 'sourceUrl' ? cells(meaning) : values(meaning);
    for (const value of plain) addValue(draft, row.line, { prop, value });
  }
  for (const value of values('born')) addBorn(draft, row.line, value);
  for (const value of values('gender'))
    addValue(draft, row.line, { prop: 'gender', value: genderOf(value), original: value });
  for (const text of values('nationality')) addCountry(draft, row.line, { prop: 'nationality', text });
  for (const text of values('country')) addCountry(draft, row.line, { prop: 'country', text });
  draft.listings.push(...listingsOf(cells, place, table.mapping));
  const contested = contestedBecause(cells('contested')[0] ?? '');
  if (contested !== null) draft.contested = contested;
  return finishEntry(draft);
}

function split(cell: string, mapping: NationalMapping | null): readonly string[] {
  return cell
    .split(mapping?.separator ?? SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The list's own reference, or one from the content, so that a row keeps its reference when rows before it come and go. */
function referenceOf(cells: (meaning: ColumnMeaning) => readonly string[], table: Table): string {
  const own = cells('ref')[0];
  if (own !== undefined) return own;
  const parts = (['name', 'fatherName', 'nationalId', 'born', 'district'] as const).map((meaning) =>
    cells(meaning).join(' '),
  );
  const ref = `n-${contentHash(parts).slice(0, 12)}`;
  const count = (table.refs.get(ref) ?? 0) + 1;
  table.refs.set(ref, count);
  return count === 1 ? ref : `${ref}-${count}`;
}

function schemaOf(kind: string, mapping: NationalMapping | null): ListedSchema {
  const word = kind === '' ? (mapping?.kind ?? 'person') : kind;
  return KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'Person';
}

function addNames(draft: EntryDraft, line: number, names: readonly string[]): void {
  for (const [index, field] of names.entries()) {
    for (const found of publishedNames(field)) {
      const prop =
        found.role === 'acronym'
          ? 'weakAlias'
          : found.role === 'former'
            ? 'previousName'
            : index === 0
              ? 'name'
              : 'alias';
      if (found.role === 'father')
        addValue(draft, line, { prop: 'fatherName', value: found.name, original: field });
      else addValue(draft, line, { prop, value: found.name, original: field });
    }
  }
}

function addBorn(draft: EntryDraft, line: number, text: string): void {
  const read = readPublishedDate(text);
  if (read === null) {
    throw fault(
      'INPUT_MALFORMED',
      `line ${line}: "${text}" is not a date of birth that exists (YYYY-MM-DD, YYYY or day/month/year)`,
      {
        place: { ...draft.place, line },
      },
    );
  }
  addValue(draft, line, { prop: 'birthDate', value: read, original: text });
}

function genderOf(text: string): string {
  if (/^(?:m|male|مرد|مذکر)$/i.test(text)) return 'male';
  return /^(?:f|female|عورت|خاتون|مؤنث)$/i.test(text) ? 'female' : text.toLowerCase();
}

function listingsOf(
  cells: (meaning: ColumnMeaning) => readonly string[],
  place: Place,
  mapping: NationalMapping | null,
): readonly ListingPeriod[] {
  const program = cells('program')[0];
  const more = {
    ...(program === undefined ? {} : { program }),
    ...(mapping === null ? {} : { authority: mapping.authority }),
  };
  const spans = cells('listings')
    .flatMap((cell) => cell.split(/[;|]/))
    .map((span) => span.trim());
  if (spans.length > 0) {
    return spans.map((span) => {
      const [from, to] = span.split('..');
      return { ...startOf(from ?? '', place), to: dayOf(to ?? '', place), ...more };
    });
  }
  return [
    {
      ...startOf(cells('listedOn')[0] ?? '', place),
      to: dayOf(cells('delistedOn')[0] ?? '', place),
      ...more,
    },
  ];
}

function startOf(text: string, place: Place): Pick<ListingPeriod, 'from' | 'fromLatest'> {
  const read = readListingDate(text, place);
  if (read === null) return { from: null };
  const date = parsePartialDate(read);
  return date.from === date.to ? { from: date.from } : { from: date.from, fromLatest: date.to };
}

function dayOf(text: string, place: Place): string | null {
  const read = readListingDate(text, place);
  if (read === null || isIsoDay(read)) return read;
  throw fault('INPUT_MALFORMED', `"${text}" as the day of delisting needs a day`, { place });
}

function readListingDate(text: string, place: Place): string | null {
  if (text.trim() === '') return null;
  const read = readPublishedDate(text);
  if (read === null) throw fault('INPUT_MALFORMED', `"${text}" is not a date that exists`, { place });
  return read;
}

function contestedBecause(cell: string): string | null {
  if (/^(?:|no|n|false|0|نہیں)$/i.test(cell)) return null;
  return /^(?:yes|y|true|1|ہاں)$/i.test(cell) ? 'the list itself marks this entry as contested' : cell;
}
