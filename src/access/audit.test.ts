import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, SCREENING } from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { fault } from '../base/index.ts';
import type { DatabaseRole } from '../store/index.ts';
import { type AuditDeps, audited, auditedSystem } from './audit.ts';
import {
  anchorAudit,
  exportAudit,
  listAudit,
  readAnchor,
  readAuditHead,
  verifyAudit,
  verifyAuditFile,
} from './audit-read.ts';
import type { Policy } from './policy.ts';
import type { Reader } from './reader.ts';
import { ACCESS_MIGRATIONS } from './schema.ts';

const READING: Policy = { kind: 'guarded', action: 'evidence:read', personalData: true };

forEachEngine('audit', (engine) => {
  let deps: AuditDeps;
  let reader: Reader;
  const newest = async () =>
    (await deps.store.transaction({ role: 'auditor' }, (tx) => listAudit(tx, { limit: 1 })))[0];

  beforeAll(async () => {
    deps = auditDeps(await engine.open(ACCESS_MIGRATIONS));
    await addAgencies(deps);
    reader = await addReader(deps, { agencyId: BANK });
  });

  it('RR-01 audited() refuses a read of personal data without purpose and writes an audit entry', async () => {
    const before = await readAuditHead(deps.store);
    let ran = false;
    const refused = audited(deps, { reader, policy: READING, subject: 'un:QDi.001' }, async () => {
      ran = true;
    });
    await expect(refused).rejects.toMatchObject({ code: 'PURPOSE_REQUIRED', status: 403 });
    expect(ran).toBe(false);
    expect((await readAuditHead(deps.store)).entry).toBe(before.entry + 1);
    expect(await newest()).toMatchObject({
      personId: reader.personId,
      action: 'evidence:read',
      outcome: 'refused',
      code: 'PURPOSE_REQUIRED',
      subject: 'un:QDi.001',
    });
  });

  it('RR-01 audited() refuses a purpose outside the mandate and writes an audit entry', async () => {
    const outside: Reader = { ...reader, reason: { ...SCREENING, purpose: 'border-check' } };
    await expect(audited(deps, { reader: outside, policy: READING }, async () => 1)).rejects.toMatchObject({
      status: 403,
    });
    expect(await newest()).toMatchObject({ outcome: 'refused', purpose: 'border-check' });
  });

  it('audited() keeps purpose, case, ids and counts, and of the query its keyed hash alone', async () => {
    const allowed: Reader = { ...reader, reason: SCREENING };
    const result = await audited(deps, { reader: allowed, policy: READING }, async (_tx, trail) => {
      trail.query('Demo Secret Person');
      trail.shown(['un:QDi.001', 'un:QDi.002']);
      trail.count('rows', 2);
      return 'shown';
    });
    expect(result).toBe('shown');
    const entry = await newest();
    expect(entry).toMatchObject({
      outcome: 'allowed',
      purpose: 'aml-screening',
      caseRef: 'DEMO-1',
      legalBasis: SCREENING.legalBasis,
    });
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({
      shown: 2,
      shownIds: ['un:QDi.001', 'un:QDi.002'],
      rows: 2,
      queries: 1,
    });
    expect(JSON.stringify(entry)).not.toContain('Secret Person');
    expect(entry?.detail).toMatch(/"queryHashes":\["[0-9a-f]{64}"\]/);
  });

  it('audited() writes an entry for what failed, and keeps nothing of it', async () => {
    const allowed: Reader = { ...reader, reason: SCREENING };
    const failing = audited(deps, { reader: allowed, policy: READING }, async () => {
      throw fault('NOT_FOUND', 'nothing here');
    });
    await expect(failing).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await newest()).toMatchObject({ outcome: 'failed', code: 'NOT_FOUND' });
  });

  it('audited() returns nothing and keeps nothing when the entry cannot be written', async () => {
    await asOwner(deps.store, (tx) => tx.run('revoke execute on function audit_append from silsila_system'));
    try {
      const unaudited = auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, async (tx) => {
        await sql`insert into agency (id, name) values (99, 'never')`.execute(tx.tables());
        return 'shown';
      });
      await expect(unaudited).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    } finally {
      await asOwner(deps.store, (tx) => tx.run('grant execute on function audit_append to silsila_system'));
    }
    const rows = await asOwner(deps.store, (tx) => tx.run('select * from agency where id = 99'));
    expect(rows.rows).toEqual([]);
  });

  it('the audit log can be changed by no role', async () => {
    for (const role of ['reader', 'writer', 'auditor', 'system'] as const satisfies readonly DatabaseRole[]) {
      for (const change of [
        "update audit_entry set detail = '{}'",
        'delete from audit_entry',
        'truncate audit_entry',
      ]) {
        const changed = deps.store.transaction({ role }, (tx) => sql.raw(change).execute(tx.tables()));
        await expect(changed, `${role}: ${change}`).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      }
    }
    await expect(asOwner(deps.store, (tx) => tx.run('delete from audit_entry'))).rejects.toMatchObject({
      code: 'INTERNAL',
    });
  });

  it('concurrent entries form one chain', async () => {
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        auditedSystem(deps, { actor: 'test', action: `parallel:${index}` }, async () => undefined),
      ),
    );
    expect(await verifyAudit(deps.store)).toMatchObject({ kind: 'intact' });
  });
});

