/** Runs the jobs of this server in the background, one at a time. */

import { type JobHandler, runJobs } from '../store/index.ts';
import type { ApiDeps } from './context.ts';

/** The background work of a server. */
export interface JobRunner {
  /** Starts what is queued now, rather than at the next look. */
  wake(): void;
  /** Ends the work; the job at hand goes back into the queue. */
  close(): Promise<void>;
}

/** How often the queue is looked at for jobs of other processes, in milliseconds. */
const LOOK_MS = 5_000;

/** Starts looking for jobs whose kinds have a handler. */
export function openJobRunner(
  deps: ApiDeps,
  handlers: Readonly<Record<string, JobHandler>>,
  onFailed: (cause: unknown) => void,
): JobRunner {
  const over = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  const work = async (): Promise<void> => {
    do {
      again = false;
      await runJobs(deps.store, handlers, { signal: over.signal, untilIdle: true });
    } while (again && !over.signal.aborted);
  };
  const wake = (): void => {
    if (over.signal.aborted) return;
    again = true;
    running ??= work()
      .catch(onFailed)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(wake, LOOK_MS);
  timer.unref();
  wake();
  return {
    wake,
    close: async () => {
      clearInterval(timer);
      over.abort();
      await running;
    },
  };
}
