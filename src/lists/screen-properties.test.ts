/** What holds for any query: hidden entries leave no trace, nothing throws, the same question has the same answer. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryName, arbitraryText } from '../../test/support/names.ts';
import { ask, type InventedEntry, inventList, topScore } from '../../test/support/screening.ts';
import type { ListEntry } from './model.ts';
import { buildScreeningIndex, type ScreeningIndex } from './screening-index.ts';
import type { ScreenQuery } from './screening-model.ts';

const SCHEMATA = ['Person', 'Organization', 'Vessel', 'LegalEntity'] as const;
const KINDS = ['person', 'organisation', 'vehicle', 'vessel', undefined] as const;
const NUMBERS = ['AB123456', 'ab-123 456', 'IMO 9999999', '12', '😀'];
const DATES = ['1980-04-05', '1980-05-04', '05/04/1980', '1980', '1980-04', '1975..1985', '1980-02-30'];

const entry: fc.Arbitrary<Omit<InventedEntry, 'ref'>> = fc.record({
  schema: fc.constantFrom(...SCHEMATA),
  names: fc.array(arbitraryName(), { maxLength: 3 }),
  values: fc.array(
    fc.oneof(
      fc.tuple(fc.constant('birthDate'), fc.constantFrom(...DATES)),
      fc.tuple(fc.constant('fatherName'), arbitraryName()),
      fc.tuple(fc.constant('nationality'), fc.constantFrom('pk', 'af', 'xx')),
      fc.tuple(fc.constant('passportNumber'), fc.constantFrom(...NUMBERS)),
    ),
    { maxLength: 3 },
  ),
});

function entries(prefix: string, maxLength: number): fc.Arbitrary<InventedEntry[]> {
  return fc
    .array(entry, { minLength: 1, maxLength })
    .map((given) => given.map((each, k) => ({ ...each, ref: `${prefix}-${k}` })));
}

const query: fc.Arbitrary<ScreenQuery> = fc.record({
  name: fc.oneof(arbitraryName(), arbitraryName(), arbitraryText()),
  kind: fc.constantFrom(...KINDS),
  father: fc.option(fc.oneof(arbitraryName(), arbitraryText()), { nil: undefined }),
  born: fc.option(fc.oneof(fc.constantFrom(...DATES), arbitraryText()), { nil: undefined }),
  country: fc.option(fc.oneof(fc.constantFrom('PK', 'Pakistan', 'AF; IR;', 'Atlantis'), arbitraryText()), {
    nil: undefined,
  }),
  id: fc.option(fc.oneof(fc.constantFrom(...NUMBERS), arbitraryText()), { nil: undefined }),
});

function indexOf(list: readonly InventedEntry[]): ScreeningIndex {
  return buildScreeningIndex([inventList('inv', list)]);
}

describe('screen() for a reader who may not see some entries', () => {
  const isSecret = (listed: ListEntry): string | null => (listed.ref.startsWith('secret') ? 'secret' : null);
  const visible = (marking: string): boolean => marking !== 'secret';

  it('answers byte for byte as if they did not exist', () => {
    fc.assert(
      fc.property(
        entries('open', 12),
        entries('secret', 12),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (open, secret, queries) => {
          const without = buildScreeningIndex([inventList('inv', open)]);
          const around = buildScreeningIndex([
            inventList('hidden', secret, {
              markingOf: isSecret,
              publishedOn: '1999-01-01',
              maximumAgeDays: 1,
            }),
            inventList('inv', [...secret, ...open], { markingOf: isSecret }),
          ]);
          for (const each of queries) {
            const { matches, ...rest } = ask(around, each, { visible });
            expect(JSON.stringify({ ...rest, matches })).toBe(
              JSON.stringify(
                (({ matches: seen, ...others }) => ({ ...others, matches: seen }))(ask(without, each)),
              ),
            );
          }
        },
      ),
      { seed: 61, numRuns: 250 },
    );
  });

  it('shows them to a reader who may see them', () => {
    const index = buildScreeningIndex([
      inventList('inv', [{ ref: 'secret-1', names: ['Zarmast Torgul'] }], { markingOf: isSecret }),
    ]);
    const asked = { name: 'Zarmast Torgul' };
    expect(ask(index, asked, { visible: () => true }).verdict).toBe('match');
    expect(ask(index, asked, { visible })).toEqual({
      verdict: 'undetermined',
      because: 'no list with entries was searched',
      explanation: {
        code: 'undetermined-no-list',
        values: {},
        words: 'no list with entries was searched',
      },
      matches: [],
      lists: [],
    });
  });
});

describe('screen() for any query', () => {
  it('never throws, keeps scores within 0 and 1 in falling order, and gives a reason for undetermined', () => {
    fc.assert(
      fc.property(entries('e', 20), fc.array(query, { minLength: 10, maxLength: 10 }), (listed, queries) => {
        const index = indexOf(listed);
        for (const each of queries) {
          const answer = ask(index, each);
          const scores = answer.matches.map((match) => match.score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
          expect(answer.verdict === 'undetermined').toBe(answer.because !== undefined);
          for (const match of answer.matches) expect(match.reasons.length).toBeGreaterThan(0);
        }
      }),
      { seed: 62, numRuns: 300 },
    );
  });

  it('gives the same answer to the same question, in one index and in two', () => {
    fc.assert(
      fc.property(entries('e', 10), query, query, (listed, first, second) => {
        const index = indexOf(listed);
        const before = ask(index, first);
        ask(index, second);
        expect(ask(index, first)).toEqual(before);
        expect(ask(indexOf(listed), first)).toEqual(before);
      }),
      { seed: 63, numRuns: 150 },
    );
  });

  it('scores no match lower for a fact that the list does not know', () => {
    fc.assert(
      fc.property(entries('e', 10), query, (listed, asked) => {
        const index = indexOf(listed.map(({ ref, names = [] }) => ({ ref, names })));
        const shown = { threshold: 0, top: listed.length };
        const scores = new Map(ask(index, asked, shown).matches.map(({ ref, score }) => [ref, score]));
        for (const { ref, score } of ask(index, { name: asked.name, kind: asked.kind }, shown).matches)
          expect(scores.get(ref)).toBeGreaterThanOrEqual(score);
      }),
      { seed: 65, numRuns: 200 },
    );
  });

  it('finds every listed name that can be compared, as the whole of it', () => {
    fc.assert(
      fc.property(entries('e', 10), (listed) => {
        const index = indexOf(listed);
        for (const name of listed.flatMap((each) => each.names ?? [])) {
          const answer = ask(index, { name });
          if (answer.verdict !== 'undetermined') expect(topScore(answer)).toBe(1);
        }
      }),
      { seed: 64, numRuns: 100 },
    );
  });
});
