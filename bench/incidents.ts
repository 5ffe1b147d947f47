/** Figures of incidents in the embedded store: importing releases, and what lists, maps and statistics read of them. Invented rows are SYNTHETIC. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ACCESS_MIGRATIONS,
  type AuditDeps,
  auditedSystem,
  createSecret,
  putAgency,
} from '../src/access/index.ts';
import { contentHash, openText, quietWork, systemClock } from '../src/base/index.ts';
import { EVIDENCE_MIGRATIONS } from '../src/evidence/index.ts';
import {
  INCIDENT_PURPOSES,
  INCIDENTS_MIGRATIONS,
  importIncidents,
  listIncidents,
  loadIncidentColumns,
  mapIncidents,
  proposeForRelease,
  readAccounts,
} from '../src/incidents/index.ts';
import { openStore, type Transaction } from '../src/store/index.ts';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';
import { writeInvented } from './incidents-reading.ts';

const AGENCY = 1;
const MAP_ROWS = 100_000;
const MIGRATIONS = [...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS, ...INCIDENTS_MIGRATIONS];

/** Measures the published events of Pakistan, where they are here, and invented ones at each size, each in a store of its own. */
export async function benchIncidents(sizes: readonly number[]): Promise<readonly Figure[]> {
  const published = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  const figures: Figure[] = [];
  try {
    if (published !== null) figures.push(...(await measureFile(folder, '6,416 published events', published)));
    for (const rows of sizes) {
      const file = join(folder, `synthetic-${rows}.csv`);
      await writeInvented(file, rows);
      figures.push(...(await measureFile(folder, `${rows.toLocaleString('en-US')} invented events`, file)));
      await rm(file);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureFile(folder: string, name: string, file: string): Promise<readonly Figure[]> {
  const clock = systemClock();
  const data = await mkdtemp(join(folder, 'store-'));
  await using store = await openStore({ data }, { migrations: MIGRATIONS, clock });
  const deps: AuditDeps = { store, clock, secret: createSecret() };
  await auditedSystem(deps, { actor: 'bench', action: 'accounts:manage' }, (tx) =>
    putAgency(tx, { id: AGENCY, name: 'Demo-Centre', country: null }),
  );
  const run = <T>(read: (tx: Transaction) => Promise<T>) => store.transaction({ role: 'system' }, read);
  const first = await time(() => importFile(deps, file));
  await store.maintain();
  const label = `incidents: ${name}`;
  const figures = [
    { name: `${label}, import into the embedded store`, value: first.ms / 1_000, unit: 's' },
    {
      name: `${label}, the same again (adds nothing)`,
      value: (await time(() => importFile(deps, file))).ms / 1_000,
      unit: 's',
    },
    {
      name: `${label}, a page of 50 with its count`,
      value: (await time(() => run((tx) => listIncidents(tx, { limit: 50 })))).ms,
      unit: 'ms',
    },
    {
      name: `${label}, for a map, ${MAP_ROWS.toLocaleString('en-US')} at most`,
      value: (await time(() => run((tx) => mapIncidents(tx, {}, MAP_ROWS)))).ms,
      unit: 'ms',
    },
    {
      name: `${label}, as columns for statistics`,
      value: (await time(() => run((tx) => loadIncidentColumns(tx)))).ms,
      unit: 'ms',
    },
  ];
  const later = await time(() => importFile(deps, file, 'a later release'));
  return [
    ...figures,
    { name: `${label}, a later release that repeats them all`, value: later.ms / 1_000, unit: 's' },
  ];
}

/** From the first byte to the last proposal of duplicates. */
async function importFile(deps: AuditDeps, file: string, release = 'first'): Promise<void> {
  const reading = await readAccounts(await openText(file), {}, quietWork());
  const draft = {
    ...{
      facts: reading.facts,
      origin: 'ucdp-ged',
      partial: false,
      fileName: 'events.csv',
      sha256: contentHash([file, release]),
    },
    ...{
      synthetic: reading.facts.synthetic,
      grade: { scheme: 'none' as const },
      licence: null,
      publishedOn: null,
    },
    marking: {
      ...{ tlp: 2 as const, handling: [], note: null, caseRef: null, compartments: [] },
      ...{ owner: AGENCY, releasableTo: [AGENCY], purposes: INCIDENT_PURPOSES },
    },
    ...{ by: 'system:bench', at: deps.clock.now() },
  };
  const { kind, releaseId } = await importIncidents(deps, draft, { reading });
  if (kind !== 'unchanged') await proposeForRelease(deps, releaseId, quietWork());
}

async function time<T>(run: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}
