/** Writes `docs/accuracy-money.md`: how many planted patterns are found, how many findings are right, and what is missed, in plain words. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine } from './figure.ts';
import { f1Of, findingsPer100000, type MoneyScore, precisionOf, type TypeScore } from './money-scoring.ts';
import type { CountingSetting } from './money-single-account.ts';

/** Scores at one rate of criminal payments. */
export interface MoneyAccuracy {
  readonly illicitOneIn: number;
  readonly engine: MoneyScore;
  readonly counting: MoneyScore;
}

/** How the figures were made. */
export interface MoneyAccuracyFacts {
  readonly setting: CountingSetting;
  readonly scale: string;
  readonly seeds: readonly number[];
  readonly tuningSeeds: readonly number[];
}

/** Types that show by where the payments go, for which false findings are counted by accounts. */
const BORDER_RULES = [
  { type: 'HAWALA', rules: ['hawala-mirror'] },
  { type: 'HAWALA-HUB', rules: ['hawala-hub'] },
  { type: 'EXTORTION', rules: ['extortion-collection'] },
] as const;

/** Writes the page. */
export function writeMoneyAccuracyPage(results: readonly MoneyAccuracy[], facts: MoneyAccuracyFacts): void {
  const page = [HEAD, how(facts), summary(results), ...results.map(section)].join('\n');
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'accuracy-money.md'), page);
}

const HEAD = `# How often the money rules are right

Written by \`npm run bench -- money-accuracy\`; do not edit. Everything measured here is **synthetic**: an invented economy, made by
\`silsila demo payments\`. Real payments are different in ways that nobody can plan; these figures say what the rules can do, not what they will
do at a bank.

## What is measured

An invented population is paid wages and pensions, pays rent and bills, shops, trades, saves, marries, collects for charity and sends money home.
Among its payments stand criminal ones, one in so many. Of the criminal payments about 62 % stand in planted patterns and 38 % in none: money put
into an account, or spent as wages, supplies and goods. No rule over patterns is meant to find those, so that the share of criminal payments
that can be named at all is near 62 %.

The accounts that take part in crime belong to ordinary people and firms and go on with their ordinary payments. Many ordinary customs look
like crime on purpose: payrolls and harvest payments (one pays many), rent agents and tax offices (many pay one), weddings and journeys (many pay one,
who pays many), savings committees and lending circles (money that comes round), watchmen (a street pays the same small sum every week),
marketplaces and estate agents (what comes in goes out), licensed exchanges (money in here, money out there), cash trade below the reporting
threshold. The makers of ordinary and of planted payments know nothing of each other.

- A planted pattern is **found** when one finding names at least half of its payments.
- A finding is **right** when at least half of its payments are criminal.
- **Payments named** is the share of a type's payments that stand in any finding.
- **F1** is the harmonic mean of two shares: of the criminal payments those that stand in a finding, and of the payments in findings those that
  are criminal. 100 % would be perfect; naming everything or nothing gives 0 %.
`;

function how({ setting, scale, seeds, tuningSeeds }: MoneyAccuracyFacts): string {
  return `Economies of the scale \`${scale}\` were made with the seeds ${seeds.join(', ')}. Those seeds are used for nothing else: parameters were chosen on other
seeds (${tuningSeeds.join(', ')} here; 1 to 99 are free for that). The command was \`silsila money detect payments.csv --window 30 --format jsonl\`, on
${describeMachine()}, on ${new Date().toISOString().slice(0, 10)}.

**Rules that count per account** are a reference of what most open systems do, with the setting that had the highest F1 on the tuning seeds out of
several, some of which leave rules out: ${describeSetting(setting)}.
`;
}

function describeSetting({ velocity, sum: most, fan, structuring }: CountingSetting): string {
  const parts = [
    [velocity, `at least ${velocity} payments of an account within 24 hours`],
    [most, `at least ${count(most)} rupees paid by an account within 24 hours`],
    [fan, `at least ${fan} other accounts within 24 hours`],
    [structuring, `at least ${structuring} cash payments just below the reporting threshold within ten days`],
  ] as const;
  return parts.flatMap(([limit, text]) => (Number.isFinite(limit) ? [text] : [])).join('; ');
}

