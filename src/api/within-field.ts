/** Faults of a part of a request, with the place of the part before the fields that they name. */

import { Fault, fault } from '../base/index.ts';

/** Runs; what it throws of the request's fields names them from the root of the request: `body/queries/q/schema`. */
export function withinField<Result>(place: readonly string[], run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.fields.length === 0) throw thrown;
    const prefix = place.map(escapeKey).join('/');
    const fields = thrown.fields.map((problem) => ({ ...problem, field: `${prefix}/${problem.field}` }));
    const words = fields.map(({ field, message }) => `${field}: ${message}`).join('; ');
    throw fault(thrown.code, words, { fields, cause: thrown });
  }
}

/** A key as JSON Pointer writes it. Source: RFC 6901, section 3. */
function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
