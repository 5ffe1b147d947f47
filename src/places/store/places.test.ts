import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, FIU, SCREENING } from '../../../test/support/agencies.ts';
import { DEMO_CHANGES, DEMO_UNITS } from '../../../test/support/demo-gazetteer.ts';
import { asOwner, forEachEngine } from '../../../test/support/engines.ts';
import {
  boxBoundary,
  demoLayer,
  importPlacesAs,
  PLACES_TEST_MIGRATIONS,
  placeDraft,
} from '../../../test/support/place-import.ts';
import { type AuditDeps, audited, type Reader } from '../../access/index.ts';
import type { Transaction } from '../../store/index.ts';
import { openGazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceContent } from './import-places.ts';
import { locateStored } from './locate-stored.ts';
import { matchLayer } from './match-layer.ts';
import { purgePlaces } from './purge.ts';
import {
  findPlaceDataset,
  listLayers,
  listPlaceDatasets,
  readLayer,
  retractPlaces,
  storedCrossings,
  storedFence,
  storedPopulated,
} from './stored-places.ts';

const GAZETTEER = openGazetteer({ units: DEMO_UNITS, changes: DEMO_CHANGES });

const SARKOT = boxBoundary('Demo-Sarkot', [60, 30, 62, 32]);
const BEFORE = demoLayer([SARKOT, boxBoundary('Demo-Marghzar', [62, 30, 64, 32])], { validTo: '2015-06-15' });
const AFTER = demoLayer(
  [
    boxBoundary('Upper Demo-Sarkot', [60, 31, 62, 32]),
    boxBoundary('Lower Demo-Sarkot', [60, 30, 62, 31]),
    boxBoundary('Nowhere Named', [61, 30.2, 62, 30.4]),
  ],
  { validFrom: '2015-06-15' },
);

function boundaries(layer: typeof BEFORE): PlaceContent {
  return { kind: 'boundaries', layer: matchLayer(GAZETTEER, layer), problems: [] };
}

