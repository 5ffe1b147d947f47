/** Taking a list in over HTTP: the dry run, and the job from its start to its end. */

import type { Reader, ReadReason } from '../../src/access/index.ts';
import { SCREENING } from '../support/agencies.ts';
import type { Answer, World } from './world.ts';

/** What a steward reads for. */
export const STEWARDSHIP: ReadReason = { ...SCREENING, purpose: 'administration' };

/** A list file with what is said beside it, as a query. */
export interface Sent {
  readonly query?: string;
  readonly body: string;
}

/** An import as the server tells of it. */
export interface ImportAnswer {
  readonly id: string;
  readonly phase: string;
  readonly job: {
    readonly id: number;
    readonly state: string;
    readonly done: number;
    readonly total: number | null;
    readonly unit: string;
    readonly error: { readonly code: string; readonly message: string } | null;
  };
  readonly result: Readonly<Record<string, unknown>> | null;
}

/** Longest wait for an import, in milliseconds. */
const WAIT_MS = 60_000;
const LOOK_MS = 20;

/** Asks what a file would change. */
export function previewList(world: World, who: Reader, sent: Sent): Promise<Answer> {
  return world.ask(who, `/list-imports/preview?${sent.query ?? ''}`, upload(sent));
}

/** Starts an import and answers at once. */
export function startImport(world: World, who: Reader, sent: Sent): Promise<Answer> {
  return world.ask(who, `/list-imports?${sent.query ?? ''}`, upload(sent));
}

/** Looks at an import once. */
export function readImport(world: World, who: Reader, id: string): Promise<Answer> {
  return world.ask(who, `/list-imports/${id}`, { reason: STEWARDSHIP });
}

/** Looks at an import until it is over. */
export async function waitForImport(world: World, who: Reader, id: string): Promise<ImportAnswer> {
  for (const until = Date.now() + WAIT_MS; ; ) {
    const answer = parseImport((await readImport(world, who, id)).body);
    if (answer.phase === 'over') return answer;
    if (Date.now() > until) throw new Error(`the import is still ${answer.phase}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Takes a list in and waits until it is over. */
export async function takeIn(world: World, who: Reader, sent: Sent): Promise<ImportAnswer> {
  const started = await startImport(world, who, sent);
  if (started.status !== 202) throw new Error(started.text);
  return waitForImport(world, who, parseImport(started.body).id);
}

function upload({ body }: Sent) {
  const headers = { 'content-type': 'application/octet-stream' };
  return { method: 'POST', body, reason: STEWARDSHIP, headers } as const;
}

function parseImport(body: unknown): ImportAnswer {
  return body as ImportAnswer;
}
