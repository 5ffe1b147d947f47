/** The server's log: what happened to which route, and never a name, a query, a token or an address with values in it. */

import type { FastifyBaseLogger, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Fault } from '../base/index.ts';

/** Where log lines go; tests give one that collects them. */
export interface LogSink {
  write(line: string): void;
}

/** Options of the log: the serializers drop everything that is not listed here. */
export function logOptions(sink: LogSink | null): NonNullable<FastifyServerOptions['logger']> {
  if (sink === null) return false;
  return {
    level: 'info',
    stream: sink,
    base: null,
    redact: {
      paths: ['req.headers', 'req.url', 'req.query', 'req.body', 'res.headers', 'token', 'headers', 'body'],
      remove: true,
    },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: routePattern(request) }),
      res: (reply) => ({ status: reply.statusCode }),
      err: (error: Error) => ({
        type: error.name,
        message: '',
        stack: '',
        code: 'code' in error ? String(error.code) : 'unknown',
      }),
    },
  };
}

/** The pattern of a route (`/entities/:id`), or `unknown`: an address itself may hold a name. Of sealed routes not even the pattern is told. */
export function routePattern(request: FastifyRequest): string {
  if (isSealed(request)) return 'sealed';
  return request.routeOptions.url ?? 'unknown';
}

/** True where neither the log nor the metrics tell of a request. */
export function isSealed(request: FastifyRequest): boolean {
  return request.routeOptions.config.sealed === true;
}

/** Records a finished request. */
export function logReply(log: FastifyBaseLogger, request: FastifyRequest, reply: FastifyReply): void {
  log.info(
    {
      method: request.method,
      route: routePattern(request),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
    },
    'request',
  );
}

/** Records a fault: its code, and for INTERNAL the kind and the first frames of its cause, which hold no values. */
export function logFault(log: FastifyBaseLogger, request: FastifyRequest, failure: Fault): void {
  if (isSealed(request) && failure.status < 500) return;
  const line = { method: request.method, route: routePattern(request), code: failure.code };
  if (failure.status < 500) log.info(line, 'refused');
  else log.error({ ...line, cause: describeCause(failure.cause) }, 'failed');
}

/** Records a fault of work that no request waits for. */
export function logBackground(log: FastifyBaseLogger, failure: Fault): void {
  log.error({ code: failure.code, cause: describeCause(failure.cause) }, 'background work failed');
}

const FRAMES_MAX = 8;

// NOTE: database drivers put values into messages ("Key (name)=(…) already exists"), so only the kind and frames are kept.
function describeCause(cause: unknown): { type: string; code: string; frames: readonly string[] } {
  if (!(cause instanceof Error)) return { type: typeof cause, code: 'unknown', frames: [] };
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES_MAX)
    .map((line) => line.trim());
  return { type: cause.name, code: 'code' in cause ? String(cause.code) : 'unknown', frames };
}
