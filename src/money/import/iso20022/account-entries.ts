/** Entries of an account's statement (camt.052, camt.053, camt.054) as payments between that account and the other side. */

import { child, descendants, textOf, type XmlElement } from '../../../base/index.ts';
import type { PaymentChannel, PaymentParty, PaymentRecord } from '../../model.ts';
import { remittanceOf } from './credit-transfers.ts';
import { firstInstant, readAmount, readParty } from './message-parts.ts';
import type { MessageContext, MessageItem } from './read-messages.ts';

/**
 * Channels by the family of a bank transaction code; other families are wires.
 * Source: ISO 20022 external code set, bank transaction code families of the domain PMNT.
 */
const FAMILIES: Readonly<Record<string, PaymentChannel>> = {
  CNTR: 'cash',
  CCRD: 'card',
  MCRD: 'card',
  ICHQ: 'cheque',
  RCHQ: 'cheque',
  IDDT: 'ach',
  RDDT: 'ach',
};

/** The institution of an account that an entry does not state. */
export const NOT_STATED = 'not stated';

/** The payments of one entry: one a transaction within it, or the entry itself where it has no details. */
export function* entryPayments(
  entry: XmlElement,
  context: MessageContext,
  row: number,
): Generator<MessageItem> {
  const details = descendants(entry, 'TxDtls');
  let next = row;
  for (const detail of details.length === 0 ? [entry] : details) {
    yield entryPayment({ entry, detail }, context, next);
    next += 1;
  }
}

function entryPayment(
  { entry, detail }: { readonly entry: XmlElement; readonly detail: XmlElement },
  { head, above }: MessageContext,
  row: number,
): MessageItem {
  const leftOut = (because: string): MessageItem => ({ kind: 'left-out', because, line: detail.line });
  const status = child(entry, 'Sts');
  const booked = status === undefined ? '' : status.text.trim() || textOf(status, 'Cd');
  if (booked !== '' && booked !== 'BOOK') return leftOut(`its entry is not booked (${booked.slice(0, 8)})`);
  if (/^(true|1)$/.test(textOf(entry, 'RvslInd'))) return leftOut('it reverses an earlier entry');
  const direction = textOf(detail, 'CdtDbtInd') || textOf(entry, 'CdtDbtInd');
  const account = above.get('Acct');
  const own = readParty({ party: undefined, account, agent: undefined });
  if (own === null) return leftOut('the statement names no account');
  const isCredit = direction === 'CRDT';
  if (!isCredit && direction !== 'DBIT') return leftOut('it is neither a credit nor a debit');
  const other =
    counterparty(detail, isCredit ? 'Dbtr' : 'Cdtr') ?? unknownParty(detail, `${head.id}/${row}`, isCredit);
  const transaction = child(detail, 'AmtDtls');
  const stated = transaction === undefined ? undefined : child(transaction, 'TxAmt');
  const amount = readAmount(
    child(detail, 'Amt') ?? (stated === undefined ? undefined : child(stated, 'Amt')) ?? child(entry, 'Amt'),
  );
  if (amount.kind === 'flawed') return leftOut(amount.because);
  const at =
    firstInstant([child(detail, 'RltdDts')], ['AccptncDtTm', 'IntrBkSttlmDt']) ??
    firstInstant([entry], ['ValDt', 'BookgDt']);
  if (at === null) return leftOut('it states no date');
  const references = child(detail, 'Refs') ?? entry;
  const ids = ['AcctSvcrRef', 'TxId', 'EndToEndId'].map((name) => textOf(references, name));
  const record: PaymentRecord = {
    row,
    locator: [head.message, head.id, ...ids].filter((id) => id !== '' && id !== 'NOTPROVIDED').join('/'),
    payer: isCredit ? other : own,
    payee: isCredit ? own : other,
    at,
    paid: amount.value,
    received: amount.value,
    channel: channelOf(detail) ?? channelOf(entry) ?? 'unknown',
    place: null,
    reference: remittanceOf(detail),
  };
  return { kind: 'payment', record };
}

function counterparty(detail: XmlElement, side: 'Dbtr' | 'Cdtr'): PaymentParty | null {
  const parties = child(detail, 'RltdPties');
  const agents = child(detail, 'RltdAgts');
  if (parties === undefined) return null;
  return readParty({
    party: child(parties, side),
    account: child(parties, `${side}Acct`),
    agent: agents === undefined ? undefined : child(agents, `${side}Agt`),
  });
}

/** The other side where no account is stated, as of cash and of booked sums: an account of this entry alone, so that no two are taken for one. */
function unknownParty(detail: XmlElement, number: string, isCredit: boolean): PaymentParty {
  const parties = child(detail, 'RltdPties');
  const party = parties === undefined ? undefined : child(parties, isCredit ? 'Dbtr' : 'Cdtr');
  const name = party === undefined ? '' : textOf(child(party, 'Pty') ?? party, 'Nm');
  return { bank: NOT_STATED, number, name: name === '' ? null : name, country: null };
}

function channelOf(element: XmlElement): PaymentChannel | null {
  const code = child(element, 'BkTxCd');
  const family = code === undefined ? undefined : descendants(code, 'Fmly')[0];
  if (family === undefined) return null;
  return FAMILIES[textOf(family, 'Cd')] ?? 'wire';
}
