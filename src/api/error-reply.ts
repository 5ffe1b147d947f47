/** The one place where an error becomes an HTTP status and a body. */

import type { Static } from 'typebox';
import { ERRORS, Fault, type FaultFacts, fault, type Place } from '../base/index.ts';
import type { ErrorBody } from './schemas/fault.ts';

/** What is sent for an error. */
export interface ErrorReply {
  readonly status: number;
  readonly body: Static<typeof ErrorBody>;
}

/** The fault of a request for something that is absent or hidden: the two must not be told apart. */
export function notFound(): Fault {
  return fault('NOT_FOUND', 'There is nothing at this address that you may see.');
}

/** Turns whatever was thrown into a coded fault; what is not coded becomes INTERNAL and shows nothing of itself. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const framework = frameworkCode(thrown);
  if (framework === null) return fault('INTERNAL', 'Something failed inside Silsila.', { cause: thrown });
  return framework;
}

/** The reply for a fault. */
export function errorReply(failure: Fault, requestId: string): ErrorReply {
  const entry = ERRORS[failure.code];
  const place = failure.place === undefined ? undefined : knownPlace(failure.place);
  // NOTE: the message of an INTERNAL fault may name files or values; it stays in the log's cause, never in the body.
  const message = failure.code === 'INTERNAL' ? entry.title : failure.message;
  return {
    status: entry.status,
    body: {
      code: failure.code,
      message,
      remedy: entry.remedy,
      ...(place === undefined ? {} : { place }),
      ...(failure.fields.length === 0 ? {} : { fields: failure.fields.map((field) => ({ ...field })) }),
      ...(failure.code === 'CONFLICT' && failure.facts !== undefined
        ? { conflict: describeConflict(failure.facts) }
        : {}),
      requestId,
    },
  };
}

function describeConflict(facts: FaultFacts): NonNullable<ErrorReply['body']['conflict']> {
  const text = (name: string): string | null => {
    const value = facts[name];
    return typeof value === 'string' ? value : null;
  };
  const version = facts['version'];
  return {
    version: typeof version === 'number' ? version : 0,
    kind: text('kind'),
    verdict: text('verdict'),
    assignee: text('assignee'),
    assigneeName: text('assigneeName'),
    by: text('by'),
    byName: text('byName'),
    at: text('at'),
  };
}

function knownPlace(place: Place): NonNullable<ErrorReply['body']['place']> {
  return {
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.offset === undefined ? {} : { offset: place.offset }),
    ...(place.ref === undefined ? {} : { ref: place.ref }),
  };
}

function frameworkCode(thrown: unknown): Fault | null {
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return null;
  const status = thrown.statusCode;
  if (status === 403 || status === 404) return notFound();
  if (status === 413) return fault('INPUT_TOO_LARGE', 'The request body is larger than this route accepts.');
  if (status === 414) return fault('INPUT_TOO_LARGE', 'The address is longer than is accepted.');
  if (status === 415) return fault('INPUT_FORMAT_UNKNOWN', 'This route does not take this content type.');
  if (status === 429) return fault('RATE_LIMITED', 'Too many requests; wait a minute.');
  if (status === 400)
    return fault('INPUT_MALFORMED', 'The request could not be read: is its body valid JSON?');
  return null;
}
