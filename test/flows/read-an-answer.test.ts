import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, example, inventList, openWorld, type World } from './world.ts';

const TODAY = new Date().toISOString().slice(0, 10);

interface Sentence {
  readonly about?: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly words: string;
}

interface Result {
  readonly ref: string;
  readonly score: number;
  readonly reasons: readonly Sentence[];
  readonly explanations?: unknown;
  readonly listing: { readonly from: string | null; readonly to: string | null; readonly state: string };
  readonly alignment?: {
    readonly name: {
      readonly query: readonly { text: string; role: string; share: number }[];
      readonly listed: readonly { text: string; share: number }[];
      readonly links: readonly { query: number[]; listed: number[]; kind: string; cost: number }[];
      readonly unmatched: readonly { side: string; part: number; effect: string; cost: number }[];
      readonly score: number;
    };
    readonly father: { readonly against: string } | null;
  };
}

interface MatchBody {
  readonly asOf: string | null;
  readonly today: string;
  readonly lists: readonly {
    readonly id: string;
    readonly version: { readonly publishedOn: string; readonly sha256: string } | null;
    readonly asOfVersion?: { readonly publishedOn: string } | null;
  }[];
  readonly responses: {
    readonly q: {
      readonly verdict: string;
      readonly because: string | null;
      readonly explanation: Sentence;
      readonly notes: readonly Sentence[];
      readonly results: readonly Result[];
      readonly listedLater?: readonly { ref: string; listing: Result['listing']; verdict: string }[];
      readonly ignored: readonly string[];
    };
  };
}

