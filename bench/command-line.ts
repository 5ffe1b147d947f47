/** Figures of the command line: how long a process takes until its first answer, and how many rows a second it answers. */

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';
import { inventNames } from './invented-names.ts';

const LAUNCHER = join(import.meta.dirname, '..', 'bin', 'silsila.js');
const STARTS = 5;
const ROWS = 20_000;

/** Measures against the UN list beside the project; without it there is nothing to measure. */
export async function benchCommandLine(): Promise<readonly Figure[]> {
  const list = sharedData('lists/un/un-consolidated-2026-02-27.xml');
  if (list === null) return [];
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    const one = ['screen', '--name', 'Ayman al-Zawahiri', '--list', list, '--format', 'jsonl'];
    const starts: number[] = [];
    for (let turn = 0; turn < STARTS; turn += 1) starts.push((await timeRun(one)).firstMs);
    const file = join(folder, 'names.csv');
    await writeFile(file, `name\n${inventNames(ROWS, 3).join('\n')}\n`);
    const many = await timeRun(['screen', file, '--list', list, '--format', 'jsonl']);
    const rowsPerSecond = (ROWS * 1000) / (many.totalMs - many.firstMs);
    return [
      {
        name: 'screen --list UN: first answer after the process starts, median',
        value: median(starts),
        unit: 'ms',
      },
      {
        name: `screen --list UN: ${ROWS} rows as JSON lines, after the first`,
        value: rowsPerSecond,
        unit: 'rows/s',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function timeRun(words: readonly string[]): Promise<{ firstMs: number; totalMs: number }> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [LAUNCHER, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  let firstMs = Number.NaN;
  child.stdout.once('data', () => {
    firstMs = performance.now() - startedAt;
  });
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve({ firstMs, totalMs: performance.now() - startedAt });
      else reject(new Error(`silsila ended with ${status}`));
    });
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
