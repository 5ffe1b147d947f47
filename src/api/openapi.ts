/** The contract: OpenAPI 3.1 from the routes' own schemas, served as JSON and as a page to read. */

import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { ErrorBody } from './schemas/fault.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** Where the contract is served. */
export const OPENAPI_PATH = '/openapi.json';
/** Where the page is served. */
export const DOCS_PATH = '/docs';

/** The body of errors, described once; to be named in the responses of routes. */
export const ERROR_REFERENCE = { $ref: 'Error#' } as const;

/** Prepares the generator; register it before the routes. */
export async function registerContract(server: FastifyInstance, version: string): Promise<void> {
  server.addSchema({ ...ErrorBody, $id: 'Error' });
  await server.register(fastifySwagger, {
    refResolver: { buildLocalReference: (_json, base) => base.path ?? 'Error' },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Silsila',
        version,
        description:
          'Names screened against published lists, with the evidence behind every answer. Every read of personal data needs a ' +
          'session with a purpose, a legal basis and a case; every access is written to the audit log.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'A session token or an API key.' },
          session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        },
      },
      tags: TAGS.map(([name, description]) => ({ name, description })),
    },
  });
}

/** Serves the page, under a policy of its own: its styles are set by script, its scripts all come from here. */
export async function registerDocs(server: FastifyInstance): Promise<void> {
  await server.register(fastifySwaggerUi, {
    routePrefix: DOCS_PATH,
    staticCSP: DOCS_POLICY,
    uiConfig: {
      docExpansion: 'list',
      deepLinking: true,
      layout: 'BaseLayout',
      requestInterceptor: markRequest,
    },
    theme: { title: 'Silsila: API' },
  });
  server.get(OPENAPI_PATH, { schema: { hide: true } }, async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(contractText(server)),
  );
}

/** The contract as text, with a line break at its end; the same routes give the same text. */
export function contractText(server: FastifyInstance): string {
  return `${JSON.stringify(server.swagger(), null, 2)}\n`;
}

/** Swagger UI writes style attributes; everything else is held as on every other page. */
const DOCS_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const TAGS = [
  ['Matching', 'Queries by example, in the shape that clients of yente know.'],
  ['Reconciliation', 'The reconciliation service for OpenRefine, version 0.2.'],
  ['Screening', 'Batches of names as jobs.'],
  ['Findings', 'What was found, and what people decided.'],
  ['Lists', 'Lists, their history and their changes.'],
  ['Incidents', 'What sources say of violence, side by side.'],
  [
    'Places',
    'Units through time, boundaries, crossings, the fence, towns, context indicators, and where a point lies.',
  ],
  ['Areas', 'What incidents say of areas: the security index, with the recipe of each number.'],
  ['Figures', 'Published claims held against one another and against our own count.'],
  ['Sessions', 'Signing in, and the purpose of a session.'],
  ['Audit', 'Who read what, why; for auditors.'],
  ['Jobs', 'Long work and its progress.'],
  ['Operation', 'Health and metrics.'],
] as const;

/** Runs in the reader's browser: a request of the page proves that it comes from here. */
function markRequest<Sent extends object>(request: Sent): Sent {
  if ('headers' in request && typeof request.headers === 'object') {
    Object.assign(request.headers ?? {}, { 'x-silsila-request': 'docs' });
  }
  return request;
}
