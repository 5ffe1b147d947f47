/** `silsila money features` at work: files into columns, features of every payment into a Parquet file. */

import { realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fault } from '../../base/index.ts';
import {
  type FeaturesWritten,
  type PaymentTable,
  readPaymentsFiles,
  writePaymentFeatures,
} from '../../money/index.ts';
import type { CommandDeps } from '../model.ts';
import { openProgress } from '../report-progress.ts';
import { say } from '../say.ts';
import type { FeaturesRequest } from './money.ts';

/** Threads that compute, at most: the one that writes keeps up with no more, and each takes memory by the number of accounts. */
const THREADS_MAX = 4;

/**
 * Writes the file, and says on standard error what was read and what could not be told.
 * @throws the faults of {@link readPaymentsFiles} and {@link writePaymentFeatures}
 */
export async function writeFeatures(deps: CommandDeps, request: FeaturesRequest): Promise<void> {
  const { mapping, skipBad } = request;
  await refuseOwnInput(request);
  const progress = await openProgress(deps);
  try {
    const work = { report: progress.sink, signal: deps.signal };
    const table = await readPaymentsFiles(
      request.paths,
      { mapping: mapping ?? undefined, skipBad, stdin: deps.stdin, clock: deps.clock },
      work,
    );
    const written = await writePaymentFeatures(table.columns, request.out, {
      ...(request.windows === null ? {} : { windows: request.windows }),
      ...(request.pathWindow === null ? {} : { pathWindow: request.pathWindow }),
      ...(request.scatterWindow === null ? {} : { scatterWindow: request.scatterWindow }),
      keys: request.keys,
      threads: Math.min(availableParallelism(), THREADS_MAX),
      clock: deps.clock,
      work,
    });
    progress.stop();
    describe(deps, table, { written, out: request.out });
  } finally {
    progress.stop();
  }
}

/** @throws USAGE where what is read would be written over */
async function refuseOwnInput({ paths, out }: FeaturesRequest): Promise<void> {
  const placeOf = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const target = await placeOf(out);
  const places = await Promise.all(paths.map(placeOf));
  if (target !== null && places.includes(target))
    throw fault('USAGE', `--out ${out} is a file that is read: name another one`);
}

function describe(
  deps: CommandDeps,
  { reading }: PaymentTable,
  { written, out }: { readonly written: FeaturesWritten; readonly out: string },
): void {
  for (const note of reading.notes) say(deps, `note: ${note}`);
  for (const { because, count } of reading.exclusions)
    say(deps, `left out: ${number(count)} rows with ${because}`);
  for (const [column, count] of Object.entries(written.unknown))
    say(deps, `undetermined: ${column} is true for ${number(count)} payments; their counts are null`);
  say(deps, `wrote ${number(written.payments)} payments with ${written.columns} columns to ${out}`);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
