import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, SCREENING } from '../../test/support/agencies.ts';
import { forEachEngine } from '../../test/support/engines.ts';
import { addTestSource, appendAsSystem, draftStatement, OPEN, runAs } from '../../test/support/evidence.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, deriveKey, type Reader } from '../access/index.ts';
import { EVIDENCE_MIGRATIONS, statementId } from '../evidence/index.ts';
import { countFindings } from './count-findings.ts';
import { type DecisionDraft, decideFinding } from './decide-finding.ts';
import { FINDING_SORTS, listFindings } from './list-findings.ts';
import { type FindingDraft, type FindingId, parseFindingId } from './model.ts';
import { recordFinding } from './record-finding.ts';
import { FINDINGS_MIGRATIONS } from './schema.ts';

forEachEngine('lists of findings', (engine) => {
  let deps: AuditDeps;
  let bank: Reader;
  let evidence: string;
  let subjects = 0;
  const asBank = <T>(run: Parameters<typeof runAs<T>>[2]) =>
    runAs(deps, { reader: bank, role: 'writer' }, run);
  const draft = (change: Partial<FindingDraft>): FindingDraft => {
    subjects += 1;
    return {
      rule: { id: 'demo', version: '1', twoPeople: false },
      subject: { kind: 'pattern', ref: `pattern-${subjects}` },
      evidence: [evidence],
      quantities: {},
      sentence: 'An invented pattern was found.',
      score: 0.5,
      marking: { ...OPEN, owner: BANK, releasableTo: [] },
      match: null,
      author: 'rule',
      foundAt: deps.clock.now(),
      asOf: null,
      ...change,
    };
  };
  const record = (change: Partial<FindingDraft>) => asBank((tx) => recordFinding(tx, draft(change)));
  const decide = (findingId: FindingId, change: Partial<DecisionDraft>) =>
    asBank((tx) =>
      decideFinding(tx, {
        ...{ findingId, version: 0, verdict: 'false', reason: 'another pattern' },
        ...{ by: 'demo-analyst', at: deps.clock.now() },
        ...change,
      }),
    );

  beforeAll(async () => {
    deps = auditDeps(
      await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS, ...FINDINGS_MIGRATIONS]),
    );
    await addAgencies(deps);
    const statement = draftStatement({ sourceId: await addTestSource(deps) });
    await appendAsSystem(deps, [statement]);
    evidence = statementId(statement, deriveKey(deps.secret, 'identity'));
    bank = await addReader(deps, { agencyId: BANK, tlpMax: 2 }, SCREENING);
  });

  it('listFindings() lists the newest first, by state, in pages', async () => {
    const rule = { id: 'pages', version: '1', twoPeople: false };
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.unshift((await record({ rule })).id);
    await decide(parseFindingId(ids[0] ?? ''), { verdict: 'true' });
    const first = await asBank((tx) => listFindings(tx, { ruleId: 'pages', state: 'open', limit: 3 }));
    const rest = await asBank((tx) =>
      listFindings(tx, { ruleId: 'pages', state: 'open', limit: 3, after: first.next ?? '' }),
    );
    expect([...first.findings, ...rest.findings].map((finding) => finding.id)).toEqual(ids.slice(1));
    expect(rest.next).toBeNull();
    await expect(asBank((tx) => listFindings(tx, { limit: 0 }))).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });

  it('listFindings() goes on after the last finding in every order, whatever is recorded meanwhile', async () => {
    const rule = { id: 'cursors', version: '1', twoPeople: false };
    const same = deps.clock.now();
    for (const score of [0.1, 0.3, null, 0.3, 0.7, 0.2]) await record({ rule, score, foundAt: same });
    for (const sort of FINDING_SORTS) {
      for (const order of ['asc', 'desc'] as const) {
        const page = (after?: string) =>
          asBank((tx) =>
            listFindings(tx, {
              ...{ ruleId: 'cursors', sort, order, limit: 2, until: new Date(same.getTime() + 1) },
              ...(after === undefined ? {} : { after }),
            }),
          );
        const ids: string[] = [];
        let next: string | null | undefined;
        while (next !== null) {
          const read = await page(next);
          ids.push(...read.findings.map(({ id }) => id));
          next = read.next;
          await record({ rule, foundAt: new Date(same.getTime() + 10_000) });
        }
        expect(ids, `${sort} ${order}`).toHaveLength(6);
        expect(new Set(ids).size, `${sort} ${order}`).toBe(6);
      }
    }
  });

  it('listFindings() refuses a cursor of another order, and texts that are none', async () => {
    const rule = { id: 'strange', version: '1', twoPeople: false };
    await record({ rule });
    await record({ rule });
    const { next } = await asBank((tx) => listFindings(tx, { ruleId: 'strange', limit: 1 }));
    const written = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const id = 'a'.repeat(40);
    const strange = [
      'no cursor',
      '',
      written({}),
      written(['found', 'desc', "1'; drop table finding", id]),
      written(['found', 'desc', '9'.repeat(30), id]),
      written(['found', 'desc', '1', `${id}'`]),
      written(['found', 'asc', '1', id]),
      'x'.repeat(2_000),
    ];
    for (const after of strange)
      await expect(
        asBank((tx) => listFindings(tx, { limit: 1, after })),
        after,
      ).rejects.toMatchObject({
        code: 'REQUEST_INVALID',
      });
    const score = { sort: 'score', limit: 1, after: next ?? '' } as const;
    await expect(asBank((tx) => listFindings(tx, score))).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    const nul = written(['rule', 'desc', 'a\u0000b', id]);
    await expect(
      asBank((tx) => listFindings(tx, { sort: 'rule', limit: 1, after: nul })),
    ).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('listFindings() and countFindings() keep to a span of days, to a version of a rule, and to who may confirm', async () => {
    const rule = { id: 'spans', version: '1', twoPeople: true };
    const old = await record({ rule, author: 'a', foundAt: new Date('2026-01-05T12:00:00Z') });
    await record({ rule: { ...rule, version: '2' }, author: 'a', foundAt: new Date('2026-02-05T12:00:00Z') });
    const span = { ruleId: 'spans', until: new Date('2026-02-01T00:00:00Z') };
    expect((await asBank((tx) => listFindings(tx, { ...span, limit: 5 }))).findings).toHaveLength(1);
    const second = await asBank((tx) => countFindings(tx, { ruleId: 'spans', ruleVersion: '2' }));
    expect(second.total).toEqual({ count: 1, exact: true });
    expect(second.rules.filter(({ id }) => id === 'spans')).toEqual([
      { id: 'spans', version: '1', count: 1 },
      { id: 'spans', version: '2', count: 1 },
    ]);
    await decide(old.id, { by: 'b', verdict: 'true' });
    const confirmable = async (by: string) =>
      (await asBank((tx) => countFindings(tx, { ruleId: 'spans', confirmableBy: by }))).total.count;
    expect([await confirmable('a'), await confirmable('b'), await confirmable('c')]).toEqual([0, 0, 1]);
  });
});
