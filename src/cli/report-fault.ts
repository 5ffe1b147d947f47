/** Errors as the command line shows them, and the exit status that belongs to each. */

import { ERRORS, Fault, fault, formatPlace } from '../base/index.ts';
import type { CommandDeps } from './model.ts';

/** Prints `silsila: CODE: message (file:line:column)` and what to do about it; answers the exit status. */
export function reportFault(deps: CommandDeps, cause: unknown): number {
  const found = toFault(cause);
  const place = found.place === undefined ? '' : formatPlace(found.place);
  const where = place === '' ? '' : ` (${place})`;
  deps.stderr.write(
    `silsila: ${found.code}: ${oneLine(found.message)}${where}\n  ${ERRORS[found.code].remedy}\n`,
  );
  if (deps.environment['SILSILA_DEBUG'] === '1' && cause instanceof Error) {
    deps.stderr.write(`${cause.stack ?? ''}\n${cause.cause === undefined ? '' : `${String(cause.cause)}\n`}`);
  }
  return found.exit;
}

function toFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  if (cause instanceof Error && cause.name === 'AbortError')
    return fault('CANCELLED', 'cancelled', { cause });
  const message = cause instanceof Error ? cause.message : String(cause);
  return fault('INTERNAL', message, { cause });
}

function oneLine(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return message.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').slice(0, 2_000);
}
