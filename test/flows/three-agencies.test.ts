import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import type { Marking } from '../../src/evidence/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../../src/lists/index.ts';
import { BANK, FIU, POLICE } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, type Answer, example, inventList, openWorld, type World } from './world.ts';

type Handling = Omit<Marking, 'purgeDue' | 'owner'>;

const OPEN: Handling = {
  tlp: 0,
  handling: [],
  note: null,
  releasableTo: null,
  compartments: [],
  caseRef: null,
  purposes: PUBLIC_LIST_PURPOSES,
};
const FIU_ALONE: Handling = { ...OPEN, tlp: 2, releasableTo: [FIU] };
const SEVEN: Handling = { ...OPEN, tlp: 4, releasableTo: [POLICE], compartments: [7] };

const NAME = 'Zarghun Shah Kohbandi';
const COMMON = ['Gul Alam Marwandi', 'Rahmat Noor Torghari', 'Sher Wali Dashtguli', 'Musa Khan Sangzari'];

/** The open list; the entries of the hidden lists have the same name, and others that would change rarity. */
const openEntries = [
  { id: 'A-1', properties: { name: [NAME], birthDate: ['1979-03-14'], country: ['af'] }, from: '2024-01-01' },
  ...COMMON.map((name, index) => ({
    id: `A-${index + 2}`,
    properties: { name: [name] },
    from: '2024-01-01',
  })),
];
const hiddenEntries = (prefix: string) => [
  { id: `${prefix}-1`, properties: { name: [NAME], fatherName: ['Mirwais Shah'] }, from: '2024-01-01' },
  ...['Zarghun Kohbandi', 'Shah Kohbandi', 'Zarghun Shah', 'Kohbandi Zarghun Shah'].map((name, index) => ({
    id: `${prefix}-${index + 2}`,
    properties: { name: [name] },
    from: '2024-01-01',
  })),
];

