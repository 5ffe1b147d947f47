import { setTimeout as pause } from 'node:timers/promises';
import { type Generated, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { findSqlState } from './index.ts';
import type { Migration, Store, Transaction } from './model.ts';

interface Tables {
  note: { id: Generated<number>; agency: string; text: string | null };
}

const MIGRATIONS: readonly Migration[] = [
  {
    id: 'note-001',
    sql: `CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, agency text NOT NULL UNIQUE, text text);
      ALTER TABLE note ENABLE ROW LEVEL SECURITY;
      GRANT SELECT ON note TO silsila_reader;
      GRANT SELECT, INSERT ON note TO silsila_writer;
      CREATE POLICY own ON note USING (agency = current_setting('app.agency', true) OR agency LIKE 'open%')
        WITH CHECK (true)`,
  },
];

/** Passes, or throws a fault of this code. */
const coded = (code: string) => expect.objectContaining({ code });

forEachEngine('store', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open(MIGRATIONS);
  });

  const write = <T>(run: (tx: Transaction) => Promise<T>): Promise<T> =>
    store.transaction({ role: 'writer' }, run);
  const readAs = <T>(agency: string, run: (tx: Transaction) => Promise<T>): Promise<T> =>
    store.transaction({ role: 'reader', settings: { 'app.agency': agency } }, run);
  const add = (tx: Transaction, agency: string) =>
    tx.tables<Tables>().insertInto('note').values({ agency, text: 'x' }).executeTakeFirst();
  const agencies = async (tx: Transaction): Promise<string[]> => {
    const rows = await tx.tables<Tables>().selectFrom('note').select('agency').orderBy('agency').execute();
    return rows.map((row) => row.agency);
  };

  test('kind names the engine', () => {
    expect(store.kind).toBe(engine.kind);
  });

  test('transaction() keeps what its function did, counts it, and gives its answer', async () => {
    const result = await write((tx) => add(tx, 'kept'));
    expect(result?.numInsertedOrUpdatedRows).toBe(1n);
    expect(await readAs('kept', agencies)).toContain('kept');
  });

  test('transaction() keeps nothing when its function throws, and passes the error on', async () => {
    const run = write(async (tx) => {
      await add(tx, 'thrown');
      throw new RangeError('no');
    });
    await expect(run).rejects.toThrow(RangeError);
    expect(await readAs('thrown', agencies)).not.toContain('thrown');
  });

  test('transaction() refuses to look whole when a statement failed inside and was passed over', async () => {
    const run = write(async (tx) => {
      await add(tx, 'swallowed');
      await sql`SELECT 1 / 0`.execute(tx.tables()).catch(() => undefined);
    });
    await expect(run).rejects.toThrow('nothing was stored');
    expect(await readAs('swallowed', agencies)).not.toContain('swallowed');
  });

  test('transaction() limits its statements to the rights of its role', async () => {
    const insert = readAs('x', (tx) => add(tx, 'forbidden'));
    await expect(insert).rejects.toEqual(coded('NOT_ALLOWED'));
    const drop = write((tx) => sql`DROP TABLE note`.execute(tx.tables()));
    await expect(drop).rejects.toEqual(coded('NOT_ALLOWED'));
    const other = store.transaction({ role: 'auditor' }, agencies);
    await expect(other).rejects.toEqual(coded('NOT_ALLOWED'));
  });

  test('transaction() lets row-level security hide rows, in counts too', async () => {
    await write(async (tx) => {
      await add(tx, 'north');
      await add(tx, 'south');
      await add(tx, 'open-to-all');
    });
    expect(await readAs('north', agencies)).toEqual(['north', 'open-to-all']);
    const count = await readAs('nobody', (tx) =>
      tx
        .tables<Tables>()
        .selectFrom('note')
        .select((query) => query.fn.countAll().as('rows'))
        .executeTakeFirst(),
    );
    expect(count).toEqual({ rows: 1 });
  });

  test('transaction() leaves neither role nor settings behind', async () => {
    await readAs('north', (tx) => sql`SELECT 1`.execute(tx.tables()));
    const seen = await asOwner(store, (tx) =>
      tx.run(`SELECT current_user AS who, current_setting('app.agency', true) AS setting`),
    );
    expect(seen.rows[0]?.['who']).not.toMatch(/^silsila_(reader|writer)$/);
    expect(seen.rows[0]?.['setting'] ?? '').toBe('');
    await expect(readAs('x', (tx) => sql`SELECT 1 / 0`.execute(tx.tables()))).rejects.toEqual(
      coded('INTERNAL'),
    );
    const after = await asOwner(store, (tx) => tx.run('SELECT current_user AS who'));
    expect(after.rows[0]?.['who']).toBe(seen.rows[0]?.['who']);
  });

  test('transaction() hands settings over letter by letter', async () => {
    const agency = `O'Neil\\ "ab"; DROP TABLE note; -- پشاور $1`;
    const seen = await readAs(agency, (tx) =>
      sql`SELECT current_setting('app.agency') AS agency`.execute(tx.tables()),
    );
    expect(seen.rows).toEqual([{ agency }]);
  });

  test('transaction() refuses settings that are not the program’s own, or that hold a NUL', async () => {
    const steal = store.transaction({ role: 'reader', settings: { role: 'silsila_system' } }, agencies);
    await expect(steal).rejects.toEqual(coded('INTERNAL'));
    await expect(readAs('a\0b', agencies)).rejects.toEqual(coded('INPUT_MALFORMED'));
  });

  test('transaction() refuses to begin inside another, and allows the next one after it', async () => {
    await expect(write(() => write(agencies))).rejects.toThrow('inside a transaction');
    await expect(write(agencies)).resolves.toBeInstanceOf(Array);
  });

  test('transaction() refuses statements after its end', async () => {
    let leaked: Transaction | undefined;
    await write(async (tx) => {
      leaked = tx;
    });
    await expect(agencies(leaked as Transaction)).rejects.toThrow('after its transaction had ended');
  });

  test('transaction() runs many at once, each with its own settings', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `agency-${index}`);
    const seen = await Promise.all(
      names.map((name) =>
        readAs(name, async (tx) => {
          await sql`SELECT 1`.execute(tx.tables());
          const { rows } = await sql<{ name: string }>`SELECT current_setting('app.agency') AS name`.execute(
            tx.tables(),
          );
          return rows[0]?.name;
        }),
      ),
    );
    expect(seen).toEqual(names);
  });

  test('transaction() tells a broken unique constraint apart and repeats no value', async () => {
    await write((tx) => add(tx, 'secret-name'));
    const error: unknown = await write((tx) => add(tx, 'secret-name')).catch((caught: unknown) => caught);
    expect(error).toEqual(coded('CONFLICT'));
    expect(String(error)).toContain('note_agency_key');
    expect(String(error)).not.toContain('secret-name');
    expect(findSqlState(error)).toBe('23505');
    expect(findSqlState(new Error('another'))).toBeNull();
  });

  test('tables() reads every type alike', async () => {
    const { rows } = await readAs('x', (tx) =>
      sql`SELECT 9007199254740991::bigint AS big, date '2026-03-01' AS day, 12.340::numeric AS exact, true AS yes,
            timestamptz '2026-03-01 05:00+05' AS at, '{"a":[1,null]}'::jsonb AS json, ARRAY['a,"b"', NULL] AS texts,
            ARRAY[1, 2]::bigint[] AS bigs, ARRAY[date '2026-03-01'] AS days, '\\x00ff'::bytea AS bytes, NULL AS nothing`.execute(
        tx.tables(),
      ),
    );
    const { bytes, ...rest } = rows[0] as Record<string, unknown>;
    expect(rest).toEqual({
      big: 9007199254740991,
      day: '2026-03-01',
      exact: '12.340',
      yes: true,
      at: new Date('2026-03-01T00:00:00Z'),
      json: { a: [1, null] },
      texts: ['a,"b"', null],
      bigs: [1, 2],
      days: ['2026-03-01'],
      nothing: null,
    });
    expect(Buffer.from(bytes as Uint8Array).toString('hex')).toBe('00ff');
  });

  test('tables() refuses a bigint that no number can hold', async () => {
    const read = readAs('x', (tx) => sql`SELECT 9007199254740993::bigint AS big`.execute(tx.tables()));
    await expect(read).rejects.toThrow('too large for a number');
  });

  test('tables() takes parameters of every type alike', async () => {
    const at = new Date('2026-03-01T00:00:00.123Z');
    const { rows } = await readAs('x', (tx) =>
      sql`SELECT ${['a', 'b"\\']}::text[] AS texts, ${at}::timestamptz AS at, ${JSON.stringify([1])}::jsonb AS json,
            ${Buffer.from([0, 255])}::bytea = '\\x00ff' AS bytes, ${null}::int IS NULL AS nothing`.execute(
        tx.tables(),
      ),
    );
    expect(rows).toEqual([{ texts: ['a', 'b"\\'], at, json: [1], bytes: true, nothing: true }]);
  });

  test('tables() streams a large result in pieces', async () => {
    const sizes = await readAs('x', async (tx) => {
      const query = sql<{ n: number }>`SELECT n FROM generate_series(1, 2500) AS n WHERE n > ${0}`;
      const compiled = query.compile(tx.tables());
      const pieces: number[] = [];
      for await (const piece of tx.tables().getExecutor().stream<{ n: number }>(compiled, 1000))
        pieces.push(piece.rows.length);
      return pieces;
    });
    expect(sizes).toEqual([1000, 1000, 500]);
  });

  test('tables() refuses to begin a transaction of its own', async () => {
    const nested = write((tx) =>
      tx
        .tables<Tables>()
        .transaction()
        .execute(async () => undefined),
    );
    await expect(nested).rejects.toThrow('The store begins and ends transactions');
  });

  test('a long query leaves the main thread free', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    await readAs('x', (tx) => sql`SELECT count(*) FROM generate_series(1, 3000000)`.execute(tx.tables()));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    await pause(0);
  });

  test('maintain() runs beside ordinary work', async () => {
    await expect(store.maintain()).resolves.toBeUndefined();
    await expect(readAs('x', agencies)).resolves.toBeInstanceOf(Array);
  });
});

forEachEngine('store life', (engine) => {
  test('close() refuses what comes after it, and the data are there at the next opening', async () => {
    const location = await engine.locate();
    const first = await engine.open(MIGRATIONS, location);
    const insert = (tx: Transaction) =>
      tx.tables<Tables>().insertInto('note').values({ agency: 'open', text: null }).execute();
    await first.transaction({ role: 'writer' }, insert);
    await first.close();
    await expect(first.transaction({ role: 'writer' }, insert)).rejects.toEqual(coded('STORE_UNAVAILABLE'));
    const second = await engine.open(MIGRATIONS, location);
    const rows = await second.transaction({ role: 'reader' }, (tx) =>
      tx.tables<Tables>().selectFrom('note').selectAll().execute(),
    );
    expect(rows).toEqual([{ id: 1, agency: 'open', text: null }]);
  });
});
