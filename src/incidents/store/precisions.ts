/** What tells how well an account is known, as numbers to rank by. */

import { type Account, PLACE_PRECISIONS, TIME_PRECISIONS } from '../model.ts';

/** Index of the precision of its place; 0 is the closest. */
export function placeIndex(account: Account): number {
  return PLACE_PRECISIONS.indexOf(account.placePrecision);
}

/** Index of the precision of its time; 0 is the closest. */
export function timeIndex(account: Account): number {
  return TIME_PRECISIONS.indexOf(account.timePrecision);
}

/** How many of lowest, best and highest of killed and injured it gives. */
export function countsGiven({ killed, injured }: Account): number {
  return [killed.low, killed.best, killed.high, injured.low, injured.best, injured.high].filter(
    (count) => count !== null,
  ).length;
}
