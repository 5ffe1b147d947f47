/** Opens what was handed in as payments: a table or an ISO 20022 message, known by its content. */

import { contentHash, openText } from '../../base/index.ts';
import type { PaymentMapping } from '../import/payment-mapping.ts';
import type { PaymentStream } from './import-payments.ts';
import { streamMessages } from './stream-messages.ts';
import { streamTable } from './stream-table.ts';

/** Bytes of payments that can be read from their start several times. */
export interface PaymentSource {
  /** A path, or `-` for what `open` gives. */
  readonly path: string;
  /** The bytes from their start; needed with the path `-`. */
  open?(): AsyncIterable<Uint8Array>;
  /** Bytes of the text, where they are known beforehand. */
  readonly bytes?: number;
  /** Largest number of bytes read; that of `openText` where left out. */
  readonly bytesMax?: number;
}

/** How a table among them is read. */
export interface PaymentStreamOptions {
  readonly mapping?: PaymentMapping | undefined;
  readonly skipBad?: boolean;
}

/** A stream with the name of its format: `iso-20022`, `table`, `table:mpesa-1f0c2b3a` with the hash of its mapping, `table:skip-bad`. */
export interface OpenedStream {
  readonly stream: PaymentStream;
  readonly format: string;
}

/**
 * Opens a stream; the first letters are read to know the kind, the rest when its chunks are taken.
 * @throws FILE_NOT_FOUND, INPUT_ENCODING, INPUT_TRUNCATED of what cannot be read at all
 */
export async function openPaymentStream(
  source: PaymentSource,
  options: PaymentStreamOptions = {},
): Promise<OpenedStream> {
  const openOptions = () => ({
    ...(source.open === undefined ? {} : { stdin: source.open() }),
    ...(source.bytesMax === undefined ? {} : { bytesMax: source.bytesMax }),
  });
  const openSource = () => openText(source.path, openOptions());
  const { mapping, skipBad = false } = options;
  if (await isMarkup((await openSource()).chunks))
    return { stream: streamMessages(openSource), format: 'iso-20022' };
  const stream = streamTable(() => ({
    path: source.path,
    options: { ...openOptions(), mapping, skipBad },
    bytes: source.bytes ?? null,
  }));
  const words = [
    'table',
    ...(mapping === undefined ? [] : [`${mapping.id}-${mappingHash(mapping)}`]),
    ...(skipBad ? ['skip-bad'] : []),
  ];
  return { stream, format: words.join(':') };
}

/** The same bytes read by another mapping are other payments. */
function mappingHash(mapping: PaymentMapping): string {
  return contentHash([JSON.stringify(mapping)]).slice(0, 8);
}

async function isMarkup(chunks: AsyncIterable<string>): Promise<boolean> {
  for await (const chunk of chunks) {
    const text = chunk.trimStart();
    if (text !== '') return text.startsWith('<');
  }
  return false;
}
