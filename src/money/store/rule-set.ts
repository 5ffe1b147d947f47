/** Which versions of the rules a run uses, as data: the delivered ones, and what was changed of them. */

import { PAYMENT_RULES } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { changeRules, type RuleChanges } from '../rules/rule-changes.ts';
import { isTypology } from '../typologies/detect-typologies.ts';

/** The rules of a run; as they are stored with what they found. */
export interface RuleSet {
  readonly changes: RuleChanges;
  /** By the id of a rule, the name of its version where that is not the delivered one. */
  readonly versions: Readonly<Record<string, string>>;
  /** Longest time from the first to the last payment of a pattern, in days; null: the rules' own. */
  readonly windowDays: number | null;
}

/** The rules as delivered. */
export const DELIVERED_RULES: RuleSet = { changes: {}, versions: {}, windowDays: null };

/**
 * One rule of a set, with its parameters and the name of its version; null where there is none of this id.
 * @throws INPUT_MALFORMED when the changes fit no rule
 */
export function ruleIn(set: RuleSet, id: string): Rule | null {
  return rulesIn(set).find((rule) => rule.id === id) ?? null;
}

/**
 * All rules of a set, each with its parameters and the name of its version.
 * @throws INPUT_MALFORMED when the changes fit no rule
 */
export function rulesIn(set: RuleSet): readonly Rule[] {
  return changeRules(PAYMENT_RULES, set.changes).rules.map((rule) => ({
    ...rule,
    version: set.versions[rule.id] ?? rule.version,
  }));
}

/** The same set without the typologies that one of its rules does not join: where somebody waits for what this rule finds, and nothing else. */
export function rulesFor(set: RuleSet, id: string): RuleSet {
  const { combines } = PAYMENT_RULES.find((rule) => rule.id === id) ?? {};
  const needed = [id, combines?.lead, ...(combines?.others ?? [])];
  const unused = PAYMENT_RULES.filter((rule) => isTypology(rule) && !needed.includes(rule.id));
  const changes = unused.map((rule) => [rule.id, { ...set.changes[rule.id], use: false }] as const);
  return { ...set, changes: { ...set.changes, ...Object.fromEntries(changes) } };
}

/** Rules of a set that are not used, by id. */
export function unusedRules(set: RuleSet): readonly string[] {
  return PAYMENT_RULES.map(({ id }) => id).filter((id) => set.changes[id]?.use === false);
}
