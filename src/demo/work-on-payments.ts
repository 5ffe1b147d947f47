/** SYNTHETIC: the demo's first decisions on money findings: one accepted, and one payment of another rejected. */

import type { AuditDeps, Reader } from '../access/index.ts';
import { decideFinding, type Finding, listFindings } from '../findings/index.ts';
import {
  listEvaluations,
  listMemberAccounts,
  listMemberPayments,
  readMoneyFinding,
  rejectPayment,
} from '../money/index.ts';
import type { Transaction } from '../store/index.ts';
import { actAs, readAs, signIn, signOut } from './people-at-work.ts';

/** Most findings of the demo that are looked at. */
const FINDINGS_MAX = 500;
/** What most looks like a report to write: many who pay one, before money handed on. */
const ACCEPTED_FIRST = ['fan-in', 'structuring', 'gather-scatter', 'cycle', 'chain'];

const REASONS = {
  accepted: 'Nothing in the customer’s file explains these payments (invented).',
  rejected: 'An invoice for this payment lies in the file (invented).',
} as const;

/** The money findings that the bank sees. */
export async function readPatterns(deps: AuditDeps): Promise<readonly Finding[]> {
  const reader = await signIn(deps, 'demo.supervisor');
  try {
    return await readAs(deps, reader, async (tx) => {
      const { findings } = await listFindings(tx, { subjectKind: 'pattern', limit: FINDINGS_MAX });
      return findings;
    });
  } finally {
    await signOut(deps, reader);
  }
}

/**
 * Accepts one finding, of payments that all touch accounts of the bank's own branches, and rejects a payment of another; findings that
 * people have worked on before are left alone.
 */
export async function workOnPayments(deps: AuditDeps, branches: readonly string[]): Promise<void> {
  const findings = await readPatterns(deps);
  if (findings.some(({ version, assignmentVersion }) => version + assignmentVersion > 0)) return;
  const analyst = await signIn(deps, 'demo.analyst');
  try {
    const accepted = await readAs(deps, analyst, (tx) => chooseAccepted(tx, findings, branches));
    const weakened = findings.find((one) => one !== accepted && one.evidence.length > 3);
    if (weakened !== undefined) await rejectOne(deps, analyst, weakened);
    if (accepted !== undefined) await accept(deps, analyst, accepted);
  } finally {
    await signOut(deps, analyst);
  }
}

async function chooseAccepted(
  tx: Transaction,
  findings: readonly Finding[],
  branches: readonly string[],
): Promise<Finding | undefined> {
  for (const id of ACCEPTED_FIRST)
    for (const finding of findings.filter(({ rule }) => rule.id === id))
      if (await isOfBranches(tx, finding, branches)) return finding;
  return findings[0];
}

async function isOfBranches(
  tx: Transaction,
  { id, evidence }: Finding,
  branches: readonly string[],
): Promise<boolean> {
  const finding = await readMoneyFinding(tx, id);
  if (finding === null) return false;
  const accounts = await listMemberAccounts(tx, finding);
  const own = new Set(accounts.filter(({ bank }) => branches.includes(bank)).map(({ entityId }) => entityId));
  const payments = await listMemberPayments(tx, id, { after: 0, limit: evidence.length });
  return payments.every(({ payer, payee }) => own.has(payer) || own.has(payee));
}

async function rejectOne(deps: AuditDeps, by: Reader, { id }: Finding): Promise<void> {
  await actAs(deps, { reader: by, action: 'findings:decide', subject: id }, async (tx) => {
    if ((await listEvaluations(tx, id)).length > 0) return;
    const step = { findingId: id, kind: 'rejected', position: 2, version: 0 } as const;
    await rejectPayment(tx, deps.clock, { ...step, reason: REASONS.rejected, by: by.personId });
  });
}

async function accept(deps: AuditDeps, by: Reader, { id }: Finding): Promise<void> {
  await actAs(deps, { reader: by, action: 'findings:decide', subject: id }, (tx) =>
    decideFinding(tx, {
      ...{ findingId: id, version: 0, verdict: 'true', reason: REASONS.accepted },
      ...{ by: by.personId, at: deps.clock.now() },
    }),
  );
}
