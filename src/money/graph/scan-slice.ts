/** The work of one thread of a run: enters all payments, and looks at its own turns. */

import type { Hits } from './hits.ts';
import { openBook } from './payment-book.ts';
import { openScan } from './scan.ts';
import { scanPayments } from './scan-payments.ts';
import type { SliceStart } from './slice-protocol.ts';

/** The hits of one thread. */
export function scanSlice(start: SliceStart): Hits {
  const book = openBook({
    columns: start.columns,
    edge: start.settings.edge,
    rates: start.rates,
    capacity: start.count,
    accountCapacity: start.accountCount,
  });
  const scan = openScan({ book, settings: start.settings, rates: start.rates });
  scanPayments(scan, start.count, start.turn);
  return scan.hits;
}
