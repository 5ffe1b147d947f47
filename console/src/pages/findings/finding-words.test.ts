import { describe, expect, it } from 'vitest';
import { comparedFacts, splitEntry, standingDecision, strengthOf } from './finding-words.ts';

describe('comparedFacts()', () => {
  it('brings the reasons of a fact together, what contradicts first', () => {
    const reasons = 'name agrees; name agrees; name contradicts; born missing; entry neutral';
    expect(comparedFacts({ quantities: { reasons } })).toEqual([
      {
        fact: 'name',
        effects: [
          { effect: 'contradicts', count: 1 },
          { effect: 'agrees', count: 2 },
        ],
      },
      { fact: 'born', effects: [{ effect: 'missing', count: 1 }] },
      { fact: 'entry', effects: [{ effect: 'neutral', count: 1 }] },
    ]);
  });

  it('says nothing of a rule that names no reasons, or others', () => {
    expect(comparedFacts({ quantities: { amountMinor: 5 } })).toEqual([]);
    expect(comparedFacts({ quantities: { reasons: 'shoe agrees; name laughs' } })).toEqual([]);
  });
});

describe('strengthOf()', () => {
  it('knows the two strengths of a match and no other', () => {
    expect(strengthOf({ quantities: { verdict: 'match' } })).toBe('match');
    expect(strengthOf({ quantities: { verdict: 'certain' } })).toBeNull();
    expect(strengthOf({ quantities: {} })).toBeNull();
  });
});

describe('splitEntry()', () => {
  it('cuts at the first colon: references may hold more', () => {
    expect(splitEntry('un-sc:QDi.001:a')).toEqual({ list: 'un-sc', ref: 'QDi.001:a' });
  });
});

describe('standingDecision()', () => {
  const decision = { version: 1, reason: 'r', by: 'p', byName: null, at: '2026-01-01T00:00:00Z' };
  it('is the last one, and none once that is undone', () => {
    const decided = { ...decision, kind: 'decided', verdict: 'false' };
    expect(standingDecision({ decisions: [decided] })).toBe(decided);
    const undone = { ...decision, version: 2, kind: 'undone', verdict: null };
    expect(standingDecision({ decisions: [decided, undone] })).toBeNull();
    expect(standingDecision({ decisions: [] })).toBeNull();
  });
});
