/** Runs the command line in this process with streams that a test can read. */

import { Readable, Writable } from 'node:stream';
import type { Clock } from '../../src/base/index.ts';
import { type CommandDeps, runCommandLine } from '../../src/cli/index.ts';

/** What a command printed and how it ended. */
export interface CommandOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test may set; everything else is quiet. */
export interface CommandSettings {
  readonly stdin?: string | Uint8Array;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs `silsila` with these words. */
export async function runSilsila(
  words: readonly string[],
  settings: CommandSettings = {},
): Promise<CommandOutcome> {
  const [stdout, stderr] = [collect(), collect()];
  const deps: CommandDeps = {
    stdin: Readable.from([Buffer.from(settings.stdin ?? '')]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    clock: settings.clock ?? { now: () => new Date('2026-11-23T12:00:00Z') },
    environment: settings.environment ?? {},
    signal: settings.signal ?? new AbortController().signal,
    fetch: settings.fetch ?? (() => Promise.reject(new Error('this test has no network'))),
    version: '0.0.0',
  };
  const status = await runCommandLine(words, deps);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what is written. */
export function collect(): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
