/** Writes `docs/accuracy.md` and, for the server, `src/api/accuracy.json`: the matcher's measured error rates and every error of the reporting half, in plain words. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MATCH_BITS, MATCH_SCORE, POSSIBLE_SCORE } from '../src/lists/index.ts';
import type { AccuracyError, AccuracyResult } from './accuracy.ts';
import { describeMachine } from './figure.ts';

/** Errors shown for each measurement. */
const ERRORS_SHOWN = 120;

/** Examples of errors that the server shows for each measurement. */
const EXAMPLES_SHOWN = 100;
/** The day of the UN list that is measured on. */
const LIST_PUBLISHED_ON = '2026-02-27';

/** What each measurement is, in the order in which they are measured. */
const MEASURES = [
  {
    id: 'alias-first',
    question: 'The first alias of a listed person is hidden from the list, then asked for by itself.',
    right: 'That person comes first among all persons.',
  },
  {
    id: 'alias-first-good',
    question: 'The first alias that the list does not call low quality is hidden, then asked for by itself.',
    right: 'That person comes first among all persons.',
  },
  {
    id: 'alias-any',
    question: 'Any alias of a listed person is hidden from the list, then asked for by itself.',
    right: 'That person comes first among all persons.',
  },
  {
    id: 'original-script',
    question:
      'Names in Arabic or Cyrillic script are asked for against the list without any name in those scripts.',
    right: 'The person whose name it is comes first.',
  },
  {
    id: 'printed-spellings',
    question:
      'Spellings of proscribed bodies as the press prints them are asked for against their plain names.',
    right: 'The body that is meant comes first.',
  },
  {
    id: 'printed-spellings-alone',
    question: 'The same spellings, looking at the verdict.',
    right: 'No other body is called a match.',
  },
  {
    id: 'invented-names',
    question: 'Invented names of the region, made of its most common parts, are asked for by the name alone.',
    right: 'Nobody on the list is called a match.',
  },
] as const;

const HEAD = `# How often the matcher is right

Written by \`npm run bench -- accuracy\`; do not edit. The matcher's weights were chosen on one half of the entries (split by the SHA-256 of the
entry's reference) and the figures that count are those of the other half. Both are shown, so that the difference can be seen.

The reporting half was not kept sealed: its shares were printed during the work, so the choice of two thresholds had them in sight, and the printed
spellings of both halves were read when the words of organisations were compiled (misspellings found only there were taken out again, without
effect on the figures). Its leave-one-out and original-script errors were not used.

What is measured:

- **Leave one alias out.** One alias of each person on the UN Security Council consolidated list of 27 February 2026 is hidden, then asked for
  by itself; right is when that person comes first among all persons. Three choices of the hidden alias: the first one published, the first one
  that the list does not call low quality, and any. *Hopeless* is the share of hidden aliases that have no three letters in a row in common with
  any other name of the person: by-names such as "Terminator" that no matcher can find by the name. *Taken* is the share at which another person
  on the list bears a name that is a match for the hidden alias by itself ("Abdul Haq", "Abu Ali"): who comes first there is not for the name to
  say. *Simple measure* is what token Jaro-Winkler (\`bench/token-jaro-winkler.ts\`) has right of the same cases of the reporting half.
- **Original script.** The names in Arabic and Cyrillic script on the same list are asked for against the list without any name in those scripts.
- **Printed spellings.** Spellings of Pakistan's proscribed bodies as printed in the press, asked for against the plain names of all bodies.
- **Invented common names.** 50,000 invented names of the region, made of its most common parts; right is when the name alone is not called a
  match. Many of them are, by chance, also the name of somebody listed: those are counted as errors here.

The score needed for the verdict \`match\` is 0.85, and for persons at least 16 bits of agreeing information; \`possible\` starts at 0.6.
`;

/** Writes the page. */
export function writeAccuracyPage(results: {
  readonly tune: readonly AccuracyResult[];
  readonly report: readonly AccuracyResult[];
}): void {
  const rows = results.report.map((report, k) => {
    const tune = results.tune[k];
    const shares = [report.hopelessPercent, report.takenPercent, report.simplePercent].map((share) =>
      share === undefined ? '' : `${share.toFixed(1)} %`,
    );
    return `| ${report.name} | ${report.cases} | **${report.percent.toFixed(2)} %** | ${tune?.percent.toFixed(2) ?? ''} % | ${shares.join(' | ')} |`;
  });
  const table = [
    '| measurement | cases | right (reporting half) | right (tuning half) | hopeless (reporting half) | taken (reporting half) | simple measure (reporting half) |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
  const errors = results.report.map(errorSection);
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'accuracy.md'), [HEAD, table, ...errors].join('\n'));
  const record = `${JSON.stringify(recordOf(results), null, 2)}\n`;
  writeFileSync(join(import.meta.dirname, '..', 'src', 'api', 'accuracy.json'), record);
}

/** What the server shows; its schema is that of GET /accuracy. */
function recordOf(results: {
  readonly tune: readonly AccuracyResult[];
  readonly report: readonly AccuracyResult[];
}) {
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    listPublishedOn: LIST_PUBLISHED_ON,
    thresholds: { match: MATCH_SCORE, matchBits: MATCH_BITS, possible: POSSIBLE_SCORE },
    measures: results.report.map((report, k) => {
      const [measure, tune] = [MEASURES[k], results.tune[k]];
      if (measure === undefined) throw new Error(`the measurement "${report.name}" has no description`);
      return {
        id: measure.id,
        title: report.name,
        question: measure.question,
        right: measure.right,
        cases: report.cases,
        percent: report.percent,
        tuning: tune === undefined ? null : { cases: tune.cases, percent: tune.percent },
        hopelessPercent: report.hopelessPercent ?? null,
        errors: report.errors.length,
        examples: report.errors.slice(0, EXAMPLES_SHOWN),
      };
    }),
  };
}

function errorSection(result: AccuracyResult): string {
  const shown = result.errors.slice(0, ERRORS_SHOWN);
  const title = `## Errors: ${result.name}\n`;
  if (shown.length === 0) return `${title}\nNone.\n`;
  const more =
    result.errors.length > shown.length ? `\nand ${result.errors.length - shown.length} more.\n` : '';
  return [title, '| asked | wanted | answered |', '| --- | --- | --- |', ...shown.map(errorRow), more].join(
    '\n',
  );
}

function errorRow({ asked, wanted, got }: AccuracyError): string {
  return `| ${[asked, wanted, got].map(cell).join(' | ')} |`;
}

/** Isolated, so that right-to-left names do not turn the row around. */
function cell(text: string): string {
  return `\u2068${text.replace(/\|/g, '/')}\u2069`;
}
