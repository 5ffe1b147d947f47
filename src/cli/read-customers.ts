/** The rows of a customer file: who is to be screened, each with what its columns say. */

import { type Fault, fault, readCsvTable, type TextStream } from '../base/index.ts';

/** The columns of a customer file that are read; all but `name` are optional. */
export const CUSTOMER_COLUMNS = ['name', 'kind', 'born', 'father', 'country', 'id'] as const;

/** What a row says, as written and trimmed; empty cells are left out. */
export type CustomerCells = Readonly<Partial<Record<(typeof CUSTOMER_COLUMNS)[number], string>>>;

/** A row, or the reason why it cannot be read as one. `row` counts from 1, without the header. */
export type CustomerRow =
  | { readonly kind: 'customer'; readonly row: number; readonly cells: CustomerCells }
  | { readonly kind: 'refused'; readonly row: number; readonly refusal: Fault };

/** A customer file that is being read. */
export interface CustomerFile {
  /** Columns of the file that say nothing to the screening. */
  readonly unused: readonly string[];
  readonly rows: AsyncIterable<CustomerRow>;
}

/**
 * Reads a customer file; the first row names the columns, in any order and either case.
 * @throws INPUT_COLUMNS when there is no column `name`
 */
export async function readCustomers(text: TextStream): Promise<CustomerFile> {
  const table = await readCsvTable(text, { keepEmptyRows: true });
  const names = table.columns.map((column) => column.toLowerCase());
  const places = CUSTOMER_COLUMNS.map((column) => ({ column, at: names.indexOf(column) }));
  if (!names.includes('name')) {
    const found = table.columns.map((column) => `"${column}"`).join(', ');
    throw fault('INPUT_COLUMNS', `a column "name" is needed; the first row has ${found}`, {
      place: { file: text.file, line: 1 },
    });
  }
  const known = new Set<string>(CUSTOMER_COLUMNS);
  return { unused: table.columns.filter((column) => !known.has(column.toLowerCase())), rows: readRows() };

  async function* readRows(): AsyncGenerator<CustomerRow> {
    for await (const row of table.rows) {
      if ('refusal' in row) {
        yield { kind: 'refused', row: row.row, refusal: row.refusal };
        continue;
      }
      const present = places.flatMap(({ column, at }): [string, string][] => {
        const cell = row.cells[at]?.trim() ?? '';
        return cell === '' ? [] : [[column, cell]];
      });
      yield { kind: 'customer', row: row.row, cells: Object.fromEntries(present) };
    }
  }
}
