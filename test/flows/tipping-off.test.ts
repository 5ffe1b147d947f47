/** SYNTHETIC: whoever is not assigned to a report gets the same answers with it as without it, from every route that there is. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMandate, auditedSystem, permits, type Reader, type ReadReason } from '../../src/access/index.ts';
import { REASON_HEADERS, ROUTES, type Route } from '../../src/api/index.ts';
import { accountEntityId } from '../../src/money/index.ts';
import type { Store } from '../../src/store/index.ts';
import { auditDeps, BANK, BASIS, SCREENING } from '../support/agencies.ts';
import { type CountingStore, countingStore, type StoreTally } from '../support/counting-store.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { paymentsFile } from './payments.ts';
import {
  acceptFinding,
  assign,
  enrolReporting,
  importBatch,
  mending,
  open,
  putSettings,
  type ReportingPeople,
  SETTINGS,
  step,
} from './reporting.ts';
import { ALL_MIGRATIONS, example, inventList, openWorld, type World } from './world.ts';

const NAME = 'Tahmasp Gul Torghari';
const DAY = '2026-01-06';
const FEW = [
  { day: 4.5, from: 'DEMO-A', to: 'DEMO-Z', amount: 100 },
  { day: 5, from: 'DEMO-B', to: 'DEMO-Z', amount: 10_000 },
  { day: 6, from: 'DEMO-B', to: 'DEMO-Z', amount: 10_000 },
  { day: 6.5, from: 'DEMO-C', to: 'DEMO-Z', amount: 20_000 },
  { day: 7, from: 'DEMO-B', to: 'DEMO-Z', amount: 10_000 },
  { day: 8, from: 'DEMO-B', to: 'DEMO-Z', amount: 10_000 },
];
/** Rates for all of these days. */
const RATES = [...SETTINGS.rates, ...SETTINGS.rates.map((rate) => ({ ...rate, day: '2026-01-07' }))];
/** Some thousand questions take a while on a slow machine, in milliseconds. */
const WAIT_MS = 240_000;
const ABSENT = 'f'.repeat(32);

/** Somebody of the same agency who is not assigned, with the purpose that their role opens. */
interface Onlooker {
  readonly name: string;
  readonly reader: Reader;
  readonly reason: ReadReason;
}

/** One question, and all of the answer that may not differ. */
interface Heard {
  readonly question: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly tally: StoreTally;
}

