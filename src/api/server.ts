/** The HTTP server: built from the table of routes, opened and closed as one thing. */

import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { AuditQueue } from '../access/index.ts';
import { BODY_BYTES_MAX, fault } from '../base/index.ts';
import { tokensWithFindings } from '../findings/index.ts';
import { openIdentityKey, openPartyKey, openScreeningDesk } from '../lists/index.ts';
import { openPaymentDesk } from '../money/index.ts';
import { openReferenceGazetteer } from '../places/index.ts';
import type { ApiDeps, ApiState } from './context.ts';
import { errorReply, notFound, toFault } from './error-reply.ts';
import { gatherReads } from './gather-reads.ts';
import { INCIDENT_IMPORTS } from './incident-imports/model.ts';
import { INCIDENT_PLACING_JOB, incidentPlacingHandler } from './incident-imports/place-job.ts';
import { incidentImportHandler } from './incident-imports/run-import.ts';
import { openJobRunner } from './job-runner.ts';
import { LIST_IMPORT_JOB } from './list-imports/imports.ts';
import { listImportHandler } from './list-imports/run-import.ts';
import {
  isSealed,
  type LogSink,
  logBackground,
  logFault,
  logOptions,
  logReply,
  routePattern,
} from './log.ts';
import { openMetrics } from './metrics.ts';
import { backtestHandler } from './money-runs/run-backtest.ts';
import { detectionHandler } from './money-runs/run-detection.ts';
import { MONEY_JOBS } from './money-runs/runs.ts';
import { registerContract, registerDocs } from './openapi.ts';
import { registerPages } from './pages.ts';
import { PAYMENT_IMPORTS } from './payment-imports/model.ts';
import { paymentImportHandler } from './payment-imports/run-import.ts';
import { registerForms } from './read-form.ts';
import { registerRoutes } from './register-routes.ts';
import { openRetention } from './retention.ts';
import { ROUTES } from './routes.ts';
import { SCREENING_JOB } from './screenings/batches.ts';
import { screeningHandler } from './screenings/run-batch.ts';
import { openSessionReads } from './session-reads.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Lets the server look at once whether a list changed, in place of within REFRESH_MS. */
    screening: { refresh(): Promise<void> };
  }
}

/** How a server is opened. */
export interface ServerOptions {
  /** Address to listen on; 127.0.0.1 when left out. */
  readonly host?: string;
  /** Port to listen on, 0 for a free one; 4600 when left out. */
  readonly port?: number;
  /** Where log lines go (JSON, no names, no queries, no tokens); nowhere when left out. */
  readonly log?: LogSink;
  /** Requests a minute from one address; REQUESTS_PER_MINUTE_MAX when left out. */
  readonly requestsPerMinuteMax?: number;
  /** Folder of the built console (`findConsole()`); without one the door says how to build it. */
  readonly consoleFolder?: string;
  /** The version shown in the contract. */
  readonly version?: string;
}

/** A running server. Closing it lets open requests finish. */
export interface RunningServer extends AsyncDisposable {
  readonly url: string;
  readonly server: FastifyInstance;
  close(): Promise<void>;
}

/** Requests a minute from one address: ten times the load that `/match` is measured at (200 a second). */
export const REQUESTS_PER_MINUTE_MAX = 120_000;
/** How long a client may take to send its request, in milliseconds. */
const REQUEST_TIMEOUT_MS = 60_000;
const PORT_DEFAULT = 4600;

/** Builds a server without listening: for tests (`inject`) and for generating the contract. */
export async function buildServer(deps: ApiDeps, options: ServerOptions = {}): Promise<FastifyInstance> {
  const server = fastify({
    logger: logOptions(options.log ?? null),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => sendFault(error, request, reply),
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: 500, caseSensitive: true },
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  });
  server.setValidatorCompiler(() => () => true);
  server.setSerializerCompiler(() => (data) => JSON.stringify(data));
  const report = (cause: unknown): void => logBackground(server.log, toFault(cause));
  const retention = await openRetention(deps, report);
  const state = await openState(deps, options, report);
  registerErrors(server);
  registerParsers(server);
  registerObservers(server, state);
  await registerProtection(server, options);
  await registerForms(server);
  await server.register(fastifyCompress, { global: false });
  await registerContract(server, state.version);
  server.register(async (scope) => registerRoutes(scope, state, ROUTES));
  await registerDocs(server);
  registerPages(server, options.consoleFolder ?? null);
  server.decorate('screening', { refresh: () => state.desk.refresh() });
  server.addHook('onClose', async () => {
    await retention.close();
    await state.jobs.close();
    await state.desk.close();
    await state.auditQueue.close();
  });
  await server.ready();
  return server;
}

