/** What the journeys share: the whole schema, a server, and people who ask it over HTTP. */

import { ACCESS_MIGRATIONS } from '../../src/access/index.ts';
import { API_MIGRATIONS } from '../../src/api/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../src/evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../../src/findings/index.ts';
import { LISTS_MIGRATIONS } from '../../src/lists/index.ts';
import type { Migration } from '../../src/store/index.ts';

/** Every migration, in the order of the ranks. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...FINDINGS_MIGRATIONS,
  ...LISTS_MIGRATIONS,
  ...API_MIGRATIONS,
];
