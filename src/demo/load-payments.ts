/** SYNTHETIC: an invented economy of payments, imported for the bank of the demo and searched by the rules as the bank would. */

import { hash } from 'node:crypto';
import { type AuditDeps, auditedSystem } from '../access/index.ts';
import { decodeText, type Work } from '../base/index.ts';
import {
  DELIVERED_RULES,
  detectStored,
  findReportingSettings,
  importPayments,
  openPaymentStream,
  type PaymentBatchDraft,
  type PaymentStream,
  putReportingSettings,
  readContextText,
  storeContexts,
} from '../money/index.ts';
import { BANK_CLEARANCE, DEMO_BANK } from './accounts.ts';
import type { EconomyPlan } from './economy/economy.ts';
import { type InventedPayments, inventPayments } from './economy/invent-payments.ts';
import { demoReportingSettings } from './reporting-settings.ts';
import { type PaymentsScore, scorePayments } from './score-payments.ts';
import { readPatterns, workOnPayments } from './work-on-payments.ts';

/** The economy of the demo: small, so that the first start stays short, with more crime than there is in life, and hawala of both kinds in it. */
export const DEMO_ECONOMY: EconomyPlan = {
  seed: 12,
  payments: 50_000,
  accounts: 1_200,
  days: 97,
  illicitOneIn: 150,
};

/** What was made of an economy in the store. */
export interface DemoPayments {
  readonly plan: EconomyPlan;
  readonly payments: number;
  readonly accounts: number;
  readonly criminal: number;
  readonly score: PaymentsScore;
  /** Accounts at which a rule could not look everywhere. */
  readonly undetermined: number;
}

/** How everything invented is marked and graded. */
const INVENTED: Pick<PaymentBatchDraft, 'grade' | 'marking' | 'by'> = {
  grade: { scheme: 'none' },
  marking: {
    ...{ tlp: 2, handling: [], note: null, caseRef: null, compartments: [] },
    ...{ owner: DEMO_BANK, releasableTo: [DEMO_BANK], purposes: ['aml-screening', 'ct-investigation'] },
  },
  by: 'system:first-run',
};
/** Threads of the search. */
const THREADS = 2;

/**
 * Invents, imports and searches the payments, lets the demo's people decide on some findings, and readies the reporting desk. What is there
 * already is not made again; an import that was interrupted goes on where it was.
 * @throws CANCELLED, or the reason of the signal, when the work is stopped
 */
export async function loadPayments(
  deps: AuditDeps & { readonly work: Work },
  plan: EconomyPlan,
): Promise<DemoPayments> {
  const invented = inventPayments(deps, plan);
  const batch = await importInvented(deps, invented);
  await importPlaces(deps, invented);
  const search = { rules: DELIVERED_RULES, clearance: BANK_CLEARANCE, owner: DEMO_BANK, threads: THREADS };
  const outcome = await detectStored(deps, { ...search, from: null, to: null }, deps.work);
  deps.work.signal.throwIfAborted();
  await workOnPayments(deps, invented.nearBanks);
  await readyReporting(deps, invented);
  const { payments, accounts, criminal, planted } = invented;
  const score = scorePayments(planted, await readPatterns(deps), batch);
  const undetermined = outcome.undetermined.reduce((sum, bound) => sum + bound.accounts, 0);
  return { plan, payments, accounts, criminal, score, undetermined };
}

async function importInvented(
  deps: AuditDeps & { readonly work: Work },
  { file, payments }: InventedPayments,
): Promise<string> {
  const bytes = Buffer.from(file, 'latin1');
  const { stream, format } = await openPaymentStream({
    path: '-',
    bytes: bytes.length,
    open: () => bytesOf(bytes),
  });
  const draft: PaymentBatchDraft = {
    ...{
      fileName: 'invented-economy.csv (SYNTHETIC)',
      format,
      sha256: hash('sha256', bytes),
      synthetic: true,
    },
    ...{ ...INVENTED, at: deps.clock.now() },
  };
  const { work } = deps;
  const { batchId } = await importPayments(deps, draft, {
    stream: countedStream(stream, payments),
    assertedBy: 'Demo-Bank (SYNTHETIC)',
    work,
  });
  return batchId;
}

/** Keeps where the invented banks stand, which rules over regions need; there already, it adds nothing. */
async function importPlaces(deps: AuditDeps, { places }: InventedPayments): Promise<void> {
  const bytes = Buffer.from(places, 'latin1');
  const fileName = 'invented-places.csv (SYNTHETIC)';
  const told = await readContextText(decodeText(bytesOf(bytes), { file: fileName }));
  await auditedSystem(deps, { actor: 'first-run', action: 'payments:import' }, (tx) =>
    storeContexts(tx, {
      ...{ ...INVENTED, fileName, told, batch: null, synthetic: true },
      ...{ sha256: hash('sha256', bytes), at: deps.clock.now() },
    }),
  );
}

/** A stream whose length is known beforehand, so that the time that remains can be told. */
function countedStream({ unit, chunks }: PaymentStream, total: number): PaymentStream {
  return {
    unit,
    async *chunks(from) {
      for await (const chunk of chunks(from)) yield { ...chunk, total };
    },
  };
}

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What the bank reports with, so that a report can be drafted from an accepted finding. */
async function readyReporting(deps: AuditDeps, { nearBanks }: InventedPayments): Promise<void> {
  await auditedSystem(deps, { actor: 'first-run', action: 'reports:configure' }, async (tx) => {
    if ((await findReportingSettings(tx, DEMO_BANK)) !== null) return;
    const settings = demoReportingSettings(nearBanks);
    const at = deps.clock.now();
    await putReportingSettings(tx, {
      ...{ agencyId: DEMO_BANK, version: 0, settings, by: 'system:first-run', at },
    });
  });
}
