/** The statistics on the published events and on the invented border: what they say, and where that is wrong. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietWork, systemClock } from '../src/base/index.ts';
import { BORDER_SEED, inventBorder, writeBorder } from '../src/demo/index.ts';
import {
  countUnitPeriods,
  detectSurges,
  fitHawkes,
  HAWKES_OPTIONS,
  type IncidentColumns,
  readAccountMapping,
  readIncidentColumns,
  SCAN_OPTIONS,
  scanSpaceTime,
  selectKnoxEvents,
  selectUnitTimes,
  tabulateScan,
  testKnox,
  WEEKLY_SURGES,
} from '../src/incidents/index.ts';
import { sharedData } from '../test/support/shared-data.ts';

const EVENTS = 'incidents/ucdp-ged-pakistan-1989-2021.csv';
const DEPS = { clock: systemClock(), work: quietWork() };
const KNOX = { radiiKm: [25], windowsDays: [7], simulations: 199, seed: 1 };
const SIMULATIONS = 99;
const CLUSTERS_SHOWN = 3;
const UNITS_SHOWN = 3;
const PIECES = 33;
/** The years in which the surges of the invented border are planted. */
const JUDGED = { from: '2020', to: '2025' };
const BESIDES_SHOWN = 5;

/** The part of the page on both; of the published events only where the shared data lie beside. */
export async function describePublished(): Promise<string> {
  const path = sharedData(EVENTS);
  return [...(path === null ? [] : [await publishedSection(path)]), await borderSection()].join('\n');
}

async function publishedSection(path: string): Promise<string> {
  const { columns } = await readIncidentColumns(path, { unit: 'adm2' }, DEPS.work);
  const country = (await readIncidentColumns(path, { unit: 'country' }, DEPS.work)).columns;
  return [
    '## On the published events',
    '',
    'UCDP GED for Pakistan, 1989 to 2021 (CC BY 4.0). What is true is not known here; the numbers can be compared. Pairs, first cluster, branching ratio and half-life, and twelve',
    'bounds of surges were recomputed by programs of another make (numpy, scipy and statsmodels, 2026-11-23): all agree to the digits shown,',
    'the half-life to a tenth of a day (each incident is put at random into its day).',
    '',
    ...(await knoxLines(columns)),
    ...(await scanLines(columns)),
    ...(await hawkesLines(country)),
    '',
  ].join('\n');
}

async function knoxLines(columns: IncidentColumns): Promise<readonly string[]> {
  const { events } = selectKnoxEvents(columns, { radiusKm: 25, windowDays: 7 });
  const answer = await testKnox(DEPS, events, KNOX);
  const [cell] = answer.kind === 'tested' ? answer.cells : [];
  if (cell === undefined) return [];
  return [
    `- Near repeats within 25 km and 7 days: ${cell.observed} pairs where ${cell.expected.toFixed(1)} are expected, ${cell.ratio?.toFixed(2)} times as many, p ${cell.permuted?.p.toFixed(3)}. Over 33 years`,
    '  this mixes near repeats with violence that moved: it says that incidents hang together, not why.',
  ];
}

async function scanLines(columns: IncidentColumns): Promise<readonly string[]> {
  const { input, units, periods } = tabulateScan(columns, { length: 'month', placePrecision: 'adm2' });
  const answer = await scanSpaceTime(DEPS, input, { ...SCAN_OPTIONS, simulations: SIMULATIONS });
  if (answer.kind === 'undetermined') return [];
  return answer.clusters.slice(0, CLUSTERS_SHOWN).map((cluster) => {
    const { observed, expected, llr, p } = cluster;
    const names = cluster.units.slice(0, UNITS_SHOWN).map((unit) => units[unit]);
    const span = `${periods[cluster.fromPeriod]} to ${periods[cluster.toPeriod]}`;
    return `- Cluster of ${cluster.units.length} districts around ${names.join(', ')}, ${span}: ${observed} incidents, ${expected.toFixed(1)} expected, ratio ${llr.toFixed(1)}, p ${p?.p.toFixed(2)}.`;
  });
}

async function hawkesLines(columns: IncidentColumns): Promise<readonly string[]> {
  const [unit] = selectUnitTimes(columns, 'country').units;
  if (unit === undefined) return [];
  const lines: string[] = [];
  for (const pieces of [1, PIECES]) {
    const answer = await fitHawkes(DEPS, unit.events, { ...HAWKES_OPTIONS, pieces });
    if (answer.kind === 'undetermined') continue;
    const { branchingRatio: branching, halfLifeDays, fit } = answer;
    lines.push(
      `- Excitation, ${pieces === 1 ? 'one background' : `${pieces} pieces of background`}: branching ${branching.value.toFixed(2)}, half-life ${halfLifeDays.value.toFixed(1)} days, p of the fit ${fit.p.toFixed(4)}.`,
    );
  }
  return [
    ...lines,
    '  A fit that is rejected is no measurement: one rate for a whole country over 33 years is not what happened, and the ratio falls as soon as the background may change.',
  ];
}

async function borderSection(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    await writeBorder(BORDER_SEED, folder);
    const file = join(folder, 'SYNTHETIC-demo-observatory');
    const mapping = await readAccountMapping(`${file}.mapping.json`);
    const { columns } = await readIncidentColumns(`${file}.csv`, { unit: 'adm2', mapping }, DEPS.work);
    return surgeLines(columns).join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Alarms of all districts and weeks of the years with planted surges. */
function surgeLines(columns: IncidentColumns): readonly string[] {
  const { surges } = inventBorder().truth;
  const { units, periods, counts } = countUnitPeriods(columns, { length: 'week', placePrecision: 'adm2' });
  const from = periods.findIndex((week) => week >= JUDGED.from);
  const verdicts = units.flatMap((unit, at) =>
    detectSurges(counts[at] ?? new Int32Array(), WEEKLY_SURGES, { from, to: periods.length - 1 }).flatMap(
      (verdict) =>
        verdict.kind === 'judged' ? [{ unit, week: periods[verdict.period] ?? '', ...verdict }] : [],
    ),
  );
  const alarms = verdicts.filter(({ alarm }) => alarm);
  const isPlanted = ({ unit, week }: { readonly unit: string; readonly week: string }): boolean =>
    surges.some((surge) => surge.unit === unit && surge.from === week);
  const besides = alarms.filter((one) => !isPlanted(one));
  return [
    '## Surges on the invented border',
    '',
    `SYNTHETIC. Of ${surges.length} planted surges ${alarms.length - besides.length} raise an alarm, and so do ${besides.length} other weeks of ${verdicts.length} that were judged in ${JUDGED.from} to ${JUDGED.to}: ${((100 * (alarms.length - besides.length)) / alarms.length).toFixed(0)} % of alarms are`,
    'planted ones. The others are no slips of counting: in this process each incident sets off 0.3 further ones, and such runs stand out from weeks without any. An alarm is a',
    `question, not an answer. The first ${BESIDES_SHOWN} of them by score:`,
    '',
    '| district | week | incidents | expected | bound |',
    '| --- | --- | ---: | ---: | ---: |',
    ...besides
      .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
      .slice(0, BESIDES_SHOWN)
      .map(
        ({ unit, week, observed, expected, upper }) =>
          `| ${unit} | ${week} | ${observed} | ${expected.toFixed(2)} | ${upper} |`,
      ),
    '',
  ];
}
