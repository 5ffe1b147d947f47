import { describe, expect, it } from 'vitest';
import { boundaries } from './check-boundaries.ts';
import { treeOf } from './source-tree.ts';

const judge = async (path: string, text: string) => {
  const found = await boundaries.run(treeOf({ [path]: text }));
  return found.map((violation) => `${violation.line ?? '-'} ${violation.message}`);
};

describe('boundaries', () => {
  it('accepts a lower rank through its index.ts, and the own files', async () => {
    const text =
      "import { a } from '../base/index.ts';\nimport { b } from './b.ts';\nimport { c } from './import/c.ts';";
    expect(await judge('src/lists/x.ts', text)).toEqual([]);
  });

  it.each([
    ['a higher rank', 'src/base/x.ts', "import { a } from '../store/index.ts';"],
    ['an equal rank', 'src/cases/x.ts', "import { a } from '../prevention/index.ts';"],
    ['a file behind the index.ts', 'src/lists/x.ts', "import { a } from '../names/sound.ts';"],
    ['the own index.ts', 'src/lists/x.ts', "import { a } from './index.ts';"],
    ['the own index.ts from a folder below', 'src/lists/import/x.ts', "import { a } from '../index.ts';"],
    ['a type of a higher rank', 'src/base/x.ts', "import type { A } from '../api/index.ts';"],
    ['a type expression of a higher rank', 'src/base/x.ts', "type A = import('../api/index.ts').A;"],
    ['a dynamic import of a higher rank', 'src/base/x.ts', "await import('../api/index.ts');"],
    ['a re-export of a higher rank', 'src/base/x.ts', "export { a } from '../api/index.ts';"],
    ['a worker of another module', 'src/lists/x.ts', "new URL('../store/worker.ts', import.meta.url);"],
    ['a file outside src', 'src/base/x.ts', "import { a } from '../../tools/gate.ts';"],
    ['anything from the console', 'console/src/x.ts', "import { a } from '../../src/base/index.ts';"],
    [
      'a page from what pages stand on',
      'console/src/parts/x.tsx',
      "import { a } from '../pages/desk/a.tsx';",
    ],
    ['the shell from what pages stand on', 'console/src/api/x.ts', "import { a } from '../shell/a.tsx';"],
    ['a file behind an index.ts from bin', 'bin/x.ts', "import { a } from '../src/cli/run.ts';"],
  ])('refuses %s', async (_claim, path, text) => {
    const found = await judge(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^1 /);
  });

  it('lets a page import parts, the shell, and a package', async () => {
    const text =
      "import { a } from '../../parts/a.tsx';\nimport { b } from '../../shell/b.tsx';\nimport c from 'react';";
    expect(await judge('console/src/pages/desk/x.tsx', text)).toEqual([]);
  });

  it('refuses a file directly in src and a folder without a rank', async () => {
    expect(await judge('src/x.ts', '')).toEqual(['- no file lies directly in src/: it belongs to a module']);
    expect(await judge('src/utils/x.ts', '')).toEqual(['- "utils" is no module of the rank table']);
  });

  it('lets a test reach the test support and the own index.ts', async () => {
    const text = "import { a } from '../../test/support/a.ts';\nimport { b } from './index.ts';";
    expect(await judge('src/lists/x.test.ts', text)).toEqual([]);
  });
});
