/** The file of an import, in parts that lie in the database until its job is over. */

import { sql } from 'kysely';
import { fault } from '../../base/index.ts';
import type { Store, Transaction } from '../../store/index.ts';
import { bytesInTurns } from './bytes-in-turns.ts';

/** The tables of the parts; each has `import_id`, `part` and `bytes`. */
export type PartTable = 'list_import_part' | 'payment_import_part' | 'incident_import_part';

/** A file that was stored in parts. */
export interface StoredFile {
  readonly table: PartTable;
  /** Of the import. */
  readonly id: string;
  readonly bytesTotal: number;
}

const PART_BYTES = 1024 ** 2;

/** Stores a file. */
export async function storeFile(
  tx: Transaction,
  { table, id }: Omit<StoredFile, 'bytesTotal'>,
  file: Uint8Array,
): Promise<void> {
  await tx.copyIn(table, ['import_id', 'part', 'bytes'], partsOf(id, file));
}

function* partsOf(id: string, file: Uint8Array) {
  for (let part = 0; part * PART_BYTES < file.byteLength; part += 1) {
    yield [id, part, file.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)];
  }
}

/** The first bytes of a stored file; null where it is gone. */
export async function readFirstPart(store: Store, file: StoredFile): Promise<Uint8Array | null> {
  return readPart(store, file, 0);
}

/** A stored file from its start, some bytes at a time. */
export async function* readStoredFile(store: Store, file: StoredFile): AsyncGenerator<Uint8Array> {
  for (let [part, read] = [0, 0]; read < file.bytesTotal; part += 1) {
    const bytes = await readPart(store, file, part);
    if (bytes === null) throw fault('INTERNAL', 'the file of an import is not whole');
    read += bytes.byteLength;
    yield* bytesInTurns(bytes);
  }
}

async function readPart(store: Store, { table, id }: StoredFile, part: number): Promise<Uint8Array | null> {
  const found = await store.transaction({ role: 'system' }, (tx) =>
    sql<{ bytes: Uint8Array }>`select bytes from ${sql.table(table)}
      where import_id = ${id} and part = ${part}`.execute(tx.tables()),
  );
  return found.rows[0]?.bytes ?? null;
}
