/** What the server says when it refuses or fails, and what is said when it does not answer. */

/** Where in an input something was found. */
export interface FaultPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly ref?: string;
}

/** A refusal or failure of the server, with its stable code; `OFFLINE` when no answer came. */
export class ApiFault extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | null;
  readonly place: FaultPlace | null;
  /** The whole body, for codes that carry more (a conflict names the newer decision). */
  readonly body: unknown;

  constructor(fault: {
    readonly code: string;
    readonly message: string;
    readonly status: number;
    readonly requestId?: string | null;
    readonly place?: FaultPlace | null;
    readonly body?: unknown;
  }) {
    super(fault.message);
    this.name = 'ApiFault';
    this.code = fault.code;
    this.status = fault.status;
    this.requestId = fault.requestId ?? null;
    this.place = fault.place ?? null;
    this.body = fault.body;
  }
}

/** True for the refusal that a missing, ended or expired session gets. */
export function isSignedOut(cause: unknown): boolean {
  return cause instanceof ApiFault && cause.code === 'NOT_SIGNED_IN';
}

/** True when the server did not answer at all. */
export function isOffline(cause: unknown): boolean {
  return cause instanceof ApiFault && cause.code === 'OFFLINE';
}

/** The fields of a request that the server refused, by where they stand in it (`query/as_of`). */
export function refusedFields(cause: unknown): readonly string[] {
  const body: unknown = cause instanceof ApiFault ? cause.body : null;
  if (typeof body !== 'object' || body === null || !('fields' in body) || !Array.isArray(body.fields))
    return [];
  return body.fields.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'field' in each ? [String(each.field)] : [],
  );
}

/** Reads the body of an error; whatever is missing is filled with what is known. */
export function parseFault(status: number, body: unknown): ApiFault {
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? String(fields[name]) : undefined;
  const place = fields['place'];
  return new ApiFault({
    status,
    body,
    code: text('code') ?? `HTTP_${status}`,
    message: text('message') ?? `HTTP ${status}`,
    requestId: text('requestId') ?? null,
    place: typeof place === 'object' && place !== null ? { ...place } : null,
  });
}

/** Makes a fault of the console itself. */
export function fault(code: string, message: string): ApiFault {
  return new ApiFault({ code, status: 0, message });
}
