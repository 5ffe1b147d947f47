/**
 * `npm run bench`: measures, prints the figures and keeps them in `bench/figures.json` and `bench/RESULTS.md` with the day and the machine; the suite `accuracy` also writes
 * `docs/accuracy.md` and `src/api/accuracy.json`, which the server shows, `money-accuracy` writes `docs/accuracy-money.md`, `places` writes `docs/accuracy-places.md`, and `incident-forecast` writes `docs/accuracy-forecast.md`.
 * Words after it choose suites (`npm run bench -- lists`); the figures of the others are kept as they were.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '../test/support/shared-data.ts';
import { describeMachine, type Figure } from './figure.ts';
import { type SuiteFigures, writeResults } from './results-page.ts';

const SUITES: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  // First, so that the memory it reads is its own.
  screening: async () => (await import('./screening.ts')).benchScreening([20_000, 100_000, 300_000]),
  'command-line': async () => (await import('./command-line.ts')).benchCommandLine(),
  store: async () => (await import('./store.ts')).benchStore(),
  evidence: async () => (await import('./evidence.ts')).benchEvidence(),
  lists: async () => (await import('./lists.ts')).benchLists(),
  api: async () => (await import('./api.ts')).benchApi(),
  batch: async () => (await import('./batch.ts')).benchBatch([10_000]),
  'money-features': async () =>
    (await import('./money-features.ts')).benchMoneyFeatures([100_000, 1_000_000]),
  console: async () => (await import('./console.ts')).benchConsole(),
  'money-detect': async () =>
    (await import('./money-detect.ts')).benchMoneyDetect([100_000, 1_000_000, 10_000_000, 50_000_000]),
  'money-reading': async () =>
    (await import('./money-reading.ts')).benchMoneyReading([
      { payments: 1_000_000, accounts: 100_000 },
      { payments: 10_000_000, accounts: 1_000_000 },
    ]),
  'incidents-reading': async () =>
    (await import('./incidents-reading.ts')).benchIncidentsReading([100_000, 1_000_000]),
  incidents: async () => (await import('./incidents.ts')).benchIncidents([1_000_000]),
  'incident-duplicates': async () => (await import('./incident-duplicates.ts')).benchIncidentDuplicates(),
  'money-online': async () => (await import('./money-online.ts')).benchMoneyOnline(['small', 'medium']),
  places: async () => (await import('./places.ts')).benchPlaces(),
  'incident-forecast': async () => (await import('./incident-forecast.ts')).benchIncidentForecast(),
  'incident-statistics': async () => (await import('./incident-statistics.ts')).benchIncidentStatistics(),
  accuracy: measureAccuracyFigures,
  'money-accuracy': async () => (await import('./money-accuracy.ts')).benchMoneyAccuracy(),
};
const FILE = join(import.meta.dirname, 'figures.json');

const words = process.argv.slice(2);
const unknown = words.filter((word) => !Object.hasOwn(SUITES, word));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}: choose of ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}
const kept = readKept();
for (const [suite, run] of Object.entries(SUITES)) {
  if (words.length > 0 && !words.includes(suite)) continue;
  console.log(`== ${suite}`);
  const figures = await run();
  if (figures.length === 0) console.log('SKIPPED: the shared data (SILSILA_DATA) are not here');
  for (const { name, value, unit } of figures)
    console.log(`${format(value).padStart(12)} ${unit.padEnd(12)} ${name}`);
  if (figures.length > 0)
    kept[suite] = { measuredOn: new Date().toISOString().slice(0, 10), machine: describeMachine(), figures };
}
writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
writeResults(kept);

async function measureAccuracyFigures(): Promise<readonly Figure[]> {
  const [un, printed] = [
    sharedData('lists/un/un-consolidated-2026-02-27.xml'),
    sharedData('names/printed-spellings.csv'),
  ];
  if (un === null || printed === null) return [];
  const { measureAccuracy } = await import('./accuracy.ts');
  const { writeAccuracyPage } = await import('./accuracy-page.ts');
  const results = await measureAccuracy({ un, printed }, 'report');
  writeAccuracyPage({ tune: await measureAccuracy({ un, printed }, 'tune'), report: results });
  return results.map(({ name, percent, cases }) => ({
    name: `${name} (${cases} cases)`,
    value: percent,
    unit: '%',
  }));
}

function readKept(): Record<string, SuiteFigures> {
  if (!existsSync(FILE)) return {};
  return JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, SuiteFigures>;
}

function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
}
