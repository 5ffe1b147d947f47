import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { addMandate, auditedSystem, ROLE_CODES } from '../../src/access/index.ts';
import { ROUTES, type Route } from '../../src/api/index.ts';
import type { Marking } from '../../src/evidence/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../../src/lists/index.ts';
import { BANK, BASIS, FIU, POLICE, SCREENING } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
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
const FIU_ALONE: Handling = { ...OPEN, tlp: 3, releasableTo: [FIU] };

const OPEN_NAME = 'Zubair Shah Torghari';
const SECRET_NAME = 'Qalandar Mirwais Spinkai';
const NAMED_NAME = 'Janbaz Torghundi Marwat';

forEachEngine('an adversary', (engine) => {
  let world: World;
  let bank: Reader;
  let fiu: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    const open = { id: 'N-1', properties: { name: [OPEN_NAME] }, from: '2024-01-01' };
    const secret = { id: 'N-1', properties: { name: [OPEN_NAME], alias: [SECRET_NAME] }, from: '2024-01-01' };
    const named = { id: 'R-1', properties: { name: [NAMED_NAME] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-national', [open]), { owner: POLICE, marking: OPEN });
    await world.publish(await inventList('demo-national', [secret]), { owner: FIU, marking: FIU_ALONE });
    await world.publish(await inventList('demo-named', [named]), {
      owner: BANK,
      marking: { ...OPEN, releasableTo: [BANK] },
    });
    const hidden = { id: 'S-1', properties: { name: [SECRET_NAME] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-secret', [hidden]), { owner: FIU, marking: FIU_ALONE });
    bank = await world.enrol({ agencyId: BANK });
    fiu = await world.enrol({ agencyId: FIU });
  });

  afterAll(() => world.close());

  /** What the log says of somebody, oldest first. */
  const entriesOf = async (who: Reader) => {
    const found = await asOwner(world.deps.store, (tx) =>
      tx.run(
        'select action, outcome, code, subject, detail from audit_entry where person_id = $1 order by seq',
        [who.personId],
      ),
    );
    return found.rows;
  };
  const match = (who: Reader, name: string) =>
    world.ask(who, '/match?cutoff=0.1', { body: { queries: { q: example(name) } } });

  it('finds in an open entry nothing of what another agency says of the same entity under a tighter marking', async () => {
    expect((await match(fiu, SECRET_NAME)).text).toContain(`"alias":["${SECRET_NAME}"]`);
    expect((await match(bank, SECRET_NAME)).text).not.toContain('"ref":"N-1","score":1');
    const found = await match(bank, OPEN_NAME);
    expect(found.text).toContain('"ref":"N-1"');
    expect(found.text).not.toContain(SECRET_NAME);
    for (const url of [`/search/default?q=${encodeURIComponent(OPEN_NAME)}`, '/entities/demo-national:N-1'])
      expect((await world.ask(bank, url)).text).not.toContain(SECRET_NAME);
  });

  it('cannot tell by the id of a list that a hidden list has the same id', async () => {
    const found = await match(bank, OPEN_NAME);
    expect(found.text).toContain('"list":"demo-national"');
    expect(found.text).toContain('"source":"demo-national:1"');
    for (const answer of [found, await world.ask(bank, '/catalog'), await world.ask(bank, '/lists')])
      expect(answer.text).not.toContain('demo-national@');
    const both = await match(fiu, OPEN_NAME);
    expect(both.text).toContain('"list":"demo-national"');
    expect(both.text).toContain(`"list":"demo-national@${POLICE}"`);
    const one = await world.ask(fiu, `/match/demo-national@${POLICE}`, {
      body: { queries: { q: example(OPEN_NAME) } },
    });
    expect(one.text).toContain('"ref":"N-1"');
  });

  it('cannot have a list taken for restricted while its entries stay open', async () => {
    const again = inventList('demo-national', [{ id: 'N-1', properties: { name: [OPEN_NAME] } }]);
    await expect(
      world.publish(await again, { owner: POLICE, marking: { ...OPEN, tlp: 4 } }),
    ).rejects.toMatchObject({ code: 'INPUT_DUPLICATE' });
  });

  it('reads as a supervisor none of the log, and as an auditor without oversight that of the own agency alone', async () => {
    await world.ask(fiu, '/entities/demo-national:N-1');
    await world.ask(bank, '/entities/demo-national:N-1');
    const supervisor = await world.enrol({ agencyId: BANK, roles: ['supervisor'] });
    const agenciesIn = async (url: string, who: Reader, reason = SCREENING) => {
      const { body } = await world.ask(who, url, { reason });
      const { entries } = body as { entries: { agencyId: number | null }[] };
      return [...new Set(entries.map(({ agencyId }) => agencyId))];
    };
    for (const url of ['/audit', '/audit/export.csv'])
      expect((await world.ask(supervisor, url)).status).toBe(403);
    await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: BANK, purpose: 'oversight', legalBasis: BASIS }),
    );
    const auditor = await world.enrol({ agencyId: BANK, roles: ['auditor', 'supervisor'] });
    expect(await agenciesIn('/audit?limit=100', auditor)).toEqual([BANK]);
    expect(await agenciesIn(`/audit?limit=100&agencyId=${FIU}`, auditor)).toEqual([]);
    expect(await agenciesIn(`/audit?personId=${fiu.personId}`, auditor)).toEqual([]);
    const whole = await agenciesIn('/audit?limit=100', auditor, { ...SCREENING, purpose: 'oversight' });
    expect(whole).toEqual(expect.arrayContaining([BANK, FIU, null]));
  });

  /** Routes that show nothing of a person; every other one for readers must ask for a purpose. */
  const IMPERSONAL = [
    'GET /sessions/current',
    'DELETE /sessions/current',
    'POST /sessions/current/purpose',
    'GET /jobs/{id}',
    'POST /jobs/{id}/cancel',
    'POST /audit/verify',
    'GET /accuracy',
  ];
  const guarded = ROUTES.filter((route) => route.policy.kind === 'guarded');
  const named = (route: Route) => `${route.method} ${route.path}`;

  it('RR-01 every route asks for a purpose, but those that show nothing of a person', () => {
    const without = guarded.filter(
      ({ policy }) => policy.kind === 'guarded' && !policy.personalData && policy.purposes === undefined,
    );
    expect(without.map(named).toSorted()).toEqual(IMPERSONAL.toSorted());
    const unrecorded = guarded.filter(({ audit }) => audit.kind === 'none');
    expect(unrecorded.map(named)).toEqual([]);
  });

  it.each(
    guarded.filter((route) => !IMPERSONAL.includes(named(route))).map((route) => [named(route), route]),
  )(
    'RR-01 %s is refused without a purpose, and the refusal is recorded before the body is read',
    async (_name, route) => {
      const everybody = await world.enrol({ agencyId: BANK, roles: ROLE_CODES });
      const body = route.method === 'POST' ? { body: { broken: true } } : {};
      const type =
        route.takesForm === undefined ? 'application/octet-stream' : 'multipart/form-data; boundary=x';
      const takesBytes = route.takesFile === true || route.takesForm !== undefined;
      const headers = takesBytes ? { 'content-type': type } : {};
      const url = route.path.replace(/\{\w+\}/g, 'x');
      const answer = await world.ask(everybody, url, {
        ...body,
        headers,
        method: route.method,
        reason: null,
      });
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'PURPOSE_REQUIRED' });
      expect(await entriesOf(everybody)).toMatchObject([{ outcome: 'refused', code: 'PURPOSE_REQUIRED' }]);
    },
  );

  it('cannot tell what is hidden from what does not exist, by status, headers, body or audit entry', async () => {
    const asked = { query: example(SECRET_NAME), list: 'demo-secret', ref: 'S-1' };
    const recorded = await world.ask(fiu, '/findings', { body: asked });
    const { finding } = recorded.body as { finding: { id: string } };
    const started = await world.ask(fiu, '/screenings', { body: { rows: [{ name: OPEN_NAME }] } });
    const { id: batch, job } = started.body as { id: string; job: number };
    const decision = { verdict: 'true', reason: 'to find out', version: 0 };
    const queries = { q: example(SECRET_NAME) };
    const pairs: readonly (readonly [string, string, object?])[] = [
      ['/entities/demo-secret:S-1', '/entities/demo-secret:S-9'],
      ['/lists/demo-secret', '/lists/demo-nobody'],
      [
        '/lists/demo-secret/diff?from=2024-01-01&to=2025-01-01',
        '/lists/demo-nobody/diff?from=2024-01-01&to=2025-01-01',
      ],
      ['/match/demo-secret', '/match/demo-nobody', { queries }],
      ['/match?include_dataset=demo-secret', '/match?include_dataset=demo-nobody', { queries }],
      ['/search/demo-secret?q=a', '/search/demo-nobody?q=a'],
      ['/reconcile/demo-secret', '/reconcile/demo-nobody'],
      [
        '/reconcile/demo-secret/suggest/entity?prefix=Qal',
        '/reconcile/demo-nobody/suggest/entity?prefix=Qal',
      ],
      [`/findings/${finding.id}`, `/findings/${'0'.repeat(40)}`],
      [`/findings/${finding.id}/decisions`, `/findings/${'0'.repeat(40)}/decisions`, decision],
      ['/findings?entry=demo-secret:S-1', '/findings?entry=demo-secret:S-9'],
      [`/screenings/${batch}`, '/screenings/00000000-0000-4000-8000-000000000000'],
      [`/jobs/${job}`, '/jobs/999999'],
      [`/jobs/${job}/cancel`, '/jobs/999999/cancel', {}],
    ];
    for (const [hidden, absent, body] of pairs) {
      const prober = await world.enrol({ agencyId: BANK, tlpMax: 4 });
      const question = body === undefined ? {} : { body };
      const answers = [await world.ask(prober, hidden, question), await world.ask(prober, absent, question)];
      const [first, second] = answers.map(comparable);
      expect(first, hidden).toEqual(second);
      const [before, after] = await entriesOf(prober);
      expect({ ...before, subject: null }, hidden).toEqual({ ...after, subject: null });
    }
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'POST /reconcile takes %s for the property and the key of a query',
    async (word) => {
      const query = { query: OPEN_NAME, properties: [{ pid: word, v: 'x' }] };
      const queries = `{"${word}":${JSON.stringify(query)}}`;
      const answer = await world.ask(bank, '/reconcile/default', { body: { queries } });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(`{"${word}":{"result":[{"id":"demo-national:N-1"`);
    },
  );

  it('signs nobody in by a form of a foreign page', async () => {
    const answer = await world.ask(null, '/sessions', {
      body: 'login=a&password=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(415);
  });

  it('a session of a person is not taken from an address', async () => {
    expect((await world.ask(null, `/reconcile/all?key=${bank.token}`)).status).toBe(401);
  });

  it('RR-09 a match with an entry that is released to named agencies alone needs two people', async () => {
    const asked = { query: example(NAMED_NAME), list: 'demo-named', ref: 'R-1' };
    const answer = await world.ask(bank, '/findings', { body: asked });
    expect(answer.body).toMatchObject({
      finding: { rule: { id: 'screening.restricted', twoPeople: true }, marking: { tlp: 'TLP:AMBER' } },
    });
  });

  it('RR-21 a batch keeps an identity number as keyed hash and last three', async () => {
    const rows = [{ name: OPEN_NAME, id: '00101-7712055-0' }];
    const started = await world.ask(bank, '/screenings', { body: { rows } });
    const { id } = started.body as { id: string };
    const kept = await asOwner(world.deps.store, (tx) =>
      tx.run('select query::text as query from screening_row where batch_id = $1', [id]),
    );
    expect(String(kept.rows[0]?.['query'])).toMatch(/"id": ?"cnic:[0-9a-f]{64}:550"/);
    const shown = await world.ask(bank, `/screenings/${id}`);
    expect(shown.text).toContain('"id":"…550"');
    expect(shown.text).not.toContain('7712055');
  });

  it('RR-11 what is past its purge date is removed when the server starts: entries, versions, statements, sources, findings, batches', async () => {
    const tables = [
      'list_entry',
      'list_version',
      'statement',
      'source',
      'finding',
      'screening_batch',
      'screening_row',
    ];
    const count = () =>
      asOwner(world.deps.store, async (tx) => {
        const counts = [];
        for (const table of tables)
          counts.push(Number((await tx.run(`select count(*) as n from ${table}`)).rows[0]?.['n']));
        return counts;
      });
    expect((await count()).every((rows) => rows > 0)).toBe(true);
    const past = "asserted_at = '2000-01-01', review_due = '2001-01-01', purge_due = '2001-01-01'";
    await asOwner(world.deps.store, async (tx) => {
      await tx.run(`update statement set ${past}`);
      for (const table of tables.filter((each) => !['statement', 'screening_row'].includes(each)))
        await tx.run(`update ${table} set purge_due = '2001-01-01'`);
    });
    const restarted = await openWorld(world.deps.store, { deps: world.deps });
    await restarted.close();
    expect(await count()).toEqual(tables.map(() => 0));
  });
});

/** All of an answer but what differs between any two requests. */
function comparable({ status, text, headers }: Answer) {
  const changing = ['date', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
  return {
    status,
    text: text.replace(/"requestId":"[^"]*"/, '').replaceAll('demo-nobody', 'demo-secret'),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !changing.includes(name))),
  };
}
