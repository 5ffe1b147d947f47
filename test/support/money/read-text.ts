/** Reads texts held in memory as if they were files of payments. */

import { quietWork } from '../../../src/base/index.ts';
import {
  type PaymentTable,
  type ReadPaymentsOptions,
  readPaymentsFile,
} from '../../../src/money/import/read-payments.ts';
import { chunked } from '../fixture-file.ts';

/** The columns of the AMLworld data. */
export const AML_WORLD_HEADER =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering';

/** A payment as an AMLworld row, with some cells changed. */
export function amlWorldRow(cells: Readonly<Record<number, string>> = {}): string {
  const row = '2022/09/01 00:20,010,8000EBD30,020,8000F5340,12.50,US Dollar,12.50,US Dollar,Cheque,0'.split(
    ',',
  );
  return row.map((cell, at) => cells[at] ?? cell).join(',');
}

/** An AMLworld table of these rows. */
export function amlWorldTable(rows: readonly string[]): string {
  return `${[AML_WORLD_HEADER, ...rows].join('\n')}\n`;
}

/** Reads a table from memory. */
export function readTable(
  content: string | Uint8Array,
  options: ReadPaymentsOptions & { readonly chunkBytes?: number } = {},
): Promise<PaymentTable> {
  const { chunkBytes = 50, ...rest } = options;
  return readPaymentsFile('-', { ...rest, stdin: chunked(content, chunkBytes) }, quietWork());
}
