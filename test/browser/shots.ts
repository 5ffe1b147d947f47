/** The pages that pictures are taken of: whose eyes, which address, and what is done before the picture. */

import type { Page } from 'playwright-core';
import listsEn from '../../console/src/i18n/en/lists.json' with { type: 'json' };
import listsUr from '../../console/src/i18n/ur/lists.json' with { type: 'json' };
import { INVENTED_PARTIES, inventCustomers, inventedListFile } from '../../src/demo/index.ts';
import type { DemoRole } from './demo-server.ts';

/** A page as a picture shows it. */
export interface Shot {
  /** Begins the names of its pictures, which README and guides link to. */
  readonly name: string;
  readonly as: DemoRole | null;
  /** The address within the console; the page may ask the server first, as its reader. */
  readonly path: (page: Page) => Promise<string>;
  readonly prepare?: (page: Page) => Promise<void>;
  /** What is done after the picture, so that the next one finds the example as it was. */
  readonly end?: (page: Page) => Promise<void>;
  /** Whether a dark picture is taken too. */
  readonly dark?: boolean;
}

const BATCH_TIMEOUT_MS = 60_000;

/** Every page of which pictures are kept. */
export const SHOTS: readonly Shot[] = [
  { name: 'sign-in', as: null, path: at('sign-in') },
  { name: 'desk', as: 'analyst', path: at(''), dark: true },
  { name: 'screening', as: 'analyst', path: at('screening'), prepare: askName, dark: true },
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
  { name: 'findings-filtered', as: 'analyst', path: at('findings?state=all&sort=score&order=desc') },
  { name: 'list-preview', as: 'steward', path: at('lists'), prepare: previewList },
  { name: 'list-running', as: 'steward', path: at('lists'), prepare: seeImport, end: stopImport },
  { name: 'list-done', as: 'steward', path: at('lists'), prepare: takeList },
];

function at(path: string): Shot['path'] {
  return async () => path;
}

/** Asks for a name that an invented list has, written in another way. */
async function askName(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('textbox').first().fill('زرغون شاہ کوہبندی');
  await page.getByRole('article').first().waitFor();
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

/** Gives the next version of the invented list, which does not say who publishes it. */
async function previewList(page: Page): Promise<void> {
  const texts = await textsOf(page);
  const alias = `Invented name ${Date.now()}`;
  const changed = INVENTED_PARTIES.map((party) => (party.ref === 'D-002' ? { ...party, alias } : party));
  await page.getByRole('button', { name: texts.import.open }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'invented notices.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(inventedListFile(changed)),
  });
  await page.getByRole('heading', { name: texts.import.found }).waitFor();
}

/** Takes that version in. */
async function takeList(page: Page): Promise<void> {
  const texts = await textsOf(page);
  await previewList(page);
  await page.getByRole('button', { name: texts.import.nextVersion }).click();
  await page.getByRole('button', { name: texts.import.take, disabled: false }).click();
  await page.getByRole('link', { name: texts.import.done.open }).waitFor({ timeout: BUSY_TIMEOUT_MS });
}

/** Entries of a list whose reading takes some seconds. */
const LONG = 100_000;
const BUSY_TIMEOUT_MS = 60_000;

/** Starts an import that takes a while. */
async function seeImport(page: Page): Promise<void> {
  const notes = ['SYNTHETIC: invented for a picture. '.repeat(12)];
  const lines = Array.from({ length: LONG }, (_, at) =>
    JSON.stringify({ id: `L-${at}`, schema: 'Person', properties: { name: [`Zarkhan ${at}`], notes } }),
  );
  await page.request.post('/list-imports', {
    params: { id: 'long-notices', title: 'Long notices (SYNTHETIC)' },
    headers: { 'content-type': 'application/octet-stream', 'x-silsila-request': '1' },
    data: Buffer.from(lines.join('\n')),
    timeout: BUSY_TIMEOUT_MS,
  });
  await page.reload();
  await page.getByRole('progressbar').waitFor({ timeout: BUSY_TIMEOUT_MS });
}

/** Stops it, so that no other picture shows it. */
async function stopImport(page: Page): Promise<void> {
  const texts = await textsOf(page);
  await page.getByRole('main').getByRole('progressbar').locator('xpath=../..').getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: texts.import.stop.yes }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: BUSY_TIMEOUT_MS });
}

async function textsOf(page: Page): Promise<typeof listsEn | typeof listsUr> {
  return (await page.locator('html').getAttribute('lang')) === 'ur' ? listsUr : listsEn;
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
