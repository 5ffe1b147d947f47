/** Typologies that are made of other rules, as data: which rules, and how their findings are joined. */

import type { Rule, RuleCombination } from './rule.ts';

/** A rule that joins findings of others. */
export interface CombinationRule extends Rule {
  readonly combines: RuleCombination;
}

const EFFECTIVE_FROM = '2026-11-23';

/** The combinations as delivered. */
export const COMBINATION_RULES: readonly CombinationRule[] = [
  combinationRule({
    id: 'hub-with-collection',
    typology: 'T13',
    title: 'A hub of value transfer that other findings name too',
    description:
      'An account that takes strangers’ money and pays it out elsewhere is also named by a finding of cash below a threshold, of a collection, of a fundraising burst or of money near a listed party.',
    combines: {
      lead: 'hawala-hub',
      others: ['structuring', 'extortion-collection', 'fundraising-burst', 'listed-proximity'],
    },
  }),
  combinationRule({
    id: 'collection-near-listed',
    typology: 'T14',
    title: 'A regular collection near a listed party',
    description:
      'An account that collects the same sums at the same pace is also named by a finding of money near a listed party. Never ground for anything alone.',
    combines: { lead: 'extortion-collection', others: ['listed-proximity'] },
  }),
];

function combinationRule(
  rule: Omit<CombinationRule, 'version' | 'effectiveFrom' | 'parameters'>,
): CombinationRule {
  return {
    ...rule,
    version: '1.0.0',
    effectiveFrom: EFFECTIVE_FROM,
    parameters: {
      othersMin: {
        value: 1,
        unit: 'rules',
        min: 1,
        max: rule.combines.others.length,
        source: 'chosen: the second look at the same account',
      },
      withinDays: {
        value: 30,
        unit: 'days',
        min: 1,
        max: 400,
        source: 'chosen: longest silence between the findings',
      },
    },
  };
}
