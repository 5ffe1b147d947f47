/** Customer files at the edges: forms that are none of ours, names of files, and what a batch must not tell its reader. */

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import type { Marking } from '../../src/evidence/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../../src/lists/index.ts';
import { BANK } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, example, inventList, openWorld, type World } from './world.ts';

const LISTED = 'Zarghun Shah Kohbandi';
const FILE = `Customer name,CIF\n${LISTED},C-1\n`;
const MAPPING = { name: 'Customer name', customer: 'CIF' };
const OPEN: Omit<Marking, 'purgeDue' | 'owner'> = {
  ...{ tlp: 0 as const, handling: [], note: null, releasableTo: null, compartments: [], caseRef: null },
  purposes: PUBLIC_LIST_PURPOSES,
};

/** How a report names a match that was found false before. */
const CLEARED_WORDS = ',cleared before,';

interface Finding {
  readonly id: string;
  readonly version: number;
}

forEachEngine('a customer file at the edges', (engine) => {
  let world: World;
  let reader: Reader;

  const formOf = (file: string, fields: Readonly<Record<string, string>> = {}): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([file]), 'customers.csv');
    return form;
  };

  /** Sends a form as the bytes that a browser makes of it. */
  const send = async (who: Reader, url: string, form: FormData) => {
    const request = new Response(form);
    const contentType = request.headers.get('content-type') ?? '';
    const { status, body } = await world.ask(who, url, {
      body: Buffer.from(await request.arrayBuffer()),
      headers: { 'content-type': contentType },
    });
    return { status, json: body as ReturnType<typeof JSON.parse> };
  };

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    const entry = { id: 'D-1', properties: { name: [LISTED] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-watch', [entry]), { owner: BANK, marking: OPEN });
    reader = await world.enrol({ agencyId: BANK });
  });

  afterAll(() => world.close());

  it('is named without signs that steer, well-formed and bounded', async () => {
    const named = async (fileName: string): Promise<string> => {
      const form = new FormData();
      form.append('file', new Blob([FILE]), fileName);
      return (await send(reader, '/screenings/files/preview', form)).json.fileName;
    };
    expect(await named(`${'\u{1F600}'.repeat(120)}a`)).toBe(`${'\u{1F600}'.repeat(120)}a`);
    const long = await named(`${'\u{1F600}'.repeat(250)}.csv`);
    expect([long.isWellFormed(), [...long].length, long.endsWith('.csv')]).toEqual([true, 200, true]);
    expect(await named('a/../b\\\u202Efdp.\u2066exe')).toBe('fdp.exe');
    expect(await named('گاہک\u200Cها.csv')).toBe('گاہک\u200Cها.csv');
    expect(await named('\u200C\u202E ')).toBe('file');
  });

  it('in a form that is none of ours is refused in words that fit', async () => {
    const mapping = JSON.stringify(MAPPING);
    const more = (name: string, value: string | Blob): FormData => {
      const form = formOf(FILE, { mapping });
      form.append(name, value);
      return form;
    };
    const many = formOf(FILE, { mapping });
    for (let count = 0; count < 12; count += 1) many.append(`f${count}`, 'x');
    const tries: readonly (readonly [FormData, string])[] = [
      [more('file', new Blob(['x'])), 'more than one file'],
      [more('mapping', mapping), 'this field twice'],
      [more('__proto__', 'x'), 'a name that is not taken'],
      [more('constructor', 'x'), 'a name that is not taken'],
      [many, 'more than 10 fields'],
      [more('picture', new Blob(['x'])), 'more than one file'],
    ];
    for (const [form, words] of tries) {
      const { status, json } = await send(reader, '/screenings/files', form);
      expect([status, json.code, json.message]).toEqual([
        422,
        'REQUEST_INVALID',
        expect.stringContaining(words),
      ]);
    }
    const part = (head: string, value: string) =>
      `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
    const json = `${part('name="mapping"\r\ncontent-type: application/json', '{')}${part('name="file"; filename="a.csv"', 'a')}--x--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await world.ask(reader, '/screenings/files', { body: json, headers });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('says that it is JSON')]);
  });

  it('tells of decisions and findings only whoever may see them, when it was asked and when it is read', async () => {
    const low = await world.enrol({ agencyId: BANK, tlpMax: 0 });
    const colleague = await world.enrol({ agencyId: BANK });
    const query = { ...example(LISTED), id: 'C-1' };
    const body = { query, list: 'demo-watch', ref: 'D-1' };
    const { finding } = (await world.ask(reader, '/findings', { body })).body as { finding: Finding };
    const decision = { verdict: 'false', reason: 'another person', version: finding.version };
    const decided = await world.ask(colleague, `/findings/${finding.id}/decisions`, { body: decision });
    expect(decided.status).toBe(201);
    const known = await world.ask(colleague, '/match', { body: { queries: { q: query } } });
    expect(known.text).toContain('"cleared"');
    expect((await world.ask(low, '/match', { body: { queries: { q: query } } })).text).not.toContain(
      'cleared',
    );
    const told = async (who: Reader, id: string) => {
      const row = await world.ask(who, `/screenings/${id}/rows/1`);
      const page = await world.ask(who, `/screenings/${id}`);
      const report = await world.ask(who, `/screenings/${id}/report.csv`);
      expect([row.status, page.status, report.status]).toEqual([200, 200, 200]);
      const words = /cleared|false before/i.test(`${row.text}${page.text}`);
      const [match] = (row.body as { answer: { matches: { memory: string; finding: string | null }[] } })
        .answer.matches;
      return {
        ...match,
        words,
        finding: match?.finding ?? null,
        report: report.text.includes(CLEARED_WORDS),
      };
    };
    const nothing = { memory: 'none', finding: null, words: false, report: false };
    expect(await told(low, await screened(low, true))).toMatchObject(nothing);
    const mine = await screened(colleague, false);
    expect(await told(colleague, mine)).toMatchObject({ memory: 'cleared', report: true });
    const found = await screened(colleague, true, 'C-2');
    expect((await told(colleague, found)).finding).toMatch(/^[0-9a-f]{40}$/);
    await asOwner(world.deps.store, (tx) =>
      tx.run('update access_session set tlp_max = 0 where id = $1', [colleague.sessionId]),
    );
    for (const id of [mine, found]) expect(await told(colleague, id)).toMatchObject(nothing);
  });

  async function screened(who: Reader, recordFindings: boolean, customer = 'C-1'): Promise<string> {
    const body = { rows: [{ name: LISTED, customer }], recordFindings };
    const { id } = (await world.ask(who, '/screenings', { body })).body as { id: string };
    for (let tries = 0; tries < 400; tries += 1) {
      const { job } = (await world.ask(who, `/screenings/${id}?limit=1`)).body as { job: { state: string } };
      if (job.state === 'done') return id;
      await pause(50);
    }
    throw new Error('the job did not come to an end');
  }
});
