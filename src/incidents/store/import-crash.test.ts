import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { DEMO_MAPPING, incidentsFile } from '../../../test/flows/incidents.ts';
import { createDataFolder } from '../../../test/support/engines.ts';
import { draftRelease, INCIDENT_TEST_MIGRATIONS } from '../../../test/support/incidents.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import { createSecret } from '../../access/index.ts';
import { openText, quietWork, systemClock } from '../../base/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { parseAccountMapping } from '../import/account-mapping.ts';
import { readAccounts } from '../import/read-accounts.ts';
import { importIncidents } from './import-incidents.ts';
import { loadIncidentColumns } from './load-columns.ts';

const CHILD = fileURLToPath(new URL('../../../test/support/incident-child.ts', import.meta.url));
const INCIDENTS = 3_500;
const PUBLISHED = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function makeFolder(): Promise<string> {
  const folder = await createDataFolder();
  folders.push(folder);
  return folder;
}

/** Runs a child until two steps are stored, and kills it there. */
async function killAfterTwoSteps(folder: string, file: string): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [CHILD, folder, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the child says nothing');
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toBe('step');
    break;
  }
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function countStored(store: Store): Promise<number | undefined> {
  const found = await store.transaction({ role: 'system' }, (tx) =>
    sql<{ count: number }>`select count(*)::integer as count from incident_account`.execute(tx.tables()),
  );
  return found.rows[0]?.count;
}

it('importIncidents() goes on after the step that a killed process had stored, and ends with every account once', async () => {
  const [folder, place] = [await makeFolder(), await mkdtemp(join(tmpdir(), 'silsila-incidents-'))];
  folders.push(place);
  const file = join(place, 'demo.csv');
  const incidents = Array.from({ length: INCIDENTS }, (_, at) => ({
    ...{ id: `i${at}`, day: new Date(Date.UTC(2020, 0, 1 + (at % 1_000))).toISOString().slice(0, 10) },
    killed: [at % 9, at % 9, at % 9] as const,
  }));
  await writeFile(file, incidentsFile(incidents));
  await killAfterTwoSteps(folder, file);
  const clock = systemClock();
  await using store = await openStore({ data: folder }, { migrations: INCIDENT_TEST_MIGRATIONS, clock });
  expect(await countStored(store)).toBe(2_000);
  const load = () => store.transaction({ role: 'system' }, (tx) => loadIncidentColumns(tx));
  expect((await load()).count).toBe(0);
  const mapping = parseAccountMapping(DEMO_MAPPING, 'the mapping');
  const reading = await readAccounts(await openText(file), { mapping, clock }, quietWork());
  const outcome = await importIncidents({ store, clock, secret: createSecret() }, draftRelease([]), {
    reading,
  });
  expect(outcome).toMatchObject({ kind: 'resumed', tally: { accounts: INCIDENTS, added: INCIDENTS } });
  const columns = await load();
  expect([columns.count, new Set(columns.refs).size]).toEqual([INCIDENTS, INCIDENTS]);
  expect(columns.best.reduce((sum, killed) => sum + killed, 0)).toBe(
    incidents.reduce((sum, { killed }) => sum + killed[1], 0),
  );
}, 60_000);

it.skipIf(PUBLISHED === null)(
  'the published events of Pakistan are stored with the sums that their file has',
  async () => {
    const clock = systemClock();
    await using store = await openStore(
      { data: await makeFolder() },
      { migrations: INCIDENT_TEST_MIGRATIONS, clock },
    );
    const reading = await readAccounts(await openText(PUBLISHED ?? ''), { clock }, quietWork());
    const draft = draftRelease([], { facts: reading.facts, origin: 'ucdp-ged', synthetic: false });
    const outcome = await importIncidents({ store, clock, secret: createSecret() }, draft, { reading });
    expect(outcome.tally).toMatchObject({ accounts: 6_416, added: 6_416, excluded: 0 });
    const columns = await store.transaction({ role: 'system' }, (tx) => loadIncidentColumns(tx));
    let killed = 0;
    for await (const block of (await readAccounts(await openText(PUBLISHED ?? ''), { clock }, quietWork()))
      .blocks) {
      for (const account of block) killed += account.killed.best ?? 0;
    }
    expect(columns.count).toBe(6_416);
    expect(columns.best.reduce((sum, best) => sum + Math.max(0, best), 0)).toBe(killed);
  },
  60_000,
);
