import { describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { sizes } from './sizes.ts';

const judge = async (path: string, text: string) => {
  const found = await sizes.run(treeOf({ [path]: text }));
  return found.map((violation) => `${violation.line ?? '-'} ${violation.message}`);
};
const lines = (count: number) => Array.from({ length: count }, (_, at) => `  use(${at});`).join('\n');

describe('sizes', () => {
  it('accepts a file of 400 lines and refuses one of 401', async () => {
    expect(await judge('src/base/x.ts', lines(400))).toEqual([]);
    expect(await judge('src/base/x.ts', lines(401))).toEqual(['- 401 lines (400 at most)']);
  });

  it('accepts a function of 70 lines and refuses one of 71, by its name', async () => {
    expect(await judge('src/base/x.ts', `function sum() {\n${lines(68)}\n}`)).toEqual([]);
    expect(await judge('src/base/x.ts', `function sum() {\n${lines(69)}\n}`)).toEqual([
      '1 sum has 71 lines (70 at most)',
    ]);
    expect(await judge('src/base/x.ts', `const sum = () => {\n${lines(69)}\n};`)).toHaveLength(1);
  });

  it('allows a React component 120 lines', async () => {
    expect(await judge('console/src/Desk.tsx', `function Desk() {\n${lines(118)}\n}`)).toEqual([]);
    expect(await judge('console/src/Desk.tsx', `function Desk() {\n${lines(119)}\n}`)).toHaveLength(1);
    expect(await judge('console/src/Desk.tsx', `function desk() {\n${lines(118)}\n}`)).toHaveLength(1);
  });

  it('refuses a fourth positional parameter, of a method too', async () => {
    expect(await judge('src/base/x.ts', 'function f(a: A, b: B, c: C) {}')).toEqual([]);
    expect(await judge('src/base/x.ts', 'function f(a: A, b: B, c: C, d: D) {}')).toEqual([
      '1 f has 4 positional parameters (3 at most)',
    ]);
    const table = "it.each([['a', 1, 2, 3]])('%s', (name, left, right, sum) => {});";
    expect(await judge('src/base/x.test.ts', table)).toEqual([]);
    expect(await judge('src/base/x.ts', 'class K { m(a: A, b: B, c: C, d: D) {} }')).toHaveLength(1);
  });

  it('measures the tests inside a describe block, not the block', async () => {
    const long = `describe('x', () => {\n${lines(100)}\n});`;
    expect(await judge('src/base/x.test.ts', long)).toEqual([]);
    expect(await judge('src/base/x.test.ts', `it('x', () => {\n${lines(100)}\n});`)).toHaveLength(1);
    expect(await judge('src/base/x.test.ts', `it.each([1])('x', () => {\n${lines(100)}\n});`)).toHaveLength(
      1,
    );
    expect(await judge('src/base/x.test.ts', `onEachEngine('x', () => {\n${lines(100)}\n});`)).toEqual([]);
    expect(await judge('src/base/x.ts', long)).toHaveLength(1);
  });

  it('exempts data tables and generated files', async () => {
    expect(await judge('src/names/data/table.ts', lines(900))).toEqual([]);
    expect(await judge('src/api/generated/client.ts', lines(900))).toEqual([]);
  });
});
