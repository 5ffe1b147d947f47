/** How evidence names one stored payment. */

/** A payment by its batch and its row there. */
export interface PaymentRef {
  /** Id of the batch, 40 hexadecimal digits. */
  readonly batch: string;
  /** From 1. */
  readonly row: number;
}

/** The id of a stored payment as evidence: `payment:<batch>:<row>`. */
export function paymentEvidenceId({ batch, row }: PaymentRef): string {
  return `payment:${batch}:${row}`;
}

/** The payment that an id of evidence names; null where the id names something else. */
export function readPaymentEvidenceId(id: string): PaymentRef | null {
  const match = /^payment:([0-9a-f]{40}):([1-9]\d{0,9})$/.exec(id);
  return match?.[1] === undefined ? null : { batch: match[1], row: Number(match[2]) };
}
