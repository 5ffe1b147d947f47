/** `silsila incidents knox` at work. */

import { type KnoxCell, selectKnoxEvents, testKnox } from '../../incidents/index.ts';
import { readIncidentFile } from '../incident-file.ts';
import type { CommandDeps } from '../model.ts';
import type { RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { count, fixed, printRecords, sayLeftOut, withProgress } from '../statistics-output.ts';
import type { KnoxRequest } from './incidents-statistics-verb.ts';

/**
 * Prints the table of radii and windows, or says that there is none.
 * @throws the faults of {@link readIncidentFile} and {@link testKnox}
 */
export async function testIncidentPairs(deps: CommandDeps, request: KnoxRequest): Promise<void> {
  const { from, to, radiiKm, windowsDays, simulations, seed } = request;
  const { columns } = await readIncidentFile(deps, request.file, { from, to });
  const limits = { radiusKm: Math.min(...radiiKm), windowDays: Math.min(...windowsDays) };
  const { events, leftOut } = selectKnoxEvents(columns, limits);
  sayLeftOut(deps, leftOut, `for ${limits.radiusKm} km and ${limits.windowDays} days`);
  const answer = await withProgress(deps, (own) =>
    testKnox(own, events, { radiiKm, windowsDays, simulations, seed }),
  );
  if (answer.kind === 'undetermined') say(deps, `undetermined: ${answer.because}`);
  else say(deps, `tested ${count(answer.events)} incidents, ${count(answer.pairs)} pairs`);
  await printRecords(
    deps,
    { format: request.format, view: KNOX_VIEW },
    answer.kind === 'tested' ? answer.cells : [],
  );
}

const KNOX_VIEW: RecordView<KnoxCell> = {
  columns: [
    'radiusKm',
    'windowDays',
    'observed',
    'expected',
    'ratio',
    'poissonP',
    'p',
    'pLow',
    'pHigh',
    'permutedLow',
    'permutedHigh',
  ],
  rows: (cell) => [
    [
      ...[cell.radiusKm, cell.windowDays, cell.observed].map(String),
      ...[fixed(cell.expected, 2), fixed(cell.ratio, 3), fixed(cell.poissonP, 5)],
      ...[cell.permuted?.p, cell.permuted?.low, cell.permuted?.high].map((value) => fixed(value ?? null, 4)),
      ...[cell.permuted?.lowPairs, cell.permuted?.highPairs].map((value) =>
        value === undefined ? '' : String(value),
      ),
    ],
  ],
  json: (cell) => cell,
};
