/** A spreadsheet (XLSX) as a table: its first visible sheet, row by row. */

import {
  type CellError,
  checkColumnNames,
  fault,
  isFilledRow,
  openSheet,
  type SheetRow,
} from '../../../base/index.ts';
import { type Sentence, sentence } from '../../../lists/index.ts';
import { type CustomerTable, refuse, type TableRow } from './customer-table.ts';

/** Opens a spreadsheet that is held in memory. */
export async function openWorkbook(bytes: Uint8Array, file: string): Promise<CustomerTable> {
  const sheet = await openSheet(bytes, file);
  const first = await nextFilled(sheet.rows);
  if (first === null) {
    const message = `${file}: the sheet "${sheet.name}" is empty: a first row with the names of the columns is needed.`;
    throw fault('INPUT_COLUMNS', message, { place: { file, line: 1 } });
  }
  const columns = checkColumnNames(first.cells, { file, line: first.line });
  return {
    format: 'xlsx',
    columns,
    rows: fitRows(sheet.rows, columns),
    facts: () => ({
      encoding: null,
      delimiter: null,
      sheet: sheet.name,
      otherSheets: sheet.otherSheets,
      formulas: sheet.formulas(),
    }),
  };
}

async function nextFilled(rows: AsyncGenerator<SheetRow>): Promise<SheetRow | null> {
  for (;;) {
    const next = await rows.next();
    if (next.done === true) return null;
    if (isFilledRow(next.value)) return next.value;
  }
}

/** Rows without content are left out. */
async function* fitRows(
  rows: AsyncGenerator<SheetRow>,
  columns: readonly string[],
): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    if (!isFilledRow(row)) continue;
    const { line, error } = row;
    const extra = row.cells.slice(columns.length).findIndex((cell) => cell.trim() !== '');
    const cells = columns.map((_, index) => row.cells[index] ?? '');
    if (extra >= 0) {
      const because = sentence('row-cell-beyond', { line, columns: columns.length });
      yield { line, cells, refusal: refuse(null, because) };
      continue;
    }
    const refusal = error === null ? null : refuse(columns[error.column] ?? null, wordsOf(error.error));
    yield { line, cells, refusal };
  }
}

function wordsOf({ shown }: CellError): Sentence {
  if (shown === null) return sentence('row-cell-no-text', {});
  return shown === '' ? sentence('row-cell-empty-error', {}) : sentence('row-cell-error', { error: shown });
}
