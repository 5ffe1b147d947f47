/** What of the queue is asked for, as it stands in the address: states, ids of persons, rules and lists, never a name. */

import { FINDING_STATES, type FindingState } from '../../parts/index.ts';

/** What is asked for; a part left out asks for all. */
export interface QueueSearch {
  readonly state: FindingState | 'all';
  /** `me`, `nobody`, or the id of a person. */
  readonly assignee?: string;
  readonly rule?: string;
  readonly list?: string;
  /** `<list>:<reference>` of the listed party. */
  readonly entry?: string;
}

const CODE = /^[\w.:@-]{1,200}$/;

/** Reads the part of the address after `?`; what it does not understand is left out. Open findings when it names no state. */
export function parseQueueSearch(search: Record<string, unknown>): QueueSearch {
  const states = [...FINDING_STATES, 'all'] as const;
  // The router reads `true` and `false` in an address as such, and they are states here.
  const asked = String(search['state']);
  const part = (name: 'assignee' | 'rule' | 'list' | 'entry') => {
    const value = search[name];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && CODE.test(text) ? { [name]: text } : {};
  };
  return {
    state: states.find((state) => state === asked) ?? 'open',
    ...part('assignee'),
    ...part('rule'),
    ...part('list'),
    ...part('entry'),
  };
}
