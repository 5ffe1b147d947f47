/** Figures of lists on the embedded engine: reading the published files, importing them, importing them again, reading them back. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditDeps, auditedSystem, createSecret, putAgency } from '../src/access/index.ts';
import { systemClock } from '../src/base/index.ts';
import { type ImportOutcome, importListFile, loadListEntries, readList } from '../src/lists/index.ts';
import { openStore } from '../src/store/index.ts';
import { LIST_MIGRATIONS } from '../test/support/list-migrations.ts';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';

const AGENCY = 1;
const LISTS = [
  ['UN', 'lists/un/un-consolidated-2025-11-15.xml'],
  ['UN, next version', 'lists/un/un-consolidated-2026-02-27.xml'],
  ['OFAC SDN', 'lists/ofac/sdn.csv'],
  ['OFAC consolidated (Enhanced XML)', 'lists/ofac/cons-enhanced-2025-01-10.xml.gz'],
] as const;

/** Measures in a temporary folder; lists that are not beside the project are left out. */
export async function benchLists(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    return await measureAll(join(folder, 'data'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureAll(folder: string): Promise<readonly Figure[]> {
  await using store = await openStore(
    { data: folder },
    { migrations: LIST_MIGRATIONS, clock: systemClock() },
  );
  const deps: AuditDeps = { store, clock: systemClock(), secret: createSecret() };
  await auditedSystem(deps, { actor: 'bench', action: 'accounts:manage' }, (tx) =>
    putAgency(tx, { id: AGENCY, name: 'Demo', country: null }),
  );
  const figures: Figure[] = [];
  for (const [name, path] of LISTS) {
    const file = sharedData(path);
    if (file !== null) figures.push(...(await measureList(deps, name, file)));
  }
  const load = await timed(() =>
    auditedSystem(deps, { actor: 'bench', action: 'lists:read' }, (tx) => loadListEntries(tx)),
  );
  const entries = load.result.reduce((sum, list) => sum + list.entries.length, 0);
  return [...figures, { name: `lists: read back ${entries} entries`, value: load.ms, unit: 'ms' }];
}

async function measureList(deps: AuditDeps, name: string, file: string): Promise<readonly Figure[]> {
  const take = (): Promise<ImportOutcome> =>
    importListFile({ ...deps, reader: null }, file, { owner: AGENCY });
  const read = await timed(() => readList(file));
  const first = await timed(take);
  const again = await timed(take);
  return [
    { name: `lists: ${name}, read ${read.result.entries.length} entries`, value: read.ms, unit: 'ms' },
    { name: `lists: ${name}, import into the embedded store`, value: first.ms, unit: 'ms' },
    { name: `lists: ${name}, statements added`, value: first.result.statementsAdded, unit: 'statements' },
    { name: `lists: ${name}, import again`, value: again.ms, unit: 'ms' },
    {
      name: `lists: ${name}, statements added again`,
      value: again.result.statementsAdded,
      unit: 'statements',
    },
  ];
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now();
  const result = await run();
  return { result, ms: Math.round(performance.now() - start) };
}
