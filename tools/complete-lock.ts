/** `npm run lock`: after a change of dependencies, puts the optional packages of other platforms back into the lock file. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, findMissing } from './lock-file.ts';

const path = join(import.meta.dirname, '..', 'package-lock.json');
const text = readFileSync(path, 'utf8');
writeFileSync(path, completeLock(text));
console.log(`${findMissing(text).length} optional packages put back`);
