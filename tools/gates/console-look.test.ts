import { describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { consoleLook } from './console-look.ts';

const judge = async (path: string, text: string) => {
  const found = await consoleLook.run(treeOf({ [path]: text }));
  return found.map((violation) => `${violation.line ?? '-'} ${violation.message}`);
};

describe('console look', () => {
  it.each([
    'margin-left: 1px;',
    'padding-right: 1px;',
    'left: 0;',
    'border-right: 1px solid;',
    'border-top-left-radius: 2px;',
    'text-align: right;',
    'float: left;',
    'margin: 0 1px 0 calc(2px + 3px);',
    'background: url(https://fonts.example.org/a.woff2);',
    'background: url("//cdn.example.org/a.png");',
  ])('refuses %s in a style sheet', async (declaration) => {
    expect(await judge('console/src/a.css', `.a {\n  ${declaration}\n}\n`)).toHaveLength(1);
    expect((await judge('console/src/a.css', `.a {\n  ${declaration}\n}\n`))[0]).toMatch(/^2 /);
  });

  it.each([
    'margin-inline-start: 1px;',
    'inset-inline: 0;',
    'text-align: start;',
    'margin: 0 var(--a, 1px) 0 var(--a, 1px);',
    'background: url("./a.svg");',
    '/* left: 0; */',
    'transition: left 1s;',
  ])('accepts %s in a style sheet', async (declaration) => {
    expect(await judge('console/src/a.css', `.a:hover { ${declaration} }`)).toEqual([]);
  });

  it('refuses sides in a style attribute and addresses elsewhere in the code', async () => {
    expect(await judge('console/src/a.tsx', 'const a = <p style={{ marginLeft: 3 }} />;')).toHaveLength(1);
    expect(await judge('console/src/a.tsx', "const a = <p style={{ textAlign: 'right' }} />;")).toHaveLength(
      1,
    );
    expect(await judge('console/src/a.tsx', 'const a = <p style={{ insetInlineStart: 3 }} />;')).toEqual([]);
    expect(await judge('console/src/a.ts', "const a = 'https://example.org/a';")).toHaveLength(1);
    expect(await judge('console/src/a.ts', "const a = 'http://www.w3.org/2000/svg';")).toEqual([]);
    expect(await judge('console/index.html', '<link href="https://example.org/a.css">')).toHaveLength(1);
  });
});
