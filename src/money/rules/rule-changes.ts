/** Changes of rules that a person hands in: which rules to use, and other values of their parameters. */

import { readFile } from 'node:fs/promises';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { type Rule, withParameters } from './rule.ts';

/** The schema of a file of changes: `{"cycle": {"parameters": {"hopsMax": 6}}, "fan-in": {"use": false}}`. */
export const RULE_CHANGES_SCHEMA = Type.Record(
  Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' }),
  Type.Object(
    {
      use: Type.Optional(Type.Boolean({ description: 'false: nothing of this rule is reported' })),
      parameters: Type.Optional(Type.Record(Type.String(), Type.Number())),
    },
    { additionalProperties: false },
  ),
);

/** Changes by the id of the rule. */
export type RuleChanges = Static<typeof RULE_CHANGES_SCHEMA>;

const ChangesCheck = Compile(RULE_CHANGES_SCHEMA);

/**
 * Reads a file of changes.
 * @throws FILE_NOT_FOUND, INPUT_MALFORMED naming the field
 */
export async function readRuleChanges(path: string): Promise<RuleChanges> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read the rules ${path}`, { cause, place: { file: path } });
  });
  try {
    return parseRuleChanges(JSON.parse(text), path);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw fault('INPUT_MALFORMED', `the rules are not JSON: ${cause.message}`, {
      cause,
      place: { file: path },
    });
  }
}

/** Checks changes that have been read. */
export function parseRuleChanges(value: unknown, file: string): RuleChanges {
  if (ChangesCheck.Check(value)) return value;
  const first = ChangesCheck.Errors(value)[0];
  const where = first === undefined ? '' : ` at "${first.instancePath || '/'}": ${first.message}`;
  throw fault('INPUT_MALFORMED', `the rules do not follow their schema${where}`, { place: { file } });
}

/**
 * The rules with the changes; those that are not to be used are left out of `used`.
 * @throws INPUT_MALFORMED when there is no such rule or parameter, or a value is out of its bounds
 */
export function changeRules(
  rules: readonly Rule[],
  changes: RuleChanges,
): { readonly rules: readonly Rule[]; readonly used: ReadonlySet<string> } {
  for (const [id, { parameters = {} }] of Object.entries(changes)) {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined)
      throw fault(
        'INPUT_MALFORMED',
        `there is no rule "${id}"; there are ${rules.map((one) => one.id).join(', ')}`,
      );
    checkParameters(rule, parameters);
  }
  return {
    rules: rules.map((rule) => {
      const parameters = changes[rule.id]?.parameters ?? {};
      return Object.keys(parameters).length === 0 ? rule : withParameters(rule, parameters);
    }),
    used: new Set(rules.map((rule) => rule.id).filter((id) => changes[id]?.use !== false)),
  };
}

function checkParameters(rule: Rule, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
    if (parameter === undefined) {
      const names = Object.keys(rule.parameters).join(', ');
      throw fault('INPUT_MALFORMED', `the rule "${rule.id}" has no parameter "${name}"; it has ${names}`);
    }
    if (value >= parameter.min && value <= parameter.max) continue;
    const bounds = `${parameter.min} to ${parameter.max} ${parameter.unit}`;
    throw fault('INPUT_MALFORMED', `${rule.id}.${name} must be from ${bounds}, not ${value}`);
  }
}
