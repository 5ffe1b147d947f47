import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_WEIGHTS } from './documented-order.ts';
import { chanceOf, fitLogistic } from './fit-logistic.ts';
import { DECISIONS_MIN, type DecidedFinding, learnRanking } from './learn-ranking.ts';
import { measureLift } from './measure-lift.ts';
import { type MeasuredFinding, rankParts, rankPoints } from './ranking.ts';

const FIRST = Date.UTC(2026, 0, 1);

const measured = (change: Partial<MeasuredFinding> = {}): MeasuredFinding => ({
  ...{ ruleId: 'fan-in', currency: 'USD', valueLog: 9, surprise: 0, payments: 2, accounts: 2, days: 1 },
  ...{ rejectedShare: 0, noLongerHolds: 0 },
  ...change,
});

/** Invented decisions, one a minute. */
const decided = (
  count: number,
  decide: (at: number) => { readonly accepted: boolean } & Partial<MeasuredFinding>,
): readonly DecidedFinding[] =>
  Array.from({ length: count }, (_, at) => {
    const { accepted, ...change } = decide(at);
    return {
      id: String(at).padStart(4, '0'),
      decidedAt: new Date(FIRST + at * 60_000),
      accepted,
      measured: measured(change),
    };
  });

describe('fitLogistic()', () => {
  it('finds the weights at which the pull of the rows and that of the prior are equal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.nat(1), fc.boolean()), {
          minLength: 2,
          maxLength: 60,
        }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (some, priorWeight) => {
          // One of each outcome is always among them.
          const all: typeof some = [...some, [0, 0, true], [0, 0, false]];
          const rows = all.map(([x, kind]) => [1, x, kind]);
          const outcomes = all.map(([, , outcome]) => outcome);
          const prior = [0, priorWeight, 0];
          const weights = fitLogistic({ rows, outcomes, prior, penalty: 1 });
          const pulls = weights.map((weight, column) => {
            const ofRows = rows.reduce((sum, row, at) => {
              const margin = row.reduce((points, value, index) => points + value * (weights[index] ?? 0), 0);
              return sum + (row[column] ?? 0) * (Number(outcomes[at]) - chanceOf(margin));
            }, 0);
            return ofRows - (column === 0 ? 0 : weight - (prior[column] ?? 0));
          });
          for (const pull of pulls) expect(Math.abs(pull)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('measureLift()', () => {
  const of = (kinds: string) =>
    [...kinds].map((kind, at) => ({ id: String(at), points: -at, accepted: kind === '+' }));

  it('says how many pairs are in order, and how many of the first fifth were accepted', () => {
    expect(measureLift(of('++---'))).toEqual({ pairsShare: 1, top: 1, topAccepted: 1, lift: 2.5 });
    expect(measureLift(of('---++'))).toMatchObject({ pairsShare: 0, topAccepted: 0, lift: 0 });
    expect(measureLift(of('+-+-'))?.pairsShare).toBe(0.75);
  });

  it('counts ties half, and says nothing where all decisions are of one kind', () => {
    const tied = of('+-+-').map((one) => ({ ...one, points: 1 }));
    expect(measureLift(tied)?.pairsShare).toBe(0.5);
    expect(measureLift(of('+++'))).toBeNull();
    expect(measureLift([])).toBeNull();
  });
});

describe('learnRanking()', () => {
  it('keeps the documented order until there are enough decisions of both kinds', () => {
    const few = decided(60, (at) => ({ accepted: at < DECISIONS_MIN - 1 }));
    expect(learnRanking([])).toMatchObject({ kind: 'documented', reason: 'too-few-decisions' });
    expect(learnRanking(few)).toMatchObject({
      ...{ kind: 'documented', reason: 'too-few-decisions', accepted: 9, rejected: 51, tested: null },
      weights: DOCUMENTED_WEIGHTS,
    });
  });

  it('puts the kind that people accept first, against the documented order, and says what that is worth on later decisions', () => {
    const some = decided(60, (at) =>
      at % 3 === 0
        ? { accepted: true, ruleId: 'pass-through', valueLog: 9 + (at % 5) }
        : { accepted: false, ruleId: 'scatter-gather', valueLog: 9 + (at % 4) },
    );
    const { kind, weights, tested, rules } = learnRanking(some);
    expect(kind).toBe('learnt');
    expect(rules).toEqual({
      'scatter-gather': { accepted: 0, rejected: 40 },
      'pass-through': { accepted: 20, rejected: 0 },
    });
    const points = (ruleId: string) => rankPoints(weights, measured({ ruleId }));
    expect(points('pass-through')).toBeGreaterThan(points('scatter-gather'));
    expect(tested).toMatchObject({
      decisions: 48,
      learnt: { pairsShare: 1, top: 10, topAccepted: 10, lift: 3 },
      documented: { pairsShare: 0, topAccepted: 0, lift: 0 },
    });
  });

  it('learns from the measures of a finding, each on its own scale', () => {
    const some = decided(80, (at) => ({
      accepted: at % 2 === 0,
      valueLog: at % 2 === 0 ? 12 : 7,
      days: (at % 7) / 3,
    }));
    const { weights, spreads } = learnRanking(some);
    expect(weights.measures.value).toBeGreaterThan(0.2);
    expect(spreads?.value).toBeCloseTo(2.5);
    expect(rankPoints(weights, measured({ valueLog: 12 }))).toBeGreaterThan(
      rankPoints(weights, measured({ valueLog: 7 })),
    );
    expect(rankPoints(weights, measured({ currency: 'PKR', valueLog: 17 }))).toBe(
      rankPoints(weights, measured({ currency: 'PKR', valueLog: 3 })),
    );
  });

  it('keeps the documented order where later decisions agree more with it than with what was learnt', () => {
    // People change their minds after four fifths of the decisions.
    const some = decided(100, (at) => {
      const isFirst = at % 2 === 0;
      return { accepted: at < 20 ? !isFirst : isFirst, ruleId: isFirst ? 'scatter-gather' : 'pass-through' };
    });
    expect(learnRanking(some)).toMatchObject({
      kind: 'documented',
      reason: 'no-better',
      weights: DOCUMENTED_WEIGHTS,
    });
    const apart = decided(100, (at) => ({ accepted: at < 80 }));
    expect(learnRanking(apart)).toMatchObject({ kind: 'documented', reason: 'not-measurable' });
  });

  it('gives the same to the last bit for the same decisions in any order', () => {
    const some = decided(50, (at) => ({
      accepted: (at * 7) % 3 === 0,
      ruleId: at % 2 === 0 ? 'cycle' : 'chain',
      payments: at % 5,
    }));
    const turned = some.toReversed();
    expect(JSON.stringify(learnRanking(turned))).toBe(JSON.stringify(learnRanking(some)));
  });
});

describe('rankParts()', () => {
  it('adds up to the points; what is not measured is null and counts as 0', () => {
    const parts = rankParts(
      DOCUMENTED_WEIGHTS,
      measured({ ruleId: 'scatter-gather', surprise: null, rejectedShare: 0.25 }),
    );
    expect(parts).toContainEqual({ kind: 'rule', name: 'scatter-gather', value: 1, weight: 1, points: 1 });
    expect(parts.find(({ name }) => name === 'surprise')).toMatchObject({ value: null, points: 0 });
    expect(parts.find(({ name }) => name === 'value')).toMatchObject({ value: null, points: 0 });
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(0);
  });

  it('documents an order: what does not hold without rejected payments comes last', () => {
    const points = (change: Partial<MeasuredFinding>) => rankPoints(DOCUMENTED_WEIGHTS, measured(change));
    const order = [
      points({ ruleId: 'hub-with-collection', surprise: null }),
      points({ ruleId: 'scatter-gather', surprise: 0.3 }),
      points({ ruleId: 'scatter-gather', surprise: 0 }),
      points({ ruleId: 'hawala-hub', surprise: 0 }),
      points({ ruleId: 'pass-through', surprise: 0 }),
      points({ ruleId: 'scatter-gather', surprise: 0.3, noLongerHolds: 1 }),
    ];
    expect(order).toEqual(order.toSorted((left, right) => right - left));
  });
});
