/** `npm run generate`: writes the pages that are made from the sources. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATED_PAGES } from './gates/generated.ts';

const root = join(import.meta.dirname, '..');
for (const page of GENERATED_PAGES) {
  const path = join(root, page.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await page.make(existsSync(path) ? readFileSync(path, 'utf8') : ''));
  console.log(`wrote ${page.path}`);
}
