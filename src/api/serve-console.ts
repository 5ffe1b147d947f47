/**
 * The console's files: under `/console/`, compressed beforehand, every address of a page answered with the one page that the browser
 * then fills. Nothing here reads data: what the pages show they ask of the routes, as the reader.
 */

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from './error-reply.ts';

/** Where the console is served. */
export const CONSOLE_PATH = '/console/';
/** The page of a one-time link; the token stands behind `#`, which browsers keep to themselves. */
export const SIGN_IN_PATH = `${CONSOLE_PATH}sign-in`;

/**
 * What the console may load and do: its own files and this server, no inline script or style, and no text that becomes HTML or script
 * except through the console's own guard.
 */
export const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Files of the build carry a hash of their content in their name: a browser may keep them for a year. */
const KEPT = 'public, max-age=31536000, immutable';
const ASKED_ANEW = 'no-cache';
const PAGE = 'index.html';

/** The folder of the built console: in a checkout or in an installed package; null where it was not built. */
export function findConsole(): string | null {
  const places = ['../../console/dist/build.json', '../../console/build.json'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const record = found.find((path) => existsSync(path));
  return record === undefined ? null : dirname(record);
}

/** Serves the built console of a folder. */
export function registerConsole(server: FastifyInstance, folder: string): void {
  server.get('/console', { schema: { hide: true } }, async (_request, reply) =>
    reply.redirect(CONSOLE_PATH, 308),
  );
  server.register(async (scope) => serveFiles(scope, folder), { prefix: '/console' });
}

async function serveFiles(scope: FastifyInstance, folder: string): Promise<void> {
  scope.setNotFoundHandler((request, reply) => {
    if (!asksForPage(request)) throw notFound();
    return reply.sendFile(PAGE);
  });
  await scope.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: PAGE,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'deny',
    setHeaders: (response, path) => setFileHeaders(response, path),
  });
}

/** An address that no file answers is one of the console's pages, unless it names a file of the build or the caller wants no page. */
function asksForPage(request: FastifyRequest): boolean {
  const wantsPage = request.headers.accept?.includes('text/html') === true;
  return request.method === 'GET' && wantsPage && !request.url.startsWith(`${CONSOLE_PATH}assets/`);
}

function setFileHeaders(reply: FastifyReply, path: string): void {
  const isKept = path.includes('/assets/') || path.includes('\\assets\\');
  reply.header('cache-control', isKept ? KEPT : ASKED_ANEW).header('content-security-policy', CONSOLE_POLICY);
}
