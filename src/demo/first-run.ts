/** The first run: reference facts, an invented list, invented customers with known answers, and people who can sign in. */

import { type AuditDeps, auditedSystem, listAudit } from '../access/index.ts';
import type { Work } from '../base/index.ts';
import {
  importParsedList,
  openScreeningDesk,
  type ParsedList,
  readList,
  readProscribedPakistan,
} from '../lists/index.ts';
import { addDemoAccounts, createDemoLinks, DEMO_OFFICE, type DemoLink, hasDemoAccounts } from './accounts.ts';
import { inventCustomers } from './invented-customers.ts';
import { INVENTED_LIST_ID, inventedListFile } from './invented-list.ts';
import { type DemoScore, scoreDemo } from './score-demo.ts';
import { screenCustomers } from './screen-customers.ts';

/** What the first run needs: audited access to the store, and where to report progress. */
export type FirstRunDeps = AuditDeps & { readonly work: Work };

/** A list that was loaded. */
export interface LoadedDemoList {
  readonly id: string;
  readonly title: string;
  readonly entries: number;
}

/** What the first run did. */
export type FirstRun =
  | {
      readonly kind: 'loaded';
      readonly lists: readonly LoadedDemoList[];
      /** Lists that are older than their maximum age, so that nothing in them reads as clear. */
      readonly stale: readonly string[];
      readonly score: DemoScore;
      readonly links: readonly DemoLink[];
    }
  /** The store held the example before; the links are new. */
  | { readonly kind: 'reused'; readonly links: readonly DemoLink[] }
  /** The store holds other data; nothing was added to them. */
  | { readonly kind: 'skipped' };

/**
 * Loads the example into an empty store. Interrupted, it goes on where it was at the next call; a store with other data is left alone.
 * @throws CANCELLED when the work's signal is aborted.
 */
export async function runFirstRun(deps: FirstRunDeps): Promise<FirstRun> {
  const added = await addDemoAccounts(deps);
  const isDemo = added || (await deps.store.transaction({ role: 'system' }, hasDemoAccounts));
  if (!isDemo) return { kind: 'skipped' };
  if (!added && (await isLoaded(deps))) return { kind: 'reused', links: await createDemoLinks(deps) };
  const lists = await loadDemoLists(deps);
  const desk = await openScreeningDesk(deps, { onBuilt: () => undefined, onFailed: () => undefined });
  try {
    const screened = await screenCustomers(deps, desk, { customers: inventCustomers(), work: deps.work });
    await markLoaded(deps);
    const stale = screened[0]?.answer.lists.filter((list) => list.stale).map((list) => list.id) ?? [];
    return { kind: 'loaded', lists, stale, score: scoreDemo(screened), links: await createDemoLinks(deps) };
  } finally {
    await desk.close();
  }
}

/** The log's action that says that the example was loaded to its end. */
const LOADED = 'demo:loaded';

async function isLoaded(deps: AuditDeps): Promise<boolean> {
  const entries = await deps.store.transaction({ role: 'auditor' }, (tx) =>
    listAudit(tx, { action: LOADED, limit: 1 }),
  );
  return entries.length > 0;
}

async function markLoaded(deps: AuditDeps): Promise<void> {
  await auditedSystem(deps, { actor: 'first-run', action: LOADED }, async () => undefined);
}

async function loadDemoLists(deps: FirstRunDeps): Promise<readonly LoadedDemoList[]> {
  const lists = [readProscribedPakistan(), await readInventedList(deps)];
  const loaded: LoadedDemoList[] = [];
  for (const list of lists) {
    await importParsedList({ ...deps, reader: null }, list, { owner: DEMO_OFFICE, work: deps.work });
    loaded.push({ id: list.header.id, title: list.header.title, entries: list.entries.length });
  }
  return loaded;
}

async function readInventedList(deps: FirstRunDeps): Promise<ParsedList> {
  const list = await readList('-', { stdin: bytesOf(inventedListFile()) });
  const header = {
    ...list.header,
    id: INVENTED_LIST_ID,
    title: 'Invented watch list (SYNTHETIC)',
    authority: 'Demo-Office (SYNTHETIC)',
    publishedOn: deps.clock.now().toISOString().slice(0, 10),
    synthetic: true,
  };
  return { ...list, header };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
