/** SYNTHETIC: findings for tests to work on, recorded and decided through the API by the people of the example. */

import type { Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../src/api/index.ts';
import type { DemoRole, DemoServer } from './demo-server.ts';

/** A finding as these tests read it. */
export interface FindingBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly assignmentVersion: number;
  readonly assignee: string | null;
  readonly entryName: string | null;
  readonly author: string;
  readonly decisions: readonly {
    readonly kind: string;
    readonly verdict: string | null;
    readonly reason: string;
    readonly by: string;
  }[];
}

/** Invented parties of the example's lists under spellings that find them. */
export const SPELLINGS = {
  'D-001': 'Zargoon Shah Kohbandi',
  'D-002': 'Abd al-Wadud Marghzari',
  'D-005': 'Habib Ullah Zarkoti',
  'D-012': 'Khawaja Nizam ud Din Darrabi',
  'N-004': 'Sheralam Spinzaray',
  'N-014': 'Faruq Aazam Ghundkay',
} as const;

/** Reads or sends as a person of the example; fails for everything but an answer. */
export async function askAs(
  demo: DemoServer,
  token: string,
  request: { readonly path: string; readonly body?: unknown },
): Promise<unknown> {
  const { path, body } = request;
  const answer = await fetch(demo.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      cookie: `${SESSION_COOKIE}=${token}`,
      'x-silsila-request': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

let customers = 0;

/** Records a match of a customer of its own, so that no test meets the finding of another. */
export async function recordFinding(
  demo: DemoServer,
  ref: keyof typeof SPELLINGS,
  as: DemoRole = 'analyst',
): Promise<FindingBody> {
  customers += 1;
  const token = await demo.openSession(as);
  const answer = await askAs(demo, token, {
    path: '/findings',
    body: {
      query: {
        id: `TEST-${customers}`,
        schema: 'Person',
        properties: { name: [SPELLINGS[ref]] },
      },
      list: ref.startsWith('N-') ? 'demo-notices' : 'demo-watch',
      ref,
    },
  });
  return (answer as { readonly finding: FindingBody }).finding;
}

/** Decides, confirms or undoes as a person of the example. */
export async function decideAs(
  demo: DemoServer,
  as: DemoRole,
  decision: {
    readonly id: string;
    readonly verdict: string;
    readonly reason: string;
    readonly version: number;
  },
): Promise<FindingBody> {
  const { id, ...body } = decision;
  const token = await demo.openSession(as);
  return (await askAs(demo, token, { path: `/findings/${id}/decisions`, body })) as FindingBody;
}

/** A finding as the server has it now. */
export async function readFinding(demo: DemoServer, id: string): Promise<FindingBody> {
  const token = await demo.openSession('analyst');
  return (await askAs(demo, token, { path: `/findings/${id}` })) as FindingBody;
}

/** Ends the session of a window behind its back. */
export async function endSession(demo: DemoServer, page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
  const answer = await fetch(`${demo.url}/sessions/current`, {
    method: 'DELETE',
    headers: { cookie: `${SESSION_COOKIE}=${token}`, 'x-silsila-request': '1' },
  });
  if (!answer.ok) throw new Error(`the session was not ended: ${answer.status}`);
}
