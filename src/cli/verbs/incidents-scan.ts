/** `silsila incidents scan` at work. Every `!` reads what the scan answered: units and periods of its own table. */

import {
  SCAN_OPTIONS,
  type ScanCluster,
  type ScanTable,
  scanSpaceTime,
  tabulateScan,
} from '../../incidents/index.ts';
import { readUnitColumns } from '../area-file.ts';
import type { CommandDeps } from '../model.ts';
import type { RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { count, fixed, printRecords, sayLeftOut, withProgress } from '../statistics-output.ts';
import type { ScanRequest } from './incidents-statistics-verb.ts';

interface PrintedCluster extends Omit<ScanCluster, 'units' | 'fromPeriod' | 'toPeriod'> {
  readonly from: string;
  readonly to: string;
  readonly units: readonly string[];
}

/**
 * Prints the clusters by falling ratio.
 * @throws the faults of {@link readUnitColumns} and {@link scanSpaceTime}
 */
export async function scanIncidents(deps: CommandDeps, request: ScanRequest): Promise<void> {
  const { unit, by, simulations, seed, clustersMax } = request;
  const { columns } = await readUnitColumns(deps, request, { from: request.from, to: request.to });
  const table = tabulateScan(columns, { length: by, placePrecision: unit });
  sayLeftOut(deps, table.leftOut, `for ${unit} and ${by}`);
  const direction = request.prospective ? ('prospective' as const) : ('retrospective' as const);
  const options = { ...SCAN_OPTIONS, direction, simulations, seed, clustersMax };
  const answer = await withProgress(deps, (own) => scanSpaceTime(own, table.input, options));
  if (answer.kind === 'undetermined') say(deps, `undetermined: ${answer.because}`);
  else
    say(
      deps,
      `scanned ${count(answer.incidents)} incidents in ${count(table.units.length)} areas and ${count(table.periods.length)} ${by}s, ${count(answer.zones)} circles`,
    );
  const clusters = answer.kind === 'scanned' ? answer.clusters : [];
  await printRecords(
    deps,
    { format: request.format, view: SCAN_VIEW },
    clusters.map((cluster) => named(table, cluster)),
  );
}

function named(
  { units, periods }: ScanTable,
  { fromPeriod, toPeriod, ...cluster }: ScanCluster,
): PrintedCluster {
  return {
    ...cluster,
    from: periods[fromPeriod]!,
    to: periods[toPeriod]!,
    units: cluster.units.map((unit) => units[unit]!),
  };
}

const SCAN_VIEW: RecordView<PrintedCluster> = {
  columns: ['from', 'to', 'observed', 'expected', 'relativeRisk', 'llr', 'p', 'pLow', 'pHigh', 'units'],
  rows: ({ from, to, observed, expected, relativeRisk, llr, p, units }) => [
    [
      ...[from, to, String(observed), fixed(expected, 2), fixed(relativeRisk, 2), fixed(llr, 3)],
      ...[p?.p, p?.low, p?.high].map((value) => fixed(value ?? null, 4)),
      units.join('; '),
    ],
  ],
  json: (cluster) => cluster,
};
