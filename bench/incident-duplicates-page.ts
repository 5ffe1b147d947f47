/** Writes `docs/accuracy-incidents.md`: how often proposals of duplicates are right. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DUPLICATE_RULE, DUPLICATE_SETTINGS, type DuplicateWeights } from '../src/incidents/index.ts';
import type { DuplicateError, DuplicateErrors, DuplicateRates } from './incident-duplicates.ts';

/** What is told. */
export interface DuplicatesMeasured {
  readonly learnt: DuplicateWeights;
  readonly tuned: readonly DuplicateRates[];
  readonly reported: readonly DuplicateRates[];
  readonly shipped: DuplicateRates;
  readonly errors: DuplicateErrors;
  readonly learnSeeds: readonly number[];
  readonly reportSeeds: readonly number[];
}

const FILE = join(import.meta.dirname, '..', 'docs', 'accuracy-incidents.md');

/** Writes the page. */
export function writeDuplicatesPage(measured: DuplicatesMeasured): void {
  const { tuned, reported, shipped } = measured;
  const rows = reported.map((rates, at) => {
    const learnt = tuned[at];
    const bold = rates.scoreMin === DUPLICATE_SETTINGS.scoreMin ? '**' : '';
    const cells = [
      rates.scoreMin,
      percent(learnt?.precision),
      percent(learnt?.recall),
      percent(rates.precision),
      percent(rates.recall),
    ];
    return `| ${cells.map((cell) => `${bold}${cell}${bold}`).join(' | ')} |`;
  });
  writeFileSync(
    FILE,
    `# How often proposals of duplicates are right

Two sources often tell of one incident, each in its own words. The rule \`${DUPLICATE_RULE.id}\` ${DUPLICATE_RULE.version} proposes such pairs; it joins nothing.
What is measured here is how many of its proposals are right, and how many of the pairs that are there it proposes.

**Everything on this page is measured on invented data (SYNTHETIC)**: real pairs that people have judged do not exist here yet. The noise is ours:
two sources tell of 70 of a hundred incidents each; a day is wrong in one of eight accounts, the place is known to the district alone in one of five, a
hamlet is named instead of the town in one of eight, kind or group are wrong in one of twenty and the point in one of fifty, kinds, groups and towns are
written in other words, numbers of killed differ in one of three, and one incident in three happens within a week and a district of another. A source that copies from the other, or one that is far less careful, will come out otherwise. \`npm run bench incident-duplicates\` makes
this page anew.

## What was found

With a least score of ${DUPLICATE_SETTINGS.scoreMin}: **${percent(shipped.precision)} of the proposals are right, and ${percent(shipped.recall)} of the planted pairs are proposed.**
Learnt on the seeds ${measured.learnSeeds.join(', ')}; measured on the seeds ${measured.reportSeeds.join(', ')}, which took no part in it.

| least score | right, learning part | found, learning part | right | found |
|---|---|---|---|---|
${rows.join('\n')}

## What it gets wrong

Of the seed ${measured.reportSeeds[0]}: wrong proposals of the highest scores, two incidents that look like one, and missed pairs of the lowest, one incident of which two sources
write as of two. Days: from the one account's first day to the other's.

| | score | days | places | killed | kinds |
|---|---:|---:|---|---|---|
${errorRows('two incidents, proposed', measured.errors.wrong).join('\n')}
${errorRows('one incident, missed', measured.errors.missed).join('\n')}

## How it works

Accounts of different sources are compared when their spans lie within ${DUPLICATE_SETTINGS.windowDays} days and their cells of one degree touch: the work grows with the number of
accounts times how many share a block, not with its square. Of an account of which only the month or the year is known nothing is proposed. Each
piece of evidence falls into a level, and each level has a weight: how much likelier it is among pairs that are the same, as a binary logarithm
(Fellegi and Sunter 1969). What a source does not say weighs nothing. Of one account at most ${DUPLICATE_SETTINGS.perAccountMax} pairs with one other source are proposed.

| evidence | level | weight of the rule | learnt again |
|---|---|---|---|
${weightRows(measured.learnt).join('\n')}

The weights are those that this page's learning part gave when the rule was made, to one decimal. \`too-far\` and \`days-apart\` speak against a pair but do not
forbid it: sources are wrong about places and days.
`,
  );
}

function errorRows(what: string, errors: readonly DuplicateError[]): readonly string[] {
  return errors.map(({ left, right, score }) => {
    const places = [left, right].map(({ placeName, codedAdm2 }) => placeName ?? codedAdm2 ?? 'not said');
    const killed = [left, right].map(({ killed: { best } }) => best ?? 'not said');
    const cells = [
      what,
      score.toFixed(1),
      right.day - left.day,
      ...[places, killed].map(bothOf),
      bothOf([left.kind, right.kind]),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function bothOf(values: readonly (string | number)[]): string {
  return values.join(', ');
}

function weightRows(learnt: DuplicateWeights): readonly string[] {
  return Object.entries(DUPLICATE_SETTINGS.weights).flatMap(([kind, levels]) =>
    Object.entries(levels).map(([level, weight]) => {
      const again = Object.entries(learnt).find(([name]) => name === kind)?.[1][level];
      return `| ${kind} | ${level} | ${weight} | ${again ?? 'not in the data'} |`;
    }),
  );
}

function percent(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : `${value.toFixed(1)} %`;
}
