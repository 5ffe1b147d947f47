import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { formatAndLint, readGithubLines, readTypeErrors, types } from './commands.ts';

const BAD = 'export const a: string = 1;\nexport  const b = 2\n';
const RULES = `{
  "files": { "includes": ["src/**"] },
  "formatter": { "indentStyle": "space" },
  "javascript": { "formatter": { "quoteStyle": "single" } }
}
`;
const GOOD = "export const a: string = 'one';\n";

describe('the formatter, linter and type checker as gates', () => {
  let folder = '';
  const tree = () => ({ ...treeOf({}), root: folder });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'silsila-gate-'));
    const root = join(import.meta.dirname, '..', '..');
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      '{"compilerOptions":{"noEmit":true,"types":[]},"include":["src"]}',
    );
    writeFileSync(join(folder, 'biome.json'), RULES);
    mkdirSync(join(folder, 'src'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('pass a good file', async () => {
    writeFileSync(join(folder, 'src', 'a.ts'), GOOD);
    expect(await types.run(tree())).toEqual([]);
    expect(await formatAndLint.run(tree())).toEqual([]);
  });

  it('name the places of a bad file', async () => {
    writeFileSync(join(folder, 'src', 'a.ts'), BAD);
    expect(await types.run(tree())).toMatchObject([{ file: 'src/a.ts', line: 1 }]);
    expect(await formatAndLint.run(tree())).toMatchObject([{ file: 'src/a.ts' }]);
  });

  it('fail where there is no folder to look at', async () => {
    expect(await types.run(treeOf({}))).toHaveLength(1);
  });
});

describe('readGithubLines() and readTypeErrors()', () => {
  it('read the places out of the programs’ output', () => {
    const lint = '::error title=lint/x,file=src/a.ts,line=7,endLine=7,col=1::Do not.';
    expect(readGithubLines(lint)).toEqual([{ file: 'src/a.ts', line: 7, message: 'lint/x Do not.' }]);
    const type = 'src/a.ts(3,5): error TS1: No.';
    expect(readTypeErrors(type)).toEqual([{ file: 'src/a.ts', line: 3, message: 'error TS1: No.' }]);
  });
});
