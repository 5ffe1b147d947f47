import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMandate,
  addPerson,
  auditedSystem,
  changePerson,
  createApiKey,
  createSignInLink,
  hashPassword,
  parsePersonId,
  type Reader,
  SESSION_MS,
  SIGN_IN_FAILURES_MAX,
} from '../../src/access/index.ts';
import { REQUEST_HEADER, SESSION_COOKIE } from '../../src/api/index.ts';
import { readProscribedPakistan } from '../../src/lists/index.ts';
import { auditDeps, BANK, BASIS, FIU, SCREENING } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { previewList, takeIn } from './take-in.ts';
import { ALL_MIGRATIONS, example, inventList, openWorld, type World } from './world.ts';

const PASSWORD = 'a long enough pass phrase';
const OVERSIGHT = { ...SCREENING, purpose: 'oversight' } as const;
const LISTED = 'Rozi Khan Baghdarra';

forEachEngine('lawful access', (engine) => {
  let world: World;
  let analyst: Reader;
  let auditor: Reader;
  let now = Date.now();
  const match = (name = LISTED) => ({ body: { queries: { q: example(name) } } });

  beforeAll(async () => {
    const deps = { ...auditDeps(await engine.open(ALL_MIGRATIONS)), clock: { now: () => new Date(now) } };
    world = await openWorld(deps.store, { deps });
    const entry = {
      id: 'L-1',
      properties: { name: [LISTED], birthDate: ['1983-01-12'] },
      from: '2024-01-01',
    };
    await world.publish(await inventList('demo-open', [entry]), { owner: BANK });
    await world.publish(readProscribedPakistan(), { owner: FIU });
    await auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: FIU, purpose: 'oversight', legalBasis: BASIS }),
    );
    analyst = await world.enrol({ agencyId: BANK });
    auditor = await world.enrol({ agencyId: FIU, roles: ['auditor'] });
  });

  afterAll(() => world.close());

  const lastEntry = async () => {
    const found = await asOwner(world.deps.store, (tx) =>
      tx.run(
        'select person_id, action, outcome, code, purpose, case_ref, detail from audit_entry order by seq desc limit 1',
      ),
    );
    return found.rows[0];
  };

  describe('RR-01', () => {
    it.each([
      ['an entity', '/entities/demo-open:L-1', {}],
      ['a match', '/match', match()],
      ['a search', '/search/default?q=Rozi', {}],
      ['findings', '/findings', {}],
      ['a list', '/lists/demo-open', {}],
    ])('refuses %s without a purpose, and records the refusal', async (_what, url, question) => {
      const answer = await world.ask(analyst, url, { ...question, reason: null });
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'PURPOSE_REQUIRED' });
      expect(await lastEntry()).toMatchObject({
        person_id: analyst.personId,
        outcome: 'refused',
        code: 'PURPOSE_REQUIRED',
      });
    });

    it.each([
      ['outside the mandate', { ...SCREENING, purpose: 'ct-investigation' as const }],
      ['on another legal basis', { ...SCREENING, legalBasis: 'Another Act' }],
    ])('refuses a purpose %s, and records the refusal', async (_what, reason) => {
      const answer = await world.ask(analyst, '/entities/demo-open:L-1', { reason });
      expect(answer.status).toBe(403);
      expect(await lastEntry()).toMatchObject({
        person_id: analyst.personId,
        outcome: 'refused',
        code: 'PURPOSE_REQUIRED',
      });
    });

    it('records who read what, for which purpose and in which case, with the query as a keyed hash alone', async () => {
      expect((await world.ask(analyst, '/match', match())).status).toBe(200);
      const entry = await lastEntry();
      expect(entry).toMatchObject({
        person_id: analyst.personId,
        action: 'names:screen',
        outcome: 'allowed',
        purpose: 'aml-screening',
        case_ref: 'DEMO-1',
      });
      expect(String(entry?.['detail'])).toContain('demo-open:L-1');
      expect(String(entry?.['detail'])).toMatch(/"queryHashes":\["[0-9a-f]{64}"\]/);
      expect(String(entry?.['detail'])).not.toContain('Rozi');
    });

    it('a purpose chosen for the session holds for its requests until it is cleared', async () => {
      const choose = (reason: object | null) =>
        world.ask(analyst, '/sessions/current/purpose', { body: { reason }, reason: null });
      expect((await choose(SCREENING)).body).toMatchObject({ reason: SCREENING });
      expect((await world.ask(analyst, '/entities/demo-open:L-1', { reason: null })).status).toBe(200);
      expect((await choose({ ...SCREENING, purpose: 'ct-investigation' })).status).toBe(403);
      expect((await choose({ ...SCREENING, justification: 'short' })).status).toBe(422);
      await choose(null);
      expect((await world.ask(analyst, '/entities/demo-open:L-1', { reason: null })).status).toBe(403);
    });

    it('a role that does not screen is refused whatever its purpose', async () => {
      const answer = await world.ask(auditor, '/match', { ...match(), reason: OVERSIGHT });
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'NOT_ALLOWED' });
    });
  });

  it('RR-03 an upload with a field for religion or ethnicity takes over no such value', async () => {
    const steward = await world.enrol({ agencyId: BANK, roles: ['steward'] });
    const file = JSON.stringify({
      id: 'X-1',
      schema: 'Person',
      datasets: ['demo-upload'],
      properties: { name: ['Waheed Murad Sangzari'], religion: ['Demo-Faith'], ethnicity: ['Demo-Tribe'] },
    });
    expect((await previewList(world, steward, { body: file })).body).toMatchObject({
      kind: 'planned',
      added: 1,
    });
    expect((await world.ask(analyst, '/entities/demo-upload:X-1')).status).toBe(404);
    expect((await takeIn(world, steward, { body: file })).result).toMatchObject({
      kind: 'imported',
      added: 1,
    });
    expect((await takeIn(world, steward, { body: file })).result).toMatchObject({ kind: 'unchanged' });
    const seen = await world.ask(analyst, '/entities/demo-upload:X-1');
    expect(seen.body).toMatchObject({ caption: 'Waheed Murad Sangzari' });
    const kept = await asOwner(world.deps.store, (tx) =>
      tx.run("select 1 from statement where value like '%Demo-Faith%' or value like '%Demo-Tribe%'"),
    );
    expect(kept.rows).toEqual([]);
    expect((await world.ask(analyst, '/match', match('Wahid Murad Sangzari'))).text).toContain('"ref":"X-1"');
  });

  it('RR-14 Tehreek-e-Labbaik Pakistan is listed, lifted and listed again, as of each day', async () => {
    const on = async (asOf: string) => {
      const { body } = await world.ask(analyst, `/lists/pk-proscribed?asOf=${asOf}&limit=1000`);
      return (body as { parties: { name: string; listed: string }[] }).parties.filter(
        (party) => party.name === 'Tehreek-e-Labbaik Pakistan',
      );
    };
    const screened = async (asOf: string) => {
      const query = { schema: 'Organization', properties: { name: ['Tehreek-e-Labbaik Pakistan'] } };
      const answer = await world.ask(analyst, `/match/pk-proscribed?as_of=${asOf}`, {
        body: { queries: { q: query } },
      });
      return (
        answer.body as { responses: { q: { results: { caption: string }[] } } }
      ).responses.q.results.map(({ caption }) => caption);
    };
    for (const [day, listed] of [
      ['2021-06-01', true],
      ['2023-06-01', false],
      ['2025-10-25', true],
    ] as const) {
      expect(await on(day)).toHaveLength(listed ? 1 : 0);
      expect((await screened(day)).includes('Tehreek-e-Labbaik Pakistan')).toBe(listed);
    }
    const changes = await world.ask(analyst, '/lists/pk-proscribed/diff?from=2021-06-01&to=2023-06-01');
    expect(changes.body).toMatchObject({ removed: [{ name: 'Tehreek-e-Labbaik Pakistan' }] });
  });

  it('an entry that its list drops is screened against no more from that day on', async () => {
    const entries = ['G-1', 'G-2'].map((id, index) => ({
      id,
      properties: { name: [`Laghmani Dashtkoh ${index === 0 ? 'Zarmast' : 'Torpekai'}`] },
      from: '2024-01-01',
    }));
    await world.publish(await inventList('demo-drop', entries), { owner: BANK });
    expect(
      (await world.ask(analyst, '/match/demo-drop', match('Laghmani Dashtkoh Torpekai'))).text,
    ).toContain('"ref":"G-2"');
    await world.publish(await inventList('demo-drop', entries.slice(0, 1)), { owner: BANK });
    expect(
      (await world.ask(analyst, '/match/demo-drop', match('Laghmani Dashtkoh Torpekai'))).text,
    ).not.toContain('"ref":"G-2"');
  });

  describe('the audit log', () => {
    it('is read and verified by auditors alone, and reading it is in it', async () => {
      const listed = await world.ask(auditor, '/audit?limit=5', { reason: OVERSIGHT });
      expect(listed.status).toBe(200);
      expect((listed.body as { entries: unknown[]; next: number }).entries).toHaveLength(5);
      expect(await lastEntry()).toMatchObject({
        person_id: auditor.personId,
        action: 'audit:read',
        outcome: 'allowed',
      });
      expect((await world.ask(analyst, '/audit')).status).toBe(403);
      expect((await world.ask(analyst, '/audit/verify', { method: 'POST' })).status).toBe(403);
      expect((await world.ask(auditor, '/audit', { reason: null })).body).toMatchObject({
        code: 'PURPOSE_REQUIRED',
      });
    });

    it('verifies, and names the entry at which a changed byte breaks it', async () => {
      const verify = () => world.ask(auditor, '/audit/verify', { method: 'POST', reason: OVERSIGHT });
      expect((await verify()).body).toMatchObject({ kind: 'intact' });
      await asOwner(world.deps.store, async (tx) => {
        await tx.run('alter table audit_entry disable trigger all');
        await tx.run("update audit_entry set detail = detail || ' ' where seq = 3");
        await tx.run('alter table audit_entry enable trigger all');
      });
      expect((await verify()).body).toMatchObject({ kind: 'broken', entry: 3 });
    });
  });

  describe('sessions', () => {
    const enrolLogin = async (login: string) => {
      const passwordHash = await hashPassword(PASSWORD);
      return auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
        addPerson(tx, {
          agencyId: BANK,
          login,
          displayName: login,
          kind: 'person',
          passwordHash,
          roles: ['analyst'],
          tlpMax: 1,
        }),
      );
    };
    const signIn = (body: object) => world.ask(null, '/sessions', { body });

    it('open by password, set a cookie that no script reads, and end', async () => {
      await enrolLogin('demo.cookie');
      const opened = await signIn({ login: 'demo.cookie', password: PASSWORD });
      expect(opened.status).toBe(201);
      expect(String(opened.headers['set-cookie'])).toMatch(
        /^silsila_session=[0-9a-f]{64};.*HttpOnly; SameSite=Strict/,
      );
      const { token } = opened.body as { token: string };
      const cookie = { cookie: `${SESSION_COOKIE}=${token}` };
      expect((await world.ask(null, '/sessions/current', { headers: cookie })).body).toMatchObject({
        displayName: 'demo.cookie',
      });

      const end = (headers: Record<string, string>) =>
        world.ask(null, '/sessions/current', { method: 'DELETE', headers: { ...cookie, ...headers } });
      expect((await end({})).status).toBe(403);
      expect((await end({ [REQUEST_HEADER]: '1', origin: 'https://elsewhere.example' })).status).toBe(403);
      expect((await end({ [REQUEST_HEADER]: '1', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await end({ [REQUEST_HEADER]: '1' })).body).toEqual({ ended: true });
      expect((await world.ask(null, '/sessions/current', { headers: cookie })).status).toBe(401);
    });

    it('lock after too many wrong passwords, for known and unknown logins alike', async () => {
      await enrolLogin('demo.locked');
      for (const login of ['demo.locked', 'demo.nobody']) {
        const statuses = [];
        for (let attempt = 0; attempt <= SIGN_IN_FAILURES_MAX; attempt += 1) {
          statuses.push((await signIn({ login, password: 'a wrong pass phrase' })).status);
        }
        expect(statuses).toEqual([...Array(SIGN_IN_FAILURES_MAX).fill(401), 429]);
      }
      expect((await signIn({ login: 'demo.locked', password: PASSWORD })).status).toBe(429);
    });

    it('open by a link, once', async () => {
      const personId = await enrolLogin('demo.link');
      const link = await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
        createSignInLink(tx, world.deps, parsePersonId(personId)),
      );
      expect((await signIn({ link: link.token })).status).toBe(201);
      expect((await signIn({ link: link.token })).status).toBe(401);
    });

    it('end at once for screening too, which answers many times a second', async () => {
      const reader = await world.enrol({ agencyId: BANK });
      const ask = () => world.ask(reader, '/match', match());
      expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
      expect((await world.ask(reader, '/match', { ...match(), reason: null })).status).toBe(403);
      await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
        changePerson(tx, reader.personId, { active: false }),
      );
      expect([(await ask()).status, (await ask()).status]).toEqual([401, 401]);
    });

    it('expire', async () => {
      const reader = await world.enrol({ agencyId: BANK });
      expect((await world.ask(reader, '/sessions/current')).status).toBe(200);
      now += SESSION_MS + 1_000;
      expect((await world.ask(reader, '/sessions/current')).status).toBe(401);
      now -= SESSION_MS + 1_000;
    });

    it('a key in the address opens the reconciliation service, with its own reason, and nothing else', async () => {
      const service = await world.enrol({ agencyId: BANK, kind: 'service', roles: ['screening-client'] });
      const key = await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
        createApiKey(tx, world.deps, {
          personId: service.personId,
          label: 'OpenRefine',
          expiresAt: new Date(now + 86_400_000),
          reason: SCREENING,
        }),
      );
      const manifest = await world.ask(null, `/reconcile/all?key=${key.token}`);
      expect(manifest.body).toMatchObject({ versions: ['0.2'] });
      const form = `queries=${encodeURIComponent(JSON.stringify({ q0: { query: LISTED, type: 'Person', properties: [{ pid: 'birthDate', v: '1983-01-12' }] } }))}`;
      const answer = await world.ask(null, `/reconcile/all?key=${key.token}`, {
        body: form,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(answer.body).toMatchObject({ q0: { result: [{ id: 'demo-open:L-1', match: true }] } });
      expect((await world.ask(null, `/catalog?key=${key.token}`)).status).toBe(401);
      expect((await world.ask(null, `/reconcile/all?key=${key.token}&callback=steal`)).status).toBe(422);
      expect(world.log.join('')).not.toContain(key.token);
    });
  });
});

forEachEngine('the rate limit', (engine) => {
  it('refuses further requests from one address, in the one shape of errors', async () => {
    const world = await openWorld(await engine.open(ALL_MIGRATIONS), { requestsPerMinuteMax: 3 });
    const statuses = [];
    for (let request = 0; request < 4; request += 1)
      statuses.push((await world.ask(null, '/algorithms')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await world.ask(null, '/algorithms');
    expect(refused.body).toMatchObject({ code: 'RATE_LIMITED', requestId: refused.headers['x-request-id'] });
    await world.close();
  });
});
