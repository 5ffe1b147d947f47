/** Keys that are drawn from the one configured secret, each for one use. */

import { hkdfSync, randomBytes } from 'node:crypto';
import { type Branded, fault } from '../base/index.ts';

/** The configured secret: at least 32 random bytes, hexadecimal. Kept outside the database. */
export type Secret = Branded<'Secret'>;

/** What a derived key is for; a hash made for one use says nothing about another. */
export type KeyUse = 'audit-query' | 'identity' | 'person-token';

/** Bytes of a secret. Source: NIST SP 800-107 rev. 1 section 5.3.4: a key as long as the hash. */
const SECRET_BYTES_MIN = 32;

/**
 * Reads the configured secret.
 * @throws USAGE when it is not hexadecimal or shorter than 32 bytes.
 */
export function parseSecret(text: string): Secret {
  const trimmed = text.trim().toLowerCase();
  if (!/^(?:[0-9a-f]{2})+$/.test(trimmed) || trimmed.length < SECRET_BYTES_MIN * 2) {
    throw fault('USAGE', `the secret must be at least ${SECRET_BYTES_MIN} bytes in hexadecimal`);
  }
  return trimmed as Secret;
}

/** Makes a new random secret, for the first run. */
export function createSecret(): Secret {
  return parseSecret(randomBytes(SECRET_BYTES_MIN).toString('hex'));
}

/**
 * The key of 32 bytes for one use.
 * Source: RFC 5869 (HKDF with SHA-256, the use as info).
 */
export function deriveKey(secret: Secret, use: KeyUse): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', Buffer.from(secret, 'hex'), new Uint8Array(0), `silsila ${use}`, 32),
  );
}
