/** The migrations that lists need, in the order of their modules. */

import { ACCESS_MIGRATIONS } from '../../src/access/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../src/evidence/index.ts';
import { LISTS_MIGRATIONS } from '../../src/lists/index.ts';
import type { Migration } from '../../src/store/index.ts';

/** Access, evidence, lists. */
export const LIST_MIGRATIONS: readonly Migration[] = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...LISTS_MIGRATIONS,
];
