/** Turns the table of routes into a server: session, policy, input, transaction with its audit entry, answer. In that order. */

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { constants } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { audited, decide, type Reader } from '../access/index.ts';
import { BODY_BYTES_MAX, fault } from '../base/index.ts';
import type { ApiState, OpenContext, ReaderContext } from './context.ts';
import { toFault } from './error-reply.ts';
import { IDEMPOTENCY_HEADER, readIdempotencyKey } from './idempotency-key.ts';
import { logFault } from './log.ts';
import { ERROR_REFERENCE } from './openapi.ts';
import { FORM_TYPE, readForm, refuseLargeForm, type Upload } from './read-form.ts';
import { requestReason, withReason } from './request-reason.ts';
import type { AnswerBody, BoundRoute, RawInput, Route } from './route.ts';
import { type DetachedRun, runDetached, runRelying } from './run-detached.ts';
import { ID_LENGTH_MAX } from './schemas/shape.ts';
import { dropSessionCookie, readerOf, setSessionCookie } from './session-cookie.ts';
import { isStorable } from './storable-text.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where neither the log nor the metrics tell of a request. */
    sealed?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; set before the body is read, on routes for readers alone. */
    reader: Reader | null;
    /** The session that the reader comes from when it was not read anew; null when it was. */
    remembered: Reader | null;
    /** The file of a form, on routes that take one. */
    upload: Upload | null;
  }
}

/** The address parameter notation of fastify (`:id`) for the contract's (`{id}`). */
export function fastifyPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Registers every route of the table. */
export function registerRoutes(server: FastifyInstance, state: ApiState, routes: readonly Route[]): void {
  server.decorateRequest('reader', null);
  server.decorateRequest('remembered', null);
  server.decorateRequest('upload', null);
  for (const route of routes) server.route(routeOptions(state, route));
}

function routeOptions(state: ApiState, route: Route): RouteOptions {
  const handler = handlerOf(state, route);
  const limit = route.requestsPerMinuteMax;
  return {
    method: route.method,
    url: fastifyPath(route.path),
    schema: contractOf(route),
    bodyLimit: route.bodyBytesMax ?? BODY_BYTES_MAX,
    ...(route.compresses === true ? { compress: COMPRESSION } : {}),
    config: {
      sealed: route.audit.kind === 'sealed',
      ...(limit === undefined ? {} : { rateLimit: { max: limit, timeWindow: 60_000 } }),
    },
    // NOTE: after the rate limit (onRequest) and before the body is read, so that strangers make no work.
    preParsing: async (request, reply) => {
      refuseOtherContent(route, request);
      if (route.takesForm !== undefined) refuseLargeForm(route.takesForm, request, reply);
      if (route.kind === 'open') return;
      request.remembered = await rememberedSession(state, route, request);
      request.reader = readerOfRemembered(route, request) ?? (await requireReader(state, route, request));
    },
    ...(route.takesForm === undefined ? {} : { preHandler: readForm(route.takesForm) }),
    handler: async (request, reply) => {
      const body = await handler(request, reply);
      if (route.isTagged === true && isUnchanged(request, reply, body)) return reply.status(304).send();
      if (route.keyInAddress === true) reply.header('access-control-allow-origin', '*');
      if (route.keptAs !== undefined)
        reply.header('content-disposition', `attachment; filename="${route.keptAs}"`);
      return reply
        .status(route.status ?? 200)
        .header('content-type', route.produces ?? 'application/json; charset=utf-8')
        .send(body);
    },
  };
}

/**
 * Sets the tag of an answer and says whether the client has it. The tag is of the content and of the encodings that the client takes, since
 * each encoding is another sequence of bytes. Source: RFC 9110 sections 8.8.3 and 13.1.2.
 */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, body: AnswerBody): boolean {
  if (body instanceof Readable) return false;
  const content = createHash('sha256')
    .update(body)
    .update(request.headers['accept-encoding'] ?? '');
  const tag = `"${content.digest('base64url')}"`;
  reply.header('etag', tag).header('vary', 'accept-encoding');
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known?.some((one) => one === tag || one === '*') ?? false;
}

