/** The server that `bench/api.ts` measures, in a process of its own: a store (embedded, or the URL given first) with the lists
 * given, and one analyst. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ACCESS_MIGRATIONS,
  type AuditDeps,
  addMandate,
  addPerson,
  auditedSystem,
  chooseReason,
  createSecret,
  openSession,
  putAgency,
  readSession,
} from '../src/access/index.ts';
import { API_MIGRATIONS, findConsole, startServer } from '../src/api/index.ts';
import { systemClock } from '../src/base/index.ts';
import { EVIDENCE_MIGRATIONS } from '../src/evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../src/findings/index.ts';
import { INCIDENTS_MIGRATIONS } from '../src/incidents/index.ts';
import { importListFile, LISTS_MIGRATIONS } from '../src/lists/index.ts';
import { MONEY_MIGRATIONS } from '../src/money/index.ts';
import { PLACES_MIGRATIONS } from '../src/places/index.ts';
import { openStore } from '../src/store/index.ts';

const AGENCY = 1;
const LEGAL_BASIS = 'Demo Act s. 1';
const MIGRATIONS = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...PLACES_MIGRATIONS,
  ...FINDINGS_MIGRATIONS,
  ...LISTS_MIGRATIONS,
  ...MONEY_MIGRATIONS,
  ...INCIDENTS_MIGRATIONS,
  ...API_MIGRATIONS,
];

const folder = mkdtempSync(join(tmpdir(), 'silsila-bench-api-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const clock = systemClock();
const [database = '', ...lists] = process.argv.slice(2);
const location = database === '' ? { data: folder } : { database };
const store = await openStore(location, { migrations: MIGRATIONS, clock });
const deps: AuditDeps = { store, clock, secret: createSecret() };
const token = await enrolAnalyst(deps);
for (const path of lists) {
  await importListFile({ ...deps, reader: null }, path, { owner: AGENCY, read: { skipBad: true } });
}
const consoleFolder = findConsole();
const server = await startServer(deps, { port: 0, ...(consoleFolder === null ? {} : { consoleFolder }) });
console.log(JSON.stringify({ url: server.url, token }));
process.once('SIGTERM', async () => {
  await server.close();
  await store.close();
});

async function enrolAnalyst(audit: AuditDeps): Promise<string> {
  return auditedSystem(audit, { actor: 'bench', action: 'accounts:manage' }, async (tx) => {
    await putAgency(tx, { id: AGENCY, name: 'Demo-Bank', country: null });
    await addMandate(tx, { agencyId: AGENCY, purpose: 'aml-screening', legalBasis: LEGAL_BASIS });
    const personId = await addPerson(tx, {
      agencyId: AGENCY,
      login: 'demo.bench',
      displayName: 'Demo bench',
      kind: 'person',
      passwordHash: null,
      roles: ['analyst'],
      // TLP AMBER: payments are marked so.
      tlpMax: 2,
    });
    return (await openSession(tx, audit, { personId })).token;
  }).then((opened) => chooseForSession(audit, opened));
}

async function chooseForSession(audit: AuditDeps, opened: string): Promise<string> {
  const reader = await readSession(audit, opened);
  if (reader === null) throw new Error('the session of the bench did not open');
  await auditedSystem(audit, { actor: 'bench', action: 'session:own' }, (tx) =>
    chooseReason(tx, reader, {
      purpose: 'aml-screening',
      legalBasis: LEGAL_BASIS,
      caseRef: 'BENCH-1',
      justification: 'measuring the answer times',
    }),
  );
  return opened;
}
