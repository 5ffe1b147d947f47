/** Days and instants of requests: of the years 0001 to 9999, which every part of the way keeps. */

import Type from 'typebox';
import { fault, isIsoDay, readInstant } from '../../base/index.ts';

/** The rules by which a day or an instant is refused, in words; a rule is stable and stands with the field in the answer. */
export const TIME_RULES = {
  'no-such-day': 'a day that exists, written YYYY-MM-DD, of the years 0001 to 9999',
  'no-such-instant': 'an instant with its zone (2026-03-01T10:20:00Z), of the years 0001 to 9999',
  'no-such-time':
    'a day (YYYY-MM-DD) or an instant with its zone (2026-03-01T10:20:00Z), of the years 0001 to 9999',
} as const satisfies Readonly<Record<string, string>>;

/** Longest instant: seconds with nine digits, and a zone. */
const INSTANT_LENGTH_MAX = 40;
const DAY_MS = 86_400_000;

/** An ISO day that exists. */
export function day(description: string) {
  return Type.Refine(Type.String({ format: 'date', description }), isIsoDay, rule('no-such-day'));
}

/** An instant with its zone. */
export function instant(description: string) {
  return Type.Refine(instantText(description), isInstant, rule('no-such-instant'));
}

/** A day, which stands for its midnight UTC, or an instant. */
export function dayOrInstant(description: string) {
  return Type.Refine(
    instantText(description),
    (text) => isIsoDay(text) || isInstant(text),
    rule('no-such-time'),
  );
}

/** The instant of a text that one of these schemas let pass; of a day its midnight UTC. */
export function parseInstant(text: string): Date {
  const read = readInstant(isIsoDay(text) ? `${text}T00:00:00Z` : text);
  if (read === null) throw fault('REQUEST_INVALID', TIME_RULES['no-such-instant']);
  return read;
}

/** The same as the end of a span that it does not belong to: a day is taken whole. The last day of all ends within it. */
export function parseEnd(text: string): Date {
  const from = parseInstant(text);
  return isIsoDay(text) ? new Date(Math.min(from.getTime() + DAY_MS, LAST_MS)) : from;
}

const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function instantText(description: string) {
  return Type.String({ maxLength: INSTANT_LENGTH_MAX, description });
}

function isInstant(text: string): boolean {
  return readInstant(text) !== null;
}

function rule(name: keyof typeof TIME_RULES): () => string {
  return () => name;
}
