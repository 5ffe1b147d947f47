/** SYNTHETIC: when people pay: hours of the day, days of the week, days of the month. */

import type { Draw } from './draw.ts';
import { DAY_MINUTES } from './transfer.ts';

/** How busy each hour of the day is, from midnight; invented, after the shape of card and office payments. */
const SHOP_HOURS = [2, 1, 1, 1, 1, 2, 4, 9, 14, 20, 28, 36, 44, 42, 36, 36, 42, 54, 60, 54, 40, 26, 14, 6];
const OFFICE_HOURS = [1, 1, 1, 1, 1, 2, 4, 12, 40, 78, 86, 76, 50, 44, 68, 74, 62, 30, 10, 5, 4, 3, 2, 1];

/** How busy each day of the week is, from Monday. */
const SHOP_DAYS = [0.88, 0.86, 0.9, 0.96, 1.18, 1.3, 0.92];
const OFFICE_DAYS = [1.25, 1.3, 1.28, 1.25, 1.2, 0.5, 0.22];

/** What kind of place the payment is made at. */
export type Pace = 'shop' | 'office';

/** A minute of the day. */
export function drawMinute(draw: Draw, pace: Pace): number {
  const minutes = pace === 'shop' ? SHOP_MINUTES : OFFICE_MINUTES;
  return minutes[draw.below(minutes.length)] ?? 0;
}

/** How busy a day is against the average of a week; the economy begins on a Monday. */
export function dayFactor(day: number, pace: Pace): number {
  return (pace === 'shop' ? SHOP_DAYS : OFFICE_DAYS)[day % 7] ?? 1;
}

/** A minute since the first midnight on a day, or on the next working day where an office would be closed. */
export function officeMoment(draw: Draw, day: number): number {
  const shift = day % 7 === 6 && draw.chance(0.8) ? 1 : day % 7 === 5 && draw.chance(0.5) ? 2 : 0;
  return (day + shift) * DAY_MINUTES + drawMinute(draw, 'office');
}

const SHOP_MINUTES = spread(SHOP_HOURS);
const OFFICE_MINUTES = spread(OFFICE_HOURS);

/** Minutes of the day, each as often as it is busy. */
function spread(hours: readonly number[]): Uint16Array {
  const minutes = hours.flatMap((weight, hour) =>
    Array.from({ length: weight * 60 }, (_, at) => hour * 60 + Math.floor(at / weight)),
  );
  return Uint16Array.from(minutes);
}
