/** The cells of one row as stretches of bytes: what the scanner leaves and the readers of amounts, times and names take. */

/** One row of a table in UTF-8, written over by the next. Stretches have no space at either end. */
export interface Cells {
  bytes: Uint8Array;
  /** Where each cell starts in `bytes`. */
  readonly starts: Int32Array;
  /** The first byte behind each cell. */
  readonly ends: Int32Array;
  count: number;
  /** Line of the file on which the row starts, from 1. */
  line: number;
}

/** Cells of no row, with room for `columnsMax` of them. */
export function emptyCells(columnsMax: number): Cells {
  return {
    bytes: new Uint8Array(0),
    starts: new Int32Array(columnsMax),
    ends: new Int32Array(columnsMax),
    count: 0,
    line: 1,
  };
}

/** A cell as text; the empty text where the row has no such cell. */
export function cellText(cells: Cells, at: number): string {
  const [start, end] = [cells.starts[at] ?? 0, cells.ends[at] ?? 0];
  return Buffer.from(cells.bytes.buffer, cells.bytes.byteOffset + start, end - start).toString('utf8');
}

/** Whether a cell has nothing in it. */
export function isBlank(cells: Cells, at: number): boolean {
  return cells.starts[at] === cells.ends[at];
}
