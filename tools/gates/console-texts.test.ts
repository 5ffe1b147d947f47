import { describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { consoleTexts, flattenTexts, isUntranslated } from './console-texts.ts';

const judge = async (files: Readonly<Record<string, string>>) => {
  const found = await consoleTexts.run(treeOf(files));
  return found.map((violation) => violation.message);
};
const pair = (en: object, ur: object) => ({
  'console/src/i18n/en/a.json': JSON.stringify(en),
  'console/src/i18n/ur/a.json': JSON.stringify(ur),
});

describe('console texts', () => {
  it('accepts languages that say the same, with the same places', async () => {
    expect(
      await judge(pair({ a: { b: 'Row {{n}}' }, c: 'CSV' }, { a: { b: 'سطر {{n}}' }, c: 'CSV' })),
    ).toEqual([]);
  });

  it('refuses a key that one side lacks, an empty text, and other places', async () => {
    expect(await judge(pair({ a: 'One' }, {}))).toEqual(['a is missing']);
    expect(await judge(pair({}, { a: 'ایک' }))).toEqual(['a is in no en file']);
    expect(await judge(pair({ a: ' ' }, { a: 'ایک' }))).toEqual(['a is empty']);
    expect(await judge(pair({ a: '{{n}} of {{m}}' }, { a: '{{n}} میں سے' }))).toEqual([
      'a has the places n, not m n',
    ]);
    expect(await judge({ 'console/src/i18n/en/a.json': '{}' })).toHaveLength(1);
  });

  it('refuses an Urdu text without a letter of Arabic script', async () => {
    expect(await judge(pair({ a: 'Close' }, { a: 'Close' }))).toEqual([
      'a has no letter of Arabic script: Close',
    ]);
    expect(isUntranslated('{{done}} / {{total}}')).toBe(false);
    expect(isUntranslated('PDF')).toBe(false);
    expect(isUntranslated('rows.csv (OFAC، XML)')).toBe(false);
    expect(isUntranslated('Save as PDF')).toBe(true);
  });

  it.each([
    ['words between tags', 'const a = <p>Hello</p>;'],
    ['a word in braces', "const a = <p>{'Hello'}</p>;"],
    ['a template between tags', 'const a = <p>{`Hello $' + '{name}`}</p>;'],
    ['a label that is spoken', 'const a = <input aria-label="Name" />;'],
  ])('refuses %s in a component', async (_claim, text) => {
    expect(await judge({ 'console/src/parts/a.tsx': text })).toHaveLength(1);
    expect(await judge({ 'console/src/parts/a.test.tsx': text })).toEqual([]);
  });

  it('accepts a name in an element with a language of its own', async () => {
    const text = 'const a = <b><span lang="ur">سلسلہ</span></b>;';
    expect(await judge({ 'console/src/parts/a.tsx': text })).toEqual([]);
  });

  it('accepts texts by key, signs, and attributes that nobody hears', async () => {
    const text = "const a = <p className=\"wide\" title={t('a')}>{t('b')} · {'/'} 12</p>;";
    expect(await judge({ 'console/src/parts/a.tsx': text })).toEqual([]);
  });
});

describe('flattenTexts()', () => {
  it('gives each text the path of its key', () => {
    expect([...flattenTexts({ a: { b: 'x' }, c: 'y' })]).toEqual([
      ['a.b', 'x'],
      ['c', 'y'],
    ]);
  });
});
