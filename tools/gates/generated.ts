/** Generated pages are committed; the gate makes them again and a difference fails. `node tools/generate.ts` writes them. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS, type ErrorEntry, systemClock } from '../../src/base/index.ts';
import type { Gate, Violation } from '../gate.ts';
import type { SourceTree } from '../source-tree.ts';
import { refreshTour, runInCheckout } from './tour.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const TYPES_BYTES_MAX = 32_000_000;

/** A page that is made from the sources. */
export interface GeneratedPage {
  readonly path: string;
  /** Makes the page; `kept` is the page as it stands, empty where there is none. */
  readonly make: (kept: string) => string | Promise<string>;
}

/** Every generated page of the repository. */
export const GENERATED_PAGES: readonly GeneratedPage[] = [
  { path: 'docs/reference/errors.md', make: () => errorsPage(ERRORS) },
  { path: 'docs/reference/sentences.md', make: sentencesReference },
  { path: 'docs/reference/payment-features.md', make: paymentFeatures },
  { path: 'docs/reference/payment-rules.md', make: paymentRules },
  { path: 'docs/reference/openapi.json', make: openApiPage },
  { path: 'console/src/api/contract.d.ts', make: contractTypes },
  { path: 'console/src/i18n/en/sentences.json', make: () => sentencesPage('en') },
  { path: 'console/src/i18n/ur/sentences.json', make: () => sentencesPage('ur') },
  { path: 'README.md', make: (kept) => refreshTour(kept, runInCheckout(ROOT)) },
];

/** The gate that compares the committed pages with what the sources make. */
export const generated: Gate = { name: 'generated', run: (tree) => comparePages(tree, GENERATED_PAGES) };

/** Compares pages with the tree; a missing page and a differing page are violations. */
export async function comparePages(
  tree: SourceTree,
  pages: readonly GeneratedPage[],
): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const page of pages) {
    const kept = tree.paths.includes(page.path) ? tree.read(page.path) : null;
    const made = await page.make(kept ?? '');
    if (kept === made) continue;
    const message = kept === null ? 'is missing' : 'differs from what the sources make';
    found.push({
      file: page.path,
      line: firstDifference(kept ?? '', made),
      message: `${message}: run npm run generate`,
    });
  }
  return found;
}

/** The reference page of the error codes, in Markdown. */
export function errorsPage(entries: Readonly<Record<string, ErrorEntry>>): string {
  const rows = Object.entries(entries).map(
    ([code, entry]) =>
      `| <a id="${code.toLowerCase()}"></a>\`${code}\` | ${entry.status} | ${entry.exit} | ${entry.title} | ${entry.remedy} |`,
  );
  return [
    '# Error codes',
    '',
    'Made from `src/base/errors.ts` by `npm run generate`; do not edit.',
    '',
    'A code is stable: it is never renamed and never used for something else. The command line prints',
    '`silsila: CODE: message (file:line:column)` on standard error and ends with the exit status;',
    'the API answers with the HTTP status and a body that carries the code.',
    '',
    '| code | HTTP | exit | what it means | what to do |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The dictionary of the features of payments. */
async function paymentFeatures(): Promise<string> {
  const { featuresPage } = await import('../../src/money/index.ts');
  return featuresPage();
}

/** The rules over payments with their parameters. */
async function paymentRules(): Promise<string> {
  const { PAYMENT_RULES, rulesPage } = await import('../../src/money/index.ts');
  return rulesPage(PAYMENT_RULES);
}

/** The OpenAPI contract, as the server publishes it; made on a store in memory. */
async function openApiPage(): Promise<string> {
  const { buildServer, contractText } = await import('../../src/api/index.ts');
  const { openStore } = await import('../../src/store/index.ts');
  const { createSecret } = await import('../../src/access/index.ts');
  const { MIGRATIONS } = await import('../../src/cli/open-deps.ts');
  const clock = systemClock();
  await using store = await openStore({ data: 'memory' }, { migrations: MIGRATIONS, clock });
  const server = await buildServer({ store, clock, secret: createSecret() }, { version: readVersion() });
  try {
    return contractText(server);
  } finally {
    await server.close();
  }
}

/** The types of the contract for the console; the contract stands before them in the table, so it is already written. */
function contractTypes(): string {
  const run = spawnSync(process.execPath, [join(ROOT, 'tools', 'contract', 'write-types.ts')], {
    input: readFileSync(join(ROOT, 'docs', 'reference', 'openapi.json')),
    encoding: 'utf8',
    maxBuffer: TYPES_BYTES_MAX,
  });
  if (run.status !== 0) throw new Error(`the types of the contract were not made: ${run.stderr}`);
  return run.stdout;
}

/** The sentences of screening as texts of the console: `{listed|span}` becomes `{{listed, span}}`, and a plain value a `part`. */
async function sentencesPage(language: 'en' | 'ur'): Promise<string> {
  const [english, urdu] = await Promise.all([
    import('../../src/lists/sentences-en.ts'),
    import('../../src/lists/sentences-ur.ts'),
  ]);
  const [said, term] =
    language === 'en' ? [english.SENTENCES_EN, english.TERMS_EN] : [urdu.SENTENCES_UR, urdu.TERMS_UR];
  const texts = Object.entries(said).map(([code, text]): [string, string] => [
    code,
    text.replaceAll(
      /\{(\w+)(?:\|(\w+))?\}/g,
      (_, name: string, form?: string) => `{{${name}, ${form ?? 'part'}}}`,
    ),
  ]);
  return `${JSON.stringify({ said: Object.fromEntries(texts), term }, null, 2)}\n`;
}

/** The reference page of the sentences of screening, in Markdown. */
async function sentencesReference(): Promise<string> {
  const [{ SENTENCES_EN }, { SENTENCES_UR }] = await Promise.all([
    import('../../src/lists/sentences-en.ts'),
    import('../../src/lists/sentences-ur.ts'),
  ]);
  const urdu = new Map<string, string>(Object.entries(SENTENCES_UR));
  const rows = Object.entries(SENTENCES_EN).map(
    ([code, english]) => `| \`${code}\` | ${cellOf(english)} | \u2067${cellOf(urdu.get(code) ?? '')}\u2069 |`,
  );
  return [
    '# Sentences of screening',
    '',
    'Made from `src/lists/sentences-en.ts` and `sentences-ur.ts` by `npm run generate`; do not edit.',
    '',
    'A code is stable: it is never renamed and never used for something else. `{query}` stands for a value of the sentence; after a bar',
    'stands how it is written: `term` is `rare`, `fairly-common` or `common`; `span` a day or span of days in the notation `1961-04-02`,',
    '`1970..1972`, `c. 1961`; `countries` ISO 3166-1 codes separated by `;`.',
    '',
    '| code | English | Urdu |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cellOf(text: string): string {
  return text.replaceAll('|', '\\|');
}

function readVersion(): string {
  const found: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

function firstDifference(kept: string, made: string): number {
  const [left, right] = [kept.split('\n'), made.split('\n')];
  const at = right.findIndex((line, index) => line !== left[index]);
  return at === -1 ? right.length : at + 1;
}
