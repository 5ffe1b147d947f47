import { describe, expect, it } from 'vitest';
import { indexEntries, TODAY } from '../../test/support/screening.ts';
import type { MatchAlignment } from './align-match.ts';
import { examine } from './screen.ts';
import type { ScreenQuery } from './screening-model.ts';

const INDEX = indexEntries([
  { ref: '1', names: ['Zarmast Torgul'], values: [['fatherName', 'Wardak bin Karwan']] },
  { ref: '2', names: ['Mirwais bin Dostan'], values: [['passportNumber', 'AB123456']] },
]);

function align(query: ScreenQuery): MatchAlignment | null {
  return examine(INDEX, query, { today: TODAY }).align(0);
}

describe('examine()', () => {
  it('lays a match side by side with the query when it is asked to, also after another question', () => {
    const { align: alignFirst, answer } = examine(INDEX, { name: 'تورگل زرمست' }, { today: TODAY });
    align({ name: 'Mirwais Dostan' });
    expect(answer.matches[0]?.ref).toBe('1');
    expect(alignFirst(0)?.name).toMatchObject({
      query: [{ text: 'تورگل' }, { text: 'زرمست' }],
      listed: [{ text: 'Zarmast' }, { text: 'Torgul' }],
      links: [
        { query: [0], listed: [1] },
        { query: [1], listed: [0] },
      ],
      unmatched: [],
    });
    expect(alignFirst(7)).toBeNull();
  });

  it("lays the fathers' names side by side", () => {
    const father = align({ name: 'Zarmast Torgul', kind: 'person', father: 'وردک' })?.father;
    expect(father).toMatchObject({
      against: 'father',
      alignment: {
        query: [{ text: 'وردک' }],
        listed: [{ text: 'Wardak' }, { text: 'bin', role: 'connector' }, { text: 'Karwan' }],
        links: [{ query: [0], listed: [0], kind: 'same-letters-other-script' }],
        unmatched: [{ side: 'listed', part: 2, effect: 'missing' }],
      },
    });
  });

  it('looks for the father in what follows the own name where the list has none', () => {
    const father = align({ name: 'Mirwais', kind: 'person', father: 'Dostan' })?.father;
    expect(father).toMatchObject({
      against: 'name',
      alignment: { listed: [{ text: 'bin' }, { text: 'Dostan' }], links: [{ query: [0], listed: [1] }] },
    });
    expect(align({ name: 'Mirwais Dostan', kind: 'person', father: 'Torgul' })?.father).toBeNull();
    expect(align({ name: 'Mirwais Dostan', kind: 'person' })?.father).toBeNull();
  });

  it('has no alignment of names for a party found by its number alone', () => {
    expect(align({ name: '😀', id: 'AB123456' })).toEqual({ name: null, support: [], father: null });
  });
});
