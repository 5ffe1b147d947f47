/** Incidents as groups of accounts: what the judgements in force hold to be the same. Derived at each read from what the reader may see. */

import { sql } from 'kysely';
import { type EntityId, fault, parseEntityId } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';

/** Which accounts make one incident. */
export interface Groups {
  /** The incident of an account: the smallest id of its group, or its own. */
  incidentOf(entity: EntityId): EntityId;
  /** The accounts of an incident, by ids; itself alone where nothing was joined. */
  membersOf(incident: EntityId): readonly EntityId[];
  /** Every account that was joined with another. */
  readonly joined: readonly EntityId[];
}

/** Most pairs that are held to be the same at a time; people make them one by one. */
const PAIRS_MAX = 200_000;

/**
 * The groups that the reader may see, as they were known at an instant; of a pair the last judgement holds.
 * @throws INPUT_TOO_LARGE beyond PAIRS_MAX pairs
 */
export async function readGroups(tx: Transaction, knownAt: Date | null = null): Promise<Groups> {
  const found = await sql<{ left_id: string; right_id: string }>`select left_id, right_id from (
      select distinct on (left_id, right_id) left_id, right_id, verdict from incident_judgement
      where ${knownAt}::timestamptz is null or at <= ${knownAt}
      order by left_id, right_id, seq desc) j
    where verdict = 'same' limit ${PAIRS_MAX + 1}`.execute(tx.tables());
  if (found.rows.length > PAIRS_MAX)
    throw fault('INPUT_TOO_LARGE', `more than ${PAIRS_MAX} pairs of accounts are joined`);
  return groupPairs(found.rows.map((row) => [parseEntityId(row.left_id), parseEntityId(row.right_id)]));
}

/** Groups of these pairs; ids of groups follow from their members alone. */
export function groupPairs(pairs: Iterable<readonly [EntityId, EntityId]>): Groups {
  const parents = new Map<EntityId, EntityId>();
  const rootOf = (entity: EntityId): EntityId => {
    let root = entity;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) {
      parents.set(root, parents.get(next) ?? next);
      root = next;
    }
    return root;
  };
  for (const [left, right] of pairs) {
    const [a, b] = [rootOf(left), rootOf(right)];
    const [low, high] = a < b ? [a, b] : [b, a];
    parents.set(low, low);
    parents.set(high, low);
  }
  const members = Map.groupBy([...parents.keys()].toSorted(), rootOf);
  return {
    incidentOf: rootOf,
    membersOf: (incident) => members.get(incident) ?? [incident],
    joined: [...parents.keys()],
  };
}
