/** Rules as versioned data: what they are called, since when, and every number that they read. */

import { assert } from '../../base/index.ts';

/** A rule: its algorithm is found by the id, its numbers are all here. */
export interface Rule {
  /** `cycle`: names the algorithm. */
  readonly id: string;
  /** `T05`: the definition that the rule follows. */
  readonly typology: string;
  /** Grows with every change of the algorithm or of a number: `1.0.0`. */
  readonly version: string;
  /** Day from which the version is used, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly title: string;
  /** What the rule looks for, in plain words. */
  readonly description: string;
  readonly parameters: Readonly<Record<string, RuleParameter>>;
  /** For a rule that joins findings of others instead of looking at payments. */
  readonly combines?: RuleCombination;
}

/** How a rule joins findings: one of `lead` whose first account is named near in time by findings of as many of `others` as its parameter `othersMin` says. */
export interface RuleCombination {
  /** Id of the rule whose findings the combination is about. */
  readonly lead: string;
  /** Ids of the rules that may speak for it. */
  readonly others: readonly string[];
}

/** One number that a rule reads. */
export interface RuleParameter {
  readonly value: number;
  /** `days`, `payments`, `accounts`, `share`, `flag` (0 or 1). */
  readonly unit: string;
  /** Least and greatest value that makes sense. */
  readonly min: number;
  readonly max: number;
  /** Where the value comes from. */
  readonly source: string;
}

/** The value of a parameter that the rule must have. */
export function parameterOf(rule: Rule, name: string): number {
  const parameter = rule.parameters[name];
  assert(parameter !== undefined, `rule ${rule.id} has the parameter ${name}`);
  return parameter.value;
}

/** The rule with other values of some parameters; its version says so. */
export function withParameters(rule: Rule, values: Readonly<Record<string, number>>): Rule {
  const changed = Object.entries(values).map(([name, value]) => {
    const parameter = rule.parameters[name];
    assert(parameter !== undefined, `rule ${rule.id} has the parameter ${name}`);
    assert(value >= parameter.min && value <= parameter.max, `${rule.id}.${name} is within its bounds`);
    return [name, { ...parameter, value }] as const;
  });
  const parameters = { ...rule.parameters, ...Object.fromEntries(changed) };
  return { ...rule, version: `${rule.version}+changed`, parameters };
}
