/** The one table of routes. */

import type { Route } from './route.ts';
import { healthRoute, metricsRoute, readyRoute } from './routes/operation.ts';
import {
  choosePurposeRoute,
  endSessionRoute,
  openSessionRoute,
  readSessionRoute,
} from './routes/sessions.ts';

/** Every route that the server has, besides the contract and its page. */
export const ROUTES: readonly Route[] = [
  openSessionRoute,
  readSessionRoute,
  endSessionRoute,
  choosePurposeRoute,
  healthRoute,
  readyRoute,
  metricsRoute,
];
