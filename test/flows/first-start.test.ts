/** SYNTHETIC: what somebody who starts Silsila for the first time finds of money. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Reader, type ReadReason, readSession, redeemSignInLink } from '../../src/access/index.ts';
import { quietWork } from '../../src/base/index.ts';
import { DEMO_ECONOMY, DEMO_LEGAL_BASIS, runFirstRun } from '../../src/demo/index.ts';
import { auditDeps } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { parseReport } from './reporting.ts';
import { ALL_MIGRATIONS, openWorld, type Question, type World } from './world.ts';

const REASON: ReadReason = {
  purpose: 'aml-screening',
  legalBasis: DEMO_LEGAL_BASIS,
  caseRef: 'DEMO-FIRST-LOOK',
  justification: 'looking at the example',
};
/** The example is loaded whole, which takes a while on a slow machine, in milliseconds. */
const WAIT_MS = 120_000;

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly sentence: string;
  readonly evidence: readonly string[];
}

forEachEngine('after the first start', (engine) => {
  let world: World;
  const people = new Map<string, Reader>();

  beforeAll(async () => {
    const deps = auditDeps(await engine.open(ALL_MIGRATIONS));
    const economy = { ...DEMO_ECONOMY, payments: 12_000, accounts: 400, illicitOneIn: 60 };
    const run = await runFirstRun({ ...deps, work: quietWork() }, { economy, border: null });
    if (run.kind !== 'loaded') throw new Error('the example was not loaded');
    for (const { login, token } of run.links) {
      const redeemed = await redeemSignInLink(deps, token);
      const reader = redeemed.kind === 'signed-in' ? await readSession(deps, redeemed.token) : null;
      if (reader !== null) people.set(login, reader);
    }
    world = await openWorld(deps.store, { deps, withAgencies: false });
  }, WAIT_MS);

  afterAll(() => world.close());

  const ask = (login: string, url: string, question: Question = {}) =>
    world.ask(people.get(login) ?? null, url, { reason: REASON, ...question });
  const patterns = async (login: string): Promise<readonly Listed[]> => {
    const { body } = await ask(login, '/findings?about=pattern&limit=100');
    return (body as { readonly findings: readonly Listed[] }).findings;
  };

  it('the analyst finds money findings, one accepted, one with a rejected payment, over payments marked synthetic', async () => {
    const findings = await patterns('demo.analyst');
    expect(findings.length).toBeGreaterThan(3);
    expect(findings.filter(({ state }) => state === 'true')).toHaveLength(1);
    const told = await Promise.all(
      findings.map(async ({ id }) => (await ask('demo.analyst', `/money/findings/${id}`)).body),
    );
    const rejected = told.filter((one) => (one as { evaluationVersion: number }).evaluationVersion > 0);
    expect(rejected).toHaveLength(1);
    expect((await ask('demo.analyst', '/payments/batches')).body).toMatchObject({
      batches: [{ synthetic: true, fileName: 'invented-economy.csv (SYNTHETIC)', excluded: 0 }],
    });
    expect((await ask('demo.analyst', '/payments/context')).body).toMatchObject({
      sideInputs: [{ kind: 'bank-regions', synthetic: true, fileName: 'invented-places.csv (SYNTHETIC)' }],
    });
  });

  it('the reporting analyst drafts a report from the accepted one, in rupees, with what is missing named', async () => {
    const accepted = (await patterns('demo.reporter')).find(({ state }) => state === 'true');
    const body = { from: 'finding', findingId: accepted?.id, type: 'STR' };
    const opened = await ask('demo.reporter', '/reports/goaml', { body });
    expect(opened.status, opened.text).toBe(201);
    const { id } = (opened.body as { readonly report: { readonly id: string } }).report;
    const { body: report } = await ask('demo.reporter', `/reports/goaml/${id}`);
    const { fields, problems, ready } = parseReport(report);
    const amounts = fields.filter(({ path }) => path.endsWith('/amount_local'));
    expect(amounts).toHaveLength(accepted?.evidence.length ?? -1);
    expect(amounts.every(({ value }) => Number(value) > 0)).toBe(true);
    expect(fields.some(({ path }) => path.includes('_my_client/'))).toBe(true);
    expect(ready).toBe(false);
    expect(problems.map(({ code }) => code)).not.toContain('no-client-side');
    expect((await ask('demo.analyst', `/reports/goaml/${id}`)).status).toBe(403);
    expect((await ask('demo.approver', `/reports/goaml/${id}`)).status).toBe(404);
  });

  it('another agency sees nothing of it', async () => {
    expect(await patterns('demo.fiu')).toEqual([]);
    expect((await ask('demo.fiu', '/payments/context')).body).toMatchObject({ sideInputs: [] });
    expect((await ask('demo.fiu', '/payments/batches')).body).toEqual({ batches: [] });
  });
});
