import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import type { Marking } from '../../src/evidence/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../../src/lists/index.ts';
import { BANK, FIU, SCREENING } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, type Answer, example, inventList, openWorld, type World } from './world.ts';

const LISTED = 'Tahmasp Gul Torghari';
const entry = (more: Readonly<Record<string, readonly string[]>> = {}) => ({
  id: 'T-1',
  properties: { name: [LISTED], birthDate: ['1993-09-09'], ...more },
  from: '2024-01-01',
});
const RESTRICTED: Omit<Marking, 'purgeDue' | 'owner'> = {
  tlp: 2,
  handling: [],
  note: null,
  releasableTo: [BANK],
  compartments: [],
  caseRef: null,
  purposes: PUBLIC_LIST_PURPOSES,
};

interface FindingBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly evidence: readonly string[];
}

forEachEngine('from screening to decision and back', (engine) => {
  let world: World;
  let analyst: Reader;
  let second: Reader;
  let outsider: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await world.publish(await inventList('demo-open', [entry()]), { owner: BANK });
    const restricted = { id: 'R-1', properties: { name: ['Sher Wali Dashtguli'] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-restricted', [restricted]), {
      owner: BANK,
      marking: RESTRICTED,
    });
    analyst = await world.enrol({ agencyId: BANK });
    second = await world.enrol({ agencyId: BANK, roles: ['supervisor'] });
    outsider = await world.enrol({ agencyId: FIU });
  });

  afterAll(() => world.close());

  const customer = (name = LISTED, id = 'C-17') => ({ id, ...example(name) });
  const memoryOf = async (id = 'C-17') => {
    const answer = await world.ask(analyst, '/match', { body: { queries: { q: customer(LISTED, id) } } });
    const { results } = (answer.body as { responses: { q: { results: { memory: unknown }[] } } }).responses.q;
    return results[0]?.memory;
  };
  const record = async (who: Reader, match: { list: string; ref: string; name?: string }) => {
    const { list, ref, name } = match;
    return world.ask(who, '/findings', { body: { query: customer(name), list, ref } });
  };
  const decide = (who: Reader, finding: FindingBody, verdict: string): Promise<Answer> =>
    world.ask(who, `/findings/${finding.id}/decisions`, {
      body: { verdict, reason: 'the birth date is another', version: finding.version },
    });

  it('RR-16 a match found false is remembered for this customer and this entry, and reopened when the entry changes', async () => {
    expect(await memoryOf()).toEqual({ kind: 'none' });
    const recorded = await record(analyst, { list: 'demo-open', ref: 'T-1' });
    expect(recorded.status).toBe(201);
    const { finding, added } = recorded.body as { finding: FindingBody; added: boolean };
    expect(added).toBe(true);
    expect(finding).toMatchObject({
      state: 'open',
      version: 0,
      rule: { id: 'screening.name', twoPeople: false },
    });
    expect(finding.evidence.length).toBeGreaterThan(0);
    expect((await record(analyst, { list: 'demo-open', ref: 'T-1' })).body).toMatchObject({ added: false });

    const decided = await decide(analyst, finding, 'false');
    expect(decided.body).toMatchObject({ state: 'false', version: 1 });
    expect(await memoryOf()).toMatchObject({
      kind: 'cleared',
      finding: finding.id,
      decidedBy: analyst.personId,
    });
    expect(await memoryOf('C-18')).toEqual({ kind: 'none' });

    await world.publish(await inventList('demo-open', [entry({ fatherName: ['Laiq Gul'] })]), {
      owner: BANK,
    });
    expect(await memoryOf()).toMatchObject({ kind: 'reopened', finding: finding.id });
  });

  it('RR-06 a finding of the rule changes state only by a named person with a reason; an undone decision is no longer remembered', async () => {
    const { finding } = (await record(analyst, { list: 'demo-open', ref: 'T-1' })).body as {
      finding: FindingBody;
    };
    const silent = await world.ask(analyst, `/findings/${finding.id}/decisions`, {
      body: { verdict: 'false', reason: '  ', version: finding.version },
    });
    expect(silent.status).toBe(422);
    const decided = (await decide(analyst, finding, 'false')).body as FindingBody;
    expect((await decide(second, finding, 'true')).status).toBe(409);
    expect(await memoryOf()).toMatchObject({ kind: 'cleared' });
    const undone = await decide(second, decided, 'undo');
    expect(undone.body).toMatchObject({ state: 'open', version: 2 });
    // What is left is the older decision, on the entry as it was before it changed.
    expect(await memoryOf()).toMatchObject({ kind: 'reopened' });
  });

  it('RR-06 a machine account may record and never decide', async () => {
    const machine = await world.enrol({ agencyId: BANK, kind: 'service', roles: ['analyst'] });
    const { finding } = (await record(machine, { list: 'demo-open', ref: 'T-1' })).body as {
      finding: FindingBody;
    };
    const answer = await decide(machine, finding, 'true');
    expect(answer.status).toBe(403);
  });

  it('RR-09 a match with an entry that is not public needs two people, and its author is neither', async () => {
    const match = { list: 'demo-restricted', ref: 'R-1', name: 'Sher Wali Dashtguli' };
    const { finding } = (await record(analyst, match)).body as { finding: FindingBody };
    expect(finding).toMatchObject({ rule: { id: 'screening.restricted', twoPeople: true } });
    expect((await decide(analyst, finding, 'true')).status).toBe(409);
    const half = (await decide(second, finding, 'true')).body as FindingBody;
    expect(half).toMatchObject({ state: 'awaiting-second' });
    expect((await decide(second, half, 'true')).status).toBe(409);
    const third = await world.enrol({ agencyId: BANK, roles: ['supervisor'] });
    expect((await decide(third, half, 'true')).body).toMatchObject({ state: 'true' });
  });

  it('findings of an agency are neither seen, nor counted, nor decided by another', async () => {
    const own = (await world.ask(analyst, '/findings')).body as { findings: FindingBody[] };
    expect(own.findings.length).toBeGreaterThan(0);
    const [finding] = own.findings;
    if (finding === undefined) throw new Error('there is no finding');
    const theirs = await world.ask(outsider, '/findings');
    expect(theirs.body).toMatchObject({
      findings: [],
      counts: { open: 0, true: 0, false: 0, 'awaiting-second': 0, 'cannot-tell': 0 },
    });
    expect((await world.ask(outsider, `/findings/${finding.id}`)).status).toBe(404);
    expect((await decide(outsider, finding, 'false')).status).toBe(404);
  });

  it('a batch records findings once, and leaves cleared matches in peace', async () => {
    const rows = [{ name: LISTED, customer: 'C-90' }];
    const first = await screened(rows);
    const findingId = first.matches[0]?.finding;
    expect(first).toMatchObject({ verdict: 'match', matches: [{ memory: 'none' }] });
    const finding = (await world.ask(analyst, `/findings/${findingId}`)).body as FindingBody;
    expect(finding).toMatchObject({ author: 'rule', state: 'open' });
    await decide(second, finding, 'false');
    expect(await screened(rows)).toMatchObject({ matches: [{ memory: 'cleared', finding: null }] });
  });

  it('RR-21 an identity number is compared as a keyed hash, found in every script, and shown by its last three alone', async () => {
    const listed = {
      id: 'N-1',
      properties: { name: ['Umaid Ali Narizai'], idNumber: ['00101-7712055-0'] },
      from: '2024-01-01',
    };
    await world.publish(await inventList('demo-numbers', [listed]), { owner: BANK });
    const party = {
      ...example('Somebody Else'),
      properties: { name: ['Somebody Else'], idNumber: ['۰۰۱۰۱۷۷۱۲۰۵۵۰'] },
    };
    const answer = await world.ask(analyst, '/match', { body: { queries: { q: party } } });
    expect(answer.text).toContain('"ref":"N-1"');
    expect(answer.text).toContain('…550');
    const entity = await world.ask(analyst, '/entities/demo-numbers:N-1');
    expect(entity.status).toBe(200);
    for (const text of [answer.text.replace(/"query":\{.*?\}\}/g, ''), entity.text])
      expect(text).not.toContain('7712055');
    const stored = await asOwner(world.deps.store, (tx) =>
      tx.run('select value from statement union all select detail from audit_entry'),
    );
    expect(stored.rows.some((row) => String(row['value']).includes('7712055'))).toBe(false);
  });

  async function screened(rows: readonly object[]) {
    const { id } = (
      await world.ask(analyst, '/screenings', { body: { rows, recordFindings: true }, reason: SCREENING })
    ).body as { id: string };
    for (let look = 0; look < 200; look += 1) {
      const answer = await world.ask(analyst, `/screenings/${id}`);
      const [row] = (
        answer.body as {
          rows: {
            answer: null | { verdict: string; matches: { finding: string | null; memory: string }[] };
          }[];
        }
      ).rows;
      if (row !== undefined && row.answer !== null) return row.answer;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the batch was not screened');
  }
});
