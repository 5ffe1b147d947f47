/**
 * A process of its own that holds a store: `hold FOLDER` opens it and waits; `import FOLDER ROWS` loads rows in one transaction;
 * `job FOLDER` runs what is queued.
 * It says on standard output how far it is, one word a line, and ends when its standard input does.
 */

import { systemClock } from '../../src/base/index.ts';
import type { CopyValue } from '../../src/store/model.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type JobHandler, runJobs } from '../../src/store/run-jobs.ts';
import { countInSteps } from './counting-job.ts';
import { LOAD_COLUMNS, LOAD_MIGRATIONS, loadRows } from './load-table.ts';

async function main(mode: string, folder: string, rows: number): Promise<void> {
  const store = await openStore({ data: folder }, { migrations: LOAD_MIGRATIONS, clock: systemClock() });
  say('open');
  if (mode === 'import') {
    await store.transaction({ role: 'writer' }, (tx) => tx.copyIn('load', LOAD_COLUMNS, half(rows)));
    say('committed');
  }
  if (mode === 'job') {
    const count: JobHandler = (context) => countInSteps(store, context, (step) => say(`step ${step}`));
    await runJobs(store, { count }, { signal: new AbortController().signal, untilIdle: true });
  }
  process.stdin.resume();
}

/** The rows, and a word when half of them are with the database. */
function* half(rows: number): Generator<readonly CopyValue[]> {
  let given = 0;
  for (const row of loadRows(rows, 'killed')) {
    given += 1;
    if (given === Math.ceil(rows / 2)) say('half');
    yield row;
  }
}

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

const [mode = '', folder = '', rows = '0'] = process.argv.slice(2);
process.stdin.on('end', () => process.exit(0));
main(mode, folder, Number(rows)).catch((error: unknown) => {
  say(`fault ${error instanceof Error && 'code' in error ? String(error.code) : ''} ${String(error)}`);
  process.exit(1);
});
