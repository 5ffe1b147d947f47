import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, FIU, SCREENING } from '../../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../../test/support/engines.ts';
import { runAs } from '../../../test/support/evidence.ts';
import { draftRelease, inventAccount, readingOf } from '../../../test/support/incidents.ts';
import {
  boxBoundary,
  demoLayer,
  importPlacesAs,
  PLACES_TEST_MIGRATIONS,
  placeDraft,
} from '../../../test/support/place-import.ts';
import type { AuditDeps, Reader } from '../../access/index.ts';
import { quietWork } from '../../base/index.ts';
import { importIncidents } from './import-incidents.ts';
import { listIncidents } from './list-incidents.ts';
import { loadIncidentColumns } from './load-columns.ts';
import { placeAccounts } from './place-accounts.ts';
import { purgeIncidents } from './purge.ts';
import { readComputedUnits } from './read-accounts.ts';
import { INCIDENTS_MIGRATIONS } from './schema.ts';

const ACCOUNTS = [
  inventAccount({ ref: 'west', row: 1, lon: 60.5, lat: 30.5 }),
  inventAccount({ ref: 'both', row: 2, lon: 61.5, lat: 30.5 }),
  inventAccount({ ref: 'far', row: 3, lon: 80, lat: 10 }),
  inventAccount({ ref: 'vague', row: 4, lon: 60.5, lat: 30.5, placePrecision: 'adm1' }),
  inventAccount({ ref: 'nowhere', row: 5, lon: null, lat: null }),
];
/** The second overlaps the first; the province lies under both. */
const LAYER = demoLayer([
  { ...boxBoundary('Demo-West', [60, 30, 62, 31]), ref: 'west', unit: null },
  { ...boxBoundary('Demo-Over', [61, 30, 63, 31]), ref: 'over', unit: null },
]);

forEachEngine('placeAccounts()', (engine) => {
  let deps: AuditDeps;
  let reader: Reader;
  let layer = '';

  beforeAll(async () => {
    deps = auditDeps(await engine.open([...PLACES_TEST_MIGRATIONS, ...INCIDENTS_MIGRATIONS]));
    await addAgencies(deps);
    reader = await addReader(deps, { agencyId: BANK }, SCREENING);
    await importIncidents(deps, draftRelease(ACCOUNTS), { reading: readingOf(ACCOUNTS) });
    const content = { kind: 'boundaries', layer: LAYER, problems: [] } as const;
    layer = (await importPlacesAs(deps, placeDraft(), content)).id;
  });

  it('places points known to the district, once, and says where they lie in none or in several units', async () => {
    expect(await placeAccounts(deps, quietWork())).toBe(3);
    expect(await placeAccounts(deps, quietWork())).toBe(0);
    const units = await runAs(deps, { reader }, (tx) => readComputedUnits(tx, [1, 2, 3, 4, 5]));
    expect(units.map(({ account, verdict, unit }) => [account, verdict, unit])).toEqual([
      [1, 'inside', 'west'],
      [2, 'undetermined', null],
      [3, 'outside', null],
    ]);
  });

  it('units of a layer filter lists and name the areas of columns; the coded district stays beside them', async () => {
    const filter = { unit: { layer, code: 'west' } };
    const page = await runAs(deps, { reader }, (tx) => listIncidents(tx, { ...filter, limit: 10 }));
    expect(page.incidents.map(({ account }) => account.ref)).toEqual(['west']);
    const columns = await runAs(deps, { reader }, (tx) => loadIncidentColumns(tx, { unitBy: { layer } }));
    expect([columns.units, [...columns.unit]]).toEqual([['west'], [0, -1, -1, -1, -1]]);
    const coded = await runAs(deps, { reader }, (tx) => loadIncidentColumns(tx));
    expect(coded.units).toEqual(['Demo-District']);
  });

  it('computes nothing by a layer that some reader of the accounts may not read', async () => {
    const content = { kind: 'boundaries', layer: LAYER, problems: [] } as const;
    const { marking } = placeDraft();
    const hidden = { ...marking, owner: FIU, releasableTo: [FIU] };
    await importPlacesAs(deps, placeDraft({ sha256: 'f'.repeat(64), marking: hidden }), content);
    expect(await placeAccounts(deps, quietWork())).toBe(0);
  });

  it('purgeIncidents() removes a release past its date with its accounts, and nothing else', async () => {
    expect(await purgeIncidents(deps)).toEqual({ releases: 0, accounts: 0 });
    await asOwner(deps.store, (tx) =>
      tx.run(`update incident_release set review_due = '2020-01-01', purge_due = '2020-01-02'`),
    );
    expect(await purgeIncidents(deps)).toEqual({ releases: 1, accounts: 5 });
    const left = await deps.store.transaction({ role: 'system' }, (tx) =>
      sql<{ count: number }>`select count(*)::integer as count from incident_account_unit`.execute(
        tx.tables(),
      ),
    );
    expect(left.rows).toEqual([{ count: 0 }]);
  });
});
