/** Payments over HTTP: files that are imported, and jobs that are waited for. */

import type { Reader, ReadReason } from '../../src/access/index.ts';
import { REASON_HEADERS } from '../../src/api/index.ts';
import { SCREENING } from '../support/agencies.ts';
import type { Answer, World } from './world.ts';

/** The columns of the AMLworld data. */
const AML_WORLD_HEADER =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering';
/** Longest wait for a job, in milliseconds. */
const WAIT_MS = 60_000;
const LOOK_MS = 20;

/** One invented payment: day of January 2026 with a fraction, accounts by number, US dollars. */
export interface InventedPayment {
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** A file of invented payments in the AMLworld format. */
export function paymentsFile(payments: readonly InventedPayment[]): string {
  const lines = payments.map(({ day, from, to, amount }) => {
    const at = new Date(Date.UTC(2026, 0, 1) + Math.round(day * 1440) * 60_000).toISOString();
    const time = `${at.slice(0, 10).replaceAll('-', '/')} ${at.slice(11, 16)}`;
    const money = amount.toFixed(2);
    return `${time},010,${from},010,${to},${money},US Dollar,${money},US Dollar,Wire,0`;
  });
  return [AML_WORLD_HEADER, ...lines, ''].join('\n');
}

/** Sends a file with the texts of the form. */
export async function sendPayments(
  world: World,
  who: Reader,
  sent: {
    readonly file: string | Uint8Array;
    readonly fields?: Readonly<Record<string, string>>;
    readonly reason?: ReadReason;
    /** Where other files than payments go. */
    readonly url?: string;
    readonly fileName?: string;
  },
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(sent.fields ?? {})) form.append(name, value);
  form.append(
    'file',
    new Blob([typeof sent.file === 'string' ? sent.file : new Uint8Array(sent.file)]),
    sent.fileName ?? 'payments.csv',
  );
  const request = new Response(form);
  const reason = sent.reason ?? SCREENING;
  const answer = await world.server.inject({
    method: 'POST',
    url: sent.url ?? '/payments/imports',
    headers: {
      authorization: `Bearer ${who.token}`,
      'content-type': request.headers.get('content-type') ?? '',
      [REASON_HEADERS.purpose]: reason.purpose,
      [REASON_HEADERS.legalBasis]: encodeURIComponent(reason.legalBasis),
      [REASON_HEADERS.caseRef]: encodeURIComponent(reason.caseRef),
      [REASON_HEADERS.justification]: encodeURIComponent(reason.justification),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return {
    status: answer.statusCode,
    body: parseJson(answer.body),
    text: answer.body,
    headers: answer.headers,
  };
}

/** What is told of an import or another piece of long work. */
export interface JobAnswer {
  readonly id: string;
  readonly job: {
    readonly id: number;
    readonly state: string;
    readonly error: { readonly code: string; readonly message: string } | null;
  };
  readonly result: Readonly<Record<string, unknown>> | null;
}

/** Looks at long work until its job is over. */
export async function waitForJob(world: World, who: Reader, url: string): Promise<JobAnswer> {
  for (const until = Date.now() + WAIT_MS; ; ) {
    const answer = await world.ask(who, url);
    if (answer.status !== 200) throw new Error(answer.text);
    const told = parseJob(answer.body);
    if (['done', 'failed', 'cancelled'].includes(told.job.state)) return told;
    if (Date.now() > until) throw new Error(`the job is still ${told.job.state}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Imports a file and waits until it is in. */
export async function importFile(
  world: World,
  who: Reader,
  sent: Parameters<typeof sendPayments>[2],
): Promise<JobAnswer> {
  const started = await sendPayments(world, who, sent);
  if (started.status !== 202) throw new Error(started.text);
  return waitForJob(world, who, `/payments/imports/${parseJob(started.body).id}`);
}

function parseJob(body: unknown): JobAnswer {
  return body as JobAnswer;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