/** Values of the parameters of queries that must be given. */
const ASKED: Readonly<Record<string, string>> = {
  q: NAME,
  prefix: 'Tah',
  from: '2024-01-01',
  to: '2026-12-31',
};
/** Headers that differ between any two requests. */
const CHANGING = new Set(['date', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset']);
/** The log itself grows by every question; what it says of reports is told by a test of its own. */
const isLog = ({ path }: Route): boolean => path.startsWith('/audit');

forEachEngine('tipping off', (engine) => {
  let world: World;
  let engineStore: Store;
  let counting: CountingStore;
  let people: ReportingPeople;
  let onlookers: readonly Onlooker[];
  let finding: string;
  let known: readonly string[];
  let asked = 0;

  beforeAll(async () => {
    engineStore = await engine.open(ALL_MIGRATIONS);
    counting = countingStore(engineStore);
    const now = new Date();
    const deps = { ...auditDeps(counting.store), clock: { now: () => now } };
    world = await openWorld(counting.store, { deps });
    await auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: BANK, purpose: 'oversight', legalBasis: BASIS }),
    );
    const entry = { id: 'T-1', properties: { name: [NAME] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-tipping', [entry]), { owner: BANK });
    people = await enrolReporting(world);
    await putSettings(world, people.steward, { version: 0, settings: { ...SETTINGS, rates: RATES } });
    const file = paymentsFile(FEW).replaceAll('Wire', 'Cash');
    const batch = await importBatch(world, people.analyst, file);
    finding = await acceptFinding(world, people.analyst, { batch, rows: [1] });
    const screened = await world.ask(people.analyst, '/screenings', { body: { rows: [{ name: NAME }] } });
    const match = await world.ask(people.analyst, '/findings', {
      body: { query: { id: 'C-1', ...example(NAME) }, list: 'demo-tipping', ref: 'T-1' },
    });
    known = [
      ...[finding, batch, idOf(screened.body), idOf((match.body as { finding: unknown }).finding)],
      ...[accountEntityId({ bank: '010', number: 'DEMO-Z' }), 'demo-tipping', 'demo-tipping:T-1', '1', DAY],
    ];
    const enrol = async (name: string, role: Parameters<World['enrol']>[0]['roles'], reason = SCREENING) => ({
      name,
      reader: await world.enrol({ agencyId: BANK, displayName: name, roles: role ?? [] }),
      reason,
    });
    onlookers = [
      await enrol('analyst', ['analyst']),
      await enrol('supervisor', ['supervisor']),
      await enrol('auditor', ['auditor'], { ...SCREENING, purpose: 'oversight' }),
      await enrol('administrator', ['administrator', 'steward'], { ...SCREENING, purpose: 'administration' }),
      await enrol('reporting supervisor who is not assigned', ['reporting-supervisor']),
    ];
  });

  afterAll(() => world.close());

  /** Asks from an address of its own, so that no limit of requests shows in the answer. */
  const hear = async (who: Onlooker | null, url: string): Promise<Heard> => {
    asked += 1;
    const remoteAddress = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
    const { answer, tally } = await counting.count(() =>
      world.server.inject({ method: 'GET', url, remoteAddress, headers: who === null ? {} : headersOf(who) }),
    );
    const headers = Object.entries(answer.headers).filter(([name]) => !CHANGING.has(name));
    return {
      question: `${who?.name ?? 'nobody'}: ${url}`,
      status: answer.statusCode,
      headers: Object.fromEntries(headers),
      body: answer.rawPayload.toString('latin1').replace(/"requestId":"[^"]*"/, ''),
      tally,
    };
  };

  /** Every question that each onlooker may put, over the whole table of routes. */
  const hearAll = async (
    routes: readonly Route[],
    ids: readonly string[],
    by: readonly Onlooker[] = onlookers,
  ): Promise<readonly Heard[]> => {
    const heard: Heard[] = [];
    for (const who of by) {
      for (const url of routes.flatMap((route) => urlsOf(route, ids))) heard.push(await hear(who, url));
    }
    return heard;
  };

  const workOnReports = async (): Promise<string> => {
    const body = { from: 'finding', findingId: finding, type: 'STR' };
    const report = await open(world, people.writer, body);
    const changes = mending(report);
    await step(world, people.writer, { report, step: 'fields', body: { version: 1, changes } });
    await assign(world, people.writer, { report, person: people.approver });
    await world.ask(people.writer, `/reports/goaml/${report.id}/approve`, { body: { version: 9 } });
    await step(world, people.writer, { report, step: 'submit', body: { version: 2 } });
    await step(world, people.approver, { report, step: 'approve', body: { version: 3 } });
    const out = { version: 4, recipient: 'Demo unit', reason: 'duty to report' };
    await step(world, people.approver, { report, step: 'exports', body: out });
    await world.ask(people.writer, `/reports/goaml/${report.id}/file.xml`);
    const day = await world.ask(people.writer, `/reports/thresholds/${DAY}`);
    const [reached] = (day.body as { cases: readonly { key: string }[] }).cases;
    await open(world, people.writer, { from: 'threshold', day: DAY, caseKey: reached?.key, type: 'CTR' });
    return report.id;
  };

  /** Lets the job of the threshold draft the reports of a day, which the whole desk knows of. */
  const draftDay = async (day: string): Promise<readonly string[]> => {
    const answer = await world.ask(people.writer, `/reports/thresholds/${day}/drafts`, { method: 'POST' });
    const { drafted } = answer.body as { readonly drafted: readonly string[] };
    expect(drafted.length).toBeGreaterThan(0);
    return drafted;
  };

  it(
    'RR-20 every GET route answers onlookers the same with a report and without: status, headers, body, statements, rows',
    async () => {
      const routes = ROUTES.filter(
        (route) => route.method === 'GET' && route.kind !== 'open' && !isLog(route),
      );
      // The same statements run on both engines: the second one is asked about what the reports rest on, and not about every other thing.
      const ids = engine.kind === 'server' ? known : known.slice(0, 2);
      await hearAll(routes, [finding]);
      const before = await hearAll(routes, [...ids, ABSENT]);
      const id = await workOnReports();
      const after = await hearAll(routes, [...ids, id]);
      expect(after.length).toBeGreaterThan(engine.kind === 'server' ? 1_000 : 400);
      expect(after.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
      expect(after.filter(({ tally }) => tally.statements > 2 && tally.rows > 2).length).toBeGreaterThan(60);
      for (const [index, heard] of before.entries()) {
        const later = after[index];
        expect(hiding(later, id), heard.question).toEqual(hiding(heard, ABSENT));
      }
      const outside = onlookers.filter(({ reader }) => !permits(reader.roles, 'reports:desk'));
      expect(outside.length).toBe(onlookers.length - 1);
      const [drafted = ''] = await draftDay('2026-01-07');
      const afterDrafts = await hearAll(routes, [...ids, drafted], outside);
      for (const [index, heard] of afterDrafts.entries())
        expect(hiding(heard, drafted), heard.question).toEqual(hiding(before[index], ABSENT));
    },
    WAIT_MS,
  );

  it('RR-20 the log and the metrics of the server tell of no work at the desk, and nothing but reports changes in the store', async () => {
    const lines = world.log.length;
    const before = await standOf(engineStore);
    await workOnReports();
    await draftDay('2026-01-08');
    expect(world.log.slice(lines)).toEqual([]);
    expect(await standOf(engineStore)).toEqual(before);
    const metrics = await hear(null, '/metrics');
    expect(metrics.status).toBe(200);
    expect(metrics.body).toContain('/findings');
    expect(metrics.body).not.toMatch(/goaml|sealed/);
  });

  it('RR-20 nothing outside the reports looks at them: no key, policy, function, view or trigger', async () => {
    const looking = await asOwner(engineStore, (tx) =>
      tx.run(`select 'key' as kind, conrelid::regclass::text as name from pg_constraint
          where contype = 'f' and confrelid::regclass::text like 'report%'
        union select 'policy', tablename from pg_policies
          where concat(qual, with_check) ~* 'report' and schemaname = 'public'
        union select 'function', proname from pg_proc
          where pronamespace = 'public'::regnamespace and prosrc ~* 'report'
        union select 'view', viewname from pg_views where schemaname = 'public' and definition ~* 'report'
        union select 'trigger', tgrelid::regclass::text from pg_trigger where tgname ~* 'report' and not tgisinternal`),
    );
    const names = looking.rows.map(({ kind, name }) => `${kind} ${name}`).toSorted();
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !/^\w+ (report|reports|reader_(reports|at_desk)\b)/.test(name))).toEqual(
      [],
    );
  });

  it('RR-20 to an auditor the work on a report looks as a look at an empty desk does', async () => {
    const auditor = onlookers.find(({ name }) => name === 'auditor');
    const shapes = async (work: () => Promise<unknown>): Promise<ReadonlySet<string>> => {
      const { rows } = await asOwner(engineStore, (tx) =>
        tx.run('select max(seq)::int as seq from audit_entry'),
      );
      await work();
      const heard = await hear(auditor ?? null, '/audit?limit=500');
      const { entries } = JSON.parse(heard.body) as { entries: readonly AuditShape[] };
      const fresh = entries.filter(({ seq }) => seq > Number(rows[0]?.['seq']));
      return new Set(fresh.map(shapeOf));
    };
    const idle = await shapes(async () => {
      for (const who of [people.writer, people.approver]) {
        await world.ask(who, '/reports/goaml');
        await world.ask(who, `/reports/goaml/${ABSENT}`);
      }
    });
    const busy = await shapes(async () => {
      await workOnReports();
      await draftDay('2026-01-09');
    });
    expect(idle.size).toBe(4);
    expect([...busy].filter((shape) => !idle.has(shape))).toEqual([]);
  });
});

