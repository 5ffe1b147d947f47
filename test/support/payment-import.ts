/** What tests of imports of payments share with a process of their own. */

import { ACCESS_MIGRATIONS, type AuditDeps, auditedSystem, type TlpLevel } from '../../src/access/index.ts';
import { contentHash } from '../../src/base/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../src/evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../../src/findings/index.ts';
import {
  type ContextDraft,
  type ContextImport,
  MONEY_MIGRATIONS,
  type PaymentBatchDraft,
  storeContexts,
} from '../../src/money/index.ts';

/** The tables that an import writes. */
export const MONEY_TEST_MIGRATIONS = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...FINDINGS_MIGRATIONS,
  ...MONEY_MIGRATIONS,
];

/** The batch of the test, the same whoever imports it. */
export function paymentDraft(): PaymentBatchDraft {
  return {
    ...{ fileName: 'payments.csv', format: 'table', sha256: 'a'.repeat(64), synthetic: true },
    grade: { scheme: 'none' },
    marking: {
      ...{ tlp: 2, handling: [], note: null, releasableTo: [1], compartments: [], caseRef: null, owner: 1 },
      purposes: ['aml-screening'],
    },
    ...{ by: 'system:test', at: new Date('2026-01-02T00:00:00Z') },
  };
}

/** Side inputs of the agency of the test. */
export function contextDraft(
  of: Pick<ContextDraft, 'told'> & Partial<ContextDraft> & { readonly tlp?: TlpLevel },
): ContextDraft {
  const { marking, grade, by, at, synthetic } = paymentDraft();
  const { tlp = marking.tlp, ...changed } = of;
  return {
    ...{ fileName: 'side.json', sha256: contentHash([JSON.stringify(of.told)]), batch: null },
    ...{ grade, by, at, synthetic, marking: { ...marking, tlp } },
    ...changed,
  };
}

/** Stores side inputs as the system. */
export function storeAs(deps: AuditDeps, draft: ContextDraft): Promise<readonly ContextImport[]> {
  return auditedSystem(deps, { actor: 'test', action: 'payments:import' }, (tx) => storeContexts(tx, draft));
}
