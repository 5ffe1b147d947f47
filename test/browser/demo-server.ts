/** SYNTHETIC: a server over a store in memory with the invented example, its people, and the built console. */

import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AuditDeps,
  addPerson,
  auditedSystem,
  chooseReason,
  createSignInLink,
  findPerson,
  openSession,
  type PersonDraft,
  type PersonId,
  type ReadReason,
  readSession,
  type Secret,
  type SessionToken,
} from '../../src/access/index.ts';
import { type RunningServer, startServer } from '../../src/api/index.ts';
import { quietWork, systemClock } from '../../src/base/index.ts';
import { DEMO_LEGAL_BASIS, type EconomyPlan, runFirstRun } from '../../src/demo/index.ts';
import { openStore } from '../../src/store/index.ts';
import { ALL_MIGRATIONS } from '../flows/world.ts';
import { auditDeps } from '../support/agencies.ts';

/** The people of the example: what they are called here, and their login. */
export const DEMO_LOGINS = {
  analyst: 'demo.analyst',
  second: 'demo.analyst2',
  supervisor: 'demo.supervisor',
  reporter: 'demo.reporter',
  approver: 'demo.approver',
  fiu: 'demo.fiu',
  steward: 'demo.steward',
  auditor: 'demo.auditor',
} as const;

/** A person of the example. */
export type DemoRole = keyof typeof DEMO_LOGINS;

/** What each of them reads for, unless a test says otherwise. */
export const DEMO_REASONS: Readonly<Record<DemoRole, ReadReason>> = {
  analyst: reason('aml-screening'),
  second: reason('aml-screening'),
  supervisor: reason('aml-screening'),
  reporter: reason('aml-screening'),
  approver: reason('aml-screening'),
  fiu: reason('ct-investigation'),
  steward: reason('administration'),
  auditor: reason('oversight'),
};

/** A running example. */
export interface DemoServer {
  readonly deps: AuditDeps;
  readonly running: RunningServer;
  readonly url: string;
  /** Every line that the server logged. */
  readonly log: readonly string[];
  /** A session of a person, with a purpose chosen unless `reason` is null; its token is what the cookie holds. */
  openSession(person: DemoRole | PersonId, reason?: ReadReason | null): Promise<SessionToken>;
  /** The address of a one-time link, as the first run prints it. */
  signInLink(person: DemoRole): Promise<string>;
  /** Adds another person. */
  enrol(person: PersonDraft): Promise<PersonId>;
  close(): Promise<void>;
}

/** A data folder that holds the example, and the secret of its store. */
export interface DemoTemplate {
  readonly folder: string;
  readonly secret: Secret;
}

/** Fills a folder with the example without payments, to be copied: filling one takes seconds. */
export async function makeDemoTemplate(folder: string): Promise<DemoTemplate> {
  const store = await openStore({ data: folder }, { migrations: ALL_MIGRATIONS, clock: systemClock() });
  const deps = auditDeps(store);
  await runFirstRun({ ...deps, work: quietWork() }, { economy: null, border: null });
  await store.close();
  return { folder, secret: deps.secret };
}

/** Starts the example, copied from its template, on a free port; `consoleFolder` is the built console. */
export async function startDemoCopy(consoleFolder: string, template: DemoTemplate): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-demo-'));
  cpSync(template.folder, folder, { recursive: true });
  const store = await openStore({ data: folder }, { migrations: ALL_MIGRATIONS, clock: systemClock() });
  const demo = await serveDemo({ ...auditDeps(store), secret: template.secret }, consoleFolder);
  return {
    ...demo,
    close: async () => {
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the example in memory on a free port, with an economy of payments where one is given. */
export async function startDemoServer(
  consoleFolder: string,
  economy: EconomyPlan | null = null,
): Promise<DemoServer> {
  const store = await openStore({ data: 'memory' }, { migrations: ALL_MIGRATIONS, clock: systemClock() });
  const deps = auditDeps(store);
  await runFirstRun({ ...deps, work: quietWork() }, { economy, border: null });
  return serveDemo(deps, consoleFolder);
}

async function serveDemo(deps: AuditDeps, consoleFolder: string): Promise<DemoServer> {
  const log: string[] = [];
  const running = await startServer(deps, {
    port: 0,
    consoleFolder,
    log: { write: (line) => void log.push(line) },
  });
  return {
    deps,
    running,
    url: running.url,
    log,
    openSession: (person, chosen) => openFor(deps, person, chosen),
    signInLink: (person) => linkFor(deps, person, running.url),
    enrol: (person) => asSystem(deps, (tx) => addPerson(tx, person)),
    close: async () => {
      await running.close();
      await deps.store.close();
    },
  };
}

async function openFor(
  deps: AuditDeps,
  person: DemoRole | PersonId,
  chosen: ReadReason | null | undefined,
): Promise<SessionToken> {
  const personId = isDemoRole(person) ? await findDemo(deps, person) : person;
  const { token } = await asSystem(deps, (tx) => openSession(tx, deps, { personId }));
  const preset = isDemoRole(person) ? DEMO_REASONS[person] : null;
  const given = chosen === undefined ? preset : chosen;
  if (given === null) return token;
  const reader = await readSession(deps, token);
  if (reader === null) throw new Error('the session of the example did not open');
  await asSystem(deps, (tx) => chooseReason(tx, reader, given));
  return token;
}

async function linkFor(deps: AuditDeps, person: DemoRole, url: string): Promise<string> {
  const personId = await findDemo(deps, person);
  const link = await asSystem(deps, (tx) => createSignInLink(tx, deps, personId));
  return `${url}/console/sign-in#${link.token}`;
}

async function findDemo(deps: AuditDeps, person: DemoRole): Promise<PersonId> {
  const personId = await asSystem(deps, (tx) => findPerson(tx, DEMO_LOGINS[person]));
  if (personId === null) throw new Error(`${DEMO_LOGINS[person]} is not in the example`);
  return personId;
}

function asSystem<T>(deps: AuditDeps, run: Parameters<typeof auditedSystem<T>>[2]): Promise<T> {
  return auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, run);
}

function isDemoRole(person: DemoRole | PersonId): person is DemoRole {
  return Object.hasOwn(DEMO_LOGINS, person);
}

function reason(purpose: ReadReason['purpose']): ReadReason {
  return {
    purpose,
    legalBasis: DEMO_LEGAL_BASIS,
    caseRef: 'DEMO-2026-001',
    justification: 'Trying out the console with the invented example',
  };
}