interface AuditShape {
  readonly seq: number;
  readonly detail: string;
}

/** All of an entry but its place in the chain, its time, its session and the seal. */
function shapeOf(entry: AuditShape): string {
  const kept = { ...entry, seq: 0, at: '', sessionId: '', prevHash: '', rowHash: '' };
  return JSON.stringify(kept).replace(/[0-9a-f]{64}/, 'seal');
}

/** Rows of every table that has nothing to do with reports, and where every sequence stands. */
async function standOf(store: Store): Promise<Readonly<Record<string, unknown>>> {
  return asOwner(store, async (tx) => {
    const tables = await tx.run(`select tablename from pg_tables where schemaname = 'public'
      and tablename not like 'report%' and tablename <> 'audit_entry' order by 1`);
    const counts: Record<string, unknown> = {};
    for (const { tablename } of tables.rows)
      counts[String(tablename)] = (await tx.run(`select count(*)::int as n from ${tablename}`)).rows[0]?.[
        'n'
      ];
    const sequences = await tx.run('select sequencename, last_value::text from pg_sequences order by 1');
    return { ...counts, sequences: sequences.rows };
  });
}

function urlsOf(route: Route, ids: readonly string[]): readonly string[] {
  const query = queryOf(route);
  const paths = route.path.includes('{')
    ? ids.map((id) => {
        const [first = '', ...rest] = route.path.split(/\{\w+\}/);
        return [
          first,
          ...rest.map((text, index) => `${index === 0 ? encodeURIComponent(id) : '1'}${text}`),
        ].join('');
      })
    : [route.path];
  return paths.map((path) => `${path}${query}`);
}

function queryOf({ input }: Route): string {
  const schema = input.query as { readonly required?: readonly string[] } | undefined;
  const asked = Object.fromEntries((schema?.required ?? []).map((name) => [name, ASKED[name] ?? '1']));
  const query = new URLSearchParams(asked).toString();
  return query === '' ? '' : `?${query}`;
}

/** The answer with the id that was asked for put out of sight: it stands in the question alone. */
function hiding(heard: Heard | undefined, id: string): Heard | undefined {
  if (heard === undefined) return undefined;
  return { ...heard, question: heard.question.replace(id, '…'), body: heard.body.replaceAll(id, '…') };
}

function headersOf({ reader, reason }: Onlooker): Record<string, string> {
  return {
    authorization: `Bearer ${reader.token}`,
    [REASON_HEADERS.purpose]: reason.purpose,
    [REASON_HEADERS.legalBasis]: encodeURIComponent(reason.legalBasis),
    [REASON_HEADERS.caseRef]: encodeURIComponent(reason.caseRef),
    [REASON_HEADERS.justification]: encodeURIComponent(reason.justification),
  };
}

function idOf(body: unknown): string {
  return (body as { id: string }).id;
}
