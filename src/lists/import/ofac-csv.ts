/** OFAC's legacy CSV set: sdn (or cons_prim) with alt, add and comments beside it, joined on `ent_num`. */

import { type CsvRow, fault, readCsvRows, type TextStream } from '../../base/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListEntry, ListedSchema } from '../model.ts';
import { cleanName } from './names-as-published.ts';
import { OFAC_AUTHORITY } from './ofac-lists.ts';
import { addRemarks } from './ofac-remarks.ts';
import { addCountry, formatAddress } from './shared-values.ts';

/** Columns of the four files. Source: OFAC, "SDN list data formats and data schemas". */
const COLUMNS = { primary: 12, alt: 5, add: 6, comments: 2 } as const;
const ALIAS_PROPS: Readonly<Record<string, string>> = { aka: 'alias', fka: 'previousName', nka: 'alias' };

/** The files that lie beside the primary one; each may be missing. */
export interface OfacBeside {
  readonly alt: TextStream | null;
  readonly add: TextStream | null;
  readonly comments: TextStream | null;
}

interface Joined {
  readonly alt: ReadonlyMap<string, readonly CsvRow[]>;
  readonly add: ReadonlyMap<string, readonly CsvRow[]>;
  readonly comments: ReadonlyMap<string, readonly CsvRow[]>;
}

/** Reads the primary file row by row; the smaller files beside it are held by reference. */
export async function* parseOfacCsv(
  text: TextStream,
  beside: OfacBeside,
  list: { readonly id: string; readonly title: string },
): AsyncGenerator<ListItem> {
  yield {
    kind: 'header',
    header: { ...list, authority: OFAC_AUTHORITY, format: 'ofac-csv', publishedOn: null },
  };
  const joined: Joined = {
    alt: await byEntity(beside.alt, COLUMNS.alt),
    add: await byEntity(beside.add, COLUMNS.add),
    comments: await byEntity(beside.comments, COLUMNS.comments),
  };
  const used = new Set<string>();
  for await (const row of readCsvRows(text, { delimiter: ',' })) {
    if (isEndMark(row)) continue;
    used.add(row.cells[0]?.trim() ?? '');
    yield entryItem(() => ofacEntry(row, text.file, joined));
  }
  for (const [name, rows] of Object.entries(joined)) {
    const orphans = [...rows.keys()].filter((ref) => !used.has(ref)).length;
    if (orphans > 0) {
      const note = `${orphans} entries of the ${name} file are not in ${text.file}: the files are of different dates`;
      yield { kind: 'note', note };
    }
  }
}

async function byEntity(text: TextStream | null, columns: number): Promise<Map<string, CsvRow[]>> {
  const rows = new Map<string, CsvRow[]>();
  if (text === null) return rows;
  for await (const row of readCsvRows(text, { delimiter: ',' })) {
    if (isEndMark(row)) continue;
    const ref = row.cells[0]?.trim() ?? '';
    if (!/^\d+$/.test(ref) || row.cells.length !== columns) {
      throw fault(
        'INPUT_MALFORMED',
        `line ${row.line} of ${text.file} does not have OFAC's ${columns} columns`,
        {
          place: { file: text.file, line: row.line },
        },
      );
    }
    const known = rows.get(ref);
    if (known === undefined) rows.set(ref, [row]);
    else known.push(row);
  }
  return rows;
}

/** The files end with the control character 0x1A. */
function isEndMark(row: CsvRow): boolean {
  return row.cells.length === 1 && row.cells[0]?.trim() === '\u001a';
}

function ofacEntry(row: CsvRow, file: string, joined: Joined): ListEntry {
  const place = { file, line: row.line };
  const ref = cell(row, 0);
  if (!/^\d+$/.test(ref) || row.cells.length !== COLUMNS.primary) {
    throw fault('INPUT_MALFORMED', `line ${row.line} does not have OFAC's ${COLUMNS.primary} columns`, {
      place,
    });
  }
  const remarks = cell(row, 11) + (joined.comments.get(ref) ?? []).map((more) => cell(more, 1)).join('');
  const draft = draftEntry(ref, schemaOf(cell(row, 2)), place);
  addValue(draft, row.line, {
    prop: 'name',
    value: personOrder(cell(row, 1), draft.schema),
    original: cell(row, 1),
  });
  for (const alias of joined.alt.get(ref) ?? []) addAlias(draft, alias);
  addValue(draft, row.line, { prop: draft.schema === 'Person' ? 'position' : 'notes', value: cell(row, 4) });
  addCraft(draft, row);
  addRemarks(draft, row.line, remarks);
  for (const address of joined.add.get(ref) ?? []) addAddress(draft, address);
  for (const program of cell(row, 3).split(/[[\]\s]*\]\s*\[[[\]\s]*/)) {
    if (program !== '') draft.listings.push({ from: null, to: null, program, authority: OFAC_AUTHORITY });
  }
  return finishEntry(draft);
}

/** A cell without OFAC's null mark `-0-` and without the end mark. */
function cell(row: CsvRow, index: number): string {
  const text = (row.cells[index] ?? '').replaceAll('\u001a', '').trim();
  return text === '-0-' ? '' : text;
}

function schemaOf(type: string): ListedSchema {
  if (type === 'individual') return 'Person';
  if (type === 'vessel') return 'Vessel';
  return type === 'aircraft' ? 'Airplane' : 'Organization';
}

/** Brings a person's "SURNAME, Given Names" into speaking order; one comma only, so that "SMITH, John, Jr." keeps its end. */
export function personOrder(name: string, schema: ListedSchema): string {
  if (schema !== 'Person') return name;
  const parts = /^([^,]+),\s*(.+)$/.exec(name);
  return parts === null ? name : `${parts[2]} ${parts[1]}`;
}

function addAlias(draft: EntryDraft, row: CsvRow): void {
  const published = cell(row, 3);
  const prop = ALIAS_PROPS[cell(row, 2)] ?? 'alias';
  addValue(draft, row.line, {
    prop,
    value: personOrder(cleanName(published), draft.schema),
    original: published,
  });
  addValue(draft, row.line, { prop: 'notes', value: cell(row, 4) });
}

function addCraft(draft: EntryDraft, row: CsvRow): void {
  addValue(draft, row.line, { prop: 'callSign', value: cell(row, 5) });
  addValue(draft, row.line, { prop: 'type', value: cell(row, 6) });
  addValue(draft, row.line, { prop: 'tonnage', value: cell(row, 7) });
  addValue(draft, row.line, { prop: 'grossRegisteredTonnage', value: cell(row, 8) });
  addCountry(draft, row.line, { prop: 'flag', text: cell(row, 9) });
  addValue(draft, row.line, { prop: 'ownerName', value: cell(row, 10) });
}

function addAddress(draft: EntryDraft, row: CsvRow): void {
  const whole = formatAddress([cell(row, 2), cell(row, 3), cell(row, 4)]);
  addValue(draft, row.line, { prop: 'address', value: whole });
  addCountry(draft, row.line, { prop: 'country', text: cell(row, 4) });
  addValue(draft, row.line, { prop: 'notes', value: cell(row, 5) });
}
