import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../test/flows/world.ts';
import { addAgencies, auditDeps } from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { redeemSignInLink, verifyAudit } from '../access/index.ts';
import { type ProgressReading, quietWork } from '../base/index.ts';
import { describeFirstRun } from './describe-demo.ts';
import { type FirstRun, type FirstRunDeps, runFirstRun } from './first-run.ts';
import { inventCustomers } from './invented-customers.ts';
import { INVENTED_PARTIES } from './invented-list.ts';

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

forEachEngine('runFirstRun()', (engine) => {
  let deps: FirstRunDeps;
  let first: FirstRun;
  const readings: ProgressReading[] = [];

  beforeAll(async () => {
    const work = { ...quietWork(), report: (reading: ProgressReading) => void readings.push(reading) };
    deps = { ...auditDeps(await engine.open(ALL_MIGRATIONS)), work };
    first = await runFirstRun(deps);
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
  });

  it('keeps a finding with evidence for each match, and a chain of entries that verifies', async () => {
    const matches = score().rows.flatMap((row) => row.answer.matches);
    const kept = await asOwner(deps.store, (tx) =>
      tx.run('select count(*)::int as kept, min(cardinality(evidence)) as least from finding'),
    );
    expect(kept.rows[0]).toMatchObject({ kept: matches.length });
    expect(Number(kept.rows[0]?.['least'])).toBeGreaterThan(0);
    expect(await verifyAudit(deps.store)).toMatchObject({ kind: 'intact' });
  });

  it('leaves findings in every state, some assigned, decided by its people and undone once', async () => {
    const counted = await asOwner(deps.store, (tx) =>
      tx.run('select state, count(*)::int as count from finding_desk group by 1'),
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
    const again = await runFirstRun(deps);
    expect(again).toMatchObject({ kind: 'reused' });
    if (again.kind !== 'reused' || first.kind !== 'loaded') throw new Error('not reused');
    expect(again.links.map((link) => link.login)).toEqual(first.links.map((link) => link.login));
    expect(again.links[0]?.token).not.toBe(first.links[0]?.token);
  });

  it('says in words what was found, that all of it is invented, and how to sign in', () => {
    const text = describeFirstRun(first, 'http://127.0.0.1:4600/sign-in');
    expect(text).toMatch(/^SYNTHETIC:/);
    expect(text).toMatch(/planted +54 +54 +0 +0/);
    expect(text).toMatch(/زرغون شاہ کوہبندی +Zarghun Shah Kohbandi \(Urdu letters\) +match/);
    expect(text).toMatch(/Sign in as the demo analyst \(bank\) .*\n {2}http/);
    expect(text).toMatch(/The other people of the example:\n(?: {2}.*sign-in#[0-9a-f]{64}\n){6}/);
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:4600\/sign-in#[0-9a-f]{64}/);
  });

  it('interrupted, goes on at the next call; in a store with other data it adds nothing', async () => {
    const stopped = auditDeps(await engine.open(ALL_MIGRATIONS));
    const controller = new AbortController();
    const report = (reading: ProgressReading) => {
      if (reading.label === 'screening customers' && reading.done >= 60) controller.abort();
    };
    await expect(runFirstRun({ ...stopped, work: { report, signal: controller.signal } })).rejects.toThrow();
    expect(await runFirstRun({ ...stopped, work: quietWork() })).toMatchObject({ kind: 'loaded' });
    const other = auditDeps(await engine.open(ALL_MIGRATIONS));
    await addAgencies(other);
    const skipped = await runFirstRun({ ...other, work: quietWork() });
    expect(skipped).toEqual({ kind: 'skipped' });
    expect(describeFirstRun(skipped, '')).toBe('');
  });
});
