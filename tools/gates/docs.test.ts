import { describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { docs } from './docs.ts';

const judge = async (files: Record<string, string>) => {
  const found = await docs.run(treeOf(files));
  return found.map((violation) => `${violation.file}:${violation.line ?? '-'} ${violation.message}`);
};
const HEAD = '/** What this file is. */\n\n';

describe('docs', () => {
  it('accepts a documented surface', async () => {
    const files = {
      'src/a/index.ts': `${HEAD}export { f, type T, LIMIT } from './f.ts';`,
      'src/a/f.ts': `${HEAD}/** Does what it says. */\nexport function f() {}\n/** What a text is. */\nexport type T = string;\n/** The largest. */\nexport const LIMIT = 3;`,
    };
    expect(await judge(files)).toEqual([]);
  });

  it('refuses an export without a doc comment, at its declaration', async () => {
    const files = {
      'src/a/index.ts': `${HEAD}export { f, g } from './f.ts';`,
      'src/a/f.ts': `${HEAD}// no doc comment\nexport function f() {}\n/** x */\nexport function g() {}`,
    };
    expect(await judge(files)).toEqual([
      'src/a/f.ts:4 f is public and has no doc comment',
      'src/a/f.ts:6 g is public and has no doc comment',
    ]);
  });

  it('refuses an export that is not there', async () => {
    const files = { 'src/a/index.ts': `${HEAD}export { f } from './f.ts';`, 'src/a/f.ts': HEAD };
    expect(await judge(files)).toEqual(['src/a/f.ts:- f is exported but not declared here']);
    expect(await judge({ 'src/a/index.ts': `${HEAD}export { f } from './g.ts';` })).toHaveLength(1);
  });

  it('refuses a file without an opening comment', async () => {
    expect(await judge({ 'src/a/f.ts': 'export function f() {}\n/** late */' })).toHaveLength(1);
  });

  it('refuses an open end without its issue', async () => {
    expect(await judge({ 'src/a/f.ts': `${HEAD}// TODO(#12) later\n` })).toEqual([]);
    expect(await judge({ 'src/a/f.ts': `${HEAD}// TODO later\n` })).toHaveLength(1);
    expect(await judge({ 'src/a/f.ts': `${HEAD}/* FIXME */\n` })).toHaveLength(1);
  });

  it('refuses a link that leads nowhere', async () => {
    const page = { 'docs/a.md': '[b](b.md#part) [c](../README.md) [d](https://example.org) [e](guide/)' };
    const found = await judge({ ...page, 'docs/b.md': '', 'docs/guide/x.md': '' });
    expect(found).toEqual(['docs/a.md:1 the link leads nowhere: ../README.md']);
  });
});
