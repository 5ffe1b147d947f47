/** SYNTHETIC: the demo's invented people at work: their sessions, and what they do through the same functions as everybody. */

import {
  type AuditDeps,
  audited,
  auditedSystem,
  checkReason,
  endSession,
  findPerson,
  openSession,
  type Reader,
  readSession,
} from '../access/index.ts';
import { fault } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { DEMO_LEGAL_BASIS } from './accounts.ts';

/** A session of a person of the demo, with its reason. */
export async function signIn(deps: AuditDeps, login: string): Promise<Reader> {
  const opened = await auditedSystem(deps, { actor: 'first-run', action: 'session:opened' }, async (tx) => {
    const personId = await findPerson(tx, login);
    if (personId === null) throw fault('INTERNAL', `the demo has no ${login}`);
    return openSession(tx, deps, { personId });
  });
  const reader = await readSession(deps, opened.token);
  if (reader === null) throw fault('INTERNAL', `the session of ${login} did not open`);
  return checkReason(reader, {
    purpose: 'aml-screening',
    legalBasis: DEMO_LEGAL_BASIS,
    caseRef: 'DEMO-FIRST-RUN',
    justification: 'Working on the invented customers and payments of the demo',
  });
}

/** Ends a session. */
export async function signOut(deps: AuditDeps, reader: Reader): Promise<void> {
  await auditedSystem(deps, { actor: 'first-run', action: 'session:ended' }, (tx) =>
    endSession(tx, deps, reader.sessionId),
  );
}

/** What a person of the demo does, and to what. */
export interface DemoAct {
  readonly reader: Reader;
  readonly action: 'findings:decide' | 'findings:assign' | 'incidents:judge';
  readonly subject: string;
}

/** Changes something as that person, with an entry in the log. */
export async function actAs(
  deps: AuditDeps,
  { reader, action, subject }: DemoAct,
  run: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  const policy = { kind: 'guarded', action, personalData: true } as const;
  await audited(deps, { reader, policy, subject, role: 'writer' }, async (tx) => void (await run(tx)));
}

/** Reads findings as that person. */
export async function readAs<T>(
  deps: AuditDeps,
  reader: Reader,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const policy = { kind: 'guarded', action: 'findings:read', personalData: true } as const;
  return audited(deps, { reader, policy }, run);
}
