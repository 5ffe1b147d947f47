import { describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { comparePages, errorsPage } from './generated.ts';

const page = { path: 'docs/a.md', make: () => 'one\ntwo\n' };

describe('comparePages()', () => {
  it('accepts the page as it is made, and names the first line that differs', async () => {
    expect(await comparePages(treeOf({ 'docs/a.md': 'one\ntwo\n' }), [page])).toEqual([]);
    const changed = await comparePages(treeOf({ 'docs/a.md': 'one\nthree\n' }), [page]);
    expect(changed).toMatchObject([{ file: 'docs/a.md', line: 2 }]);
  });

  it('refuses a missing page', async () => {
    expect(await comparePages(treeOf({}), [page])).toMatchObject([
      { message: 'is missing: run npm run generate' },
    ]);
  });
});

describe('errorsPage()', () => {
  it('gives each code a row with both statuses', () => {
    const entry = { status: 422, exit: 3, title: 'Wrong.', remedy: 'Mend it.' } as const;
    expect(errorsPage({ INPUT_X: entry })).toContain('`INPUT_X` | 422 | 3 | Wrong. | Mend it. |');
  });
});
