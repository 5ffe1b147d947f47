import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { type InventedPayment, importFile, type JobAnswer, paymentsFile, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

/** Money that goes around five accounts, each keeping a little. */
const RING: readonly InventedPayment[] = ['A', 'B', 'C', 'D', 'E'].map((from, at, all) => ({
  day: 40 + at,
  from: `RING${from}`,
  to: `RING${all[(at + 1) % all.length] ?? ''}`,
  amount: 10_000 - at * 100,
}));
/** Eight accounts that pay one which they never paid before. */
const FAN: readonly InventedPayment[] = Array.from({ length: 8 }, (_, at) => ({
  day: 50 + at / 4,
  from: `PAYER${at}`,
  to: 'COLLECTOR',
  amount: 9_000 + 300 * at,
}));
/** The fan again, and two payers more. */
const GROWN: readonly InventedPayment[] = [8, 9].map((at) => ({
  day: 50 + at / 4,
  from: `PAYER${at}`,
  to: 'COLLECTOR',
  amount: 9_000 + 300 * at,
}));
/** Shops and customers long before. */
const BACKGROUND: readonly InventedPayment[] = Array.from({ length: 60 }, (_, at) => ({
  day: at / 2,
  from: `CUSTOMER${at % 3}`,
  to: `SHOP${at % 2}`,
  amount: 20 + at,
}));

interface Listed {
  readonly id: string;
  readonly rule: { readonly id: string };
  readonly evidence: readonly string[];
  readonly version: number;
  readonly sentence: string;
}

forEachEngine('findings of money', (engine) => {
  let world: World;
  let analyst: Reader;
  let colleague: Reader;
  let stranger: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One' });
    colleague = await world.enrol({ agencyId: BANK });
    stranger = await world.enrol({ agencyId: FIU });
    await importFile(world, analyst, { file: paymentsFile([...BACKGROUND, ...RING, ...FAN]) });
  });

  afterAll(() => world.close());

  const detect = async (who: Reader = analyst, body: { readonly to?: string } = {}): Promise<JobAnswer> => {
    const started = await world.ask(who, '/money/detections', { body });
    expect(started.status, started.text).toBe(202);
    const { id } = started.body as { readonly id: string };
    const done = await waitForJob(world, who, `/money/detections/${id}`);
    expect(done.job.error).toBeNull();
    return done;
  };
  const queue = async (who: Reader = analyst): Promise<readonly Listed[]> => {
    const answer = await world.ask(who, '/findings');
    const { findings } = answer.body as { readonly findings: readonly Listed[] };
    return findings;
  };
  /** The measures by which a finding stands in the queue. */
  const measuresOf = async (id: string): Promise<Readonly<Record<string, number | null>>> => {
    const { body } = await world.ask(analyst, `/money/findings/${id}/rank`);
    const { parts } = body as { readonly parts: readonly { name: string; value: number | null }[] };
    return Object.fromEntries(parts.map(({ name, value }) => [name, value]));
  };
  const find = async (rule: string): Promise<Listed> => {
    const found = (await queue()).find((one) => one.rule.id === rule);
    if (found === undefined) throw new Error(`no finding of ${rule}`);
    return found;
  };

  it('POST /money/detections records patterns with their payments as evidence, and the same again adds nothing', async () => {
    const first = await detect();
    expect(first.result).toMatchObject({
      batches: 1,
      payments: 73,
      found: 2,
      added: 2,
      known: 0,
      notRun: [],
    });
    const cycle = await find('cycle');
    expect(cycle.evidence).toHaveLength(5);
    expect(cycle.evidence[0]).toMatch(/^payment:[0-9a-f]{40}:61$/);
    const again = await detect();
    expect(again.result).toMatchObject({ found: 2, added: 0, known: 2 });
    expect(await queue()).toHaveLength(2);
  });

  it('GET /money/findings/{id} tells payments, accounts, rule with parameters, and findings beside it', async () => {
    const fan = await find('fan-in');
    const answer = await world.ask(analyst, `/money/findings/${fan.id}?limit=3`);
    expect(answer.body).toMatchObject({
      paymentsTotal: 8,
      next: 3,
      rule: { id: 'fan-in', typology: 'T01', parameters: { partiesMin: { unit: 'accounts' } } },
      payments: [
        { position: 1, paid: { minor: 900_000, currency: 'USD', decimals: 2 }, rejected: false },
        {},
        {},
      ],
      evaluations: [],
      evaluationVersion: 0,
    });
    const { accounts } = answer.body as { readonly accounts: readonly { entity: string; number: string }[] };
    expect(accounts[0]).toMatchObject({ number: 'COLLECTOR', entity: expect.stringMatching(/^account:/) });
    expect((await world.ask(analyst, `/money/findings/${fan.id}?after=3`)).body).toMatchObject({
      next: null,
    });
  });

  it('a rejected payment weakens a finding, in the words of its rule; restored, it holds; a stale version is refused', async () => {
    const fan = await find('fan-in');
    const url = `/money/findings/${fan.id}/rejections`;
    const body = { kind: 'rejected', position: 1, reason: 'a refund, says the customer file', version: 0 };
    const weaker = await world.ask(analyst, url, { body });
    expect(weaker.status, weaker.text).toBe(201);
    expect(weaker.body).toMatchObject({
      ...{ outcome: 'weaker', payments: 7, version: 1, byName: 'Analyst One' },
      quantities: { payments: 7 },
      sentence: expect.stringContaining('7 payments'),
    });
    expect(await measuresOf(fan.id)).toMatchObject({ rejectedShare: 1 / 8, noLongerHolds: 0 });
    expect((await world.ask(colleague, url, { body: { ...body, position: 2 } })).status).toBe(409);
    expect((await world.ask(analyst, url, { body: { ...body, version: 1 } })).status).toBe(409);
    const restored = await world.ask(colleague, url, {
      body: { ...body, kind: 'restored', reason: 'no such refund was made', version: 1 },
    });
    expect(restored.body).toMatchObject({ outcome: 'holds', payments: 8, version: 2 });
    expect(await measuresOf(fan.id)).toMatchObject({ rejectedShare: 0, payments: Math.log(8) });
    const whole = (await world.ask(analyst, `/money/findings/${fan.id}`)).body;
    expect(whole).toMatchObject({
      evaluationVersion: 2,
      evaluations: [{ version: 1 }, { version: 2 }],
      state: 'open',
    });
  });

  it('a ring without one of its payments no longer holds, and stays open for a person to decide', async () => {
    const cycle = await find('cycle');
    const body = {
      kind: 'rejected',
      position: 3,
      reason: 'a payment for goods, with its invoice',
      version: 0,
    };
    const gone = await world.ask(analyst, `/money/findings/${cycle.id}/rejections`, { body });
    expect(gone.body).toMatchObject({ outcome: 'no-longer-holds', payments: 0, sentence: null });
    expect(await measuresOf(cycle.id)).toMatchObject({ rejectedShare: 1 / 5, noLongerHolds: 1 });
    const ranked = await world.ask(analyst, '/findings?about=pattern&sort=rank');
    expect((ranked.body as { readonly findings: readonly Listed[] }).findings.at(-1)?.id).toBe(cycle.id);
    expect((await find('cycle')).version).toBe(0);
    const decided = await world.ask(analyst, `/findings/${cycle.id}/decisions`, {
      body: { verdict: 'false', reason: 'trade between suppliers', version: 0 },
    });
    expect(decided.body).toMatchObject({ state: 'false' });
    expect((await detect()).result).toMatchObject({ added: 0, known: 2 });
  });

  it('a pattern that has grown takes the place of the smaller finding', async () => {
    const small = await find('fan-in');
    await importFile(world, analyst, { file: paymentsFile(GROWN) });
    expect((await detect()).result).toMatchObject({ batches: 2, found: 2, added: 1, grown: 1, known: 1 });
    const grown = await find('fan-in');
    expect(grown.evidence).toHaveLength(10);
    expect((await queue()).map((one) => one.id)).not.toContain(small.id);
    const before = await world.ask(analyst, `/money/findings/${small.id}`);
    expect(before.body).toMatchObject({ supersededBy: grown.id });
    expect((await world.ask(analyst, `/money/findings/${grown.id}`)).body).toMatchObject({
      supersedes: [small.id],
    });
  });

  it('a pattern inside one that is there folds into it, and adds no finding', async () => {
    const grown = await find('fan-in');
    const part = await detect(analyst, { to: '2026-02-21T07:00:00Z' });
    expect(part.result).toMatchObject({ added: 0, folded: 1 });
    expect((await find('fan-in')).id).toBe(grown.id);
    expect((await world.ask(analyst, `/money/findings/${grown.id}`)).body).toMatchObject({
      paymentsTotal: 10,
    });
  });

  it('is invisible to another agency: in queues, counts, ids and runs', async () => {
    expect(await queue(stranger)).toEqual([]);
    expect((await detect(stranger)).result).toMatchObject({ batches: 0, payments: 0, found: 0 });
    const fan = await find('fan-in');
    for (const url of [`/money/findings/${fan.id}`, `/findings/${fan.id}`]) {
      const hidden = await world.ask(stranger, url);
      const unknown = await world.ask(stranger, url.replace(fan.id, '0'.repeat(40)));
      expect([hidden.status, unknown.status]).toEqual([404, 404]);
      expect(withoutRequest(hidden.text)).toBe(withoutRequest(unknown.text));
    }
    const body = { kind: 'rejected', position: 1, reason: 'I do not see this', version: 0 };
    const refused = await world.ask(stranger, `/money/findings/${fan.id}/rejections`, { body });
    expect(refused.status).toBe(404);
    const runs = (await world.ask(stranger, '/money/detections')).body as {
      readonly detections: readonly unknown[];
    };
    expect(runs.detections).toHaveLength(1);
  });
});

function withoutRequest(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
}