forEachEngine('importPlaces()', (engine) => {
  let deps: AuditDeps;

  beforeAll(async () => {
    deps = auditDeps(await engine.open(PLACES_TEST_MIGRATIONS));
    await addAgencies(deps);
  });

  const system = <T>(run: (tx: Transaction) => Promise<T>) => deps.store.transaction({ role: 'system' }, run);
  const as = <T>(reader: Reader, run: (tx: Transaction) => Promise<T>) =>
    audited(deps, { reader, policy: { kind: 'guarded', action: 'lists:read', personalData: true } }, run);
  const importAs = (content: PlaceContent, change: Parameters<typeof placeDraft>[0] = {}) =>
    importPlacesAs(deps, placeDraft(change), content);
  const at = (lon: number, lat: number, day: string) =>
    system((tx) => locateStored(tx, GAZETTEER, { lon, lat, day, level: 'adm2' }));

  it('keeps versions of boundaries side by side, and the same file again adds nothing', async () => {
    const first = await importAs(boundaries(BEFORE));
    expect(first).toMatchObject({ outcome: 'imported', entries: 2, matched: 2 });
    expect(await importAs(boundaries(BEFORE))).toEqual({ ...first, outcome: 'unchanged' });
    expect(await importAs(boundaries(AFTER), { sha256: 'b'.repeat(64) })).toMatchObject({ matched: 2 });
    const layers = await system((tx) => listLayers(tx, { retracted: false }));
    expect(
      layers.map(({ validFrom, entries, matched, levels, box }) => [
        validFrom,
        entries,
        matched,
        levels,
        box,
      ]),
    ).toEqual([
      ['2015-06-15', 3, 2, ['adm2'], { west: 60, south: 30, east: 62, north: 32 }],
      [null, 2, 2, ['adm2'], { west: 60, south: 30, east: 64, north: 32 }],
    ]);
    const stored = await system(async (tx) => {
      const dataset = await findPlaceDataset(tx, first.id);
      return dataset === null ? null : readLayer(tx, dataset);
    });
    expect(stored?.boundaries).toEqual(matchLayer(GAZETTEER, BEFORE).boundaries);
  });

  it('locates a point in the unit of its day, and says what that unit is on another', async () => {
    expect(await at(61.5, 31.5, '2014-01-01')).toMatchObject({
      ...{ kind: 'inside', standing: 'holds', found: { boundary: { name: 'Demo-Sarkot' } } },
      unit: { kind: 'unit', unit: { code: 'xd-sarkot' } },
    });
    expect(await at(61.5, 31.5, '2020-01-01')).toMatchObject({
      ...{ kind: 'inside', standing: 'holds', unit: { kind: 'unit', unit: { code: 'xd-upper-sarkot' } } },
    });
    expect(await at(63, 31, '2020-01-01')).toMatchObject({
      ...{ kind: 'inside', standing: 'over', found: { boundary: { name: 'Demo-Marghzar' } } },
      unit: { kind: 'other', units: [{ code: 'xd-margala-2017' }, { code: 'xd-nawagai' }] },
    });
    expect(await at(61.5, 30.3, '2020-01-01')).toMatchObject({
      ...{ kind: 'undetermined', candidates: [{ item: 1 }, { item: 2 }] },
    });
    expect(await at(10, 10, '2020-01-01')).toMatchObject({ kind: 'outside' });
    await expect(at(10, 10, '2020')).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('keeps places, crossings without a position, and what sources say of one stretch of fence', async () => {
    const place = {
      name: 'Demo-Bazar',
      otherNames: ['دیمو بازار'],
      country: 'xd',
      admin1: null,
      source: 'Demo Survey',
    };
    await importAs({
      kind: 'populated',
      places: [
        { ...place, lon: 61, lat: 31 },
        { ...place, lon: 90, lat: 31 },
      ],
    });
    const claim = {
      ...{
        name: 'Demo-Gate',
        otherNames: [],
        sides: ['xd', 'xe'] as const,
        openedOn: '2015',
        status: 'open',
      },
      ...{
        lon: null,
        lat: null,
        precisionKm: null,
        positionFrom: null,
        source: 'invented',
        confidence: 'low' as const,
      },
    };
    await importAs({ kind: 'crossings', crossings: [claim, { ...claim, lon: 61, lat: 32, precisionKm: 5 }] });
    const segment = {
      ref: 'demo-1',
      since: '2018',
      line: Float64Array.of(60, 32, 61, 32),
      source: 'invented',
    };
    await importAs({
      kind: 'fence',
      segments: [
        { ...segment, state: 'built' },
        { ...segment, state: 'damaged', source: 'another' },
      ],
    });
    const box = { west: 60, south: 30, east: 70, north: 40 };
    expect((await system((tx) => storedPopulated(tx, box, 10))).map(({ item }) => item)).toEqual([
      { ...place, lon: 61, lat: 31 },
    ]);
    expect((await system((tx) => storedCrossings(tx))).map(({ item }) => item)).toEqual([
      ...[claim, { ...claim, lon: 61, lat: 32, precisionKm: 5 }],
    ]);
    expect(
      (await system((tx) => storedFence(tx))).map(({ item }) => [item.state, item.source, item.line]),
    ).toEqual([
      ['built', 'invented', Float64Array.of(60, 32, 61, 32)],
      ['damaged', 'another', Float64Array.of(60, 32, 61, 32)],
    ]);
    await expect(system((tx) => storedPopulated(tx, box, 0))).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });

  it('is seen within its marking, with all its rows, and by nobody else', async () => {
    const shut = { ...placeDraft().marking, tlp: 3 as const, releasableTo: [BANK] };
    const draft = { marking: shut, sha256: 'c'.repeat(64) };
    const { id } = await importAs(boundaries(demoLayer([boxBoundary('Demo-Hidden', [0, 0, 1, 1])])), draft);
    const seen = async (agencyId: number, tlpMax: 2 | 3) => {
      const reader = await addReader(deps, { agencyId, tlpMax }, SCREENING);
      return as(reader, async (tx) => {
        const rows = await sql`select 1 from place_boundary where name = 'Demo-Hidden'`.execute(tx.tables());
        const located = await locateStored(tx, GAZETTEER, {
          lon: 0.5,
          lat: 0.5,
          day: '2020-01-01',
          level: 'adm2',
        });
        return [(await findPlaceDataset(tx, id)) !== null, rows.rows.length, located.kind];
      });
    };
    expect(await seen(BANK, 3)).toEqual([true, 1, 'inside']);
    expect(await seen(BANK, 2)).toEqual([false, 0, 'outside']);
    expect(await seen(FIU, 3)).toEqual([false, 0, 'outside']);
  });

  it('is taken back by a row, kept, not used any more, and may come again', async () => {
    const layer = demoLayer([boxBoundary('Demo-Late', [20, 20, 21, 21])]);
    const draft = { sha256: 'd'.repeat(64) };
    const first = await importAs(boundaries(layer), draft);
    const end = { reason: 'the lines were wrong', by: 'system:test', at: new Date('2026-02-01T00:00:00Z') };
    await system((tx) => retractPlaces(tx, first.id, end));
    expect(await at(20.5, 20.5, '2020-01-01')).toMatchObject({ kind: 'outside' });
    expect((await system((tx) => findPlaceDataset(tx, first.id)))?.retracted).toEqual(end);
    expect((await system((tx) => listPlaceDatasets(tx, { retracted: true }))).map(({ id }) => id)).toContain(
      first.id,
    );
    expect(
      (await system((tx) => listPlaceDatasets(tx, { retracted: false }))).map(({ id }) => id),
    ).not.toContain(first.id);
    await expect(system((tx) => retractPlaces(tx, first.id, end))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(system((tx) => retractPlaces(tx, 'none', end))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const again = await importAs(boundaries(layer), draft);
    expect(again).toMatchObject({ outcome: 'imported' });
    expect(again.id).not.toBe(first.id);
  });

  it('adds nothing when it breaks in the middle, or has no rows, or a date that does not exist', async () => {
    const count = () => system(async (tx) => (await listPlaceDatasets(tx, { retracted: true })).length);
    const before = await count();
    const bad = { name: ' ', otherNames: [], country: 'xd', admin1: null, lon: 1, lat: 1, source: '' };
    const draft = { sha256: 'e'.repeat(64) };
    await expect(
      importAs({ kind: 'populated', places: [{ ...bad, name: 'Good' }, bad] }, draft),
    ).rejects.toThrow();
    await expect(importAs({ kind: 'fence', segments: [] }, draft)).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
    });
    const wrong = demoLayer([SARKOT], { validFrom: '2015-02-30' });
    await expect(importAs({ kind: 'boundaries', layer: wrong, problems: [] }, draft)).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
    });
    expect(await count()).toBe(before);
  });

  it('is changed and deleted by no role; its purge goes by the day', async () => {
    for (const role of ['reader', 'writer', 'auditor', 'system'] as const) {
      for (const statement of [
        sql`delete from place_dataset`,
        sql`update place_dataset set title = 'x'`,
        sql`update place_boundary set name = 'x'`,
        sql`delete from place_dataset_end`,
      ]) {
        const done = deps.store.transaction({ role }, (tx) => statement.execute(tx.tables()));
        await expect(done, role).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      }
    }
    await asOwner(deps.store, (tx) =>
      tx.run(
        `update place_dataset set purge_due = reader_today(), review_due = reader_today() where kind = 'fence'`,
      ),
    );
    expect(await purgePlaces(deps)).toBe(1);
    expect(await system((tx) => storedFence(tx))).toEqual([]);
  });
});
