/** A line on standard error: what of it comes out of a file moves no cursor and turns no text around. */

import { printable } from './format-table.ts';
import type { CommandDeps } from './model.ts';

/** Says one line, with the name of the program before it. */
export function say({ stderr }: Pick<CommandDeps, 'stderr'>, line: string): void {
  stderr.write(`silsila: ${printable(line)}\n`);
}
