/** `silsila start` at work: store, first run, server, until it is stopped. */

import { once } from 'node:events';
import { startServer } from '../../api/index.ts';
import type { CommandDeps } from '../model.ts';
import { openDeps } from '../open-deps.ts';
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
    const { host, port } = request;
    await using server = await startServer(opened, { host, port, version: deps.version });
    deps.stdout.write(
      `Silsila listens on ${server.url}\nDocumentation of the API: ${server.url}/docs\nStop it with Ctrl-C.\n`,
    );
    if (!deps.signal.aborted) await once(deps.signal, 'abort');
    deps.stderr.write('silsila: stopping\n');
  } finally {
    await opened.store.close();
  }
}
