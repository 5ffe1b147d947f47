/** Writes `docs/accuracy.md`: the matcher's measured error rates and every error of the reporting half, in plain words. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccuracyError, AccuracyResult } from './accuracy.ts';

/** Errors shown for each measurement. */
const ERRORS_SHOWN = 120;

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
  any other name of the person: by-names such as "Terminator" that no matcher can find by the name.
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
    const hopeless = report.hopelessPercent === undefined ? '' : `${report.hopelessPercent.toFixed(1)} %`;
    return `| ${report.name} | ${report.cases} | **${report.percent.toFixed(2)} %** | ${tune?.percent.toFixed(2) ?? ''} % | ${hopeless} |`;
  });
  const table = [
    '| measurement | cases | right (reporting half) | right (tuning half) | hopeless (reporting half) |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
  const errors = results.report.map(errorSection);
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'accuracy.md'), [HEAD, table, ...errors].join('\n'));
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
