/** Health and metrics: open, and silent on everything but the state of the machine. */

import Type from 'typebox';
import { fault } from '../../base/index.ts';
import { openRoute } from '../route.ts';
import { closed } from '../schemas/shape.ts';

const PROBE = 'Probes and monitors ask; nothing about data is told.';
const NO_AUDIT = { kind: 'none', because: 'No data are read.' } as const;

/** Is the process alive. */
export const healthRoute = openRoute({
  method: 'GET',
  path: '/healthz',
  summary: 'Whether the process answers',
  tag: 'Operation',
  policy: { kind: 'public', because: PROBE },
  audit: NO_AUDIT,
  input: {},
  output: closed({ status: Type.Literal('ok') }),
  run: async () => ({ status: 'ok' as const }),
});

/** Can the process do its work. */
export const readyRoute = openRoute({
  method: 'GET',
  path: '/readyz',
  summary: 'Whether the store answers and the lists are loaded',
  tag: 'Operation',
  policy: { kind: 'public', because: PROBE },
  audit: NO_AUDIT,
  input: {},
  output: closed({ status: Type.Literal('ready'), store: Type.String() }),
  run: async ({ state }) => {
    try {
      await state.deps.store.transaction({ role: 'reader' }, async () => undefined);
    } catch (cause) {
      throw fault('STORE_UNAVAILABLE', 'The store does not answer.', { cause });
    }
    return { status: 'ready' as const, store: state.deps.store.kind };
  },
});

/** The metrics in the Prometheus text format. */
export const metricsRoute = openRoute({
  method: 'GET',
  path: '/metrics',
  summary: 'Counts and durations for monitoring; no names, no persons, nothing of lists',
  tag: 'Operation',
  policy: { kind: 'public', because: PROBE },
  audit: NO_AUDIT,
  input: {},
  output: Type.String(),
  produces: 'text/plain; version=0.0.4; charset=utf-8',
  run: ({ state }) => state.metrics.text(),
});
