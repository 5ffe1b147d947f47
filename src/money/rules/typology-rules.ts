/** T09 to T22 as data: how the rules beside the payment graph are delivered. */

import type { Rule, RuleParameter } from './rule.ts';

const EFFECTIVE_FROM = '2026-11-23';
const TUNED = 'calibrated on the tuning seeds of the synthetic economy';
const WORK_BOUND = 'bound of the work at one account';

/** The rules in the order of their typologies. */
export const TYPOLOGY_RULES: readonly Rule[] = [
  typologyRule({
    id: 'structuring',
    typology: 'T09',
    title: 'Cash kept below a reporting threshold',
    description:
      'Several cash payments of one owner within days, each just below the sum from which the bank reports cash, together above it, by several ways.',
    parameters: {
      belowShare: share(0.3, [0.01, 0.5], 'T09: 0.1 to 0.3 below the threshold'),
      windowDays: days(10, [1, 60], 'T09: within 1 to 10 days'),
      paymentsMin: count('payments', 3, 'T09: three or more'),
      waysMin: count('ways', 2, 'T09: several branches or agents; payers and places are counted'),
      nearShareMin: share(
        0.75,
        [0, 1],
        `${TUNED}: of all cash of the owner so far from half the threshold on, so that tills of mixed sums are left out`,
      ),
      hubPaymentsMax: count('payments', 1000, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'pass-through',
    typology: 'T10',
    title: 'In and out again at once',
    description:
      'Money of payers new to an account leaves for payees new to it within hours, nearly all of it, and it is much for the account.',
    parameters: {
      windowHours: hours(72, 'T10: 24 to 72 hours'),
      keptMin: share(0.9, [0, 1], 'T10: out of at least 0.9 of in'),
      keptMax: share(1, [0.5, 2], TUNED),
      holdMedianHours: hours(48, 'T10: median holding time below 48 hours'),
      partShareMin: share(0.1, [0, 1], TUNED),
      partsMax: count('payments', 3, TUNED),
      paymentsMin: count('payments', 3, `${TUNED}: one in and one out is what every agent of a sale does`),
      windowShareMin: share(0.9, [0, 1], `${TUNED}: of all that the account moved in the window`),
      ownFactor: factor(0.5, `${TUNED}: against the largest payment that the account had before`),
      ownPaymentsMin: count('payments', 2, 'fewer payments make no custom'),
      hubPaymentsMax: count('payments', 200, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'dormant-burst',
    typology: 'T11',
    title: 'At rest, then a burst',
    description:
      'An account that was used once rests for long; on waking it takes far more than any payment before, of several payers, and passes it on within days.',
    parameters: {
      unseenRests: flag(1, 'an account not seen since the table began counts as at rest since then'),
      restDays: days(
        45,
        [7, 400],
        `${TUNED}; T11 asks for 180 days, which files of three months cannot show`,
      ),
      burstDays: days(7, [1, 60], 'T11: within 7 days'),
      paymentsMin: count('payments', 4, TUNED),
      payersMin: count('accounts', 2, TUNED),
      ownFactor: factor(2, 'T11: above what the account ever had'),
      leftShareMin: share(0.8, [0, 1], TUNED),
      burstPaymentsMax: count('payments', 200, WORK_BOUND),
    },
  }),
];

function typologyRule(rule: Omit<Rule, 'version' | 'effectiveFrom'>): Rule {
  return { ...rule, version: '1.0.0', effectiveFrom: EFFECTIVE_FROM };
}

function days(value: number, [min, max]: readonly [number, number], source: string): RuleParameter {
  return { value, unit: 'days', min, max, source };
}

function share(value: number, [min, max]: readonly [number, number], source: string): RuleParameter {
  return { value, unit: 'share', min, max, source };
}

function flag(value: number, source: string): RuleParameter {
  return { value, unit: 'flag', min: 0, max: 1, source };
}

function hours(value: number, source: string): RuleParameter {
  return { value, unit: 'hours', min: 1, max: 720, source };
}

function factor(value: number, source: string): RuleParameter {
  return { value, unit: 'factor', min: 0, max: 1000, source };
}

function count(unit: string, value: number, source: string): RuleParameter {
  return { value, unit, min: 1, max: 1_000_000, source };
}
