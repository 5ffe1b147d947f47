/** api: HTTP and the OpenAPI contract, from one table of routes. */
export type { ApiDeps } from './context.ts';
export type { LogSink } from './log.ts';
export { contractText, DOCS_PATH, OPENAPI_PATH } from './openapi.ts';
export { REASON_HEADERS } from './request-reason.ts';
export type { Route, RouteAudit, RouteTag } from './route.ts';
export { ROUTES } from './routes.ts';
export { API_MIGRATIONS } from './screenings/schema.ts';
export { CONSOLE_PATH, CONSOLE_POLICY, findConsole, SIGN_IN_PATH } from './serve-console.ts';
export {
  buildServer,
  REQUESTS_PER_MINUTE_MAX,
  type RunningServer,
  type ServerOptions,
  startServer,
} from './server.ts';
export { REQUEST_HEADER, SESSION_COOKIE } from './session-cookie.ts';
