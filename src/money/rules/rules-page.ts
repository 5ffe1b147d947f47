/** The reference page of the rules over payments, made of their data. */

import type { Rule } from './rule.ts';

/** The page of rules with their parameters, in Markdown. */
export function rulesPage(rules: readonly Rule[]): string {
  return [
    '# Rules over payments',
    '',
    'Made from `src/money/rules/` by `npm run generate`; do not edit.',
    '',
    'Every rule is versioned data: a change of a number or of the algorithm makes another version, and a finding names the one that made it. `--rules FILE` changes',
    'numbers within their bounds or leaves rules out. What each rule is for, needs and misses: [typologies](../guide/typologies.md).',
    '',
    ...rules.flatMap(rulePart),
  ].join('\n');
}

function rulePart(rule: Rule): readonly string[] {
  const { id, typology, version, effectiveFrom, title, description, combines, parameters } = rule;
  const joined =
    combines === undefined
      ? []
      : [
          `Joins findings of \`${combines.lead}\` with those of ${combines.others.map((one) => `\`${one}\``).join(', ')}.`,
          '',
        ];
  return [
    `## ${title} (\`${id}\`)`,
    '',
    `${typology}, version ${version}, from ${effectiveFrom}. ${description}`,
    '',
    ...joined,
    '| parameter | value | from | to | unit | source |',
    '|---|---|---|---|---|---|',
    ...Object.entries(parameters).map(
      ([name, { value, min, max, unit, source }]) =>
        `| \`${name}\` | ${value} | ${min} | ${max} | ${unit} | ${source.replaceAll('|', '\\|')} |`,
    ),
    '',
  ];
}
