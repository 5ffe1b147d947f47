import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, SCREENING } from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { fault } from '../base/index.ts';
import { type AuditDeps, auditedSystem } from './audit.ts';
import { AuditQueue } from './audit-queue.ts';
import { readAuditHead, verifyAudit } from './audit-read.ts';
import type { Policy } from './policy.ts';
import type { Reader } from './reader.ts';
import { ACCESS_MIGRATIONS } from './schema.ts';
import { endSession, readSession } from './sessions.ts';

const POLICY: Policy = { kind: 'guarded', action: 'names:screen', personalData: true };

forEachEngine('AuditQueue', (engine) => {
  let deps: AuditDeps;
  let reader: Reader;
  const read = async (token: string): Promise<Reader> => {
    const found = await readSession(deps, token);
    if (found === null) throw fault('INTERNAL', 'the session is not open');
    return found;
  };
  const newest = async () => {
    const found = await asOwner(deps.store, (tx) =>
      tx.run('select outcome, code, detail, purpose, subject from audit_entry order by seq desc limit 1'),
    );
    return found.rows[0];
  };

  beforeAll(async () => {
    deps = auditDeps(await engine.open(ACCESS_MIGRATIONS));
    await addAgencies(deps);
    reader = await addReader(deps, { agencyId: BANK }, SCREENING);
  });

  it('answers every one of many requests at once after its entry is in the chain', async () => {
    const before = await readAuditHead(deps.store);
    await using queue = new AuditQueue(deps);
    const answers = await Promise.all(
      Array.from({ length: 1_200 }, (_, index) =>
        queue.audited({ reader, policy: POLICY, subject: `سوال-${index}` }, (trail) => {
          trail.query(`Demo ${index}`);
          return index;
        }),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 1_200 }, (_, index) => index));
    expect((await readAuditHead(deps.store)).entry).toBe(before.entry + 1_200);
    expect(await verifyAudit(deps.store)).toMatchObject({ kind: 'intact' });
    expect(await newest()).toMatchObject({
      outcome: 'allowed',
      purpose: 'aml-screening',
      detail: expect.stringContaining('queryHashes'),
    });
  });

  it('RR-01 refuses without a purpose, and writes entries for refusals and failures', async () => {
    await using queue = new AuditQueue(deps);
    await expect(
      queue.audited({ reader: { ...reader, reason: null }, policy: POLICY }, () => 1),
    ).rejects.toMatchObject({ code: 'PURPOSE_REQUIRED' });
    expect(await newest()).toMatchObject({ outcome: 'refused', code: 'PURPOSE_REQUIRED' });
    const failing = queue.audited({ reader, policy: POLICY }, () => {
      throw fault('NOT_FOUND', 'nothing');
    });
    await expect(failing).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await newest()).toMatchObject({ outcome: 'failed', code: 'NOT_FOUND' });
  });

  it('RR-01 answers from a remembered session only while the commit finds it unchanged', async () => {
    const known = new Set(['party-known']);
    await using queue = new AuditQueue(
      deps,
      async (_tx, keys) => new Set(keys.filter((key) => known.has(key))),
    );
    const before = await readAuditHead(deps.store);
    const ask = (session: Reader, unknownKeys: readonly string[]) =>
      queue.auditedRelying({ reader, policy: POLICY }, { session, unknownKeys }, () => 'answer');
    const session = await read(reader.token);
    const other = { ...session, clearance: { ...session.clearance, tlp: 3 as const } };
    expect(
      await Promise.all([
        ask(session, []),
        ask(session, ['party-new']),
        ask(session, ['party-known']),
        ask(other, []),
      ]),
    ).toEqual([
      { kind: 'answered', answer: 'answer' },
      { kind: 'answered', answer: 'answer' },
      { kind: 'outdated' },
      { kind: 'outdated' },
    ]);
    expect((await readAuditHead(deps.store)).entry).toBe(before.entry + 2);
    const leaver = await read((await addReader(deps, { agencyId: BANK })).token);
    expect(await ask(leaver, [])).toMatchObject({ kind: 'answered' });
    await auditedSystem(deps, { actor: 'test', action: 'session:own' }, (tx) =>
      endSession(tx, deps, leaver.sessionId),
    );
    expect(await ask(leaver, [])).toEqual({ kind: 'outdated' });
    const without = { reader: { ...reader, reason: null }, policy: POLICY };
    await expect(queue.auditedRelying(without, { session, unknownKeys: [] }, () => 1)).rejects.toMatchObject({
      code: 'PURPOSE_REQUIRED',
    });
  });

  it('answers nothing when the entry cannot be written, and goes on once it can', async () => {
    await using queue = new AuditQueue(deps);
    await asOwner(deps.store, (tx) => tx.run('revoke execute on function audit_append from silsila_system'));
    const refused = await Promise.allSettled(
      [1, 2, 3].map((value) => queue.audited({ reader, policy: POLICY }, () => value)),
    );
    await asOwner(deps.store, (tx) => tx.run('grant execute on function audit_append to silsila_system'));
    expect(refused.map((each) => each.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await queue.audited({ reader, policy: POLICY }, () => 'again')).toBe('again');
  });

  it('close() waits for what was begun and refuses what comes after', async () => {
    const queue = new AuditQueue(deps);
    const begun = queue.audited({ reader, policy: POLICY }, () => 'begun');
    await Promise.resolve();
    await Promise.resolve();
    await queue.close();
    expect(await begun).toBe('begun');
    await expect(queue.audited({ reader, policy: POLICY }, () => 1)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
});
