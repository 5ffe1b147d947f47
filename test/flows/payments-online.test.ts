import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { buildServer, REASON_HEADERS } from '../../src/api/index.ts';
import type { Store, Transaction, TransactionOptions } from '../../src/store/index.ts';
import { BANK, FIU, SCREENING } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { type InventedPayment, importFile, paymentsFile, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, type Answer, openWorld, type World } from './world.ts';

/** Money that goes around five accounts, each keeping a little. */
function ringOf(name: string, day: number): readonly InventedPayment[] {
  return ['A', 'B', 'C', 'D', 'E'].map((from, at, all) => ({
    ...{ day: day + at, from: `${name}${from}`, to: `${name}${all[(at + 1) % all.length] ?? ''}` },
    amount: 10_000 - at * 100,
  }));
}

/** Shops and customers before and after. */
const BACKGROUND: readonly InventedPayment[] = Array.from({ length: 260 }, (_, at) => ({
  day: at / 2,
  from: `CUSTOMER${at % 3}`,
  to: `SHOP${at % 2}`,
  amount: 20 + at,
}));
/** An account that is used a little, then takes money of a stranger and passes it on within hours. */
const PASSAGE: readonly InventedPayment[] = [
  { day: 20, from: 'CUSTOMER0', to: 'MULE', amount: 40 },
  { day: 25, from: 'MULE', to: 'SHOP1', amount: 30 },
  { day: 60, from: 'STRANGER', to: 'MULE', amount: 9_000 },
  { day: 60.4, from: 'MULE', to: 'FIRST', amount: 4_500 },
  { day: 60.5, from: 'MULE', to: 'SECOND', amount: 4_300 },
];
const ALL = [...BACKGROUND, ...ringOf('RING', 40), ...PASSAGE].toSorted((a, b) => a.day - b.day);

interface Taken {
  readonly batch: string;
  readonly payments: readonly { readonly id: string; readonly outcome: string }[];
  readonly found: readonly { readonly id: string; readonly rule: string; readonly outcome: string }[] | null;
}

interface Listed {
  readonly id: string;
  readonly rule: { readonly id: string };
  readonly evidence: readonly string[];
}

/** A payment as it is handed in. */
function handedIn({ day, from, to, amount }: InventedPayment) {
  return {
    payer: { bank: '010', account: from },
    payee: { bank: '010', account: to, name: `Demo ${to}` },
    at: new Date(Date.UTC(2026, 0, 1) + Math.round(day * 1440) * 60_000).toISOString(),
    paid: { amount: amount.toFixed(2), currency: 'USD' },
    channel: 'wire',
  };
}