function summary(results: readonly MoneyAccuracy[]): string {
  const rows = results.flatMap(({ illicitOneIn, engine, counting }) => [
    summaryRow(`1 in ${count(illicitOneIn)}`, 'Silsila', engine),
    summaryRow('', 'counting per account', counting),
  ]);
  return [
    '## In short',
    '',
    '| criminal payments | rules | patterns found | findings | findings that are right | findings for each 100,000 payments | F1 of payments |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

function summaryRow(rate: string, who: string, score: MoneyScore): string {
  const attempts = sum(score.types, (type) => type.attempts);
  const found = sum(score.types, (type) => type.found);
  const findings = sum(score.rules, (rule) => rule.findings);
  return `| ${rate} | ${who} | **${percent(found, attempts)}** (${found} of ${attempts}) | ${count(findings)} | ${share(precisionOf(score))} | ${findingsPer100000(score).toFixed(1)} | ${share(f1Of(score))} |`;
}

function section({ illicitOneIn, engine, counting }: MoneyAccuracy): string {
  const title = `## One criminal payment in ${count(illicitOneIn)}`;
  const facts = `${count(engine.payments)} payments among ${count(engine.accounts)} accounts, ${count(engine.criminal)} of them criminal.`;
  return [
    title,
    '',
    facts,
    '',
    typesTable(engine, counting),
    rulesTable(engine),
    borderTable(engine),
    missedTable(engine),
  ].join('\n');
}

function typesTable(engine: MoneyScore, counting: MoneyScore): string {
  const byType = new Map(counting.types.map((type) => [type.type, type]));
  const rows = engine.types
    .toSorted((one, other) => one.type.localeCompare(other.type))
    .map((type) => typeRow(type, byType.get(type.type)));
  return [
    '| planted pattern | planted | found | payments named | found by counting per account |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

function typeRow(type: TypeScore, counting: TypeScore | undefined): string {
  const beside = counting === undefined ? '' : percent(counting.found, counting.attempts);
  return `| ${type.type} | ${type.attempts} | **${percent(type.found, type.attempts)}** (${type.found}) | ${percent(type.named, type.payments)} | ${beside} |`;
}

function rulesTable(score: MoneyScore): string {
  const rows = score.rules
    .toSorted((one, other) => one.rule.localeCompare(other.rule))
    .map(
      ({ rule, findings, right }) =>
        `| ${rule} | ${findings} | **${percent(right, findings)}** (${right}) | ${((findings * 100_000) / score.payments).toFixed(1)} |`,
    );
  return [
    '| rule | findings | right | for each 100,000 payments |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

function borderTable(score: MoneyScore): string {
  const rows = BORDER_RULES.map(({ type, rules }) => {
    const planted = score.types.find((own) => own.type === type);
    const own = score.rules.filter(({ rule }) => rules.some((name) => name === rule));
    const wrong = sum(own, ({ findings, right }) => findings - right);
    const found = planted === undefined ? 'none planted' : percent(planted.found, planted.attempts);
    return `| ${type} | ${found} | ${((wrong * 100_000) / score.accounts).toFixed(1)} |`;
  });
  return [
    '| pattern of the border | found | false findings for each 100,000 accounts |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

function missedTable({ missed }: MoneyScore): string {
  if (missed.length === 0) return 'Nothing planted was missed.\n';
  const byReason = [...Map.groupBy(missed, (attempt) => attempt.reason)].toSorted(
    (one, other) => other[1].length - one[1].length,
  );
  const rows = byReason.map(([reason, group]) => {
    const types = [...Map.groupBy(group, (attempt) => attempt.type)].map(
      ([type, own]) => `${type} ${own.length}`,
    );
    return `| ${reason} | ${group.length} | ${types.toSorted().join(', ')} |`;
  });
  const sizes = [
    ['2 to 4 payments', 2, 4],
    ['5 to 8 payments', 5, 8],
    ['9 to 16 payments', 9, 16],
    ['more', 17, Number.POSITIVE_INFINITY],
  ] as const;
  const bySize = sizes.map(([name, from, to]) => {
    const group = missed.filter((attempt) => attempt.payments >= from && attempt.payments <= to);
    const partly = group.filter((attempt) => attempt.named > 0).length;
    return `| ${name} | ${group.length} | ${partly} |`;
  });
  return [
    `### What was missed, and why (${missed.length} patterns)`,
    '',
    'The first reason that applies, taken from the pattern itself.',
    '',
    '| reason | patterns | of which types |',
    '| --- | ---: | --- |',
    ...rows,
    '',
    '| size | missed | of which named in part |',
    '| --- | ---: | ---: |',
    ...bySize,
    '',
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((part * 100) / whole).toFixed(1)} %`;
}

function share(value: number | null): string {
  return value === null ? '' : `${(100 * value).toFixed(1)} %`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function sum<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((total, item) => total + read(item), 0);
}
