/** Counts and durations for monitoring: labelled by route pattern, method and status, never by a name or a person. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The server's metrics. */
export interface Metrics {
  /** Records a finished request. */
  observeRequest(request: { method: string; route: string; status: number; durationMs: number }): void;
  /** Records how many names were screened. */
  countScreened(names: number): void;
  /** States when the screening index was built; what it holds is not told, since some of it is hidden from most. */
  setIndexBuilt(builtAt: Date): void;
  /** The metrics in the Prometheus text format. */
  text(): Promise<string>;
}

/** Upper bounds of the duration histogram, in seconds; the target of `/match` is 20 ms. */
const DURATION_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5, 30];

/** Opens a registry of its own, so that two servers in one process do not share counts. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'silsila_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS_S,
    registers: [registry],
  });
  const screened = new Counter({
    name: 'silsila_screened_names_total',
    help: 'Names screened.',
    registers: [registry],
  });
  const built = new Gauge({
    name: 'silsila_index_built_timestamp_seconds',
    help: 'When the screening index was last built.',
    registers: [registry],
  });
  return {
    observeRequest: ({ method, route, status, durationMs }) =>
      requests.observe({ method, route, status: String(status) }, durationMs / 1000),
    countScreened: (names) => screened.inc(names),
    setIndexBuilt: (builtAt) => built.set(builtAt.getTime() / 1000),
    text: () => registry.metrics(),
  };
}
