import { describe, expect, it } from 'vitest';
import { ask, indexEntries, topScore } from '../../test/support/screening.ts';
import { readBirth, readFacts } from './screen-factors.ts';
import type { ScreenQuery } from './screening-model.ts';

const PARTY = {
  ref: '1',
  names: ['Zarmasht Torkul'],
  values: [
    ['fatherName', 'Wardak Karwan'],
    ['birthDate', '1980-04-05'],
    ['nationality', 'pk'],
    ['passportNumber', 'AB123456'],
  ],
} as const;
const KNOWN = indexEntries([PARTY]);
const UNKNOWN = indexEntries([{ ref: '1', names: ['Zarmasht Torkul'] }]);
const NAME = { name: 'Zarmast Torgul', kind: 'person' } as const;

function score(facts: Omit<ScreenQuery, 'name'>, index = KNOWN): number {
  return topScore(ask(index, { ...NAME, ...facts }));
}

function reasonOf(facts: Omit<ScreenQuery, 'name'>, index = KNOWN): { effect?: string; words?: string } {
  const [about] = Object.keys(facts);
  return ask(index, { ...NAME, ...facts }).matches[0]?.reasons.find((reason) => reason.about === about) ?? {};
}

const BARE = score({});

describe('weighFacts()', () => {
  it('leaves a name alone at a score that facts can move either way', () => {
    expect(BARE).toBeGreaterThan(0.6);
    expect(BARE).toBeLessThan(0.99);
  });

  it.each([
    [{ father: 'Wardak Karwan' }],
    [{ father: 'وردک کاروان' }],
    [{ born: '1980-04-05' }],
    [{ born: '05/04/1980' }],
    [{ born: '1980' }],
    [{ country: 'Pakistan' }],
    [{ country: 'AF;PK' }],
    [{ id: 'ab 123-456' }],
  ])('raises the score for %o, which agrees', (facts) => {
    expect(score(facts)).toBeGreaterThan(BARE);
    expect(reasonOf(facts).effect).toBe('agrees');
  });

  it.each([
    [{ father: 'Mirwais Dostan' }],
    [{ born: '1961-04-05' }],
    [{ country: 'FR' }],
    [{ id: 'ZZ999999' }],
  ])('lowers the score for %o, which contradicts', (facts) => {
    expect(score(facts)).toBeLessThan(BARE);
    expect(reasonOf(facts).effect).toBe('contradicts');
  });

  it.each([
    [{ father: 'Mirwais Dostan' }],
    [{ born: '1961-04-05' }],
    [{ country: 'FR' }],
    [{ id: 'ZZ999999' }],
  ])('does not move the score for %o, which the list does not know', (facts) => {
    expect(score(facts, UNKNOWN)).toBe(score({}, UNKNOWN));
    expect(reasonOf(facts, UNKNOWN).effect).toBe('missing');
  });

  it('finds the father within a chain of names', () => {
    const chain = indexEntries([{ ref: '1', names: ['Zarmasht bin Torkul'] }]);
    const asked = { name: 'Zarmast', kind: 'person' } as const;
    const alone = topScore(ask(chain, asked));
    const withFather = ask(chain, { ...asked, father: 'Torgul' });
    expect(topScore(withFather)).toBeGreaterThan(alone);
    expect(withFather.matches[0]?.reasons).toContainEqual(
      expect.objectContaining({ about: 'father', effect: 'agrees' }),
    );
  });

  it('chooses the best of several births, fathers and countries', () => {
    const several = indexEntries([
      {
        ...PARTY,
        values: [
          ['birthDate', '1950'],
          ['fatherName', 'Mirwais Dostan'],
          ...PARTY.values,
          ['nationality', 'ir'],
        ],
      },
    ]);
    expect(score({ born: '1980-04-05' }, several)).toBe(score({ born: '1980-04-05' }));
    expect(score({ father: 'Wardak Karwan' }, several)).toBe(score({ father: 'Wardak Karwan' }));
    expect(score({ country: 'IR' }, several)).toBeGreaterThan(BARE);
  });

  it('says much for an identity number and little for a country', () => {
    expect(score({ id: 'AB123456' })).toBeGreaterThan(score({ born: '1980-04-05' }));
    expect(score({ country: 'PK' })).toBeLessThan(score({ born: '1980-04-05' }));
  });
});

