/** Builds the console where it is not fresh, starts the one browser of a test run, and fills the example that every test file copies. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildStaleConsole } from '../../tools/console-build.ts';
import { startBrowser } from '../support/browser.ts';
import { type DemoTemplate, makeDemoTemplate } from './demo-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browserAddress: string;
    readonly consoleFolder: string;
    readonly demoTemplate: DemoTemplate;
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Called once before all test files; what it returns is called once after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outcome = await buildStaleConsole(ROOT);
  if (outcome !== null && outcome.problem !== null) throw new Error(outcome.problem);
  const templates = await mkdtemp(join(tmpdir(), 'silsila-template-'));
  const [browser, template] = await Promise.all([startBrowser(), makeDemoTemplate(join(templates, 'demo'))]);
  project.provide('browserAddress', browser.wsEndpoint());
  project.provide('consoleFolder', join(ROOT, 'console', 'dist'));
  project.provide('demoTemplate', template);
  return async () => {
    await browser.close();
    await rm(templates, { recursive: true, force: true });
  };
}
