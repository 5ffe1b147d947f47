/** What tests of imports of payments share with a process of their own. */

import { ACCESS_MIGRATIONS } from '../../src/access/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../src/evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../../src/findings/index.ts';
import { MONEY_MIGRATIONS, type PaymentBatchDraft } from '../../src/money/index.ts';

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
