/** Reads fixtures of one case a line; lines that begin with # give reasons and are left out. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The lines of a fixture beside a test: `fixtureLines(import.meta.url, '../fixtures/x/valid.txt')`. */
export function fixtureLines(testUrl: string, path: string): readonly string[] {
  const text = readFileSync(fileURLToPath(new URL(path, testUrl)), 'utf8').replace(/\n$/, '');
  return text.split('\n').filter((line) => !line.startsWith('#'));
}

/** Splits `input => expected` cases. */
export function fixtureCases(testUrl: string, path: string): readonly (readonly [string, string])[] {
  return fixtureLines(testUrl, path).map((line) => {
    const at = line.lastIndexOf(' => ');
    return [line.slice(0, at), line.slice(at + 4)];
  });
}
