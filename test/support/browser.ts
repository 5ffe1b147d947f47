/**
 * A Chromium for the tests: the one that `CHROMIUM` names, else one of the system, else the one of the package `@sparticuz/chromium`, which
 * brings its libraries along and so runs where none are installed.
 */

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';

/** A program that can be started, with what its environment needs. */
export interface Chromium {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

const SYSTEM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const UNPACK_TIMEOUT_MS = 120_000;

/**
 * What every browser is started with. No name but that of this machine is resolved: a page that asks elsewhere fails, wherever the tests
 * run. Letters are drawn as on paper, so that pictures differ only where pages do.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts a browser that test files connect to by its address. */
export async function startBrowser(): Promise<BrowserServer> {
  const { path, environment } = findChromium();
  return chromium.launchServer({
    executablePath: path,
    args: FLAGS,
    env: { ...process.env, ...environment },
    headless: true,
  });
}

/** The Chromium that is used here; unpacked once where it comes from the package. */
export function findChromium(): Chromium {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return { path: named, environment: {} };
  const system = SYSTEM_PLACES.find((place) => existsSync(place));
  if (system !== undefined) return { path: system, environment: {} };
  const folder = unpackChromium();
  return {
    path: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
        .filter((place) => place !== '')
        .join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/** Unpacks into a folder of its own, whole or not at all: runs that start together do not meet half a browser. */
function unpackChromium(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = dirname(dirname(entry));
  const folder = join(tmpdir(), `silsila-chromium-${readVersion(join(home, 'package.json'))}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}-${randomUUID()}`;
  mkdirSync(draft);
  const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    // The package decides by this variable that it has to bring its own libraries, and unpacks where TMPDIR says.
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    encoding: 'utf8',
    timeout: UNPACK_TIMEOUT_MS,
  });
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`Chromium was not unpacked: ${run.stderr}${String(run.error ?? '')}`);
  }
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontsOf(folder));
  try {
    renameSync(draft, folder);
  } catch {
    // Another run was first; its folder is the same.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** The fonts of the package and no others: letters that the console does not bring along are seen as missing, on every machine. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function readVersion(path: string): string {
  return String((JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }).version);
}
