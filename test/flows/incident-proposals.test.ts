/** SYNTHETIC: pairs that may be one incident, narrowed to sources and a district, and one of them opened. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { importRelease, parseBody } from './incidents.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

interface Pairs {
  readonly proposals: readonly { id: number; left: { entity: string }; right: { entity: string } }[];
  readonly all: { readonly origins: readonly string[]; readonly openPairs: number } | null;
}

forEachEngine('a queue of likely duplicates', (engine) => {
  let world: World;
  let analyst: Reader;
  let stranger: Reader;

  const pairsOf = async (query: string, who = analyst): Promise<Pairs> =>
    parseBody((await world.ask(who, `/incidents/proposals?${query}`)).body);

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK });
    stranger = await world.enrol({ agencyId: FIU });
    for (const [at, source] of ['demo-a', 'demo-b', 'demo-c'].entries())
      await importRelease(world, analyst, {
        source,
        incidents: [{ id: 'x', day: '2024-05-01', killed: [8 + 4 * at, 8 + 4 * at, 8 + 4 * at] }],
      });
  });

  afterAll(() => world.close());

  it('is narrowed to pairs of two sources, and to a district by some letters of its name', async () => {
    const all = await pairsOf('');
    expect(all.all).toEqual({ origins: ['demo-a', 'demo-b', 'demo-c'], openPairs: 3 });
    expect(all.proposals).toHaveLength(3);
    expect((await pairsOf('origin=demo-a')).proposals).toHaveLength(2);
    const pair = await pairsOf('origin=demo-c&other=demo-a');
    expect(pair.proposals).toHaveLength(1);
    expect(pair.all?.openPairs).toBe(3);
    expect((await pairsOf('district=DISTR')).proposals).toHaveLength(3);
    expect((await pairsOf('district=nowhere')).proposals).toEqual([]);
    expect((await pairsOf(`after=${all.proposals[0]?.id}`)).all).toBeNull();
    expect((await world.ask(analyst, '/incidents/proposals?district=')).status).toBe(422);
    expect(await pairsOf('', stranger)).toMatchObject({ proposals: [], all: { origins: [], openPairs: 0 } });
  });

  it('opens a pair with both accounts compared and their incidents, and is unknown to whoever may not see them', async () => {
    const [first] = (await pairsOf('origin=demo-a&other=demo-c')).proposals;
    const opened = await world.ask(analyst, `/incidents/proposals/${first?.id}`);
    expect(opened.body).toMatchObject({
      proposal: { id: first?.id, state: 'open' },
      leftIncident: first?.left.entity,
      rightIncident: first?.right.entity,
      properties: expect.arrayContaining([
        expect.objectContaining({ property: 'time', agreement: 'agree' }),
        expect.objectContaining({ property: 'killed', agreement: 'contradict' }),
      ]),
    });
    expect((await world.ask(stranger, `/incidents/proposals/${first?.id}`)).status).toBe(404);
    expect((await world.ask(analyst, '/incidents/proposals/0')).status).toBe(422);
  });
});
