/** What the threads of a run say to one another. */

import type { BookColumns } from './payment-book.ts';
import type { Turn } from './scan-payments.ts';
import type { GraphSettings } from './settings.ts';

/** What a thread starts with; the columns stand on shared memory. */
export interface SliceStart {
  readonly columns: BookColumns;
  readonly count: number;
  readonly accountCount: number;
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
  readonly turn: Turn;
}

/** What a thread answers at its end: the cells of its hits, and the keys of what it could not tell. */
export interface SliceHits {
  readonly cells: Int32Array<ArrayBuffer>;
  readonly undetermined: Float64Array<ArrayBuffer>;
}
