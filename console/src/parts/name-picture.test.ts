import { describe, expect, it } from 'vitest';
import { linkText, type NamePicture, parseLinkKind, tilesOf } from './name-picture.ts';

const part = (text: string, share: number, role = 'name') => ({ text, role, share, rarity: share });

/** SYNTHETIC: nobody has these names. */
const PICTURE: NamePicture = {
  query: [part('Nurulbasar', 0.7), part('Khan', 0.3)],
  listed: [part('Noor', 0.3), part('ul', 0, 'connector'), part('Basar', 0.3), part('Shah', 0.4)],
  links: [{ query: [0], listed: [0, 2], kind: 'split', rarityBits: 9 }],
  unmatched: [
    { side: 'query', part: 1, effect: 'contradicts' },
    { side: 'listed', part: 3, effect: 'missing' },
  ],
};

describe('tilesOf()', () => {
  it('gives each part its state, in the order of the name', () => {
    expect(tilesOf(PICTURE, 'query').map(({ text, state, link }) => [text, state, link])).toEqual([
      ['Nurulbasar', 'linked', 0],
      ['Khan', 'contradicts', null],
    ]);
    expect(tilesOf(PICTURE, 'listed').map(({ state }) => state)).toEqual([
      'linked',
      'aside',
      'linked',
      'missing',
    ]);
  });
});

describe('linkText()', () => {
  it('puts the parts of a link together as they are written', () => {
    expect(PICTURE.links.map((link) => linkText(PICTURE, link, 'listed'))).toEqual(['Noor Basar']);
  });
});

describe('parseLinkKind()', () => {
  it('takes a kind that is not known for the weakest claim', () => {
    expect(parseLinkKind('sound')).toBe('sound');
    expect(parseLinkKind('telepathy')).toBe('spelling');
    expect(parseLinkKind(undefined)).toBe('spelling');
  });
});
