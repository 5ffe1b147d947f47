/** Amounts that are added up or converted, as they are told and stored. */

import type { Amount } from '../model.ts';

/** A whole amount. One above 2^53 - 1 minor units cannot be kept exactly and counts as that: a value says what there was at least. */
export function wholeAmount(minor: number, currency: string): Amount {
  return { minor: Math.min(Math.floor(minor), Number.MAX_SAFE_INTEGER), currency };
}
