/** `silsila incidents hawkes` at work. */

import {
  type Estimate,
  fitHawkes,
  HAWKES_EVENTS_MIN,
  HAWKES_OPTIONS,
  type HawkesAnswer,
  selectUnitTimes,
} from '../../incidents/index.ts';
import { readUnitColumns } from '../area-file.ts';
import type { CommandDeps } from '../model.ts';
import type { RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { count, fixed, printRecords, sayLeftOut, withProgress } from '../statistics-output.ts';
import type { HawkesRequest } from './incidents-statistics-verb.ts';

interface UnitAnswer {
  readonly unit: string;
  readonly answer: HawkesAnswer;
}

/**
 * Prints a line an area.
 * @throws the faults of {@link readUnitColumns} and {@link fitHawkes}
 */
export async function fitIncidents(deps: CommandDeps, request: HawkesRequest): Promise<void> {
  const { unit, seed, simulations, pieces } = request;
  const { columns } = await readUnitColumns(deps, request, { from: request.from, to: request.to });
  const { units, leftOut } = selectUnitTimes(columns, unit);
  sayLeftOut(deps, leftOut, `for ${unit} and one day`);
  const options = { ...HAWKES_OPTIONS, seed, pieces, bootstraps: simulations };
  const answers = await withProgress(deps, async (own) => {
    const found: UnitAnswer[] = [];
    for (const { unit: name, events } of units)
      found.push({ unit: name, answer: await fitHawkes(own, events, options) });
    return found;
  });
  const silent = answers.filter(({ answer }) => answer.kind === 'undetermined').length;
  if (silent > 0)
    say(
      deps,
      `undetermined: ${count(silent)} of ${count(answers.length)} areas (${HAWKES_EVENTS_MIN} incidents are needed)`,
    );
  await printRecords(deps, { format: request.format, view: HAWKES_VIEW }, answers);
}

const HAWKES_VIEW: RecordView<UnitAnswer> = {
  columns: [
    ...['unit', 'incidents'],
    ...['background', 'backgroundLow', 'backgroundHigh', 'branching', 'branchingLow', 'branchingHigh'],
    ...['halfLifeDays', 'halfLifeLow', 'halfLifeHigh', 'spreadLow', 'spreadHigh', 'fitP', 'undetermined'],
  ],
  rows: ({ unit, answer }) => {
    if (answer.kind === 'undetermined')
      return [[unit, String(answer.events), ...Array<string>(12).fill(''), answer.because]];
    const estimates = estimatesOf(answer).flatMap(boundsOf);
    const spread = [answer.spread?.branching.low, answer.spread?.branching.high];
    return [
      [
        ...[unit, String(answer.events), ...estimates],
        ...spread.map((value) => fixed(value ?? null, 4)),
        ...[fixed(answer.fit.p, 4), ''],
      ],
    ];
  },
  json: ({ unit, answer }) => ({ unit, ...answer }),
  table: {
    columns: [
      'unit',
      'incidents',
      'background a day',
      'branching',
      'half-life in days',
      'fitP',
      'undetermined',
    ],
    rows: ({ unit, answer }) => {
      if (answer.kind === 'undetermined')
        return [{ cells: [unit, String(answer.events), '', '', '', '', answer.because] }];
      const estimates = estimatesOf(answer).map(withBounds);
      return [{ cells: [unit, String(answer.events), ...estimates, fixed(answer.fit.p, 3), ''] }];
    },
  },
};

function withBounds({ value, low, high }: Estimate): string {
  return low === null || high === null
    ? value.toPrecision(3)
    : `${value.toPrecision(3)} (${low.toPrecision(3)} to ${high.toPrecision(3)})`;
}

/** Background, branching, half-life; of several pieces of the background their mean, without an interval. */
function estimatesOf(answer: Extract<HawkesAnswer, { kind: 'fitted' }>): readonly Estimate[] {
  const { backgroundPerDay: pieces, branchingRatio, halfLifeDays } = answer;
  const mean = pieces.reduce((sum, { value }) => sum + value, 0) / pieces.length;
  const [first] = pieces;
  const one = pieces.length === 1 && first !== undefined ? first : { value: mean, low: null, high: null };
  return [one, branchingRatio, halfLifeDays];
}

function boundsOf({ value, low, high }: Estimate): readonly string[] {
  return [value, low, high].map((one) => fixed(one, 4));
}
