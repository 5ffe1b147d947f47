/** SYNTHETIC: the reporting desk of the demo bank: its settings with an invented unit, and two people who work there. */

import { addMandate, auditedSystem, type PersonId } from '../../src/access/index.ts';
import { DEMO_BANK, DEMO_LEGAL_BASIS } from '../../src/demo/index.ts';
import { latestDates } from '../../src/evidence/index.ts';
import { recordFinding } from '../../src/findings/index.ts';
import { demoUnitProfile, paymentEvidenceId, type ReportingSettings } from '../../src/money/index.ts';
import { paymentsFile } from '../flows/payments.ts';
import { DEMO_REASONS, type DemoServer } from './demo-server.ts';
import { askAs, decideAs } from './finding-work.ts';
import { importPayments } from './money-work.ts';

/** Who works at the desk. */
export interface ReportingDesk {
  readonly writer: PersonId;
  readonly approver: PersonId;
}

/** Opens the desk. `banks` are the numbers of the banks that are the institution's own, `day` the day of its exchange rates. */
export async function openReportingDesk(
  demo: DemoServer,
  given: { readonly banks: readonly string[]; readonly day: string },
): Promise<ReportingDesk> {
  const enrol = (
    login: string,
    displayName: string,
    role: 'reporting-analyst' | 'reporting-supervisor' | 'steward',
  ) =>
    demo.enrol({
      ...{ agencyId: DEMO_BANK, login, displayName, kind: 'person', passwordHash: null, tlpMax: 2 },
      roles: [role],
    });
  const writer = await enrol('test.writer', 'Report writer (invented)', 'reporting-analyst');
  const approver = await enrol('test.approver', 'Report approver (invented)', 'reporting-supervisor');
  const steward = await enrol('test.steward', 'Steward of the desk (invented)', 'steward');
  await auditedSystem(demo.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
    addMandate(tx, { agencyId: DEMO_BANK, purpose: 'administration', legalBasis: DEMO_LEGAL_BASIS }),
  );
  const token = await demo.openSession(steward, DEMO_REASONS.steward);
  await askAs(demo, token, {
    path: '/reports/settings',
    body: { version: 0, settings: settingsOf(given) },
  });
  return { writer, approver };
}

const RATES = { USD: '280.125', AFN: '4.05', SAR: '74.7', AED: '76.3' } as const;

function settingsOf(given: { readonly banks: readonly string[]; readonly day: string }): ReportingSettings {
  return {
    unit: demoUnitProfile(),
    institution: {
      id: '77',
      branch: 'Head office',
      submission: 'E',
      userCode: 'DEMO-USER',
      banks: [...given.banks],
      address: { type: '1', street: '1 Demo Road', city: 'Demo City', country: 'PK' },
    },
    rates: Object.entries(RATES).map(([from, rate]) => ({
      ...{ from, to: 'PKR', day: given.day, rate, source: 'invented bulletin' },
    })),
  };
}

/** The bank of the payment that reports are drafted of, and its day. */
export const REPORTED = { banks: ['010'], day: '2026-01-05' } as const;

/** Cash paid in at the counter of the bank, in rupees and in a currency of which no rate of that month is known. */
const COUNTER = {
  ...{ id: 'demo-counter', title: 'Demo counter' },
  columns: {
    ...{ time: 'When', payerAccount: 'From', payerName: 'For', payeeAccount: 'To', payeeName: 'Whom' },
    ...{ amount: 'Amount', currency: 'Currency' },
  },
  time: { format: 'YYYY-MM-DD HH:mm', zone: '+05:00' },
  preset: { payerBank: '099', payeeBank: REPORTED.banks[0], channel: 'cash' },
} as const;

/** Imports cash of a day: two payments that reach the threshold, one that does not, and one that cannot be judged. */
export async function payCash(demo: DemoServer, day: string): Promise<void> {
  const token = await demo.openSession('analyst');
  const lines = [
    'When,From,For,To,Whom,Amount,Currency',
    ...[
      `09:00,C-1,Demo Payer,C-2,Demo Holder,2000000,PKR`,
      `10:00,C-1,Demo Payer,C-3,Demo Other,2500000.50,PKR`,
    ],
    ...[
      `11:00,C-1,Demo Payer,C-2,Demo Holder,1999999.99,PKR`,
      `12:00,C-1,Demo Payer,C-2,Demo Holder,9000,USD`,
    ],
  ];
  const file = lines.map((line, at) => (at === 0 ? line : `${day} ${line}`)).join('\n');
  await importPayments(
    { url: demo.url, token },
    { file: `${file}\n`, name: 'counter.csv', mapping: COUNTER },
  );
}

/** A finding on one invented payment between two customers of the bank, accepted by an analyst; answers its id. */
export async function acceptFinding(demo: DemoServer, name: string): Promise<string> {
  const token = await demo.openSession('analyst');
  const file = paymentsFile([{ day: 4.5, from: `${name}-A`, to: `${name}-Z`, amount: 100 }]);
  const batch = await importPayments({ url: demo.url, token }, { file, name: `${name}.csv` });
  const { id } = await demo.deps.store.transaction({ role: 'system' }, (tx) =>
    recordFinding(tx, {
      rule: { id: 'fan-in', version: '1', twoPeople: false },
      subject: { kind: 'pattern', ref: `demo:${batch}:1` },
      evidence: [paymentEvidenceId({ batch, row: 1 })],
      quantities: { payments: 1 },
      sentence: 'One account paid into one within days.',
      ...{ score: null, match: null, author: 'rule', foundAt: new Date(), asOf: null },
      marking: {
        ...{ tlp: 2, handling: [], note: null, owner: DEMO_BANK, releasableTo: null, compartments: [] },
        ...{ caseRef: null, purposes: ['aml-screening', 'ct-investigation'] },
        purgeDue: latestDates('criminal-intelligence', new Date().toISOString().slice(0, 10)).purgeDue,
      },
    }),
  );
  await decideAs(demo, 'analyst', { id, verdict: 'true', reason: 'the payments show it', version: 0 });
  return id;
}
