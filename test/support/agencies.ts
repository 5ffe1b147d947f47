/** Three invented agencies with people of different clearances, for tests that read as somebody. */

import {
  type AuditDeps,
  addMandate,
  addPerson,
  auditedSystem,
  checkReason,
  createSecret,
  openSession,
  type PersonDraft,
  putAgency,
  putCompartment,
  type Reader,
  type ReadReason,
  readSession,
} from '../../src/access/index.ts';
import { systemClock } from '../../src/base/index.ts';
import type { Store } from '../../src/store/index.ts';

/** Demo-Bank, Demo-FIU and Demo-Police: 1, 2 and 3. */
export const BANK = 1;
export const FIU = 2;
export const POLICE = 3;

/** The legal basis of every mandate of the fixture. */
export const BASIS = 'Demo Act s. 1';

/** A reason within the mandates of all three agencies. */
export const SCREENING: ReadReason = {
  purpose: 'aml-screening',
  legalBasis: BASIS,
  caseRef: 'DEMO-1',
  justification: 'screening for a test',
};

/** A reason within the mandates of the FIU and the police. */
export const INVESTIGATION: ReadReason = { ...SCREENING, purpose: 'ct-investigation' };

/** What audited access needs, with a fresh secret. */
export function auditDeps(store: Store): AuditDeps {
  return { store, clock: systemClock(), secret: createSecret() };
}

/** Adds the three agencies with their mandates, and two compartments: 7 and 8. */
export async function addAgencies(deps: AuditDeps): Promise<void> {
  await auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, async (tx) => {
    await putAgency(tx, { id: BANK, name: 'Demo-Bank', country: 'pk' });
    await putAgency(tx, { id: FIU, name: 'Demo-FIU', country: 'pk' });
    await putAgency(tx, { id: POLICE, name: 'Demo-Police', country: null });
    await putCompartment(tx, { id: 7, title: 'Demo-Seven' });
    await putCompartment(tx, { id: 8, title: 'Demo-Eight' });
    for (const agencyId of [BANK, FIU, POLICE]) {
      await addMandate(tx, { agencyId, purpose: 'aml-screening', legalBasis: BASIS });
      await addMandate(tx, { agencyId, purpose: 'administration', legalBasis: BASIS });
      if (agencyId !== BANK)
        await addMandate(tx, { agencyId, purpose: 'ct-investigation', legalBasis: BASIS });
    }
  });
}

/** Adds a person and opens a session; with a reason, the reader has chosen it for the request. */
export async function addReader(
  deps: AuditDeps,
  person: Partial<PersonDraft> & { readonly agencyId: number },
  reason: ReadReason | null = null,
): Promise<Reader> {
  const opened = await auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, async (tx) => {
    const login = `${person.login ?? 'reader'}-${Math.random().toString(36).slice(2)}`;
    const draft: PersonDraft = {
      displayName: 'Demo Reader',
      kind: 'person',
      passwordHash: null,
      roles: ['analyst'],
      tlpMax: 4,
      ...person,
      login,
    };
    return openSession(tx, deps, { personId: await addPerson(tx, draft) });
  });
  const reader = await readSession(deps, opened.token);
  if (reader === null) throw new Error('the session of the fixture did not open');
  return reason === null ? reader : checkReason(reader, reason);
}
