/** What the editors of a source changed between two of its releases: by id, field by field. */

import type { Account } from './model.ts';

/** A field of an account that a source states; its row and its flags are ours. */
export type StatedField = Exclude<keyof Account, 'ref' | 'row' | 'flags'>;

/** One field of an incident that two releases state differently. */
export interface FieldChange {
  readonly field: StatedField;
  readonly before: Account[StatedField];
  readonly after: Account[StatedField];
}

/** An incident that both releases have, and state differently. */
export interface AccountChange {
  readonly ref: string;
  readonly fields: readonly FieldChange[];
}

/** An incident that has another id in the later release, and is the same in every field. */
export interface MovedRef {
  readonly before: string;
  readonly after: string;
}

/** What changed between two releases. An incident whose id moved counts neither as added nor as removed. */
export interface ReleaseDiff {
  readonly added: readonly Account[];
  readonly removed: readonly Account[];
  readonly changed: readonly AccountChange[];
  readonly moved: readonly MovedRef[];
  /** Incidents that both state alike, under the same id. */
  readonly unchanged: number;
}

/** Every field that is compared, in the order in which changes are told. */
const STATED_FIELDS: readonly StatedField[] = [
  'kind',
  'kindOriginal',
  'from',
  'to',
  'timePrecision',
  'timePrecisionOriginal',
  'country',
  'codedAdm1',
  'codedAdm2',
  'placeName',
  'lat',
  'lon',
  'coordinatesOriginal',
  'placePrecision',
  'placePrecisionOriginal',
  'sideA',
  'sideB',
  'claimedBy',
  'blamed',
  'killed',
  'killedCivilians',
  'injured',
  'hostages',
  'propertyBand',
  'weapon',
  'target',
  'originCountry',
  'text',
  'citedSources',
];

/** Compares two releases, the earlier first. The earlier one is held; the later one is read once. */
export function diffReleases(before: Iterable<Account>, after: Iterable<Account>): ReleaseDiff {
  const old = new Map<string, Account>();
  for (const account of before) old.set(account.ref, account);
  const [added, changed]: [Account[], AccountChange[]] = [[], []];
  let unchanged = 0;
  for (const account of after) {
    const known = old.get(account.ref);
    old.delete(account.ref);
    if (known === undefined) {
      added.push(account);
      continue;
    }
    const fields = changedFields(known, account);
    if (fields.length === 0) unchanged += 1;
    else changed.push({ ref: account.ref, fields });
  }
  return { ...findMoved([...old.values()], added), changed, unchanged };
}

/** The fields that two accounts of one incident state differently. Blocks of a release are compared with it, one pair at a time. */
export function changedFields(before: Account, after: Account): readonly FieldChange[] {
  return STATED_FIELDS.filter((field) => !isAlike(before[field], after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/**
 * Tells ids that moved from incidents that came and went: one account that was removed and one that was added, alike in every field. Where
 * several are alike nothing can be told, and they stay as they are.
 */
export function findMoved(
  removed: readonly Account[],
  added: readonly Account[],
): Pick<ReleaseDiff, 'added' | 'removed' | 'moved'> {
  const [gone, come] = [groupAlike(removed), groupAlike(added)];
  const moved: MovedRef[] = [];
  for (const [key, [after, ...others]] of come) {
    const [before, ...more] = gone.get(key) ?? [];
    if (before === undefined || after === undefined || others.length > 0 || more.length > 0) continue;
    moved.push({ before: before.ref, after: after.ref });
  }
  const [left, arrived] = [
    new Set(moved.map(({ before }) => before)),
    new Set(moved.map(({ after }) => after)),
  ];
  return {
    added: added.filter(({ ref }) => !arrived.has(ref)),
    removed: removed.filter(({ ref }) => !left.has(ref)),
    moved,
  };
}

function groupAlike(accounts: readonly Account[]): ReadonlyMap<string, readonly Account[]> {
  return Map.groupBy(accounts, (account) => STATED_FIELDS.map((field) => keyOf(account[field])).join('\n'));
}

function isAlike(before: Account[StatedField], after: Account[StatedField]): boolean {
  return before === after || keyOf(before) === keyOf(after);
}

function keyOf(value: Account[StatedField]): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify([value.low, value.best, value.high])
    : JSON.stringify(value);
}