forEachEngine('verifyAudit()', (engine) => {
  let deps: AuditDeps;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-audit-'));
    deps = auditDeps(await engine.open(ACCESS_MIGRATIONS));
    for (let index = 0; index < 12; index += 1) {
      await auditedSystem(
        deps,
        { actor: 'test', action: 'jobs:read', subject: `سلسلہ-${index}` },
        async (_tx, trail) => {
          trail.count('rows', index);
        },
      );
    }
    return () => rm(folder, { recursive: true, force: true });
  });

  const exported = async (): Promise<readonly string[]> => {
    const lines: string[] = [];
    for await (const line of exportAudit(deps.store)) lines.push(line);
    return lines;
  };
  const byForce = (statement: string) =>
    asOwner(deps.store, async (tx) => {
      await tx.run('alter table audit_entry disable trigger audit_entry_append_only');
      await tx.run(statement);
      await tx.run('alter table audit_entry enable trigger audit_entry_append_only');
    });

  it('RR-22 is intact on what was written, in the store and in the exported file', async () => {
    const verification = await verifyAudit(deps.store);
    expect(verification).toMatchObject({ kind: 'intact', entries: 12, head: { entry: 12 } });
    const file = join(folder, 'audit.jsonl');
    await writeFile(file, (await exported()).join(''));
    expect(await verifyAuditFile(file)).toEqual(verification);
  });

  it('RR-22 names the entry in which one byte was altered', async () => {
    const columns = [
      ["detail = overlay(detail placing 'X' from 3 for 1)", 4],
      ["subject = overlay(subject placing 'z' from 1 for 1)", 5],
      ["at = at + interval '1 millisecond'", 6],
      ['agency_id = 3', 7],
      ["justification = ''", 8],
      ['row_hash = set_byte(row_hash, 31, get_byte(row_hash, 31) # 1)', 9],
      ['prev_hash = set_byte(prev_hash, 0, get_byte(prev_hash, 0) # 1)', 10],
    ] as const;
    for (const [change, seq] of columns) {
      await byForce('create table kept as select * from audit_entry');
      await byForce(`update audit_entry set ${change} where seq = ${seq}`);
      expect(await verifyAudit(deps.store), change).toMatchObject({ kind: 'broken', entry: seq });
      await byForce('truncate audit_entry');
      await byForce('insert into audit_entry select * from kept order by seq; drop table kept');
    }
    expect(await verifyAudit(deps.store)).toMatchObject({ kind: 'intact', entries: 12 });
  });

  it('RR-22 names the altered line of an exported file, and a line that is no entry', async () => {
    const file = join(folder, 'altered.jsonl');
    const lines = await exported();
    const write = (index: number, line: string) => writeFile(file, lines.toSpliced(index, 1, line).join(''));
    await write(6, (lines[6] ?? '').replace('jobs:read', 'jobs:reed'));
    expect(await verifyAuditFile(file)).toMatchObject({ kind: 'broken', entry: 7 });
    await write(3, '{"seq":4,\n');
    expect(await verifyAuditFile(file)).toMatchObject({
      kind: 'broken',
      entry: 4,
      because: expect.stringContaining('not an audit'),
    });
    await write(3, '{"seq":4}\n');
    expect(await verifyAuditFile(file)).toMatchObject({ kind: 'broken', entry: 4 });
    await expect(verifyAuditFile(join(folder, 'absent.jsonl'))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  it('RR-22 tells through the anchor that the end was cut off or the whole rewritten', async () => {
    const file = join(folder, 'anchors.jsonl');
    expect(await readAnchor(file)).toBeNull();
    const anchor = await anchorAudit(deps, file);
    expect(await readAnchor(file)).toEqual(anchor);
    expect(await verifyAudit(deps.store, { anchor })).toMatchObject({ kind: 'intact' });
    await byForce('delete from audit_entry where seq = 12');
    expect(await verifyAudit(deps.store)).toMatchObject({ kind: 'intact', entries: 11 });
    expect(await verifyAudit(deps.store, { anchor })).toMatchObject({ kind: 'broken', entry: 12 });
    await auditedSystem(deps, { actor: 'test', action: 'jobs:read' }, async () => undefined);
    expect(await verifyAudit(deps.store, { anchor })).toMatchObject({
      kind: 'broken',
      entry: 12,
      because: expect.stringContaining('rewritten'),
    });
    await byForce('delete from audit_entry where seq = 5');
    expect(await verifyAudit(deps.store)).toMatchObject({
      kind: 'broken',
      entry: 5,
      because: expect.stringContaining('missing'),
    });
    await writeFile(file, `${await readFile(file, 'utf8')}no anchor\n`);
    await expect(readAnchor(file)).rejects.toMatchObject({ code: 'INPUT_MALFORMED' });
  });
});
