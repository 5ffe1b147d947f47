/** A table for bulk loads, and rows for it. */

import type { CopyValue, Migration } from '../../src/store/model.ts';

/** A table like those of evidence: text, numbers, an array, jsonb, an instant, a key and an index. */
export const LOAD_MIGRATIONS: readonly Migration[] = [
  {
    id: 'load-001',
    sql: `CREATE TABLE load (batch text NOT NULL, id int NOT NULL, entity text NOT NULL, property text NOT NULL, value text NOT NULL,
        original text, purposes int NOT NULL, releasable int[] NOT NULL, detail jsonb NOT NULL, seen_at timestamptz NOT NULL,
        PRIMARY KEY (batch, id));
      CREATE INDEX load_entity ON load (entity);
      ALTER TABLE load ENABLE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON load TO silsila_writer;
      CREATE POLICY writing ON load FOR ALL TO silsila_writer USING (true) WITH CHECK (batch <> 'forbidden')`,
  },
];

/** The columns of the table, in the order of `loadRows`. */
export const LOAD_COLUMNS = [
  'batch',
  'id',
  'entity',
  'property',
  'value',
  'original',
  'purposes',
  'releasable',
  'detail',
  'seen_at',
] as const;

/** Rows of one batch, numbered from 1. */
export function* loadRows(rows: number, batch: string): Generator<readonly CopyValue[]> {
  const seenAt = new Date('2026-01-01T00:00:00Z');
  for (let id = 1; id <= rows; id += 1) {
    yield [
      batch,
      id,
      `list:${id % 997}`,
      'name',
      `Name ${id}`,
      id % 3 === 0 ? null : `نام ${id}`,
      3,
      [1, id % 7],
      '{"a":1}',
      seenAt,
    ];
  }
}
