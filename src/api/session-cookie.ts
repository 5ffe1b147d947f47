/** Who sends a request: a bearer token, the session cookie (with a proof that the page is ours), or a key on a reconciliation address. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseSessionToken, type Reader, type SessionToken } from '../access/index.ts';
import { fault } from '../base/index.ts';

/** The name of the session cookie. */
export const SESSION_COOKIE = 'silsila_session';
/** A header that a page of another site cannot send without asking; needed with the cookie on unsafe methods. */
export const REQUEST_HEADER = 'x-silsila-request';

/** Longest token text that is looked at. */
const TOKEN_LENGTH_MAX = 200;

/** How a request carries its token. */
interface CarriedToken {
  readonly token: SessionToken;
  readonly by: 'bearer' | 'cookie' | 'address';
}

/**
 * The reader of a request, or null when it carries no token or the token opens nothing.
 * @throws NOT_ALLOWED when a cookie comes with an unsafe method from a page that is not ours.
 */
export async function readerOf(
  readSession: (token: SessionToken) => Promise<Reader | null>,
  request: FastifyRequest,
  options: { readonly keyInAddress: boolean },
): Promise<Reader | null> {
  const carried = carriedToken(request, options.keyInAddress);
  if (carried === null) return null;
  if (carried.by === 'cookie') refuseForeignPage(request);
  const reader = await readSession(carried.token);
  // NOTE: addresses stay in histories and in the logs of proxies: a person's session is not taken from one.
  return carried.by === 'address' && reader?.kind !== 'service' ? null : reader;
}

/** Sets the session cookie. */
export function setSessionCookie(
  reply: FastifyReply,
  request: FastifyRequest,
  session: { readonly token: string; readonly expiresAt: Date },
): void {
  reply.setCookie(SESSION_COOKIE, session.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    expires: session.expiresAt,
  });
}

/** Drops the session cookie. */
export function dropSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'strict' });
}

function carriedToken(request: FastifyRequest, keyInAddress: boolean): CarriedToken | null {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const bearer = /^Bearer +(\S+)$/i.exec(header)?.[1];
    return tokenOf(bearer, 'bearer');
  }
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie !== undefined) return tokenOf(cookie, 'cookie');
  return keyInAddress ? tokenOf(keyOf(request.query), 'address') : null;
}

function tokenOf(text: string | undefined, by: CarriedToken['by']): CarriedToken | null {
  if (text === undefined || text === '' || text.length > TOKEN_LENGTH_MAX) return null;
  return { token: parseSessionToken(text), by };
}

function keyOf(query: unknown): string | undefined {
  if (typeof query !== 'object' || query === null || !('key' in query)) return undefined;
  return typeof query.key === 'string' ? query.key : undefined;
}

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

function refuseForeignPage(request: FastifyRequest): void {
  if (SAFE_METHODS.includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const foreignSite = site !== undefined && site !== 'same-origin';
  const origin = request.headers.origin;
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.headers.host;
  if (foreignSite || foreignOrigin || request.headers[REQUEST_HEADER] === undefined) {
    throw fault(
      'NOT_ALLOWED',
      `A session cookie is taken only from our own page, with the header ${REQUEST_HEADER}.`,
    );
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
