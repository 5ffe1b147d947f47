import { describe, expect, it } from 'vitest';
import { ask, indexEntries, inventList, TODAY, topScore } from '../../test/support/screening.ts';
import { POSSIBLE_SCORE } from './conclude.ts';
import { MATCH_SCORE } from './screen.ts';
import { buildScreeningIndex } from './screening-index.ts';

const ZARMAST = { ref: 'INV-1', names: ['Zarmast Torgul Wardak', 'زرمست تورگل وردک'] };
const INDEX = indexEntries([
  ZARMAST,
  { ref: 'INV-2', names: ['Zarmasht Torkul Mirwais'] },
  { ref: 'INV-3', names: ['Muhammad Khan'] },
  { ref: 'INV-4', schema: 'Organization', names: ['Zarmast Welfare Trust'] },
]);

describe('screen()', () => {
  it('answers a match with list, reference, names, place and reasons', () => {
    const answer = ask(INDEX, { name: 'زرمست تورگل وردك', kind: 'person' });
    expect(answer.verdict).toBe('match');
    expect(answer.matches[0]).toMatchObject({
      list: 'inv',
      ref: 'INV-1',
      name: 'زرمست تورگل وردک',
      caption: 'Zarmast Torgul Wardak',
      verdict: 'match',
      score: 1,
      source: 'invented.csv:11',
    });
    expect(answer.matches[0]?.reasons).toHaveLength(3);
    expect(answer.lists).toEqual([{ id: 'inv', date: TODAY, entries: 4, ageDays: 0, stale: false }]);
  });

  it('calls the same common name possible, since many bear it, and a match with a fact that agrees', () => {
    const index = indexEntries([
      { ref: '1', names: ['Muhammad Khan'], values: [['birthDate', '1980-04-05']] },
    ]);
    const alone = ask(index, { name: 'Muhammad Khan', kind: 'person' });
    expect([alone.verdict, topScore(alone)]).toEqual(['possible', 1]);
    expect(ask(index, { name: 'Muhammad Khan', kind: 'person', born: '1980-04-05' }).verdict).toBe('match');
  });

  it('gives each match the verdict of its own score', () => {
    for (const match of ask(INDEX, { name: 'Zarmast Torgul Wardak' }, { threshold: 0 }).matches) {
      if (match.score < POSSIBLE_SCORE) expect(match.verdict).toBe('no-match');
      else if (match.score < MATCH_SCORE) expect(match.verdict).toBe('possible');
    }
  });

  it('shows the nearest entry with no-match where nothing reaches possible, unless a threshold was given', () => {
    const query = { name: 'Torgul Dostan Karwan', kind: 'person' } as const;
    const nearest = ask(INDEX, query);
    expect(nearest.verdict).toBe('no-match');
    expect(nearest.matches).toMatchObject([{ ref: 'INV-1', verdict: 'no-match' }]);
    expect(topScore(nearest)).toBeLessThan(POSSIBLE_SCORE);
    expect(ask(INDEX, query, { threshold: POSSIBLE_SCORE })).toMatchObject({
      verdict: 'no-match',
      matches: [],
    });
  });

  it('honours top and threshold', () => {
    const query = { name: 'Zarmast Torgul' };
    const all = ask(INDEX, query, { threshold: 0.3 }).matches;
    expect(all.length).toBeGreaterThan(1);
    expect(ask(INDEX, query, { threshold: 0.3, top: 1 }).matches).toEqual(all.slice(0, 1));
    expect(ask(INDEX, query, { threshold: 0.3, top: 0 }).matches).toEqual([]);
    for (const threshold of [0.4, 0.6, 0.8])
      for (const match of ask(INDEX, query, { threshold }).matches)
        expect(match.score).toBeGreaterThanOrEqual(threshold);
  });

  it('asks only the kind that was asked for, and all of them where none was', () => {
    const refs = (kind?: 'person' | 'organisation'): string[] =>
      ask(INDEX, { name: 'Zarmast', kind }, { threshold: 0.1 }).matches.map((match) => match.ref);
    expect(refs('organisation')).toEqual(['INV-4']);
    expect(refs('person')).not.toContain('INV-4');
    expect(refs()).toEqual(expect.arrayContaining(['INV-1', 'INV-4']));
  });

  it('says that the source calls an entry contested', () => {
    const index = indexEntries([{ ...ZARMAST, contested: 'two gazettes differ' }]);
    const [match] = ask(index, { name: 'Zarmast Torgul Wardak' }).matches;
    expect(match?.contested).toBe('two gazettes differ');
    expect(match?.reasons).toContainEqual({
      about: 'entry',
      effect: 'neutral',
      code: 'entry-contested',
      values: { reason: 'two gazettes differ' },
      words: 'the source calls this entry contested: two gazettes differ',
    });
    expect(ask(INDEX, { name: 'Zarmast Torgul Wardak' }).matches[0]).not.toHaveProperty('contested');
  });

  it('says what of the query it could not read, and uses the rest', () => {
    const answer = ask(INDEX, {
      name: 'Zarmast Torgul Wardak',
      born: '1980-02-30',
      country: 'Atlantis',
      id: '12',
    });
    expect(answer.verdict).toBe('match');
    expect(answer.unreadable).toHaveLength(3);
    expect(ask(INDEX, { name: 'Zarmast Torgul Wardak' })).not.toHaveProperty('unreadable');
  });

  it('says that a name was cut', () => {
    const answer = ask(INDEX, { name: 'Zarmast Torgul '.repeat(700) });
    expect(answer.unreadable).toEqual([expect.stringContaining('only the first')]);
  });
});

