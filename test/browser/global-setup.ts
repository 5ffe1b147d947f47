/** Builds the console where it is not fresh and starts the one browser of a test run. */

import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildStaleConsole } from '../../tools/console-build.ts';
import { startBrowser } from '../support/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browserAddress: string;
    readonly consoleFolder: string;
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Called once before all test files; what it returns is called once after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outcome = await buildStaleConsole(ROOT);
  if (outcome !== null && outcome.problem !== null) throw new Error(outcome.problem);
  const browser = await startBrowser();
  project.provide('browserAddress', browser.wsEndpoint());
  project.provide('consoleFolder', join(ROOT, 'console', 'dist'));
  return () => browser.close();
}
