/** SYNTHETIC: the demo's first decisions on money findings: one accepted, and one payment of another rejected. */

import type { AuditDeps, Reader } from '../access/index.ts';
import { decideFinding, type Finding, listFindings } from '../findings/index.ts';
import { listEvaluations, rejectPayment } from '../money/index.ts';
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

/** Accepts one finding and rejects a payment of another; findings that people have worked on before are left alone. */
export async function workOnPayments(deps: AuditDeps): Promise<void> {
  const findings = await readPatterns(deps);
  if (findings.some(({ version, assignmentVersion }) => version + assignmentVersion > 0)) return;
  const analyst = await signIn(deps, 'demo.analyst');
  try {
    const accepted = chooseAccepted(findings);
    const weakened = findings.find((one) => one !== accepted && one.evidence.length > 3);
    if (weakened !== undefined) await rejectOne(deps, analyst, weakened);
    if (accepted !== undefined) await accept(deps, analyst, accepted);
  } finally {
    await signOut(deps, analyst);
  }
}

function chooseAccepted(findings: readonly Finding[]): Finding | undefined {
  const ranked = ACCEPTED_FIRST.flatMap((id) => findings.find(({ rule }) => rule.id === id) ?? []);
  return ranked[0] ?? findings[0];
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
