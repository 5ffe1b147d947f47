import { describe, expect, it } from 'vitest';
import { type Sight, visibleAnswer, visibleBrief } from './visible-results.ts';

type Answer = Parameters<typeof visibleAnswer>[0];

const ROW = { row: 7, name: 'Zarmast Torgul' };
const LIST = { id: 'open', entries: 4, ageDays: 0, stale: false, fromRow: 1, isHidden: false };
const OLD = { ...LIST, id: 'aged', ageDays: 40, stale: true };
const HIDDEN = { ...OLD, id: 'secret', isHidden: true };

function matchOn(list: string, verdict = 'match'): Answer['matches'][number] {
  return {
    ...{ list, ref: 'X-1', name: 'Zarmast Torgul', caption: 'Zarmast Torgul', score: 0.9, verdict },
    ...{ reasons: [], contentHash: 'h', memory: 'none', finding: null },
  };
}

function answerOf(matches: Answer['matches'], more: Partial<Answer> = {}): Answer {
  return { verdict: matches.length === 0 ? 'no-match' : 'match', because: null, matches, ...more };
}

function sightWith(...lists: Sight['lists']): Sight {
  return { isVisible: ({ list }) => list !== 'secret', lists };
}

function staleAnswer(list: string): Answer {
  const words = `nothing was found, but the list "${list}" is 40 days old, older than its maximum age`;
  const said = { code: 'undetermined-list-old', values: { list, days: 40 }, words };
  const note = { code: 'row-kind-unknown', values: {}, words: 'kept' };
  return answerOf([], { verdict: 'undetermined', because: words, sentences: [said, note] });
}

describe('visibleAnswer()', () => {
  it('gives an answer as it is where all of it may be seen', () => {
    const answer = answerOf([matchOn('open')]);
    expect(visibleAnswer(answer, ROW, sightWith(LIST, HIDDEN))).toBe(answer);
    const old = staleAnswer('aged');
    expect(visibleAnswer(old, ROW, sightWith(OLD, HIDDEN))).toBe(old);
  });

  it('says of what is left no more than it is', () => {
    const answer = answerOf([matchOn('secret'), matchOn('open', 'possible')]);
    const seen = visibleAnswer(answer, ROW, sightWith(LIST, HIDDEN));
    expect(seen).toMatchObject({ verdict: 'possible', matches: [{ list: 'open' }] });
  });

  it('cannot tell of a row without a match that is left where a list that may be seen is too old', () => {
    const seen = visibleAnswer(answerOf([matchOn('secret')]), ROW, sightWith(LIST, OLD));
    expect(seen).toMatchObject({
      verdict: 'undetermined',
      because: expect.stringContaining('"aged"'),
      sentences: [{ code: 'undetermined-list-old', values: { list: 'aged', days: 40 } }],
      matches: [],
    });
  });

  it('takes of each list the version that answered the row', () => {
    const renewed = { ...LIST, id: 'aged', fromRow: 5 };
    const answer = answerOf([matchOn('secret')]);
    expect(visibleAnswer(answer, ROW, sightWith(OLD, renewed)).verdict).toBe('no-match');
    expect(visibleAnswer(answer, { ...ROW, row: 4 }, sightWith(OLD, renewed)).verdict).toBe('undetermined');
  });

  it('names no list that is hidden by now, not even as a cause, and keeps the verdict and the notes', () => {
    const seen = visibleAnswer(staleAnswer('secret'), ROW, sightWith(LIST, HIDDEN));
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(seen).toMatchObject({
      verdict: 'undetermined',
      sentences: [{ code: 'undetermined-list-hidden' }, { code: 'row-kind-unknown' }],
    });
    const kept = { ...staleAnswer('secret'), sentences: undefined };
    const { sentences: _, ...before } = kept;
    expect(JSON.stringify(visibleAnswer(before, ROW, sightWith(HIDDEN)))).not.toContain('secret');
  });

  it('tells a hidden match from nothing found by nothing', () => {
    for (const lists of [[LIST], [LIST, HIDDEN], [LIST, OLD, HIDDEN]]) {
      const nothing = lists.includes(HIDDEN) ? staleAnswer('secret') : answerOf([]);
      const seen = [nothing, answerOf([matchOn('secret')])].map((answer) => {
        const { verdict, because, matches } = visibleAnswer(answer, ROW, sightWith(...lists));
        return { verdict, because, matches };
      });
      expect(seen[0]).toEqual(seen[1]);
    }
  });
});

describe('visibleBrief()', () => {
  it('comes to the verdict of the whole answer', () => {
    const brief = {
      ...ROW,
      verdict: 'match',
      matches: [['secret', 'X-1', 'Z', 0.9, 'match']],
    } satisfies Parameters<typeof visibleBrief>[0];
    for (const lists of [[LIST], [LIST, OLD], [LIST, HIDDEN]]) {
      const sight = sightWith(...lists);
      const whole = visibleAnswer(answerOf([matchOn('secret')]), ROW, sight);
      expect(visibleBrief(brief, sight)).toMatchObject({ verdict: whole.verdict, matches: [] });
    }
  });
});
