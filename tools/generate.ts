/** `npm run generate`: writes the pages that are made from the sources. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATED_PAGES } from './gates/generated.ts';

const root = join(import.meta.dirname, '..');
for (const page of GENERATED_PAGES) {
  const path = join(root, page.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await page.make());
  console.log(`wrote ${page.path}`);
}
