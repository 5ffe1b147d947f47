/**
 * A process of its own that imports invented lists into the store of a folder, one after the other: `FOLDER ENTRIES VERSIONS STALL`. It
 * says on standard output how far it is, one word a line: `open`, then for each version `half` and `committed`. In the version that
 * STALL names (0: in none) it stands still after `half`, so that whoever listens can kill it there.
 */

import { type AuditDeps, auditedSystem, createSecret, putAgency } from '../../src/access/index.ts';
import { quietWork, systemClock } from '../../src/base/index.ts';
import { importParsedList, type ParsedList, readList } from '../../src/lists/index.ts';
import { openStore } from '../../src/store/index.ts';
import { chunked } from './fixture-file.ts';
import { LIST_MIGRATIONS } from './list-migrations.ts';

/** A list of invented persons; every version renames each tenth of them. */
async function inventList(entries: number, version: number): Promise<ParsedList> {
  const rows = Array.from({ length: entries }, (_, index) => {
    const renamed = index % 10 === 0 ? ` ${version}` : '';
    return `${index + 1},Invented ${index}${renamed},person,Alias ${index};Other ${index},Father ${index},2020-01-02`;
  });
  const text = ['ref,name,kind,aliases,father,listed on', ...rows].join('\n');
  const list = await readList('-', { id: 'killed', stdin: chunked(text, 65_536) });
  return { ...list, header: { ...list.header, publishedOn: `2025-01-0${version}` } };
}

/** Longest time for which it stands still, in milliseconds. */
const STALL_MS = 30_000;

async function main(
  folder: string,
  counts: { entries: number; versions: number; stall: number },
): Promise<void> {
  const store = await openStore({ data: folder }, { migrations: LIST_MIGRATIONS, clock: systemClock() });
  const deps: AuditDeps = { store, clock: systemClock(), secret: createSecret() };
  await auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
    putAgency(tx, { id: 1, name: 'Demo', country: null }),
  );
  say('open');
  for (let version = 1; version <= counts.versions; version += 1) {
    const list = await inventList(counts.entries, version);
    let said = false;
    const report = ({ done }: { readonly done: number }): void => {
      if (said || done === 0) return;
      said = true;
      say('half');
      if (version === counts.stall) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STALL_MS);
    };
    await importParsedList({ ...deps, reader: null }, list, { owner: 1, work: { ...quietWork(), report } });
    say('committed');
  }
  process.stdin.resume();
}

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

const [folder = '', entries = '0', versions = '1', stall = '0'] = process.argv.slice(2);
process.stdin.on('end', () => process.exit(0));
main(folder, { entries: Number(entries), versions: Number(versions), stall: Number(stall) }).catch(
  (error: unknown) => {
    say(`fault ${String(error)}`);
    process.exit(1);
  },
);
