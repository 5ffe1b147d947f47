/** One transfer of a pain.001 or pacs.008 as a payment. */

import { child, childrenOf, textOf, type XmlElement } from '../../../base/index.ts';
import type { PaymentRecord } from '../../model.ts';
import { firstInstant, readAmount, readParty } from './message-parts.ts';
import type { MessageContext, MessageItem } from './read-messages.ts';

/** Dates of a transfer, the one nearest to the movement of money first. */
const DATES = ['AccptncDtTm', 'IntrBkSttlmDt', 'ReqdExctnDt'];

/** The payment of a `CdtTrfTxInf`, or why there is none. */
export function transferPayment(element: XmlElement, context: MessageContext, row: number): MessageItem {
  const leftOut = (because: string): MessageItem => ({ kind: 'left-out', because, line: element.line });
  const { head, above } = context;
  const part = (name: string): XmlElement | undefined => child(element, name) ?? above.get(name);
  const [payer, payee] = [
    readParty({ party: part('Dbtr'), account: part('DbtrAcct'), agent: part('DbtrAgt') }),
    readParty({
      party: child(element, 'Cdtr'),
      account: child(element, 'CdtrAcct'),
      agent: child(element, 'CdtrAgt'),
    }),
  ];
  if (payer === null) return leftOut('it states no account of the debtor');
  if (payee === null) return leftOut('it states no account of the creditor');
  const amounts = readAmounts(element);
  if (typeof amounts === 'string') return leftOut(amounts);
  const header = above.get('GrpHdr');
  const requested = above.get('ReqdExctnDt');
  const at =
    firstInstant([element, header, requested === undefined ? undefined : within(requested)], DATES) ??
    firstInstant([header], ['CreDtTm']);
  if (at === null) return leftOut('it states no date');
  const ids = child(element, 'PmtId');
  const [transaction, endToEnd] = [idOf(ids, 'TxId') || idOf(ids, 'InstrId'), idOf(ids, 'EndToEndId')];
  const record: PaymentRecord = {
    row,
    locator: [head.message, head.id, transaction, endToEnd].filter((id) => id !== '').join('/'),
    payer,
    payee,
    at,
    ...amounts,
    channel: 'wire',
    place: null,
    reference: remittanceOf(element) ?? (endToEnd === '' ? null : endToEnd),
  };
  return { kind: 'payment', record };
}

/** What the payer wrote for the payee, in one line; null where nothing is written. */
export function remittanceOf(element: XmlElement): string | null {
  const information = child(element, 'RmtInf');
  if (information === undefined) return null;
  const words = childrenOf(information, 'Ustrd').map(({ text }) => text.trim());
  return words.filter((word) => word !== '').join(' ') || null;
}

/** What was paid and what was received; a text says why they cannot be read. */
function readAmounts(element: XmlElement): Pick<PaymentRecord, 'paid' | 'received'> | string {
  const amount = child(element, 'Amt');
  const equivalent = amount === undefined ? undefined : child(amount, 'EqvtAmt');
  const instructed =
    child(element, 'InstdAmt') ??
    (amount === undefined ? undefined : child(amount, 'InstdAmt')) ??
    (equivalent === undefined ? undefined : child(equivalent, 'Amt'));
  const settled = readAmount(child(element, 'IntrBkSttlmAmt') ?? instructed);
  if (settled.kind === 'flawed') return settled.because;
  if (instructed === undefined) return { paid: settled.value, received: settled.value };
  const paid = readAmount(instructed);
  return paid.kind === 'flawed' ? paid.because : { paid: paid.value, received: settled.value };
}

/** An element that stands by itself, as the one child of another, so that its date is looked for by its name. */
function within(element: XmlElement): XmlElement {
  return { name: '', attributes: {}, children: [element], text: '', line: element.line };
}

function idOf(ids: XmlElement | undefined, name: string): string {
  const id = ids === undefined ? '' : textOf(ids, name);
  return id === 'NOTPROVIDED' ? '' : id;
}
