/**
 * Coded errors: one table, from which the reference page, HTTP statuses and exit codes are derived.
 * The exit statuses are the command line's contract: 1 fault, 2 usage, 3 input refused, 4 not allowed.
 */

/** What one error code means to its reader: HTTP status, exit status, and what to do about it. */
export interface ErrorEntry {
  readonly status: number;
  readonly exit: 1 | 2 | 3 | 4;
  readonly title: string;
  readonly remedy: string;
}

/** Every error code that Silsila can raise. Codes are stable: never renamed, never reused. */
export const ERRORS = {
  INPUT_MALFORMED: {
    status: 422,
    exit: 3,
    title: 'The input does not follow its format.',
    remedy: 'Mend the record at the place named, or import with --skip-bad to leave it out.',
  },
  INPUT_TRUNCATED: {
    status: 422,
    exit: 3,
    title: 'The input ends before it is complete.',
    remedy: 'Fetch the file again; nothing of it was taken.',
  },
  INPUT_TOO_LARGE: {
    status: 413,
    exit: 3,
    title: 'The input is larger than the stated limit.',
    remedy: 'Split it, or ask the operator to raise the limit.',
  },
  INPUT_ENCODING: {
    status: 422,
    exit: 3,
    title: 'The text encoding could not be read.',
    remedy: 'Save the file as UTF-8.',
  },
  INPUT_FORMAT_UNKNOWN: {
    status: 415,
    exit: 3,
    title: 'The format was not recognised from the content.',
    remedy: 'Check that the file is one of the formats in the guide, or give a mapping file.',
  },
  INPUT_COLUMNS: {
    status: 422,
    exit: 3,
    title: 'The columns are not those that are needed.',
    remedy: 'Rename the columns as the message says, or give a mapping file.',
  },
  INPUT_DUPLICATE: {
    status: 422,
    exit: 3,
    title: 'Two inputs claim the same identity.',
    remedy: 'Give each list its own id, or pass only one of them.',
  },
  INPUT_OUTDATED: {
    status: 409,
    exit: 3,
    title: 'The input is older than what is loaded already.',
    remedy: 'Fetch the newest version, or import with --force if the older one is meant.',
  },
  FILE_NOT_FOUND: {
    status: 404,
    exit: 3,
    title: 'The file does not exist or cannot be read.',
    remedy: 'Check the path and its permissions.',
  },
  USAGE: {
    status: 400,
    exit: 2,
    title: 'The command or request was not understood.',
    remedy: 'See --help.',
  },
  REQUEST_INVALID: {
    status: 422,
    exit: 2,
    title: 'The request does not follow its schema.',
    remedy: 'Mend the field named in the message.',
  },
  NOT_FOUND: {
    status: 404,
    exit: 3,
    title: 'There is nothing here that you may see.',
    remedy: 'Check the id and your purpose.',
  },
  NOT_SIGNED_IN: {
    status: 401,
    exit: 4,
    title: 'Sign in first.',
    remedy: 'Open a session with your account.',
  },
  NOT_ALLOWED: {
    status: 403,
    exit: 4,
    title: 'Your role, purpose or clearance does not allow this.',
    remedy: 'Ask the administrator of your agency.',
  },
  PURPOSE_REQUIRED: {
    status: 403,
    exit: 4,
    title: 'A read of personal data needs a purpose, a legal basis and a case.',
    remedy: 'Choose a purpose that your mandate covers.',
  },
  CONFLICT: {
    status: 409,
    exit: 1,
    title: 'Somebody else changed this first, or the rule needs two people.',
    remedy: 'Load it again, and let a second person decide.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    exit: 1,
    title: 'This key was used for something else.',
    remedy: 'Send what differs under a new key; the same again may keep its key.',
  },
  REPORTS_UNSET: {
    status: 409,
    exit: 1,
    title: 'The agency has not said what it reports with.',
    remedy: 'Ask the steward of your agency to set the profile of the unit and the institution.',
  },
  RATE_LIMITED: {
    status: 429,
    exit: 4,
    title: 'Too many requests or attempts.',
    remedy: 'Wait as long as the message says.',
  },
  STORE_LOCKED: {
    status: 503,
    exit: 1,
    title: 'Another process holds this data folder.',
    remedy: 'Stop the other process, or use a PostgreSQL store for several processes.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    exit: 1,
    title: 'The store does not answer.',
    remedy: 'Check that the database runs; `silsila doctor` says more.',
  },
  STORE_BUSY: {
    status: 503,
    exit: 1,
    title: 'Too much waits for the store already.',
    remedy: 'Try again in a moment; a PostgreSQL store takes more at a time.',
  },
  STORE_MISMATCH: {
    status: 503,
    exit: 1,
    title: 'The data were written by another version of Silsila.',
    remedy: 'Run the version that wrote them or a later one; the message names the migration.',
  },
  AUDIT_BROKEN: {
    status: 500,
    exit: 1,
    title: 'The audit chain does not verify.',
    remedy: 'Keep the store as it is and compare with the anchored head.',
  },
  CANCELLED: {
    status: 499,
    exit: 1,
    title: 'Cancelled before it was done.',
    remedy: 'Start it again; it resumes where it can.',
  },
  FETCH_FAILED: {
    status: 502,
    exit: 1,
    title: 'The file could not be downloaded.',
    remedy: 'Check the network, or download it by hand and import the file.',
  },
  INTERNAL: {
    status: 500,
    exit: 1,
    title: 'Something failed inside Silsila.',
    remedy: 'Report it with the error code and the time.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** A stable error code. */
export type ErrorCode = keyof typeof ERRORS;

/** Where in an input something was found: file, line and column counted from 1, byte offset from 0. */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly offset?: number | undefined;
  /** The record's own reference, when it is known. */
  readonly ref?: string | undefined;
}

/** Facts of a fault by name, safe to show to the reader who asked. */
export type FaultFacts = Readonly<Record<string, string | number | boolean | null>>;

/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** Where it stands: `body/queries/q/properties/birthDate`, `query/as_of`. */
  readonly field: string;
  /** Stable: the keyword of JSON Schema that it breaks (`required`, `maxLength`, `pattern` …), or a rule of the route (`no-such-day` …). */
  readonly rule: string;
  /** In words, without the value. */
  readonly message: string;
}