type OpenRoute = Extract<Route, { kind: 'open' }>;
type ReaderRoute = Extract<Route, { kind: 'reader' }>;
type DetachedRoute = Extract<Route, { kind: 'detached' }>;
type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<AnswerBody>;

function handlerOf(state: ApiState, route: Route): Handler {
  switch (route.kind) {
    case 'open':
      return openHandler(state, route);
    case 'reader':
      return readerHandler(state, route);
    case 'detached':
      return detachedHandler(state, route);
  }
}

function openHandler(state: ApiState, route: OpenRoute): Handler {
  const bind = route.compile();
  return async (request, reply) => bind(rawInput(request))(openContext(state, route, { request, reply }));
}

function readerHandler(state: ApiState, route: ReaderRoute): Handler {
  const bind = route.compile();
  return async (request, reply) => {
    const reader = signedIn(request);
    const bound = bind(rawInput(request));
    return runForReader(state, {
      route,
      request,
      reader,
      bound,
      open: openContext(state, route, { request, reply }),
    });
  };
}

function detachedHandler(state: ApiState, route: DetachedRoute): Handler {
  const bind = route.compile();
  return async (request, reply) => {
    const run = (reader: Reader): DetachedRun => ({
      access: accessOf(route, request, reader),
      reader,
      bound: bind(rawInput(request)),
      open: openContext(state, route, { request, reply }),
      isRecorded: route.audit.kind === 'recorded' || route.audit.kind === 'sealed',
    });
    if (request.remembered !== null) {
      const answer = await runRelying(state, run(signedIn(request)), request.remembered);
      if (answer !== null) return answer;
      request.reader = await requireReader(state, route, request);
    }
    return runDetached(state, run(signedIn(request)));
  };
}

function signedIn(request: FastifyRequest): Reader {
  if (request.reader === null) throw fault('NOT_SIGNED_IN', 'No session is open.');
  return request.reader;
}

