/** The reason of one request, where its headers give one: purpose, legal basis, case, justification. */

import type { FastifyRequest } from 'fastify';
import { checkReason, isPurposeCode, type Reader, type ReadReason } from '../access/index.ts';
import { Fault, fault } from '../base/index.ts';
import { holdsStorable } from './storable-text.ts';

/** The headers that give a reason for this request alone; percent-encoded UTF-8. Without them the session's reason holds. */
export const REASON_HEADERS = {
  purpose: 'x-silsila-purpose',
  legalBasis: 'x-silsila-legal-basis',
  caseRef: 'x-silsila-case',
  justification: 'x-silsila-justification',
} as const;

/** The reason that the headers give: none, one, or a fault. */
export type RequestReason =
  | { readonly kind: 'none' }
  | { readonly kind: 'given'; readonly reason: ReadReason }
  | { readonly kind: 'refused'; readonly refusal: Fault };

/** Reads the headers of a request. */
export function requestReason(request: FastifyRequest): RequestReason {
  const texts = {
    purpose: headerText(request, REASON_HEADERS.purpose),
    legalBasis: headerText(request, REASON_HEADERS.legalBasis),
    caseRef: headerText(request, REASON_HEADERS.caseRef),
    justification: headerText(request, REASON_HEADERS.justification),
  };
  if (Object.values(texts).every((text) => text === '')) return { kind: 'none' };
  if (!holdsStorable(texts)) {
    const refusal = fault('REQUEST_INVALID', 'A header has a NUL or half of a character.');
    return { kind: 'refused', refusal };
  }
  if (!isPurposeCode(texts.purpose)) {
    const refusal = fault('PURPOSE_REQUIRED', 'The purpose is none of the known ones.');
    return { kind: 'refused', refusal };
  }
  return { kind: 'given', reason: { ...texts, purpose: texts.purpose } };
}

/** The reader with the reason of the request, or with their session's and the refusal beside it. */
export function withReason(
  reader: Reader,
  given: RequestReason,
): { readonly reader: Reader; readonly refusal: Fault | null } {
  if (given.kind === 'none') return { reader, refusal: null };
  if (given.kind === 'refused') return { reader, refusal: given.refusal };
  try {
    return { reader: checkReason(reader, given.reason), refusal: null };
  } catch (cause) {
    if (cause instanceof Fault) return { reader, refusal: cause };
    throw cause;
  }
}

function headerText(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  if (typeof value !== 'string') return '';
  try {
    return decodeURIComponent(value);
  } catch {
    // A stray percent sign: the text is meant as it stands.
    return value;
  }
}
