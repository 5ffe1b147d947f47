/** What local time is ahead of UTC: a fixed number of hours, or by the rules of a zone. */

import { fault } from '../../base/index.ts';

/** Answers by how many seconds local time is ahead of UTC, given the local time as if it were UTC. */
export type LocalOffset = (localSeconds: number) => number;

const FIXED = /^([+-])(\d{2}):?(\d{2})$/;
const HOUR_SECONDS = 3600;
/** No zone is further from UTC. Source: IANA time zone database 2024a (Pacific/Kiritimati, +14). */
const HOURS_MAX = 14;

/**
 * Opens `UTC`, `+05:00` or a zone of the IANA database (`Asia/Karachi`). In the hour that is skipped or repeated in spring and autumn the
 * offset before the change holds.
 * @throws INPUT_MALFORMED when there is no such zone
 */
export function openZone(zone: string): LocalOffset {
  if (zone === 'UTC') return () => 0;
  const fixed = FIXED.exec(zone);
  if (fixed !== null) {
    const [, sign, hours, minutes] = fixed;
    const seconds = Number(hours) * HOUR_SECONDS + Number(minutes) * 60;
    if (Number(hours) > HOURS_MAX || Number(minutes) > 59) throw noZone(zone);
    return () => (sign === '-' ? -seconds : seconds);
  }
  return namedZone(zone);
}

function namedZone(zone: string): LocalOffset {
  const format = formatOf(zone);
  const byHour = new Map<number, number>();
  return (local) => {
    const hour = Math.floor(local / HOUR_SECONDS);
    const known = byHour.get(hour);
    if (known !== undefined) return known;
    const before = offsetAt(format, local - 24 * HOUR_SECONDS);
    const after = offsetAt(format, local - before);
    const offset = before === after || offsetAt(format, local - after) !== after ? before : after;
    byHour.set(hour, offset);
    return offset;
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch (cause) {
    if (cause instanceof RangeError) throw noZone(zone);
    throw cause;
  }
}

/** Offset of an instant; the name of an offset is `GMT`, `GMT+05:00` or `GMT-03:30`. */
function offsetAt(format: Intl.DateTimeFormat, seconds: number): number {
  const name = format.formatToParts(seconds * 1000).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const found = FIXED.exec(name.slice(3));
  if (found === null) return 0;
  const [, sign, hours, minutes] = found;
  const offset = Number(hours) * HOUR_SECONDS + Number(minutes) * 60;
  return sign === '-' ? -offset : offset;
}

function noZone(zone: string) {
  return fault(
    'INPUT_MALFORMED',
    `there is no time zone "${zone}": write UTC, +05:00 or a name such as Asia/Karachi`,
  );
}
