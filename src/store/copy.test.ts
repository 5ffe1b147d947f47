import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { LOAD_COLUMNS, LOAD_MIGRATIONS, loadRows } from '../../test/support/load-table.ts';
import { encodeRows } from './copy-text.ts';
import type { CopyRows, CopyValue, Migration, Store, Transaction } from './model.ts';

const MIGRATIONS: readonly Migration[] = [
  ...LOAD_MIGRATIONS,
  {
    id: 'copy-001',
    sql: `CREATE TABLE plain (id int PRIMARY KEY, text text, texts text[], json jsonb, bytes bytea, at timestamptz, big bigint,
        real double precision, yes boolean, "odd ""name" text DEFAULT 'default');
      GRANT INSERT ON plain TO silsila_writer;
      GRANT SELECT ON plain TO silsila_reader;
      CREATE TABLE blind (id int PRIMARY KEY, text text);
      ALTER TABLE blind ENABLE ROW LEVEL SECURITY;
      CREATE POLICY writing ON blind FOR INSERT TO silsila_writer WITH CHECK (id > 0);
      GRANT INSERT ON blind TO silsila_writer`,
  },
];

/** What breaks naive escaping: every special letter of the format, its own null mark, scripts, directions, emoji. */
const NASTY = [
  '',
  '\\N',
  '\\',
  '\\\\.',
  '\\.',
  'a\tb\nc\rd\\ne\bf\fg\vh',
  'NULL',
  '"quoted", {braces}, \'single\', $$dollar$$',
  '\u202eعبد الرحمن\u202c پشاور ۱۲۳',
  '𐍈 👩🏽‍🚒 \u0000'.replace('\u0000', '␀'),
  '\u2028\u2029\u0085\u00a0\ufeff',
  'x'.repeat(700_000),
];

const coded = (code: string) => expect.objectContaining({ code });

