/** SYNTHETIC: the agencies and people of the demo. They sign in by one-time links; none has a password. */

import {
  type AuditDeps,
  addMandate,
  addPerson,
  auditedSystem,
  type Clearance,
  createSignInLink,
  findPerson,
  listAgencies,
  type PersonDraft,
  type PersonId,
  PURPOSES,
  type PurposeCode,
  putAgency,
  type SessionToken,
} from '../access/index.ts';
import type { Transaction } from '../store/index.ts';

/** The bank whose customers are screened. */
export const DEMO_BANK = 1;
/** The financial intelligence unit. */
export const DEMO_FIU = 2;
/** The office that keeps the lists and checks the log. */
export const DEMO_OFFICE = 3;

/** The legal basis of every mandate of the demo. */
export const DEMO_LEGAL_BASIS = 'Demo Act, section 1 (invented)';

/** What an analyst of the bank may see. */
export const BANK_CLEARANCE: Clearance = {
  tlp: 2,
  agencies: [DEMO_BANK],
  compartments: [],
  purpose: PURPOSES['aml-screening'].bit,
  caseRefs: [],
};

/** A person of the demo, with the link that opens one session within a quarter of an hour. */
export interface DemoLink {
  readonly login: string;
  readonly displayName: string;
  readonly token: SessionToken;
  readonly expiresAt: Date;
}

const AGENCIES = [
  { id: DEMO_BANK, name: 'Demo-Bank (SYNTHETIC)', country: 'pk' },
  { id: DEMO_FIU, name: 'Demo-FIU (SYNTHETIC)', country: 'pk' },
  { id: DEMO_OFFICE, name: 'Demo-Office (SYNTHETIC)', country: 'pk' },
] as const;

const MANDATES: readonly { readonly agencyId: number; readonly purpose: PurposeCode }[] = [
  { agencyId: DEMO_BANK, purpose: 'aml-screening' },
  { agencyId: DEMO_FIU, purpose: 'aml-screening' },
  { agencyId: DEMO_FIU, purpose: 'ct-investigation' },
  { agencyId: DEMO_OFFICE, purpose: 'administration' },
  { agencyId: DEMO_OFFICE, purpose: 'oversight' },
];

type DemoPerson = Pick<PersonDraft, 'agencyId' | 'login' | 'displayName' | 'roles' | 'tlpMax'>;

const PEOPLE: readonly DemoPerson[] = [
  {
    agencyId: DEMO_BANK,
    login: 'demo.analyst',
    displayName: 'Demo analyst (bank)',
    roles: ['analyst'],
    tlpMax: 2,
  },
  {
    agencyId: DEMO_BANK,
    login: 'demo.analyst2',
    displayName: 'Second demo analyst (bank)',
    roles: ['analyst'],
    tlpMax: 2,
  },
  {
    agencyId: DEMO_BANK,
    login: 'demo.supervisor',
    displayName: 'Demo supervisor (bank)',
    roles: ['supervisor'],
    tlpMax: 2,
  },
  {
    agencyId: DEMO_BANK,
    login: 'demo.reporter',
    displayName: 'Demo reporting analyst (bank)',
    roles: ['reporting-analyst'],
    tlpMax: 2,
  },
  {
    agencyId: DEMO_BANK,
    login: 'demo.approver',
    displayName: 'Demo reporting supervisor (bank)',
    roles: ['reporting-supervisor'],
    tlpMax: 2,
  },
  { agencyId: DEMO_FIU, login: 'demo.fiu', displayName: 'Demo analyst (FIU)', roles: ['analyst'], tlpMax: 3 },
  {
    agencyId: DEMO_OFFICE,
    login: 'demo.steward',
    displayName: 'Demo steward of lists',
    roles: ['steward'],
    tlpMax: 2,
  },
  {
    agencyId: DEMO_OFFICE,
    login: 'demo.auditor',
    displayName: 'Demo auditor',
    roles: ['auditor'],
    tlpMax: 2,
  },
  {
    agencyId: DEMO_OFFICE,
    login: 'demo.administrator',
    displayName: 'Demo administrator',
    roles: ['administrator'],
    tlpMax: 0,
  },
];

/** Adds the agencies, mandates and people, all together, where there are none yet; true when it did. */
export async function addDemoAccounts(deps: AuditDeps): Promise<boolean> {
  return auditedSystem(deps, { actor: 'first-run', action: 'accounts:manage' }, async (tx, trail) => {
    if ((await listAgencies(tx)).length > 0) return false;
    for (const agency of AGENCIES) await putAgency(tx, agency);
    for (const mandate of MANDATES) await addMandate(tx, { ...mandate, legalBasis: DEMO_LEGAL_BASIS });
    for (const person of PEOPLE) await addPerson(tx, { ...person, kind: 'person', passwordHash: null });
    trail.count('people', PEOPLE.length);
    return true;
  });
}

/** Makes a new link for each person of the demo that there is. */
export async function createDemoLinks(deps: AuditDeps): Promise<readonly DemoLink[]> {
  return auditedSystem(deps, { actor: 'first-run', action: 'accounts:manage' }, async (tx) => {
    const links: DemoLink[] = [];
    for (const { login, displayName } of PEOPLE) {
      const personId = await findPerson(tx, login);
      if (personId !== null)
        links.push({ login, displayName, ...(await createSignInLink(tx, deps, personId)) });
    }
    return links;
  });
}

/** Whether this store holds the people of the demo. */
export async function hasDemoAccounts(tx: Transaction): Promise<boolean> {
  const found: PersonId | null = await findPerson(tx, PEOPLE[0]?.login ?? '');
  return found !== null;
}
