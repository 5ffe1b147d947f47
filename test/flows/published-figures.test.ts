/** SYNTHETIC: figures of an invented group put on record by two agencies, held against each other, one of them withdrawn. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { PUBLISHED_FIGURES, purgeFigures, recordFigure } from '../../src/incidents/index.ts';
import { BANK, FIU, INVESTIGATION } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const CLAIM = {
  ...{ subject: 'Demo-Group', metric: 'attacks', nature: 'flow', low: 600, high: null, unit: 'attacks' },
  ...{ windows: [{ from: '2024-01-01', to: '2024-12-31' }], attributedTo: 'Demo-Observatory' },
  ...{
    document: 'Demo report (SYNTHETIC)',
    verification: 'looked-up',
    synthetic: true,
    grade: 'admiralty:C3',
  },
};

interface FigureTold {
  readonly id: string;
  readonly withdrawn: { readonly reason: string } | null;
}
interface Compared {
  readonly figures: readonly {
    readonly figure: FigureTold;
    readonly ownCounts: readonly { readonly kind: string; readonly because: string | null }[];
  }[];
  readonly pairs: readonly { readonly relation: string; readonly because: readonly string[] }[];
}

forEachEngine('the register of figures', (engine) => {
  let world: World;
  let analyst: Reader;
  let other: Reader;
  let auditor: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: FIU });
    other = await world.enrol({ agencyId: BANK });
    auditor = await world.enrol({ agencyId: FIU, roles: ['auditor'] });
  });

  afterAll(() => world.close());

  const ask = (reader: Reader | null, url: string, body?: unknown) =>
    world.ask(reader, url, { reason: INVESTIGATION, ...(body === undefined ? {} : { body }) });
  const compared = async (): Promise<Compared> => {
    const { body, status } = await ask(analyst, '/figures/compare?subject=demo%20group&metric=Attacks');
    expect(status).toBe(200);
    return body as Compared;
  };

  it('takes a figure once, and shows it beside one that contradicts it', async () => {
    const first = await ask(analyst, '/figures', CLAIM);
    expect(first).toMatchObject({ status: 201, body: { outcome: 'recorded' } });
    expect(await ask(analyst, '/figures', CLAIM)).toMatchObject({ body: { outcome: 'unchanged' } });
    const against = {
      ...CLAIM,
      low: 482,
      high: 482,
      attributedTo: 'Demo-Institute',
      definition: 'as it counts',
    };
    expect((await ask(analyst, '/figures', against)).status).toBe(201);
    const { figures, pairs } = await compared();
    expect(figures).toHaveLength(2);
    expect(pairs).toEqual([
      expect.objectContaining({
        ...{ relation: 'contradiction', inEveryReading: true },
        because: ['definition-unknown', 'attribution'],
      }),
    ]);
    expect(figures[0]?.ownCounts).toEqual([
      expect.objectContaining({ kind: 'undetermined', because: 'no-rule' }),
    ]);
    const { body } = await ask(analyst, '/figures');
    expect(body).toMatchObject({
      groups: [{ subject: 'Demo-Group', metric: 'attacks', figures: 2, contradictions: 1 }],
    });
  });

  it('says why there is no count of ours: no incidents on record', async () => {
    const counted = { ...CLAIM, metric: 'deaths', ownCount: { measure: 'killed', country: 'xx' } };
    const { body } = await ask(analyst, '/figures', counted);
    const { id } = (body as { readonly figure: FigureTold }).figure;
    expect((await ask(analyst, `/figures/${id}`)).body).toMatchObject({
      comparison: {
        figures: [{ ownCounts: [{ kind: 'undetermined', because: 'no-incidents', count: null }] }],
      },
    });
  });

  it('withdraws one with a reason: gone from comparisons, kept on record', async () => {
    const { figures } = await compared();
    const { id } = figures[0]?.figure ?? { id: '' };
    const reason = 'The document was misread (invented).';
    expect((await ask(analyst, `/figures/${id}/withdrawal`, { reason })).status).toBe(201);
    expect((await compared()).figures).toHaveLength(1);
    expect((await ask(analyst, `/figures/${id}`)).body).toMatchObject({ figure: { withdrawn: { reason } } });
    expect((await ask(analyst, `/figures/${id}/withdrawal`, { reason })).status).toBe(409);
    const { body } = await ask(analyst, '/figures?withdrawn=true');
    expect((body as { readonly figures: readonly unknown[] }).figures).toHaveLength(3);
  });

  it('hides figures from another agency, and refuses what is malformed, foreign or not allowed', async () => {
    const own = ((await ask(analyst, '/figures')).body as { readonly figures: readonly FigureTold[] })
      .figures;
    const hidden = await world.ask(other, '/figures');
    expect(hidden).toMatchObject({ status: 200, body: { figures: [], groups: [] } });
    expect((await world.ask(other, `/figures/${own[0]?.id}`)).status).toBe(404);
    expect(
      (await world.ask(other, `/figures/${own[0]?.id}/withdrawal`, { body: { reason: 'x' } })).status,
    ).toBe(404);
    expect((await ask(auditor, '/figures')).status).toBe(403);
    expect((await ask(null, '/figures')).status).toBe(401);
    expect((await world.ask(analyst, '/figures', { reason: null })).status).toBe(403);
    for (const wrong of [
      { ...CLAIM, low: 'many' },
      { ...CLAIM, windows: [] },
      { ...CLAIM, low: 9, high: 1 },
      { ...CLAIM, url: 'javascript:alert(1)' },
      { ...CLAIM, sect: 'x' },
      { ...CLAIM, subject: 'x'.repeat(10_000) },
    ])
      expect((await ask(analyst, '/figures', wrong)).status, JSON.stringify(wrong).slice(0, 60)).toBe(422);
    const beyond = await world.enrol({ agencyId: FIU, tlpMax: 1 });
    expect((await ask(beyond, '/figures', { ...CLAIM, tlp: 3 })).status).toBe(403);
  });

  it('keeps restated figures for everybody, each of them once, and purges them when their time has come', async () => {
    const marking = {
      ...{
        tlp: 0 as const,
        handling: [],
        note: null,
        owner: FIU,
        releasableTo: null,
        compartments: [],
        caseRef: null,
      },
      purposes: ['aml-screening', 'ct-investigation'],
    } as const;
    const at = new Date();
    const seed = async (): Promise<readonly string[]> =>
      world.deps.store.transaction({ role: 'system' }, async (tx) => {
        const outcomes: string[] = [];
        for (const claim of PUBLISHED_FIGURES) {
          const draft = {
            claim,
            synthetic: false,
            grade: { scheme: 'none' },
            marking,
            by: 'system:test',
            at,
          } as const;
          outcomes.push((await recordFigure(tx, draft)).outcome);
        }
        return outcomes;
      });
    expect(new Set(await seed())).toEqual(new Set(['recorded']));
    expect(new Set(await seed())).toEqual(new Set(['unchanged']));
    const { body } = await world.ask(other, '/figures?subject=ttp');
    const { groups } = body as {
      readonly groups: readonly { readonly metric: string; readonly contradictions: number }[];
    };
    expect(groups.find(({ metric }) => metric === 'attacks')?.contradictions).toBeGreaterThan(0);
    expect(await purgeFigures(world.deps)).toBe(0);
    await asOwner(world.deps.store, (tx) =>
      tx.run("update published_figure set review_due = '2020-01-01', purge_due = '2020-01-02' where tlp = 0"),
    );
    expect(await purgeFigures(world.deps)).toBe(PUBLISHED_FIGURES.length);
  });
});
