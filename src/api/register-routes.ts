/** Turns the table of routes into a server: session, policy, input, transaction with its audit entry, answer. In that order. */

import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { TSchema } from 'typebox';
import { audited, decide, type Reader, refuse } from '../access/index.ts';
import { BODY_BYTES_MAX, fault } from '../base/index.ts';
import type { ApiState, OpenContext, ReaderContext } from './context.ts';
import { toFault } from './error-reply.ts';
import { logFault } from './log.ts';
import type { BoundRoute, RawInput, Route } from './route.ts';
import { ErrorBody } from './schemas/fault.ts';
import { dropSessionCookie, readerOf, setSessionCookie } from './session-cookie.ts';

/** The address parameter notation of fastify (`:id`) for the contract's (`{id}`). */
export function fastifyPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Registers every route of the table. */
export function registerRoutes(server: FastifyInstance, state: ApiState, routes: readonly Route[]): void {
  for (const route of routes) server.route(routeOptions(state, route));
}

function routeOptions(state: ApiState, route: Route): RouteOptions {
  const handler = route.kind === 'open' ? openHandler(state, route) : readerHandler(state, route);
  const limit = route.requestsPerMinuteMax;
  return {
    method: route.method,
    url: fastifyPath(route.path),
    schema: contractOf(route),
    bodyLimit: route.bodyBytesMax ?? BODY_BYTES_MAX,
    ...(limit === undefined ? {} : { config: { rateLimit: { max: limit, timeWindow: 60_000 } } }),
    handler: async (request, reply) => {
      const body = await handler(request, reply);
      return reply
        .status(route.status ?? 200)
        .header('content-type', route.produces ?? 'application/json; charset=utf-8')
        .send(body);
    },
  };
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<string>;

function openHandler(state: ApiState, route: Extract<Route, { kind: 'open' }>): Handler {
  const bind = route.compile();
  return async (request, reply) => bind(rawInput(request))(openContext(state, request, reply));
}

function readerHandler(state: ApiState, route: Extract<Route, { kind: 'reader' }>): Handler {
  const bind = route.compile();
  return async (request, reply) => {
    const reader = await readerOf(state.deps, request);
    const decision = decide(route.policy, reader);
    if (reader === null || decision.kind === 'refused') return refuseAccess(state, route, request, reader);
    const bound = bind(rawInput(request));
    const open = openContext(state, request, reply);
    return runForReader(state, { route, request, reader, bound, open });
  };
}

/** Throws what the policy decided, and leaves the audit entry of the refusal behind. */
async function refuseAccess(
  state: ApiState,
  route: Extract<Route, { kind: 'reader' }>,
  request: FastifyRequest,
  reader: Reader | null,
): Promise<never> {
  if (reader === null) throw fault('NOT_SIGNED_IN', 'No session is open.');
  return audited(state.deps, accessOf(route, request, reader), () => {
    throw fault('NOT_ALLOWED', 'The policy refuses this.');
  });
}

interface ReaderRun {
  readonly route: Extract<Route, { kind: 'reader' }>;
  readonly request: FastifyRequest;
  readonly reader: Reader;
  readonly bound: BoundRoute<ReaderContext>;
  readonly open: OpenContext;
}

async function runForReader(state: ApiState, run: ReaderRun): Promise<string> {
  const after: (() => Promise<void>)[] = [];
  const access = accessOf(run.route, run.request, run.reader);
  const answer = await audited(state.deps, access, (tx, trail) =>
    run.bound({
      ...run.open,
      reader: run.reader,
      tx,
      trail,
      afterCommit: (work) => void after.push(work),
    }),
  );
  for (const work of after) {
    work().catch((cause: unknown) => logFault(run.request.log, run.request, toFault(cause)));
  }
  return answer;
}

function accessOf(route: Extract<Route, { kind: 'reader' }>, request: FastifyRequest, reader: Reader) {
  const subject = route.audit.kind === 'recorded' ? subjectOf(route.audit.subject, request) : undefined;
  return {
    reader,
    policy: route.policy,
    ...(subject === undefined ? {} : { subject }),
    ...(route.role === undefined ? {} : { role: route.role }),
  };
}

function subjectOf(parameter: string | undefined, request: FastifyRequest): string | undefined {
  if (parameter === undefined || typeof request.params !== 'object' || request.params === null) return undefined;
  const value = Object.entries(request.params).find(([name]) => name === parameter)?.[1];
  return typeof value === 'string' ? value : undefined;
}

function openContext(state: ApiState, request: FastifyRequest, reply: FastifyReply): OpenContext {
  return {
    state,
    requestId: request.id,
    remoteAddress: request.ip,
    reply: {
      setSession: (token, expiresAt) => setSessionCookie(reply, request, { token, expiresAt }),
      dropSession: () => dropSessionCookie(reply),
    },
  };
}

function rawInput(request: FastifyRequest): RawInput {
  return { params: request.params, query: request.query, body: request.body };
}

/** What the contract says of a route; the checks themselves are the route's own. */
function contractOf(route: Route) {
  const { params, query, body } = route.input;
  const refusals: Record<string, TSchema> = { '4xx': ErrorBody, '5xx': ErrorBody };
  return {
    summary: route.summary,
    operationId: operationId(route),
    tags: [route.tag],
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body, consumes: [...(route.consumes ?? ['application/json'])] }),
    ...(route.produces === undefined ? {} : { produces: [route.produces] }),
    security: route.kind === 'open' ? [] : [{ bearer: [] }, { session: [] }],
    response: { [String(route.status ?? 200)]: route.output, ...refusals },
  };
}

function operationId(route: Route): string {
  const words = route.path.split(/[^A-Za-z]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${route.method.toLowerCase()}${name}`;
}