describe('weighFacts() on birth dates', () => {
  it('says more the more exactly they agree', () => {
    const [same, swapped, year, near, other] = [
      '1980-04-05',
      '1980-05-04',
      '1980',
      '1980-11-30',
      '1979-11-30',
    ].map((born) => score({ born }));
    expect(same).toBeGreaterThan(swapped ?? 1);
    expect(swapped).toBeGreaterThan(year ?? 1);
    expect(year).toBeGreaterThan(near ?? 1);
    expect(near).toBe(BARE);
    expect(other).toBeLessThan(BARE);
  });

  it('says that day and month are swapped', () => {
    expect(reasonOf({ born: '1980-05-04' }).words).toContain('swapped');
  });

  it.each([
    ['1980', '1980-04', 'agrees'],
    ['1980-04', '1980-04-05', 'agrees'],
    ['1978..1982', '1980-04-05', 'agrees'],
    ['c. 1979', '1980-04-05', 'neutral'],
    ['1982', '1980', 'neutral'],
    ['1983', '1980', 'contradicts'],
    ['1980-05', '1980-04', 'neutral'],
  ])('compares %s with %s listed: %s', (born, listed, effect) => {
    const index = indexEntries([{ ref: '1', names: PARTY.names, values: [['birthDate', listed]] }]);
    expect(reasonOf({ born }, index).effect).toBe(effect);
  });
});

describe('readBirth()', () => {
  it.each([
    ['1980-04-05', '1980-04-05', '1980-04-05'],
    ['5/4/1980', '1980-04-05', '1980-04-05'],
    ['05.04.1980', '1980-04-05', '1980-04-05'],
    ['1980-02', '1980-02-01', '1980-02-29'],
    [' 1980 ', '1980-01-01', '1980-12-31'],
    ['1978..1980', '1978-01-01', '1980-12-31'],
  ])('reads %s', (text, from, to) => {
    expect(readBirth(text)).toMatchObject({ from, to });
  });

  it.each([
    ['31/02/1980'],
    ['1980-02-30'],
    ['1980-13'],
    ['04/31/1980'],
    ['yesterday'],
    ['1982..1980'],
    ['80'],
    ['😀'],
  ])('is null for %s, which is no date', (text) => {
    expect(readBirth(text)).toBeNull();
  });
});

describe('readFacts()', () => {
  it('says what was given and could not be read, and leaves it out', () => {
    const facts = readFacts({ name: 'x', father: '123', born: '1980-02-30', country: 'Atlantis', id: '12' });
    expect(facts).toMatchObject({ father: null, born: null, countries: [], id: '' });
    expect(facts.unreadable.map((reason) => reason.about)).toEqual(['father', 'born', 'country', 'id']);
  });

  it('says nothing of what was not given', () => {
    for (const query of [{ name: 'x' }, { name: 'x', father: ' ', born: '', country: '', id: ' ' }])
      expect(readFacts(query)).toEqual({ father: null, born: null, countries: [], id: '', unreadable: [] });
  });

  it('reads several countries by code or name, and an ending semicolon', () => {
    expect(readFacts({ name: 'x', country: 'PK; Afghanistan;' })).toMatchObject({
      countries: ['pk', 'af'],
      unreadable: [],
    });
    expect(readFacts({ name: 'x', country: 'PK;Atlantis' })).toMatchObject({
      countries: ['pk'],
      unreadable: [{ about: 'country' }],
    });
  });
});
