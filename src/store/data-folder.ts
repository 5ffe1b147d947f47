/** The data folder of the embedded engine, and its creation, which may be cut short at any moment. */

import { access, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files written to disk at a time. */
const SYNC_AT_ONCE = 16;

/** Where the database's own files are, below the data folder. */
export interface DatabaseFolder {
  readonly path: string;
  /** Called once the database has started: makes a new one durable, and takes away the mark of its creation. */
  settle(): Promise<void>;
}

/**
 * Makes the folder ready for the engine. A creation that was cut short left its mark; what it left behind is thrown away, since
 * nothing was ever stored in it.
 */
export async function prepareFolder(folder: string): Promise<DatabaseFolder> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'pgdata');
  const mark = join(folder, 'creating');
  if (await exists(mark)) await rm(path, { recursive: true, force: true });
  if (await exists(path)) return { path, settle: () => Promise.resolve() };
  await writeFile(mark, 'This file is here only while the database is first created.\n');
  const settle = async (): Promise<void> => {
    await syncTree(folder);
    await rm(mark);
  };
  return { path, settle };
}

/** The engine syncs what it changes later, but never the files that its first creation wrote. */
async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = [folder, ...entries.map((entry) => join(entry.parentPath, entry.name))];
  const next = paths.values();
  const workers = Array.from({ length: SYNC_AT_ONCE }, async () => {
    for (const path of next) await syncFile(path);
  });
  await Promise.all(workers);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  try {
    await file?.sync();
  } finally {
    await file?.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
