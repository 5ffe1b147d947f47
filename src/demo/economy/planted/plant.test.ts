import { describe, expect, it } from 'vitest';
import { inventPopulation } from '../population.ts';
import { DAY_MINUTES, type Transfer, WIRE } from '../transfer.ts';
import { ATTEMPT_TYPES, type Attempt, type AttemptType } from './model.ts';
import { PATTERN_SHARE, plantCrime } from './plant.ts';

const PAYMENTS = 60_000;
const DAYS = 97;
const population = inventPopulation(5, 6_000);
const planted = plantCrime(population, { seed: 5, payments: PAYMENTS, days: DAYS });
const of = (type: AttemptType): readonly Attempt[] =>
  planted.attempts.filter((attempt) => attempt.type === type);

/** Medians of payments, accounts and days in AMLworld HI-Large. */
const MEDIANS = [
  ['BIPARTITE', 4, 8, 10.4],
  ['STACK', 8, 12, 26.5],
  ['CYCLE', 5, 5, 29.2],
  ['SCATTER-GATHER', 10, 7, 32.4],
  ['GATHER-SCATTER', 13, 14, 55.8],
  ['FAN-OUT', 6, 7, 29.1],
  ['FAN-IN', 6, 7, 28.8],
  ['RANDOM', 4, 5, 20.5],
] as const;

describe('plantCrime()', () => {
  it('plants exactly the payments that are asked for, near 62 % of them in patterns', () => {
    const inPatterns = planted.attempts.flatMap((attempt) => attempt.payments).length;
    expect(inPatterns + planted.loose.length).toBe(PAYMENTS);
    expect(inPatterns / PAYMENTS).toBeCloseTo(PATTERN_SHARE, 2);
  });

  it.each(ATTEMPT_TYPES)('plants %s', (type) => {
    expect(of(type).length).toBeGreaterThan(5);
  });

  it('plants the eight types of AMLworld equally often', () => {
    const counts = MEDIANS.map(([type]) => of(type).length);
    expect(Math.min(...counts) / Math.max(...counts)).toBeGreaterThan(0.85);
  });

  it.each(MEDIANS)(
    'plants %s of about %i payments, %i accounts and %d days',
    (type, payments, accounts, days) => {
      const attempts = of(type);
      const sizes = median(attempts.map((attempt) => attempt.payments.length));
      expect(Math.abs(sizes - payments)).toBeLessThanOrEqual(payments * 0.25);
      const involved = median(attempts.map((attempt) => accountsOf(attempt).size));
      expect(Math.abs(involved - accounts)).toBeLessThanOrEqual(accounts * 0.25);
      expect(median(attempts.map(daysOf)) / days).toBeGreaterThan(0.8);
      expect(median(attempts.map(daysOf)) / days).toBeLessThan(1.2);
    },
  );

  it('keeps every attempt within the economy, in the order of time, without payments to oneself', () => {
    for (const { payments } of planted.attempts) {
      expect(rises(payments, { strictly: false })).toBe(true);
      for (const { at, payer, payee, value } of payments) {
        expect(at >= 0 && at < DAYS * DAY_MINUTES && Number.isInteger(at)).toBe(true);
        expect(payer).not.toBe(payee);
        expect(value).toBeGreaterThan(0);
      }
    }
  });

  it('spends criminal money only where it has come before', () => {
    const cameAt = new Map<number, number>();
    const inside = planted.attempts.flatMap((attempt) => attempt.payments);
    const spent = planted.loose.filter(({ stage }) => stage === 'integration').map(({ payment }) => payment);
    for (const { at, payee } of [...inside, ...spent])
      cameAt.set(payee, Math.min(cameAt.get(payee) ?? at, at));
    expect(spent.length).toBeGreaterThan(PAYMENTS * 0.1);
    expect(spent.filter(({ at, payer }) => !((cameAt.get(payer) ?? Number.POSITIVE_INFINITY) < at))).toEqual(
      [],
    );
  });

  it('puts money in before it is layered', () => {
    const firstPaid = new Map<number, number>();
    for (const { payments } of planted.attempts) {
      const first = payments[0];
      if (first !== undefined)
        firstPaid.set(first.payer, Math.max(firstPaid.get(first.payer) ?? 0, first.at));
    }
    const placed = planted.loose.filter(
      ({ stage, payment }) => stage === 'placement' && firstPaid.has(payment.payee),
    );
    expect(placed.length).toBeGreaterThan(1_000);
    expect(placed.filter(({ payment }) => payment.at >= (firstPaid.get(payment.payee) ?? 0))).toEqual([]);
  });
});

