/** The first run: lists, invented customers with known answers, an invented economy of payments, an invented border, and people who can sign in. */

import { type AuditDeps, auditedSystem, listAudit } from '../access/index.ts';
import type { Work } from '../base/index.ts';
import {
  type ImportOptions,
  importParsedList,
  listVersions,
  openScreeningDesk,
  type ParsedList,
  readList,
  readProscribedPakistan,
} from '../lists/index.ts';
import {
  addDemoAccounts,
  createDemoLinks,
  DEMO_FIU,
  DEMO_OFFICE,
  type DemoLink,
  hasDemoAccounts,
} from './accounts.ts';
import { BORDER_SEED } from './border/border.ts';
import { type LoadedBorder, loadBorder } from './border/load-border.ts';
import type { EconomyPlan } from './economy/economy.ts';
import { inventCustomers } from './invented-customers.ts';
import { INVENTED_LIST_ID, inventedListFile, inventedPartiesBefore } from './invented-list.ts';
import { DEMO_ECONOMY, type DemoPayments, loadPayments } from './load-payments.ts';
import { RESTRICTED_LIST_ID, RESTRICTED_MARKING, restrictedListFile } from './restricted-list.ts';
import { type DemoScore, scoreDemo } from './score-demo.ts';
import { type ScreenedCustomer, screenCustomers } from './screen-customers.ts';
import { workOnFindings } from './work-on-findings.ts';

/** What the first run needs: audited access to the store, and where to report progress. */
export type FirstRunDeps = AuditDeps & { readonly work: Work };

/** What the first run loads. */
export interface FirstRunOptions {
  /** The economy whose payments are imported; {@link DEMO_ECONOMY} when left out, null for none. */
  readonly economy?: EconomyPlan | null;
  /** Seed of the border whose incidents are imported; {@link BORDER_SEED} when left out, null for none. */
  readonly border?: number | null;
}

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
      /** Null where none were asked for. */
      readonly payments: DemoPayments | null;
      /** Null where none was asked for. */
      readonly border: LoadedBorder | null;
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
export async function runFirstRun(deps: FirstRunDeps, options: FirstRunOptions = {}): Promise<FirstRun> {
  const added = await addDemoAccounts(deps);
  const isDemo = added || (await deps.store.transaction({ role: 'system' }, hasDemoAccounts));
  if (!isDemo) return { kind: 'skipped' };
  if (!added && (await isLoaded(deps))) return { kind: 'reused', links: await createDemoLinks(deps) };
  const lists = await loadDemoLists(deps);
  const screened = await screenInvented(deps);
  await workOnFindings(deps);
  const { economy = DEMO_ECONOMY, border: seed = BORDER_SEED } = options;
  const payments = economy === null ? null : await loadPayments(deps, economy);
  const border = seed === null ? null : await loadBorder(deps, seed);
  await markLoaded(deps);
  const stale = screened[0]?.answer.lists.filter((list) => list.stale).map((list) => list.id) ?? [];
  const score = scoreDemo(screened);
  const links = await createDemoLinks(deps);
  return { kind: 'loaded', lists, stale, score, payments, border, links };
}

async function screenInvented(deps: FirstRunDeps): Promise<readonly ScreenedCustomer[]> {
  const desk = await openScreeningDesk(deps, { onBuilt: () => undefined, onFailed: () => undefined });
  try {
    return await screenCustomers(deps, desk, { customers: inventCustomers(), work: deps.work });
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

/** A list to load, with who keeps it under which handling. */
interface DemoList {
  readonly list: ParsedList;
  readonly options: ImportOptions;
}

async function loadDemoLists(deps: FirstRunDeps): Promise<readonly LoadedDemoList[]> {
  const lists = await readDemoLists(deps);
  const loaded = new Map<string, LoadedDemoList>();
  for (const { list, options } of lists) {
    const { id, title } = list.header;
    await importParsedList({ ...deps, reader: null }, list, { ...options, work: deps.work });
    loaded.set(id, { id, title, entries: list.entries.length });
  }
  return [...loaded.values()];
}

/** In order of loading; of the invented list the version before comes first. */
async function readDemoLists(deps: FirstRunDeps): Promise<readonly DemoList[]> {
  const kept = { owner: DEMO_OFFICE };
  const watch = {
    id: INVENTED_LIST_ID,
    title: 'Invented watch list (SYNTHETIC)',
    authority: 'Demo-Office (SYNTHETIC)',
  };
  const before = inventedListFile(inventedPartiesBefore());
  const isThere = await hasVersion(deps, INVENTED_LIST_ID);
  const notices = {
    id: RESTRICTED_LIST_ID,
    title: 'Invented restricted notices (SYNTHETIC)',
    authority: 'Demo-FIU (SYNTHETIC)',
  };
  return [
    { list: readProscribedPakistan(), options: kept },
    ...(isThere ? [] : [{ list: await readInvented(deps, before, { ...watch, ageDays: 7 }), options: kept }]),
    { list: await readInvented(deps, inventedListFile(), { ...watch, ageDays: 0 }), options: kept },
    {
      list: await readInvented(deps, restrictedListFile(), { ...notices, ageDays: 0 }),
      options: { owner: DEMO_FIU, marking: RESTRICTED_MARKING },
    },
  ];
}

async function hasVersion(deps: FirstRunDeps, listId: string): Promise<boolean> {
  const versions = await deps.store.transaction({ role: 'system' }, (tx) => listVersions(tx, listId));
  return versions.length > 0;
}

const DAY_MS = 86_400_000;

async function readInvented(
  deps: FirstRunDeps,
  file: string,
  header: {
    readonly id: string;
    readonly title: string;
    readonly authority: string;
    readonly ageDays: number;
  },
): Promise<ParsedList> {
  const list = await readList('-', { stdin: bytesOf(file) });
  const publishedAt = new Date(deps.clock.now().getTime() - header.ageDays * DAY_MS);
  return {
    ...list,
    header: {
      ...list.header,
      id: header.id,
      title: header.title,
      authority: header.authority,
      publishedOn: publishedAt.toISOString().slice(0, 10),
      synthetic: true,
    },
  };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
