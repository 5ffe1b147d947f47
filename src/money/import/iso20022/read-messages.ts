/**
 * Payments out of ISO 20022 messages, one at a time: customer and interbank transfers, statements and notifications of accounts.
 * Source: ISO 20022 message definitions pain.001, pacs.008, pacs.002, camt.052, camt.053, camt.054 (editions of 2009 and later).
 */

import {
  child,
  childrenOf,
  fault,
  readXmlRecords,
  type TextStream,
  textOf,
  type XmlElement,
} from '../../../base/index.ts';
import type { PaymentRecord } from '../../model.ts';
import { entryPayments } from './account-entries.ts';
import { transferPayment } from './credit-transfers.ts';

/** What a message says of itself. */
export interface MessageHead {
  /** `pacs.008`. */
  readonly message: string;
  /** The id that its sender gave it; '' before it is known. */
  readonly id: string;
}

/** The state of a payment as its bank reports it. Source: ISO 20022 external code set, payment transaction status. */
export interface PaymentStatus {
  readonly originalMessageId: string;
  /** The end-to-end id of the payment; '' where the status is of the whole message. */
  readonly endToEndId: string;
  readonly transactionId: string;
  /** `ACSC` settled, `RJCT` rejected, `PDNG` pending … */
  readonly status: string;
  readonly reason: string | null;
}

/** What a message holds, in its order. */
export type MessageItem =
  | { readonly kind: 'payment'; readonly record: PaymentRecord }
  | { readonly kind: 'status'; readonly status: PaymentStatus }
  | { readonly kind: 'left-out'; readonly because: string; readonly line: number };

/** What records above the payments say of all of them. */
export interface MessageContext {
  readonly head: MessageHead;
  /** Group header, and what stands before the transfers of a pain.001 or the entries of a statement, by element name. */
  readonly above: ReadonlyMap<string, XmlElement>;
}

/** What a pain.001 states once for the transfers below it. */
const DEBTOR_PARTS = ['ReqdExctnDt', 'Dbtr', 'DbtrAcct', 'DbtrAgt'];
const TRANSFER_PARTS = ['PmtInfId', ...DEBTOR_PARTS, 'CdtTrfTxInf'];
const STATUS_PARTS = ['OrgnlGrpInfAndSts', 'TxInfAndSts'];
const ENTRY_PARTS = ['Acct', 'Ntry'];
/** The messages that payments and their states are read from. */
const MESSAGES: ReadonlySet<string> = new Set([
  'pain.001',
  'pacs.008',
  'pacs.002',
  'camt.052',
  'camt.053',
  'camt.054',
]);
const PARTS = new Set(['GrpHdr', ...TRANSFER_PARTS, ...STATUS_PARTS, ...ENTRY_PARTS]);

/**
 * Reads a message; only one payment is held at a time. Rows are counted from 1 over all that is read, payments left out included.
 * @throws INPUT_FORMAT_UNKNOWN for another message; INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_TOO_LARGE with line and column
 */
export async function* readMessages(text: TextStream): AsyncGenerator<MessageItem> {
  let head: MessageHead | null = null;
  const above = new Map<string, XmlElement>();
  let row = 0;
  for await (const event of readXmlRecords(text, PARTS)) {
    if (event.kind === 'root') {
      head = { message: messageOf(event.namespace, text.file), id: '' };
      continue;
    }
    if (head === null) continue;
    const { element } = event;
    if (element.name === 'GrpHdr') {
      head = { ...head, id: textOf(element, 'MsgId') };
      above.clear();
    }
    const context = { head, above };
    for (const item of itemsOf(element, context, row + 1)) {
      if (item.kind !== 'status') row += 1;
      yield item;
    }
    above.set(element.name, element);
    if (element.name === 'PmtInfId')
      for (const name of ['ReqdExctnDt', 'Dbtr', 'DbtrAcct', 'DbtrAgt']) above.delete(name);
  }
}

function itemsOf(element: XmlElement, context: MessageContext, row: number): Iterable<MessageItem> {
  switch (element.name) {
    case 'CdtTrfTxInf':
      return [transferPayment(element, context, row)];
    case 'Ntry':
      return entryPayments(element, context, row);
    case 'OrgnlGrpInfAndSts':
    case 'TxInfAndSts':
      return statusesOf(element, context);
    default:
      return [];
  }
}

function* statusesOf(element: XmlElement, { above }: MessageContext): Generator<MessageItem> {
  const status = textOf(element, 'TxSts') || textOf(element, 'GrpSts');
  if (status === '') return;
  const group = child(element, 'OrgnlGrpInf') ?? above.get('OrgnlGrpInfAndSts');
  const information = child(element, 'StsRsnInf');
  const reason = information === undefined ? undefined : child(information, 'Rsn');
  const words =
    information === undefined ? [] : childrenOf(information, 'AddtlInf').map(({ text }) => text.trim());
  const code = reason === undefined ? '' : textOf(reason, 'Cd') || textOf(reason, 'Prtry');
  yield {
    kind: 'status',
    status: {
      originalMessageId:
        textOf(element, 'OrgnlMsgId') || (group === undefined ? '' : textOf(group, 'OrgnlMsgId')),
      endToEndId: textOf(element, 'OrgnlEndToEndId'),
      transactionId: textOf(element, 'OrgnlTxId'),
      status,
      reason: [code, ...words].filter((word) => word !== '').join(' ') || null,
    },
  };
}

/** The message by the namespace of its root, which ends in `pacs.008.001.08` or names it in an older Swiss address. */
function messageOf(namespace: string, file: string): string {
  const found = /(pain|pacs|camt)\.(\d{3})\.001/.exec(namespace);
  const message = found === null ? '' : `${found[1]}.${found[2]}`;
  if (MESSAGES.has(message)) return message;
  throw fault(
    'INPUT_FORMAT_UNKNOWN',
    `${file} is no message that payments are read from (its namespace is "${namespace.slice(0, 80)}"): pain.001, pacs.008, pacs.002, camt.052, camt.053 and camt.054 are`,
    { place: { file } },
  );
}
