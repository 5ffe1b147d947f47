/** Identity numbers are compared as keyed hashes: the store holds no others of persons, so the index makes all of them alike. */

import { deriveKey, type Secret } from '../access/index.ts';
import { identityValue, parseIdentityValue } from '../evidence/index.ts';

/** The key under which identity numbers are hashed. */
export interface IdentityKey {
  readonly bytes: Uint8Array;
}

/** Draws the key from the configured secret. */
export function openIdentityKey(secret: Secret): IdentityKey {
  return { bytes: deriveKey(secret, 'identity') };
}

/** A number in the form in which it is compared; one that is in that form already stays as it is. */
export function identityQuery(key: IdentityKey, number: string): string {
  return parseIdentityValue(number) === null ? identityValue(number, key.bytes) : number;
}

/** A stored number as it is shown: of a hashed one the last three characters alone. */
export function showNumber(value: string): string {
  const token = parseIdentityValue(value);
  return token === null ? value : `…${token.lastThree}`;
}
