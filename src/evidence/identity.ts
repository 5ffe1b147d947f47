/** Identity numbers of persons: a keyed hash to compare by, and the last three characters to recognise by. */

import { createHmac } from 'node:crypto';

/** What a number looks like. `cnic`: Pakistan's identity card, 13 digits as 5-7-1; only the form is looked at. */
export type IdentityForm = 'cnic' | 'other';

/** An identity number as it is kept. */
export interface IdentityToken {
  readonly form: IdentityForm;
  /** HMAC-SHA256 of the normalised number, 64 hexadecimal digits. */
  readonly token: string;
  readonly lastThree: string;
}

/**
 * The token of an identity number; spaces, hyphens, case and the digits' script make no difference.
 * Source: rights requirement RR-21 (format check only, keyed hash and last three); RFC 2104 for the hash. Nothing is read out of
 * the digits: sources on their meaning disagree, and some would tell domicile and sex.
 */
export function identityToken(number: string, key: Uint8Array): IdentityToken {
  const normal = normaliseNumber(number);
  const token = createHmac('sha256', key).update(normal).digest('hex');
  return {
    form: isCnic(number) ? 'cnic' : 'other',
    token,
    lastThree: normal.length > 6 ? normal.slice(-3) : '',
  };
}

/** The text in which a token is stored as the value of a statement: `cnic:<hash>:<last three>`. */
export function identityValue(number: string, key: Uint8Array): string {
  const { form, token, lastThree } = identityToken(number, key);
  return `${form}:${token}:${lastThree}`;
}

/** Reads a text made by {@link identityValue}, or null when it is none. */
export function parseIdentityValue(text: string): IdentityToken | null {
  const match = /^(cnic|other):([0-9a-f]{64}):([0-9A-Z]{0,3})$/.exec(text);
  if (match === null) return null;
  const [, form, token = '', lastThree = ''] = match;
  return { form: form === 'cnic' ? 'cnic' : 'other', token, lastThree };
}

/** True when the text has the form of a CNIC: 13 digits, bare or as 5-7-1. */
export function isCnic(text: string): boolean {
  return /^(?:\d{13}|\d{5}[-\s]\d{7}[-\s]\d)$/.test(toAsciiDigits(text).trim());
}

/** True when the text is a CNIC written with its hyphens, which no other number is. */
export function isWrittenCnic(text: string): boolean {
  return /^\d{5}-\d{7}-\d$/.test(toAsciiDigits(text).trim());
}

/** The text with every CNIC written 5-7-1 in it reduced to its last three digits; all else stays as it was. */
export function maskCnics(text: string): string {
  return replaceCnics(text, (cnic) => `CNIC …${toAsciiDigits(cnic).replaceAll('-', '').slice(-3)}`);
}

/** The text with every CNIC written 5-7-1 in it as {@link identityValue}, so that two texts stay as different as they were. */
export function hashCnics(text: string, key: Uint8Array): string {
  return replaceCnics(text, (cnic) => identityValue(cnic, key));
}

function replaceCnics(text: string, replace: (cnic: string) => string): string {
  if (!text.includes('-') || !/\d{5}-\d{7}-\d/.test(toAsciiDigits(text))) return text;
  return text.replace(/[0-9٠-٩۰-۹]{5}-[0-9٠-٩۰-۹]{7}-[0-9٠-٩۰-۹](?![0-9٠-٩۰-۹])/g, replace);
}

function normaliseNumber(number: string): string {
  return toAsciiDigits(number.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Arabic-Indic and Extended Arabic-Indic digits as ASCII. Source: Unicode blocks U+0660 and U+06F0. */
function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
