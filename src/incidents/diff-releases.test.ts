import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll, ucdpTable } from '../../test/support/incidents/incident-tables.ts';
import { changedFields, diffReleases } from './diff-releases.ts';
import type { Account } from './model.ts';

const { accounts } = await readAll(
  ucdpTable(
    ['2015-03-01', '2015-03-02', '2015-03-03', '2015-03-04'].map((day) => ({
      date_start: day,
      date_end: day,
    })),
  ),
);
const [first, second, third, fourth] = accounts as readonly [Account, Account, Account, Account];

describe('diffReleases()', () => {
  it('tells what came, what went, and each field that changed', () => {
    const changed = { ...second, killed: { low: 1, best: 2, high: 1 }, codedAdm2: 'Chinar district', row: 9 };
    const diff = diffReleases([first, second, third], [changed, first, fourth]);
    expect(diff.added).toEqual([fourth]);
    expect(diff.removed).toEqual([third]);
    expect(diff.unchanged).toBe(1);
    expect(diff.changed).toEqual([
      {
        ref: second.ref,
        fields: [
          { field: 'codedAdm2', before: 'Gulzar district', after: 'Chinar district' },
          { field: 'killed', before: { low: 1, best: 1, high: 1 }, after: { low: 1, best: 2, high: 1 } },
        ],
      },
    ]);
  });

  it('tells an id that moved from an incident that went, unless two are alike', () => {
    const moved = { ...third, ref: 'new-3' };
    expect(diffReleases([first, third], [first, moved])).toMatchObject({
      added: [],
      removed: [],
      moved: [{ before: third.ref, after: 'new-3' }],
    });
    const twins = diffReleases([third, { ...third, ref: 'twin' }], [moved]);
    expect([twins.added.length, twins.removed.length, twins.moved.length]).toEqual([1, 2, 0]);
  });

  it('compares every field that a source states', () => {
    const stated = Object.keys(first).filter((field) => !['ref', 'row', 'flags'].includes(field));
    for (const field of stated) {
      const other = {
        ...first,
        [field]: field === 'killed' || field === 'injured' ? { low: 7, best: 8, high: 9 } : 'else',
      };
      expect(changedFields(first, other).map((change) => change.field)).toEqual([field]);
    }
  });

  it('accounts for every row of both releases', () => {
    fc.assert(
      fc.property(
        fc.subarray([...accounts]),
        fc.subarray([...accounts]),
        fc.boolean(),
        (before, after, edited) => {
          const later = after.map((account) => (edited ? { ...account, text: 'edited' } : account));
          const { added, removed, changed, moved, unchanged } = diffReleases(before, later);
          expect(added.length + changed.length + moved.length + unchanged).toBe(later.length);
          expect(removed.length + changed.length + moved.length + unchanged).toBe(before.length);
          expect(diffReleases(before, before)).toMatchObject({ changed: [], unchanged: before.length });
        },
      ),
    );
  });
});
