/** `silsila incidents measure` at work: a file into monthly numbers, what changed with a measure out. */

import {
  compareWithMix,
  countSeries,
  estimateInterruption,
  type InterruptedSeriesAnswer,
  type MeasureFacts,
  type RateRatio,
  type SyntheticControlAnswer,
  seriesAgainstOthers,
  seriesUnderMeasure,
  type UnitSeries,
} from '../../incidents/index.ts';
import { readUnitColumns } from '../area-file.ts';
import type { CommandDeps } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { openSink } from '../text-sink.ts';
import type { MeasureRequest } from './incidents-measure-verb.ts';

/** One figure of an estimate; what has none is null. */
interface EffectFigure {
  readonly method: 'interrupted-series' | 'synthetic-control';
  readonly figure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly says: string;
}

/** One month, as both estimates see it. */
interface EffectPoint {
  readonly month: string;
  readonly counted: number | null;
  readonly expected: number | null;
  readonly without: number | null;
  readonly withoutLow: number | null;
  readonly withoutHigh: number | null;
  readonly mix: number | null;
}

interface Effect {
  readonly interrupted: InterruptedSeriesAnswer;
  readonly control: SyntheticControlAnswer;
}

const DECIMALS = 4;

/**
 * Prints what changed, or the months that it is told from.
 * @throws the faults of {@link readUnitColumns}, seriesUnderMeasure and seriesAgainstOthers
 */
export async function estimateMeasure(deps: CommandDeps, request: MeasureRequest): Promise<void> {
  const { columns } = await readUnitColumns(deps, request);
  const series = countSeries(columns, { count: request.count });
  const effect = estimate(deps, series, request);
  const { interrupted } = effect;
  if (interrupted.kind === 'estimated') {
    const { before, after } = interrupted;
    say(deps, `before: ${before.from} to ${before.to}, ${number(before.events)} ${request.count}`);
    say(deps, `under the measure: ${after.from} to ${after.to}, ${number(after.events)} ${request.count}`);
  }
  if (request.points) await printAll(deps, request, { view: POINT_VIEW, records: pointsOf(effect) });
  else await printAll(deps, request, { view: FIGURE_VIEW, records: figuresOf(effect) });
}

function estimate(deps: CommandDeps, series: UnitSeries, request: MeasureRequest): Effect {
  const { areas, began, from, to, harmonicPairs, slopeChange } = request;
  const facts: MeasureFacts = { units: areas, began, from, to };
  const { input, leftOut } = seriesAgainstOthers(series, facts, request.against ?? undefined);
  if (leftOut.length > 0)
    say(deps, `left out of the mix: ${number(leftOut.length)} areas with a month that is not known`);
  return {
    interrupted: estimateInterruption(seriesUnderMeasure(series, facts), { harmonicPairs, slopeChange }),
    control: compareWithMix(input),
  };
}

function figuresOf({ interrupted, control }: Effect): readonly EffectFigure[] {
  return [...interruptedFigures(interrupted), ...controlFigures(control)];
}

function interruptedFigures(answer: InterruptedSeriesAnswer): readonly EffectFigure[] {
  const method = 'interrupted-series';
  if (answer.kind === 'undetermined') return [undetermined(method, answer.because)];
  const ratio = (figure: string, { ratio: value, low, high }: RateRatio, says: string): EffectFigure => ({
    ...{ method, figure, value, low, high, says },
  });
  const { autocorrelation, slopePerYear } = answer;
  const warning = autocorrelation.warned ? 'neighbouring months hang together: read this one' : '';
  return [
    ratio('level', answer.level, 'ratio of rates, 95 %'),
    ratio('level, autocorrelation', autocorrelation.level, warning),
    ...(slopePerYear === null
      ? []
      : [ratio('slope a year', slopePerYear, 'factor by which the trend changed')]),
    ratio('trend a year', answer.trendPerYear, ''),
    plain(method, { figure: 'dispersion', value: answer.dispersion, says: '1: as Poisson counts' }),
  ];
}

function controlFigures(answer: SyntheticControlAnswer): readonly EffectFigure[] {
  const method = 'synthetic-control';
  if (answer.kind === 'undetermined') return [undetermined(method, answer.because)];
  const { gap, relativeGap, p, placebos, withoutDonor, effect, because } = answer;
  const gaps = withoutDonor.map(({ meanGap }) => meanGap);
  return [
    {
      ...plain(method, {
        figure: 'gap a month',
        value: gap.meanGap,
        says: 'low, high: with a donor left out',
      }),
      low: gaps.length === 0 ? null : Math.min(...gaps),
      high: gaps.length === 0 ? null : Math.max(...gaps),
    },
    plain(method, {
      figure: 'ratio',
      value: relativeGap === null ? null : 1 + relativeGap,
      says: 'to the mix',
    }),
    plain(method, { figure: 'p', value: p, says: `among ${placebos.length + 1} areas` }),
    plain(method, { figure: `effect ${effect}`, value: null, says: because.join('; ') }),
  ];
}

function undetermined(method: EffectFigure['method'], because: string): EffectFigure {
  return plain(method, { figure: 'undetermined', value: null, says: because });
}

function plain(
  method: EffectFigure['method'],
  rest: Pick<EffectFigure, 'figure' | 'value' | 'says'>,
): EffectFigure {
  return { method, low: null, high: null, ...rest };
}

function pointsOf({ interrupted, control }: Effect): readonly EffectPoint[] {
  const own = interrupted.kind === 'estimated' ? interrupted.points : [];
  const mixes = control.kind === 'estimated' ? control.points : [];
  const months = own.length > 0 ? own.map(({ period }) => period) : mixes.map(({ period }) => period);
  return months.map((month, at) => ({
    month,
    counted: own[at]?.counted ?? mixes[at]?.counted ?? null,
    expected: own[at]?.expected ?? null,
    without: own[at]?.withoutMeasure?.count ?? null,
    withoutLow: own[at]?.withoutMeasure?.low ?? null,
    withoutHigh: own[at]?.withoutMeasure?.high ?? null,
    mix: mixes[at]?.mix ?? null,
  }));
}

async function printAll<Item>(
  deps: CommandDeps,
  { format }: MeasureRequest,
  { view, records }: { readonly view: RecordView<Item>; readonly records: readonly Item[] },
): Promise<void> {
  const writer = openRecordWriter({ format, view, sink: openSink(deps.stdout), width: tableWidth(deps) });
  for (const record of records) await writer.write(record);
  await writer.end();
}

const FIGURE_VIEW: RecordView<EffectFigure> = {
  columns: ['method', 'figure', 'value', 'low', 'high', 'says'],
  rows: ({ method, figure, value, low, high, says }) => [
    [method, figure, cell(value), cell(low), cell(high), says],
  ],
  json: ({ value, low, high, ...rest }) => ({
    ...rest,
    value: round(value),
    low: round(low),
    high: round(high),
  }),
};

const POINT_VIEW: RecordView<EffectPoint> = {
  columns: ['month', 'counted', 'expected', 'without', 'without_low', 'without_high', 'mix'],
  rows: ({ month, counted, expected, without, withoutLow, withoutHigh, mix }) => [
    [month, ...[counted, expected, without, withoutLow, withoutHigh, mix].map(cell)],
  ],
  json: ({ month, counted, expected, without, withoutLow, withoutHigh, mix }) => ({
    ...{ month, counted, expected: round(expected), without: round(without) },
    ...{ without_low: round(withoutLow), without_high: round(withoutHigh), mix: round(mix) },
  }),
};

function cell(value: number | null): string {
  return value === null ? '' : String(round(value));
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
