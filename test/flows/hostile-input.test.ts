import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMandate, auditedSystem, type Reader, ROLE_CODES } from '../../src/access/index.ts';
import { REASON_HEADERS, ROUTES, type Route } from '../../src/api/index.ts';
import { BANK, BASIS, SCREENING } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import {
  ALL_MIGRATIONS,
  type Answer,
  example,
  inventList,
  openWorld,
  type Question,
  type World,
} from './world.ts';

const SECRET = 'Qandeel-Do-Not-Log';
const ADMINISTRATION = { ...SCREENING, purpose: 'administration' } as const;
const OVERSIGHT = { ...SCREENING, purpose: 'oversight' } as const;
const INVESTIGATION = { ...SCREENING, purpose: 'ct-investigation' } as const;

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
  '0000-01-01',
];

/** Days and instants that no database keeps, or that are none. */
const WRONG_TIMES = [
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '-100000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '10000-01-01',
  '9999-12-31T23:59:59-14:00',
  '2024-02-30',
  '2024-02-30T00:00:00Z',
  '2024-01-01T10:00:00',
  'Infinity',
];

/** Every place in an address that takes a day or an instant. */
const TIMED_ADDRESSES = [
  ['/lists/demo-open', 'asOf'],
  ['/lists/demo-open/diff?to=2024-02-01', 'from'],
  ['/lists/demo-open/diff?from=2024-02-01', 'to'],
  ['/lists/demo-open/entries', 'on'],
  ['/lists/demo-open/entries', 'knownAt'],
  ['/findings', 'since'],
  ['/findings', 'until'],
  ['/findings/export.csv', 'since'],
  ['/findings/export.csv', 'until'],
  ['/list-imports', 'publishedOn'],
  ['/list-imports/preview', 'publishedOn'],
  ['/entities/demo-open:H-1', 'asOf'],
  ['/entities/demo-open:H-1', 'knownAt'],
  ['/audit', 'from'],
  ['/audit', 'to'],
  ['/audit/export.csv', 'from'],
  ['/audit/export.csv', 'to'],
  ['/match', 'as_of'],
  ['/match', 'changed_since'],
  ['/match/demo-open', 'as_of'],
  ['/match/demo-open', 'changed_since'],
  ['/incidents', 'from'],
  ['/incidents', 'to'],
  ['/incidents', 'knownAt'],
  ['/incidents/demo-open', 'asOf'],
  ['/incidents/demo-open', 'knownAt'],
  ['/incidents/map', 'from'],
  ['/incidents/map', 'to'],
  ['/incidents/map', 'knownAt'],
  ['/places/indicators', 'knownAt'],
  ['/places/layers', 'asOf'],
  ['/places/facilities', 'asOf'],
  ['/places/facilities', 'knownAt'],
  ['/places/facilities/demo-open', 'asOf'],
  ['/places/facilities/demo-open', 'knownAt'],
  ['/places/units', 'asOf'],
  ['/places/units/demo-open', 'asOf'],
  ['/security-index?year=2024', 'knownAt'],
  ['/security-index/demo-open/2024', 'knownAt'],
  ['/security-index/demo-open/2024/recipe.csv', 'knownAt'],
  ['/trends/compare?beforeTo=2023-12-31&afterFrom=2024-01-01&afterTo=2024-12-31', 'beforeFrom'],
  ['/trends/compare?beforeFrom=2023-01-01&afterFrom=2024-01-01&afterTo=2024-12-31', 'beforeTo'],
  ['/trends/compare?beforeFrom=2023-01-01&beforeTo=2023-12-31&afterTo=2024-12-31', 'afterFrom'],
  ['/trends/compare?beforeFrom=2023-01-01&beforeTo=2023-12-31&afterFrom=2024-01-01', 'afterTo'],
] as const;
const TIME_NAMES =
  /^(asOf|as_of|on|from|to|knownAt|publishedOn|changed_since|since|until|before[A-Z].*|after[A-Z].*)$/;

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
  let asks = 0;

  /** Asks from an address of its own, so that no limit of requests answers in place of the route. */
  const ask = (url: string, question: Question = {}): Promise<Answer> => {
    asks += 1;
    const remoteAddress = `10.${(asks >> 16) & 255}.${(asks >> 8) & 255}.${asks & 255}`;
    return world.ask(everybody, url, { ...question, remoteAddress });
  };

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, async (tx) => {
      for (const { purpose } of [OVERSIGHT, INVESTIGATION])
        await addMandate(tx, { agencyId: BANK, purpose, legalBasis: BASIS });
    });
    const entry = { id: 'H-1', properties: { name: ['Janan Khan Shinkayi'] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-open', [entry]), { owner: BANK });
    everybody = await world.enrol({ agencyId: BANK, roles: ROLE_CODES });
  });

  afterAll(() => world.close());

  const reasonOf = (path: string) => {
    if (path.startsWith('/audit')) return OVERSIGHT;
    if (path.startsWith('/places/facilities')) return INVESTIGATION;
    return path.startsWith('/list-imports') ? ADMINISTRATION : SCREENING;
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

  // What is refused is refused before the store: on the second engine every third text is enough.
  const texts = HOSTILE_TEXTS.filter((_, at) => engine.kind === 'server' || at % 3 === 0);

  describe.each(asked.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    (_name, route) => {
      const plain = { method: route.method, reason: reasonOf(route.path) };

      it('answers addresses that are not meant well with a refusal, never a failure', async () => {
        for (const text of texts) {
          const place = encodeURIComponent(text.toWellFormed());
          const url = route.path.replace(/\{\w+\}/g, place);
          check(await ask(url, plain));
          for (const parameter of parametersOf(route)) {
            check(await ask(`${url}?${parameter}=${place}`, plain));
          }
          check(await ask(`${url}?${place}=1`, plain));
        }
        check(await ask(`${route.path.replace(/\{\w+\}/g, '%ff%fe')}`, plain));
      });

      it('answers bodies that it does not take with a refusal, never a failure', async () => {
        const url = route.path.replace(/\{\w+\}/g, '1');
        for (const body of HOSTILE_BODIES) {
          check(
            await ask(url, {
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
            await ask(url, {
              ...plain,
              body: `${SECRET}=%ff{`,
              headers: { 'content-type': type },
            }),
          );
        }
      });
    },
  );

  it('knows every place of an address that takes a day or an instant', () => {
    const named = asked.flatMap((route) =>
      parametersOf(route)
        .filter((parameter) => TIME_NAMES.test(parameter))
        .map((parameter) => `${route.path.replace('{year}', '2024').replace(/\{\w+\}/, '*')} ${parameter}`),
    );
    const listed = TIMED_ADDRESSES.map(([url, parameter]) => {
      const path = url.split('?')[0]?.replace(/demo-open(:H-1)?/, '*');
      return `${path} ${parameter}`;
    });
    // Ids of versions may stand where a day may, and a place that is none is not found; series run by months.
    expect(named.filter((one) => !/\/changes |\/trends\/series /.test(one)).sort()).toEqual(listed.sort());
  });

  it.each(TIMED_ADDRESSES)('%s refuses a %s that no calendar or database has', async (url, parameter) => {
    const isPost = url.startsWith('/match') || url.startsWith('/list-imports');
    const bodies = {
      '/match': { body: { queries: { q: example('Janan Khan Shinkayi') } } },
      file: { body: 'x', headers: { 'content-type': 'application/octet-stream' } },
    };
    for (const time of WRONG_TIMES) {
      const place = `${url}${url.includes('?') ? '&' : '?'}${parameter}=${encodeURIComponent(time)}`;
      const answer = await ask(place, {
        method: isPost ? 'POST' : 'GET',
        reason: reasonOf(url),
        ...(isPost ? bodies[url.startsWith('/match') ? '/match' : 'file'] : {}),
      });
      expect([time, answer.status, answer.text]).toEqual([
        time,
        422,
        expect.stringContaining('REQUEST_INVALID'),
      ]);
      expect(answer.body).toMatchObject({
        fields: [{ field: `query/${parameter}`, message: expect.stringContaining('0001 to 9999') }],
      });
    }
  });

  it.each(['0001-01-01', '9999-12-31'])('days as far away as %s are answered', async (time) => {
    for (const [url, parameter] of TIMED_ADDRESSES) {
      // Two periods have an order of their own.
      if (/^\/(list-imports|match|trends\/compare)/.test(url)) continue;
      const value = parameter === 'knownAt' ? `${time}T12:00:00Z` : time;
      const place = `${url}${url.includes('?') ? '&' : '?'}${parameter}=${value}`;
      const answer = await ask(place, { reason: reasonOf(url) });
      expect([place, [200, 404].includes(answer.status)], answer.text).toEqual([place, true]);
    }
  });

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
    const answer = await ask('/match', { body: { queries: { q: example(name) } } });
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
    expect((await ask('/match', { body: { queries } })).status).toBe(422);
    const names = Array.from({ length: 20 }, (_, index) => `Name ${index}`);
    const many = { schema: 'Person', properties: { name: names } };
    expect((await ask('/match', { body: { queries: { q: many } } })).status).toBe(422);
    expect((await ask('/match', { body: { queries: {} } })).status).toBe(422);
  });

  it.each(['%00', '%ff', '%E0%A4%A', 'Infinity'])(
    'a reason in the headers that is %s is refused',
    async (text) => {
      for (const header of Object.values(REASON_HEADERS)) {
        const headers = { [header]: text };
        const answer = await ask('/entities/demo-open:H-1', { headers });
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
    const answer = await ask('/screenings', { body, headers: json });
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
