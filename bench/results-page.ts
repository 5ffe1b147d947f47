/** Writes `bench/RESULTS.md` from the kept figures. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

/** What was measured of one suite, when and on what. */
export interface SuiteFigures {
  readonly measuredOn: string;
  readonly machine: string;
  readonly figures: readonly Figure[];
}

/** Writes the page: a table for each suite with its day, machine and command. */
export function writeResults(suites: Readonly<Record<string, SuiteFigures>>): void {
  const sections = Object.entries(suites).map(([suite, measured]) => {
    const rows = measured.figures.map(
      ({ name, value, unit }) => `| ${name} | ${formatValue(value)} | ${unit} |`,
    );
    return [
      `## ${suite}`,
      '',
      `Measured on ${measured.measuredOn}, ${measured.machine}, with \`npm run bench -- ${suite}\`.`,
      '',
      '| figure | value | unit |',
      '| --- | ---: | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  const head =
    '# Measured figures\n\nWritten by `npm run bench`; do not edit. Figures are orders of magnitude for other machines.\n';
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), [head, ...sections].join('\n'));
}

function formatValue(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}
