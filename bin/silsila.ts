/** The main program: reads arguments, environment and streams once, and hands them to the command line. */

import { readFileSync } from 'node:fs';
import { systemClock } from '../src/base/index.ts';
import { runCommandLine } from '../src/cli/index.ts';

const cancel = new AbortController();
process.on('SIGINT', () => {
  if (cancel.signal.aborted) process.exit(130);
  cancel.abort();
});
process.on('SIGTERM', () => cancel.abort());

const status = await runCommandLine(process.argv.slice(2), {
  stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
  stdout: process.stdout,
  stderr: process.stderr,
  clock: systemClock(),
  environment: process.env,
  signal: cancel.signal,
  fetch,
  version: readVersion(),
});
// A read of standard input that nobody waits for any more would keep the process alive.
if (cancel.signal.aborted) process.exit(status);
process.exitCode = status;

/** The package file lies one folder up in a checkout, two folders up beside the compiled program. */
function readVersion(): string {
  const places = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url));
  for (const place of places) {
    const text = readIfThere(place);
    if (text === null) continue;
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || !('version' in found)) continue;
    if (typeof found.version === 'string') return found.version;
  }
  return 'unknown';
}

function readIfThere(place: URL): string | null {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return null;
  }
}
