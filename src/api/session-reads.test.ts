import { describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../test/flows/world.ts';
import { addAgencies, addReader, auditDeps, BANK } from '../../test/support/agencies.ts';
import { auditedSystem, endSession, parseSessionToken } from '../access/index.ts';
import { systemClock } from '../base/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { openSessionReads } from './session-reads.ts';

describe('openSessionReads()', () => {
  it('shares reads that wait, and gives no answer that is older than its request', async () => {
    await using store = await openStore(
      { data: 'memory' },
      { migrations: ALL_MIGRATIONS, clock: systemClock() },
    );
    const deps = auditDeps(store);
    await addAgencies(deps);
    const { token, sessionId } = await addReader(deps, { agencyId: BANK });
    const counted = countReads(store);
    const { read, remembered } = openSessionReads({ ...deps, store: counted.store });
    expect(remembered(token)).toBeNull();
    const readers = await Promise.all(Array.from({ length: 20 }, () => read(token)));
    expect(readers.map((reader) => reader?.sessionId)).toEqual(Array(20).fill(sessionId));
    expect(counted.reads()).toBe(1);
    expect(remembered(token)).toEqual(readers[0]);

    const before = read(token);
    await auditedSystem(deps, { actor: 'test', action: 'session:own' }, (tx) =>
      endSession(tx, deps, sessionId),
    );
    const after = [read(token), read(token)];
    await before;
    expect(await Promise.all(after)).toEqual([null, null]);
    expect(remembered(token)).toBeNull();
    expect(await read(parseSessionToken('0'.repeat(64)))).toBeNull();
  });
});

function countReads(store: Store): { store: Store; reads(): number } {
  let reads = 0;
  const counting = new Proxy(store, {
    get: (target, name) => {
      if (name === 'transaction') reads += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { store: counting, reads: () => reads };
}
