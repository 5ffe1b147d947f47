import { describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { style } from './style.ts';

const judge = async (path: string, text: string) => {
  const found = await style.run(treeOf({ [path]: text }));
  return found.map((violation) => `${violation.line ?? '-'} ${violation.message}`);
};

describe('style', () => {
  it.each([
    ['an arrow export', 'export const f = () => 1;'],
    ['a function expression as export', 'export const f = function () {};'],
    ['a default export', 'export default 1;'],
    ['any', 'const a: any = 1;'],
    ['any inside a type', 'type A = readonly any[];'],
    ['a type assertion', 'const a = b as string;'],
    ['an angle bracket assertion', 'const a = <string>b;'],
    ['an unexplained `!`', 'const a = b!;'],
    ['a bare throw', "throw new Error('x');"],
    ['a bare type error', "throw new TypeError('x');"],
    ['an empty catch', 'try { a(); } catch {}'],
    ['module state', 'let count = 0;'],
    ['the environment', "const a = process.env['HOME'];"],
    ['the clock', 'const a = Date.now();'],
    ['the clock as a date', 'const a = new Date();'],
    ['randomness', 'const a = Math.random();'],
    ['@ts-ignore', '// @ts-ignore\nconst a = 1;'],
  ])('refuses %s in src', async (_claim, text) => {
    expect(await judge('src/lists/x.ts', text)).toHaveLength(1);
  });

  it.each([
    ['an exported function and constant', 'export function f() {}\nexport const LIMIT = 3;'],
    ['as const', 'const a = [1] as const;'],
    ['an assertion inside parseX', 'function parseName(text: unknown) { return text as string; }'],
    ['an assertion inside brandX', 'function brandId(text: string) { return [text].map((id) => id as Id); }'],
    ['a `!` proved on its line', 'const a = b!; // b was set by the loop above'],
    ['a `!` proved on the line above', '// b was set by the loop above\nconst a = b!;'],
    [
      'a function whose comment proves its `!`',
      'function f(b: number[]) {\n  // every index is below the length, hence `!`\n  let sum = 0;\n  sum += b[0]!;\n  return sum;\n}',
    ],
    [
      'a file whose opening comment proves its `!`',
      '/** Indexes stay below the length, hence `!`. */\nconst a = 1;\n\nconst c = b!;',
    ],
    ['a coded error', "throw fault('USAGE', 'x');"],
    ['a date from a given instant', 'const a = new Date(0);'],
  ])('accepts %s in src', async (_claim, text) => {
    expect(await judge('src/lists/x.ts', text)).toEqual([]);
  });

  it('refuses anything but named re-exports in an index.ts', async () => {
    expect(await judge('src/lists/index.ts', "export { a, type B } from './a.ts';")).toEqual([]);
    expect(await judge('src/lists/index.ts', "export * from './a.ts';")).toHaveLength(1);
    expect(await judge('src/lists/index.ts', 'export const LIMIT = 3;')).toHaveLength(1);
  });

  it('allows assertions and bare errors in tests, and any nowhere', async () => {
    expect(await judge('src/lists/x.test.ts', "const a = b as string; throw new Error('x');")).toEqual([]);
    expect(await judge('src/lists/x.test.ts', 'const a: any = 1;')).toHaveLength(1);
  });

  it('holds in the console too, where the clock may be read', async () => {
    expect(await judge('console/src/parts/x.tsx', "throw new Error('x');")).toHaveLength(1);
    expect(await judge('console/src/parts/x.tsx', 'const a = b as string;')).toHaveLength(1);
    expect(await judge('console/src/parts/x.tsx', 'const a = Date.now();')).toEqual([]);
    expect(await judge('console/src/parts/x.test.tsx', "throw new Error('x');")).toEqual([]);
  });

  it('allows a default export in a config file', async () => {
    expect(await judge('console/vite.config.ts', 'export default {};')).toEqual([]);
  });
});