/**
 * Opens a server that listens.
 * @throws USAGE when the address is taken.
 */
export async function startServer(deps: ApiDeps, options: ServerOptions = {}): Promise<RunningServer> {
  const server = await buildServer(deps, options);
  const [host, port] = [options.host ?? '127.0.0.1', options.port ?? PORT_DEFAULT];
  try {
    const url = await server.listen({ host, port });
    const close = () => server.close();
    return { url, server, close, [Symbol.asyncDispose]: close };
  } catch (cause) {
    await server.close();
    throw fault(
      'USAGE',
      `the address ${host}:${port} cannot be listened on: is something else running there?`,
      {
        cause,
      },
    );
  }
}

async function openState(
  deps: ApiDeps,
  options: ServerOptions,
  log: (cause: unknown) => void,
): Promise<ApiState> {
  const metrics = openMetrics();
  const desk = await openScreeningDesk(deps, {
    onBuilt: (builtAt) => metrics.setIndexBuilt(builtAt),
    onFailed: log,
  });
  const screening = {
    deps,
    desk,
    metrics,
    identityKey: openIdentityKey(deps.secret),
    partyKey: openPartyKey(deps.secret),
  };
  const handlers = {
    [SCREENING_JOB]: screeningHandler(screening),
    [LIST_IMPORT_JOB]: listImportHandler(screening),
    [INCIDENT_IMPORTS.job]: incidentImportHandler(deps),
    [INCIDENT_PLACING_JOB]: incidentPlacingHandler(deps),
    [PAYMENT_IMPORTS.job]: paymentImportHandler(deps),
    [MONEY_JOBS.detection]: detectionHandler(deps),
    [MONEY_JOBS.backtest]: backtestHandler(deps),
  };
  const jobs = openJobRunner(deps, handlers, log);
  const auditQueue = new AuditQueue(deps, tokensWithFindings);
  return {
    ...screening,
    jobs,
    auditQueue,
    sessions: openSessionReads(deps),
    payments: openPaymentDesk(deps),
    findRemembered: rememberedParties(deps),
    gazetteer: openReferenceGazetteer(),
    version: options.version ?? '0.0.0',
  };
}

/** Looked up for requests that arrive together; what is remembered itself is then read by each reader. */
function rememberedParties(deps: ApiDeps): ApiState['findRemembered'] {
  return gatherReads<string, true>(async (tokens) => {
    const found = await deps.store.transaction({ role: 'system' }, (tx) => tokensWithFindings(tx, tokens));
    return new Map([...found].map((token) => [token, true]));
  });
}

function registerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error, request, reply) => sendFault(error, request, reply));
  server.setNotFoundHandler((request, reply) => sendFault(notFound(), request, reply));
}

function sendFault(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const failure = toFault(thrown);
  logFault(request.log, request, failure);
  const answer = errorReply(failure, request.id);
  reply
    .status(answer.status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(answer.body));
}

/** Forms become objects; list files stay bytes. */
function registerParsers(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}

function registerObservers(server: FastifyInstance, state: ApiState): void {
  server.addHook('onResponse', async (request, reply) => {
    if (isSealed(request)) return;
    logReply(request.log, request, reply);
    state.metrics.observeRequest({
      method: request.method,
      route: routePattern(request),
      status: reply.statusCode,
      durationMs: reply.elapsedTime,
    });
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('cache-control', 'no-store');
  });
}

async function registerProtection(server: FastifyInstance, options: ServerOptions): Promise<void> {
  await server.register(fastifyCookie);
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(fastifyRateLimit, {
    max: options.requestsPerMinuteMax ?? REQUESTS_PER_MINUTE_MAX,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, context) =>
      fault('RATE_LIMITED', `Too many requests from here; wait ${Math.ceil(context.ttl / 1000)} seconds.`),
  });
}
