/** The README's tour shows real output: every `$ npx silsila …` of a console block is run and what it prints stands below it. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs one command of the tour and answers what it prints on standard output. */
export type RunTour = (words: readonly string[]) => string;

const BLOCK = /^```console\n\$ npx silsila ([^\n]*)\n[\s\S]*?^```$/gm;
const WIDTH = 100;
const RUN_TIMEOUT_MS = 30_000;

/** The page with every console block brought up to date. */
export function refreshTour(page: string, run: RunTour): string {
  return page.replace(BLOCK, (_block, line: string) => {
    return `\`\`\`console\n$ npx silsila ${line}\n${run(splitWords(line)).trimEnd()}\n\`\`\``;
  });
}

/** Runs the launcher of this checkout. */
export function runInCheckout(root: string): RunTour {
  return (words) => {
    const run = spawnSync(process.execPath, [join(root, 'bin', 'silsila.js'), ...words], {
      cwd: root,
      encoding: 'utf8',
      timeout: RUN_TIMEOUT_MS,
      env: { ...process.env, COLUMNS: String(WIDTH) },
    });
    if (run.status !== 0)
      throw new Error(`silsila ${words.join(' ')} ended with ${run.status}: ${run.stderr}`);
    return run.stdout;
  };
}

function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
