/** The hash by which two reports of one batch are known to say the same. */

import { createHash } from 'node:crypto';
import type { ReportRow } from './model.ts';

/** SHA-256, in hexadecimal digits, of what each row says, whatever the language or format of the report. */
export function hashResults(rows: readonly ReportRow[]): string {
  const hash = createHash('sha256');
  for (const { row, line, customer, name, verdict, matches } of rows) {
    const found = matches.map((match) => [
      ...[match.list, match.ref, match.name, match.verdict, match.score],
      ...[match.listedOn, match.source, match.memory, match.finding],
    ]);
    hash.update(`${JSON.stringify([row, line, customer, name, verdict, found])}\n`);
  }
  return hash.digest('hex');
}
