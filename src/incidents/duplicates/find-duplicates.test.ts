import { describe, expect, it } from 'vitest';
import { inventSources, scoreProposals } from '../../../test/support/invented-duplicates.ts';
import { parseEntityId } from '../../base/index.ts';
import { levelsOf, openTextComparison, weighPair } from './compare-accounts.ts';
import { candidatePairs, findDuplicates } from './find-duplicates.ts';
import type { ComparedAccount } from './model.ts';
import { DUPLICATE_SETTINGS } from './rule.ts';

const compare = openTextComparison();
const account = (seq: number, change: Partial<ComparedAccount> = {}): ComparedAccount => ({
  ...{ seq, entityId: parseEntityId(`incident:${String(seq).padStart(20, '0')}`), origin: `demo-${seq}` },
  ...{
    day: 19_844,
    dayTo: 19_844,
    timePrecision: 0,
    placePrecision: 0,
    lon: 70.5,
    lat: 33.5,
    kind: 'bombing',
  },
  ...{ killed: { low: 8, best: 8, high: 8 }, sideA: 'Demo-Group', sideB: null, placeName: 'Demo-Town' },
  codedAdm2: 'Demo-District',
  ...change,
});
const find = (...accounts: readonly ComparedAccount[]) =>
  findDuplicates(accounts, DUPLICATE_SETTINGS, { compare, wanted: () => true });

describe('findDuplicates()', () => {
  it('finds most planted pairs of two noisy sources, and most of what it proposes is right', () => {
    const { accounts, truth } = inventSources(301, 800);
    const found = findDuplicates(accounts, DUPLICATE_SETTINGS, { compare, wanted: () => true });
    const { planted, proposed, right } = scoreProposals(found.proposals, truth);
    expect(right / planted).toBeGreaterThan(0.85);
    expect(right / proposed).toBeGreaterThan(0.85);
    expect(found.compared).toBeLessThan(accounts.length * 40);
  });

  it('proposes the same pairs in whatever order accounts come, also among equally likely ones', () => {
    const twins = Array.from({ length: 14 }, (_, at) =>
      account(at + 1, { origin: at % 2 === 0 ? 'demo-1' : 'demo-2' }),
    );
    const pairs = (accounts: readonly ComparedAccount[]) =>
      find(...accounts).proposals.map(({ left, right }) => [left.seq, right.seq]);
    const given = pairs(twins);
    expect(given.length).toBeGreaterThan(1);
    expect(given.length).toBeLessThan(49);
    expect(pairs(twins.toReversed())).toEqual(given);
    expect(pairs([...twins.slice(5), ...twins.slice(0, 5)])).toEqual(given);
  });

  it('gives each reason with its weight, and their sum as the score', () => {
    const [proposal] = find(account(1), account(2, { killed: { low: 12, best: null, high: 15 } })).proposals;
    expect(proposal?.reasons.map(({ kind, agrees }) => [kind, agrees])).toEqual([
      ['time', true],
      ['distance', true],
      ['place-name', true],
      ['killed', false],
      ['kind', true],
      ['actors', true],
    ]);
    expect(proposal?.score).toBeCloseTo(
      proposal?.reasons.reduce((sum, { weight }) => sum + weight, 0) ?? Number.NaN,
    );
  });

  it('compares no account with one of its own source, far away, weeks apart, or of which only the month is known', () => {
    const one = account(1);
    expect(find(one, account(2, { origin: 'demo-1' })).compared).toBe(0);
    expect(find(one, account(2, { lon: 61 })).compared).toBe(0);
    expect(find(one, account(2, { day: 19_860, dayTo: 19_860 })).compared).toBe(0);
    expect(find(one, account(2, { timePrecision: 3, dayTo: 19_870 }))).toMatchObject({
      compared: 0,
      leftOut: 1,
    });
  });

  it('says nothing where a source says nothing: silence is no disagreement', () => {
    const silent = account(2, {
      ...{ killed: { low: null, best: null, high: null }, sideA: null, placeName: null, kind: 'unknown' },
    });
    const levels = levelsOf(account(1), silent, compare);
    expect([levels.killed, levels.actors, levels['place-name'], levels.kind]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const { reasons } = weighPair([account(1), silent], DUPLICATE_SETTINGS.weights, compare);
    expect(reasons.map(({ kind }) => kind)).toEqual(['time', 'distance']);
  });

  it('respects how closely a place is known: fifty kilometres are possible for a district, too far for two towns', () => {
    const off = { lon: 71.05 };
    expect(levelsOf(account(1), account(2, off), compare).distance?.level).toBe('too-far');
    const district = account(2, { ...off, placePrecision: 2 });
    expect(levelsOf(account(1), district, compare).distance?.level).toBe('possible');
    const province = account(2, { ...off, placePrecision: 3 });
    expect(levelsOf(account(1), province, compare)).toMatchObject({
      distance: null,
      district: { level: 'same' },
    });
  });

  it('proposes at most two pairs of one account with one other source, the likeliest', () => {
    const others = [2, 3, 4].map((seq) => account(seq, { origin: 'demo-b', lon: 70.5 + seq / 100 }));
    expect(find(account(1), ...others).proposals.map(({ right }) => right.seq)).toEqual([2, 3]);
  });

  it('candidatePairs() grows with the accounts where their density stays', () => {
    const spread = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        account(at + 1, { origin: `demo-${at % 2}`, day: at, dayTo: at }),
      );
    const [small, large] = [500, 2_000].map((count) => [...candidatePairs(spread(count), 3)].length);
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(4, 1);
  });
});
