import { describe, expect, it } from 'vitest';
import { treeOf } from '../source-tree.ts';
import { consoleTexts, flattenTexts, isUntranslated } from './console-texts.ts';

const judge = async (files: Readonly<Record<string, string>>) => {
  const found = await consoleTexts.run(treeOf(files));
  return found.map((violation) => violation.message);
};
/** Two languages of a group, with a component that asks for all of its keys. */
const pair = (en: object, ur: object) => ({
  ...texts('a', en, ur),
  'console/src/parts/all.ts': `const all = ${JSON.stringify([...flattenTexts(en).keys()])};`,
});
const texts = (group: string, en: object, ur: object) => ({
  [`console/src/i18n/en/${group}.json`]: JSON.stringify(en),
  [`console/src/i18n/ur/${group}.json`]: JSON.stringify(ur),
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

  it('refuses a text that no code asks for: in its group, by its name or by its beginning', async () => {
    const of = (words: object) => texts('a', words, words);
    const uses = (code: string) => ({ 'console/src/parts/b.ts': code });
    const words = { row: { one: '1', many_one: '2', many_other: '3' } };
    const asked = "useTranslation('a'); t(`row.$" + "{which}`); t('a:row.many');";
    expect(await judge({ ...of(words), ...uses(asked) })).toEqual([]);
    const unasked = ['no code asks for row.one'];
    expect(await judge({ ...of(words), ...uses("useTranslation('a'); t('row.many');") })).toEqual(unasked);
    const other = {
      ...texts('b', { x: '4' }, { x: '4' }),
      ...uses("t('b'); t('row.one'); t('a:row.many'); t('x');"),
    };
    expect(await judge({ ...of(words), ...other })).toEqual(unasked);
    const bare = "useTranslation('a'); t(`$" + "{which}.one`); t('row.many');";
    expect(await judge({ ...of(words), ...uses(bare) })).toEqual(unasked);
  });

  it('wants words for every code of the errors reference, and for no other', async () => {
    const words = { fault: { INTERNAL: { title: '1', remedy: '2' }, GONE: { title: '3' } } };
    const found = await judge({
      ...texts('common', words, words),
      'console/src/parts/b.ts': 't(`fault.$' + '{code}`);',
    });
    expect(found).toContain('fault.NOT_FOUND.title is missing: the server has this code');
    expect(found).toContain('fault.GONE.title is for a code that the server does not have');
    expect(found.join(' ')).not.toContain('fault.INTERNAL');
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
