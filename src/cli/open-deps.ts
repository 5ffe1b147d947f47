/** Opens the store of a verb with every module's migrations, and the secret that keys its hashes. */

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ACCESS_MIGRATIONS,
  type AuditDeps,
  createSecret,
  parseSecret,
  type Secret,
} from '../access/index.ts';
import { API_MIGRATIONS } from '../api/index.ts';
import { fault } from '../base/index.ts';
import { EVIDENCE_MIGRATIONS } from '../evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../findings/index.ts';
import { INCIDENTS_MIGRATIONS } from '../incidents/index.ts';
import { LISTS_MIGRATIONS } from '../lists/index.ts';
import { MONEY_MIGRATIONS } from '../money/index.ts';
import { PLACES_MIGRATIONS } from '../places/index.ts';
import { type Migration, openStore } from '../store/index.ts';
import type { CommandDeps } from './model.ts';
import type { StorePlace } from './store-options.ts';

/** Every module's migrations, in the order of the ranks. */
export const MIGRATIONS: readonly Migration[] = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...PLACES_MIGRATIONS,
  ...FINDINGS_MIGRATIONS,
  ...LISTS_MIGRATIONS,
  ...MONEY_MIGRATIONS,
  ...INCIDENTS_MIGRATIONS,
  ...API_MIGRATIONS,
];

/** Where the embedded engine keeps its files, below the data folder. */
const DATABASE_FOLDER = 'pgdata';
const SECRET_FILE = 'silsila.secret';

/**
 * Opens the store and answers what audited access needs; the caller closes `store`.
 * The secret is SILSILA_SECRET; an embedded store without it keeps its own beside its data, made on first opening.
 * With `mustExist` an embedded store is not made where there is none.
 * @throws FILE_NOT_FOUND when there is none
 * @throws USAGE when a server is used without SILSILA_SECRET
 * @throws STORE_LOCKED STORE_UNAVAILABLE STORE_MISMATCH
 */
export async function openDeps(
  deps: CommandDeps,
  place: StorePlace,
  options: { readonly mustExist?: boolean } = {},
): Promise<AuditDeps> {
  if (
    options.mustExist === true &&
    place.kind === 'embedded' &&
    !existsSync(join(place.data, DATABASE_FOLDER))
  ) {
    throw fault('FILE_NOT_FOUND', `there is no store in the folder ${place.data}`);
  }
  const secret = await readSecret(deps, place);
  const location = place.kind === 'embedded' ? { data: place.data } : { database: place.database };
  const store = await openStore(location, { migrations: MIGRATIONS, clock: deps.clock });
  return { store, clock: deps.clock, secret };
}

async function readSecret(deps: CommandDeps, place: StorePlace): Promise<Secret> {
  const configured = deps.environment['SILSILA_SECRET'];
  if (configured !== undefined && configured !== '') return parseSecret(configured);
  if (place.kind === 'server') {
    throw fault(
      'USAGE',
      'a server store needs SILSILA_SECRET: at least 32 random bytes in hexadecimal, kept outside the database',
    );
  }
  if (place.data === 'memory') return createSecret();
  return keepSecret(place.data);
}

/** Reads the secret beside the data, or makes it; two first openings at once end with one secret. */
async function keepSecret(folder: string): Promise<Secret> {
  const path = join(folder, SECRET_FILE);
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${createSecret()}\n`, { flag: 'wx', mode: 0o600 }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return;
      throw fault('STORE_UNAVAILABLE', `the folder ${folder} cannot be written`, { cause });
    },
  );
  return parseSecret(await readFile(path, 'utf8'));
}