forEachEngine('three agencies ask for the same name', (engine) => {
  let world: World;
  let bare: World;
  let bank: Reader;
  let fiu: Reader;
  let police: Reader;
  let stranger: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    bare = await openWorld(await engine.open(ALL_MIGRATIONS));
    for (const each of [world, bare])
      await each.publish(await inventList('demo-open', openEntries), { owner: BANK, marking: OPEN });
    await world.publish(await inventList('demo-fiu', hiddenEntries('F')), { owner: FIU, marking: FIU_ALONE });
    await world.publish(await inventList('demo-seven', hiddenEntries('P')), {
      owner: POLICE,
      marking: SEVEN,
    });
    bank = await world.enrol({ agencyId: BANK, tlpMax: 4 });
    fiu = await world.enrol({ agencyId: FIU, tlpMax: 2 });
    police = await world.enrol({ agencyId: POLICE, tlpMax: 4, compartments: [7] });
    stranger = await bare.enrol({ agencyId: BANK, tlpMax: 4 });
  });

  afterAll(async () => {
    await world.close();
    await bare.close();
  });

  const match = (who: Reader, where: World = world) =>
    where.ask(who, '/match?limit=50', { body: { queries: { q: example(NAME) } } });

  it('POST /match shows each exactly the entries that it may see', async () => {
    expect(idsOf(await match(bank))).toEqual(['demo-open:A-1']);
    const forFiu = idsOf(await match(fiu));
    expect(forFiu).toContain('demo-open:A-1');
    expect(forFiu).toContain('demo-fiu:F-1');
    expect(forFiu.filter((id) => id.startsWith('demo-seven'))).toEqual([]);
    const forPolice = idsOf(await match(police));
    expect(forPolice).toContain('demo-seven:P-1');
    expect(forPolice.filter((id) => id.startsWith('demo-fiu'))).toEqual([]);
  });

  it('POST /match says from which line of which list a name comes', async () => {
    expect((await match(bank)).text).toContain('"source":"demo-open:1"');
  });

  it('a reader of the same agency without the compartment sees nothing of it', async () => {
    const colleague = await world.enrol({ agencyId: POLICE, tlpMax: 4 });
    expect(idsOf(await match(colleague))).toEqual(['demo-open:A-1']);
  });

  it.each([
    ['/match', (where: World, who: Reader) => match(who, where)],
    [
      '/match of a partial name',
      (where: World, who: Reader) =>
        where.ask(who, '/match?limit=50', { body: { queries: { q: example('Zarghun Kohbandi') } } }),
    ],
    [
      '/search',
      (where: World, who: Reader) =>
        where.ask(who, `/search/default?q=${encodeURIComponent(NAME)}&limit=100`),
    ],
    [
      '/reconcile',
      (where: World, who: Reader) =>
        where.ask(who, '/reconcile/all', { body: { queries: { q0: { query: NAME, limit: 20 } } } }),
    ],
    [
      '/reconcile suggestions',
      (where: World, who: Reader) => where.ask(who, '/reconcile/all/suggest/entity?prefix=Zarghun%20Koh'),
    ],
    ['/catalog', (where: World, who: Reader) => where.ask(who, '/catalog')],
    ['/lists/{id}', (where: World, who: Reader) => where.ask(who, '/lists/demo-open')],
    ['/findings', (where: World, who: Reader) => where.ask(who, '/findings')],
    ['a hidden list', (where: World, who: Reader) => where.ask(who, '/lists/demo-fiu')],
    [
      'a hidden list to match against',
      (where: World, who: Reader) =>
        where.ask(who, '/match/demo-fiu', { body: { queries: { q: example(NAME) } } }),
    ],
    [
      'a hidden list to reconcile against',
      (where: World, who: Reader) => where.ask(who, '/reconcile/demo-fiu'),
    ],
    ['a hidden entity', (where: World, who: Reader) => where.ask(who, '/entities/demo-fiu:F-1')],
    [
      'a finding on a hidden entry',
      (where: World, who: Reader) =>
        where.ask(who, '/findings', { body: { query: example(NAME), list: 'demo-fiu', ref: 'F-1' } }),
    ],
  ])(
    '%s answers the bank as if the hidden lists did not exist: counts, scores, order, errors',
    async (_what, question) => {
      const [hidden, absent] = [await question(world, bank), await question(bare, stranger)];
      expect(hidden.status).toBe(absent.status);
      expect(comparable(hidden)).toBe(comparable(absent));
      expect(hidden.text).not.toMatch(/demo-(fiu|seven)"|F-\d|P-\d/);
    },
  );

  it('GET /entities shows an entry with its statements to those who may see it, and to nobody else', async () => {
    const seen = await world.ask(fiu, '/entities/demo-fiu:F-1');
    expect(seen.body).toMatchObject({
      id: 'demo-fiu:F-1',
      caption: NAME,
      properties: { fatherName: ['Mirwais Shah'] },
      subjects: ['designated'],
    });
    expect(seen.text).toContain('TLP:AMBER');
    for (const who of [bank, police]) {
      const refused = await world.ask(who, '/entities/demo-fiu:F-1');
      const absent = await world.ask(who, '/entities/demo-fiu:no-such-entry');
      expect(refused.status).toBe(404);
      expect(comparable(refused)).toBe(comparable(absent));
    }
  });

  it('GET /lists shows each agency its own lists with its own counts', async () => {
    const listsOf = async (who: Reader) => {
      const { body } = await world.ask(who, '/lists');
      return (body as { lists: { id: string; entries: number }[] }).lists.map(
        ({ id, entries }) => `${id} ${entries}`,
      );
    };
    expect(await listsOf(bank)).toEqual(['demo-open 5']);
    expect(await listsOf(fiu)).toEqual(['demo-fiu 5', 'demo-open 5']);
    expect(await listsOf(police)).toEqual(['demo-open 5', 'demo-seven 5']);
  });

  describe('a batch', () => {
    it('is read by the person who asked and by nobody else, and shows what that person may see', async () => {
      const started = await world.ask(fiu, '/screenings', {
        body: { rows: [{ name: NAME }, { name: 'Nobody Atall' }] },
      });
      expect(started.status).toBe(202);
      const { id } = started.body as { id: string };
      const done = await untilDone(world, fiu, id);
      expect(done.text).toContain('"ref":"F-1"');
      expect(done.text).not.toContain('"ref":"P-1"');
      for (const who of [bank, police, await world.enrol({ agencyId: FIU, tlpMax: 4 })]) {
        expect((await world.ask(who, `/screenings/${id}`)).status).toBe(404);
      }
    });
  });
});

function idsOf(answer: Answer): readonly string[] {
  expect(answer.status).toBe(200);
  return (answer.body as { responses: { q: { results: { id: string }[] } } }).responses.q.results.map(
    ({ id }) => id,
  );
}

/** An answer without what differs between any two requests. */
function comparable(answer: Answer): string {
  return answer.text.replace(/"requestId":"[^"]*"/g, '').replace(/"(at|importedAt|foundAt)":"[^"]*"/g, '');
}

async function untilDone(world: World, who: Reader, id: string): Promise<Answer> {
  for (let look = 0; look < 200; look += 1) {
    const answer = await world.ask(who, `/screenings/${id}`);
    expect(answer.status).toBe(200);
    if (!answer.text.includes('"answer":null')) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the batch was not screened');
}
