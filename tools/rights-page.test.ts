import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const IDS = Array.from({ length: 22 }, (_, index) => `RR-${String(index + 1).padStart(2, '0')}`);

interface Row {
  readonly id: string;
  readonly words: string;
  readonly state: string;
  readonly files: readonly string[];
  readonly left: string;
}

async function readRows(): Promise<readonly Row[]> {
  const page = await readFile(join(ROOT, 'docs/guide/rights.md'), 'utf8');
  return page
    .split('\n')
    .filter((line) => line.startsWith('| RR-'))
    .map((line) => {
      const [, id = '', words = '', state = '', tests = '', left = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return {
        id,
        words,
        state,
        left,
        files: [...tests.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
      };
    });
}

/** The names of tests and of groups of tests in a file. */
async function namesOfTests(file: string): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, file), 'utf8');
  const calls = text.matchAll(/\b(?:it|describe)(?:\.each\([\s\S]*?\]\s*\))?\(\s*(['"`])(.*?)\1/g);
  return [...calls].map((match) => match[2] ?? '');
}

describe('the page of rights', () => {
  it('speaks of every requirement once, in order', async () => {
    expect((await readRows()).map(({ id }) => id)).toEqual(IDS);
  });

  it('names for whatever holds the files that have a test of it, and for the rest the reason', async () => {
    for (const { id, state, files, left, words } of await readRows()) {
      expect(words, id).not.toBe('');
      expect(['Holds', 'In part', 'Later'], id).toContain(state);
      if (state === 'Later') expect(files, id).toEqual([]);
      else expect(files.length, id).toBeGreaterThan(0);
      if (state !== 'Holds') expect(left, id).not.toBe('');
      for (const file of files) {
        const names = await namesOfTests(file);
        expect(
          names.some((name) => name.startsWith(id)),
          `${id} is in no name of a test of ${file}`,
        ).toBe(true);
      }
    }
  });

  it('misses no file whose tests name a requirement', async () => {
    const rows = await readRows();
    for (const file of new Set(rows.flatMap(({ files }) => files))) {
      for (const name of await namesOfTests(file)) {
        const id = /^RR-\d\d/.exec(name)?.[0];
        if (id === undefined) continue;
        expect(rows.find((row) => row.id === id)?.files, `${file}: ${name}`).toContain(file);
      }
    }
  });
});