forEachEngine('copyIn()', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open(MIGRATIONS);
  });

  const write = <T>(run: (tx: Transaction) => Promise<T>): Promise<T> =>
    store.transaction({ role: 'writer' }, run);
  const copyPlain = (columns: readonly string[], rows: CopyRows): Promise<number> =>
    write((tx) => tx.copyIn('plain', columns, rows));
  const read = async (query: string): Promise<readonly Record<string, unknown>[]> =>
    (await asOwner(store, (tx) => tx.run(query))).rows;
  const countOf = async (batch: string): Promise<unknown> =>
    (await read(`SELECT count(*) AS rows FROM load WHERE batch = '${batch}'`))[0]?.['rows'];

  test('stores text letter by letter, alone and inside arrays', async () => {
    const rows = NASTY.map((text, id): CopyValue[] => [id, text, [text, null, 'b']]);
    expect(await copyPlain(['id', 'text', 'texts'], rows)).toBe(NASTY.length);
    const stored = await read('SELECT text, texts FROM plain ORDER BY id');
    expect(stored.map((row) => row['text'])).toEqual(NASTY);
    expect(stored.map((row) => row['texts'])).toEqual(NASTY.map((text) => [text, null, 'b']));
  });

  test('stores every kind of value', async () => {
    const at = new Date('2026-03-01T12:00:00.123Z');
    const json = JSON.stringify({ a: ['\\', '"', '\n', 'ک'] });
    const bytes = new Uint8Array([0, 92, 255]);
    const columns = ['id', 'json', 'bytes', 'at', 'big', 'real', 'yes', 'texts', 'odd "name'];
    await copyPlain(columns, [
      [100, json, bytes, at, 9007199254740991n, -1.5e-300, true, [], 'named'],
      [101, null, null, null, null, Number.POSITIVE_INFINITY, false, null, null],
    ]);
    const [full, empty] = await read('SELECT * FROM plain WHERE id IN (100, 101) ORDER BY id');
    expect(full).toEqual({
      id: 100,
      text: null,
      texts: [],
      json: JSON.parse(json),
      bytes: Buffer.from(bytes),
      at,
      big: 9007199254740991,
      real: -1.5e-300,
      yes: true,
      'odd "name': 'named',
    });
    expect(empty).toMatchObject({
      json: null,
      bytes: null,
      real: Number.POSITIVE_INFINITY,
      yes: false,
      'odd "name': null,
    });
  });

  test('fills columns that are left out with their defaults', async () => {
    await copyPlain(['id'], [[200]]);
    expect(await read('SELECT "odd ""name" AS odd FROM plain WHERE id = 200')).toEqual([{ odd: 'default' }]);
  });

  test('takes rows as they come from an async source, over several chunks', async () => {
    const source = async function* (): AsyncGenerator<readonly CopyValue[]> {
      for (const row of loadRows(20_000, 'async')) yield row;
    };
    expect(await write((tx) => tx.copyIn('load', LOAD_COLUMNS, source()))).toBe(20_000);
    expect(await countOf('async')).toBe(20_000);
  });

  test('takes no rows at all', async () => {
    expect(await write((tx) => tx.copyIn('load', LOAD_COLUMNS, []))).toBe(0);
    expect(await copyPlain(['id'], [])).toBe(0);
  });

  test('stores nothing when its transaction throws afterwards', async () => {
    const run = write(async (tx) => {
      await tx.copyIn('load', LOAD_COLUMNS, loadRows(5_000, 'undone'));
      throw new RangeError('later');
    });
    await expect(run).rejects.toThrow(RangeError);
    expect(await countOf('undone')).toBe(0);
  });

  test('stores nothing when its source breaks in the middle', async () => {
    const broken = function* (): Generator<readonly CopyValue[]> {
      yield* loadRows(10_000, 'broken');
      throw new RangeError('the file ends here');
    };
    await expect(write((tx) => tx.copyIn('load', LOAD_COLUMNS, broken()))).rejects.toThrow(
      'the file ends here',
    );
    expect(await countOf('broken')).toBe(0);
    await expect(write((tx) => tx.copyIn('load', LOAD_COLUMNS, loadRows(1, 'sound')))).resolves.toBe(1);
  });

  test('obeys the policies of row-level security', async () => {
    const forbidden = write((tx) => tx.copyIn('load', LOAD_COLUMNS, loadRows(3, 'forbidden')));
    await expect(forbidden).rejects.toEqual(coded('NOT_ALLOWED'));
    expect(await countOf('forbidden')).toBe(0);
  });

  test('needs the right to insert, and no right to read', async () => {
    const asReader = store.transaction({ role: 'reader' }, (tx) => tx.copyIn('plain', ['id'], [[300]]));
    await expect(asReader).rejects.toEqual(coded('NOT_ALLOWED'));
    await write((tx) => tx.copyIn('blind', ['id', 'text'], [[1, 'unread']]));
    await expect(write((tx) => tx.copyIn('blind', ['id', 'text'], [[-1, 'refused']]))).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
    expect(await read('SELECT * FROM blind')).toEqual([{ id: 1, text: 'unread' }]);
  });

  test('refuses what is there already; copyMissing() leaves it out', async () => {
    const load = (rows: number): Promise<number> =>
      write((tx) => tx.copyIn('load', LOAD_COLUMNS, loadRows(rows, 'twice')));
    const loadMissing = (rows: number): Promise<number> =>
      write((tx) => tx.copyMissing('load', LOAD_COLUMNS, loadRows(rows, 'twice')));
    expect(await load(100)).toBe(100);
    await expect(load(150)).rejects.toEqual(coded('CONFLICT'));
    expect(await loadMissing(150)).toBe(50);
    expect(await loadMissing(150)).toBe(0);
    expect(await countOf('twice')).toBe(150);
  });

  test('loads several tables in one transaction', async () => {
    await write(async (tx) => {
      await tx.copyIn('load', LOAD_COLUMNS, loadRows(10, 'first'));
      await tx.copyIn('blind', ['id'], [[50]]);
      await tx.copyIn('load', LOAD_COLUMNS, loadRows(10, 'second'));
      await tx.copyIn('public.plain', ['id'], [[400]]);
      const { rows } = await sql<{
        rows: number;
      }>`SELECT count(*) AS rows FROM load WHERE batch = 'second'`.execute(tx.tables());
      expect(rows).toEqual([{ rows: 10 }]);
    });
  });

  test('refuses a character that cannot be stored, and says in which row', async () => {
    for (const text of ['a\0b', 'half \ud800 pair']) {
      const run = copyPlain(
        ['id', 'text'],
        [
          [500, 'sound'],
          [501, text],
        ],
      );
      await expect(run).rejects.toEqual(
        expect.objectContaining({ code: 'INPUT_MALFORMED', message: expect.stringContaining('Row 2') }),
      );
    }
  });

  test('refuses values that are not of the column’s type, unknown columns and unknown tables', async () => {
    await expect(copyPlain(['id'], [['ten']])).rejects.toEqual(coded('INTERNAL'));
    await expect(copyPlain(['id', 'unknown'], [[1, 2]])).rejects.toEqual(coded('INTERNAL'));
    await expect(write((tx) => tx.copyIn('load', ['id; --'], [[1]]))).rejects.toEqual(coded('INTERNAL'));
    await expect(write((tx) => tx.copyIn('unknown', ['id'], [[1]]))).rejects.toEqual(coded('INTERNAL'));
    await expect(copyPlain(['id', 'text'], [[600]])).rejects.toThrow('1 cells in place of 2');
    await expect(copyPlain([], [[]])).rejects.toThrow('at least one column');
  });
});

test('encodeRows() holds one chunk at a time, however long the source', async () => {
  let given = 0;
  const endless = function* (): Generator<readonly CopyValue[]> {
    for (;;) {
      given += 1;
      yield ['x'.repeat(1_000)];
    }
  };
  const chunks = encodeRows(1, endless());
  const first = await chunks.next();
  expect(first.value?.rows).toBe(given);
  expect(given).toBeLessThan(1_000);
  await chunks.return(undefined);
});
