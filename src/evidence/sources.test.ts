import { beforeAll, expect, it } from 'vitest';
import {
  addAgencies,
  addReader,
  auditDeps,
  FIU,
  INVESTIGATION,
  POLICE,
} from '../../test/support/agencies.ts';
import { forEachEngine } from '../../test/support/engines.ts';
import { draftSource, runAs } from '../../test/support/evidence.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, auditedSystem, type Reader } from '../access/index.ts';
import { EVIDENCE_MIGRATIONS } from './schema.ts';
import { addSource, listSources, readSource, readSourceIdentity } from './sources.ts';

forEachEngine('sources', (engine) => {
  let deps: AuditDeps;
  let reader: Reader;
  const asSystem = <T>(run: Parameters<typeof auditedSystem<T>>[2]) =>
    auditedSystem(deps, { actor: 'test', action: 'evidence:append' }, run);

  beforeAll(async () => {
    deps = auditDeps(await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS]));
    await addAgencies(deps);
    reader = await addReader(deps, { agencyId: FIU }, INVESTIGATION);
  });

  it('addSource() is the same source twice, and tells who a protected one is in its compartment alone', async () => {
    const secret = draftSource({
      kind: 'person',
      title: 'Demo informant 4',
      protectedIdentity: { identity: 'Demo Name', compartment: 7 },
    });
    const id = await asSystem((tx) => addSource(tx, secret));
    expect(await asSystem((tx) => addSource(tx, secret))).toBe(id);
    const source = await runAs(deps, { reader }, (tx) => readSource(tx, id));
    expect(source).toMatchObject({
      id,
      protected: true,
      title: 'Demo informant 4',
      grade: { scheme: 'admiralty' },
    });
    const handler = await addReader(deps, { agencyId: FIU, compartments: [7] }, INVESTIGATION);
    const outsider = await addReader(deps, { agencyId: POLICE, compartments: [7] }, INVESTIGATION);
    expect(await runAs(deps, { reader: handler }, (tx) => readSourceIdentity(tx, id))).toBe('Demo Name');
    expect(await runAs(deps, { reader }, (tx) => readSourceIdentity(tx, id))).toBeNull();
    expect(await runAs(deps, { reader: outsider }, (tx) => readSourceIdentity(tx, id))).toBeNull();
    expect(
      (await runAs(deps, { reader }, (tx) => listSources(tx, { kind: 'person', limit: 5 }))).map(
        (each) => each.id,
      ),
    ).toEqual([id]);
    await expect(asSystem((tx) => addSource(tx, draftSource({ title: ' ' })))).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });
});
