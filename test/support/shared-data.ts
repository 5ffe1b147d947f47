/** Finds the real data that lies beside the project; tests and benchmarks that need it are skipped loudly where it is absent. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a file of the shared data (`lists/un/…`), or null where it is absent. */
export function sharedData(path: string): string | null {
  const root = process.env['SILSILA_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
  const file = join(root, path);
  return existsSync(file) ? file : null;
}
