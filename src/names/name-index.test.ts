import { describe, expect, it } from 'vitest';
import { indexTexts } from '../../test/support/names.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';
import { prepareName } from './prepare-name.ts';

/** The owners under a part, by its form. */
function ownersOf(index: NameIndex, form: string): number[] {
  const id = index.vocabulary.parts.findIndex((part) => part.form === form);
  return [...index.postings.slice(index.postingStart[id], index.postingStart[id + 1])];
}

describe('buildNameIndex()', () => {
  it('lays names out as runs of part numbers, in the order given', () => {
    const index = indexTexts([['Zarmast Torgul', 'Torgul'], ['Wardak']]);
    expect([...index.nameStart]).toEqual([0, 2, 3, 4]);
    const forms = [...index.nameParts].map((id) => index.vocabulary.parts[id]?.form);
    expect(forms).toEqual(['zarmast', 'torgul', 'torgul', 'wardak']);
  });

  it('gives each owner its names, also where they do not follow one another', () => {
    const index = buildNameIndex(
      [1, 0, 1].map((owner) => ({ owner, name: prepareName(`Zarmast ${owner}`, 'any'), open: true })),
    );
    const namesOf = (owner: number): number[] => [
      ...index.ownerNames.slice(index.ownerStart[owner], index.ownerStart[owner + 1]),
    ];
    expect([namesOf(0), namesOf(1)]).toEqual([[1], [0, 2]]);
  });

  it('posts an owner once under each part and each pair of neighbours', () => {
    const index = indexTexts([['Zarmast Torgul', 'Torgul Zarmast', 'Zarmast'], ['Torgul']]);
    expect(ownersOf(index, 'zarmast')).toEqual([0]);
    expect(ownersOf(index, 'torgul')).toEqual([0, 1]);
    expect(ownersOf(index, 'zarmasttorgul')).toEqual([0]);
  });

  it('counts rarity in open names alone', () => {
    const name = prepareName('Zarmast', 'person');
    const build = (open: boolean): NameIndex =>
      buildNameIndex(Array.from({ length: 200 }, (_, owner) => ({ owner, name, open })));
    const [part] = name.parts;
    if (part === undefined) throw new RangeError('no part');
    expect(build(true).rarity.bits(part)).toBeLessThan(build(false).rarity.bits(part));
    expect(build(false).rarity.bits(part)).toBe(buildNameIndex([]).rarity.bits(part));
  });

  it('takes no names, and names without parts', () => {
    expect(buildNameIndex([]).names).toEqual([]);
    const index = indexTexts([['😀'], ['Zarmast']]);
    expect([...index.nameStart]).toEqual([0, 0, 1]);
    expect(ownersOf(index, 'zarmast')).toEqual([1]);
  });
});
