/**
 * `npm test`: the gates, the unit and flow tests, the console in a browser, then the packed package in an empty folder.
 * Words after it choose stages (`npm test -- check unit browser pack`); the last lines tell the time of each and count everything that ran.
 */

import { join } from 'node:path';
import { formatOutcome, runGates } from './gate.ts';
import { GATES } from './gates.ts';
import { runPackTest } from './pack-test.ts';
import { runVitest } from './run-vitest.ts';
import { openSourceTree } from './source-tree.ts';
import { formatFailed, formatSkipped, formatTally, type TestResult } from './tally.ts';

const STAGES = ['check', 'unit', 'browser', 'pack'] as const;
const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const unknown = words.filter((word) => !STAGES.some((stage) => stage === word));
if (unknown.length > 0) {
  console.error(`no stage ${unknown.join(', ')}: choose of ${STAGES.join(', ')}`);
  process.exit(2);
}
const chosen = STAGES.filter((stage) => words.length === 0 || words.includes(stage));

const results: TestResult[] = [];
const times: string[] = [];
for (const stage of chosen) {
  console.log(`== ${stage}`);
  const startedAt = performance.now();
  results.push(...(await runStage(stage)));
  times.push(`${stage} ${Math.round((performance.now() - startedAt) / 1000)} s`);
}
for (const text of [formatSkipped(results), formatFailed(results)]) if (text !== '') console.log(`\n${text}`);
console.log(`\ntime: ${times.join(', ')}\n${formatTally(results)}`);
process.exit(results.length === 0 || results.some((result) => result.state === 'failed') ? 1 : 0);

function runStage(stage: (typeof STAGES)[number]): Promise<readonly TestResult[]> {
  if (stage === 'check') return checkStage();
  if (stage === 'pack') return runPackTest(root, reportStep);
  return runVitest(root, stage);
}

async function checkStage(): Promise<readonly TestResult[]> {
  const outcomes = await runGates(GATES, openSourceTree(root), (outcome) =>
    console.log(formatOutcome(outcome)),
  );
  return outcomes.map((outcome) => {
    const ok = outcome.violations.length === 0;
    return {
      name: `gate ${outcome.name}`,
      state: ok ? 'passed' : 'failed',
      detail: ok ? '' : formatOutcome(outcome),
    };
  });
}

function reportStep(step: TestResult): void {
  console.log(`${step.state.padEnd(7)} ${step.name}${step.detail === '' ? '' : `: ${step.detail}`}`);
}
