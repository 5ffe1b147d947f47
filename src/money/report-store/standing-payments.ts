/** How a finding stands now: the payments that nobody has taken out of it, and its sentence about them. */

import type { Finding } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import { paymentEvidenceId, readPaymentEvidenceId } from '../store/payment-id.ts';
import { listEvaluations } from '../store/reject-payment.ts';

/** A finding as it stands. */
export interface StandingFinding {
  /** Ids, as evidence, of its payments without those that people rejected. */
  readonly payments: readonly string[];
  /** What the rule says of these; null where it says nothing any more. */
  readonly sentence: string | null;
}

/** Reads how a finding stands; of a payment that was rejected and restored the last word counts. */
export async function readStandingFinding(tx: Transaction, finding: Finding): Promise<StandingFinding> {
  const evaluations = await listEvaluations(tx, finding.id);
  const last = new Map(
    evaluations.map(({ batchId, place, kind }) => [
      paymentEvidenceId({ batch: batchId, row: place.row }),
      kind,
    ]),
  );
  const newest = evaluations.at(-1);
  return {
    payments: finding.evidence.filter(
      (id) => readPaymentEvidenceId(id) !== null && last.get(id) !== 'rejected',
    ),
    sentence: newest === undefined ? finding.sentence : newest.sentence,
  };
}
