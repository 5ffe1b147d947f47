/** The door: what stands at `/`. Browsers are led to the console; where it was not built, a page says how. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DOCS_PATH, OPENAPI_PATH } from './openapi.ts';
import { CONSOLE_PATH, registerConsole } from './serve-console.ts';

/** What the door may load and do: nothing but its own style sheet. */
const DOOR_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the door, and the console of `folder`; null where there is none. */
export function registerPages(server: FastifyInstance, folder: string | null): void {
  const hidden = { schema: { hide: true } };
  server.get('/page.css', hidden, async (_request, reply) =>
    reply.header('content-type', 'text/css; charset=utf-8').send(STYLE),
  );
  if (folder === null) {
    for (const path of ['/', '/console', `${CONSOLE_PATH}*`]) {
      server.get(path, hidden, async (_request, reply) => sendDoor(reply, NOT_BUILT));
    }
    return;
  }
  server.get('/', hidden, async (request, reply) =>
    isBrowser(request) ? reply.redirect(CONSOLE_PATH, 302) : sendDoor(reply, BUILT),
  );
  registerConsole(server, folder);
}

function isBrowser(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') === true;
}

function sendDoor(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', DOOR_POLICY)
    .send(html);
}

function door(sentence: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Silsila</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
<h1>Silsila <span lang="ur" dir="rtl">سلسلہ</span></h1>
<p>Names screened against published lists, with the evidence behind every answer. People decide; the software shows why.</p>
<p>${sentence}</p>
<ul>
<li><a href="${DOCS_PATH}">The API, to read and to try</a></li>
<li><a href="${OPENAPI_PATH}">The contract (OpenAPI 3.1)</a></li>
</ul>
</main>
</body>
</html>
`;
}

const BUILT = door(`<a href="${CONSOLE_PATH}">The console</a>`);

const NOT_BUILT = door(
  'The console is not built here: <code>npm run build:console</code> builds it, and <code>npm start</code> does so by itself.',
);

const STYLE = `body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem; }
a { color: #003b5c; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
`;
