import { describe, expect, it } from 'vitest';
import { ask, indexEntries } from '../../test/support/screening.ts';
import { prepareName } from '../names/index.ts';
import { conclude, concludeUnseen, LETTERS_MIN } from './conclude.ts';

const LIST = { id: 'inv', date: '2026-03-01', entries: 4, ageDays: 0, stale: false };

describe('conclude()', () => {
  const asked = { name: prepareName('Zarmast Torgul', 'person'), least: 0.6 };

  it('explains every verdict by a sentence, and gives because with undetermined alone', () => {
    expect(conclude([{ verdict: 'match' }, { verdict: 'possible' }], [LIST], asked)).toMatchObject({
      verdict: 'match',
      explanation: { code: 'match-found', values: { count: 1 } },
    });
    expect(conclude([{ verdict: 'possible' }, { verdict: 'possible' }], [LIST], asked)).toMatchObject({
      verdict: 'possible',
      explanation: { code: 'possible-found', values: { count: 2 } },
    });
    const nothing = conclude([{ verdict: 'no-match' }], [LIST], asked);
    expect(nothing).toMatchObject({ verdict: 'no-match', explanation: { values: { least: 0.6 } } });
    expect(nothing).not.toHaveProperty('because');
    const old = { ...LIST, ageDays: 40, stale: true };
    expect(conclude([], [old], asked)).toMatchObject({
      verdict: 'undetermined',
      because: expect.stringContaining('40 days old'),
      explanation: { code: 'undetermined-list-old', values: { list: 'inv', days: 40 } },
    });
    expect(conclude([], [{ ...old, ageDays: null }], asked).explanation.code).toBe(
      'undetermined-list-undated',
    );
    expect(conclude([], [{ ...LIST, entries: 0 }], asked).explanation.code).toBe('undetermined-no-list');
  });

  it.each([
    ['Zu', true],
    ['رم', true],
    ['Ив', true],
    ['李', true],
    ['Zua', false],
    ['رما', false],
    ['李明', false],
    ['Zu Ta', false],
  ])('calls %s too short to tell: %s', (text, short) => {
    const { verdict, explanation } = conclude([], [LIST], { name: prepareName(text, 'any'), least: 0.6 });
    expect(verdict).toBe(short ? 'undetermined' : 'no-match');
    if (short) {
      expect(explanation).toMatchObject({
        code: 'undetermined-too-short',
        values: { name: text, letters: LETTERS_MIN },
      });
    }
  });

  it('finds a short name that is listed nevertheless', () => {
    const index = indexEntries([{ ref: '1', schema: 'Organization', names: ['Zq'] }]);
    expect(ask(index, { name: 'Zq' }).verdict).not.toBe('undetermined');
    expect(ask(index, { name: 'Qx' }).verdict).toBe('undetermined');
  });

  it.each(['Z', 'ز', 'З', 'و'])('has nothing to compare in the single letter %s', (letter) => {
    const index = indexEntries([{ ref: '1', names: ['Zarmast Torgul', 'زرمست'] }]);
    expect(ask(index, { name: letter })).toMatchObject({
      verdict: 'undetermined',
      matches: [],
      explanation: { code: 'undetermined-initials-only' },
    });
  });
});

describe('concludeUnseen()', () => {
  const fresh = { ...LIST, isHidden: false };
  const old = { ...fresh, id: 'old', ageDays: 40, stale: true };

  it.each([
    ['no-match', 'no-match-below', 'Zarmast Torgul', [fresh]],
    ['no-match', 'no-match-below', 'Zarmast Torgul', []],
    ['undetermined', 'undetermined-list-old', 'Zarmast Torgul', [fresh, old]],
    ['undetermined', 'undetermined-list-hidden', 'Zarmast Torgul', [fresh, { ...old, isHidden: true }]],
    ['undetermined', 'undetermined-no-list', 'Zarmast Torgul', [{ ...fresh, entries: 0 }]],
    ['undetermined', 'undetermined-too-short', 'Zu', [fresh]],
    ['undetermined', 'undetermined-digits-only', '12345', [fresh]],
  ])('says %s because of %s', (verdict, code, name, lists) => {
    expect(concludeUnseen(name, lists)).toMatchObject({ verdict, explanation: { code } });
  });

  it('names the list that may be seen before one that may not, which it never names', () => {
    const hidden = { ...old, id: 'secret', isHidden: true };
    expect(concludeUnseen('Zarmast Torgul', [hidden, old]).because).toContain('"old"');
    expect(JSON.stringify(concludeUnseen('Zarmast Torgul', [hidden]))).not.toContain('secret');
  });
});
