/** The server that a suite measures, in a process of its own, so that whoever asks does not slow it down. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sharedData } from '../test/support/shared-data.ts';

/** A running server with a session of one analyst. Disposing stops it. */
export interface MeasuredServer extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
}

/** The real lists that the suites put into their stores, as far as they are at hand; `isWhole` when all are. */
export function realLists(): { readonly paths: readonly string[]; readonly isWhole: boolean } {
  const wanted = ['lists/un/un-consolidated-2026-02-27.xml', 'lists/ofac/sdn.csv'].map(sharedData);
  const paths = wanted.filter((path) => path !== null);
  return { paths, isWhole: paths.length === wanted.length };
}

/** Starts a server over a store with these lists: embedded, or the database of a URL. */
export async function startMeasuredServer(paths: readonly string[], database = ''): Promise<MeasuredServer> {
  const script = join(import.meta.dirname, 'api-server.ts');
  const child = spawn(process.execPath, [script, database, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    ...parseReady(String(line)),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function parseReady(line: string): { readonly url: string; readonly token: string } {
  const ready: unknown = JSON.parse(line);
  if (typeof ready === 'object' && ready !== null && 'url' in ready && 'token' in ready) {
    return { url: String(ready.url), token: String(ready.token) };
  }
  throw new Error('the server of the bench did not say where it listens');
}
