/** A store that counts what one piece of work asks of it: statements, and the rows that they give. What runs beside it is not counted. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';
import type { Store, Transaction } from '../../src/store/index.ts';

/** What was asked of a store. */
export interface StoreTally {
  readonly transactions: number;
  readonly statements: number;
  readonly rows: number;
}

/** A counting store over another. */
export interface CountingStore {
  readonly store: Store;
  /** Runs some work and answers what it asked of the store. */
  count<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly tally: StoreTally }>;
}

/** Counts over a store; it closes with that one. */
export function countingStore(store: Store): CountingStore {
  const working = new AsyncLocalStorage<{ transactions: number; statements: number; rows: number }>();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      const tally = working.getStore();
      if (tally !== undefined) {
        tally.statements += 1;
        tally.rows += result.rows.length;
      }
      return result;
    },
  };
  const counted = (tx: Transaction): Transaction => ({
    role: tx.role,
    tables: <T>() => tx.tables<T>().withPlugin(plugin),
    copyIn: (table, columns, rows) => tx.copyIn(table, columns, rows),
    copyMissing: (table, columns, rows) => tx.copyMissing(table, columns, rows),
  });
  return {
    store: {
      kind: store.kind,
      instance: store.instance,
      running: store.running,
      transaction: (options, run) => {
        const tally = working.getStore();
        if (tally !== undefined) tally.transactions += 1;
        return store.transaction(options, (tx) => run(counted(tx)));
      },
      maintain: () => store.maintain(),
      close: () => store.close(),
      [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    },
    count: async (work) => {
      const tally = { transactions: 0, statements: 0, rows: 0 };
      const answer = await working.run(tally, async () => await work());
      return { answer, tally };
    },
  };
}
