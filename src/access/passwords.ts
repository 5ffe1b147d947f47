/** Passwords: argon2id, and limits on what is accepted. */

import { hash, verify } from '@node-rs/argon2';
import { fault } from '../base/index.ts';

/**
 * Cost of argon2id (the library's default algorithm): 19 MiB of memory, two passes, one lane.
 * Source: OWASP Password Storage Cheat Sheet, "Argon2id", minimum configuration (read 2025).
 */
export const ARGON2_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Shortest password, in characters. Source: NIST SP 800-63B-4 (2025) section 3.1.1.2, single factor. */
export const PASSWORD_LENGTH_MIN = 15;
/** Longest password, in characters, so that hashing stays cheap; NIST asks for at least 64. */
export const PASSWORD_LENGTH_MAX = 256;

/**
 * Hashes a new password.
 * @throws REQUEST_INVALID when it is shorter or longer than allowed.
 */
export async function hashPassword(password: string): Promise<string> {
  const normal = normalise(password);
  const length = [...normal].length;
  if (length < PASSWORD_LENGTH_MIN || length > PASSWORD_LENGTH_MAX) {
    throw fault(
      'REQUEST_INVALID',
      `a password has ${PASSWORD_LENGTH_MIN} to ${PASSWORD_LENGTH_MAX} characters`,
    );
  }
  return hash(normal, ARGON2_COST);
}

/**
 * True when the password is the one that was hashed. Without a stored hash it takes the same work and is false, so that an
 * unknown account cannot be told from a wrong password by the time it takes.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const letters = [...normalise(password)];
  const normal = letters.slice(0, PASSWORD_LENGTH_MAX).join('');
  const isRight = stored === null ? await hashInVain(normal) : await verify(stored, normal);
  return isRight && letters.length <= PASSWORD_LENGTH_MAX;
}

async function hashInVain(password: string): Promise<false> {
  await hash(password, ARGON2_COST);
  return false;
}

/** The same letters typed on two keyboards are the same password. Source: NIST SP 800-63B-4 section 3.1.1.2 (NFKC or NFC). */
function normalise(password: string): string {
  return password.normalize('NFKC');
}
