/** What of the queue is asked for, as it stands in the address: states, ids of persons, rules and lists, days, never a name. */

import { FINDING_STATES, type FindingState } from '../../parts/index.ts';

/** By what the server sorts. */
export const QUEUE_SORTS = ['found', 'updated', 'score', 'state', 'rule', 'entry'] as const;

/** By what the server sorts. */
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What is asked for; a part left out asks for all. */
export interface QueueSearch {
  readonly state: FindingState | 'all';
  /** `me`, `nobody`, or the id of a person. */
  readonly assignee?: string;
  readonly rule?: string;
  readonly ruleVersion?: string;
  readonly list?: string;
  /** `<list>:<reference>` of the listed party. */
  readonly entry?: string;
  /** ISO days of when it was found, both of them within. */
  readonly since?: string;
  readonly until?: string;
  /** What the reader may confirm as the second person. */
  readonly confirm?: 'me';
  /** When it was found where left out. */
  readonly sort?: QueueSort;
  /** Descending where left out. */
  readonly order?: 'asc' | 'desc';
}

/** The parts of a question that narrow it. */
export const NARROWING = [
  'assignee',
  'rule',
  'ruleVersion',
  'list',
  'entry',
  'since',
  'until',
  'confirm',
] as const;

const CODE = /^[\w.:@/-]{1,200}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the part of the address after `?`; what it does not understand is left out. Open findings when it names no state. */
export function parseQueueSearch(search: Record<string, unknown>): QueueSearch {
  const states = [...FINDING_STATES, 'all'] as const;
  // The router reads `true` and `false` in an address as such, and they are states here.
  const asked = String(search['state']);
  const part = (
    name: 'assignee' | 'rule' | 'ruleVersion' | 'list' | 'entry' | 'since' | 'until',
    pattern: RegExp,
  ) => {
    const value = search[name];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && pattern.test(text) ? { [name]: text } : {};
  };
  const sort = QUEUE_SORTS.find((each) => each === search['sort']);
  return {
    state: states.find((state) => state === asked) ?? 'open',
    ...part('assignee', CODE),
    ...part('rule', CODE),
    ...part('ruleVersion', CODE),
    ...part('list', CODE),
    ...part('entry', CODE),
    ...part('since', DAY),
    ...part('until', DAY),
    ...(search['confirm'] === 'me' ? { confirm: 'me' as const } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(search['order'] === 'asc' ? { order: 'asc' as const } : {}),
  };
}

/** The question in another order; that of the newest first needs no words in the address. */
export function orderedBy(
  search: QueueSearch,
  by: { readonly sort: QueueSort; readonly isAscending: boolean },
): QueueSearch {
  const { sort: _sort, order: _order, ...rest } = search;
  return {
    ...rest,
    ...(by.sort === 'found' ? {} : { sort: by.sort }),
    ...(by.isAscending ? { order: 'asc' } : {}),
  };
}

/** What of the question the server is asked with, page by page and for the whole table. */
export function queryOf(search: QueueSearch) {
  const { state, ...parts } = search;
  return { ...(state === 'all' ? {} : { state }), ...parts };
}
