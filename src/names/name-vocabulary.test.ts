import { describe, expect, it } from 'vitest';
import { joinParts } from './compare-names.ts';
import type { NameKind, NamePart } from './model.ts';
import { createVocabulary, partId, similarParts, type Vocabulary } from './name-vocabulary.ts';
import { partSimilarity, SIMILAR_MIN } from './part-similarity.ts';
import { prepareName } from './prepare-name.ts';

const WORDS =
  'Zarmast Zarmasht Zarmat Zamrast Torgul Torkul Wardak Vardak Qadir Kader Abdulqadir Hidayat Hidayatullah J. K. 313 55 زرمست وردك Omar Umar Muhammad Mahmud Li Lee';

function part(text: string, kind: NameKind = 'any'): NamePart {
  const [first] = prepareName(text, kind).parts;
  if (first === undefined) throw new RangeError(text);
  return first;
}

function joined(first: string, second: string): NamePart {
  const both = joinParts(part(first), part(second));
  if (both === null) throw new RangeError(`${first} ${second}`);
  return both;
}

function vocabularyOf(text: string): Vocabulary {
  const vocabulary = createVocabulary();
  for (const word of text.split(' ')) partId(vocabulary, part(word), 'single');
  return vocabulary;
}

function found(vocabulary: Vocabulary, query: NamePart): string[] {
  return [...similarParts(vocabulary, query, 'single').ids].map((id) => vocabulary.parts[id]?.form ?? '');
}

describe('partId()', () => {
  it('numbers parts from 0 and gives equal parts one number', () => {
    const vocabulary = createVocabulary();
    expect(
      ['Zarmast', 'Torgul', 'ZARMAST', 'Zarmast'].map((word) => partId(vocabulary, part(word), 'single')),
    ).toEqual([0, 1, 0, 0]);
  });

  it('keeps scripts, roles and joined words apart', () => {
    const vocabulary = createVocabulary();
    const ids = [
      partId(vocabulary, part('J.'), 'single'),
      partId(vocabulary, part('Zulfiqar'), 'single'),
      partId(vocabulary, joined('Zul', 'Fiqar'), 'joined'),
      partId(vocabulary, part('Lashkar', 'organisation'), 'single'),
      partId(vocabulary, part('Lashkar', 'person'), 'single'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps joined words apart that have the same letters and other sounds', () => {
    const vocabulary = createVocabulary();
    expect(partId(vocabulary, joined('Kut', 'Habzar'), 'joined')).not.toBe(
      partId(vocabulary, joined('Ku', 'Thabzar'), 'joined'),
    );
  });
});

describe('similarParts()', () => {
  const vocabulary = vocabularyOf(WORDS);

  it('finds a word itself first, and spellings of it', () => {
    expect(found(vocabulary, part('Zarmast'))[0]).toBe('zarmast');
    expect(found(vocabulary, part('Zarmast'))).toEqual(
      expect.arrayContaining(['zarmasht', 'zarmat', 'zamrast', 'زرمست']),
    );
    expect(found(vocabulary, part('Umar'))).toEqual(expect.arrayContaining(['umar', 'omar']));
  });

  it('gives the same similarities as the comparison of two parts, most similar first', () => {
    for (const query of WORDS.split(' ').map((word) => part(word))) {
      const { ids, similarities } = similarParts(vocabulary, query, 'single');
      expect([...similarities]).toEqual([...similarities].toSorted((a, b) => b - a));
      for (const [k, id] of ids.entries()) {
        const other = vocabulary.parts[id];
        if (other === undefined) throw new RangeError('no part');
        expect(similarities[k]).toBeCloseTo(partSimilarity(query, other), 6);
        expect(similarities[k]).toBeGreaterThanOrEqual(Math.fround(SIMILAR_MIN));
      }
    }
  });

  it('finds a compound by its short form and the short form by the compound', () => {
    expect(found(vocabulary, part('Qadir'))).toContain('abdqadir');
    expect(found(vocabulary, part('Hidayatullah'))).toContain('hidayat');
  });

  it('finds numbers by themselves alone', () => {
    expect(found(vocabulary, part('٣١٣'))).toEqual(['313']);
    expect(found(vocabulary, part('312'))).toEqual([]);
  });

  it('finds initials and words of each other, and calls an initial broad', () => {
    expect(found(vocabulary, part('Jamil'))).toContain('j');
    expect(found(vocabulary, part('Z.'))).toContain('zarmast');
    expect(similarParts(vocabulary, part('Z.'), 'single').broad).toBe(true);
    expect(similarParts(vocabulary, part('Zarmast'), 'single').broad).toBe(false);
  });

  it('finds nothing for a word that is like none', () => {
    expect(found(vocabulary, part('Bxlpq'))).toEqual([]);
  });

  it('answers the second time as the first', () => {
    expect(found(vocabulary, part('Torgul'))).toEqual(found(vocabulary, part('Torgul')));
  });

  it('finds two neighbours by the word written together, and the other way round', () => {
    const both = createVocabulary();
    const neighbours = partId(both, joined('Zul', 'Fiqar'), 'joined');
    const together = partId(both, part('Zulfiqar'), 'single');
    expect([...similarParts(both, part('Zulfiqar'), 'single').ids]).toContain(neighbours);
    expect([...similarParts(both, joined('Zul', 'Fikar'), 'joined').ids]).toContain(together);
  });
});
