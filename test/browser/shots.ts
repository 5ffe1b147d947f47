/** The pages that pictures are taken of: whose eyes, which address, and what is done before the picture. */

import type { Page } from 'playwright-core';
import type { DemoRole } from './demo-server.ts';

/** A page as a picture shows it. */
export interface Shot {
  /** Begins the names of its pictures, which README and guides link to. */
  readonly name: string;
  readonly as: DemoRole | null;
  /** The address within the console; the page may ask the server first, as its reader. */
  readonly path: (page: Page) => Promise<string>;
  readonly prepare?: (page: Page) => Promise<void>;
  /** Whether a dark picture is taken too. */
  readonly dark?: boolean;
}

/** Every page of which pictures are kept. */
export const SHOTS: readonly Shot[] = [
  { name: 'sign-in', as: null, path: at('sign-in') },
  { name: 'desk', as: 'analyst', path: at(''), dark: true },
  { name: 'screening', as: 'analyst', path: at('screening'), dark: true },
  { name: 'batches', as: 'analyst', path: at('batches') },
  { name: 'findings', as: 'analyst', path: at('findings') },
  { name: 'finding', as: 'analyst', path: firstFinding, dark: true },
  { name: 'lists', as: 'steward', path: at('lists') },
  { name: 'list', as: 'steward', path: at('lists/demo-watch') },
  { name: 'accuracy', as: 'analyst', path: at('accuracy') },
  { name: 'audit', as: 'auditor', path: at('audit') },
];

function at(path: string): Shot['path'] {
  return async () => path;
}

async function firstFinding(page: Page): Promise<string> {
  const answer = await page.request.get('/findings');
  const { findings } = parseFindings(await answer.json());
  const first = findings[0];
  if (first === undefined) throw new Error('the example has no finding');
  return `findings/${first.id}`;
}

function parseFindings(body: unknown): { readonly findings: readonly { readonly id: string }[] } {
  return body as { findings: { id: string }[] };
}
