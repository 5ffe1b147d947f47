/** The output format that a verb was given, after commander has checked it. */

import { fault } from '../base/index.ts';
import { OUTPUT_FORMATS, type OutputFormat } from './model.ts';

/** @throws USAGE when it is none of `table`, `csv`, `jsonl` */
export function parseFormat(value: unknown): OutputFormat {
  const found = OUTPUT_FORMATS.find((format) => format === value);
  if (found === undefined)
    throw fault('USAGE', `no format "${String(value)}": choose of ${OUTPUT_FORMATS.join(', ')}`);
  return found;
}
