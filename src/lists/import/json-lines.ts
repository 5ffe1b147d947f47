/** JSON lines in a stream. */

import { type Fault, fault, type TextStream } from '../../base/index.ts';

/** Longest line that is read, in UTF-16 units; the longest entities of public data sets reach about 2 million. */
export const JSON_LINE_LENGTH_MAX = 8_000_000;

/** One line: its value, or the refusal of it. */
export interface JsonLine {
  readonly line: number;
  readonly value: unknown | Fault;
}

/**
 * Reads one JSON value a line; empty lines are left out.
 * @throws INPUT_TOO_LARGE for an endless line, INPUT_TRUNCATED for a last line that breaks off
 */
export async function* readJsonLines(text: TextStream): AsyncGenerator<JsonLine> {
  let line = 0;
  let rest = '';
  for await (const chunk of text.chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line += 1;
      if (part.trim() !== '') yield { line, value: parseLine(part, { file: text.file, line }) };
    }
    if (rest.length > JSON_LINE_LENGTH_MAX) {
      throw fault('INPUT_TOO_LARGE', `line ${line + 1} is longer than ${JSON_LINE_LENGTH_MAX}`, {
        place: { file: text.file, line: line + 1 },
      });
    }
  }
  if (rest.trim() === '') return;
  const place = { file: text.file, line: line + 1 };
  const value = parseLine(rest, place);
  if (isFault(value) && !rest.trimEnd().endsWith('}')) {
    throw fault('INPUT_TRUNCATED', `the last line of ${text.file} breaks off`, { place });
  }
  yield { line: line + 1, value };
}

function isFault(value: unknown): value is Fault {
  return value instanceof Error;
}

function parseLine(text: string, place: { readonly file: string; readonly line: number }): unknown | Fault {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    return fault('INPUT_MALFORMED', `line ${place.line} of ${place.file} is not JSON`, { cause, place });
  }
}
