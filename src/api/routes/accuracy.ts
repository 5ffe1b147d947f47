/** How often the matcher is right, as it was measured last: the figures that are shipped with this version. */

import { readFile } from 'node:fs/promises';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { readerRoute } from '../route.ts';
import { AccuracyView } from '../schemas/accuracy.ts';

/** Written by `npm run bench -- accuracy`. */
const RECORD = new URL('../accuracy.json', import.meta.url);

/** Reads the recorded accuracy. */
export const readAccuracyRoute = readerRoute({
  method: 'GET',
  path: '/accuracy',
  summary: 'How often the matcher is right, with examples of its errors',
  description:
    'The figures were recorded with this version; docs/accuracy.md says how. They name parties of published lists alone.',
  tag: 'Operation',
  policy: { kind: 'guarded', action: 'session:own', personalData: false },
  audit: { kind: 'recorded' },
  input: {},
  output: AccuracyView,
  run: async () => parseAccuracy(await readFile(RECORD, 'utf8')),
});

const CHECKER = Compile(AccuracyView);

/** @throws INTERNAL when the record is not what this version expects. */
function parseAccuracy(text: string): Static<typeof AccuracyView> {
  const record: unknown = JSON.parse(text);
  if (!CHECKER.Check(record)) throw fault('INTERNAL', 'the recorded accuracy breaks its schema');
  return record;
}
