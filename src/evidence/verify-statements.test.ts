import { beforeAll, expect, it } from 'vitest';
import { addAgencies, auditDeps } from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import {
  addTestSource,
  appendAsSystem,
  appendNow,
  draftStatement,
  OPEN,
} from '../../test/support/evidence.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, auditedSystem, deriveKey } from '../access/index.ts';
import { parseEntityId, type StatementId } from '../base/index.ts';
import { statementId } from './append-statements.ts';
import { reviewStatement } from './end-statements.ts';
import type { StatementDraft } from './model.ts';
import { readStatement } from './read-statements.ts';
import { addMonths, dayOf } from './retention.ts';
import { EVIDENCE_MIGRATIONS } from './schema.ts';
import { verifyStatements } from './verify-statements.ts';

forEachEngine('verifyStatements()', (engine) => {
  let deps: AuditDeps;
  let key: Uint8Array;
  let drafts: readonly StatementDraft[];
  const idOf = (draft: StatementDraft | undefined): StatementId =>
    statementId(draft ?? draftStatement(), key);

  beforeAll(async () => {
    deps = auditDeps(await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS]));
    key = deriveKey(deps.secret, 'identity');
    await addAgencies(deps);
    const plain = draftStatement({ sourceId: await addTestSource(deps) });
    const person = { schema: 'Person', subject: 'designated' } as const;
    drafts = [
      plain,
      { ...plain, ...person, prop: 'idNumber', value: '35202-1234567-1', original: 'NIC 35202-1234567-1' },
      { ...plain, ...person, prop: 'notes', value: 'carried 35202-1234567-1', original: 'x 35202-1234567-1' },
      {
        ...plain,
        prop: 'country',
        value: 'pk',
        polarity: 'denied',
        lang: 'en',
        valid: { from: null, to: null, precision: 'day' },
      },
      {
        ...plain,
        prop: 'address',
        value: 'Demo Road',
        valid: { from: '2020-01-01', to: null, precision: 'month' },
        marking: {
          ...OPEN,
          releasableTo: [3, 1],
          compartments: [8, 7],
          handling: ['H1', 'H3'],
          note: 'ask first',
        },
      },
      {
        ...plain,
        entityId: parseEntityId('demo:2'),
        nature: { kind: 'assessment', likelihood: 'likely', confidence: 'low', derivedFrom: [idOf(plain)] },
      },
    ];
    await appendAsSystem(deps, drafts);
  });

  it('is intact on every kind of statement, also after one was reviewed', async () => {
    expect(await verifyStatements(deps.store, key)).toEqual({ kind: 'intact', statements: 6 });
    const today = dayOf(new Date());
    const review = {
      assessment: 'still needed',
      by: 'Demo Supervisor',
      reviewDue: addMonths(today, 20),
      purgeDue: addMonths(today, 40),
    };
    const reviewed = await auditedSystem(deps, { actor: 'test', action: 'evidence:end' }, async (tx) => {
      const id = await reviewStatement(tx, { ...review, id: idOf(drafts[1]) }, appendNow(deps));
      return [await readStatement(tx, idOf(drafts[1])), await readStatement(tx, id)];
    });
    expect(reviewed[1]?.value).toBe(reviewed[0]?.value);
    expect(reviewed[1]?.value).toMatch(/^cnic:[0-9a-f]{64}:671$/);
    expect(await verifyStatements(deps.store, key)).toEqual({ kind: 'intact', statements: 7 });
  });

  it('names the statement of which one part was altered by force', async () => {
    const changes = [
      "value = 'Demo Al-Nur Relief'",
      "grade_source = 'B'",
      'tlp = 1',
      'polarity = -1',
      "locator = 'row 2'",
      'purposes = 1',
      "asserted_by = 'x'",
    ];
    const [id, whole] = [idOf(drafts[0]), 'select * from statement where id = $1'];
    for (const change of changes) {
      const before = await asOwner(deps.store, (tx) => tx.run(whole, [id]));
      await asOwner(deps.store, (tx) => tx.run(`update statement set ${change} where id = $1`, [id]));
      expect(await verifyStatements(deps.store, key), change).toEqual({
        kind: 'altered',
        statements: 7,
        altered: [id],
      });
      const column = change.split(' ')[0] ?? '';
      await asOwner(deps.store, (tx) =>
        tx.run(`update statement set ${column} = $2 where id = $1`, [id, before.rows[0]?.[column]]),
      );
    }
    expect(await verifyStatements(deps.store, key)).toMatchObject({ kind: 'intact' });
  });
});
