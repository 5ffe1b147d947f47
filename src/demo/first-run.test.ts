import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../test/flows/world.ts';
import { addAgencies, auditDeps } from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { type AuditDeps, redeemSignInLink, verifyAudit } from '../access/index.ts';
import { type ProgressReading, quietWork, systemClock } from '../base/index.ts';
import {
  detectPayments,
  findReportingSettings,
  paymentEvidenceId,
  readDetectionContext,
  readPaymentsFile,
} from '../money/index.ts';
import { DEMO_BANK } from './accounts.ts';
import { describeFirstRun } from './describe-demo.ts';
import type { EconomyPlan } from './economy/economy.ts';
import { inventPayments } from './economy/invent-payments.ts';
import { ECONOMY_FILES, writeEconomy } from './economy/write-economy.ts';
import { type FirstRun, type FirstRunDeps, runFirstRun } from './first-run.ts';
import { inventCustomers } from './invented-customers.ts';
import { INVENTED_PARTIES } from './invented-list.ts';
import { DEMO_ECONOMY } from './load-payments.ts';
import { scorePayments } from './score-payments.ts';

describe('inventCustomers()', () => {
  it('gives the same 208 rows each time, every planted target being a party that is listed', () => {
    const customers = inventCustomers();
    expect(customers).toHaveLength(208);
    expect(inventCustomers()).toEqual(customers);
    const refs = INVENTED_PARTIES.map((party) => party.ref);
    for (const { answer } of customers) {
      if (answer.kind === 'listed' && answer.list === 'demo-watch') expect(refs).toContain(answer.target);
    }
    expect(new Set(customers.map((customer) => customer.answer.kind))).toEqual(
      new Set(['listed', 'near-miss', 'clean']),
    );
  });
});

/** Small enough for every engine; the shape of the demo's own. */
const ECONOMY: EconomyPlan = { ...DEMO_ECONOMY, payments: 12_000, accounts: 400, illicitOneIn: 60 };

