/**
 * `npm run build:console`: builds the console into `console/dist` and fails when the first load is heavier than allowed.
 * `--if-stale` builds only what its sources no longer make; `npm start` calls it so, and starts without a console where the build fails.
 */

import { join } from 'node:path';
import { buildConsole, buildStaleConsole } from './console-build.ts';

const root = join(import.meta.dirname, '..');
const onlyStale = process.argv.includes('--if-stale');

try {
  const outcome = onlyStale ? await buildStaleConsole(root) : await buildConsole(root);
  if (outcome?.problem != null) fail(outcome.problem);
} catch (cause) {
  fail(String(cause));
}

/** A console that cannot be built (no development packages, say) keeps nobody from the API. */
function fail(problem: string): void {
  console.error(`The console was not built: ${problem}`);
  if (!onlyStale) process.exitCode = 1;
}
