import { describe, expect, it } from 'vitest';
import { inventAccount } from '../../../test/support/incidents.ts';
import { claimText } from './claim-text.ts';
import { type ClaimValue, claimOf, compareClaims } from './compare-claims.ts';

const count = (low: number | null, best: number | null, high: number | null): ClaimValue => ({
  kind: 'count',
  count: { low, best, high },
});
const days = (from: string, to = from): ClaimValue => ({ kind: 'days', from, to });
const code = (text: string): ClaimValue => ({ kind: 'code', text });

describe('compareClaims()', () => {
  it.each([
    ['nobody says anything', [null, null], 'silent'],
    ['one says it', [count(8, 8, 8), null], 'single'],
    ['the same number', [count(8, 8, 8), count(8, 8, 8)], 'agree'],
    ['a span that holds the other', [count(8, 8, 8), count(5, null, 10)], 'differ'],
    ['spans apart', [count(8, 8, 8), count(12, null, 15)], 'contradict'],
    ['at least so many holds more', [count(3, null, null), count(8, 8, 8)], 'differ'],
    ['at most so many does not', [count(null, null, 7), count(8, 8, 8)], 'contradict'],
    ['the same day', [days('2024-05-01'), days('2024-05-01')], 'agree'],
    ['a week that holds the day', [days('2024-05-01'), days('2024-04-29', '2024-05-05')], 'differ'],
    ['another day', [days('2024-05-01'), days('2024-05-02')], 'contradict'],
    ['two countries', [code('af'), code('pk')], 'contradict'],
    ['one contradiction among three', [code('af'), code('af'), code('pk')], 'contradict'],
    [
      'words of two sources',
      [
        { kind: 'text', text: 'A' },
        { kind: 'text', text: 'B' },
      ],
      'differ',
    ],
    [
      'the same words in other letters',
      [
        { kind: 'text', text: 'Demo-Group' },
        { kind: 'text', text: 'demo group' },
      ],
      'agree',
    ],
    ['a denial of what another affirms', [code('af'), { kind: 'denied', text: 'af' }], 'contradict'],
    ['a denial of something else', [code('af'), { kind: 'denied', text: 'ir' }], 'differ'],
  ] satisfies readonly [string, readonly (ClaimValue | null)[], string][])(
    '%s',
    (_words, claims, expected) => {
      expect(compareClaims(claims)).toBe(expected);
      expect(compareClaims(claims.toReversed())).toBe(expected);
    },
  );

  it('holds points apart by how closely each is known', () => {
    const town = claimOf(inventAccount(), 'point').value;
    const near = claimOf(inventAccount({ lon: 71 }), 'point').value;
    const district = claimOf(inventAccount({ lon: 71, placePrecision: 'adm2' }), 'point').value;
    expect(compareClaims([town, near])).toBe('contradict');
    expect(compareClaims([town, district])).toBe('differ');
  });
});

it('claimOf() takes what is not said for no claim, never for nothing', () => {
  const account = inventAccount({ killed: { low: null, best: null, high: null }, kind: 'unknown' });
  expect([
    claimOf(account, 'killed').value,
    claimOf(account, 'kind').value,
    claimOf(account, 'hostages').value,
  ]).toEqual([null, null, null]);
});

it('claimText() writes numbers and spans', () => {
  const texts = [
    count(8, 8, 8),
    count(12, null, 15),
    count(5, 8, 9),
    count(3, null, null),
    count(null, null, 7),
    count(null, 4, null),
  ];
  expect(texts.map(claimText)).toEqual(['8', '12–15', '8 (5–9)', '≥ 3', '≤ 7', '4']);
});
