/**
 * `npm run screenshots`: opens the pages of the console over the invented example and writes pictures of them into `docs/screenshots`.
 * Words after it choose pages by name (`npm run screenshots -- findings`); those over published data only by name, without the others. Whatever goes wrong in a page is printed and fails the run.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { DEMO_ECONOMY } from '../src/demo/index.ts';
import { type DemoServer, startDemoServer } from '../test/browser/demo-server.ts';
import { INCIDENT_SHOTS } from '../test/browser/incident-shots.ts';
import { takeBorder } from '../test/browser/incident-work.ts';
import { MONEY_SHOTS } from '../test/browser/money-shots.ts';
import { PUBLISHED_SHOTS, takePublished } from '../test/browser/published-shots.ts';
import { SHOTS, type Shot } from '../test/browser/shots.ts';
import { goTo, type Language, openVisitor } from '../test/browser/visitor.ts';
import { startBrowser } from '../test/support/browser.ts';
import { buildStaleConsole } from './console-build.ts';
import { shrinkPng } from './png.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'screenshots');
const WIDTHS = [1280, 390];
const LANGUAGES: readonly Language[] = ['en', 'ur'];
/** Largest picture in bytes; a page that weighs more is cut or calmed. */
const PICTURE_BYTES_MAX = 200_000;

const words = process.argv.slice(2);
const all = [...SHOTS, ...MONEY_SHOTS, ...INCIDENT_SHOTS, ...PUBLISHED_SHOTS];
const chosen = all.filter((shot) =>
  words.length === 0 ? !PUBLISHED_SHOTS.includes(shot) : words.includes(shot.name),
);
if (chosen.length === 0) {
  console.error(`no page ${words.join(', ')}: choose of ${all.map((shot) => shot.name).join(', ')}`);
  process.exit(2);
}
const outcome = await buildStaleConsole(ROOT);
if (outcome !== null && outcome.problem !== null) throw new Error(outcome.problem);
mkdirSync(FOLDER, { recursive: true });
const server = await startBrowser();
const browser = await chromium.connect(server.wsEndpoint());
const needsPayments = chosen.some((shot) => MONEY_SHOTS.includes(shot));
const demo = await startDemoServer(join(ROOT, 'console', 'dist'), needsPayments ? DEMO_ECONOMY : null);
if (chosen.some((shot) => INCIDENT_SHOTS.includes(shot))) await takeBorder(demo);
if (chosen.some((shot) => PUBLISHED_SHOTS.includes(shot)) && !(await takePublished(demo)))
  complain('published', ['the published data are not beside the project']);
try {
  for (const shot of chosen) await shootPage({ browser, demo }, shot);
} finally {
  await browser.close();
  await server.close();
  await demo.close();
}

async function shootPage(stage: { browser: Browser; demo: DemoServer }, shot: Shot): Promise<void> {
  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      const looks =
        shot.dark === true && width === WIDTHS[0] ? (['light', 'dark'] as const) : (['light'] as const);
      for (const look of looks) {
        const visitor = await openVisitor(stage.browser, stage.demo, {
          as: shot.as,
          language,
          width,
          look,
          still: true,
        });
        try {
          await goTo(visitor.page, await shot.path(visitor.page));
          await shot.prepare?.(visitor.page);
          await settle(visitor.page);
          const dark = look === 'dark' ? '-dark' : '';
          save(
            `${shot.name}-${language}-${width}${dark}.png`,
            await visitor.page.screenshot({ animations: 'disabled' }),
          );
          await shot.end?.(visitor.page);
        } catch (cause) {
          visitor.problems.push(String(cause).split('\n', 1)[0] ?? '');
        }
        complain(`${shot.name} ${language} ${width} ${look}`, visitor.problems);
        await visitor.context.close();
      }
    }
  }
}

/** Waits for the letters and for what the page still asks for. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

function save(name: string, png: Buffer): void {
  const small = shrinkPng(png);
  writeFileSync(join(FOLDER, name), small);
  const kilobytes = Math.round(small.length / 1000);
  console.log(`${String(kilobytes).padStart(4)} kB  ${name}`);
  if (small.length > PICTURE_BYTES_MAX)
    complain(name, [`weighs ${kilobytes} kB, ${PICTURE_BYTES_MAX / 1000} at most`]);
}

function complain(where: string, problems: readonly string[]): void {
  for (const problem of problems) console.error(`${where}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
