import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSourceTree, treeOf } from '../source-tree.ts';
import { exampleProgram, examples, examplesOf } from './examples.ts';

const SOURCE = (claim: string) => `/** Sums. */

/**
 * Adds two numbers.
 * @throws USAGE never
 * @example
 * \`\`\`ts
 * const three = add(1, 2);
 * three // => ${claim}
 * \`\`\`
 */
export function add(left: number, right: number): number {
  return left + right;
}
`;

async function runIn(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'silsila-gate-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    return await examples.run(openSourceTree(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('examples', () => {
  it('finds the example with its line and ends it at the next tag', () => {
    const source = treeOf({ 'src/a/add.ts': SOURCE('3') }).parse('src/a/add.ts');
    expect(examplesOf(source)).toEqual([
      { file: 'src/a/add.ts', line: 6, code: 'const three = add(1, 2);\nthree // => 3' },
    ]);
  });

  it('turns an expectation into an assertion and imports what is used', () => {
    const example = { file: 'src/a/add.ts', line: 1, code: 'add(1, 2); // => 3' };
    const program = exampleProgram(example, [{ path: './index.ts', names: ['add', 'other'] }]);
    expect(program.split('\n').slice(1)).toEqual([
      "import { add } from './index.ts';",
      'deepEqual(add(1, 2), 3);',
    ]);
  });

  it('takes a literal in a comment for an expectation, and prose for a comment', () => {
    const code = "f('a'); // null\nf(1) // [1, 'b']\nf(2); // the second\nconst a = f(3); // 3";
    const program = exampleProgram({ file: 'src/a/f.ts', line: 1, code }, [
      { path: './index.ts', names: ['f'] },
    ]);
    expect(program.split('\n').slice(2)).toEqual([
      "deepEqual(f('a'), null);",
      "deepEqual(f(1), [1, 'b']);",
      'f(2); // the second',
      'const a = f(3); // 3',
    ]);
  });

  it('passes an example that holds and names the place of one that does not', async () => {
    const index = {
      'package.json': '{"type":"module"}',
      'src/a/index.ts': "export { add } from './add.ts';",
    };
    expect(await runIn({ ...index, 'src/a/add.ts': SOURCE('3') })).toEqual([]);
    const failures = await runIn({ ...index, 'src/a/add.ts': SOURCE('4') });
    expect(failures).toMatchObject([{ file: 'src/a/add.ts', line: 6 }]);
  });
});
