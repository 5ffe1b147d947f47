/** SYNTHETIC: matches of invented parties, recorded from stored rows and about past days. */

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, type Answer, example, inventList, openWorld, type World } from './world.ts';

const NUMBER = '00101-7712055-0';
const LIFTED = {
  id: 'P-2',
  properties: { name: ['Sher Wali Dashtguli'] },
  from: '2020-01-01',
  to: '2023-06-01',
};
const BY_NUMBER = { list: 'demo-past', ref: 'P-1' };

interface Row {
  readonly answer: { readonly matches: readonly { ref: string; score: number; finding: string | null }[] };
}
interface Recorded {
  readonly added: boolean;
  readonly finding: Readonly<Record<string, unknown>> & { readonly id: string; readonly sentence: string };
}

forEachEngine('recording what was matched before', (engine) => {
  let world: World;
  let analyst: Reader;
  let colleague: Reader;

  const publish = async (more: Readonly<Record<string, readonly string[]>> = {}) => {
    const listed = {
      id: 'P-1',
      properties: { name: ['Umaid Ali Narizai'], idNumber: [NUMBER], ...more },
      from: '2024-01-01',
    };
    await world.publish(await inventList('demo-past', [listed, LIFTED]), { owner: BANK });
  };

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await publish();
    analyst = await world.enrol({ agencyId: BANK });
    colleague = await world.enrol({ agencyId: BANK });
  });

  afterAll(() => world.close());

  const untilDone = async (id: string): Promise<string> => {
    for (let tries = 0; tries < 400; tries += 1) {
      const { job } = (await world.ask(analyst, `/screenings/${id}`)).body as { job: { state: string } };
      if (job.state === 'done') return id;
      await pause(25);
    }
    throw new Error('the batch was not screened');
  };
  const screen = async (row: Readonly<Record<string, string>>): Promise<string> => {
    const started = await world.ask(analyst, '/screenings', { body: { rows: [row] } });
    return untilDone((started.body as { id: string }).id);
  };
  const screenAsOf = async (name: string, asOf: string): Promise<string> => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ mapping: '{"name":"Name"}', asOf }))
      form.append(field, value);
    form.append('file', new Blob([`Name\n${name}\n`]), 'invented.csv');
    const sent = new Response(form);
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
    const started = await world.ask(analyst, '/screenings/files', { body: await sent.text(), headers });
    return untilDone((started.body as { id: string }).id);
  };
  const rowOf = async (batch: string) =>
    (await world.ask(analyst, `/screenings/${batch}/rows/1`)).body as Row;
  const record = (who: Reader, batch: string, place: { list: string; ref: string }): Promise<Answer> =>
    world.ask(who, `/screenings/${batch}/rows/1/findings`, { body: place });

  it('a match by identity number alone is recorded from the stored row, once', async () => {
    const batch = await screen({ name: 'Completely Other Person', id: NUMBER });
    const [match] = (await rowOf(batch)).answer.matches;
    expect(match).toMatchObject({ ref: 'P-1', finding: null });
    const answer = await record(analyst, batch, BY_NUMBER);
    expect(answer.status).toBe(201);
    const { added, finding } = answer.body as Recorded;
    expect(added).toBe(true);
    expect(finding).toMatchObject({
      ...{ state: 'open', asOf: null, author: analyst.personId, score: match?.score },
      entry: 'demo-past:P-1',
      quantities: { reasons: expect.stringContaining('id agrees') },
    });
    expect(JSON.stringify(finding)).not.toContain(NUMBER);
    expect((await record(analyst, batch, BY_NUMBER)).body).toMatchObject({
      added: false,
      finding: { id: finding.id },
    });
    expect((await rowOf(batch)).answer.matches[0]?.finding).toBe(finding.id);
  });

  it('it is the same finding as the one that is recorded by asking again, of the same party on the same day', async () => {
    const name = 'Umaid Ali Narizai';
    const batch = await screen({ name, customer: 'C-7' });
    const query = { id: 'C-7', schema: 'Thing', properties: example(name).properties };
    const asked = (await world.ask(analyst, '/findings', { body: { query, ...BY_NUMBER } })).body as Recorded;
    expect((await record(analyst, batch, BY_NUMBER)).body).toMatchObject({
      added: false,
      finding: { id: asked.finding.id },
    });
  });

  it('a match of a past day says the day, also where the party is listed no more', async () => {
    const batch = await screenAsOf('Sher Wali Dashtguli', '2022-05-05');
    const place = { list: 'demo-past', ref: 'P-2' };
    const { finding } = (await record(analyst, batch, place)).body as Recorded;
    expect(finding).toMatchObject({ asOf: '2022-05-05', sentence: expect.stringContaining('2022-05-05') });
    const query = example('Sher Wali Dashtguli');
    const ask = (asOf?: string) =>
      world.ask(analyst, '/findings', { body: { query, ...place, ...(asOf === undefined ? {} : { asOf }) } });
    expect((await ask()).status).toBe(404);
    expect((await ask('2024-05-05')).status).toBe(404);
    const other = (await ask('2021-03-03')).body as Recorded;
    expect(other.finding).toMatchObject({ asOf: '2021-03-03' });
    expect(other.finding.sentence).toContain('as listed on 2021-03-03');
    expect(other.finding.id).not.toBe(finding.id);
    for (const asOf of ['2999-01-01', '2021-02-30', 'yesterday']) expect((await ask(asOf)).status).toBe(422);
    const page = (await world.ask(analyst, `/findings/${finding.id}`)).body as Recorded['finding'];
    expect(page).toMatchObject({
      asOf: '2022-05-05',
      statements: expect.arrayContaining([expect.anything()]),
    });
  });

  it('rests on the entry as it was screened, where it has changed since', async () => {
    const batch = await screen({ name: 'Umaid Ali Narizai', customer: 'C-8' });
    await publish({ fatherName: ['Laiq Gul'] });
    const { finding } = (await record(analyst, batch, BY_NUMBER)).body as Recorded;
    const whole = (await world.ask(analyst, `/findings/${finding.id}`)).body as {
      readonly statements: readonly { readonly property: string }[];
      readonly entryNow: { readonly state: string };
    };
    expect(whole.entryNow.state).toBe('changed');
    expect(whole.statements.map(({ property }) => property)).toContain('name');
    expect(whole.statements.map(({ property }) => property)).not.toContain('fatherName');
  });

  it('nobody else records from a batch, and nothing but what its row matched', async () => {
    const batch = await screen({ name: 'Umaid Ali Narizai' });
    expect((await record(colleague, batch, BY_NUMBER)).status).toBe(404);
    expect((await record(analyst, batch, { list: 'demo-past', ref: 'P-2' })).status).toBe(404);
    expect((await record(analyst, '00000000-0000-4000-8000-000000000000', BY_NUMBER)).status).toBe(404);
    const url = `/screenings/${batch}/rows`;
    expect((await world.ask(analyst, `${url}/2/findings`, { body: BY_NUMBER })).status).toBe(404);
    expect((await world.ask(analyst, `${url}/1/findings`, { body: { list: 'demo-past' } })).status).toBe(422);
    const supervisor = await world.enrol({ agencyId: BANK, roles: ['supervisor'] });
    expect((await record(supervisor, batch, BY_NUMBER)).status).toBe(403);
  });
});
