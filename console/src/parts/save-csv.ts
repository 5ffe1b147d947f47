/** Saves rows as CSV on the reader's machine: RFC 4180 with a byte order mark, no cell that a spreadsheet takes for a formula. */

interface CsvColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
}

/** What opens a formula in a spreadsheet. Source: OWASP, CSV Injection. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Saves the rows as `<name>.csv`. */
export function saveCsv<Row>(name: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): void {
  const blob = new Blob([formatCsv(columns, rows)], { type: 'text/csv;charset=utf-8' });
  saveFile(`${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.csv`, blob);
}

/** The rows as CSV text. */
function formatCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map((column) => formatCell(column.header)),
    ...rows.map((row) => columns.map((column) => formatCell(column.value(row)))),
  ];
  return `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** Saves a file under a name. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function formatCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
