/** SYNTHETIC: a queue of findings on invented entries, read by several agencies while others record. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, example, inventList, openWorld, type World } from './world.ts';

const NAME = 'Tahmasp Gul Torghari';
const PLACE = { list: 'demo-queue', ref: 'Q-1' };

interface Page {
  readonly findings: readonly { readonly id: string; readonly state: string }[];
  readonly next: string | null;
  readonly total: { readonly count: number; readonly exact: boolean };
  readonly counts: Readonly<Record<string, number>>;
  readonly rules: readonly { readonly id: string; readonly version: string; readonly count: number }[];
  readonly lists: readonly unknown[];
  readonly assignees: readonly unknown[];
}

forEachEngine('the queue of findings', (engine) => {
  let world: World;
  let analyst: Reader;
  let outsider: Reader;
  let customers = 0;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    const entry = { id: 'Q-1', properties: { name: [NAME] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-queue', [entry]), { owner: BANK });
    analyst = await world.enrol({ agencyId: BANK });
    outsider = await world.enrol({ agencyId: FIU });
    for (let count = 0; count < 6; count += 1) await record(analyst);
  });

  afterAll(() => world.close());

  const record = async (who: Reader): Promise<string> => {
    customers += 1;
    const body = { query: { id: `C-${customers}`, ...example(NAME) }, ...PLACE };
    const answer = await world.ask(who, '/findings', { body });
    return (answer.body as { finding: { id: string } }).finding.id;
  };
  const list = async (who: Reader, query = ''): Promise<Page> =>
    (await world.ask(who, `/findings${query}`)).body as Page;

  it('pages repeat and hide nothing that was there, while others record', async () => {
    for (const order of ['desc', 'asc']) {
      const before = (await list(analyst)).findings.map(({ id }) => id);
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const cut = after === undefined ? '' : `&after=${after}`;
        const [page] = await Promise.all([
          list(analyst, `?limit=2&order=${order}${cut}`),
          seen.length < 6 ? record(analyst) : null,
        ]);
        seen.push(...page.findings.map(({ id }) => id));
        after = page.next;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => before.includes(id))).toHaveLength(before.length);
    }
  });

  it('what is hidden is in no count, offers no rule, list or person, and moves no cursor', async () => {
    const empty = { findings: [], next: null, total: { count: 0, exact: true }, rules: [], lists: [] };
    expect(await list(outsider)).toMatchObject({ ...empty, assignees: [] });
    const own = [await record(outsider), await record(outsider)];
    const first = await list(outsider, '?limit=1&order=asc');
    expect(first).toMatchObject({ total: { count: 2, exact: true }, counts: { open: 2 } });
    const place = Buffer.from(first.next ?? '', 'base64url').toString('utf8');
    expect(JSON.parse(place)).toEqual(['found', 'asc', expect.stringMatching(/^\d{16}$/), own[0]]);
    await record(analyst);
    const second = await list(outsider, `?limit=1&order=asc&after=${first.next}`);
    expect(second.findings.map(({ id }) => id)).toEqual(own.slice(1));
    expect((await list(analyst)).findings.map(({ id }) => id)).not.toContain(own[0]);
    const rows = await world.ask(outsider, '/findings/export.csv');
    expect(rows.text.trim().split('\n')).toHaveLength(3);
  });

  it('offers the rules that occur with their versions, and narrows to one', async () => {
    const page = await list(analyst);
    expect(page.rules).toEqual([{ id: 'screening.name', version: '1', count: page.total.count }]);
    const narrowed = await list(analyst, '?rule=screening.name&ruleVersion=1&limit=1');
    expect(narrowed.total.count).toBe(page.total.count);
    expect(await list(analyst, '?rule=screening.name&ruleVersion=2')).toMatchObject({
      ...{ findings: [], total: { count: 0, exact: true } },
      rules: page.rules,
    });
  });

  it('narrows to a span of days and to what the reader may confirm', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const all = (await list(analyst)).total.count;
    expect((await list(analyst, `?since=${today}&until=${today}`)).total.count).toBe(all);
    expect((await list(analyst, '?until=2020-01-01')).total.count).toBe(0);
    expect((await list(analyst, '?confirm=me')).total.count).toBe(0);
    for (const bad of ['since=2026-02-30', 'until=soon', 'confirm=you', 'sort=name', 'order=up', 'after=%00'])
      expect((await world.ask(analyst, `/findings?${bad}`)).status, bad).toBe(422);
    const { next } = await list(analyst, '?limit=1');
    expect((await world.ask(analyst, `/findings?sort=score&after=${next}`)).status).toBe(422);
  });

  it('GET /findings/export.csv has all that the filter finds, in the order asked for, and no formula', async () => {
    const page = await list(analyst, '?limit=500&order=asc');
    const answer = await world.ask(analyst, '/findings/export.csv?order=asc');
    expect(answer.headers['content-type']).toContain('text/csv');
    const lines = answer.text.replace('\uFEFF', '').trim().split('\n');
    expect(lines[0]?.startsWith('id,state,rule,ruleVersion,')).toBe(true);
    expect(lines.slice(1).map((line) => line.slice(0, 40))).toEqual(page.findings.map(({ id }) => id));
    for (const [language, heads] of [
      ['en', 'Finding,State,Rule,Version of the rule,'],
      ['ur', 'نتیجہ,حالت,قاعدہ,قاعدے کا نسخہ,'],
    ]) {
      const worded = await world.ask(analyst, `/findings/export.csv?order=asc&lang=${language}`);
      const [first = '', ...others] = worded.text.replace('\uFEFF', '').trim().split('\n');
      expect(first.startsWith(heads ?? '-')).toBe(true);
      expect(others).toEqual(lines.slice(1));
    }
    const none = await world.ask(analyst, '/findings/export.csv?state=false');
    expect(none.text.trim().split('\n')).toHaveLength(1);
    expect((await world.ask(analyst, '/findings/export.csv', { reason: null })).status).toBe(403);
    const auditor = await world.enrol({ agencyId: BANK, roles: ['auditor'] });
    expect((await world.ask(auditor, '/findings/export.csv')).status).toBe(403);
  });
});
