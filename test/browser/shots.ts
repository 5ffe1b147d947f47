/** The pages that pictures are taken of: whose eyes, which address, and what is done before the picture. */

import type { Page } from 'playwright-core';
import { inventCustomers } from '../../src/demo/index.ts';
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

const BATCH_TIMEOUT_MS = 60_000;

/** Every page of which pictures are kept. */
export const SHOTS: readonly Shot[] = [
  { name: 'sign-in', as: null, path: at('sign-in') },
  { name: 'desk', as: 'analyst', path: at(''), dark: true },
  { name: 'screening', as: 'analyst', path: at('screening'), dark: true },
  { name: 'batches', as: 'analyst', path: at('batches') },
  { name: 'batch-columns', as: 'analyst', path: at('batches'), prepare: giveCustomers },
  { name: 'batch', as: 'analyst', path: at('batches'), prepare: screenCustomers, dark: true },
  { name: 'findings', as: 'analyst', path: at('findings') },
  { name: 'finding', as: 'analyst', path: firstFinding, dark: true },
  { name: 'lists', as: 'steward', path: at('lists') },
  { name: 'list', as: 'steward', path: at('lists/demo-watch') },
  { name: 'entry', as: 'analyst', path: at('entries/demo-watch:D-002') },
  { name: 'accuracy', as: 'analyst', path: at('accuracy') },
  { name: 'audit', as: 'auditor', path: at('audit') },
];

function at(path: string): Shot['path'] {
  return async () => path;
}

/** Gives the invented customer file, and stops where its columns are named. */
async function giveCustomers(page: Page): Promise<void> {
  const rows = inventCustomers().map(({ name, father, born, country, id, kind }, at) =>
    [name, father, born, country, id, kind, `C-${at + 1}`].map((cell) => `"${cell ?? ''}"`).join(','),
  );
  const text = ['Customer name,Father,Date of birth,Country,CNIC,Type,Customer number', ...rows].join('\n');
  const file = { name: 'invented customers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('main').getByRole('checkbox').waitFor();
}

/** Screens the invented customer file, and opens the row of its best match. */
async function screenCustomers(page: Page): Promise<void> {
  await giveCustomers(page);
  await page.getByRole('main').getByRole('button', { name: /\d{3}/ }).click();
  await page.waitForURL('**/batches/*');
  // The best match is on top once every row is there: then the reports can be had.
  const report = page.getByRole('button', { name: /PDF/, disabled: false });
  await report.waitFor({ timeout: BATCH_TIMEOUT_MS });
  await page.getByRole('grid').locator('tbody tr[data-index="0"]').click({ timeout: BATCH_TIMEOUT_MS });
  await page.getByRole('article').first().waitFor();
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