/** Smallest answer that is compressed, in bytes, and how. */
const COMPRESSION = {
  threshold: 1_024,
  encodings: ['br' as const, 'gzip' as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

function contentTypesOf(route: Route): readonly string[] {
  if (route.takesForm !== undefined) return [FORM_TYPE];
  return route.consumes ?? ['application/json'];
}

/**
 * A route takes the content types that it names and no others: a form of a foreign page, which a browser sends unasked, signs nobody in.
 * @throws INPUT_FORMAT_UNKNOWN
 */
function refuseOtherContent(route: Route, request: FastifyRequest): void {
  const given = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (route.method !== 'POST' || given === undefined) return;
  if (!contentTypesOf(route).includes(given))
    throw fault('INPUT_FORMAT_UNKNOWN', 'This route does not take this content type.');
}

/**
 * The reader, when the policy lets them: the decision falls before the body is read, and a refusal leaves its audit entry.
 * @throws NOT_SIGNED_IN NOT_ALLOWED PURPOSE_REQUIRED REQUEST_INVALID
 */
async function requireReader(
  state: ApiState,
  route: ReaderRoute | DetachedRoute,
  request: FastifyRequest,
): Promise<Reader> {
  const signedIn = await readerOf(state.sessions.read, request, {
    keyInAddress: route.keyInAddress ?? false,
  });
  if (signedIn === null) throw fault('NOT_SIGNED_IN', 'No session is open.');
  const { reader, refusal } = withReason(signedIn, requestReason(request));
  if (refusal === null && decide(route.policy, reader).kind === 'allowed') return reader;
  return audited(state.deps, accessOf(route, request, reader), () => {
    throw refusal ?? fault('NOT_ALLOWED', 'The policy refuses this.');
  });
}

/** The session as it was last read, on routes whose answers the commit of their entry checks. */
async function rememberedSession(
  state: ApiState,
  route: ReaderRoute | DetachedRoute,
  request: FastifyRequest,
): Promise<Reader | null> {
  if (route.answersFromMemory !== true) return null;
  return readerOf(async (token) => state.sessions.remembered(token), request, {
    keyInAddress: route.keyInAddress ?? false,
  });
}

/** The reader of the remembered session, if the policy lets them; whoever it refuses is looked at anew. */
function readerOfRemembered(route: ReaderRoute | DetachedRoute, request: FastifyRequest): Reader | null {
  if (request.remembered === null) return null;
  const { reader, refusal } = withReason(request.remembered, requestReason(request));
  if (refusal === null && decide(route.policy, reader).kind === 'allowed') return reader;
  request.remembered = null;
  return null;
}

interface ReaderRun {
  readonly route: ReaderRoute;
  readonly request: FastifyRequest;
  readonly reader: Reader;
  readonly bound: BoundRoute<ReaderContext>;
  readonly open: OpenContext;
}

async function runForReader(state: ApiState, run: ReaderRun): Promise<AnswerBody> {
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

function accessOf(route: ReaderRoute | DetachedRoute, request: FastifyRequest, reader: Reader) {
  const subject = route.audit.kind === 'recorded' ? subjectOf(route.audit.subject, request) : undefined;
  return {
    reader,
    policy: route.policy,
    ...(subject === undefined ? {} : { subject }),
    ...(route.role === undefined ? {} : { role: route.role }),
    sealed: route.audit.kind === 'sealed',
  };
}

function subjectOf(parameter: string | undefined, request: FastifyRequest): string | undefined {
  if (parameter === undefined || typeof request.params !== 'object' || request.params === null)
    return undefined;
  const value = Object.entries(request.params).find(([name]) => name === parameter)?.[1];
  return typeof value === 'string' && isStorable(value) ? value.slice(0, ID_LENGTH_MAX) : undefined;
}

function openContext(
  state: ApiState,
  route: Route,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): OpenContext {
  return {
    state,
    requestId: request.id,
    baseUrl: `${request.protocol}://${request.host}`,
    remoteAddress: request.ip,
    file: request.body instanceof Uint8Array ? request.body : null,
    upload: request.upload,
    idempotencyKey: route.takesKey === true ? readIdempotencyKey(request) : '',
    reply: {
      setSession: (token, expiresAt) => setSessionCookie(reply, request, { token, expiresAt }),
      dropSession: () => dropSessionCookie(reply),
    },
  };
}

function rawInput(request: FastifyRequest): RawInput {
  return {
    params: request.params,
    query: request.query,
    body: request.body instanceof Uint8Array ? undefined : request.body,
  };
}

/** What the contract says of a route; the checks themselves are the route's own. */
function contractOf(route: Route) {
  const { params, query, body } = route.input;
  const refusals = { '4xx': ERROR_REFERENCE, '5xx': ERROR_REFERENCE };
  return {
    summary: route.summary,
    operationId: operationId(route),
    tags: [route.tag],
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(route.takesKey === true ? { headers: IDEMPOTENCY_HEADER } : {}),
    ...(body === undefined ? {} : { body, consumes: [...contentTypesOf(route)] }),
    ...(route.takesFile === true ? { body: FILE_BODY, consumes: [...(route.consumes ?? [])] } : {}),
    ...(route.takesForm === undefined ? {} : { body: formBody(body), consumes: [FORM_TYPE] }),
    ...(route.produces === undefined ? {} : { produces: [route.produces] }),
    security: route.kind === 'open' ? [] : [{ bearer: [] }, { session: [] }],
    response: { [String(route.status ?? 200)]: route.output, ...refusals },
  };
}

const FILE_BODY = { type: 'string', format: 'binary' };

/** A form: the file beside the texts. */
function formBody(fields: TSchema | undefined) {
  const texts = fields !== undefined && Type.IsObject(fields) ? fields : Type.Object({});
  return {
    type: 'object',
    required: ['file', ...(texts.required ?? [])],
    properties: { file: FILE_BODY, ...texts.properties },
    additionalProperties: false,
  };
}

function operationId(route: Route): string {
  const words = route.path.split(/[^A-Za-z]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${route.method.toLowerCase()}${name}`;
}
