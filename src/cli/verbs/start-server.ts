/** `silsila start` at work: store, first run, server, until it is stopped. */

import { once } from 'node:events';
import type { AuditDeps } from '../../access/index.ts';
import { CONSOLE_PATH, findConsole, SIGN_IN_PATH, startServer } from '../../api/index.ts';
import { describeFirstRun, type FirstRun, runFirstRun } from '../../demo/index.ts';
import type { CommandDeps } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { openProgress } from '../report-progress.ts';
import type { StorePlace } from '../store-options.ts';

/** What is started, where. */
export interface StartRequest {
  readonly place: StorePlace;
  readonly host: string;
  readonly port: number;
  /** Whether the invented example is loaded into an empty store. */
  readonly demo: boolean;
}

/** Serves until the signal is aborted; open requests are finished before the store is closed. */
export async function startSilsila(deps: CommandDeps, request: StartRequest): Promise<void> {
  const opened = await openDeps(deps, request.place);
  try {
    const first = request.demo ? await loadExample(deps, opened) : null;
    const { host, port } = request;
    const consoleFolder = findConsole();
    await using server = await startServer(opened, {
      host,
      port,
      version: deps.version,
      ...(consoleFolder === null ? {} : { consoleFolder }),
    });
    if (first !== null) deps.stdout.write(describeFirstRun(first, `${server.url}${SIGN_IN_PATH}`));
    deps.stdout.write(describeAddresses(server.url, consoleFolder !== null));
    if (!deps.signal.aborted) await once(deps.signal, 'abort');
    deps.stderr.write('silsila: stopping\n');
  } finally {
    await opened.store.close();
  }
}

function describeAddresses(url: string, hasConsole: boolean): string {
  const place = hasConsole
    ? `Console: ${url}${CONSOLE_PATH}`
    : 'Console: not built here; npm run build:console builds it';
  return `\nSilsila listens on ${url}\n${place}\nDocumentation of the API: ${url}/docs\nStop it with Ctrl-C.\n`;
}

/** Loads the invented example into an empty store, with progress; a store with other data is left alone. */
async function loadExample(deps: CommandDeps, opened: AuditDeps): Promise<FirstRun> {
  const progress = await openProgress(deps);
  try {
    return await runFirstRun({ ...opened, work: { report: progress.sink, signal: deps.signal } });
  } finally {
    progress.stop();
  }
}
