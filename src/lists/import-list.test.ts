import { beforeAll, expect, it } from 'vitest';
import {
  addAgencies,
  addReader,
  auditDeps,
  BANK,
  FIU,
  INVESTIGATION,
  SCREENING,
} from '../../test/support/agencies.ts';
import { forEachEngine } from '../../test/support/engines.ts';
import { runAs } from '../../test/support/evidence.ts';
import { chunked } from '../../test/support/fixture-file.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, auditedSystem, type ReadReason } from '../access/index.ts';
import { parseEntityId, quietWork } from '../base/index.ts';
import {
  EVIDENCE_MIGRATIONS,
  type Marking,
  mayRead,
  parseMarkingKey,
  readEntity,
} from '../evidence/index.ts';
import type { Transaction } from '../store/index.ts';
import { type ImportOptions, type ImportOutcome, importListFile, importParsedList } from './import-list.ts';
import type { ListEntry, ParsedList } from './model.ts';
import { readList } from './read-list.ts';
import { readProscribedPakistan } from './reference/read-proscribed.ts';
import { LISTS_MIGRATIONS } from './schema.ts';
import { listsWatermark, listVersions, loadListEntries, showList, showLists } from './stored-lists.ts';

const ADMIN: ReadReason = { ...SCREENING, purpose: 'administration' };
const HEAD = 'ref,name,kind,aliases,father,id,listed on,delisted on';

/** A list whose day of publication and id a test says. */
async function read(id: string, publishedOn: string | null, rows: readonly string[]): Promise<ParsedList> {
  const list = await readList('-', { id, stdin: chunked([HEAD, ...rows, ''].join('\n'), 500) });
  return { ...list, header: { ...list.header, publishedOn, title: id, authority: `Authority of ${id}` } };
}

function valuesOf(entry: ListEntry | undefined, prop: string): readonly string[] {
  return entry?.values.filter((value) => value.prop === prop).map((value) => value.value) ?? [];
}

