import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type AuditDeps,
  addMandate,
  auditedSystem,
  type Reader,
  type ReadReason,
} from '../../src/access/index.ts';
import { recordFinding } from '../../src/findings/index.ts';
import { BANK, BASIS, FIU, SCREENING } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { type JobAnswer, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

/** Findings of each kind that are invented; some of them are decided. */
const RINGS = 16;
const DECIDED = 12;
const INDEXES = Array.from({ length: RINGS }, (_, index) => index);
/** Days that rings take: the quick ones are the more surprising. */
const [QUICK, SLOW] = [2, 9];

/** Records an invented ring of four payments, as a detection would. */
async function recordRing(
  deps: AuditDeps,
  ring: { readonly index: number; readonly days: number },
): Promise<void> {
  const { index, days } = ring;
  const firstAt = new Date(Date.UTC(2026, 0, 1 + index));
  const refs = [1, 2, 3, 4].map((row) => `payment:${String(days).repeat(40)}:${index * 4 + row}`);
  const marking = {
    tlp: 2,
    handling: [],
    note: null,
    owner: BANK,
    releasableTo: [BANK],
    compartments: [],
  } as const;
  await auditedSystem(deps, { actor: 'test', action: 'payments:detect' }, async (tx) => {
    const { id } = await recordFinding(tx, {
      rule: { id: 'cycle', version: '1', twoPeople: false },
      subject: { kind: 'pattern', ref: `cycle:${days}-${index}` },
      evidence: refs,
      quantities: { days, surpriseNats: (days === QUICK ? 60 : 30) + (index % 5) },
      sentence: 'An invented ring.',
      marking: { ...marking, caseRef: null, purposes: [SCREENING.purpose], purgeDue: '2099-01-01' },
      ...{ score: null, match: null, author: 'rule', foundAt: deps.clock.now(), asOf: null },
    });
    await sql`insert into money_finding (finding_id, rule_id, rules, accounts, payments, value_minor, value_currency, value_decimals,
        first_at, last_at)
      values (${id}, 'cycle', '{}', array[1, 2, 3, 4], 4, ${1_000_000 + 5_000 * (index % 3)}, 'USD', 2, ${firstAt},
        ${new Date(firstAt.getTime() + days * 86_400_000)})`.execute(tx.tables());
  });
}

/** What an auditor reads the log for. */
const OVERSIGHT: ReadReason = { ...SCREENING, purpose: 'oversight' };

interface Listed {
  readonly id: string;
  readonly quantities: { readonly days: number };
}

interface Page {
  readonly findings: readonly Listed[];
  readonly next: string | null;
}
interface Rank {
  readonly points: number;
  readonly parts: readonly { readonly kind: string; readonly name: string; readonly points: number }[];
}

forEachEngine('the order of findings of money', (engine) => {
  let world: World;
  let analyst: Reader;
  let stranger: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: BANK, purpose: 'oversight', legalBasis: BASIS }),
    );
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One' });
    stranger = await world.enrol({ agencyId: FIU });
    for (const index of INDEXES)
      for (const days of [QUICK, SLOW]) await recordRing(world.deps, { index, days });
  });

  afterAll(() => world.close());

  const detect = async (): Promise<JobAnswer> => {
    const { body } = await world.ask(analyst, '/money/detections', { body: {} });
    const done = await waitForJob(world, analyst, `/money/detections/${parseBody<JobAnswer>(body).id}`);
    expect(done.job).toMatchObject({ state: 'done', error: null });
    return done;
  };
  const page = async (query: string, who: Reader = analyst): Promise<Page> => {
    const answer = await world.ask(who, `/findings?about=pattern&sort=rank&${query}`);
    expect(answer.status, answer.text).toBe(200);
    return parseBody<Page>(answer.body);
  };
  const isQuick = ({ quantities }: Listed): boolean => quantities.days < SLOW;
  const openRings = async (): Promise<readonly Listed[]> =>
    (await page('rule=cycle&state=open&limit=100')).findings;
  const rankOf = async (id: string): Promise<Rank> =>
    parseBody<Rank>((await world.ask(analyst, `/money/findings/${id}/rank`)).body);

  it('is the documented one before anybody decided: by rule, and within a rule by surprise', async () => {
    expect((await world.ask(analyst, '/money/ranking')).body).toMatchObject({
      ...{ kind: 'documented', reason: 'never-learnt', id: null, tested: null },
      decisions: { accepted: 0, rejected: 0, neededOfEach: 10 },
    });
    const rings = await openRings();
    expect(rings).toHaveLength(2 * RINGS);
    expect(rings.filter(isQuick)).toHaveLength(RINGS);
    const points = await Promise.all(rings.map(async ({ id }) => (await rankOf(id)).points));
    expect(points).toEqual(points.toSorted((left, right) => right - left));
  });

  it('refuses a rank of findings that are no patterns', async () => {
    expect((await world.ask(analyst, '/findings?sort=rank')).status).toBe(422);
    expect((await world.ask(analyst, '/findings?sort=rank&about=match')).status).toBe(422);
  });

  it('puts first what is like the findings that people accepted, and shows its weights and what they are worth', async () => {
    const rings = await openRings();
    const [quick, slow] = [rings.filter(isQuick), rings.filter((ring) => !isQuick(ring))];
    // One of each in turn, so that later decisions are of both kinds.
    for (const at of INDEXES.slice(0, DECIDED)) {
      for (const [ring, verdict] of [
        [quick[at], 'false'],
        [slow[at], 'true'],
      ] as const) {
        const body = { verdict, reason: 'an invented decision', version: 0 };
        expect((await world.ask(analyst, `/findings/${ring?.id}/decisions`, { body })).status).toBe(201);
      }
    }
    const learnt = await world.ask(analyst, '/money/ranking', { body: {} });
    expect(learnt.status, learnt.text).toBe(201);
    expect(learnt.body).toMatchObject({
      ...{ kind: 'learnt', reason: 'better', learntByName: 'Analyst One' },
      decisions: { accepted: DECIDED, rejected: DECIDED },
      tested: { learnt: { pairsShare: 1, top: 4, topAccepted: 4 } },
    });
    const left = RINGS - DECIDED;
    expect((await openRings()).map(isQuick)).toEqual([...Array(left).fill(false), ...Array(left).fill(true)]);
  });

  it('orders by what the weights that are shown add up to, through all pages', async () => {
    const ids: string[] = [];
    const points: number[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const read: Page = await page(`limit=7${next === '' ? '' : `&after=${next}`}`);
      ids.push(...read.findings.map(({ id }) => id));
      next = read.next;
    }
    for (const id of ids) {
      const rank = await rankOf(id);
      expect(rank.parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(rank.points, 12);
      points.push(rank.points);
    }
    expect(new Set(ids).size).toBe(2 * RINGS);
    for (const [at, one] of points.entries())
      expect(one).toBeLessThanOrEqual((points[at - 1] ?? Infinity) + 1e-9);
  });

  it('refuses a page of an order that was learnt anew meanwhile, and learns the same from the same decisions', async () => {
    const { next } = await page('limit=3');
    const before = parseBody<{ readonly rules: unknown; readonly id: string }>(
      (await world.ask(analyst, '/money/ranking')).body,
    );
    await detect();
    const after = parseBody<typeof before>((await world.ask(analyst, '/money/ranking')).body);
    expect(after.id).not.toBe(before.id);
    expect(after.rules).toEqual(before.rules);
    const url = `/findings?about=pattern&sort=rank&limit=3&after=${next}`;
    expect((await world.ask(analyst, url)).status).toBe(422);
  });

  it('teaches nothing to another agency, nor to a colleague who may not see the findings', async () => {
    const documented = { kind: 'documented', decisions: { accepted: 0, rejected: 0 } };
    expect((await world.ask(stranger, '/money/ranking')).body).toMatchObject({ ...documented, id: null });
    expect((await world.ask(stranger, '/money/ranking', { body: {} })).body).toMatchObject(documented);
    const { findings } = await page('limit=1');
    const hidden = await world.ask(stranger, `/money/findings/${findings[0]?.id}/rank`);
    const unknown = await world.ask(stranger, `/money/findings/${'0'.repeat(40)}/rank`);
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
    expect((await page('limit=5', stranger)).findings).toEqual([]);
    const cleared = await world.enrol({ agencyId: BANK, tlpMax: 0 });
    expect((await world.ask(cleared, '/money/ranking')).body).toMatchObject({ ...documented, id: null });
    expect((await world.ask(cleared, '/money/ranking', { body: {} })).body).toMatchObject(documented);
    // What the colleague had learnt from less is not what others see less of.
    expect((await world.ask(analyst, '/money/ranking')).body).toMatchObject({ kind: 'learnt' });
  });

  it('needs a purpose and a role, and leaves an entry in the audit log', async () => {
    expect((await world.ask(analyst, '/money/ranking', { reason: null })).status).toBe(403);
    const steward = await world.enrol({ agencyId: BANK, roles: ['steward'] });
    expect((await world.ask(steward, '/money/ranking', { body: {} })).status).toBe(403);
    const auditor = await world.enrol({ agencyId: BANK, roles: ['auditor'] });
    const { id } = parseBody<{ readonly id: string }>((await world.ask(analyst, '/money/ranking')).body);
    const log = await world.ask(auditor, `/audit?subject=${id}&limit=100`, { reason: OVERSIGHT });
    const { entries } = parseBody<{ readonly entries: readonly { readonly action: string }[] }>(log.body);
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['payments:detect', 'payments:read']),
    );
  });
});

function parseBody<T>(body: unknown): T {
  return body as T;
}
