/** The few pages of the server itself: a door, and signing in by a one-time link. No inline script, nothing from elsewhere. */

import type { FastifyInstance } from 'fastify';
import { DOCS_PATH } from './openapi.ts';
import { REQUEST_HEADER } from './session-cookie.ts';

/** The page of a one-time link; the token stands behind `#`, which browsers keep to themselves. */
export const SIGN_IN_PATH = '/sign-in';

/** What these pages may load and do. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the pages. */
export function registerPages(server: FastifyInstance): void {
  const files: readonly [path: string, type: string, content: string][] = [
    ['/', 'text/html', DOOR],
    [SIGN_IN_PATH, 'text/html', SIGN_IN],
    ['/sign-in.js', 'text/javascript', SIGN_IN_SCRIPT],
    ['/page.css', 'text/css', STYLE],
  ];
  for (const [path, type, content] of files) {
    server.get(path, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .header('content-type', `${type}; charset=utf-8`)
        .header('content-security-policy', PAGE_POLICY)
        .send(content),
    );
  }
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const DOOR = page(
  'Silsila',
  `<h1>Silsila <span lang="ur" dir="rtl">سلسلہ</span></h1>
<p>Names screened against published lists, with the evidence behind every answer. People decide; the software shows why.</p>
<ul>
<li><a href="${DOCS_PATH}">The API, to read and to try</a></li>
<li><a href="/openapi.json">The contract (OpenAPI 3.1)</a></li>
<li><a href="${SIGN_IN_PATH}">Sign in with a one-time link</a></li>
</ul>`,
);

const SIGN_IN = page(
  'Sign in: Silsila',
  `<h1>Sign in</h1>
<p id="state" role="status">Open the one-time link that the first run printed.</p>
<form id="reason" hidden>
<h2>What do you read for?</h2>
<p>Every read of personal data carries a purpose, a legal basis, a case and a reason. All of it is written to the audit log.</p>
<label>Purpose and legal basis <select name="mandate" required></select></label>
<label>Case <input name="caseRef" required maxlength="200"></label>
<label>Reason, in your own words <input name="justification" required minlength="10" maxlength="2000"></label>
<button>Choose</button>
</form>
<p><a href="${DOCS_PATH}">The API, to read and to try</a></p>
<script src="/sign-in.js"></script>`,
);

const SIGN_IN_SCRIPT = `'use strict';
const state = document.getElementById('state');
const form = document.getElementById('reason');
const headers = { 'content-type': 'application/json', '${REQUEST_HEADER}': 'page' };
const ask = async (method, path, body) => {
  const answer = await fetch(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.message + ' ' + json.remedy);
  return json;
};
const show = (session) => {
  state.textContent = 'Signed in as ' + session.displayName + '. ' +
    (session.reason === null ? 'No purpose is chosen yet.' : 'Purpose: ' + session.reason.purpose + '.');
  form.elements.mandate.replaceChildren(...session.mandates.map((mandate) => {
    const option = document.createElement('option');
    option.value = JSON.stringify(mandate);
    option.textContent = mandate.purpose + ': ' + mandate.legalBasis;
    return option;
  }));
  form.hidden = false;
};
const begin = async () => {
  const link = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
  if (link !== '') await ask('POST', '/sessions', { link });
  show(await ask('GET', '/sessions/current'));
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const reason = {
    ...JSON.parse(form.elements.mandate.value),
    caseRef: form.elements.caseRef.value,
    justification: form.elements.justification.value,
  };
  ask('POST', '/sessions/current/purpose', { reason }).then(show, (problem) => { state.textContent = problem.message; });
});
begin().catch((problem) => { state.textContent = problem.message; });
`;

const STYLE = `body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem; }
label { display: block; margin: 0.75rem 0; }
input, select { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: 0.4rem; border: 1px solid #555; }
button { font: inherit; padding: 0.5rem 1.2rem; border: 1px solid #003b5c; background: #003b5c; color: #fff; }
a { color: #003b5c; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
`;