forEachEngine('importList()', (engine) => {
  let deps: AuditDeps;
  const asSystem = <T>(run: (tx: Transaction) => Promise<T>): Promise<T> =>
    auditedSystem(deps, { actor: 'test', action: 'lists:read' }, (tx) => run(tx));
  const take = (list: ParsedList, options: Partial<ImportOptions> = {}): Promise<ImportOutcome> =>
    importParsedList({ ...deps, reader: null }, list, { owner: FIU, ...options });
  const load = async (listId: string) => (await asSystem((tx) => loadListEntries(tx, { listId })))[0];

  beforeAll(async () => {
    deps = auditDeps(await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS, ...LISTS_MIGRATIONS]));
    await addAgencies(deps);
  });

  it('appends a first version and reads it back entry by entry', async () => {
    const list = await read('first', '2025-01-31', [
      '1,Gul Invented,person,Gul Jan;Gulu,Jan Khan,00000-0000000-1,2020-01-02,',
      '2,Invented Trust,organisation,,,,2021,',
      '3,MV Invented,vessel,,,,,',
    ]);
    const outcome = await take(list);
    expect(outcome).toMatchObject({
      kind: 'imported',
      added: 3,
      changed: 0,
      removed: 0,
      statementsEnded: 0,
      changes: [],
    });
    const loaded = await load('first');
    expect(loaded?.header).toEqual({ ...list.header, synthetic: false });
    expect(loaded?.entries.map((entry) => entry.contentHash)).toEqual(
      list.entries.map((entry) => entry.contentHash),
    );
    const [first] = loaded?.entries ?? [];
    expect(valuesOf(first, 'name')).toEqual(['Gul Invented']);
    expect(valuesOf(first, 'alias')).toEqual(['Gul Jan', 'Gulu']);
    expect(valuesOf(first, 'idNumber')[0]).toMatch(/^cnic:[0-9a-f]{64}:001$/);
    expect(first?.place.line).toBe(2);
    expect(parseMarkingKey(first?.markingKey ?? '').owner).toBe(FIU);
  });

  it('adds nothing for the same bytes, and nothing but a version for the same entries of a later day', async () => {
    const rows = ['1,Gul Invented,person,,,,,'];
    await take(await read('again', '2025-01-01', rows));
    expect(await take(await read('again', '2025-01-01', rows))).toMatchObject({
      kind: 'unchanged',
      statementsAdded: 0,
    });
    const spaced = await read('again', '2025-01-01', ['1, Gul  Invented,person,,,,,']);
    expect(await take(spaced)).toMatchObject({ kind: 'unchanged', statementsAdded: 0 });
    const later = { ...spaced, header: { ...spaced.header, publishedOn: '2025-02-01' } };
    expect(await take(later)).toMatchObject({ kind: 'renewed', statementsAdded: 0, added: 0 });
    expect(await asSystem((tx) => listVersions(tx, 'again'))).toHaveLength(2);
  });

  it('ends what a changed entry no longer says, appends what is new, and keeps the rest', async () => {
    await take(
      await read('change', '2025-01-01', ['1,Gul Invented,person,Gulu;Gul Jan,Jan,77777777,2020-01-02,']),
    );
    const next = await read('change', '2025-03-01', [
      '1,Gul Invented,person,Gul Jan;Gullo,Jan,77777777,2020-01-02,',
    ]);
    const outcome = await take(next);
    expect(outcome).toMatchObject({
      kind: 'imported',
      added: 0,
      changed: 1,
      removed: 0,
      statementsAdded: 1,
      statementsEnded: 1,
    });
    expect(outcome.changes).toEqual([
      {
        change: 'changed',
        ref: '1',
        name: 'Gul Invented',
        properties: [{ prop: 'alias', removed: ['Gulu'], added: ['Gullo'] }],
      },
    ]);
    const loaded = await load('change');
    expect(valuesOf(loaded?.entries[0], 'alias')).toEqual(['Gul Jan', 'Gullo']);
    const reader = await addReader(deps, { agencyId: FIU }, INVESTIGATION);
    const aliases = async (asOf: string): Promise<readonly string[]> => {
      const found = await runAs(deps, { reader }, (tx) =>
        readEntity(tx, parseEntityId('change:1'), { asOf }),
      );
      return found.kind === 'found'
        ? (found.entity.properties['alias']?.map((value) => value.value) ?? [])
        : [];
    };
    expect(await aliases('2025-02-28')).toEqual(['Gulu', 'Gul Jan']);
    expect(await aliases('2025-03-01')).toEqual(['Gul Jan', 'Gullo']);
  });

  it('ends the listing of a removed entry on the day of publication and keeps its history', async () => {
    const rows = ['1,Gul Invented,person,,,,2020-01-02,', '2,Zar Invented,person,,,,2021-05-06,'];
    await take(await read('gone', '2025-01-01', rows));
    const outcome = await take(await read('gone', '2025-06-01', rows.slice(0, 1)));
    expect(outcome).toMatchObject({
      added: 0,
      changed: 0,
      removed: 1,
      statementsEnded: 1,
      statementsAdded: 1,
    });
    const refs = (asOf: string) =>
      asSystem(async (tx) => (await showList(tx, { listId: 'gone', asOf })).map((party) => party.ref));
    expect(await refs('2019-12-31')).toEqual([]);
    expect(await refs('2021-05-05')).toEqual(['1']);
    expect(await refs('2021-05-06')).toEqual(['1', '2']);
    expect(await refs('2025-05-31')).toEqual(['1', '2']);
    expect(await refs('2025-06-01')).toEqual(['1']);
    const loaded = await load('gone');
    expect(loaded?.entries[1]?.listings).toMatchObject([{ from: '2021-05-06', to: '2025-06-01' }]);
    expect(valuesOf(loaded?.entries[1], 'name')).toEqual(['Zar Invented']);
  });

  it('lists a party again that comes back', async () => {
    const [one, two] = ['1,Gul Invented,person,,,,2020-01-02,', '2,Zar Invented,person,,,,2021-05-06,'];
    await take(await read('back', '2025-01-01', [one, two]));
    await take(await read('back', '2025-02-01', [one]));
    const outcome = await take(
      await read('back', '2025-03-01', [one, two.replace('2021-05-06', '2025-03-01')]),
    );
    expect(outcome).toMatchObject({ added: 0, changed: 1, removed: 0 });
    const refs = (asOf: string) =>
      asSystem(async (tx) => (await showList(tx, { listId: 'back', asOf })).map((party) => party.ref));
    expect(await refs('2025-02-15')).toEqual(['1']);
    expect(await refs('2025-03-01')).toEqual(['1', '2']);
  });

  it('plans in a dry run what the import then does, and writes nothing', async () => {
    await take(await read('dry', '2025-01-01', ['1,A Invented,person,,,,,', '2,B Invented,person,,,,,']));
    const next = await read('dry', '2025-02-01', ['1,A Invented,person,AA,,,,', '3,C Invented,person,,,,,']);
    const before = await asSystem(listsWatermark);
    const planned = await take(next, { dryRun: true });
    expect(planned).toMatchObject({ kind: 'planned', added: 1, changed: 1, removed: 1 });
    expect(planned.changes.map(({ change, ref }) => `${change} ${ref}`)).toEqual([
      'added 3',
      'changed 1',
      'removed 2',
    ]);
    expect(await asSystem(listsWatermark)).toBe(before);
    expect((await take(next)).changes).toEqual(planned.changes);
    expect(await asSystem(listsWatermark)).not.toBe(before);
  });

  it('refuses an older version, another list of the same id, and a delta without its list, unless told', async () => {
    const list = await read('clash', '2025-02-01', ['1,A Invented,person,,,,,']);
    await take(list);
    const older = await read('clash', '2025-01-01', ['1,B Invented,person,,,,,']);
    await expect(take(older)).rejects.toMatchObject({ code: 'INPUT_OUTDATED' });
    expect(await take(older, { force: true })).toMatchObject({ kind: 'imported', changed: 1 });
    const other = { ...list, header: { ...list.header, authority: 'Somebody else' } };
    await expect(take(other)).rejects.toMatchObject({ code: 'INPUT_DUPLICATE' });
    const delta = { ...list, header: { ...list.header, id: 'no-base', format: 'ftm-delta-jsonl' as const } };
    await expect(take(delta)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('changes by a delta only what it names', async () => {
    const line = (id: string, name: string): string =>
      JSON.stringify({ id, schema: 'Person', properties: { name: [name] }, datasets: ['ftm'] });
    const base = await readList('-', {
      stdin: chunked([line('a', 'A'), line('b', 'B'), line('c', 'C')].join('\n'), 99),
    });
    await take(base);
    const ops = [
      `{"op":"MOD","entity":${line('b', 'BB')}}`,
      `{"op":"DEL","entity":{"id":"c"}}`,
      `{"op":"ADD","entity":${line('d', 'D')}}`,
    ];
    const delta = await readList('-', { id: base.header.id, stdin: chunked(ops.join('\n'), 99) });
    expect(await take(delta)).toMatchObject({ kind: 'imported', added: 1, changed: 1, removed: 1 });
    const loaded = await load('ftm');
    expect(
      loaded?.entries.map((entry) => [entry.ref, valuesOf(entry, 'name')[0], entry.listings[0]?.to ?? null]),
    ).toEqual([
      ['a', 'A', null],
      ['b', 'BB', null],
      ['c', 'C', expect.stringMatching(/^\d{4}-/)],
      ['d', 'D', null],
    ]);
  });

  it('keeps nothing of an import that is cancelled in its middle', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `${index},Invented ${index},person,A;B;C,F,,,`);
    const stop = new AbortController();
    const work = { ...quietWork(), signal: stop.signal, report: () => stop.abort() };
    const list = await read('cancelled', '2025-01-01', rows);
    await expect(take(list, { work })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await load('cancelled')).toBeUndefined();
    expect(await take(list)).toMatchObject({ kind: 'imported', added: 900 });
  });

  it('tells progress while it works', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `${index},Invented ${index},person,A;B;C,F,,,`);
    const done: number[] = [];
    const work = { ...quietWork(), report: (reading: { done: number }) => void done.push(reading.done) };
    await take(await read('progress', '2025-01-01', rows), { work });
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it('shows a restricted list to nobody who may not read it', async () => {
    const marking: Omit<Marking, 'purgeDue' | 'owner'> = {
      tlp: 3,
      handling: [],
      note: null,
      releasableTo: [FIU],
      compartments: [],
      caseRef: null,
      purposes: ['ct-investigation'],
    };
    await take(await read('watch', '2025-01-01', ['1,Gul Hidden,person,,,,,']), { marking });
    const [bank, fiu] = [
      await addReader(deps, { agencyId: BANK }, SCREENING),
      await addReader(deps, { agencyId: FIU }, INVESTIGATION),
    ];
    const seen = (reader: typeof bank) =>
      runAs(deps, { reader }, async (tx) => ({
        lists: (await showLists(tx, '2025-01-10')).map((list) => list.id).filter((id) => id === 'watch'),
        entries: (await showList(tx, { listId: 'watch', asOf: '2025-01-10' })).length,
      }));
    expect(await seen(bank)).toEqual({ lists: [], entries: 0 });
    expect(await seen(fiu)).toEqual({ lists: ['watch'], entries: 1 });
    const key = (await load('watch'))?.entries[0]?.markingKey ?? '';
    expect(mayRead(bank.clearance, parseMarkingKey(key), '2025-01-10')).toBe(false);
    expect(mayRead(fiu.clearance, parseMarkingKey(key), '2025-01-10')).toBe(true);
  });

  it('imports for a steward with the purpose of administration, and for nobody else', async () => {
    const list = await read('steward', '2025-01-01', ['1,Gul Invented,person,,,,,']);
    const steward = await addReader(deps, { agencyId: FIU, roles: ['steward'] }, ADMIN);
    const analyst = await addReader(deps, { agencyId: FIU }, INVESTIGATION);
    await expect(importParsedList({ ...deps, reader: analyst }, list, { owner: FIU })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await importParsedList({ ...deps, reader: steward }, list, { owner: FIU })).toMatchObject({
      kind: 'imported',
      added: 1,
    });
    const next = await read('steward', '2025-02-01', ['2,Zar Invented,person,,,,,']);
    expect(await importParsedList({ ...deps, reader: steward }, next, { owner: FIU })).toMatchObject({
      added: 1,
      removed: 1,
    });
    await expect(importParsedList({ ...deps, reader: steward }, next, { owner: BANK })).rejects.toMatchObject(
      {
        code: expect.stringMatching(/NOT_ALLOWED|CONFLICT/),
      },
    );
  });

  it('tells the age of a list', async () => {
    await take(await read('aged', '2025-01-01', ['1,Gul Invented,person,,,,,']));
    const age = async (today: string) =>
      (await asSystem((tx) => showLists(tx, today))).find((list) => list.id === 'aged')?.age;
    expect(await age('2025-01-31')).toEqual({ kind: 'current', days: 30, maximumDays: 30 });
    expect(await age('2025-02-01')).toEqual({ kind: 'older', days: 31, maximumDays: 30 });
    await take(await read('undated', null, ['1,Gul Invented,person,,,,,']));
    const undated = (await asSystem((tx) => showLists(tx, '2025-01-01'))).find(
      (list) => list.id === 'undated',
    );
    expect(undated?.age.kind).toBe('unknown');
  });

  it("takes the shipped list with each row's verification as its grade", async () => {
    expect(await take(readProscribedPakistan())).toMatchObject({ kind: 'imported', added: 100 });
    const reader = await addReader(deps, { agencyId: FIU }, INVESTIGATION);
    const grade = async (ref: string) => {
      const found = await runAs(deps, { reader }, (tx) =>
        readEntity(tx, parseEntityId(`pk-proscribed:${ref}`)),
      );
      return found.kind === 'found' ? found.entity.properties['name']?.[0]?.grade : null;
    };
    expect(await grade('PK-01')).toEqual({ scheme: 'admiralty', source: 'B', information: '2' });
    expect(await grade('PK-48')).toEqual({ scheme: 'admiralty', source: 'F', information: '6' });
    const listed = async (asOf: string) =>
      (await asSystem((tx) => showList(tx, { listId: 'pk-proscribed', asOf }))).find(
        (party) => party.ref === 'PK-83',
      )?.listed.kind;
    expect(await listed('2021-05-01')).toBe('listed');
    expect(await listed('2022-05-01')).toBeUndefined();
    expect(await listed('2025-10-24')).toBe('listed');
  });

  const [before, after] = [
    sharedData('lists/un/un-consolidated-2025-11-15.xml'),
    sharedData('lists/un/un-consolidated-2026-02-27.xml'),
  ];
  it('takes the published UN lists one after the other', async (context) => {
    if (before === null || after === null)
      return context.skip('the published lists are not here (SILSILA_DATA)');
    const open = { ...deps, reader: null };
    expect(await importListFile(open, before ?? '', { owner: FIU })).toMatchObject({
      kind: 'imported',
      added: 1000,
    });
    expect(await importListFile(open, before ?? '', { owner: FIU })).toMatchObject({ kind: 'unchanged' });
    const next = await importListFile(open, after ?? '', { owner: FIU });
    expect(next).toMatchObject({ kind: 'imported', added: 4, changed: 2, removed: 1, entries: 1003 });
    await expect(importListFile(open, before ?? '', { owner: FIU })).rejects.toMatchObject({
      code: 'INPUT_OUTDATED',
    });
    const count = async (asOf: string) =>
      (await asSystem((tx) => showList(tx, { listId: 'un', asOf }))).length;
    expect(await count('2026-02-27')).toBe(1003);
    expect(await count('2026-02-23')).toBe(1000);
  });
});