forEachEngine('reading an answer of /match', (engine) => {
  let world: World;
  let analyst: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    const old = [
      {
        id: 'T-1',
        properties: { name: ['Tahmasp bin Gul Torghari'], fatherName: ['Laiq Gul'] },
        from: '2020-01-01',
      },
      { id: 'T-2', properties: { name: ['Zarghun Kohbandi'] }, from: '2024-01-01', to: '2025-01-01' },
    ];
    const later = { id: 'T-3', properties: { name: ['Tahmasp Torghari'] }, from: '2025-06-01' };
    await world.publish(await inventList('demo-open', old, '2024-02-01'), { owner: BANK });
    await world.publish(await inventList('demo-open', [...old, later], TODAY), { owner: BANK });
    analyst = await world.enrol({ agencyId: BANK });
  });

  afterAll(() => world.close());

  const match = async (query: object, parameters = ''): Promise<MatchBody> => {
    const answer = await world.ask(analyst, `/match${parameters}`, { body: { queries: { q: query } } });
    expect(answer.status).toBe(200);
    return answer.body as MatchBody;
  };

  it('lays both names side by side, and the costs of what differs sum up with the score', async () => {
    const { responses } = await match(example('Haji طهماسپ تورغری', { fatherName: ['لائق گل'] }));
    const [result] = responses.q.results;
    const name = result?.alignment?.name;
    expect(name?.query.map(({ text, role }) => [text, role])).toEqual([
      ['Haji', 'honorific'],
      ['طهماسپ', 'name'],
      ['تورغری', 'name'],
    ]);
    const listed = name?.listed.map(({ text }) => text);
    expect([
      ['Tahmasp', 'bin', 'Gul', 'Torghari'],
      ['Tahmasp', 'Torghari'],
    ]).toContainEqual(listed);
    expect(name?.links.map(({ kind }) => kind)).toEqual([
      'same-letters-other-script',
      'same-letters-other-script',
    ]);
    const costs = [...(name?.links ?? []), ...(name?.unmatched ?? [])].map(({ cost }) => cost);
    expect((name?.score ?? 0) + costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(1, 3);
    for (const side of [name?.query ?? [], name?.listed ?? []]) {
      expect(side.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 3);
    }
    const fathers = responses.q.results.map((each) => each.alignment?.father?.against ?? null);
    expect(fathers).toContain('father');
  });

  it('gives every sentence a code and values, and explains every verdict', async () => {
    const found = (await match(example('Tahmasp Torghari', { birthDate: ['1990'] }))).responses.q;
    expect(found.explanation.code).toMatch(/^(match|possible)-found$/);
    for (const { code, words } of found.results.flatMap(({ reasons }) => reasons)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(words).not.toMatch(/[{}]/);
    }
    const nothing = (await match(example('Quite Another Person'))).responses.q;
    expect(nothing).toMatchObject({
      verdict: 'no-match',
      because: null,
      explanation: { code: 'no-match-below', values: { least: 0.6 } },
    });
    const digits = (await match(example('12345'))).responses.q;
    expect(digits).toMatchObject({
      verdict: 'undetermined',
      because: '"12345" has digits only',
      explanation: { code: 'undetermined-digits-only', words: '"12345" has digits only' },
    });
    expect((await match(example('Xu'))).responses.q.explanation.code).toBe('undetermined-too-short');
  });

  it('says what of the query was not used, also where nothing was found', async () => {
    const { notes, ignored } = (
      await match(example('Quite Another Person', { birthDate: ['31.02.1990'], hairColor: ['brown'] }))
    ).responses.q;
    expect(notes.map(({ about, code, values }) => [about, code, values])).toEqual([
      ['born', 'birth-date-unreadable', { query: '31.02.1990' }],
      ['query', 'query-property-ignored', { property: 'hairColor' }],
    ]);
    expect(ignored).toEqual(['hairColor']);
  });

  it('leaves the pictures out of a short answer, and nothing else', async () => {
    const query = example('Tahmasp Torghari');
    const full = (await match(query)).responses.q.results[0];
    const short = (await match(query, '?explain=short')).responses.q.results[0];
    expect(full).toHaveProperty('alignment');
    expect(full).toHaveProperty('explanations');
    const { alignment: _picture, explanations: _detail, ...rest } = full ?? {};
    expect(short).toEqual(rest);
  });

  it('answers for a past day with the versions it rests on, and says who was listed only then or only since', async () => {
    const now = await match(example('Tahmasp Torghari'));
    expect(now).toMatchObject({ asOf: null, today: TODAY });
    expect(now.lists).toMatchObject([{ id: 'demo-open', version: { publishedOn: TODAY } }]);
    expect(now.lists[0]?.version?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(now.lists[0]).not.toHaveProperty('asOfVersion');
    expect(now.responses.q).not.toHaveProperty('listedLater');
    expect(now.responses.q.results.map(({ listing }) => listing.state)).toEqual(['listed', 'listed']);

    const then = await match(example('Tahmasp Torghari'), '?as_of=2024-06-01');
    expect(then.asOf).toBe('2024-06-01');
    expect(then.lists).toMatchObject([
      { version: { publishedOn: TODAY }, asOfVersion: { publishedOn: '2024-02-01' } },
    ]);
    expect(then.responses.q.results).toMatchObject([
      { ref: 'T-1', listing: { from: '2020-01-01', to: null, state: 'listed' } },
    ]);
    expect(then.responses.q.listedLater).toMatchObject([
      { ref: 'T-3', listing: { from: '2025-06-01', to: null, state: 'listed-now-not-then' } },
    ]);

    const gone = await match(example('Zarghun Kohbandi'), '?as_of=2024-06-01');
    expect(gone.responses.q.results).toMatchObject([
      { ref: 'T-2', listing: { from: '2024-01-01', to: '2025-01-01', state: 'listed-then-not-now' } },
    ]);
    const before = await match(example('Zarghun Kohbandi'), '?as_of=2023-06-01');
    expect(before.responses.q).toMatchObject({ verdict: 'no-match', results: [], listedLater: [] });
    expect(before.lists[0]?.asOfVersion).toBeNull();
  });

  it('records who is shown as listed later among those whose data were read', async () => {
    await match(example('Tahmasp Torghari'), '?as_of=2024-06-01');
    const { rows } = await asOwner(world.deps.store, (tx) =>
      sql<{ detail: string; shown: string[] }>`select a.detail,
        (select array_agg(distinct e.entity_id) from list_entry e where e.ref in ('T-1', 'T-3')) as shown
        from audit_entry a order by a.seq desc limit 1`.execute(tx.tables()),
    );
    expect(rows[0]?.shown).toHaveLength(2);
    for (const id of rows[0]?.shown ?? []) expect(rows[0]?.detail).toContain(id);
  });

  it.each([
    [{ schema: 'Starship', properties: { name: 'Tahmasp' } }, '', 'body/queries/q/schema', 'unknown-schema'],
    [{ schema: 'Person', properties: { fatherName: 'x' } }, '', 'body/queries/q/properties/name', 'required'],
    [{ schema: 'Person', properties: { name: 7 } }, '', 'body/queries/q/properties/name', 'type'],
    [
      { schema: 'Person', properties: { name: Array.from({ length: 13 }, (_, k) => `Tahmasp ${k}`) } },
      '',
      'body/queries/q/properties',
      'too-many-values',
    ],
    [example('Tahmasp'), '?as_of=2024-02-30', 'query/as_of', 'no-such-day'],
    [example('Tahmasp'), '?as_of=soon', 'query/as_of', 'no-such-day'],
    [example('Tahmasp'), '?limit=0', 'query/limit', 'minimum'],
    [example('Tahmasp'), '?topics=crime', 'query/topics', 'not-supported'],
    [example('Tahmasp'), '?explain=long', 'query/explain', 'const'],
  ])('names the field of a wrong request: %o%s', async (query, parameters, field, rule) => {
    const answer = await world.ask(analyst, `/match${parameters}`, { body: { queries: { q: query } } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ field, rule }] });
  });
});
