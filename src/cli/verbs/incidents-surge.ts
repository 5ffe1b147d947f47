/** `silsila incidents surge` at work. Every `!` reads periods and counts of one table. */

import { setImmediate as breathe } from 'node:timers/promises';
import { fault, readProgress } from '../../base/index.ts';
import {
  countUnitPeriods,
  detectSurges,
  MONTHLY_SURGES,
  monthText,
  type StatisticsDeps,
  type SurgeOptions,
  type SurgeVerdict,
  type UnitPeriods,
  WEEKLY_SURGES,
} from '../../incidents/index.ts';
import { readUnitColumns } from '../area-file.ts';
import type { CommandDeps } from '../model.ts';
import type { RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { count, fixed, printRecords, sayLeftOut, withProgress } from '../statistics-output.ts';
import type { SurgeRequest } from './incidents-statistics-verb.ts';

interface UnitVerdict {
  readonly unit: string;
  readonly period: string;
  readonly verdict: SurgeVerdict;
}

/**
 * Prints a line an area and period that is judged.
 * @throws the faults of {@link readUnitColumns} and {@link detectSurges}; CANCELLED
 */
export async function judgeIncidents(deps: CommandDeps, request: SurgeRequest): Promise<void> {
  const { unit, by, method, format } = request;
  const { columns } = await readUnitColumns(deps, request);
  const table = countUnitPeriods(columns, { length: by, placePrecision: unit });
  sayLeftOut(deps, table.leftOut, `for ${unit} and ${by}`);
  const preset = by === 'week' ? WEEKLY_SURGES : MONTHLY_SURGES;
  const options = { ...preset, method, alpha: request.alpha ?? preset.alpha };
  const span = judgedSpan(table, request, options.periodsPerYear);
  const verdicts = await withProgress(deps, (own) => judgeUnits(own, table, { options, span }));
  describeVerdicts(deps, verdicts, options.alpha);
  const shown = verdicts.filter(({ verdict }) => !request.alarmsOnly || isAlarm(verdict));
  await printRecords(deps, { format, view: SURGE_VIEW }, shown);
}

async function judgeUnits(
  { clock, work }: StatisticsDeps,
  { units, counts, periods }: UnitPeriods,
  { options, span }: { readonly options: SurgeOptions; readonly span: PeriodSpan },
): Promise<readonly UnitVerdict[]> {
  const startedAt = clock.now();
  const verdicts: UnitVerdict[] = [];
  for (const [done, unit] of units.entries()) {
    await breathe();
    if (work.signal.aborted) throw fault('CANCELLED', `stopped after ${done} of ${units.length} areas`);
    work.report(readProgress(clock, { label: 'surge', done, total: units.length, unit: 'areas', startedAt }));
    for (const verdict of detectSurges(counts[done]!, options, span))
      verdicts.push({ unit, period: periods[verdict.period]!, verdict });
  }
  return verdicts;
}

interface PeriodSpan {
  readonly from: number;
  readonly to: number;
}

/** The periods whose month lies in what was asked for; the last year unless told. */
function judgedSpan(
  { periods }: UnitPeriods,
  { fromMonth, toMonth }: SurgeRequest,
  periodsPerYear: number,
): PeriodSpan {
  const last = toMonth === null ? null : monthText(toMonth);
  const to =
    last === null ? periods.length - 1 : periods.findLastIndex((period) => period.slice(0, 7) <= last);
  if (fromMonth === null) return { from: Math.max(0, to - Math.floor(periodsPerYear) + 1), to };
  const first = monthText(fromMonth);
  const from = periods.findIndex((period) => period.slice(0, 7) >= first);
  if (from === -1 || from > to) throw fault('USAGE', 'the file has no period between --from and --to');
  return { from, to };
}

function isAlarm(verdict: SurgeVerdict): boolean {
  return verdict.kind === 'judged' && verdict.alarm;
}

function describeVerdicts(deps: CommandDeps, verdicts: readonly UnitVerdict[], alpha: number): void {
  const judged = verdicts.filter(({ verdict }) => verdict.kind === 'judged').length;
  const alarms = verdicts.filter(({ verdict }) => isAlarm(verdict)).length;
  say(
    deps,
    `judged ${count(judged)} lines: ${count(alarms)} alarms; up to about ${count(Math.ceil(judged * alpha))} of so many lines lie above the bound by chance`,
  );
  const silent = Map.groupBy(verdicts, ({ verdict }) => (verdict.kind === 'judged' ? null : verdict.because));
  for (const [because, lines] of silent)
    if (because !== null) say(deps, `undetermined: ${count(lines.length)} lines: ${because}`);
}

const SURGE_VIEW: RecordView<UnitVerdict> = {
  columns: ['unit', 'period', 'observed', 'expected', 'upper', 'score', 'alarm', 'undetermined'],
  rows: ({ unit, period, verdict }) => [
    [
      ...[unit, period, String(verdict.observed)],
      ...(verdict.kind === 'judged'
        ? [
            fixed(verdict.expected, 3),
            String(verdict.upper),
            fixed(verdict.score, 3),
            String(verdict.alarm),
            '',
          ]
        : ['', '', '', '', verdict.because]),
    ],
  ],
  json: ({ unit, period, verdict }) => ({ unit, ...verdict, period }),
};
