import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMandate, auditedSystem, type Reader, ROLE_CODES } from '../../src/access/index.ts';
import { REASON_HEADERS, ROUTES, type Route } from '../../src/api/index.ts';
import { BANK, BASIS, SCREENING } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, type Answer, example, inventList, openWorld, type World } from './world.ts';

const SECRET = 'Qandeel-Do-Not-Log';
const ADMINISTRATION = { ...SCREENING, purpose: 'administration' } as const;
const OVERSIGHT = { ...SCREENING, purpose: 'oversight' } as const;

/** Texts that have broken servers before. */
const HOSTILE_TEXTS = [
  `${SECRET}' or 1=1; drop table statement; --`,
  `${SECRET}\u0000`,
  `../../../etc/passwd?${SECRET}`,
  `${SECRET}\u202e\u2066\ufeff`,
  `${SECRET}\ud800`,
  `<script>${SECRET}</script>`,
  `${SECRET}%n%s\${7*7}`,
  SECRET.repeat(400),
  `${SECRET}:__proto__`,
  '99999999999',
  '9007199254740993',
  '1e308',
  '-1',
  '2024-02-30',
];

/** Bodies that are not what any route takes. */
const HOSTILE_BODIES: readonly unknown[] = [
  [],
  null,
  7,
  SECRET,
  { queries: SECRET },
  { queries: { [SECRET]: null } },
  { queries: { q: { schema: SECRET, properties: { name: [SECRET] } } } },
  { queries: { q: { schema: 'Person', properties: { name: { toString: SECRET } } } } },
  { rows: [{ name: SECRET, more: true }] },
  { verdict: 'maybe', reason: SECRET, version: -1 },
  { link: SECRET.repeat(100) },
  { reason: { purpose: SECRET, legalBasis: SECRET, caseRef: SECRET, justification: SECRET } },
];

/** The query parameters that a route takes. */
function parametersOf(route: Route): readonly string[] {
  const query: unknown = route.input.query;
  if (typeof query !== 'object' || query === null || !('properties' in query)) return [];
  return Object.keys(query.properties ?? {});
}

forEachEngine('hostile input', (engine) => {
  let world: World;
  let everybody: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: BANK, purpose: 'oversight', legalBasis: BASIS }),
    );
    const entry = { id: 'H-1', properties: { name: ['Janan Khan Shinkayi'] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-open', [entry]), { owner: BANK });
    everybody = await world.enrol({ agencyId: BANK, roles: ROLE_CODES });
  });

  afterAll(() => world.close());

  const reasonOf = (route: Route) => {
    if (route.path.startsWith('/audit')) return OVERSIGHT;
    return route.path === '/lists/import' ? ADMINISTRATION : SCREENING;
  };
  const check = (answer: Answer): void => {
    expect(answer.status, answer.text).toBeLessThan(500);
    expect(answer.text).not.toMatch(/node_modules|\.ts:\d|FST_|syntax error|PostgreSQL|kysely/i);
    if (answer.status >= 400)
      expect(answer.body).toMatchObject({ code: expect.any(String), requestId: expect.any(String) });
  };

  const asked = ROUTES.filter(
    (route) => !['/metrics', '/healthz', '/readyz'].includes(route.path) && !(route.method === 'DELETE'),
  );

  describe.each(asked.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    (_name, route) => {
      const plain = { method: route.method, reason: reasonOf(route) };

      it('answers addresses that are not meant well with a refusal, never a failure', async () => {
        for (const text of HOSTILE_TEXTS) {
          const place = encodeURIComponent(text.toWellFormed());
          const url = route.path.replace(/\{\w+\}/g, place);
          check(await world.ask(everybody, url, plain));
          for (const parameter of parametersOf(route)) {
            check(await world.ask(everybody, `${url}?${parameter}=${place}`, plain));
          }
          check(await world.ask(everybody, `${url}?${place}=1`, plain));
        }
        check(await world.ask(everybody, `${route.path.replace(/\{\w+\}/g, '%ff%fe')}`, plain));
      });

      it('answers bodies that it does not take with a refusal, never a failure', async () => {
        const url = route.path.replace(/\{\w+\}/g, '1');
        for (const body of HOSTILE_BODIES) {
          check(
            await world.ask(everybody, url, {
              ...plain,
              body: JSON.stringify(body),
              headers: { 'content-type': 'application/json' },
            }),
          );
        }
        for (const type of [
          'application/x-www-form-urlencoded',
          'application/octet-stream',
          'text/plain',
          'application/json',
        ]) {
          check(
            await world.ask(everybody, url, {
              ...plain,
              body: `${SECRET}=%ff{`,
              headers: { 'content-type': type },
            }),
          );
        }
      });
    },
  );

  it.each([
    ['an empty name', ''],
    ['spaces', ' \t'],
    ['digits', '12345 67890'],
    ['signs', '☪ ✝ ✡'],
    ['a single letter', 'K'],
    ['a NUL within a name', 'Janan\u0000 Khan Shinkayi'],
    ['invisible and reversing marks', '\u202eJanan\u200b Khan\u2066 Shinkayi'],
    ['half a pair of surrogates', 'Janan \ud83d Khan'],
    ['10,000 letters', 'Janan Khan Shinkayi '.repeat(500)],
  ])('POST /match answers %s with a verdict or a refusal', async (_what, name) => {
    const answer = await world.ask(everybody, '/match', { body: { queries: { q: example(name) } } });
    check(answer);
    if (answer.status === 200) {
      const { verdict } = (answer.body as { responses: { q: { verdict: string } } }).responses.q;
      expect(['match', 'possible', 'no-match', 'undetermined']).toContain(verdict);
    }
  });

  it('POST /match refuses too many queries, and too many values of one', async () => {
    const queries = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`q${index}`, example('A B')]),
    );
    expect((await world.ask(everybody, '/match', { body: { queries } })).status).toBe(422);
    const names = Array.from({ length: 20 }, (_, index) => `Name ${index}`);
    const many = { schema: 'Person', properties: { name: names } };
    expect((await world.ask(everybody, '/match', { body: { queries: { q: many } } })).status).toBe(422);
    expect((await world.ask(everybody, '/match', { body: { queries: {} } })).status).toBe(422);
  });

  it.each(['%00', '%ff', '%E0%A4%A', 'Infinity'])(
    'a reason in the headers that is %s is refused',
    async (text) => {
      for (const header of Object.values(REASON_HEADERS)) {
        const headers = { [header]: text };
        const answer = await world.ask(everybody, '/entities/demo-open:H-1', { headers });
        check(answer);
        expect([200, 403, 422]).toContain(answer.status);
      }
    },
  );

  it.each(HOSTILE_TEXTS)('POST /screenings takes or refuses a row named %j', async (text) => {
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({
      rows: [{ name: text, customer: text.slice(0, 200) }],
      recordFindings: true,
    });
    const answer = await world.ask(everybody, '/screenings', { body, headers: json });
    check(answer);
    expect([202, 422]).toContain(answer.status);
  });

  it('nothing of all this stands in the log: no name, no body, no token', () => {
    const log = world.log.join('');
    expect(log.length).toBeGreaterThan(1_000);
    for (const text of [SECRET, 'Qandeel', 'Shinkayi', everybody.token, 'drop table'])
      expect(log).not.toContain(text);
  });
});
