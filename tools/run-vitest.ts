/** Runs the unit, flow and browser tests in this process and answers what came of each. */

import { join } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { startVitest } from 'vitest/node';
import type { TestResult } from './tally.ts';

/** The projects of a stage; those of one stage share the workers. */
const PROJECTS = { unit: ['unit', 'store'], browser: ['browser'] } as const;

/** Runs every test file of a stage; files that do not load and errors outside a test count as failures. */
export async function runVitest(root: string, stage: keyof typeof PROJECTS): Promise<readonly TestResult[]> {
  // Every test file imports the same libraries in a process of its own: compiled once, they are read from here. What is read is run, so it
  // stands where nobody else writes.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'compiled');
  const results: TestResult[] = [];
  const tally: Reporter = {
    onTestRunEnd(modules, unhandled) {
      results.push(...modules.flatMap((module) => moduleResults(module)));
      results.push(...unhandled.map((error) => failed('an error outside the tests', error.message)));
    },
  };
  const vitest = await startVitest('test', [], {
    root,
    project: [...PROJECTS[stage]],
    watch: false,
    run: true,
    reporters: ['default', tally],
  });
  await vitest.close();
  const someFailed = results.some((result) => result.state === 'failed');
  if (process.exitCode !== undefined && process.exitCode !== 0 && !someFailed) {
    results.push(failed('vitest', `ended with status ${process.exitCode}`));
  }
  if (results.length === 0) results.push(failed('vitest', 'no test ran'));
  return results;
}

function moduleResults(module: TestModule): readonly TestResult[] {
  const tests = [...module.children.allTests()].map((test) => testResult(module, test));
  const suites = [...module.children.allSuites()].flatMap((suite) =>
    suite.errors().map((error) => failed(`${module.relativeModuleId} > ${suite.fullName}`, error.message)),
  );
  const loading = module.errors().map((error) => failed(module.relativeModuleId, error.message));
  return [...loading, ...suites, ...tests];
}

function testResult(module: TestModule, test: TestCase): TestResult {
  const name = `${module.relativeModuleId} > ${test.fullName}`;
  const result = test.result();
  if (result.state === 'passed') return { name, state: 'passed', detail: '' };
  if (result.state === 'skipped') return { name, state: 'skipped', detail: result.note ?? '' };
  if (result.state === 'failed') return failed(name, result.errors[0]?.message ?? '');
  return failed(name, 'did not finish');
}

function failed(name: string, detail: string): TestResult {
  return { name, state: 'failed', detail };
}
