/** Turns what a database refuses into a coded fault whose message repeats no stored value. */

import { type ErrorCode, Fault, fault } from '../base/index.ts';

/** What the driver tells of a refused statement. */
interface DatabaseRefusal {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** The SQLSTATE behind an error (`23505` for a broken unique constraint), or null when the database did not refuse anything. */
export function findSqlState(error: unknown): string | null {
  const refusal = error instanceof Fault ? error.cause : error;
  return isRefusal(refusal) ? refusal.code : null;
}

/**
 * The fault of an error: faults stay as they are, refusals of the database are coded by SQLSTATE, the rest is INTERNAL. The
 * message names the constraint and table but never a value; the driver's own error is its cause.
 */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (isRefusal(error)) {
    const code = findCode(error.code);
    const where = [error.constraint, error.table].filter((part) => part !== undefined).join(' of ');
    const what = where === '' ? error.code : `${error.code}, ${where}`;
    return fault(code, `${TITLES[code] ?? 'The database refused a statement'} (${what}).`, { cause: error });
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return fault('STORE_UNAVAILABLE', `The store does not answer (${error.code}).`, { cause: error });
  }
  const lost = error instanceof Error && /connection|timeout/i.test(error.message);
  if (lost) return fault('STORE_UNAVAILABLE', 'The connection to the store was lost.', { cause: error });
  return fault('INTERNAL', 'Work on the store failed.', { cause: error });
}

const TITLES: Partial<Record<ErrorCode, string>> = {
  NOT_ALLOWED: 'The database does not allow this to this role',
  CONFLICT: 'It is there already, or changed at the same time',
  STORE_UNAVAILABLE: 'The store does not answer',
};

/** Source: PostgreSQL 18, appendix A, "PostgreSQL Error Codes". */
const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['42501', 'NOT_ALLOWED'],
  ['23505', 'CONFLICT'],
  ['23P01', 'CONFLICT'],
  ['40', 'CONFLICT'],
  ['08', 'STORE_UNAVAILABLE'],
  ['28', 'STORE_UNAVAILABLE'],
  ['3D', 'STORE_UNAVAILABLE'],
  ['53', 'STORE_UNAVAILABLE'],
  ['57P', 'STORE_UNAVAILABLE'],
  ['58', 'STORE_UNAVAILABLE'],
];

function findCode(sqlState: string): ErrorCode {
  return CODES.find(([prefix]) => sqlState.startsWith(prefix))?.[1] ?? 'INTERNAL';
}

function isRefusal(error: unknown): error is DatabaseRefusal {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    'severity' in error
  );
}
