import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import type { Marking } from '../../src/evidence/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../../src/lists/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { previewList, startImport, takeIn } from './take-in.ts';
import { ALL_MIGRATIONS, inventList, openWorld, type World } from './world.ts';

const SHUT: Omit<Marking, 'purgeDue' | 'owner'> = {
  tlp: 2,
  handling: [],
  note: null,
  releasableTo: [FIU],
  compartments: [],
  caseRef: null,
  purposes: PUBLIC_LIST_PURPOSES,
};
const PARTY = (ref: string, name: string, more: Readonly<Record<string, readonly string[]>> = {}) => ({
  id: ref,
  properties: { name: [name], ...more },
  from: '2026-01-01',
});

interface Version {
  readonly id: string;
  readonly publishedOn: string;
}

interface Changes {
  readonly from: Version | null;
  readonly to: Version;
  readonly counts: object;
  readonly changes: readonly { ref: string; change: string; properties: readonly object[] }[];
  readonly next: string | null;
}

interface Import {
  readonly kind: string;
  readonly warnings: readonly { code: string; severity: string; message: string }[];
  readonly refusedRecords: readonly { line: number | null; reason: string }[];
}

forEachEngine('the history of a list', (engine) => {
  let world: World;
  let steward: Reader;
  let analyst: Reader;
  let outsider: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    steward = await world.enrol({ agencyId: BANK, roles: ['steward'], displayName: 'Steward One' });
    analyst = await world.enrol({ agencyId: BANK });
    outsider = await world.enrol({ agencyId: FIU });
    await publish('2026-01-10', [PARTY('A-1', 'Zargul Khan Marghzari'), PARTY('A-2', 'Sher Wali Dashtguli')]);
    await publish('2026-02-10', [
      PARTY('A-1', 'Zargul Khan Marghzari', { fatherName: ['Laiq Gul'], idNumber: ['00101-7712055-0'] }),
      PARTY('A-3', 'Umaid Ali Narizai'),
    ]);
    await publish('2026-03-10', [
      PARTY('A-1', 'Zargul Khan Marghzari', { fatherName: ['Khan Gul'] }),
      PARTY('A-2', 'Sher Wali Dashtguli'),
      PARTY('A-3', 'Umaid Ali Narizai'),
      { ...PARTY('V-1', 'Demo Star'), schema: 'Vessel' },
    ]);
  });

  afterAll(() => world.close());

  const publish = async (publishedOn: string, entries: Parameters<typeof inventList>[1]) =>
    world.publish(await inventList('demo-watch', entries, publishedOn), { owner: BANK });
  const ask = async <T>(url: string, who = analyst) => (await world.ask(who, url)).body as T;
  const versions = async () =>
    (await ask<{ versions: { version: Version; added: number }[] }>('/lists/demo-watch/versions')).versions;
  const preview = (query: string, body: string) => previewList(world, steward, { query, body });
  const take = (query: string, body: string) => takeIn(world, steward, { query, body });
  const lines = (entries: readonly object[]) => entries.map((one) => JSON.stringify(one)).join('\n');
  const entity = (id: string, name: string) => ({
    id,
    schema: 'Person',
    datasets: ['demo-sent'],
    properties: { name: [name] },
  });

  it('GET /lists/{id}/versions gives the newest first with what each brought and who imported it', async () => {
    expect(await versions()).toMatchObject([
      {
        version: { publishedOn: '2026-03-10', importedBy: 'system:lists', entries: 4 },
        added: 2,
        changed: 1,
      },
      { version: { publishedOn: '2026-02-10' }, added: 1, changed: 1, removed: 1 },
      { version: { publishedOn: '2026-01-10' }, added: 2, changed: 0, removed: 0 },
    ]);
  });

  it('GET /lists/{id}/changes compares the two newest versions, property by property', async () => {
    const answer = await ask<Changes>('/lists/demo-watch/changes');
    expect(answer).toMatchObject({
      from: { publishedOn: '2026-02-10' },
      to: { publishedOn: '2026-03-10' },
      counts: { added: 2, changed: 1, removed: 0 },
      next: null,
    });
    expect(answer.changes.map(({ ref, change }) => [ref, change])).toEqual([
      ['A-1', 'changed'],
      ['A-2', 'added'],
      ['V-1', 'added'],
    ]);
    expect(answer.changes[0]?.properties).toEqual(
      expect.arrayContaining([
        { prop: 'fatherName', removed: ['Laiq Gul'], added: ['Khan Gul'] },
        { prop: 'idNumber', removed: ['…550'], added: [] },
      ]),
    );
  });

  it('GET /lists/{id}/changes takes days and version ids, and an empty list before the first', async () => {
    const [, second, first] = await versions();
    const ids = `from=${first?.version.id}&to=${second?.version.id}`;
    const byId = await ask<Changes>(`/lists/demo-watch/changes?${ids}`);
    const byDay = await ask<Changes>('/lists/demo-watch/changes?from=2026-01-31&to=2026-02-28');
    expect(byDay).toEqual(byId);
    expect(byId.counts).toEqual({ added: 1, changed: 1, removed: 1 });
    const removed = byId.changes.find(({ change }) => change === 'removed');
    expect(removed).toMatchObject({ ref: 'A-2', name: 'Sher Wali Dashtguli' });
    const all = await ask<Changes>('/lists/demo-watch/changes?from=2025-01-01&to=2026-01-10');
    expect(all).toMatchObject({ from: null, counts: { added: 2, changed: 0, removed: 0 } });
    const gone = await ask<Changes>('/lists/demo-watch/changes?from=2026-01-10&to=2026-03-10');
    expect(gone.counts).toEqual({ added: 2, changed: 1, removed: 0 });
  });

  it('GET /lists/{id}/changes goes page by page, keeps to a kind of change, and refuses what makes no sense', async () => {
    const refs: string[] = [];
    for (let after = ''; ; ) {
      const page = await ask<Changes>(
        `/lists/demo-watch/changes?limit=1${after === '' ? '' : `&after=${after}`}`,
      );
      refs.push(...page.changes.map(({ ref }) => ref));
      if (page.next === null) break;
      after = page.next;
    }
    expect(refs).toEqual(['A-1', 'A-2', 'V-1']);
    const added = await ask<Changes>('/lists/demo-watch/changes?change=added');
    expect(added.changes.map(({ ref }) => ref)).toEqual(['A-2', 'V-1']);
    const status = async (url: string) => (await world.ask(analyst, url)).status;
    expect(await status('/lists/demo-watch/changes?from=2026-03-10&to=2026-01-10')).toBe(422);
    expect(await status('/lists/demo-watch/changes?to=2020-01-01')).toBe(404);
    expect(await status(`/lists/demo-watch/changes?to=${'0'.repeat(40)}`)).toBe(404);
  });

  it('GET /lists/{id}/entries answers for a day of the world and an instant of knowledge', async () => {
    interface Entries {
      readonly total: number;
      readonly kinds: object;
      readonly entries: readonly { ref: string; entity: string }[];
      readonly next: string | null;
    }
    const refs = async (query: string) =>
      (await ask<Entries>(`/lists/demo-watch/entries?${query}`)).entries.map(({ ref }) => ref);
    const now = await ask<Entries>('/lists/demo-watch/entries?on=2026-04-01&limit=3');
    expect(now).toMatchObject({ total: 4, next: 'A-3', kinds: { person: 3, vessel: 1, organisation: 0 } });
    expect(now.entries[0]).toMatchObject({ ref: 'A-1', entity: 'demo-watch:A-1', kind: 'person' });
    expect(await refs('on=2026-04-01&after=A-3')).toEqual(['V-1']);
    expect(await refs('on=2026-04-01&kind=vessel')).toEqual(['V-1']);
    const [, second] = await ask<{ versions: { version: { importedAt: string } }[] }>(
      '/lists/demo-watch/versions',
    ).then(({ versions: all }) => all);
    const knownAt = encodeURIComponent(second?.version.importedAt ?? '');
    expect(await refs(`on=2026-04-01&knownAt=${knownAt}`)).toEqual(['A-1', 'A-3']);
    expect(await refs(`on=2026-02-01&knownAt=${knownAt}`)).toEqual(['A-1', 'A-2', 'A-3']);
    expect((await world.ask(analyst, '/lists/demo-watch/entries?on=2026-02-30')).status).toBe(422);
    expect((await world.ask(analyst, '/lists/demo-watch/entries?knownAt=yesterday')).status).toBe(422);
  });

  it('GET /entities/{id} tells source, line and grade in words, and what changed when', async () => {
    const body = await ask<{
      statements: Record<string, unknown>[];
      history: { change: string; properties: object[] }[];
    }>('/entities/demo-watch:A-1');
    const name = body.statements.find(({ property }) => property === 'name');
    expect(name).toMatchObject({
      sourceTitle: 'Invented list demo-watch',
      line: 1,
      gradeWords: 'Source: Completely reliable. Information: Probably true.',
    });
    expect(body.history).toMatchObject([
      { change: 'added', publishedOn: '2026-01-10', properties: [] },
      { change: 'changed', publishedOn: '2026-02-10' },
      {
        change: 'changed',
        properties: expect.arrayContaining([
          { prop: 'fatherName', removed: ['Laiq Gul'], added: ['Khan Gul'] },
        ]),
      },
    ]);
    const back = await ask<{ history: { change: string }[] }>('/entities/demo-watch:A-2');
    expect(back.history.map(({ change }) => change)).toEqual(['added', 'removed', 'added']);
  });

  it('GET /entities/{id} tells how an entry stands on its list, and with `ended` what of it holds no longer', async () => {
    interface Entity {
      readonly stands: boolean;
      readonly listing: {
        readonly ref: string;
        readonly periods: object[];
        readonly removedOn: string | null;
      };
      readonly ended: readonly {
        readonly property: string;
        readonly value: string;
        readonly ended: object;
      }[];
    }
    const brief = await ask<Entity>('/entities/demo-watch:A-1');
    expect(brief.ended).toEqual([]);
    expect(brief).toMatchObject({
      stands: true,
      listing: { ref: 'A-1', periods: [{ from: '2026-01-01', to: null }], removedOn: null },
    });
    const whole = await ask<Entity>('/entities/demo-watch:A-1?ended=true');
    expect(whole.ended.find(({ property }) => property === 'fatherName')).toMatchObject({
      value: 'Laiq Gul',
      ended: { kind: expect.stringMatching(/superseded|ended|retracted/), reason: expect.any(String) },
    });
    expect(whole.ended.find(({ property }) => property === 'idNumber')?.value).toBe('…550');
    expect((await world.ask(outsider, '/entities/demo-watch:A-9?ended=true')).status).toBe(404);
  });

  it('a list that another agency hides has no versions, no changes and no entries', async () => {
    const hidden = await inventList('demo-shut', [PARTY('S-1', 'Zarak Marghzari')]);
    await world.publish(hidden, { owner: FIU, marking: SHUT });
    for (const path of ['versions', 'changes', 'entries']) {
      expect((await world.ask(analyst, `/lists/demo-shut/${path}`)).status).toBe(404);
      expect((await world.ask(outsider, `/lists/demo-shut/${path}`)).status).toBe(200);
    }
    expect((await world.ask(analyst, '/entities/demo-shut:S-1?ended=true')).status).toBe(404);
    expect((await world.ask(outsider, '/entities/demo-shut:S-1?ended=true')).body).toMatchObject({
      listing: { list: 'demo-shut', ref: 'S-1' },
    });
  });

  describe('taking a list in', () => {
    const query = (more: string) => `id=demo-sent&title=Sent&publishedOn=2026-11-20${more}`;
    const five = ['One', 'Two', 'Three', 'Four', 'Five'].map((word, index) =>
      entity(`E-${index}`, `Marghzari ${word}`),
    );

    it('POST /list-imports/preview says what would happen, warns, and writes nothing', async () => {
      const body = `${lines(five)}\n{"id": "broken", "schema": "Person"}\n`;
      const planned = await preview(query(''), body);
      expect(planned.status).toBe(200);
      expect(planned.body).toMatchObject({
        kind: 'planned',
        list: 'demo-sent',
        title: 'Sent',
        publishedOn: '2026-11-20',
        entries: 5,
        added: 5,
        refused: 1,
        stored: null,
      });
      const { warnings, refusedRecords } = planned.body as Import;
      expect(warnings).toContainEqual(
        expect.objectContaining({ code: 'refused-records', severity: 'stops' }),
      );
      expect(refusedRecords).toEqual([expect.objectContaining({ line: 6 })]);
      const kept = await asOwner(world.deps.store, (tx) =>
        tx.run("select count(*)::int as count from list_version where list_id = 'demo-sent'"),
      );
      expect(kept.rows[0]).toMatchObject({ count: 0 });
      const stopped = await take(query(''), body);
      expect(stopped).toMatchObject({
        job: { state: 'failed', error: { code: 'INPUT_MALFORMED' } },
        result: null,
      });
      const taken = await take(query('&skipBad=true'), body);
      expect(taken.result).toMatchObject({ kind: 'imported', entries: 5, refused: 1 });
    });

    it('POST /list-imports/preview is loud about a file that is cut short, older, or of another list', async () => {
      const codes = async (more: string, body: string) => {
        const { body: answer } = await preview(more, body);
        return (answer as Import).warnings.map(({ code, severity }) => `${severity} ${code}`);
      };
      expect(await codes(query(''), lines(five.slice(0, 3)))).toContain('loud many-removed');
      expect(await codes(query(''), lines(five.slice(0, 4)))).not.toContain('loud many-removed');
      const older = 'id=demo-sent&publishedOn=2026-01-01';
      expect(await codes(older, lines(five))).toEqual(
        expect.arrayContaining(['stops older-than-stored', 'loud too-old']),
      );
      expect((await take(older, lines(five.slice(0, 4)))).job.error?.code).toBe('INPUT_OUTDATED');
      expect(await codes(`${older}&force=true`, lines(five))).not.toContain('stops older-than-stored');
      const other = 'name,designation\nSomebody Else,Head of nobody\n';
      expect(await codes('id=demo-sent', other)).toEqual(
        expect.arrayContaining(['stops other-list', 'loud many-removed', 'loud age-unknown']),
      );
      expect((await take('id=demo-sent', other)).job.error?.code).toBe('INPUT_DUPLICATE');
      const changed = [entity('E-0', 'Marghzari Uno'), ...five.slice(1)];
      const { body } = await preview(query(''), lines(changed));
      expect(body).toMatchObject({
        changed: 1,
        changes: [
          {
            change: 'changed',
            ref: 'E-0',
            properties: [{ prop: 'name', removed: ['Marghzari One'], added: ['Marghzari Uno'] }],
          },
        ],
        stored: { publishedOn: '2026-11-20' },
      });
    });

    it('keeps who imported it, and refuses whoever keeps no lists', async () => {
      const refused = await startImport(world, analyst, { query: query(''), body: lines(five) });
      expect(refused.status).toBe(403);
      const found = await ask<{ versions: { version: object }[] }>('/lists/demo-sent/versions');
      expect(found.versions[0]?.version).toMatchObject({
        importedBy: steward.personId,
        importedByName: 'Steward One',
      });
    });
  });
});
