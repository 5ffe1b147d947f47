/** Whether something holds on a day, where its first or last day may be known to the month or the year only. */

import { fault, isIsoDay, parsePartialDate } from '../../base/index.ts';
import type { KnownDate } from '../model.ts';

/** Holds, does not hold yet, holds no more; `undetermined` within a span of which only month or year is known. */
export type Standing = 'holds' | 'not-yet' | 'over' | 'undetermined';

/** What holds from its first day to the first day on which it is no more. Null: open. */
export interface Span {
  readonly validFrom: KnownDate | null;
  readonly validTo: KnownDate | null;
}

/**
 * How a span stands on an ISO day. A day within the month or the year of which a first or last day is known is `undetermined`.
 * @throws INPUT_MALFORMED for a date that does not exist
 */
export function standingOn({ validFrom, validTo }: Span, day: string): Standing {
  const [begin, end] = [boundsOf(validFrom), boundsOf(validTo)];
  if (begin !== null && day < begin.from) return 'not-yet';
  if (end !== null && day >= end.to) return 'over';
  const hasBegun = begin === null || day >= begin.to;
  const lasts = end === null || day < end.from;
  return hasBegun && lasts ? 'holds' : 'undetermined';
}

/** Whether two dates may be the same day. */
export function mayCoincide(left: KnownDate | null, right: KnownDate | null): boolean {
  const [one, other] = [boundsOf(left), boundsOf(right)];
  return one !== null && other !== null && one.from <= other.to && other.from <= one.to;
}

/** @throws REQUEST_INVALID when the text is no ISO day */
export function requireDay(day: string): string {
  if (isIsoDay(day)) return day;
  throw fault('REQUEST_INVALID', `"${day}" is no day (YYYY-MM-DD)`);
}

/** First and last day that a date may be; null where there is none. */
function boundsOf(date: KnownDate | null): { readonly from: string; readonly to: string } | null {
  return date === null ? null : parsePartialDate(date);
}
