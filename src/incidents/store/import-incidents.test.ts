import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, FIU, SCREENING } from '../../../test/support/agencies.ts';
import { forEachEngine } from '../../../test/support/engines.ts';
import { runAs } from '../../../test/support/evidence.ts';
import {
  draftRelease,
  INCIDENT_TEST_MIGRATIONS,
  inventAccount,
  readingOf,
} from '../../../test/support/incidents.ts';
import type { AuditDeps, Reader } from '../../access/index.ts';
import { fault, quietWork } from '../../base/index.ts';
import type { Account } from '../model.ts';
import { importIncidents } from './import-incidents.ts';
import { listIncidents } from './list-incidents.ts';
import { loadIncidentColumns } from './load-columns.ts';
import { readChanges } from './read-changes.ts';
import { findRelease } from './read-releases.ts';

const account = (number: number, change: Partial<Account> = {}): Account =>
  inventAccount({
    ref: `e${number}`,
    row: number,
    from: `2024-05-0${number}`,
    to: `2024-05-0${number}`,
    ...change,
  });
const FIVE = [1, 2, 3, 4, 5].map((number) => account(number));

forEachEngine('importIncidents()', (engine) => {
  let deps: AuditDeps;
  let reader: Reader;
  let stranger: Reader;
  const run = (accounts: readonly Account[], options: Parameters<typeof readingOf>[1] = {}) =>
    importIncidents(deps, draftRelease(accounts), { reading: readingOf(accounts, options) });
  const load = (who = reader, knownAt?: Date) =>
    runAs(deps, { reader: who }, (tx) =>
      loadIncidentColumns(tx, { ...(knownAt === undefined ? {} : { knownAt }) }),
    );

  beforeAll(async () => {
    deps = auditDeps(await engine.open(INCIDENT_TEST_MIGRATIONS));
    await addAgencies(deps);
    reader = await addReader(deps, { agencyId: BANK }, SCREENING);
    stranger = await addReader(deps, { agencyId: FIU }, SCREENING);
  });

  it('throws away a file that is refused in the middle, and one whose job is cancelled', async () => {
    const refusal = fault('INPUT_MALFORMED', 'line 5: no day');
    await expect(run(FIVE, { breakAt: { block: 1, cause: refusal } })).rejects.toBe(refusal);
    const controller = new AbortController();
    controller.abort(fault('CANCELLED', 'stopped'));
    const work = { ...quietWork(), signal: controller.signal };
    await expect(
      importIncidents(deps, draftRelease(FIVE), { reading: readingOf(FIVE), work }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await load()).count).toBe(0);
  });

  it('shows nothing of an import that was interrupted, goes on with it, and adds nothing the second time', async () => {
    const gone = fault('STORE_UNAVAILABLE', 'gone');
    await expect(run(FIVE, { breakAt: { block: 2, cause: gone } })).rejects.toBe(gone);
    expect((await load()).count).toBe(0);
    expect(await run(FIVE)).toMatchObject({
      tally: {
        accounts: 5,
        added: 5,
        changed: 0,
        unchanged: 0,
        removed: 0,
        firstOn: '2024-05-01',
        lastOn: '2024-05-05',
      },
    });
    expect(await run(FIVE)).toMatchObject({ kind: 'unchanged', tally: null });
    expect(await load()).toMatchObject({ count: 5, units: ['Demo-District'] });
  });

  it('hides accounts from those whom their release was not released to, in counts as well', async () => {
    expect((await load(stranger)).count).toBe(0);
    const page = await runAs(deps, { reader: stranger }, (tx) => listIncidents(tx, { limit: 10 }));
    expect(page).toMatchObject({ incidents: [], total: { count: 0, exact: true } });
  });

  it('a new release supersedes what it states otherwise, ends what it lacks, confirms the rest, and overwrites nothing', async () => {
    const before = deps.clock.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const killed = { low: 12, best: null, high: 15 };
    const next = [account(1), account(2, { killed }), account(3), account(4), account(6)];
    const outcome = await run(next);
    expect(outcome.tally).toMatchObject({ accounts: 5, added: 1, changed: 1, unchanged: 3, removed: 1 });
    const now = await load();
    expect([...now.low]).toEqual([8, 12, 8, 8, 8]);
    expect([...now.best]).toEqual([8, -1, 8, 8, 8]);
    const then = await load(reader, before);
    expect([...then.best]).toEqual([8, 8, 8, 8, 8]);
    const changes = await runAs(deps, { reader }, async (tx) => {
      const release = await findRelease(tx, outcome.releaseId);
      return release === null ? null : readChanges(tx, release, { after: 0, limit: 10 });
    });
    expect(changes?.changes.map(({ change, before: was, after }) => [change, was?.ref, after?.ref])).toEqual(
      expect.arrayContaining([
        ['changed', 'e2', 'e2'],
        ['added', undefined, 'e6'],
        ['removed', 'e5', undefined],
      ]),
    );
  });

  it('a part of what a source publishes ends nothing; what was taken out and comes back is new', async () => {
    const part = [account(5)];
    const draft = draftRelease(part, { partial: true });
    const outcome = await importIncidents(deps, draft, { reading: readingOf(part) });
    expect(outcome.tally).toMatchObject({ added: 1, changed: 0, removed: 0 });
    expect((await load()).count).toBe(6);
  });

  it('tables without ids are compared with none: rows of one number are not one account', async () => {
    const tables = [[account(1), account(2)], [account(1, { placeName: 'Demo-Elsewhere' })]];
    for (const accounts of tables) {
      const draft = draftRelease(accounts, { origin: 'demo-rows' });
      const outcome = await importIncidents(deps, draft, { reading: readingOf(accounts, { hasIds: false }) });
      expect(outcome.tally).toMatchObject({ added: accounts.length, changed: 0, removed: 0 });
    }
    const columns = await runAs(deps, { reader }, (tx) =>
      loadIncidentColumns(tx, { origins: ['demo-rows'] }),
    );
    expect(columns.count).toBe(3);
  });

  it('sources of one name of two agencies do not supersede each other', async () => {
    const own = [account(1)];
    const draft = draftRelease(own, { owner: FIU });
    const outcome = await importIncidents(deps, draft, { reading: readingOf(own) });
    expect(outcome.tally).toMatchObject({ added: 1, removed: 0 });
    expect((await load(stranger)).count).toBe(1);
    expect((await load()).count).toBe(9);
  });

  it('a release that somebody may not read changes nothing that they read, nor tells what it changed', async () => {
    const told = [account(1), account(2)];
    const kept = [account(1, { killed: { low: 9, best: 9, high: 9 } })];
    const origin = 'demo-shared';
    const take = async (accounts: readonly Account[], releasableTo: readonly number[]) => {
      const draft = draftRelease(accounts, { origin, releasableTo });
      return (await importIncidents(deps, draft, { reading: readingOf(accounts) })).releaseId;
    };
    const seenBy = (who: Reader) =>
      runAs(deps, { reader: who }, async (tx) => [
        ...(await loadIncidentColumns(tx, { origins: [origin] })).best,
      ]);
    await take(told, [BANK, FIU]);
    const before = await seenBy(stranger);
    await take(kept, [BANK]);
    expect(await seenBy(stranger)).toEqual(before);
    expect(await seenBy(reader)).toEqual([9]);
    const last = await take([account(1)], [BANK, FIU]);
    const release = await runAs(deps, { reader: stranger }, (tx) => findRelease(tx, last));
    expect(release).toMatchObject({ previous: null, added: 1, changed: 0, removed: 0 });
  });
});
