/** What the command line is given by `bin/silsila.ts`, and what every verb is given by the command line. */

import type { Clock } from '../base/index.ts';

/** A stream of text out; `isTTY` says whether a person looks at it. */
export interface TextOutput extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything of the outside world that a command may touch. */
export interface CommandDeps {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly clock: Clock;
  /** The environment, read once by the caller. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person cancels (Ctrl-C). */
  readonly signal: AbortSignal;
  /** The platform's `fetch`; used by `lists fetch` alone. */
  readonly fetch: typeof fetch;
  /** The version of the package. */
  readonly version: string;
}

/** The ways in which a verb prints what it found. */
export type OutputFormat = 'table' | 'csv' | 'jsonl';

/** Every output format, the default of most verbs first. */
export const OUTPUT_FORMATS: readonly OutputFormat[] = ['table', 'csv', 'jsonl'];
