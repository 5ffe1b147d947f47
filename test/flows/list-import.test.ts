import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { systemClock } from '../../src/base/index.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { type ImportAnswer, readImport, STEWARDSHIP, startImport, takeIn, waitForImport } from './take-in.ts';
import { ALL_MIGRATIONS, example, openWorld, type World } from './world.ts';

/** Invented people, so many that reading them takes a while. */
function invent(list: string, count: number, name = 'Marghzari'): string {
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `E-${at}`,
      schema: 'Person',
      datasets: [list],
      properties: { name: [`Zarkhan ${name} ${at}`], notes: ['SYNTHETIC: invented for a test. '.repeat(8)] },
    }),
  ).join('\n');
}

forEachEngine('an import of a list as a job', (engine) => {
  /** Entries that take a while: the embedded engine is slower. */
  const LONG = engine.kind === 'server' ? 12_000 : 5_000;
  let place: StoreLocation;
  let store: Store;
  let world: World;
  let steward: Reader;
  let colleague: Reader;
  let stranger: Reader;

  beforeAll(async () => {
    place = await engine.locate();
    store = await engine.open(ALL_MIGRATIONS, place);
    world = await openWorld(store);
    const roles = ['steward'] as const;
    steward = await world.enrol({ agencyId: BANK, roles, displayName: 'Steward One' });
    colleague = await world.enrol({ agencyId: BANK, roles });
    stranger = await world.enrol({ agencyId: FIU, roles });
  });

  afterAll(() => world.close());

  const start = async (body: string, query = '') => {
    const answer = await startImport(world, steward, { body, query });
    expect(answer.status, answer.text).toBe(202);
    return answer.body as { readonly id: string; readonly job: number };
  };
  const cancel = (job: number, who = steward) =>
    world.ask(who, `/jobs/${job}/cancel`, { method: 'POST', body: {}, reason: STEWARDSHIP });
  const count = async (statement: string): Promise<number> => {
    const { rows } = await asOwner(store, (tx) => tx.run(statement));
    return Number(rows[0]?.['count']);
  };
  const partsKept = () => count('select count(*)::int as count from list_import_part');
  const versionsOf = (list: string) =>
    count(`select count(*)::int as count from list_version where list_id = '${list}'`);
  const statementsOf = (list: string) =>
    count(`select count(*)::int as count from statement where entity_id like '${list}:%'`);

  it('POST /list-imports answers at once, and what came of it is told when it is over', async () => {
    const { id, job } = await start(invent('demo-jobs', 3), 'title=Invented jobs&publishedOn=2026-11-20');
    const done = await waitForImport(world, steward, id);
    expect(done).toMatchObject({
      list: 'demo-jobs',
      title: 'Invented jobs',
      startedByName: 'Steward One',
      job: { id: job, kind: 'list-import', state: 'done', error: null },
      result: { kind: 'imported', added: 3, changed: 0, removed: 0, refused: 0, publishedOn: '2026-11-20' },
    });
    expect(done.result?.['sha256']).toMatch(/^[0-9a-f]{64}$/);
    const versions = await world.ask(steward, '/lists/demo-jobs/versions', { reason: STEWARDSHIP });
    expect(versions.body).toMatchObject({
      versions: [{ version: { id: done.result?.['version'], importedBy: steward.personId } }],
    });
    expect(await partsKept()).toBe(0);
  });

  it('the screening index holds a list as soon as its import is over', async () => {
    const analyst = await world.enrol({ agencyId: BANK });
    const answer = await world.ask(analyst, '/match', {
      body: { queries: { q: example('Zarkhan Marghzari 1') } },
    });
    expect(answer.text).toContain('"ref":"E-1"');
  });

  it('GET /list-imports/{id} tells phase, count, total, rate and remaining time while it runs', async () => {
    const { id } = await start(invent('demo-long', LONG));
    const seen: ImportAnswer[] = [];
    for (;;) {
      const answer = (await readImport(world, steward, id)).body as ImportAnswer;
      if (answer.phase === 'over') break;
      seen.push(answer);
    }
    const reading = seen.filter(({ phase, job }) => phase === 'reading' && job.done > 0);
    expect(reading.length).toBeGreaterThan(1);
    for (const { job } of reading) {
      expect(job).toMatchObject({
        unit: 'bytes',
        ratePerSecond: expect.any(Number),
        remainingMs: expect.any(Number),
      });
      expect(job.done).toBeLessThanOrEqual(job.total ?? 0);
    }
    expect(await versionsOf('demo-long')).toBe(1);
  });

  it('POST /jobs/{id}/cancel stops it with nothing of it kept, and the file is forgotten', async () => {
    const { id, job } = await start(invent('demo-stopped', LONG));
    for (let phase = 'waiting'; phase === 'waiting'; ) {
      ({ phase } = (await readImport(world, steward, id)).body as ImportAnswer);
    }
    expect((await cancel(job)).body).toEqual({ answer: 'asked' });
    const over = await waitForImport(world, steward, id);
    expect(over).toMatchObject({ job: { state: 'cancelled' }, result: null });
    expect(await versionsOf('demo-stopped')).toBe(0);
    expect(await statementsOf('demo-stopped')).toBe(0);
    expect(await partsKept()).toBe(0);
    expect((await cancel(job)).body).toEqual({ answer: 'over' });
  });

  it('a file that cannot be read ends it with its code, and nothing is kept', async () => {
    const over = await takeIn(world, steward, { body: `${invent('demo-broken', 2)}\n{broken\n` });
    expect(over).toMatchObject({
      job: { state: 'failed', error: { code: 'INPUT_MALFORMED' } },
      result: null,
    });
    expect(await versionsOf('demo-broken')).toBe(0);
    expect(await partsKept()).toBe(0);
    const empty = await startImport(world, steward, { body: '' });
    expect(empty.status).toBe(422);
  });

  it('is seen by stewards of the agency, and by nobody else', async () => {
    const { id } = await takeIn(world, steward, { body: invent('demo-seen', 1) });
    expect((await readImport(world, colleague, id)).status).toBe(200);
    expect((await readImport(world, stranger, id)).status).toBe(404);
    const listed = await world.ask(colleague, '/list-imports?limit=1', { reason: STEWARDSHIP });
    expect(listed.body).toMatchObject({ imports: [{ id, list: 'demo-seen' }] });
    const others = await world.ask(stranger, '/list-imports', { reason: STEWARDSHIP });
    expect(others.body).toEqual({ imports: [] });
    const analyst = await world.enrol({ agencyId: BANK });
    expect((await readImport(world, analyst, id)).status).toBe(403);
    expect((await world.ask(analyst, '/list-imports')).status).toBe(403);
    expect((await readImport(world, steward, 'no-such-import')).status).toBe(404);
  });

  it('is hidden from a colleague whose clearance is lower, and marks nothing beyond the own clearance', async () => {
    const high = await world.enrol({ agencyId: BANK, roles: ['steward'], tlpMax: 4 });
    const low = await world.enrol({ agencyId: BANK, roles: ['steward'], tlpMax: 1 });
    const sent = { body: invent('demo-red', 1), query: 'tlp=4' };
    const refused = await startImport(world, low, sent);
    expect(refused).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    const { id } = await takeIn(world, high, sent);
    expect((await readImport(world, low, id)).status).toBe(404);
    const taken = await takeIn(world, low, { body: invent('demo-red', 2) });
    expect(taken).toMatchObject({
      job: { state: 'failed', error: { code: 'INPUT_DUPLICATE' } },
      result: null,
    });
    expect(await versionsOf('demo-red')).toBe(1);
  });

  it('leaves an entry of the person with the purpose, and one of the import that names it', async () => {
    const { id } = await takeIn(world, steward, { body: invent('demo-audited', 2) });
    const { rows } = await asOwner(store, (tx) =>
      tx.run(`select person_id, purpose, subject, outcome from audit_entry
        where action = 'lists:import' and detail like '%${id}%' order by seq`),
    );
    expect(rows).toMatchObject([
      { person_id: steward.personId, purpose: 'administration', outcome: 'allowed' },
      { person_id: 'system:lists', subject: 'demo-audited', outcome: 'allowed' },
    ]);
  });

  it('lets no agency pile up files', async () => {
    const long = await start(invent('demo-piled', LONG));
    const queued = await Promise.all(
      Array.from({ length: 12 }, () => startImport(world, steward, { body: invent('demo-piled', 1) })),
    );
    expect(queued.map(({ status }) => status)).toContain(429);
    const waiting = queued.flatMap(({ body, status }) =>
      status === 202 ? [body as { id: string; job: number }] : [],
    );
    for (const { job } of [...waiting, long]) await cancel(job);
    // One of those that waited may have begun when the long one was over.
    for (const { id } of [...waiting, long]) await waitForImport(world, steward, id);
    expect(await partsKept()).toBe(0);
  });

  it('goes on in the next server after one that stopped in its middle', async () => {
    const { id } = await start(invent('demo-resumed', LONG));
    for (let done = 0; done === 0; )
      ({ done } = ((await readImport(world, steward, id)).body as ImportAnswer).job);
    await world.server.close();
    expect(await versionsOf('demo-resumed')).toBe(0);
    expect(await partsKept()).toBeGreaterThan(0);
    if (engine.kind === 'embedded') {
      await store.close();
      store = await openStore(place, { migrations: ALL_MIGRATIONS, clock: systemClock() });
    }
    world = await openWorld(store, { deps: { ...world.deps, store } });
    const over = await waitForImport(world, steward, id);
    expect(over).toMatchObject({ job: { state: 'done' }, result: { kind: 'imported', added: LONG } });
    expect(await partsKept()).toBe(0);
    if (engine.kind === 'embedded') {
      await world.close();
      await store.close();
      store = await engine.open(ALL_MIGRATIONS, place);
      world = await openWorld(store, { deps: { ...world.deps, store } });
    }
  }, 90_000);
});