describe('inventPayments()', () => {
  it('invents what the command of the same plan writes, byte by byte, and knows the rows of each pattern', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'silsila-invented-'));
    try {
      const deps = { clock: systemClock(), work: quietWork() };
      await writeEconomy(deps, ECONOMY, folder);
      const read = (name: string) => readFileSync(join(folder, name), 'utf8');
      const invented = inventPayments(deps, ECONOMY);
      expect(hash('sha256', invented.file)).toBe(hash('sha256', read(ECONOMY_FILES.payments)));
      expect(invented.places).toBe(read(ECONOMY_FILES.places));
      const truth = read(ECONOMY_FILES.truth).trimEnd().split('\n').slice(1);
      expect(invented.criminal).toBe(truth.length);
      const rows = truth.map((line) => line.split(',')).filter(([, attempt]) => attempt !== '');
      expect(invented.planted.flatMap((pattern) => pattern.rows).toSorted((a, b) => a - b)).toEqual(
        rows.map(([row]) => Number(row)),
      );
      expect(invented.planted.every(({ rows: own }) => own.length > 1)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('DEMO_ECONOMY', () => {
  it('holds hawala over two regions, which its rule finds with the invented places', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'silsila-demo-economy-'));
    try {
      const deps = { clock: systemClock(), work: quietWork() };
      const { file, places, planted } = inventPayments(deps, DEMO_ECONOMY);
      const [payments, banks] = [join(folder, 'payments.csv'), join(folder, 'places.csv')];
      writeFileSync(payments, file);
      writeFileSync(banks, places);
      const { columns } = await readPaymentsFile(payments, deps, deps.work);
      const context = await readDetectionContext([banks]);
      const { detections } = await detectPayments(columns, { context, threads: 1 }, deps.work);
      const { rows } = planted.find(({ type }) => type === 'HAWALA') ?? { rows: [] };
      const mirrors = detections.filter(({ rule }) => rule === 'hawala-mirror');
      const named = new Set(
        mirrors.flatMap((one) => Array.from(one.payments, (payment) => columns.rows[payment])),
      );
      expect(mirrors).toHaveLength(1);
      const right = rows.filter((row) => named.has(row)).length;
      expect(right).toBeGreaterThan(rows.length / 3);
      expect(right).toBeGreaterThan(0.8 * named.size);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('scorePayments()', () => {
  const batch = 'b'.repeat(40);
  const finding = (rule: string, rows: readonly number[], of = batch) => ({
    rule: { id: rule },
    evidence: rows.map((row) => paymentEvidenceId({ batch: of, row })),
  });
  const planted = [
    { type: 'CYCLE', rows: [1, 2, 3, 4] },
    { type: 'FAN-IN', rows: [10, 11, 12] },
  ];

  it('counts a pattern as found when one finding names at least half of it, and findings that touch none', () => {
    const findings = [
      finding('cycle', [1, 2, 90]),
      finding('fan-in', [12, 13, 14]),
      finding('fan-in', [70, 71]),
    ];
    expect(scorePayments(planted, findings, batch)).toEqual({
      findings: 3,
      rules: [
        { rule: 'fan-in', findings: 2 },
        { rule: 'cycle', findings: 1 },
      ],
      planted: 2,
      found: 1,
      besides: 1,
    });
  });

  it('takes no payment of another batch for a planted one', () => {
    const other = finding('cycle', [1, 2, 3, 4], 'c'.repeat(40));
    expect(scorePayments(planted, [other], batch)).toMatchObject({ found: 0, besides: 1 });
  });
});

forEachEngine('runFirstRun()', (engine) => {
  let deps: FirstRunDeps;
  let first: FirstRun;
  const readings: ProgressReading[] = [];

  beforeAll(async () => {
    const work = { ...quietWork(), report: (reading: ProgressReading) => void readings.push(reading) };
    deps = { ...auditDeps(await engine.open(ALL_MIGRATIONS)), work };
    first = await runFirstRun(deps, { economy: ECONOMY, border: null });
  });

  const score = () => {
    if (first.kind !== 'loaded') throw new Error('nothing was loaded');
    return first.score;
  };

  it('finds what was planted, and calls nobody else a match', () => {
    expect(score().planted).toEqual({ total: 54, found: 54, missed: 0, mistaken: 0 });
    expect(score().nearMisses).toMatchObject({ total: 16, falseMatches: 0 });
    expect(score().clean).toMatchObject({ total: 138, asked: 0, falseMatches: 0 });
  });

  it('reports its progress to the last row', () => {
    const screening = readings.filter((reading) => reading.label === 'screening customers');
    expect(screening.at(-1)).toMatchObject({ done: 208, total: 208, unit: 'rows' });
    expect(screening.length).toBeGreaterThan(5);
    if (first.kind !== 'loaded' || first.payments === null) throw new Error('no payments');
    const { payments, score: found } = first.payments;
    const last = (label: string) => readings.findLast((reading) => reading.label === label);
    expect(last('inventing')).toMatchObject({ done: payments, unit: 'payments' });
    expect(last('payments')).toMatchObject({ done: payments, total: payments });
    expect(last('recording')).toMatchObject({ done: found.findings, unit: 'findings' });
  });

  it('keeps a finding with evidence for each match, and a chain of entries that verifies', async () => {
    const matches = score().rows.flatMap((row) => row.answer.matches);
    const kept = await asOwner(deps.store, (tx) =>
      tx.run(
        `select count(*)::int as kept, min(cardinality(evidence)) as least from finding where subject_kind = 'match'`,
      ),
    );
    expect(kept.rows[0]).toMatchObject({ kept: matches.length });
    expect(Number(kept.rows[0]?.['least'])).toBeGreaterThan(0);
    expect(await verifyAudit(deps.store)).toMatchObject({ kind: 'intact' });
  });

  it('leaves findings in every state, some assigned, decided by its people and undone once', async () => {
    const counted = await asOwner(deps.store, (tx) =>
      tx.run(
        `select state, count(*)::int as count from finding_desk where subject_kind = 'match' group by 1`,
      ),
    );
    const counts = new Map(counted.rows.map((row) => [row['state'], Number(row['count'])]));
    const open = counts.get('open') ?? 0;
    expect([...counts.keys()].toSorted()).toEqual([
      'awaiting-second',
      'cannot-tell',
      'false',
      'open',
      'true',
    ]);
    expect(open).toBeGreaterThan(40);
    expect(counts.get('awaiting-second')).toBe(1);
    const rows = async (text: string) => (await asOwner(deps.store, (tx) => tx.run(text))).rows;
    const deciders = await rows(
      `select distinct p.login from finding_decision d join person p on p.id = d.by order by 1`,
    );
    expect(deciders.map(({ login }) => login)).toEqual(['demo.analyst', 'demo.analyst2', 'demo.supervisor']);
    expect(await rows(`select 1 from finding_decision where kind = 'undone'`)).toHaveLength(1);
    expect(await rows('select 1 from finding_desk where assignee is not null')).toHaveLength(8);
    expect(
      await rows(`select 1 from access_session where ended_at is null and case_ref is not null`),
    ).toEqual([]);
    const named = await rows(
      `select count(*)::int as count from audit_entry where action = 'findings:assign' and person_id not like 'system:%'`,
    );
    expect(named[0]).toMatchObject({ count: 8 });
  });

  it('holds two versions of the invented list, so that there is something to compare', async () => {
    const rows = await asOwner(deps.store, (tx) =>
      tx.run(`select synthetic, entries from list_version where list_id = 'demo-watch' order by seq`),
    );
    expect(rows.rows).toEqual([
      { synthetic: true, entries: 31 },
      { synthetic: true, entries: 32 },
    ]);
  });

  it('gives links that open one session each, and keeps no password', async () => {
    if (first.kind !== 'loaded') throw new Error('nothing was loaded');
    const token = first.links[0]?.token ?? '';
    expect(await redeemSignInLink(deps, token)).toMatchObject({ kind: 'signed-in' });
    expect(await redeemSignInLink(deps, token)).toEqual({ kind: 'refused' });
    const passwords = await asOwner(deps.store, (tx) =>
      tx.run('select 1 from person where password_hash is not null'),
    );
    expect(passwords.rows).toEqual([]);
  });

  it('again: loads nothing, and gives new links', async () => {
    const standing = await standingOf(deps);
    const again = await runFirstRun(deps, { economy: ECONOMY, border: null });
    expect(await standingOf(deps)).toEqual(standing);
    expect(again).toMatchObject({ kind: 'reused' });
    if (again.kind !== 'reused' || first.kind !== 'loaded') throw new Error('not reused');
    expect(again.links.map((link) => link.login)).toEqual(first.links.map((link) => link.login));
    expect(again.links[0]?.token).not.toBe(first.links[0]?.token);
  });

  it('imports an invented economy as synthetic payments of the bank, and finds patterns among them', async () => {
    if (first.kind !== 'loaded' || first.payments === null) throw new Error('no payments');
    const { payments, accounts, criminal, score } = first.payments;
    const { rows } = await asOwner(deps.store, (tx) =>
      tx.run(`select b.synthetic, b.owner_agency, b.file_name, e.payments, e.excluded from payment_batch b
        join payment_batch_end e on e.batch = b.seq`),
    );
    expect(rows).toEqual([
      {
        ...{ synthetic: true, owner_agency: DEMO_BANK, payments, excluded: 0 },
        file_name: 'invented-economy.csv (SYNTHETIC)',
      },
    ]);
    expect(payments / criminal).toBeCloseTo(60, -1);
    expect(accounts).toBeGreaterThan(300);
    expect(score.findings).toBeGreaterThan(3);
    expect(score.found).toBeGreaterThan(0);
    expect(score.rules.reduce((sum, rule) => sum + rule.findings, 0)).toBe(score.findings);
  });

  it('leaves one money finding accepted, a payment of another rejected, and the reporting desk ready', async () => {
    const rows = async (text: string) => (await asOwner(deps.store, (tx) => tx.run(text))).rows;
    const decided = `select p.login from finding_decision d join person p on p.id = d.by
      join finding f on f.id = d.finding_id where f.subject_kind = 'pattern' and d.verdict = 'true'`;
    expect(await rows(decided)).toEqual([{ login: 'demo.analyst' }]);
    expect(await rows('select kind, version from money_evaluation')).toEqual([
      { kind: 'rejected', version: 1 },
    ]);
    const settings = await asOwner(deps.store, (tx) => findReportingSettings(tx, DEMO_BANK));
    expect(settings?.settings).toMatchObject({ unit: { fictitious: true } });
    expect(settings?.settings.institution.banks.length).toBeGreaterThan(3);
    expect(settings?.settings.institution.id, 'a number, as the form asks for it').toMatch(/^\d+$/);
  });

  it('says in words what was found, that all of it is invented, and how to sign in', () => {
    const text = describeFirstRun(first, 'http://127.0.0.1:4600/sign-in');
    expect(text).toMatch(/^SYNTHETIC:/);
    expect(text).toMatch(/planted +54 +54 +0 +0/);
    expect(text).toMatch(/زرغون شاہ کوہبندی +Zarghun Shah Kohbandi \(Urdu letters\) +match/);
    expect(text).toMatch(/Sign in as the demo analyst \(bank\) .*\n {2}http/);
    expect(text).toMatch(/The other people of the example:\n(?: {2}.*sign-in#[0-9a-f]{64}\n){8}/);
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:4600\/sign-in#[0-9a-f]{64}/);
  });

  it('interrupted, goes on at the next call; in a store with other data it adds nothing', async () => {
    const stopped = auditDeps(await engine.open(ALL_MIGRATIONS));
    const controller = new AbortController();
    const report = (reading: ProgressReading) => {
      if (reading.label === 'screening customers' && reading.done >= 60) controller.abort();
    };
    const [economy, border] = [null, null];
    await expect(
      runFirstRun({ ...stopped, work: { report, signal: controller.signal } }, { economy, border }),
    ).rejects.toThrow();
    expect(await runFirstRun({ ...stopped, work: quietWork() }, { economy, border })).toMatchObject({
      kind: 'loaded',
    });
    const other = auditDeps(await engine.open(ALL_MIGRATIONS));
    await addAgencies(other);
    const skipped = await runFirstRun({ ...other, work: quietWork() });
    expect(skipped).toEqual({ kind: 'skipped' });
    expect(describeFirstRun(skipped, '')).toBe('');
  });

  it.each(['payments', 'recording'])(
    'interrupted while %s, goes on at the next call and ends as if it had not been',
    async (label) => {
      const stopped = auditDeps(await engine.open(ALL_MIGRATIONS));
      const controller = new AbortController();
      const report = (reading: ProgressReading) => {
        if (reading.label === label) controller.abort();
      };
      const work = { report, signal: controller.signal };
      await expect(runFirstRun({ ...stopped, work }, { economy: ECONOMY, border: null })).rejects.toThrow();
      const again = await runFirstRun({ ...stopped, work: quietWork() }, { economy: ECONOMY, border: null });
      if (again.kind !== 'loaded' || first.kind !== 'loaded') throw new Error('not loaded');
      expect(again.payments).toEqual(first.payments);
      expect(await standingOf(stopped)).toEqual(await standingOf(deps));
    },
  );
});

/** How many rows there are of what a first run makes. */
async function standingOf({ store }: FirstRunDeps | AuditDeps): Promise<unknown> {
  const tables = [
    'payment_batch',
    'payment',
    'payment_context',
    'money_finding',
    'money_evaluation',
    'finding',
    'finding_decision',
  ];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const { rows } = await asOwner(store, (tx) =>
    tx.run(`select ${[...counts, '(select count(*)::int from report_settings) as settings'].join(', ')}`),
  );
  return rows[0];
}
