/** Payments as they are stored: without the identity number of a person in clear, wherever the record wrote one. */

import { hashCnics, maskCnics } from '../../evidence/index.ts';
import type { PaymentParty, PaymentRecord } from '../model.ts';
import type { StatusRecord } from './payment-statuses.ts';

/**
 * The record with each CNIC as a keyed hash and its last three digits where accounts and messages are told apart by it, and as its last three
 * digits in names and free text. `key` is `deriveKey(secret, 'identity')`.
 * Source: rights requirement RR-21.
 */
export function hideIdentities(record: PaymentRecord, key: Uint8Array): PaymentRecord {
  return {
    ...record,
    locator: record.locator === null ? null : hashCnics(record.locator, key),
    payer: hideInParty(record.payer, key),
    payee: hideInParty(record.payee, key),
    place: masked(record.place),
    reference: masked(record.reference),
  };
}

/** The report of a bank with the same hashes, so that it still names its payment. */
export function hideInStatus(status: StatusRecord, key: Uint8Array): StatusRecord {
  return {
    ...status,
    originalMessageId: hashCnics(status.originalMessageId, key),
    endToEndId: hashCnics(status.endToEndId, key),
    transactionId: hashCnics(status.transactionId, key),
    reason: masked(status.reason),
  };
}

function hideInParty(party: PaymentParty, key: Uint8Array): PaymentParty {
  const { bank, number, name } = party;
  return { ...party, bank: hashCnics(bank, key), number: hashCnics(number, key), name: masked(name) };
}

function masked<Text extends string | null>(text: Text): string | Text {
  return text === null ? text : maskCnics(text);
}