describe('planted patterns satisfy their definitions', () => {
  it.each(['FAN-OUT', 'FAN-IN'] as const)(
    '%s has one account on one side, all different on the other',
    (type) => {
      for (const { payments } of of(type)) {
        const [hub, others] =
          type === 'FAN-OUT' ? (['payer', 'payee'] as const) : (['payee', 'payer'] as const);
        expect(new Set(payments.map((payment) => payment[hub])).size).toBe(1);
        expect(new Set(payments.map((payment) => payment[others])).size).toBe(payments.length);
        expect(payments.length).toBeLessThanOrEqual(16);
      }
    },
  );

  it('GATHER-SCATTER takes first, then pays out what it took', () => {
    for (const { payments } of of('GATHER-SCATTER')) {
      const hub = payments[0]?.payee ?? -1;
      const [taken, paid] = [
        payments.filter(({ payee }) => payee === hub),
        payments.filter(({ payer }) => payer === hub),
      ];
      expect(taken.length + paid.length).toBe(payments.length);
      expect(Math.max(...taken.map(({ at }) => at))).toBeLessThan(Math.min(...paid.map(({ at }) => at)));
      expectKept(sum(paid), sum(taken));
    }
  });

  it('SCATTER-GATHER passes each part on through another account, later and nearly whole', () => {
    for (const { payments } of of('SCATTER-GATHER')) {
      const half = payments.length / 2;
      const [out, back] = [payments.slice(0, half), payments.slice(half)];
      expect(new Set(out.map(({ payer }) => payer)).size).toBe(1);
      expect(new Set(back.map(({ payee }) => payee)).size).toBe(1);
      for (const part of out) {
        const next = back.find(({ payer }) => payer === part.payee);
        expect(next?.at).toBeGreaterThan(part.at);
        expectKept(next?.value ?? 0, part.value);
      }
    }
  });

  it.each(['CYCLE', 'RANDOM'] as const)(
    '%s is a way of different accounts, rising strictly in time, nearly whole at each hop',
    (type) => {
      for (const { payments } of of(type)) {
        expect(rises(payments, { strictly: true })).toBe(true);
        for (const [hop, payment] of payments.slice(1).entries()) {
          expect(payment.payer).toBe(payments[hop]?.payee);
          expectKept(payment.value, payments[hop]?.value ?? 0);
        }
        expect(new Set(payments.map(({ payer }) => payer)).size).toBe(payments.length);
        const returns = payments.at(-1)?.payee === payments[0]?.payer;
        expect(returns).toBe(type === 'CYCLE');
      }
    },
  );

  it('BIPARTITE has no account on both sides', () => {
    for (const { payments } of of('BIPARTITE')) {
      const payees = new Set(payments.map(({ payee }) => payee));
      expect(payments.filter(({ payer }) => payees.has(payer))).toEqual([]);
    }
  });

  it('STACK has two layers, and the accounts between pass on what they took, later', () => {
    for (const { payments } of of('STACK')) {
      const payers = new Set(payments.map(({ payer }) => payer));
      const middle = new Set(payments.map(({ payee }) => payee).filter((account) => payers.has(account)));
      for (const account of middle) {
        const [taken, paid] = [
          payments.filter(({ payee }) => payee === account),
          payments.filter(({ payer }) => payer === account),
        ];
        expect(Math.max(...taken.map(({ at }) => at))).toBeLessThan(Math.min(...paid.map(({ at }) => at)));
        expectKept(sum(paid), sum(taken));
      }
    }
  });

  it('STRUCTURING is cash to one account within ten days, below two million each and above it together', () => {
    for (const { payments } of of('STRUCTURING')) {
      expect(new Set(payments.map(({ payee }) => payee)).size).toBe(1);
      expect(payments.every(({ value }) => value < 2_000_000 && value >= 1_400_000)).toBe(true);
      expect(payments.length).toBeGreaterThanOrEqual(3);
      expect(daysOf({ payments })).toBeLessThanOrEqual(11);
    }
  });

  it.each(['PASS-THROUGH', 'DORMANT-BURST'] as const)('%s is emptied of at least nine tenths', (type) => {
    for (const { payments } of of(type)) {
      const hub = payments[0]?.payee;
      const [taken, paid] = [
        payments.filter(({ payee }) => payee === hub),
        payments.filter(({ payer }) => payer === hub),
      ];
      expect(sum(paid)).toBeGreaterThan(sum(taken) * 0.88);
      expect(daysOf({ payments })).toBeLessThanOrEqual(type === 'PASS-THROUGH' ? 2 : 8);
    }
  });

  it('HAWALA pays out within three days what came in, less at most 3 %, and no operator pays the other', () => {
    for (const { payments, detail } of of('HAWALA')) {
      const pairs = Number(/(\d+) matched pairs/.exec(detail)?.[1]);
      expect(pairs).toBeGreaterThanOrEqual(12);
      const wires = payments.filter(({ format }) => format === WIRE);
      const traders = new Set(wires.flatMap(({ payer, payee }) => [payer, payee]));
      const dealt = payments.filter(({ payer, payee }) => !traders.has(payer) && !traders.has(payee));
      const answered = dealt.filter(({ at, value }) =>
        dealt.some((other) => {
          const kept = other.value / value;
          return other.at > at && other.at < at + 4 * DAY_MINUTES && kept > 0.965 && kept < 1;
        }),
      );
      expect(answered.length).toBeGreaterThanOrEqual(pairs * 0.9);
      const ends = dealt.flatMap(({ payer, payee }) => [payer, payee]);
      const often = new Set(ends.filter((account) => ends.filter((other) => other === account).length > 3));
      expect(dealt.filter(({ payer, payee }) => often.has(payer) && often.has(payee))).toEqual([]);
    }
  });

  it('EXTORTION takes the same sum of at least five payers again and again, and hands it on', () => {
    for (const { payments } of of('EXTORTION')) {
      const collector = payments[0]?.payee;
      const taken = payments.filter(({ payee }) => payee === collector);
      const byPayer = [...Map.groupBy(taken, ({ payer }) => payer).values()];
      expect(byPayer.length).toBeGreaterThanOrEqual(5);
      for (const own of byPayer) {
        expect(own.length).toBeGreaterThanOrEqual(2);
        expect(new Set(own.map(({ value }) => value)).size).toBe(1);
      }
      const onward = payments.filter(({ payer }) => payer === collector);
      expect(new Set(onward.map(({ payee }) => payee)).size).toBe(1);
      expect(sum(onward)).toBeGreaterThan(sum(taken) * 0.5);
      const districts = new Set(
        taken.map(({ payer }) => population.districts[population.holders[payer] ?? 0]),
      );
      expect(districts.size).toBe(1);
    }
  });

  it('FUNDRAISING takes small sums of many within three days and sends them off', () => {
    for (const { payments } of of('FUNDRAISING')) {
      const account = payments[0]?.payee;
      const [taken, paid] = [
        payments.filter(({ payee }) => payee === account),
        payments.filter(({ payer }) => payer === account),
      ];
      expect(new Set(taken.map(({ payer }) => payer)).size).toBe(taken.length);
      expect(taken.length).toBeGreaterThanOrEqual(10);
      expect(daysOf({ payments: taken })).toBeLessThanOrEqual(3);
      expect(sum(paid)).toBeGreaterThan(sum(taken) * 0.85);
    }
  });

  it('HAWALA-HUB pays out what it takes less its spread, to others than those who paid', () => {
    for (const { payments } of of('HAWALA-HUB')) {
      const hub = payments[0]?.payee;
      const [taken, paid] = [
        payments.filter(({ payee }) => payee === hub),
        payments.filter(({ payer }) => payer === hub),
      ];
      expect(taken.length).toBeGreaterThanOrEqual(10);
      expect(sum(paid) / sum(taken)).toBeGreaterThan(0.9);
      expect(sum(paid) / sum(taken)).toBeLessThan(1.05);
    }
  });
});

/** At most 14 % are kept back at a hop, and nothing is added but by rounding. */
function expectKept(passed: number, taken: number): void {
  expect(passed / taken).toBeGreaterThan(0.85);
  expect(passed).toBeLessThanOrEqual(taken + 20);
}

function rises(payments: readonly Transfer[], options: { strictly: boolean }): boolean {
  return payments.every(({ at }, index) => {
    const before = payments[index - 1]?.at ?? -1;
    return options.strictly ? at > before : at >= before;
  });
}

function daysOf({ payments }: Pick<Attempt, 'payments'>): number {
  const times = payments.map(({ at }) => at);
  return (Math.max(...times) - Math.min(...times)) / DAY_MINUTES;
}

function accountsOf({ payments }: Attempt): ReadonlySet<number> {
  return new Set(payments.flatMap(({ payer, payee }) => [payer, payee]));
}

function sum(payments: readonly Transfer[]): number {
  return payments.reduce((total, { value }) => total + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
