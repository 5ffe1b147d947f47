import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createDataFolder } from '../../test/support/engines.ts';
import { LIST_MIGRATIONS } from '../../test/support/list-migrations.ts';
import { systemClock } from '../base/index.ts';
import { openStore } from '../store/index.ts';
import { loadListEntries } from './stored-lists.ts';

const CHILD = fileURLToPath(new URL('../../test/support/list-child.ts', import.meta.url));
const ENTRIES = 1500;

describe('importList() in a process that is killed', () => {
  const children: ChildProcess[] = [];
  const folders: string[] = [];

  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child);
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Runs a child until it has said a word so many times, and kills it there. */
  async function killAt(word: string, times: number): Promise<string> {
    const folder = await createDataFolder();
    folders.push(folder);
    const child = spawn(
      process.execPath,
      [CHILD, folder, String(ENTRIES), '2', word === 'half' ? String(times) : '0'],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    children.push(child);
    let heard = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      expect(line).not.toMatch(/^fault/);
      if (line === word) heard += 1;
      if (heard === times) break;
    }
    await kill(child);
    return folder;
  }

  /** Names of the entries, and the number of rows of each table. */
  async function lookInto(folder: string) {
    await using store = await openStore(
      { data: folder },
      { migrations: LIST_MIGRATIONS, clock: systemClock() },
    );
    return store.transaction({ role: 'system' }, async (tx) => {
      const [list] = await loadListEntries(tx, { listId: 'killed' });
      const count = async (
        table: 'statement' | 'list_version' | 'list_entry' | 'list_entry_end',
      ): Promise<number> => {
        const rows = await tx
          .tables<Record<typeof table, { seq: number }>>()
          .selectFrom(table)
          .select((query) => query.fn.countAll<number>().as('rows'))
          .execute();
        return rows[0]?.rows ?? 0;
      };
      return {
        names: list?.entries.map((entry) => entry.values[0]?.value) ?? [],
        versions: await count('list_version'),
        entries: await count('list_entry'),
        ends: await count('list_entry_end'),
        statements: await count('statement'),
      };
    });
  }

  it('leaves nothing of a first import that was killed in its middle', async () => {
    const found = await lookInto(await killAt('half', 1));
    expect(found).toEqual({ names: [], versions: 0, entries: 0, ends: 0, statements: 0 });
  });

  it('leaves the first version whole when the second is killed in its middle', async () => {
    const found = await lookInto(await killAt('half', 2));
    expect(found).toMatchObject({ versions: 1, entries: ENTRIES, ends: 0 });
    expect(found.names).toContain('Invented 10 1');
    expect(found.names).not.toContain('Invented 10 2');
  });

  it('keeps what was committed before', async () => {
    const found = await lookInto(await killAt('committed', 2));
    expect(found).toMatchObject({ versions: 2, entries: ENTRIES + ENTRIES / 10, ends: ENTRIES / 10 });
    expect(found.names).toContain('Invented 10 2');
    expect(found.names).not.toContain('Invented 10 1');
  });
});
