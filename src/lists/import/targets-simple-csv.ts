/** OpenSanctions `targets.simple.csv`: one party a row, several values in a cell joined by ";". */

import { type CsvRow, fault, readCsvTable, type TextStream } from '../../base/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListEntry, ListedSchema } from '../model.ts';
import { addBirthDate, addCountry } from './shared-values.ts';

const SCHEMATA: Readonly<Record<string, ListedSchema>> = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'Organization',
  Company: 'Company',
  LegalEntity: 'LegalEntity',
  Vessel: 'Vessel',
  Airplane: 'Airplane',
  Vehicle: 'Vehicle',
  CryptoWallet: 'CryptoWallet',
};
const PROPS: Readonly<Record<string, string>> = {
  name: 'name',
  aliases: 'alias',
  addresses: 'address',
  identifiers: 'idNumber',
  sanctions: 'notes',
  phones: 'phone',
  emails: 'email',
};

/** Reads the table; the list id is the name of the file, or `targets`. */
export async function* parseTargetsSimpleCsv(text: TextStream): AsyncGenerator<ListItem> {
  const table = await readCsvTable(text);
  const stem = text.file.replace(/\.(?:csv|gz)\b/gi, '').replace(/^targets\.simple$|^-$/, 'targets');
  yield {
    kind: 'header',
    header: {
      id: stem,
      title: stem,
      authority: 'OpenSanctions simple table',
      format: 'targets-simple-csv',
      publishedOn: null,
    },
  };
  const columns = table.columns.map((column) => column.toLowerCase());
  for await (const row of table.rows) {
    if ('refusal' in row) yield { kind: 'refused', refusal: row.refusal };
    else yield entryItem(() => simpleEntry(row, columns, text.file));
  }
}

function simpleEntry(row: CsvRow, columns: readonly string[], file: string): ListEntry {
  const cell = (name: string): string => row.cells[columns.indexOf(name)] ?? '';
  const place = { file, line: row.line };
  const ref = cell('id').trim();
  const schema = SCHEMATA[cell('schema').trim()];
  if (schema === undefined) {
    throw fault('INPUT_MALFORMED', `${ref}: the schema "${cell('schema')}" is not one of a listed party`, {
      place,
    });
  }
  const draft: EntryDraft = draftEntry(ref, schema, place);
  for (const [column, prop] of Object.entries(PROPS)) {
    const values = column === 'name' ? [cell(column)] : splitCell(cell(column));
    for (const value of values) addValue(draft, row.line, { prop, value });
  }
  for (const date of splitCell(cell('birth_date'))) addBirthDate(draft, row.line, date);
  for (const country of splitCell(cell('countries')))
    addCountry(draft, row.line, { prop: 'country', text: country });
  for (const program of splitCell(cell('program_ids')))
    draft.listings.push({ from: null, to: null, program });
  return finishEntry(draft);
}

/** A cell is itself a row with ";" between values and quotation marks around a value that holds one. */
export function splitCell(cell: string): readonly string[] {
  const values = cell.match(/"(?:[^"]|"")*"|[^;]+/g) ?? [];
  return values
    .map((value) =>
      value
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"')
        .trim(),
    )
    .filter((value) => value !== '');
}