/** What a fault carries besides its code. */
export interface FaultDetail {
  readonly place?: Place;
  /** The fields of a request that are wrong. */
  readonly fields?: readonly FieldProblem[];
  /** What the reader may know besides the message: for a conflict, who decided first and how. */
  readonly facts?: FaultFacts;
  readonly cause?: unknown;
}

/** The one error class: a stable code, a message that is safe to show, and the place in the input. */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly place: Place | undefined;
  readonly facts: FaultFacts | undefined;
  readonly fields: readonly FieldProblem[];

  constructor(code: ErrorCode, message: string, detail: FaultDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'Fault';
    this.code = code;
    this.place = detail.place;
    this.facts = detail.facts;
    this.fields = detail.fields ?? [];
  }

  /** The HTTP status of this fault's code. */
  get status(): number {
    return ERRORS[this.code].status;
  }

  /** The exit status of this fault's code. */
  get exit(): 1 | 2 | 3 | 4 {
    return ERRORS[this.code].exit;
  }
}

/** Makes a coded error; throw what it returns. */
export function fault(code: ErrorCode, message: string, detail: FaultDetail = {}): Fault {
  return new Fault(code, message, detail);
}

/** Writes a place as `file:line:column`, leaving out what is not known. */
export function formatPlace(place: Place): string {
  const position = [place.line, place.column].filter((part) => part !== undefined).join(':');
  const parts = [place.file, position].filter((part) => part !== undefined && part !== '');
  const where = parts.join(':');
  return place.ref === undefined ? where : `${where} (${place.ref})`.trim();
}

/** States what must hold; throws INTERNAL when it does not (a programmer's error). */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw fault('INTERNAL', `assertion failed: ${message}`);
}