describe('screen() where it cannot be told', () => {
  it.each([['123 456'], ['٣١٣ ۵۵'], ['😀😀'], [''], ['  \u200f '], ['A. B.'], ['\ud800']])(
    'is undetermined for the name "%s", with a reason',
    (name) => {
      const answer = ask(INDEX, { name, kind: 'person' });
      expect(answer).toMatchObject({ verdict: 'undetermined', matches: [] });
      expect(answer.because).toMatch(/no letters|digits only|single letters only/);
    },
  );

  it('is undetermined without a list and with empty ones', () => {
    for (const lists of [[], [inventList('inv', [])]]) {
      const answer = ask(buildScreeningIndex(lists), { name: 'Zarmast' });
      expect(answer).toMatchObject({ verdict: 'undetermined', because: 'no list with entries was searched' });
    }
  });

  it('is undetermined instead of no-match when a list is older than its maximum age, but a match stays one', () => {
    const list = (publishedOn: string | null): ReturnType<typeof ask>[] => {
      const index = buildScreeningIndex([
        inventList('old', [ZARMAST], { publishedOn, maximumAgeDays: 30 }),
        inventList('new', [{ ref: '1', names: ['Mirwais'] }], { maximumAgeDays: 30 }),
      ]);
      return [ask(index, { name: 'Dostan Karwan' }), ask(index, { name: 'Zarmast Torgul Wardak' })];
    };
    const [nothing, match] = list('2026-01-01');
    expect(nothing).toMatchObject({
      verdict: 'undetermined',
      because: 'nothing was found, but the list "old" is 59 days old, older than its maximum age',
    });
    expect(nothing?.lists.map(({ id, ageDays, stale }) => [id, ageDays, stale])).toEqual([
      ['old', 59, true],
      ['new', 0, false],
    ]);
    expect(match?.verdict).toBe('match');
    expect(list('2026-01-30')[0]?.verdict).toBe('no-match');
    expect(list('2026-01-29')[0]?.verdict).toBe('undetermined');
    expect(list(null)[0]).toMatchObject({
      verdict: 'undetermined',
      because: expect.stringContaining('unknown date'),
    });
  });
});

describe('screen() by identity number', () => {
  const index = indexEntries([
    { ref: 'INV-0', names: ['Mirwais Dostan'] },
    { ...ZARMAST, values: [['passportNumber', 'AB 123456']] },
    { ref: 'INV-9', schema: 'CryptoWallet', values: [['publicKey', 'INVENTED0001']] },
    { ref: 'INV-10', names: ['Karwan'] },
  ]);

  it('finds the party alone, even with a name that cannot be compared or is another', () => {
    for (const name of ['', '😀', '123', 'Karim Dostan'])
      expect(ask(index, { name, id: 'ab-123456' })).toMatchObject({
        verdict: 'match',
        matches: [{ ref: 'INV-1', name: 'Zarmast Torgul Wardak' }],
      });
  });

  it('shows no other party’s name for an entry that has none', () => {
    expect(ask(index, { name: '', id: 'INVENTED0001' }).matches).toMatchObject([
      { ref: 'INV-9', name: '', caption: 'INV-9' },
    ]);
  });

  it('gives each party once and honours kind and day', () => {
    const both = ask(index, { name: 'Zarmast Torgul Wardak', id: 'AB123456' });
    expect(both.matches.filter((match) => match.ref === 'INV-1')).toHaveLength(1);
    expect(ask(index, { name: '', id: 'AB123456', kind: 'vessel' }).matches).toEqual([]);
  });

  it('finds nothing by a number too short or unknown', () => {
    expect(ask(index, { name: '😀', id: '123' })).toMatchObject({ verdict: 'undetermined', matches: [] });
    expect(ask(index, { name: '😀', id: 'ZZ999999' })).toMatchObject({
      verdict: 'undetermined',
      matches: [],
    });
  });
});

describe('screen() as of a day', () => {
  const index = indexEntries([
    {
      ...ZARMAST,
      values: [['passportNumber', 'AB123456']],
      listings: [
        { from: '2001-02-03', to: '2010-05-06' },
        { from: '2015-01-01', to: null },
      ],
    },
  ]);
  const on = (asOf: string): ReturnType<typeof ask> =>
    ask(index, { name: 'Zarmast Torgul Wardak' }, { asOf });

  it.each([
    ['2001-02-02', 'no-match'],
    ['2001-02-03', 'match'],
    ['2010-05-05', 'match'],
    ['2010-05-06', 'no-match'],
    ['2014-12-31', 'no-match'],
    ['2015-01-01', 'match'],
    ['2026-03-01', 'match'],
  ])('answers for %s: %s', (day, verdict) => {
    expect(on(day).verdict).toBe(verdict);
  });

  it('shows the day of the listing that was in force', () => {
    expect(['2005-01-01', '2020-01-01'].map((day) => on(day).matches[0]?.listedOn)).toEqual([
      '2001-02-03',
      '2015-01-01',
    ]);
  });

  it('does not find a delisted party by its number either', () => {
    expect(ask(index, { name: '', id: 'AB123456' }, { asOf: '2012-01-01' }).matches).toEqual([]);
  });

  it('counts the age of lists to today, not to the day asked', () => {
    expect(on('2005-01-01').lists[0]?.ageDays).toBe(0);
  });
});
