/** A plain table for a terminal: columns fitted to its width, long cells wrapped, text of both directions kept in its cell. */

/** Space between two columns. */
const GAP = 2;
/** Least width to which a column is narrowed. */
const NARROW = 8;
/** How far details stand in. */
const INDENT = 5;
/** Letters that take two columns of a terminal. */
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;
/** Letters that take none: combining marks and format characters. */
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** One row of a table; its details stand below it, indented, a line each. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly details?: readonly string[];
}

/** A table with one line of headings; the widest columns give way until it fits, and every letter is kept. */
export function formatTable(columns: readonly string[], rows: readonly TableRow[], width: number): string {
  const cells = rows.map((row) => columns.map((_, at) => printable(row.cells[at] ?? '')));
  const widths = fitColumns(columns, cells, width);
  const body = rows.map((row, at) => {
    const details = (row.details ?? []).flatMap((text) => wrapText(printable(text), width - INDENT));
    return (
      formatRow(cells[at] ?? [], widths) +
      details.map((line) => `${' '.repeat(INDENT)}${isolate(line)}\n`).join('')
    );
  });
  return formatRow(columns, widths) + body.join('');
}

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const letter of text) width += ZERO.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/** Breaks a text into lines of a width, between words where it can and inside a word where it must. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => chunks(part, width))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) line = joined;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function formatRow(row: readonly string[], widths: readonly number[]): string {
  const wrapped = row.map((cell, at) => wrapText(cell, widths[at] ?? NARROW));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  let text = '';
  for (let line = 0; line < height; line += 1) {
    const parts = wrapped.map((lines, at) => pad(lines[line] ?? '', widths[at] ?? NARROW));
    text += `${parts.join(' '.repeat(GAP)).trimEnd()}\n`;
  }
  return text;
}

/** Columns as wide as their widest cell; where they do not fit, the widest give way. */
function fitColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const widths = columns.map((column, at) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? '')), displayWidth(column)),
  );
  const room = width - GAP * (columns.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROW) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function pad(line: string, width: number): string {
  return isolate(line) + ' '.repeat(Math.max(0, width - displayWidth(line)));
}

/** Right-to-left text is isolated, so that it does not turn its neighbours around. */
function isolate(line: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(line) ? `\u2068${line}\u2069` : line;
}

function chunks(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const found: string[] = [];
  let chunk = '';
  for (const letter of word) {
    if (displayWidth(chunk + letter) > width) {
      found.push(chunk);
      chunk = '';
    }
    chunk += letter;
  }
  return [...found, chunk];
}

/** Control and direction characters would move the cursor of the terminal; they are shown as a replacement character. */
export function printable(cell: string): string {
  return cell.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
