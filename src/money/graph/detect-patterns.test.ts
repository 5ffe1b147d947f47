import { describe, expect, it } from 'vitest';
import { type SmallPayment, smallColumns } from '../../../test/support/money/small-columns.ts';
import { quietWork } from '../../base/index.ts';
import { detectPayments } from '../detect.ts';

const DAY_S = 86_400;
const START = 1_700_000_000;

/** Small everyday payments of ten people, so that it is known what they usually pay. */
const everyday = Array.from(
  { length: 400 },
  (_, at): SmallPayment => ({
    payer: at % 10,
    payee: 20 + (at % 3),
    time: START + Math.floor((at * 60 * DAY_S) / 400),
    paidMinor: 1_000 + (at % 7) * 100,
  }),
);
const EARN = everyday.map((one) => ({ ...one, payer: one.payee, payee: one.payer, time: one.time + 60 }));

/** A ring of four whose payments are made on the given days. */
function ring(days: readonly number[]): readonly SmallPayment[] {
  return days.map((day, hop) => ({
    payer: hop,
    payee: (hop + 1) % days.length,
    time: START + (40 + day) * DAY_S + 30,
    paidMinor: 800_000 - hop * 9_000,
  }));
}

async function cyclesAmong(payments: readonly SmallPayment[], parameters: Record<string, number>) {
  const columns = smallColumns([...everyday, ...EARN, ...payments]);
  const changes = { cycle: { parameters } };
  const found = await detectPayments(columns, { threads: 1, changes }, quietWork());
  return found.detections.filter(({ rule }) => rule === 'cycle');
}

describe('cycles', () => {
  it('are found in order of time', async () => {
    const [cycle, ...others] = await cyclesAmong(ring([0, 1, 2, 3]), {});
    expect(others).toEqual([]);
    expect(cycle?.quantities).toMatchObject({ payments: 4, hops: 4, inOrderOfTime: true });
    expect(cycle?.sentence).toContain('came back to where it set out');
  });

  it('are found in any order of time where the rule is told so, and are told as rings', async () => {
    const days = [2, 0, 3, 1];
    expect(await cyclesAmong(ring(days), {})).toEqual([]);
    const [cycle, ...others] = await cyclesAmong(ring(days), { anyOrder: 1 });
    expect(others).toEqual([]);
    expect(cycle?.quantities).toMatchObject({ payments: 4, inOrderOfTime: false });
    expect(cycle?.sentence).toMatch(/^4 accounts .* paid one another in a ring, in 4 payments/);
  });

  it('are no rings where one payment is not of the order of the others', async () => {
    const payments = ring([2, 0, 3, 1]).map((one, hop) => (hop === 1 ? { ...one, paidMinor: 100_000 } : one));
    expect(await cyclesAmong(payments, { anyOrder: 1 })).toEqual([]);
  });
});
