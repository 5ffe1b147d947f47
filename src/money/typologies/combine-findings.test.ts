import { describe, expect, test } from 'vitest';
import { type InventedPayment, inventedColumns } from '../../../test/support/money/invented-payments.ts';
import { hub } from '../../../test/support/money/typology-scenes.ts';
import type { DetectionContext } from '../context/detection-context.ts';
import { COMBINATION_RULES } from '../rules/combination-rules.ts';
import { withParameters } from '../rules/rule.ts';
import { TYPOLOGY_RULES } from '../rules/typology-rules.ts';
import { detectTypologies } from './detect-typologies.ts';

/** Cash just below the threshold, drawn by the hub or by another, from a day on. */
function cashLegs(owner: string, day: number): readonly InventedPayment[] {
  return [9_500, 8_900, 9_900].map((amount, at) => ({
    ...{ from: `helper-${at % 2}`, to: owner, day: day + at, amount, channel: 'cash' as const },
  }));
}

const LISTED: DetectionContext = {
  listed: [{ account: '70/payer-3', listedOn: '2024-01-01', listReference: 'demo-list:7' }],
};

function run(
  payments: readonly InventedPayment[],
  options: {
    readonly context?: DetectionContext;
    readonly parameters?: Readonly<Record<string, number>>;
    readonly leaveOut?: string;
  } = {},
) {
  const combination = COMBINATION_RULES.filter(({ id }) => id === 'hub-with-collection').map((rule) =>
    withParameters(rule, options.parameters ?? {}),
  );
  const rules = [...TYPOLOGY_RULES, ...combination].filter(({ id }) => id !== options.leaveOut);
  const columns = inventedColumns(payments);
  const found = detectTypologies(columns, { rules, context: options.context ?? {} });
  return { ...found, columns, joined: found.detections.filter(({ rule }) => rule === 'hub-with-collection') };
}

describe('combineFindings()', () => {
  test('joins a finding of a hub with one of cash below a threshold at the same account', () => {
    const { joined, detections, columns } = run([...hub(), ...cashLegs('hub', 40)]);
    expect(joined).toHaveLength(1);
    const [one] = joined;
    const parts = detections.filter(({ rule }) => rule === 'hawala-hub' || rule === 'structuring');
    expect(one?.quantities).toMatchObject({ parts: 'hawala-hub, structuring', findings: 2 });
    expect(one?.payments).toEqual(
      [...new Set(parts.flatMap(({ payments }) => payments))].sort((a, b) => a - b),
    );
    expect(columns.accounts.nameOf(one?.accounts[0] ?? 0)).toBe('70/hub');
    expect(one?.value).toEqual(parts.find(({ rule }) => rule === 'hawala-hub')?.value);
  });

  test('joins findings of several others into one', () => {
    const { joined } = run([...hub(), ...cashLegs('hub', 40)], { context: LISTED });
    expect(joined).toHaveLength(1);
    expect(joined[0]?.quantities['parts']).toBe('hawala-hub, structuring, listed-proximity');
  });

  test.each([
    ['cash of another account', [...hub(), ...cashLegs('somebody', 40)]],
    ['months between the findings', [...hub(), ...cashLegs('hub', 90)]],
    ['the hub alone', hub()],
    ['cash alone', cashLegs('hub', 4)],
  ])('joins nothing with %s', (_, payments) => {
    expect(run(payments).joined).toEqual([]);
  });

  test('asks for as many other rules as it is told', () => {
    const payments = [...hub(), ...cashLegs('hub', 40)];
    expect(run(payments, { parameters: { othersMin: 2 } }).joined).toEqual([]);
    expect(run(payments, { parameters: { othersMin: 2 }, context: LISTED }).joined).toHaveLength(1);
  });

  test('says which of its rules were not run', () => {
    const payments = [...hub(), ...cashLegs('hub', 40)];
    const state = (found: ReturnType<typeof run>) =>
      found.runs.find(({ rule }) => rule === 'hub-with-collection');
    expect(state(run(payments))?.because).toEqual(['listed-proximity: was not run']);
    expect(state(run(payments, { leaveOut: 'hawala-hub' }))).toMatchObject({
      kind: 'not-run',
      because: ['hawala-hub, which it begins with, was not run'],
    });
  });

  test('names only rules that there are, none of them a combination', () => {
    const ids = TYPOLOGY_RULES.map(({ id }) => id);
    for (const { combines } of COMBINATION_RULES) {
      expect(ids).toEqual(expect.arrayContaining([combines.lead, ...combines.others]));
      expect(combines.others).not.toContain(combines.lead);
    }
  });
});