forEachEngine('payments as they happen', (engine) => {
  let world: World;
  let analyst: Reader;
  let importer: Reader;
  let stranger: Reader;
  let keys = 0;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK });
    importer = await world.enrol({ agencyId: BANK, roles: ['steward'] });
    stranger = await world.enrol({ agencyId: FIU });
  });
  beforeEach(() => {
    keys += 1000;
  });
  afterAll(() => world.close());

  const hand = (
    body: unknown,
    sent: { who?: Reader; key?: string | null; query?: string } = {},
  ): Promise<Answer> => {
    const { who = analyst, key = `key-${++keys}`, query = '' } = sent;
    return world.ask(who, `/payments${query}`, {
      body,
      headers: key === null ? {} : { 'idempotency-key': key },
    });
  };
  const taken = ({ status, text, body }: Answer): Taken => {
    expect(status, `${text} ${world.log.slice(-2).join(' ')}`).toBe(201);
    return parseTaken(body);
  };
  const queue = async (who: Reader = analyst): Promise<readonly Listed[]> => {
    const { findings } = (await world.ask(who, '/findings')).body as { readonly findings: readonly Listed[] };
    return findings;
  };

  it('POST /payments tells what a stream completes, and a detection over the same adds nothing', async () => {
    const rules = new Map<string, string>();
    for (let from = 0; from < ALL.length; from += 40) {
      const answer = taken(await hand(ALL.slice(from, from + 40).map(handedIn)));
      for (const { id, rule } of answer.found ?? []) rules.set(id, rule);
      expect(answer.payments.every(({ outcome }) => outcome === 'entered')).toBe(true);
    }
    expect([...new Set(rules.values())].sort()).toEqual(expect.arrayContaining(['cycle', 'pass-through']));
    const before = await queue();
    const started = await world.ask(analyst, '/money/detections', { body: {} });
    const { id } = started.body as { readonly id: string };
    const done = await waitForJob(world, analyst, `/money/detections/${id}`);
    expect(done.job.error).toBeNull();
    expect(done.result).toMatchObject({ payments: ALL.length, added: 0, folded: 0, known: before.length });
    expect(await queue()).toEqual(before);
    const cycle = before.find((one) => one.rule.id === 'cycle');
    expect(cycle?.evidence).toHaveLength(5);
    expect(cycle?.evidence[0]).toMatch(/^payment:[0-9a-f]{40}:\d+$/);
  });

  it('a payment alone is taken, and goes on with what was known before', async () => {
    const [last, ...others] = ringOf('ALONE', 140).toReversed();
    for (const one of others.toReversed()) taken(await hand(handedIn(one)));
    const answer = taken(await hand(handedIn(last ?? NOBODY)));
    expect(answer.payments).toHaveLength(1);
    expect(answer.found).toMatchObject([{ rule: 'cycle', outcome: 'added' }]);
    // What was a chain before its last payment is told by the cycle alone.
    const about = (await queue()).filter(({ evidence }) => evidence.includes(answer.payments[0]?.id ?? ''));
    expect(about).toHaveLength(1);
    const rules = (await queue()).map((one) => one.rule.id);
    expect(rules).not.toContain('chain');
  });

  it('the same request under the same key is answered as before and adds nothing; another one is refused', async () => {
    const body = [1, 2, 3].map((at) =>
      handedIn({ day: 143, from: `ONCE${at}`, to: 'ONCE', amount: 10 * at }),
    );
    const first = await hand(body, { key: 'once' });
    const again = await hand(body, { key: 'once' });
    expect(again.text).toBe(first.text);
    expect(taken(again).payments).toHaveLength(3);
    const batch = (await world.ask(analyst, `/payments/batches/${taken(first).batch}`)).body;
    const other = await hand(body.slice(1), { key: 'once' });
    expect([other.status, other.body]).toMatchObject([422, { code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect((await hand(body, { key: 'once', query: '?synthetic=true' })).status).toBe(422);
    expect((await world.ask(analyst, `/payments/batches/${taken(first).batch}`)).body).toEqual(batch);
    // The keys of another agency are its own.
    expect(taken(await hand(body, { key: 'once', who: stranger })).batch).not.toBe(taken(first).batch);
  });

  it('requests sent together under one key are one', async () => {
    const body = handedIn({ day: 144, from: 'TWICE', to: 'SHOP1', amount: 7 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => hand(body, { key: 'together' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('payments older than the newest one are late: stored, and found by the next detection', async () => {
    const late = ringOf('LATE', 100);
    const answer = taken(await hand(late.map(handedIn)));
    expect(answer.payments.map(({ outcome }) => outcome)).toEqual(late.map(() => 'late'));
    expect(answer.found).toEqual([]);
    const started = await world.ask(analyst, '/money/detections', { body: {} });
    const { id } = started.body as { readonly id: string };
    expect((await waitForJob(world, analyst, `/money/detections/${id}`)).result).toMatchObject({ added: 1 });
  });

  it('bad payments are refused with their places and reasons, and nothing of the request is kept', async () => {
    const good = handedIn({ day: 145, from: 'GOOD', to: 'SHOP1', amount: 5 });
    const money = (amount: string, currency = 'USD') => ({ ...good, paid: { amount, currency } });
    const cases: readonly (readonly [unknown, string])[] = [
      [[good, money('1.005')], 'body/1/paid/amount'],
      [[good, money('1.5', 'JPY')], 'body/1/paid/amount'],
      [[good, money('5', 'QQQ')], 'body/1/paid/currency'],
      [[good, money('0')], 'body/1/paid/amount'],
      [[good, money('99999999999999999')], 'body/1/paid/amount'],
      [[good, money('-5')], 'body/1/paid/amount'],
      [[good, { ...good, at: '2026-05-01T10:00:00' }], 'body/1/at'],
      [[good, { ...good, at: '2999-05-01T10:00:00Z' }], 'body/1/at'],
      // What is ahead of the clock would make all payments of that time late.
      [[good, { ...good, at: new Date(Date.now() + 3_600_000).toISOString() }], 'body/1/at'],
      [{ ...good, at: '1969-12-31T23:59:59Z' }, 'body/at'],
      [[good, { ...good, religion: 'none of ours' }], 'body/1/religion'],
      [[good, { ...good, payer: { bank: '010', account: ' ' } }], 'body/1/payer/account'],
      [[], 'body'],
      [Array.from({ length: 1001 }, () => good), 'body'],
    ];
    for (const [body, field] of cases) {
      const answer = await hand(body);
      expect(answer.status, answer.text).toBe(422);
      expect(answer.body).toMatchObject({
        code: 'REQUEST_INVALID',
        fields: expect.arrayContaining([expect.objectContaining({ field })]),
      });
    }
    const unnamed = await hand(good, { key: null });
    expect([unnamed.status, unnamed.text]).toEqual([422, expect.stringContaining('header/idempotency-key')]);
    const kept = taken(await hand(good));
    const before = Number(kept.payments[0]?.id.split(':')[2]);
    expect((await hand([good, money('1.005')])).status).toBe(422);
    expect(taken(await hand(good)).payments[0]?.id).toBe(`payment:${kept.batch}:${before + 1}`);
  });

  it('is another stream for each agency, and tells findings to those alone who may look for patterns', async () => {
    const ring = ringOf('APART', 150);
    const elsewhere = taken(await hand(ring.slice(0, 3).map(handedIn), { who: stranger }));
    expect(elsewhere.payments.every(({ outcome }) => outcome === 'entered')).toBe(true);
    const answer = taken(await hand(ring.slice(3).map(handedIn)));
    expect(answer.found).toEqual([]);
    const own = (await queue()).map((one) => one.id);
    expect((await queue(stranger)).filter((one) => own.includes(one.id))).toEqual([]);
    const blind = await world.ask(importer, '/payments', {
      body: handedIn({ day: 156, from: 'BLIND', to: 'SHOP1', amount: 5 }),
      headers: { 'idempotency-key': 'blind' },
      reason: { ...SCREENING, purpose: 'administration' },
    });
    expect([blind.status, blind.body]).toMatchObject([
      201,
      { found: null, undetermined: null, tooLarge: null },
    ]);
    const reviewer = await world.enrol({ agencyId: BANK, roles: ['researcher'] });
    expect((await hand(handedIn(PASSAGE[0] ?? NOBODY), { who: reviewer })).status).toBe(403);
    expect((await world.ask(null, '/payments', { body: handedIn(PASSAGE[0] ?? NOBODY) })).status).toBe(401);
  });

  it('a request whose transaction fails leaves nothing, and its key stays free', async () => {
    const ring = ringOf('BROKEN', 157);
    taken(await hand(ring.slice(0, 4).map(handedIn)));
    const failing = { isOn: true };
    const broken = await buildServer({ ...world.deps, store: failingStore(world.deps.store, failing) });
    const send = () =>
      broken.inject({
        ...{ method: 'POST', url: '/payments', payload: ring.slice(4).map(handedIn) },
        headers: {
          authorization: `Bearer ${analyst.token}`,
          'idempotency-key': 'broken',
          ...reasonHeaders(),
        },
      });
    const before = await queue();
    expect((await send()).statusCode).toBe(500);
    expect(await queue()).toEqual(before);
    failing.isOn = false;
    const answer = parseTaken((await send()).json());
    await broken.close();
    expect(answer.found).toMatchObject([{ rule: 'cycle', outcome: 'added' }]);
    const { payments } = (await world.ask(analyst, `/payments/batches/${answer.batch}`)).body as {
      readonly payments: number;
    };
    expect(answer.payments[0]?.id).toBe(`payment:${answer.batch}:${payments}`);
  });

  it('a stream goes on after the server was opened anew, and after a file was imported beside it', async () => {
    const ring = ringOf('AGAIN', 160);
    taken(await hand(ring.slice(0, 1).map(handedIn)));
    await importFile(world, analyst, { file: paymentsFile(ring.slice(1, 2)) });
    taken(await hand(ring.slice(2, 3).map(handedIn)));
    const opened = await buildServer(world.deps);
    const answer = await opened.inject({
      ...{ method: 'POST', url: '/payments', payload: ring.slice(3).map(handedIn) },
      headers: { authorization: `Bearer ${analyst.token}`, 'idempotency-key': 'after', ...reasonHeaders() },
    });
    await opened.close();
    // What was told on the last day before is told again as known.
    const told = (parseTaken(answer.json()).found ?? []).filter(({ outcome }) => outcome === 'added');
    expect(told).toMatchObject([{ rule: 'cycle' }]);
    // The first server sees that another one wrote, and builds its watch anew.
    const next = taken(await hand(handedIn({ day: 165, from: 'CUSTOMER1', to: 'SHOP1', amount: 5 })));
    expect(next.found?.map(({ outcome }) => outcome)).not.toContain('added');
  });
});

/** Stands for a payment that is not there. */
const NOBODY: InventedPayment = { day: 0, from: '', to: '', amount: 0 };

function parseTaken(body: unknown): Taken {
  return body as Taken;
}

function reasonHeaders(): Record<string, string> {
  return {
    [REASON_HEADERS.purpose]: SCREENING.purpose,
    [REASON_HEADERS.legalBasis]: encodeURIComponent(SCREENING.legalBasis),
    [REASON_HEADERS.caseRef]: encodeURIComponent(SCREENING.caseRef),
    [REASON_HEADERS.justification]: encodeURIComponent(SCREENING.justification),
  };
}

/** A store whose transactions under the role `system` that wrote a request of payments fail before they are kept. */
function failingStore(store: Store, failing: { readonly isOn: boolean }): Store {
  return new Proxy(store, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name, target);
      return async (options: TransactionOptions, run: (tx: Transaction) => Promise<unknown>) =>
        target.transaction(options, async (tx) => {
          const answer = await run(tx);
          if (failing.isOn && options.role === 'system' && (await hasRequest(tx)))
            throw new Error('the power went out');
          return answer;
        });
    },
  });
}

async function hasRequest(tx: Transaction): Promise<boolean> {
  const found = await sql`select 1 from payment_request where key = 'broken'`.execute(tx.tables());
  return found.rows.length > 0;
}
