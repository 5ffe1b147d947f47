/** Figures of access and evidence on the embedded engine: appending statements, reading them, audit entries, verifying the chain. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import {
  ACCESS_MIGRATIONS,
  type AuditDeps,
  AuditQueue,
  addMandate,
  addPerson,
  audited,
  auditedSystem,
  checkReason,
  createSecret,
  deriveKey,
  openSession,
  putAgency,
  type Reader,
  readSession,
  verifyAudit,
} from '../src/access/index.ts';
import { parseEntityId, type SourceId, systemClock } from '../src/base/index.ts';
import {
  addMonths,
  addSource,
  appendStatements,
  countEntities,
  dayOf,
  EVIDENCE_MIGRATIONS,
  type Marking,
  readEntity,
  type StatementDraft,
} from '../src/evidence/index.ts';
import { openStore } from '../src/store/index.ts';
import type { Figure } from './figure.ts';

const STATEMENTS = 100_000;
const PROPERTIES = 10;
const AUDITED_READS = 2_000;
const AUDITED_AT_ONCE = 500;
const AUDITED_BATCH = 20_000;
const AGENCY = 1;
const BASIS = 'Demo Act s. 1';

/** Measures the embedded engine in a temporary folder; takes about a minute on two cores. */
export async function benchEvidence(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    return await measureAll(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureAll(folder: string): Promise<readonly Figure[]> {
  const clock = systemClock();
  const migrations = [...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS];
  await using store = await openStore({ data: folder }, { migrations, clock });
  const deps: AuditDeps = { store, clock, secret: createSecret() };
  const reader = await addReader(deps);
  const sourceId = await addBenchSource(deps);
  return [
    ...(await measureAppend(deps, sourceId)),
    ...(await measureReads(deps, reader)),
    ...(await measureAudit(deps, reader)),
  ];
}

async function measureAppend(deps: AuditDeps, sourceId: SourceId): Promise<readonly Figure[]> {
  const options = { at: deps.clock.now(), identityKey: deriveKey(deps.secret, 'identity') };
  const append = () =>
    time(() =>
      auditedSystem(deps, { actor: 'bench', action: 'evidence:append' }, (tx) =>
        appendStatements(tx, statements(sourceId), options),
      ),
    );
  const first = await append();
  const again = await append();
  await deps.store.maintain();
  return [
    { name: 'evidence: append 100,000 statements', value: first.ms, unit: 'ms' },
    { name: 'evidence: statements appended a second', value: (STATEMENTS * 1_000) / first.ms, unit: '1/s' },
    { name: 'evidence: the same 100,000 again (adds nothing)', value: again.ms, unit: 'ms' },
    { name: 'evidence: added by the second time', value: again.result.added, unit: 'statements' },
  ];
}

async function measureReads(deps: AuditDeps, reader: Reader): Promise<readonly Figure[]> {
  const policy = { kind: 'guarded', action: 'evidence:read', personalData: true } as const;
  const count = await time(() => audited(deps, { reader, policy }, (tx) => countEntities(tx, {})));
  const latencies: number[] = [];
  for (let index = 0; index < 500; index += 1) {
    const id = parseEntityId(`bench:${(index * 17) % (STATEMENTS / PROPERTIES)}`);
    latencies.push((await time(() => audited(deps, { reader, policy }, (tx) => readEntity(tx, id)))).ms);
  }
  return [
    { name: 'evidence: count 10,000 entities under row security', value: count.ms, unit: 'ms' },
    { name: 'evidence: read an entity, audited, median', value: quantile(latencies, 0.5), unit: 'ms' },
    { name: 'evidence: read an entity, audited, p99', value: quantile(latencies, 0.99), unit: 'ms' },
  ];
}

async function measureAudit(deps: AuditDeps, reader: Reader): Promise<readonly Figure[]> {
  const policy = { kind: 'guarded', action: 'names:screen', personalData: true } as const;
  const latencies: number[] = [];
  for (let index = 0; index < AUDITED_READS; index += 1) {
    const read = () =>
      audited(deps, { reader, policy }, async (_tx, trail) => {
        trail.query(`Demo Name ${index}`);
        trail.shown(['demo:1']);
      });
    latencies.push((await time(read)).ms);
  }
  const parallel = await time(() =>
    Promise.all(
      Array.from({ length: AUDITED_AT_ONCE }, () => audited(deps, { reader, policy }, async () => undefined)),
    ),
  );
  const queue = new AuditQueue(deps);
  const queued = await time(() =>
    Promise.all(
      Array.from({ length: AUDITED_READS }, () => queue.audited({ reader, policy }, () => undefined)),
    ),
  );
  await queue.close();
  const batch = await time(() => appendByForce(deps, AUDITED_BATCH));
  const verified = await time(() => verifyAudit(deps.store));
  if (verified.result.kind === 'broken')
    return [{ name: 'audit: broken chain', value: verified.result.entry, unit: 'entry' }];
  return [
    { name: 'audit: one audited request, median', value: quantile(latencies, 0.5), unit: 'ms' },
    { name: 'audit: one audited request, p99', value: quantile(latencies, 0.99), unit: 'ms' },
    { name: 'audit: audited requests a second', value: (AUDITED_AT_ONCE * 1_000) / parallel.ms, unit: '1/s' },
    {
      name: 'audit: audited requests a second, committed together',
      value: (AUDITED_READS * 1_000) / queued.ms,
      unit: '1/s',
    },
    {
      name: 'audit: entries appended a second within the database',
      value: (AUDITED_BATCH * 1_000) / batch.ms,
      unit: '1/s',
    },
    {
      name: 'audit: entries verified a second',
      value: (verified.result.entries * 1_000) / verified.ms,
      unit: '1/s',
    },
  ];
}

async function appendByForce(deps: AuditDeps, entries: number): Promise<void> {
  await deps.store.transaction({ role: 'system' }, async (tx) => {
    await sql`select audit_append(now(), 'system:bench', null, null, 'bench', 'allowed', null, null, null, null, null, null, '{}')
      from generate_series(1, ${entries}::integer)`.execute(tx.tables());
  });
}

function* statements(sourceId: SourceId): Generator<StatementDraft> {
  const today = dayOf(new Date());
  const marking: Marking = {
    tlp: 0,
    handling: [],
    note: null,
    owner: AGENCY,
    releasableTo: null,
    compartments: [],
    caseRef: null,
    purposes: ['aml-screening'],
    purgeDue: addMonths(today, 120),
  };
  for (let index = 0; index < STATEMENTS; index += 1) {
    yield {
      entityId: parseEntityId(`bench:${Math.floor(index / PROPERTIES)}`),
      schema: 'Organization',
      prop: index % PROPERTIES === 0 ? 'name' : 'alias',
      value: `Demo Body ${index}`,
      nature: { kind: 'fact' },
      sourceId,
      locator: `row ${index}`,
      origin: 'import',
      assertedBy: 'Demo list',
      grade: { scheme: 'admiralty', source: 'A', information: '2' },
      marking,
      category: 'public-list',
      reviewDue: addMonths(today, 12),
    };
  }
}

async function addReader(deps: AuditDeps): Promise<Reader> {
  const opened = await auditedSystem(deps, { actor: 'bench', action: 'accounts:manage' }, async (tx) => {
    await putAgency(tx, { id: AGENCY, name: 'Demo-FIU', country: null });
    await addMandate(tx, { agencyId: AGENCY, purpose: 'aml-screening', legalBasis: BASIS });
    const personId = await addPerson(tx, {
      agencyId: AGENCY,
      login: 'bench',
      displayName: 'Bench',
      kind: 'person',
      passwordHash: null,
      roles: ['analyst'],
      tlpMax: 2,
    });
    return openSession(tx, deps, { personId });
  });
  const reader = await readSession(deps, opened.token);
  if (reader === null) throw new Error('the session of the benchmark did not open');
  const reason = {
    purpose: 'aml-screening',
    legalBasis: BASIS,
    caseRef: 'bench',
    justification: 'a measurement',
  } as const;
  return checkReason(reader, reason);
}

function addBenchSource(deps: AuditDeps): Promise<SourceId> {
  const purgeDue = addMonths(dayOf(deps.clock.now()), 120);
  return auditedSystem(deps, { actor: 'bench', action: 'evidence:append' }, (tx) =>
    addSource(tx, {
      kind: 'list',
      title: 'Demo list',
      url: null,
      contentSha256: null,
      publishedOn: null,
      collectedAt: deps.clock.now(),
      licence: null,
      grade: { scheme: 'admiralty', source: 'A', information: '2' },
      marking: {
        tlp: 0,
        handling: [],
        note: null,
        owner: AGENCY,
        releasableTo: null,
        compartments: [],
        caseRef: null,
        purposes: ['aml-screening'],
        purgeDue,
      },
    }),
  );
}

async function time<T>(run: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
